// Enters: times that point from the date of writing. Leaves: the dates that they point to.

extension Resolver {
  /// What a deictic time counts from. A story that lies a year or more before its writing is a history, and
  /// tells of 'Tuesday' and 'the summer' from within; else the writer's own day counts.
  private var vantage: (day: Day, anchor: RelativeTime.Anchor, isStory: Bool)? {
    if let now = narrative.now, isHistory {
      guard let month = now.month, let number = now.day,
        let day = Day(year: now.year, month: month, day: number)
      else { return nil }
      return (day, now.anchor, true)
    }
    guard let written, written.precision <= .day, let day = written.earliest else { return nil }
    return (day, .written, false)
  }

  /// The day of an old story that only the date over the text says to be news: both may be meant. Nil elsewhere.
  private var oldDay: (day: Day, anchor: RelativeTime.Anchor)? {
    guard isByHeading, let now = narrative.now, let month = now.month, let number = now.day,
      let written = written?.earliest, now.year + 1 < written.year,
      let day = Day(year: now.year, month: month, day: number)
    else { return nil }
    return (day, now.anchor)
  }

  /// What a weekday counts from; nil where that is not sure. An old day that is such a weekday itself is the one that is
  /// meant ('It was a Sunday'). A letter of an Old Style text is hardly dated by the other calendar.
  private func vantage(ofWeekday n: Int) -> (day: Day, anchor: RelativeTime.Anchor, isStory: Bool)?
  {
    if let old = oldDay { return old.day.weekday == n ? (old.day, old.anchor, true) : nil }
    guard let from = vantage else { return nil }
    return hasOldStyle && from.anchor == .written ? nil : from
  }

  /// The story lies a year or more before its writing, or nobody knows when it was written.
  var isHistory: Bool {
    guard let now = narrative.now, !isContemporary else { return false }
    return now.year + 1 < written?.earliest?.year ?? .max
  }

  /// News that went back to an old year for a sentence: a day without a year is again of its own time.
  var isVisiting: Bool {
    guard isContemporary, let now = narrative.now, let written = written?.earliest else {
      return false
    }
    return now.year + 1 < written.year
  }

  /// Gives the date where the day that it counts from is known; the relation is kept in any case.
  func settle(_ deictic: Deictic, _ reading: Reading, _ mention: inout TimeMention) {
    if case .feast(let feast) = deictic { return settle(feast, &mention) }
    let from = if case .weekday(let n, _) = deictic { vantage(ofWeekday: n) } else { vantage }
    let (offset, unit) = deictic.count
    mention.relation = RelativeTime(offset: offset, unit: unit, anchor: from?.anchor ?? .unknown)
    guard let from, let (date, value) = deictic.date(from: from.day, isStory: from.isStory) else {
      return
    }
    mention.date = date
    mention.value = value + reading.dayPart
  }

  private func settle(_ feast: FeastDay, _ mention: inout TimeMention) {
    guard let now = narrative.now else { return }
    mention.relation = RelativeTime(offset: 0, unit: .year, anchor: now.anchor)
    guard let day = feast.day(in: now.year) else { return }
    mention.date = .day(day)
    mention.value = mention.date?.edtf ?? mention.value
  }

  /// A bare number of three figures is a year where the story is in the first millennium or before Christ,
  /// or where the next year that is named lies near; else it is none, and the mention is left without a value.
  func settle(
    earlyYear year: Int, _ reading: Reading, nextYear: Int?, _ mention: inout TimeMention
  ) {
    let isNearStory = narrative.now.map { $0.year < 1000 && abs($0.year - year) <= 200 }
    guard isNearStory ?? nextYear.map({ abs($0 - year) <= 200 }) ?? false else {
      mention.value = ""
      return
    }
    mention.date = .year(year)
  }

  /// 'The past 30 days', 'the next two years': from or up to the day of writing, or the story's. Years, months and days
  /// are counted by the calendar, both ends included.
  func settle(stretch count: Int, _ unit: TimeUnit, _ mention: inout TimeMention) {
    if isHistory, unit >= .year, let now = narrative.now {
      return settle(count, unit, now, &mention)
    }
    guard let from = vantage, let other = from.day.moved(by: count, unit) else { return }
    let (first, last) = count < 0 ? (other, from.day) : (from.day, other)
    mention.relation = RelativeTime(offset: count, unit: unit, anchor: from.anchor)
    mention.date = .interval(from: .day(first), to: .day(last))
  }
}

extension Resolver {
  /// Whole years from or up to the story's: 'the next five years' from 1655 are 1655 to 1660.
  private func settle(
    _ count: Int, _ unit: TimeUnit, _ now: Narrative.Point, _ mention: inout TimeMention
  ) {
    let years = count * (unit == .decade ? 10 : unit == .century ? 100 : 1)
    guard abs(count) <= 1000, let here = HistoricalDate.year(now.year),
      let there = HistoricalDate.year(now.year + years)
    else { return }
    mention.relation = RelativeTime(offset: count, unit: unit, anchor: now.anchor)
    mention.date = count < 0 ? .interval(from: there, to: here) : .interval(from: here, to: there)
  }
}

