// The seasons, quarters, thirds and halves of a year, and the days that they can mean.

/// A season of the year, by its EDTF code (ISO 8601-2:2019, A.5.3).
public enum Season: Int, Hashable, Sendable, Codable, CaseIterable {
  case spring = 21, summer, autumn, winter
}

/// A division of the year, by its EDTF code (ISO 8601-2:2019, 4.8.1): seasons, those of one hemisphere,
/// quarters of three months, quadrimesters of four, semesters of six.
public enum YearDivision: Int, Hashable, Sendable, Codable, CaseIterable {
  case spring = 21, summer, autumn, winter
  case northernSpring, northernSummer, northernAutumn, northernWinter
  case southernSpring, southernSummer, southernAutumn, southernWinter
  case firstQuarter, secondQuarter, thirdQuarter, fourthQuarter
  case firstQuadrimester, secondQuadrimester, thirdQuadrimester
  case firstSemester, secondSemester

  /// The season as a division.
  public init(_ season: Season) {
    switch season {
    case .spring: self = .spring
    case .summer: self = .summer
    case .autumn: self = .autumn
    case .winter: self = .winter
    }
  }

  /// The days of a year that it can mean, in order; the second run of a winter ends in the next year.
  ///
  /// Seasons of no hemisphere are northern. 'Winter 1917' may mean the winter that 1917 began in or the
  /// one it ended in, so it is both: a narrow one would make contradictions of mere usage.
  func runs(inYear year: Int) -> [ClosedRange<Int>] {
    if let months { return run(year, (months.lowerBound, 1), (months.upperBound, 31)) }
    guard let season else { return [] }
    let (from, to) = CalendarExpression.bounds(of: season)
    guard season == .winter else { return run(year, from, to) }
    return run(year, from, to) + run(year, (12, 1), (12 + to.month, to.day))
  }

  /// The northern season of the same months; nil for divisions of whole months.
  var season: Season? {
    switch self {
    case .spring, .northernSpring, .southernAutumn: .spring
    case .summer, .northernSummer, .southernWinter: .summer
    case .autumn, .northernAutumn, .southernSpring: .autumn
    case .winter, .northernWinter, .southernSummer: .winter
    default: nil
    }
  }

  /// The months of a quarter, quadrimester or semester; nil for seasons.
  var months: ClosedRange<Int>? {
    let (first, length) =
      switch rawValue {
      case 33...36: ((rawValue - 33) * 3 + 1, 3)
      case 37...39: ((rawValue - 37) * 4 + 1, 4)
      case 40...41: ((rawValue - 40) * 6 + 1, 6)
      default: (1, 0)
      }
    return length == 0 ? nil : first...first + length - 1
  }

  /// From one month and day to another; month 15 is March of the next year, day 31 the last of its month.
  private func run(
    _ year: Int, _ from: (month: Int, day: Int), _ to: (month: Int, day: Int)
  ) -> [ClosedRange<Int>] {
    let isNext = to.month > 12
    let (lastYear, lastMonth) = isNext ? (year + 1, to.month - 12) : (year, to.month)
    let lastDay = min(to.day, Day.count(year: lastYear, month: lastMonth))
    guard let first = Day(year: year, month: from.month, day: from.day),
      let last = Day(year: lastYear, month: lastMonth, day: lastDay)
    else { return [] }
    return [first.julianDayNumber...last.julianDayNumber]
  }
}

extension CalendarExpression {
  /// The seasons as months of the northern year; a winter from its first day in the year to its last,
  /// which is in the next.
  ///
  /// The standard leaves them to the reader (3.1.3.1). These are wide enough for both the meteorological
  /// and the astronomical reckoning.
  static func bounds(of season: Season) -> (
    from: (month: Int, day: Int), to: (month: Int, day: Int)
  ) {
    switch season {
    case .spring: ((3, 1), (6, 21))
    case .summer: ((6, 1), (9, 23))
    case .autumn: ((9, 1), (12, 22))
    case .winter: ((1, 1), (3, 20))
    }
  }
}
