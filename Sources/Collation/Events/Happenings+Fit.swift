// Enters: a toll and the happening that it is told of. Leaves: whether it counts all who came to harm there.

internal import Chronology
internal import Language
internal import Testimony

extension Happenings {
  /// Whether nothing that a toll says of when, where, how or through whom parts it from its happening.
  func fits(_ toll: ResolvedClaim, _ root: Int, _ own: [Telling]) -> Bool {
    let told = told(root)
    let dates = own.compactMap(\.claim.time)
    if let context = toll.claim.context, toll.time == nil, !dates.isEmpty,
      dates.allSatisfy({ $0.excludes(context) })
    {
      return false
    }
    return toll.tolled?.part != Quantity.besides
      && toll.claim.fillers.allSatisfy { filler in
        switch filler.slot {
        case .patient, .quantity, .order: true
        case .time: isTimely(filler, own)
        default: isOf(filler, told, own)
        }
      }
  }

  /// In a fight a number is of both sides only where it counts people as such.
  func saysWhose(_ toll: ResolvedClaim, _ told: [Telling]) -> Bool {
    let isFight =
      told.contains { Self.fights.contains($0.claim.eventClass.id) }
      || told.allSatisfy { $0.claim.eventClass.id == "attack" }
    guard isFight, let quantity = toll.tolled, quantity.part == nil else { return true }
    return quantity.counted == "people" && quantity.words.contains { $0.isLetter }
      && quantity.words.lowercased().split(separator: " ").contains {
        Self.all.contains(String($0))
      }
  }

  private static let fights: Set<String> = ["battle", "siege", "defeat", "rebellion"]
  private static let all: Set<String> = ["people", "persons", "lives", "dead", "souls", "deaths"]

  /// The day of the happening itself; what goes on for long takes lives from day to day.
  private func isTimely(_ filler: Filler, _ own: [Telling]) -> Bool {
    own.contains { telling in
      guard let time = telling.claim.claim.filler(.time) else { return false }
      if time.range == filler.range || time.value == filler.value { return true }
      guard case .time(let date) = time.value, case .time(let other) = filler.value else {
        return false
      }
      return telling.claim.eventClass.lasts == 0 && telling.claim.eventClass.id != "rebellion"
        && !date.excludes(other)
    }
  }

  /// Whether a place, doer or cause is that of the happening, or the happening itself.
  private func isOf(_ filler: Filler, _ told: [Telling], _ own: [Telling]) -> Bool {
    guard let words = Self.words(filler.value) else { return false }
    if own.contains(where: { $0.claim.claim.trigger.overlaps(filler.range) }) { return true }
    if Self.calamities.contains(words) { return true }
    // A town holds all of a wreck or a fire, and a part of an earthquake.
    if filler.slot == .place, case .named(_, .place) = filler.value,
      !told.contains(where: { Self.wide.contains($0.claim.eventClass.id) })
    {
      return true
    }
    if filler.slot == .agent, Self.weapons.contains(words) { return true }
    return told.contains { telling in
      Occurrence.areAlike(folded(telling.claim.patient.label), words)
        || telling.claim.claim.fillers.contains { other in
          other.slot != .time && other.slot != .quantity
            && Self.words(other.value).map { Occurrence.areAlike($0, words) } ?? false
        }
    }
  }

  /// Classes of what can befall several places at once.
  private static let wide: Set<String> = [
    "disaster", "bombardment", "outbreak", "battle", "siege", "rebellion", "attack", "defeat",
  ]

  private static func words(_ value: Value) -> String? {
    switch value {
    case .named(let names, _): names.first.map { folded($0) }
    case .thing(let text, _): folded(text)
    case .text(let text): folded(text)
    case .time, .hour, .quantity, .order: nil
    }
  }

  /// What a text calls a happening that it has told of; 'the second explosion' took only some.
  private static let calamities: Set<String> = [
    "fire", "blaze", "explosion", "blast", "collapse", "collision", "crash", "wreck", "sinking",
    "disaster", "catastrophe", "earthquake", "flood", "avalanche", "landslide", "hurricane",
    "eruption", "attack", "raid", "bombing", "bombardment", "battle", "fighting", "siege",
  ]

  /// What kills in such a happening without being anybody; 'the second bomb' took only some.
  private static let weapons: Set<String> = ["bomb", "mine", "torpedo", "wave", "debris"]
}
