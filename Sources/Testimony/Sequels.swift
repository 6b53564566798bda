// Enters: the claims of an account. Leaves: the same, with those that 'only then' or 'before that' opens saying after what.

internal import Intake
internal import Language

/// Reads which of two events came first where the words that say so open a sentence of their own: then they mean the last
/// event of the sentence before. A bare 'then' counts for nothing: as often as not it only goes on.
struct Sequels {
  let account: Account

  /// The claims in text order of their triggers, linked. Complexity: O(n log n) in the claims.
  func linked(_ claims: [Claim]) -> [Claim] {
    var result = claims
    var last: (sentence: Int, claim: Int)?
    for index in claims.indices where isMain(claims[index]) {
      let word = self.word(of: claims[index])
      guard let sentence = account.sentence(of: word) else { continue }
      if let before = last, before.sentence == sentence - 1, let opening = opening(sentence) {
        result[index] = told(claims[index], opening, of: claims[before.claim])
      }
      last = (sentence, index)
    }
    return result
  }

  private func word(of claim: Claim) -> Int {
    account.words.partitioningIndex { $0.range.upperBound > claim.trigger.lowerBound }
  }

  /// Whether a claim of a class, told outright, is what its sentence says first of all.
  private func isMain(_ claim: Claim) -> Bool {
    guard claim.certainty == .asserted, claim.eventClass != Claim.open,
      claim.eventClass != Claim.fact
    else { return false }
    var at = word(of: claim)
    for _ in 0..<ClaimReader.longest {
      guard account.tree.base(at) == "conj", let next = account.tree.head(at) else { break }
      at = next
    }
    return account.tree.base(at) == "root"
  }

  private func told(
    _ claim: Claim, _ opening: (order: Order, words: Range<Int>), of other: Claim
  ) -> Claim {
    let words = account.bytes(opening.words)
    var result = claim
    result.fillers.append(
      Filler(slot: .order, value: .order(opening.order, other.trigger), range: words))
    result.range =
      min(
        claim.range.lowerBound, words.lowerBound)..<max(claim.range.upperBound, words.upperBound)
    return result.range.count <= Claim.longest ? result : claim
  }

  /// The words that open a sentence and place it after or before what was told.
  private func opening(_ sentence: Int) -> (order: Order, words: Range<Int>)? {
    let words = account.sentences[sentence].words
    let forms = words.prefix(2).map { account.words[$0].form.lowercased() }
    guard forms.count == 2 else { return nil }
    let first = words.lowerBound
    switch (forms[0], forms[1]) {
    case ("only", "then"): return (.after, first..<(first + 2))
    case ("afterwards", _), ("thereafter", _), ("thereupon", _):
      return (.after, first..<(first + 1))
    case ("after", "that"), ("after", "this"), ("before", "that"), ("before", "this"):
      // 'After that battle': of which, stands elsewhere.
      guard account.tree.base(first + 1) != "det" else { return nil }
      return (forms[0] == "after" ? .after : .before, first..<(first + 2))
    default: return nil
    }
  }
}
