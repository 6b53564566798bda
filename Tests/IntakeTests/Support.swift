// Enters: a small document written in a test. Leaves: what the stage makes of it.

import Foundation
import Intake
import Testing

/// Reads bytes as if they stood in a file of this name.
func reception(_ bytes: [UInt8], file: String = "account.txt") -> Reception {
  DocumentReader().read(Capture(file: file, bytes: bytes))
}

/// Reads a text that must give a document.
func document(_ text: String, file: String = "account.txt") throws -> Document {
  try #require(reception(Array(text.utf8), file: file).document)
}

/// One line a voice: label, kind, parent, author, date, score; then its words.
func printed(_ document: Document) -> String {
  document.witnesses.map { witness in
    let fields = [
      witness.id.label.isEmpty ? "(whole)" : witness.id.label, witness.kind.rawValue,
      witness.parent.map { "on \($0.isEmpty ? "(whole)" : $0)" } ?? "-", witness.author ?? "-",
      witness.date ?? "-", witness.score.map(String.init) ?? "-",
    ]
    return fields.joined(separator: " | ") + "\n"
      + document.source.quote(witness.range).split(
        separator: "\n", omittingEmptySubsequences: false
      )
      .map { "  > \($0)\n" }.joined()
  }.joined()
}

/// A folder that is gone when the test ends.
func withFolder(_ body: (URL) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "intake-\(UUID())")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder)
}
