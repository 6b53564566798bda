// Enters: two mentions of events. Leaves: what speaks for and against their telling of one event.

internal import Language

/// What is known of a pair of mentions; the raw values are the names in the file of weights.
public enum PairFeature: String, Sendable, CaseIterable {
  /// 1 for every pair.
  case bias
  /// The same word; a word made from the other; words with a common sense; one sense a kind of the other's.
  case sameWord, sameFamily, commonSense, kind
  /// The cosine of the words' vectors as they stand in their sentences.
  case meaning
  /// How much the documents have in common, where the words are akin.
  case story
  /// Whom it happens to, all who and what stand with it, and the names around, as far as both have the same.
  case object, participants, names
  /// 1 in one sentence, 1 in one document, where the words are akin.
  case sameSentence, sameDocument
  /// Against: it is said, and not by the same; the words are common ones; both give numbers, and others.
  case otherSpeaker, commonWord, commonAkin, otherNumbers
}

/// A mention, with what its pairs need worked out once.
struct MentionFacts {
  let mention: EventMention
  let profile: WordNet.Profile
  /// From 0 to 1: the logarithm of how often the word stands in tagged texts, by that of their length.
  let commonness: Double
  let isOfSpeech: Bool
  let subject: WeightedWords
  let object: WeightedWords
  let participants: WeightedWords
  let names: WeightedWords

  init(_ mention: EventMention, _ words: WordKnowledge) {
    self.mention = mention
    profile = words.profile(mention.lemma)
    commonness = 1 - words.rarity(mention.lemma)
    isOfSpeech = words.isOfSpeech(mention.lemma)
    subject = WeightedWords(mention.subject, words)
    object = WeightedWords(mention.object, words)
    participants = WeightedWords(mention.participants, words)
    names = WeightedWords(mention.names, words)
  }

  /// The features in the order of ``PairFeature``; `story` is how much the documents have in common.
  func values(_ other: MentionFacts, story: Double) -> [Double] {
    let kinship = kinship(other)
    let akin = kinship.akin
    let (a, b) = (mention, other.mention)
    let sameDocument = a.document == b.document
    let disagree =
      !a.numbers.isEmpty && !b.numbers.isEmpty && a.numbers.isDisjoint(with: b.numbers)
    return PairFeature.allCases.map { feature in
      switch feature {
      case .bias: 1
      case .sameWord: kinship == .sameWord ? 1 : 0
      case .sameFamily: kinship == .family ? 1 : 0
      case .commonSense: kinship == .sense ? 1 : 0
      case .kind: kinship == .kind ? 1 : 0
      case .meaning: Self.cosine(a.vector, b.vector)
      case .story: story * akin
      case .object: object.likeness(to: other.object)
      case .participants: participants.likeness(to: other.participants)
      case .names: names.likeness(to: other.names) * akin
      case .sameSentence: sameDocument && a.sentence == b.sentence ? -1 : 0
      case .sameDocument: sameDocument ? akin : 0
      case .otherSpeaker:
        isOfSpeech && other.isOfSpeech ? -akin * (1 - subject.likeness(to: other.subject)) : 0
      case .commonWord: -max(commonness, other.commonness)
      case .commonAkin: -akin * max(commonness, other.commonness)
      case .otherNumbers: disagree ? -akin : 0
      }
    }
  }

  // MARK: Words

  private enum Kinship {
    case none, kind, sense, family, sameWord

    /// How akin the words are, from 0 to 1; set on ECB+ topics 1–35.
    var akin: Double {
      switch self {
      case .none: 0
      case .kind: 0.3
      case .sense: 0.5
      case .family: 0.8
      case .sameWord: 1
      }
    }
  }

  private func kinship(_ other: MentionFacts) -> Kinship {
    let (x, y) = (profile, other.profile)
    if mention.lemma == other.mention.lemma { return .sameWord }
    if !x.family.isDisjoint(with: y.family) { return .family }
    if !x.senses.isDisjoint(with: y.senses) { return .sense }
    if !x.senses.isDisjoint(with: y.parents) || !y.senses.isDisjoint(with: x.parents) {
      return .kind
    }
    return .none
  }

  private static func cosine(_ a: [Float], _ b: [Float]) -> Double {
    guard a.count == b.count else { return 0 }
    var sum: Float = 0
    for index in a.indices { sum += a[index] * b[index] }
    return Double(sum)
  }
}
