// Enters: a folder. Leaves: the cache of raw files' analyses in it.

internal import Foundation
internal import GRDB

/// The analyses of raw files, kept so that a second run is at once. It holds nothing that cannot be made again:
/// a damaged cache is thrown away.
struct AnalysisCache: Sendable {
  private let store: AnalysisStore
  private let file: URL

  /// Bytes of analyses kept: some 2,000 of short accounts, less than a browser's cache.
  private static let capacity = 200_000_000

  /// The user's cache folder by the XDG Base Directory Specification, or macOS's.
  static func folder(_ environment: [String: String]) -> URL? {
    if environment["APPARATUS_CACHE"] == "off" { return nil }
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") {
      return URL(filePath: base).appending(path: "apparatus")
    }
    return FileManager.default.urls(for: .cachesDirectory, in: .userDomainMask).first?
      .appending(path: "apparatus")
  }

  /// Opens the cache, anew where the file is damaged; nil where the folder cannot be written.
  init?(folder: URL) {
    file = folder.appending(path: "analyses.sqlite")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    do {
      store = try Self.open(file)
    } catch {
      guard Self.isDamage(error) else { return nil }
      try? FileManager.default.removeItem(at: file)
      guard let store = try? Self.open(file) else { return nil }
      self.store = store
    }
  }

  private static func open(_ file: URL) throws -> AnalysisStore {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // What a power cut takes can be made again; waiting for the disk after each file cannot be had back.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let database = try DatabaseQueue(path: file.path, configuration: configuration)
    var migrator = DatabaseMigrator()
    migrator.registerMigration("analysis") { try AnalysisStore.createTable($0) }
    try database.migrate(migrator)
    return AnalysisStore(database: database)
  }

  func analysis(_ key: AnalysisStore.Key) -> Analysis? { trying { try store.analysis(key) } ?? nil }

  /// A cache that cannot be written costs time, never a result.
  func save(_ analysis: Analysis, _ key: AnalysisStore.Key) {
    trying { try store.save(analysis, key) }
  }

  func prune() { trying { try store.prune(keeping: Self.capacity) } }

  /// What `body` gives; where the file shows damage, it is removed, so that the next run begins anew.
  @discardableResult
  private func trying<T>(_ body: () throws -> T) -> T? {
    do {
      return try body()
    } catch {
      if Self.isDamage(error) { try? FileManager.default.removeItem(at: file) }
      return nil
    }
  }

  /// Only damage is a reason to remove the file: it may also be busy, or not ours to write.
  private static func isDamage(_ error: any Error) -> Bool {
    let code = (error as? DatabaseError)?.resultCode
    return code == .SQLITE_CORRUPT || code == .SQLITE_NOTADB
  }
}
