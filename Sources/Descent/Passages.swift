// Enters: two voices and a chain of shared shingles. Leaves: the borrowing that they make, if they make one.

internal import Intake
internal import Language

/// A pair of passages on its way to a borrowing.
struct Passages {
  private let a: Voice
  private let b: Voice
  private var wordsA: Range<Int>
  private var wordsB: Range<Int>

  init(_ a: Voice, _ b: Voice, _ chain: Chain) {
    self.a = a
    self.b = b
    wordsA = chain.first.a..<(chain.last.a + ReuseFinder.shingle)
    wordsB = chain.first.b..<(chain.last.b + ReuseFinder.shingle)
    grow()
  }

  /// Nil where the passages are too short or have too little in common.
  func borrowing() -> Borrowing? {
    let longer = max(wordsA.count, wordsB.count)
    guard longer >= ReuseFinder.shortest else { return nil }
    let left = a.words[wordsA].map(\.form)
    let right = b.words[wordsB].map(\.form)
    let similarity = left == right ? 1 : Double(shared(left, right)) / Double(longer)
    // Half of the words: a chain of seeds across small edits always has more; a chance one has less.
    guard similarity >= 0.5 else { return nil }
    let (direction, why) = direction()
    return Borrowing(
      a: side(a, wordsA), b: side(b, wordsB), similarity: (similarity * 100).rounded() / 100,
      kind: left == right ? .verbatim : .edited, direction: direction, why: why)
  }

  private func side(_ voice: Voice, _ words: Range<Int>) -> Borrowing.Side {
    let range = voice.words[words.lowerBound].range.lowerBound..<voice.words[words.upperBound - 1].range.upperBound
    return Borrowing.Side(witness: voice.witness.id, range: range)
  }

  // MARK: Extent

  /// Takes in the words on both sides that are alike, over one that is not where the next is again.
  private mutating func grow() {
    while let step = step(wordsA.lowerBound - 1, wordsB.lowerBound - 1, -1) {
      wordsA = (wordsA.lowerBound - step)..<wordsA.upperBound
      wordsB = (wordsB.lowerBound - step)..<wordsB.upperBound
    }
    while let step = step(wordsA.upperBound, wordsB.upperBound, 1) {
      wordsA = wordsA.lowerBound..<(wordsA.upperBound + step)
      wordsB = wordsB.lowerBound..<(wordsB.upperBound + step)
    }
  }

  private func step(_ i: Int, _ j: Int, _ direction: Int) -> Int? {
    if isAlike(i, j) { return 1 }
    return isAlike(i + direction, j + direction) && isAlike(i + 2 * direction, j + 2 * direction) ? 2 : nil
  }

  /// Equal, or one letter apart in a word of four letters or more, as scraping and OCR leave them.
  private func isAlike(_ i: Int, _ j: Int) -> Bool {
    guard a.words.indices.contains(i), b.words.indices.contains(j) else { return false }
    let (x, y) = (a.words[i].form, b.words[j].form)
    return x == y || min(x.utf8.count, y.utf8.count) >= 4 && editDistance(x, y, limit: 1) != nil
  }

  /// The length of the longest common subsequence of words (Wagner and Fischer 1974), within a band about the
  /// diagonal as wide as the edits that a chain allows.
  private func shared(_ x: [String], _ y: [String]) -> Int {
    let band = abs(x.count - y.count) + 2 * ReuseFinder.gap
    var previous = [Int](repeating: 0, count: y.count + 1)
    for i in x.indices {
      var row = previous
      for j in max(0, i - band)..<max(0, min(y.count, i + band + 1)) {
        row[j + 1] = x[i] == y[j] ? previous[j] + 1 : max(previous[j + 1], row[j])
      }
      previous = row
    }
    return previous.max() ?? 0
  }

  // MARK: Direction

  private func direction() -> (Borrowing.Direction, String) {
    let (quotedA, quotedB) = (isQuoted(a, wordsA), isQuoted(b, wordsB))
    if quotedA != quotedB {
      return (quotedA ? .backward : .forward, "the copy stands in quotation marks")
    }
    if let x = a.witness.date, let y = b.witness.date, x.prefix(10) != y.prefix(10) {
      return (x < y ? .forward : .backward, "dated \(min(x, y)) and \(max(x, y))")
    }
    return (.unknown, "no date or quotation mark shows which came first")
  }

  /// Whether a quotation mark opens directly before the passage.
  private func isQuoted(_ voice: Voice, _ words: Range<Int>) -> Bool {
    let start = voice.words[words.lowerBound].range.lowerBound
    let before = voice.text.quote(max(voice.witness.range.lowerBound, start - 3)..<start)
    return before.unicodeScalars.last.map { ["\"", "“", "«"].contains($0) } ?? false
  }
}
