// Enters: two accounts that share a passage. Leaves: nothing; dates and quotation marks tell which way it went.

import Descent
import Intake
import Testing

@Suite("Direction")
struct DirectionTests {
  private static let words = "the fuse was lit before the guests had risen from the table"

  private func direction(
    _ a: (String, String?), _ b: (String, String?)
  ) throws -> Borrowing.Direction {
    try #require(borrowings(Account("a", a.0, date: a.1), Account("b", b.0, date: b.1)).first)
      .direction
  }

  @Test(
    "follows dates that differ, and no others",
    arguments: [
      ("1871-03-04", "1871-03-05", .forward), ("1999", "1871-03-05", .backward),
      ("1871-03-04", nil, .unknown),
      ("1871", "1871-03-05", .unknown), ("1871-03-05", "1871-03", .unknown), (nil, nil, .unknown),
      ("1871-03-05T07:00", "1871-03-05T09:00", .unknown),
      ("1871-03-05T07:00", "1871-03-06", .forward),
      ("1871-03-05", "1871-03-05", .unknown),
    ] as [(String?, String?, Borrowing.Direction)])
  func dates(a: String?, b: String?, expected: Borrowing.Direction) throws {
    #expect(try direction((Self.words, a), (Self.words, b)) == expected)
  }

  @Test(
    "goes to the one that quotes, whatever the dates",
    arguments: [
      ("He wrote: “\(words)”.", words, .backward), (words, "He wrote: \"\(words)\".", .forward),
      ("«\(words)»", words, .backward), ("“\(words)”", "\"\(words)\"", .unknown),
      (words, words, .unknown),
    ] as [(String, String, Borrowing.Direction)])
  func quotations(a: String, b: String, expected: Borrowing.Direction) throws {
    #expect(try direction((a, nil), (b, nil)) == expected)
    if expected == .forward { #expect(try direction((a, "1999"), (b, "1871")) == expected) }
  }
}
