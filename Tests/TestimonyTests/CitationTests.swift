import TestSupport
@testable import Testimony
import Testing

@Suite("References")
struct CitationTests {
  /// A text whose ⟦marked⟧ words are all the references in it, with what they lead to, nil where the text does not say.
  struct Case: CustomTestStringConvertible, Sendable {
    var marked: String
    var entries: [String?]

    init(_ marked: String, _ entries: String?...) {
      self.marked = marked
      self.entries = entries
    }

    var testDescription: String { marked }
  }

  static let numbers = [
    Case("Larsen died.⟦[12]⟧ Brandt fled.⟦[note 3]⟧", nil, nil),
    Case("Larsen died.⟦²⟧ It was 3 km² away, and 10³ men came.", nil),
    Case("Larsen [sic] died [1901] in [a house].[citation needed]"),
    Case(
      "Larsen died.⟦[2]⟧\n\nReferences\n\n1. Vane, Memoirs.\n2. Pell, Letters.", "Pell, Letters."),
    Case("Larsen died.⟦[2]⟧\n\n## Notes\n\n• Vane, Memoirs.\n• ^ Pell, Letters.", "Pell, Letters."),
    Case("Larsen died.⟦[^b]⟧\n\n[^b]: Pell, Letters.", "Pell, Letters."),
    Case("Larsen died ⟦[2]⟧.\n\n[1] Vane, Memoirs.\n[2] Pell, Letters.", "Pell, Letters."),
    Case("Larsen died.⟦[2]⟧\n\nNotes\n\n2. Pell.\n\n## Life\n\nBrandt died.⟦[3]⟧", "Pell.", nil),
  ]

  static let works = [
    Case("Larsen died (⟦Pell 1998, p. 4⟧; ⟦Vane and Holm 1902: 12–14⟧).", nil, nil),
    Case(
      "Larsen died (see ⟦Pell, 1998⟧).\n\nBibliography\n\nPell, A. (1998). Harbours.",
      "Pell, A. (1998). Harbours."),
    Case(
      "Larsen died (⟦Pell, The Harbour Years, p. 9⟧) and (⟦ibid., p. 12⟧).", nil,
      "Pell, The Harbour Years, p. 9"),
    Case("Larsen died (Oslo 1901), (May 1901), (born in 1860) and (3 p.m.)."),
    Case("Larsen died (emphasis added; my translation)."),
    Case("Pell (⟦1998, p. 4⟧) tells it; Larsen (1901) was dead.", nil),
    Case("Larsen died; see ⟦Pell, The Harbour Years, vol. 2⟧. We see Pell, Vane and Holm.", nil),
    Case("Larsen died (source: ⟦Courier⟧).", nil),
    Case("Larsen died.\n\nSource: ⟦Pell, Letters⟧.", nil),
  ]

  static let links = [
    Case("Larsen died: ⟦https://example.org/a_(b⟧), and ⟦www.example.org⟧.", nil, nil),
    Case("Larsen ⟦[died](https://example.org/a)⟧ then.", "https://example.org/a"),
    Case("Larsen ⟦[died][1]⟧ then.\n\n[1]: https://example.org/a", "https://example.org/a"),
    Case("![Larsen](picture.png) and awww.no"),
  ]

  @Test("are found by their signs and led to their entries", arguments: numbers + works + links)
  func found(_ it: Case) {
    let marked = MarkedText(it.marked)
    let lines = TextLines(0..<marked.text.utf8.count, of: marked.text)
    let finder = CitationFinder(lines: lines, list: ReferenceList(lines)) { offset in
      ["Pell", "Vane"].contains { lines.starts(at: offset, with: $0) }
    }
    let found = finder.found().map(\.citation)
    #expect(found.map(\.text) == marked.ranges.map { marked.text.slice($0) })
    #expect(found.map(\.range) == marked.ranges)
    #expect(found.map(\.entry) == it.entries)
  }

  @Test(
    "are blanked byte for byte, where they are no words",
    arguments: [
      ("Larsen[3] died.² [sic] [12]:45 é", "Larsen    died.   [sic]         é"),
      ("[^a]\n[text](https://example.org)", "    \n[text](https://example.org)"),
    ])
  func blanked(_ text: String, _ expected: String) {
    #expect(ReferenceMarks.blanked(in: text) == expected)
  }

  /// Thrown together at random, signs break nothing: offsets hold, and blanking twice is blanking once.
  @Test("stand in any text in order and within it", arguments: UInt64(0)..<40)
  func laws(_ seed: UInt64) {
    var generator = Generator(seed: seed)
    let parts = [
      "[", "]", "(", ")", "1", "²", "^a", ":", ";", "see ", "Pell", " 1998", ", p. 4", "\n", "\n\n",
      "https://e.org", "Source: ", "References", "ibid.", " ", "é", "•", ".",
    ]
    let text = (0..<80).map { _ in parts.randomElement(using: &generator) ?? "" }.joined()
    let lines = TextLines(0..<text.utf8.count, of: text)
    let found = CitationFinder(lines: lines, list: ReferenceList(lines)) { _ in true }.found()
    #expect(
      found.map(\.citation.range.lowerBound) == found.map(\.citation.range.lowerBound).sorted())
    #expect(found.allSatisfy { text.slice($0.citation.range) == $0.citation.text })
    let blanked = ReferenceMarks.blanked(in: text)
    #expect(blanked.utf8.count == text.utf8.count)
    #expect(ReferenceMarks.blanked(in: blanked) == blanked)
  }
}
