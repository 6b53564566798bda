// The days that calendars of feasts and states name. They are data, each with an example that a test runs.

/// A day with a name of its own.
struct NamedDay: Sendable {
  /// When it is.
  enum Date: Hashable, Sendable {
    case fixed(month: Int, day: Int)
    /// So many days after Easter Sunday.
    case easter(Int)
    /// The n-th weekday (1 is Monday) of a month; counted from its end where n is negative.
    case nth(Int, weekday: Int, month: Int)
  }

  /// In lower case, without stops and apostrophes: an 's' stands for "'s" and for "s'".
  var name: String
  var date: Date
  /// A sentence in which it is dated, and the value there.
  var example: String
  var value: String

  init(_ name: String, _ date: Date, _ example: String, _ value: String) {
    (self.name, self.date, self.example, self.value) = (name, date, example, value)
  }

  /// Fixed feasts and days of state: F. L. Cross and E. A. Livingstone, 'The Oxford Dictionary of the
  /// Christian Church'; C. R. Cheney, 'A Handbook of Dates', tables 4, 7 and 8 (quarter days and movable
  /// feasts). American days by 5 U.S.C. § 6103. Days that countries keep at different dates
  /// ('Independence Day', 'Mother's Day', 'Labour Day') are left out.
  static let all: [NamedDay] = [
    NamedDay("new year s day", .fixed(month: 1, day: 1), "On ⟦New Year's Day 1801⟧.", "1801-01-01"),
    NamedDay(
      "new year s eve", .fixed(month: 12, day: 31), "On ⟦New Year's Eve, 1999⟧.", "1999-12-31"),
    NamedDay("epiphany", .fixed(month: 1, day: 6), "At ⟦Epiphany 1412⟧.", "1412-01-06"),
    NamedDay("candlemas", .fixed(month: 2, day: 2), "At ⟦Candlemas 1461⟧.", "1461-02-02"),
    NamedDay(
      "valentine s day", .fixed(month: 2, day: 14), "On ⟦Valentine's Day, 1929⟧.", "1929-02-14"),
    NamedDay("lady day", .fixed(month: 3, day: 25), "By ⟦Lady Day 1752⟧.", "1752-03-25"),
    NamedDay("may day", .fixed(month: 5, day: 1), "On ⟦May Day 1517⟧.", "1517-05-01"),
    NamedDay("midsummer eve", .fixed(month: 6, day: 23), "On ⟦Midsummer Eve 1215⟧.", "1215-06-23"),
    NamedDay("midsummer day", .fixed(month: 6, day: 24), "On ⟦Midsummer Day 1314⟧.", "1314-06-24"),
    NamedDay("bastille day", .fixed(month: 7, day: 14), "On ⟦Bastille Day 1919⟧.", "1919-07-14"),
    NamedDay("lammas", .fixed(month: 8, day: 1), "At ⟦Lammas 1485⟧.", "1485-08-01"),
    NamedDay("lammas day", .fixed(month: 8, day: 1), "On ⟦Lammas Day 1485⟧.", "1485-08-01"),
    NamedDay("lammastide", .fixed(month: 8, day: 1), "At ⟦Lammastide 1485⟧.", "1485-08-01"),
    NamedDay("michaelmas", .fixed(month: 9, day: 29), "At ⟦Michaelmas 1399⟧.", "1399-09-29"),
    NamedDay("halloween", .fixed(month: 10, day: 31), "On ⟦Halloween 1938⟧.", "1938-10-31"),
    NamedDay(
      "all hallows eve", .fixed(month: 10, day: 31), "On ⟦All Hallows' Eve 1517⟧.", "1517-10-31"),
    NamedDay(
      "all saints day", .fixed(month: 11, day: 1), "On ⟦All Saints' Day 1755⟧.", "1755-11-01"),
    NamedDay("all souls day", .fixed(month: 11, day: 2), "On ⟦All Souls' Day 1642⟧.", "1642-11-02"),
    NamedDay(
      "guy fawkes night", .fixed(month: 11, day: 5), "On ⟦Guy Fawkes Night 1901⟧.", "1901-11-05"),
    NamedDay("martinmas", .fixed(month: 11, day: 11), "At ⟦Martinmas 1301⟧.", "1301-11-11"),
    NamedDay("armistice day", .fixed(month: 11, day: 11), "On ⟦Armistice Day 1920⟧.", "1920-11-11"),
    NamedDay("christmas eve", .fixed(month: 12, day: 24), "On ⟦Christmas Eve 1914⟧.", "1914-12-24"),
    NamedDay("christmas day", .fixed(month: 12, day: 25), "On ⟦Christmas Day 1066⟧.", "1066-12-25"),
    NamedDay("christmas", .fixed(month: 12, day: 25), "At ⟦Christmas 1776⟧.", "1776-12-25"),
    NamedDay("childermas", .fixed(month: 12, day: 28), "At ⟦Childermas 1460⟧.", "1460-12-28"),
    NamedDay(
      "holy innocents day", .fixed(month: 12, day: 28), "On ⟦Holy Innocents' Day 1460⟧.",
      "1460-12-28"),
    NamedDay("hallowmas", .fixed(month: 11, day: 1), "At ⟦Hallowmas 1460⟧.", "1460-11-01"),
    NamedDay("twelfth night", .fixed(month: 1, day: 5), "On ⟦Twelfth Night 1601⟧.", "1601-01-05"),
    NamedDay("boxing day", .fixed(month: 12, day: 26), "On ⟦Boxing Day, 1860⟧.", "1860-12-26"),
    NamedDay("septuagesima", .easter(-63), "At ⟦Septuagesima 1349⟧.", "1349-02-08"),
    NamedDay("sexagesima", .easter(-56), "At ⟦Sexagesima 1349⟧.", "1349-02-15"),
    NamedDay("quinquagesima", .easter(-49), "At ⟦Quinquagesima 1349⟧.", "1349-02-22"),
    NamedDay("shrove tuesday", .easter(-47), "On ⟦Shrove Tuesday 1917⟧.", "1917-02-20"),
    NamedDay("ash wednesday", .easter(-46), "On ⟦Ash Wednesday 1969⟧.", "1969-02-19"),
    NamedDay("palm sunday", .easter(-7), "On ⟦Palm Sunday 1461⟧.", "1461-03-29"),
    NamedDay("maundy thursday", .easter(-3), "On ⟦Maundy Thursday 1960⟧.", "1960-04-14"),
    NamedDay("good friday", .easter(-2), "On ⟦Good Friday, 1865⟧.", "1865-04-14"),
    NamedDay("holy saturday", .easter(-1), "On ⟦Holy Saturday 1916⟧.", "1916-04-22"),
    NamedDay("easter sunday", .easter(0), "On ⟦Easter Sunday 1916⟧.", "1916-04-23"),
    NamedDay("easter monday", .easter(1), "On ⟦Easter Monday 1916⟧.", "1916-04-24"),
    NamedDay("easter", .easter(0), "At ⟦Easter 1916⟧.", "1916-04-23"),
    NamedDay("easter eve", .easter(-1), "On ⟦Easter Eve 1349⟧.", "1349-04-11"),
    NamedDay("easter day", .easter(0), "On ⟦Easter Day 1349⟧.", "1349-04-12"),
    NamedDay("quasimodo", .easter(7), "At ⟦Quasimodo 1349⟧.", "1349-04-19"),
    NamedDay("ascension day", .easter(39), "On ⟦Ascension Day 1940⟧.", "1940-05-02"),
    NamedDay("whit sunday", .easter(49), "On ⟦Whit Sunday 1549⟧.", "1549-06-09"),
    NamedDay("whitsun", .easter(49), "At ⟦Whitsun 1940⟧.", "1940-05-12"),
    NamedDay("pentecost", .easter(49), "At ⟦Pentecost 1940⟧.", "1940-05-12"),
    NamedDay("whitsunday", .easter(49), "On ⟦Whitsunday 1549⟧.", "1549-06-09"),
    NamedDay("whitsuntide", .easter(49), "At ⟦Whitsuntide 1549⟧.", "1549-06-09"),
    NamedDay("whit monday", .easter(50), "On ⟦Whit Monday 1940⟧.", "1940-05-13"),
    NamedDay("trinity sunday", .easter(56), "On ⟦Trinity Sunday 1940⟧.", "1940-05-19"),
    NamedDay("corpus christi", .easter(60), "At ⟦Corpus Christi 1381⟧.", "1381-06-13"),
    NamedDay(
      "thanksgiving", .nth(4, weekday: 4, month: 11), "At ⟦Thanksgiving 1963⟧.", "1963-11-28"),
    NamedDay(
      "memorial day", .nth(-1, weekday: 1, month: 5), "On ⟦Memorial Day 2006⟧.", "2006-05-29"),
  ]
}

extension NamedDay.Date {
  /// The day in a year; nil where the rule gives none.
  func day(in year: Int) -> Day? {
    switch self {
    case .fixed(let month, let day): return Day(year: year, month: month, day: day)
    case .easter(0): return Day.westernEaster(year)
    case .easter(let days): return FeastDay(date: .easter(0), days: days).day(in: year)
    case .nth(let n, let weekday, let month):
      guard n < 0 else {
        return Day(year: year, month: month, day: 1)?.first(weekday: weekday)
          .adding(days: 7 * (n - 1))
      }
      let last = Day(year: year, month: month, day: Day.count(year: year, month: month))
      return last?.last(weekday: weekday).adding(days: 7 * (n + 1))
    }
  }
}
