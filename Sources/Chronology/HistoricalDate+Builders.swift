// Enters: numbers from a phrase. Leaves: dates.

extension HistoricalDate {
  /// One day; beyond year 9999, where EDTF has no days, its year.
  public static func day(_ day: Day) -> HistoricalDate {
    let (y, m, d) = day.fields
    guard (-9999...9999).contains(y) else {
      return HistoricalDate(CalendarExpression(year: YearPattern(y)))
    }
    return HistoricalDate(
      CalendarExpression(year: YearPattern(y), month: DigitPattern(m), day: DigitPattern(d)))
  }

  /// One day, or nil where the calendar has no such day.
  public static func day(year: Int, month: Int, day: Int) -> HistoricalDate? {
    guard (-9999...9999).contains(year) else { return nil }
    return Day(year: year, month: month, day: day).map { .day($0) }
  }

  /// A month of a year, or nil where there is none.
  public static func month(year: Int, month: Int) -> HistoricalDate? {
    guard (1...12).contains(month), (-9999...9999).contains(year) else { return nil }
    return HistoricalDate(
      CalendarExpression(year: YearPattern(year), month: DigitPattern(month)))
  }

  /// A year, astronomical: -43 is 44 BC. Nil beyond ``Day/years``.
  public static func year(_ year: Int) -> HistoricalDate? {
    guard Day.years.contains(year) else { return nil }
    return HistoricalDate(CalendarExpression(year: YearPattern(year)))
  }

  /// The decade that a year of our era lies in: `192X` for 1920 to 1929.
  public static func decade(of year: Int) -> HistoricalDate? { masked(year, last: 1) }

  /// The ten years that a round year BC names: 'the 40s BC' are 49 to 40 BC, `-0048/-0039`. They are no
  /// `X` form, since year 0 is 1 BC.
  public static func decade(beforeChrist year: Int) -> HistoricalDate? {
    guard (1...9990).contains(year), let first = HistoricalDate.year(-(year / 10 * 10 + 8)),
      let last = HistoricalDate.year(year < 10 ? 0 : 1 - year / 10 * 10)
    else { return nil }
    return .interval(from: first, to: last)
  }

  /// The hundred years that begin with a round year: `17XX`, the 18th century, for 1700 to 1799. Before
  /// our era `-02XX` is exactly the third century BC, 300 to 201 BC.
  public static func century(_ ordinal: Int, beforeChrist: Bool = false) -> HistoricalDate? {
    guard (1...99).contains(ordinal) else { return nil }
    let digits = DigitPattern((ordinal - 1) * 100, mask: 0b11)
    return HistoricalDate(
      CalendarExpression(year: YearPattern(digits: digits, isNegative: beforeChrist)))
  }

  /// A season of a year (`1848-21`), by northern reckoning.
  public static func season(_ season: Season, year: Int) -> HistoricalDate? {
    division(YearDivision(season), year: year)
  }

  /// A season, quarter, third or half of a year (`1848-33`).
  public static func division(_ division: YearDivision, year: Int) -> HistoricalDate? {
    guard (-9999...9999).contains(year) else { return nil }
    var expression = CalendarExpression(year: YearPattern(year))
    expression.division = division
    return HistoricalDate(expression)
  }

  /// So many days from one on, both ends counted: `.days(14, from: day)` is the fortnight that begins there.
  public static func days(_ count: Int, from first: Day) -> HistoricalDate? {
    guard (1...1_000_000).contains(count) else { return nil }
    let last = first.adding(days: count - 1)
    guard (-9999...9999).contains(first.year), (-9999...9999).contains(last.year) else {
      return nil
    }
    return .interval(from: .day(first), to: .day(last))
  }

  /// The fourteen days that begin with one.
  public static func fortnight(from first: Day) -> HistoricalDate? { days(14, from: first) }

  /// A month, or a day of it, of an unknown year: `XXXX-05-23`. Nil for 31 February.
  public static func recurring(month: Int, day: Int? = nil) -> HistoricalDate? {
    let unknown = YearPattern(digits: DigitPattern(0, mask: 0b1111), isNegative: false)
    guard Day(year: 2000, month: month, day: day ?? 1) != nil else { return nil }
    return HistoricalDate(
      CalendarExpression(
        year: unknown, month: DigitPattern(month), day: day.map { DigitPattern($0) }))
  }

