// Rules for lengths of time and repetitions.

extension Rule {
  static let durations: [Rule] = [
    Rule(
      name: "so many units", example: "He survived for ⟦two days⟧.", value: "P2D",
      starts: [.digits, .cardinal, .a, .vague, .half, .hundred]
    ) { tokens, i in
      guard let length = tokens.length(at: i) else { return nil }
      return Match(length.end, Reading(kind: .duration, value: length.value))
    },
    Rule(
      name: "every unit", example: "They met ⟦every week⟧.", value: "P1W", starts: [.every]
    ) { tokens, i in
      if let unit = tokens.unit(at: i + 1), tokens[i + 1].meaning < 100 {
        return Match(i + 2, Reading(kind: .set, value: unit.duration("1")))
      }
      guard let length = tokens.length(at: i + 1), length.count != nil else { return nil }
      return Match(length.end, Reading(kind: .set, value: length.value))
    },
  ]
}

extension Tokens {
  func unit(at i: Int) -> TimeUnit? {
    self.is(i, .unit) ? TimeUnit.allCases[self[i].meaning % 100] : nil
  }

  /// A counted length: 'two days', '20years', 'a fortnight', 'half an hour', 'several weeks'.
  struct Length {
    /// Nil where the number is not said or not whole.
    var count: Int?
    var unit: TimeUnit?
    var value: String
    var end: Int
  }

  func length(at i: Int) -> Length? {
    if let half = halfLength(at: i) { return half }
    if self.is(i, .a), self.is(i + 1, .fortnight) {
      return Length(count: 2, unit: .week, value: "P14D", end: i + 2)
    }
    guard let number = count(at: i) else { return nil }
    let j = skip(number.end, .dash)
    guard let unit = unit(at: j) else { return nil }
    if isName(i, j) { return nil }
    return Length(
      count: number.value, unit: unit, value: unit.duration(number.printed), end: j + 1)
  }

  /// 'half an hour', 'half a year'.
  private func halfLength(at i: Int) -> Length? {
    guard self.is(i, .half), let unit = unit(at: skip(i + 1, .a)) else { return nil }
    let end = skip(i + 1, .a) + 1
    let values: [TimeUnit: String] = [
      .hour: "PT30M", .minute: "PT30S", .day: "PT12H", .year: "P6M", .century: "P50Y",
      .decade: "P5Y",
    ]
    return values[unit].map { Length(count: nil, unit: unit, value: $0, end: end) }
  }

  /// A number in digits or words, 'a', or 'several', with how TIMEX3 prints it.
  private func count(at i: Int) -> (value: Int?, printed: String, end: Int)? {
    switch kind(i) {
    case .digits where isClean(leftOf: i) && self[i].width <= 4 && !self[i].isGrouped:
      return (Int(self[i].value), String(self[i].value), i + 1)
    case .a:
      if self.is(i + 1, .hundred) { return (100, "100", i + 2) }
      if self.is(i + 1, .vague) { return (nil, "X", i + 2) }
      return (1, "1", i + 1)
    case .vague: return (nil, "X", i + 1)
    case .cardinal:
      let first = self[i].meaning
      let j = skip(i + 1, .dash)
      if first >= 20, self.is(j, .cardinal), self[j].meaning < 10 {
        return (first + self[j].meaning, String(first + self[j].meaning), j + 1)
      }
      if self.is(i + 1, .hundred) { return (first * 100, String(first * 100), i + 2) }
      return (first, String(first), i + 1)
    default: return nil
    }
  }

  /// 'Seven Years' War', 'Hundred Days': a capital unit makes a name, not a length.
  private func isName(_ i: Int, _ unit: Int) -> Bool { self[unit].isCapital && kind(i) != .digits }
}
