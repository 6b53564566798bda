// Enters: the claims of one sentence. Leaves: the same, with those that 'before' and 'after' link saying so.

internal import Intake
internal import Language

/// Reads which of two events in a sentence came first, where 'before' or 'after' opens one of them.
struct Orders {
  let account: Account
  let sentence: Int

  private var chunks: [Chunk] { account.chunks[sentence] }

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
    let start = trigger.isNoun ? phraseStart(trigger.chunk) : clauseStart(trigger.chunk)
    guard let word = start, let order = Order(rawValue: account.words[word].lemma) else {
      return nil
    }
    return (order, account.words[word].range)
  }

  private func phraseStart(_ index: Int) -> Int? { chunks[index].words.lowerBound }

  /// The word before the subject, or before a verb without one: 'before he was shot', 'before killing him'.
  private func clauseStart(_ index: Int) -> Int? {
    let before = chunks[..<index].last {
      $0.kind != .nominal && $0.kind != .other || isOrderWord($0)
    }
    guard let before, isOrderWord(before) else { return nil }
    return before.words.lowerBound
  }

  private func isOrderWord(_ chunk: Chunk) -> Bool {
    Order(rawValue: account.words[chunk.words.lowerBound].lemma) != nil
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
