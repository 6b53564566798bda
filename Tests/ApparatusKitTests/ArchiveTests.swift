// Enters: collections, whole, foreign and damaged. Leaves: nothing; what went in comes out, or nothing went in.

import Foundation
import GRDB
import Intake
import TestSupport
import Testing

@testable import ApparatusKit

@Suite("Archive")
struct ArchiveTests {
  private func batch(_ folder: URL, _ files: [String: String] = accounts) async throws
    -> Pipeline.Batch
  {
    try await pipeline().analyse(write(files, to: folder))
  }

  private func collection(_ folder: URL) -> String { folder.appending(path: "case.apparatus").path }

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let failure as Archive.Failure {
      return failure.message
    } catch {
      return "not a failure of the archive: \(error)"
    }
  }

  @Test("gives back the bytes, names, order and analyses that went in")
  func roundTrip() async throws {
    try await withScratchFolder { folder in
      let batch = try await batch(folder)
      let archive = try Archive(file: collection(folder), creating: true)
      #expect(try archive.add(batch, on: "2024-05-06") == batch.captures.count)
      let again = try Archive(file: collection(folder))
      #expect(try again.entries().map(\.capture) == batch.captures)
      #expect(try again.entries().map(\.analysis) == batch.analyses)
      #expect(try again.entries().allSatisfy { $0.added == "2024-05-06" && $0.isIntact })
      #expect(try again.sources().map(\.file) == batch.captures.map(\.file))
      let pipeline = try pipeline()
      #expect(try pipeline.edition(of: pipeline.batch(of: again)) == pipeline.edition(of: batch))
    }
  }

  @Test("keeps the order in which sources were added")
  func order() async throws {
    try await withScratchFolder { folder in
      let batch = try await batch(folder)
      let archive = try Archive(file: collection(folder), creating: true)
      for index in batch.captures.indices.reversed() {
        var one = Pipeline.Batch()
        one.captures = [batch.captures[index]]
        one.analyses = [batch.analyses[index]]
        #expect(try archive.add(one, on: "2024-05-06") == 1)
      }
      #expect(try archive.sources().map(\.id) == batch.captures.map(\.id).reversed())
    }
  }

  @Test("a second addition of the same bytes leaves the file as it is, byte for byte")
  func twice() async throws {
    try await withScratchFolder { folder in
      let batch = try await batch(folder)
      _ = try Archive(file: collection(folder), creating: true).add(batch, on: "2024-05-06")
      let before = try Data(contentsOf: URL(filePath: collection(folder)))
      var renamed = batch
      renamed.captures = batch.captures.map { Capture(file: $0.file + ".md", bytes: $0.bytes) }
      for other in [batch, renamed] {
        #expect(
          try Archive(file: collection(folder), creating: true).add(other, on: "2025-01-01") == 0)
      }
      #expect(try Data(contentsOf: URL(filePath: collection(folder))) == before)
    }
  }

  @Test("is marked as a collection in the SQLite header")
  func applicationID() throws {
    try withScratchFolder { folder in
      #expect(!Archive.isCollection(collection(folder)))
      _ = try Archive(file: collection(folder), creating: true)
      let header = try Data(contentsOf: URL(filePath: collection(folder)))
      #expect(Array(header[68..<72]) == Array("Appa".utf8))
      #expect(Archive.isCollection(collection(folder)))
    }
  }

  @Test("takes an empty file for a new collection, but only to add to it")
  func emptyFile() throws {
    try withScratchFolder { folder in
      let file = folder.appending(path: "case.db").path
      try Data().write(to: URL(filePath: file))
      #expect(message { _ = try Archive(file: file) }?.contains("another kind") == true)
      #expect(try Archive(file: file, creating: true).sources().isEmpty)
      #expect(Archive.isCollection(file))
    }
  }

  @Test(
    "takes a file that holds the mark and nothing else, as a program killed at its birth leaves it")
  func birth() throws {
    try withScratchFolder { folder in
      let file = folder.appending(path: "case.db").path
      try DatabaseQueue(path: file).writeWithoutTransaction {
        try $0.execute(sql: "PRAGMA application_id = \(0x4170_7061)")
      }
      #expect(Archive.isCollection(file))
      #expect(try Archive(file: file).sources().isEmpty)
    }
  }

  @Test("refuses what is no collection, and does not touch it")
  func foreign() throws {
    try withScratchFolder { folder in
      let database = folder.appending(path: "own.sqlite")
      try DatabaseQueue(path: database.path).write { try $0.execute(sql: "CREATE TABLE mine (a)") }
      let text = folder.appending(path: "note.apparatus")
      try Data("A note.".utf8).write(to: text)
      for url in [database, text] {
        let before = try Data(contentsOf: url)
        for creating in [false, true] {
          let said = message { _ = try Archive(file: url.path, creating: creating) }
          #expect(said?.contains("found another kind of file") == true)
        }
        #expect(try Data(contentsOf: url) == before)
      }
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(!Archive.isCollection(pipe) && !Archive.isCollection(folder.path))
    }
  }

  @Test("says that a missing collection is missing, and does not make it")
  func missing() throws {
    try withScratchFolder { folder in
      #expect(
        message { _ = try Archive(file: collection(folder)) }?.contains("found no such file")
          == true)
      #expect(!FileManager.default.fileExists(atPath: collection(folder)))
    }
  }

  @Test("refuses the schema of a newer program, and does not touch it")
  func newer() async throws {
    try await withScratchFolder { folder in
      _ = try await Archive(file: collection(folder), creating: true).add(
        batch(folder), on: "2024-05-06")
      try await DatabaseQueue(path: collection(folder)).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('decisions')")
      }
      let before = try Data(contentsOf: URL(filePath: collection(folder)))
      #expect(
        message { _ = try Archive(file: collection(folder), creating: true) }?.contains(
          "newer program")
          == true)
      #expect(try Data(contentsOf: URL(filePath: collection(folder))) == before)
    }
  }

  @Test("adds all or nothing: what fails in the middle leaves the collection as it was")
  func allOrNone() async throws {
    try await withScratchFolder { folder in
      let first = try await batch(folder, ["first.txt": "It fell.\n"])
      let archive = try Archive(file: collection(folder), creating: true)
      _ = try archive.add(first, on: "2024-05-06")
      let batch = try await batch(folder)
      let third = batch.captures[2].id.sha256
      let database = try DatabaseQueue(path: collection(folder))
      try await database.write {
        try $0.execute(
          sql: """
            CREATE TRIGGER fault BEFORE INSERT ON source WHEN NEW.sha256 = '\(third)'
            BEGIN SELECT RAISE(ABORT, 'injected'); END
            """)
      }
      #expect(
        message { _ = try archive.add(batch, on: "2024-05-06") }?.contains("injected") == true)
      #expect(try archive.sources().map(\.id) == first.captures.map(\.id))
      let left = try await database.read {
        try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM analysis")
      }
      #expect(left == 1)
      try await database.write { try $0.execute(sql: "DROP TRIGGER fault") }
      #expect(try archive.add(batch, on: "2024-05-06") == batch.captures.count)
    }
  }

  @Test("analyses of an older program are made anew and kept")
  func older() async throws {
    try await withScratchFolder { folder in
      let batch = try await batch(folder)
      let archive = try Archive(file: collection(folder), creating: true)
      _ = try archive.add(batch, on: "2024-05-06")
      try await DatabaseQueue(path: collection(folder)).write {
        try $0.execute(sql: "UPDATE analysis SET program = 'older', value = x'7B7D'")
      }
      #expect(try archive.entries().allSatisfy { $0.analysis == nil })
      #expect(try pipeline().batch(of: archive).analyses == batch.analyses)
      #expect(try archive.entries().map(\.analysis) == batch.analyses)
    }
  }

  @Test("bytes that are no longer those that were added are a finding")
  func altered() async throws {
    try await withScratchFolder { folder in
      let archive = try Archive(file: collection(folder), creating: true)
      _ = try await archive.add(batch(folder), on: "2024-05-06")
      try await DatabaseQueue(path: collection(folder)).write {
        try $0.execute(sql: "UPDATE source SET bytes = x'41' WHERE position = 2")
      }
      let read = try pipeline().batch(of: archive)
      #expect(read.analyses.count == accounts.count)
      #expect(
        read.findings.filter { $0.id == "archive.altered" }.map(\.file) == [read.captures[1].file])
    }
  }

  @Test("a row of other types is no crash")
  func types() async throws {
    try await withScratchFolder { folder in
      let archive = try Archive(file: collection(folder), creating: true)
      _ = try await archive.add(batch(folder), on: "2024-05-06")
      try await DatabaseQueue(path: collection(folder)).write {
        try $0.execute(sql: "UPDATE source SET bytes = 7 WHERE position = 2")
      }
      #expect(try pipeline().batch(of: archive).findings.contains { $0.id == "archive.altered" })
    }
  }
}
