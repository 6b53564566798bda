// Enters: nothing. Leaves: the values that the language stage gives to the others.

/// A word's part of speech, as Universal Dependencies names them (universaldependencies.org/u/pos).
public enum PartOfSpeech: String, Hashable, Sendable, Codable, CaseIterable {
  case adjective = "ADJ"
  case adposition = "ADP"
  case adverb = "ADV"
  case auxiliary = "AUX"
  case coordinator = "CCONJ"
  case determiner = "DET"
  case interjection = "INTJ"
  case noun = "NOUN"
  case numeral = "NUM"
  case particle = "PART"
  case pronoun = "PRON"
  case properNoun = "PROPN"
  case punctuation = "PUNCT"
  case subordinator = "SCONJ"
  case symbol = "SYM"
  case verb = "VERB"
  case other = "X"
}

/// One word: its place in the text, its dictionary form and its grammar.
public struct Word: Hashable, Sendable {
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>
  /// The word as it stands in the text.
  public var form: String
  /// The dictionary form in lower case; proper nouns keep their case.
  public var lemma: String
  /// The part of speech.
  public var tag: PartOfSpeech
  /// The Penn Treebank tag, where the annotator knows it.
  public var xpos: String?
  /// The index of the governing word in ``AnnotatedText/words``; the word's own index for a root;
  /// nil where the annotator builds no tree.
  public var head: Int?
  /// The Universal Dependencies relation to the head.
  public var relation: String?
  /// Whether the word tells of something that really happened, in the sense of LitBank's realis events; nil where the
  /// annotator does not say.
  public var happened: Bool?

  /// A word at its place in the text.
  public init(
    range: Range<Int>, form: String, lemma: String, tag: PartOfSpeech, xpos: String? = nil,
    head: Int? = nil, relation: String? = nil, happened: Bool? = nil
  ) {
    self.range = range
    self.form = form
    self.lemma = lemma
    self.tag = tag
    self.xpos = xpos
    self.head = head
    self.relation = relation
    self.happened = happened
  }
}

/// One sentence: the words in it, and the meaning vector that a trained annotator gives.
public struct Sentence: Hashable, Sendable {
  /// UTF-8 bytes of the source's text, from the first word's start to the last word's end.
  public var range: Range<Int>
  /// Indices into ``AnnotatedText/words``.
  public var words: Range<Int>
  /// The sentence's vector, of unit length; empty where the annotator has none.
  public var vector: [Float]

  /// A sentence of some words.
  public init(range: Range<Int>, words: Range<Int>, vector: [Float] = []) {
    self.range = range
    self.words = words
    self.vector = vector
  }
}

/// A span of words that names somebody or something.
public struct Name: Hashable, Sendable {
  /// The kinds of name.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case person, place, organisation, other
  }

  /// What it names.
  public var kind: Kind
  /// Indices into ``AnnotatedText/words``.
  public var words: Range<Int>
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>

  /// A name of some words.
  public init(kind: Kind, words: Range<Int>, range: Range<Int>) {
    self.kind = kind
    self.words = words
    self.range = range
  }
}

/// The words, sentences, names and mentions of one voice.
public struct AnnotatedText: Hashable, Sendable {
  /// The words, in text order.
  public var words: [Word]
  /// The sentences, in text order; every word is in one.
  public var sentences: [Sentence]
  /// In text order; never overlapping.
  public var names: [Name]
  /// The phrases that speak of somebody or something, in text order, a phrase before those inside it; mentions of the
  /// same share an ``EntityMention/entity``. Empty where the annotator builds no trees.
  public var mentions: [EntityMention]

  /// The words, sentences, names and mentions of one voice.
  public init(
    words: [Word] = [], sentences: [Sentence] = [], names: [Name] = [],
    mentions: [EntityMention] = []
  ) {
    self.words = words
    self.sentences = sentences
    self.names = names
    self.mentions = mentions
  }
}

/// Anything that reads text into words, sentences and names.
///
/// The stages after it read whatever is there: a test's annotator may build no trees.
public protocol Annotator: Sendable {
  /// Annotates a half-open range of UTF-8 bytes of `text`. Every range in the result lies inside it.
  func annotate(_ text: String, in range: Range<Int>) -> AnnotatedText

  /// Annotates given words in given sentences, and keeps both: the result has a word for each range and a sentence
  /// for each array that is not empty.
  ///
  /// `sentences` holds the words' ranges in UTF-8 bytes of `text`, in text order, apart, on the bounds of scalars.
  func annotate(_ text: String, sentences: [[Range<Int>]]) -> AnnotatedText
}
