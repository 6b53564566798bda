// Enters: a collection. Leaves: its sources with what was found in them, some at a time.

private import Foundation
internal import GRDB
internal import Intake
internal import Language

extension Archive {
  /// A source as the collection keeps it.
  struct Entry: Sendable {
    var capture: Capture
    /// The day on which it was added, `YYYY-MM-DD`.
    var added: String
    var analysis: Analysis?
    /// Whether the bytes still have the hash that they were added under.
    var isIntact: Bool
  }

  /// A row of the table of sources; decoding it throws where a damaged file holds other types.
  private struct SourceRow: Decodable, FetchableRecord {
    var position: Int
    var sha256: String
    var file: String
    var bytes: Data
    var added: String
  }

  /// A row with its analysis as it is stored.
  private struct Stored: Sendable {
    var position: Int
    var entry: Entry
    var value: Data?
  }

  /// Sources that are read and decoded together: enough for all cores, and few enough that progress shows.
  private static let page = 64

  /// The sources with the analyses that this program made of them; others have none.
  func entries() throws -> [Entry] {
    var result: [Entry] = []
    try forEachPage { result += $0 }
    return result
  }

  /// Calls `body` with the sources in the order in which they were added, a page at a time; analyses are decoded on several
  /// threads. `body` may write to the collection.
  func forEachPage(_ body: ([Entry]) throws -> Void) throws {
    var last = 0
    while true {
      let rows = try stored(after: last)
      guard let end = rows.last else { return }
      last = end.position
      try body(
        concurrently(rows.count) { place in
          var entry = rows[place].entry
          entry.analysis = rows[place].value.flatMap { try? Analysis(stored: $0) }
          return entry
        })
    }
  }

  private func stored(after position: Int) throws -> [Stored] {
    try trying {
      try database.read { database in
        try SourceRow.fetchAll(
          database,
          sql: """
            SELECT position, sha256, file, bytes, added FROM source WHERE position > ?
            ORDER BY position LIMIT ?
            """, arguments: [position, Self.page]
        ).map { row in
          let capture = Capture(file: row.file, bytes: Array(row.bytes))
          let key = AnalysisStore.Key(capture.id, file: capture.file)
          return Stored(
            position: row.position,
            entry: Entry(
              capture: capture, added: row.added, isIntact: row.sha256 == capture.id.sha256),
            value: try AnalysisStore.value(key, database))
        }
      }
    }
  }
}
