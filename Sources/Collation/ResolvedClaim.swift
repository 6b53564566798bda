// Enters: claims with names. Leaves: the same with entities, so that claims of one event can find each other.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// A claim whose patient is known.
struct ResolvedClaim {
  var claim: Claim
  var eventClass: EventClass
  var patient: Patient
  /// The key that the class asks for besides the patient, folded; empty where it asks for none.
  var key: String

  /// Whom or what it happened to.
  struct Patient: Hashable {
    /// What claims of one event share: an entity's id, or the head of a description.
    var key: String
    var label: String
    /// The entity, where there is one.
    var entity: String?
  }

  /// The time that the claim gives.
  var time: HistoricalDate? {
    guard case .time(let date)? = claim.filler(.time)?.value else { return nil }
    return date
  }

  /// Whether the words themselves name the patient, rather than a pronoun.
  var isByName: Bool { claim.filler(.patient)?.inheritedFrom == nil }
}

/// Settles who is meant in each claim.
struct ClaimResolver {
  let index: EntityIndex
  let classes: EventClasses

  /// The claims that say whom they are about, in the order given.
  ///
  /// A pronoun's candidates are weighed by the claims that name their patient: he of whom others say it by
  /// name, at a time that does not exclude this one, comes first; then the likeliest by grammar.
  func resolve(_ claims: [Claim]) -> [ResolvedClaim] {
    // What is only planned or feared counts where it says of whom by name.
    let claims = claims.filter {
      $0.certainty != .hypothetical || $0.filler(.patient)?.inheritedFrom == nil
    }
    let named = claims.filter { $0.filler(.patient)?.inheritedFrom == nil }
      .compactMap { resolved($0, candidate: 0) }
    let known = Dictionary(grouping: named) {
      Told(eventClass: $0.eventClass.id, patient: $0.patient.key)
    }
    return claims.compactMap { claim in
      guard claim.filler(.patient)?.inheritedFrom != nil else {
        return resolved(claim, candidate: 0)
      }
      return settled(claim, known)
    }
  }

  /// Of whom what is told by name.
  private struct Told: Hashable {
    var eventClass: String
    var patient: String
  }

  private func settled(_ claim: Claim, _ known: [Told: [ResolvedClaim]]) -> ResolvedClaim? {
    guard case .named(let candidates, _)? = claim.filler(.patient)?.value else {
      return resolved(claim, candidate: 0)
    }
    // A guess counts where others say the same of him by name.
    let isGuess = claim.filler(.patient)?.isGuess ?? false
    let options = candidates.indices.compactMap { resolved(claim, candidate: $0) }
      .filter {
        !isGuess || known[Told(eventClass: $0.eventClass.id, patient: $0.patient.key)] != nil
      }
    let ranked = options.enumerated().map { rank, option in (score(option, known), rank, option) }
    return ranked.min { ($1.0, $0.1) < ($0.0, $1.1) }?.2
  }

  /// Above 0 where others say it of the candidate by name, below where that time or his death excludes it.
  private func score(_ option: ResolvedClaim, _ known: [Told: [ResolvedClaim]]) -> Int {
    if hasJustDied(option, known) { return -1 }
    guard option.eventClass.once,
      let others = known[Told(eventClass: option.eventClass.id, patient: option.patient.key)]
    else { return 0 }
    let times = others.compactMap(\.time)
    guard let time = option.time, !times.isEmpty, times.allSatisfy({ $0.excludes(time) }) else {
      return 1
    }
    return -1
  }

  /// Whether the witness told the candidate's death just before: 'Then X died, and Y was tried. He was sentenced …'.
  private func hasJustDied(_ option: ResolvedClaim, _ known: [Told: [ResolvedClaim]]) -> Bool {
    let isDeath =
      option.eventClass.id == Self.death || option.eventClass.entails.contains(Self.death)
    guard !isDeath, !option.eventClass.posthumous else { return false }
    return (known[Told(eventClass: Self.death, patient: option.patient.key)] ?? []).contains {
      death in
      let distance = option.claim.trigger.lowerBound - death.claim.trigger.upperBound
      return death.claim.witness == option.claim.witness && (0..<Self.closeness).contains(distance)
    }
  }

  private static let death = "death"
  /// Bytes after a death in which a pronoun is not the dead man's: two sentences of average length.
  private static let closeness = 250

  private func resolved(_ claim: Claim, candidate: Int) -> ResolvedClaim? {
    guard let eventClass = classes[claim.eventClass], let filler = claim.filler(.patient),
      let patient = patient(filler.value, candidate, in: claim.witness.source)
    else { return nil }
    let key: String
    switch eventClass.keyed {
    case .goal, .source:
      guard let given = claim.key else { return nil }
      key = folded(given)
    case .time, nil: key = ""
    }
    return ResolvedClaim(claim: claim, eventClass: eventClass, patient: patient, key: key)
  }

  private func patient(
    _ value: Value, _ candidate: Int, in source: Source.ID
  ) -> ResolvedClaim.Patient? {
    switch value {
    case .named(let names, _):
      guard candidate < names.count else { return nil }
      guard let entity = index.entity(names[candidate], in: source) else { return nil }
      return ResolvedClaim.Patient(key: entity.id, label: entity.label, entity: entity.id)
    case .thing(let text, let head):
      return ResolvedClaim.Patient(key: "thing " + head, label: text, entity: nil)
    case .time, .quantity, .text, .order: return nil
    }
  }
}
