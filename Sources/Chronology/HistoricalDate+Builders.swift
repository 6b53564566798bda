// Enters: numbers from a phrase. Leaves: dates, and dates counted from other dates.

extension HistoricalDate {
  /// One day.
  public static func day(_ day: Day) -> HistoricalDate {
    let (y, m, d) = day.fields
    return HistoricalDate(
      CalendarExpression(year: YearPattern(y), month: DigitPattern(m), day: DigitPattern(d)))
  }

  /// One day, or nil where the calendar has no such day.
  public static func day(year: Int, month: Int, day: Int) -> HistoricalDate? {
    guard (-9999...9999).contains(year) else { return nil }
    return Day(year: year, month: month, day: day).map { .day($0) }
  }

  /// A month of a year, or nil where there is none.
  public static func month(year: Int, month: Int) -> HistoricalDate? {
    guard (1...12).contains(month), (-9999...9999).contains(year) else { return nil }
    return HistoricalDate(
      CalendarExpression(year: YearPattern(year), month: DigitPattern(month)))
  }

  /// A year, astronomical: -43 is 44 BC. Nil beyond ``Day/years``.
  public static func year(_ year: Int) -> HistoricalDate? {
    guard Day.years.contains(year) else { return nil }
    return HistoricalDate(CalendarExpression(year: YearPattern(year)))
  }

  /// The decade that a year of our era lies in: `192X` for 1920 to 1929.
  public static func decade(of year: Int) -> HistoricalDate? { masked(year, last: 1) }

  /// The hundred years that begin with a round year: `17XX`, the 18th century, for 1700 to 1799. Before
  /// our era `-02XX` is exactly the third century BC, 300 to 201 BC.
  public static func century(_ ordinal: Int, beforeChrist: Bool = false) -> HistoricalDate? {
    guard (1...99).contains(ordinal) else { return nil }
    let digits = DigitPattern((ordinal - 1) * 100, mask: 0b11)
    return HistoricalDate(
      CalendarExpression(year: YearPattern(digits: digits, isNegative: beforeChrist)))
  }

  /// A season of a year (`1848-21`), by northern reckoning.
  public static func season(_ season: Season, year: Int) -> HistoricalDate? {
    guard (-9999...9999).contains(year) else { return nil }
    var expression = CalendarExpression(year: YearPattern(year))
    expression.season = season
    return HistoricalDate(expression)
  }

  /// A month, or a day of it, of an unknown year: `XXXX-05-23`. Nil for 31 February.
  public static func recurring(month: Int, day: Int? = nil) -> HistoricalDate? {
    let unknown = YearPattern(digits: DigitPattern(0, mask: 0b1111), isNegative: false)
    guard Day(year: 2000, month: month, day: day ?? 1) != nil else { return nil }
    return HistoricalDate(
      CalendarExpression(
        year: unknown, month: DigitPattern(month), day: day.map { DigitPattern($0) }))
  }

  /// From the start of one date to the end of another; nil where the second ends before the first begins.
  public static func interval(from a: HistoricalDate, to b: HistoricalDate) -> HistoricalDate? {
    guard let start = a.expressions.first, let end = b.expressions.last,
      start.clock == nil, end.clock == nil
    else { return nil }
    if let first = start.firstDay, let last = end.lastDay, last < first { return nil }
    return start == end
      ? HistoricalDate(start) : HistoricalDate(form: .interval(.date(start), .date(end)))
  }

  /// The same date with `~`, at both sides of an interval.
  public var approximated: HistoricalDate { marking { $0.qualification.isApproximate = true } }

  private func marking(_ change: (inout CalendarExpression) -> Void) -> HistoricalDate {
    func changed(_ expression: CalendarExpression) -> CalendarExpression {
      var result = expression
      if result.clock == nil { change(&result) }
      return result
    }
    func changed(_ end: Endpoint) -> Endpoint { end.expression.map { .date(changed($0)) } ?? end }
    switch form {
    case .single(let expression): return HistoricalDate(changed(expression))
    case .interval(let a, let b): return HistoricalDate(form: .interval(changed(a), changed(b)))
    }
  }

  private static func masked(_ year: Int, last count: Int) -> HistoricalDate? {
    guard (0...9999).contains(year) else { return nil }
    let power = count == 1 ? 10 : 100
    let digits = DigitPattern(year / power * power, mask: count == 1 ? 1 : 0b11)
    return HistoricalDate(
      CalendarExpression(year: YearPattern(digits: digits, isNegative: false)))
  }
}

// MARK: - Counting from a date

extension HistoricalDate {
  /// The date so many units later, or earlier where the number is negative, as precise as the unit.
  ///
  /// 'The following day' from August 1940 is 2 August to 1 September 1940; 'eleven years later' from 21
  /// August 1929 is 1940. Weeks are counted to the day, three days either way, since few writers who
  /// say 'three weeks later' mean the same weekday. Nil where the date has no bounds, except that a day
  /// of an unknown year shifts by days. Hours and less do not move a date.
  public func shifted(by count: Int, _ unit: TimeUnit) -> HistoricalDate? {
    guard (-100_000...100_000).contains(count), unit >= .day else { return nil }
    guard let first = earliest, let last = latest else { return shiftedRecurring(by: count, unit) }
    guard (-9000...9000).contains(first.year), (-9000...9000).contains(last.year) else {
      return nil
    }
    func moved(_ day: Day, slack: Int = 0) -> HistoricalDate? {
      HistoricalDate.moved(day, by: count, unit, slack: slack)
    }
    let slack = unit == .week && count != 0 ? 3 : 0
    guard let start = moved(first, slack: -slack), let end = moved(last, slack: slack),
      let result = HistoricalDate.interval(from: start, to: end)
    else { return nil }
    return isApproximate ? result.approximated : result
  }

  private static func moved(_ day: Day, by count: Int, _ unit: TimeUnit, slack: Int)
    -> HistoricalDate?
  {
    switch unit {
    case .month, .season:
      let step = unit == .season ? 3 : 1
      let months = day.year * 12 + day.month - 1 + count * step
      let year = months.flooredQuotient(12)
      return .month(year: year, month: months - year * 12 + 1)
    case .year: return checked(day.year + count)
    case .decade: return decade(of: day.year + count * 10)
    case .century: return masked(day.year + count * 100, last: 2)
    case .week: return near(day.adding(days: count * 7 + slack))
    default: return near(day.adding(days: count))
    }
  }

  private static func near(_ day: Day) -> HistoricalDate? {
    let (y, m, d) = day.fields
    return .day(year: y, month: m, day: d)
  }

  private static func checked(_ year: Int) -> HistoricalDate? {
    (-9999...9999).contains(year) ? .year(year) : nil
  }

  /// Counts in a common and a leap year, and answers only where both agree.
  private func shiftedRecurring(by count: Int, _ unit: TimeUnit) -> HistoricalDate? {
    guard unit == .day, abs(count) <= 100, let expression = single, expression.year.isUnknown,
      let month = expression.month, let day = expression.day, month.isSpecified, day.isSpecified
    else { return nil }
    let results = [2000, 2001].compactMap { year in
      Day(year: year, month: month.value, day: day.value)?.adding(days: count)
    }
    guard results.count == 2, results[0].month == results[1].month, results[0].day == results[1].day
    else { return nil }
    return .recurring(month: results[0].month, day: results[0].day)
  }
}
