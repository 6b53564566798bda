// Enters: numerals as words or digits. Leaves: their value, and the range that an approximation allows.

/// Reads English numerals, and the words around them that loosen or bound them.
enum NumberWords {
  /// The value of a run of numerals: 'twenty three', '1,517', 'two hundred', 'a dozen'.
  static func value(_ words: [String]) -> Double? {
    var (total, current, seen) = (0.0, 0.0, false)
    for word in words.flatMap({ $0.lowercased().split(separator: "-") }) {
      guard let value = single(String(word)) else { return nil }
      seen = true
      if value == 100 || value == 12 && word == "dozen" {
        current = max(current, 1) * value
      } else if value >= 1000 && multipliers.contains(String(word)) {
        total += max(current, 1) * value
        current = 0
      } else {
        current += value
      }
    }
    return seen ? total + current : nil
  }

  private static func single(_ word: String) -> Double? {
    if let small = units.firstIndex(of: word) { return Double(small) }
    if let ten = tens.firstIndex(of: word) { return Double(ten * 10 + 20) }
    switch word {
    case "hundred": return 100
    case "thousand": return 1_000
    case "million": return 1_000_000
    case "dozen": return 12
    default: return Double(word.filter { $0 != "," })
    }
  }

  private static let multipliers: Set<String> = ["thousand", "million"]
  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// The quantity that an amount means after the words before it, and how many of these bound it.
  ///
  /// 'about' and its like allow a tenth either way: the rounding of a witness who gives one significant digit
  /// of ten. Bounds reach to twice the amount, or to nothing: 'more than 700' is not said of 7,000.
  static func quantity(
    _ amount: Double, before: [String], counted: String
  ) -> (quantity: Quantity, bounding: Int) {
    let last = before.last ?? ""
    let phrase = before.suffix(2).joined(separator: " ")
    let length = phrases.contains(phrase) ? 2 : 1
    if ["more than", "at least", "no fewer"].contains(phrase) || last == "over" {
      return (Quantity(least: amount, most: 2 * amount, counted: counted), length)
    }
    if ["fewer than", "less than", "up to", "at most"].contains(phrase) || last == "under" {
      return (Quantity(least: 0, most: amount, counted: counted), length)
    }
    if approximate.contains(last) {
      return (Quantity(least: 0.9 * amount, most: 1.1 * amount, counted: counted), 1)
    }
    return (Quantity(least: amount, most: amount, counted: counted), 0)
  }

  private static let phrases: Set<String> = [
    "more than", "at least", "no fewer", "fewer than", "less than", "up to", "at most",
  ]
  private static let approximate: Set<String> = [
    "about", "around", "some", "nearly", "almost", "roughly", "approximately", "perhaps",
  ]
}
