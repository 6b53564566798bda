// A number some of whose digits are unspecified: '19X' or 'XX'.

/// Decimal digits, some of which may be unspecified (`X`; levels 1 and 2, 'Unspecified digit' of
/// EDTF). `1X3` stands for 103, 113, … 193.
struct DigitPattern: Hashable, Sendable {
  /// The number with 0 for each unspecified digit.
  var value: Int
  /// Bit `i` is set where the digit worth 10^i is unspecified.
  var mask: UInt8 = 0

  init(_ value: Int, mask: UInt8 = 0) {
    self.value = value
    self.mask = mask
  }

  var isSpecified: Bool { mask == 0 }
  var minimum: Int { value }

  /// The number with 9 for each unspecified digit.
  var maximum: Int {
    var result = value
    var power = 1
    for bit in 0..<4 {
      if mask & (1 << bit) != 0 { result += 9 * power }
      power *= 10
    }
    return result
  }

  /// True where the number can stand for these digits.
  func matches(_ number: Int) -> Bool { covers(DigitPattern(number)) }

  /// True where one number can stand for both patterns.
  func intersects(_ other: DigitPattern) -> Bool {
    agrees(with: other, where: ~(mask | other.mask))
  }

  /// True where every number of the other pattern is also one of this.
  func covers(_ other: DigitPattern) -> Bool {
    other.mask & ~mask == 0 && agrees(with: other, where: ~mask)
  }

  private func agrees(with other: DigitPattern, where compared: UInt8) -> Bool {
    if (mask | other.mask) == 0 { return value == other.value }
    var (a, b) = (value, other.value)
    for bit in 0..<4 {
      if compared & (1 << bit) != 0, a % 10 != b % 10 { return false }
      a /= 10
      b /= 10
    }
    return a == b
  }

  /// The digits, with `X` for each unspecified one.
  func printed(width: Int) -> String {
    var (result, rest) = ([UInt8](), value)
    for bit in 0..<width {
      let digit = UInt8(rest % 10) + UInt8(ascii: "0")
      result.append(bit < 8 && mask & (1 << bit) != 0 ? UInt8(ascii: "X") : digit)
      rest /= 10
    }
    return String(decoding: result.reversed(), as: UTF8.self)
  }
}

/// A year, some of whose digits may be unspecified. Negative years count from 1 BC, which is year 0.
struct YearPattern: Hashable, Sendable {
  var digits: DigitPattern
  var isNegative = false

  init(_ year: Int) {
    digits = DigitPattern(Int(year.magnitude))
    isNegative = year < 0
  }

  init(digits: DigitPattern, isNegative: Bool) {
    self.digits = digits
    self.isNegative = isNegative
  }

  /// Every digit is unspecified: the year can be any.
  var isUnknown: Bool { digits.mask == 0b1111 }
  var isSpecified: Bool { digits.isSpecified }

  /// The least and the greatest year.
  var bounds: ClosedRange<Int> {
    isNegative ? -digits.maximum ... -digits.minimum : digits.minimum...digits.maximum
  }

  func matches(_ year: Int) -> Bool {
    (year == 0 || isNegative == (year < 0)) && digits.matches(Int(year.magnitude))
  }

  func intersects(_ other: YearPattern) -> Bool {
    if isUnknown || other.isUnknown { return true }
    if isNegative != other.isNegative { return bounds.contains(0) && other.bounds.contains(0) }
    return digits.intersects(other.digits)
  }

  func covers(_ other: YearPattern) -> Bool {
    isUnknown || (isNegative == other.isNegative && digits.covers(other.digits))
  }

  var printed: String {
    let sign = isNegative ? "-" : ""
    return digits.value > 9999 ? "Y\(sign)\(digits.value)" : sign + digits.printed(width: 4)
  }
}
