// Enters: nothing. Leaves: the value by which a claim says where it can be read.

/// A reference that a witness gives for what it says.
public struct Citation: Hashable, Sendable, Codable {
  /// The reference, in UTF-8 bytes of the source's text.
  public var range: Range<Int>
  /// The reference as it is written, without brackets around words: '[12]', 'Pell 1998, p. 4'.
  public var text: String
  /// What it leads to, where the source says so: an entry of its list of references, or an address.
  public var entry: String?

  /// A reference at a place, with the entry that it leads to.
  public init(range: Range<Int>, text: String, entry: String? = nil) {
    self.range = range
    self.text = text
    self.entry = entry
  }

  /// What is cited, in one line: the entry, or else the reference itself.
  public var work: String {
    guard let entry else { return text }
    guard entry.utf8.count > Self.longest else { return entry }
    return entry.prefix(Self.longest).trimmingSuffix { $0 != " " } + "…"
  }

  /// Characters of an entry that are shown at most: two lines of a page.
  private static let longest = 160
}

extension Substring {
  /// The text without the last characters that satisfy a condition; the text itself where all do.
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> Substring {
    guard let last = lastIndex(where: { !condition($0) }) else { return self }
    return self[...last]
  }
}
