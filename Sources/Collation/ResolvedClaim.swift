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
    var times: [String: [HistoricalDate]] = [:]
    var known: Set<String> = []
    for claim in named {
      let key = claim.eventClass.id + claim.patient.key
      known.insert(key)
      if let time = claim.time { times[key, default: []].append(time) }
    }
    return claims.compactMap { claim in
      guard claim.filler(.patient)?.inheritedFrom != nil else { return resolved(claim, candidate: 0) }
      return settled(claim, known, times)
    }
  }

  private func settled(
    _ claim: Claim, _ known: Set<String>, _ times: [String: [HistoricalDate]]
  ) -> ResolvedClaim? {
    guard case .named(let candidates, _)? = claim.filler(.patient)?.value else {
      return resolved(claim, candidate: 0)
    }
    let options = candidates.indices.compactMap { resolved(claim, candidate: $0) }
    let scored = options.enumerated().map { rank, option -> (score: Int, rank: Int, ResolvedClaim) in
      guard option.eventClass.once else { return (0, rank, option) }
      let key = option.eventClass.id + option.patient.key
      guard known.contains(key) else { return (0, rank, option) }
      let others = times[key] ?? []
      let isExcluded = option.time.map { time in
        !others.isEmpty && others.allSatisfy { $0.excludes(time) }
      } ?? false
      return (isExcluded ? -1 : 1, rank, option)
    }
    return scored.min { ($1.score, $0.rank) < ($0.score, $1.rank) }?.2
  }

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
      return ResolvedClaim.Patient(key: "thing " + head, label: text.lowercased(), entity: nil)
    case .time, .quantity, .text, .order: return nil
    }
  }
}
