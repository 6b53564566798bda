// Enters: a date. Leaves: its bounds, members, precision and qualification.

extension HistoricalDate {
  /// The first day that it can be, as written: `~` does not widen it. Nil where the start is open,
  /// unknown, or of an unspecified year.
  public var earliest: Day? {
    switch form {
    case .single(let expression): return expression.firstDay
    case .interval(let start, _): return start.earliest
    case .set(_, let members):
      let days = members.map { member in
        switch member {
        case .date(let date): date.firstDay
        case .range(let first, _): first?.firstDay
        }
      }
      return days.contains(nil) ? nil : days.compactMap { $0 }.min()
    }
  }

  /// The last day that it can be, as written.
  public var latest: Day? {
    switch form {
    case .single(let expression): return expression.lastDay
    case .interval(_, let end): return end.latest
    case .set(_, let members):
      let days = members.map { member in
        switch member {
        case .date(let date): date.lastDay
        case .range(_, let last): last?.lastDay
        }
      }
      return days.contains(nil) ? nil : days.compactMap { $0 }.max()
    }
  }

  /// The start of an interval as a date of its own; nil for other dates and open or unknown starts.
  public var start: HistoricalDate? {
    guard case .interval(let start, _) = form else { return nil }
    return start.expression.map { HistoricalDate($0) }
  }

  /// The end of an interval as a date of its own; nil for other dates and open or unknown ends.
  public var end: HistoricalDate? {
    guard case .interval(_, let end) = form else { return nil }
    return end.expression.map { HistoricalDate($0) }
  }

  /// True for `a/b`, whatever its sides.
  public var isInterval: Bool {
    if case .interval = form { true } else { false }
  }

  /// Whether a set means one or all of its members; nil for what is no set.
  public var setKind: SetKind? {
    if case .set(let kind, _) = form { kind } else { nil }
  }

  /// The members of a set in the order written, ranges as intervals (`1670/1672`, `../1984`); the date
  /// itself where it is no set.
  public var members: [HistoricalDate] {
    guard case .set(_, let members) = form else { return [self] }
    return members.map { member in
      switch member {
      case .date(let date): HistoricalDate(date)
      case .range(let first, let last):
        HistoricalDate(
          form: .interval(first.map { .date($0) } ?? .open, last.map { .date($0) } ?? .open))
      }
    }
  }

  /// The minute of the day, where the date has a time.
  public var timeOfDay: TimeOfDay? { single?.clock?.timeOfDay }

  /// The day alone of a date with a time; other dates as they are.
  public var withoutTime: HistoricalDate {
    guard var expression = single else { return self }
    expression.clock = nil
    return HistoricalDate(expression)
  }

  /// True where `~` or `%` stands anywhere in the date.
  public var isApproximate: Bool { qualification.contains(.approximate) }

  /// True where `?` or `%` stands anywhere in the date.
  public var isUncertain: Bool { qualification.contains(.uncertain) }

  /// What any component has; of an interval or set, any of its dates.
  public var qualification: Qualification {
    expressions.reduce([]) { $0.union($1.qualifications.all) }
  }

  /// The qualification of one component, nothing where the date lacks it; of an interval or set, what
  /// any of its dates has: ask ``start``, ``end`` and ``members`` for each.
  public func qualification(of component: DateComponent) -> Qualification {
    expressions.reduce([]) { $0.union($1.qualifications[component]) }
  }

  /// The finest specified unit of a single date, the coarsest of the dates of an interval or set. A
  /// division of the year is a season; a thousand years and more are a century, the coarsest unit.
  public var precision: TimeUnit { expressions.map(\.precision).max() ?? .year }

  /// The one year that the date lies in, where that is specified; nil for decades, intervals, sets.
  public var year: Int? {
    guard case .single(let expression) = form, expression.year.isSpecified else { return nil }
    return expression.year.bounds.lowerBound
  }

  /// The year that significant digits estimate: 1950 for `1950S2`, which is 1900 to 1999; nil without `S`.
  public var estimatedYear: Int? {
    guard case .single(let expression) = form, expression.year.significant != nil else {
      return nil
    }
    return expression.year.isNegative ? -expression.year.digits.value : expression.year.digits.value
  }

  /// Every date that is written in it.
  var expressions: [CalendarExpression] {
    switch form {
    case .single(let expression): [expression]
    case .interval(let start, let end): [start.expression, end.expression].compactMap { $0 }
    case .set(_, let members): members.flatMap(\.expressions)
    }
  }

  var single: CalendarExpression? {
    if case .single(let expression) = form { expression } else { nil }
  }
}
