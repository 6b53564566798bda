// Enters: the resource file of naming words. Leaves: the sorts of names that texts state, found by their first word.

/// The sorts of names that somebody or something can have besides the one used, and the words that introduce them.
///
/// A claim of the class ``Claim/naming`` has one of them as its predicate, the bearer as its patient, and the name.
public enum Naming: String, Hashable, Sendable, Codable, CaseIterable {
  /// Used beside the other.
  case alias
  case nickname
  /// Borne from birth.
  case birth
  /// Borne before the one used.
  case former
  /// Borne after the one used.
  case later
  /// Hidden behind the one used.
  case real
  case pseudonym
  /// In another language.
  case foreign
  /// What the name means.
  case translation
}

/// The words that introduce names.
struct NamingWords: Sendable {
  /// Where the words must stand to introduce a name.
  enum Place: String, Sendable {
    case any, aside, bracket
  }

  /// One line of the table.
  struct Row: Sendable {
    var sort: Naming
    var words: [String]
    var place: Place
    var example: String
  }

  let rows: [Row]
  /// By the first word, those of most words first.
  private let byWord: [String: [Row]]

  /// The words that come with the program. Tests read them row by row, so that the table cannot be bad here.
  static let standard = NamingWords(
    table: String(decoding: PackageResources.namings_tsv, as: UTF8.self))

  /// Reads a table whose header says what its columns are; a line without four of them is left out.
  init(table: String) {
    let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    rows = lines.compactMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4, let sort = Naming(rawValue: columns[0]),
        let place = Place(rawValue: columns[2])
      else { return nil }
      let words = columns[1].split(separator: " ").map(String.init)
      return Row(sort: sort, words: words, place: place, example: columns[3])
    }
    byWord = Dictionary(grouping: rows) { $0.words[0] }
      .mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The rows whose words a text in lower case begins with, the longest first. Complexity: O(rows of the first word).
  func rows(at words: some Collection<String>) -> [Row] {
    guard let first = words.first else { return [] }
    return (byWord[first] ?? []).filter { words.starts(with: $0.words) }
  }
}
