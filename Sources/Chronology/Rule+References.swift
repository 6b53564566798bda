// Rules for words that point to the present, the past or the future without a date.

extension Rule {
  static let references: [Rule] = [
    Rule(
      name: "now, former, future", example: "The ⟦former⟧ minister fled.", value: "PAST_REF",
      starts: [.vagueTime, .the]
    ) { tokens, i in
      let word = tokens.skip(i, .the)
      guard tokens.is(word, .vagueTime) else { return nil }
      return tokens.vagueTime(at: i, word)
    },
    Rule(
      name: "to date", example: "It is to ⟦date⟧ unknown.", value: "PRESENT_REF", starts: [.span]
    ) { tokens, i in
      guard tokens[i].meaning == 2, tokens.is(i - 1, .to), tokens[i - 1].meaning == 0,
        !tokens.is(i + 1, .from), !tokens.is(i + 1, .the)
      else { return nil }
      return Match(i + 1, Reading(kind: .date, value: "PRESENT_REF"))
    },
    Rule(
      name: "this time, that period", example: "At ⟦this time⟧ he lived there.",
      value: "PRESENT_REF", starts: [.this, .that, .the, .same]
    ) { tokens, i in
      let word = tokens.skip(i, .the)
      let name = tokens.skip(word + (word > i ? 0 : 1), .same)
      guard tokens.is(name, .span), tokens[name].meaning < 2,
        tokens.isPeriodOfNarrative(name, from: i)
      else { return nil }
      return Match(name + 1, Reading(kind: .date, value: "PRESENT_REF"))
    },
  ]
}

extension Tokens {
  /// 'now', 'former'; 'the past', 'the future'; 'present' and 'past' only as nouns after 'the', or 'present day'.
  fileprivate func vagueTime(at i: Int, _ word: Int) -> Match? {
    let (meaning, hasThe) = (self[word].meaning, word > i)
    let isNoun = hasThe && endsPhrase(word + 1)
    let value = { (m: Int) in m < 0 ? "PAST_REF" : m > 0 ? "FUTURE_REF" : "PRESENT_REF" }
    if meaning == 10, unit(at: skip(word + 1, .dash)) == .day {
      return Match(skip(word + 1, .dash) + 1, Reading(kind: .date, value: value(0)))
    }
    if isStream(word) || isFormerOfTwo(word) { return nil }
    if meaning > 1 {
      guard isNoun else { return nil }
      return Match(word + 1, Reading(kind: .date, value: value(meaning - 10)))
    }
    guard !hasThe || (meaning == 1 && isNoun) else { return nil }
    return Match(word + 1, Reading(kind: .date, value: value(meaning)))
  }

  /// 'At this time', 'during that period', 'of the time'; not 'the time to leave', 'the same period of rest'.
  fileprivate func isPeriodOfNarrative(_ name: Int, from i: Int) -> Bool {
    guard endsPhrase(name + 1) || self.is(name + 1, .other) else { return false }
    // 'They moved again, this time to Barcelona': a turn, not a time.
    if self.is(name - 1, .this), self[name].meaning == 0, !isTimely(i - 1), !isPlacedInDay(i) {
      return false
    }
    let isPointing = self.is(i, .this) || self.is(i, .that) || self.is(name - 1, .same)
    if isPointing { return !self.is(name + 1, .of) }
    return self[name].meaning == 0 && [.of, .function, .at, .during].contains(kind(i - 1))
      && [.comma, .period, .close, .stop, .end].contains(kind(name + 1))
  }

  /// 'The current set us to leeward', 'a strong current': the noun, which nothing follows that it could
  /// describe.
  private func isStream(_ i: Int) -> Bool {
    guard self[i].meaning == 0, packed(i) == Lexicon.current else { return false }
    return endsPhrase(i + 1) || self.is(i + 1, .of)
      || self.is(i + 1, .other) && Lexicon.afterStream.contains(packed(i + 1))
  }

  /// 'They thought the former an option': of two things the first.
  private func isFormerOfTwo(_ i: Int) -> Bool {
    self[i].meaning == -1 && self.is(i - 1, .the) && endsPhrase(i + 1)
      && packed(i) == Lexicon.former
  }
}
