// Enters: a string. Leaves: the form of an EDTF date, or where and why the string is none.

/// A recursive-descent reader of EDTF levels 0 and 1, and of level 2's digits unspecified anywhere.
///
/// It follows ISO 8601-2:2019 as profiled by the Library of Congress (loc.gov/standards/datetime,
/// 4 February 2019), whose headings the comments name, and looks at each byte at most twice.
struct EDTFParser {
  private let bytes: [UInt8]
  private var offset = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  /// `date`, `dateT12:30Z`, `date/date`, `../date`, `date/`.
  mutating func parse() throws(EDTFError) -> HistoricalDate.Form {
    if let edge = intervalEdge() {
      return try intervalEnd(from: edge)
    }
    var first = try expression()
    if peek == UInt8(ascii: "/") { return try intervalEnd(from: .date(first)) }
    if peek == UInt8(ascii: "T") { first.clock = try clock(of: first) }
    guard offset == bytes.count else { throw error("the end of the date") }
    return .single(first)
  }

  /// An open (`..`) or unknown (empty) start of an interval (level 1, 'Extended interval').
  private mutating func intervalEdge() -> HistoricalDate.Endpoint? {
    if peek == UInt8(ascii: "/") { return .unknown }
    return takeDots() ? .open : nil
  }

  private mutating func intervalEnd(
    from start: HistoricalDate.Endpoint
  ) throws(EDTFError) -> HistoricalDate.Form {
    try take("/", as: "'/'")
    let endOffset = offset
    let end: HistoricalDate.Endpoint
    if offset == bytes.count {
      end = .unknown
    } else if takeDots() {
      end = .open
    } else {
      end = .date(try expression())
    }
    guard offset == bytes.count else { throw error("the end of the interval") }
    guard start.expression != nil || end.expression != nil else {
      throw error("a date on one side of the interval at least", at: endOffset)
    }
    if let first = start.expression?.firstDay, let last = end.expression?.lastDay, last < first {
      throw error("an end that is not before the start", at: endOffset)
    }
    return .interval(start, end)
  }

  /// Year, perhaps a month or season, perhaps a day, perhaps `?`, `~` or `%`.
  private mutating func expression() throws(EDTFError) -> CalendarExpression {
    if peek == UInt8(ascii: "Y") { return try qualified(CalendarExpression(year: longYear())) }
    let start = offset
    var result = CalendarExpression(year: try year())
    if takeIf("-") { try month(into: &result) }
    if result.month != nil, takeIf("-") {
      let dayOffset = offset
      result.day = try pattern(width: 2, "two digits of a day")
      guard result.exists else { throw error("a day that the month has", at: dayOffset) }
    }
    guard result.exists else { throw error("a date that the calendar has", at: start) }
    return try qualified(result)
  }

  /// `0000` to `9999`, a negative year, digits unspecified (level 1, 'Negative calendar year', 'Unspecified digit').
  private mutating func year() throws(EDTFError) -> YearPattern {
    let start = offset
    let isNegative = takeIf("-")
    let digits = try pattern(width: 4, "four digits of a year")
    if isNegative, digits == DigitPattern(0) {
      throw error("a year other than -0000, since year 0 has no sign", at: start)
    }
    return YearPattern(digits: digits, isNegative: isNegative)
  }

  /// `Y` and more than four digits (level 1, 'Letter-prefixed calendar year').
  private mutating func longYear() throws(EDTFError) -> YearPattern {
    try take("Y", as: "'Y'")
    let isNegative = takeIf("-")
    let start = offset
    var value = 0
    while let digit = peek.flatMap(decimal), offset - start < 13 {
      value = value * 10 + digit
      offset += 1
    }
    guard value > 9999, bytes[start] != UInt8(ascii: "0") else {
      throw error("a year of more than four digits after Y", at: start)
    }
    guard value <= Day.years.upperBound else {
      throw error("a year of at most twelve digits", at: start)
    }
    return YearPattern(isNegative ? -value : value)
  }

