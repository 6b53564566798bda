// Enters: hostile and random texts. Leaves: nothing; the laws of the stage hold for each.

import Foundation
import Language
import TestSupport
import Testing

@Suite("Laws of the language stage")
struct LanguageLawTests {
  private static let pieces = [
    "The ", "king", "'s ", "n't", "’", "'", "\"", "“", "”", ".", ". ", "...", "…", "! ", "?", "\n",
    "\n\n",
    "\r\n", " ", "\t", "\u{A0}", "Mr. ", "U.S.", "etc. ", "No. ", "5", "1,000", "[1]", "(", ")",
    "•",
    "- ", "1. ", "http://x.y/(z)", "www.", "@ann ", "É", "e\u{301}", "\u{301}", "Ж", "中文", "🏰", "👩‍🚀",
    "\u{200B}", "\u{AD}", "\u{FEFF}", "\0", "İ", "ß", "½", "٣", "a.b.", "d'Arc", "x-", "-y", "=",
    "*", "ice-axe", "e-mail", "-", ":)", "can", "not", "its a ", "#a", "5:30", "9/11",
    "a@b.c", ".doc", "]", "[x ",
  ]

  private func sample(_ seed: Int) -> String {
    var generator = Generator(seed: UInt64(seed))
    return (0..<Int.random(in: 0...60, using: &generator)).map { _ in
      seed.isMultiple(of: 4)
        ? String(Unicode.Scalar(UInt32.random(in: 0...0xD7FF, using: &generator)) ?? "x")
        : generator.pick(Self.pieces)
    }.joined()
  }

  @Test("tokens stand in order, apart, on scalar boundaries, and leave only white space out")
  func tokens() {
    for seed in 0..<2000 {
      let text = sample(seed)
      var last = 0
      for word in AnnotatedText(text).words {
        #expect(word.range.lowerBound >= last && !word.range.isEmpty, "seed \(seed)")
        #expect(isBlank(text, last..<word.range.lowerBound), "seed \(seed)")
        #expect(word.form.utf8.elementsEqual(bytes(text, word.range)), "seed \(seed)")
        #expect(String(validating: bytes(text, word.range), as: UTF8.self) != nil, "seed \(seed)")
        last = word.range.upperBound
      }
      #expect(isBlank(text, last..<text.utf8.count), "seed \(seed)")
    }
  }

  private func bytes(_ text: String, _ range: Range<Int>) -> ArraySlice<UInt8> {
    Array(text.utf8)[range]
  }

  private func isBlank(_ text: String, _ range: Range<Int>) -> Bool {
    String(decoding: bytes(text, range), as: UTF8.self).unicodeScalars
      .allSatisfy(\.properties.isWhitespace)
  }

  @Test("every token lies in exactly one sentence")
  func partition() {
    for seed in 0..<2000 {
      let text = AnnotatedText(sample(seed))
      #expect(
        text.sentences.flatMap { Array($0.words) } == Array(text.words.indices), "seed \(seed)")
      for sentence in text.sentences {
        #expect(sentence.range.lowerBound == text.words[sentence.words.lowerBound].range.lowerBound)
        #expect(
          sentence.range.upperBound == text.words[sentence.words.upperBound - 1].range.upperBound)
      }
    }
  }

  @Test("the same text gives the same annotation, and so does the same part of a longer one")
  func sameEachTime() {
    for seed in 0..<500 {
      let text = sample(seed)
      let whole = AnnotatedText(text)
      #expect(whole == AnnotatedText(text))
      let inside = Cutter()
        .annotate("Ünd " + text + " end", in: 5..<(5 + text.utf8.count))
      #expect(inside.words.map(\.form) == whole.words.map(\.form), "seed \(seed)")
      #expect(
        inside.words.first?.range.lowerBound == whole.words.first.map { $0.range.lowerBound + 5 })
    }
  }

  @Test("words written as CoNLL-U and read back are the same words at the same places")
  func roundTrip() throws {
    let annotator = Cutter()
    for seed in 0..<500 {
      let text = sample(seed)
      let annotated = AnnotatedText(text)
      guard !annotated.words.isEmpty else { continue }
      let written = CoNLLU(annotated, of: text).written(annotated)
      let read = try CoNLLU(reading: Array(written.utf8))
      let again = read.annotated(by: annotator)
      #expect(again.words.map(\.range) == annotated.words.map(\.range), "seed \(seed)")
      #expect(again.words.map(\.form) == annotated.words.map(\.form), "seed \(seed)")
      #expect(again.sentences == annotated.sentences, "seed \(seed)")
    }
  }

  /// A quadratic step would take minutes on these in a debug build; the bound leaves a slow machine room.
  @Test(
    "64 KiB of anything take seconds", .timeLimit(.minutes(1)),
    arguments: [
      "a", "A", "5", ".", "\"", "”", "\n", "'", "’", "a'", "'s", "a.", "A.", "?", ") ", ". ",
      "no. ",
      "now ", "never now\n", "The ", "a\n", "www.", "@", "@)", "http://(", ",000", "[1]", "-", "é",
      "🏰",
      "\u{301}", "of the ", "John of ", "Ab ", "de ", "He was ", "“",
      "a-", "5-", "5/", "5:", "a@", "#", "a.b-", "ab.cd", "x_", "[a ] ", "[", "]", "1. A", "it's-",
      "e-", ":)", "?!", "'em", "<",
    ])
  func hostile(piece: String) throws {
    let text = String(repeating: piece, count: (1 << 16) / piece.utf8.count)
    let annotated = AnnotatedText(text, wordNet: try installedWordNet())
    #expect(annotated.sentences.reduce(0) { $0 + $1.words.count } == annotated.words.count)
  }
}
