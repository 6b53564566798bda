// Enters: a four-digit number. Leaves: whether it is a year, by what stands around it.

extension Tokens {
  /// A year on its own: 'in 1940', '(1927)', 'the 1917 Revolution'; not '2000 men', 'page 1944', 'over 1500'.
  func bareYear(at i: Int, joined: Bool = false) -> Fields? {
    if let year = eraYear(at: i, joined: joined) { return Fields(year: year.value, end: year.end) }
    guard isYearNumber(i), isClean(leftOf: i, joined: joined), isClean(rightOf: i), !isQuantity(i)
    else {
      return nil
    }
    return Fields(year: Int(self[i].value), end: i + 1)
  }

  /// What follows decides: a counted noun or a unit makes a quantity, except a noun after 'in' or
  /// 'since' ('in 1940 workers struck'). Without any preposition a plural noun or 'of' does too.
  private func isQuantity(_ i: Int) -> Bool {
    let (left, right) = (kind(i - 1), self[i + 1])
    // 'the 2011 and 2017 surveys'
    if left == .and, isYearNumber(i - 2), right.kind == .other { return false }
    let isAnchored = left == .anchor
    if [.amount, .number, .reference, .vague].contains(left) { return true }
    switch right.kind {
    case .noun, .times: return !isAnchored
    case .unit: return right.meaning >= 100
    case .of: return !isAnchored && !isTemporal(left)
    case .currency: return true
    case .other:
      return right.meaning == 1 && !right.isCapital && right.isSpaced && !isTemporal(left)
    default: return false
    }
  }

  /// Words that times follow.
  func isTemporal(_ kind: Lexeme.Kind) -> Bool {
    switch kind {
    case .anchor, .from, .to, .between, .before, .after, .part, .season, .of, .the,
      .possessive, .within:
      true
    default: false
    }
  }
}
