// Enters: what the rules read, in order. Leaves: mentions, relative times counted from their anchors.

/// A mention before relative times are resolved.
struct Draft: Sendable {
  var range: Range<Int>
  var reading: Reading
  /// The number of its sentence.
  var sentence: Int
}

/// One pass that remembers the last date, and the explicit dates of the present sentence.
struct Resolver {
  private let written: HistoricalDate?
  private var last: (date: HistoricalDate, range: Range<Int>)?
  private var sentence = -1
  /// The explicit dates so far in the sentence; only a single one lends its year.
  private var explicit: [(date: HistoricalDate, range: Range<Int>)] = []

  init(written: HistoricalDate?) { self.written = written }

  mutating func resolve(_ drafts: [Draft]) -> [TimeMention] {
    var result: [TimeMention] = []
    result.reserveCapacity(drafts.count)
    for (i, draft) in drafts.enumerated() {
      if draft.sentence != sentence {
        sentence = draft.sentence
        explicit.removeAll(keepingCapacity: true)
      }
      let mention = resolved(draft, next: i + 1 < drafts.count ? drafts[i + 1] : nil)
      // Times of day do not count: a thread's stamp is no event's date.
      if mention.kind == .date || draft.reading.isDatedTime, let date = mention.date {
        last = (date, mention.range)
        if draft.reading.pending == .nothing, explicit.count < 2 {
          explicit.append((date, mention.range))
        }
      }
      result.append(mention)
    }
    Resolver.placeTimesOfDay(&result, drafts)
    return result
  }

  private func resolved(_ draft: Draft, next: Draft?) -> TimeMention {
    let reading = draft.reading
    var mention = TimeMention(
      range: draft.range, kind: reading.kind, value: reading.value, date: reading.date)
    mention.timeOfDay = reading.timeOfDay
    switch reading.pending {
    case .nothing, .timeOfDay, .stretch: break
    case .relative(let offset, let unit, let origin):
      let anchor = anchor(origin, of: draft, next: next)
      mention.relation = RelativeTime(offset: offset, unit: unit, anchor: anchor?.range)
      mention.date = anchor?.date.shifted(by: offset, unit)
      if let date = mention.date { mention.value = date.edtf + daySuffix(reading, date) }
    case .yearless(let month, let day):
      guard explicit.count == 1, let year = explicit[0].date.year else { break }
      give(year, from: explicit[0].range, offset: 0, month: month, day: day, to: &mention)
    case .ofYear(let offset, let month, let day):
      mention.relation = RelativeTime(offset: offset, unit: .year)
      guard let last, let year = last.date.year else { break }
      give(year + offset, from: last.range, offset: offset, month: month, day: day, to: &mention)
    }
    return mention
  }

  /// Where a relative time counts from; a range is lacking where that is the date of writing.
  private func anchor(
    _ origin: Pending.Origin, of draft: Draft, next: Draft?
  ) -> (date: HistoricalDate, range: Range<Int>?)? {
    switch origin {
    case .previous: return last.map { ($0.date, $0.range) }
    case .written: return written.map { ($0, nil) }
    case .following:
      // At most ' the ' may stand between the words and the date that they count from.
      guard let next, next.range.lowerBound - draft.range.upperBound <= 5,
        next.reading.kind == .date, next.reading.pending == .nothing, let date = next.reading.date
      else { return nil }
      return (date, next.range)
    }
  }

  private func give(
    _ year: Int, from range: Range<Int>, offset: Int, month: Int, day: Int?,
    to mention: inout TimeMention
  ) {
    let fields = Fields(year: year, month: month, day: day, end: 0)
    guard fields.exists, let date = fields.date else { return }
    mention.relation = RelativeTime(offset: offset, unit: .year, anchor: range)
    mention.date = date
    mention.value = fields.value
  }

  private func daySuffix(_ reading: Reading, _ date: HistoricalDate) -> String {
    date.isInterval || date.precision != .day ? "" : reading.dayPart
  }
}
