// Enters: a token position. Leaves: the time of day that a clock shows there, in any way to write it.

extension Tokens {
  /// '2.20 a.m.', '11:40 pm', 'nine thirty a.m.', '6 a.m. GMT'.
  func meridiemTime(at i: Int, joined: Bool = false) -> ClockTime? {
    guard let (hour, minute, end) = hourAndMinute(at: i, joined: joined), (1...12).contains(hour),
      self.is(end, .meridiem)
    else { return nil }
    return zoned(Clock(hour: hour % 12 + self[end].meaning, minute: minute), end: end + 1)
  }

  /// "9 o'clock", "nine o'clock in the evening", "twelve o'clock noon".
  func oclockTime(at i: Int) -> ClockTime? {
    guard let (hour, minute, end) = hourAndMinute(at: i), minute == 0, (1...24).contains(hour),
      self.is(end, .oclock)
    else { return nil }
    let midday = hour == 12 ? middayTime(at: skip(end + 1, .at)) : nil
    if let midday { return midday }
    return inPart(Clock(hour: hour % 24, minute: 0), end: end + 1)
  }

  /// '22:18', '22:18:05'.
  func plainColonTime(at i: Int) -> ClockTime? {
    guard isClean(leftOf: i), self[i].width == 2 || kind(i - 1) != .digits,
      let time = colonTime(at: i), !isGlued(time.end) || isClean(rightOf: time.end - 1),
      !isCitation(i, time.end)
    else { return nil }
    let clock = Clock(hour: time.hour, minute: time.minute, second: time.second)
    var result = inPart(clock, end: time.end)
    if result.face == .twelve { result.face = face(at: i, hasSecond: time.second != nil) }
    return result
  }

  /// 'Roman Studies 19:14': a volume and page after a title; a word that opens its sentence, as in
  /// 'Posted 22:18', is none, nor is anything before a zone.
  private func isCitation(_ i: Int, _ end: Int) -> Bool {
    guard self.is(i - 1, .other), self[i - 1].isCapital, !self.is(end, .zone) else { return false }
    return self.is(i - 2, .other) || self.is(i - 2, .of) || self.is(i - 2, .and)
  }

  /// '0220 hours', '2200 hrs', '05:30hrs'; '1500 hours of work' are none.
  func militaryTime(at i: Int) -> ClockTime? {
    guard self.is(i, .digits), isClean(leftOf: i) else { return nil }
    let number = Int(self[i].value)
    let colon = colonTime(at: i)
    let (hour, minute) = colon.map { ($0.hour, $0.minute) } ?? (number / 100, number % 100)
    let end = colon?.end ?? i + 1
    guard colon != nil || self[i].width == 4, hour < 25, minute < 60, !self[i].isGrouped,
      self.is(end, .unit), unit(at: end) == .hour, self[end].meaning >= 100,
      !self.is(end + 1, .of),
      colon != nil || number < 1000 || isPlacedInDay(i) || isEntry(i, end + 1)
    else { return nil }
    var result = zoned(Clock(hour: hour % 24, minute: minute), end: end + 1)
    result.face = .counted
    return result
  }

  /// '2000 hrs:' at the head of a log's entry, with nothing after it that the hours could be of.
  private func isEntry(_ i: Int, _ end: Int) -> Bool {
    guard [.colon, .dash, .comma, .mark, .period, .end, .paragraph].contains(kind(end)) else {
      return false
    }
    return [.end, .paragraph, .period, .stop, .mark, .open].contains(kind(i - 1))
  }

  /// 'half past nine', 'a quarter to six', 'ten minutes before midnight', 'twenty past two'.
  func minutesFromHour(at i: Int) -> ClockTime? {
    guard let (minutes, next) = fractionOfHour(at: i), let sign = sideOfHour(next, minutes),
      let hour = hourNamed(at: next + 1)
    else { return nil }
    let total = (hour.clock.hour * 60 + sign * minutes + 1440) % 1440
    let clock = Clock(hour: total / 60, minute: total % 60)
    if hour.isExact { return ClockTime(clock: clock, end: hour.end) }
    if self.is(hour.end, .meridiem) {
      let base = total % 720 + self[hour.end].meaning * 60
      return zoned(Clock(hour: base / 60, minute: base % 60), end: hour.end + 1)
    }
    return inPart(clock, end: skip(hour.end, .oclock))
  }

