// Enters: times of day in order. Leaves: the same, with the half of the day that clock times mean.

/// Says for clock times without 'a.m.' or 'p.m.' which half of the day they mean, by the words near them; it follows the
/// parts of the day that a text names.
struct Halves {
  private let drafts: [Draft]
  /// Whether the text writes hours from 0 to 24.
  private let countsTo24: Bool
  /// The last that named a part of the day, of the day that the text is at.
  private var part: Int?

  init(_ drafts: [Draft]) {
    self.drafts = drafts
    countsTo24 = drafts.contains { $0.reading.face == .counted }
  }

  /// The reading of a mention, with its half of the day where that is told; to be asked for each in order.
  mutating func settled(_ i: Int, _ mentions: [TimeMention]) -> Reading {
    var reading = drafts[i].reading
    follow(i)
    if reading.face == .counted || reading.face == .figures && countsTo24 { reading.face = .whole }
    guard reading.face.isOpen, let clock = reading.clock else { return reading }
    if let isAfternoon = stated(i, clock, mentions) ?? framed(i, clock, mentions) {
      reading.clock = clock.moved(toAfternoon: isAfternoon)
      reading.face = .whole
    }
    return reading
  }

  /// A date parts what follows from the part of another day, except one that explains it: 'on Saturday evening, 8
  /// December 1894'.
  private mutating func follow(_ i: Int) {
    if drafts[i].reading.dayPart.isEmpty {
      if drafts[i].reading.kind == .date, !(drafts[i].isApposed && part == i - 1) { part = nil }
    } else {
      part = i
    }
  }

  /// By the part of the day directly before or after it: 'that evening at five', 'at four on the afternoon of …'.
  private func stated(_ i: Int, _ clock: Clock, _ mentions: [TimeMention]) -> Bool? {
    for j in [i + 1, i - 1] where mentions.indices.contains(j) {
      let gap =
        max(mentions[i].range.lowerBound, mentions[j].range.lowerBound)
        - min(mentions[i].range.upperBound, mentions[j].range.upperBound)
      guard drafts[i].sentence == drafts[j].sentence, gap <= Resolver.adjacency else { continue }
      switch drafts[j].reading.dayPart {
      case "TMO": return false
      case "TAF", "TEV": return clock.hour % 12 == 0 ? nil : true
      case "TNI": return clock.hour % 12 >= 6
      default: continue
      }
    }
    return nil
  }

  /// By a part of the day in its sentence or the one before, where just one half lies in it: after 'in the morning',
  /// 'at five' may be either.
  private func framed(_ i: Int, _ clock: Clock, _ mentions: [TimeMention]) -> Bool? {
    guard let part, drafts[i].sentence - drafts[part].sentence <= 1,
      let span = mentions[part].timeOfDay ?? DayPart.span(of: drafts[part].reading.dayPart)
    else { return nil }
    let fits = [false, true].filter { span.contains(clock.moved(toAfternoon: $0).timeOfDay) }
    return fits.count == 1 ? fits[0] : nil
  }
}

extension ClockFace {
  /// Either half of the day may be meant.
  var isOpen: Bool { self == .twelve || self == .figures }
}

extension DayPart {
  /// What a code of TIMEX3 stands for; nil for clock hours.
  fileprivate static func span(of code: String) -> TimeOfDay? {
    all.first { $0.code == code }?.span
  }
}
