// Enters: a date. Leaves: words for people.

extension HistoricalDate {
  /// The date in words: "21 August 1940", "the 1920s", "about 1750", "44 BC", "2 Aug – 1 Sep 1940".
  public var phrase: String {
    switch form {
    case .single(let expression): return expression.phrase
    case .interval(.date(let a), .date(let b)): return HistoricalDate.phrase(from: a, to: b)
    case .interval(.date(let a), .open): return "from \(a.phrase) on"
    case .interval(.date(let a), _): return "\(a.phrase) – ?"
    case .interval(.open, let b): return "until \(b.expression?.phrase ?? "?")"
    case .interval(_, let b): return "? – \(b.expression?.phrase ?? "?")"
    }
  }

  /// An interval with what both sides share said once: "3–5 May 1808", "2 Aug – 1 Sep 1940".
  private static func phrase(from a: CalendarExpression, to b: CalendarExpression) -> String {
    guard a.isPlain, b.isPlain else { return "\(a.phrase) – \(b.phrase)" }
    let year = CalendarExpression.name(ofYear: b.year.bounds.lowerBound)
    guard a.year == b.year else {
      let bothYears = a.month == nil && b.month == nil
      return bothYears && b.year.bounds.lowerBound > 0 && a.year.bounds.lowerBound > 0
        ? "\(a.phrase)–\(b.phrase)" : "\(a.shortPhrase(year: true)) – \(b.shortPhrase(year: true))"
    }
    if let m = a.month, m == b.month, let first = a.day, let last = b.day {
      return "\(first.value)–\(last.value) \(CalendarExpression.months[m.value - 1]) \(year)"
    }
    guard a.month != nil, b.month != nil else { return "\(a.phrase) – \(b.phrase)" }
    return "\(a.shortPhrase(year: false)) – \(b.shortPhrase(year: true))"
  }
}

extension CalendarExpression {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// Fully specified years, months and days without qualification.
  fileprivate var isPlain: Bool {
    year.isSpecified && season == nil && clock == nil && month?.isSpecified ?? true
      && day?.isSpecified ?? true && qualification == Qualification()
  }

  fileprivate var phrase: String {
    switch (qualification.isUncertain, qualification.isApproximate) {
    case (true, true): "perhaps about \(body)"
    case (true, false): "perhaps \(body)"
    case (false, true): "about \(body)"
    case (false, false): body
    }
  }

  /// "2 Aug", "2 Aug 1940", "Aug 1940", "1940".
  fileprivate func shortPhrase(year withYear: Bool) -> String {
    let name = month.map { String(CalendarExpression.months[$0.value - 1].prefix(3)) }
    let year =
      withYear || month == nil ? CalendarExpression.name(ofYear: year.bounds.lowerBound) : nil
    return [day.map { String($0.value) }, name, year].compactMap { $0 }.joined(separator: " ")
  }

  /// The phrase without its qualification; the EDTF itself for patterns that have no common name.
  private var body: String {
    guard let yearName else { return printed }
    if let season { return "\(season) \(yearName)" }
    guard let month else { return yearName.isEmpty ? "an unknown year" : yearName }
    let isDayUnknown = day?.mask == 0b11
    if month.mask == 0b11 {
      guard day == nil || isDayUnknown, !yearName.isEmpty else { return printed }
      return "\(day == nil ? "a month" : "a day") in \(yearName)"
    }
    guard month.isSpecified, day?.isSpecified ?? true || isDayUnknown else { return printed }
    let name = CalendarExpression.months[month.value - 1] + (yearName.isEmpty ? "" : " \(yearName)")
    guard let day else { return name }
    let date = isDayUnknown ? "a day in \(name)" : "\(day.value) \(name)"
    return clock.map { "\(date), \($0.phrase)" } ?? date
  }

  /// "1940", "44 BC", "the 1920s", "the 18th century"; empty for `XXXX`; nil for other patterns.
  private var yearName: String? {
    let (digits, bounds) = (year.digits, year.bounds)
    switch digits.mask {
    case 0: return CalendarExpression.name(ofYear: bounds.lowerBound)
    case 0b1 where year.isNegative: return "\(1 - bounds.lowerBound)–\(1 - bounds.upperBound) BC"
    case 0b1: return "the \(digits.value)s"
    case 0b11:
      let name = "the \(CalendarExpression.ordinal(digits.value / 100 + 1)) century"
      return year.isNegative ? name + " BC" : name
    case 0b1111: return ""
    default: return nil
    }
  }

  static func name(ofYear year: Int) -> String {
    if year <= 0 { return "\(1 - year) BC" }
    return year < 100 ? "AD \(year)" : String(year)
  }

  private static func ordinal(_ n: Int) -> String {
    if (11...13).contains(n % 100) { return "\(n)th" }
    switch n % 10 {
    case 1: return "\(n)st"
    case 2: return "\(n)nd"
    case 3: return "\(n)rd"
    default: return "\(n)th"
    }
  }
}

extension Clock {
  fileprivate var phrase: String {
    switch zone {
    case .local: printedTime
    case .utc: printedTime + " UTC"
    case .offset: "\(printedTime) UTC\(printedZone)"
    }
  }
}