  /// 'half' 30, 'a quarter' 15, 'ten', 'ten minutes'. A bare number needs 'at', 'by' or the like before it.
  private func fractionOfHour(at i: Int) -> (minutes: Int, end: Int)? {
    if self.is(i, .half) { return (30, i + 1) }
    let quarter = skip(i, .a)
    if self.is(quarter, .quarter) { return (15, quarter + 1) }
    guard self.is(i, .digits) ? self[i].width <= 2 && isClean(leftOf: i) : self.is(i, .cardinal)
    else { return nil }
    var (value, end) = (self.is(i, .digits) ? Int(self[i].value) : self[i].meaning, i + 1)
    if value == 20, self.is(skip(end, .dash), .cardinal) {
      end = skip(end, .dash)
      value += self[end].meaning
      end += 1
    }
    guard (1...29).contains(value) else { return nil }
    if unit(at: end) == .minute { return (value, end + 1) }
    return value % 5 == 0 && isPlacedInDay(i) && !self.is(i - 1, .from) && !self.is(i - 1, .between)
      ? (value, end) : nil
  }

  /// 'past' and 'after' +1, 'to' and 'before' −1; 'half' goes with 'past' alone.
  private func sideOfHour(_ i: Int, _ minutes: Int) -> Int? {
    switch kind(i) {
    case .vagueTime where self[i].meaning == 9: 1
    case .after where minutes != 30: 1
    case .to, .before: minutes == 30 ? nil : -1
    default: nil
    }
  }

  /// 'nine', '9', 'midnight', 'noon' as the hour that minutes are counted from; not 'six men'.
  private func hourNamed(at i: Int) -> (clock: Clock, end: Int, isExact: Bool)? {
    if let midday = middayTime(at: i) { return (midday.clock, midday.end, true) }
    guard let (hour, minute, end) = hourAndMinute(at: i), minute == 0, (1...12).contains(hour),
      !self.is(end, .noun), !self.is(end, .unit), !self.is(end, .hundred), !self.is(end, .percent),
      !(self.is(end, .other) && self[end].meaning == 1), !self.is(end, .dash)
    else { return nil }
    return (Clock(hour: hour, minute: 0), end, false)
  }

  /// 'three in the morning', '6 in the evening', 'eleven at night'.
  func hourOfPart(at i: Int) -> ClockTime? {
    guard let (hour, minute, end) = hourAndMinute(at: i), (1...12).contains(hour),
      isPlacedInDay(i),
      partOfDay(after: end) != nil || namesPart(at: end)
    else { return nil }
    return inPart(Clock(hour: hour, minute: minute), end: end)
  }

  /// '9.30' after 'at', where its phrase ends: not 'at 9.30 metres', nor 'closed at 9.30'.
  func stoppedTime(at i: Int) -> ClockTime? {
    guard self.is(i - 1, .at), self.is(i, .digits), self.is(i + 1, .period), isGlued(i + 1),
      self.is(i + 2, .digits), isGlued(i + 2), self[i].value < 24, self[i].width <= 2,
      self[i + 2].width == 2, self[i + 2].value < 60, isClean(leftOf: i), endsPhrase(i + 3),
      isClean(rightOf: i + 2),
      !(self.is(i - 2, .other) && Lexicon.beforePrice.contains(packed(i - 2)))
    else { return nil }
    return ClockTime(
      clock: Clock(hour: Int(self[i].value), minute: Int(self[i + 2].value)), end: i + 3,
      face: face(at: i, hasSecond: false))
  }

  /// What hours in figures count to: nobody writes '08.15', '0.15' or seconds of a clock of twelve hours.
  private func face(at i: Int, hasSecond: Bool) -> ClockFace {
    let isTwelve = (1...12).contains(self[i].value) && (self[i].width == 1 || self[i].value >= 10)
    return isTwelve && !hasSecond ? .figures : .counted
  }

  /// 'between 9 and 11 a.m.', '9–11 a.m.': the first hour lies before the second in the same half of
  /// the day, or in the half before it.
  func hourPair(at i: Int) -> (first: ClockTime, second: ClockTime)? {
    let isRange = self.is(i - 1, .between) || self.is(i - 1, .from)
    guard let (hour, minute, end) = hourAndMinute(at: i), (1...12).contains(hour),
      self.is(end, .dash) || isRange && [.and, .to].contains(kind(end)),
      let second = meridiemTime(at: end + 1, joined: true)
    else { return nil }
    let half = second.clock.hour / 12 * 12
    var clock = Clock(hour: hour % 12 + half, minute: minute)
    if (clock.hour, clock.minute) > (second.clock.hour, second.clock.minute) {
      clock.hour = (clock.hour + 12) % 24
    }
    clock.zone = second.clock.zone
    return (ClockTime(clock: clock, end: end), second)
  }

  /// 'midnight', 'noon', '12 noon', 'high noon'.
  func middayTime(at i: Int) -> ClockTime? {
    var j = skip(i, .high)
    let isTwelve = self.is(j, .digits) ? self[j].value == 12 : self[j].meaning == 12
    if [.digits, .cardinal].contains(kind(j)) {
      guard isTwelve, isClean(leftOf: j) else { return nil }
      j += 1
    }
    if self.is(j, .midday) { return zoned(Clock(hour: self[j].meaning, minute: 0), end: j + 1) }
    guard self.is(j, .dayPart), self[j].meaning == 4, !self[j + 1].isCapital || !self[j].isCapital
    else { return nil }
    return zoned(Clock(hour: 12, minute: 0), end: j + 1)
  }

