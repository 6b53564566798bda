// Enters: Fixtures/certainty.tsv. Leaves: its sentences with their labels, for whoever measures certainty.

import Foundation
import TestSupport
import Testing

/// A sentence with one marked event word, and how surely its witness tells of that event.
///
/// The head of `Fixtures/certainty.tsv` says how each label is decided.
struct CertaintySentence: CustomTestStringConvertible, Sendable {
  /// How surely the event is told. More labels than claims know today.
  enum Label: String, CaseIterable, Sendable {
    case asserted, hedged, reported, quoted, denied, hypothetical, asked, future
  }

  /// The sentence without its marks.
  var text: String
  /// The marked word, in UTF-8 bytes of `text`.
  var trigger: Range<Int>
  var label: Label
  /// A second answer that is as good.
  var also: Label?
  /// Whether to claim nothing is as good.
  var allowsSilence: Bool
  /// On whose word, the outer voice first.
  var voices: [String]
  var genre: String
  /// What the sentence tries.
  var point: String

  var testDescription: String { "\(label.rawValue): \(point)" }

  /// The sentences of the file, in its order.
  static func all() throws -> [CertaintySentence] {
    let url = Checkout.root.appending(path: "Tests/TestimonyTests/Fixtures/certainty.tsv")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { !$0.hasPrefix("#") }.map { columns(of: $0) }
    guard rows.first == header else { throw CertaintyTableError.header(rows.first ?? []) }
    return try rows.dropFirst().map(CertaintySentence.init)
  }

  private static let header = ["label", "also", "by", "genre", "point", "sentence"]

  private static func columns(of line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  private init(row: [String]) throws {
    guard row.count == Self.header.count, let label = Label(rawValue: row[0]) else {
      throw CertaintyTableError.row(row)
    }
    let marked = MarkedText(row[5])
    guard marked.ranges.count == 1 else { throw CertaintyTableError.row(row) }
    self.label = label
    text = marked.text
    trigger = marked.ranges[0]
    allowsSilence = row[1] == "none"
    also = Label(rawValue: row[1])
    guard also != nil || allowsSilence || row[1].isEmpty else {
      throw CertaintyTableError.row(row)
    }
    voices = row[2].isEmpty ? [] : row[2].components(separatedBy: " > ")
    genre = row[3]
    point = row[4]
  }
}

/// What is wrong with the form of the table.
enum CertaintyTableError: Error {
  case header([String])
  /// The columns of a row that cannot be read.
  case row([String])
}
