// Enters: spellings of one word, and words at random. Leaves: nothing; they fold and measure as they should.

import Language
import TestSupport
import Testing

@Suite("Spelling")
struct FoldingTests {
  @Test(
    "folds away case, accents, apostrophes and full stops",
    arguments: [
      ("Coyoacán", "coyoacan"), ("Coyoaca\u{301}n", "coyoacan"), ("N.K.V.D.", "nkvd"),
      ("Nelson's", "nelsons"), ("Nelson’s", "nelsons"), ("ÉMILE", "emile"), ("Müller", "muller"),
      ("ＡＢＣ", "abc"), ("Ленин", "ленин"), ("ice-axe", "ice-axe"), ("'", ""), ("", ""),
      ("1,517", "1,517"),
    ])
  func folding(word: String, form: String) {
    #expect(folded(word) == form)
    #expect(folded(form) == form)
  }

  @Test("gives a folded word back as it is")
  func idempotence() {
    var generator = Generator(seed: 7)
    for _ in 0..<3000 {
      let scalars = (0..<6).compactMap { _ in
        Unicode.Scalar(UInt32.random(in: 1...0x2FFF, using: &generator))
      }
      let once = folded(String(String.UnicodeScalarView(scalars)))
      #expect(folded(once) == once)
    }
  }

  @Test(
    "counts single-letter edits up to a limit",
    arguments: [
      ("zabc", "abc", 1, 1), ("abc", "abcz", 1, 1), ("kitten", "sitting", 3, 3),
      ("kitten", "sitting", 2, nil),
      ("", "", 0, 0), ("", "ab", 2, 2), ("ab", "", 1, nil), ("same", "same", 0, 0),
      ("same", "some", 0, nil),
      ("xxabcdef", "abcdefyy", 4, 4), ("café", "cafe", 1, 1), ("a", "b", -1, nil),
    ] as [(String, String, Int, Int?)])
  func distance(a: String, b: String, limit: Int, expected: Int?) {
    #expect(editDistance(a, b, limit: limit) == expected)
    #expect(editDistance(b, a, limit: limit) == expected)
  }

  @Test("measures as the whole matrix does, either way round")
  func matrix() {
    var generator = Generator(seed: 11)
    for _ in 0..<20_000 {
      let (a, b) = (word(&generator), word(&generator))
      let limit = Int.random(in: 0...6, using: &generator)
      let whole = wholeMatrix(Array(a), Array(b))
      #expect(
        editDistance(a, b, limit: limit) == (whole <= limit ? whole : nil), "\(a) \(b) \(limit)")
    }
  }

  private func word(_ generator: inout Generator) -> String {
    String(
      (0..<Int.random(in: 0...9, using: &generator)).map { _ in generator.pick(["a", "b", "é"]) })
  }

  private func wholeMatrix(_ a: [Character], _ b: [Character]) -> Int {
    var cells = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0...a.count { cells[i][0] = i }
    for i in a.indices {
      for j in b.indices {
        cells[i + 1][j + 1] = min(
          cells[i][j] + (a[i] == b[j] ? 0 : 1), cells[i][j + 1] + 1, cells[i + 1][j] + 1)
      }
    }
    return cells[a.count][b.count]
  }
}
