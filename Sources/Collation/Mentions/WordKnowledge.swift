// Enters: words in dictionary form. Leaves: what WordNet knows of them, looked up once for each.

internal import Foundation
internal import Language

/// What WordNet knows of words, looked up once for each.
struct WordKnowledge {
  private let profiles: [String: WordNet.Profile]
  private let rarities: [String: Double]
  private let speech: Set<String>

  /// `lemmas` are the words that tell of events, `words` all others.
  init(_ lemmas: Set<String>, words: Set<String>, _ wordNet: WordNet?) {
    var profiles: [String: WordNet.Profile] = [:]
    var rarities: [String: Double] = [:]
    for lemma in lemmas { profiles[lemma] = wordNet?.profile(lemma) }
    for word in words.union(lemmas) { rarities[word] = wordNet?.rarity(word) }
    self.profiles = profiles
    self.rarities = rarities
    speech = lemmas.filter { wordNet?.isOfSpeech($0) ?? false }
  }

  /// The profile of a word that tells of events.
  func profile(_ lemma: String) -> WordNet.Profile {
    profiles[lemma] ?? WordNet.Profile(family: [lemma])
  }

  /// Whether a word that tells of events says that something is said.
  func isOfSpeech(_ lemma: String) -> Bool { speech.contains(lemma) }

  /// From 0 to 1: how much a word tells.
  func rarity(_ word: String) -> Double { rarities[word] ?? 1 }
}

/// Words with the weight that their rarity gives them.
struct WeightedWords {
  private let weights: [String: Double]
  private let norm: Double

  init(_ words: Set<String>, _ knowledge: WordKnowledge) {
    self.init(
      Dictionary(uniqueKeysWithValues: words.map { ($0, knowledge.rarity($0)) }))
  }

  init(_ weights: [String: Double]) {
    self.weights = weights
    norm = weights.values.map { $0 * $0 }.sorted().reduce(0, +).squareRoot()
  }

  /// The words, the heaviest first.
  var words: [String] { weights.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key) }

  /// The cosine, from 0 to 1; 0 where there are no words.
  func likeness(to other: WeightedWords) -> Double {
    guard norm > 0, other.norm > 0 else { return 0 }
    let (few, many) = weights.count < other.weights.count ? (self, other) : (other, self)
    let products = few.weights.compactMap { word, weight in
      many.weights[word].map { $0 * weight }
    }
    // Sorted, so that the sum does not depend on the order in which a dictionary keeps its words.
    return products.sorted().reduce(0, +) / (norm * other.norm)
  }
}
