// Rules for regnal years, reigns, pontificates and eras.
//
// 'In the consulship of …' is left out: it would need the lists of consuls. So is 'in the third year of
// his reign', which needs to know whose.

extension Rule {
  static let regnalYears: [Rule] = [
    Rule(
      name: "a year of a reign",
      example: "He began in ⟦the fifteenth year of the reign of Tiberius Caesar⟧.",
      value: "0028-09-17/0029-09-16", starts: [.the, .digits, .ordinal, .cardinal]
    ) { tokens, i in
      guard let count = tokens.ordinalYear(at: i), tokens.is(count.end, .of) else { return nil }
      let named = tokens.ofReign(at: count.end + 1)
      guard
        let found = tokens.reign(at: named?.end ?? count.end + 1, isPope: named?.isPope ?? false),
        found.isSure || named != nil, let year = found.reign.year(count.value)
      else { return nil }
      return Match(found.end, .date(year))
    },
    Rule(
      name: "a regnal year as lawyers cite it", example: "The Act of ⟦14 Eliz. I⟧ forbade it.",
      value: "1571-11-17/1572-11-16", starts: [.digits]
    ) { tokens, i in
      // 'Eliz.', 'Hen.': a capital, a stop, a numeral.
      guard tokens.kind(i + 1) == .other, tokens[i].width <= 2, tokens.is(i + 2, .period),
        tokens.romanNumeral(i + 3) != nil, let found = tokens.reign(at: i + 1),
        let year = found.reign.year(Int(tokens[i].value))
      else { return nil }
      return Match(found.end, .date(year))
    },
  ]

  static let reigns: [Rule] = [
    Rule(
      name: "a reign or pontificate", example: "It was built in ⟦the reign of Henry VIII⟧.",
      value: "1509-04-22/1547-01-28", starts: [.the, .reign]
    ) { tokens, i in
      guard let named = tokens.ofReign(at: i),
        let found = tokens.reign(at: named.end, isPope: named.isPope),
        found.isSure || found.reign.title != .pope
      else { return nil }
      return Match(found.end, .date(found.reign.span))
    },
    Rule(
      name: "under a ruler with the title", example: "The league formed ⟦under Pope Pius V⟧.",
      value: "1566-01-07/1572-05-01", starts: [.amount]
    ) { tokens, i in
      guard tokens.isWord(i, "under") || tokens.isWord(i, "Under"),
        tokens.is(tokens.skip(i + 1, .the), .ruler), let found = tokens.reign(at: i + 1)
      else { return nil }
      return Match(found.end, .date(found.reign.span))
    },
    Rule(
      name: "a year of a Japanese era", example: "The line opened in ⟦Meiji 5⟧.", value: "1872",
      starts: [.regnalEra]
    ) { tokens, i in
      guard tokens[i].isCapital, tokens.is(i + 1, .digits), tokens[i + 1].width <= 2,
        tokens.isClean(rightOf: i + 1), !tokens.is(i + 2, .noun),
        let found = tokens.reign(at: i), let year = found.reign.year(Int(tokens[i + 1].value))
      else { return nil }
      return Match(i + 2, .date(year))
    },
    Rule(
      name: "a Japanese era", example: "Trams came in ⟦the Meiji era⟧.",
      value: "1868-01-25/1912-07-30", starts: [.the]
    ) { tokens, i in
      guard tokens.is(i + 1, .regnalEra), tokens[i + 1].isCapital,
        tokens.isWord(i + 2, "era") || tokens.isWord(i + 2, "period"),
        let found = tokens.reign(at: i + 1)
      else { return nil }
      return Match(i + 3, .date(found.reign.span))
    },
  ]
}

extension Fields {
  /// The year in which the month and day lie within a stretch of about a year.
  func year(in stretch: HistoricalDate) -> Int? {
    guard let first = stretch.earliest, let last = stretch.latest, let month,
      last.year <= first.year + 2
    else { return nil }
    return (first.year...last.year).first { year in
      Day(year: year, month: month, day: day ?? 1).map { first <= $0 && $0 <= last } ?? false
    }
  }
}

extension Tokens {
  /// 'the 12th year', 'the fifteenth year', 'the twenty-first year'.
  fileprivate func ordinalYear(at i: Int) -> (value: Int, end: Int)? {
    let j = skip(i, .the)
    let count: (value: Int, end: Int)?
    switch kind(j) {
    case .digits:
      guard self.is(j + 1, .suffix), isGlued(j + 1), self[j].width <= 2 else { return nil }
      count = (Int(self[j].value), j + 2)
    case .ordinal, .cardinal: count = ordinalWord(at: j)
    default: return nil
    }
    guard let count, self.is(count.end, .unit), self[count.end].meaning == 7 else { return nil }
    return (count.value, count.end + 1)
  }

  /// 'the tenth year of our pontificate', 'the third year of his reign': the token after it.
  fileprivate func ownYear(at i: Int) -> Int? {
    guard let count = ordinalYear(at: i), self.is(count.end, .of),
      self.is(count.end + 1, .possessive), self.is(count.end + 2, .reign)
    else { return nil }
    return count.end + 3
  }

  /// The regnal year after a day: ', 20 Henry VIII', 'in the third year of the reign of King Stephen', 'in the
  /// third year of our reign', whose days are not known.
  func regnalYear(at i: Int) -> (year: HistoricalDate?, end: Int)? {
    let j = self.is(i, .anchor) && self[i].meaning == 0 ? i + 1 : i
    guard [.the, .digits, .ordinal, .cardinal].contains(kind(j)), !self.is(j + 1, .end) else {
      return nil
    }
    if let end = ownYear(at: j) { return (nil, end) }
    if let match = Rule.first(in: Rule.regnalYears, self, j) {
      return match.reading?.date.map { ($0, match.end) }
    }
    guard self.is(j, .digits), self[j].width <= 2, self[j + 1].isCapital,
      let found = reign(at: j + 1), romanNumeral(found.end - 1) != nil,
      let year = found.reign.year(Int(self[j].value))
    else { return nil }
    return (year, found.end)
  }

  /// 'the reign of', 'the pontificate of', 'his reign' not: the token after 'of'.
  fileprivate func ofReign(at i: Int) -> (isPope: Bool, end: Int)? {
    let j = skip(i, .the)
    guard self.is(j, .reign), self.is(j + 1, .of) else { return nil }
    return (self[j].meaning == 2, j + 2)
  }
}
