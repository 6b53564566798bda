// Enters: an EDTF string. Leaves: a date or interval with its first and last day.

/// A date, date-time or interval as a historian knows it: perhaps imprecise, approximate or open.
///
/// It reads and prints EDTF (ISO 8601-2:2019, annex A): levels 0 and 1 completely, and of level 2 the
/// digits unspecified anywhere, so that 'May 23' without a year is `XXXX-05-23`. Printing is
/// canonical: what is parsed from a print is equal to what was printed.
public struct HistoricalDate: Hashable, Sendable, Codable, CustomStringConvertible {
  /// One side of an interval (level 1, 'Extended interval').
  enum Endpoint: Hashable, Sendable {
    case date(CalendarExpression)
    /// `..`: the interval has no such end.
    case open
    /// Empty: it has one, but nobody knows when.
    case unknown

    var expression: CalendarExpression? {
      if case .date(let expression) = self { expression } else { nil }
    }

    var printed: String {
      switch self {
      case .date(let expression): expression.printed
      case .open: ".."
      case .unknown: ""
      }
    }
  }

  /// Level 2's sets (`[1667,1668]`) will be further cases.
  enum Form: Hashable, Sendable {
    case single(CalendarExpression)
    case interval(Endpoint, Endpoint)
  }

  let form: Form

  init(form: Form) { self.form = form }

  init(_ expression: CalendarExpression) { form = .single(expression) }

  /// Reads an EDTF string, without surrounding space.
  public init(edtf: String) throws(EDTFError) {
    var parser = EDTFParser(edtf)
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
    case .single(let expression): expression.printed
    case .interval(let start, let end): "\(start.printed)/\(end.printed)"
    }
  }

  /// The same as ``edtf``.
  public var description: String { edtf }

  /// The first day that it can be, as written: `~` does not widen it. Nil where the start is open,
  /// unknown, or of an unspecified year.
  public var earliest: Day? {
    switch form {
    case .single(let expression): expression.firstDay
    case .interval(let start, _): start.expression?.firstDay
    }
  }

  /// The last day that it can be, as written.
  public var latest: Day? {
    switch form {
    case .single(let expression): expression.lastDay
    case .interval(_, let end): end.expression?.lastDay
    }
  }

  /// The start of an interval as a date of its own; nil for single dates and open or unknown starts.
  public var start: HistoricalDate? {
    if case .interval(.date(let start), _) = form { HistoricalDate(start) } else { nil }
  }

  /// The end of an interval as a date of its own; nil for single dates and open or unknown ends.
  public var end: HistoricalDate? {
    if case .interval(_, .date(let end)) = form { HistoricalDate(end) } else { nil }
  }

  /// True for `a/b`, whatever its sides.
  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// True where `~` or `%` stands at the date or at either side of the interval.
  public var isApproximate: Bool { expressions.contains { $0.qualification.isApproximate } }

  /// True where `?` or `%` stands at the date or at either side of the interval.
  public var isUncertain: Bool { expressions.contains { $0.qualification.isUncertain } }

  /// The finest specified unit of a single date; of an interval, the coarser of its two sides'.
  public var precision: TimeUnit { expressions.map(\.precision).max() ?? .year }

  /// The one year that the date lies in, where that is specified; nil for decades and intervals.
  public var year: Int? {
    guard case .single(let expression) = form, expression.year.isSpecified else { return nil }
    return expression.year.bounds.lowerBound
  }

  /// The single date, or the dates at the interval's sides.
  var expressions: [CalendarExpression] {
    switch form {
    case .single(let expression): [expression]
    case .interval(let start, let end): [start.expression, end.expression].compactMap { $0 }
    }
  }

  var single: CalendarExpression? {
    if case .single(let expression) = form { expression } else { nil }
  }
}
