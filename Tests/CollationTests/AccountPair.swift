// Enters: a fixture of two short accounts a row. Leaves: the rows.

import Foundation
import TestSupport
import Testing

/// A row of a fixture, whose head explains it: a label, the rules of the contradictions that it has, or '-', and two accounts.
struct AccountPair: CustomTestStringConvertible, Sendable {
  var label: String
  var rules: [String]
  var a: String
  var b: String

  var testDescription: String { "\(label): \(a) / \(b)" }

  /// The rows of a fixture in `Fixtures/`.
  static func table(_ name: String) -> [AccountPair] {
    let file = Checkout.root.appending(path: "Tests/CollationTests/Fixtures/\(name)")
    let lines = (try? String(contentsOf: file, encoding: .utf8))?.split(separator: "\n") ?? []
    return lines.filter { !$0.hasPrefix("#") }.map { line in
      let fields = line.split(separator: "\t").map(String.init)
      return AccountPair(
        label: fields[0], rules: fields[1] == "-" ? [] : fields[1].components(separatedBy: " "),
        a: fields[2], b: fields[3])
    }
  }
}
