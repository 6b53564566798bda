import Chronology
import Intake
import Language
import TestSupport
import Testimony
import Testing

@Suite("Laws of claims")
struct LawTests {
  /// Words that claims are made of, to be thrown together at random.
  private static let words = """
    Larsen Brandt he him who was were killed murdered died by with an axe in Oslo on 3 May 1901 , . ( ) and \
    before after not no the The of to his exiled from party 1927 It wasn't it seven years four soldiers ; “ ” ?
    """.split(separator: " ").map(String.init)
  private static let relations = """
    nsubj nsubj:pass obj iobj obl obl:agent nmod nmod:poss nmod:unmarked acl acl:relcl advcl amod appos aux \
    aux:pass case cc ccomp compound compound:prt conj cop csubj det flat mark nummod parataxis punct root \
    xcomp advmod vocative
    """.split(separator: " ").map(String.init)
  private static let forms = ["VBN", "VBD", "VBG", "VB", "NN", "NNP", "CD", "IN", "WP", "PRP"]

  /// Text whose words have tags, heads, relations, names and entities at random: cycles, several roots and all.
  private struct Jumble {
    var text: String
    var annotated = AnnotatedText()

    init(seed: UInt64, length: Int = 120) {
      var generator = Generator(seed: seed)
      let forms = (0..<length).map { _ in LawTests.words.randomElement(using: &generator) ?? "" }
      text = forms.joined(separator: " ")
      var start = 0
      for (index, form) in forms.enumerated() {
        let range = start..<(start + form.utf8.count)
        start = range.upperBound + 1
        let tag = PartOfSpeech.allCases.randomElement(using: &generator) ?? .noun
        let from = max(0, index - 20)
        let head = Int.random(in: from..<min(length, index + 20), using: &generator)
        annotated.words.append(
          Word(
            range: range, form: form, lemma: form.lowercased(), tag: tag,
            xpos: LawTests.forms.randomElement(using: &generator), head: head,
            relation: LawTests.relations.randomElement(using: &generator)))
      }
      cut(&generator)
    }

    /// Cuts sentences, and marks names and mentions in them.
    private mutating func cut(_ generator: inout Generator) {
      var first = 0
      while first < annotated.words.count {
        let end = min(annotated.words.count, first + Int.random(in: 1...40, using: &generator))
        for word in first..<end {
          annotated.words[word].head = annotated.words[word].head.map {
            min(max($0, first), end - 1)
          }
        }
        let range = extent(first..<end)
        annotated.sentences.append(Sentence(range: range, words: first..<end))
        let name = first..<min(end, first + 2)
        annotated.names.append(
          Name(
            kind: Name.Kind.allCases.randomElement(using: &generator) ?? .person, words: name,
            range: extent(name)))
        annotated.mentions.append(
          EntityMention(
            kind: .name, words: name, head: first, sentence: annotated.sentences.count - 1,
            range: extent(name), entity: Int.random(in: 0..<3, using: &generator)))
        first = end
      }
    }

    private func extent(_ run: Range<Int>) -> Range<Int> {
      annotated.words[run.lowerBound].range
        .lowerBound..<annotated.words[run.upperBound - 1].range
        .upperBound
    }

    func claims() throws -> [Claim] {
      let witness = Witness(
        id: Witness.ID(source: Source.ID(sha256: "jumble"), label: ""), kind: .article,
        range: 0..<text.utf8.count)
      let times = TimeTagger().tag(text, in: 0..<text.utf8.count, written: nil)
      return ClaimReader(classes: try .standard(), wordNet: nil)
        .read(witness, text: text, annotated: annotated, times: times).claims
    }
  }

  @Test(
    "a claim's passage holds its trigger and every filler that is not carried over, whatever the tree",
    arguments: 0..<150)
  func passages(_ seed: UInt64) throws {
    let jumble = Jumble(seed: seed)
    for claim in try jumble.claims() {
      #expect(claim.range.count <= 600)
      #expect(claim.range.lowerBound <= claim.trigger.lowerBound)
      #expect(claim.trigger.upperBound <= claim.range.upperBound)
      #expect(claim.range.upperBound <= jumble.text.utf8.count)
      for filler in claim.fillers where filler.inheritedFrom == nil {
        #expect(claim.range.lowerBound <= filler.range.lowerBound)
        #expect(filler.range.upperBound <= claim.range.upperBound)
      }
    }
  }

  @Test("a value by name or in words is what its range quotes", arguments: 0..<50)
  func quotations(_ seed: UInt64) throws {
    let jumble = Jumble(seed: seed)
    for filler in try jumble.claims().flatMap(\.fillers) where filler.inheritedFrom == nil {
      let quote = jumble.text.slice(filler.range)
      switch filler.value {
      case .named(let names, _): #expect(names == [quote])
      case .text(let text): #expect(text.lowercased() == quote.lowercased())
      case .thing(let text, _): #expect(text == quote || text == "people")
      default: break
      }
    }
  }

  @Test("the same words give the same claims", arguments: 0..<20)
  func determinism(_ seed: UInt64) throws {
    #expect(try Jumble(seed: seed).claims() == Jumble(seed: seed).claims())
  }

  @Test("a sentence of 10,000 words gives no claims and no trouble")
  func endless() throws {
    var jumble = Jumble(seed: 1, length: 10_000)
    let whole = Range(0...(jumble.annotated.words.count - 1))
    jumble.annotated.sentences = [Sentence(range: 0..<jumble.text.utf8.count, words: whole)]
    #expect(try jumble.claims().allSatisfy { $0.eventClass == "birth" || $0.eventClass == "death" })
  }

  @Test(
    "what is no prose makes no claim and no trouble",
    arguments: [
      "killed", "murder\n\n\nby\n\nwith", "| killed | 1901 |\n|---|---|",
      String(repeating: "killed ", count: 300),
      String(repeating: "He was killed and ", count: 60), String(repeating: "(", count: 500),
      "1. 2. 3. (1) (2) (3)", "KILLED KILLED KILLED", "k i l l e d", "Kings, queens.\n\nNo. 7.",
      "ki11ed hy tbe rnurderer ,,. 19O1 ~~ |l", "© 1901 Larsen. All rights reserved.",
    ])
  func debris(_ text: String) throws {
    #expect(try Reading(text).claims.isEmpty)
  }
}
