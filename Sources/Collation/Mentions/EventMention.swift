// Enters: nothing. Leaves: the value that says what a text tells of an event, without any class of events.

/// Words that tell of an event, and what is told of it there.
public struct EventMention: Hashable, Sendable {
  /// The number of the document that it stands in.
  public var document: Int
  /// The number of the sentence in the document.
  public var sentence: Int
  /// UTF-8 bytes of the document's text: the word that the others hang on.
  public var range: Range<Int>
  /// That word in dictionary form, in lower case.
  public var lemma: String
  /// The vector of the words, of unit length; empty where there is none.
  public var vector: [Float]
  /// Who does it: dictionary forms, in lower case, of names and nouns, pronouns by whom they mean.
  public var subject: Set<String>
  /// Whom or what it happens to.
  public var object: Set<String>
  /// Other phrases that hang on it.
  public var circumstances: Set<String>
  /// The words of the names in the sentence.
  public var names: Set<String>
  /// The numbers in the sentence, as they stand.
  public var numbers: Set<String>

  /// All who and what stand with it.
  public var participants: Set<String> { subject.union(object).union(circumstances) }
}
