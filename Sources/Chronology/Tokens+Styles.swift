// Enters: a date, and the marks of Old or New Style beside it. Leaves: the date in New Style, and both forms.

/// A mark of style: 'O.S.', '(Old Style)', '[October 26, Old Style]', '(7 November)'.
struct StyleMark: Hashable, Sendable {
  enum Style: Int, Hashable, Sendable {
    case old, new
  }

  /// Nil for a second date in brackets that does not say its style.
  var style: Style?
  var other: StyledDate?
  /// The token after the last.
  var end: Int
}

/// The day in a mark; what it lacks is that of the date it stands at.
struct StyledDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int
  var end: Int
}

extension Tokens {
  /// A mark of style, with or without brackets.
  func styleMark(at i: Int) -> StyleMark? {
    if self.is(i, .open) { return bracketedStyle(at: i) }
    guard let (style, end) = style(at: i), self[i].kind != .style || self[i].end - self[i].start < 5
    else { return nil }
    return StyleMark(style: style, end: end)
  }

  /// ', Old Style', ', O.S.'.
  func styleMark(afterComma i: Int) -> StyleMark? {
    self.is(i, .comma) && !self.is(i + 1, .open) ? styleMark(at: i + 1) : nil
  }

  /// 'O.S.', 'Old Style', 'Julian'; in capitals, since 'new style' may be any new style.
  private func style(at i: Int) -> (StyleMark.Style?, end: Int)? {
    guard self[i].isCapital else { return nil }
    if self.is(i, .style) { return (StyleMark.Style(rawValue: self[i].meaning), i + 1) }
    guard self.is(i, .styleWord) || self.is(i, .old), self.is(i + 1, .styleNoun) else { return nil }
    return (StyleMark.Style(rawValue: self[i].meaning), i + 2)
  }

  /// '[October 26, Old Style]', '[O.S. 26 October]', '(Old Style)', '(26 October)', '(26)'.
  private func bracketedStyle(at i: Int) -> StyleMark? {
    var mark = StyleMark(end: i)
    var j = i + 1
    // The longest is '(by the Julian calendar, Monday, 28th of October, 1641/2)'.
    while j < i + 16 {
      if let found = style(at: j), mark.style == nil {
        (mark.style, j) = (found.0, found.end)
      } else if mark.other == nil, let date = styledDate(at: j) {
        (mark.other, j) = (date, date.end)
      } else {
        switch kind(j) {
        case .close:
          mark.end = j + 1
          let isWhole = mark.other?.end == j && (styledDate(at: i + 1) == mark.other)
          return mark.style != nil || isWhole ? mark : nil
        case .open, .end, .paragraph, .stop: return nil
        default: j += 1
        }
      }
    }
    return nil
  }

  /// '26 October', 'October 26', '26 October 1917', '26'.
  private func styledDate(at i: Int) -> StyledDate? {
    if let (month, afterMonth) = monthName(at: i), let day = dayNumber(at: afterMonth) {
      return withOwnYear(StyledDate(month: month, day: day.value, end: day.end))
    }
    guard let day = dayNumber(at: i) else { return nil }
    guard let (month, end) = monthName(at: skip(day.end, .of)) else {
      return day.isWord ? nil : StyledDate(day: day.value, end: day.end)
    }
    return withOwnYear(StyledDate(month: month, day: day.value, end: end))
  }

  private func withOwnYear(_ date: StyledDate) -> StyledDate {
    var result = date
    let i = skip(date.end, .comma)
    if let double = doubleYear(at: i, month: date.month ?? 0, day: date.day) {
      (result.year, result.end) = (double.new, double.end)
    } else if let year = calendarYear(at: i) {
      (result.year, result.end) = (year.value, year.end)
    }
    return result
  }

