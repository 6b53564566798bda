// Rules for years in words, of three figures, and for the present as the end of a range.

extension Rule {
  static let years: [Rule] = [
    Rule(
      name: "a year in words", example: "It was printed in ⟦fifteen eighteen⟧.", value: "1518",
      starts: [.cardinal]
    ) { tokens, i in
      guard
        tokens.isTemporal(tokens.kind(i - 1)) || tokens.is(i - 1, .circa)
          || tokens.is(i - 1, .and),
        let year = tokens.spelledYear(at: i),
        // 'A force of one thousand two hundred'.
        !tokens.is(i - 1, .of) || tokens.longSpelledYear(at: i) == nil
      else { return nil }
      return Match(year.end, Reading(Fields(year: year.value, end: year.end)))
    },
    Rule(
      name: "the year and any number", example: "It was founded in ⟦the year 71⟧ there.",
      value: "0071", starts: [.the]
    ) { tokens, i in
      guard tokens.unit(at: i + 1) == .year, tokens[i + 1].meaning < 100, tokens.is(i + 2, .digits),
        tokens[i + 2].width <= 3, tokens[i + 2].value > 0, !tokens[i + 2].isGrouped,
        tokens.isClean(rightOf: i + 2), !tokens.is(i + 3, .era)
      else { return nil }
      let year = Int(tokens[i + 2].value)
      return Match(i + 3, Reading(Fields(year: year, end: i + 3)))
    },
    Rule(
      name: "a year of three figures", example: "He died in AD 368; in ⟦371⟧ they left.",
      value: "0371", starts: [.digits]
    ) { tokens, i in
      guard tokens.isEarlyYear(i) else { return nil }
      let year = Int(tokens[i].value)
      return Match(
        i + 1, Reading(kind: .date, value: year.padded(4), pending: .earlyYear(year)))
    },
    Rule(
      name: "an era of three figures in brackets", example: "Gregory (⟦314⟧–⟦368⟧) was born there.",
      value: "0368", starts: [.digits]
    ) { tokens, i in
      guard tokens.isLifeOfThreeFigures(i) else { return nil }
      let (first, last) = (Int(tokens[i].value), Int(tokens[i + 2].value))
      return Match(
        i + 3, Reading(Fields(year: first)),
        second: Match.Second(
          after: i + 1, start: i + 2, reading: Reading(Fields(year: last)), isRange: true))
    },
    Rule(
      name: "a decade in words", example: "It was common in ⟦the sixties⟧.", value: "196",
      starts: [.the, .decadeWord]
    ) { tokens, i in
      var j = tokens.skip(i, .the)
      // 'the nineteen-sixties'; without a century the 20th is meant.
      let century = tokens.is(j, .cardinal) ? tokens[j].meaning : 19
      let isSpelled = tokens.is(j, .cardinal)
      if isSpelled { j = tokens.skip(j + 1, .dash) }
      guard tokens.is(j, .decadeWord), (15...20).contains(century),
        isSpelled || (tokens.is(i, .the) && !tokens.is(j + 1, .of) && tokens[j].meaning >= 20),
        tokens.is(i, .the) || tokens.is(i - 1, .part)
      else { return nil }
      let year = century * 100 + tokens[j].meaning
      return Match(
        j + 1, .date(.decade(of: year), value: (year / 10).padded(3)))
    },
    Rule(
      name: "the present as the end of a range", example: "The rector (2013–⟦present⟧) agrees.",
      value: "PRESENT_REF", starts: [.vagueTime]
    ) { tokens, i in
      guard tokens[i].meaning == 10, tokens.is(i - 1, .dash) || tokens.is(i - 1, .to),
        tokens.isYearNumber(i - 2)
      else { return nil }
      return Match(
        i + 1, Reading(kind: .date, value: "PRESENT_REF", pending: .relative(0, .day, .written)))
    },
  ]
}

