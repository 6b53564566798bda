// Enters: a string. Leaves: the form of an EDTF date, or where and why the string is none.

/// A recursive-descent reader of EDTF, levels 0 to 2.
///
/// It follows ISO 8601-2:2019, annex A, and the clauses that it selects, which the comments name; the
/// Library of Congress's specification (loc.gov/standards/datetime, 4 February 2019) is the same profile.
/// Beyond the profile it reads what ISO 8601 has and our sources need: a time of day without seconds
/// (ISO 8601-1:2019, 5.3.1.3), and one space after the commas of a set, as the specification prints them.
/// Decades and centuries as `192` and `19` (ISO 8601-1:2019, 5.2.2.2) are not in the profile, which
/// forbids what it does not list (A.2); `192X` and `19XX` say the same.
///
/// Complexity: O(*n*); it looks at each byte at most twice, and at no more than ``limit`` bytes.
struct EDTFParser {
  /// The longest string that is read, in bytes: ours, some thousand members of a set.
  static let limit = 65_536

  let bytes: [UInt8]
  var offset = 0

  init(_ text: String) throws(EDTFError) {
    guard text.utf8.count <= EDTFParser.limit else {
      throw EDTFError(
        kind: .outOfRange, offset: EDTFParser.limit,
        expected: "the end of a date of at most \(EDTFParser.limit) bytes", found: "more")
    }
    bytes = Array(text.utf8)
  }

  /// A set, an interval, a date with or without a time of day.
  mutating func parse() throws(EDTFError) -> HistoricalDate.Form {
    if takeIf("[") { return try set(.oneOf, closing: "]") }
    if takeIf("{") { return try set(.allOf, closing: "}") }
    let start = try intervalSide(isStart: true)
    if peek == UInt8(ascii: "/") { return try interval(from: start) }
    guard case .date(var date, .exact) = start else {
      throw error("'/' and the end of the interval, or brackets round '..'")
    }
    if peek == UInt8(ascii: "T") { date.clock = try clock(of: date) }
    guard offset == bytes.count else { throw error("the end of the date") }
    return .single(date)
  }
}

// MARK: - Intervals

extension EDTFParser {
  /// A date, `..` (open), nothing (unknown), `..date` (then or before), `date..` (then or after): A.5.6, 10.6.
  private mutating func intervalSide(
    isStart: Bool
  ) throws(EDTFError) -> HistoricalDate.Endpoint {
    let isEmpty = isStart ? peek == UInt8(ascii: "/") : offset == bytes.count
    if isEmpty { return .unknown }
    if takeDots() {
      let isOpen = isStart ? peek == UInt8(ascii: "/") : offset == bytes.count
      return isOpen ? .open : .date(try date(), .orBefore)
    }
    let date = try date()
    return .date(date, takeDots() ? .orAfter : .exact)
  }

  private mutating func interval(
    from start: HistoricalDate.Endpoint
  ) throws(EDTFError) -> HistoricalDate.Form {
    try take("/", as: "'/'")
    let place = offset
    let end = try intervalSide(isStart: false)
    guard offset == bytes.count else { throw error("the end of the interval") }
    guard start.expression != nil || end.expression != nil else {
      throw error(.noDate, "a date on one side of the interval at least", at: place)
    }
    if let first = start.earliest, let last = end.latest, last < first {
      throw error(.backwards, "an end that is not before the start", at: place)
    }
    return .interval(start, end)
  }
}

// MARK: - Sets

extension EDTFParser {
  /// `[1667,1668,1670..1672]`, `{..1984}`, `[1760-12..]` after the opening bracket (A.6.5, 6).
  private mutating func set(
    _ kind: HistoricalDate.SetKind, closing: Unicode.Scalar
  ) throws(EDTFError) -> HistoricalDate.Form {
    let close = UInt8(ascii: closing)
    guard peek != close else { throw error(.noDate, "a date in the set") }
    var members: [HistoricalDate.Member] = []
    repeat {
      if !members.isEmpty { _ = takeIf(" ") }
      members.append(try member(isFirst: members.isEmpty, close: close))
    } while takeIf(",")
    try take(closing, as: "',' and a date, or '\(closing)'")
    guard offset == bytes.count else { throw error("the end of the set") }
    return .set(kind, members)
  }

  private mutating func member(
    isFirst: Bool, close: UInt8
  ) throws(EDTFError) -> HistoricalDate.Member {
    if isFirst, takeDots() {
      guard peek != close else { throw error(.noDate, "a date after '..'") }
      return .range(nil, try date())
    }
    let first = try date()
    let dots = offset
    guard takeDots() else { return .date(first) }
    if peek == close { return .range(first, nil) }
    if peek == UInt8(ascii: ",") {
      throw error("a date after '..', which ends a set without one", at: dots)
    }
    let place = offset
    let last = try date()
    if let a = first.firstDay, let b = last.lastDay, b < a {
      throw error(.backwards, "a date that is not before the range's first", at: place)
    }
    return .range(first, last)
  }
}
