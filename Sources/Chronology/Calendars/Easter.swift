// Enters: a year. Leaves: the day of its Easter Sunday.

/// Easter Sunday by either calendar.
public enum Easter {
  /// The years that both rules are defined for; the Gregorian rule was in use from 1583 only.
  public static let years = 1...999_999

  /// Easter by the Julian calendar, as all churches kept it until 1582 and most Orthodox ones do; nil
  /// outside ``years``.
  ///
  /// Source: J. Meeus, *Astronomical Algorithms*, 2nd ed., 1998, chapter 8 ('Julian Easter').
  /// Complexity: O(1).
  public static func julian(_ year: Int) -> Day? {
    guard years.contains(year) else { return nil }
    let (a, b, c) = (year % 4, year % 7, year % 19)
    let d = (19 * c + 15) % 30
    let e = (2 * a + 4 * b - d + 34) % 7
    let n = d + e + 114
    return Day(
      julianDayNumber: JulianCalendar.number(year: year, month: n / 31, day: n % 31 + 1))
  }

  /// Easter by the Gregorian calendar; nil outside ``years``.
  ///
  /// Source: the anonymous rule of *Nature*, 20 April 1876, in Meeus, *Astronomical Algorithms*, chapter
  /// 8 ('Gregorian Easter'). Complexity: O(1).
  public static func gregorian(_ year: Int) -> Day? {
    guard years.contains(year) else { return nil }
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let f = (b + 8) / 25
    let g = (b - f + 1) / 3
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let n = h + l - 7 * m + 114
    return Day(year: year, month: n / 31, day: n % 31 + 1)
  }
}
