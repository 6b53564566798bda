// Calendars against published tables. Each table names its source.

import Chronology
import Testing

/// One day in four calendars.
struct CalendarRow: Sendable, CustomTestStringConvertible {
  var fixed: Int
  var gregorian: [Int]
  var julian: [Int]
  var hebrew: [Int]
  var islamic: [Int]
  var testDescription: String { "R.D. \(fixed)" }

  init(_ fixed: Int, _ gregorian: [Int], _ julian: [Int], _ hebrew: [Int], _ islamic: [Int]) {
    self.fixed = fixed
    self.gregorian = gregorian
    self.julian = julian
    self.hebrew = hebrew
    self.islamic = islamic
  }
}

/// A year and the day of some feast or new year in it.
typealias YearlyDay = (year: Int, in: Int, month: Int, day: Int)

@Suite("Calendars agree with published tables")
struct CalendarTests {
  @Test("the sample days of Calendrical Calculations, in four calendars", arguments: samples)
  func sample(_ row: CalendarRow) throws {
    let day = Day(julianDayNumber: row.fixed + 1_721_425)
    try check(day, .gregorian, row.gregorian)
    try check(day, .julian, row.julian)
    try check(day, .hebrew, row.hebrew)
    try check(day, .islamicCivil, row.islamic)
  }

