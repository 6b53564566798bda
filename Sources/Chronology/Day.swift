// Enters: a year, month and day. Leaves: one number that counts days, so that dates can be compared.

/// A day on the proleptic Gregorian calendar, counted as its Julian Day Number.
///
/// Day 0 began at noon on 24 November 4714 BC (year -4713); 1 January 2000 is day 2 451 545. Years are
/// astronomical, as in ISO 8601: year 0 is 1 BC, year -43 is 44 BC.
///
/// The conversion is that of Fliegel and Van Flandern, 'A machine algorithm for processing calendar
/// dates', CACM 11 (10), 1968, in the form whose years begin in March (H. Hinnant,
/// 'chrono-Compatible Low-Level Date Algorithms', 2013), which also holds before day 0.
public struct Day: Hashable, Sendable, Comparable, Codable {
  /// The Julian Day Number of the day's noon.
  public let julianDayNumber: Int

  /// The years that a day can lie in; the widest that EDTF's `Y` form is read with.
  public static let years = -999_999_999_999...999_999_999_999

  /// The Julian Day Numbers of those years.
  static let numbers = number(years.lowerBound, 1, 1)...number(years.upperBound, 12, 31)

  /// The day of a Julian Day Number; of one beyond ``years`` their first or last day.
  public init(julianDayNumber: Int) {
    self.julianDayNumber = min(
      max(julianDayNumber, Day.numbers.lowerBound), Day.numbers.upperBound)
  }

  /// Decodes the Julian Day Number.
  public init(from decoder: any Decoder) throws {
    self.init(julianDayNumber: try decoder.singleValueContainer().decode(Int.self))
  }

  /// Encodes the Julian Day Number.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(julianDayNumber)
  }

  /// The day of a date, or nil where the calendar has no such day (31 February, month 13).
  public init?(year: Int, month: Int, day: Int) {
    guard Day.years.contains(year), (1...12).contains(month),
      (1...Day.count(year: year, month: month)).contains(day)
    else { return nil }
    julianDayNumber = Day.number(year, month, day)
  }

  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let y = month <= 2 ? year - 1 : year
    let era = y.flooredQuotient(400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * Day.daysOfEra + dayOfEra + Day.firstOfMarchOfYear0
  }

  /// The astronomical year.
  public var year: Int { fields.year }
  /// The month, 1 to 12.
  public var month: Int { fields.month }
  /// The day of the month, 1 to 31.
  public var day: Int { fields.day }

  /// The day so many days later, or earlier where the number is negative; beyond ``years`` their last or
  /// first day.
  public func adding(days: Int) -> Day {
    let (sum, isBeyond) = julianDayNumber.addingReportingOverflow(days)
    return Day(julianDayNumber: isBeyond ? (days < 0 ? Int.min : Int.max) : sum)
  }

  /// The earlier day is the lesser.
  public static func < (a: Day, b: Day) -> Bool { a.julianDayNumber < b.julianDayNumber }

  /// How many days the month has; 0 for a month that does not exist.
  public static func count(year: Int, month: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    case 1, 3, 5, 7, 8, 10, 12: 31
    default: 0
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  var fields: (year: Int, month: Int, day: Int) {
    let count = julianDayNumber - Day.firstOfMarchOfYear0
    let era = count.flooredQuotient(Day.daysOfEra)
    let n = count - era * Day.daysOfEra
    let yearOfEra = (n - n / 1460 + n / 36524 - n / 146_096) / 365
    let dayOfYear = n - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// The Gregorian calendar repeats after 400 years.
  private static let daysOfEra = 146_097
  /// The Julian Day Number of 1 March of year 0.
  private static let firstOfMarchOfYear0 = 1_721_120
}

extension Int {
  /// The quotient rounded towards minus infinity.
  func flooredQuotient(_ divisor: Int) -> Int {
    let quotient = self / divisor
    return self % divisor < 0 ? quotient - 1 : quotient
  }

  /// The decimal digits, with zeros before them up to the width; the sign is not printed.
  func padded(_ width: Int) -> String {
    let digits = String(magnitude)
    return String(repeating: "0", count: Swift.max(0, width - digits.utf8.count)) + digits
  }
}
