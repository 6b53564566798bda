// The solar calendars of Europe: Gregorian, Julian, and the Julian with Roman years.

/// The proleptic Gregorian calendar, by way of ``Day``.
///
/// Source: as ``Day``. Complexity: O(1). Range: years of ``CalendarDate/years``.
enum GregorianCalendar: CountingCalendar {
  static func monthCount(year: Int) -> Int { 12 }

  static func dayCount(year: Int, month: Int) -> Int { Day.count(year: year, month: month) }

  static func number(year: Int, month: Int, day: Int) -> Int {
    Day(year: year, month: month, day: 1).map { $0.julianDayNumber + day - 1 } ?? 0
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    Day(julianDayNumber: number).fields
  }
}

/// The proleptic Julian calendar: a leap day every fourth year, 1 BC (year 0) being a leap year.
///
/// The real calendar was kept wrongly before AD 8 (leap years every third year from 45 BC, then none
/// until AD 4); like all historians' tables this ignores it. Source: E. M. Reingold and N. Dershowitz,
/// *Calendrical Calculations*, 4th ed., 2018, chapter 3, with years that begin in March.
/// Complexity: O(1). Range: years of ``CalendarDate/years``.
enum JulianCalendar: CountingCalendar {
  /// The Julian Day Number of 1 March of year 0.
  private static let firstOfMarchOfYear0 = 1_721_118
  private static let daysInFourYears = 1461

  static func isLeap(_ year: Int) -> Bool { year % 4 == 0 }

  static func monthCount(year: Int) -> Int { 12 }

  static func dayCount(year: Int, month: Int) -> Int {
    month == 2 ? (isLeap(year) ? 29 : 28) : Day.count(year: 1, month: month)
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return firstOfMarchOfYear0 + (y * daysInFourYears).flooredQuotient(4) + dayOfYear
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    let count = number - firstOfMarchOfYear0
    let y = (4 * count + 3).flooredQuotient(daysInFourYears)
    let dayOfYear = count - (y * daysInFourYears).flooredQuotient(4)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (month <= 2 ? y + 1 : y, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}

/// The Julian calendar with years since the founding of Rome (Varro): AUC 754 is AD 1.
///
/// Source: Reingold and Dershowitz, *Calendrical Calculations*, chapter 3.3 ('Roman nomenclature').
/// Complexity: O(1). Range: years of ``CalendarDate/years``.
enum RomanCalendar: CountingCalendar {
  /// AUC 753 is 1 BC, the astronomical year 0.
  static let yearsBeforeYear0 = 753

  static func monthCount(year: Int) -> Int { 12 }

  static func dayCount(year: Int, month: Int) -> Int {
    JulianCalendar.dayCount(year: year - yearsBeforeYear0, month: month)
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    JulianCalendar.number(year: year - yearsBeforeYear0, month: month, day: day)
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    let (year, month, day) = JulianCalendar.fields(of: number)
    return (year + yearsBeforeYear0, month, day)
  }
}
