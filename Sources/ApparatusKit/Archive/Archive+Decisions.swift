// Enters: decisions. Leaves: the same from the collection's log, to which entries are only ever added.

public import Collation
private import Foundation
internal import GRDB

extension Archive {
  /// The table of the log; triggers keep what stands in it from being changed.
  static func createDecisions(_ database: Database) throws {
    try database.create(table: "decision") { table in
      table.autoIncrementedPrimaryKey("position")
      table.column("id", .text).notNull().unique()
      table.column("value", .text).notNull()
    }
    for change in ["UPDATE", "DELETE"] {
      try database.execute(
        sql: """
          CREATE TRIGGER decision_\(change.lowercased()) BEFORE \(change) ON decision
          BEGIN SELECT RAISE(ABORT, 'decisions are only added; undo them instead'); END
          """)
    }
  }

  /// The whole log, in the order in which it was written.
  ///
  /// - Throws: ``Failure``.
  public func decisions() throws -> [Decision] {
    try trying {
      try database.read { database in
        try String.fetchAll(database, sql: "SELECT value FROM decision ORDER BY position")
          .map { try JSONDecoder().decode(Decision.self, from: Data($0.utf8)) }
      }
    }
  }

  /// Adds entries to the log, all or none; those that stand there already are left out.
  ///
  /// - Returns: how many were new.
  /// - Throws: ``Failure``.
  public func append(_ decisions: [Decision]) throws -> Int {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try trying {
      try database.write { database in
        try decisions.reduce(0) { added, decision in
          let value = String(decoding: try encoder.encode(decision), as: UTF8.self)
          try database.execute(
            sql: "INSERT INTO decision (id, value) VALUES (?, ?) ON CONFLICT (id) DO NOTHING",
            arguments: [decision.id, value])
          return added + database.changesCount
        }
      }
    }
  }
}
