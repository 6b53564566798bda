// Rules for times that count from another time.

extension Rule {
  static let relatives: [Rule] = [
    Rule(
      name: "the following, previous or same unit",
      example: "He came on 3 May 1940 and left ⟦the following day⟧.", value: "1940-05-04",
      starts: [.the, .next, .previous, .same]
    ) { tokens, i in
      let word = tokens.skip(i, .the)
      guard let direction = tokens.direction(at: word), tokens.is(i, .the) || direction == 1
      else { return nil }
      return tokens.relative(direction, unitAt: word + 1, origin: .previous)
    },
    Rule(
      name: "that unit", example: "In August 1940 he wrote; ⟦that year⟧ he died.", value: "1940",
      starts: [.that]
    ) { tokens, i in
      tokens.relative(0, unitAt: tokens.skip(i + 1, .same), origin: .previous)
    },
    Rule(
      name: "early the next morning",
      example: "He fell on 14 April 1865 and died ⟦early the next morning⟧.",
      value: "1865-04-15TMO", starts: [.part]
    ) { tokens, i in
      guard tokens.is(i + 1, .the), let direction = tokens.direction(at: i + 2),
        tokens.is(i + 3, .dayPart)
      else { return nil }
      return tokens.relative(direction, unitAt: i + 3, origin: .previous)
    },
    Rule(
      name: "so much later, earlier, before or after",
      example: "He was exiled in 1929 and died ⟦eleven years later⟧.", value: "1940",
      starts: [
        .digits, .cardinal, .a, .vague, .unit, .hundred, .amount, .circa, .comparative, .at,
      ]
    ) { tokens, i in
      if tokens.is(i, .unit) { return tokens.vagueLater(at: i) }
      if let nights = tokens.nightsLater(at: i) { return nights }
      guard let start = tokens.afterAmount(i), let length = tokens.length(at: start),
        let unit = length.unit,
        let (sign, origin) = tokens.sign(at: length.end),
        !(origin == .following && tokens.is(i - 1, .during))
      else { return nil }
      let count = length.count.map { sign * $0 }
      let pending = count.map { Pending.relative($0, unit, origin) } ?? .nothing
      return Match(
        tokens.eventEnd(length.end, origin),
        Reading(kind: .date, value: sign > 0 ? "FUTURE_REF" : "PAST_REF", pending: pending))
    },
    Rule(
      name: "the unit before or after",
      example: "On 21 August 1940 he died, struck ⟦the day before⟧.", value: "1940-08-20",
      starts: [.the]
    ) { tokens, i in
      if tokens.is(i + 2, .next) {
        guard ![.the, .a, .possessive, .that, .unit].contains(tokens.kind(i + 3)),
          !tokens[i + 3].isCapital
        else { return nil }
        return tokens.relative(1, unitAt: i + 1, origin: .previous).map { Match(i + 3, $0.reading) }
      }
      guard let (sign, origin) = tokens.sign(at: i + 2),
        tokens.is(i + 2, .before) || tokens.is(i + 2, .after)
      else { return nil }
      guard let inner = tokens.relative(sign, unitAt: i + 1, origin: origin) else { return nil }
      return Match(tokens.eventEnd(i + 2, origin), inner.reading)
    },
    Rule(
      name: "the following units", example: "In ⟦the following months⟧ they fought.", value: "PXM",
      starts: [.the]
    ) { tokens, i in
      guard tokens.is(i + 1, .next) || tokens.is(i + 1, .previous) else { return nil }
      if let unit = tokens.unit(at: i + 2), tokens[i + 2].meaning >= 100 {
        return Match(i + 3, Reading(kind: .duration, value: unit.duration("X")))
      }
      guard let length = tokens.length(at: i + 2), !tokens.is(i + 2, .a) else { return nil }
      return Match(length.end, Reading(kind: .duration, value: length.value))
    },
    Rule(
      name: "a counted unit of something", example: "It fell on ⟦the third day of the battle⟧.",
      value: "XXXX-XX-XX", starts: [.the]
    ) { tokens, i in
      guard let n = tokens.ordinalWord(at: i + 1), let unit = tokens.countedUnit(at: n.end),
        let value = [.day: "XXXX-XX-XX", .month: "XXXX-XX", .year: "XXXX"][unit],
        let end = tokens.countedEnd(i, n.end + 1)
      else { return nil }
      return Match(end, Reading(kind: .date, value: value, pending: .relative(0, unit, .following)))
    },
    Rule(
      name: "yesterday and its kin", example: "It arrived ⟦yesterday⟧.", value: "PAST_REF",
      starts: [.deictic]
    ) { tokens, i in
      let offset = tokens[i].meaning % 10
      let value = offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF"
      return Match(
        i + 1,
        Reading(kind: .date, value: value, pending: .relative(offset, .day, .written)))
    },
    Rule(
      name: "last week, this year", example: "I read it ⟦last year⟧.", value: "PAST_REF",
      starts: [.last, .this]
    ) { tokens, i in
      guard ![.the, .possessive, .plural].contains(tokens.kind(i - 1)) else { return nil }
      if tokens.is(i, .last) { return tokens.relative(-1, unitAt: i + 1, origin: .written) }
      return tokens.relative(0, unitAt: i + 1, origin: .present)
    },
  ]
}

extension Tokens {
  fileprivate func direction(at i: Int) -> Int? {
    switch kind(i) {
    case .next: 1
    case .previous: -1
    case .same: 0
    default: nil
    }
  }