extension Day {
  /// The same day of another month or year, the month's last where it has no such day.
  fileprivate func moved(by count: Int, _ unit: TimeUnit) -> Day? {
    guard abs(count) <= 10_000 else { return nil }
    let months: Int
    switch unit {
    case .day: return adding(days: count)
    case .week: return adding(days: count * 7)
    case .month: months = count
    case .year: months = count * 12
    case .decade: months = count * 120
    case .century: months = count * 1200
    default: return nil
    }
    let total = year * 12 + month - 1 + months
    let y = total.flooredQuotient(12)
    let m = total - y * 12 + 1
    return Day(year: y, month: m, day: min(day, Day.count(year: y, month: m)))
  }
}

extension Deictic {
  /// As a ``RelativeTime`` says it.
  fileprivate var count: (Int, TimeUnit) {
    switch self {
    case .weekday(_, let reach):
      (reach == .last ? -1 : reach == .next || reach == .coming ? 1 : 0, .week)
    case .week(let n), .weekend(let n): (n, .week)
    case .quarter(let n): (n, .season)
    case .month(_, let n), .season(_, let n), .day(_, _, let n): (n, .year)
    case .feast: (0, .year)
    }
  }

  fileprivate func date(from day: Day, isStory: Bool) -> (HistoricalDate, String)? {
    switch self {
    case .weekday(let n, let reach):
      let date = HistoricalDate.day(Deictic.weekday(n, reach, from: day, isStory: isStory))
      return (date, date.edtf)
    case .week(let n):
      let monday = day.monday.adding(days: 7 * n)
      return named(monday, monday.adding(days: 6), monday.weekValue)
    case .weekend(let n):
      let monday = day.monday.adding(days: 7 * n)
      return named(monday.adding(days: 5), monday.adding(days: 6), monday.weekValue + "-WE")
    case .quarter(let n): return Deictic.quarter((day.month - 1) / 3 + n, day.year)
    case .month(let month, let n):
      let step = n < 0 && month >= day.month ? -1 : n > 0 && month <= day.month ? 1 : 0
      return HistoricalDate.month(year: day.year + step, month: month).map { ($0, $0.edtf) }
    case .season(let season, let n): return Deictic.season(season, n, from: day)
    case .day(let m, let d, let n):
      let isAhead = (m, d) > (day.month, day.day)
      let year = day.year + (n < 0 && isAhead ? -1 : n > 0 && !isAhead ? 1 : 0)
      return HistoricalDate.day(year: year, month: m, day: d).map { ($0, $0.edtf) }
    case .feast: return nil
    }
  }

  private func named(_ first: Day, _ last: Day, _ value: String) -> (HistoricalDate, String)? {
    HistoricalDate.interval(from: .day(first), to: .day(last)).map { ($0, value) }
  }

  /// In a story the day lies ahead of the last date; a writer without 'will' looks back.
  private static func weekday(_ n: Int, _ reach: Reach, from day: Day, isStory: Bool) -> Day {
    switch reach {
    case .last: day.adding(days: -1).last(weekday: n)
    case .this: day.monday.adding(days: n - 1)
    case .next: day.adding(days: 1).first(weekday: n)
    case .coming: day.first(weekday: n)
    case .nearest: isStory ? day.first(weekday: n) : day.last(weekday: n)
    }
  }

  private static func quarter(_ index: Int, _ year: Int) -> (HistoricalDate, String)? {
    let y = year + index.flooredQuotient(4)
    let q = index - index.flooredQuotient(4) * 4
    guard let first = HistoricalDate.month(year: y, month: 3 * q + 1),
      let last = HistoricalDate.month(year: y, month: 3 * q + 3),
      let date = HistoricalDate.interval(from: first, to: last)
    else { return nil }
    return (date, "\(Fields.printed(y))-Q\(q + 1)")
  }

  /// 'Last summer' is over, 'next summer' has not begun; a winter is named after the year that it ends in.
  private static func season(
    _ season: Season, _ n: Int, from day: Day
  ) -> (HistoricalDate, String)? {
    let (from, to) = CalendarExpression.bounds(of: season)
    let (start, end) = (from.month * 100 + from.day, to.month * 100 + to.day)
    let now = day.month * 100 + day.day
    var year = day.year
    if season == .winter {
      year += n < 0 ? (now > end ? 0 : -1) : now > end && day.month >= 6 ? 1 : 0
    } else if n < 0 {
      year += now > end ? 0 : -1
    } else if n > 0 {
      year += now < start ? 0 : 1
    }
    let fields = Fields(year: year, season: season)
    return fields.date.map { ($0, fields.value) }
  }
}
