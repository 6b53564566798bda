// Enters: groups of claims. Leaves: 'We left Genoa on 3 May' with the departure of the ship that the account names.

internal import Chronology
internal import Intake
internal import Testimony

extension EventGrouper {
  /// Claims that name nobody join the event of one class that is told of a patient whom their source names, where the place or
  /// the doer is the same, the time is the same or near, and no other event fits.
  ///
  /// Complexity: O(n) in such claims, times the events of their class at one place.
  func housed(_ groups: [Group]) -> [Group] {
    guard !patientless.claims.isEmpty else { return groups }
    let byClass = Dictionary(
      grouping: groups.indices.filter { groups[$0][0].patient.entity != nil }
    ) { groups[$0][0].eventClass.id }
    var result = groups
    var facts: [Int: Occurrence] = [:]
    for claim in patientless.claims where Self.tells(claim) {
      let fitting = (byClass[claim.eventClass.id] ?? []).filter { index in
        guard let entity = groups[index][0].patient.entity,
          patientless.named[claim.claim.witness.source]?.contains(entity) ?? false
        else { return false }
        let told = facts[index] ?? Occurrence(groups[index])
        facts[index] = told
        return told.shares([.place, .source, .agent], with: claim)
          && isTimely(claim, told, groups[index])
      }
      guard fitting.count == 1, let home = fitting.first else { continue }
      var claim = claim
      claim.patient = groups[home][0].patient
      claim.join = JoinReason(
        rule: JoinReason.party,
        why: "the source names \(groups[home][0].patient.label), of whom '\(claim.eventClass.id)' "
          + "is told at the same place or by the same, and no time is far from it")
      result[home].append(claim)
    }
    return result.map { $0.sorted(by: Self.textOrder) }
  }

  private static func tells(_ claim: ResolvedClaim) -> Bool {
    claim.isTold && (claim.eventClass.once || claim.eventClass.apart != nil)
  }

  /// Whether a claim's time is that of a group, or as near as one thing more in common allows; of a witness that tells of it
  /// by name only the same.
  private func isTimely(_ claim: ResolvedClaim, _ told: Occurrence, _ group: Group) -> Bool {
    guard let time = claim.time, let date = told.date else { return true }
    let dates = group.compactMap(\.time)
    if dates.allSatisfy({ !$0.excludes(time) }) { return true }
    guard !told.tellers.contains(claim.claim.witness), let apart = claim.eventClass.apart,
      let gap = DateGap(date, time)
    else { return false }
    return Self.isNear(gap, apart, evidence: 1)
  }
}

extension JoinReason {
  /// The rule by which a claim that names nobody joins an event.
  static let party = "event.party"
}
