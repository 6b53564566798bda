// Enters: a token position. Leaves: the year that stands there after 'the year of our Lord' or an era, in figures,
// words or Roman numerals.

extension Tokens {
  /// The token after 'in the year', 'in the year of our Lord', 'of the year of grace', 'Anno Domini'; the same
  /// where none of them stands.
  func yearHead(at i: Int) -> Int {
    if self.is(i, .anno) { return anno(at: i)?.end ?? i }
    let j = skip(self.is(i, .anchor) && self[i].meaning == 0 ? i + 1 : i, .the)
    return unit(at: j) == .year && self[j].meaning < 100 ? ofOurLord(at: j + 1) : i
  }

  /// 'Anno Domini', 'Anno Dom.', 'Anno': whether nothing but a year can follow.
  func anno(at i: Int) -> (isCertain: Bool, end: Int)? {
    guard self.is(i, .anno) else { return nil }
    let isLord = ["Domini", "DOMINI", "domini", "Dom", "Dni"].contains { isSpelled(i + 1, $0) }
    return (isLord, isLord ? skip(i + 2, .period) : i + 1)
  }

  /// 'of our Lord', 'of our Lord God', 'of grace', 'of the Incarnation'; the same token where none stands.
  func ofOurLord(at i: Int) -> Int {
    guard self.is(i, .of) else { return i }
    let j = self.is(i + 1, .possessive) ? i + 2 : skip(i + 1, .the)
    let isTitled = j > i + 1
    let names = isTitled ? Tokens.lords : ["grace", "Grace", "Christ", "salvation"]
    guard names.contains(where: { isSpelled(j, $0) }) else { return i }
    var end = j + 1
    while end < j + 3, ["God", "Christ", "Jesus"].contains(where: { isSpelled(end, $0) }) {
      end += 1
    }
    return skip(end, .comma)
  }

  private static let lords = [
    "Lord", "LORD", "lord", "Saviour", "Redeemer", "Salvation", "Redemption", "Incarnation",
    "incarnation", "salvation", "redemption",
  ]

  private func isSpelled(_ i: Int, _ word: String) -> Bool {
    i < count && self.word(i).elementsEqual(word.utf8)
  }

  /// A year in words or Roman numerals; with `isCertain`, in any number of figures.
  func writtenOut(at i: Int, isCertain: Bool) -> Fields? {
    if let year = spelledYear(at: i) { return Fields(year: year.value, end: year.end) }
    if let year = longNumeral(i) { return Fields(year: year, end: i + 1) }
    guard isCertain, self.is(i, .digits), self[i].width <= 4, self[i].value > 0,
      !self[i].isGrouped, isClean(rightOf: i)
    else { return nil }
    return Fields(year: Int(self[i].value), end: i + 1)
  }

  /// A Roman numeral in capitals that can be a year: from 100 to 2099, 'MDCXXI', 'MDCCCCX'.
  func longNumeral(_ i: Int) -> Int? {
    let length = self[i].end - self[i].start
    guard self[i].isCapital, (3...16).contains(length), i < count else { return nil }
    var (result, last) = (0, 0)
    for byte in word(i).reversed() {
      guard let value = Tokens.romanDigits[byte] else { return nil }
      result += value < last ? -value : value
      last = max(last, value)
    }
    return (100...2099).contains(result) ? result : nil
  }

  private static let romanDigits: [UInt8: Int] = [
    UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10, UInt8(ascii: "L"): 50,
    UInt8(ascii: "C"): 100, UInt8(ascii: "D"): 500, UInt8(ascii: "M"): 1000,
  ]

  /// The year after an era: 'AD 70', 'B.C. 490', 'A.D. MDCXXI'. 'BC' after a comma may be British Columbia.
  func yearAfterEra(at i: Int) -> Int? {
    guard self.is(i, .era), self[i].isCapital else { return nil }
    let isBefore = self[i].meaning == 1
    guard self.is(i + 1, .digits) else { return isBefore ? nil : longNumeral(i + 1) }
    guard self[i + 1].width <= 4, self[i + 1].value > 0,
      !isBefore || !(self.is(i - 1, .comma) || self.is(i - 1, .digits) || self.is(i + 2, .noun))
    else { return nil }
    let value = Int(self[i + 1].value)
    return isBefore ? 1 - value : value
  }

  /// 'one thousand seven hundred and six', 'two thousand and ten', 'eighteen hundred and twelve'.
  func longSpelledYear(at i: Int) -> (value: Int, end: Int)? {
    guard self.is(i, .cardinal) else { return nil }
    var (value, j) = (self[i].meaning, i + 1)
    if self.is(j, .thousand), self[j].meaning == 3, value <= 2 {
      (value, j) = (value * 1000, j + 1)
      if self.is(j, .cardinal), self[j].meaning < 10, self.is(j + 1, .hundred) {
        (value, j) = (value + self[j].meaning * 100, j + 2)
      }
    } else if self.is(j, .hundred), (11...19).contains(value), self.is(j + 1, .and) {
      (value, j) = (value * 100, j + 1)
    } else {
      return nil
    }
    let rest = skip(j, .and)
    if self.is(rest, .cardinal) {
      let ones = belowHundred(at: rest)
      (value, j) = (value + ones.value, ones.end)
    }
    guard value % 1000 != 0, !self.is(j - 1, .and), !isCounted(after: j) else { return nil }
    return (value, j)
  }

  /// A noun or a unit follows, so that the number is none of a year.
  func isCounted(after i: Int) -> Bool {
    switch kind(i) {
    case .noun, .unit, .meridiem, .thousand, .hundred, .currency, .percent, .cardinal, .dozen: true
    case .other: self[i].meaning == 1
    default: false
    }
  }
}
