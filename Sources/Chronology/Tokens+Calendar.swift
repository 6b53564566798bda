// Enters: a token position. Leaves: the year, month and day that stand there, in every common order.

extension Tokens {
  /// A date in words or a year: '21 August 1940', 'August 21st, 1940', 'August 1940', '1940', '44 BC'.
  func fields(at i: Int, joined: Bool = false) -> Fields? {
    var start = i
    if self.is(i, .weekday) { start = skip(skip(i + 1, .period), .comma) }
    start = self.is(start, .this) ? start + 1 : skip(start, .the)
    if let found = dayMonth(at: start, joined: joined) ?? monthDay(at: start) { return found }
    return start == i ? monthYear(at: i) ?? bareYear(at: i, joined: joined) : nil
  }

  /// '21 August 1940', '21st of August, 1940', 'twenty-first of August', '7 November (26 October O.S.) 1917'.
  func dayMonth(at i: Int, joined: Bool = false) -> Fields? {
    guard let (day, afterDay, isWord) = dayNumber(at: i, joined: joined) else { return nil }
    // 'the sixth day of March'
    let isCounted = self.is(afterDay, .unit) && self[afterDay].meaning == 3
    let afterOf = skip(isCounted ? afterDay + 1 : afterDay, .of)
    guard !isCounted || afterOf > afterDay + 1 else { return nil }
    guard !isWord || afterOf > afterDay, let (month, end) = monthName(at: afterOf) else {
      return nil
    }
    let isMarked = afterOf > i + 1
    return withYear(month: month, day: day, at: end, needsYear: isVerb(afterOf) && !isMarked)
  }

  /// 'August 21, 1940', 'Aug. 21st 1940', 'November 7 [October 26, Old Style], 1879'; with a year also 'August, 21, 1940'.
  func monthDay(at i: Int) -> Fields? {
    guard let (month, afterMonth) = monthName(at: i) else { return nil }
    let isParted = self.is(afterMonth, .comma)
    let place = isParted ? afterMonth + 1 : skip(afterMonth, .the)
    guard let (day, end, isWord) = dayNumber(at: place), !isWord else { return nil }
    // 'Mark 3:16', 'May 3:20'; but 'May 3: the siege began'.
    let isColon = self.is(end, .colon) && isGlued(end) && isGlued(end + 1)
    if isColon || self.is(end, .percent) || self.is(end, .noun) { return nil }
    return withYear(month: month, day: day, at: end, needsYear: isVerb(i) || isParted)
  }

  /// 'August 1940', 'January, 1928', 'August of 1940'.
  func monthYear(at i: Int) -> Fields? {
    guard let (month, end) = monthName(at: i) else { return nil }
    let place = yearPlace(after: end)
    if let double = doubleYear(at: place, month: month) {
      let forms = CalendarDate.forms(ofDoubleYear: double.new, month: month, day: nil)
      return Fields(year: double.new, month: month, end: double.end, forms: forms)
    }
    guard let year = calendarYear(at: yearHead(at: place)) ?? earlyYear(at: end) else {
      return shortYear(at: place).map { Fields(shortYear: $0.value, month: month, end: $0.end) }
    }
    return Fields(year: year.value, month: month, end: year.end)
  }

  private func withYear(month: Int, day: Int, at end: Int, needsYear: Bool) -> Fields? {
    let bare = Fields(month: month, day: day, end: end)
    let mark = styleMark(at: skip(end, .comma))
    var result = withYear(bare, after: mark)
    // Brackets that turn out to hold no other half are none of ours.
    if mark != nil, mark?.style == nil, result.forms.isEmpty {
      result = withYear(bare, after: nil)
    }
    return needsYear && !result.hasYear ? nil : result
  }

  private func withYear(_ date: Fields, after mark: StyleMark?) -> Fields {
    var result = date
    let i = skip(skip(mark?.end ?? date.end, .comma), .of)
    if let month = date.month, let double = doubleYear(at: i, month: month, day: date.day) {
      (result.year, result.end) = (double.new, double.end)
      result.forms = CalendarDate.forms(ofDoubleYear: double.new, month: month, day: date.day)
    } else if let year = calendarYear(at: yearHead(at: i))
      ?? earlyYear(afterDay: mark?.end ?? date.end)
    {
      (result.year, result.end) = (year.value, year.end)
    } else if let short = shortYear(at: i) {
      (result.shortYear, result.end) = (short.value, short.end)
    } else if let reign = regnalYear(at: i), mark == nil {
      result.year = reign.year.flatMap { date.year(in: $0) }
      if result.year != nil || reign.year == nil { result.end = reign.end }
    }
    let late = styleMark(at: result.end) ?? styleMark(afterComma: result.end)
    result.take(mark, andAfterYear: result.year == nil ? nil : late)
    return result
  }

  // MARK: Parts of dates

  /// '21', '21st', 'twenty-first'; up to two digits, valid or not.
  func dayNumber(at i: Int, joined: Bool = false) -> (value: Int, end: Int, isWord: Bool)? {
    if self.is(i, .digits), self[i].width <= 2, isClean(leftOf: i, joined: joined) {
      let end = i + 1
      if isGlued(end), kind(end) == .suffix { return (Int(self[i].value), end + 1, false) }
      return (Int(self[i].value), end, false)
    }
    return ordinalWord(at: i).map { ($0.value, $0.end, true) }
  }