  // MARK: Parts

  /// '2.20', '11:40', '9', 'nine', 'nine thirty', 'nine forty-five'.
  private func hourAndMinute(at i: Int, joined: Bool = false) -> (hour: Int, minute: Int, end: Int)?
  {
    if self.is(i, .cardinal) {
      guard let (minute, end) = spokenMinute(at: skip(i + 1, .dash)) else {
        return (self[i].meaning, 0, i + 1)
      }
      return (self[i].meaning, minute, end)
    }
    guard self.is(i, .digits), self[i].width <= 2, isClean(leftOf: i, joined: joined) else {
      return nil
    }
    let hour = Int(self[i].value)
    if [.period, .colon].contains(kind(i + 1)), isGlued(i + 1), self.is(i + 2, .digits),
      isGlued(i + 2), self[i + 2].width == 2, self[i + 2].value < 60
    {
      return (hour, Int(self[i + 2].value), i + 3)
    }
    return (hour, 0, i + 1)
  }

  /// 'thirty', 'forty-five' before 'a.m.', 'p.m.' or a part of the day.
  private func spokenMinute(at i: Int) -> (minute: Int, end: Int)? {
    guard self.is(i, .cardinal), (10...50).contains(self[i].meaning) else { return nil }
    var (minute, end) = (self[i].meaning, i + 1)
    let unit = skip(end, .dash)
    if minute >= 20, self.is(unit, .cardinal), self[unit].meaning < 10 {
      minute += self[unit].meaning
      end = unit + 1
    }
    return self.is(end, .meridiem) || partOfDay(after: end) != nil ? (minute, end) : nil
  }

  /// 'in the morning' 0, 'in the afternoon' 1, 'in the evening' 2, 'at night' 3, with the token after it.
  private func partOfDay(after i: Int) -> (part: Int, end: Int)? {
    if self.is(i, .at), self.is(i + 1, .dayPart), self[i + 1].meaning == 3 { return (3, i + 2) }
    guard self.is(i, .anchor), self.is(i + 1, .the), self.is(i + 2, .dayPart),
      self[i + 2].meaning < 4
    else { return nil }
    return (self[i + 2].meaning, i + 3)
  }

  /// 'on the afternoon of …', 'that evening', 'on Saturday night', which stay mentions of their own.
  private func namesPart(at i: Int) -> Bool {
    let isOn = self.is(i, .function) && packed(i) == Lexicon.on
    let j = isOn ? i + 1 : i
    switch kind(j) {
    case .the: return isOn && self.is(j + 1, .dayPart) && self.is(j + 2, .of)
    case .weekday, .that, .this: return self.is(j + 1, .dayPart) && self[j + 1].meaning < 4
    default: return false
    }
  }

  /// Moves an hour of the clock face into the part of the day that follows it.
  private func inPart(_ clock: Clock, end: Int) -> ClockTime {
    guard clock.hour <= 12, let part = partOfDay(after: end) else {
      var time = zoned(clock, end: end)
      if clock.hour <= 12, time.clock.zone == .local { time.face = .twelve }
      return time
    }
    var result = clock
    let isAfterNoon = part.part == 3 ? clock.hour >= 6 : part.part > 0
    result.hour = clock.hour % 12 + (isAfterNoon ? 12 : 0)
    if part.part == 3, clock.hour == 12 { result.hour = 0 }
    return zoned(result, end: part.end)
  }

  /// Takes 'GMT', 'UTC', 'EST' after a time.
  func zoned(_ clock: Clock, end: Int) -> ClockTime {
    guard self.is(end, .zone), self[end].isCapital else { return ClockTime(clock: clock, end: end) }
    var result = clock
    result.zone = self[end].meaning == 0 ? .utc : .offset(self[end].meaning)
    return ClockTime(clock: result, end: end + 1)
  }

  /// '22:18', '22:18:05'.
  func colonTime(at i: Int) -> (hour: Int, minute: Int, second: Int?, end: Int)? {
    guard self.is(i, .digits), self[i].width <= 2, self[i].value < 24,
      let minute = colonPart(after: i)
    else { return nil }
    let second = colonPart(after: i + 2)
    return (Int(self[i].value), minute, second, second == nil ? i + 3 : i + 5)
  }

  private func colonPart(after i: Int) -> Int? {
    guard self.is(i + 1, .colon), isGlued(i + 1), self.is(i + 2, .digits), isGlued(i + 2),
      self[i + 2].width == 2, self[i + 2].value < 60
    else { return nil }
    return Int(self[i + 2].value)
  }
}
