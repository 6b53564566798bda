// Enters: groups of claims, and plain denials. Leaves: each denial with the event that it denies, where it can mean but one.

internal import Chronology
internal import Language
internal import Testimony

extension EventGrouper {
  /// Each denial joins the one group of its class and patient that it can mean; those that can mean none or several stand
  /// alone, and show nothing.
  ///
  /// Who says of another time that it did not happen contradicts nobody, and neither does who tells the same event
  /// elsewhere. Complexity: O(n) in the claims, for a bounded number of events of one class and patient.
  func denied(_ groups: [Group], by denials: [ResolvedClaim]) -> [Group] {
    guard !denials.isEmpty else { return groups }
    var homes: [Told: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for told in Set(group.map { Told($0) }) { homes[told, default: []].append(index) }
    }
    var result = groups
    for denial in denials {
      let fitting = (homes[Told(denial)] ?? []).compactMap { index in
        self.denied(groups[index], by: denial).map { (index, $0) }
      }
      let isSure = fitting.count == 1 || denial.claim.denial?.isEver ?? false
      if let (index, placed) = fitting.first, isSure {
        result[index].append(placed)
      } else {
        result.append([denial])
      }
    }
    return result.map { $0.sorted(by: Self.textOrder) }
  }

  private struct Told: Hashable {
    var eventClass: String
    var patient: String

    init(_ claim: ResolvedClaim) {
      (eventClass, patient) = (claim.eventClass.id, claim.patient.key)
    }
  }

  /// The denial as one of an event's claims; nil where it cannot mean that event.
  private func denied(_ group: Group, by denial: ResolvedClaim) -> ResolvedClaim? {
    guard let kind = denial.claim.denial else { return nil }
    let meant = group.filter { isMeant($0, by: denial) }
    // Who tells it elsewhere means another time, or a part.
    let own = group.filter { claim in
      claim.isTold && claim.eventClass.id == denial.eventClass.id
        && claim.claim.witness == denial.claim.witness
        && (kind.isOfEvent || kind.slots.contains { agrees(claim, denial, at: $0) })
    }
    guard !meant.isEmpty, own.isEmpty else { return nil }
    var placed = denial
    placed.denies = Denied(
      triggers: Set(meant.map { ClaimKey($0.claim) }),
      isJoint: kind.slots.count > 1
        && !meant.contains { claim in kind.slots.allSatisfy { agrees(claim, denial, at: $0) } })
    placed.join = JoinReason(
      rule: "event.denial",
      why: "it denies the one '\(denial.eventClass.id)' of \(denial.patient.label) that it can mean"
    )
    return placed
  }

  /// Whether a claim says what a denial denies: at no other time, to the same end, by a word that means no more.
  private func isMeant(_ claim: ResolvedClaim, by denial: ResolvedClaim) -> Bool {
    guard claim.isTold, claim.eventClass.id == denial.eventClass.id,
      claim.claim.witness != denial.claim.witness, denial.key.isEmpty || claim.key == denial.key,
      wordNet?.tells(claim.claim.predicate, of: denial.claim.predicate)
        ?? (claim.claim.predicate == denial.claim.predicate)
    else { return false }
    if denial.claim.denial?.isEver ?? false { return denial.patient.entity != nil }
    let isParted = claim.time.map { denial.claim.context?.excludes($0) ?? false } ?? false
    return !isParted && (denial.patient.entity != nil || isSameThing(claim, denial))
  }

  /// Whether both tell of one thing without a name: neither counts any, and both speak of the same time.
  private func isSameThing(_ claim: ResolvedClaim, _ denial: ResolvedClaim) -> Bool {
    guard isThing(claim), isThing(denial), let here = denial.claim.context,
      let there = claim.time ?? claim.claim.context
    else { return false }
    return !here.excludes(there)
  }

  /// Whether both give one value for a slot.
  private func agrees(_ a: ResolvedClaim, _ b: ResolvedClaim, at slot: Slot) -> Bool {
    guard let left = a.claim.filler(slot)?.value, let right = b.claim.filler(slot)?.value else {
      return false
    }
    switch (left, right) {
    case (.time(let x), .time(let y)): return [.same, .within].contains(x.relation(to: y))
    case (.named(let x, _), .named(let y, _)):
      return x.first.map(folded) == y.first.map(folded)
    default: return left == right
    }
  }
}

/// What a denial takes back of the event that it is counted to.
struct Denied {
  /// The claims of the event that say what it denies.
  var triggers: Set<ClaimKey>
  /// Whether it denies only that several things hold together, and nobody says that they all do.
  var isJoint: Bool
}
