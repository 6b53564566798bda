// Rules for decades, centuries and seasons.

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
      name: "the turn of a century", example: "It was built at ⟦the turn of the 20th century⟧.",
      value: "19", starts: [.the, .turn]
    ) { tokens, i in tokens.turn(at: tokens.skip(i, .the)) },
    Rule(
      name: "a season of a year", example: "They rose in ⟦the spring of 1848⟧.", value: "1848-SP",
      starts: [.the, .season]
    ) { tokens, i in
      let name = tokens.skip(i, .the)
      guard let season = tokens.season(at: name) else { return nil }
      let place = tokens.skip(tokens.skip(name + 1, .comma), .of)
      if let short = tokens.shortYear(at: place) {
        return Match(short.end, Reading(Fields(shortYear: short.value, season: season)))
      }
      guard let year = tokens.calendarYear(at: place, joined: true) else { return nil }
      return tokens.season(season, of: year.value, end: year.end)
    },
    Rule(
      name: "a season whose year the narrative gives",
      example: "In May 1848 they rose. By ⟦the summer⟧ it was over.", value: "1848-SU",
      starts: [.the, .season]
    ) { tokens, i in
      guard let (season, end) = tokens.loneSeason(at: i) else { return nil }
      return Match(end, Reading(Fields(year: tokens.yearOfName(at: end), season: season)))
    },
  ]
}

// MARK: - Decades and centuries

extension Tokens {
  /// 'the 1920s', "1920's", "the '20s" (taken as of the 20th century), 'the 1800s' (a hundred years), 'the 470s BC'.
  fileprivate func decade(at i: Int) -> Match? {
    let hasThe = self.is(i, .the)
    var j = skip(i, .the)
    let isShort = self.is(j, .apostrophe)
    if isShort { j += 1 }
    guard self.is(j, .digits), isClean(leftOf: j) else { return nil }
    var end = j + 1
    if self.is(end, .apostrophe), isGlued(end) {
      guard hasThe || self.is(i - 1, .part) || self.is(i - 2, .part) else { return nil }
      end += 1
    }
    guard self.is(end, .plural), isGlued(end), self[j].value % 10 == 0 else { return nil }
    let value = Int(self[j].value)
    if isEra(end + 1, 1) { return decade(beforeChrist: value, end: end + 2) }
    guard isShort ? self[j].width == 2 : isYearNumber(j) else { return nil }
    let year = isShort ? 1900 + value : value
    // The hundred years from 1900 are the 1900s, but people say the 2000s of their first ten.
    if year % 100 == 0, !isShort, year != 2000 {
      return Match(end + 1, .date(.century(year / 100 + 1), value: (year / 100).padded(2)))
    }
    return Match(end + 1, .date(.decade(of: year), value: (year / 10).padded(3)))
  }

  private func isEra(_ i: Int, _ meaning: Int) -> Bool {
    self.is(i, .era) && self[i].isCapital && self[i].meaning == meaning
  }

  /// 'The 470s BC' are 479 to 470 BC.
  private func decade(beforeChrist first: Int, end: Int) -> Match? {
    guard (10...9990).contains(first), let a = HistoricalDate.year(-8 - first),
      let b = HistoricalDate.year(1 - first)
    else { return nil }
    return Match(
      end, .date(.interval(from: a, to: b), value: "BC" + (first / 10).padded(3)))
  }

  /// 'the 18th century', 'sixteenth century', 'third century BC', 'an 18th-century house'.
  fileprivate func century(at i: Int) -> Match? {
    guard let number = ordinal(at: skip(i, .the)) else { return nil }
    let name = skip(number.end, .dash)
    guard unit(at: name) == .century else { return nil }
    return century(number.value, end: name + 1)
  }

  /// 'the 16th and 17th centuries'.
  func centuries(at i: Int) -> Match? {
    guard let first = ordinal(at: skip(i, .the)),
      [.and, .to, .dash, .or].contains(kind(first.end)),
      let last = ordinal(at: skip(first.end + 1, .the)),
      unit(at: skip(last.end, .dash)) == .century,
      let second = century(last.value, end: skip(last.end, .dash) + 1), let reading = second.reading
    else { return nil }
    let isBefore = reading.value.utf8.first == UInt8(ascii: "B")
    guard let other = century(first.value, isBefore, end: first.end).reading else { return nil }
    return Match(
      second.end, other,
      second: Match.Second(
        after: first.end, start: first.end + 1, reading: reading,
        isRange: isRangeMark(first.end, from: i)))
  }

  private func century(_ number: Int, end: Int) -> Match? {
    let isBefore = isEra(end, 1)
    let match = century(number, isBefore, end: isBefore || isEra(end, 0) ? end + 1 : end)
    return match.reading == nil ? nil : match
  }

  private func century(_ number: Int, _ isBefore: Bool, end: Int) -> Match {
    let date = HistoricalDate.century(number, beforeChrist: isBefore)
    return Match(end, .date(date, value: (isBefore ? "BC" : "") + (number - 1).padded(2)))
  }

