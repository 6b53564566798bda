// Enters: a named day and a count of days or a weekday from it. Leaves: the day in a year.

/// A day counted from a named day: 'the eve of St Giles', 'the Tuesday after Easter'.
struct FeastDay: Hashable, Sendable {
  var date: NamedDay.Date
  /// How many days after it: −1 for its eve, 7 for its octave.
  var days = 0
  /// The weekday that is meant, from 1, Monday: the first after the feast, or the last before it.
  var weekday: Int?
  var isBefore = false

  /// The day in a year. Until 1582 the week is counted by the Julian calendar, and the day's fields are those
  /// of that calendar, as historians write them. Nil where the feast has no day.
  func day(in year: Int) -> Day? {
    guard let feast = date.day(in: year) else { return nil }
    guard year <= 1582 else { return Day(julianDayNumber: moved(feast.julianDayNumber)) }
    let (y, m, d) = feast.fields
    let fields = JulianCalendar.fields(of: moved(JulianCalendar.number(year: y, month: m, day: d)))
    return Day(year: fields.year, month: fields.month, day: fields.day)
  }

  /// The month and day of a fixed feast in every year; nil for those that move.
  var monthAndDay: (month: Int, day: Int)? {
    // A year that is no leap year.
    guard case .fixed = date, weekday == nil, let day = day(in: 2001) else { return nil }
    return (day.month, day.day)
  }

  /// Julian Day 0 was a Monday.
  private func moved(_ number: Int) -> Int {
    let day = number + days
    guard let weekday else { return day }
    func remainder(_ n: Int) -> Int { n - n.flooredQuotient(7) * 7 }
    return isBefore
      ? day - 1 - remainder(day - weekday) : day + 1 + remainder(weekday - 2 - day)
  }
}
