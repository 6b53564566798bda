// A number some of whose digits are unspecified: '19X' or 'XX'.

/// Decimal digits, some of which may be unspecified (`X`; ISO 8601-2:2019, 9). `1X3` stands for 103,
/// 113, … 193.
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

  /// True where no unspecified digit stands left of a specified one, as in `1X3`.
  var isTrailing: Bool { mask & (mask &+ 1) == 0 }

  /// True where the number can stand for these digits.
  func matches(_ number: Int) -> Bool {
    if mask == 0 { return value == number }
    var (a, b) = (value, number)
    for bit in 0..<4 {
      if mask & (1 << bit) == 0, a % 10 != b % 10 { return false }
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
