// Enters: claims with names. Leaves: the same with entities, so that claims of one event can find each other.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// A claim whose patient is known.
struct ResolvedClaim {
  /// A claim with its class. A class, since both are great and groups pass them on by the thousand: to copy a
  /// reference costs a tenth of copying what they are made of.
  private final class Told: Sendable {
    let claim: Claim
    let eventClass: EventClass

    init(_ claim: Claim, _ eventClass: EventClass) {
      self.claim = claim
      self.eventClass = eventClass
    }
  }

  private var told: Told
  var patient: Patient
  /// The key that the class asks for besides the patient, folded; empty where it asks for none.
  var key: String
  /// Why it is counted to its event; nil for the claim that the others joined.
  var join: JoinReason?
  /// How many came to harm at what, where it stands with what others tell of it.
  var toll: Toll?
  /// What it denies of its event, where it plainly denies something.
  var denies: Denied?

  init(claim: Claim, eventClass: EventClass, patient: Patient, key: String) {
    told = Told(claim, eventClass)
    self.patient = patient
    self.key = key
  }

  var claim: Claim { told.claim }
  var eventClass: EventClass { told.eventClass }

  /// Whether the witness says that it happened, be it on another's word or as a guess.
  var isTold: Bool { claim.certainty.tells }

  /// The claim with other fillers.
  func giving(_ fillers: [Filler]) -> ResolvedClaim {
    var (result, claim) = (self, claim)
    claim.fillers = fillers
    result.told = Told(claim, eventClass)
    return result
  }

  /// Whom or what it happened to.
  struct Patient: Hashable {
    /// What claims of one event share: an entity's id, or the head of a description.
    var key: String
    var label: String
    /// The entity, where there is one.
    var entity: String?
  }

  /// The time that the claim gives, unless it denies it.
  var time: HistoricalDate? {
    guard claim.denial == nil, case .time(let date)? = claim.filler(.time)?.value else {
      return nil
    }
    return date
  }
}

extension Certainty {
  /// Whether what is said so is said to have happened, on whosever word.
  var tells: Bool { [.asserted, .reported, .quoted, .hedged].contains(self) }
}