  /// 'the turn of the 20th century': the years about its first, ten either way, as with a decade that is
  /// approximate (`HistoricalDate.tolerance`). 'The turn of the century' counts from the narrative.
  fileprivate func turn(at i: Int) -> Match? {
    guard self.is(i, .turn), self.is(i + 1, .of), let number = ordinal(at: skip(i + 2, .the)),
      unit(at: skip(number.end, .dash)) == .century, (2...99).contains(number.value)
    else { return nil }
    let year = (number.value - 1) * 100
    guard let a = HistoricalDate.year(year - 10), let b = HistoricalDate.year(year + 10) else {
      return nil
    }
    let date = HistoricalDate.interval(from: a.approximated, to: b.approximated)
    return Match(
      skip(number.end, .dash) + 1, .date(date, value: (number.value - 1).padded(2)))
  }

  /// '18th', 'eighteenth'.
  private func ordinal(at i: Int) -> (value: Int, end: Int)? {
    if self.is(i, .digits), self[i].width <= 2, self.is(i + 1, .suffix), isGlued(i + 1) {
      return (Int(self[i].value), i + 2)
    }
    return ordinalWord(at: i)
  }
}

// MARK: - Seasons

extension Tokens {
  func season(at i: Int) -> Season? {
    self.is(i, .season) ? Season(rawValue: self[i].meaning) : nil
  }

  /// A season's year; a winter's may go over into the next: 'the winter of 1776–77'.
  fileprivate func season(_ season: Season, of year: Int, end: Int) -> Match? {
    if [.dash, .slash].contains(kind(end)), isGlued(end), isGlued(end + 1),
      self.is(end + 1, .digits)
    {
      let last = Int(self[end + 1].value)
      guard season == .winter,
        self[end + 1].width == 2 ? last == (year + 1) % 100 : last == year + 1,
        let a = HistoricalDate.month(year: year, month: 12),
        let b = HistoricalDate.month(year: year + 1, month: 3)
      else { return nil }
      return Match(
        end + 2,
        .date(
          .interval(from: a.approximated, to: b.approximated),
          value: Fields(year: year, season: season).value))
    }
    return Match(end, Reading(Fields(year: year, season: season)))
  }

  /// A season that is meant as a time: 'the summer', 'in spring', 'summer offensive'; not 'the fall of Rome',
  /// 'a hot spring', 'to fall'. Before a noun, as in 'the Spring Offensive', the article is the noun's.
  fileprivate func loneSeason(at i: Int) -> (season: Season, end: Int)? {
    let name = skip(i, .the)
    guard let season = season(at: name), !isInIdentifier(name) else { return nil }
    if name > i, self.is(name + 1, .other), !self[name + 1].isCapital || self[name].isCapital {
      return nil
    }
    if isSeasonOfName(name) { return nil }
    let isFall = self[name].end - self[name].start == 4
    if season != .spring, !isFall { return (season, name + 1) }
    let isTitled = self[name].isCapital && self[name + 1].isCapital
    let isAfterTo = self.is(name - 1, .to) && self[name - 1].meaning == 0
    let isEvent = self.is(name + 1, .other) && Lexicon.seasonal.contains(packed(name + 1))
    let hasContext = (isTimely(name - 1) && !isAfterTo) || (!isFall && isTitled) || isEvent
    let isOther = [.of, .from].contains(kind(name + 1)) || (isFall && self.is(name - 1, .of))
    return hasContext && !isOther && !isWell(name) ? (season, name + 1) : nil
  }

  /// 'General Winter', 'Mrs. May Winter', 'Spring Hill': a season in capitals beside a name is part of it;
  /// 'the Spring Offensive', 'Summer Olympics' are not.
  private func isSeasonOfName(_ i: Int) -> Bool {
    guard self[i].isCapital else { return false }
    let (before, after) = (self[i - 1], self[i + 1])
    let isAfterName = before.isCapital && [.other, .month, .ruler].contains(before.kind)
    let isBeforeName = after.isCapital && [.other, .number].contains(after.kind)
    guard isAfterName || isBeforeName else { return false }
    // 'The Autumn Harvest Uprising'; more than three words are rare.
    var j = i + 1
    while j < i + 4, self.is(j, .other), self[j].isCapital || j == i + 1 {
      if Lexicon.seasonal.contains(packed(j)) { return false }
      j += 1
    }
    return true
  }

  /// 'The spring beneath the rock', 'the spring called Fallwell', 'the spring at Buxton' are waters; 'in the
  /// spring at Verdun' is a time.
  private func isWell(_ name: Int) -> Bool {
    if self.is(name + 1, .at) {
      let before = name - (self.is(name - 1, .the) ? 2 : 1)
      return ![.anchor, .to, .from, .between, .before, .after, .within].contains(kind(before))
    }
    return self.is(name + 1, .other) && Lexicon.afterWell.contains(packed(name + 1))
  }
}
