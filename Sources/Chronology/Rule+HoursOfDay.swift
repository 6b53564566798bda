// Rules for times of day that no clock shows: parts of the day, hours of prayer, watches, counted hours.

extension Rule {
  static let hoursOfDay: [Rule] = [
    Rule(
      name: "a part of the day", example: "They set out in ⟦the evening⟧, tired.",
      value: "XXXX-XX-XXTEV", starts: [.the, .dayPart]
    ) { tokens, i in
      let j = tokens.skip(i, .the)
      guard tokens.is(j, .dayPart), tokens.isPartOfDay(i, name: j) else { return nil }
      // 'At night' and 'in the daytime' say how, not when.
      let isManner = tokens[j].meaning == 5 || (j == i && tokens[j].meaning == 3)
      return named(DayPart.all[tokens[j].meaning], end: j + 1, isPending: !isManner)
    },
    Rule(
      name: "a canonical hour", example: "He died after ⟦compline⟧, in his cell.",
      value: "XXXX-XX-XXT20", starts: [.prayer, .romanDay]
    ) { tokens, i in
      guard let prayer = tokens.prayer(at: i) else { return nil }
      let isAmbiguous = [2, 4].contains(prayer)
      guard tokens.isPlacedInDay(i), !tokens[i + 1].isCapital, tokens.isApart(i + 1),
        !isAmbiguous || !tokens.is(i + 1, .other)
      else { return nil }
      return named(NamedHour.prayers[prayer], end: i + 1)
    },
    Rule(
      name: "the hour of a prayer", example: "He fell at ⟦the hour of vespers⟧ in the aisle.",
      value: "XXXX-XX-XXT18", starts: [.the]
    ) { tokens, i in
      guard tokens.unit(at: i + 1) == .hour, tokens[i + 1].meaning < 100, tokens.is(i + 2, .of),
        tokens.is(i + 3, .prayer) || tokens.is(i + 3, .romanDay),
        let prayer = tokens.prayer(at: i + 3), tokens.isApart(i + 4)
      else { return nil }
      return named(NamedHour.prayers[prayer], end: i + 4)
    },
    Rule(
      name: "one part of a day", example: "They crossed the river in ⟦one night⟧, unseen.",
      value: "XXXX-XX-XXTNI", starts: [.cardinal]
    ) { tokens, i in
      guard tokens[i].meaning == 1, tokens.is(i + 1, .dayPart), tokens[i + 1].meaning < 4,
        tokens.isApart(i + 2), !tokens.is(i - 1, .dash)
      else { return nil }
      return named(DayPart.all[tokens[i + 1].meaning], end: i + 2, isPending: false)
    },
    Rule(
      name: "an hour counted from sunrise or sunset",
      example: "It grew dark before ⟦the sixth hour⟧, they say.", value: "XXXX-XX-XXT12",
      starts: [.the]
    ) { tokens, i in
      guard let hour = tokens.countedHour(at: i) else { return nil }
      return named(hour.hour, end: hour.end)
    },
    Rule(
      name: "a watch of the night or at sea",
      example: "They came in ⟦the fourth watch of the night⟧.", value: "XXXX-XX-XXT03",
      starts: [.the, .ordinal, .edge, .dayPart]
    ) { tokens, i in
      guard let watch = tokens.watch(at: i) else { return nil }
      return named(watch.hour, end: watch.end)
    },
    Rule(
      name: "bells of a watch", example: "At ⟦two bells in the afternoon watch⟧ land was seen.",
      value: "XXXX-XX-XXT13:00", starts: [.cardinal, .digits]
    ) { tokens, i in
      let count = tokens.is(i, .digits) ? Int(tokens[i].value) : tokens[i].meaning
      guard (1...8).contains(count), tokens.is(i + 1, .bell),
        tokens.is(i + 2, .anchor)
          || tokens.is(i + 2, .of), let watch = tokens.watch(at: i + 3), watch.isAtSea
      else { return nil }
      let minutes = (watch.hour.hour * 60 + count * 30) % 1440
      return tokens.timeMatch(
        ClockTime(clock: Clock(hour: minutes / 60, minute: minutes % 60), end: watch.end))
    },
  ]

  private static func named(_ part: DayPart, end: Int, isPending: Bool) -> Match {
    named(part.code, part.span, end: end, isPending: isPending)
  }

  private static func named(_ hour: NamedHour, end: Int) -> Match {
    named("T" + hour.hour.padded(2), hour.span, end: end)
  }

  private static func named(
    _ code: String, _ span: TimeOfDay, end: Int, isPending: Bool = true
  ) -> Match {
    var reading = Reading(
      kind: .time, value: "XXXX-XX-XX" + code, pending: isPending ? .timeOfDay : .nothing)
    reading.dayPart = code
    reading.timeOfDay = span
    return Match(end, reading)
  }
}

