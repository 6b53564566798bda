// Enters: a period and a part of it. Leaves: that part as a date.

/// A part of a period, as writers name it.
public enum DatePart: Int, Hashable, Sendable, Codable, CaseIterable {
  /// 'Early 1923', 'the beginning of May'.
  case early
  /// 'Mid-May', 'the middle of the century'.
  case middle
  /// 'Late 1921', 'the end of the 1920s'.
  case late
  /// 'The first half of 1923'.
  case firstHalf
  case secondHalf
  /// 'The first quarter of the century'.
  case firstQuarter
  case secondQuarter
  case thirdQuarter
  case lastQuarter
}

extension HistoricalDate {
  /// A part of a month, season, year, decade or century; nil for what is not divided so.
  ///
  /// 'Early', 'mid' and 'late' are thirds, by a choice of ours, and the bounds that the words do not give
  /// are marked `~`, which widens them by ``tolerance(of:)``: 'early 1923' is `1923-01/1923-04~`,
  /// 'mid-May 1940' is `1940-05-11~/1940-05-20~`. Of a season they are its meteorological months: 'late
  /// spring' is `-05~`. Of a winter there is none in the middle, since that may be January of either
  /// year. Halves and quarters are exact: those of a year are its divisions (`1923-40`, `1923-33`), those
  /// of a century are 50 and 25 years, the first half of a month is 15 days.
  public func part(_ part: DatePart) -> HistoricalDate? {
    guard let single, let first = earliest, let last = latest, single.clock == nil else {
      return nil
    }
    let result: HistoricalDate? =
      switch part {
      case .early: third(0, first, last)
      case .middle: third(1, first, last)
      case .late: third(2, first, last)
      case .firstHalf: fraction(0, of: 2, first, last)
      case .secondHalf: fraction(1, of: 2, first, last)
      case .firstQuarter: fraction(0, of: 4, first, last)
      case .secondQuarter: fraction(1, of: 4, first, last)
      case .thirdQuarter: fraction(2, of: 4, first, last)
      case .lastQuarter: fraction(3, of: 4, first, last)
      }
    let approximate = isApproximate ? result?.approximated : result
    return isUncertain ? approximate?.doubted : approximate
  }

  /// The first, middle or last third: 0, 1 or 2.
  private func third(_ index: Int, _ first: Day, _ last: Day) -> HistoricalDate? {
    func span(_ from: Int, _ to: Int, _ make: (Int) -> HistoricalDate?) -> HistoricalDate? {
      guard let a = make(from), let b = make(to) else { return nil }
      return .interval(
        from: index > 0 ? a.approximated : a, to: index < 2 ? b.approximated : b)
    }
    let (y, m) = (first.year, first.month)
    switch precision {
    case .month:
      let (from, to) = [(1, 10), (11, 20), (21, last.day)][index]
      return span(from, to) { .day(year: y, month: m, day: $0) }
    case .season: return seasonMonth(index, year: y)?.approximated
    case .year: return span(4 * index + 1, 4 * index + 4) { .month(year: y, month: $0) }
    case .decade, .century:
      let count = last.year - y + 1
      return span(y + count * index / 3, y + count * (index + 1) / 3 - 1) { .year($0) }
    default: return nil
    }
  }

  /// The month of a season, by the meteorological reckoning of its hemisphere.
  private func seasonMonth(_ index: Int, year: Int) -> HistoricalDate? {
    switch single?.division?.season {
    case .spring: .month(year: year, month: 3 + index)
    case .summer: .month(year: year, month: 6 + index)
    case .autumn: .month(year: year, month: 9 + index)
    case .winter: index == 1 ? nil : .month(year: year, month: index == 0 ? 12 : 2)
    case nil: nil
    }
  }

  private func fraction(_ index: Int, of count: Int, _ first: Day, _ last: Day) -> HistoricalDate? {
    let y = first.year
    switch (precision, count) {
    case (.month, 2):
      guard
        let start = HistoricalDate.day(
          year: y, month: first.month, day: index == 0 ? 1 : 16),
        let end = HistoricalDate.day(
          year: y, month: first.month, day: index == 0 ? 15 : last.day)
      else { return nil }
      return .interval(from: start, to: end)
    case (.year, _):
      return YearDivision(rawValue: (count == 2 ? 40 : 33) + index)
        .flatMap { .division($0, year: y) }
    case (.decade, 2), (.century, _):
      let length = (last.year - y + 1) / count
      guard let start = HistoricalDate.year(y + length * index),
        let end = HistoricalDate.year(y + length * (index + 1) - 1)
      else { return nil }
      return .interval(from: start, to: end)
    default: return nil
    }
  }

  /// The turn of a century: 'the turn of the 20th century' is about 1900, `1895~/1904~`.
  ///
  /// It is taken as the century's beginning, as 'the turn of the 21st century' always is. The Chicago
  /// Manual of Style (questions and answers, 'Usage') warns that some writers mean its end: nothing here
  /// can tell. It is five years to either side, the tolerance of 'circa', and `~` allows as much again.
  public static func turn(ofCentury ordinal: Int, beforeChrist: Bool = false) -> HistoricalDate? {
    guard (1...99).contains(ordinal) else { return nil }
    let first = beforeChrist ? 1 - ordinal * 100 : (ordinal - 1) * 100
    guard let start = HistoricalDate.year(first - 5), let end = HistoricalDate.year(first + 4)
    else {
      return nil
    }
    return .interval(from: start.approximated, to: end.approximated)
  }
}
