// Enters: two dates that exclude each other. Leaves: how far apart they are, as exactly as both are given.

internal import Chronology

/// How far two accounts of one day, month or year can be from each other.
struct DateGap: Hashable {
  /// The days between them, months counted as 30 and years as 365.
  var days: Int
  /// Whether they are one day of one month in years that differ in a single digit: a slip of the pen. The first of a
  /// month is none, since offices and terms begin on it.
  var isSlip: Bool
  /// 'one day apart', 'on one day'.
  var phrase: String

  /// Nil for what is no day, month or year; a date without its year is taken in that of the other.
  init?(_ a: HistoricalDate, _ b: HistoricalDate) {
    guard let (a, b) = Self.completed(a, b), let x = a.earliest, let y = b.earliest else {
      return nil
    }
    let precision = max(a.precision, b.precision)
    switch precision {
    case .second, .minute, .hour, .day:
      days = abs(x.julianDayNumber - y.julianDayNumber)
      phrase = days == 0 ? "on one day" : Self.phrase(days, "day")
    case .week, .month, .season:
      let months = abs(12 * (x.year - y.year) + x.month - y.month)
      days = 30 * months
      phrase = Self.phrase(months, "month")
    case .year:
      days = 365 * abs(x.year - y.year)
      phrase = Self.phrase(abs(x.year - y.year), "year")
    case .decade, .century: return nil
    }
    isSlip =
      precision <= .day && x.month == y.month && x.day == y.day && x.day > 1
      && Self.differInOneDigit(x.year, y.year)
  }

  private static func phrase(_ count: Int, _ unit: String) -> String {
    count == 1 ? "one \(unit) apart" : "\(count) \(unit)s apart"
  }

  /// Both with a year, where one of them has it.
  private static func completed(
    _ a: HistoricalDate, _ b: HistoricalDate
  ) -> (HistoricalDate, HistoricalDate)? {
    guard [a, b].allSatisfy({ !$0.isInterval && $0.setKind == nil }) else { return nil }
    guard let year = a.year ?? b.year, let first = a.given(year: year),
      let second = b.given(year: year)
    else { return nil }
    return (first, second)
  }

  private static func differInOneDigit(_ a: Int, _ b: Int) -> Bool {
    let (x, y) = (Array(String(a)), Array(String(b)))
    return x.count == y.count && zip(x, y).filter { $0 != $1 }.count == 1
  }
}

extension HistoricalDate {
  /// The date in a year, where it leaves the year open; nil where the year does not have it.
  fileprivate func given(year: Int) -> HistoricalDate? {
    guard self.year == nil else { return self }
    let open = "XXXX"
    guard edtf.hasPrefix(open), (0...9999).contains(year) else { return nil }
    let digits = String(year)
    let padded = String(repeating: "0", count: open.count - digits.count) + digits
    return try? HistoricalDate(edtf: padded + edtf.dropFirst(open.count))
  }
}
