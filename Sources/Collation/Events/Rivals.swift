// Enters: the events of all accounts. Leaves: for each those that exclude it: the one happened or the other, not both.

internal import Chronology
internal import Intake
internal import Testimony

/// An event that cannot have happened if another did.
struct Rival {
  var eventClass: EventClass
  /// The claims that tell of it.
  var claims: [ResolvedClaim]
  /// The claims of the other event that it excludes.
  var excluded: [ClaimKey]
}

/// Finds, by what the classes say of each other, events of one patient that exclude each other.
///
/// Events of which one witness asserts both follow on each other (a sentence, and on appeal an acquittal), and so do
/// those that time parts.
struct Rivals {
  private var byPatient: [String: [Draft]] = [:]

  init(_ drafts: [Draft]) {
    for draft in drafts {
      if let patient = draft.patient.entity { byPatient[patient, default: []].append(draft) }
    }
  }

  /// The events that exclude one, by the classes that its own class names.
  func rivals(of draft: Draft) -> [Rival] {
    guard let patient = draft.patient.entity, let others = byPatient[patient] else { return [] }
    let classes = Set(draft.claims.filter(\.isTold).map(\.eventClass))
    return classes.sorted { $0.id < $1.id }.flatMap { own in
      own.excludes.compactMap { id -> Rival? in
        // Of what can recur more than one is told: which of them the other excludes stays open.
        let rivals = others.filter { $0.eventClass.id == id }
        let isOne = own.once || others.count { $0.eventClass.id == own.id } == 1
        guard isOne, rivals.count == 1 else { return nil }
        return rival(draft.claims.filter { $0.eventClass.id == own.id }, rivals[0])
      }
    }
  }

  private func rival(_ claims: [ResolvedClaim], _ other: Draft) -> Rival? {
    let own = claims.filter { $0.isTold && isDoneByAnother($0) }
    let rivals = other.claims.filter { $0.isTold && $0.eventClass.id == other.eventClass.id }
    let both = Self.asserting(own).intersection(Self.asserting(rivals))
    guard !own.isEmpty, !rivals.isEmpty, both.isEmpty,
      own.allSatisfy({ claim in rivals.allSatisfy { Self.isOneTime(claim, $0) } })
    else { return nil }
    return Rival(
      eventClass: other.eventClass, claims: rivals, excluded: own.map { ClaimKey($0.claim) })
  }

  private static func asserting(_ claims: [ResolvedClaim]) -> Set<Witness.ID> {
    Set(claims.filter { $0.claim.certainty == .asserted }.map(\.claim.witness))
  }

  /// Whether no time parts them; of what can recur, both must be told of times near each other.
  private static func isOneTime(_ a: ResolvedClaim, _ b: ResolvedClaim) -> Bool {
    if a.eventClass.once {
      return !(a.time.flatMap { x in b.time.map { x.excludes($0) } } ?? false)
    }
    guard let x = a.time ?? a.claim.context, let y = b.time ?? b.claim.context,
      let first = [x, y].compactMap(\.earliest).min(), let last = [x, y].compactMap(\.latest).max()
    else { return false }
    return last.julianDayNumber - first.julianDayNumber <= Self.twoYears
  }

  /// Days: one account names the year before a verdict, another the year after its beginning.
  private static let twoYears = 731

  // MARK: By whom

  /// 'was killed' leaves open by whom; 'was killed by a soldier' and 'was murdered' do not.
  private func isDoneByAnother(_ claim: ResolvedClaim) -> Bool {
    guard claim.eventClass.once, claim.eventClass.slots.contains(.agent) else { return true }
    if let agent = claim.claim.filler(.agent) { return !agent.isGuess }
    return claim.eventClass.within.isEmpty && !Self.open.contains(claim.claim.predicate)
  }

  /// Words for a killing that can be one's own doing or nobody's, and for wounds that prove fatal.
  private static let open: Set<String> = [
    "kill", "killing", "shoot", "wound", "strike", "hit", "stab", "injure", "beat", "club", "hack",
    "batter", "stone", "hang", "hanging",
  ]
}

extension EventClass {
  /// What its heading calls such an event, in lower case: 'killing' of 'Killing of {patient}'.
  var headword: String {
    let head = label.split(separator: "{patient}", omittingEmptySubsequences: false).first ?? ""
    let words = head.split(separator: " ").map { $0.lowercased() }
    let isHead = words.last.map { ["of", "on", "against", "with"].contains($0) } ?? false
    return (isHead ? words.dropLast() : words[...]).joined(separator: " ")
  }
}
