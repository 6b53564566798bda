// Rules for two times that share some of their words; others are joined by the reader of drafts.

extension Rule {
  static let ranges: [Rule] = [
    Rule(
      name: "years with a dash", example: "It ran in ⟦1936⟧–⟦1939⟧.", value: "1939",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isYearNumber(i), tokens.isClean(leftOf: i), tokens.is(i + 1, .dash),
        tokens.isYearNumber(i + 2), tokens.isClean(rightOf: i + 2), !tokens.is(i + 3, .noun),
        tokens[i].value <= tokens[i + 2].value
      else { return nil }
      return tokens.pair(
        Fields(year: Int(tokens[i].value), end: i + 1),
        Fields(year: Int(tokens[i + 2].value), end: i + 3), at: i + 2)
    },
    Rule(
      name: "years with the second shortened", example: "It ran in ⟦1936⟧–⟦37⟧.", value: "1937",
      starts: [.digits]
    ) { tokens, i in
      guard let (first, last) = tokens.shortenedYears(at: i), tokens.is(i + 1, .dash) else {
        return nil
      }
      return tokens.pair(
        Fields(year: first, end: i + 1), Fields(year: last, end: i + 3), at: i + 2)
    },
    Rule(
      name: "a year with the next after a slash", example: "It ran in ⟦1936/37⟧.",
      value: "1936/1937", starts: [.digits]
    ) { tokens, i in
      guard let (first, last) = tokens.shortenedYears(at: i), tokens.is(i + 1, .slash),
        last == first + 1, let a = HistoricalDate.year(first), let b = HistoricalDate.year(last)
      else { return nil }
      return Match(i + 3, .date(.interval(from: a, to: b)))
    },
    Rule(
      name: "years of which the second names the era",
      example: "The first war (⟦264⟧ to ⟦241 BC⟧) was long.", value: "BC0241", starts: [.digits]
    ) { tokens, i in
      guard tokens[i].width <= 4, !tokens[i].isGrouped, tokens[i].value > 0,
        tokens.isClean(leftOf: i), [.dash, .to, .and, .or].contains(tokens.kind(i + 1))
      else { return nil }
      let isAbout = tokens.is(i + 2, .circa)
      let start = isAbout ? tokens.skip(i + 3, .period) : i + 2
      guard let last = tokens.eraYear(at: start, joined: true) else { return nil }
      let first = last.value <= 0 ? 1 - Int(tokens[i].value) : Int(tokens[i].value)
      guard first <= last.value else { return nil }
      let match = tokens.pair(
        Fields(year: first, end: i + 1), Fields(year: last.value, end: last.end), at: i + 2)
      guard isAbout, let match, var second = match.second else { return match }
      second.reading = second.reading.approximated
      return Match(match.end, match.reading, second: second)
    },
    Rule(
      name: "years after their era", example: "He reigned ⟦AD 117⟧–⟦138⟧ there.", value: "0138",
      starts: [.era]
    ) { tokens, i in
      guard let first = tokens.yearAfterEra(at: i), tokens.is(i + 1, .digits),
        tokens.is(i + 2, .dash), tokens.is(i + 3, .digits), tokens.isClean(rightOf: i + 3),
        let last = tokens.lastYear(at: i + 3, after: first)
      else { return nil }
      return tokens.pair(
        Fields(year: first, end: i + 2), Fields(year: last, end: i + 4), at: i + 3)
    },
    Rule(
      name: "days of one month", example: "The rising of ⟦3⟧–⟦5 May 1808⟧.",
      value: "1808-05-05", starts: [.digits, .the]
    ) { tokens, i in
      guard let first = tokens.dayNumber(at: tokens.skip(i, .the)), !first.isWord,
        tokens.isDayConnector(first.end)
      else { return nil }
      let start = first.end + 1
      guard let last = tokens.dayMonth(at: tokens.skip(start, .the), joined: true),
        let lastDay = last.day, last.exists,
        !tokens.is(first.end, .slash) || lastDay == first.value + 1
      else { return nil }
      let fields = Fields(year: last.year, month: last.month, day: first.value, end: first.end)
      return tokens.pair(fields, last, at: start)
    },
    Rule(
      name: "days after the month's name", example: "The rising of ⟦May 3⟧–⟦5, 1808⟧.",
      value: "1808-05-05", starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let (month, afterMonth) = tokens.monthName(at: i), tokens[i].isCapital,
        let first = tokens.dayNumber(at: afterMonth), !first.isWord,
        tokens.isDayConnector(first.end),
        let last = tokens.dayNumber(at: first.end + 1, joined: true), !last.isWord,
        !tokens.isCounting(last.end)
      else { return nil }
      let year = tokens.calendarYear(at: tokens.skip(last.end, .comma))
      return tokens.pair(
        Fields(year: year?.value, month: month, day: first.value, end: first.end),
        Fields(year: year?.value, month: month, day: last.value, end: year?.end ?? last.end),
        at: first.end + 1)
    },
    Rule(
      name: "centuries", example: "It was usual in ⟦the 16th⟧ and ⟦17th centuries⟧.", value: "16",
      starts: [.the, .digits, .ordinal, .cardinal]
    ) { tokens, i in tokens.centuries(at: i) },
  ]
}

extension Tokens {
  /// Two dates, if both exist and the second is not the earlier.
  func pair(_ first: Fields, _ last: Fields, at start: Int) -> Match? {
    guard first.exists, last.exists,
      (first.year ?? 0, first.month ?? 0, first.day ?? 0)
        <= (last.year ?? 0, last.month ?? 0, last.day ?? 0)
    else { return nil }
    return Match(
      last.end, Reading(first),
      second: Match.Second(
        after: first.end, start: start, reading: Reading(last),
        isRange: isRangeMark(first.end, from: first.end)))
  }

  /// A dash, 'to' or 'until'; 'and' after 'between'; a slash.
  func isRangeMark(_ i: Int, from start: Int) -> Bool {
    switch kind(i) {
    case .to, .dash, .slash: true
    case .and: (1...6).contains { self.is(start - $0, .between) }
    default: false
    }
  }

  /// '138', '38' or '8' after 'AD 134–'; before Christ the figures are said in full.
  fileprivate func lastYear(at i: Int, after first: Int) -> Int? {
    let value = Int(self[i].value)
    guard first > 0 else { return 1 - value > first ? 1 - value : nil }
    let power = [1: 10, 2: 100, 3: 1000][self[i].width] ?? 10_000
    let last = value > first ? value : first / power * power + value
    return last > first ? last : nil
  }

  fileprivate func isDayConnector(_ i: Int) -> Bool {
    switch kind(i) {
    case .to, .dash, .and, .or: true
    case .slash: isGlued(i)
    default: false
    }
  }

  /// What is counted by the number before: 'May 3 and 40 men'.
  fileprivate func isCounting(_ i: Int) -> Bool {
    switch kind(i) {
    case .noun, .unit, .percent, .colon: true
    case .other: self[i].meaning == 1
    default: false
    }
  }

  /// '1936–37', '1936/37': the two years.
  fileprivate func shortenedYears(at i: Int) -> (first: Int, last: Int)? {
    guard isYearNumber(i), isClean(leftOf: i), self.is(i + 2, .digits), isGlued(i + 1),
      isGlued(i + 2), self[i + 2].width == 2, isClean(rightOf: i + 2),
      monthName(at: i + 3) == nil || self.is(i + 1, .slash)
    else { return nil }
    let first = Int(self[i].value)
    let last = first / 100 * 100 + Int(self[i + 2].value)
    return last > first ? (first, last) : nil
  }
}