  /// '1648/49', '1648/9', '1648-9', '1699/1700' after a month or day before Lady Day. From 1752 the English year began
  /// on 1 January (Calendar (New Style) Act 1750), so that later pairs are spans of two years.
  func doubleYear(at i: Int, month: Int, day: Int? = nil) -> (new: Int, end: Int)? {
    guard isYearNumber(i), self.is(i + 2, .digits), isGlued(i + 1), isGlued(i + 2),
      self.is(i + 1, .slash) || (self.is(i + 1, .dash) && self[i + 2].width <= 2),
      isClean(rightOf: i + 2), (1...3).contains(month),
      month < 3 || (day ?? 1) < 25
    else { return nil }
    let new = Int(self[i].value) + 1
    let power = [1: 10, 2: 100, 3: 1000, 4: 10_000][self[i + 2].width]
    guard let power, new <= 1752, new % power == Int(self[i + 2].value) else { return nil }
    return (new, i + 3)
  }
}

extension CalendarDate {
  /// The year from Lady Day, and the same from January.
  static func forms(ofDoubleYear new: Int, month: Int, day: Int?) -> [CalendarDate] {
    [
      CalendarDate(.julian, year: new - 1, month: month, day: day, yearStart: .ladyDay),
      CalendarDate(.julian, year: new, month: month, day: day),
    ].compactMap { $0 }
  }
}

// MARK: - Both halves

extension Fields {
  /// Takes the first mark that fits, before the year or after it; the date becomes New Style.
  mutating func take(_ early: StyleMark?, andAfterYear late: StyleMark?) {
    let hadForms = forms
    for mark in [early, late].compactMap({ $0 }) where take(mark) {
      end = max(end, mark.end)
      break
    }
    if hadForms.isEmpty, forms.isEmpty { keepJulianLeapDay() }
  }

  /// False where the mark does not belong to the date.
  private mutating func take(_ mark: StyleMark) -> Bool {
    guard let other = mark.other else {
      guard let style = mark.style else { return false }
      isOldStyle = style == .old && year == nil
      return style == .old && !isOldStyle ? convert() : give([dated(.gregorian, self)])
    }
    switch mark.style {
    case .old?: return give([dated(.julian, near(other)), dated(.gregorian, self)])
    case .new?:
      let old = dated(.julian, self)
      (year, month, day) = near(other).all
      return give([old, dated(.gregorian, self)])
    case nil: return takeUnmarked(near(other))
    }
  }

  /// A second date that says no style is one half only if the two are the same day.
  private mutating func takeUnmarked(_ other: Fields) -> Bool {
    guard year != nil else { return false }
    if let old = dated(.julian, self), let new = dated(.gregorian, other), old.first == new.first {
      (year, month, day) = other.all
      return give([old, new])
    }
    guard let old = dated(.julian, other), let new = dated(.gregorian, self),
      old.first == new.first
    else { return false }
    return give([old, new])
  }

  /// From Old Style to New, or as historians write it before 1582.
  private mutating func convert() -> Bool {
    guard let old = dated(.julian, self) else { return false }
    guard old.first >= CalendarDate.reform, let new = CalendarDate(old.first, in: .gregorian) else {
      return give([old])
    }
    (year, month, day) = (new.year, new.month, new.day)
    return give([old, new])
  }

  private mutating func give(_ found: [CalendarDate?]) -> Bool {
    let known = found.compactMap { $0 }
    forms += known.filter { !forms.contains($0) }
    return true
  }

  /// 29 February 1500: the Julian calendar alone has it, and EDTF can only say its Gregorian day.
  private mutating func keepJulianLeapDay() {
    guard let year, year < 1582, month == 2, day == 29, !exists,
      let old = CalendarDate(.julian, year: year, month: 2, day: 29)
    else { return }
    (self.year, month, day) = (old.first.year, old.first.month, old.first.day)
    forms = [old]
  }

  /// The other half, with what it lacks from this one, in the year that brings it nearest.
  private func near(_ other: StyledDate) -> Fields {
    var result = Fields(
      year: other.year ?? year, month: other.month ?? month, day: other.day, end: other.end)
    if other.year == nil, let year, let mine = month, let theirs = result.month {
      if mine == 12, theirs == 1 { result.year = year + 1 }
      if mine == 1, theirs == 12 { result.year = year - 1 }
    }
    return result
  }

  private var all: (Int?, Int?, Int?) { (year, month, day) }

  private func dated(_ calendar: CalendarSystem, _ fields: Fields) -> CalendarDate? {
    fields.year.flatMap {
      CalendarDate(calendar, year: $0, month: fields.month, day: fields.day)
    }
  }
}
