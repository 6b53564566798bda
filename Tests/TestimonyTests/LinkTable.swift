// Enters: Fixtures/links.tsv. Leaves: its texts with marked words, and whom these mean.

import Foundation
import TestSupport
import Testing

/// A text with one run of words in marks, and the names or things that they are linked to.
struct LinkedText: CustomTestStringConvertible, Sendable {
  /// The text without its marks.
  var text: String
  /// The marked words, in UTF-8 bytes of `text`.
  var words: Range<Int>
  /// None where no link may be made.
  var meant: [String]
  /// What the link rests on, or would rest on.
  var ground: String

  var testDescription: String { "\(ground): \(text)" }

  /// The texts of the file, in its order.
  static func all() throws -> [LinkedText] {
    let url = Checkout.root.appending(path: "Tests/TestimonyTests/Fixtures/links.tsv")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
      .filter { !$0.hasPrefix("#") }.map { line in
        let columns = line.split(separator: "\t").map(String.init)
        try #require(columns.count == 3, "\(line)")
        let marked = MarkedText(columns[1])
        try #require(marked.ranges.count == 1, "\(line)")
        return LinkedText(
          text: marked.text, words: marked.ranges[0],
          meant: columns[2] == "-" ? [] : columns[2].components(separatedBy: " + "),
          ground: columns[0])
      }
  }
}
