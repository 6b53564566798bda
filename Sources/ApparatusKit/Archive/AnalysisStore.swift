// Enters: analyses. Leaves: the same from a table, as long as source and program are the same.

internal import Foundation
internal import GRDB
internal import Intake

/// The table of analyses, in a collection as in the cache of raw files.
struct AnalysisStore: Sendable {
  let database: DatabaseQueue

  /// Creates the table; the first migration of both kinds of file.
  static func migrate(_ migrator: inout DatabaseMigrator) {
    migrator.registerMigration("analysis") { database in
      try database.create(table: "analysis") { table in
        table.column("sha256", .text).notNull()
        table.column("key", .text).notNull()
        table.column("value", .blob).notNull()
        table.primaryKey(["sha256", "key"])
      }
    }
  }

  /// What an analysis depends on: the source's bytes, the program, and the ending that chose the reader.
  struct Key: Hashable {
    var sha256: String
    var key: String

    init(_ id: Source.ID, file: String) {
      sha256 = id.sha256
      key = Program.fingerprint + " " + URL(filePath: file).pathExtension.lowercased()
    }
  }

  func analysis(_ key: Key) throws -> Analysis? {
    let value = try database.read { database in
      try Data.fetchOne(
        database, sql: "SELECT value FROM analysis WHERE sha256 = ? AND key = ?",
        arguments: [key.sha256, key.key])
    }
    return value.flatMap { try? JSONDecoder().decode(Analysis.self, from: $0) }
  }

  func save(_ analysis: Analysis, _ key: Key) throws {
    let value = try JSONEncoder().encode(analysis)
    try database.write { try Self.save(value, key, $0) }
  }

  /// Keeps the newest analysis of a source and drops those of older programs.
  static func save(_ value: Data, _ key: Key, _ database: Database) throws {
    try database.execute(
      sql: "DELETE FROM analysis WHERE sha256 = ? AND key <> ?", arguments: [key.sha256, key.key])
    try database.execute(
      sql: "INSERT OR REPLACE INTO analysis (sha256, key, value) VALUES (?, ?, ?)",
      arguments: [key.sha256, key.key, value])
  }

  /// Drops the oldest analyses beyond a count.
  func prune(keeping count: Int) throws {
    try database.write { database in
      try database.execute(
        sql: """
          DELETE FROM analysis WHERE rowid NOT IN
            (SELECT rowid FROM analysis ORDER BY rowid DESC LIMIT ?)
          """, arguments: [count])
    }
  }
}
