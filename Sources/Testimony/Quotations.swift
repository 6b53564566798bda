// Enters: the words of an account. Leaves: the runs of words between quotation marks.

internal import Language

/// Pairs quotation marks, also over several sentences.
///
/// A straight mark opens where a space stands before it and closes where one stands after it, so that apostrophes pair
/// with nothing. Complexity: O(n) in the words.
struct Quotations {
  /// For each word the innermost quotation that it stands in, the marks not included.
  private var innermost: [Int: Range<Int>] = [:]

  /// Words in a quotation at most: what is longer is a mark that was never closed.
  private static let longest = 400

  init(_ words: [Word]) {
    var open: [(mark: Character, word: Int)] = []
    var runs: [Range<Int>] = []
    for index in words.indices {
      guard let mark = Self.mark(words[index]) else { continue }
      let closes = Self.closes(index, mark, words)
      if closes, let start = open.lastIndex(where: { $0.mark == mark }) {
        let run = (open[start].word + 1)..<index
        if !run.isEmpty, run.count <= Self.longest { runs.append(run) }
        open.removeSubrange(start...)
      } else if !closes {
        open.append((mark, index))
      }
    }
    // The wider first, so that the narrower stay.
    for run in runs.sorted(by: { $0.count > $1.count }) {
      for word in run { innermost[word] = run }
    }
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

  /// The innermost quotation that a word stands in.
  func around(_ word: Int) -> Range<Int>? { innermost[word] }
}
