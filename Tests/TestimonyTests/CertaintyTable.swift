// Enters: Fixtures/certainty.tsv. Leaves: its sentences with their labels, for whoever measures certainty.

import Foundation
import TestSupport
import Testing

/// A sentence with one marked event word, and how surely its witness tells of that event.
///
/// The head of `Fixtures/certainty.tsv` says how each label is decided, that of `Fixtures/voices.tsv` what it has besides.
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
  /// The references that stand for the event, as the table writes them: the words, and after ' => ' what they lead to.
  var cites: [String]
  var genre: String
  /// What the sentence tries.
  var point: String

  var testDescription: String { "\(label.rawValue): \(point)" }

  /// The sentences of a file, in its order.
  static func all(_ file: String = "certainty.tsv") throws -> [CertaintySentence] {
    let url = Checkout.root.appending(path: "Tests/TestimonyTests/Fixtures/\(file)")
    let lines = try String(contentsOf: url, encoding: .utf8).split(separator: "\n")
    let rows = lines.filter { !$0.hasPrefix("#") }.map { columns(of: $0) }
    guard let names = rows.first, names.filter({ $0 != "cites" }) == header else {
      throw CertaintyTableError.header(rows.first ?? [])
    }
    return try rows.dropFirst().map { try CertaintySentence(row: $0, names) }
  }

  private static let header = ["label", "also", "by", "genre", "point", "sentence"]

  private static func columns(of line: Substring) -> [String] {
    line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
  }

  private init(row: [String], _ names: [String]) throws {
    guard row.count == names.count else { throw CertaintyTableError.row(row) }
    let row = Dictionary(uniqueKeysWithValues: zip(names, row))
    func column(_ name: String) -> String { row[name, default: ""] }
    let marked = MarkedText(
      column("sentence").replacing("⏎", with: "\n").replacing("¶", with: "\n\n"))
    guard let label = Label(rawValue: column("label")), marked.ranges.count == 1 else {
      throw CertaintyTableError.row(row.values.sorted())
    }
    self.label = label
    text = marked.text
    trigger = marked.ranges[0]
    allowsSilence = column("also") == "none"
    also = Label(rawValue: column("also"))
    guard also != nil || allowsSilence || column("also").isEmpty else {
      throw CertaintyTableError.row(row.values.sorted())
    }
    voices = column("by").isEmpty ? [] : column("by").components(separatedBy: " > ")
    cites = column("cites").isEmpty ? [] : column("cites").components(separatedBy: " | ")
    genre = column("genre")
    point = column("point")
  }
}

/// What is wrong with the form of the table.
enum CertaintyTableError: Error {
  case header([String])
  /// The columns of a row that cannot be read.
  case row([String])
}
