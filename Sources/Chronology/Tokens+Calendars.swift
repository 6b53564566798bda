// Enters: a token position. Leaves: the date in another calendar that stands there.

extension Tokens {
  // MARK: Old and New Style

  /// '5/17 March 1861', '14 (26) December 1825', '19 February/3 March 1861', 'March 5/17, 1861'; only
  /// where the two halves are the same day, else it may be a range.
  func pairOfStyles(at i: Int) -> (reading: Reading?, end: Int)? {
    guard case (var old, var next)? = halfDate(at: i) else { return nil }
    // '20 December 1880/1 January 1881'.
    let ownYear = skip(next, .comma)
    if old.month != nil, isYearNumber(ownYear), self.is(ownYear + 1, .slash) {
      (old.year, next) = (Int(self[ownYear].value), ownYear + 1)
    }
    let isBracketed = self.is(next, .open)
    guard isBracketed || self.is(next, .slash), var (new, end) = halfDate(at: next + 1) else {
      return nil
    }
    if isBracketed {
      guard self.is(end, .close) else { return nil }
      end += 1
    }
    if old.month == nil, new.month == nil {
      guard let (month, afterMonth) = monthName(at: end) else { return nil }
      (old.month, new.month, end) = (month, month, afterMonth)
    }
    old.month = old.month ?? new.month
    new.month = new.month ?? old.month
    guard let year = calendarYear(at: skip(skip(end, .comma), .of)) else { return nil }
    return pair(old, new, year)
  }

  /// What can follow the first figure of a pair.
  func canPair(_ i: Int) -> Bool {
    switch kind(i) {
    case .slash, .open, .month, .shortMonth: true
    default: false
    }
  }

  /// A day, perhaps with its month.
  private func halfDate(at i: Int) -> (Fields, end: Int)? {
    if let (month, afterMonth) = monthName(at: i) {
      guard let day = plainDay(at: afterMonth) else { return nil }
      return (Fields(month: month, day: day, end: afterMonth + 1), afterMonth + 1)
    }
    guard let day = plainDay(at: i) else { return nil }
    guard let (month, end) = monthName(at: i + 1) else {
      return (Fields(day: day, end: i + 1), i + 1)
    }
    return (Fields(month: month, day: day, end: end), end)
  }

  private func plainDay(at i: Int) -> Int? {
    guard self.is(i, .digits), self[i].width <= 2, !self.is(i - 1, .currency) else { return nil }
    let isPart = isGlued(i) && [.digits, .mark, .other].contains(kind(i - 1))
    return isPart ? nil : Int(self[i].value)
  }

  private func pair(
    _ first: Fields, _ second: Fields, _ year: (value: Int, end: Int)
  ) -> (reading: Reading?, end: Int)? {
    // 'December 20, 1880 / January 1': the year is said once, and is that of the first half.
    let crosses = first.month == 12 && second.month == 1
    for old in [first.year ?? year.value - (crosses ? 1 : 0), first.year ?? year.value] {
      guard let a = CalendarDate(.julian, year: old, month: first.month, day: first.day),
        let b = CalendarDate(
          .gregorian, year: crosses ? old + 1 : old, month: second.month, day: second.day),
        a.first == b.first
      else { continue }
      var result = second
      (result.year, result.forms) = (b.year, [a, b])
      return (result.reading, year.end)
    }
    return nil
  }

  // MARK: Republican, Hebrew, Islamic

  /// '18 Brumaire Year VIII', 'the 10th of Tishrei', 'Ramadan 17, 2 AH', 'Shaban 1345'.
  func foreignDate(at i: Int) -> Match? {
    let start = skip(i, .the)
    if let month = foreignMonth(at: start) {
      // A month before its day needs a year: 'Nissan 15' may be cars.
      if let day = plainDay(at: month.end),
        let match = foreignDate(month, day: day, at: skip(month.end + 1, .comma))
      {
        return match
      }
      // After a figure that is no day of the month it is not the month alone.
      guard !self.is(start - 1, .digits) else { return nil }
      return foreignDate(month, day: nil, at: skip(skip(month.end, .comma), .of))
    }
    guard let day = countedDay(at: start),
      let month = foreignMonth(at: skip(day.end, .of)), self[month.end - 1].isCapital
    else { return nil }
    if let match = foreignDate(month, day: day.value, at: skip(skip(month.end, .comma), .of)) {
      return match
    }
    let (calendar, number) = (month.calendar, month.month)
    guard CalendarDate(calendar, year: 3, month: number, day: day.value) != nil,
      month.end > skip(day.end, .of) + 1 || isSureMonth(skip(day.end, .of))
    else { return nil }
    return Match(month.end, Reading(kind: .date, value: "XXXX-XX-XX"))
  }

  /// Long enough to be no other word: not 'Av', 'Safar', 'Adar', 'Nissan'.
  private func isSureMonth(_ i: Int) -> Bool {
    self[i].end - self[i].start >= 6 && !(self[i].meaning == 21)
  }

  private typealias ForeignMonth = (calendar: CalendarSystem, month: Int, end: Int)

