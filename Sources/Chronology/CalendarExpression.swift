// One date without an interval's slash: its fields as they were written, and how precise they are.

/// One date as written: a year, and perhaps a month or a division of the year, a day, a time of day.
///
/// A field is a pattern of digits, so that the level 2 form `XXXX-05-23` needs nothing else.
struct CalendarExpression: Hashable, Sendable {
  var year: YearPattern
  var month: DigitPattern?
  var division: YearDivision?
  var day: DigitPattern?
  var clock: Clock?
  /// Empty for components that the date lacks.
  var qualifications = Qualifications()

  init(year: YearPattern, month: DigitPattern? = nil, day: DigitPattern? = nil) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The last component that is written.
  var lastComponent: DateComponent {
    if day != nil { return .day }
    return month != nil || division != nil ? .month : .year
  }

  /// The finest field that is specified, at least in part.
  var precision: TimeUnit {
    if clock != nil { return clock?.second == nil ? .minute : .second }
    return precision(through: .day)
  }

  /// The finest specified unit of a component and those to its left. A thousand years and more count
  /// as a century, the coarsest unit there is.
  func precision(through last: DateComponent) -> TimeUnit {
    if last == .day, let day, day.mask != 0b11 { return .day }
    if last != .year {
      if let month, month.mask != 0b11 { return .month }
      if division != nil { return .season }
    }
    return switch year.unsettled {
    case 0: .year
    case 1: .decade
    default: .century
    }
  }

  /// Fully specified years, months and days without qualification or time.
  var isPlain: Bool {
    year.isSpecified && division == nil && clock == nil && month?.isSpecified ?? true
      && day?.isSpecified ?? true && qualifications.isEmpty
  }

  var printed: String {
    let fields = [
      year.printed, month?.printed(width: 2) ?? division.map { String($0.rawValue) },
      day?.printed(width: 2),
    ].compactMap { $0 }
    var result = fields.joined(separator: "-")
    if !qualifications.isEmpty {
      result = zip(fields, qualifications.signs(through: lastComponent))
        .map { field, signs in signs.left + field + signs.right }.joined(separator: "-")
    }
    if let clock { result += "T" + clock.printedTime + clock.printedZone }
    return result
  }
}
