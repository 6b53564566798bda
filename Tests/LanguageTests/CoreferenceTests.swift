// Enters: invented sentences with trees, and what the trainer's code makes of them. Leaves: nothing; Swift makes the same.

import Foundation
import Testing

@testable import Language

@Suite("Coreference")
struct CoreferenceTests {
  /// What `Training/coreference_fixture.py` writes.
  struct Fixture: Decodable {
    var repeats: Int
    var sentences: [String]
    var words: [String: [String]]
    var pronouns: [String: Int]
    var mentions: [[Int]]
    var entities: [Int]
    var pairCount: Int
    var step: Int
    var pairs: [[Int]]
  }

  private let fixture: Fixture
  private let text: AnnotatedText
  private let paragraphs: [Bool]
  private let resolver: EntityResolver

  init() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Fixtures/coreference.json")
    let fixture = try JSONDecoder().decode(Fixture.self, from: Data(contentsOf: path))
    self.fixture = fixture
    let lines = (0..<fixture.repeats).flatMap { _ in fixture.sentences }
    text = try AnnotatedText(trees: lines)
    paragraphs = lines.map { $0.hasPrefix("¶") }
    resolver = EntityResolver(text, paragraphs: paragraphs)
  }

  @Test("has the trainer's words")
  func words() {
    let words: [String: Set<String>] = [
      "possessives": MentionWords.possessives, "reflexives": MentionWords.reflexives,
      "definite": MentionWords.definite, "determiners": MentionWords.determiners,
      "cuts": MentionWords.cuts, "joiningMarks": MentionWords.joiningMarks,
      "titles": MentionWords.titles, "maleTitles": MentionWords.maleTitles,
      "femaleTitles": MentionWords.femaleTitles, "maleNouns": MentionWords.maleNouns,
      "femaleNouns": MentionWords.femaleNouns, "singularFirst": MentionWords.singularFirst,
      "pluralFirst": MentionWords.pluralFirst, "pluralHeads": MentionWords.pluralHeads,
      "singularHeads": MentionWords.singularHeads,
    ]
    #expect(words == fixture.words.mapValues(Set.init))
    #expect(MentionWords.pronouns.mapValues(\.rawValue) == fixture.pronouns)
  }

  @Test("finds the trainer's mentions in trees, in the same quotations")
  func mentions() {
    let quotations = QuotationMarks.numbers(text, paragraphs: paragraphs)
    let found = resolver.mentions.map { mention in
      let first = text.sentences[mention.sentence].words.lowerBound
      return [
        mention.sentence, mention.words.lowerBound - first, mention.words.upperBound - first,
        mention.head - first, mention.kind.rawValue, quotations[mention.head],
      ]
    }
    #expect(found == fixture.mentions)
  }

  @Test(
    "finds whole phrases, without what only stands beside them",
    arguments: [
      // A relative clause and a complement belong to the phrase, its preposition does not.
      (
        "on/ADP/IN/3/case the/DET/DT/3/det ship/NOUN/NN/0/root that/PRON/WDT/5/nsubj sank/VERB/VBD/3/acl:relcl",
        ["the ship that sank"]
      ),
      // An apposition is a mention of its own, and so is each part of a coordination.
      (
        "Ann/PROPN/NNP/0/root ,/PUNCT/,/4/punct my/PRON/PRP$/4/nmod:poss aunt/NOUN/NN/1/appos ,/PUNCT/,/4/punct and/CCONJ/CC/7/cc Tom/PROPN/NNP/1/conj",
        ["Ann", "my aunt", "my", "Tom"]
      ),
      // A predicate leaves its subject and its adverbs out; expletives are no mentions.
      (
        "There/PRON/EX/2/expl is/VERB/VBZ/0/root no/DET/DT/4/det doubt/NOUN/NN/2/nsubj",
        ["no doubt"]
      ),
      (
        "She/PRON/PRP/5/nsubj is/AUX/VBZ/5/cop now/ADV/RB/5/advmod a/DET/DT/5/det nun/NOUN/NN/0/root",
        ["She", "a nun"]
      ),
      // A name inside a compound is one where the whole is no name.
      (
        "the/DET/DT/3/det Ashford/PROPN/NNP/3/compound papers/NOUN/NNS/0/root",
        ["the Ashford papers", "Ashford"]
      ),
    ])
  func phrases(_ tree: String, _ expected: [String]) throws {
    let text = try AnnotatedText(trees: [tree])
    let found = MentionFinder(text).mentions().map { mention in
      text.words[mention.words].map(\.form).joined(separator: " ")
    }
    #expect(found == expected)
  }

  @Test("finds nothing without trees")
  func flatText() {
    #expect(MentionFinder(AnnotatedText("The ship sank.")).mentions().isEmpty)
  }

  @Test("compares the trainer's pairs, with the same features")
  func features() {
    let pairs = resolver.mentions.indices.flatMap { anaphor in
      resolver.candidates(of: anaphor).map { antecedent in
        [anaphor, antecedent]
          + resolver.features(antecedent: antecedent, anaphor: anaphor).all
      }
    }
    #expect(pairs.count == fixture.pairCount)
    #expect(stride(from: 0, to: pairs.count, by: fixture.step).map { pairs[$0] } == fixture.pairs)
    for pair in pairs {
      #expect(zip(pair.dropFirst(2), PairFeatures.tables).allSatisfy { $0 < $1.values })
    }
  }

  @Test("joins the mentions that the trainer joins")
  func entities() {
    #expect(resolver.resolved(by: Self.judged).map(\.entity) == fixture.entities)
  }

  /// A score by rule; `judged` in the fixture's generator is the same.
  private static func judged(_ anaphor: Int, _ antecedent: Int, _ features: PairFeatures) -> Float {
    let agrees = [1, 2, 3, 4, 5, 6, 8].contains(features[3])
    return (agrees ? 2 : -1) + (features[7] == 1 ? 1.5 : 0) - 0.25 * Float(features[4])
      - Float(features[8])
  }

  @Test("keeps people of another gender and of another full name apart, whatever the score")
  func contradictions() throws {
    let text = try AnnotatedText(trees: [
      "Mary/PROPN/NNP/3/nsubj Ann/PROPN/NNP/1/flat saw/VERB/VBD/0/root Mary/PROPN/NNP/3/obj Jane/PROPN/NNP/4/flat",
      "She/PRON/PRP/2/nsubj saw/VERB/VBD/0/root him/PRON/PRP/2/obj",
    ])
    let resolver = EntityResolver(text, paragraphs: [true, false])
    let entities = resolver.resolved(by: { _, antecedent, _ in Float(antecedent + 1) })
      .map(\.entity)
    #expect(entities == [0, 1, 1, 0])
  }

  @Test("writes mentions into CoNLL-U as brackets, nested ones too")
  func brackets() throws {
    var text = try AnnotatedText(trees: [
      "Her/PRON/PRP$/3/nmod:poss old/ADJ/JJ/3/amod ship/NOUN/NN/4/nsubj sank/VERB/VBD/0/root"
    ])
    text.mentions = EntityResolver(text, paragraphs: [true]).mentions
    let words = CoNLLU(text, of: "Her old ship sank").written(text)
    let entities = words.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      line.split(separator: "\t")[9].split(separator: "|").first { $0.hasPrefix("Entity=") } ?? ""
    }
    #expect(entities == ["Entity=(e1(e2)", "", "Entity=e1)", ""])
  }

  @Test("looks at a bounded number of candidates, however long the text")
  func scale() throws {
    let lines = (0..<300).flatMap { _ in fixture.sentences }
    let text = try AnnotatedText(trees: lines)
    let resolver = EntityResolver(text, paragraphs: lines.map { $0.hasPrefix("¶") })
    #expect(resolver.mentions.count > 10_000)
    let last = resolver.mentions.count - 1
    #expect(resolver.candidates(of: last).count <= 100)
    #expect(resolver.candidates(of: last - 3).first == last - 4)
  }
}

