// Rules for lengths of time.

extension Rule {
  static let durations: [Rule] = [
    Rule(
      name: "so many units", example: "He survived for ⟦two days⟧.", value: "P2D",
      starts: [
        .digits, .cardinal, .a, .vague, .half, .hundred, .quarter, .fraction, .amount, .circa,
        .comparative, .at,
      ]
    ) { tokens, i in
      guard let start = tokens.afterAmount(i), let length = tokens.length(at: start),
        !tokens.isRate(i, length), !tokens.isAngle(length),
        start == i || tokens.is(i - 1, .during) || !tokens.isCounted(from: length.end)
      else { return nil }
      return Match(
        tokens.contentEnd(i, length.end), Reading(kind: .duration, value: length.value))
    },
    Rule(
      name: "a period of so many units", example: "They met in ⟦a sixty-day period⟧.",
      value: "P60D", starts: [.a, .the]
    ) { tokens, i in
      guard let number = tokens.numeral(at: i + 1), !tokens.is(i + 1, .a), number.whole != nil,
        let unit = tokens.unit(at: tokens.skip(number.end, .dash))
      else { return nil }
      let end = tokens.skip(number.end, .dash) + 1
      guard tokens.is(end, .span), tokens[end].meaning == 1 else { return nil }
      return Match(end + 1, Reading(kind: .duration, value: unit.duration(number.printed)))
    },
    Rule(
      name: "units without a number", example: "They waited for ⟦months⟧.", value: "PXM",
      starts: [.unit]
    ) { tokens, i in
      guard let unit = tokens.unit(at: i), tokens[i].meaning >= 100, !tokens[i].isCapital,
        tokens.is(i - 1, .during) || tokens.is(i - 1, .within)
      else { return nil }
      return Match(i + 1, Reading(kind: .duration, value: unit.duration("X")))
    },
    Rule(
      name: "as long as a unit", example: "The ⟦month-long⟧ siege failed.", value: "P1M",
      starts: [.unit]
    ) { tokens, i in
      guard let unit = tokens.unit(at: i), !tokens[i].isCapital,
        tokens.is(tokens.skip(i + 1, .dash), .long)
      else { return nil }
      return Match(
        tokens.skip(i + 1, .dash) + 1,
        Reading(kind: .duration, value: unit.duration(tokens[i].meaning < 100 ? "1" : "X")))
    },
    Rule(
      name: "a whole unit", example: "It rained ⟦the whole day⟧.", value: "P1D",
      starts: [.the, .wholly, .a]
    ) { tokens, i in
      let article = tokens.is(i, .the) || tokens.is(i, .a)
      let word = article ? i + 1 : i
      guard tokens.is(word, .wholly), let unit = tokens.unit(at: word + 1),
        tokens[word + 1].meaning < 100, unit >= .hour
      else { return nil }
      return Match(word + 2, Reading(kind: .duration, value: unit.duration("1")))
    },
    Rule(
      name: "a stretch before or after", example: "In ⟦the past two centuries⟧ it grew.",
      value: "P2CE", starts: [.the, .this, .vagueTime, .last, .next, .ordering, .possessive]
    ) { tokens, i in tokens.stretch(at: i) },
    Rule(
      name: "an age", example: "He died at ⟦the age of 60⟧.", value: "P60Y",
      starts: [.the, .age, .digits, .cardinal]
    ) { tokens, i in tokens.age(at: i) },
  ]
}

extension Tokens {
  func unit(at i: Int) -> TimeUnit? {
    self.is(i, .unit) ? TimeUnit.allCases[self[i].meaning % 100] : nil
  }

  /// A counted length: 'two days', '20years', 'a fortnight', 'half an hour', 'several weeks'.
  struct Length {
    /// Nil where the number is not said or not whole.
    var count: Int?
    var unit: TimeUnit?
    var value: String
    var end: Int
  }

  func length(at i: Int) -> Length? {
    if let part = partLength(at: i) { return part }
    guard let number = numeral(at: i) else { return nil }
    if self.is(number.end, .fortnight) {
      guard let count = number.whole else { return nil }
      return Length(
        count: count * 2, unit: .week, value: "P\(count * 14)D", end: number.end + 1)
    }
    let dashed = skip(number.end, .dash)
    // One adjective may stand between: 'two long years'.
    let isDescribed =
      dashed == number.end && (self.is(dashed, .other) || self.is(dashed, .long))
      && self[dashed].meaning == 0
      && !self[dashed].isCapital && self.is(dashed + 1, .unit) && self[dashed + 1].meaning >= 100
      || self.is(dashed, .wholly)
    let place = isDescribed ? dashed + 1 : dashed
    guard let unit = unit(at: place), !isName(i, place) else { return nil }
    if number.hundredths == nil, self[place].meaning < 100 { return nil }
    // 'a year-long', 'a months-long': the unit makes the length.
    if self.is(i, .a), place == i + 1, self[place].meaning >= 100 || self.is(place + 1, .dash) {
      return nil
    }
    let length = length(number, unit, end: place + 1)
    return lengthened(length, number) ?? length
  }

