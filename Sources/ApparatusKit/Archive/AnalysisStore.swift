// Enters: analyses. Leaves: the same from a table, as long as source and program are the same.

internal import Foundation
internal import GRDB
internal import Intake
internal import Testimony

/// The table of analyses, in a collection as in the cache of raw files.
struct AnalysisStore: Sendable {
  let database: DatabaseQueue

  /// Creates the table, in the first migration of both kinds of file.
  static func createTable(_ database: Database) throws {
    try database.create(table: "analysis") { table in
      table.column("sha256", .text).notNull()
      table.column("ending", .text).notNull()
      table.column("program", .text).notNull()
      table.column("value", .blob).notNull()
      table.primaryKey(["sha256", "ending"])
    }
  }

  /// What an analysis depends on: the source's bytes, and the ending that chose the reader. (And the program:
  /// the table keeps one analysis for a key, and gives it to the program that made it.)
  struct Key: Hashable {
    var sha256: String
    var ending: String

    init(_ id: Source.ID, file: String) {
      sha256 = id.sha256
      ending = URL(filePath: file).pathExtension.lowercased()
    }
  }

  func analysis(_ key: Key) throws -> Analysis? {
    let value = try database.read { try Self.value(key, $0) }
    return value.flatMap { try? Analysis(stored: $0) }
  }

  /// The analysis as it is stored, if it is there.
  static func value(_ key: Key, _ database: Database) throws -> Data? {
    try Data.fetchOne(
      database, sql: "SELECT value FROM analysis WHERE sha256 = ? AND ending = ? AND program = ?",
      arguments: [key.sha256, key.ending, Program.fingerprint])
  }

  func save(_ analysis: Analysis, _ key: Key) throws {
    let value = try analysis.stored
    try database.write { try Self.save(value, key, $0) }
  }

  /// Keeps an analysis in the place of one that another program made.
  static func save(_ value: Data, _ key: Key, _ database: Database) throws {
    try database.execute(
      sql: "INSERT OR REPLACE INTO analysis (sha256, ending, program, value) VALUES (?, ?, ?, ?)",
      arguments: [key.sha256, key.ending, Program.fingerprint, value])
  }

  /// Drops the oldest analyses beyond a number of bytes.
  func prune(keeping bytes: Int) throws {
    try database.write { database in
      try database.execute(
        sql: """
          DELETE FROM analysis WHERE rowid IN (SELECT rowid FROM
            (SELECT rowid, SUM(LENGTH(value)) OVER (ORDER BY rowid DESC) AS size FROM analysis)
            WHERE size > ?)
          """, arguments: [bytes])
    }
  }
}

extension DatabaseQueue {
  /// Migrates; that another program did so at the same moment is no error.
  func migrate(_ migrator: DatabaseMigrator) throws {
    do {
      try migrator.migrate(self)
    } catch {
      guard try read(migrator.hasCompletedMigrations) else { throw error }
    }
  }
}

extension Analysis {
  /// What stands for the source's own hash where it is stored, so that it is written, and read, once.
  private static let own = Source.ID(sha256: "")

  /// The analysis as JSON, in which mentions and claims do not repeat their source.
  var stored: Data {
    get throws {
      var brief = self
      brief.name(Self.own)
      return try JSONEncoder().encode(brief)
    }
  }

  /// Reads what ``stored`` gives.
  init(stored value: Data) throws {
    self = try JSONDecoder().decode(Analysis.self, from: value)
    name(document.source.id)
  }

  /// Gives mentions and claims another hash of their source.
  private mutating func name(_ source: Source.ID) {
    for at in deposition.mentions.indices { deposition.mentions[at].witness.source = source }
    for at in deposition.claims.indices { deposition.claims[at].witness.source = source }
  }
}
