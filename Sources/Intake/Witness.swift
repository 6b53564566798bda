// Enters: a source's text. Leaves: the voices in it, each with the passage that holds its own words.

/// One voice's account in a source: an article, one answer, one comment.
public struct Witness: Hashable, Sendable, Codable, Identifiable {
  /// A witness is named by its source and its label there.
  public struct ID: Hashable, Sendable, Codable, Comparable {
    /// The source that the voice speaks in.
    public var source: Source.ID
    /// The part of the siglum after the source's: empty for a source of one voice, else `q`, `a3`, `a3.c1`.
    public var label: String

    /// Names a voice within its source.
    public init(source: Source.ID, label: String) {
      self.source = source
      self.label = label
    }

    /// By source, then by label.
    public static func < (a: ID, b: ID) -> Bool { (a.source, a.label) < (b.source, b.label) }
  }

  /// What part of a page a voice is.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case article, question, answer, comment
  }

  /// Source and label.
  public var id: ID
  /// What part of the page it is.
  public var kind: Kind
  /// The headline over it, where it has one.
  public var title: String?
  /// The name that it is signed with, where it is.
  public var author: String?
  /// The date of the account in EDTF, to the minute where it is known (`2017-06-26T22:18`).
  public var date: String?
  /// Votes for less votes against, where the page counts them.
  public var score: Int?
  /// The voice's own words in the source's text, in UTF-8 bytes.
  public var range: Range<Int>
  /// The label of the witness that this one answers or comments on.
  public var parent: String?

  /// Puts a witness together; `range` counts UTF-8 bytes of the source's text.
  public init(
    id: ID, kind: Kind, title: String? = nil, author: String? = nil, date: String? = nil,
    score: Int? = nil, range: Range<Int>, parent: String? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.author = author
    self.date = date
    self.score = score
    self.range = range
    self.parent = parent
  }
}
