// Enters: an account's text and sentences. Leaves: which sentences are no prose: rows of tables, verse, pieces of endless runs.

internal import Language

/// Tells prose from what only looks like sentences. Who reads a table's row or a verse as a sentence joins anybody to
/// anything, and no claim is better than a wrong one.
struct Layout {
  /// For each sentence whether it is prose.
  let isProse: [Bool]

  /// Complexity: O(n) in the bytes of the witness's range.
  init(_ text: String, in range: Range<Int>, sentences: [Sentence], words: [Word]) {
    let lines = Self.lines(text, in: range)
    isProse = sentences.indices.map { index in
      let sentence = sentences[index].range
      let first = lines.partitioningIndex { $0.range.upperBound >= sentence.lowerBound }
      let own = lines[first...].prefix { $0.range.lowerBound < sentence.upperBound }
      return !own.contains(where: \.isRow) && !Self.isVerse(own)
        && !Self.isPiece(index, sentences, words)
    }
  }

  // MARK: Lines

  private struct Line {
    /// UTF-8 bytes of the text, without the break.
    var range: Range<Int>
    /// Whether bars or tabs part it into cells.
    var isRow: Bool
    /// Whether it begins with a capital letter.
    var isCapital: Bool
  }

  private static func lines(_ text: String, in range: Range<Int>) -> [Line] {
    let bytes = text.utf8
    var at = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    var offset = range.lowerBound
    var result: [Line] = []
    var start = offset
    var cells = 0
    var first: UInt8?
    func close() {
      let isShort = offset - start <= longestRow
      let isCapital = first.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) } ?? false
      result.append(
        Line(range: start..<offset, isRow: isShort && cells >= fewestCells, isCapital: isCapital))
      (start, cells, first) = (offset + 1, 0, nil)
    }
    while offset < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "\n"): close()
      case UInt8(ascii: "|"), UInt8(ascii: "\t"): cells += 1
      case UInt8(ascii: " "): break
      case let byte: first = first ?? byte
      }
      bytes.formIndex(after: &at)
      offset += 1
    }
    close()
    return result
  }

  /// Bars or tabs in a row of three cells, the fewest that a table with an event, a time and a number has; and bytes in a
  /// row at most: a page scraped into one line is no table. Both are ours.
  private static let fewestCells = 2
  private static let longestRow = 300

  /// Three lines and more of one sentence, all short, each of which begins with a capital letter.
  private static func isVerse(_ lines: ArraySlice<Line>) -> Bool {
    lines.count >= 3 && lines.allSatisfy { $0.isCapital && $0.range.count <= longestVerse }
  }

  /// Bytes in a line of verse at most; prose is broken at 65 and more. An alexandrine has some 45.
  private static let longestVerse = 60

  // MARK: Pieces

  /// Whether a sentence, or the one before, is a long run of words that ends without a mark: the annotator had to cut it.
  private static func isPiece(_ index: Int, _ sentences: [Sentence], _ words: [Word]) -> Bool {
    [index, index - 1].contains { other in
      guard other >= 0, sentences[other].words.count > longestUnmarked,
        let last = sentences[other].words.last
      else { return false }
      return words[last].tag != .punctuation
    }
  }

  /// Words of a sentence without a mark at its end: half of what can be read at all.
  private static let longestUnmarked = ClaimReader.longest / 2
}
