// Enters: phrases. Leaves: where they say that something was: a place by its name, or what kind of place.

internal import Intake
internal import Language

extension FillerReader {
  /// The place that a phrase with a common noun names: 'Harl' for 'the fortress of Harl'; else the noun.
  func locality(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    guard account.name(at: phrase.head) == nil, phrase.time == nil,
      account.isPlace(account.words[phrase.head].lemma.lowercased())
    else { return nil }
    return region(phrase.head).map { place($0, slot) }
      ?? named(phrase.head, after: ["of"]).map { place($0, slot) }
      ?? thing(phrase, slot)
  }

  /// Oslo, for the tavern of 'in a tavern in Oslo'.
  func town(around place: Filler) -> Filler? {
    guard case .thing = place.value,
      let phrase = phrases.first(where: {
        account.words[$0.head].range.upperBound == place.range.upperBound
      })
    else { return nil }
    return named(phrase.head, after: ["in", "at"]).map { self.place($0) }
  }

  /// 'the village of Lower Marrow': the name that a word for a town, a country or an island bears.
  func region(_ head: Int) -> Name? {
    guard account.isRegion(account.words[head].lemma.lowercased()) else { return nil }
    return nested(head, after: ["of"]).flatMap { account.name(at: $0) }
      .flatMap { $0.kind == .person ? nil : $0 }
  }

  private func named(_ head: Int, after prepositions: Set<String>) -> Name? {
    // 'the bridge of the Orlanda': with an article it is a ship or an inn.
    nested(head, after: prepositions).flatMap { tree.child($0, ["det"]) == nil ? $0 : nil }
      .flatMap { account.name(at: $0) }
      .flatMap { [.place, .other].contains($0.kind) ? $0 : nil }
  }

  /// The head of the first phrase on a noun that one of some prepositions opens.
  private func nested(_ head: Int, after prepositions: Set<String>) -> Int? {
    tree.children[head].first { child in
      child > head && tree.base(child) == "nmod"
        && account.phrase(child)?.preposition.map(prepositions.contains) ?? false
    }
  }
}