extension Claim {
  /// Whether the words themselves name the patient, rather than a pronoun.
  fileprivate var namesPatient: Bool { filler(.patient)?.inheritedFrom == nil }
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
      ![.hypothetical, .future].contains($0.certainty) || $0.namesPatient
    }
    let known = Known(claims.filter(\.namesPatient).compactMap { resolved($0, candidate: 0) })
    let sure = Known(
      claims.filter { $0.filler(.patient)?.isGuess == false }.compactMap {
        resolved($0, candidate: 0)
      })
    return claims.compactMap { claim in
      // Whoever denies what others say need not mean him of whom they say it.
      claim.namesPatient || claim.denial != nil
        ? resolved(claim, candidate: 0) : settled(claim, known, sure)
    }
  }

  /// What is told of whom by name.
  private struct Known {
    struct Told: Hashable {
      var eventClass: String
      var patient: String
    }

    struct Death: Hashable {
      var patient: String
      var witness: Witness.ID
    }

    /// The times that are given for it.
    var times: [Told: Set<HistoricalDate>] = [:]
    /// Where a witness tells of somebody's death: the ends of the triggers.
    var deaths: [Death: [Int]] = [:]

    init(_ claims: [ResolvedClaim]) {
      for claim in claims {
        let told = Told(eventClass: claim.eventClass.id, patient: claim.patient.key)
        times[told, default: []].formUnion([claim.time].compactMap(\.self))
        guard claim.eventClass.id == ClaimResolver.death else { continue }
        let death = Death(patient: claim.patient.key, witness: claim.claim.witness)
        deaths[death, default: []].append(claim.claim.trigger.upperBound)
      }
    }

    /// The times given for what a claim says; nil where nobody says it by name.
    func times(_ claim: ResolvedClaim) -> Set<HistoricalDate>? {
      times[Told(eventClass: claim.eventClass.id, patient: claim.patient.key)]
    }
  }

  /// `known` is told by name, `sure` of whom nothing leaves open.
  private func settled(_ claim: Claim, _ known: Known, _ sure: Known) -> ResolvedClaim? {
    guard let filler = claim.filler(.patient), case .named(let candidates, _) = filler.value else {
      return resolved(claim, candidate: 0)
    }
    let options = candidates.indices
      .filter { candidates.count == 1 || !isPlace(candidates[$0], in: claim, at: filler.range) }
      .compactMap { resolved(claim, candidate: $0) }
      .filter { !filler.isGuess || confirms(sure, $0) }
    let ranked = options.enumerated().map { rank, option in (score(option, known), rank, option) }
    return ranked.min { ($1.0, $0.1) < ($0.0, $1.1) }?.2
  }

  /// Whether what a pronoun was taken for is a place by other accounts: 'he' is no town.
  private func isPlace(_ name: String, in claim: Claim, at range: Range<Int>) -> Bool {
    index.entity(name, in: claim.witness.source, at: range.lowerBound)?.kind == .place
  }

  /// Whether others say the same of a guessed candidate by name, and not all of them at another time.
  private func confirms(_ known: Known, _ option: ResolvedClaim) -> Bool {
    guard let times = known.times(option) else { return false }
    guard let time = option.time, !times.isEmpty else { return true }
    return !times.allSatisfy { $0.excludes(time) }
  }

  /// Above 0 where others say it of the candidate by name, below where that time or his death excludes it.
  private func score(_ option: ResolvedClaim, _ known: Known) -> Int {
    if hasJustDied(option, known) { return -1 }
    guard option.eventClass.once, let times = known.times(option) else { return 0 }
    guard let time = option.time, !times.isEmpty, times.allSatisfy({ $0.excludes(time) }) else {
      return 1
    }
    return -1
  }

  /// Whether the witness told the candidate's death just before: 'Then X died, and Y was tried. He was sentenced …'.
  private func hasJustDied(_ option: ResolvedClaim, _ known: Known) -> Bool {
    let isDeath =
      option.eventClass.id == Self.death || option.eventClass.entails.contains(Self.death)
    guard !isDeath, !option.eventClass.posthumous else { return false }
    let death = Known.Death(patient: option.patient.key, witness: option.claim.witness)
    return (known.deaths[death] ?? []).contains {
      (0..<Self.closeness).contains(option.claim.trigger.lowerBound - $0)
    }
  }

  private static let death = "death"
  /// Bytes after a death in which a pronoun is not the dead man's: two sentences of average length.
  private static let closeness = 250

  private func resolved(_ claim: Claim, candidate: Int) -> ResolvedClaim? {
    guard let eventClass = classes[claim.eventClass], let filler = claim.filler(.patient),
      let patient = patient(
        filler.value, candidate, in: claim.witness.source, at: filler.range.lowerBound)
    else { return nil }
    let key: String
    switch eventClass.keyed {
    case .goal:
      // 'did not flee' denies every goal.
      guard let given = claim.key ?? (claim.denial == nil ? nil : "") else { return nil }
      key = folded(given)
    case .time, nil: key = ""
    }
    return ResolvedClaim(claim: claim, eventClass: eventClass, patient: patient, key: key)
  }

  /// The claims that do not say whom or what they are about, with no patient.
  func patientless(_ claims: [Claim]) -> [ResolvedClaim] {
    claims.compactMap { claim in
      guard claim.filler(.patient) == nil, let eventClass = classes[claim.eventClass],
        eventClass.keyed != .goal
      else { return nil }
      let nobody = ResolvedClaim.Patient(key: "", label: "", entity: nil)
      return ResolvedClaim(claim: claim, eventClass: eventClass, patient: nobody, key: "")
    }
  }

  private func patient(
    _ value: Value, _ candidate: Int, in source: Source.ID, at place: Int
  ) -> ResolvedClaim.Patient? {
    switch value {
    case .named(let names, _):
      guard candidate < names.count else { return nil }
      guard let entity = index.entity(names[candidate], in: source, at: place) else {
        return nil
      }
      return ResolvedClaim.Patient(key: entity.id, label: entity.label, entity: entity.id)
    case .thing(let text, let head):
      // 'One of his friends' stands within headings.
      let label = text.hasPrefix("One of ") ? "o" + text.dropFirst() : text
      return ResolvedClaim.Patient(key: "thing " + head, label: label, entity: nil)
    case .time, .hour, .quantity, .text, .order: return nil
    }
  }
}
