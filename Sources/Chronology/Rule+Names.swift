// Rules that forbid: titles, measures of angle, and runs of numbers that look like years.

extension Rule {
  /// What is named or measured by numbers that could be years and by words that could be times.
  static let names: [Rule] = [
    Rule(
      name: "a year as a title", example: "They watched '1917' and '2001: A Space Odyssey'.",
      value: "", starts: [.apostrophe, .mark]
    ) { tokens, i in
      guard tokens.isYearNumber(i + 1), tokens.isGlued(i + 1), !tokens.isGlued(i) || i == 0,
        tokens.isQuote(i), tokens.isGlued(i + 2)
      else { return nil }
      if tokens.is(i + 2, .colon) {
        return tokens[i + 3].isCapital && !tokens.isGlued(i + 3) ? Match(i + 3, nil) : nil
      }
      let isGenitive = tokens.is(i + 3, .plural) && tokens.isGlued(i + 3)
      return tokens.isQuote(i + 2) && !isGenitive ? Match(i + 3, nil) : nil
    },
    Rule(
      name: "degrees and minutes", example: "She lay at 52 degrees 30 minutes north.", value: "",
      starts: [.digits, .cardinal]
    ) { tokens, i in
      guard let degrees = tokens.numeral(at: i), tokens.is(degrees.end, .noun),
        Lexicon.degrees.contains(tokens.packed(degrees.end)),
        let minutes = tokens.numeral(
          at: tokens.skip(tokens.skip(degrees.end + 1, .comma), .and)),
        tokens.unit(at: minutes.end) == .minute
      else { return nil }
      let end = minutes.end + 1
      let seconds = tokens.numeral(at: tokens.skip(tokens.skip(end, .comma), .and))
      guard let seconds, tokens.unit(at: seconds.end) == .second else { return Match(end, nil) }
      return Match(seconds.end + 1, nil)
    },
    Rule(
      name: "two numbers in a row", example: "It was marked 1848 1914 on its back.", value: "",
      starts: [.digits]
    ) { tokens, i in
      guard tokens.isYearNumber(i), tokens.isYearNumber(i + 1), !tokens.is(i - 1, .anchor) else {
        return nil
      }
      var j = i + 2
      // A row longer than the look-ahead goes on as a row of its own.
      while j < i + Tokens.ahead / 2, tokens.isYearNumber(j) { j += 1 }
      return Match(j, nil)
    },
  ]
}

extension Tokens {
  /// A word's letters, ASCII in lower case, for comparing it with a word that the lexicon does not tell
  /// from others of its kind.
  ///
  /// Complexity: O(1), since words beyond 16 bytes are not read to their end.
  func packed(_ i: Int) -> PackedWord {
    var result = PackedWord()
    for byte in word(i).prefix(17) { result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte) }
    return result
  }

  /// An apostrophe or one of '"', '“' and '”'.
  fileprivate func isQuote(_ i: Int) -> Bool {
    if self.is(i, .apostrophe) { return true }
    guard self.is(i, .mark), let first = word(i).first else { return false }
    return first == UInt8(ascii: "\"") || (first == 0xE2 && self[i].end - self[i].start == 3)
  }

  /// 'may_winter36': a word glued to an underscore or to figures after it.
  func isInIdentifier(_ i: Int) -> Bool {
    if isGlued(i + 1), self.is(i + 1, .digits) { return true }
    return [i - 1, i + 1].contains {
      self.is($0, .mark) && isGlued(max($0, i)) && word($0).first == UInt8(ascii: "_")
    }
  }
}
