// Enters: the first word of a name. Leaves: the reigns that it may begin.

/// The reigns by the first word of each of their names.
struct ReignIndex: Sendable {
  /// A name, cut at its spaces, and whose it is.
  struct Entry: Sendable {
    var words: [String]
    var reign: Reign
  }

  private let entries: [String: [Entry]]

  /// The table that the package holds; read when a text first needs it. Tests read it row by row, so
  /// that it cannot be bad here.
  static let shared = ReignIndex((try? Reign.parse(ReignIndex.table)) ?? [])

  /// The resource as text.
  static var table: String { String(decoding: PackageResources.reigns_tsv, as: UTF8.self) }

  init(_ reigns: [Reign]) {
    var entries: [String: [Entry]] = [:]
    for reign in reigns {
      for name in reign.names {
        let words = name.split(separator: " ").map(String.init)
        let key = words[0].prefix { $0 != "." && $0 != "-" && $0 != "," }
        entries[String(key), default: []].append(Entry(words: words, reign: reign))
      }
    }
    self.entries = entries
  }

  /// The names that begin with a word. Complexity: O(1).
  func entries(beginning word: String) -> [Entry] { entries[word] ?? [] }
}
