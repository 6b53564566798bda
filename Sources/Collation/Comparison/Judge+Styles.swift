// Enters: two days that differ. Leaves: whether they can be one day by two calendars.

internal import Chronology
internal import Testimony

extension Judge {
  /// '17 December 1916' and '30 December 1916': the earlier in the Julian calendar is the later in the Gregorian one. As long
  /// as both were in use, accounts mix them without saying so.
  func styles(_ x: HistoricalDate, _ y: HistoricalDate) -> Ruling? {
    guard let one = day(x), let other = day(y) else { return nil }
    let (early, late) = (min(one, other), max(one, other))
    guard (CalendarDate.reform...Self.lastReform).contains(late),
      CalendarDate(.julian, year: early.year, month: early.month, day: early.day)?.first == late
    else { return nil }
    let (julian, gregorian) = one == early ? (a, b) : (b, a)
    return ruling(
      .compatible, "styles",
      "'\(julian)' in the Julian calendar is '\(gregorian)' in the Gregorian one")
  }

  private func day(_ date: HistoricalDate) -> Day? {
    guard let first = date.earliest, first == date.latest else { return nil }
    return first
  }

  /// 1 March 1923, on which Greece, last of the states of Europe, took the Gregorian calendar.
  private static let lastReform = Day(julianDayNumber: 2_423_480)
}
