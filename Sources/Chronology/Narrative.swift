// Enters: the dates of a text in order. Leaves: where its story stands, for months without a year.

/// The date that a narrative has come to.
struct Narrative: Sendable {
  /// A year, perhaps with its month, and the mention that gave it.
  struct Point: Hashable, Sendable {
    var year: Int
    var month: Int?
    var day: Int?
    var range: Range<Int>
  }

  static let back = 2
  static let leap = 1

  private(set) var main: Point?
  /// A visit to another time, and the sentence that makes it.
  private var visit: (point: Point, sentence: Int)?
  var sentence = 0

  static let stay = 0

  var isVisiting: Bool { visit.map { sentence <= $0.sentence + Narrative.stay } ?? false }

  /// Where the story stands, or where the present sentence has gone.
  var now: Point? {
    isVisiting ? visit?.point : main
  }

  /// The story moves to a date, or visits it for the present sentence.
  mutating func move(to date: HistoricalDate, _ range: Range<Int>, isVisit: Bool) {
    guard let day = date.earliest, date.precision <= .year else { return }
    let precision = date.precision
    let point = Point(
      year: day.year, month: precision < .year ? day.month : nil,
      day: precision < .month ? day.day : nil, range: range)
    if isVisit { visit = (point, sentence) } else { (main, visit) = (point, nil) }
  }

  /// The year of a month: that which is nearest to where the story stands, a step back counting double.
  func year(ofMonth month: Int) -> (value: Int, range: Range<Int>)? {
    guard let now else { return nil }
    guard let last = now.month else { return (now.year, now.range) }
    let steps = (-1...1).map { (year: now.year + $0, months: $0 * 12 + month - last) }
    let cost = { (months: Int) in months < 0 ? -months * Narrative.back : months * 2 }
    let best = steps.min { cost($0.months) < cost($1.months) }
    return (best?.year ?? now.year, now.range)
  }

  /// The year of a season; a winter is named after the year that it ends in.
  func year(of season: Season) -> (value: Int, range: Range<Int>)? {
    guard let now else { return nil }
    guard let last = now.month else { return (now.year, now.range) }
    if season == .winter { return (last >= 6 ? now.year + 1 : now.year, now.range) }
    if last >= 10, season == .spring { return (now.year + 1, now.range) }
    return (now.year, now.range)
  }
}
