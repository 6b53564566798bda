// Enters: the place of a time of day or of digits in a string. Leaves: their values.

extension EDTFParser {
  /// `T22:18`, `T22:18:05`, with `Z`, `+01` or `+05:30` (A.4.3).
  mutating func clock(of date: CalendarExpression) throws(EDTFError) -> Clock {
    guard date.lastComponent == .day, date.isPlain else {
      throw error("the end, since only a complete date has a time of day")
    }
    try take("T", as: "'T'")
    let hour = try twoDigits(0...23, "an hour from 00 to 23")
    try take(":", as: "':' and the minutes")
    let minute = try twoDigits(0...59, "minutes from 00 to 59")
    let place = offset + 1
    let second = takeIf(":") ? try twoDigits(0...60, "seconds from 00 to 60") : nil
    let result = Clock(hour: hour, minute: minute, second: second, zone: try zone())
    guard result.exists else {
      throw error(.outOfRange, "second 60 only at the end of a day in UTC", at: place)
    }
    return result
  }

  /// Zones lie between 12 hours behind and 14 ahead of UTC; the standard gives no bound, ours is 14 both ways.
  private mutating func zone() throws(EDTFError) -> Clock.Zone {
    if takeIf("Z") { return .utc }
    let start = offset
    let isBehind = takeIf("-")
    guard isBehind || takeIf("+") else { return .local }
    let hours = try twoDigits(0...14, "an offset of at most 14 hours")
    let place = offset + 1
    let minutes = takeIf(":") ? try twoDigits(0...59, "minutes from 00 to 59") : 0
    let ahead = hours * 60 + minutes
    guard ahead <= 14 * 60 else {
      throw error(.outOfRange, "an offset of at most 14 hours", at: place)
    }
    if isBehind, ahead == 0 {
      throw error(.outOfRange, "an offset other than -00:00", at: start, try: "+00:00")
    }
    return .offset(isBehind ? -ahead : ahead)
  }
}

// MARK: - Bytes

extension EDTFParser {
  var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func decimal(_ byte: UInt8) -> Int? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? Int(digit) : nil
  }

  /// So many digits, each of which may be `X`.
  mutating func pattern(width: Int, _ expected: String) throws(EDTFError) -> DigitPattern {
    var result = DigitPattern(0)
    for _ in 0..<width {
      result.value *= 10
      result.mask <<= 1
      if peek == UInt8(ascii: "X") {
        result.mask |= 1
      } else if let digit = peek.flatMap(decimal) {
        result.value += digit
      } else {
        // The drafts of the standard had lower case: u, x and y.
        let isOld = peek == UInt8(ascii: "u") || peek == UInt8(ascii: "x")
        throw error(.syntax, expected, try: isOld ? "X" : peek == UInt8(ascii: "y") ? "Y" : nil)
      }
      offset += 1
    }
    return result
  }

  /// All digits that follow, as a number; nil where it is greater than a limit of at most twelve digits.
  mutating func number(atMost limit: Int) -> Int? {
    var value: Int? = 0
    while let digit = peek.flatMap(decimal) {
      value = value.map { $0 * 10 + digit }.flatMap { $0 <= limit ? $0 : nil }
      offset += 1
    }
    return value
  }

  private mutating func twoDigits(
    _ allowed: ClosedRange<Int>, _ expected: String
  ) throws(EDTFError) -> Int {
    let start = offset
    let digits = try pattern(width: 2, expected)
    guard digits.isSpecified else { throw error(expected, at: start) }
    guard allowed.contains(digits.value) else { throw error(.outOfRange, expected, at: start) }
    return digits.value
  }

  mutating func takeIf(_ byte: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: byte) else { return false }
    offset += 1
    return true
  }

  mutating func take(_ byte: Unicode.Scalar, as expected: String) throws(EDTFError) {
    guard takeIf(byte) else { throw error(expected) }
  }

  mutating func takeDots() -> Bool {
    let dot = UInt8(ascii: ".")
    guard peek == dot, offset + 1 < bytes.count, bytes[offset + 1] == dot else { return false }
    offset += 2
    return true
  }

  func error(_ expected: String, at place: Int? = nil) -> EDTFError {
    error(.syntax, expected, at: place)
  }

  func error(
    _ kind: EDTFError.Kind, _ expected: String, at place: Int? = nil,
    try remedy: String? = nil
  ) -> EDTFError {
    let place = place ?? offset
    var found = "the end"
    if place < bytes.count {
      found =
        "'" + String(decoding: bytes[place..<min(place + 12, bytes.count)], as: UTF8.self) + "'"
    }
    return EDTFError(kind: kind, offset: place, expected: expected, found: found, remedy: remedy)
  }
}
