// Enters: a date. Leaves: words for people.

extension HistoricalDate {
  /// The date in words: "21 August 1940", "the 1920s", "about 1750", "44 BC", "2 Aug – 1 Sep 1940", "1667
  /// or 1668".
  public var phrase: String {
    switch form {
    case .single(let expression): return expression.phrase
    case .interval(.date(let a, .exact), .date(let b, .exact)):
      return HistoricalDate.phrase(from: a, to: b)
    case .interval(.date(let a, .exact), .open): return "from \(a.phrase) on"
    case .interval(.open, .date(let b, .exact)): return "until \(b.phrase)"
    case .interval(let a, let b): return "\(a.phrase) – \(b.phrase)"
    case .set(let kind, let members):
      let phrases = members.map(\.phrase)
      let last = phrases.last ?? ""
      guard phrases.count > 1 else { return last }
      return phrases.dropLast().joined(separator: ", ") + (kind == .oneOf ? " or " : " and ") + last
    }
  }

  /// An interval with what both sides share said once: "3–5 May 1808", "2 Aug – 1 Sep 1940".
  fileprivate static func phrase(from a: CalendarExpression, to b: CalendarExpression) -> String {
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

extension HistoricalDate.Endpoint {
  fileprivate var phrase: String {
    switch self {
    case .date(let date, .exact): date.phrase
    case .date(let date, .orBefore): "\(date.phrase) or before"
    case .date(let date, .orAfter): "\(date.phrase) or after"
    case .open: "…"
    case .unknown: "?"
    }
  }
}

extension HistoricalDate.Member {
  fileprivate var phrase: String {
    switch self {
    case .date(let date): date.phrase
    case .range(nil, let last): "\(last?.phrase ?? "?") or before"
    case .range(let first?, nil): "\(first.phrase) or after"
    case .range(let first?, let last?): HistoricalDate.phrase(from: first, to: last)
    }
  }
}
