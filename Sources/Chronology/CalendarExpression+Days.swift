// Enters: a date as written. Leaves: the first and the last day that it can be, and all between.

extension CalendarExpression {
  /// The first day that the expression can be; nil where the year is unspecified or no day fits.
  var firstDay: Day? { year.isUnknown ? nil : extreme(last: false) }

  /// The last day that the expression can be.
  var lastDay: Day? { year.isUnknown ? nil : extreme(last: true) }

  /// True where the calendar has a day that fits: false for 31 February, also where the year is `XXXX`.
  var exists: Bool { extreme(last: false) != nil }

  /// Every day of its years is meant.
  var isWholeYears: Bool {
    division == nil && month?.mask ?? 0b11 == 0b11 && day?.mask ?? 0b11 == 0b11
  }

  /// The days of one year that fit, as Julian Day Numbers, in order and apart.
  ///
  /// Complexity: O(1), at most 12 months of 31 days.
  func runs(inYear y: Int) -> [ClosedRange<Int>] {
    guard let start = Day(year: y, month: 1, day: 1)?.julianDayNumber else { return [] }
    if let division { return division.runs(inYear: y) }
    if isWholeYears { return [start...start + (Day.isLeap(y) ? 365 : 364)] }
    var (result, next) = ([ClosedRange<Int>](), start)
    func add(_ run: ClosedRange<Int>) {
      if let last = result.last, last.upperBound + 1 == run.lowerBound {
        result[result.count - 1] = last.lowerBound...run.upperBound
      } else {
        result.append(run)
      }
    }
    for m in 1...12 {
      let count = Day.count(year: y, month: m)
      defer { next += count }
      guard month?.matches(m) ?? true else { continue }
      guard let day, day.mask != 0b11 else {
        add(next...next + count - 1)
        continue
      }
      for d in 1...count where day.matches(d) { add(next + d - 1...next + d - 1) }
    }
    return result
  }

  /// The days of a year, of a month or of one day whose digits are all specified; nil for others.
  var specifiedRun: ClosedRange<Int>? {
    guard year.isSpecified, division == nil, month?.isSpecified ?? true, day?.isSpecified ?? true
    else { return nil }
    let y = year.bounds.lowerBound
    let (m, last) = (month?.value ?? 1, month?.value ?? 12)
    guard let first = Day(year: y, month: m, day: day?.value ?? 1),
      let last = Day(year: y, month: last, day: day?.value ?? Day.count(year: y, month: last))
    else { return nil }
    return first.julianDayNumber...last.julianDayNumber
  }

  /// The first or last day that fits, by trying years from that end.
  ///
  /// Complexity: one try where the year is specified; at most 10 000 where only leap years fit.
  private func extreme(last: Bool) -> Day? {
    if let run = specifiedRun {
      return Day(julianDayNumber: last ? run.upperBound : run.lowerBound)
    }
    // 2000 and 2001 are a leap and a common year.
    let (fitsLeap, fitsCommon) = (fits(2000), fits(2001))
    guard fitsLeap || fitsCommon else { return nil }
    let years = year.bounds
    var y = last ? years.upperBound : years.lowerBound
    while years.contains(y) {
      if Day.isLeap(y) ? fitsLeap : fitsCommon, year.matches(y) {
        let runs = runs(inYear: y)
        let found = last ? runs.last?.upperBound : runs.first?.lowerBound
        return found.map { Day(julianDayNumber: $0) }
      }
      y += last ? -1 : 1
    }
    return nil
  }

  private func fits(_ y: Int) -> Bool {
    if isWholeYears || division != nil { return true }
    return (1...12).contains { m in
      month?.matches(m) ?? true
        && (1...Day.count(year: y, month: m)).contains { day?.matches($0) ?? true }
    }
  }
}
