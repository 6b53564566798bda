// Enters: documents made at random from the forms' own pieces. Leaves: nothing; the laws hold for each.

import Foundation
import Intake
import TestSupport
import Testing

@Suite("Laws of the stage")
struct LawTests {
  private static let pieces = [
    "12\n", "\n", "\n\n", "-3\n\n", "Zoë Brontë\n", "  • 1,204\n", "  • 2\n", "    ",
    "It fell – twice.",
    " –\u{A0}Zoë Jun 26 '17 at 22:18\n", "  • Why?", "3 Answers3\n\n", "1 Answer\n", "✓\n",
    "kit on June 07, 2021:\n", "By Ann Lee\n", "---\n", "title: x\n", "# Head\n", "<p>", "</div>",
    "<div>",
    "<article>", "&amp;", "\r\n", "\r", "\u{1F3F0}", "\u{A0}", "e\u{301}", "<!--", "-->",
    "<a href='", "'>",
    "<li>", "Show 3 more comments\n",
  ]

  private func sample(_ seed: Int) -> String {
    var generator = Generator(seed: UInt64(seed))
    return (0..<Int.random(in: 1...60, using: &generator))
      .compactMap { _ in Self.pieces.randomElement(using: &generator) }.joined()
  }

  @Test("the text of valid UTF-8 is the file, byte for byte", arguments: ["a.txt", "a.md", "a"])
  func identity(file: String) {
    for seed in 0..<1500 {
      let text = sample(seed)
      guard let document = reception(Array(text.utf8), file: file).document,
        document.source.format != .html
      else { continue }
      #expect(Array(document.source.text.utf8) == Array(text.utf8), "seed \(seed)")
    }
  }

  @Test(
    "witnesses stand in order, apart, within the text, on scalar boundaries",
    arguments: ["a.txt", "a.md", "a.html"])
  func ranges(file: String) {
    for seed in 0..<1500 {
      guard let document = reception(Array(sample(seed).utf8), file: file).document else {
        continue
      }
      let utf8 = document.source.text.utf8
      #expect(!document.witnesses.isEmpty)
      #expect(Set(document.witnesses.map(\.id)).count == document.witnesses.count, "seed \(seed)")
      var last = 0
      for witness in document.witnesses {
        #expect(
          witness.range.lowerBound >= last && witness.range.upperBound <= utf8.count, "seed \(seed)"
        )
        for bound in [witness.range.lowerBound, witness.range.upperBound] {
          let index = utf8.index(utf8.startIndex, offsetBy: bound)
          #expect(
            index.samePosition(in: document.source.text.unicodeScalars) != nil, "seed \(seed)")
        }
        last = witness.range.upperBound
      }
    }
  }

  @Test("only articles go without label and parent")
  func threads() {
    var threads = 0
    for seed in 0..<1500 {
      let text =
        "12\n\nWhy?\n\nAda\n  • 1,204\n  • 2\n  • 3\n\n1 Answer\n\n3\n\nRot.\n\n" + sample(seed)
      guard let document = reception(Array(text.utf8)).document else { continue }
      if document.witnesses[0].kind == .question { threads += 1 }
      #expect(
        document.witnesses.allSatisfy {
          ($0.kind == .article) == ($0.parent == nil && $0.id.label.isEmpty)
        })
    }
    #expect(threads > 100)
  }

  @Test("bytes at random never trap, and what is read is the same each time")
  func noise() {
    for seed in 0..<400 {
      var generator = Generator(seed: UInt64(seed))
      let bytes = (0..<Int.random(in: 1...300, using: &generator)).map { _ in
        UInt8.random(in: seed.isMultiple(of: 2) ? 0...255 : 9...255, using: &generator)
      }
      for file in ["a.txt", "a.md", "a.html"] {
        #expect(reception(bytes, file: file) == reception(bytes, file: file))
      }
    }
  }

  @Test("documents survive JSON")
  func coding() throws {
    let document = try document(
      "A Title\n\nBy Ann Lee\n\nIt fell.\n\nkit on June 07, 2021:\n\nYes.")
    let data = try JSONEncoder().encode(Reception.read(document))
    #expect(try JSONDecoder().decode(Reception.self, from: data) == .read(document))
  }
}