  /// 'Brumaire', 'Nisan', 'Adar II', 'Rabi al-Thani', 'Jumada I', 'Dhu'l-Hijja'.
  private func foreignMonth(at i: Int) -> ForeignMonth? {
    guard self.is(i, .foreignMonth) || self.is(i, .monthHead), self[i].isCapital else { return nil }
    let calendar = Lexicon.foreignCalendars[self[i].meaning / 20]
    let month = self[i].meaning % 20
    if self.is(i, .foreignMonth) {
      if calendar == .hebrew, month == 12, let part = romanNumeral(i + 1), part <= 2 {
        return (calendar, 11 + part, i + 2)
      }
      return (calendar, month, i + 1)
    }
    if let part = romanNumeral(i + 1), part <= 2 { return (calendar, month + part - 1, i + 2) }
    // At most: ' – l – al – Thani'.
    for j in i + 1..<i + 6 {
      if self.is(j, .monthTail) { return (calendar, month + self[j].meaning, j + 1) }
      guard [.apostrophe, .dash, .other].contains(kind(j)), self[j].end - self[j].start <= 3 else {
        return nil
      }
    }
    return nil
  }

  private func foreignDate(_ month: ForeignMonth, day: Int?, at i: Int) -> Match? {
    let year =
      switch month.calendar {
      case .frenchRepublican: republicanYear(at: i, mayBeBare: true)
      case .hebrew: plainYear(at: i, 3761...6999)
      default: hijraYear(at: i) ?? plainYear(at: i, 100...1600)
      }
    guard let year else { return nil }
    let date = CalendarDate(month.calendar, year: year.value, month: month.month, day: day)
    return Match(year.end, .calendar(date))
  }

  /// A year in figures that only the calendar's own month makes one.
  private func plainYear(at i: Int, _ allowed: ClosedRange<Int>) -> (value: Int, end: Int)? {
    guard self.is(i, .digits), !self[i].isGrouped, allowed.contains(Int(self[i].value)),
      isClean(leftOf: i), isClean(rightOf: i), !self.is(i + 1, .noun), !self.is(i + 1, .unit)
    else { return nil }
    return (Int(self[i].value), i + 1)
  }

  /// '17', '17th', 'seventeenth'.
  func countedDay(at i: Int) -> (value: Int, end: Int)? {
    dayNumber(at: i).map { ($0.value, $0.end) }
  }

  /// 'Year VIII', 'an IV', "l'an II", 'Year Two', 'of the year 8'; 'VIII' alone where that is allowed.
  func republicanYear(at i: Int, mayBeBare: Bool = false) -> (value: Int, end: Int)? {
    var j = skip(skip(skip(i, .comma), .of), .the)
    if self[j].end - self[j].start == 1, self.is(j + 1, .apostrophe) { j += 2 }
    let isNamed = self.is(j, .a) || (self.is(j, .unit) && self[j].meaning == 7)
    guard isNamed || mayBeBare, j < count else { return nil }
    let number = isNamed ? j + 1 : j
    if let value = romanNumeral(number) { return (value, number + 1) }
    guard isNamed else { return nil }
    if self.is(number, .digits), self[number].width <= 2 {
      return (Int(self[number].value), number + 1)
    }
    return self.is(number, .cardinal) ? (self[number].meaning, number + 1) : nil
  }

  /// 'of the Republic', 'of the French Republican Calendar'.
  func ofTheRepublic(at i: Int) -> Int? {
    guard self.is(i, .of), self.is(i + 1, .the) else { return nil }
    for j in i + 2..<i + 4 where self.is(j, .republican) && self[j].isCapital {
      return kind(j + 1) == .other && self[j].end - self[j].start > 8 ? j + 2 : j + 1
    }
    return nil
  }

  /// 'AH 61', '61 A.H.'; both letters are capitals.
  func hijraYear(at i: Int) -> (value: Int, end: Int)? {
    markedYear(at: i, .hijra).flatMap { $0.value <= 1600 ? $0 : nil }
  }

  /// '709 AUC', 'A.U.C. 753'.
  func cityYear(at i: Int) -> (value: Int, end: Int)? {
    markedYear(at: i, .auc).flatMap { $0.value <= 2800 ? $0 : nil }
  }

  private func markedYear(at i: Int, _ mark: Lexeme.Kind) -> (value: Int, end: Int)? {
    if self.is(i, mark), isAllCapitals(i), isFigure(i + 1), isClean(rightOf: i + 1) {
      return (Int(self[i + 1].value), i + 2)
    }
    guard isFigure(i), self.is(i + 1, mark), isAllCapitals(i + 1), isClean(leftOf: i) else {
      return nil
    }
    return (Int(self[i].value), i + 2)
  }

  private func isFigure(_ i: Int) -> Bool {
    self.is(i, .digits) && self[i].width <= 4 && self[i].value > 0
  }

  func isAllCapitals(_ i: Int) -> Bool {
    word(i).allSatisfy { $0 == UInt8(ascii: ".") || $0 &- 0x41 < 26 }
  }
}
