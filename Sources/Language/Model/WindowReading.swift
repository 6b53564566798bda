// What the model says of a window.

/// What the model says of one word by itself.
struct WordReading: Hashable, Sendable {
  var tag: PartOfSpeech
  var xpos: String
  var lemma: String
  /// Above 0 where the word tells of something that really happened.
  var event: Float
  /// Above 0 where the sentence ends after the word.
  var end: Float
}

/// What the model says of a window's words, and what it keeps for trees, names, vectors and coreference.
struct WindowReading: Sendable {
  let window: Window
  let words: [WordReading]
  /// A row of scores for each word, one for each of the names' tags.
  let nameScores: [Float]
  /// The encoder's output: a row for each piece, the start's mark first.
  let vectors: [Float]

  /// The sentences as the model and the window's forced ends part them: runs of words that cover them all.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for word in words.indices
    where words[word].end > 0 || window.forcedEnds[word] || word == words.count - 1 {
      result.append(start..<(word + 1))
      start = word + 1
    }
    return result
  }
}

/// What the model says of a sentence.
struct SentenceReading: Hashable, Sendable {
  /// Words of the window.
  var words: Range<Int>
  /// For each word, the word of the window that governs it; its own index where it is the root.
  var heads: [Int]
  /// For each word, its relation to its head.
  var relations: [String]
  var names: [NameSpan]
  /// Of unit length.
  var vector: [Float]
}
