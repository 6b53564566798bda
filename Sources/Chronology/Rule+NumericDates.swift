// Rules for dates in figures alone.

extension Rule {
  static let numericDates: [Rule] = [
    Rule(
      name: "an ISO date", example: "Posted ⟦1940-08-21⟧ by hand.", value: "1940-08-21",
      starts: [.digits]
    ) { tokens, i in
      guard let found = tokens.isoDate(at: i) else { return nil }
      return Match(found.end, .date(found.date))
    },
    Rule(
      name: "an ISO date with the time of day", example: "Posted ⟦2017-06-26T22:18⟧ by hand.",
      value: "2017-06-26T22:18", starts: [.digits]
    ) { tokens, i in
      guard let found = tokens.isoDate(at: i, beforeTime: true), let date = found.date else {
        return nil
      }
      let t = found.end
      guard tokens.isGlued(t), tokens[t].end - tokens[t].start == 1,
        let clock = tokens.colonTime(at: t + 1), let expression = date.single
      else { return nil }
      var timed = expression
      timed.clock = Clock(hour: clock.hour, minute: clock.minute, second: clock.second)
      let isUTC = tokens.isGlued(clock.end) && tokens.isZ(clock.end)
      if isUTC { timed.clock?.zone = .utc }
      let result = HistoricalDate(timed)
      return Match(
        isUTC ? clock.end + 1 : clock.end,
        Reading(kind: .time, value: result.edtf, date: result))
    },
    Rule(
      name: "an ISO date, then the time of day", example: "Logged ⟦1942-06-04 07:02⟧ by hand.",
      value: "1942-06-04T07:02", starts: [.digits]
    ) { tokens, i in
      guard let found = tokens.isoDate(at: i), let time = tokens.plainColonTime(at: found.end),
        var expression = found.date?.single
      else { return nil }
      expression.clock = time.clock
      let date = HistoricalDate(expression)
      return Match(time.end, Reading(kind: .time, value: date.edtf, date: date))
    },
    Rule(
      name: "a thread's time stamp", example: "– Tom ⟦Jun 26 '17 at 22:18⟧ reply",
      value: "2017-06-26T22:18", starts: [.month, .shortMonth]
    ) { tokens, i in
      guard let stamp = tokens.stamp(at: i) else { return nil }
      return Match(
        stamp.end, Reading(kind: .time, value: stamp.date.edtf, date: stamp.date))
    },
    Rule(
      name: "an ISO month", example: "The report of ⟦1940-08⟧ says so.", value: "1940-08",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isYearNumber(i), tokens.isClean(leftOf: i), tokens.isHyphen(i + 1),
        tokens[i + 2].width == 2, tokens.isGlued(i + 2), tokens.isClean(rightOf: i + 2),
        tokens[i + 2].value <= tokens[i].value % 100
      else { return nil }
      let date = HistoricalDate.month(year: Int(tokens[i].value), month: Int(tokens[i + 2].value))
      return date.map { Match(i + 3, .date($0)) }
    },
    Rule(
      name: "day, month and year with slashes or stops, where the order is clear",
      example: "Dated ⟦21/08/1940⟧ in ink.", value: "1940-08-21", starts: [.digits]
    ) { tokens, i in
      guard let figures = tokens.threeFigures(at: i), let date = figures.date else { return nil }
      return Match(i + 5, .date(date))
    },
    Rule(
      name: "day, month in Roman numerals, and year", example: "Ordained ⟦21.xii.1899⟧ at Rome.",
      value: "1899-12-21", starts: [.digits]
    ) { tokens, i in
      guard [.period, .slash, .dash].contains(tokens.kind(i + 1)), tokens.isGlued(i + 1),
        tokens.isGlued(i + 2), let month = tokens.romanMonth(at: i + 2),
        tokens[i].width <= 2, tokens.isClean(leftOf: i),
        tokens.kind(i + 3) == tokens.kind(i + 1), tokens.isGlued(i + 3), tokens.isGlued(i + 4),
        tokens.isYearNumber(i + 4), tokens.isClean(rightOf: i + 4)
      else { return nil }
      let date = HistoricalDate.day(
        year: Int(tokens[i + 4].value), month: month, day: Int(tokens[i].value))
      return date.map { Match(i + 5, .date($0)) }
    },
    Rule(
      name: "the year before the month and day", example: "⟦1821, June 3⟧: Thomas, a pauper.",
      value: "1821-06-03", starts: [.digits]
    ) { tokens, i in
      guard tokens.isYearNumber(i), tokens.isClean(leftOf: i) else { return nil }
      return tokens.yearFirst(at: i)
    },
  ]
}

