// Enters: the words of an account. Leaves: the runs of words that stand between quotation marks or in a block of their own.

internal import Language

/// Pairs quotation marks, also over several sentences and paragraphs, and nests them with block quotations.
///
/// A straight mark opens where a space stands before it and closes where one stands after it, so that apostrophes pair
/// with nothing. Where a quotation runs over paragraphs, each opens anew and only the last one closes.
/// Complexity: O(n) in the words.
struct Quotations {
  /// One run of quoted words.
  struct Quotation: Hashable {
    /// The words between the marks, or those of the block.
    var words: Range<Int>
    /// From the first to the last word of a quotation that runs over several paragraphs.
    var whole: Range<Int>
    /// Whether no marks set it off.
    var isBlock = false
  }

  private var runs: [Quotation]
  /// For each word the innermost run that it stands in.
  private var innermost: [Int: Int] = [:]
  /// For each run the one that it stands in.
  private var outer: [Int?]

  /// Words in a quotation at most: what is longer is a mark that was never closed.
  static let longest = 400

  /// `opensParagraph` tells whether an empty line stands before a word.
  init(_ words: [Word], blocks: [Range<Int>], opensParagraph: (Int) -> Bool) {
    let marked = Self.marked(words, opensParagraph)
    let blocks = blocks.map { Quotation(words: $0, whole: $0, isBlock: true) }
    // The wider first, so that the narrower stay.
    runs = (blocks + marked).sorted { $0.words.count > $1.words.count }
    outer = Array(repeating: nil, count: runs.count)
    for (index, run) in runs.enumerated() {
      outer[index] = innermost[run.words.lowerBound]
      for word in run.words { innermost[word] = index }
    }
  }

  // MARK: Marks

  private struct Opening {
    var mark: Character
    var word: Int
    var opensParagraph: Bool
    /// The paragraphs of the same quotation before this one.
    var before: [Range<Int>] = []
  }

  private static func marked(_ words: [Word], _ opensParagraph: (Int) -> Bool) -> [Quotation] {
    var open: [Opening] = []
    var result: [Quotation] = []
    for index in words.indices {
      guard let mark = mark(words[index]) else { continue }
      let last = open.lastIndex { $0.mark == mark }
      if closes(index, mark, words) {
        guard let last else { continue }
        result += quotation(open[last], until: index)
        open.removeSubrange(last...)
      } else {
        var opening = Opening(mark: mark, word: index, opensParagraph: opensParagraph(index))
        if opening.opensParagraph, let last, mark != "'" || open[last].opensParagraph {
          let run = (open[last].word + 1)..<index
          // A paragraph that opens without a mark ends the quotation.
          if run.count <= longest, !run.contains(where: opensParagraph) {
            opening.before = open[last].before + [run]
          }
          open.removeSubrange(last...)
        }
        open.append(opening)
      }
    }
    return result
  }

  private static func quotation(_ opening: Opening, until end: Int) -> [Quotation] {
    let last = (opening.word + 1)..<end
    guard !last.isEmpty, last.count <= longest else { return [] }
    let whole = (opening.before.first?.lowerBound ?? last.lowerBound)..<end
    return (opening.before + [last]).map { Quotation(words: $0, whole: whole) }
  }

  /// The kind of a mark: one character for the two of a pair.
  private static func mark(_ word: Word) -> Character? {
    guard word.xpos != "POS" else { return nil }
    return switch word.form {
    case "“", "”", "\"", "„", "``", "''": "\""
    case "‘", "'", "’", "‚": "'"
    case "«", "»": "«"
    default: nil
    }
  }

  private static func closes(_ index: Int, _ mark: Character, _ words: [Word]) -> Bool {
    switch words[index].form {
    case "“", "„", "‘", "‚", "«", "``": return false
    case "”", "»", "''": return true
    default: break
    }
    // '("Truth")'.
    let isAfterSpace =
      index == 0 || ["(", "["].contains(words[index - 1].form)
      || words[index - 1].range.upperBound < words[index].range.lowerBound
    let isBeforeSpace =
      index + 1 == words.count || words[index].range.upperBound < words[index + 1].range.lowerBound
    return !isAfterSpace || isBeforeSpace
  }

  // MARK: Looking

  /// The innermost quotation that a word stands in.
  func around(_ word: Int) -> Range<Int>? { innermost[word].map { runs[$0].words } }

  /// All quotations that a word stands in, the innermost first.
  func all(around word: Int) -> [Quotation] {
    var result: [Quotation] = []
    var at = innermost[word]
    while let index = at {
      result.append(runs[index])
      at = outer[index]
    }
    return result
  }
}