extension AnnotatedText {
  /// Sentences of words written `form/UPOS/XPOS/head/relation`, heads from 1 in the sentence, `_` for no XPOS, `¶` before
  /// a paragraph's first; the text is the forms with a space between.
  fileprivate init(trees: [String]) throws {
    self.init()
    var end = 0
    for line in trees {
      let first = words.count
      for token in line.split(separator: " ") where token != "¶" {
        // A form may be a slash itself.
        let columns = token.split(separator: "/", omittingEmptySubsequences: false)
        let form = columns.dropLast(4).joined(separator: "/")
        let rest = columns.suffix(4).map(String.init)
        let head = try #require(Int(rest[2]))
        words.append(
          Word(
            range: end..<(end + form.utf8.count), form: form, lemma: form,
            tag: try #require(PartOfSpeech(rawValue: rest[0])),
            xpos: rest[1] == "_" ? nil : rest[1],
            head: head == 0 ? words.count : first + head - 1, relation: rest[3]))
        end += form.utf8.count + 1
      }
      let range = words[first].range.lowerBound..<words[words.count - 1].range.upperBound
      sentences.append(Sentence(range: range, words: first..<words.count))
    }
  }
}

extension EntityResolver {
  /// Joins by a score of pairs.
  fileprivate func resolved(by score: (Int, Int, PairFeatures) -> Float) -> [EntityMention] {
    resolved(
      scores: mentions.indices.map { anaphor in
        pairs(of: anaphor).map { score(anaphor, $0.antecedent, $0.features) }
      })
  }
}
