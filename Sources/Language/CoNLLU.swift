// Enters: nothing. Leaves: sentences of given words, between CoNLL-U's reader and writer and the annotators.

/// Sentences, tokens and words as CoNLL-U has them (universaldependencies.org/format.html), without annotation:
/// that is in an ``AnnotatedText`` of the same words.
public struct CoNLLU: Hashable, Sendable {
  /// One token of the text: a word, or several written as one ('don't').
  public struct Token: Hashable, Sendable {
    /// The token as it stands in the text.
    public var form: String
    /// The forms of its words; one for most tokens.
    public var words: [String]
    /// Whether it stands on a line of its own over its words: `3-4 don't`.
    public var isMultiword: Bool
    /// Where each of its words stands in another text, from `TokenRange`; nil where one has none.
    public var ranges: [Range<Int>]?
    /// For each of its words, the mark of the event that it tells of, from `Event`, where it has one.
    public var events: [String?]
    /// Whether white space follows.
    public var hasSpaceAfter: Bool

    /// A token of one word.
    public init(
      form: String, range: Range<Int>? = nil, event: String? = nil, hasSpaceAfter: Bool = true
    ) {
      self.form = form
      words = [form]
      events = [event]
      isMultiword = false
      ranges = range.map { [$0] }
      self.hasSpaceAfter = hasSpaceAfter
    }
  }

  /// One sentence: what stands over it, and its tokens.
  public struct Sentence: Hashable, Sendable {
    /// The comments that stay true of words annotated anew: `newdoc`, `newpar`, `sent_id` and `text`.
    public var comments: [String] = []
    /// In text order; at least one.
    public var tokens: [Token] = []

    var opensParagraph: Bool {
      comments.contains { Self.key($0) == "newpar" || Self.key($0) == "newdoc" }
    }

    /// The tokens' forms, a space where one follows.
    var text: String {
      tokens.enumerated().map { index, token in
        token.form + (token.hasSpaceAfter && index + 1 < tokens.count ? " " : "")
      }.joined()
    }

    /// 'sent_id' of '# sent_id = 3'.
    static func key(_ comment: String) -> Substring {
      comment.drop { $0 == "#" || $0 == " " }.prefix { $0 != " " && $0 != "=" }
    }
  }

  /// In text order.
  public var sentences: [Sentence]

  /// Puts sentences together.
  public init(sentences: [Sentence]) { self.sentences = sentences }

  /// A text made of the words' forms, and where each word stands in it, by sentence: a token's words stand side by
  /// side, tokens are parted by a space where one follows, paragraphs by a blank line.
  ///
  /// Complexity: O(n).
  public func composed() -> (text: String, sentences: [[Range<Int>]]) {
    var text = ""
    var length = 0
    var result: [[Range<Int>]] = []
    for sentence in sentences {
      if sentence.opensParagraph, length > 0 {
        text += "\n\n"
        length += 2
      }
      var ranges: [Range<Int>] = []
      for token in sentence.tokens {
        for word in token.words {
          text += word
          ranges.append(length..<(length + word.utf8.count))
          length += word.utf8.count
        }
        if token.hasSpaceAfter {
          text += " "
          length += 1
        }
      }
      result.append(ranges)
    }
    return (text, result)
  }

  /// The annotation of the sentences' words, by an annotator that keeps both; offsets are those that the words
  /// brought along (`TokenRange`), where all have them in order, else those of the composed text.
  public func annotated(by annotator: any Annotator) -> AnnotatedText {
    let (text, ranges) = composed()
    var result = annotator.annotate(text, sentences: ranges)
    guard let given = givenRanges, given.count == result.words.count else { return result }
    func place(_ words: Range<Int>) -> Range<Int> {
      given[words.lowerBound].lowerBound..<given[words.upperBound - 1].upperBound
    }
    for index in given.indices { result.words[index].range = given[index] }
    for index in result.sentences.indices {
      result.sentences[index].range = place(result.sentences[index].words)
    }
    for index in result.names.indices {
      result.names[index].range = place(result.names[index].words)
    }
    for index in result.mentions.indices {
      result.mentions[index].range = place(result.mentions[index].words)
    }
    return result
  }

  /// The words' places in another text, where all have one, in order and apart.
  private var givenRanges: [Range<Int>]? {
    var result: [Range<Int>] = []
    for token in sentences.lazy.flatMap(\.tokens) {
      guard let ranges = token.ranges else { return nil }
      for range in ranges {
        guard range.lowerBound >= result.last?.upperBound ?? 0 else { return nil }
        result.append(range)
      }
    }
    return result
  }
}