extension Tokens {
  /// The one-byte hyphen without spaces; an en dash makes ranges, not ISO dates.
  func isHyphen(_ i: Int) -> Bool {
    self.is(i, .dash) && self[i].end - self[i].start == 1 && isGlued(i)
  }

  func isZ(_ i: Int) -> Bool {
    kind(i) == .other && self[i].end - self[i].start == 1 && self[i].isCapital
  }

  /// '1940-08-21', '1940/08/21'.
  func isoDate(at i: Int, beforeTime: Bool = false) -> (date: HistoricalDate?, end: Int)? {
    guard isYearNumber(i), isClean(leftOf: i), isHyphen(i + 1) || self.is(i + 1, .slash),
      kind(i + 3) == kind(i + 1), isFigure(i + 2, width: 2), isFigure(i + 4, width: 2),
      beforeTime || isClean(rightOf: i + 4)
    else { return nil }
    let date = HistoricalDate.day(
      year: Int(self[i].value), month: Int(self[i + 2].value), day: Int(self[i + 4].value))
    return date.map { ($0, i + 5) }
  }

  /// 'Jun 26 '17 at 22:18', 'Jun 26, 2017 at 22:18'. Only the time of day makes `'17` a year, and one of
  /// this century: threads are younger than it.
  fileprivate func stamp(at i: Int) -> (date: HistoricalDate, end: Int)? {
    guard let (month, afterMonth) = monthName(at: i), self.is(afterMonth, .digits) else {
      return nil
    }
    let year = skip(skip(afterMonth + 1, .comma), .apostrophe)
    let isShort = self.is(year - 1, .apostrophe)
    guard isShort ? self[year].width == 2 && isGlued(year) : isYearNumber(year),
      self.is(year, .digits), let time = colonTime(at: skip(skip(year + 1, .comma), .at))
    else { return nil }
    let date = HistoricalDate.day(
      year: Int(self[year].value) + (isShort ? 2000 : 0), month: month,
      day: Int(self[afterMonth].value))
    guard var expression = date?.single else { return nil }
    expression.clock = Clock(hour: time.hour, minute: time.minute, second: time.second)
    return (HistoricalDate(expression), time.end)
  }

  /// '1821, June 3', '1648/9 Feb. 3'; not '1914, May 3, 1915', whose year is the second.
  fileprivate func yearFirst(at i: Int) -> Match? {
    let isDouble = [.slash, .dash].contains(kind(i + 1)) && isGlued(i + 1)
    let j = skip(isDouble ? i + 3 : i + 1, .comma)
    guard self.is(j, .month) || self.is(j, .shortMonth), self[j].isCapital,
      var found = monthDay(at: j), !found.hasYear, let month = found.month, let day = found.day
    else { return nil }
    found.year = Int(self[i].value)
    if isDouble {
      guard let double = doubleYear(at: i, month: month, day: day) else { return nil }
      found.year = double.new
      found.forms = CalendarDate.forms(ofDoubleYear: double.new, month: month, day: day)
    }
    return found.exists ? Match(found.end, Reading(found)) : nil
  }

  /// 'i' to 'xii', in small letters or capitals.
  fileprivate func romanMonth(at i: Int) -> Int? {
    guard self[i].end - self[i].start <= 4, kind(i) != .digits, i < count else { return nil }
    let names = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"]
    return names.firstIndex { word(i).lazy.map { $0 | 0x20 }.elementsEqual($0.utf8) }.map {
      $0 + 1
    }
  }

  private func isFigure(_ i: Int, width: Int) -> Bool {
    self.is(i, .digits) && isGlued(i) && Int(self[i].width) <= width
  }

  /// '21/08/1940', '08/21/1940', '21.8.1940'; nil where day and month could change places.
  fileprivate func threeFigures(at i: Int) -> (date: HistoricalDate?, end: Int)? {
    guard self.is(i, .digits), self[i].width <= 2, isClean(leftOf: i), isClean(rightOf: i + 4),
      [.slash, .period, .dash].contains(kind(i + 1)), kind(i + 3) == kind(i + 1), isGlued(i + 1),
      isFigure(i + 2, width: 2), isGlued(i + 3), isGlued(i + 4), isYearNumber(i + 4)
    else { return nil }
    let (a, b, year) = (Int(self[i].value), Int(self[i + 2].value), Int(self[i + 4].value))
    if a <= 12, b <= 12, a != b, kind(i + 1) != .period { return nil }
    let (day, month) = b > 12 ? (b, a) : (a, b)
    return (.day(year: year, month: month, day: day), i + 5)
  }
}