extension Tokens {
  /// The place of an hour of prayer in ``NamedHour/prayers``; 'nones' is also a day of the Roman month.
  fileprivate func prayer(at i: Int) -> Int? {
    if self.is(i, .romanDay) { return RomanDay.Mark(rawValue: self[i].meaning) == .nones ? 5 : nil }
    return self[i].meaning
  }

  /// 'in the morning', 'during the night', 'at night', 'at dawn', 'before sunset', 'until nightfall'.
  fileprivate func isPartOfDay(_ i: Int, name j: Int) -> Bool {
    guard !self.is(j + 1, .dash), !self[j].isCapital, !self.is(j + 1, .of) else { return false }
    if self[j].meaning == 4 { return false }
    let isWithin = self.is(i - 1, .within) || self.is(i - 1, .to) && self[i - 1].meaning == 2
    if j > i { return (self.is(i - 1, .anchor) || isWithin) && self[j].meaning < 4 }
    switch self[j].meaning {
    case 0...2: return (isWithin || isLimit(i - 1)) && isApart(j + 1)
    case 3: return (self.is(i - 1, .at) || self.is(i - 1, .anchor)) && isApart(j + 1)
    case 5: return true
    default: return isPlacedInDay(i)
    }
  }

  /// 'by evening', 'until morning', 'since morning', as 'towards evening'.
  private func isLimit(_ i: Int) -> Bool {
    [.anchor, .to].contains(kind(i)) && [1, 2].contains(self[i].meaning)
  }

  /// After 'at', 'before', 'after', 'until', 'from', 'by', 'about', 'between' or 'and'.
  func isPlacedInDay(_ i: Int) -> Bool {
    switch kind(i - 1) {
    case .at, .before, .after, .to, .from, .anchor, .circa, .between, .and: true
    default: false
    }
  }

  /// No word that the present one could describe: 'at prime', not 'at prime locations'.
  fileprivate func isApart(_ i: Int) -> Bool {
    switch kind(i) {
    case .other: self[i].meaning == 0 && !self[i].isCapital
    case .noun, .unit, .dash, .apostrophe: false
    default: true
    }
  }

  /// 'the third hour of the night', 'about the sixth hour'. The eleventh is a figure of speech, except
  /// after 'about', and 'the first hour of the battle' is a length.
  fileprivate func countedHour(at i: Int) -> (hour: NamedHour, end: Int)? {
    guard self.is(i, .the), let n = ordinalWord(at: i + 1), (1...12).contains(n.value),
      unit(at: n.end) == .hour, self[n.end].meaning < 100
    else { return nil }
    let end = n.end + 1
    if self.is(end, .of), self.is(end + 1, .the) {
      if self.is(end + 2, .dayPart), self[end + 2].meaning == 3 {
        return (NamedHour.nightHours[n.value - 1], end + 3)
      }
      guard unit(at: end + 2) == .day, self[end + 2].meaning < 100 else { return nil }
      return (NamedHour.dayHours[n.value - 1], end + 3)
    }
    let isStated = self.is(i - 1, .function) && !self.is(end, .other) && !self.is(end, .dash)
    let isPlaced = isPlacedInDay(i) || isStated
    guard isPlaced, !self.is(end, .of), n.value != 11 || self.is(i - 1, .circa) else { return nil }
    return (NamedHour.dayHours[n.value - 1], end)
  }

  /// 'the fourth watch of the night', 'the middle watch', 'the first dog watch'.
  fileprivate func watch(at i: Int) -> (hour: NamedHour, end: Int, isAtSea: Bool)? {
    let j = skip(i, .the)
    if self.is(j, .ordinal), self.is(j + 1, .watch) {
      let n = self[j].meaning
      let isOfNight =
        self.is(j + 2, .of) && self.is(j + 3, .the) && self.is(j + 4, .dayPart)
        && self[j + 4].meaning == 3
      if n == 1, !isOfNight, self.is(i - 1, .anchor) {
        return (NamedHour.seaWatches[0], j + 2, true)
      }
      guard (1...4).contains(n), isOfNight || self.is(i - 1, .anchor) || self.is(i - 1, .circa)
      else { return nil }
      return (NamedHour.nightWatches[n - 1], isOfNight ? j + 5 : j + 2, false)
    }
    guard let index = seaWatch(at: j) else { return nil }
    let end = index >= 5 ? j + 3 : j + 2
    return (NamedHour.seaWatches[index], end, true)
  }

  private func seaWatch(at j: Int) -> Int? {
    if self.is(j, .ordinal) || self.is(j, .last), self.is(j + 1, .dog), self.is(j + 2, .watch) {
      return self.is(j, .ordinal) && self[j].meaning == 1 ? 5 : 6
    }
    guard self.is(j + 1, .watch) else { return nil }
    if self.is(j, .edge) { return self[j].meaning == 1 ? 1 : nil }
    guard self.is(j, .dayPart) else { return nil }
    return [0: 2, 8: 3, 1: 4][self[j].meaning]
  }
}
