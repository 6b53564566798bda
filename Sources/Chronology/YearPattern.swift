// A year as EDTF writes it: four digits or more, some unspecified or not significant, perhaps with a power of ten.

/// A year, some of whose digits may be unspecified. Negative years count from 1 BC, which is year 0.
struct YearPattern: Hashable, Sendable {
  /// The number without its sign.
  var digits: DigitPattern
  var isNegative = false
  /// The zeros that the exponential form leaves out (`Y17E7`; ISO 8601-2:2019, 4.7.3); 0 for other forms.
  var exponent = 0
  /// How many digits from the left count (`1950S2`; 4.4.3); nil where all do.
  var significant: Int?

  init(_ year: Int) {
    digits = DigitPattern(Int(year.magnitude))
    isNegative = year < 0
  }

  init(digits: DigitPattern, isNegative: Bool) {
    self.digits = digits
    self.isNegative = isNegative
  }

  /// Every digit is unspecified: the year can be any. `-XXXX` is any year before year 1.
  var isUnknown: Bool { digits.mask == 0b1111 && !isNegative }

  /// One year.
  var isSpecified: Bool { digits.isSpecified && unsettled == 0 }

  /// True where the years follow one another.
  var isContiguous: Bool { digits.isTrailing }

  /// How many digits at the right are unspecified or not significant: none in `1XX3`.
  var unsettled: Int {
    guard let significant else { return (~digits.mask).trailingZeroBitCount }
    return String(digits.value).utf8.count - significant
  }

  /// The least and the greatest year. `-00XX` is 100 BC to 1 BC, so that it is the first century BC.
  var bounds: ClosedRange<Int> {
    var (least, greatest) = (digits.minimum, digits.maximum)
    if significant != nil {
      let power = (0..<unsettled).reduce(1) { product, _ in product * 10 }
      least = least / power * power
      greatest = least + power - 1
    }
    return isNegative ? -greatest ... -least : least...greatest
  }

  /// The years that the unspecified digits allow, from the least or the greatest on; at most 10 000. Only
  /// for patterns without significant digits.
  var years: [Int] {
    var (result, power) = ([digits.value], 1000)
    for bit in (0..<4).reversed() {
      if digits.mask & (1 << bit) != 0 {
        result = result.flatMap { value in (0...9).map { value + $0 * power } }
      }
      power /= 10
    }
    return isNegative ? result.map { -$0 } : result
  }

  func matches(_ year: Int) -> Bool {
    if significant != nil { return bounds.contains(year) }
    return (year == 0 || isNegative == (year < 0)) && digits.matches(Int(year.magnitude))
  }

  var printed: String {
    let sign = isNegative ? "-" : ""
    let suffix = significant.map { "S\($0)" } ?? ""
    guard digits.value > 9999 else { return sign + digits.printed(width: 4) + suffix }
    guard exponent > 0 else { return "Y\(sign)\(digits.value)\(suffix)" }
    let power = (0..<exponent).reduce(1) { product, _ in product * 10 }
    return "Y\(sign)\(digits.value / power)E\(exponent)\(suffix)"
  }
}
