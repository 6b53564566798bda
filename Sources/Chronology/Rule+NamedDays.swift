// Rules for days with names: 'Christmas Day 1066', 'Good Friday'.

extension Rule {
  static let namedDays: [Rule] = [
    Rule(
      name: "a named day", example: "He was crowned on ⟦Christmas Day, 1066⟧.",
      value: "1066-12-25", starts: [.feast, .styleWord, .month, .wholly, .suffix]
    ) { tokens, i in
      // Of the months only 'May Day' begins a name.
      let isMonth = tokens.is(i, .month) && !(tokens[i].meaning == 5 && tokens.is(i + 1, .unit))
      guard tokens[i].isCapital, !isMonth, let (day, end) = tokens.namedDay(at: i) else {
        return nil
      }
      return tokens.match(day, end)
    }
  ]
}

extension Tokens {
  /// The names as lexemes, each with its row in ``NamedDay/all``; longer names first.
  private static let names: [(lexemes: [Lexeme], row: Int)] = {
    let lexicon = Lexicon()
    let rows = NamedDay.all.enumerated().map { row, day in
      (lexemes: day.name.split(separator: " ").map { lexicon.lexeme(PackedWord($0)) }, row: row)
    }
    return rows.sorted { ($0.lexemes.count, $1.row) > ($1.lexemes.count, $0.row) }
  }()

  fileprivate func namedDay(at i: Int) -> (day: NamedDay, end: Int)? {
    let first = self[i].lexeme
    for (lexemes, row) in Tokens.names where lexemes[0] == first {
      if let end = end(of: lexemes, at: i) { return (NamedDay.all[row], end) }
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

  /// With its year, or without where no further word could make it the name of a thing.
  fileprivate func match(_ named: NamedDay, _ end: Int) -> Match? {
    var last = end
    if let year = calendarYear(at: skip(skip(end, .comma), .of)) {
      guard let day = named.day(in: year.value) else { return nil }
      return Match(year.end, .date(.day(day)))
    }
    guard !self.is(end, .other), !self[end].isCapital, !self.is(end, .dash),
      !self.is(end, .apostrophe)
    else { return nil }
    var reading: Reading
    switch named.date {
    case .fixed(let month, let day):
      reading = Reading(Fields(month: month, day: day))
    case .easter(let days):
      reading = Reading(kind: .date, value: "XXXX-XX-XX", pending: .deictic(.easter(days)))
    case .nth: return nil
    }
    if self.is(end, .dayPart), self[end].meaning < 4 {
      reading.dayPart = DayPart.all[self[end].meaning].code
      last = end + 1
    }
    return Match(last, reading)
  }
}
