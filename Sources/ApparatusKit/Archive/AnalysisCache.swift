// Enters: a folder. Leaves: the cache of raw files' analyses in it.

internal import Foundation
internal import GRDB

/// The analyses of raw files, kept so that a second run is at once. It holds nothing that cannot be made again:
/// a damaged cache is thrown away.
struct AnalysisCache: Sendable {
  private let store: AnalysisStore

  /// Analyses kept: at some 100 kB each about 200 MB, less than a browser's cache.
  private static let capacity = 2_000

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
    let file = folder.appending(path: "analyses.sqlite")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if let store = try? Self.open(file) {
      self.store = store
      return
    }
    try? FileManager.default.removeItem(at: file)
    guard let store = try? Self.open(file) else { return nil }
    self.store = store
  }

  private static func open(_ file: URL) throws -> AnalysisStore {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    let database = try DatabaseQueue(path: file.path, configuration: configuration)
    var migrator = DatabaseMigrator()
    AnalysisStore.migrate(&migrator)
    try migrator.migrate(database)
    return AnalysisStore(database: database)
  }

  func analysis(_ key: AnalysisStore.Key) -> Analysis? { try? store.analysis(key) }

  /// A cache that cannot be written costs time, never a result.
  func save(_ analysis: Analysis, _ key: AnalysisStore.Key) { try? store.save(analysis, key) }

  func prune() { try? store.prune(keeping: Self.capacity) }
}