  /// '2 hours 58 minutes 50 seconds', 'three weeks and two days': lengths in falling units are one.
  private func lengthened(_ first: Length, _ number: Numeral) -> Length? {
    guard var unit = first.unit, first.value == unit.duration(number.printed), number.whole != nil
    else { return nil }
    var (value, end) = (first.value, first.end)
    // The units from years to seconds.
    for _ in 0..<5 {
      guard let next = numeral(at: skip(skip(end, .comma), .and)), next.whole != nil,
        let smaller = self.unit(at: next.end), smaller < unit, smaller.isOfClockOrCalendar,
        unit.isOfClockOrCalendar,
        !self[next.end].isCapital, !isCounted(from: next.end + 1)
      else { break }
      let part = smaller.duration(next.printed)
      let isTime = value.utf8.contains(UInt8(ascii: "T"))
      value += part.dropFirst(isTime ? 2 : 1)
      (unit, end) = (smaller, next.end + 1)
    }
    return end > first.end ? Length(count: nil, unit: nil, value: value, end: end) : nil
  }

  private func length(_ number: Numeral, _ unit: TimeUnit, end: Int) -> Length {
    var (number, end) = (number, end)
    // 'a year and a half'
    let half = skip(end + 1, .a)
    if self.is(end, .and), self.is(half, .half), half > end + 1, let value = number.hundredths {
      number.hundredths = value + 50
      end = half + 1
    }
    if self.is(skip(end, .dash), .long) { end = skip(end, .dash) + 1 }
    let value = unit.duration(number.printed)
    // 'A year and a half ago' is counted in months.
    if unit == .year, let hundredths = number.hundredths, hundredths % 100 == 50 {
      return Length(count: hundredths / 100 * 12 + 6, unit: .month, value: value, end: end)
    }
    return Length(count: number.whole, unit: unit, value: value, end: end)
  }

  /// 'half an hour', 'half a century', 'a half-century', 'a quarter of an hour'.
  private func partLength(at i: Int) -> Length? {
    let word = skip(i, .a)
    guard self.is(word, .half) || self.is(word, .quarter) else { return nil }
    let isHalf = self.is(word, .half)
    var end = skip(skip(skip(word + 1, .of), .a), .dash)
    if isHalf, self.is(end, .dozen), let unit = unit(at: end + 1) {
      return Length(
        count: self[end].meaning / 2, unit: unit,
        value: unit.duration(String(self[end].meaning / 2)), end: end + 2)
    }
    guard let unit = unit(at: end), self[end].meaning < 100, unit != .season else { return nil }
    end += 1
    let whole: [TimeUnit: (Int, TimeUnit)] = [
      .minute: (60, .second), .hour: (60, .minute), .day: (24, .hour), .year: (12, .month),
      .decade: (10, .year), .century: (100, .year),
    ]
    guard let (parts, smaller) = whole[unit], isHalf || parts % 4 == 0 else {
      return isHalf
        ? Length(count: nil, unit: unit, value: unit.duration("0.5"), end: end) : nil
    }
    let count = isHalf ? parts / 2 : parts / 4
    return Length(count: count, unit: smaller, value: smaller.duration(String(count)), end: end)
  }

  /// 'Seven Years' War', 'Hundred Days': a capital unit makes a name, not a length.
  private func isName(_ i: Int, _ unit: Int) -> Bool { self[unit].isCapital && kind(i) != .digits }

  /// The number after 'more than', 'over', 'at least', 'some', 'about'; the same place where none stands;
  /// nil where such words begin no number.
  func afterAmount(_ i: Int) -> Int? {
    switch kind(i) {
    case .comparative:
      guard self.is(i + 1, .amount), self[i + 1].meaning == 1 else { return nil }
      return i + 2
    case .at:
      guard self.is(i + 1, .amount), self[i + 1].meaning == 2 else { return nil }
      return i + 2
    case .amount: return self[i].meaning == 0 ? skip(i + 1, .circa) : nil
    case .circa: return skip(i + 1, .period)
    case .vague: return self.is(i + 1, .digits) || self.is(i + 1, .cardinal) ? i + 1 : i
    default: return i
    }
  }

