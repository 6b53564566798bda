// Enters: groups of claims. Leaves: what each account tells of one person before and after what.

internal import Intake
internal import Testimony

/// The order in which accounts tell what befell each patient.
struct Story {
  /// Where an account tells of a patient.
  private struct Strand: Hashable {
    var patient: String
    var witness: Witness.ID
  }

  private struct Step {
    var at: Int
    var group: Int
  }

  /// In the order of the text.
  private var strands: [Strand: [Step]] = [:]
  /// Who tells of each group.
  private var tellers: [Set<Witness.ID>]
  private var patients: [String]
  private var classes: [EventClass]

  init(_ groups: [EventGrouper.Group]) {
    tellers = groups.map { Occurrence($0).tellers }
    patients = groups.map { $0[0].patient.key }
    classes = groups.map { $0[0].eventClass }
    for (index, group) in groups.enumerated() {
      for claim in group where tellers[index].contains(claim.claim.witness) {
        strands[Strand(patient: patients[index], witness: claim.claim.witness), default: []].append(
          Step(at: claim.claim.trigger.lowerBound, group: index))
      }
    }
    strands = strands.mapValues { $0.sorted { ($0.at, $0.group) < ($1.at, $1.group) } }
  }

  /// What two accounts both tell next before and next after two groups. Birth, death and burial frame
  /// every life and say nothing.
  func common(_ a: Int, _ b: Int) -> [String] {
    var best: [String] = []
    for first in tellers[a].sorted().prefix(Self.breadth) {
      for second in tellers[b].sorted().prefix(Self.breadth) {
        let shared = [-1, 1].compactMap { way -> String? in
          guard let other = next(to: a, or: b, way, first, second),
            other == next(to: b, or: a, way, second, first)
          else { return nil }
          return "\(way < 0 ? "before" : "after") it all tell of '\(classes[other].id)'"
        }
        if shared.count > best.count { best = shared }
      }
    }
    return best
  }

  /// Accounts of a group that are looked at, and steps that are taken from it.
  private static let breadth = 4
  private static let depth = 8

  /// The nearest group, before (-1) or after (1) one of two in an account, that another tells of too.
  private func next(
    to group: Int, or other: Int, _ way: Int, _ witness: Witness.ID, _ second: Witness.ID
  ) -> Int? {
    let steps = strands[Strand(patient: patients[group], witness: witness)] ?? []
    guard
      let start = way < 0
        ? steps.firstIndex(where: { $0.group == group })
        : steps.lastIndex(where: { $0.group == group })
    else { return nil }
    var at = start + way
    for _ in 0..<Self.depth where steps.indices.contains(at) {
      let found = steps[at].group
      if found != group, found != other, tellers[found].contains(second), !isFrame(found) {
        return found
      }
      at += way
    }
    return nil
  }

  private func isFrame(_ group: Int) -> Bool {
    ["birth", "death", "burial"].contains(classes[group].id)
      || classes[group].entails.contains("death")
  }

  /// Whether each account of two groups tells of no other of their block, but what accounts of the other group tell too.
  func tellOfOne(_ a: Int, _ b: Int, of block: [Int]) -> Bool {
    block.allSatisfy { other in
      guard other != a, other != b else { return true }
      let (first, second) = (
        tellers[other].isDisjoint(with: tellers[a]), tellers[other].isDisjoint(with: tellers[b])
      )
      return first == second
    }
  }
}
