// Enters: drafts of events. Leaves: what came before what, told at one of two events for all accounts.

internal import Intake
internal import Testimony

/// Which event each claim belongs to, and at which of two events their order is told.
///
/// One account may say of the fall of a mill that it came before a charge, another of the charge that it came before the fall.
/// Both then stand at the event for which more claims give the order, so that they can be compared.
struct ToldOrder {
  private struct Trigger: Hashable {
    var witness: Witness.ID
    var range: Range<Int>
  }

  private struct Pair: Hashable {
    var host: String
    var other: String
  }

  private struct Owner {
    var id: String
    var label: String
  }

  private var owners: [Trigger: Owner] = [:]
  /// How many claims of an event place it before or after another.
  private var counts: [Pair: Int] = [:]
  /// Claims of other events, turned round, by the event that they are to stand at.
  private var turned: [String: [ResolvedClaim]] = [:]

  init(_ drafts: [Draft]) {
    for draft in drafts {
      for claim in draft.claims {
        owners[Trigger(witness: claim.claim.witness, range: claim.claim.trigger)] = Owner(
          id: draft.id, label: draft.label)
      }
    }
    for draft in drafts {
      for claim in draft.claims {
        for filler in claim.claim.fillers {
          guard let other = other(filler, claim.claim) else { continue }
          counts[Pair(host: draft.id, other: other.id), default: 0] += 1
        }
      }
    }
    for draft in drafts {
      for claim in draft.claims {
        for filler in claim.claim.fillers {
          guard case .order(let order, _) = filler.value, let other = other(filler, claim.claim),
            isTold(at: other.id, ratherThan: draft.id)
          else { continue }
          turned[other.id, default: []].append(Self.turned(claim, filler, order))
        }
      }
    }
  }

  /// The event that a claim belongs to: its id and label.
  func event(_ witness: Witness.ID, _ trigger: Range<Int>) -> (id: String, label: String)? {
    owners[Trigger(witness: witness, range: trigger)].map { ($0.id, $0.label) }
  }

  /// The claims of a draft as they are to be compared: without the orders that stand elsewhere, with those of others that
  /// stand here.
  func told(_ draft: Draft) -> [ResolvedClaim] {
    let own = draft.claims.map { claim in
      let fillers = claim.claim.fillers
      let kept = fillers.filter { filler in
        !(other(filler, claim.claim).map { isTold(at: $0.id, ratherThan: draft.id) } ?? false)
      }
      return kept.count < fillers.count ? claim.giving(kept) : claim
    }
    return own + (turned[draft.id] ?? [])
  }

  private func other(_ filler: Filler, _ claim: Claim) -> Owner? {
    guard case .order(_, let trigger) = filler.value else { return nil }
    return owners[Trigger(witness: claim.witness, range: trigger)]
  }

  /// Where both events are placed against each other: the one of which more claims say so, else the first by id.
  private func isTold(at a: String, ratherThan b: String) -> Bool {
    guard a != b, let here = counts[Pair(host: a, other: b)],
      let there = counts[Pair(host: b, other: a)]
    else { return false }
    return (there, a) < (here, b)
  }

  /// The claim with nothing but its order, as it is told of the other event.
  private static func turned(
    _ claim: ResolvedClaim, _ filler: Filler, _ order: Order
  ) -> ResolvedClaim {
    var filler = filler
    filler.value = .order(order == .before ? .after : .before, claim.claim.trigger)
    return claim.giving([filler])
  }
}
