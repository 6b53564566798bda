// The Hebrew calendar: mean moons, and four reasons to put off the new year.

/// The Hebrew calendar as it has been fixed since the fourth century, and proleptically before it.
///
/// A year begins on the day of the mean conjunction (molad) of Tishrei, put off by the four dehiyot: not
/// on Sunday, Wednesday or Friday; not if the molad falls at or after noon; and two cases that would
/// make a year of 356 or 382 days. Source: Reingold and Dershowitz, *Calendrical Calculations*, 4th ed.,
/// chapter 8; the moon of 29 d 12 h 793 p is Maimonides', *Sanctification of the New Moon* 6.
/// Complexity: O(1). Range: years of ``CalendarDate/years``.
enum HebrewCalendar: CountingCalendar {
  static let tishrei = 7
  static var firstMonth: Int { tishrei }

  /// The Julian Day Number of 1 Tishrei AM 1, 7 October 3761 BC (Julian).
  private static let epoch = 347_998
  /// An hour has 1080 parts (halakim), a day 25 920.
  private static let partsOfDay = 25_920

  static func isLeap(_ year: Int) -> Bool { modulo(7 * year + 1, 19) < 7 }

  static func monthCount(year: Int) -> Int { isLeap(year) ? 13 : 12 }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 11: 30
    case 2, 4, 6, 10: 29
    case 8: length(year) % 10 == 5 ? 30 : 29
    case 9: length(year) % 10 == 3 ? 29 : 30
    case 12: isLeap(year) ? 30 : 29
    case 13: isLeap(year) ? 29 : 0
    default: 0
    }
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    var result = newYear(year) + day - 1
    for m in months(of: year) {
      if m == month { break }
      result += dayCount(year: year, month: m)
    }
    return result
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    // The mean year: 235 moons in 19 years, 35 975 351 days in 98 496 years.
    var year = ((number - epoch) * 98_496).flooredQuotient(35_975_351)
    while newYear(year + 1) <= number { year += 1 }
    var rest = number - newYear(year)
    for m in months(of: year) {
      let count = dayCount(year: year, month: m)
      if rest < count { return (year, m, rest + 1) }
      rest -= count
    }
    return (year + 1, tishrei, rest + 1)
  }

  /// The months from Tishrei to Elul.
  private static func months(of year: Int) -> [Int] {
    Array(tishrei...monthCount(year: year)) + Array(1..<tishrei)
  }

  private static func length(_ year: Int) -> Int { newYear(year + 1) - newYear(year) }

  /// 1 Tishrei, with all dehiyot.
  private static func newYear(_ year: Int) -> Int {
    let (before, this, after) = (elapsed(year - 1), elapsed(year), elapsed(year + 1))
    let delay = after - this == 356 ? 2 : this - before == 382 ? 1 : 0
    return epoch + this + delay
  }

  /// Days from the epoch to the molad of Tishrei, with the first two dehiyot.
  private static func elapsed(_ year: Int) -> Int {
    let moons = (235 * year - 234).flooredQuotient(19)
    let parts = 12_084 + 13_753 * moons
    let day = 29 * moons + parts.flooredQuotient(partsOfDay)
    return modulo(3 * (day + 1), 7) < 3 ? day + 1 : day
  }

  private static func modulo(_ n: Int, _ divisor: Int) -> Int {
    n - n.flooredQuotient(divisor) * divisor
  }

  static let monthNames = [
    "Nisan", "Iyar", "Sivan", "Tammuz", "Av", "Elul", "Tishrei", "Heshvan", "Kislev", "Tevet",
    "Shevat", "Adar", "Adar II",
  ]
}
