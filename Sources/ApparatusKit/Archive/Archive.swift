// Enters: captures with their analyses. Leaves: one SQLite file that keeps them, and gives them back.

private import Foundation
internal import GRDB
public import Intake

/// A collection: one working file with the bytes of its sources, their analyses, and the user's decisions.
///
/// Everything that one command adds is one transaction: whoever kills it leaves the collection as it was.
public struct Archive: Sendable {
  let database: DatabaseQueue
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
    if exists && !Self.isCollection(file) && !(creating && Self.isEmpty(file)) {
      throw Failure(
        file: file, message: "expected a collection, found another kind of file",
        remedy: "name another file after -c")
    }
    do {
      database = try Self.open(file)
    } catch {
      throw Self.failure(file, error)
    }
  }

  private static func open(_ file: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    let database = try DatabaseQueue(path: file, configuration: configuration)
    if try database.read({ try migrator.hasBeenSuperseded($0) }) {
      throw Failure(
        file: file, message: "the collection was written by a newer program",
        remedy: "update apparatus")
    }
    try database.writeWithoutTransaction { try mark($0) }
    try database.migrate(migrator)
    return database
  }

  /// Writes the application id before anything else, so that a program killed meanwhile leaves a collection.
  private static func mark(_ database: Database) throws {
    guard try Int.fetchOne(database, sql: "PRAGMA page_count") == 0 else { return }
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
  }

  /// The schema, migration by migration; what has been released never changes.
  private static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("collection") { database in
      try database.create(table: "source") { table in
        table.autoIncrementedPrimaryKey("position")
        table.column("sha256", .text).notNull().unique()
        table.column("file", .text).notNull()
        table.column("bytes", .blob).notNull()
        table.column("added", .text).notNull()
      }
      try AnalysisStore.createTable(database)
    }
    migrator.registerMigration("decision") { try createDecisions($0) }
    return migrator
  }

  /// Whether a file is a collection, by its header; an empty file that a killed first import left counts as one.
  ///
  /// Never waits on a pipe. It reads the file past SQLite, which drops the locks that this process holds on it:
  /// a process keeps one ``Archive`` for a file, and asks before it opens it.
  public static func isCollection(_ file: String) -> Bool {
    guard let header = header(file), header.count == 72 else {
      return file.hasSuffix(".apparatus") && isEmpty(file)
    }
    let id = header[68..<72].reduce(Int32(0)) { $0 << 8 | Int32($1) }
    return header.starts(with: "SQLite format 3\0".utf8) && id == applicationID
  }

  private static func isEmpty(_ file: String) -> Bool { header(file) == [] }

  /// At most the first 72 bytes, as far as the application id; nil for what is no file or cannot be read.
  private static func header(_ file: String) -> [UInt8]? {
    guard case .success(let status) = FileAccess.system.status(file), status.kind == .file else {
      return nil
    }
    return try? FileAccess.system.bytes(file, 72).get()
  }

  private static func failure(_ file: String, _ error: any Error) -> Failure {
    if let failure = error as? Failure { return failure }
    let isIllegible = error is RowDecodingError || error is DecodingError
    let code = isIllegible ? .SQLITE_CORRUPT : (error as? DatabaseError)?.resultCode
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
      let reason = (error as? DatabaseError)?.message ?? "\(error)"
      return Failure(
        file: file, message: "the collection cannot be opened or written (\(reason))",
        remedy: "check that the file and its folder can be written")
    }
  }

  // MARK: Sources

  /// The content hashes and file names of the sources, in the order in which they were added.
  public func sources() throws -> [(id: Source.ID, file: String)] {
    try trying {
      try database.read { database in
        try SourceName.fetchAll(database, sql: "SELECT sha256, file FROM source ORDER BY position")
          .map { (Source.ID(sha256: $0.sha256), $0.file) }
      }
    }
  }

  /// Adds a batch's sources with their analyses, all or none. A source that is there already is left as it is.
  ///
  /// `day` is today, `YYYY-MM-DD`.
  /// - Returns: how many were new.
  /// - Throws: ``Failure``.
  public func add(_ batch: Pipeline.Batch, on day: String) throws -> Int {
    try trying {
      try database.write { database in
        var added = 0
        for (capture, analysis) in zip(batch.captures, batch.analyses) {
          guard try !Self.has(capture.id, database) else { continue }
          try database.execute(
            sql: "INSERT INTO source (sha256, file, bytes, added) VALUES (?, ?, ?, ?)",
            arguments: [capture.id.sha256, capture.file, Data(capture.bytes), day])
          added += 1
          let key = AnalysisStore.Key(capture.id, file: capture.file)
          try AnalysisStore.save(analysis.stored, key, database)
        }
        return added
      }
    }
  }

  private static func has(_ id: Source.ID, _ database: Database) throws -> Bool {
    let sql = "SELECT EXISTS (SELECT 1 FROM source WHERE sha256 = ?)"
    return try Bool.fetchOne(database, sql: sql, arguments: [id.sha256]) ?? false
  }

  private struct SourceName: Decodable, FetchableRecord {
    var sha256: String
    var file: String
  }

  /// Keeps an analysis that a newer program made of a source.
  func save(_ analysis: Analysis, of capture: Capture) throws {
    let key = AnalysisStore.Key(capture.id, file: capture.file)
    try trying { try AnalysisStore(database: database).save(analysis, key) }
  }

  /// Runs what asks the database; its errors become failures that name the file and what to do.
  func trying<T>(_ body: () throws -> T) throws -> T {
    do { return try body() } catch { throw Self.failure(file, error) }
  }
}
