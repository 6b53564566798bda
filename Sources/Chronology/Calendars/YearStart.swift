// Enters: a day by years that begin in January. Leaves: its year in another style, and back.

/// The day on which a year was taken to begin, as seen from the Julian year that begins on 1 January.
///
/// Source: C. R. Cheney and M. Jones, *A Handbook of Dates for Students of British History*, 2000,
/// chapter 1 ('The beginning of the year of grace').
public enum YearStart: String, Hashable, Sendable, Codable, CaseIterable {
  /// 1 January (the Circumcision style, and ours).
  case january
  /// 25 March after 1 January: the style of Florence, and of England until 1751.
  case ladyDay
  /// 25 March before 1 January: the style of Pisa, a year ahead of Florence.
  case pisan
  /// 25 December before 1 January: the Nativity style.
  case christmas
  /// Easter Day after 1 January: the style of the French court until 1564. Some days occur twice in a
  /// year, others not at all.
  case easter
  /// 1 September before 1 January: the style of Byzantium.
  case september

  /// The year of a Julian day in this style.
  public func year(ofJanuaryYear year: Int, month: Int, day: Int) -> Int {
    switch self {
    case .january: return year
    case .ladyDay: return (month, day) < (3, 25) ? year - 1 : year
    case .pisan: return (month, day) < (3, 25) ? year : year + 1
    case .christmas: return (month, day) < (12, 25) ? year : year + 1
    case .september: return month < 9 ? year : year + 1
    case .easter:
      guard let easter = Easter.julian(year) else { return year }
      let number = JulianCalendar.number(year: year, month: month, day: day)
      return number < easter.julianDayNumber ? year - 1 : year
    }
  }

  /// The years beginning in January that a day of this style's year can lie in: one, except in the style
  /// of Easter, where it can be two or none.
  public func januaryYears(ofYear year: Int, month: Int, day: Int) -> [Int] {
    [year - 1, year, year + 1].filter {
      self.year(ofJanuaryYear: $0, month: month, day: day) == year
    }
  }
}
