// Enters: nothing. Leaves: the value that says who or what a phrase speaks of.

/// A phrase that speaks of somebody or something: 'the old captain', 'Mary', 'her'.
///
/// A mention is known by its head word: no two of a text share one.
public struct EntityMention: Hashable, Sendable {
  /// What the phrase is, as far as its words tell; the numbers are those of the trained features.
  public enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// 'she', 'their'.
    case pronoun
    /// 'Mary', 'the Thames'.
    case name
    /// 'the ship', 'his sister'.
    case definite
    /// 'a ship', 'three days'.
    case other
  }

  /// What the phrase is.
  public var kind: Kind
  /// Indices into ``AnnotatedText/words``; inside one sentence.
  public var words: Range<Int>
  /// The index of the head word in ``AnnotatedText/words``.
  public var head: Int
  /// The index into ``AnnotatedText/sentences``.
  public var sentence: Int
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>
  /// The number of whom or what it speaks of, from 0 in text order; mentions of one entity share it.
  public var entity: Int

  /// A mention of an entity.
  public init(
    kind: Kind, words: Range<Int>, head: Int, sentence: Int, range: Range<Int>, entity: Int
  ) {
    self.kind = kind
    self.words = words
    self.head = head
    self.sentence = sentence
    self.range = range
    self.entity = entity
  }
}
