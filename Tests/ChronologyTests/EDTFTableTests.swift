// EDTF strings in the tables of Fixtures, by the clause of ISO 8601-2:2019 that allows or forbids them.

import Chronology
import Foundation
import TestSupport
import Testing

/// The tables are written by hand from the clauses, the standard's own examples first, and the bounds of
/// seasons from ours (``YearDivision``). They are files, so that `Benchmarks/edtf` reads the same.
@Suite("EDTF is read as the standard's clauses say")
struct EDTFTableTests {
  struct Row: Sendable, CustomTestStringConvertible {
    var fields: [String]
    var testDescription: String { fields.prefix(2).joined(separator: " ") }
  }

  static func table(_ name: String) -> [Row] {
    let file = Checkout.root.appending(path: "Tests/ChronologyTests/Fixtures/\(name).tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      Row(fields: line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init))
    }
  }

  static let valid = table("edtf-valid")
  static let invalid = table("edtf-invalid")

  @Test("the tables hold at least 300 valid and 150 invalid strings")
  func counts() {
    #expect(Self.valid.count >= 300)
    #expect(Self.invalid.count >= 150)
  }

  @Test("a valid string has its bounds, precision and print", arguments: valid)
  func reads(row: Row) throws {
    try #require(row.fields.count == 6)
    let date = try HistoricalDate(edtf: row.fields[0])
    #expect(name(date.earliest) == row.fields[2])
    #expect(name(date.latest) == row.fields[3])
    #expect(date.precision.rawValue == row.fields[4])
    let canonical = row.fields[5] == "=" ? row.fields[0] : row.fields[5]
    #expect(date.edtf == canonical)
    #expect(try HistoricalDate(edtf: canonical) == date)
  }

  private func name(_ day: Day?) -> String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number.magnitude)
      return (number < 0 ? "-" : "")
        + String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return day.map { "\(padded($0.year, 4))-\(padded($0.month, 2))-\(padded($0.day, 2))" } ?? "-"
  }

  @Test("an invalid string is refused for its reason, at its byte", arguments: invalid)
  func refuses(row: Row) throws {
    try #require(row.fields.count == 4)
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(edtf: row.fields[0]) }
    #expect(error?.kind.rawValue == row.fields[2], "\(error?.description ?? "")")
    #expect(error.map { String($0.offset) } == row.fields[3], "\(error?.description ?? "")")
  }
}
