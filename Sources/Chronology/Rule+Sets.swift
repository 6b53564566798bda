// Rules for times that recur.

extension Rule {
  static let sets: [Rule] = [
    Rule(
      name: "every unit", example: "They met ⟦every week⟧.", value: "XXXX-WXX", starts: [.every]
    ) { tokens, i in
      if let unit = tokens.unit(at: i + 1), tokens[i + 1].meaning < 100 {
        return set(unit.repetition, end: i + 2)
      }
      if tokens.is(i + 1, .alternate), let unit = tokens.unit(at: i + 2) {
        return set(unit.duration("2"), end: i + 3)
      }
      if let step = tokens.ordinalWord(at: i + 1), let unit = tokens.unit(at: step.end),
        tokens[step.end].meaning < 100
      {
        return set(unit.duration(String(step.value)), end: step.end + 1)
      }
      guard let length = tokens.length(at: i + 1), length.count != nil else { return nil }
      return set(length.value, end: length.end)
    },
    Rule(
      name: "every named time", example: "They met ⟦each winter⟧.", value: "XXXX-WI",
      starts: [.every]
    ) { tokens, i in tokens.recurring(at: i + 1).map { set($0, end: i + 2) } },
    Rule(
      name: "so often a unit", example: "They met ⟦twice a week⟧.", value: "P1W",
      starts: [.often, .cardinal, .digits, .vague, .rate]
    ) { tokens, i in
      var j = i
      if !tokens.is(i, .often), !tokens.is(i, .rate) {
        guard let number = tokens.numeral(at: i), tokens.is(number.end, .times) else { return nil }
        j = number.end
      }
      if tokens.is(i, .rate) { j -= 1 }
      let isPer = tokens.is(j + 1, .rate) && tokens[j + 1].meaning == 0
      guard isPer || tokens.is(j + 1, .a) || tokens.is(j + 1, .every),
        let unit = tokens.unit(at: j + 2), tokens[j + 2].meaning < 100
      else { return nil }
      return set(unit.duration("1"), end: j + 3)
    },
    Rule(
      name: "an adverb of repetition", example: "The council met ⟦annually⟧.", value: "XXXX",
      starts: [.rate]
    ) { tokens, i in
      guard !tokens[i].isCapital, tokens[i].meaning > 0 else { return nil }
      let special = [50: "P2W", 51: "XXXX-XX-XXTNI", 52: "P6M"]
      let value = special[tokens[i].meaning] ?? TimeUnit.allCases[tokens[i].meaning].repetition
      return set(value, end: i + 1)
    },
    Rule(
      name: "a weekday in the plural", example: "They met on ⟦Sundays⟧.", value: "XXXX-WXX-7",
      starts: [.weekdays]
    ) { tokens, i in
      set("XXXX-WXX-\(tokens[i].meaning)", end: i + 1)
    },
    Rule(
      name: "almost every time", example: "They met ⟦nearly every day⟧.", value: "XXXX-XX-XX",
      starts: [.amount]
    ) { tokens, i in
      guard tokens[i].meaning == 0, tokens.is(i + 1, .every) else { return nil }
      return Rule.first(in: Array(sets.prefix(2)), tokens, i + 1)
    },
  ]

  private static func set(_ value: String, end: Int) -> Match {
    Match(end, Reading(kind: .set, value: value))
  }
}

extension TimeUnit {
  /// TIMEX3's pattern for each such unit, as for 'every winter': each day is `XXXX-XX-XX`. Hours have none.
  fileprivate var repetition: String {
    switch self {
    case .day: "XXXX-XX-XX"
    case .week: "XXXX-WXX"
    case .month: "XXXX-XX"
    case .year: "XXXX"
    default: duration("1")
    }
  }
}

extension Tokens {
  /// TIMEX3's pattern for 'winter', 'Sunday', 'May', 'morning' after 'every'.
  fileprivate func recurring(at i: Int) -> String? {
    switch kind(i) {
    case .season: "XXXX-" + ["SP", "SU", "FA", "WI"][self[i].meaning - 21]
    case .weekday where self[i].meaning > 0: "XXXX-WXX-\(self[i].meaning)"
    case .month where self[i].isCapital: "XXXX-" + self[i].meaning.padded(2)
    case .dayPart: "XXXX-XX-XX" + DayPart.all[self[i].meaning].code
    case .weekend where self[i].meaning == 0: "XXXX-WXX-WE"
    default: nil
    }
  }
}
