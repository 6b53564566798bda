// Enters: groups of claims. Leaves: 'the treaty was signed at Ghent' with the signing of the Treaty of Ghent.

internal import Language
internal import Testimony

extension EventGrouper {
  /// Claims about a thing without a name join the event of the one whose name is just that noun and the claim's place, where
  /// it happens once. Complexity: O(n) in the claims.
  func entitled(_ groups: [Group]) -> [Group] {
    var homes: [Title: Set<Int>] = [:]
    for index in groups.indices where groups[index][0].eventClass.once {
      guard groups[index][0].patient.entity != nil else { continue }
      for claim in groups[index] {
        if let title = Title(named: claim) { homes[title, default: []].insert(index) }
      }
    }
    guard !homes.isEmpty else { return groups }
    var result = groups
    for index in groups.indices where groups[index][0].patient.entity == nil {
      result[index] = []
      var rest: Group = []
      for claim in groups[index] {
        guard let title = Title(described: claim), let fitting = homes[title], fitting.count == 1,
          let home = fitting.first
        else {
          rest.append(claim)
          continue
        }
        var claim = claim
        claim.join = JoinReason(
          rule: "event.title",
          why: "the \(title.noun) at \(title.place) is \(groups[home][0].patient.label)")
        claim.patient = groups[home][0].patient
        result[home].append(claim)
      }
      if !rest.isEmpty { rest[0].join = nil }
      result[index] += rest
    }
    return result.filter { !$0.isEmpty }.map { $0.sorted(by: Self.textOrder) }
  }

  /// 'Treaty of Ghent' as a noun and a place, both folded.
  private struct Title: Hashable {
    var eventClass: String
    var noun: String
    var place: String

    init?(named claim: ResolvedClaim) {
      let words = folded(claim.patient.label).split(separator: " ")
      guard words.count > 2, words[1] == "of" else { return nil }
      eventClass = claim.eventClass.id
      noun = String(words[0])
      place = words[2...].joined(separator: " ")
    }

    init?(described claim: ResolvedClaim) {
      guard case .thing(let text, let head)? = claim.claim.filler(.patient)?.value,
        text.lowercased() == head, claim.claim.filler(.quantity) == nil,
        case .named(let names, _)? = claim.claim.filler(.place)?.value, let name = names.first
      else { return nil }
      eventClass = claim.eventClass.id
      (noun, place) = (folded(head), folded(name))
    }
  }
}
