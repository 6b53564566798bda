// Times that count from the date of writing, or from where the story stands, by the calendar.

/// What 'last week', 'on Tuesday', 'next spring' point to. Offsets: −1 the last, 0 this, 1 the next.
enum Deictic: Hashable, Sendable {
  /// By ISO 8601 from 1, Monday, to 7. Without a word like 'last' it is `nearest`, after 'will' `coming`.
  case weekday(Int, Reach)
  /// From Monday to Sunday.
  case week(Int)
  /// Saturday and Sunday.
  case weekend(Int)
  case quarter(Int)
  case month(Int, Int)
  case season(Season, Int)
  /// 'The 14th of October last'.
  case day(month: Int, day: Int, Int)
  /// A movable feast, or a day counted from a feast, of the story's year.
  case feast(FeastDay)

  enum Reach: Hashable, Sendable {
    case last, nearest, this, coming, next
  }
}

extension Day {
  /// From 1, Monday, to 7, Sunday: Julian Day 0 was a Monday.
  var weekday: Int {
    julianDayNumber - julianDayNumber.flooredQuotient(7) * 7 + 1
  }

  /// The Monday of its week.
  var monday: Day { adding(days: 1 - weekday) }

  /// The last such weekday that is not after this day.
  func last(weekday n: Int) -> Day { adding(days: -((weekday - n + 7) % 7)) }

  /// The first such weekday that is not before this day.
  func first(weekday n: Int) -> Day { adding(days: (n - weekday + 7) % 7) }

  /// As TIMEX3 writes weeks, by ISO 8601: `2015-W38`. A week belongs to the year of its Thursday.
  var weekValue: String {
    let thursday = monday.adding(days: 3)
    let first = Day(year: thursday.year, month: 1, day: 1) ?? thursday
    let week = (thursday.julianDayNumber - first.julianDayNumber) / 7 + 1
    return "\(Fields.printed(thursday.year))-W\(week.padded(2))"
  }

  /// Easter Sunday as it was kept in the West: Julian until 1582 (`inter gravissimas`), then Gregorian.
  /// The day's fields are those of the calendar of its time, as historians write them.
  static func westernEaster(_ year: Int) -> Day? {
    guard year <= 1582, let day = Easter.julian(year) else { return Easter.gregorian(year) }
    let fields = JulianCalendar.fields(of: day.julianDayNumber)
    return Day(year: fields.year, month: fields.month, day: fields.day)
  }
}
