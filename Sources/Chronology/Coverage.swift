// Enters: dates. Leaves: the stretches of time that each can be, and how two such lie to each other.

/// Time from one second to another, both included; the extreme integers where an end is open.
///
/// Seconds are counted with 86 401 to the day, so that the leap second 23:59:60 lies within its day. 128
/// bits hold those of all ``Day/years``.
struct Stretch: Hashable, Sendable {
  static let secondsOfDay: Int128 = 86_401

  var lower = Int128.min
  var upper = Int128.max

  init() {}

  init(lower: Int128, upper: Int128) {
    self.lower = lower
    self.upper = upper
  }

  /// Whole days, by their Julian Day Numbers; a lacking one leaves that side open.
  init(days first: Int?, _ last: Int?) {
    if let first { lower = Int128(first) * Stretch.secondsOfDay }
    if let last { upper = (Int128(last) + 1) * Stretch.secondsOfDay - 1 }
  }

  /// So many days more on either side that has an end.
  func widened(by days: Int) -> Stretch {
    let seconds = Int128(days) * Stretch.secondsOfDay
    return Stretch(
      lower: lower == .min ? .min : lower - seconds, upper: upper == .max ? .max : upper + seconds)
  }

  /// The Julian Day Number of a moment, nil for the open ends.
  static func day(_ moment: Int128) -> Int? {
    guard moment != .min, moment != .max else { return nil }
    let quotient = moment / secondsOfDay
    return Int(moment % secondsOfDay < 0 ? quotient - 1 : quotient)
  }
}

/// All the time that a date can be: stretches that are known, and days that come back every year.
struct Coverage: Sendable {
  /// In order, apart from each other.
  private var stretches: [Stretch]
  /// Dates of an unspecified year, which are some days of each.
  private let recurring: [CalendarExpression]

  /// By how many days what comes back is wider than its dates, to either side.
  private var margin = 0

  /// Years in which everything happens that comes back every year.
  private static let sample = 2000...2012

  init(_ date: HistoricalDate, inUTC: Bool) {
    var (found, recurring) = ([Stretch](), [CalendarExpression]())
    for part in date.members {
      if let stretch = part.stretch(inUTC: inUTC) {
        found.append(stretch)
      } else if let expression = part.single {
        if expression.year.isUnknown {
          recurring.append(expression)
        } else {
          found += expression.stretches(ofYears: expression.year.years)
        }
      }
    }
    // What is widened so far that nothing is left between its years is all time.
    let always = recurring.contains {
      Coverage.merged($0.stretches(ofYears: Coverage.sample)).count == 1
    }
    self.recurring = always ? [] : recurring
    stretches = always ? [Stretch()] : Coverage.merged(found)
  }

  /// So many days more on either side of all that it covers.
  func widened(by days: Int) -> Coverage {
    var result = self
    result.stretches = Coverage.merged(stretches.map { $0.widened(by: days) })
    result.margin += days
    return result
  }

  func relation(to other: Coverage) -> IntervalRelation {
    if recurring.isEmpty, other.recurring.isEmpty {
      return Coverage.relation(stretches, other.stretches)
    }
    let windows = Coverage.windows(round: stretches + other.stretches)
    let (a, b) = (settled(in: windows), other.settled(in: windows))
    let relation = Coverage.relation(a, b)
    // What comes back every year has neither a first nor a last day.
    return relation == .before || relation == .after ? .disjoint : relation
  }

  /// The stretches with the days that come back, in the years that matter.
  private func settled(in windows: [ClosedRange<Int>]) -> [Stretch] {
    let found = recurring.flatMap { expression in
      windows.flatMap { expression.stretches(ofYears: $0) }
    }.map { $0.widened(by: margin) }
    return found.isEmpty ? stretches : Coverage.merged(stretches + found)
  }

  /// The years in which to look for what comes back every year: 12 before and after each stretch, since
  /// a leap day comes within 8 years. Of a stretch of more than 100 years its ends are enough.
  private static func windows(round stretches: [Stretch]) -> [ClosedRange<Int>] {
    let margin = 12
    var result: [ClosedRange<Int>] = []
    func add(_ first: Int, _ last: Int) {
      let least = max(first - margin, Day.years.lowerBound)
      let greatest = min(last + margin, Day.years.upperBound)
      guard least <= greatest else { return }
      if let previous = result.last, previous.upperBound + 1 >= least {
        result[result.count - 1] = previous.lowerBound...max(previous.upperBound, greatest)
      } else {
        result.append(least...greatest)
      }
    }
    for stretch in merged(stretches) {
      let first = Stretch.day(stretch.lower).map { Day(julianDayNumber: $0).year }
      let last = Stretch.day(stretch.upper).map { Day(julianDayNumber: $0).year }
      if let first, let last, last - first <= 100 {
        add(first, last)
      } else {
        if let first { add(first, first) }
        if let last { add(last, last) }
      }
    }
    return result.isEmpty ? [sample] : result
  }

