// Writes every day of 3,000 years in every calendar, for `Benchmarks/calendars` to compare with a peer.

import Chronology
import Foundation
import Testing

/// A test, since tests reach the conversions without a program or library made for it alone.
@Suite("The table for Benchmarks/calendars")
struct CalendarTableTests {
  private static let path = ProcessInfo.processInfo.environment["APPARATUS_CALENDAR_TABLE"]

  @Test("is written where APPARATUS_CALENDAR_TABLE names a file", .enabled(if: path != nil))
  func write() throws {
    let path = try #require(Self.path)
    let first = try #require(Day(year: 1, month: 1, day: 1))
    let last = try #require(Day(year: 3000, month: 12, day: 31))
    var lines: [String] = []
    for number in first.julianDayNumber...last.julianDayNumber {
      let day = Day(julianDayNumber: number)
      let fields = CalendarSystem.allCases.map { Self.printed(CalendarDate(day, in: $0)) }
      lines.append("\(number) " + fields.joined(separator: " "))
    }
    for year in 1...3000 {
      let (julian, gregorian) = (Easter.julian(year), Easter.gregorian(year))
      lines.append(
        "easter \(year) \(julian?.julianDayNumber ?? 0) \(gregorian?.julianDayNumber ?? 0)")
    }
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
  }

  private static func printed(_ date: CalendarDate?) -> String {
    guard let date, let month = date.month, let day = date.day else { return "-" }
    return "\(date.year),\(month),\(day)"
  }
}
