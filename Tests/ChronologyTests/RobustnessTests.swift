// Bad and large input: no text may stop the tagger, slow it down, or depend on how it is read in windows.

import TestSupport
import Testing

@testable import Chronology

@Suite("The tagger bears any text")
struct RobustnessTests {
  @Test(
    "a long run of a hostile pattern is read, and its ranges are in order",
    arguments: [
      "0123456789", "(", ")", "the ", "a ", "May ", "\0", "\u{200D}", "\u{301}e", "1940 ", "1940-",
      "at ", "half ", "twenty ", "two ", "pp. 1, ", "No. ", "John 1:1, ", "0 ", "020 ", "+1 ",
      "the first watch ", "every ", "Easter ", "New Year's ", "last ", "will Tuesday ", "c. 347-",
      "12:", "12:30:", "a quarter of a ", "and a half ", "½", "1/2 ", "hundred and ", "'", "’", "–",
      "2 hours 5 minutes ", "1 year and ", "two days of war ", "two days after war ", "of war and ",
      "the third day of the war ", "war-", "war's ", "52 degrees ", "'1917' ", "at 9.30 ", "9-",
      "Spring Hill ", "from 9 to ", "one and twenty ", "_may", "and ",
      "10 000 ", "in 347 ", "the year ", "a.m. ", "o'", "o’clock ", "\n\n", "\r\n", "\u{A0}", "£",
      "€",
    ])
  func hostile(pattern: String) {
    let text = String(repeating: pattern, count: 50_000 / pattern.utf8.count)
    let found = TimeTagger().tag(text)
    var last = 0
    for mention in found {
      #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
      last = mention.range.upperBound
    }
    #expect(last <= text.utf8.count)
  }

  @Test("what is found does not depend on where the windows of tokens fall")
  func windows() throws {
    let page = MarkedText(
      "She sank on ⟦15 April 1912⟧ (pp. 1940, 1941–44, John 19:14), after ⟦two and a half hours⟧; "
        + "from ⟦1936⟧ to ⟦1937⟧, call 020 1940 2000, ⟦every four years⟧.\n\n")
    let size = page.text.utf8.count
    let tagger = TimeTagger()
    let alone = tagger.tag(page.text)
    #expect(alone.map(\.range) == page.ranges)
    // Each page has some 60 tokens, so that the windows of 4096 fall on every part of it.
    let found = tagger.tag(String(repeating: page.text, count: 500))
    #expect(found.count == 500 * alone.count)
    for (i, mention) in found.enumerated() {
      let (first, shift) = (alone[i % alone.count], i / alone.count * size)
      try #require(mention.value == first.value)
      try #require(mention.range.lowerBound == first.range.lowerBound + shift)
    }
  }

  @Test("the lexer's fast and slow ways read the same words, at any place of a buffer's end")
  func lexer() {
    let words = [
      "may", "January", "fourteenth", "naïve", "seventeenth-century", "a", "I", "B.C.", "o'clock",
      "o’clock", "consecutively", "internationalisation", "midday", "½", "é", "l’an", "x",
    ]
    var random = Generator(seed: 11)
    let lexicon = Lexicon()
    for _ in 0..<500 {
      let count = Int.random(in: 1...6, using: &random)
      let text = (0..<count).compactMap { _ in words.randomElement(using: &random) }
        .joined(separator: " ")
      let padded = text + String(repeating: " ", count: 40)
      #expect(tokens(text, lexicon) == tokens(padded, lexicon), "\(text)")
    }
  }

  private func tokens(_ text: String, _ lexicon: Lexicon) -> [[Int]] {
    var copy = text
    return copy.withUTF8 { bytes in
      var lexer = Lexer(bytes, of: text, in: 0..<bytes.count, lexicon: lexicon)
      var (result, i) = ([[Int]](), 0)
      while lexer.fill(from: i) {
        let token = lexer.tokens[i]
        result.append([token.start, token.end, Int(token.kind.rawValue), token.meaning])
        i += 1
      }
      return result
    }
  }

  @Test("a packed word equals another only where their bytes do")
  func packedWords() {
    let words = ["a", "aa", "abcdefgh", "abcdefghi", "abcdefghijklmnop", "may", "mai", "ay", "é"]
    for a in words {
      for b in words { #expect((PackedWord(a) == PackedWord(b)) == (a == b)) }
    }
    #expect(Lexicon().lexeme(PackedWord("abcdefghijklmnopq")).kind == .other)
  }

  @Test("spans of the day overlap both ways alike")
  func spans() {
    var random = Generator(seed: 5)
    func span() -> TimeOfDay {
      let start = Int.random(in: 0..<1440, using: &random)
      return TimeOfDay(
        earliest: start, latest: start + Int.random(in: 0..<720, using: &random),
        isEitherHalf: Bool.random(using: &random))
    }
    for _ in 0..<1000 {
      let (a, b) = (span(), span())
      #expect(a.overlaps(b) == b.overlaps(a))
      #expect(a.overlaps(a) && a.contains(a))
      #expect(!a.contains(b) || a.overlaps(b))
      var open = a
      open.isEitherHalf = true
      #expect(open.contains(a) && (!a.overlaps(b) || open.overlaps(b)))
    }
  }
}
