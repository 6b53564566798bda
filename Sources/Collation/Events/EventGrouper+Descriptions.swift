// Enters: groups of claims. Leaves: 'the ship sank' with the sinking of the ship that has a name.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

extension EventGrouper {
  /// Claims about a thing without a name join the event of one with a name, where it happens once, both give the same day,
  /// and the source tells elsewhere of that one by name and of no other to which the same happened that day.
  ///
  /// A person without a name stays apart: several can die on a day. Complexity: O(n) in the claims.
  func named(_ groups: [Group]) -> [Group] {
    let known = Named(groups)
    var result = groups
    for index in groups.indices where groups[index][0].patient.entity == nil {
      var rest: Group = []
      for claim in groups[index] {
        if let home = known.home(of: claim), isThing(claim) {
          var claim = claim
          claim.join = JoinReason(
            rule: "event.description",
            why: "the source names \(groups[home][0].patient.label), and '\(claim.eventClass.id)' "
              + "of \(claim.patient.label) is told of the same day")
          // Whichever stands first, the event is of the one with the name.
          claim.patient = groups[home][0].patient
          result[home].append(claim)
        } else {
          rest.append(claim)
        }
      }
      // Whoever comes first now joined nobody.
      if !rest.isEmpty { rest[0].join = nil }
      result[index] = rest
    }
    return result.filter { !$0.isEmpty }.map { $0.sorted(by: Self.textOrder) }
  }

  /// Whether the patient is one thing, described by a bare noun: 'ship', not 'two boats' and not 'captain'.
  func isThing(_ claim: ResolvedClaim) -> Bool {
    guard case .thing(let text, let head)? = claim.claim.filler(.patient)?.value,
      text.lowercased() == head, claim.claim.filler(.quantity) == nil
    else { return false }
    return wordNet?.names(head, .artifact, within: 1) ?? false
  }

  /// What happened to whom by name, and of whom each source tells.
  private struct Named {
    private struct Happening: Hashable {
      var eventClass: String
      var day: HistoricalDate
    }

    private var homes: [Happening: Set<Int>] = [:]
    private var patients: [Int: String] = [:]
    private var sources: [String: Set<Source.ID>] = [:]

    init(_ groups: [Group]) {
      for (index, group) in groups.enumerated() {
        guard let entity = group[0].patient.entity else { continue }
        patients[index] = entity
        for claim in group {
          sources[entity, default: []].insert(claim.claim.witness.source)
          guard claim.eventClass.once, let day = Self.day(claim) else { continue }
          homes[Happening(eventClass: claim.eventClass.id, day: day), default: []].insert(index)
        }
      }
    }

    /// The one group of a named patient that a claim can mean.
    func home(of claim: ResolvedClaim) -> Int? {
      guard claim.eventClass.once, let day = Self.day(claim) else { return nil }
      let source = claim.claim.witness.source
      let fitting = (homes[Happening(eventClass: claim.eventClass.id, day: day)] ?? []).filter {
        patients[$0].flatMap { sources[$0] }?.contains(source) ?? false
      }
      return fitting.count == 1 ? fitting.first : nil
    }

    /// The claim's time, where it is one day.
    private static func day(_ claim: ResolvedClaim) -> HistoricalDate? {
      guard let time = claim.time, let first = time.earliest, first == time.latest else {
        return nil
      }
      return time
    }
  }
}
