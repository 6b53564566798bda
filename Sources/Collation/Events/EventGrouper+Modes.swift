// Enters: groups of claims. Leaves: those that tell of one happening under different names together.

internal import Chronology
internal import Testimony

extension EventGrouper {
  /// Whom somebody kills and whom somebody executes dies of it once: groups of one patient and of classes that happen once, are
  /// done by somebody and bring about the same become one, unless their times or places part them.
  func united(byMode groups: [Group]) -> [Group] {
    var result: [Group] = []
    var homes: [Mode: [Int]] = [:]
    for group in groups {
      guard let mode = mode(of: group) else {
        result.append(group)
        continue
      }
      if let home = homes[mode]?.first(where: { agree(result[$0], group) }) {
        result[home] = merged(result[home], group)
      } else {
        homes[mode, default: []].append(result.count)
        result.append(group)
      }
    }
    return result
  }

  private struct Mode: Hashable {
    var patient: String
    var entails: [String]
  }

  private func mode(of group: Group) -> Mode? {
    let eventClass = group[0].eventClass
    guard let patient = group[0].patient.entity, eventClass.once, !eventClass.entails.isEmpty,
      eventClass.slots.contains(.agent)
    else { return nil }
    return Mode(patient: patient, entails: eventClass.entails.sorted())
  }

  /// Whether no two times exclude each other, and the places that are named are not all others.
  private func agree(_ a: Group, _ b: Group) -> Bool {
    guard Self.agreeInTime(a, b) else { return false }
    let (places, elsewhere) = (Self.places(a), Self.places(b))
    return places.isEmpty || elsewhere.isEmpty || !places.isDisjoint(with: elsewhere)
  }

  private static func places(_ group: Group) -> Set<Value> {
    Set(group.compactMap { $0.claim.filler(.place)?.value })
  }

  private func merged(_ a: Group, _ b: Group) -> Group {
    Self.joined(b, to: a) { claim in
      JoinReason(
        rule: "event.mode",
        why: "'\(claim.eventClass.id)' and '\(a[0].eventClass.id)' of \(a[0].patient.label) bring "
          + "about the same, once, and neither time nor place parts them")
    }
  }
}
