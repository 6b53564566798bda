// Rules for days with names: 'Christmas Day 1066', 'Good Friday', 'the eve of St Giles'.

extension Rule {
  static let namedDays: [Rule] = [
    Rule(
      name: "a named day", example: "He was crowned on ⟦Christmas Day, 1066⟧.",
      value: "1066-12-25",
      starts: [.feast, .holiday, .styleWord, .month, .wholly, .suffix, .ordinal, .saint]
    ) { tokens, i in
      // Of the months only 'May Day' begins a name.
      let isMonth = tokens.is(i, .month) && !(tokens[i].meaning == 5 && tokens.is(i + 1, .unit))
      guard tokens[i].isCapital, !isMonth,
        let (date, end) = tokens.namedDay(at: i) ?? tokens.saintsDay(at: i)
      else { return nil }
      return tokens.match(FeastDay(date: date), end)
    }
  ]

  /// Rules whose matches hold a rare word.
  static let feasts: [Rule] = [
    Rule(
      name: "the eve, the morrow or the octave of a feast",
      example: "She came on ⟦the eve of St John the Baptist 1324⟧.", value: "1324-06-23",
      starts: [.the, .feastHead]
    ) { tokens, i in
      let head = tokens.skip(i, .the)
      guard tokens.is(head, .feastHead), let feast = tokens.feast(at: head) else { return nil }
      return tokens.match(feast.day, feast.end)
    },
    Rule(
      name: "the weekday before or after a feast",
      example: "They rose on ⟦the Tuesday after Easter 1282⟧.", value: "1282-03-31",
      starts: [.the, .weekday]
    ) { tokens, i in
      let name = tokens.skip(i, .the)
      guard tokens.is(name, .weekday) else { return nil }
      let word = tokens.skip(name + 1, .next)
      guard tokens.is(word, .after) || tokens.is(word, .before),
        var (day, end) = tokens.feast(at: tokens.skip(word + 1, .the))
      else { return nil }
      day.weekday = tokens[name].meaning
      day.isBefore = tokens.is(word, .before)
      return tokens.match(day, end)
    },
    Rule(
      name: "a feast by what it keeps",
      example: "They met at ⟦the Purification of the Virgin, 1461⟧.", value: "1461-02-02",
      starts: [.the]
    ) { tokens, i in
      guard tokens.is(i + 1, .saint), let feast = tokens.mystery(at: i + 1),
        tokens.calendarYear(at: tokens.yearPlace(after: feast.end)) != nil
      else { return nil }
      return tokens.match(FeastDay(date: feast.date), feast.end)
    },
  ]
}

// MARK: - Names

extension Tokens {
  /// The names as lexemes, each with its row in ``NamedDay/all``; longer names first.
  private static let names: [(lexemes: [Lexeme], row: Int)] = {
    let lexicon = Lexicon()
    let rows = NamedDay.all.enumerated().map { row, day in
      (lexemes: day.name.split(separator: " ").map { lexicon.lexeme(PackedWord($0)) }, row: row)
    }
    return rows.sorted { ($0.lexemes.count, $1.row) > ($1.lexemes.count, $0.row) }
  }()

  fileprivate func namedDay(at i: Int) -> (date: NamedDay.Date, end: Int)? {
    let first = self[i].lexeme
    for (lexemes, row) in Tokens.names where lexemes[0] == first {
      if let end = end(of: lexemes, at: i) { return (NamedDay.all[row].date, end) }
    }
    return nil
  }

  /// The token after a name; stops and apostrophes between its words do not count.
  private func end(of lexemes: [Lexeme], at i: Int) -> Int? {
    var j = i
    for (k, lexeme) in lexemes.enumerated() {
      if k > 0 { j = skip(skip(j, .period), .apostrophe) }
      guard self[j].lexeme == lexeme else { return nil }
      j += 1
    }
    return j
  }

