// Enters: the transcripts beside this file. Leaves: an issue for every command that answers otherwise.

import Foundation
import TestSupport
import Testing

@Suite("Transcripts of the whole program")
struct TranscriptTests {
  private static let here = URL(filePath: #filePath).deletingLastPathComponent()

  static let names: [String] = {
    let folder = here.appending(path: "Transcripts").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted()
  }()

  @Test("there are some") func some() { #expect(Self.names.count > 5) }

  @Test("every command prints what the transcript says, and ends as it says", arguments: names)
  func transcript(name: String) throws {
    let transcript = try Transcript(Self.here.appending(path: "Transcripts/\(name)"))
    try withScratchFolder { folder in
      let fixtures = Self.here.appending(path: "Fixtures")
      for file in try FileManager.default.contentsOfDirectory(atPath: fixtures.path) {
        try FileManager.default.copyItem(
          at: fixtures.appending(path: file), to: folder.appending(path: file))
      }
      // For what stands in the repository: its example and its documents.
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "repository"), withDestinationURL: Checkout.root)
      try transcript.check(Shell(folder: folder, program: Checkout.program()))
    }
  }
}
