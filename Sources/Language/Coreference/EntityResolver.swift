// Enters: annotated words with trees, and a score of pairs. Leaves: mentions with the entities that they speak of.

/// Joins the mentions of a text to entities: each to the best of its candidates that speaks of the same.
///
/// The score comes from a trained model; whoever calls gives it, so that this file needs none.
public struct EntityResolver: Sendable {
  /// The text's mentions, in text order, each an entity of its own.
  public let mentions: [EntityMention]

  private let sides: [PairFeatures.Side]
  /// For each numbered word, the mentions that are looked up under it, in text order.
  private let index: [[Int]]

  /// Mentions just before an anaphor that are all candidates.
  private static let nearby = 40
  /// Candidates before those, which share a word with it.
  private static let farther = 60
  /// Names of an entity that are remembered against contradictions.
  private static let rememberedNames = 16

  /// Finds and describes the mentions of an annotated text, whose ranges count in `text`.
  ///
  /// Complexity: O(n).
  public init(_ annotated: AnnotatedText, of text: String) {
    self.init(annotated, paragraphs: annotated.paragraphStarts(in: text))
  }

  /// The same; `paragraphs` says of each sentence whether it begins one.
  init(_ annotated: AnnotatedText, paragraphs: [Bool]) {
    mentions = MentionFinder(annotated).mentions()
    let numbers = QuotationMarks.numbers(annotated, paragraphs: paragraphs)
    var describer = MentionDescriber()
    let sides = mentions.enumerated().map { number, mention in
      PairFeatures.Side(
        index: number, mention: mention,
        description: describer.describe(mention, in: annotated.words),
        quotation: numbers[mention.head])
    }
    var index = Array(repeating: [Int](), count: describer.count)
    for side in sides {
      for key in side.keys { index[key].append(side.index) }
    }
    self.sides = sides
    self.index = index
  }

  /// The mentions that an anaphor may go back to, nearest first: those just before it, and for names and nominals
  /// the nearest farther ones that share a name's word or the head.
  ///
  /// Complexity: O(log n): bounded numbers from each of the anaphor's words, found by bisection.
  public func candidates(of anaphor: Int) -> [Int] {
    let low = max(0, anaphor - Self.nearby)
    var found: Set<Int> = []
    for key in sides[anaphor].keys {
      let before = index[key][..<index[key].firstIndex(from: low)]
      found.formUnion(before.suffix(Self.farther))
    }
    return (low..<anaphor).reversed() + found.sorted(by: >).prefix(Self.farther)
  }

  /// What is known of a pair besides the vectors of its words.
  public func features(antecedent: Int, anaphor: Int) -> PairFeatures {
    PairFeatures(sides[antecedent], sides[anaphor])
  }

  /// The candidates of an anaphor with what is known of each pair.
  func pairs(of anaphor: Int) -> [(antecedent: Int, features: PairFeatures)] {
    candidates(of: anaphor).map { ($0, features(antecedent: $0, anaphor: anaphor)) }
  }

  /// The mentions with their entities, from left to right: each joins the candidate with the best positive score whose
  /// entity it does not contradict, by gender ('he', 'she') or by name ('Mary Ann', 'Mary Jane'); the nearest of equals.
  ///
  /// Numbers that disagree do not count: they changed nothing on GUM and LitBank, gender and names gained up to 0.3 points
  /// of the CoNLL score.
  ///
  /// `scores` has for each mention the scores of its ``candidates(of:)``, in their order. Complexity: O(n).
  public func resolved(scores: [[Float]]) -> [EntityMention] {
    var result = mentions
    var entities: [Entity] = []
    for anaphor in mentions.indices {
      var best: [(score: Float, antecedent: Int)] = []
      for (antecedent, score) in zip(candidates(of: anaphor), scores[anaphor]) where score > 0 {
        best.append((score, antecedent))
      }
      best.sort { ($0.score, $0.antecedent) > ($1.score, $1.antecedent) }
      let (name, gender) = (sides[anaphor].distinctName, sides[anaphor].description.gender)
      let joined = best.first { entities[result[$0.antecedent].entity].admits(gender, name) }
      result[anaphor].entity = joined.map { result[$0.antecedent].entity } ?? entities.count
      if joined == nil { entities.append(Entity()) }
      entities[result[anaphor].entity].take(gender, name, limit: Self.rememberedNames)
    }
    return result
  }

  /// What the mentions of an entity have shown of it.
  private struct Entity {
    var gender = MentionDescription.Gender.unknown
    var names: [[Int]] = []

    func admits(_ other: MentionDescription.Gender, _ name: [Int]?) -> Bool {
      guard PairFeatures.agreement(gender.rawValue, other.rawValue) != 2 else { return false }
      guard let name else { return true }
      return names.allSatisfy {
        StringMatch.contains($0, name) || StringMatch.contains(name, $0)
      }
    }

    mutating func take(_ other: MentionDescription.Gender, _ name: [Int]?, limit: Int) {
      if gender == .unknown { gender = other }
      if let name, names.count < limit, !names.contains(name) { names.append(name) }
    }
  }
}

extension [Int] {
  /// The first index of a sorted array whose element is `bound` or more.
  fileprivate func firstIndex(from bound: Int) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
