// Rules that forbid: what looks like a date and is none.

extension Rule {
  /// References, identifiers and impossible dates are taken out of the other rules' way.
  static let shields: [Rule] = [
    Rule(
      name: "page numbers and other references", example: "See pp. 1940, 1944 and 1950.", value: "",
      starts: [.reference]
    ) { tokens, i in
      var j = tokens.skip(tokens.skip(i + 1, .period), .colon)
      j = tokens.skip(tokens.skip(j, .number), .period)
      guard tokens.is(j, .digits) else { return nil }
      while tokens.is(j, .digits) || tokens.isListMark(j) { j += 1 }
      return Match(j, nil)
    },
    Rule(
      name: "numbered things", example: "He lived at No. 1812.", value: "", starts: [.number]
    ) { tokens, i in
      let j = tokens.skip(i + 1, .period)
      return j > i + 1 && tokens.is(j, .digits) ? Match(j + 1, nil) : nil
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
      var j = i + 1
      while [.slash, .dash, .period, .colon].contains(tokens.kind(j)), tokens.isGlued(j),
        tokens.is(j + 1, .digits), tokens.isGlued(j + 1)
      {
        j += 2
      }
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
}
