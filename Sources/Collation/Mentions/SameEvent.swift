// Enters: mentions of events in several documents. Leaves: which of them tell of one event.

public import Language

/// Finds which mentions of events are of one event, within and across documents (cross-document event coreference).
///
/// Documents are parted into stories by their words, pairs of mentions of one story are scored, and mentions cluster by
/// average linkage. A pair's score depends on the two mentions and their documents alone.
public struct SameEvent: Sendable {
  private let score: EventScore
  private let wordNet: WordNet?

  /// `score` says how sure a pair is; `wordNet` tells which words are akin.
  public init(score: EventScore, wordNet: WordNet?) {
    self.score = score
    self.wordNet = wordNet
  }

  /// A scored pair, by the places of its mentions in what was given.
  public struct Pair: Hashable, Sendable {
    /// The place of the first mention.
    public var a: Int
    /// The place of the second.
    public var b: Int
    /// In the order of ``PairFeature``.
    public var values: [Double]
  }

  /// The number of the story of each document, from 0; `documents` are how often their content words stand in them.
  ///
  /// Complexity: O(n) in the words, times the documents that share a rare word, which are bounded.
  public func stories(_ documents: [[String: Int]]) -> [Int] {
    let words = Set(documents.flatMap(\.keys))
    let stories = Stories(documents, WordKnowledge([], words: words, wordNet))
    return Self.labels(
      AverageLinkage.clusters(of: documents.count, stories.pairs(), bound: score.story),
      of: documents.count)
  }

  /// The number of the event of each mention, from 0; `stories` are those of the documents.
  ///
  /// Complexity: O(n log n), since a mention is compared with at most ``neighbours`` others of each block.
  public func events(
    _ mentions: [EventMention], documents: [[String: Int]], stories: [Int]
  ) -> [Int] {
    let likenesses = pairs(mentions, documents: documents, stories: stories).map { pair in
      (a: pair.a, b: pair.b, likeness: score.probability(pair.values))
    }
    return Self.labels(
      AverageLinkage.clusters(of: mentions.count, likenesses, bound: score.bound),
      of: mentions.count)
  }

  /// The pairs of mentions that are compared, with their features.
  public func pairs(
    _ mentions: [EventMention], documents: [[String: Int]], stories: [Int]
  ) -> [Pair] {
    let others = mentions.flatMap { $0.participants.union($0.names) } + documents.flatMap(\.keys)
    let words = WordKnowledge(Set(mentions.map(\.lemma)), words: Set(others), wordNet)
    let facts = mentions.map { MentionFacts($0, words) }
    let told = Stories(documents, words)
    var blocks: [Block: [Int]] = [:]
    for (index, fact) in facts.enumerated() {
      let story = stories[fact.mention.document]
      blocks[Block(story: story), default: []].append(index)
      for word in fact.profile.family {
        blocks[Block(story: story, word), default: []].append(index)
      }
    }
    var partners = [Set<Int>](repeating: [], count: mentions.count)
    for block in blocks.values {
      for (place, a) in block.enumerated() {
        partners[a].formUnion(block[(place + 1)...].prefix(Self.neighbours))
      }
    }
    return partners.enumerated().flatMap { a, partners in
      partners.sorted().map { b in
        let story = told.likeness(mentions[a].document, mentions[b].document)
        return Pair(a: a, b: b, values: facts[a].values(facts[b], story: story))
      }
    }
  }

  /// Mentions that are compared with each other: those of a story, and those of a story with a word in common.
  private struct Block: Hashable {
    var story: Int
    var word: String

    init(story: Int, _ word: String = "") {
      self.story = story
      self.word = word
    }
  }

  /// With how many of those that follow it in a block a mention is compared (sorted neighbourhoods, Hernández and Stolfo
  /// 1995): more than any story of ECB+ topics 1–35 has mentions, so that there all are.
  private static let neighbours = 512

  private static func labels(_ clusters: [[Int]], of count: Int) -> [Int] {
    var result = [Int](repeating: 0, count: count)
    for (label, cluster) in clusters.enumerated() {
      for member in cluster { result[member] = label }
    }
    return result
  }
}
