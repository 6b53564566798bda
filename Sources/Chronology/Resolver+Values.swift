// Enters: a year for what lacks one, or a date that was counted. Leaves: values as TIMEX3 writes them.

extension Reading {
  /// Takes a year from a joined date, or the year before where that would put it after the other.
  mutating func take(_ year: Int, before last: Day) {
    var fields: Fields
    switch pending {
    case .yearless(let month, let day): fields = Fields(year: year, month: month, day: day)
    case .season(let season): fields = Fields(year: year, season: season)
    default: return
    }
    if let first = fields.date?.earliest, first > last { fields.year = year - 1 }
    guard fields.exists, let date = fields.date else { return }
    self.date = part.flatMap { date.part($0) } ?? date
    value = fields.value + (part.map { Reading.suffix(of: $0, date) } ?? "") + dayPart
    pending = .nothing
    part = nil
  }
}

extension HistoricalDate {
  /// The first and the last of what may be an interval itself, as 'early 1923' is.
  var opening: HistoricalDate { start ?? self }
  var closing: HistoricalDate { end ?? self }

  /// The decade or century so many before or after, where they lie before our era: 'the next decade' after the
  /// 470s BC are the 460s, 469 to 460 BC.
  func beforeChrist(_ offset: Int, _ unit: TimeUnit) -> HistoricalDate? {
    guard unit == .decade || unit == .century, let year = latest?.year, year <= 0 else {
      return nil
    }
    let size = unit == .decade ? 10 : 100
    // Decades by their written first digits (490 to 499), centuries by their number (500 to 401).
    let shift = unit == .decade ? 1 : 0
    let index = (shift - year).flooredQuotient(size) - offset
    guard index >= 0, let a = HistoricalDate.year(shift - index * size - size + 1),
      let b = HistoricalDate.year(shift - index * size)
    else { return nil }
    return .interval(from: a, to: b)
  }

  /// The TIMEX3 value of a date that was counted from another: as precise as the unit and the other allow,
  /// the rest being `XX`: 'the following day' from August 1940 is `1940-08-XX`.
  func value(countedIn unit: TimeUnit, from anchor: HistoricalDate) -> String {
    guard let first = earliest else { return edtf }
    let day = first.fields
    let isBefore = day.year <= 0
    switch unit {
    case .century: return isBefore ? "BC" + (-day.year / 100).padded(2) : (day.year / 100).padded(2)
    case .decade:
      return isBefore ? "BC" + ((1 - day.year) / 10).padded(3) : (day.year / 10).padded(3)
    case .year: return Fields.printed(day.year)
    case .season, .month:
      if anchor.precision >= .year { return Fields.printed(day.year) + "-XX" }
      return Fields(year: day.year, month: day.month).value
    case .week where anchor.precision == .day && !anchor.isInterval:
      // The stretch is the seven days about the same weekday, whose week TIMEX3 names.
      return first.adding(days: 3).weekValue
    default: break
    }
    switch anchor.precision {
    case .month, .season, .week: return Fields(year: day.year, month: day.month).value + "-XX"
    case .year, .decade, .century: return Fields.printed(day.year) + "-XX-XX"
    default:
      if unit == .week { return first.adding(days: 3).weekValue }
      if unit == .day, isInterval { return Fields(year: day.year, month: day.month).value + "-XX" }
      return isInterval ? edtf : Fields(year: day.year, month: day.month, day: day.day).value
    }
  }
}

extension Resolver {
  /// 'On 28 March 1854, the day after France': what counts from an event without a date is the date that it
  /// explains.
  func settleApposition(_ draft: Draft, to host: TimeMention, _ mention: inout TimeMention) {
    guard case .relative(let offset, _, .following) = draft.reading.pending, mention.date == nil
    else { return }
    // Which day of the battle it was is no distance from an unknown day.
    if offset == 0 { mention.relation = nil }
    guard draft.isApposed, host.kind == .date, let date = host.date else { return }
    (mention.date, mention.value) = (date, host.value)
  }

  /// The year that two digits mean: the nearest to where the story stands, else the last that the writer can know.
  func year(endingIn short: Int) -> (year: Int, anchor: RelativeTime.Anchor)? {
    if let now = narrative.now {
      return ((now.year + 50 - short).flooredQuotient(100) * 100 + short, now.anchor)
    }
    guard let last = written?.latest?.year else { return nil }
    let year = (last - short).flooredQuotient(100) * 100 + short
    // Less than ten years ahead the coming year may be meant, as in 'the class of' it; the limit is ours.
    return year + 100 < last + 10 ? nil : (year, .written)
  }

  /// A day of the month of a letter's date, or of the month so many after it; without a day its own date.
  func letterDay(_ day: Int?, _ months: Int) -> (Fields, RelativeTime.Anchor)? {
    guard let from = dateline ?? writtenMonth, let month = from.month else { return nil }
    let index = from.year * 12 + month - 1 + months
    let year = index.flooredQuotient(12)
    let fields = Fields(year: year, month: index - year * 12 + 1, day: day ?? from.day)
    return (fields, from.anchor)
  }

  private var writtenMonth: Narrative.Point? {
    guard let written, written.precision <= .month, let day = written.earliest else { return nil }
    return Narrative.Point(
      year: day.year, month: day.month, day: written.precision < .month ? day.day : nil)
  }
}

extension TimeMention {
  /// The night that begins on a day ends on another: its date is both days and what lies between, so that it
  /// does not contradict an account that names the second.
  mutating func runOn(nights: Int) {
    guard let date, date.precision == .day, !date.isInterval, let first = date.earliest,
      date.year != nil, let span = HistoricalDate.days(nights + 1, from: first)
    else { return }
    self.date = date.isApproximate ? span.approximated : span
  }
}
