// Enters: how often content words stand in documents. Leaves: how much the documents have in common.

internal import Foundation

/// How much documents have in common, by their words.
struct Stories {
  private let words: [WeightedWords]

  /// `documents` are how often their content words stand in them.
  init(_ documents: [[String: Int]], _ knowledge: WordKnowledge) {
    words = documents.map { counts in
      WeightedWords(
        Dictionary(
          uniqueKeysWithValues: counts.map { word, count in
            let rarity = knowledge.rarity(word)
            return (word, (1 + log(Double(count))) * rarity * rarity)
          }))
    }
  }

  /// From 0 to 1.
  func likeness(_ a: Int, _ b: Int) -> Double {
    a == b ? 1 : words[a].likeness(to: words[b])
  }

  /// The documents that share a word, with their likeness.
  func pairs() -> [(a: Int, b: Int, likeness: Double)] {
    var holders: [String: [Int]] = [:]
    for (index, words) in words.enumerated() {
      for word in words.words.prefix(Self.telling) { holders[word, default: []].append(index) }
    }
    var partners = [Set<Int>](repeating: [], count: words.count)
    for documents in holders.values {
      for (place, a) in documents.enumerated() {
        partners[a].formUnion(documents[(place + 1)...].prefix(Self.neighbours))
      }
    }
    return partners.enumerated().flatMap { a, partners in
      partners.sorted().map { (a, $0, likeness(a, $0)) }
    }
  }

  /// A document's heaviest words, by one of which another must be found: half of those of a short news report.
  private static let telling = 100
  /// The documents after it that a document is compared with for the sake of one word.
  private static let neighbours = 128
}
