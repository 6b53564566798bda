// Enters: a date as written. Leaves: the first and the last day that it can be.

extension CalendarExpression {
  /// The first day that the expression can be; nil where the year is unspecified or no day fits.
  var firstDay: Day? { year.isUnknown ? nil : extreme(last: false) }

  /// The last day that the expression can be.
  var lastDay: Day? { year.isUnknown ? nil : extreme(last: true) }

  /// True where the calendar has a day that fits: false for 31 February, also where the year is `XXXX`.
  var exists: Bool { extreme(last: false) != nil }

  /// True where the day is one of those that the expression stands for.
  func matches(_ other: Day) -> Bool {
    let fields = other.fields
    if season != nil {
      guard let first = firstDay, let last = lastDay else { return true }
      return (first...last).contains(other)
    }
    return (year.isUnknown || year.matches(fields.year)) && month?.matches(fields.month) ?? true
      && day?.matches(fields.day) ?? true
  }

  /// The seasons as months of the northern year, wide enough for both the meteorological and the
  /// astronomical reckoning. 'Winter 1917' may mean the winter that 1917 began in or the one it ended
  /// in, so it runs from 1 January to 20 March of the next year: EDTF leaves the choice to the reader
  /// (level 1, Seasons), and a narrow one would make contradictions of mere usage.
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

  /// The first or last day that fits, by trying years, then months, then days from that end.
  ///
  /// Complexity: one try where the year is specified; at most 10 000 where only leap years fit.
  private func extreme(last: Bool) -> Day? {
    let years = year.bounds
    for step in 0..<years.count {
      let y = last ? years.upperBound - step : years.lowerBound + step
      guard year.matches(y) else { continue }
      if let day = extreme(inYear: y, last: last) { return day }
    }
    return nil
  }

  private func extreme(inYear y: Int, last: Bool) -> Day? {
    if let season {
      let (from, to) = CalendarExpression.bounds(of: season)
      let end = season == .winter && last ? y + 1 : y
      return Day(year: end, month: last ? to.month : from.month, day: last ? to.day : from.day)
    }
    for step in 1...12 {
      let m = last ? 13 - step : step
      guard month?.matches(m) ?? true else { continue }
      let count = Day.count(year: y, month: m)
      for offset in 1...count {
        let d = last ? count + 1 - offset : offset
        if day?.matches(d) ?? true { return Day(year: y, month: m, day: d) }
      }
    }
    return nil
  }
}
