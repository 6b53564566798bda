// Enters: words and their pieces. Leaves: the sequences that the encoder reads.

/// A stretch of text that the model reads at once: words, in order.
struct Window: Hashable, Sendable {
  /// The words as they stand in the text.
  private(set) var forms: [String] = []
  /// The words' pieces, one after another, without the marks of start and end.
  private(set) var pieces: [WordPiece] = []
  /// Where each word's pieces start in ``pieces``.
  private(set) var firstPieces: [Int] = []
  /// For each word, how the rules see a sentence end after it, if they do.
  private(set) var endings: [SentenceSplitter.Ending?] = []

  /// Pieces that the encoder sees: those of the words, and two marks.
  var length: Int { pieces.count + 2 }

  /// Adds a word with one piece or more; a window's length is at most the model's `maximumPieces`.
  mutating func append(
    _ form: String, pieces: [WordPiece], ending: SentenceSplitter.Ending? = nil
  ) {
    precondition(!pieces.isEmpty, "a word has one piece or more")
    forms.append(form)
    firstPieces.append(self.pieces.count)
    self.pieces += pieces
    endings.append(ending)
  }

  /// The pieces of some words, as rows of the encoder's output; the start's mark is row 0.
  func rows(of words: Range<Int>) -> Range<Int> {
    guard let first = words.first else { return 0..<0 }
    let end = words.upperBound < forms.count ? firstPieces[words.upperBound] : pieces.count
    return (firstPieces[first] + 1)..<(end + 1)
  }

  /// The row of a word's vector: its first piece's.
  func row(of word: Int) -> Int { firstPieces[word] + 1 }
}
