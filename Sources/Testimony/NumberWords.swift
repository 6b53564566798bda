// Enters: numerals as words or digits. Leaves: their value, and the range that the words around them allow.

/// Reads English numerals, and the words around them that loosen or bound them.
enum NumberWords {
  /// The value of a run of numerals: 'twenty three', '1,517', 'two hundred and five', 'a dozen', 'half a million'.
  static func value(_ words: [String]) -> Double? {
    var (total, current, seen, isHalf) = (0.0, 0.0, false, false)
    for word in words.flatMap({ $0.lowercased().split(separator: "-") }) where word != "and" {
      if word == "a" || word == "an" { continue }
      if word == "half" {
        isHalf = true
        continue
      }
      guard let value = single(String(word)) else { return nil }
      seen = true
      if let multiplier = multipliers[String(word)] {
        if multiplier < 1000 {
          current = max(current, 1) * multiplier
        } else {
          total += max(current, 1) * multiplier
          current = 0
        }
      } else {
        current += value
      }
    }
    return seen ? (total + current) * (isHalf ? 0.5 : 1) : nil
  }

  /// The value of one numeral in lower case.
  static func single(_ word: String) -> Double? {
    if let small = units.firstIndex(of: word) { return Double(small) }
    if let ten = tens.firstIndex(of: word) { return Double(ten * 10 + 20) }
    if let multiplier = multipliers[word] { return multiplier }
    guard word.utf8.first.map({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) ?? false
    else { return nil }
    return Double(word.filter { $0 != "," })
  }

  /// Numerals that those before them are multiplied by; 'a score' is twenty.
  static let multipliers: [String: Double] = [
    "hundred": 100, "thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000,
    "dozen": 12, "score": 20,
  ]
  private static let units = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  /// The years of life that 'his sixties' allows.
  static func decade(_ word: String) -> ClosedRange<Double>? {
    let names = [
      "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
      "nineties",
    ]
    if word == "teens" { return 13...19 }
    return names.firstIndex(of: word).map { Double($0 * 10 + 20)...Double($0 * 10 + 29) }
  }

  // MARK: Looser and tighter

  /// How the words around a number loosen it.
  enum Bound: Sendable {
    case about, least, most
  }

  /// The bound that the words before a number, in lower case, end in, and how many of them say it.
  static func bound(before words: [String]) -> (bound: Bound, count: Int)? {
    for count in stride(from: min(3, words.count), through: 1, by: -1) {
      if let bound = before[words.suffix(count).joined(separator: " ")] { return (bound, count) }
    }
    return nil
  }

  /// The bound that the words after a number begin with: 'or so'.
  static func bound(after words: [String]) -> (bound: Bound, count: Int)? {
    guard let bound = after[words.prefix(2).joined(separator: " ")] else { return nil }
    return (bound, 2)
  }

  private static let before: [String: Bound] = [
    "about": .about, "around": .about, "some": .about, "nearly": .about, "almost": .about,
    "roughly": .about, "approximately": .about, "perhaps": .about, "circa": .about, "c.": .about,
    "maybe": .about, "close to": .about, "an estimated": .about, "estimated": .about,
    "more than": .least, "at least": .least, "no fewer than": .least, "not fewer than": .least,
    "no less than": .least, "not less than": .least, "upwards of": .least, "upward of": .least,
    "in excess of": .least, "over": .least, "well over": .least, "above": .least,
    "fewer than": .most, "less than": .most, "up to": .most, "at most": .most, "under": .most,
    "as many as": .most, "no more than": .most, "not more than": .most, "below": .most,
  ]
  private static let after: [String: Bound] = [
    "or so": .about, "- odd": .about, "or more": .least, "or fewer": .most, "or less": .most,
  ]

  /// The least and the most that an amount means under a bound.
  ///
  /// 'about' and its like allow a tenth either way: the rounding of a witness who gives one significant digit
  /// of ten. A bound closes one side alone: who counted 'at least twenty' does not say that there were not fifty.
  static func range(_ least: Double, _ most: Double, _ bound: Bound?) -> (Double, Double) {
    switch bound {
    case .about: (least * 9 / 10, most * 11 / 10)
    case .least: (least, .infinity)
    case .most: (0, most)
    case nil: (least, most)
    }
  }

  // MARK: What is counted

  /// What a noun in dictionary form counts: 'people' where it says no more than that.
  static func counted(_ lemma: String) -> String { people.contains(lemma) ? "people" : lemma }

  private static let people: Set<String> = [
    "people", "person", "soul", "life", "victim", "dead", "death", "fatality", "survivor",
    "injured",
  ]
}
