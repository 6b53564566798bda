// Enters: two dates. Leaves: whether one contains, precedes or excludes the other.

extension HistoricalDate {
  /// How many days `~` may be off, to either side, by the precision of the date it stands at.
  ///
  /// A year is taken five years either way, as Cataloging Cultural Objects does ('ca. 1610' is indexed
  /// 1605 to 1615; CCO 4.2.3.2.1). The others follow it in spirit, and are ours: half a unit of the next
  /// coarser size for what is shorter than a year, one unit for decades, half a century for centuries.
  public static func tolerance(of precision: TimeUnit) -> Int {
    switch precision {
    case .second, .minute, .hour: 1
    case .day, .week: 3
    case .month: 31
    case .season: 92
    case .year: 5 * 366
    case .decade: 10 * 366
    case .century: 50 * 366
    }
  }

  /// How this date stands to another, `~` being widened by ``tolerance(of:)``.
  ///
  /// The relation is antisymmetric: the other's to this one is the ``IntervalRelation/inverse``. Dates
  /// with gaps (`XXXX-05-23`) are compared by their fields.
  public func relation(to other: HistoricalDate) -> IntervalRelation {
    if self == other { return .same }
    let (a, b) = HistoricalDate.spans(self, other)
    if a.upper < b.lower { return .before }
    if b.upper < a.lower { return .after }
    if excludes(other) { return .disjoint }
    if hasGaps || other.hasGaps { return relationOfFields(to: other) }
    if a == b { return .same }
    if a.lower <= b.lower, b.upper <= a.upper { return .contains }
    if b.lower <= a.lower, a.upper <= b.upper { return .within }
    return .overlaps
  }

  /// True where the two provably cannot be the same time: their spans are apart, or a masked date's
  /// specified fields clash with the other's (`XXXX-05-23` with `1940-05-24`, not with `1940-05`).
  public func excludes(_ other: HistoricalDate) -> Bool {
    let (a, b) = HistoricalDate.spans(self, other)
    if a.upper < b.lower || b.upper < a.lower { return true }
    guard !isApproximate, !other.isApproximate else { return false }
    if let mine = single, let theirs = other.single, mine.season == nil, theirs.season == nil {
      if mine.clashes(with: theirs) { return true }
    }
    return misses(other) || other.misses(self)
  }

  /// True where a date with gaps has no day in the other's bounds. Beyond nine years every day of a year occurs.
  private func misses(_ other: HistoricalDate) -> Bool {
    guard hasGaps, let mine = single, let first = other.earliest, let last = other.latest,
      last.julianDayNumber - first.julianDayNumber <= 9 * 366
    else { return false }
    return !(first.julianDayNumber...last.julianDayNumber).contains {
      mine.matches(Day(julianDayNumber: $0))
    }
  }

  private var hasGaps: Bool { single?.hasGaps ?? false }

  private func relationOfFields(to other: HistoricalDate) -> IntervalRelation {
    guard !isApproximate, !other.isApproximate, let mine = single, let theirs = other.single else {
      return .overlaps
    }
    switch (mine.covers(theirs), theirs.covers(mine)) {
    case (true, true): return .same
    case (true, false): return .contains
    case (false, true): return .within
    case (false, false): return .overlaps
    }
  }
}

// MARK: - Spans

extension HistoricalDate {
  /// Seconds, both ends included; the extreme integers where an end is open.
  fileprivate struct Stretch: Hashable {
    var lower = Int.min
    var upper = Int.max
  }

  /// The two spans on one scale: UTC where both clocks tell their zone, else local time.
  private static func spans(_ a: HistoricalDate, _ b: HistoricalDate) -> (Stretch, Stretch) {
    let inUTC = a.single?.clock?.ahead != nil && b.single?.clock?.ahead != nil
    return (a.span(inUTC: inUTC), b.span(inUTC: inUTC))
  }

  private func span(inUTC: Bool) -> Stretch {
    switch form {
    case .single(let expression):
      let slack = expression.slack
      return Stretch(
        lower: expression.firstDay.map { HistoricalDate.second($0, -slack) } ?? .min,
        upper: expression.lastDay.map { HistoricalDate.second($0, slack + 1) - 1 } ?? .max
      ).narrowed(to: expression.clock, inUTC: inUTC)
    case .interval(let start, let end):
      let (a, b) = (start.expression, end.expression)
      return Stretch(
        lower: a?.firstDay.map { HistoricalDate.second($0, -(a?.slack ?? 0)) } ?? .min,
        upper: b?.lastDay.map { HistoricalDate.second($0, (b?.slack ?? 0) + 1) - 1 } ?? .max)
    }
  }

  private static func second(_ day: Day, _ offset: Int) -> Int {
    day.adding(days: offset).julianDayNumber * 86_400
  }
}

extension HistoricalDate.Stretch {
  fileprivate func narrowed(to clock: Clock?, inUTC: Bool) -> Self {
    guard let clock else { return self }
    let start = lower + clock.seconds - (inUTC ? clock.ahead ?? 0 : 0)
    return Self(lower: start, upper: start + (clock.second == nil ? 59 : 0))
  }
}

extension CalendarExpression {
  fileprivate var slack: Int {
    qualification.isApproximate ? HistoricalDate.tolerance(of: precision) : 0
  }

  /// True where a field that both give differs.
  fileprivate func clashes(with other: CalendarExpression) -> Bool {
    func clash(_ a: DigitPattern?, _ b: DigitPattern?) -> Bool {
      guard let a, let b else { return false }
      return !a.intersects(b)
    }
    if clock != nil, other.clock != nil { return false }
    return !year.intersects(other.year) || clash(month, other.month) || clash(day, other.day)
  }

  /// True where every day of the other is one of this.
  fileprivate func covers(_ other: CalendarExpression) -> Bool {
    func covers(_ a: DigitPattern?, _ b: DigitPattern?) -> Bool {
      guard let a, a.mask != 0b11 else { return true }
      return b.map { a.covers($0) } ?? false
    }
    return season == nil && clock == nil && other.season != .winter && year.covers(other.year)
      && covers(month, other.month)
      && covers(day, other.day)
  }
}
