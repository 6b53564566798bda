// Enters: captures with their analyses. Leaves: one SQLite file that keeps them, and gives them back.

private import Foundation
internal import GRDB
public import Intake

/// A collection: one working file with the bytes of its sources and their analyses.
///
/// Everything that one command adds is one transaction: whoever kills it leaves the collection as it was.
public struct Archive: Sendable {
  private let database: DatabaseQueue
  private let file: String

  /// What can go wrong with a collection's file.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The collection's file.
    public var file: String
    /// What was expected and what was found.
    public var message: String
    /// What to try.
    public var remedy: String

    /// The whole, on one line.
    public var description: String { "\(file): \(message); \(remedy)" }
  }

  /// A source as the collection keeps it.
  struct Entry: Sendable {
    var capture: Capture
    /// The day on which it was added, `YYYY-MM-DD`.
    var added: String
    var analysis: Analysis?
  }

  // MARK: Opening

  /// Marks the file as a collection ('Appa'; the SQLite header's application id).
  private static let applicationID: Int32 = 0x4170_7061

  /// Opens a collection, or makes it where `creating` is true.
  ///
  /// - Throws: ``Failure`` where the file is missing, is no collection, comes from a newer program, or is damaged.
  public init(file: String, creating: Bool = false) throws {
    self.file = file
    let exists = FileManager.default.fileExists(atPath: file)
    guard exists || creating else {
      throw Failure(
        file: file, message: "expected a collection, found no such file",
        remedy: "make one with 'apparatus add -c \(file) FILE…'")
    }
    if exists && !Self.isCollection(file) {
      throw Failure(
        file: file, message: "expected a collection, found another kind of file",
        remedy: "name another file after -c")
    }
    do {
      database = try Self.open(file)
    } catch let failure as Failure {
      throw failure
    } catch {
      throw Self.failure(file, error)
    }
  }

  private static func open(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let database = try DatabaseQueue(path: file, configuration: configuration)
    let migrator = migrator
    if try database.read({ try migrator.hasBeenSuperseded($0) }) {
      throw Failure(
        file: file, message: "the collection was written by a newer program",
        remedy: "update apparatus")
    }
    try migrator.migrate(database)
    return database
  }

  /// The schema, migration by migration; what has been released never changes.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("source") { database in
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.create(table: "source") { table in
        table.autoIncrementedPrimaryKey("position")
        table.column("sha256", .text).notNull().unique()
        table.column("file", .text).notNull()
        table.column("bytes", .blob).notNull()
        table.column("added", .text).notNull()
      }
    }
    AnalysisStore.migrate(&migrator)
    return migrator
  }

  /// Whether a file is a collection, by its header; an empty file that a killed first import left counts as one.
  public static func isCollection(_ file: String) -> Bool {
    guard let handle = FileHandle(forReadingAtPath: file) else { return false }
    defer { try? handle.close() }
    guard let header = try? handle.read(upToCount: 72), header.count == 72 else {
      return file.hasSuffix(".apparatus") && (try? handle.seekToEnd()) == 0
    }
    let id = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return header.starts(with: "SQLite format 3\0".utf8) && id == applicationID
  }

  private static func failure(_ file: String, _ error: any Error) -> Failure {
    let code = (error as? DatabaseError)?.resultCode
    switch code {
    case .SQLITE_CORRUPT?, .SQLITE_NOTADB?:
      return Failure(
        file: file, message: "the collection is damaged",
        remedy: "restore it from a backup, or recover it with 'sqlite3 \(file) .recover'")
    case .SQLITE_BUSY?, .SQLITE_LOCKED?:
      return Failure(
        file: file, message: "another program is writing to the collection",
        remedy: "wait for it to end, then try again")
    case .SQLITE_FULL?:
      return Failure(file: file, message: "the disk is full", remedy: "free some space")
    default:
      return Failure(
        file: file, message: "the collection cannot be opened or written (\(error))",
        remedy: "check that the file and its folder can be written")
    }
  }

  // MARK: Sources

  /// The content hashes and file names of the sources, in the order in which they were added.
  public func sources() throws -> [(id: Source.ID, file: String)] {
    try reading { database in
      try Row.fetchAll(database, sql: "SELECT sha256, file FROM source ORDER BY position")
        .map { (Source.ID(sha256: $0["sha256"]), $0["file"]) }
    }
  }

  /// Adds a batch's sources with their analyses, all or none. A source that is there already is left as it is.
  ///
  /// `day` is today, `YYYY-MM-DD`.
  /// - Returns: how many were new.
  /// - Throws: ``Failure``.
  public func add(_ batch: Pipeline.Batch, on day: String) throws -> Int {
    let values = try batch.analyses.map { try JSONEncoder().encode($0) }
    do {
      return try database.write { database in
        var added = 0
        for (capture, value) in zip(batch.captures, values) {
          try database.execute(
            sql: "INSERT OR IGNORE INTO source (sha256, file, bytes, added) VALUES (?, ?, ?, ?)",
            arguments: [capture.id.sha256, capture.file, Data(capture.bytes), day])
          added += database.changesCount
          let key = AnalysisStore.Key(capture.id, file: capture.file)
          try AnalysisStore.save(value, key, database)
        }
        return added
      }
    } catch {
      throw Self.failure(file, error)
    }
  }

  /// The sources with the analyses that this program made of them; others have none.
  func entries() throws -> [Entry] {
    let store = AnalysisStore(database: database)
    let rows = try reading { database in
      try Row.fetchAll(database, sql: "SELECT file, bytes, added FROM source ORDER BY position")
    }
    return try rows.map { row in
      let bytes: Data = row["bytes"]
      let capture = Capture(file: row["file"], bytes: Array(bytes))
      let key = AnalysisStore.Key(capture.id, file: capture.file)
      return Entry(capture: capture, added: row["added"], analysis: try store.analysis(key))
    }
  }

  /// Keeps an analysis that a newer program made of a source.
  func save(_ analysis: Analysis, of capture: Capture) throws {
    let key = AnalysisStore.Key(capture.id, file: capture.file)
    try AnalysisStore(database: database).save(analysis, key)
  }

  private func reading<T>(_ body: (Database) throws -> T) throws -> T {
    do { return try database.read(body) } catch { throw Self.failure(file, error) }
  }
}