  /// 'a minute of arc'
  fileprivate func isAngle(_ length: Length) -> Bool {
    self.is(length.end, .of) && length.unit.map { $0 <= .minute } ?? false
      && packed(length.end + 1) == Lexicon.arc
  }

  /// Takes what a length is filled with: 'two months of siege'; not 'within two days of landing', which
  /// counts from it.
  fileprivate func contentEnd(_ i: Int, _ end: Int) -> Int {
    guard self.is(end, .of), !self.is(i - 1, .within) else { return end }
    return phraseEnd(at: end + 1) ?? end
  }

  /// 'later', 'ago' after a length: 'about a year later' is a date, whose rule begins at the number.
  fileprivate func isCounted(from i: Int) -> Bool {
    switch kind(i) {
    case .later, .earlier, .ago, .before, .after, .previous: true
    default: false
    }
  }

  /// 'a day' in 'twice a day', '40 miles a day' is a rate.
  fileprivate func isRate(_ i: Int, _ length: Length) -> Bool {
    guard self.is(i, .a), length.end == i + 2 else { return false }
    switch kind(i - 1) {
    case .times, .often, .noun, .unit: return true
    default: return false
    }
  }

  /// 'the past two centuries', 'the next few months', 'the first three years', 'the coming weeks',
  /// 'the past decade'.
  fileprivate func stretch(at i: Int) -> Match? {
    let isDetermined = self.is(i, .the) || self.is(i, .this) || self.is(i, .possessive)
    let word = isDetermined ? i + 1 : i
    guard let direction = stretchDirection(word), isDetermined || direction != 0 else { return nil }
    if let number = numeral(at: word + 1), !self.is(word + 1, .a),
      let length = length(at: word + 1), number.end <= length.end
    {
      return stretch(
        direction, length.count, length.unit, length.value, end: contentEnd(word, length.end))
    }
    guard let unit = unit(at: word + 1), isDetermined else { return nil }
    if self[word + 1].meaning >= 100, direction != 0 || self.is(word, .ordering) {
      return stretch(direction, nil, unit, unit.duration("X"), end: word + 2)
    }
    let isLast = self.is(word, .last) && self.is(i, .the) && unit >= .week
    guard self.is(word, .vagueTime) || isLast && !self.is(word + 2, .of) else { return nil }
    return stretch(direction, 1, unit, unit.duration("1"), end: word + 2)
  }

  /// −1 for 'past', 'last', 'previous'; 1 for 'next', 'following', 'coming'; 0 for 'first', 'same'.
  private func stretchDirection(_ i: Int) -> Int? {
    switch kind(i) {
    case .vagueTime where self[i].meaning == 9: -1
    case .last, .previous: -1
    case .next: 1
    case .ordering: 1
    case .ordinal where self[i].meaning == 1: 0
    default: nil
    }
  }

  private func stretch(
    _ direction: Int, _ count: Int?, _ unit: TimeUnit?, _ value: String, end: Int
  ) -> Match {
    var reading = Reading(kind: .duration, value: value)
    if let count, let unit, direction != 0 { reading.pending = .stretch(count * direction, unit) }
    return Match(end, reading)
  }

  /// 'the age of 60', 'age 60', 'aged 60', '60 years old', '60 years of age', '60-year-old'.
  fileprivate func age(at i: Int) -> Match? {
    func reading(_ number: Numeral, _ end: Int) -> Match {
      Match(end, Reading(kind: .duration, value: TimeUnit.year.duration(number.printed)))
    }
    let word = skip(i, .the)
    if self.is(word, .age) {
      guard word == i || self[word].meaning == 0, let number = numeral(at: skip(word + 1, .of)),
        let age = number.whole, (1...150).contains(age), !self.is(skip(word + 1, .of), .a),
        unit(at: number.end) == nil || unit(at: number.end) == .year
      else { return nil }
      return reading(number, skip(number.end, .unit))
    }
    guard word == i, let number = numeral(at: i), unit(at: skip(number.end, .dash)) == .year else {
      return nil
    }
    let unitEnd = skip(number.end, .dash) + 1
    if self.is(skip(unitEnd, .dash), .old) { return reading(number, skip(unitEnd, .dash) + 1) }
    guard self.is(unitEnd, .of), self.is(unitEnd + 1, .age) else { return nil }
    return reading(number, unitEnd + 2)
  }
}

extension TimeUnit {
  /// Lengths are not given in seasons, decades or centuries and smaller units.
  fileprivate var isOfClockOrCalendar: Bool {
    switch self {
    case .season, .decade, .century: false
    default: true
    }
  }
}
