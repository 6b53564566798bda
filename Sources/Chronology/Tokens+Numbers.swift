// Enters: a token position. Leaves: the number that stands there, in figures or words.

/// A number before a unit, in hundredths so that halves and quarters are exact.
struct Numeral: Hashable, Sendable {
  /// Nil where the words do not say how many: 'several'.
  var hundredths: Int?
  /// The token after the last.
  var end: Int

  /// Nil where the number is not said or not whole.
  var whole: Int? { hundredths.flatMap { $0 % 100 == 0 ? $0 / 100 : nil } }

  /// As TIMEX3 prints it: `2`, `2.5`, `X`.
  var printed: String {
    guard let hundredths else { return "X" }
    let rest = hundredths % 100
    if rest == 0 { return String(hundredths / 100) }
    return "\(hundredths / 100)." + (rest % 10 == 0 ? String(rest / 10) : rest.padded(2))
  }
}

extension Tokens {
  /// '40', '2.5', '2½', '2 1/2', '4,000', '13 billion', 'twenty-five', 'a hundred and twenty', 'a dozen',
  /// 'two and a half', 'several', 'a few', 'a'. Up to a thousand billion.
  func numeral(at i: Int) -> Numeral? {
    guard let base = plainNumber(at: i) else { return nil }
    if let inverted = onesBeforeTens(at: i) { return inverted }
    guard let whole = base.hundredths else { return base }
    var (value, j) = (whole, base.end)
    if self.is(j, .thousand) {
      value *= [3: 1_000, 6: 1_000_000, 9: 1_000_000_000][self[j].meaning] ?? 1
      j += 1
    }
    let half = skip(skip(j, .and), .a)
    if self.is(j, .and), self.is(half, .half) {
      return Numeral(hundredths: value + 50, end: half + 1)
    }
    return Numeral(hundredths: value, end: j)
  }

  /// 'one and twenty'; not 'between one and twenty'.
  private func onesBeforeTens(at i: Int) -> Numeral? {
    guard self.is(i, .cardinal), self[i].meaning < 10, self.is(i + 1, .and),
      self.is(i + 2, .cardinal), self[i + 2].meaning >= 20, !self.is(i + 3, .hundred),
      !self.is(i - 1, .between)
    else { return nil }
    return Numeral(hundredths: (self[i].meaning + self[i + 2].meaning) * 100, end: i + 3)
  }

  private func plainNumber(at i: Int) -> Numeral? {
    switch kind(i) {
    case .digits: figures(at: i)
    case .fraction: Numeral(hundredths: self[i].meaning, end: i + 1)
    case .cardinal: spelled(at: i)
    case .vague: Numeral(hundredths: nil, end: i + 1)
    case .hundred: Numeral(hundredths: 100 * 100, end: i + 1)
    case .a: afterArticle(at: i)
    default: nil
    }
  }

  /// 'a', 'a hundred', 'a dozen', 'a couple of', 'a few', 'a thousand'.
  private func afterArticle(at i: Int) -> Numeral? {
    switch kind(i + 1) {
    case .hundred: return belowHundred(100, after: i + 2)
    case .vague: return Numeral(hundredths: nil, end: i + 2)
    case .dozen: return Numeral(hundredths: self[i + 1].meaning * 100, end: skip(i + 2, .of))
    default: return Numeral(hundredths: 100, end: i + 1)
    }
  }

  private func figures(at i: Int) -> Numeral? {
    guard isClean(leftOf: i), self[i].width <= 6 else { return nil }
    let value = (self[i].isGrouped ? groupedValue(i) : Int(self[i].value)) * 100
    if self.is(i + 1, .fraction) {
      return Numeral(hundredths: value + self[i + 1].meaning, end: i + 2)
    }
    if self.is(i + 1, .period), isGlued(i + 1), self.is(i + 2, .digits), isGlued(i + 2),
      self[i + 2].width <= 2
    {
      let decimals = Int(self[i + 2].value) * (self[i + 2].width == 1 ? 10 : 1)
      return Numeral(hundredths: value + decimals, end: i + 3)
    }
    if self.is(i + 1, .digits), self[i + 1].value == 1, self.is(i + 2, .slash), isGlued(i + 3),
      self.is(i + 3, .digits), [2, 4].contains(self[i + 3].value)
    {
      return Numeral(hundredths: value + 100 / Int(self[i + 3].value), end: i + 4)
    }
    return Numeral(hundredths: value, end: i + 1)
  }

  /// '4,000': the lexer keeps the figures before the first comma; each group adds three zeros.
  private func groupedValue(_ i: Int) -> Int {
    let groups = (self[i].end - self[i].start - Int(self[i].width)) / 4
    return Int(self[i].value) * (groups == 1 ? 1_000 : 1_000_000)
  }

  /// 'twenty-five', 'two hundred', 'two hundred and fifty', 'six dozen'.
  private func spelled(at i: Int) -> Numeral {
    let (value, end) = belowHundred(at: i)
    if self.is(end, .hundred) { return belowHundred(value * 100, after: end + 1) }
    if self.is(end, .dozen), self[end].meaning != 2 {
      return Numeral(hundredths: value * self[end].meaning * 100, end: end + 1)
    }
    return Numeral(hundredths: value * 100, end: end)
  }

  /// The tens and ones after hundreds: 'and fifty', 'fifty'.
  private func belowHundred(_ hundreds: Int, after i: Int) -> Numeral {
    let j = skip(i, .and)
    guard self.is(j, .cardinal) else { return Numeral(hundredths: hundreds * 100, end: i) }
    let (value, end) = belowHundred(at: j)
    return Numeral(hundredths: (hundreds + value) * 100, end: end)
  }

  func belowHundred(at i: Int) -> (value: Int, end: Int) {
    let (first, j) = (self[i].meaning, skip(i + 1, .dash))
    guard first >= 20, self.is(j, .cardinal), self[j].meaning < 10 else { return (first, i + 1) }
    return (first + self[j].meaning, j + 1)
  }
}
