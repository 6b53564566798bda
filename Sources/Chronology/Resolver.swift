// Enters: what the rules read, in order. Leaves: mentions, relative times counted from their anchors.

/// One pass that follows the narrative and settles what is pending.
struct Resolver {
  let written: HistoricalDate?
  /// Where a relative time counts from: the last date of any kind.
  private var last: (date: HistoricalDate, range: Range<Int>)?
  private(set) var narrative = Narrative()
  /// The first date that the text names in full is near its writing: news, a letter, a diary.
  private(set) var isContemporary = false
  private var hasDate = false
  /// Only the date of writing itself, in a heading, makes the text one of its own time.
  private(set) var isByHeading = false
  /// The text gives days of another calendar than the one that dates are counted in.
  private(set) var hasOldStyle = false
  /// The last full date that begins the text or stands in a title: what a letter's 'inst.' counts from.
  private(set) var dateline: Narrative.Point?
  /// The text names no year.
  private var isYearless = false

  init(written: HistoricalDate?) { self.written = written }

  mutating func resolve(_ drafts: [Draft]) -> [TimeMention] {
    let drafts = lent(drafts)
    let explicit = nextYears(drafts)
    hasOldStyle = drafts.contains { $0.reading.isOldStyle || !$0.reading.forms.isEmpty }
    isYearless = drafts.isEmpty || (explicit[0] == nil && drafts[0].year == nil)
    var result: [TimeMention] = []
    result.reserveCapacity(drafts.count)
    for (i, draft) in drafts.enumerated() {
      narrative.sentence = draft.sentence
      var mention = resolved(
        draft, next: i + 1 < drafts.count ? drafts[i + 1] : nil, nextYear: explicit[i])
      if let host = result.last { settleApposition(draft, to: host, &mention) }
      result.append(mention)
      noteDateline(draft, mention)
      if draft.link == .range { join(&result) }
      // Times of day do not count: a thread's stamp is no event's date.
      if mention.kind == .date || draft.reading.isDatedTime, let date = mention.date {
        // The day after a night is counted from its first day.
        let day = draft.reading.nights > 0 ? date.opening : date
        if !isBackground(draft), !isOfWriting(draft, mention) { last = (day, mention.range) }
        if draft.isYearFromWriting { narrative.move(to: date, mention.range, isVisit: true) }
        if !isBackground(draft), !(draft.isHeading && draft.link == .range) {
          narrative.move(
            to: date, mention.range, isVisit: isVisit(draft, date, explicit[i]))
        }
      }
    }
    Resolver.placeTimesOfDay(&result, drafts)
    result.removeAll { $0.value.isEmpty }
    return result
  }

  // MARK: The narrative

  private mutating func noteDateline(_ draft: Draft, _ mention: TimeMention) {
    if dateline == nil || draft.isHeading, draft.reading.pending == .nothing,
      let date = mention.date, date.precision <= .month, let day = date.earliest
    {
      dateline = Narrative.Point(
        year: day.year, month: day.month, day: date.precision < .month ? day.day : nil,
        range: mention.range)
    }
    guard !hasDate, draft.reading.pending == .nothing, let date = mention.date,
      date.precision <= .year, let year = date.earliest?.year
    else { return }
    hasDate = true
    isContemporary = written?.earliest.map { abs($0.year - year) <= 1 } ?? false
    isByHeading = isOfWriting(draft, mention)
  }

  /// A heading that gives the date of writing, as under a headline: no event of the text is counted from it.
  private func isOfWriting(_ draft: Draft, _ mention: TimeMention) -> Bool {
    draft.isHeading && written != nil && mention.date?.withoutTime == written?.withoutTime
  }

  /// For each draft, the year of the next that names one.
  private func nextYears(_ drafts: [Draft]) -> [Int?] {
    var result = [Int?](repeating: nil, count: drafts.count)
    var year: Int?
    for i in drafts.indices.reversed() {
      result[i] = year
      if drafts[i].bound != .since, let named = drafts[i].year { year = named }
    }
    return result
  }

  /// 'Since 1930', 'two years earlier', and what is counted from the date of writing.
  private func isBackground(_ draft: Draft) -> Bool {
    if draft.bound == .since { return true }
    switch draft.reading.pending {
    case .relative(let offset, _, let origin): return offset < 0 || origin == .written
    case .nearMonth(_, let offset), .nearSeason(_, let offset): return offset < 0
    // A winter that is to come: 'they gathered food for the winter'.
    case .season(.winter): return true
    default: return false
    }
  }

