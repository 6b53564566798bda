// Enters: files good and bad, in several orders. Leaves: nothing; what a batch holds depends on the files alone.

import ApparatusKit
import Foundation
import Intake
import Synchronization
import TestSupport
import Testing

@Suite("Pipeline")
struct PipelineTests {
  @Test("keeps the files' order, whichever is done first")
  func order() async throws {
    try await withScratchFolder { folder in
      // The first files take the longest.
      let files = try (0..<12).map { number in
        let url = folder.appending(path: "\(number).txt")
        let text = String(
          repeating: "The ferry sank near Oslo on \(number + 1) May 1801. ",
          count: number < 3 ? 300 : 1)
        try Data(text.utf8).write(to: url)
        return url.path
      }
      let batch = try await pipeline().analyse(files)
      #expect(batch.analyses.map(\.document.source.file) == files)
      #expect(batch.captures.map(\.file) == files)
      let turned = try await pipeline().analyse(files.reversed())
      #expect(turned.analyses == batch.analyses.reversed())
    }
  }

  @Test("counts the same bytes once, under the first name, and says so of every other")
  func duplicates() async throws {
    try await withScratchFolder { folder in
      let text = "Ada Marsh died in Bath on 3 May 1801.\n"
      let files = try write(
        ["a.txt": text, "b.txt": text, "c.md": text, "d.txt": "No.\n"], to: folder)
      let batch = try await pipeline().analyse(files + [files[0]])
      #expect(batch.analyses.map(\.document.source.file) == [files[0], files[3]])
      let notes = batch.findings.filter { $0.id == "intake.duplicate" }
      #expect(notes.map(\.file) == [files[1], files[2], files[0]])
      #expect(notes.allSatisfy { $0.message.contains(files[0]) && $0.level == .note })
    }
  }

  @Test("has a finding for each bad file, in the files' order, and reads the others")
  func bad() async throws {
    try await withScratchFolder { folder in
      try write(
        ["good.txt": accounts["airship.txt"] ?? "", "empty.txt": "", "blank.txt": " \n"], to: folder
      )
      try Data([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31]).write(to: folder.appending(path: "scan.pdf"))
      try Data("Zo\u{EB} fell.\u{FFFD}".utf8.dropLast()).write(
        to: folder.appending(path: "torn.txt"))
      let names = ["blank.txt", "scan.pdf", "good.txt", "none.txt", ".", "torn.txt", "empty.txt"]
      let batch = try await pipeline().analyse(names.map { folder.appending(path: $0).path })
      #expect(batch.analyses.count == 2)
      let own = batch.findings.filter { $0.id.hasPrefix("intake.") }.map(\.id)
      #expect(
        own == [
          "intake.empty", "intake.binary", "intake.missing", "intake.folder", "intake.encoding",
          "intake.empty",
        ])
    }
  }

  @Test("tells its progress file by file")
  func progress() async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      let told = Mutex<[Int]>([])
      _ = try await pipeline().analyse(files) { done, total in
        #expect(total == files.count)
        told.withLock { $0.append(done) }
      }
      #expect(told.withLock { $0 } == Array(1...files.count))
    }
  }

  @Test("gives an empty batch for no files")
  func nothing() async throws {
    let batch = try await pipeline().analyse([])
    #expect(batch.analyses.isEmpty && batch.captures.isEmpty)
  }
}
