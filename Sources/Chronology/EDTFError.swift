// What is wrong with a string that should be a date.

/// Why a string is not an EDTF date: where, what was expected, what was found, and what kind of mistake it is.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The kinds of mistake, so that a caller can tell a slip of the calendar from a string that is no date.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    /// A byte that no date has in that place, or an end too early.
    case syntax
    /// A number that its field cannot hold: month 13, hour 24, a year beyond ``Day/years``, `Y1985`.
    case outOfRange
    /// The calendar lacks the day: 31 February, 29 February 1900.
    case noSuchDay
    /// An interval, or a range in a set, that ends before it starts.
    case backwards
    /// An interval or a set in which no date stands: `/`, `../..`, `[]`.
    case noDate
  }

  /// The kind of mistake.
  public var kind: Kind
  /// The UTF-8 offset of the offending byte in the string; its length where the string ends too early.
  public var offset: Int
  /// What would have been right, such as "a month from 01 to 12, or a season from 21 to 41".
  public var expected: String
  /// What stands there, such as "'13'" or "the end".
  public var found: String
  /// What to write instead, where that is plain: `192X` for `192`.
  public var remedy: String?

  /// Makes an error for a byte offset.
  public init(
    kind: Kind = .syntax, offset: Int, expected: String, found: String, remedy: String? = nil
  ) {
    self.kind = kind
    self.offset = offset
    self.expected = expected
    self.found = found
    self.remedy = remedy
  }

  /// The error as a sentence.
  public var description: String {
    "not an EDTF date: expected \(expected) at byte \(offset), found \(found)"
      + (remedy.map { "; try \($0)" } ?? "")
  }
}
