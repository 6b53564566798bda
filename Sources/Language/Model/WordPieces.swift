// Enters: a word. Leaves: the pieces that the model reads it in.

/// A piece of a word.
struct WordPiece: Hashable, Sendable {
  /// The piece's row in the vocabulary.
  var id: Int32
  /// How its letters stand in the word.
  var letterCase: LetterCase
  /// UTF-8 bytes of the word.
  var range: Range<Int>
}

/// Cuts words into pieces of a vocabulary: the longest first, from left to right (Wu et al. 2016).
struct WordPieces: Sendable {
  /// The marks of a window's start and end, and what stands for a word without a match.
  let start: Int32
  let end: Int32
  let unknown: Int32
  private let vocabulary: Vocabulary

  /// A word keeps this many pieces (Docs/model.md).
  static let maximum = 16
  /// A part of a word with more letters is unknown (BERT's limit).
  private static let longestPart = 100

  /// Nil where the vocabulary lacks one of the three marks.
  init?(_ vocabulary: Vocabulary) {
    guard let start = vocabulary.index(of: "[CLS]"), let end = vocabulary.index(of: "[SEP]"),
      let unknown = vocabulary.index(of: "[UNK]")
    else { return nil }
    (self.vocabulary, self.start, self.end, self.unknown) = (vocabulary, start, end, unknown)
  }

  /// One piece or more, in order. Complexity: O(bytes · longest piece).
  func pieces(of word: String) -> [WordPiece] {
    let normalised = NormalisedWord(word)
    var runs: [(id: Int32, bytes: Range<Int>)] = []
    for part in normalised.parts where runs.count < Self.maximum {
      runs += pieces(of: normalised.bytes[part])
    }
    let utf8 = word.utf8
    guard !runs.isEmpty else { return [piece(unknown, 0..<utf8.count, of: word)] }
    return runs.prefix(Self.maximum).map { run in
      let start = normalised.starts[run.bytes.lowerBound]
      return piece(run.id, start..<normalised.ends[run.bytes.upperBound - 1], of: word)
    }
  }

  private func pieces(of part: ArraySlice<UInt8>) -> [(id: Int32, bytes: Range<Int>)] {
    let isTooLong =
      part.count > Self.longestPart && part.count { $0 & 0xC0 != 0x80 } > Self.longestPart
    var result: [(id: Int32, bytes: Range<Int>)] = []
    var at = part.startIndex
    while !isTooLong, at < part.endIndex,
      let found = vocabulary.longestPrefix(of: part[at...], continues: at > part.startIndex)
    {
      result.append((found.piece, at..<(at + found.length)))
      at += found.length
    }
    return at == part.endIndex ? result : [(unknown, part.indices)]
  }

  private func piece(_ id: Int32, _ range: Range<Int>, of word: String) -> WordPiece {
    let start = word.utf8.index(word.startIndex, offsetBy: range.lowerBound)
    let scalars = word.unicodeScalars[start..<word.utf8.index(start, offsetBy: range.count)]
    return WordPiece(id: id, letterCase: LetterCase(scalars), range: range)
  }
}
