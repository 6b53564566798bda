// What is wrong with a file that should hold the language model.

public import Foundation

/// Why a file cannot be read as a language model: what was expected, what was found, and what to do.
public struct ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file.
  public var file: URL
  /// What would have been right, such as "version 1".
  public var expected: String
  /// What stands there, such as "version 2".
  public var found: String
  /// What to do, such as "a newer apparatus".
  public var advice: String

  /// Makes an error for a file.
  public init(file: URL, expected: String, found: String, advice: String) {
    self.file = file
    self.expected = expected
    self.found = found
    self.advice = advice
  }

  /// The error as a sentence.
  public var description: String {
    "\(file.path): expected \(expected), found \(found); try \(advice)"
  }
}
