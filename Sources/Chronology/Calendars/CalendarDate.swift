// Enters: a year, month and day in some calendar, or a day. Leaves: the other.

/// A year of some calendar, or a month or day of it.
public struct CalendarDate: Hashable, Sendable, CustomStringConvertible {
  /// The years that a date can have, in any calendar.
  public static let years = -999_999...999_999

  /// The calendar.
  public let calendar: CalendarSystem
  /// The calendar's own year; astronomical (0 is 1 BC) for Gregorian and Julian dates.
  public let year: Int
  /// The calendar's own month; see ``CalendarSystem`` for which is 1.
  public let month: Int?
  /// The day of the month.
  public let day: Int?
  /// When the year began, for Julian dates; `january` for all others.
  public let yearStart: YearStart

  /// A date, or nil where the calendar has none such: 31 Brumaire, a day without its month.
  public init?(
    _ calendar: CalendarSystem, year: Int, month: Int? = nil, day: Int? = nil,
    yearStart: YearStart = .january
  ) {
    guard CalendarDate.years.contains(year), month != nil || day == nil,
      yearStart == .january || calendar == .julian
    else { return nil }
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = day
    self.yearStart = yearStart
    guard let month else { return }
    let count = calendar.rules.dayCount(year: countedYear, month: month)
    guard count > 0, (1...count).contains(day ?? 1) else { return nil }
  }

  /// The date of a day, or nil beyond ``years``.
  public init?(_ day: Day, in calendar: CalendarSystem) {
    // No calendar's year is longer than 390 days.
    guard abs(day.julianDayNumber) < CalendarDate.years.upperBound * 350 else { return nil }
    let fields = calendar.rules.fields(of: day.julianDayNumber)
    self.init(calendar, year: fields.year, month: fields.month, day: fields.day)
  }

  /// The first day that the date can be.
  public var first: Day {
    let rules = calendar.rules
    return Day(
      julianDayNumber: rules.number(
        year: countedYear, month: month ?? firstMonth, day: day ?? firstDay))
  }

  /// The last day that it can be.
  public var last: Day {
    guard let month else { return CalendarDate.opening(after: self).adding(days: -1) }
    let count = calendar.rules.dayCount(year: countedYear, month: month)
    return first.adding(days: day == nil ? count - 1 : 0)
  }

  /// The year with its start in January. A March without its day is that of the later year, which
  /// is why '1690/1' was written.
  private var countedYear: Int {
    guard yearStart != .january else { return year }
    let (m, d) = (month ?? firstMonth, day ?? (month == nil ? firstDay : 1))
    return yearStart.januaryYears(ofYear: year, month: m, day: d).first ?? year
  }

  private var firstMonth: Int {
    switch yearStart {
    case .january: calendar.rules.firstMonth
    case .ladyDay, .pisan: 3
    case .christmas: 12
    case .september: 9
    case .easter: easter?.month ?? 3
    }
  }

  private var firstDay: Int {
    guard month == nil else { return 1 }
    return switch yearStart {
    case .january, .september: 1
    case .ladyDay, .pisan, .christmas: 25
    case .easter: easter?.day ?? 25
    }
  }

  private var easter: (year: Int, month: Int, day: Int)? {
    Easter.julian(year).map { JulianCalendar.fields(of: $0.julianDayNumber) }
  }

  private static func opening(after date: CalendarDate) -> Day {
    CalendarDate(date.calendar, year: date.year + 1, yearStart: date.yearStart)?.first ?? date.first
  }

  /// The date in words, with its calendar: "26 October 1917 (Julian)", "10 Muharram 61 AH".
  public var description: String {
    let name = month.flatMap { monthNames.indices.contains($0 - 1) ? monthNames[$0 - 1] : nil }
    let yearName =
      switch calendar {
      case .gregorian, .julian: CalendarExpression.name(ofYear: year)
      case .roman: "\(year) AUC"
      case .frenchRepublican: "Year \(year)"
      case .hebrew: "\(year) AM"
      case .islamicCivil: "\(year) AH"
      }
    let style = calendar == .gregorian ? "Gregorian" : calendar == .julian ? "Julian" : nil
    let start = yearStart == .january ? nil : "year from \(yearStart)"
    let note = [style, start].compactMap { $0 }.joined(separator: ", ")
    return [day.map(String.init), name, yearName, note.isEmpty ? nil : "(\(note))"]
      .compactMap { $0 }.joined(separator: " ")
  }

  private var monthNames: [String] {
    switch calendar {
    case .gregorian, .julian, .roman: CalendarExpression.months
    case .frenchRepublican: FrenchRepublicanCalendar.monthNames
    case .hebrew: HebrewCalendar.monthNames
    case .islamicCivil: IslamicCalendar.monthNames
    }
  }
}

// MARK: - As historians write it

extension CalendarDate {
  /// The first Gregorian day, 15 October 1582, after which historians no longer write Julian dates.
  public static let reform = Day(julianDayNumber: 2_299_161)

  /// The date as historians write it: Julian before the reform of 1582, Gregorian from it on
  /// (``CalendarSystem`` says why). Whole years and months stay such; other spans are intervals of days.
  public var historical: HistoricalDate? { HistoricalDate.written(from: first, to: last) }
}

extension HistoricalDate {
  /// A span of days as historians write it; nil beyond the years −9999 to 9999.
  static func written(from first: Day, to last: Day) -> HistoricalDate? {
    let calendar = first < CalendarDate.reform ? CalendarSystem.julian : .gregorian
    let (a, b) = (
      calendar.rules.fields(of: first.julianDayNumber),
      calendar.rules.fields(of: last.julianDayNumber)
    )
    let isWhole = a.day == 1 && a.year == b.year
    if isWhole, a.month == 1, b.month == 12, b.day == 31 { return .year(a.year) }
    if isWhole, a.month == b.month,
      b.day == calendar.rules.dayCount(year: b.year, month: b.month)
    {
      return a.day == b.day ? nil : .month(year: a.year, month: a.month)
    }
    guard let start = written(first), let end = written(last) else { return nil }
    return first == last ? start : .interval(from: start, to: end)
  }

  /// A day as historians write it.
  static func written(_ day: Day) -> HistoricalDate? {
    let calendar = day < CalendarDate.reform ? CalendarSystem.julian : .gregorian
    let (y, m, d) = calendar.rules.fields(of: day.julianDayNumber)
    // 29 February of a Julian leap century has no name in EDTF but its Gregorian one.
    return .day(year: y, month: m, day: d) ?? .day(year: day.year, month: day.month, day: day.day)
  }
}
