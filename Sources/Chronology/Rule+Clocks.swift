// Rules for times of day.

extension Rule {
  static let clocks: [Rule] = [
    Rule(
      name: "a time with a.m. or p.m.", example: "She sank at ⟦2.20 a.m.⟧ in calm water.",
      value: "T02:20", starts: [.digits, .cardinal]
    ) { tokens, i in
      guard let (hour, minute, end) = tokens.hourAndMinute(at: i), (1...12).contains(hour),
        tokens.is(end, .meridiem)
      else { return nil }
      return clock(hour % 12 + tokens[end].meaning, minute, end: end + 1)
    },
    Rule(
      name: "o'clock", example: "They left at ⟦nine o'clock⟧.", value: "T09:00",
      starts: [.digits, .cardinal]
    ) { tokens, i in
      guard let (hour, minute, end) = tokens.hourAndMinute(at: i), minute == 0,
        (1...24).contains(hour),
        tokens.is(end, .oclock)
      else { return nil }
      return clock(hour % 24, 0, end: end + 1)
    },
    Rule(
      name: "a time with a colon", example: "Posted at ⟦22:18⟧ by Tom.", value: "T22:18",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isClean(leftOf: i), tokens[i].width == 2 || tokens.kind(i - 1) != .digits,
        let time = tokens.colonTime(at: i), tokens.isClean(rightOf: time.end - 1)
      else { return nil }
      return clock(time.hour, time.minute, end: time.end)
    },
    Rule(
      name: "midnight and noon", example: "They met at ⟦midnight⟧.", value: "T00:00",
      starts: [.midday, .dayPart]
    ) { tokens, i in
      if tokens.is(i, .dayPart) { return tokens[i].meaning == 4 ? clock(12, 0, end: i + 1) : nil }
      return clock(tokens[i].meaning, 0, end: i + 1)
    },
  ]

  private static func clock(_ hour: Int, _ minute: Int, end: Int) -> Match {
    Match(end, Reading(kind: .time, value: "T\(hour.padded(2)):\(minute.padded(2))"))
  }
}

extension Tokens {
  /// '2.20', '11:40', '9', 'nine'.
  fileprivate func hourAndMinute(at i: Int) -> (hour: Int, minute: Int, end: Int)? {
    if self.is(i, .cardinal) { return (self[i].meaning, 0, i + 1) }
    guard self.is(i, .digits), self[i].width <= 2, isClean(leftOf: i) else { return nil }
    let hour = Int(self[i].value)
    if [.period, .colon].contains(kind(i + 1)), isGlued(i + 1), self.is(i + 2, .digits),
      isGlued(i + 2), self[i + 2].width == 2, self[i + 2].value < 60
    {
      return (hour, Int(self[i + 2].value), i + 3)
    }
    return (hour, 0, i + 1)
  }

  /// '22:18', '22:18:05'.
  func colonTime(at i: Int) -> (hour: Int, minute: Int, second: Int?, end: Int)? {
    guard self.is(i, .digits), self[i].width <= 2, self[i].value < 24,
      let minute = colonPart(after: i)
    else { return nil }
    let second = colonPart(after: i + 2)
    return (Int(self[i].value), minute, second, second == nil ? i + 3 : i + 5)
  }

  private func colonPart(after i: Int) -> Int? {
    guard self.is(i + 1, .colon), isGlued(i + 1), self.is(i + 2, .digits), isGlued(i + 2),
      self[i + 2].width == 2, self[i + 2].value < 60
    else { return nil }
    return Int(self[i + 2].value)
  }
}
