// Rules for times that a clock shows.

extension Rule {
  static let clocks: [Rule] = [
    Rule(
      name: "a time with a.m. or p.m.", example: "She sank at ⟦2.20 a.m.⟧ in calm water.",
      value: "XXXX-XX-XXT02:20", starts: [.digits, .cardinal]
    ) { tokens, i in tokens.timeMatch(tokens.meridiemTime(at: i)) },
    Rule(
      name: "o'clock", example: "They left at ⟦nine o'clock in the evening⟧.",
      value: "XXXX-XX-XXT21:00", starts: [.digits, .cardinal]
    ) { tokens, i in tokens.timeMatch(tokens.oclockTime(at: i)) },
    Rule(
      name: "a time with a colon", example: "Posted at ⟦22:18⟧ by Tom.",
      value: "XXXX-XX-XXT22:18", starts: [.digits]
    ) { tokens, i in tokens.timeMatch(tokens.plainColonTime(at: i)) },
    Rule(
      name: "hours as soldiers write them", example: "At ⟦0220 hours⟧ the guns fell silent.",
      value: "XXXX-XX-XXT02:20", starts: [.digits]
    ) { tokens, i in tokens.timeMatch(tokens.militaryTime(at: i)) },
    Rule(
      name: "minutes past or to the hour", example: "The bell rang at ⟦a quarter to six⟧.",
      value: "XXXX-XX-XXT05:45", starts: [.half, .a, .quarter, .cardinal, .digits]
    ) { tokens, i in tokens.timeMatch(tokens.minutesFromHour(at: i)) },
    Rule(
      name: "an hour with its part of the day", example: "He came at ⟦three in the morning⟧.",
      value: "XXXX-XX-XXT03:00", starts: [.digits, .cardinal]
    ) { tokens, i in tokens.timeMatch(tokens.hourOfPart(at: i)) },
    Rule(
      name: "midnight and noon", example: "They met at ⟦midnight⟧.", value: "XXXX-XX-XXT00:00",
      starts: [.midday, .dayPart, .digits, .cardinal, .high]
    ) { tokens, i in tokens.timeMatch(tokens.middayTime(at: i)) },
    Rule(
      name: "hours and minutes with a stop", example: "At ⟦9.30⟧ the bell rang; they paid 9.30.",
      value: "XXXX-XX-XXT09:30", starts: [.digits]
    ) { tokens, i in tokens.timeMatch(tokens.stoppedTime(at: i)) },
    Rule(
      name: "two times that share a.m. or p.m.",
      example: "It fell between ⟦9⟧ and ⟦11 a.m.⟧ there.",
      value: "XXXX-XX-XXT11:00", starts: [.digits, .cardinal]
    ) { tokens, i in
      guard let pair = tokens.hourPair(at: i), let first = tokens.timeMatch(pair.first)?.reading,
        let second = tokens.timeMatch(pair.second)?.reading
      else { return nil }
      return Match(
        pair.second.end, first,
        second: Match.Second(
          after: pair.first.end, start: pair.first.end + 1, reading: second, isRange: true))
    },
    Rule(
      name: "about a time of day", example: "The bell rang at ⟦about 4 p.m.⟧ in town.",
      value: "XXXX-XX-XXT16:00", starts: [.circa]
    ) { tokens, i in
      guard let match = Rule.first(in: approximable, tokens, tokens.skip(i + 1, .period)),
        match.reading?.kind == .time
      else { return nil }
      return match
    },
    Rule(
      name: "a time of day, then its date",
      example: "It fell at ⟦9:34 p.m., March 19, 2003⟧ to the others.", value: "2003-03-19T21:34",
      starts: [.digits, .cardinal, .midday]
    ) { tokens, i in
      guard let time = tokens.clockTime(at: i) else { return nil }
      return tokens.dated(time, dateAt: tokens.skip(time.end, .comma))
    },
    Rule(
      name: "a date, then its time of day",
      example: "It fell on ⟦8 May 1954, 1:00 AM⟧ to the others.", value: "1954-05-08T01:00",
      starts: [.digits, .month, .shortMonth, .weekday]
    ) { tokens, i in
      guard let date = tokens.fields(at: i), date.day != nil,
        let time = tokens.clockTime(at: tokens.skip(date.end, .comma))
      else { return nil }
      return tokens.dated(time, date, end: time.end)
    },
  ]

  private static let approximable: [Rule] = Array(clocks.prefix(7)) + hoursOfDay
}

/// A time of day as it was read.
struct ClockTime: Sendable {
  var clock: Clock
  /// The token after the last.
  var end: Int
  var face = ClockFace.whole
}

extension Tokens {
  func timeMatch(_ time: ClockTime?) -> Match? {
    guard let time else { return nil }
    var reading = Reading(kind: .time, value: "XXXX-XX-XX" + time.clock.value, pending: .timeOfDay)
    reading.take(time.clock, time.face)
    return Match(time.end, reading)
  }

  /// Any way to write a time of day, the longest of them.
  func clockTime(at i: Int) -> ClockTime? {
    let found = [
      meridiemTime(at: i), oclockTime(at: i), plainColonTime(at: i), militaryTime(at: i),
      minutesFromHour(at: i), hourOfPart(at: i), middayTime(at: i),
    ]
    return found.compactMap { $0 }.max { $0.end < $1.end }
  }

  fileprivate func dated(_ time: ClockTime, dateAt i: Int) -> Match? {
    guard let date = fields(at: i), date.day != nil, self.is(i, .digits) || kind(i) != .the else {
      return nil
    }
    return dated(time, date, end: date.end)
  }

  /// One reading of a day and a time; its zone may also stand after the day.
  fileprivate func dated(_ time: ClockTime, _ date: Fields, end: Int) -> Match? {
    guard date.exists, let day = date.date?.single else { return nil }
    let face = time.face
    let time = zoned(time.clock, end: end)
    var reading = Reading(
      kind: .time, value: date.value + time.clock.value, pending: date.pending)
    if date.year == nil {
      reading.date = date.date
    } else {
      var exact = day
      exact.clock = time.clock
      reading.date = HistoricalDate(exact)
    }
    reading.take(time.clock, time.clock.zone == .local ? face : .whole)
    return Match(time.end, reading)
  }
}

extension Reading {
  fileprivate mutating func take(_ clock: Clock, _ face: ClockFace) {
    self.clock = clock
    self.face = face
    timeOfDay = clock.timeOfDay
  }
}