  private mutating func month(into result: inout CalendarExpression) throws(EDTFError) {
    let start = offset
    let digits = try pattern(width: 2, "two digits of a month or season")
    if digits.isSpecified, let season = Season(rawValue: digits.value) {
      result.season = season
      return
    }
    guard (1...12).contains(where: digits.matches) else {
      throw error("a month from 01 to 12, or a season from 21 to 24", at: start)
    }
    result.month = digits
  }

  private mutating func qualified(
    _ expression: CalendarExpression
  ) throws(EDTFError) -> CalendarExpression {
    var result = expression
    switch peek {
    case UInt8(ascii: "?"): result.qualification.isUncertain = true
    case UInt8(ascii: "~"): result.qualification.isApproximate = true
    case UInt8(ascii: "%"):
      result.qualification = Qualification(isUncertain: true, isApproximate: true)
    default: return result
    }
    offset += 1
    return result
  }
}

// MARK: - Time of day

extension EDTFParser {
  /// `T22:18`, `T22:18:05`, with `Z`, `+01` or `+05:30` (level 0, 'Date and time').
  private mutating func clock(of date: CalendarExpression) throws(EDTFError) -> Clock {
    guard date.day?.isSpecified == true, date.month?.isSpecified == true, date.year.isSpecified,
      date.qualification == Qualification()
    else { throw error("the end, since only a complete date has a time of day") }
    try take("T", as: "'T'")
    let hour = try number(0...23, "an hour from 00 to 23")
    try take(":", as: "':' and the minutes")
    let minute = try number(0...59, "minutes from 00 to 59")
    // 60 is a leap second.
    let second = takeIf(":") ? try number(0...60, "seconds from 00 to 60") : nil
    return Clock(hour: hour, minute: minute, second: second, zone: try zone())
  }

  private mutating func zone() throws(EDTFError) -> Clock.Zone {
    if takeIf("Z") { return .utc }
    let start = offset
    guard let sign = peek, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") else {
      return .local
    }
    offset += 1
    let hours = try number(0...14, "an offset of at most 14 hours")
    let minutes = takeIf(":") ? try number(0...59, "minutes from 00 to 59") : 0
    let ahead = hours * 60 + minutes
    if sign == UInt8(ascii: "-"), ahead == 0 {
      throw error("an offset other than -00:00", at: start)
    }
    return .offset(sign == UInt8(ascii: "-") ? -ahead : ahead)
  }
}

// MARK: - Bytes

extension EDTFParser {
  private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func decimal(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  /// So many digits, each of which may be `X`.
  private mutating func pattern(
    width: Int, _ expected: String
  ) throws(EDTFError) -> DigitPattern {
    var result = DigitPattern(0)
    for _ in 0..<width {
      result.value *= 10
      result.mask <<= 1
      if peek == UInt8(ascii: "X") {
        result.mask |= 1
      } else if let digit = peek.flatMap(decimal) {
        result.value += digit
      } else {
        throw error(expected)
      }
      offset += 1
    }
    return result
  }

  private mutating func number(
    _ allowed: ClosedRange<Int>, _ expected: String
  ) throws(EDTFError) -> Int {
    let start = offset
    let digits = try pattern(width: 2, expected)
    guard digits.isSpecified, allowed.contains(digits.value) else {
      throw error(expected, at: start)
    }
    return digits.value
  }

  private mutating func takeIf(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  private mutating func take(_ byte: Unicode.Scalar, as expected: String) throws(EDTFError) {
    guard takeIf(byte) else { throw error(expected) }
  }

  private mutating func takeDots() -> Bool {
    let dot = UInt8(ascii: ".")
    guard peek == dot, offset + 1 < bytes.count, bytes[offset + 1] == dot else { return false }
    offset += 2
    return true
  }

  private func error(_ expected: String, at place: Int? = nil) -> EDTFError {
    let place = place ?? offset
    guard place < bytes.count else {
      return EDTFError(offset: place, expected: expected, found: "the end")
    }
    let rest = String(decoding: bytes[place..<min(place + 12, bytes.count)], as: UTF8.self)
    return EDTFError(offset: place, expected: expected, found: "'\(rest)'")
  }
}
