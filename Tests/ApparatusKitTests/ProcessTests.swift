// Enters: the built program, several at once or killed at any moment. Leaves: nothing; no collection is ever half.

import Foundation
import GRDB
import TestSupport
import Testing

@testable import ApparatusKit

@Suite("Programs at work on one collection", .serialized)
struct ProcessTests {
  /// Files enough that the writing takes a while, quick to analyse.
  private func accounts(_ count: Int, in folder: URL) throws -> [String] {
    let padding = String(repeating: "-", count: 60_000)
    return try (100..<100 + count).map { number in
      let name = "account-\(number).txt"
      try Data("Ada Marsh died in \(1700 + number).\n\(padding)\n".utf8)
        .write(to: folder.appending(path: name))
      return name
    }
  }

  private func sources(_ file: URL) throws -> [String] {
    let database = try DatabaseQueue(path: file.path)
    return try database.read { database in
      #expect(try String.fetchAll(database, sql: "PRAGMA integrity_check") == ["ok"])
      guard try database.tableExists("source") else { return [] }
      return try String.fetchAll(database, sql: "SELECT file FROM source ORDER BY position")
    }
  }

  @Test("programs that add to one new collection at once all succeed")
  func atOnce() throws {
    try withScratchFolder { folder in
      let files = try accounts(6, in: folder)
      let commands = files.map { "apparatus add -c case.db \($0) & " }.joined()
      let outcome = try Shell(folder: folder, program: Checkout.program()).run(commands + "wait")
      #expect(!outcome.isLate && !outcome.text.contains("error"), "\(outcome.text)")
      #expect(try sources(folder.appending(path: "case.db")).sorted() == files)
    }
  }

  @Test(
    "a reader sees the collection as it was while another program writes; a writer waits for it")
  func reader() async throws {
    try await withScratchFolder { folder in
      let files = try accounts(3, in: folder)
      let shell = Shell(folder: folder, program: try Checkout.program())
      #expect(try shell.run("apparatus add -c case.db \(files[0])").status == 0)
      let file = folder.appending(path: "case.db")
      let writing = Task.detached {
        try DatabaseQueue(path: file.path).write { database in
          try database.execute(
            sql: "INSERT INTO source (sha256, file, bytes, added) VALUES ('0', 'x', x'41', '')")
          try Data().write(to: folder.appending(path: "begun"))
          Thread.sleep(forTimeInterval: 1.5)
          throw CancellationError()
        }
      }
      let begun = try shell.run(
        "while ! [ -e begun ]; do sleep 0.05; done; apparatus show -c case.db | head -1")
      #expect(begun.text.hasPrefix("1 source,"))
      #expect(
        try shell.run("apparatus add -c case.db \(files[1])").text.contains("holds 2 sources"))
      await #expect(throws: CancellationError.self) { try await writing.value }
      #expect(try sources(file) == Array(files[..<2]))
    }
  }

  /// When to kill the program, as seen from outside.
  enum Moment: CustomTestStringConvertible, Sendable {
    /// A share of the time that a whole run takes.
    case share(Double)
    /// When the rollback journal stands: the writing has begun.
    case journal
    /// When the collection has grown by so many bytes: in the midst of the writing.
    case growth(Int)

    var testDescription: String {
      switch self {
      case .share(let share): "after \(Int(share * 100)) % of the time"
      case .journal: "when the journal stands"
      case .growth(let bytes): "when it has grown by \(bytes) bytes"
      }
    }
  }

  static let moments: [Moment] =
    [0, 0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95].map { .share($0) }
    + [.journal, .growth(1), .growth(100_000), .growth(1_000_000), .growth(2_000_000)]

  @Test("an import that is killed leaves all or nothing, and a second run completes it")
  func killed() throws {
    try withScratchFolder { folder in
      let files = try accounts(48, in: folder)
      let shell = Shell(folder: folder, program: try Checkout.program())
      #expect(try shell.run("apparatus add -c old.db account-100.txt").status == 0)
      // The first whole run also fills the cache, so that the others are mostly writing.
      #expect(try shell.run("apparatus add -c whole.db account-*.txt").status == 0)
      let start = Date()
      #expect(try shell.run("apparatus add -c timed.db account-*.txt").status == 0)
      let whole = Date().timeIntervalSince(start)
      for moment in Self.moments {
        for old in [false, true] {
          let file = folder.appending(path: "case.db")
          for name in ["case.db", "case.db-journal"] {
            try? FileManager.default.removeItem(at: folder.appending(path: name))
          }
          if old {
            try FileManager.default.copyItem(at: folder.appending(path: "old.db"), to: file)
          }
          try kill(shell, files, file, moment, whole)
          try expectWhole(file, files, had: old ? ["account-100.txt"] : [], "\(moment)")
          let again = try shell.run("apparatus add -c case.db account-*.txt")
          #expect(again.text.hasSuffix("which holds 48 sources\n"), "\(moment): \(again.text)")
          #expect(try sources(file).sorted() == files)
        }
      }
    }
  }

  /// What is there is all of it or what was there before, and opens without repair.
  private func expectWhole(_ file: URL, _ files: [String], had: [String], _ moment: String) throws {
    guard FileManager.default.fileExists(atPath: file.path) else {
      #expect(had.isEmpty, "\(moment): the collection is gone")
      return
    }
    // A copy, so that the program itself meets the file as the killed one left it.
    let copy = file.deletingLastPathComponent().appending(path: "copy.db")
    for suffix in ["", "-journal"] {
      let target = URL(filePath: copy.path + suffix)
      try? FileManager.default.removeItem(at: target)
      try? FileManager.default.copyItem(at: URL(filePath: file.path + suffix), to: target)
    }
    let found = try sources(copy)
    #expect(found == had || found.sorted() == files, "\(moment): \(found.count) of \(files.count)")
  }

  /// Starts an import and kills it at the moment, unless it has ended.
  private func kill(
    _ shell: Shell, _ files: [String], _ file: URL, _ moment: Moment, _ whole: Double
  ) throws {
    let process = Process()
    process.executableURL = shell.program
    process.arguments = ["add", "-c", file.lastPathComponent] + files
    process.currentDirectoryURL = shell.folder
    process.environment = shell.commandEnvironment
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    let before = size(file) ?? 0
    let start = Date()
    try process.run()
    while process.isRunning {
      let isTime =
        switch moment {
        case .share(let share): Date().timeIntervalSince(start) >= share * whole
        case .journal: size(URL(filePath: file.path + "-journal")) ?? 0 > 0
        case .growth(let bytes): (size(file) ?? 0) - before >= bytes
        }
      if isTime { break }
    }
    Foundation.kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func size(_ file: URL) -> Int? {
    var entry = stat()
    return stat(file.path, &entry) == 0 ? Int(entry.st_size) : nil
  }
}
