// Enters: texts with marked passages. Leaves: what the reuse finder makes of them.

import Descent
import Intake
import TestSupport
import Testing

/// One account in a test: a source whose id is the letter, so that sides stand in the order of letters.
struct Account {
  var letter: String
  var text: MarkedText
  var date: String?
  var author: String?

  init(_ letter: String, _ marked: String, date: String? = nil, author: String? = nil) {
    self.letter = letter
    text = MarkedText(marked)
    self.date = date
    self.author = author
  }

  var source: Source.ID { Source.ID(sha256: String(repeating: letter, count: 64)) }

  var witness: Witness {
    Witness(
      id: Witness.ID(source: source, label: ""), kind: .article, author: author, date: date,
      range: 0..<text.text.utf8.count)
  }

  var document: Document {
    Document(
      source: Source(
        id: source, file: "\(letter).txt", format: .text, encoding: "utf-8", title: nil,
        text: text.text),
      witnesses: [witness])
  }
}

/// The borrowings among accounts.
func borrowings(_ accounts: Account...) -> [Borrowing] {
  ReuseFinder().borrowings(accounts.map(\.document))
}

/// Expects one borrowing, of just the marked passages of both accounts.
@discardableResult
func expectOne(
  _ a: Account, _ b: Account, sourceLocation: SourceLocation = #_sourceLocation
) throws -> Borrowing {
  let found = borrowings(a, b)
  try #require(found.count == 1, "\(found)", sourceLocation: sourceLocation)
  let passages = (marked(a.text.text, [found[0].a.range]), marked(b.text.text, [found[0].b.range]))
  #expect(passages.0 == marked(a.text.text, a.text.ranges), sourceLocation: sourceLocation)
  #expect(passages.1 == marked(b.text.text, b.text.ranges), sourceLocation: sourceLocation)
  return found[0]
}

extension Generator {
  /// So many words of six letters at random: no two texts of them share five in a row.
  mutating func words(_ count: Int) -> [String] {
    (0..<count).map { _ in
      String(
        (0..<6).map { _ in Character(Unicode.Scalar(UInt8.random(in: 97...122, using: &self))) })
    }
  }
}
