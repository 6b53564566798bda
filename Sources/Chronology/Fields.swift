// Enters: the parts of a date as read. Leaves: the date, its TIMEX3 value, and what is left to settle.

/// The fields of a date as read from text; years are astronomical.
struct Fields: Hashable, Sendable {
  var year: Int?
  /// The last two digits of a year whose century is not said: 36 in "'36".
  var shortYear: Int?
  var month: Int?
  var season: Season?
  var day: Int?
  /// The token after the last.
  var end = 0
  /// What the text gives in another style: see ``TimeMention/forms``.
  var forms: [CalendarDate] = []
  /// Old Style without a year, so that it cannot be converted yet.
  var isOldStyle = false

  /// True where the calendar has such a day; an unknown year may be a leap year.
  var exists: Bool {
    guard let month else { return hasYear || season != nil }
    return Day(year: year ?? 2000, month: month, day: day ?? 1) != nil
  }

  var hasYear: Bool { year != nil || shortYear != nil }

  var date: HistoricalDate? {
    if let season { return year.flatMap { .season(season, year: $0) } }
    guard let month else { return year.flatMap { .year($0) } }
    guard let year else { return .recurring(month: month, day: day) }
    return day.map { .day(year: year, month: month, day: $0) } ?? .month(year: year, month: month)
  }

  /// The TIMEX3 value: `1940-08-21`, `BC0044-03-15`, `XXXX-05-23`, `1848-SP`.
  var value: String {
    let head = year.map(Fields.printed) ?? shortYear.map { "XX" + $0.padded(2) } ?? "XXXX"
    if let season { return head + "-" + Fields.code(of: season) }
    return ([head] + [month, day].compactMap { $0?.padded(2) }).joined(separator: "-")
  }

  var pending: Pending {
    guard year == nil else { return .nothing }
    if let shortYear { return .shortYear(shortYear, month: month, season: season, day: day) }
    return month.map { .yearless(month: $0, day: day) } ?? season.map { .season($0) } ?? .nothing
  }

  /// An astronomical year as TIMEX3 writes it: `1940`, `BC0044`.
  static func printed(_ year: Int) -> String {
    year > 0 ? year.padded(4) : "BC" + (1 - year).padded(4)
  }

  static func code(of season: Season) -> String {
    switch season {
    case .spring: "SP"
    case .summer: "SU"
    case .autumn: "FA"
    case .winter: "WI"
    }
  }
}
