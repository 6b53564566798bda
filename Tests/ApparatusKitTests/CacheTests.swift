// Enters: the same files, read again and again. Leaves: nothing; a second run takes what the first has kept.

import Collation
import Foundation
import GRDB
import Intake
import TestSupport
import Testing

@testable import ApparatusKit

@Suite("Cache of analyses")
struct CacheTests {
  private func database(_ cache: URL) throws -> DatabaseQueue {
    try DatabaseQueue(path: cache.appending(path: "apparatus/analyses.sqlite").path)
  }

  private func rows(_ cache: URL) throws -> Int? {
    try database(cache).read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM analysis") }
  }

  private func title(_ file: String, _ cache: URL) async throws -> String? {
    try await pipeline(cache: cache).analyse([file]).analyses.first?.document.source.title
  }

  /// Puts a title into what is kept, by which a later run shows whether it took it from there.
  private func forge(_ file: String, _ cache: URL) async throws {
    let batch = try await pipeline(cache: cache).analyse([file])
    var analysis = try #require(batch.analyses.first)
    analysis.document.source.title = "forged"
    let value = try JSONEncoder().encode(analysis)
    try await database(cache).write {
      try $0.execute(
        sql: "UPDATE analysis SET value = ? WHERE sha256 = ?",
        arguments: [value, batch.captures[0].id.sha256])
      #expect($0.changesCount == 1)
    }
  }

  @Test("a second run does not analyse again")
  func second() async throws {
    try await withScratchFolder { folder in
      let file = try write(["a.txt": "It fell.\n"], to: folder)[0]
      try await forge(file, folder)
      #expect(try await title(file, folder) == "forged")
      #expect(try rows(folder) == 1)
    }
  }

  @Test("the same bytes under another name are known, and go by that name")
  func renamed() async throws {
    try await withScratchFolder { folder in
      let files = try write(["a.txt": "Né.\u{FFFD}\n", "b.TXT": "Né.\u{FFFD}\n"], to: folder)
      try await forge(files[0], folder)
      let batch = try await pipeline(cache: folder).analyse([files[1]])
      #expect(batch.analyses.first?.document.source.title == "forged")
      #expect(batch.analyses.first?.document.source.file == files[1])
      #expect(batch.analyses[0].document.findings.allSatisfy { $0.file == files[1] })
    }
  }

  @Test("other bytes, or another ending, are analysed anew, and both are kept")
  func keys() async throws {
    try await withScratchFolder { folder in
      let files = try write(["a.txt": "It fell.\n", "a.md": "It fell.\n"], to: folder)
      try await forge(files[1], folder)
      #expect(try await title(files[0], folder) == nil)
      #expect(try await title(files[1], folder) == "forged")
      #expect(try rows(folder) == 2)
      try Data("It fell!\n".utf8).write(to: URL(filePath: files[1]))
      #expect(try await title(files[1], folder) == nil)
      #expect(try rows(folder) == 3)
    }
  }

  @Test("what another build of the program kept is replaced")
  func program() async throws {
    try await withScratchFolder { folder in
      let file = try write(["a.txt": "It fell.\n"], to: folder)[0]
      try await forge(file, folder)
      try await database(folder).write {
        try $0.execute(sql: "UPDATE analysis SET program = 'older'")
      }
      #expect(try await title(file, folder) == nil)
      #expect(try rows(folder) == 1)
    }
  }

  @Test("an illegible value is replaced")
  func value() async throws {
    try await withScratchFolder { folder in
      let file = try write(["a.txt": "It fell.\n"], to: folder)[0]
      try await forge(file, folder)
      try await database(folder).write { try $0.execute(sql: "UPDATE analysis SET value = x'7B'") }
      #expect(try await pipeline(cache: folder).analyse([file]).analyses.count == 1)
      let value = try await database(folder).read {
        try Data.fetchOne($0, sql: "SELECT value FROM analysis")
      }
      #expect(value.map { $0.count > 100 } == true)
    }
  }

  @Test("a damaged file is replaced", arguments: [0, 4_096, 4_200])
  func damage(offset: Int) async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      let right = try await pipeline().analyse(files).analyses
      _ = try await pipeline(cache: folder).analyse(files)
      let url = folder.appending(path: "apparatus/analyses.sqlite")
      var bytes = try Data(contentsOf: url)
      bytes.replaceSubrange(
        offset..<bytes.count, with: Data(repeating: 0xA5, count: bytes.count - offset))
      try bytes.write(to: url)
      #expect(try await pipeline(cache: folder).analyse(files).analyses == right)
      // Damage beyond the header shows when a row is asked for; the next run begins anew.
      #expect(try await pipeline(cache: folder).analyse(files).analyses == right)
      #expect(try rows(folder) == files.count)
    }
  }

  @Test("a folder that cannot be made costs nothing")
  func unwritable() async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      let shut = folder.appending(path: "airship.txt")
      let batch = try await pipeline(cache: shut).analyse(files)
      let free = try await pipeline().analyse(files)
      #expect(batch.analyses == free.analyses && batch.findings == free.findings)
    }
  }

  @Test("a file that is no cache, but of use to somebody, is left alone")
  func foreign() async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      try FileManager.default.createDirectory(
        at: folder.appending(path: "apparatus"), withIntermediateDirectories: true)
      try await database(folder).write { try $0.execute(sql: "CREATE TABLE analysis (own TEXT)") }
      #expect(try await pipeline(cache: folder).analyse(files).analyses.count == files.count)
      #expect(try rows(folder) == 0)
    }
  }

  @Test("what was read with other event classes is read anew")
  func classes() async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      let own = """
        classes:
          - {id: blaze, label: 'Blaze of {patient}', verbs: [burn], patient: subject, slots: [time, place]}
        """
      let plain = try await pipeline(cache: folder).analyse(files)
      for _ in 0..<2 {
        let pipeline = try Pipeline(classes: own, environment: environment(cache: folder))
        let events = pipeline.collated(await pipeline.analyse(files)).events
        #expect(events.map(\.eventClass).contains("blaze"))
      }
      #expect(try await pipeline(cache: folder).analyse(files).analyses == plain.analyses)
    }
  }

  @Test("APPARATUS_CACHE=off keeps nothing")
  func off() async throws {
    try await withScratchFolder { folder in
      let files = try write(accounts, to: folder)
      var surroundings = environment(cache: folder)
      surroundings["APPARATUS_CACHE"] = "off"
      _ = try await Pipeline(environment: surroundings).analyse(files)
      #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "apparatus").path))
    }
  }

  @Test("pruning drops the oldest beyond a number of bytes")
  func pruning() async throws {
    let database = try DatabaseQueue()
    try await database.write { try AnalysisStore.createTable($0) }
    for name in ["1", "2", "3", "4"] {
      try await database.write { database in
        let key = AnalysisStore.Key(Source.ID(sha256: name), file: "a.txt")
        try AnalysisStore.save(Data(count: 100), key, database)
      }
    }
    try AnalysisStore(database: database).prune(keeping: 250)
    let kept = try await database.read {
      try String.fetchAll($0, sql: "SELECT sha256 FROM analysis ORDER BY sha256")
    }
    #expect(kept == ["3", "4"])
  }
}
