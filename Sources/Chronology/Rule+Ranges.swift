// Rules for a first and a last time.

extension Rule {
  static let ranges: [Rule] = [
    Rule(
      name: "from one date to another", example: "It ran from ⟦1936 to 1937⟧.", value: "1936/1937",
      starts: [.digits, .month, .shortMonth, .weekday, .the, .era, .ordinal]
    ) { tokens, i in
      guard let first = tokens.rangeSide(at: i),
        let next = tokens.connector(at: first.end, from: i),
        let last = tokens.rangeSide(at: next, joined: tokens.is(next - 1, .dash))
      else { return nil }
      return tokens.range(first, last)
    },
    Rule(
      name: "years with the second shortened", example: "It ran in ⟦1936–37⟧.", value: "1936/1937",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isYearNumber(i), tokens.isClean(leftOf: i),
        tokens.is(i + 1, .dash) || tokens.is(i + 1, .slash), tokens.isGlued(i + 1),
        tokens.isGlued(i + 2), tokens[i + 2].width == 2, tokens.isClean(rightOf: i + 2)
      else { return nil }
      let first = Int(tokens[i].value)
      let last = first / 100 * 100 + Int(tokens[i + 2].value)
      guard last > first, tokens.is(i + 1, .dash) || last == first + 1 else { return nil }
      return tokens.range(Fields(year: first, end: i + 1), Fields(year: last, end: i + 3))
    },
    Rule(
      name: "days of one month", example: "The rising of ⟦3–5 May 1808⟧.",
      value: "1808-05-03/1808-05-05", starts: [.digits, .the]
    ) { tokens, i in
      guard let first = tokens.dayNumber(at: tokens.skip(i, .the)), !first.isWord,
        tokens.isDayConnector(first.end),
        let last = tokens.dayMonth(at: tokens.skip(first.end + 1, .the), joined: true),
        last.day != nil
      else { return nil }
      let start = Fields(year: last.year, month: last.month, day: first.value, end: first.end)
      return tokens.range(start, last)
    },
    Rule(
      name: "days after the month's name", example: "The rising of ⟦May 3–5, 1808⟧.",
      value: "1808-05-03/1808-05-05", starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let (month, afterMonth) = tokens.monthName(at: i), tokens[i].isCapital,
        let first = tokens.dayNumber(at: afterMonth), !first.isWord,
        tokens.isDayConnector(first.end),
        let last = tokens.dayNumber(at: first.end + 1, joined: true), !last.isWord
      else { return nil }
      let year = tokens.calendarYear(at: tokens.skip(last.end, .comma))
      return tokens.range(
        Fields(year: year?.value, month: month, day: first.value, end: first.end),
        Fields(year: year?.value, month: month, day: last.value, end: year?.end ?? last.end))
    },
    Rule(
      name: "months of one year", example: "The tour of ⟦January to March 1923⟧.",
      value: "1923-01/1923-03", starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let (month, end) = tokens.monthName(at: i), tokens[i].isCapital,
        let next = tokens.connector(at: end, from: i), let last = tokens.monthYear(at: next)
      else { return nil }
      return tokens.range(Fields(month: month, end: end), last)
    },
  ]
}

extension Tokens {
  /// A side of a range: a date, or a year with fewer scruples, since the other side vouches for it.
  fileprivate func rangeSide(at i: Int, joined: Bool = false) -> Fields? {
    if let found = fields(at: i, joined: joined) { return found.exists ? found : nil }
    if self.is(i, .digits), self[i].width <= 3, self.is(i + 1, .dash), isClean(leftOf: i),
      let last = eraYear(at: i + 2, joined: true)
    {
      let value = Int(self[i].value)
      return Fields(year: last.value <= 0 ? 1 - value : value, end: i + 1)
    }
    let isLeft = self.is(i + 1, .dash) && isYearNumber(i + 2)
    let isRight = self.is(i - 1, .dash) && isYearNumber(i - 2) && isClean(rightOf: i)
    guard isYearNumber(i), (isLeft && isClean(leftOf: i)) || isRight, !self.is(i + 1, .noun) else {
      return nil
    }
    return Fields(year: Int(self[i].value), end: i + 1)
  }

  /// 'to', 'until', a dash; 'and' after 'between'; the index after it.
  fileprivate func connector(at i: Int, from start: Int) -> Int? {
    switch kind(i) {
    case .to, .dash: i + 1
    case .and where self.is(start - 1, .between): i + 1
    default: nil
    }
  }

  fileprivate func isDayConnector(_ i: Int) -> Bool {
    switch kind(i) {
    case .to, .dash, .and, .or: true
    case .slash: isGlued(i)
    default: false
    }
  }

  /// The interval; the first side takes what it lacks from the second: 'May 3 to May 5, 1808'.
  fileprivate func range(_ first: Fields, _ last: Fields) -> Match? {
    var (a, b) = (first, last)
    if a.year == nil, let year = b.year {
      let isLater = (a.month ?? 0, a.day ?? 0) > (b.month ?? 13, b.day ?? 32)
      a.year = isLater ? year - 1 : year
    }
    if b.year == nil, b.month != nil, let year = a.year {
      b.year = (b.month ?? 0, b.day ?? 0) < (a.month ?? 0, a.day ?? 0) ? year + 1 : year
    }
    guard a.exists, b.exists, let start = a.date, let end = b.date,
      let date = HistoricalDate.interval(from: start, to: end)
    else { return nil }
    var reading = Reading.date(date, value: "\(a.value)/\(b.value)")
    reading?.forms = a.forms + b.forms
    return Match(b.end, reading)
  }
}
