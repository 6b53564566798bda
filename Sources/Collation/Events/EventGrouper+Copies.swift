// Enters: groups of claims. Leaves: those that tell of one patient in the same words, in several sources, together.

internal import Chronology
internal import Intake
internal import Testimony

extension EventGrouper {
  /// Two sources that have one sentence tell one event by it: the later group joins the first one of its class and patient
  /// that has the sentence, unless their times part them.
  ///
  /// Complexity: O(n log n) in the claims.
  func united(byCopies groups: [Group]) -> [Group] {
    var result: [Group] = []
    var homes: [Copy: Int] = [:]
    for group in groups {
      let copies = group.compactMap { Copy($0) }
      let home = copies.lazy.compactMap { homes[$0] }.first { agree(result[$0], group) }
      let index = home ?? result.count
      if let home {
        result[home] = copied(group, to: result[home])
      } else {
        result.append(group)
      }
      for copy in copies where homes[copy] == nil { homes[copy] = index }
    }
    return result
  }

  /// A claim in the words of its sentence.
  private struct Copy: Hashable {
    var eventClass: String
    var patient: String
    var wording: String

    /// Nil for a sentence so short that two may have written it.
    init?(_ claim: ResolvedClaim) {
      guard let wording = claim.claim.wording, claim.claim.denial == nil else { return nil }
      (eventClass, patient) = (claim.eventClass.id, claim.patient.key)
      self.wording = wording
    }
  }

  /// Whether the groups are of several sources and no two times part them.
  private func agree(_ a: Group, _ b: Group) -> Bool {
    guard Set(a.map(\.claim.witness.source)) != Set(b.map(\.claim.witness.source)) else {
      return false
    }
    return Self.agreeInTime(a, b)
  }

  private func copied(_ group: Group, to home: Group) -> Group {
    Self.joined(group, to: home) { claim in
      JoinReason(
        rule: "event.copy",
        why: "both sources tell '\(claim.eventClass.id)' of \(claim.patient.label) in one sentence")
    }
  }
}