  /// A singular unit, a part of a day, a season or a month, as what is counted.
  fileprivate func relative(_ offset: Int, unitAt i: Int, origin: Pending.Origin) -> Match? {
    let value = offset > 0 ? "FUTURE_REF" : offset < 0 ? "PAST_REF" : "PRESENT_REF"
    if self.is(i, .dayPart) {
      let part = Tokens.code(ofDayPart: self[i].meaning)
      return Match(
        i + 1,
        Reading(kind: .date, value: value, pending: .relative(offset, .day, origin), dayPart: part))
    }
    if origin == .previous, let near = near(offset, at: i) { return near }
    // 'this date'
    let isDate = offset == 0 && self.is(i, .span) && self[i].meaning == 2
    guard let unit = isDate ? .day : unit(at: i), self[i].meaning < 100, unit >= .day else {
      return nil
    }
    return Match(
      i + 1, Reading(kind: .date, value: value, pending: .relative(offset, unit, origin)))
  }

  /// 'the previous April', 'the next spring'.
  private func near(_ offset: Int, at i: Int) -> Match? {
    if let season = season(at: i) {
      let fields = Fields(season: season)
      return Match(
        i + 1,
        Reading(kind: .date, value: fields.value, pending: .nearSeason(season, offset: offset)))
    }
    guard self.is(i, .month), self[i].isCapital else { return nil }
    let fields = Fields(month: self[i].meaning)
    return Match(
      i + 1,
      Reading(
        kind: .date, value: fields.value, date: fields.date,
        pending: .nearMonth(self[i].meaning, offset: offset)))
  }

  /// 'two nights later', 'three mornings earlier'.
  fileprivate func nightsLater(at i: Int) -> Match? {
    guard let number = numeral(at: i), let count = number.whole, self.is(number.end, .other),
      let part = [Lexicon.mornings, Lexicon.evenings, Lexicon.nights].firstIndex(
        of: packed(number.end)),
      let (sign, origin) = sign(at: number.end + 1), origin != .following
    else { return nil }
    var reading = Reading(
      kind: .date, value: sign > 0 ? "FUTURE_REF" : "PAST_REF",
      pending: .relative(sign * count, .day, origin))
    reading.dayPart = Tokens.code(ofDayPart: part == 0 ? 0 : part + 1)
    return Match(number.end + 2, reading)
  }

  /// 'days later', 'months before'.
  fileprivate func vagueLater(at i: Int) -> Match? {
    guard self[i].meaning >= 100, let (sign, origin) = sign(at: i + 1),
      origin != .following
    else { return nil }
    return Match(i + 2, Reading(kind: .date, value: sign > 0 ? "FUTURE_REF" : "PAST_REF"))
  }

  /// A singular unit; 'anniversary' is a day.
  fileprivate func countedUnit(at i: Int) -> TimeUnit? {
    if self.is(i, .other), packed(i) == Lexicon.anniversary { return .day }
    return self[i].meaning < 100 ? unit(at: i) : nil
  }

  /// The end of 'of the battle', or of 'the fifth day' itself after 'on' or 'by'.
  fileprivate func countedEnd(_ i: Int, _ end: Int) -> Int? {
    if self.is(end, .of) {
      let isDetermined = [.the, .possessive, .this, .that].contains(kind(end + 1))
      // 'The second year of Cyrus' is a ruler's.
      let isNamed = unit(at: end - 1) == nil && self[end + 1].isCapital
      return isDetermined || isNamed ? phraseEnd(at: end + 1) : nil
    }
    let isOn = self.is(i - 1, .function) && packed(i - 1) == Lexicon.on
    let isBy = self.is(i - 1, .anchor) && self[i - 1].meaning > 0
    return (isOn || isBy) && closesPhrase(end) || isOn && self.is(end, .other) ? end : nil
  }

  /// The end of what a time counts from: 'eight days after Fort Sumter', 'the day after the fall of Girona'.
  fileprivate func eventEnd(_ sign: Int, _ origin: Pending.Origin) -> Int {
    origin == .following ? phraseEnd(at: sign + 1, isClause: true) ?? sign + 1 : sign + 1
  }

  /// 'later' +1, 'earlier' −1, 'after' and 'before' likewise, 'ago' −1 from the date of writing.
  fileprivate func sign(at i: Int) -> (Int, Pending.Origin)? {
    switch kind(i) {
    case .later: (1, .previous)
    case .earlier: (-1, .previous)
    case .ago: (-1, .written)
    case .previous where endsClause(i + 1): (-1, .previous)
    case .after: (1, endsClause(i + 1) ? .previous : .following)
    case .before: (-1, endsClause(i + 1) || isPluperfect(after: i) ? .previous : .following)
    default: nil
    }
  }

  /// 'Five months before he had named no heir': at the start of a sentence 'had' goes back from what was told.
  /// Not 'Five months before he had finished, war came', where the main clause follows. So far as a long clause
  /// goes, some 24 tokens, it looks for that.
  private func isPluperfect(after i: Int) -> Bool {
    let isFirst = (2...4).contains { [.period, .stop, .paragraph, .end].contains(kind(i - $0)) }
    guard isFirst, (2...5).contains(where: { isWord(i + $0, "had") }) else { return false }
    for j in i + 3..<i + 24 {
      switch kind(j) {
      case .comma: return self.is(j + 1, .and)
      case .period, .stop, .paragraph, .end: return true
      default: continue
      }
    }
    return true
  }

  /// Nothing follows that 'before' or 'after' could govern.
  private func endsClause(_ i: Int) -> Bool {
    switch kind(i) {
    case .comma, .period, .stop, .close, .end, .paragraph, .and, .dash, .mark, .colon: true
    default: false
    }
  }
}
