// What every calendar keeps, on days drawn from a seeded generator, and what none may accept.

import Chronology
import TestSupport
import Testing

@Suite("Laws of calendars")
struct CalendarLawTests {
  /// 1 January −1000 and 31 December 3000, proleptic Gregorian.
  static let days = 1_355_818...2_817_151

  @Test("conversions invert, and the next day is the next date", arguments: CalendarSystem.allCases)
  func inverse(_ calendar: CalendarSystem) throws {
    var random = Generator(seed: 31)
    for _ in 0..<20_000 {
      let day = Day(julianDayNumber: Int.random(in: Self.days, using: &random))
      let date = try #require(CalendarDate(day, in: calendar))
      #expect(date.first == day && date.last == day, "\(date)")
      let next = try #require(CalendarDate(day.adding(days: 1), in: calendar))
      #expect(isNext(next, after: date), "\(date) then \(next)")
    }
  }

  /// The day counts on, or begins a month after one that has ended.
  private func isNext(_ next: CalendarDate, after date: CalendarDate) -> Bool {
    if next.month == date.month, next.year == date.year { return next.day == (date.day ?? 0) + 1 }
    let tooFar = CalendarDate(
      date.calendar, year: date.year, month: date.month, day: (date.day ?? 0) + 1)
    guard next.day == 1, tooFar == nil, let month = next.month, let last = date.month else {
      return false
    }
    if month == last + 1 {
      return next.year == date.year + (date.calendar == .hebrew && month == 7 ? 1 : 0)
    }
    return month == 1 && next.year == date.year + (date.calendar == .hebrew ? 0 : 1)
  }

  @Test("a year's and a month's days lie end to end", arguments: CalendarSystem.allCases)
  func spans(_ calendar: CalendarSystem) throws {
    var random = Generator(seed: 32)
    for _ in 0..<2_000 {
      let day = Day(julianDayNumber: Int.random(in: Self.days, using: &random))
      let date = try #require(CalendarDate(day, in: calendar))
      let year = try #require(CalendarDate(calendar, year: date.year))
      let month = try #require(CalendarDate(calendar, year: date.year, month: date.month))
      #expect(year.first <= month.first && month.first <= day && day <= month.last)
      #expect(month.last <= year.last)
      let after = try #require(CalendarDate(calendar, year: date.year + 1))
      #expect(year.last.adding(days: 1) == after.first)
      let historical = try #require(date.historical)
      #expect(historical.precision == .day && !historical.isInterval)
    }
  }

  @Test("Roman names of days invert, in common and leap years")
  func romanNames() throws {
    for isLeap in [false, true] {
      for month in 1...12 {
        for day in 1...31 {
          guard let name = RomanDay(month: month, day: day, isLeap: isLeap) else { continue }
          let found = try #require(name.monthAndDay(isLeap: isLeap), "\(month) \(day)")
          #expect(found == (month, day))
        }
      }
    }
  }

  @Test("styles of the year's start invert", arguments: YearStart.allCases)
  func yearStarts(_ style: YearStart) throws {
    var random = Generator(seed: 33)
    for _ in 0..<5_000 {
      let day = Day(julianDayNumber: Int.random(in: 1_800_000...2_500_000, using: &random))
      let date = try #require(CalendarDate(day, in: .julian))
      let (month, number) = (try #require(date.month), try #require(date.day))
      let year = style.year(ofJanuaryYear: date.year, month: month, day: number)
      let back = style.januaryYears(ofYear: year, month: month, day: number)
      #expect(back.contains(date.year))
      #expect(back.count == 1 || style == .easter)
    }
  }

  @Test(
    "dates that a calendar lacks are refused",
    arguments: [
      (CalendarSystem.frenchRepublican, 2, 2, 31), (.frenchRepublican, 2, 13, 6),
      (.frenchRepublican, 3, 14, 1), (.hebrew, 5708, 2, 30), (.hebrew, 5707, 13, 1),
      (.islamicCivil, 61, 2, 30), (.islamicCivil, 1, 12, 30), (.julian, 1501, 2, 29),
      (.gregorian, 1500, 2, 29), (.roman, 700, 2, 30), (.julian, Int.max, 1, 1),
      (.hebrew, Int.min, 1, 1), (.islamicCivil, 1, Int.max, 1), (.frenchRepublican, 1, 1, Int.min),
      (.gregorian, 2000, 0, 1),
    ])
  func refused(calendar: CalendarSystem, year: Int, month: Int, day: Int) {
    #expect(CalendarDate(calendar, year: year, month: month, day: day) == nil)
  }

  @Test("days far out are refused or converted, never a crash", arguments: CalendarSystem.allCases)
  func extremes(_ calendar: CalendarSystem) {
    for number in [Int.max, Int.min + 1, 10_000_000_000, -300_000_000, 300_000_000, -1, 0] {
      let day = Day(julianDayNumber: number)
      guard let date = CalendarDate(day, in: calendar) else { continue }
      #expect(date.first == day)
    }
  }

  @Test("a date prints its calendar")
  func printing() {
    let dates = [
      CalendarDate(.julian, year: 1917, month: 10, day: 26),
      CalendarDate(.islamicCivil, year: 61, month: 1, day: 10),
      CalendarDate(.frenchRepublican, year: 8, month: 2, day: 18),
      CalendarDate(.hebrew, year: 5708, month: 1, day: 15), CalendarDate(.roman, year: 709),
      CalendarDate(.julian, year: 1648, month: 1, day: 30, yearStart: .ladyDay),
      CalendarDate(.gregorian, year: -43, month: 3),
    ]
    #expect(
      dates.map { $0?.description } == [
        "26 October 1917 (Julian)", "10 Muharram 61 AH", "18 Brumaire Year 8", "15 Nisan 5708 AM",
        "709 AUC", "30 January 1648 (Julian, year from ladyDay)", "March 44 BC (Gregorian)",
      ])
  }

  @Test("29 February of a Julian leap century becomes its Gregorian day")
  func lostDay() {
    #expect(
      CalendarDate(.julian, year: 1500, month: 2, day: 29)?.historical?.edtf == "1500-03-10")
  }
}
