// Enters: nothing. Leaves: the values that this stage gives: shared passages, and which way they went.

public import Intake

/// Two passages, one copied from the other or both from a third.
public struct Borrowing: Hashable, Sendable {
  /// One of the two passages.
  public struct Side: Hashable, Sendable, Comparable {
    /// Who speaks there.
    public var witness: Witness.ID
    /// UTF-8 bytes of the source's text.
    public var range: Range<Int>

    /// By witness, then by place.
    public static func < (a: Side, b: Side) -> Bool {
      (a.witness, a.range.lowerBound, a.range.upperBound)
        < (b.witness, b.range.lowerBound, b.range.upperBound)
    }
  }

  /// How closely the passages agree.
  public enum Kind: String, Hashable, Sendable, Codable { case verbatim, edited }

  /// Which way the words went, as far as dates and quotation marks show it.
  public enum Direction: String, Hashable, Sendable, Codable {
    case forward = "a→b"
    case backward = "b→a"
    case unknown
  }

  /// One passage, of the source with the lesser id.
  public var a: Side
  /// The other passage.
  public var b: Side
  /// The share of the longer passage's words that stand in the other in the same order, from 0 to 1.
  public var similarity: Double
  /// How closely they agree.
  public var kind: Kind
  /// Which way the words went.
  public var direction: Direction
  /// What shows the direction, or that nothing does.
  public var why: String
}
