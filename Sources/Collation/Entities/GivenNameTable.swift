// Enters: given names. Leaves: of which gender they are, and which of them one bearer can have in several tongues.

internal import Foundation

/// Given names with their gender, and the forms of one name in different tongues, spellings and short forms.
struct GivenNameTable: Sendable {
  /// Which gender a name tells of.
  enum Gender: Sendable { case male, female }

  private var genders: [String: Gender] = [:]
  private var classes: [String: Set<Int>] = [:]
  private var commonForms: [Int: String] = [:]

  /// The table that the package holds; a test reads it row by row.
  static let shared = GivenNameTable(
    String(decoding: PackageResources.given_names_tsv, as: UTF8.self))

  init(_ table: String) {
    var ambiguous = Set<String>()
    for (number, line) in table.split(separator: "\n").enumerated() where !line.hasPrefix("#") {
      let columns = line.split(separator: "\t")
      guard columns.count == 2 else { continue }
      let gender: Gender = columns[0].hasPrefix("m") ? .male : .female
      let forms = columns[1].split(separator: "|").map(String.init)
      commonForms[number] = forms.first
      for form in forms {
        if let known = genders[form], known != gender { ambiguous.insert(form) }
        genders[form] = gender
        if !columns[0].hasSuffix("each") { classes[form, default: []].insert(number) }
      }
    }
    for form in ambiguous { genders[form] = nil }
  }

  /// Whether the table has a folded word.
  func has(_ name: String) -> Bool { genders[name] != nil || classes[name] != nil }

  /// The gender that a folded name tells; nil where it tells none ('Jean', 'Pat').
  func gender(_ name: String) -> Gender? { genders[name] }

  /// Whether two folded names are forms of one: 'lev' and 'leon'.
  func isOneName(_ a: String, _ b: String) -> Bool {
    guard let left = classes[a], let right = classes[b] else { return false }
    return !left.isDisjoint(with: right)
  }

  /// The common form in English of a folded name; nil where the table has none, or several.
  func common(_ name: String) -> String? {
    guard let rows = classes[name], rows.count == 1, let row = rows.first else { return nil }
    return commonForms[row]
  }

  /// The form under which all forms of a name are one; the name itself where the table has none.
  func canonical(_ name: String) -> String { classes[name]?.min().map { "#\($0)" } ?? name }
}
