// Enters: analyses. Leaves: the same from a table, as long as source and program are the same.

internal import Foundation
internal import GRDB
internal import Intake

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
    try database.read { try Self.analysis(key, $0) }
  }

  /// The analysis, if it is there and legible.
  static func analysis(_ key: Key, _ database: Database) throws -> Analysis? {
    let value = try Data.fetchOne(
      database, sql: "SELECT value FROM analysis WHERE sha256 = ? AND ending = ? AND program = ?",
      arguments: [key.sha256, key.ending, Program.fingerprint])
    return value.flatMap { try? JSONDecoder().decode(Analysis.self, from: $0) }
  }

  func save(_ analysis: Analysis, _ key: Key) throws {
    let value = try JSONEncoder().encode(analysis)
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
