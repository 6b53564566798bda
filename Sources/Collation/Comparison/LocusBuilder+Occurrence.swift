// Enters: the claims of one event, and events that exclude it. Leaves: the locus that says whether it happened, where that
// is disputed.

internal import Intake
internal import Testimony

extension LocusBuilder {
  /// Whether the event happened: those who say so against those who plainly deny it, and those who tell another event
  /// instead. Nil where nobody does either.
  func occurrence(_ group: [ResolvedClaim], rivals: [Rival]) -> Locus? {
    let denials = group.filter { $0.denies != nil && $0.claim.denial?.isOfEvent ?? false }
    let rivals = rivals.filter { !$0.claims.isEmpty }
    guard !denials.isEmpty || !rivals.isEmpty else { return nil }
    let sort = rivals.isEmpty ? nil : eventClass.headword
    let meant = Set(denials.compactMap(\.denies).flatMap(\.triggers))
      .union(rivals.flatMap(\.excluded))
    let told = group.filter { meant.contains(ClaimKey($0.claim)) }
    let entries =
      Self.surest(told).map { entry($0, .occurrence(sort)) }
      + denials.map { entry($0, .occurrence(sort), isDenied: true) }
      + rivals.flatMap { rival in
        Self.surest(rival.claims).map { entry($0, .occurrence(rival.eventClass.headword)) }
      }
    return locus(.occurrence, entries)
  }

  /// Of each witness the claim that says it most surely, the first of several.
  private static func surest(_ claims: [ResolvedClaim]) -> [ResolvedClaim] {
    let ranked = claims.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    var seen: Set<Witness.ID> = []
    return ranked.map(\.element).filter { seen.insert($0.claim.witness).inserted }
  }

  private static func rank(_ claim: ResolvedClaim) -> Int {
    let isGuess = claim.claim.filler(.patient)?.isGuess ?? true
    return (claim.claim.certainty == .asserted ? 0 : 1) + (isGuess ? 2 : 0)
  }

  private func entry(
    _ resolved: ResolvedClaim, _ kind: Content.Kind, isDenied: Bool = false
  ) -> Entry {
    let claim = resolved.claim
    let content = Content(kind: kind, isDenied: isDenied)
    let key = AttestationKey(claim: ClaimKey(claim), slot: .occurrence, focus: claim.trigger)
    let attestation = Attestation(
      id: stableID(
        claim.witness.source.sha256, claim.witness.label, "\(claim.trigger)", claim.eventClass,
        Slot.occurrence.rawValue),
      witness: claim.witness, range: claim.range, focus: claim.trigger,
      certainty: claim.certainty, isGuess: claim.filler(.patient)?.isGuess ?? false,
      voices: claim.voices, citations: claim.citations, key: key,
      decision: mark(key, content, resolved))
    return Entry(
      content: content, text: content.phrase ?? content.value, attestation: attestation,
      claim: Passage(source: claim.witness.source, range: claim.trigger))
  }
}
