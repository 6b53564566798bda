// Rules for dates in words and figures.

extension Rule {
  private static let calendarStarts: [Lexeme.Kind] = [
    .digits, .month, .shortMonth, .weekday, .the, .ordinal, .cardinal, .era, .this,
  ]

  static let dates: [Rule] = [
    Rule(
      name: "a day, month or year in words",
      example: "He was born on ⟦Sunday, 14 February 1779⟧.", value: "1779-02-14",
      starts: calendarStarts
    ) { tokens, i in
      guard let found = tokens.fields(at: i), found.exists else { return nil }
      return tokens.match(found)
    },
    Rule(
      name: "the year so-and-so", example: "It began in ⟦the year 1848⟧.", value: "1848",
      starts: [.the]
    ) { tokens, i in
      guard tokens.unit(at: i + 1) == .year else { return nil }
      let start = tokens.ofOurLord(at: i + 2)
      if let pair = Rule.first(in: ranges, tokens, start) { return pair }
      let year =
        tokens.bareYear(at: start) ?? tokens.writtenOut(at: start, isCertain: start > i + 2)
      return year.map { tokens.match($0) }
    },
    Rule(
      name: "a month on its own", example: "In ⟦August⟧ they left.", value: "XXXX-08",
      starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let (month, end) = tokens.loneMonth(at: i) else { return nil }
      return tokens.match(Fields(year: tokens.yearOfName(at: end), month: month, end: end))
    },
    Rule(
      name: "a day on its own", example: "They came on 3 May 1808 and left on ⟦the 14th⟧.",
      value: "1808-05-14", starts: [.the]
    ) { tokens, i in
      if let match = tokens.dayOfThisMonth(at: i) { return match }
      guard let (day, end) = tokens.loneDay(at: i) else { return nil }
      return Match(
        end,
        Reading(kind: .date, value: "XXXX-XX-\(day.padded(2))", pending: .dayOfMonth(day)))
    },
    Rule(
      name: "a year without its century", example: "In 1789 he joined; the club of ⟦'89⟧ grew.",
      value: "1789", starts: [.apostrophe]
    ) { tokens, i in
      guard let year = tokens.shortYear(at: i), year.value > 31 || tokens.isPlacedInTime(i) else {
        return nil
      }
      return Match(year.end, Reading(Fields(shortYear: year.value)))
    },
    Rule(
      name: "about a date", example: "It was painted ⟦c. 1750⟧.", value: "1750", starts: [.circa]
    ) { tokens, i in
      let start = tokens.skip(i + 1, .period)
      guard let match = Rule.first(in: aboutable, tokens, start) else { return nil }
      var second = match.second
      if let reading = second?.reading { second?.reading = reading.approximated }
      return Match(match.end, match.reading?.approximated, second: second)
    },
  ]

  private static let aboutable: [Rule] = [dates[0]] + periods.prefix(3) + ranges
}

extension Tokens {
  /// The fields, with 'of that year' and its kin after them.
  fileprivate func match(_ found: Fields) -> Match {
    if let offset = ofThatYear(at: found.end), !found.hasYear, let month = found.month {
      var reading = Reading(found)
      reading.pending = .ofYear(offset.years, month: month, day: found.day)
      return Match(offset.end, reading)
    }
    if let (offset, end) = lastOrNext(at: found.end), !found.hasYear, let month = found.month {
      var reading = Reading(found)
      let deictic = found.day.map { Deictic.day(month: month, day: $0, offset) }
      reading.pending = .deictic(deictic ?? .month(month, offset))
      return Match(end, reading)
    }
    return Match(found.end, Reading(found))
  }

  /// 'last' or 'next' right after a day or month: 'the 14th of October last'.
  func lastOrNext(at i: Int) -> (offset: Int, end: Int)? {
    // 'Friday last both of them came', but not 'Friday next week' or 'June last year'.
    if self.is(i, .last), endsPhrase(i + 1) || (self.is(i + 1, .other) && !self[i + 1].isCapital) {
      return (-1, i + 1)
    }
    return isWord(i, "next") && endsPhrase(i + 1) ? (1, i + 1) : nil
  }

