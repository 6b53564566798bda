// Rules for parts of times: 'early 1923', 'the second half of 2008', 'the night of 20 June', 'later that month'.

extension Rule {
  static let parts: [Rule] = [
    Rule(
      name: "the early, middle or late part of a period", example: "He left in ⟦early 1923⟧.",
      value: "1923", starts: [.part, .the, .edge, .rest, .latter]
    ) { tokens, i in
      guard let (part, start) = tokens.portion(at: i) ?? tokens.part(at: i),
        let inner = Rule.first(in: divisible, tokens, start), var reading = inner.reading,
        reading.kind == .date
      else { return nil }
      reading.narrow(to: part)
      return Match(inner.end, reading, second: inner.second)
    },
    Rule(
      name: "the end of a period in its genitive",
      example: "In May 1951 they advanced; at ⟦month's end⟧ they stood.", value: "1951-05",
      starts: [.unit]
    ) { tokens, i in
      guard let unit = tokens.unit(at: i), unit > .day, tokens.is(i + 1, .apostrophe),
        tokens.is(i + 2, .plural), tokens.is(i + 3, .edge)
      else { return nil }
      var reading = Reading(
        kind: .date, value: "PRESENT_REF", pending: .relative(0, unit, .previous))
      reading.part = DatePart(rawValue: tokens[i + 3].meaning)
      return Match(i + 4, reading)
    },
    Rule(
      name: "the first or last units of a period",
      example: "They met in ⟦the last week of August 1918⟧.", value: "1918-08", starts: [.the]
    ) { tokens, i in
      guard let (part, length, end) = tokens.edgeUnits(at: i), tokens.is(end, .of),
        let inner = Rule.first(in: divisible, tokens, end + 1), inner.second == nil,
        var reading = inner.reading, reading.kind == .date
      else { return nil }
      if let length { return Match(inner.end, Reading(kind: .duration, value: length)) }
      reading.narrow(to: part)
      return Match(inner.end, reading)
    },
    Rule(
      name: "half of a year", example: "It fell in ⟦the second half of 2008⟧.", value: "2008-H2",
      starts: [.the, .ordinal, .latter]
    ) { tokens, i in
      guard let (part, start) = tokens.half(at: i),
        let inner = Rule.first(in: divisible, tokens, start), inner.second == nil,
        var reading = inner.reading, reading.kind == .date
      else { return nil }
      reading.narrow(to: part)
      return Match(inner.end, reading)
    },
    Rule(
      name: "a part of a day", example: "They met on ⟦the night of 20 June 1791⟧.",
      value: "1791-06-20TNI", starts: [.the, .dayPart, .part]
    ) { tokens, i in
      guard let (code, start) = tokens.dayPart(at: i),
        let inner = Rule.first(in: dated, tokens, start), var reading = inner.reading
      else { return nil }
      if let second = inner.second, code != "TNI" || !second.isRange { return nil }
      var end = inner.end
      // A night belongs to its day and to the next, whether the second is named or not: 'the night of 23 May'.
      if code == "TNI", reading.pending == .nothing || reading.isDayOfYear {
        reading.nights = 1
        if let next = tokens.nextDay(of: reading, at: end) {
          if next.year != nil { reading.take(next) }
          end = next.end
        }
      }
      reading.dayPart = code
      if reading.date != nil { reading.value += code }
      return Match(end, reading)
    },
    Rule(
      name: "later or earlier in a period",
      example: "In July 1943 they landed; ⟦later that month⟧ Rome was bombed.", value: "1943-07",
      starts: [.later, .earlier, .part]
    ) { tokens, i in
      let start = tokens.is(i + 1, .anchor) ? i + 2 : i + 1
      guard let inner = Rule.first(in: containing, tokens, start), inner.second == nil,
        inner.reading?.kind == .date
      else { return nil }
      return inner
    },
  ]

  private static let containing: [Rule] =
    [dates[0], thePeriod, periods[3], periods[4]] + relatives.prefix(3)
  private static let dated: [Rule] =
    [dates[0], ranges[4], ranges[5]] + relatives.prefix(3) + namedDays
  private static let divisible: [Rule] =
    [dates[0], dates[2], ranges[3], thePeriod, monthAfterPart] + periods.prefix(5)
    + relatives.prefix(3)

  /// A month after 'early', 'mid-' or 'late' needs no further word.
  private static let monthAfterPart = Rule(
    name: "a month after its part", example: "In ⟦mid-May⟧ it rained.", value: "XXXX-05",
    starts: [.month]
  ) { tokens, i in
    guard tokens[i].isCapital, [.part, .dash, .of].contains(tokens.kind(i - 1)) else { return nil }
    return Match(i + 1, Reading(Fields(month: tokens[i].meaning)))
  }

  /// 'The year' inside 'the end of the year'.
  private static let thePeriod = Rule(
    name: "the year that the narrative is in",
    example: "In 1791 it rained at ⟦the end of the year⟧.",
    value: "1791", starts: [.the, .unit]
  ) { tokens, i in
    let name = tokens.skip(i, .the)
    guard let unit = tokens.unit(at: name), unit > .day, tokens[name].meaning < 100,
      !tokens.is(name + 1, .of)
    else { return nil }
    return Match(
      name + 1,
      Reading(kind: .date, value: "PRESENT_REF", pending: .relative(0, unit, .previous)))
  }
}