  private func check(_ day: Day, _ calendar: CalendarSystem, _ fields: [Int]) throws {
    let expected = try #require(
      CalendarDate(calendar, year: fields[0], month: fields[1], day: fields[2]))
    #expect(CalendarDate(day, in: calendar) == expected)
    #expect(expected.first == day)
    #expect(expected.last == day)
  }

  /// Reingold and Dershowitz, *Calendrical Calculations*, appendix C ('Sample data'), 33 days. Julian
  /// years before the era are astronomical here, one more than the book's.
  static let samples = [
    CalendarRow(-214_193, [-586, 7, 24], [-586, 7, 30], [3174, 5, 10], [-1245, 12, 9]),
    CalendarRow(-61_387, [-168, 12, 5], [-168, 12, 8], [3593, 9, 25], [-813, 2, 23]),
    CalendarRow(25_469, [70, 9, 24], [70, 9, 26], [3831, 7, 3], [-568, 4, 1]),
    CalendarRow(49_217, [135, 10, 2], [135, 10, 3], [3896, 7, 9], [-501, 4, 6]),
    CalendarRow(171_307, [470, 1, 8], [470, 1, 7], [4230, 10, 18], [-157, 10, 17]),
    CalendarRow(210_155, [576, 5, 20], [576, 5, 18], [4336, 3, 4], [-47, 6, 3]),
    CalendarRow(253_427, [694, 11, 10], [694, 11, 7], [4455, 8, 13], [75, 7, 13]),
    CalendarRow(369_740, [1013, 4, 25], [1013, 4, 19], [4773, 2, 6], [403, 10, 5]),
    CalendarRow(400_085, [1096, 5, 24], [1096, 5, 18], [4856, 2, 23], [489, 5, 22]),
    CalendarRow(434_355, [1190, 3, 23], [1190, 3, 16], [4950, 1, 7], [586, 2, 7]),
    CalendarRow(452_605, [1240, 3, 10], [1240, 3, 3], [5000, 13, 8], [637, 8, 7]),
    CalendarRow(470_160, [1288, 4, 2], [1288, 3, 26], [5048, 1, 21], [687, 2, 20]),
    CalendarRow(473_837, [1298, 4, 27], [1298, 4, 20], [5058, 2, 7], [697, 7, 7]),
    CalendarRow(507_850, [1391, 6, 12], [1391, 6, 4], [5151, 4, 1], [793, 7, 1]),
    CalendarRow(524_156, [1436, 2, 3], [1436, 1, 25], [5196, 11, 7], [839, 7, 6]),
    CalendarRow(544_676, [1492, 4, 9], [1492, 3, 31], [5252, 1, 3], [897, 6, 1]),
    CalendarRow(567_118, [1553, 9, 19], [1553, 9, 9], [5314, 7, 1], [960, 9, 30]),
    CalendarRow(569_477, [1560, 3, 5], [1560, 2, 24], [5320, 12, 27], [967, 5, 27]),
    CalendarRow(601_716, [1648, 6, 10], [1648, 5, 31], [5408, 3, 20], [1058, 5, 18]),
    CalendarRow(613_424, [1680, 6, 30], [1680, 6, 20], [5440, 4, 3], [1091, 6, 2]),
    CalendarRow(626_596, [1716, 7, 24], [1716, 7, 13], [5476, 5, 5], [1128, 8, 4]),
    CalendarRow(645_554, [1768, 6, 19], [1768, 6, 8], [5528, 4, 4], [1182, 2, 3]),
    CalendarRow(664_224, [1819, 8, 2], [1819, 7, 21], [5579, 5, 11], [1234, 10, 10]),
    CalendarRow(671_401, [1839, 3, 27], [1839, 3, 15], [5599, 1, 12], [1255, 1, 11]),
    CalendarRow(694_799, [1903, 4, 19], [1903, 4, 6], [5663, 1, 22], [1321, 1, 21]),
    CalendarRow(704_424, [1929, 8, 25], [1929, 8, 12], [5689, 5, 19], [1348, 3, 19]),
    CalendarRow(708_842, [1941, 9, 29], [1941, 9, 16], [5702, 7, 8], [1360, 9, 8]),
    CalendarRow(709_409, [1943, 4, 19], [1943, 4, 6], [5703, 1, 14], [1362, 4, 13]),
    CalendarRow(709_580, [1943, 10, 7], [1943, 9, 24], [5704, 7, 8], [1362, 10, 7]),
    CalendarRow(727_274, [1992, 3, 17], [1992, 3, 4], [5752, 13, 12], [1412, 9, 13]),
    CalendarRow(728_714, [1996, 2, 25], [1996, 2, 12], [5756, 12, 5], [1416, 10, 5]),
    CalendarRow(744_313, [2038, 11, 10], [2038, 10, 28], [5799, 8, 12], [1460, 10, 12]),
    CalendarRow(764_652, [2094, 7, 18], [2094, 7, 5], [5854, 5, 5], [1518, 3, 5]),
  ]

  @Test("the days between the two calendars, century by century", arguments: differences)
  func difference(year: Int, days: Int) throws {
    let julian = try #require(CalendarDate(.julian, year: year, month: 3, day: 1)).first
    let gregorian = try #require(CalendarDate(.gregorian, year: year, month: 3, day: 1)).first
    #expect(julian.julianDayNumber - gregorian.julianDayNumber == days)
  }

  /// *Explanatory Supplement to the Astronomical Almanac*, 1992, table 12.21: the difference from 1 March
  /// of the year on.
  static let differences = [
    (-500, -5), (-300, -4), (-200, -3), (-100, -2), (100, -1), (200, 0), (300, 1), (500, 2),
    (600, 3), (700, 4), (900, 5), (1000, 6), (1100, 7), (1300, 8), (1400, 9), (1500, 10),
    (1582, 10), (1700, 11), (1800, 12), (1900, 13), (2000, 13), (2100, 14),
  ]

  @Test(
    "Julian Day Numbers of Julian dates (Meeus, Astronomical Algorithms, chapter 7)",
    arguments: [
      (333, 1, 27, 1_842_713), (837, 4, 10, 2_026_872), (-122, 1, 1, 1_676_498),
      (-1000, 7, 12, 1_356_001), (-1000, 2, 29, 1_355_867), (-1001, 8, 17, 1_355_671),
      (-4712, 1, 1, 0), (1582, 10, 4, 2_299_160), (-1, 1, 1, 1_720_693),
    ])
  func julianDay(year: Int, month: Int, day: Int, number: Int) throws {
    let date = try #require(CalendarDate(.julian, year: year, month: month, day: day))
    #expect(date.first.julianDayNumber == number)
  }

  // MARK: Easter

  @Test("Gregorian Easters", arguments: gregorianEasters)
  func gregorianEaster(year: Int, month: Int, day: Int) {
    #expect(Easter.gregorian(year) == Day(year: year, month: month, day: day))
  }

  /// Meeus, *Astronomical Algorithms*, chapter 8 (1818 to 2038), and the table of the *Explanatory
  /// Supplement to the Astronomical Ephemeris*, 1961, 14.D, for round years and extremes.
  static let gregorianEasters = [
    (1583, 4, 10), (1600, 4, 2), (1616, 4, 3), (1648, 4, 12), (1666, 4, 25), (1700, 4, 11),
    (1734, 4, 25), (1761, 3, 22), (1800, 4, 13), (1818, 3, 22), (1848, 4, 23), (1886, 4, 25),
    (1900, 4, 15), (1913, 3, 23), (1916, 4, 23), (1943, 4, 25), (1954, 4, 18), (1961, 4, 2),
    (1991, 3, 31), (1992, 4, 19), (1993, 4, 11), (2000, 4, 23), (2008, 3, 23), (2016, 3, 27),
    (2024, 3, 31), (2025, 4, 20), (2038, 4, 25), (2100, 3, 28), (2285, 3, 22), (4200, 4, 20),
  ]

  @Test("Julian Easters", arguments: julianEasters)
  func julianEaster(year: Int, month: Int, day: Int) {
    #expect(
      Easter.julian(year) == CalendarDate(.julian, year: year, month: month, day: day)?.first)
  }

  /// Meeus, chapter 8 (179, 711, 1243); Cheney and Jones, *A Handbook of Dates*, 2000, table 8, for the rest.
  static let julianEasters = [
    (179, 4, 12), (326, 4, 3), (387, 4, 25), (455, 4, 24), (500, 4, 2), (600, 4, 10), (664, 4, 21),
    (711, 4, 12), (800, 4, 19), (900, 4, 20), (1000, 3, 31), (1014, 4, 25), (1066, 4, 16),
    (1099, 4, 10), (1100, 4, 1), (1170, 4, 5), (1200, 4, 9), (1204, 4, 25), (1243, 4, 12),
    (1282, 3, 29), (1300, 4, 10), (1400, 4, 18), (1453, 4, 1), (1500, 4, 19), (1582, 4, 15),
    (1600, 3, 23), (1649, 3, 25), (1700, 3, 31), (1917, 4, 2), (1918, 4, 22),
  ]

  @Test(
    "Julian Easters return after 532 years, Gregorian ones are Sundays between 22 March and 25 April"
  )
  func easterLaws() throws {
    for year in 1...3000 {
      let (a, b) = (try #require(Easter.julian(year)), try #require(Easter.julian(year + 532)))
      let (first, second) = (CalendarDate(a, in: .julian), CalendarDate(b, in: .julian))
      #expect(first?.month == second?.month && first?.day == second?.day)
      let easter = try #require(Easter.gregorian(year))
      #expect(a.julianDayNumber % 7 == 6 && easter.julianDayNumber % 7 == 6)
      let (from, to) = (Day(year: year, month: 3, day: 22), Day(year: year, month: 4, day: 25))
      #expect(try #require(from) <= easter && easter <= #require(to))
    }
    #expect(Easter.gregorian(0) == nil && Easter.julian(Int.max) == nil)
  }

  // MARK: New years

  @Test("the fourteen new years of the Republic", arguments: zip(1...14, republicanNewYears))
  func republicanNewYear(year: Int, september: Int) {
    let day = CalendarDate(.frenchRepublican, year: year, month: 1, day: 1)?.first
    #expect(day == Day(year: 1791 + year, month: 9, day: september))
  }

  /// The day in September of 1 Vendémiaire I to XIV (1792 to 1805); concordance of the *Annuaire* of the
  /// Bureau des longitudes, as in *Explanatory Supplement*, 1992, 12.9.
  static let republicanNewYears = [22, 22, 22, 23, 22, 22, 22, 23, 23, 23, 23, 24, 23, 23]

  @Test(
    "days of the Revolution, with the dates that every history of it gives",
    arguments: [
      ([2, 11, 9], [1794, 7, 27]), ([3, 7, 12], [1795, 4, 1]), ([3, 9, 1], [1795, 5, 20]),
      ([4, 1, 13], [1795, 10, 5]), ([5, 12, 18], [1797, 9, 4]), ([6, 8, 22], [1798, 5, 11]),
      ([7, 9, 30], [1799, 6, 18]), ([8, 2, 18], [1799, 11, 9]), ([13, 3, 11], [1804, 12, 2]),
      ([14, 4, 10], [1805, 12, 31]), ([2, 3, 4], [1793, 11, 24]), ([3, 13, 6], [1795, 9, 22]),
    ])
  func republicanDay(republican: [Int], gregorian: [Int]) {
    let date = CalendarDate(
      .frenchRepublican, year: republican[0], month: republican[1], day: republican[2])
    #expect(date?.first == Day(year: gregorian[0], month: gregorian[1], day: gregorian[2]))
  }

  @Test("Hebrew new years (A. Spier, The Comprehensive Hebrew Calendar)", arguments: hebrewNewYears)
  func hebrewNewYear(year: Int, gregorian: Int, month: Int, day: Int) {
    let first = CalendarDate(.hebrew, year: year, month: 7, day: 1)?.first
    #expect(first == Day(year: gregorian, month: month, day: day))
    #expect(CalendarDate(.hebrew, year: year)?.first == first)
  }

  static let hebrewNewYears = [
    (5661, 1900, 9, 24), (5675, 1914, 9, 21), (5700, 1939, 9, 14), (5701, 1940, 10, 3),
    (5705, 1944, 9, 18), (5708, 1947, 9, 15), (5709, 1948, 10, 4), (5728, 1967, 10, 5),
    (5734, 1973, 9, 27), (5750, 1989, 9, 30), (5760, 1999, 9, 11), (5761, 2000, 9, 30),
    (5774, 2013, 9, 5), (5784, 2023, 9, 16), (5785, 2024, 10, 3), (5786, 2025, 9, 23),
  ]

  @Test("Islamic new years by Julian and Gregorian dates", arguments: islamicNewYears)
  func islamicNewYear(year: Int, historical: String) throws {
    let date = try #require(CalendarDate(.islamicCivil, year: year, month: 1, day: 1))
    #expect(date.historical?.edtf == historical)
  }

  /// G. S. P. Freeman-Grenville, *The Muslim and Christian Calendars*, 1963, the table of new years.
  static let islamicNewYears = [
    (1, "0622-07-16"), (61, "0680-10-01"), (100, "0718-08-03"), (200, "0815-08-11"),
    (300, "0912-08-18"), (400, "1009-08-25"), (500, "1106-09-02"), (600, "1203-09-10"),
    (700, "1300-09-16"), (800, "1397-09-24"), (900, "1494-10-02"), (1000, "1591-10-19"),
    (1100, "1688-10-26"), (1200, "1785-11-04"), (1300, "1882-11-12"), (1345, "1926-07-12"),
    (1400, "1979-11-21"),
  ]

  // MARK: Year starts

  @Test(
    "years by other starts (Cheney and Jones, A Handbook of Dates, chapter 1)",
    arguments: [
      (YearStart.ladyDay, 1648, [1649, 1, 30]), (.ladyDay, 1602, [1603, 3, 24]),
      (.ladyDay, 1603, [1603, 3, 25]), (.ladyDay, 1688, [1689, 2, 13]),
      (.ladyDay, 1751, [1752, 3, 24]), (.pisan, 1650, [1649, 3, 25]),
      (.pisan, 1649, [1649, 3, 24]), (.christmas, 801, [800, 12, 25]),
      (.christmas, 800, [800, 12, 24]), (.easter, 1563, [1564, 4, 1]),
      (.easter, 1564, [1564, 5, 1]), (.september, 1454, [1453, 9, 1]),
      (.january, 1649, [1649, 1, 1]),
    ])
  func yearStart(style: YearStart, year: Int, january: [Int]) throws {
    #expect(
      style.year(ofJanuaryYear: january[0], month: january[1], day: january[2]) == year)
    #expect(
      style.januaryYears(ofYear: year, month: january[1], day: january[2]) == [january[0]])
    let date = try #require(
      CalendarDate(
        .julian, year: year, month: january[1], day: january[2], yearStart: style))
    #expect(
      date.first
        == CalendarDate(.julian, year: january[0], month: january[1], day: january[2])?.first)
  }

  @Test("by Easter's style a day can occur twice in a year, or never")
  func easterStyle() {
    // 1563 began on 11 April and ended on 1 April 1564; 1564 went on until 21 April 1565.
    #expect(YearStart.easter.januaryYears(ofYear: 1564, month: 4, day: 10) == [1564, 1565])
    #expect(YearStart.easter.januaryYears(ofYear: 1563, month: 4, day: 5) == [])
  }

  // MARK: Roman days

  @Test("Roman names of days", arguments: romanDays)
  func romanDay(count: Int, mark: RomanDay.Mark, month: Int, date: [Int], isLeap: Bool) throws {
    let name = RomanDay(
      count, before: mark, month: month, isSecondSixth: isLeap && date == [2, 25])
    let found = try #require(name.monthAndDay(isLeap: isLeap))
    #expect([found.month, found.day] == date)
    #expect(RomanDay(month: date[0], day: date[1], isLeap: isLeap) == name)
  }

  /// The table of Roman days in A. Cappelli, *Cronologia, cronografia e calendario perpetuo*.
  static let romanDays: [(Int, RomanDay.Mark, Int, [Int], Bool)] = [
    (1, .ides, 3, [3, 15], false), (1, .kalends, 1, [1, 1], false),
    (4, .nones, 10, [10, 4], false),
    (9, .kalends, 10, [9, 23], false), (11, .kalends, 5, [4, 21], false),
    (14, .kalends, 9, [8, 19], false), (9, .kalends, 9, [8, 24], false),
    (3, .nones, 1, [1, 3], false), (2, .kalends, 1, [12, 31], false),
    (19, .kalends, 1, [12, 14], false), (17, .kalends, 4, [3, 16], false),
    (8, .ides, 1, [1, 6], false), (2, .ides, 4, [4, 12], false), (6, .nones, 5, [5, 2], false),
    (6, .kalends, 3, [2, 24], false), (6, .kalends, 3, [2, 24], true),
    (6, .kalends, 3, [2, 25], true), (5, .kalends, 3, [2, 26], true),
    (16, .kalends, 3, [2, 14], false), (16, .kalends, 3, [2, 14], true),
    (15, .kalends, 3, [2, 15], true), (2, .kalends, 3, [2, 29], true),
  ]

  @Test("years of the City", arguments: [(1, -752), (709, -44), (753, 0), (754, 1), (1229, 476)])
  func foundation(auc: Int, year: Int) {
    #expect(
      CalendarDate(.roman, year: auc)?.first == CalendarDate(.julian, year: year)?.first)
    #expect(CalendarDate(.roman, year: auc)?.historical == .year(year))
  }
}
