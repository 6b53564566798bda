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
      guard let found = tokens.fields(at: i), found.exists, let date = found.date else {
        return nil
      }
      if let offset = tokens.ofThatYear(at: found.end), found.year == nil, let month = found.month {
        let pending = Pending.ofYear(offset.years, month: month, day: found.day)
        return Match(
          offset.end, Reading(kind: .date, value: found.value, date: date, pending: pending))
      }
      return Match(found.end, found.reading)
    },
    Rule(
      name: "a month on its own after a preposition", example: "In ⟦August⟧ they left.",
      value: "XXXX-08", starts: [.month]
    ) { tokens, i in
      guard tokens[i].isCapital, [.anchor, .to, .from].contains(tokens.kind(i - 1)),
        !tokens[i + 1].isCapital, !tokens.is(i + 1, .apostrophe), !tokens.is(i + 1, .digits)
      else { return nil }
      let month = tokens[i].meaning
      let fields = Fields(month: month, end: i + 1)
      var reading = Reading(
        kind: .date, value: fields.value, date: fields.date, pending: fields.pending)
      let offset = tokens.ofThatYear(at: i + 1)
      if let offset { reading.pending = .ofYear(offset.years, month: month, day: nil) }
      return Match(offset?.end ?? i + 1, reading)
    },
    Rule(
      name: "about a date", example: "It was painted ⟦c. 1750⟧.", value: "1750", starts: [.circa]
    ) { tokens, i in
      let start = tokens.skip(i + 1, .period)
      guard let inner = Rule.first(in: aboutable, tokens, start), let reading = inner.reading
      else { return nil }
      let date = reading.date?.approximated
      return Match(inner.end, Reading(kind: .date, value: reading.value, date: date))
    },
  ]

  private static var aboutable: [Rule] { [dates[0]] + periods.prefix(3) + ranges.prefix(1) }

  /// The longest match of some rules.
  static func first(in rules: [Rule], _ tokens: Tokens, _ i: Int) -> Match? {
    var best: Match?
    for rule in rules where rule.starts.contains(tokens.kind(i)) {
      if let match = rule.match(tokens, i), match.end > best?.end ?? i { best = match }
    }
    return best
  }
}

extension Tokens {
  /// 'of that year', 'of the same year', 'of the following year', 'of the previous year'.
  fileprivate func ofThatYear(at i: Int) -> (years: Int, end: Int)? {
    guard self.is(i, .of) else { return nil }
    let j = skip(i + 1, .the)
    let unit = skip(j + 1, .same)
    guard self.is(unit, .unit), self[unit].meaning == 7 else { return nil }
    switch kind(j) {
    case .that, .same: return (0, unit + 1)
    case .next: return (1, unit + 1)
    case .previous: return (-1, unit + 1)
    default: return nil
    }
  }
}
