// Days: the count of days against known Julian Day Numbers, and arithmetic that inverts.

import Chronology
import TestSupport
import Testing

@Suite("A day is a Julian Day Number")
struct DayTests {
  @Test(
    "known days have their published numbers",
    arguments: [
      (2000, 1, 1, 2_451_545), (1970, 1, 1, 2_440_588), (1858, 11, 17, 2_400_001),
      (1582, 10, 15, 2_299_161), (-4713, 11, 24, 0), (-4713, 11, 23, -1), (0, 3, 1, 1_721_120),
      (1940, 8, 21, 2_429_863), (2100, 3, 1, 2_488_129),
    ])
  func known(year: Int, month: Int, day: Int, number: Int) throws {
    let found = try #require(Day(year: year, month: month, day: day))
    #expect(found.julianDayNumber == number)
    #expect((found.year, found.month, found.day) == (year, month, day))
  }

  @Test(
    "days that the calendar lacks are refused",
    arguments: [
      (1936, 2, 31), (1900, 2, 29), (1940, 0, 1), (1940, 13, 1), (1940, 4, 31), (1940, 1, 0),
      (Int.max, 1, 1), (Int.min, 1, 1), (1940, Int.max, 1), (1940, 1, Int.min),
    ])
  func refused(year: Int, month: Int, day: Int) {
    #expect(Day(year: year, month: month, day: day) == nil)
  }

  @Test("adding days and taking them away again is nothing, and fields make the same day again")
  func inverse() {
    var random = Generator(seed: 1)
    for _ in 0..<20_000 {
      let day = Day(julianDayNumber: Int.random(in: -5_000_000...5_000_000, using: &random))
      let days = Int.random(in: -1_000_000...1_000_000, using: &random)
      #expect(day.adding(days: days).adding(days: -days) == day)
      #expect(Day(year: day.year, month: day.month, day: day.day) == day)
      #expect((day < day.adding(days: days)) == (days > 0))
    }
  }

  @Test("no number of days leads beyond the years that a day can lie in")
  func extremes() throws {
    let (first, last) = (Day(julianDayNumber: .min), Day(julianDayNumber: .max))
    #expect((first.year, first.month, first.day) == (Day.years.lowerBound, 1, 1))
    #expect((last.year, last.month, last.day) == (Day.years.upperBound, 12, 31))
    for day in [first, last, try #require(Day(year: 1940, month: 8, day: 21))] {
      #expect(day.adding(days: .max) == last)
      #expect(day.adding(days: .min) == first)
    }
  }
}
