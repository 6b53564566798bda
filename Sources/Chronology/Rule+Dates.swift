// Rules for dates in words and figures.

extension Rule {
  private static let calendarStarts: [Lexeme.Kind] = [
    .digits, .month, .shortMonth, .weekday, .the, .ordinal, .cardinal, .era,
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
      guard tokens.unit(at: i + 1) == .year, let found = tokens.bareYear(at: i + 2) else {
        return nil
      }
      return tokens.match(found)
    },
    Rule(
      name: "a month on its own", example: "In ⟦August⟧ they left.", value: "XXXX-08",
      starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let (month, end) = tokens.loneMonth(at: i) else { return nil }
      return tokens.match(Fields(month: month, end: end))
    },
    Rule(
      name: "a day on its own", example: "They came on 3 May 1808 and left on ⟦the 14th⟧.",
      value: "1808-05-14", starts: [.the]
    ) { tokens, i in
      guard let (day, end) = tokens.loneDay(at: i) else { return nil }
      return Match(
        end,
        Reading(kind: .date, value: "XXXX-XX-\(day.padded(2))", pending: .dayOfMonth(day)))
    },
    Rule(
      name: "a year without its century", example: "In 1789 he joined; the club of ⟦'89⟧ grew.",
      value: "1789", starts: [.apostrophe]
    ) { tokens, i in
      guard tokens.isShortYear(i) else { return nil }
      let year = Int(tokens[i + 1].value)
      return Match(
        i + 2, Reading(kind: .date, value: "XX\(year.padded(2))", pending: .shortYear(year)))
    },
    Rule(
      name: "about a date", example: "It was painted ⟦c. 1750⟧.", value: "1750", starts: [.circa]
    ) { tokens, i in
      let start = tokens.skip(i + 1, .period)
      guard var match = Rule.first(in: aboutable, tokens, start) else { return nil }
      match.reading = match.reading.map(\.approximated)
      if let second = match.second { match.second?.reading = second.reading.approximated }
      return match
    },
  ]

  private static let aboutable: [Rule] = [dates[0]] + periods.prefix(3) + ranges
}

extension Tokens {
  /// The fields, with 'of that year' and its kin after them.
  fileprivate func match(_ found: Fields) -> Match {
    if let offset = ofThatYear(at: found.end), found.year == nil, let month = found.month {
      var reading = Reading(found)
      reading.pending = .ofYear(offset.years, month: month, day: found.day)
      return Match(offset.end, reading)
    }
    return Match(found.end, Reading(found))
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
    guard let (month, end) = monthName(at: i), !self.is(end, .digits) || kind(end + 1) == .noun
    else { return nil }
    let isFull = kind(i) == .month
    let isName = (3...6).contains(month) || month == 8
    let after = self[end]
    guard self[i].isCapital else {
      // In lower case 'may', 'march' and 'august' are other words.
      return isFull && ![3, 5, 8].contains(month) && isTimely(i - 1) ? (month, end) : nil
    }
    if isFull, !isName { return (month, end) }
    let joinsMonth =
      [.and, .or, .dash, .to, .slash].contains(after.kind)
      && [.month, .shortMonth].contains(kind(end + 1))
    let isNamed = after.isCapital && after.kind == .other && !self.is(i - 1, .the)
    guard !isNamed, !self.is(end, .apostrophe) || isTimely(i - 1) else { return nil }
    return isTimely(i - 1) || joinsMonth ? (month, end) : nil
  }

  /// A word that a month or season follows when a time is meant.
  func isTimely(_ i: Int) -> Bool {
    switch kind(i) {
    case .anchor, .from, .to, .of, .the, .between, .before, .after, .part, .within, .that, .this,
      .last, .next, .previous, .circa, .every, .latter:
      true
    case .and, .or, .dash, .slash: [.month, .shortMonth, .season].contains(kind(i - 1))
    case .edge: false
    default: false
    }
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
  fileprivate func isShortYear(_ i: Int) -> Bool {
    self.is(i + 1, .digits) && isGlued(i + 1) && self[i + 1].width == 2 && self[i + 1].value > 31
      && (self[i].isSpaced || [.dash, .open].contains(kind(i - 1))) && isClean(rightOf: i + 1)
      && !(isGlued(i + 2) && self.is(i + 2, .plural))
  }
}
