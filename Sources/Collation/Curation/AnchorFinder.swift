// Enters: anchors, and what an analysis found. Leaves: the keys that they now stand for.

internal import Intake
internal import Testimony

/// Finds what anchors mean in a new analysis: first under the same key, else by overlapping words of the same sort, so
/// that a program that takes in one word more or fewer still finds it.
struct AnchorFinder {
  private let names: Set<NameForm>
  private let claims: Set<ClaimKey>
  private let attestations: Set<AttestationKey>
  private let mentionsOf: [Source.ID: [Mention]]
  private let attestationsOf: [Source.ID: [AttestationKey]]
  private let unfit: Set<Anchor>

  init(_ depositions: [Deposition], unfit: Set<Anchor>) {
    let mentions = depositions.flatMap(\.mentions)
    names = Set(mentions.map { NameForm($0) })
    mentionsOf = Dictionary(grouping: mentions) { $0.witness.source }
    let told = depositions.flatMap(\.claims)
    claims = Set(told.map { ClaimKey($0) })
    attestations = Set(
      told.flatMap { claim in
        claim.fillers.map {
          AttestationKey(claim: ClaimKey(claim), slot: $0.slot, focus: $0.range)
        } + [AttestationKey(claim: ClaimKey(claim), slot: .occurrence, focus: claim.trigger)]
      })
    attestationsOf = Dictionary(grouping: attestations.sorted()) { $0.claim.source }
    self.unfit = unfit
  }

  /// The keys of those that are found, each once, in order; and those that are not.
  func find(_ anchors: [Anchor]) -> (found: [Curation.Key], missing: [Anchor]) {
    var found: [Curation.Key] = []
    var seen: Set<Curation.Key> = []
    var missing: [Anchor] = []
    for anchor in anchors {
      guard !unfit.contains(anchor), let key = key(anchor) else {
        missing.append(anchor)
        continue
      }
      if seen.insert(key).inserted { found.append(key) }
    }
    return (found, missing)
  }

  private func key(_ anchor: Anchor) -> Curation.Key? {
    if let name = anchor.name { return self.name(name, anchor).map { .name($0) } }
    if let key = anchor.attestation { return attestation(key).map { .attestation($0) } }
    return anchor.claim.flatMap { claim($0) }.map { .claim($0) }
  }

  private func name(_ key: NameForm, _ anchor: Anchor) -> NameForm? {
    if names.contains(key) { return key }
    guard let passage = anchor.passage else { return nil }
    return mentionsOf[key.source]?.first { $0.range.overlaps(passage.range) }.map { NameForm($0) }
  }

  private func claim(_ key: ClaimKey) -> ClaimKey? {
    if claims.contains(key) { return key }
    let near = claims.filter {
      $0.source == key.source && $0.eventClass == key.eventClass && $0.trigger.overlaps(key.trigger)
    }
    return near.min {
      ($0.patient == key.patient ? 0 : 1, $0) < ($1.patient == key.patient ? 0 : 1, $1)
    }
  }

  private func attestation(_ key: AttestationKey) -> AttestationKey? {
    if attestations.contains(key) { return key }
    let near = (attestationsOf[key.claim.source] ?? []).filter {
      $0.slot == key.slot && $0.focus.overlaps(key.focus)
    }
    let sameClass = near.filter { $0.claim.eventClass == key.claim.eventClass }
    return sameClass.first ?? near.first
  }
}
