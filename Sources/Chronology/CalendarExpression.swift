// One date without an interval's slash: its fields as they were written, and the days that it can be.

/// How sure the writer is of a date (EDTF level 1, 'Qualification of a date': `?`, `~`, `%`).
struct Qualification: Hashable, Sendable {
  var isUncertain = false
  var isApproximate = false

  var printed: String {
    switch (isUncertain, isApproximate) {
    case (true, true): "%"
    case (true, false): "?"
    case (false, true): "~"
    case (false, false): ""
    }
  }
}

/// A season of the year, by its EDTF code (level 1, 'Seasons').
public enum Season: Int, Hashable, Sendable, Codable, CaseIterable {
  case spring = 21, summer, autumn, winter
}

/// A time of day, to the minute or the second.
struct Clock: Hashable, Sendable {
  enum Zone: Hashable, Sendable {
    case local
    case utc
    /// Minutes ahead of UTC.
    case offset(Int)
  }

  var hour: Int
  var minute: Int
  var second: Int?
  var zone = Zone.local

  /// Seconds since midnight.
  var seconds: Int { hour * 3600 + minute * 60 + (second ?? 0) }

  /// Seconds that the clock is ahead of UTC; nil where that is not known.
  var ahead: Int? {
    switch zone {
    case .local: nil
    case .utc: 0
    case .offset(let minutes): minutes * 60
    }
  }

  /// `22:18` or `22:18:05`, without the zone.
  var printedTime: String {
    let time = "\(hour.padded(2)):\(minute.padded(2))"
    return second.map { "\(time):\($0.padded(2))" } ?? time
  }

  var printedZone: String {
    switch zone {
    case .local: ""
    case .utc: "Z"
    case .offset(let minutes):
      "\(minutes < 0 ? "-" : "+")\((abs(minutes) / 60).padded(2)):\((abs(minutes) % 60).padded(2))"
    }
  }
}

/// One date as written: a year, and perhaps a month or season, a day, a time of day.
///
/// A field is a pattern of digits, so that the level 2 form `XXXX-05-23` needs nothing else. Level 2's
/// qualification of single fields will turn ``qualification`` into one per field, and another
/// calendar will be a further stored property that ``firstDay`` and ``lastDay`` look at.
struct CalendarExpression: Hashable, Sendable {
  var year: YearPattern
  var month: DigitPattern?
  var season: Season?
  var day: DigitPattern?
  var clock: Clock?
  var qualification = Qualification()

  init(year: YearPattern, month: DigitPattern? = nil, day: DigitPattern? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// A pattern with a specified field below an unspecified one (`XXXX-05-23`, `1985-XX-23`): it
  /// stands for days that do not touch, so that its bounds alone do not tell what it is.
  var hasGaps: Bool {
    let monthly =
      month.map { !year.isSpecified && $0.mask != 0b11 } ?? (season != nil && !year.isSpecified)
    let daily = day.map { $0.mask != 0b11 && !(year.isSpecified && month?.isSpecified == true) }
    let lowDigit = [year.digits.mask, month?.mask ?? 0, day?.mask ?? 0].contains(where: isBroken)
    return monthly || daily == true || lowDigit
  }

  /// An unspecified digit left of a specified one, as in `1X3`.
  private func isBroken(_ mask: UInt8) -> Bool { mask & (mask &+ 1) != 0 }

  /// The finest field that is specified, at least in part.
  var precision: TimeUnit {
    if clock != nil { return clock?.second == nil ? .minute : .second }
    if let day, day.mask != 0b11 { return .day }
    if let month, month.mask != 0b11 { return .month }
    if season != nil { return .season }
    switch year.digits.mask {
    case 0: return .year
    case 1: return .decade
    default: return .century
    }
  }

  var printed: String {
    var result = year.printed
    if let season { result += "-\(season.rawValue)" }
    if let month { result += "-" + month.printed(width: 2) }
    if let day { result += "-" + day.printed(width: 2) }
    if let clock { result += "T" + clock.printedTime + clock.printedZone }
    return result + qualification.printed
  }
}
