// Enters: the dates of a text in order. Leaves: where its story stands, for months without a year.

/// The date that a narrative has come to.
struct Narrative: Sendable {
  /// A year, perhaps with its month, and the mention that gave it.
  struct Point: Hashable, Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    /// Nil for the date of writing.
    var range: Range<Int>?

    /// What a time that takes its year from here counts from.
    var anchor: RelativeTime.Anchor { range.map { .mention($0) } ?? .written }
  }

  private(set) var main: Point?
  /// A visit to another time, and the sentence that makes it.
  private var visit: (point: Point, sentence: Int)?
  var sentence = 0
  /// The sentence of the last move.
  private var last = -1

  var isVisiting: Bool { visit.map { sentence == $0.sentence } ?? false }

  /// Where the story stands, or where the present sentence has gone.
  var now: Point? {
    isVisiting ? visit?.point : main
  }

  /// The story moves to a date, or visits it for the present sentence.
  mutating func move(to date: HistoricalDate, _ range: Range<Int>, isVisit: Bool) {
    guard let day = date.earliest, date.precision <= .year else { return }
    let precision = date.precision
    // 'On 7 December, in 1941, …': the bare year takes nothing back.
    if precision == .year, let now, now.year == day.year, sentence == last { return }
    last = sentence
    let point = Point(
      year: day.year, month: precision < .year ? day.month : nil,
      day: precision < .month ? day.day : nil, range: range)
    if isVisit { visit = (point, sentence) } else { (main, visit) = (point, nil) }
  }
}

// MARK: - The nearest month

extension Narrative.Point {
  /// The year in which a month is nearest; the same year where this month is unknown.
  func year(nearMonth month: Int) -> Int {
    guard let last = self.month else { return year }
    let step = month - last
    return step > 6 ? year - 1 : step < -6 ? year + 1 : year
  }

  /// The year of the last such month that has begun: 'since January'.
  func year(upToMonth month: Int) -> Int { month > self.month ?? 12 ? year - 1 : year }

  /// The year of the first such month from here on.
  func year(fromMonth month: Int) -> Int { month < self.month ?? 1 ? year + 1 : year }

  /// The year in which a season's middle is nearest; a winter is named after the year that it ends in.
  func year(near season: Season) -> Int {
    switch season {
    case .spring: year(nearMonth: 4)
    case .summer: year(nearMonth: 7)
    case .autumn: year(nearMonth: 10)
    case .winter: year(nearMonth: 1)
    }
  }

  /// The year of the next (1), the previous (−1) or this year's (0) such month.
  func year(ofNear month: Int, _ offset: Int) -> Int {
    guard offset != 0 else { return year }
    let own = self.month ?? (offset > 0 ? 12 : 1)
    if offset > 0 { return month > own ? year : year + 1 }
    return month < own ? year : year - 1
  }
}