extension Reading {
  fileprivate var isDayOfYear: Bool { dayAndMonth != nil }

  /// The year of the next day, which is that of the night's first unless that ends the year.
  fileprivate mutating func take(_ next: Fields) {
    guard case .yearless(let month, let day) = pending, let year = next.year else { return }
    self = Reading(
      Fields(year: month == 12 && next.month == 1 ? year - 1 : year, month: month, day: day))
    nights = 1
  }

  /// The day of a year that is not said, in 2000.
  fileprivate var dayAndMonth: Day? {
    guard case .yearless(let month, let day?) = pending else { return nil }
    return Day(year: 2000, month: month, day: day)
  }

  /// Keeps the part for what is still to be resolved, else applies it.
  fileprivate mutating func narrow(to part: DatePart?) {
    guard let part else { return }
    guard pending == .nothing, let date else {
      self.part = part
      return
    }
    value += Reading.suffix(of: part, date)
    self.date = date.part(part) ?? date
  }

  /// `-H1` and `-H2` for the halves of a year.
  static func suffix(of part: DatePart, _ date: HistoricalDate) -> String {
    guard date.precision == .year, !date.isInterval else { return "" }
    return part == .firstHalf ? "-H1" : part == .secondHalf ? "-H2" : ""
  }
}

extension Tokens {
  /// 'early', 'mid-', 'late in', 'the beginning of', 'the end of', 'the rest of'.
  fileprivate func part(at i: Int) -> (part: DatePart?, start: Int)? {
    let j = skip(i, .the)
    if self.is(j, .part) {
      let start = skip(j + 1, .dash)
      return (DatePart(rawValue: self[j].meaning), self.is(start, .anchor) ? start + 1 : start)
    }
    guard self.is(j + 1, .of) else { return nil }
    if self.is(j, .rest) { return (nil, j + 2) }
    guard self.is(j, .edge) else { return nil }
    return (DatePart(rawValue: self[j].meaning), j + 2)
  }

  /// 'the latter part of', 'the early months of', 'the closing weeks of'.
  fileprivate func portion(at i: Int) -> (part: DatePart?, start: Int)? {
    let j = skip(i, .the)
    guard [.latter, .part].contains(kind(j)), self.is(j + 2, .of) else { return nil }
    let isUnit = unit(at: j + 1).map { $0 > .hour } ?? false && self[j + 1].meaning >= 100
    guard isUnit || self.is(j + 1, .portion) else { return nil }
    return (DatePart(rawValue: self[j].meaning), j + 3)
  }

  /// 'the last week of', 'the final days of'; with their number, as in 'the first ten months of', its value too.
  fileprivate func edgeUnits(at i: Int) -> (part: DatePart, length: String?, end: Int)? {
    let part: DatePart
    switch kind(i + 1) {
    case .last, .ordering: part = .late
    case .ordinal where self[i + 1].meaning == 1: part = .early
    default: return nil
    }
    if let unit = unit(at: i + 2) { return unit > .hour ? (part, nil, i + 3) : nil }
    guard let length = length(at: i + 2), !self.is(i + 2, .a) else { return nil }
    return (part, length.value, length.end)
  }

  /// 'the first half of', 'the latter half of'.
  fileprivate func half(at i: Int) -> (part: DatePart, start: Int)? {
    let j = skip(i, .the)
    guard self.is(j + 1, .half), self.is(j + 2, .of) else { return nil }
    switch kind(j) {
    case .latter: return (.secondHalf, j + 3)
    case .ordinal where self[j].meaning <= 2:
      return (self[j].meaning == 1 ? .firstHalf : .secondHalf, j + 3)
    default: return nil
    }
  }

  /// 'the night of', 'early in the morning of', 'the early morning hours of'.
  fileprivate func dayPart(at i: Int) -> (code: String, start: Int)? {
    var j = i
    if self.is(j, .part) { j = self.is(j + 1, .anchor) ? j + 2 : j + 1 }
    j = skip(j, .the)
    // 'the early hours of 2 April'
    if self.is(j, .part), self[j].meaning == 0, unit(at: j + 1) == .hour {
      return self.is(j + 2, .of) ? (DayPart.all[0].code, j + 3) : nil
    }
    j = skip(j, .part)
    guard self.is(j, .dayPart) else { return nil }
    let code = Tokens.code(ofDayPart: self[j].meaning)
    if unit(at: j + 1) == .hour { j += 1 }
    return self.is(j + 1, .of) ? (code, j + 2) : nil
  }

  /// '/1 June 1942' or 'to 1 June' where that is the next day.
  fileprivate func nextDay(of reading: Reading, at i: Int) -> Fields? {
    guard [.slash, .dash, .to].contains(kind(i)),
      let next = dayMonth(at: skip(i + 1, .the), joined: true), let date = reading.date,
      let day = next.day, let month = next.month
    else { return nil }
    // Without a year on both sides 2000 stands for it.
    let first = date.year == nil ? reading.dayAndMonth : date.earliest
    guard let following = first?.adding(days: 1), following.month == month, following.day == day
    else { return nil }
    return next
  }

  /// TIMEX3's codes, by the lexicon's numbers for the parts of a day.
  static func code(ofDayPart index: Int) -> String { DayPart.all[index].code }
}