extension Tokens {
  /// 'fifteen eighteen', 'nineteen seventy-two', 'nineteen hundred', 'twenty sixteen'; the centuries from
  /// 1300 on, since 'eleven twelve' is no year.
  func spelledYear(at i: Int) -> (value: Int, end: Int)? {
    if let year = longSpelledYear(at: i) { return year }
    guard self.is(i, .cardinal), (13...20).contains(self[i].meaning) else { return nil }
    let (century, j) = (self[i].meaning, skip(i + 1, .dash))
    if self.is(j, .hundred), century < 20, !self.is(j + 1, .noun), !self.is(j + 1, .other),
      !self.is(j + 1, .unit), !self.is(j + 1, .cardinal),
      !(self.is(j + 1, .and) && self.is(j + 2, .cardinal))
    {
      return (century * 100, j + 1)
    }
    guard self.is(j, .cardinal), self[j].meaning >= 10 else { return nil }
    var (value, end) = (self[j].meaning, j + 1)
    let ones = skip(end, .dash)
    if value >= 20, self.is(ones, .cardinal), self[ones].meaning < 10 {
      value += self[ones].meaning
      end = ones + 1
    }
    guard value < 100, !self.is(end, .noun), !self.is(end, .unit), !self.is(end, .meridiem),
      !(self.is(end, .other) && self[end].meaning == 1), !self.is(end, .thousand)
    else { return nil }
    return (century * 100 + value, end)
  }

  /// 'of 1776', ', 1776', 'in 1981' after a month.
  func yearPlace(after end: Int) -> Int {
    if self.is(end, .anchor), self[end].meaning == 0, isYearNumber(end + 1) { return end + 1 }
    return skip(skip(end, .comma), .of)
  }

  /// 'of 384' after a month: three figures, since two would be a day; 'January of 114 to 250' counts.
  func earlyYear(at end: Int) -> (value: Int, end: Int)? {
    guard self.is(end, .of), self.is(end + 1, .digits), self[end + 1].width == 3,
      !self[end + 1].isGrouped, !self.is(end + 2, .noun), !self.is(end + 2, .unit),
      isClean(rightOf: end + 1), !self.is(end + 2, .to), !self.is(end + 2, .and),
      !(self.is(end + 2, .other) && self[end + 2].meaning == 1)
    else { return nil }
    return (Int(self[end + 1].value), end + 2)
  }

  /// '420' in '30 September 420)', before a mark only.
  func earlyYear(afterDay end: Int) -> (value: Int, end: Int)? {
    guard self.is(end, .digits), self[end].width == 3, self[end].value > 99, !self[end].isGrouped,
      [.close, .comma, .period, .end, .paragraph].contains(kind(end + 1)), isClean(rightOf: end)
    else { return nil }
    return (Int(self[end].value), end + 1)
  }

  /// 'in 348,', 'about 328', 'after 211 became': what follows must not be a counted noun.
  fileprivate func isEarlyYear(_ i: Int) -> Bool {
    guard self[i].width == 3, self[i].value >= 100, !self[i].isGrouped,
      isClean(leftOf: i, joined: true), isClean(rightOf: i) || self.is(i + 1, .dash)
    else { return false }
    switch kind(i - 1) {
    case .anchor, .before, .after, .from, .to, .circa, .between, .open: break
    case .period: guard self.is(i - 2, .circa) else { return false }
    case .dash: guard self.is(i - 2, .digits), self[i - 2].width == 3 else { return false }
    default: return false
    }
    switch kind(i + 1) {
    case .noun, .unit, .of, .percent, .currency, .hundred, .thousand, .dozen, .number, .meridiem,
      .era, .digits, .slash, .plural, .suffix, .month, .shortMonth:
      return false
    case .other: return self[i + 1].meaning == 0
    default: return true
    }
  }

  /// '(314–368)', '(c. 314–368)': a life or a reign of at most 120 years.
  fileprivate func isLifeOfThreeFigures(_ i: Int) -> Bool {
    let before = self.is(i - 1, .period) ? i - 2 : i - 1
    guard self.is(before, .open) || (self.is(before, .circa) && self.is(before - 1, .open)),
      self[i].width == 3, self.is(i + 1, .dash), self.is(i + 2, .digits), self[i + 2].width == 3,
      self.is(i + 3, .close) || self.is(i + 3, .comma)
    else { return false }
    return (1...120).contains(self[i + 2].value - self[i].value)
      && !(self.is(before, .open) && self[before].isSpaced == false)
  }
}
