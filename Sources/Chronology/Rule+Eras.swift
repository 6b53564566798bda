// Rules for years of eras in words, and before the present.

extension Rule {
  static let eras: [Rule] = [
    Rule(
      name: "years before the present", example: "The huts of ⟦1200 years BP⟧ are gone.",
      value: "0750", starts: [.digits]
    ) { tokens, i in
      guard tokens.isClean(leftOf: i), let end = tokens.beforePresent(at: i + 1) else {
        return nil
      }
      // The present of radiocarbon dates is 1950 (M. Stuiver and H. A. Polach, Radiocarbon 19, 1977).
      let year = 1950 - tokens.number(at: i)
      guard let date = HistoricalDate.year(year), tokens.number(at: i) > 0 else { return nil }
      return Match(
        end, .date(date.approximated, value: Fields(year: year, end: 0).value))
    }
  ]
}

extension Tokens {
  /// The value of digits, thousands' commas included; 0 where it is cut.
  fileprivate func number(at i: Int) -> Int {
    guard self[i].isGrouped else { return self[i].width <= 5 ? Int(self[i].value) : 0 }
    return word(i).reduce(0) {
      $1 == UInt8(ascii: ",") ? $0 : min($0 * 10 + Int($1 &- 0x30), 99_999)
    }
  }

  /// 'years BP', 'cal BP', 'years before present'; 'BP' alone may be the company, unless
  /// its clause ends there.
  fileprivate func beforePresent(at i: Int) -> Int? {
    if isWord(i, "BP") {
      return [.comma, .period, .stop, .close, .end, .paragraph].contains(kind(i + 1)) ? i + 1 : nil
    }
    guard self.is(i, .unit) ? self[i].meaning == 107 : isWord(i, "cal"), i + 1 < count else {
      return nil
    }
    if isWord(i + 1, "BP") { return i + 2 }
    let j = skip(i + 2, .the)
    return self.is(i + 1, .before) && isWord(j, "present") ? j + 1 : nil
  }

  func isWord(_ i: Int, _ letters: StaticString) -> Bool {
    let token = self[i]
    guard token.end - token.start == letters.utf8CodeUnitCount, i >= 0, i < count else {
      return false
    }
    return letters.withUTF8Buffer { word(i).elementsEqual($0) }
  }

  /// 'BC' in words after a year: 'before Christ', 'of our era', 'of the common era', 'B. C.', 'A. D.'.
  func eraInWords(at i: Int) -> (isBefore: Bool, end: Int)? {
    switch kind(i) {
    case .before, .after:
      return isWord(i + 1, "Christ") ? (self.is(i, .before), i + 2) : nil
    case .of:
      if isWord(i + 1, "our"), isWord(i + 2, "era") { return (false, i + 3) }
      let adjective =
        isWord(i + 2, "common") || isWord(i + 2, "Common")
        || isWord(i + 2, "Christian")
      guard self.is(i + 1, .the), adjective, isWord(i + 3, "era") || isWord(i + 3, "Era") else {
        return nil
      }
      return (false, i + 4)
    case .other:
      guard isWord(i, "B"), self.is(i + 1, .period), isWord(i + 2, "C") else { return nil }
      return (true, skip(i + 3, .period))
    default: return nil
    }
  }
}
