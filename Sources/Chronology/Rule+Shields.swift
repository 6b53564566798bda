// Rules that forbid: what looks like a date and is none.

extension Rule {
  /// References, identifiers and impossible dates are taken out of the other rules' way.
  static let shields: [Rule] = [
    Rule(
      name: "page numbers and other references", example: "See pp. 1940, 1944 and 1950.", value: "",
      starts: [.reference]
    ) { tokens, i in
      var j = tokens.skip(tokens.skip(tokens.skip(i + 1, .period), .colon), .of)
      j = tokens.skip(tokens.skip(j, .number), .period)
      guard tokens.is(j, .digits) else { return nil }
      // A list longer than the look-ahead goes on as a list of its own.
      let limit = i + Tokens.ahead / 2
      while j < limit, tokens.is(j, .digits) || tokens.isListMark(j) { j += 1 }
      return Match(j, nil)
    },
    Rule(
      name: "numbered things", example: "He lived in Room 1812.", value: "", starts: [.number]
    ) { tokens, i in
      let stop = tokens.skip(tokens.skip(i + 1, .period), .dash)
      let isNamed = tokens.is(stop, .other) && tokens[stop].isCapital && tokens[i].meaning == 0
      let j = isNamed ? stop + 1 : stop
      guard tokens.is(j, .digits) else { return nil }
      let end = tokens.endOfCompound(j)
      // 'photo 1917 of 2048'
      return Match(tokens.is(end, .of) && tokens.is(end + 1, .digits) ? end + 2 : end, nil)
    },
    Rule(
      name: "measured quantities", example: "It had a population of 1850 then.", value: "",
      starts: [.measure]
    ) { tokens, i in
      var j = tokens.skip(i + 1, .of)
      if tokens.is(j, .amount) || tokens.is(j, .circa) || tokens.is(j, .vague) { j += 1 }
      return j > i + 1 && tokens.is(j, .digits) ? Match(tokens.endOfCompound(j), nil) : nil
    },
    Rule(
      name: "chapter and verse", example: "So says John 19:14 of the hour.", value: "",
      starts: [.book]
    ) { tokens, i in
      guard tokens[i].isCapital else { return nil }
      let j = tokens.skip(i + 1, .period)
      guard tokens.is(j, .digits), tokens[j].width <= 3,
        tokens.is(j + 1, .colon) || tokens.is(j + 1, .period), tokens.is(j + 2, .digits),
        tokens.isGlued(j + 1), tokens.isGlued(j + 2), !tokens.is(j + 3, .meridiem)
      else { return nil }
      var end = j + 3
      let limit = i + Tokens.ahead / 2
      while end < limit,
        tokens.is(end, .digits) || tokens.isListMark(end)
          || (tokens.is(end, .colon) && tokens.isGlued(end) && tokens.is(end + 1, .digits))
      {
        end += 1
      }
      return Match(end, nil)
    },
    Rule(
      name: "telephone numbers", example: "Call 020 1940 2000 for more.", value: "",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isDialled(i) else { return nil }
      var j = i + 1
      let limit = i + 8
      while j < limit {
        let next = tokens.skip(tokens.skip(j, .close), .dash)
        guard tokens.is(next, .digits), tokens[next].width >= 2 else { break }
        j = next + 1
      }
      return j > (tokens.isAfterTelephone(i) ? i + 1 : i + 2) ? Match(j, nil) : nil
    },
    Rule(
      name: "a share or a vote", example: "It passed with 1205 to 1100.", value: "",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.is(i + 2, .digits) else { return nil }
      let isShare = tokens[i].value == 1 && tokens.is(i + 1, .anchor)
      let isVote =
        tokens.is(i + 1, .to) && tokens.isYearNumber(i) && tokens.isYearNumber(i + 2)
        && tokens[i].value > tokens[i + 2].value && !tokens.is(i + 3, .era)
      return isShare || isVote ? Match(i + 3, nil) : nil
    },
    Rule(
      name: "days that no month has", example: "They met on 31 February 1936.", value: "",
      starts: [.digits, .month, .shortMonth, .weekday, .the]
    ) { tokens, i in
      let start = tokens.skip(i, .the)
      guard let found = tokens.dayMonth(at: start) ?? tokens.monthDay(at: start), !found.exists
      else { return nil }
      return Match(found.end, nil)
    },
    Rule(
      name: "figures with slashes, dashes or stops", example: "It reads 99/99/9999.", value: "",
      starts: [.digits]
    ) { tokens, i in
      let j = tokens.endOfCompound(i)
      return j > i + 4 ? Match(j, nil) : nil
    },
  ]
}

extension Tokens {
  /// What stands between the numbers of a list: ', ', '-', 'and', '&'.
  fileprivate func isListMark(_ i: Int) -> Bool {
    switch kind(i) {
    case .comma, .dash, .and: self.is(i + 1, .digits)
    default: false
    }
  }

  /// The end of figures glued with slashes, dashes, stops or colons: '99/99/9999', '192.168.19.40'.
  fileprivate func endOfCompound(_ i: Int) -> Int {
    var j = i + 1
    let limit = i + Tokens.ahead / 2
    while j < limit, [.slash, .dash, .period, .colon].contains(kind(j)), isGlued(j),
      self.is(j + 1, .digits), isGlued(j + 1)
    {
      j += 2
    }
    return j
  }

  /// A number with a zero before it, or after 'tel.', 'call', 'fax' or a glued '+'.
  fileprivate func isDialled(_ i: Int) -> Bool {
    guard self[i].width <= 5 else { return false }
    if isAfterTelephone(i) || (self.is(i - 1, .mark) && isGlued(i)) { return true }
    return self[i].width >= 3 && self[i].value < [1, 1, 10, 100, 1_000, 10_000][Int(self[i].width)]
  }

  fileprivate func isAfterTelephone(_ i: Int) -> Bool {
    self.is(kind(i - 1) == .period || kind(i - 1) == .colon ? i - 2 : i - 1, .telephone)
  }
}
