// Enters: the table of rulers. Leaves: who reigned when, and the days of a regnal year.

/// What is wrong with a row of the table of reigns.
public struct ReignError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public var line: Int
  /// What would have been right.
  public var expected: String

  /// The error as a sentence.
  public var description: String { "reigns.tsv, line \(line): expected \(expected)" }
}

/// A reign, a pontificate, or an era named for one.
struct Reign: Hashable, Sendable {
  enum Title: String, Hashable, Sendable, CaseIterable {
    case king, emperor, pope, tsar, sultan, shah, era
  }

  /// How the years are counted; the table's header says it in words.
  enum Reckoning: String, Hashable, Sendable, CaseIterable {
    case anniversary, accession, calendar, none
  }

  var title: Title
  var realms: [String]
  var names: [String]
  var start: HistoricalDate
  /// From the first day to the last.
  var span: HistoricalDate
  var reckoning: Reckoning

  /// The n-th year, cut at the end of the reign; nil where the reign has none such.
  ///
  /// Approximate and coarse accessions give a span of two years, with `~` where the table has it.
  func year(_ n: Int) -> HistoricalDate? {
    guard (1...99).contains(n), let first = start.earliest else { return nil }
    let last = span.latest
    switch reckoning {
    case .none: return nil
    case .calendar:
      let year = first.year + n - 1
      return last.map { year <= $0.year } ?? true ? .year(year) : nil
    case .accession: return years(from: first.year + n, until: last)
    case .anniversary:
      guard start.precision == .day, !start.isApproximate else {
        return years(from: first.year + n - 1, until: last)
      }
      return year(n, from: first, until: last)
    }
  }

  private func years(from year: Int, until last: Day?) -> HistoricalDate? {
    guard last.map({ year <= $0.year }) ?? true, let a = HistoricalDate.year(year),
      let b = HistoricalDate.year(year + 1), let result = HistoricalDate.interval(from: a, to: b)
    else { return nil }
    return start.isApproximate ? result.approximated : result
  }

  /// From one anniversary to the day before the next; the fields are those of the ruler's calendar.
  private func year(_ n: Int, from first: Day, until last: Day?) -> HistoricalDate? {
    let calendar = first.year < 1582 ? CalendarSystem.julian : .gregorian
    // A reign that began on 29 February has its anniversaries on the 28th in common years.
    func anniversary(_ count: Int) -> CalendarDate? {
      [first.day, 28].lazy.compactMap {
        CalendarDate(calendar, year: first.year + count, month: first.month, day: $0)
      }.first
    }
    guard let opening = anniversary(n - 1), let next = anniversary(n),
      let closing = CalendarDate(next.first.adding(days: -1), in: calendar),
      let a = date(opening), let b = date(closing), let start = a.earliest
    else { return nil }
    guard let last, let end = b.latest, last < end else { return .interval(from: a, to: b) }
    return last < start ? nil : .interval(from: a, to: .day(last))
  }

  private func date(_ date: CalendarDate) -> HistoricalDate? {
    guard let month = date.month, let day = date.day else { return nil }
    return .day(year: date.year, month: month, day: day)
  }
}

// MARK: - The table

extension Reign {
  /// Reads the table, whose header says what the columns are. Complexity: O(*n*) in its bytes.
  static func parse(_ table: String) throws(ReignError) -> [Reign] {
    var result: [Reign] = []
    var group: (title: Title, realms: [String])?
    for (i, line) in table.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.isEmpty || line.hasPrefix("#") { continue }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if columns.count == 2 {
        guard let title = Title(rawValue: columns[0]), !columns[1].isEmpty else {
          throw ReignError(line: i + 1, expected: "a title and a realm, found '\(line)'")
        }
        group = (title, alternatives(columns[1]))
      } else if let group {
        result.append(try row(columns, in: group, line: i + 1))
      } else {
        throw ReignError(line: i + 1, expected: "a group's title and realms before its reigns")
      }
    }
    return result
  }

  private static func row(
    _ columns: [String], in group: (title: Title, realms: [String]), line: Int
  ) throws(ReignError) -> Reign {
    func fail(_ expected: String) -> ReignError { ReignError(line: line, expected: expected) }
    guard (3...4).contains(columns.count), !alternatives(columns[0]).isEmpty else {
      throw fail("names, start, end and perhaps a reckoning, found \(columns.count) columns")
    }
    guard let start = try? HistoricalDate(edtf: columns[1]), start.earliest != nil else {
      throw fail("an EDTF date in column 2, found '\(columns[1])'")
    }
    guard let span = try? HistoricalDate(edtf: "\(columns[1])/\(columns[2])") else {
      throw fail("an EDTF date in column 3 that is not before the start, found '\(columns[2])'")
    }
    guard let reckoning = columns.count == 3 ? .anniversary : Reckoning(rawValue: columns[3]) else {
      throw fail("a reckoning in column 4, found '\(columns[3])'")
    }
    return Reign(
      title: group.title, realms: group.realms, names: alternatives(columns[0]), start: start,
      span: span, reckoning: reckoning)
  }

  private static func alternatives(_ column: String) -> [String] {
    column.split(separator: "|").map(String.init)
  }
}
