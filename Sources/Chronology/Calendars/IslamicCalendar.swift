// The Islamic calendar by table.

/// The tabular Islamic calendar: months of 30 and 29 days by turns, and eleven leap days in 30 years.
///
/// Leap years of the cycle are 2, 5, 7, 10, 13, 16, 18, 21, 24, 26 and 29; the epoch is the civil one,
/// Friday 16 July 622 (Julian). Real months began when the moon was seen, so a date can be a day or two
/// off. Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 7; the same in the
/// *Explanatory Supplement to the Astronomical Almanac*, 1992, 12.7. Complexity: O(1).
/// Range: years of ``CalendarDate/years``.
enum IslamicCalendar: CountingCalendar {
  /// The Julian Day Number of 1 Muharram AH 1.
  private static let epoch = 1_948_440

  static func isLeap(_ year: Int) -> Bool {
    let n = 11 * year + 14
    return n - n.flooredQuotient(30) * 30 < 11
  }

  static func monthCount(year: Int) -> Int { 12 }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 12: isLeap(year) ? 30 : 29
    case 1...11: month % 2 == 1 ? 30 : 29
    default: 0
    }
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    epoch + 354 * (year - 1) + (11 * year + 3).flooredQuotient(30) + 29 * (month - 1) + month / 2
      + day - 1
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    // 30 years have 10 631 days.
    let year = (30 * (number - epoch) + 10_646).flooredQuotient(10_631)
    let dayOfYear = number - IslamicCalendar.number(year: year, month: 1, day: 1)
    let month = min((11 * dayOfYear + 330) / 325, 12)
    return (year, month, number - IslamicCalendar.number(year: year, month: month, day: 1) + 1)
  }

  static let monthNames = [
    "Muharram", "Safar", "Rabi al-Awwal", "Rabi al-Thani", "Jumada al-Ula", "Jumada al-Akhira",
    "Rajab", "Shaban", "Ramadan", "Shawwal", "Dhu al-Qada", "Dhu al-Hijja",
  ]
}
