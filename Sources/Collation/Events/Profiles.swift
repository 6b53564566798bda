// Enters: resolved claims. Leaves: 'the statesman' as the man of whom others tell the same by name.

internal import Chronology
internal import Intake
internal import Testimony

/// Whom an account means by a description, by what it tells of him: of whom two things or more are told by name, of the same
/// classes and the same times, and whom the account names too.
struct Profiles {
  /// The entities that each source names.
  let named: [Source.ID: Set<String>]

  private struct Deed: Hashable {
    var eventClass: String
    var time: HistoricalDate
  }

  private struct Description: Hashable {
    var key: String
    var witness: Witness.ID
  }

  /// The claims with the described known by name where just one bearer fits. Complexity: O(n) in the claims.
  func settled(_ claims: [ResolvedClaim]) -> [ResolvedClaim] {
    var doers: [Deed: Set<ResolvedClaim.Patient>] = [:]
    var described: [Description: Set<Deed>] = [:]
    for claim in claims {
      guard let deed = Self.deed(claim) else { continue }
      if claim.patient.entity != nil {
        doers[deed, default: []].insert(claim.patient)
      } else if Self.isOne(claim) {
        described[Self.description(claim), default: []].insert(deed)
      }
    }
    let bearers = described.filter { $0.value.count >= Self.enough }.compactMapValues {
      bearer(of: $0, doers)
    }.filter { description, patient in
      patient.entity.map { named[description.witness.source]?.contains($0) ?? false } ?? false
    }
    return claims.map { claim in
      guard claim.patient.entity == nil, Self.isOne(claim),
        let patient = bearers[Self.description(claim)]
      else { return claim }
      var claim = claim
      claim.patient = patient
      return claim
    }
  }

  /// Things told alike that make two one: any one may have befallen others on the day.
  private static let enough = 2

  private func bearer(
    of deeds: Set<Deed>, _ doers: [Deed: Set<ResolvedClaim.Patient>]
  ) -> ResolvedClaim.Patient? {
    var counts: [ResolvedClaim.Patient: Int] = [:]
    for deed in deeds { for patient in doers[deed] ?? [] { counts[patient, default: 0] += 1 } }
    let fitting = counts.filter { $0.value >= Self.enough }
    return fitting.count == 1 ? fitting.first?.key : nil
  }

  private static func deed(_ claim: ResolvedClaim) -> Deed? {
    guard claim.claim.certainty == .asserted, let time = claim.time, time.year != nil else {
      return nil
    }
    return Deed(eventClass: claim.eventClass.id, time: time)
  }

  private static func description(_ claim: ResolvedClaim) -> Description {
    Description(key: claim.patient.key, witness: claim.claim.witness)
  }

  /// Whether the words are one bare noun without a number: 'the statesman', not 'two ministers'.
  private static func isOne(_ claim: ResolvedClaim) -> Bool {
    guard case .thing(let text, let head)? = claim.claim.filler(.patient)?.value else {
      return false
    }
    return text.lowercased() == head && claim.claim.filler(.quantity)?.value.isCount != true
  }
}

extension Value {
  /// Whether it is a number of those to whom it happened.
  fileprivate var isCount: Bool {
    if case .quantity(let quantity) = self { quantity.kind == .count } else { false }
  }
}
