// Enters: the claims of one sentence. Leaves: the same, with those that 'before' and 'after' link saying so.

internal import Intake
internal import Language

/// Reads which of two events in a sentence came first, where 'before' or 'after' opens one of them.
struct Orders {
  let account: Account
  let sentence: Int

  private var tree: SentenceTree { account.tree }

  func linked(_ claims: [(trigger: Trigger, claim: Claim)]) -> [Claim] {
    var result = claims.map(\.claim)
    guard claims.count > 1 else { return result }
    for (index, entry) in claims.enumerated() {
      guard let (order, marker) = order(of: entry.trigger),
        let main = main(for: index, claims, marker: marker)
      else { continue }
      // The marker says how the other event stands to this one: 'X before Y' puts X first.
      let (from, to) = (result[main], result[index])
      let span = min(marker.lowerBound, to.trigger.lowerBound)..<to.trigger.upperBound
      result[main].fillers.append(
        Filler(slot: .order, value: .order(order, to.trigger), range: span))
      result[main].range =
        from.range.lowerBound < span.lowerBound
        ? from.range.lowerBound..<max(from.range.upperBound, span.upperBound)
        : span.lowerBound..<max(from.range.upperBound, span.upperBound)
    }
    return result.filter { $0.range.count <= Claim.longest }
  }

  /// The order word that opens the trigger's clause or phrase, and its bytes.
  private func order(of trigger: Trigger) -> (Order, Range<Int>)? {
    guard let word = trigger.isNoun ? preposition(of: trigger.word) : mark(of: trigger.word),
      let order = Order(rawValue: account.words[word].form.lowercased())
    else { return nil }
    return (order, account.words[word].range)
  }

  private func preposition(of noun: Int) -> Int? {
    tree.children[noun].first { tree.base($0) == "case" && $0 < noun }
  }

  /// The word that opens a verb's clause, or that of the verb it is joined to: 'before taking aim and killing him'.
  private func mark(of verb: Int) -> Int? {
    var at = verb
    for _ in 0..<ClaimReader.longest {
      if let mark = tree.children[at].first(where: {
        ["mark", "case", "advmod"].contains(tree.base($0)) && $0 < at
          && Order(rawValue: account.words[$0].form.lowercased()) != nil
      }) {
        return mark
      }
      guard ["conj", "xcomp"].contains(tree.base(at)), let next = tree.head(at) else { return nil }
      at = next
    }
    return nil
  }

  /// The claim that the marked one is placed against: the nearest before the marker, else the nearest after.
  private func main(
    for index: Int, _ claims: [(trigger: Trigger, claim: Claim)], marker: Range<Int>
  ) -> Int? {
    let before = claims.indices.last {
      $0 != index && claims[$0].claim.trigger.upperBound <= marker.lowerBound
    }
    return before
      ?? claims.indices.first {
        $0 > index && claims[$0].claim.trigger.lowerBound > marker.lowerBound
      }
  }
}
