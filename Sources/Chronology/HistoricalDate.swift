// Enters: an EDTF string. Leaves: a date, interval or set with its first and last day.

/// A date, date-time, interval or set as a historian knows it: perhaps imprecise, approximate or open.
///
/// It reads and prints EDTF (ISO 8601-2:2019, annex A), levels 0 to 2. Printing is canonical: what is
/// parsed from a print is equal to what was printed.
public struct HistoricalDate: Hashable, Sendable, Codable, CustomStringConvertible {
  /// How much a side of an interval says of its date (ISO 8601-2:2019, 10.6).
  enum Bound: Hashable, Sendable {
    case exact
    /// `..1984`: then or before.
    case orBefore
    /// `1984..`: then or after.
    case orAfter
  }

  /// One side of an interval (level 1, 'Extended interval').
  enum Endpoint: Hashable, Sendable {
    case date(CalendarExpression, Bound)
    /// `..`: the interval has no such end.
    case open
    /// Empty: it has one, but nobody knows when.
    case unknown

    static func date(_ expression: CalendarExpression) -> Endpoint { .date(expression, .exact) }

    var expression: CalendarExpression? {
      if case .date(let expression, _) = self { expression } else { nil }
    }

    /// The first day that this side can be.
    var earliest: Day? {
      if case .date(_, .orBefore) = self { nil } else { expression?.firstDay }
    }

    /// The last day that this side can be.
    var latest: Day? {
      if case .date(_, .orAfter) = self { nil } else { expression?.lastDay }
    }

    var printed: String {
      switch self {
      case .date(let expression, .exact): expression.printed
      case .date(let expression, .orBefore): ".." + expression.printed
      case .date(let expression, .orAfter): expression.printed + ".."
      case .open: ".."
      case .unknown: ""
      }
    }
  }

  /// What a set says of its members (ISO 8601-2:2019, 6).
  public enum SetKind: String, Hashable, Sendable, Codable, CaseIterable {
    /// `[1667,1668]`: it was one of them.
    case oneOf
    /// `{1667,1668}`: it was all of them.
    case allOf
  }

  /// A member of a set: a date, or all dates from one to another, either of which may be lacking.
  enum Member: Hashable, Sendable {
    case date(CalendarExpression)
    case range(CalendarExpression?, CalendarExpression?)

    var expressions: [CalendarExpression] {
      switch self {
      case .date(let date): [date]
      case .range(let first, let last): [first, last].compactMap { $0 }
      }
    }

    var printed: String {
      switch self {
      case .date(let date): date.printed
      case .range(let first, let last): "\(first?.printed ?? "")..\(last?.printed ?? "")"
      }
    }
  }

  enum Form: Hashable, Sendable {
    case single(CalendarExpression)
    case interval(Endpoint, Endpoint)
    /// At least one member, in the order written.
    case set(SetKind, [Member])
  }

  let form: Form

  init(form: Form) { self.form = form }

  init(_ expression: CalendarExpression) { form = .single(expression) }

  /// Reads an EDTF string, without surrounding space.
  public init(edtf: String) throws(EDTFError) {
    var parser = try EDTFParser(edtf)
    form = try parser.parse()
  }

  /// Decodes the EDTF string.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    do {
      try self.init(edtf: container.decode(String.self))
    } catch let error as EDTFError {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: error.description)
    }
  }

  /// Encodes the date as its EDTF string.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(edtf)
  }

  /// The date in EDTF, always spelt the same way.
  public var edtf: String {
    switch form {
    case .single(let expression): return expression.printed
    case .interval(let start, let end): return "\(start.printed)/\(end.printed)"
    case .set(let kind, let members):
      let list = members.map(\.printed).joined(separator: ",")
      return kind == .oneOf ? "[\(list)]" : "{\(list)}"
    }
  }

  /// The same as ``edtf``.
  public var description: String { edtf }
}
