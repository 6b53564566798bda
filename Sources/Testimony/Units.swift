// Enters: the resource file of units. Leaves: the units, found by the first of their words.

/// The units that amounts are given in, by the words that name them.
struct Units: Sendable {
  /// A unit, and what it measures.
  struct Unit: Hashable, Sendable {
    /// In dictionary form, the same for all of its spellings.
    var name: String
    var kind: Quantity.Kind
  }

  /// One line of the table.
  struct Row: Sendable {
    var unit: Unit
    /// Its forms, each cut at its spaces.
    var forms: [[String]]
    var example: String
  }

  let rows: [Row]
  /// By the first word of a form, those of most words first.
  private let byWord: [String: [(form: [String], unit: Unit)]]

  /// The units that come with the program. Tests read them row by row, so that the table cannot be bad here.
  static let standard = Units(
    table: String(decoding: PackageResources.units_tsv, as: UTF8.self))

  /// Reads a table whose header says what its columns are; a line without four of them is left out.
  init(table: String) {
    let lines = table.split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
    rows = lines.compactMap { line in
      let columns = line.split(separator: "\t").map(String.init)
      guard columns.count == 4, let kind = Quantity.Kind(rawValue: columns[1]) else { return nil }
      let forms = columns[2].split(separator: "|").map { $0.split(separator: " ").map(String.init) }
      return Row(unit: Unit(name: columns[0], kind: kind), forms: forms, example: columns[3])
    }
    var byWord: [String: [(form: [String], unit: Unit)]] = [:]
    for row in rows {
      for form in row.forms { byWord[form[0], default: []].append((form, row.unit)) }
    }
    self.byWord = byWord.mapValues { $0.sorted { $0.form.count > $1.form.count } }
  }

  /// The unit that a row of words in lower case begins with, and how many of them name it. Complexity: O(1).
  func unit(at words: some Collection<String>) -> (unit: Unit, count: Int)? {
    guard let first = words.first else { return nil }
    let found = byWord[first]?.first { words.starts(with: $0.form) }
    return found.map { ($0.unit, $0.form.count) }
  }
}
