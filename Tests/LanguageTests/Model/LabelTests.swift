// Enters: labels of the model and scores for them. Leaves: nothing; lemmas and names come out as they should.

import TestSupport
import Testing

@testable import Language

@Suite("Lemma scripts and names' tags")
struct LabelTests {
  @Test(
    "a script makes a lemma of a form",
    arguments: [
      ("l|0|", "The", "the"), ("l|3|y", "Carried", "carry"), ("k|0|", "McDonald", "McDonald"),
      ("t|0|", "LONDON", "London"), ("l|1|", "Battles", "battle"), ("k|1|", "Éa", "É"),
      ("l|0|||", "x", "x||"), ("l|9|", "at", "at"), ("l|9|go", "went", "go"),
      ("t|0|", "élan", "Élan"), ("u|0|", "i", "I"), ("u|2|", "pa's", "PA"),
      ("l|1|", "İ", "i"), ("t|0|", "", ""),
    ])
  func lemma(script: String, form: String, lemma: String) throws {
    #expect(try #require(LemmaScript(script)).lemma(of: form) == lemma)
  }

  @Test(
    "the dictionary's lemma stands in for one that is no word, and for no other",
    arguments: [
      ("guarantie", "guaranties", PartOfSpeech.noun, "guaranty"),
      ("upgrad", "Upgraded", .verb, "upgrade"), ("shot", "shot", .verb, "shoot"),
      ("hop", "hoping", .verb, "hop"), ("blog", "blogs", .noun, "blog"),
      ("zorb", "zorbs", .noun, "zorb"), ("Securitie", "Securities", .properNoun, "Securitie"),
    ])
  func dictionary(lemma: String, form: String, tag: PartOfSpeech, expected: String) throws {
    let lexicon = Lexicon(wordNet: try installedWordNet())
    #expect(lexicon.checked(lemma, of: form, as: tag) == expected)
    #expect(Lexicon(wordNet: nil).checked(lemma, of: form, as: tag) == lemma)
  }

  @Test(
    "no script is read from anything else", arguments: ["", "l", "l|1", "x|1|", "l|-1|", "l||"])
  func noScript(text: String) {
    #expect(LemmaScript(text) == nil)
  }

  private static let labels = ["O", "B-PER", "I-PER", "B-PLACE", "I-PLACE", "B-ORG", "I-ORG"]

  @Test("the best path of tags is the best of all that are allowed")
  func path() {
    let tags = Self.labels.compactMap(NameTag.init)
    let decoder = NameDecoder(tags: tags)
    var generator = Generator(seed: 1)
    for round in 0..<300 {
      let words = 1 + round % 4
      let scores = (0..<(words * tags.count)).map { _ in
        Float(Int.random(in: -2...2, using: &generator))
      }
      let path = decoder.path(scores[...])
      #expect(isAllowed(path, tags))
      #expect(score(path, scores, tags.count) == best(scores, words, tags), "\(scores)")
    }
    #expect(decoder.path([]) == [])
  }

  private func isAllowed(_ path: [Int], _ tags: [NameTag]) -> Bool {
    zip(path, [nil] + path.map(Optional.init)).allSatisfy { tags[$0].follows($1.map { tags[$0] }) }
  }

  private func score(_ path: [Int], _ scores: [Float], _ count: Int) -> Float {
    path.indices.reduce(0) { $0 + scores[$1 * count + path[$1]] }
  }

  private func best(_ scores: [Float], _ words: Int, _ tags: [NameTag]) -> Float {
    var paths: [[Int]] = [[]]
    for _ in 0..<words { paths = paths.flatMap { path in tags.indices.map { path + [$0] } } }
    return paths.filter { isAllowed($0, tags) }.map { score($0, scores, tags.count) }.max() ?? 0
  }

  @Test("a path of tags is read as names")
  func names() throws {
    let decoder = NameDecoder(tags: Self.labels.compactMap(NameTag.init))
    let wanted = ["B-PER", "I-PER", "B-PER", "O", "B-PLACE", "B-ORG", "I-ORG", "I-ORG"]
    let scores = wanted.flatMap { label in Self.labels.map { $0 == label ? Float(1) : 0 } }
    #expect(
      decoder.names(scores[...], from: 10) == [
        NameSpan(words: 10..<12, kind: .person), NameSpan(words: 12..<13, kind: .person),
        NameSpan(words: 14..<15, kind: .place), NameSpan(words: 15..<18, kind: .organisation),
      ])
  }

  @Test(
    "no tag is read from anything else", arguments: ["", "B", "B-", "B-X", "X-PER", "o", "I_PER"])
  func noTag(text: String) {
    #expect(NameTag(text) == nil)
  }
}
