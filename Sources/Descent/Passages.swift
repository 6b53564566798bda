// Enters: two voices and a chain of shared shingles. Leaves: the borrowing that they make, if they make one.

internal import Intake
internal import Language

/// A pair of passages on its way to a borrowing.
struct Passages {
  private let a: Voice
  private let b: Voice
  private let chain: Chain
  private(set) var wordsA: Range<Int>
  private(set) var wordsB: Range<Int>
  /// How many of the words that the ends have grown by are equal.
  private var grown = 0

  init(_ a: Voice, _ b: Voice, _ chain: Chain) {
    self.a = a
    self.b = b
    self.chain = chain
    wordsA = chain.first.a..<(chain.last.a + ReuseFinder.shingle)
    wordsB = chain.first.b..<(chain.last.b + ReuseFinder.shingle)
    grow()
  }

  /// Whether both ends of a chain lie in both passages: a refrain within them, or where they have grown to.
  func cover(_ chain: Chain) -> Bool {
    [chain.first, chain.last].allSatisfy { wordsA.contains($0.a) && wordsB.contains($0.b) }
  }

  /// Nil where the passages are too short or have too little in common.
  func borrowing() -> Borrowing? {
    let longer = max(wordsA.count, wordsB.count)
    guard longer >= ReuseFinder.shortest else { return nil }
    let shared = shared
    let similarity = Double(shared) / Double(longer)
    // Half of the words: a chain of seeds across small edits always has more; a chance one has less.
    guard similarity >= 0.5 else { return nil }
    let (direction, why) = direction()
    let isVerbatim = shared == wordsA.count && shared == wordsB.count
    guard isVerbatim || longer >= ReuseFinder.shortestEdited else { return nil }
    return Borrowing(
      a: side(a, wordsA), b: side(b, wordsB), similarity: (similarity * 100).rounded() / 100,
      kind: isVerbatim ? .verbatim : .edited, direction: direction, why: why)
  }

  private func side(_ voice: Voice, _ words: Range<Int>) -> Borrowing.Side {
    let range =
      voice.words[words.lowerBound].range
      .lowerBound..<voice.words[words.upperBound - 1].range.upperBound
    return Borrowing.Side(witness: voice.witness.id, range: range)
  }

  // MARK: Extent

  /// Takes in the words on both sides that are alike, over one on either side or both that is not.
  private mutating func grow() {
    while let skip = skip(wordsA.lowerBound - 1, wordsB.lowerBound - 1, -1) {
      wordsA = (wordsA.lowerBound - skip.a - 1)..<wordsA.upperBound
      wordsB = (wordsB.lowerBound - skip.b - 1)..<wordsB.upperBound
      if isEqual(wordsA.lowerBound, wordsB.lowerBound) { grown += 1 }
    }
    while let skip = skip(wordsA.upperBound, wordsB.upperBound, 1) {
      wordsA = wordsA.lowerBound..<(wordsA.upperBound + skip.a + 1)
      wordsB = wordsB.lowerBound..<(wordsB.upperBound + skip.b + 1)
      if isEqual(wordsA.upperBound - 1, wordsB.upperBound - 1) { grown += 1 }
    }
  }

  /// How many words to pass over on each side before the next that are alike; two in a row must be, where any
  /// are passed over.
  private func skip(_ i: Int, _ j: Int, _ direction: Int) -> (a: Int, b: Int)? {
    if isAlike(i, j) { return (0, 0) }
    return [(1, 1), (1, 0), (0, 1)].first { a, b in
      [0, 1].allSatisfy { isAlike(i + (a + $0) * direction, j + (b + $0) * direction) }
    }
  }

  /// Equal, or one letter apart in a word of four letters or more, as scraping and OCR leave them.
  private func isAlike(_ i: Int, _ j: Int) -> Bool {
    guard a.words.indices.contains(i), b.words.indices.contains(j) else { return false }
    if isEqual(i, j) { return true }
    let (x, y) = (a.words[i].form, b.words[j].form)
    return min(x.utf8.count, y.utf8.count) >= 4 && editDistance(x, y, limit: 1) != nil
  }

  private func isEqual(_ i: Int, _ j: Int) -> Bool {
    a.hashes[i] == b.hashes[j] && a.words[i].form == b.words[j].form
  }

  // MARK: Likeness

  /// How many words stand in both passages in the same order: all of the seeds, those that small edits left
  /// between them, and those of the grown ends that are equal.
  ///
  /// Complexity: O(n), since edits between seeds are small.
  private var shared: Int {
    let shingle = ReuseFinder.shingle
    var count = grown
    var (i, j) = (chain.first.a, chain.first.b)
    for seed in chain.seeds {
      // Seeds overlap; this many of its words are counted.
      let known = max(i - seed.a, j - seed.b, 0)
      count += common(i..<(seed.a + known), j..<(seed.b + known)) + shingle - known
      (i, j) = (seed.a + shingle, seed.b + shingle)
    }
    return count
  }

  /// The length of the longest common subsequence of words (Wagner and Fischer 1974).
  private func common(_ x: Range<Int>, _ y: Range<Int>) -> Int {
    guard !x.isEmpty, !y.isEmpty else { return 0 }
    var row = [Int](repeating: 0, count: y.count + 1)
    for i in x {
      var diagonal = 0
      for (column, j) in y.enumerated() {
        let above = row[column + 1]
        row[column + 1] =
          isEqual(i, j) ? diagonal + 1 : max(above, row[column])
        diagonal = above
      }
    }
    return row[y.count]
  }

  // MARK: Direction

  private func direction() -> (Borrowing.Direction, String) {
    let (quotedA, quotedB) = (isQuoted(a, wordsA), isQuoted(b, wordsB))
    if quotedA != quotedB {
      return (quotedA ? .backward : .forward, "the copy stands in quotation marks")
    }
    // '1940' tells nothing against '1940-08-21', nor do times of one day.
    if let x = a.witness.date, let y = b.witness.date, !x.hasPrefix(y.prefix(10)),
      !y.hasPrefix(x.prefix(10))
    {
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
