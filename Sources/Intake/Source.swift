// Enters: a captured file. Leaves: its identity, its extracted text, and the passages that point into it.

/// A file or page as captured: its content hash, and the text extracted from it.
///
/// The bytes themselves stay in ``Capture``; every offset elsewhere counts UTF-8 bytes of ``text``.
public struct Source: Hashable, Sendable, Codable, Identifiable {
  /// The SHA-256 of the bytes, in 64 lower-case hexadecimal digits (FIPS 180-4).
  public struct ID: Hashable, Sendable, Codable, Comparable {
    /// 64 lower-case hexadecimal digits.
    public var sha256: String

    /// Names a source by digits that were computed elsewhere.
    public init(sha256: String) { self.sha256 = sha256 }

    /// By the digits, so that order never depends on file names.
    public static func < (a: ID, b: ID) -> Bool { a.sha256 < b.sha256 }
  }

  /// How the bytes were read.
  public enum Format: String, Hashable, Sendable, Codable, CaseIterable {
    case text, markdown, html
  }

  /// The hash of the captured bytes.
  public var id: ID
  /// The file as the user named it.
  public var file: String
  /// The reader that took the text out.
  public var format: Format
  /// The character encoding that the bytes were decoded from, as an IANA name.
  public var encoding: String
  /// What the file calls itself, where it does.
  public var title: String?
  /// The extracted text, valid UTF-8. For plain text in valid UTF-8 without byte-order mark it is the file itself.
  public var text: String

  /// Puts a source together; `text` is what all offsets count in.
  public init(
    id: ID, file: String, format: Format, encoding: String, title: String?, text: String
  ) {
    self.id = id
    self.file = file
    self.format = format
    self.encoding = encoding
    self.title = title
    self.text = text
  }

  /// The quotation of a half-open range of UTF-8 bytes; a range that does not fit is cut to the text.
  ///
  /// Complexity: O(length of the range), since native strings index UTF-8 in constant time.
  public func quote(_ range: Range<Int>) -> String { text.quote(range) }
}

extension String {
  /// The text of a half-open range of UTF-8 bytes, cut to what exists.
  package func quote(_ range: Range<Int>) -> String {
    let bounds = range.clamped(to: 0..<utf8.count)
    let start = utf8.index(utf8.startIndex, offsetBy: bounds.lowerBound)
    let end = utf8.index(start, offsetBy: bounds.count)
    return String(decoding: utf8[start..<end], as: UTF8.self)
  }
}

/// A half-open range of UTF-8 bytes in one source's extracted text.
public struct Passage: Hashable, Sendable, Codable, Comparable {
  /// The source that the passage stands in.
  public var source: Source.ID
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>

  /// Points into a source; whether the range fits is not checked.
  public init(source: Source.ID, range: Range<Int>) {
    self.source = source
    self.range = range
  }

  /// By source, then by start, then by end.
  public static func < (a: Passage, b: Passage) -> Bool {
    (a.source, a.range.lowerBound, a.range.upperBound)
      < (b.source, b.range.lowerBound, b.range.upperBound)
  }
}
