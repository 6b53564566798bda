// Enters: a date and a count of units. Leaves: the date so much later or earlier.

extension HistoricalDate {
  /// The date so many units later, or earlier where the number is negative, as precise as the unit.
  ///
  /// 'The following day' from August 1940 is 2 August to 1 September 1940; 'eleven years later' from 21
  /// August 1929 is 1940. Weeks are counted to the day, three days either way, since few writers who
  /// say 'three weeks later' mean the same weekday. A set shifts member by member. Nil where the date
  /// has no bounds, except that a day of an unknown year shifts by days. Hours and less do not move a date.
  public func shifted(by count: Int, _ unit: TimeUnit) -> HistoricalDate? {
    guard (-100_000...100_000).contains(count), unit >= .day else { return nil }
    if let setKind {
      let shifted = members.compactMap { $0.shifted(by: count, unit) }
      return shifted.count == members.count ? .set(setKind, of: shifted) : nil
    }
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
