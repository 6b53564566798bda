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

  private(set) var main: Point?
  /// A visit to another time, and the sentence that makes it.
  private var visit: (point: Point, sentence: Int)?
  var sentence = 0

  var isVisiting: Bool { visit.map { sentence == $0.sentence } ?? false }

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

  /// The year in which a month is nearest to where the story stands. In what lies before ('since January') that
  /// is a year that has begun.
  func year(ofMonth month: Int, isPast: Bool = false) -> (value: Int, range: Range<Int>)? {
    guard let now else { return nil }
    guard let last = now.month else { return (now.year, now.range) }
    let step = month - last
    if isPast { return (step > 0 ? now.year - 1 : now.year, now.range) }
    return (step > 6 ? now.year - 1 : step < -6 ? now.year + 1 : now.year, now.range)
  }

  /// The year in which a season's middle is nearest; a winter is named after the year that it ends in.
  func year(of season: Season) -> (value: Int, range: Range<Int>)? {
    let middle =
      switch season {
      case .spring: 4
      case .summer: 7
      case .autumn: 10
      case .winter: 1
      }
    return year(ofMonth: middle)
  }
}
