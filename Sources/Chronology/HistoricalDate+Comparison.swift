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

  /// How this date stands to another, by the times that each can be.
  ///
  /// What is compared is every day, or time of day, that the date can be: those of all members of a
  /// set, whichever its kind; of an interval those from its first to its last, without end where a side
  /// is open or unknown. Where `~` or `%` stands at components, all these days are widened by
  /// ``tolerance(of:)`` their finest unit; of components that do not touch (`2004~-06-~11`) by the
  /// greatest. `?` does not widen. Times of day with zones are compared in UTC, else as local times.
  ///
  /// The relation is antisymmetric: the other's to this one is the ``IntervalRelation/inverse``.
  ///
  /// Complexity: O(1) for single days, months, years and intervals; else O(*n*) in the stretches of
  /// days, for a year that is not given those of 24 years round each stretch of the other.
  public func relation(to other: HistoricalDate) -> IntervalRelation {
    if self == other { return .same }
    let inUTC = single?.clock?.ahead != nil && other.single?.clock?.ahead != nil
    if let a = stretch(inUTC: inUTC), let b = other.stretch(inUTC: inUTC) {
      return Coverage.relation([a], [b])
    }
    return Coverage(self, inUTC: inUTC).relation(to: Coverage(other, inUTC: inUTC))
  }

  /// True where the two provably cannot be the same time: they share no day that either can be
  /// (`XXXX-05-23` and `1940-05-24`, not `1940-05`).
  public func excludes(_ other: HistoricalDate) -> Bool {
    switch relation(to: other) {
    case .before, .after, .disjoint: true
    case .same, .contains, .within, .overlaps: false
    }
  }

  /// True where the two provably lie more than some days apart: `1940-05-23` and `1940-05-26` by more than 2.
  public func excludes(_ other: HistoricalDate, byMoreThan days: Int) -> Bool {
    let inUTC = single?.clock?.ahead != nil && other.single?.clock?.ahead != nil
    let wider = Coverage(self, inUTC: inUTC).widened(by: days)
    switch wider.relation(to: Coverage(other, inUTC: inUTC)) {
    case .before, .after, .disjoint: return true
    case .same, .contains, .within, .overlaps: return false
    }
  }
}

extension CalendarExpression {
  /// The days that `~` may be off. Components that touch are approximate together, so that `1940-08-21~`
  /// is off by some days, and `2004~-06-11` by some years.
  var slack: Int {
    var (result, runEnd) = (0, DateComponent?.none)
    for component in DateComponent.allCases + [nil] {
      if let component, qualifications[component].contains(.approximate) {
        runEnd = component
      } else if let end = runEnd {
        result = max(result, HistoricalDate.tolerance(of: precision(through: end)))
        runEnd = nil
      }
    }
    return result
  }
}
