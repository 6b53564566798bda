// The calendars that a date can be written in, and which of them our EDTF stands for.

/// A calendar that witnesses date by.
///
/// **Which calendar a date is in.** A date that names no calendar is taken as written: its EDTF has the
/// fields of the text. Historians write Julian dates before 15 October 1582 and Gregorian dates from
/// then on, so '15 March 44 BC' is `-0043-03-15`, although the Ides fell on 13 March by the proleptic
/// Gregorian calendar that ISO 8601 means. What *does* name a calendar (Old Style, Brumaire, AH, AUC,
/// a regnal year) is converted to the same convention: Julian fields before that day, Gregorian fields
/// from it (``CalendarDate/historical``). Such a mention keeps every form that the text gives in
/// ``TimeMention/forms``. ``Day`` alone is always proleptic Gregorian.
///
/// 29 February of 1500, 1400, … exists in the Julian calendar only; since EDTF cannot say it, it becomes
/// its Gregorian day (10 March 1500).
public enum CalendarSystem: String, Hashable, Sendable, Codable, CaseIterable {
  /// Proleptic Gregorian, as in ISO 8601.
  case gregorian
  /// Proleptic Julian; year 0 is 1 BC, as in astronomy.
  case julian
  /// The Julian calendar with years since the founding of the City (AUC), by Varro's count: AUC 1 is 753
  /// BC. The year is taken to begin on 1 January, as the consuls' year has since 153 BC.
  case roman
  /// The calendar of the first French Republic; month 13 is the complementary days.
  case frenchRepublican
  /// The Hebrew calendar as fixed by Hillel II; month 1 is Nisan, month 7 (Tishrei) begins the year.
  case hebrew
  /// The tabular Islamic calendar with the civil epoch, Friday 16 July 622 (Julian).
  case islamicCivil
}

/// What every calendar can do; each calendar's type names its source.
protocol CountingCalendar {
  /// The month that the year begins with.
  static var firstMonth: Int { get }
  /// How many months the year has.
  static func monthCount(year: Int) -> Int
  /// How many days the month has; 0 for a month that does not exist.
  static func dayCount(year: Int, month: Int) -> Int
  /// The Julian Day Number of a date that exists.
  static func number(year: Int, month: Int, day: Int) -> Int
  /// The date of a Julian Day Number.
  static func fields(of number: Int) -> (year: Int, month: Int, day: Int)
}

extension CountingCalendar {
  static var firstMonth: Int { 1 }
}

extension CalendarSystem {
  /// The rules of the calendar.
  var rules: any CountingCalendar.Type {
    switch self {
    case .gregorian: GregorianCalendar.self
    case .julian: JulianCalendar.self
    case .roman: RomanCalendar.self
    case .frenchRepublican: FrenchRepublicanCalendar.self
    case .hebrew: HebrewCalendar.self
    case .islamicCivil: IslamicCalendar.self
    }
  }
}