  /// 'the 5th of this month', 'the 27th of last month', 'the 3rd of the same month'.
  fileprivate func dayOfThisMonth(at i: Int) -> Match? {
    guard self.is(i + 1, .digits) || self.is(i + 1, .ordinal), let day = dayNumber(at: i + 1),
      self.is(day.end, .of), (1...31).contains(day.value)
    else { return nil }
    let word = skip(day.end + 1, .the)
    guard unit(at: word + 1) == .month, self[word + 1].meaning < 100 else { return nil }
    let value = "XXXX-XX-\(day.value.padded(2))"
    let pending: Pending
    switch kind(word) {
    case .this: pending = .letter(day: day.value, months: 0)
    case .last where word == day.end + 1: pending = .letter(day: day.value, months: -1)
    case .next where word == day.end + 1: pending = .letter(day: day.value, months: 1)
    case .that, .same: pending = .dayOfMonth(day.value)
    default: return nil
    }
    return Match(word + 2, Reading(kind: .date, value: value, pending: pending))
  }

  /// 'of that year', 'of the same year', 'of the following year', 'of the previous year'.
  private func ofThatYear(at i: Int) -> (years: Int, end: Int)? {
    guard self.is(i, .of) else { return nil }
    let j = skip(i + 1, .the)
    let unit = skip(j + 1, .same)
    guard self.unit(at: unit) == .year else { return nil }
    switch kind(j) {
    case .that, .same: return (0, unit + 1)
    case .next: return (1, unit + 1)
    case .previous: return (-1, unit + 1)
    default: return nil
    }
  }

  /// A month's name that is neither a person's nor a verb. 'April', 'June' and the like are taken after words
  /// that times follow; the others, which nobody bears, wherever they have a capital.
  func loneMonth(at i: Int) -> (month: Int, end: Int)? {
    guard let (month, end) = monthName(at: i), !self.is(end, .digits) || self.is(end + 1, .noun),
      !isInIdentifier(i)
    else { return nil }
    if self[end].isCapital, Lexicon.afterMonthInName.contains(packed(end)),
      !self.is(end + 1, .of) || !isYearNumber(end + 2)
    {
      return nil
    }
    let isFull = kind(i) == .month
    guard self[i].isCapital else {
      // In lower case 'may', 'march' and 'august' are other words.
      return isFull && ![3, 5, 8].contains(month) && isTimely(i - 1) ? (month, end) : nil
    }
    if isFull, !isNamesake(month) { return (month, end) }
    let after = self[end]
    if isMonthOfName(i, end) { return nil }
    if self.is(i - 1, .anchor) { return (month, end) }
    if self.is(i - 1, .the) || self.is(i - 1, .a) {
      // 'The August Decrees', 'a March operation'; not 'the March to the sea'.
      return after.kind == .other ? (month, end) : nil
    }
    let isNamed = after.kind == .other && after.isCapital || after.kind == .apostrophe
    guard !isNamed, isTimely(i - 1) || joinsMonth(i, end) else { return nil }
    return (month, end)
  }

  /// 'March & Co.', 'by Jan Mayer', 'of August and June Winter', 'my love to May'.
  private func isMonthOfName(_ i: Int, _ end: Int) -> Bool {
    let after = self[end]
    if after.kind == .mark, word(end).first == UInt8(ascii: "&"), !self.is(end + 1, .digits) {
      return monthName(at: end + 1) == nil
    }
    let isBeforeName = after.isCapital && [.other, .month].contains(after.kind)
    if kind(i) == .shortMonth, end == i + 1, isBeforeName { return true }
    if after.kind == .and, self.is(end + 1, .month), self[end + 1].isCapital,
      isNamesake(self[end + 1].meaning), self[end + 2].isCapital
    {
      return [.other, .season].contains(kind(end + 2))
    }
    guard self.is(i - 1, .to), self[i - 1].meaning == 0 else { return false }
    return !isRangeBefore(i - 1)
  }

