// Enters: a line with its words marked. Leaves: nothing; they run so, folded.

import Language
import TestSupport
import Testing

@Suite("Running words")
struct RunningWordTests {
  @Test(
    "are letters and numbers in a row, apostrophes within them",
    arguments: [
      ("⟦Nelson's⟧ ⟦fleet⟧, ⟦Nelsons⟧", ["nelsons", "fleet", "nelsons"]),
      ("‘⟦Run⟧!’ ⟦said⟧ '⟦he⟧'.", ["run", "said", "he"]), ("⟦ice⟧-⟦axe⟧", ["ice", "axe"]),
      ("⟦Coyoaca\u{301}n⟧ ⟦Coyoacán⟧", ["coyoacan", "coyoacan"]),
      ("⟦1⟧,⟦517⟧ — ⟦Ленин⟧", ["1", "517", "ленин"]),
      ("", []), ("' ’ ...", []),
    ])
  func running(line: String, forms: [String]) {
    let text = MarkedText(line).text
    let words = runningWords(text, in: 0..<text.utf8.count)
    #expect(marked(text, words.map(\.range)) == line)
    #expect(words.map(\.form) == forms)
  }

  @Test("count their places in the whole text")
  func places() throws {
    let text = MarkedText("Él: ⟦no⟧ más")
    let range = try #require(text.ranges.first)
    #expect(runningWords(text.text, in: range).map(\.range) == [range])
  }

  @Test("of plain ASCII are just the letters and digits that Unicode knows")
  func ascii() {
    for scalar in (0..<0x80 as Range<UInt8>).map(Unicode.Scalar.init) {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      #expect(runningWords(String(scalar), in: 0..<1).isEmpty == !isWord, "\(scalar.value)")
    }
  }
}