  /// In order, and joined where they touch.
  private static func merged(_ stretches: [Stretch]) -> [Stretch] {
    guard stretches.count > 1 else { return stretches }
    var result: [Stretch] = []
    for stretch in stretches.sorted(by: { ($0.lower, $0.upper) < ($1.lower, $1.upper) }) {
      if let last = result.last, last.upper == .max || stretch.lower <= last.upper + 1 {
        result[result.count - 1].upper = max(last.upper, stretch.upper)
      } else {
        result.append(stretch)
      }
    }
    return result
  }

  /// How two lists of stretches lie to each other, each in order and apart.
  static func relation(_ a: [Stretch], _ b: [Stretch]) -> IntervalRelation {
    guard let firstA = a.first, let lastA = a.last, let firstB = b.first, let lastB = b.last else {
      return .disjoint
    }
    if lastA.upper < firstB.lower { return .before }
    if lastB.upper < firstA.lower { return .after }
    var sweep = Sweep()
    sweep.run(a, firstA, b, firstB)
    return switch (sweep.both, sweep.onlyA, sweep.onlyB) {
    case (false, _, _): .disjoint
    case (true, false, false): .same
    case (true, true, false): .contains
    case (true, false, true): .within
    case (true, true, true): .overlaps
    }
  }
}

/// Whether there is time that two lists of stretches both cover, or only one of them.
private struct Sweep {
  var onlyA = false
  var onlyB = false
  var both = false

  /// Goes over both at once. Invariant: all before the heads `x` and `y` is noted.
  ///
  /// Complexity: O(*n* + *m*); it ends early where nothing more can be learnt.
  mutating func run(_ a: [Stretch], _ firstA: Stretch, _ b: [Stretch], _ firstB: Stretch) {
    var (i, j, x, y) = (0, 0, firstA, firstB)
    while i < a.count, j < b.count, !(onlyA && onlyB && both) {
      onlyA = onlyA || x.lower < y.lower
      onlyB = onlyB || y.lower < x.lower
      let start = max(x.lower, y.lower)
      let end = min(x.upper, y.upper)
      let (endsX, endsY) = (x.upper == end, y.upper == end)
      if start <= end {
        both = true
        if !endsX { x.lower = end + 1 }
        if !endsY { y.lower = end + 1 }
      }
      if endsX {
        i += 1
        if i < a.count { x = a[i] }
      }
      if endsY {
        j += 1
        if j < b.count { y = b[j] }
      }
    }
    onlyA = onlyA || i < a.count
    onlyB = onlyB || j < b.count
  }
}

// MARK: - Dates as stretches

extension HistoricalDate {
  /// The one stretch that the date can be; nil for sets and for dates with gaps between their days.
  func stretch(inUTC: Bool) -> Stretch? {
    switch form {
    case .single(let expression): expression.stretch(inUTC: inUTC)
    case .interval(let start, let end):
      Stretch(
        days: start.earliest.map { $0.julianDayNumber - (start.expression?.slack ?? 0) },
        end.latest.map { $0.julianDayNumber + (end.expression?.slack ?? 0) })
    case .set: nil
    }
  }
}

extension CalendarExpression {
  /// The one stretch of days, or of a day, that the expression can be; nil where there are gaps.
  fileprivate func stretch(inUTC: Bool) -> Stretch? {
    if year.isUnknown { return isWholeYears ? Stretch() : nil }
    if let run = specifiedRun { return stretch(run, inUTC: inUTC) }
    if year.isSpecified, !isWholeYears {
      let runs = runs(inYear: year.bounds.lowerBound)
      guard runs.count == 1, let run = runs.first else { return nil }
      return stretch(run, inUTC: inUTC)
    }
    guard isWholeYears, year.isContiguous, let first = firstDay, let last = lastDay else {
      return nil
    }
    return stretch(first.julianDayNumber...last.julianDayNumber, inUTC: inUTC)
  }

  private func stretch(_ days: ClosedRange<Int>, inUTC: Bool) -> Stretch {
    guard let clock else {
      return Stretch(days: days.lowerBound - slack, days.upperBound + slack)
    }
    // The minute may lie on the day before or after in UTC.
    let minutes = clock.hour * 60 + clock.minute - (inUTC ? clock.ahead ?? 0 : 0)
    let shift = minutes.flooredQuotient(1440)
    let second = (minutes - shift * 1440) * 60 + (clock.second ?? 0)
    let start = Int128(days.lowerBound + shift) * Stretch.secondsOfDay + Int128(second)
    return Stretch(lower: start, upper: start + (clock.second == nil ? 59 : 0))
  }

  /// The stretches of days that fit in some years; they may touch.
  fileprivate func stretches(ofYears years: some Sequence<Int>) -> [Stretch] {
    let slack = slack
    var result: [Stretch] = []
    for y in years {
      for run in runs(inYear: y) {
        result.append(Stretch(days: run.lowerBound - slack, run.upperBound + slack))
      }
    }
    return result
  }
}