  /// Whether the story only visits the date: the next year that is named is nearer to where it stood.
  private func isVisit(_ draft: Draft, _ date: HistoricalDate, _ next: Int?) -> Bool {
    guard let now = narrative.main, let year = date.earliest?.year else { return false }
    guard draft.reading.pending == .nothing, let next else { return narrative.isVisiting }
    return abs(next - now.year) < abs(next - year)
  }

  // MARK: Ranges and lists

  /// From right to left, the first of two joined dates takes the year that it lacks from the second:
  /// 'May 3 to May 5, 1808'.
  private func lent(_ drafts: [Draft]) -> [Draft] {
    var result = drafts
    for i in drafts.indices.dropFirst().reversed() where result[i].link != .none {
      guard result[i].reading.pending == .nothing, let date = result[i].reading.date,
        date.precision < .year, let year = date.year, let first = date.earliest
      else { continue }
      result[i - 1].reading.take(year, before: first)
    }
    return result
  }

  /// Gives the last two mentions their interval.
  private func join(_ mentions: inout [TimeMention]) {
    let (a, b) = (mentions.count - 2, mentions.count - 1)
    guard a >= 0, let first = mentions[a].date, let last = mentions[b].date,
      let date = HistoricalDate.interval(from: first.opening, to: last.closing)
    else { return }
    let range = mentions[a].range.lowerBound..<mentions[b].range.upperBound
    mentions[a].interval = TimeMention.Interval(range: range, date: date)
    mentions[b].interval = mentions[a].interval
  }

  // MARK: One mention

  private func resolved(_ draft: Draft, next: Draft?, nextYear: Int?) -> TimeMention {
    let reading = draft.reading
    var mention = TimeMention(
      range: draft.range, kind: reading.kind, value: reading.value, date: reading.date,
      forms: reading.forms)
    mention.timeOfDay = reading.timeOfDay
    mention.bound = draft.bound
    switch reading.pending {
    case .nothing, .timeOfDay: break
    case .stretch(let count, let unit): settle(stretch: count, unit, &mention)
    case .earlyYear(let year): settle(earlyYear: year, reading, nextYear: nextYear, &mention)
    case .deictic(let deictic): settle(deictic, reading, &mention)
    case .relative(let offset, let unit, let origin):
      count(offset, unit, from: anchor(origin, of: draft, next: next), reading, &mention)
    case .yearless(let month, let day): giveYear(month, day, draft, next, &mention)
    default: give(reading, &mention)
    }
    if reading.pending != .nothing, let part = reading.part, let date = mention.date {
      mention.value += Reading.suffix(of: part, date)
      mention.date = date.part(part) ?? date
    }
    if reading.isOldStyle { mention.convertFromOldStyle() }
    if reading.nights > 0 { mention.runOn(nights: reading.nights) }
    return mention
  }

  /// Where a relative time counts from.
  private func anchor(
    _ origin: Pending.Origin, of draft: Draft, next: Draft?
  ) -> (date: HistoricalDate?, anchor: RelativeTime.Anchor) {
    switch origin {
    case .previous:
      return last.map { ($0.date, .mention($0.range)) } ?? (nil, .unknown)
    case .present:
      // As for a weekday: in a history, 'this year' is the story's.
      guard let last, isHistory else { return (written, .written) }
      return (last.date, .mention(last.range))
    case .written: return (written, .written)
    case .following:
      // At most ' the ' may stand between the words and the date that they count from.
      guard let next, next.range.lowerBound - draft.range.upperBound <= 5,
        next.reading.kind == .date, next.reading.pending == .nothing, let date = next.reading.date
      else { return (nil, .unknown) }
      return (date, .mention(next.range))
    }
  }

  private func count(
    _ offset: Int, _ unit: TimeUnit,
    from origin: (date: HistoricalDate?, anchor: RelativeTime.Anchor), _ reading: Reading,
    _ mention: inout TimeMention
  ) {
    mention.relation = RelativeTime(offset: offset, unit: unit, anchor: origin.anchor)
    guard let anchor = origin.date else { return }
    guard let date = anchor.shifted(by: offset, unit) ?? anchor.beforeChrist(offset, unit) else {
      return
    }
    mention.date = date
    mention.value = date.value(countedIn: unit, from: anchor) + reading.dayPart
  }

