// Enters: the place of a date in a string. Leaves: its year, month, day and qualification.

extension EDTFParser {
  /// Year, perhaps a month or division of the year, perhaps a day, each perhaps with `?`, `~` or `%`.
  mutating func date() throws(EDTFError) -> CalendarExpression {
    let start = offset
    let sign = takeQualification()
    var result = CalendarExpression(year: try year())
    qualify(.year, left: sign, in: &result)
    guard peek == UInt8(ascii: "-"), result.year.significant == nil,
      result.year.digits.value <= 9999
    else { return result }
    offset += 1
    try month(into: &result)
    if result.month != nil, takeIf("-") {
      let left = takeQualification()
      let place = offset
      result.day = try pattern(width: 2, "two digits of a day")
      guard let day = result.day, (1...31).contains(where: day.matches) else {
        throw error(.outOfRange, "a day from 01 to 31", at: place)
      }
      guard result.exists else { throw error(.noSuchDay, "a day that the month has", at: place) }
      qualify(.day, left: left, in: &result)
    }
    guard result.exists else { throw error(.noSuchDay, "a date that the calendar has", at: start) }
    return result
  }

  /// Adds the sign left of a component, which is its own, and the one at its right, which holds for
  /// all components up to it (A.6.6, 8.2).
  private mutating func qualify(
    _ component: DateComponent, left: Qualification?, in result: inout CalendarExpression
  ) {
    if let left { result.qualifications[component].insert(left) }
    if let right = takeQualification() { result.qualifications.insert(right, through: component) }
  }

  private mutating func takeQualification() -> Qualification? {
    guard let found = Qualification(sign: peek) else { return nil }
    offset += 1
    return found
  }

  private mutating func month(into result: inout CalendarExpression) throws(EDTFError) {
    let left = takeQualification()
    let place = offset
    let digits = try pattern(width: 2, "two digits of a month or season")
    if digits.isSpecified, let division = YearDivision(rawValue: digits.value) {
      result.division = division
    } else if (1...12).contains(where: digits.matches) {
      result.month = digits
    } else {
      throw error(
        .outOfRange, "a month from 01 to 12, or a season or division of the year from 21 to 41",
        at: place)
    }
    qualify(.month, left: left, in: &result)
  }
}

// MARK: - Years

extension EDTFParser {
  /// Four digits or `X`, a letter-prefixed year; either may be negative (A.4.2, A.5.2, A.6.7).
  private mutating func year() throws(EDTFError) -> YearPattern {
    if takeIf("Y") { return try longYear() }
    let start = offset
    let isNegative = takeIf("-")
    let digitsStart = offset
    let digits = try fourDigits(from: digitsStart)
    if isNegative, digits == DigitPattern(0) {
      throw error(
        .outOfRange, "a year other than -0000, since year 0 has no sign", at: start, try: "0000")
    }
    var result = YearPattern(digits: digits, isNegative: isNegative)
    if digits.isSpecified { result.significant = try significantDigits(of: digits.value) }
    return result
  }

  private mutating func fourDigits(from start: Int) throws(EDTFError) -> DigitPattern {
    do {
      return try pattern(width: 4, "four digits of a year")
    } catch {
      var error = error
      let written = bytes[start..<error.offset]
      if (2...3).contains(written.count), error.offset == bytes.count {
        let digits = String(decoding: written, as: UTF8.self)
        error.remedy = digits + String(repeating: "X", count: 4 - written.count)
      }
      throw error
    }
  }

  /// More than four digits after the `Y`, perhaps `E` and a power of ten, perhaps `S` (A.5.2, A.6.2, A.6.3).
  private mutating func longYear() throws(EDTFError) -> YearPattern {
    let isNegative = takeIf("-")
    let start = offset
    guard let first = peek, decimal(first) != nil else { throw error("digits of a year after 'Y'") }
    guard first != UInt8(ascii: "0") else {
      throw error(.outOfRange, "a year of more than four digits after Y, the first not 0")
    }
    var value = number(atMost: Day.years.upperBound)
    let exponent = try powerOfTen()
    for _ in 0..<exponent {
      value = value.flatMap { $0 <= Day.years.upperBound / 10 ? $0 * 10 : nil }
    }
    guard let value else { throw error(.outOfRange, "a year of at most twelve digits", at: start) }
    guard value > 9999 else {
      if peek == UInt8(ascii: "X") || peek == UInt8(ascii: "e") {
        throw error("digits, or 'E' and a power of ten")
      }
      throw error(
        .outOfRange, "a year of more than four digits after Y", at: start,
        try: (isNegative ? "-" : "") + value.padded(4))
    }
    var result = YearPattern(isNegative ? -value : value)
    result.exponent = exponent
    result.significant = try significantDigits(of: value)
    return result
  }

  /// `E` and a power of ten; 0 where there is none.
  private mutating func powerOfTen() throws(EDTFError) -> Int {
    guard takeIf("E") else { return 0 }
    let place = offset
    guard let first = peek, decimal(first) != nil else {
      throw error("digits of a power of ten after 'E'")
    }
    let exponent = number(atMost: 99) ?? 99
    guard exponent > 0, first != UInt8(ascii: "0") else {
      throw error(.outOfRange, "a power of ten of 1 or more", at: place)
    }
    return exponent
  }

  /// `S` and how many digits count, from the left and without leading zeros (A.6.3, 4.4.3).
  private mutating func significantDigits(of value: Int) throws(EDTFError) -> Int? {
    guard takeIf("S") else { return nil }
    let place = offset
    guard let digit = peek, decimal(digit) != nil else {
      throw error("the number of significant digits after 'S'")
    }
    let width = String(value).utf8.count
    guard let count = number(atMost: width), count > 0, digit != UInt8(ascii: "0") else {
      throw error(.outOfRange, "from 1 to \(width) significant digits", at: place)
    }
    return count
  }
}
