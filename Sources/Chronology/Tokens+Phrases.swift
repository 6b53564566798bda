// Enters: a token position. Leaves: the end of the noun phrase there, so far as words without meaning show it.

extension Tokens {
  /// The end of a short noun phrase or clause: 'Fort Sumter', 'the fall of Girona', 'the blockade began',
  /// "Obama's speech", 'snowstorms and confused fighting'. Nil where it is not plain where it ends.
  func phraseEnd(at i: Int) -> Int? {
    guard var run = run(at: i) else { return nil }
    if self.is(run.end, .of) {
      guard let next = self.run(at: run.end + 1) else { return nil }
      run = next
    }
    let isShort = run.words == 1 || run.isCut && run.words == 2
    switch kind(run.end) {
    case .the, .a, .dash: return isShort ? run.end : nil
    default: return run.isCut && isShort || closesPhrase(run.end) ? run.end : nil
    }
  }

  /// At most four words: longer runs of words without meaning are mostly clauses that go on.
  private func run(at i: Int) -> (end: Int, words: Int, isCut: Bool)? {
    let isDetermined = [.the, .a, .possessive, .this, .that].contains(kind(i))
    let start = isDetermined ? i + 1 : i
    var (j, words) = (start, 0)
    while words < 4, isNominal(j) {
      // 'of bitter fighting Madrid was': the name begins what follows.
      if words > 0, self[j].isCapital, !self[j - 1].isCapital, !isPunctuated(j + 1) {
        return (j, words, true)
      }
      (j, words) = (j + 1, words + 1)
      if self.is(j, .apostrophe), self.is(j + 1, .plural), isGlued(j + 1) { j += 2 }
      while self.is(j, .dash), isGlued(j), isGlued(j + 1), !self.is(j + 1, .digits) { j += 2 }
      if self.is(j, .and), isNominal(j + 1), words < 3 { j += 1 }
    }
    return words > 0 ? (j, words, false) : nil
  }

  private func isNominal(_ i: Int) -> Bool {
    switch kind(i) {
    case .other, .noun, .ordinal: true
    case .season: !self[i].isCapital
    default: false
    }
  }

  private func isPunctuated(_ i: Int) -> Bool {
    switch kind(i) {
    case .comma, .period, .stop, .close, .end, .paragraph, .colon, .mark: true
    default: false
    }
  }

  func closesPhrase(_ i: Int) -> Bool {
    switch kind(i) {
    case .function, .anchor, .at, .to, .from, .after, .before, .and, .during, .between, .the, .dash,
      .digits:
      true
    default: isPunctuated(i)
    }
  }
}