  /// 'St Swithin', 'St. Simon and St. Jude', 'SS Peter and Paul'.
  private func saint(at i: Int) -> (date: NamedDay.Date, end: Int)? {
    guard self.is(i, .suffix) || self.is(i, .saint), self[i].isCapital else { return nil }
    return NamedDayIndex.saints.match(self, at: skip(i + 1, .period))
  }

  /// "St Swithin's Day", "St Agnes' Eve".
  fileprivate func saintsDay(at i: Int) -> (date: NamedDay.Date, end: Int)? {
    guard let (date, end) = saint(at: i) else { return nil }
    let word = skip(skip(end, .apostrophe), .plural)
    guard word > end, case .fixed(let month, let day) = date else { return nil }
    if self.is(word, .feastHead), self[word].meaning == -1,
      let eve = FeastDay(date: date, days: -1).monthAndDay
    {
      return (.fixed(month: eve.month, day: eve.day), word + 1)
    }
    guard unit(at: word) == .day, self[word].meaning < 100 else { return nil }
    return (.fixed(month: month, day: day), word + 1)
  }

  /// 'Purification of the Virgin', 'Conversion of St Paul'.
  fileprivate func mystery(at i: Int) -> (date: NamedDay.Date, end: Int)? {
    guard let (date, end) = NamedDayIndex.mysteries.match(self, at: i) else { return nil }
    return (date, ofTheVirgin(at: end) ?? end)
  }

  /// 'of the Blessed Virgin Mary', 'of Our Lady', 'Mary'; at most four words.
  private func ofTheVirgin(at i: Int) -> Int? {
    var end: Int?
    for j in i..<i + 5 {
      switch kind(j) {
      case .of, .the, .possessive: continue
      default:
        guard ["Virgin", "Mary", "Lady", "Blessed", "Lord"].contains(where: { isName(j, $0) })
        else { return end }
        end = j + 1
      }
    }
    return end
  }

  private func isName(_ i: Int, _ name: String) -> Bool {
    i < count && word(i).elementsEqual(name.utf8)
  }

  /// 'the feast of', 'the eve of the feast of', 'the morrow of', or nothing, then a named day.
  fileprivate func feast(at i: Int) -> (day: FeastDay, end: Int)? {
    var (days, j) = (0, i)
    while self.is(j, .feastHead), self.is(j + 1, .of), j < i + 12 {
      days += self[j].meaning
      j = skip(j + 2, .the)
    }
    guard
      let named = namedDay(at: j) ?? saintsDay(at: j) ?? saint(at: j) ?? mystery(at: j),
      self[j].isCapital
    else { return nil }
    return (FeastDay(date: named.date, days: days), named.end)
  }
}

// MARK: - Years

extension Tokens {
  /// With its year, or without where no further word could make it the name of a thing.
  fileprivate func match(_ feast: FeastDay, _ end: Int) -> Match? {
    let place = yearPlace(after: end)
    if let year = calendarYear(at: place) {
      guard let day = feast.day(in: year.value) else { return nil }
      return Match(year.end, .date(.day(day)))
    }
    if let short = shortYear(at: place), let (month, day) = feast.monthAndDay {
      let fields = Fields(shortYear: short.value, month: month, day: day)
      return Match(short.end, Reading(fields))
    }
    guard !self.is(end, .other), !self[end].isCapital, !self.is(end, .dash),
      !self.is(end, .apostrophe)
    else { return nil }
    if case .nth = feast.date { return nil }
    var reading = Reading(
      kind: .date, value: "XXXX-XX-XX", pending: .deictic(.feast(feast)))
    if let (month, day) = feast.monthAndDay { reading = Reading(Fields(month: month, day: day)) }
    guard self.is(end, .dayPart), self[end].meaning < 4 else { return Match(end, reading) }
    reading.dayPart = DayPart.all[self[end].meaning].code
    return Match(end + 1, reading)
  }
}