  /// What the narrative lacks no more.
  private func give(_ reading: Reading, _ mention: inout TimeMention) {
    guard let (fields, relation) = fields(reading.pending) else { return }
    mention.relation = relation
    guard fields.exists, fields.year != nil, let date = fields.date else { return }
    mention.date = date
    mention.value = fields.value + reading.dayPart
  }

  /// A month or day takes the narrative's year. Of a range without a year the last is nearest to where the story
  /// stands, since there it goes on; the first lies before it.
  private func giveYear(
    _ month: Int, _ day: Int?, _ draft: Draft, _ next: Draft?, _ mention: inout TimeMention
  ) {
    guard let now = (isVisiting ? nil : narrative.now) ?? writing(draft) else { return }
    var year = now.year(nearMonth: month)
    if draft.bound == .since {
      year = now.year(upToMonth: month)
    } else if draft.link == .range, let first = narrative.now {
      year = first.year(fromMonth: month)
    } else if let next, next.link == .range,
      case .yearless(let end, let last) = next.reading.pending
    {
      year = now.year(nearMonth: end)
      if (end, last ?? 31) < (month, day ?? 1) { year -= 1 }
    }
    var fields = Fields(year: year, month: month, day: day)
    mention.relation = RelativeTime(offset: 0, unit: .year, anchor: now.anchor)
    // 29 February: the nearest year that has it.
    if !fields.exists { fields.year = [year - 1, year + 1, year + 2].first(where: Day.isLeap) }
    guard fields.exists, let date = fields.date else { return }
    mention.date = date
    mention.value = fields.value + draft.reading.dayPart
  }

  /// The date of writing, as news and letters count, for texts that name no year at all.
  private func writing(_ draft: Draft) -> Narrative.Point? {
    guard isYearless || isVisiting, let day = written?.earliest else { return nil }
    return Narrative.Point(year: day.year, month: day.month, day: day.day, range: nil)
  }

  private func fields(_ pending: Pending) -> (Fields, RelativeTime)? {
    func carried(
      _ fields: Fields, _ range: Range<Int>?, _ offset: Int = 0, _ unit: TimeUnit = .year
    ) -> (Fields, RelativeTime) {
      let anchor = range.map { RelativeTime.Anchor.mention($0) } ?? .unknown
      return (fields, RelativeTime(offset: offset, unit: unit, anchor: anchor))
    }
    switch pending {
    case .nothing, .relative, .yearless, .timeOfDay, .stretch, .deictic, .earlyYear: return nil
    case .ofYear(let offset, let month, let day):
      guard let last, let year = last.date.year else {
        return (Fields(month: month, day: day), RelativeTime(offset: offset, unit: .year))
      }
      return carried(Fields(year: year + offset, month: month, day: day), last.range, offset)
    case .season(let season):
      return narrative.now.flatMap { now in
        carried(Fields(year: now.year(near: season), season: season), now.range)
      }
    case .nearMonth(let month, let offset):
      guard let now = narrative.now else {
        return (Fields(month: month), RelativeTime(offset: offset, unit: .year))
      }
      return carried(
        Fields(year: now.year(ofNear: month, offset), month: month), now.range, offset)
    case .nearSeason(let season, let offset):
      guard let now = narrative.now else {
        return (Fields(season: season), RelativeTime(offset: offset, unit: .year))
      }
      let start = CalendarExpression.bounds(of: season).from.month
      return carried(
        Fields(year: now.year(ofNear: start, offset), season: season), now.range, offset)
    case .dayOfMonth(let day):
      guard let now = narrative.now, let month = now.month else { return nil }
      return carried(Fields(year: now.year, month: month, day: day), now.range, 0, .month)
    case .shortYear(let short, let month, let season, let day):
      guard let (year, anchor) = year(endingIn: short) else { return nil }
      return (
        Fields(year: year, month: month, season: season, day: day),
        RelativeTime(offset: 0, unit: .century, anchor: anchor)
      )
    case .letter(let day, let months):
      guard let (fields, anchor) = letterDay(day, months) else { return nil }
      return (fields, RelativeTime(offset: months, unit: .month, anchor: anchor))
    }
  }
}

extension Draft {
  /// 'Last year' and 'two years ago' lend their year to what their sentence tells.
  fileprivate var isYearFromWriting: Bool {
    if case .relative(_, .year, .written) = reading.pending { true } else { false }
  }

  /// The year that it names, or the first of a stretch within years.
  fileprivate var year: Int? {
    guard reading.kind == .date, reading.pending == .nothing, let date = reading.date,
      date.precision <= .year
    else { return nil }
    return date.earliest?.year
  }
}
