// What is wrong with a string that should be a date.

/// Why a string is not an EDTF date that we read: where, what was expected, and what was found.
public struct EDTFError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The UTF-8 offset of the offending byte in the string; its length where the string ends too early.
  public var offset: Int
  /// What would have been right, such as "a month from 01 to 12, or a season from 21 to 24".
  public var expected: String
  /// What stands there, such as "'13'" or "the end".
  public var found: String

  /// Makes an error for a byte offset.
  public init(offset: Int, expected: String, found: String) {
    self.offset = offset
    self.expected = expected
    self.found = found
  }

  /// The error as a sentence.
  public var description: String {
    "not an EDTF date: expected \(expected) at byte \(offset), found \(found)"
  }
}
