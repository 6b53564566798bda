// Rules for decades, centuries, seasons, and parts of them.

extension Rule {
  static let periods: [Rule] = [
    Rule(
      name: "a decade", example: "It was common in ⟦the 1920s⟧.", value: "192",
      starts: [.the, .digits, .apostrophe]
    ) { tokens, i in tokens.decade(at: i) },
    Rule(
      name: "a century", example: "A painter of ⟦the sixteenth century⟧.", value: "15",
      starts: [.the, .digits, .ordinal, .cardinal]
    ) { tokens, i in tokens.century(at: i) },
    Rule(
      name: "a season of a year", example: "They rose in ⟦the spring of 1848⟧.", value: "1848-SP",
      starts: [.the, .season]
    ) { tokens, i in
      let name = tokens.skip(i, .the)
      guard tokens.is(name, .season), let season = Season(rawValue: tokens[name].meaning),
        let year = tokens.calendarYear(at: tokens.skip(tokens.skip(name + 1, .comma), .of)),
        let date = HistoricalDate.season(season, year: year.value)
      else { return nil }
      let code = ["SP", "SU", "FA", "WI"][season.rawValue - 21]
      return Match(
        year.end, .date(date, value: "\(Fields(year: year.value, end: 0).value)-\(code)"))
    },
    Rule(
      name: "the early, middle or late part of a period", example: "He left in ⟦early 1923⟧.",
      value: "1923", starts: [.part, .the, .edge]
    ) { tokens, i in
      guard let (part, start) = tokens.part(at: i),
        let inner = Rule.first(in: divisible, tokens, start), let reading = inner.reading,
        let date = reading.date
      else { return nil }
      return Match(
        inner.end,
        Reading(
          kind: .date, value: reading.value, date: date.part(part) ?? date,
          pending: reading.pending))
    },
  ]

  private static var divisible: [Rule] { [dates[0], loneMonth] + periods.prefix(3) }

  /// A month after 'early', 'mid-' or 'late'.
  private static let loneMonth = Rule(
    name: "a month after its part", example: "In ⟦mid-May⟧ it rained.", value: "XXXX-05",
    starts: [.month]
  ) { tokens, i in
    guard tokens[i].isCapital, !tokens[i + 1].isCapital else { return nil }
    let fields = Fields(month: tokens[i].meaning, end: i + 1)
    return Match(
      i + 1,
      Reading(kind: .date, value: fields.value, date: fields.date, pending: fields.pending))
  }
}

extension HistoricalDate {
  /// The first, middle or last third of a month, year, decade or century. The bounds that the text does
  /// not give are marked `~`: 'early 1923' is `1923-01/1923-04~`, 'mid-May 1940' is `1940-05-11~/1940-05-20~`.
  func part(_ part: Int) -> HistoricalDate? {
    guard let first = earliest, let last = latest, !isInterval else { return nil }
    func half(_ from: Int, _ to: Int, _ make: (Int) -> HistoricalDate?) -> HistoricalDate? {
      guard var a = make(from), var b = make(to) else { return nil }
      if part > 0 { a = a.approximated }
      if part < 2 { b = b.approximated }
      return .interval(from: a, to: b)
    }
    let (y, m) = (first.year, first.month)
    switch precision {
    case .month:
      let bounds = [(1, 10), (11, 20), (21, last.day)][part]
      return half(bounds.0, bounds.1) { .day(year: y, month: m, day: $0) }
    case .year: return half(4 * part + 1, 4 * part + 4) { .month(year: y, month: $0) }
    case .decade, .century:
      let span = last.year - y + 1
      return half(y + span * part / 3, y + span * (part + 1) / 3 - 1) { .year($0) }
    default: return nil
    }
  }
}

extension Tokens {
  /// 'early', 'mid-', 'late', 'the beginning of', 'the end of'.
  fileprivate func part(at i: Int) -> (part: Int, start: Int)? {
    let j = skip(i, .the)
    if self.is(j, .part) { return (self[j].meaning, skip(skip(j + 1, .dash), .the)) }
    guard self.is(j, .edge), self.is(j + 1, .of) else { return nil }
    return (self[j].meaning, j + 2)
  }

  /// 'the 1920s', "1920's", "the '20s" (taken as of the 20th century), 'the 1800s' (a hundred years).
  fileprivate func decade(at i: Int) -> Match? {
    let hasThe = self.is(i, .the)
    var j = skip(i, .the)
    let isShort = self.is(j, .apostrophe)
    if isShort { j += 1 }
    guard self.is(j, .digits), isClean(leftOf: j), isShort ? self[j].width == 2 : isYearNumber(j)
    else { return nil }
    var end = j + 1
    if self.is(end, .apostrophe), isGlued(end) {
      guard hasThe || self.is(i - 1, .part) || self.is(i - 2, .part) else { return nil }
      end += 1
    }
    guard self.is(end, .plural), isGlued(end), self[j].value % 10 == 0 else { return nil }
    let year = isShort ? 1900 + Int(self[j].value) : Int(self[j].value)
    if year % 100 == 0, !isShort {
      return Match(end + 1, .date(.century(year / 100 + 1), value: (year / 100).padded(2)))
    }
    return Match(end + 1, .date(.decade(of: year), value: (year / 10).padded(3)))
  }

  /// 'the 18th century', 'sixteenth century', 'third century BC', '16th and 17th centuries'.
  fileprivate func century(at i: Int) -> Match? {
    guard let first = ordinal(at: skip(i, .the)) else { return nil }
    var last = first
    if [.and, .to, .dash, .or].contains(kind(first.end)) {
      last = ordinal(at: skip(first.end + 1, .the)) ?? first
    }
    let name = skip(last.end, .dash)
    guard self.is(name, .unit), self[name].meaning % 100 == 9 else { return nil }
    let hasEra = self.is(name + 1, .era) && self[name + 1].isCapital
    let isBefore = hasEra && self[name + 1].meaning == 1
    guard let a = HistoricalDate.century(first.value, beforeChrist: isBefore),
      let b = HistoricalDate.century(last.value, beforeChrist: isBefore),
      let date = HistoricalDate.interval(from: a, to: b)
    else { return nil }
    let value = (isBefore ? "BC" : "") + (first.value - 1).padded(2)
    return Match(
      name + (hasEra ? 2 : 1), .date(date, value: first.value == last.value ? value : date.edtf))
  }

  /// '18th', 'eighteenth'.
  private func ordinal(at i: Int) -> (value: Int, end: Int)? {
    if self.is(i, .digits), self[i].width <= 2, self.is(i + 1, .suffix), isGlued(i + 1) {
      return (Int(self[i].value), i + 2)
    }
    return ordinalWord(at: i)
  }
}