  /// 'first', 'twenty-first'.
  func ordinalWord(at i: Int) -> (value: Int, end: Int)? {
    if self.is(i, .ordinal) { return (self[i].meaning, i + 1) }
    guard self.is(i, .cardinal), self[i].meaning >= 20 else { return nil }
    let j = skip(i + 1, .dash)
    guard self.is(j, .ordinal), self[j].meaning < 10 else { return nil }
    return (self[i].meaning + self[j].meaning, j + 1)
  }

  /// A month, in full or short, with its stop.
  func monthName(at i: Int) -> (value: Int, end: Int)? {
    switch kind(i) {
    case .month: return (self[i].meaning, i + 1)
    case .shortMonth: return (self[i].meaning, skip(i + 1, .period))
    case .digits:
      // '7ber' to '10ber' are September to December.
      guard self.is(i + 1, .countedMonth), isGlued(i + 1), (7...10).contains(self[i].value) else {
        return nil
      }
      return (Int(self[i].value) + 2, skip(i + 2, .period))
    default: return nil
    }
  }

  /// 'may' and 'march' in lower case may be verbs.
  private func isVerb(_ i: Int) -> Bool {
    let token = self[i]
    return !token.isCapital
      && ((token.kind == .month && (token.meaning == 3 || token.meaning == 5))
        || token.kind == .shortMonth)
  }

  /// A year that belongs to a month: '1940', '44 BC'; not '2000 soldiers'.
  /// With `joined`, another year may follow after a dash.
  func calendarYear(at i: Int, joined: Bool = false) -> (value: Int, end: Int)? {
    if let year = eraYear(at: i) ?? spelledYear(at: i) { return year }
    guard isYearNumber(i), isClean(rightOf: i) || (joined && kind(i + 1) == .dash),
      !self.is(i + 1, .noun), isClean(leftOf: i)
    else { return nil }
    return (Int(self[i].value), i + 1)
  }

  /// '44 BC', '70 AD', 'AD 70', '480 B.C.E.'.
  func eraYear(at i: Int, joined: Bool = false) -> (value: Int, end: Int)? {
    if self.is(i, .digits), self[i].width <= 4, self[i].value > 0, self.is(i + 1, .era),
      isClean(leftOf: i, joined: joined), self[i + 1].isCapital
    {
      let value = Int(self[i].value)
      return (self[i + 1].meaning == 1 ? 1 - value : value, i + 2)
    }
    if self.is(i, .digits), self[i].width <= 4, self[i].value > 0, let era = eraInWords(at: i + 1),
      isClean(leftOf: i, joined: joined)
    {
      let value = Int(self[i].value)
      return (era.isBefore ? 1 - value : value, era.end)
    }
    guard let year = yearAfterEra(at: i), isClean(rightOf: i + 1) else { return nil }
    return (year, i + 2)
  }

  /// Four digits from 1000 to 2099 without a comma.
  func isYearNumber(_ i: Int) -> Bool {
    let token = self[i]
    return token.kind == .digits && token.width == 4 && !token.isGrouped
      && (1000...2099).contains(token.value)
  }

  /// Nothing glued to the left that would make the number part of another: '$1900', '2.1940', 'B1940'.
  /// A hyphen after another number does ('555-1940'), unless both are sides of one range (`joined`).
  func isClean(leftOf i: Int, joined: Bool = false) -> Bool {
    if self.is(i - 1, .currency) { return false }
    guard isGlued(i) else { return true }
    switch kind(i - 1) {
    case .digits, .mark, .percent, .other, .a, .noun, .number, .reference: return false
    case .dash where isDesignation(i - 2): return false
    case .period
    where isGlued(i - 1) && self.is(i - 2, .other)
      && self[i - 2].end - self[i - 2].start > 1:
      return false
    case .dash:
      return joined || self[i - 1].end - self[i - 1].start > 1
        || !(isGlued(i - 1) && kind(i - 2) == .digits)
    case .slash where joined: return true
    case .period, .slash, .colon, .apostrophe:
      return !(isGlued(i - 1) && kind(i - 2) == .digits)
    default: return true
    }
  }

  /// One or two capital letters before a hyphen: 'M-1917', 'U-1940'.
  private func isDesignation(_ i: Int) -> Bool {
    isGlued(i + 1) && self[i].isCapital && self[i].end - self[i].start <= 2
  }

  /// Nothing glued to the right that would make the number part of another: '1940.5', '1940mm', '1940%'.
  func isClean(rightOf i: Int) -> Bool {
    guard isGlued(i + 1) else { return !self.is(i + 1, .percent) }
    switch kind(i + 1) {
    case .comma, .stop, .open, .close, .apostrophe, .end, .paragraph: return true
    case .dash where self.is(i + 2, .digits) && monthName(at: i + 3) != nil: return true
    case .period, .slash, .colon, .dash: return !(isGlued(i + 2) && kind(i + 2) == .digits)
    case .mark: return true
    default: return false
    }
  }
}
