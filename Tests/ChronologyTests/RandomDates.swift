// Enters: a generator. Leaves: dates of every form that EDTF has, and the sets of days that some of them mean.

import Chronology
import TestSupport
import Testing

enum RandomDates {
  /// So many dates of any form.
  static func any(_ count: Int, _ random: inout Generator) -> [HistoricalDate] {
    var result: [HistoricalDate] = []
    while result.count < count {
      if let date = try? HistoricalDate(edtf: text(&random)) { result.append(date) }
    }
    return result
  }

  /// So many dates of any form, without approximation and times, all of them within ``DaySet/days``.
  static func within(_ count: Int, _ random: inout Generator) -> [HistoricalDate] {
    var result: [HistoricalDate] = []
    while result.count < count {
      let text = combined(&random) { near(&$0) }
      guard let date = try? HistoricalDate(edtf: text), let first = date.earliest,
        let last = date.latest, DaySet.days.contains(first.julianDayNumber),
        DaySet.days.contains(last.julianDayNumber)
      else { continue }
      result.append(date)
    }
    return result
  }

  private static func text(_ random: inout Generator) -> String {
    if Int.random(in: 0..<12, using: &random) == 0 {
      return near(&random).prefix(10) + random.pick(["T10:00", "T23:59:59Z", "T00:00:00-05:00"])
    }
    return combined(&random) { date(&$0) }
  }

  /// A date, interval or set of dates.
  private static func combined(
    _ random: inout Generator, of date: (inout Generator) -> String
  ) -> String {
    let (a, b, c) = (date(&random), date(&random), date(&random))
    return switch Int.random(in: 0..<14, using: &random) {
    case 0, 1: "\(a)/\(b)"
    case 2: random.pick(["../\(a)", "\(a)/..", "/\(a)", "\(a)/", "..\(a)/\(b)", "\(a)/\(b).."])
    case 3: "[\(a),\(b)]"
    case 4: "{\(a),\(b)..\(c)}"
    case 5: random.pick(["[..\(a)]", "{\(a)..}", "[\(a)..\(b),\(c)]", "[..\(a),\(b)..]"])
    default: a
    }
  }

  private static func date(_ random: inout Generator) -> String {
    let year = random.pick([
      "1940", "1941", "194X", "19XX", "XXXX", "-0043", "-004X", "0000", "1939", "1XX0", "-00XX",
      "1940", "1941", "X940", "1936", "1952S3", "0450S1", "Y12345", "Y-17E7", "Y3388E2S3",
    ])
    let month = random.pick([
      "", "-02", "-05", "-XX", "-12", "-21", "-24", "-1X", "-X2", "-30", "-33", "-38", "-41",
    ])
    let day = month.isEmpty ? "" : random.pick(["", "", "-23", "-24", "-XX", "-29", "-2X", "-X1"])
    return qualified(year + month + day, &random)
  }

  /// Signs left and right of components, mostly none.
  private static func qualified(_ text: String, _ random: inout Generator) -> String {
    guard Int.random(in: 0..<3, using: &random) == 0, !text.hasPrefix("-") else { return text }
    let signs = ["", "", "?", "~", "%"]
    return text.split(separator: "-", omittingEmptySubsequences: false)
      .map { random.pick(signs) + $0 + random.pick(signs) }.joined(separator: "-")
  }

  private static func near(_ random: inout Generator) -> String {
    let year = random.pick(["1940", "1941", "194X", "1942", "1939", "1940", "1944S3"])
    if year.hasSuffix("S3") { return year }
    let month = random.pick(["", "-02", "-05", "-XX", "-12", "-1X", "-0X", "-X2", "-33", "-38"])
    let day = month.isEmpty ? "" : random.pick(["", "-23", "-XX", "-29", "-2X", "-X1", "-01"])
    return year + month + day
  }
}

/// Days of the 1940s and round them, as bits.
struct DaySet {
  /// 1 January 1938 to 31 December 1951, as Julian Day Numbers.
  static let days = 2_428_900...2_434_012

  private var words = [UInt64](repeating: 0, count: days.count / 64 + 1)

  /// The days whose digits a date allows; it reads EDTF anew, from the forms that ``RandomDates/within`` draws.
  init(_ date: HistoricalDate) throws {
    for member in date.members {
      if member.isInterval {
        let (first, last) = (try #require(member.earliest), try #require(member.latest))
        for number in first.julianDayNumber...last.julianDayNumber { insert(number) }
      } else {
        let pattern = Pattern(member.edtf)
        for number in Self.days where pattern.matches(Day(julianDayNumber: number)) {
          insert(number)
        }
      }
    }
  }

  private mutating func insert(_ number: Int) {
    let bit = number - Self.days.lowerBound
    words[bit / 64] |= 1 << UInt64(bit % 64)
  }

  private var bounds: (Int, Int) {
    let first = words.firstIndex { $0 != 0 } ?? 0
    let last = words.lastIndex { $0 != 0 } ?? 0
    return (
      first * 64 + words[first].trailingZeroBitCount,
      last * 64 + 63 - words[last].leadingZeroBitCount
    )
  }

  func relation(to other: DaySet) -> IntervalRelation {
    let pairs = zip(words, other.words)
    let (onlyA, onlyB, both) = (
      pairs.contains { $0 & ~$1 != 0 }, pairs.contains { ~$0 & $1 != 0 },
      pairs.contains { $0 & $1 != 0 }
    )
    if !both {
      if bounds.1 < other.bounds.0 { return .before }
      return other.bounds.1 < bounds.0 ? .after : .disjoint
    }
    if onlyA { return onlyB ? .overlaps : .contains }
    return onlyB ? .within : .same
  }

  /// Year, month or division, and day as strings in which X is any digit.
  private struct Pattern {
    var fields: [[Character]]

    init(_ edtf: String) {
      let plain = edtf == "1944S3" ? "194X" : edtf
      fields = plain.split(separator: "-").map(Array.init)
    }

    func matches(_ day: Day) -> Bool {
      if fields.count > 1, let months = ["33": 1...3, "38": 5...8][String(fields[1])] {
        return fits(fields[0], day.year, 4) && months.contains(day.month)
      }
      let values = [(day.year, 4), (day.month, 2), (day.day, 2)]
      return zip(fields, values).allSatisfy { fits($0, $1.0, $1.1) }
    }

    private func fits(_ pattern: [Character], _ value: Int, _ width: Int) -> Bool {
      let digits = String(value)
      let padded = String(repeating: "0", count: width - digits.count) + digits
      return zip(pattern, padded).allSatisfy { $0 == "X" || $0 == $1 }
    }
  }
}
