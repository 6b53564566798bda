// Enters: times of day without their day. Leaves: the same, with the day that the text gives them.

extension Resolver {
  /// Gives each time of day the date right after it ('11 a.m. on 11 November 1918') or else the
  /// narrative's last date, where that is a single day and stands in the same sentence or the one before,
  /// or is the dateline of the same paragraph;
  /// the relation says from where.
  ///
  /// Complexity: O(*n*) in the mentions.
  static func placeTimesOfDay(_ mentions: inout [TimeMention], _ drafts: [Draft]) {
    var last: Int?
    var dateline: Int?
    var halves = Halves(drafts)
    for i in mentions.indices {
      let reading = halves.settled(i, mentions)
      if reading.clock != nil { mentions[i].take(clockOf: reading) }
      if drafts[i].isDateline { dateline = i }
      if reading.pending == .timeOfDay {
        let next = i + 1
        let follows =
          next < mentions.count && mentions[next].kind == .date
          && drafts[next].sentence == drafts[i].sentence
          && mentions[next].range.lowerBound - mentions[i].range.upperBound <= Resolver.adjacency
        let isNear =
          last.map {
            drafts[i].sentence - drafts[$0].sentence <= 1
              || $0 == dateline && drafts[i].paragraph == drafts[$0].paragraph
          } ?? false
        if let anchor = follows ? next : isNear ? last : nil {
          mentions[i].take(day: mentions[anchor], reading)
        }
      } else if let clock = reading.clock {
        mentions[i].date = mentions[i].date?.at(clock, reading.face) ?? mentions[i].date
        mentions[i].value = mentions[i].dayValue + clock.value
        last = i
      } else if mentions[i].kind == .date, mentions[i].date != nil {
        last = i
      }
    }
  }

  /// At most ' on the ' stands between a time and its date.
  static let adjacency = 8
}

extension TimeMention {
  /// The single day that it is; of a night the second, where the clock is past midnight.
  fileprivate func day(at clock: Clock?, _ face: ClockFace) -> HistoricalDate? {
    guard let date, date.isInterval, value.utf8.suffix(3).elementsEqual("TNI".utf8) else {
      return date?.dayAlone
    }
    guard !face.isOpen else { return nil }
    return (clock.map { $0.hour < 12 } ?? false ? date.closing : date.opening).dayAlone
  }

  /// The value without its time of day: `1940-08-20` of `1940-08-20TMO`.
  fileprivate var dayValue: String {
    String(value.prefix { $0 != "T" })
  }

  fileprivate mutating func take(clockOf reading: Reading) {
    guard let clock = reading.clock else { return }
    timeOfDay = reading.face.isOpen ? clock.inEitherHalf : clock.timeOfDay
    if date == nil, value.hasPrefix("XXXX-XX-XXT") { value = "XXXX-XX-XX" + clock.value }
  }

  fileprivate mutating func take(day: TimeMention, _ reading: Reading) {
    guard let date = day.day(at: reading.clock, reading.face) else { return }
    let suffix = reading.clock?.value ?? reading.dayPart
    value = (day.date?.opening.dayAlone == date ? day.dayValue : date.edtf) + suffix
    self.date = reading.clock.flatMap { date.at($0, reading.face) } ?? date
    relation = RelativeTime(offset: 0, unit: .day, anchor: .mention(day.range))
  }
}

extension HistoricalDate {
  /// The day without its time of day; nil where it is no single day of a known year.
  fileprivate var dayAlone: HistoricalDate? {
    guard let single, single.year.isSpecified, single.month?.isSpecified == true,
      single.day?.isSpecified == true, earliest == latest
    else { return nil }
    var day = single
    day.clock = nil
    return HistoricalDate(day)
  }

  /// The day with a time, or the day alone where either half of it may be meant; nil where it is approximate or no day.
  fileprivate func at(_ clock: Clock, _ face: ClockFace) -> HistoricalDate? {
    guard !isApproximate, !isUncertain, var expression = dayAlone?.single else { return nil }
    expression.clock = face.isOpen ? nil : clock
    return HistoricalDate(expression)
  }
}
