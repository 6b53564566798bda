// Enters: names taken for places. Leaves: those that leave, arrive or sink with the ship of that name in other accounts.

internal import Intake
internal import Language
internal import Testimony

extension EntityLinker {
  /// Links a name that was taken for a place, and that no place is known by, to the one bearer of that name in other
  /// accounts, where its own account tells that it left, arrived or sank: no place does.
  ///
  /// Complexity: O(n) in the forms and the claims.
  mutating func linkMovers(_ claims: [Claim]) {
    let moved = Set(claims.compactMap(Self.mover))
    guard !moved.isEmpty else { return }
    let byKey = Dictionary(grouping: clusters.forms.indices) { clusters.forms[$0].key }
    for form in clusters.forms.indices where clusters.forms[form].kind == .place {
      let it = clusters.forms[form]
      guard it.sources.contains(where: { moved.contains(Place(key: it.key, source: $0)) }),
        gazetteer?.meanings(it.text).isEmpty ?? true
      else { continue }
      let others = (byKey[it.key] ?? []).filter {
        clusters.forms[$0].kind != .place && clusters.conflict($0, form) == nil
      }
      guard let other = others.first, Set(others.map { clusters.home($0) }).count == 1 else {
        continue
      }
      clusters.link(
        other, form, rule: "name.mover",
        why: "the same name, of what moves and so is no place")
    }
  }

  /// The name of what a claim says left, arrived or sank, in its source.
  private static func mover(_ claim: Claim) -> Place? {
    guard moving.contains(claim.eventClass), let patient = claim.filler(.patient),
      patient.inheritedFrom == nil, case .named(let names, _) = patient.value
    else { return nil }
    return names.first.map { Place(key: NameForm.folded($0), source: claim.witness.source) }
  }

  private static let moving: Set<String> = [
    "departure", "arrival", "return", "sinking", "stranding", "collision",
  ]
}
