// Enters: a token position. Leaves: the end of the noun phrase there, so far as words without meaning show it.

extension Tokens {
  /// The end of a short noun phrase or clause: 'Fort Sumter', 'the fall of Girona', 'the blockade began',
  /// "Obama's speech", 'snowstorms and confused fighting'. Nil where it is not plain where it ends.
  /// With `isClause` a verb may follow, as in 'after the blockade began'.
  func phraseEnd(at i: Int, isClause: Bool = false) -> Int? {
    guard var run = run(at: i, isClause) else { return nil }
    // 'relieving the siege'
    if run.words == 1, isGerund(run.end - 1),
      self.is(run.end, .the) || self.is(run.end, .possessive),
      let object = self.run(at: run.end, isClause)
    {
      run = object
    }
    if self.is(run.end, .of) {
      guard let next = self.run(at: run.end + 1, isClause) else { return nil }
      run = next
    }
    let isShort = run.words == 1 || run.isCut && run.words == 2
    switch kind(run.end) {
    case .the, .a, .dash: return isShort ? run.end : nil
    default: return run.isCut && isShort || closesPhrase(run.end) ? run.end : nil
    }
  }

  /// At most four words: longer runs of words without meaning are mostly clauses that go on.
  private func run(at i: Int, _ isClause: Bool) -> (end: Int, words: Int, isCut: Bool)? {
    let isDetermined = [.the, .a, .possessive, .this, .that].contains(kind(i))
    let start = isDetermined ? i + 1 : i
    var (j, words) = (start, 0)
    while words < 4, isNominal(j) {
      // 'of bitter fighting Madrid was': the name begins what follows.
      if words > 0, self[j].isCapital, !self[j - 1].isCapital, !isPunctuated(j + 1) {
        return (j, words, true)
      }
      (j, words) = (j + 1, words + 1)
      // 'the first day of the war successfully began'
      if isDetermined, !isClause, self.is(j, .other), Lexicon.events.contains(packed(j - 1)) {
        return (j, 1, true)
      }
      if self.is(j, .apostrophe), self.is(j + 1, .plural), isGlued(j + 1) { j += 2 }
      // No compound is longer than 'hand-to-hand' by much.
      let limit = j + 8
      while j < limit, self.is(j, .dash), isGlued(j), isGlued(j + 1), !self.is(j + 1, .digits) {
        j += 2
      }
      if self.is(j, .and), isNominal(j + 1), words < 3 { j += 1 }
    }
    return words > 0 ? (j, words, false) : nil
  }

  private func isGerund(_ i: Int) -> Bool {
    self.is(i, .other) && self[i].end - self[i].start > 4
      && word(i).suffix(3).elementsEqual("ing".utf8)
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
