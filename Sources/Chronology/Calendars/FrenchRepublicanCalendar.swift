// The calendar of the first French Republic, 1793 to 1805.

/// Twelve months of thirty days and five or six complementary days.
///
/// The years I to XIV, the ones that were lived, follow the equinox as it was observed in Paris: III, VII
/// and XI are leap years. All other years follow the rule that Romme proposed: every fourth year, but
/// not the hundreds, except the four hundreds, except the four thousands. Both put the same day at the
/// start of the years XIII, XIV and XV, so that nothing jumps. Sources: the decree of 4 Frimaire II;
/// Reingold and Dershowitz, *Calendrical Calculations*, 4th ed., chapter 17 ('The French Revolutionary
/// calendar', 17.3 for Romme's rule). Complexity: O(1). Range: years of ``CalendarDate/years``.
enum FrenchRepublicanCalendar: CountingCalendar {
  /// The Julian Day Number of 1 Vendémiaire I, 22 September 1792.
  private static let epoch = 2_375_840

  static func isLeap(_ year: Int) -> Bool {
    if (1...14).contains(year) { return year % 4 == 3 }
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) && year % 4000 != 0
  }

  static func monthCount(year: Int) -> Int { 13 }

  static func dayCount(year: Int, month: Int) -> Int {
    switch month {
    case 1...12: 30
    case 13: isLeap(year) ? 6 : 5
    default: 0
    }
  }

  static func number(year: Int, month: Int, day: Int) -> Int {
    newYear(year) + 30 * (month - 1) + day - 1
  }

  static func fields(of number: Int) -> (year: Int, month: Int, day: Int) {
    // The mean year of Romme's rule: 4000 years have 1 460 969 days.
    var year = (4000 * (number - epoch)).flooredQuotient(1_460_969) + 1
    while newYear(year) > number { year -= 1 }
    while newYear(year + 1) <= number { year += 1 }
    let dayOfYear = number - newYear(year)
    return (year, dayOfYear / 30 + 1, dayOfYear % 30 + 1)
  }

  private static func newYear(_ year: Int) -> Int {
    let y = year - 1
    let leaps =
      (1...14).contains(year)
      ? year / 4
      : y.flooredQuotient(4) - y.flooredQuotient(100) + y.flooredQuotient(400)
        - y.flooredQuotient(4000)
    return epoch + 365 * y + leaps
  }

  static let monthNames = [
    "Vendémiaire", "Brumaire", "Frimaire", "Nivôse", "Pluviôse", "Ventôse", "Germinal", "Floréal",
    "Prairial", "Messidor", "Thermidor", "Fructidor", "complementary day",
  ]
}
