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

  /// The sentences as the rules and the model part them together: runs of words that cover them all.
  var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for word in words.indices where ends(after: word) {
      result.append(start..<(word + 1))
      start = word + 1
    }
    return result
  }

  /// A layout and a clear mark end a sentence whatever the model thinks, and a window its last one; for others the model
  /// must be the surer the less the rules see (bounds set on UD English GUM dev).
  private func ends(after word: Int) -> Bool {
    guard word < words.count - 1 else { return true }
    return switch window.endings[word] {
    case .layout, .clear: true
    case .likely: words[word].end > Self.likely
    case nil: words[word].end > Self.unseen
    }
  }

  private static let likely: Float = -3
  private static let unseen: Float = 1.5
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