  /// Something that 'to' leads on from: 'March to May', 'from Rome to May'; 'put off to May'.
  private func isRangeBefore(_ to: Int) -> Bool {
    switch kind(to - 1) {
    case .month, .shortMonth, .digits, .season, .close, .era: return true
    case .other where Lexicon.beforeToMonth.contains(packed(to - 1)): return true
    default: return (to - 8..<to).contains { self.is($0, .from) }
    }
  }

  /// March, April, May, June and August are also names or verbs.
  private func isNamesake(_ month: Int) -> Bool { (3...6).contains(month) || month == 8 }

  /// 'June and July 1943', but not 'Mr. May and April'.
  private func joinsMonth(_ i: Int, _ end: Int) -> Bool {
    guard [.and, .or, .dash, .to, .slash].contains(kind(end)), !self[i - 1].isCapital,
      !self.is(i - 1, .period), [.month, .shortMonth].contains(kind(end + 1))
    else { return false }
    return !isNamesake(self[end + 1].meaning) || isYearNumber(end + 2)
  }

  /// A word that a month or season follows when a time is meant.
  func isTimely(_ i: Int) -> Bool {
    switch kind(i) {
    case .anchor, .from, .to, .of, .the, .between, .before, .after, .part, .within, .that, .this,
      .last, .next, .previous, .circa, .every, .latter:
      true
    case .and, .or, .dash, .slash:
      switch kind(i - 1) {
      case .month, .shortMonth: !isNamesake(self[i - 1].meaning) || self.is(i - 2, .anchor)
      case .season: true
      default: false
      }
    default: false
    }
  }

  /// 'The Spring Offensive of 1918', 'the October Rising of 1917': the year of what a month or season names. A name
  /// of more than three words is rare.
  func yearOfName(at end: Int) -> Int? {
    var j = end
    while j < end + 3, self.is(j, .other), self[j].isCapital { j += 1 }
    guard j > end, self.is(j, .of) else { return nil }
    return calendarYear(at: j + 1)?.value
  }

  /// 'the 14th' as a day: after 'on' or 'by' and before the end of its phrase; not 'the 38th parallel'.
  fileprivate func loneDay(at i: Int) -> (day: Int, end: Int)? {
    guard [.anchor, .to, .from, .function, .at, .during, .before, .after].contains(kind(i - 1)),
      self.is(i + 1, .digits), let (day, end, isWord) = dayNumber(at: i + 1), !isWord,
      self.is(end - 1, .suffix), (1...31).contains(day), endsPhrase(end)
    else { return nil }
    return (day, end)
  }

  /// No noun follows that the words before could belong to.
  func endsPhrase(_ i: Int) -> Bool {
    switch kind(i) {
    case .comma, .period, .stop, .close, .end, .paragraph, .colon, .mark, .dash, .function, .and,
      .at,
      .during,
      .anchor, .to, .the, .a, .from, .after, .before, .possessive:
      true
    default: false
    }
  }

  /// "'89" right after a space or a bracket; not the end of a quotation.
  func shortYear(at i: Int) -> (value: Int, end: Int)? {
    guard self.is(i, .apostrophe), self.is(i + 1, .digits), isGlued(i + 1), self[i + 1].width == 2,
      self[i].isSpaced || [.dash, .open].contains(kind(i - 1)), isClean(rightOf: i + 1),
      !(isGlued(i + 2) && self.is(skip(i + 2, .apostrophe), .plural))
    else { return nil }
    return (Int(self[i + 1].value), i + 2)
  }

  /// "In '16", "since '09": where "'16 men" would be no year.
  fileprivate func isPlacedInTime(_ i: Int) -> Bool {
    [.anchor, .from, .to, .before, .after].contains(kind(i - 1)) && endsPhrase(i + 2)
  }
}
