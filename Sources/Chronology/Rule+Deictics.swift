// Rules for times that point from the day of writing: 'on Tuesday', 'last week', 'tomorrow night'.

extension Rule {
  static let deictics: [Rule] = [
    Rule(
      name: "a weekday on its own", example: "They meet on ⟦Tuesday⟧.", value: "XXXX-WXX-2",
      starts: [.weekday, .last, .this, .next, .that]
    ) { tokens, i in
      guard let (reach, j) = tokens.reach(at: i), tokens.is(j, .weekday), tokens[j].isCapital,
        tokens.isWeekday(j), tokens.fields(at: j) == nil
      else { return nil }
      let end = tokens[j].end - tokens[j].start <= 5 ? tokens.skip(j + 1, .period) : j + 1
      let stop = tokens.isSentenceEnd(end) ? j + 1 : end
      var reading = Reading(
        kind: .date, value: "XXXX-WXX-\(tokens[j].meaning)",
        pending: .deictic(.weekday(tokens[j].meaning, reach)))
      let hasPart = tokens.is(stop, .dayPart) && tokens[stop].meaning < 4
      let last = reach == .nearest ? tokens.lastOrNext(at: hasPart ? stop + 1 : stop) : nil
      if let last {
        reading.pending = .deictic(.weekday(tokens[j].meaning, last.offset < 0 ? .last : .next))
      }
      guard hasPart else { return Match(last?.end ?? stop, reading) }
      reading.dayPart = DayPart.all[tokens[stop].meaning].code
      reading.timeOfDay = DayPart.all[tokens[stop].meaning].span
      reading.value += reading.dayPart
      return Match(last?.end ?? stop + 1, reading)
    },
    Rule(
      name: "a named stretch before or after the writing", example: "He came ⟦last summer⟧.",
      value: "XXXX-SU", starts: [.last, .this, .next]
    ) { tokens, i in
      guard ![.the, .possessive, .plural].contains(tokens.kind(i - 1)) else { return nil }
      let offset = tokens.is(i, .last) ? -1 : tokens.is(i, .this) ? 0 : 1
      if offset == 1, let unit = tokens.unit(at: i + 1), unit > .week, tokens[i + 1].meaning < 100 {
        return Match(
          i + 2,
          Reading(kind: .date, value: "FUTURE_REF", pending: .relative(1, unit, .present)))
      }
      // 'this past week'
      let isPast = tokens.is(i, .this) && tokens.is(i + 1, .vagueTime) && tokens[i + 1].meaning == 9
      let j = isPast ? i + 2 : i + 1
      guard let (deictic, value) = tokens.deictic(at: j, isPast ? -1 : offset) else { return nil }
      return Match(j + 1, Reading(kind: .date, value: value, pending: .deictic(deictic)))
    },
    Rule(
      name: "yesterday morning, tomorrow night, tonight", example: "I leave ⟦tomorrow night⟧.",
      value: "FUTURE_REF", starts: [.deictic]
    ) { tokens, i in
      let (offset, word) = (tokens[i].meaning % 10, tokens[i].meaning)
      let isTonight = word == 10
      guard isTonight || tokens.is(i + 1, .dayPart) else { return nil }
      let part = DayPart.all[isTonight ? 3 : tokens[i + 1].meaning]
      let value = offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "XXXX-XX-XXTNI"
      var reading = Reading(
        kind: .date, value: value, pending: .relative(offset, .day, .written), dayPart: part.code)
      reading.timeOfDay = part.span
      return Match(isTonight ? i + 1 : i + 2, reading)
    },
  ]
}

extension Tokens {
  /// 'last', 'this', 'next' or nothing before a weekday; 'will' before it in its clause looks ahead.
  fileprivate func reach(at i: Int) -> (Deictic.Reach, Int)? {
    switch kind(i) {
    case .last: return (.last, i + 1)
    case .this: return (.this, i + 1)
    case .next: return (.next, i + 1)
    case .that: return (.nearest, i + 1)
    case .weekday where [.last, .this, .next, .that].contains(kind(i - 1)): return nil
    case .weekday: return (isFuture(before: i) || isLimit(i - 1) ? .coming : .nearest, i)
    default: return nil
    }
  }

  /// 'Until Monday' and 'by Friday' look ahead.
  private func isLimit(_ i: Int) -> Bool {
    self.is(i, .to) && self[i].meaning == 1 || self.is(i, .anchor) && self[i].meaning == 2
  }

  /// A clause rarely has more than a dozen words; so far 'will' is looked for.
  private func isFuture(before i: Int) -> Bool {
    for j in stride(from: i - 1, through: i - 12, by: -1) {
      switch kind(j) {
      case .future: return true
      case .period, .stop, .paragraph, .end: return false
      default: continue
      }
    }
    return false
  }

  /// Full names, and short ones with a stop or in place of a name: 'Wed.', but not 'Sun' or 'Sat' alone.
  fileprivate func isWeekday(_ j: Int) -> Bool {
    guard self[j].meaning > 0, !self.is(j + 1, .apostrophe) || self.is(j + 2, .plural) else {
      return false
    }
    if self[j].end - self[j].start > 5 {
      return isPlaced(j) || (!self[j + 1].isCapital && !self.is(j + 1, .other))
    }
    return self.is(j + 1, .period) && isGlued(j + 1)
  }

  /// After 'on', 'by', 'last' and their kin, but before no plural: 'on Friday afternoons'.
  private func isPlaced(_ j: Int) -> Bool {
    switch kind(j - 1) {
    case .function, .anchor, .at, .before, .after, .to, .from, .last, .this, .next, .that:
      !(self.is(j + 1, .other) && self[j + 1].meaning == 1)
    default: false
    }
  }

  /// A stop that also ends the sentence is no part of 'Wed.': the text's end, or a capital after it.
  fileprivate func isSentenceEnd(_ end: Int) -> Bool {
    self.is(end - 1, .period) && (self.is(end, .end) || self.is(end, .paragraph))
  }

  /// 'week', 'weekend', 'quarter', 'August', 'summer' with an offset, and their value without a date.
  fileprivate func deictic(at j: Int, _ offset: Int) -> (Deictic, String)? {
    let reference = offset < 0 ? "PAST_REF" : offset > 0 ? "FUTURE_REF" : "PRESENT_REF"
    switch kind(j) {
    case .unit where unit(at: j) == .week && self[j].meaning < 100:
      return (.week(offset), reference)
    case .weekend where self[j].meaning == 0: return (.weekend(offset), reference)
    case .quarter: return (.quarter(offset), reference)
    case .month where offset < 1 && self[j].isCapital && !self.is(j + 1, .digits):
      return (.month(self[j].meaning, offset), "XXXX-" + self[j].meaning.padded(2))
    case .season where offset < 1:
      guard let season = Season(rawValue: self[j].meaning), calendarYear(at: j + 1) == nil else {
        return nil
      }
      return (.season(season, offset), "XXXX-" + Fields.code(of: season))
    default: return nil
    }
  }
}
