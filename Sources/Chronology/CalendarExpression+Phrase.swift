// Enters: one date as written. Leaves: words for people.

extension CalendarExpression {
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// "about 1750"; where components differ "11 June 2004 (year and month approximate)".
  var phrase: String {
    let components = DateComponent.allCases.prefix(lastComponent.rawValue + 1)
    let shared = qualifications[.year]
    guard components.allSatisfy({ qualifications[$0] == shared }) else {
      let notes = [Qualification.uncertain, .approximate, [.uncertain, .approximate]]
        .compactMap { qualification -> String? in
          let names = components.filter { qualifications[$0] == qualification }.map(name)
          return names.isEmpty
            ? nil : "\(names.joined(separator: " and ")) \(qualification.words)"
        }
      return "\(body) (\(notes.joined(separator: ", ")))"
    }
    switch (shared.contains(.uncertain), shared.contains(.approximate)) {
    case (true, true): return "perhaps about \(body)"
    case (true, false): return "perhaps \(body)"
    case (false, true): return "about \(body)"
    case (false, false): return body
    }
  }

  private func name(of component: DateComponent) -> String {
    component == .month && division != nil ? "season" : "\(component)"
  }

  /// "2 Aug", "2 Aug 1940", "Aug 1940", "1940".
  func shortPhrase(year withYear: Bool) -> String {
    let name = month.map { String(CalendarExpression.months[$0.value - 1].prefix(3)) }
    let year =
      withYear || month == nil ? CalendarExpression.name(ofYear: year.bounds.lowerBound) : nil
    return [day.map { String($0.value) }, name, year].compactMap { $0 }.joined(separator: " ")
  }

  /// The phrase without its qualification; the EDTF itself for patterns that have no common name.
  private var body: String {
    guard let yearName else { return bare }
    let link = year.isSpecified ? " " : " in "
    if let division { return division.phrase(ofYear: yearName, link: link) }
    guard let month else { return yearName.isEmpty ? "an unknown year" : yearName }
    let isDayUnknown = day?.mask == 0b11
    if month.mask == 0b11 {
      guard day == nil || isDayUnknown, !yearName.isEmpty else { return bare }
      return "\(day == nil ? "a month" : "a day") in \(yearName)"
    }
    guard month.isSpecified, day?.isSpecified ?? true || isDayUnknown else { return bare }
    let name =
      CalendarExpression.months[month.value - 1]
      + (yearName.isEmpty ? "" : link + yearName)
    guard let day else { return name }
    let date = isDayUnknown ? "a day in \(name)" : "\(day.value) \(name)"
    return clock.map { "\(date), \($0.phrase)" } ?? date
  }

  private var bare: String {
    var result = self
    result.qualifications = Qualifications()
    return result.printed
  }

  /// "1940", "44 BC", "the 1920s", "the 18th century", "1950 or so (1900–1999)"; empty for `XXXX`; nil
  /// for other patterns.
  private var yearName: String? {
    let (digits, bounds) = (year.digits, year.bounds)
    if year.significant != nil, !year.isSpecified {
      let estimate = year.isNegative ? -digits.value : digits.value
      let (first, last) = (bounds.lowerBound, bounds.upperBound)
      return "\(CalendarExpression.name(ofYear: estimate)) or so "
        + "(\(CalendarExpression.name(ofYear: first))–\(CalendarExpression.name(ofYear: last)))"
    }
    switch digits.mask {
    case 0: return CalendarExpression.name(ofYear: bounds.lowerBound)
    case 0b1 where year.isNegative: return "\(1 - bounds.lowerBound)–\(1 - bounds.upperBound) BC"
    case 0b1: return "the \(digits.value)s"
    case 0b11:
      let name = "the \(CalendarExpression.ordinal(digits.value / 100 + 1)) century"
      return year.isNegative ? name + " BC" : name
    case 0b1111: return year.isNegative ? "an unknown year BC" : ""
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

extension Qualification {
  fileprivate var words: String {
    switch (contains(.uncertain), contains(.approximate)) {
    case (true, true): "uncertain and approximate"
    case (true, false): "uncertain"
    default: "approximate"
    }
  }
}

extension YearDivision {
  /// "spring 1848", "spring in the 1840s", "northern spring 2001", "the first quarter of 1923"; of a year
  /// without a name "summer", "the first quarter of a year".
  fileprivate func phrase(ofYear year: String, link: String) -> String {
    let seasons = ["spring", "summer", "autumn", "winter"]
    let ordinals = ["first", "second", "third", "fourth"]
    let (of, after) = year.isEmpty ? (" of a year", "") : (" of \(year)", link + year)
    return switch rawValue {
    case 21...24: seasons[rawValue - 21] + after
    case 25...28: "northern " + seasons[rawValue - 25] + after
    case 29...32: "southern " + seasons[rawValue - 29] + after
    case 33...36: "the \(ordinals[rawValue - 33]) quarter" + of
    case 37...39: "the \(ordinals[rawValue - 37]) third" + of
    default: "the \(ordinals[rawValue - 40]) half" + of
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