  static func masked(_ year: Int, last count: Int) -> HistoricalDate? {
    guard (0...9999).contains(year) else { return nil }
    let power = count == 1 ? 10 : 100
    let digits = DigitPattern(year / power * power, mask: count == 1 ? 1 : 0b11)
    return HistoricalDate(
      CalendarExpression(year: YearPattern(digits: digits, isNegative: false)))
  }
}

// MARK: - Dates of dates

extension HistoricalDate {
  /// From one date to the end of another; nil where the second ends before the first begins, and for
  /// sets and times of day.
  public static func interval(from a: HistoricalDate, to b: HistoricalDate) -> HistoricalDate? {
    guard let start = a.side(isStart: true), let end = b.side(isStart: false) else { return nil }
    if let first = start.earliest, let last = end.latest, last < first { return nil }
    if case .date(let date, .exact) = start, start == end { return HistoricalDate(date) }
    guard start.expression != nil || end.expression != nil else { return nil }
    return HistoricalDate(form: .interval(start, end))
  }

  /// From a date on, without end (`1917/..`); nil for sets and times of day.
  public static func since(_ date: HistoricalDate) -> HistoricalDate? {
    guard let start = date.side(isStart: true), start.expression != nil else { return nil }
    return HistoricalDate(form: .interval(start, .open))
  }

  /// Until a date, without beginning (`../1917`); nil for sets and times of day.
  public static func until(_ date: HistoricalDate) -> HistoricalDate? {
    guard let end = date.side(isStart: false), end.expression != nil else { return nil }
    return HistoricalDate(form: .interval(.open, end))
  }

  /// One of several dates, or all of them: `[1667,1668]`. Intervals become ranges. Nil where there is
  /// no date, or one that no set can hold: a time of day, an unknown side, a set.
  public static func set(_ kind: SetKind, of dates: [HistoricalDate]) -> HistoricalDate? {
    var members: [Member] = []
    for (i, date) in dates.enumerated() {
      switch date.form {
      case .single(let expression) where expression.clock == nil: members.append(.date(expression))
      case .interval(.date(let a, .exact), .date(let b, .exact)): members.append(.range(a, b))
      case .interval(.open, .date(let b, .exact)) where i == 0: members.append(.range(nil, b))
      case .interval(.date(let a, .exact), .open) where i == dates.count - 1:
        members.append(.range(a, nil))
      default: return nil
      }
    }
    return members.isEmpty ? nil : HistoricalDate(form: .set(kind, members))
  }

  /// The same date with `~`, at both sides of an interval and at each member of a set.
  public var approximated: HistoricalDate { qualified(.approximate) }

  /// The same date with `?`, at both sides of an interval and at each member of a set.
  public var doubted: HistoricalDate { qualified(.uncertain) }

  private func side(isStart: Bool) -> Endpoint? {
    switch form {
    case .single(let date): date.clock == nil ? .date(date) : nil
    case .interval(let start, let end): isStart ? start : end
    case .set: nil
    }
  }

  private func qualified(_ qualification: Qualification) -> HistoricalDate {
    func changed(_ date: CalendarExpression) -> CalendarExpression {
      var result = date
      if result.clock == nil {
        result.qualifications.insert(qualification, through: result.lastComponent)
      }
      return result
    }
    func changed(_ end: Endpoint) -> Endpoint {
      if case .date(let date, let bound) = end { .date(changed(date), bound) } else { end }
    }
    func changed(_ member: Member) -> Member {
      switch member {
      case .date(let date): .date(changed(date))
      case .range(let first, let last): .range(first.map(changed), last.map(changed))
      }
    }
    switch form {
    case .single(let date): return HistoricalDate(changed(date))
    case .interval(let a, let b): return HistoricalDate(form: .interval(changed(a), changed(b)))
    case .set(let kind, let members):
      return HistoricalDate(form: .set(kind, members.map(changed)))
    }
  }
}
