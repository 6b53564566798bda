// Rules for the dates of letters and charters: 'the 3rd inst.', 'of even date', 'Anno Domini 1621'.

extension Rule {
  static let letters: [Rule] = [
    Rule(
      name: "a day of a letter's month, or of the one before or after",
      example: "Madrid, 19 August 1812. Yours of ⟦the 27th ult.⟧ came.", value: "1812-07-27",
      starts: [.the, .digits, .ordinal, .cardinal, .weekday]
    ) { tokens, i in
      var start = i
      if tokens.is(i, .weekday) { start = tokens.skip(tokens.skip(i + 1, .period), .comma) }
      guard let day = tokens.dayNumber(at: tokens.skip(start, .the)), (1...31).contains(day.value)
      else { return nil }
      let word = tokens.skip(day.end, .of)
      guard tokens.is(word, .instant) else { return nil }
      return Match(
        tokens.endOfShortWord(word),
        Reading(
          kind: .date, value: "XXXX-XX-\(day.value.padded(2))",
          pending: .letter(day: day.value, months: tokens[word].meaning)))
    },
    Rule(
      name: "a year after 'Anno Domini'", example: "It reads ⟦ANNO DOMINI MDCXXI⟧ in gold.",
      value: "1621", starts: [.anno]
    ) { tokens, i in
      guard let head = tokens.anno(at: i) else { return nil }
      let year =
        tokens.bareYear(at: head.end) ?? tokens.writtenOut(at: head.end, isCertain: head.isCertain)
      return year.map { Match($0.end, Reading($0)) }
    },
  ]

  static let evenDate: [Rule] = [
    Rule(
      name: "of even date", example: "Madrid, 19 August 1812. Your letter of ⟦even date⟧ came.",
      value: "1812-08-19", starts: [.even]
    ) { tokens, i in
      guard tokens.is(i + 1, .span), tokens[i + 1].meaning == 2 else { return nil }
      return Match(
        i + 2,
        Reading(kind: .date, value: "PRESENT_REF", pending: .letter(day: nil, months: 0)))
    }
  ]
}

extension Tokens {
  /// The token after a shortened word and its stop, unless the text ends with it.
  fileprivate func endOfShortWord(_ i: Int) -> Int {
    let isShort = self[i].end - self[i].start <= 4
    guard isShort, self.is(i + 1, .period), isGlued(i + 1), !self.is(i + 2, .end),
      !self.is(i + 2, .paragraph)
    else { return i + 1 }
    return i + 2
  }
}
