import ApparatusKit
@testable import Collation
import Foundation
import Language
import TestSupport
import Testing

@Suite("Same event")
struct SameEventTests {
  // MARK: Average linkage

  @Test("joins what is alike on average, and not what is alike to one of many")
  func linkage() {
    let pairs = [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1), (3, 4, 0.3)].map {
      (a: $0.0, b: $0.1, likeness: $0.2)
    }
    #expect(
      AverageLinkage.clusters(of: 5, pairs, bound: 0.5) == [[0, 1], [2], [3], [4]])
    #expect(
      AverageLinkage.clusters(of: 5, pairs, bound: 0.3) == [[0, 1, 2], [3, 4]])
  }

  @Test("clusters as the plain algorithm does: again and again the nearest two", arguments: 0..<40)
  func plain(seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let count = 12
    var pairs: [(a: Int, b: Int, likeness: Double)] = []
    for a in 0..<count {
      for b in (a + 1)..<count where Bool.random(using: &random) {
        pairs.append((a, b, Double.random(in: 0...1, using: &random)))
      }
    }
    #expect(
      AverageLinkage.clusters(of: count, pairs, bound: 0.3) == Self.plain(count, pairs, bound: 0.3))
    // The order in which pairs come changes nothing.
    #expect(
      AverageLinkage.clusters(of: count, pairs.shuffled(using: &random), bound: 0.3)
        == AverageLinkage.clusters(of: count, pairs, bound: 0.3))
  }

  private static func plain(
    _ count: Int, _ pairs: [(a: Int, b: Int, likeness: Double)], bound: Double
  ) -> [[Int]] {
    var clusters = (0..<count).map { [$0] }
    func mean(_ x: [Int], _ y: [Int]) -> Double {
      let sum = pairs.filter {
        x.contains($0.a) && y.contains($0.b) || x.contains($0.b) && y.contains($0.a)
      }.reduce(0) { $0 + $1.likeness }
      return sum / Double(x.count * y.count)
    }
    while true {
      var best: (mean: Double, a: Int, b: Int)?
      for a in clusters.indices {
        for b in clusters.indices where b > a {
          let found = mean(clusters[a], clusters[b])
          if found >= bound, found > best?.mean ?? 0 { best = (found, a, b) }
        }
      }
      guard let best else { break }
      clusters[best.a] += clusters[best.b]
      clusters.remove(at: best.b)
    }
    return clusters.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  // MARK: The file of weights

  @Test("weights have the signs that their names promise")
  func signs() throws {
    let score = try EventScore.standard()
    for feature in PairFeature.allCases where ![.bias, .sameDocument].contains(feature) {
      #expect(score[feature] >= 0, "\(feature)")
    }
    #expect(0 < score.bound && score.bound < 1)
    #expect(0 < score.story && score.story < 1)
  }

  @Test(
    "says what is wrong with a file of weights",
    arguments: [
      ("bias\tmany\n", "expected a name, a tab and a number, found 'bias\tmany'"),
      ("bias\t1\n", "expected a number for 'sameWord', found none"),
      ("bias\tnan\n", "expected a name, a tab and a number, found 'bias\tnan'"),
    ])
  func malformed(tsv: String, message: String) {
    #expect(throws: EventScore.Malformed(description: message)) { try EventScore(tsv: tsv) }
  }

  // MARK: Mentions

  private static let documents = [
    [
      ("Masked robbers raided a jeweller in Lucerne on Friday .", [2]),
      ("Police arrested two of them on Monday .", [1]),
    ],
    [
      ("A jeweller in Lucerne was robbed by masked men .", [5]),
      ("The police said that the arrest of two robbers followed .", [2, 5]),
    ],
    [("The bridge over the Limmat collapsed in heavy rain .", [5])],
  ]

  /// Mentions of the documents in some order, named by document and word, in groups of one event.
  private static func events(_ order: [Int]) throws -> Set<Set<String>> {
    let environment = ProcessInfo.processInfo.environment
    let analyst = try Analyst(environment: environment)
    let annotator = try analyst.modelAnnotator()
    var mentions: [EventMention] = []
    var names: [String] = []
    var contents: [[String: Int]] = []
    for (place, number) in order.enumerated() {
      let lines = documents[number].map { text, marked in
        text.split(separator: " ").enumerated().map { index, form in
          let misc = marked.contains(index) ? "Event=Yes" : "_"
          return "\(index + 1)\t\(form)\t_\t_\t_\t_\t_\t_\t_\t\(misc)\n"
        }.joined() + "\n"
      }
      let table = try CoNLLU(reading: Array(lines.joined().utf8))
      let (text, ranges) = table.composed()
      let given = table.events()
      let (annotated, vectors) = annotator.annotate(
        text, sentences: ranges, vectorsOf: given.map(\.words))
      let reader = EventMentionReader(annotated, document: place)
      contents.append(reader.content)
      for (event, vector) in zip(given, vectors) {
        let mention = try #require(reader.mention(event.words, vector: vector))
        mentions.append(mention)
        names.append("\(number) \(mention.lemma)")
      }
    }
    let judge = SameEvent(score: try .standard(), wordNet: analyst.wordNet)
    let found = judge.events(
      mentions, documents: contents, stories: [Int](repeating: 0, count: order.count))
    let groups = Dictionary(grouping: names.indices) { found[$0] }
    return Set(groups.values.map { members in Set(members.map { names[$0] }) })
  }

  @Test("joins an arrest with the arrest, and keeps apart what is said, raided and collapsed")
  func joins() throws {
    let events = try Self.events([0, 1, 2])
    #expect(events.contains(["0 arrest", "1 arrest"]))
    #expect(events.contains(["2 collapse"]))
    #expect(events.contains(["1 say"]))
  }

  @Test("the order of documents changes nothing, and neither does one that tells of something else")
  func stable() throws {
    let all = try Self.events([0, 1, 2])
    #expect(try Self.events([2, 1, 0]) == all)
    let others = Set(all.filter { !$0.contains("2 collapse") })
    #expect(try Self.events([0, 1]) == others)
  }
}
