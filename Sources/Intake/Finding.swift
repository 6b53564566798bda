// What goes wrong with a document, said so that its reader can mend it. Enters: nothing; leaves: a value.

/// A remark about one file: what is wrong, where, and what to do about it.
///
/// A bad document is a finding, never a throw: the other documents go on.
public struct Finding: Hashable, Sendable, Codable {
  /// How much is lost: `error` means that the file was not read, `warning` that some of it may be
  /// wrong, `note` that the user may want to know.
  public enum Level: String, Hashable, Sendable, Codable, CaseIterable {
    case error, warning, note
  }

  /// The stable name of the rule, such as `intake.empty`; filters and tests use it.
  public var id: String
  /// How much is lost.
  public var level: Level
  /// The file as the user named it.
  public var file: String
  /// Where in the file, in UTF-8 bytes of the extracted text (or of the file, where there is no text).
  public var start: Int?
  /// What was expected and what was found.
  public var message: String
  /// What to try.
  public var remedy: String

  /// Puts a finding together; `start` counts UTF-8 bytes.
  public init(
    id: String, level: Level, file: String, start: Int? = nil, message: String, remedy: String
  ) {
    self.id = id
    self.level = level
    self.file = file
    self.start = start
    self.message = message
    self.remedy = remedy
  }
}
