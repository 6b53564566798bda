// Enters: claims that somebody was another's son, wife, …. Leaves: what that tells of the names beside it.

internal import Intake
internal import Language
internal import Testimony

/// What accounts say of kin: 'his son Lev Sedov', 'Natalia Sedova, his wife'.
struct StatedKin {
  /// A name in an account.
  struct Bearer: Hashable {
    var key: String
    var source: Source.ID
  }

  /// The gender that the word for the kin tells, by the name's key; of those whom accounts agree on.
  private(set) var genders: [String: GivenNameTable.Gender] = [:]
  /// Who is brought in as somebody's kin, and at which byte first.
  private(set) var places: [Bearer: Int] = [:]

  init(_ claims: [Claim]) {
    var disputed = Set<String>()
    for claim in claims {
      guard claim.eventClass == Claim.fact,
        [.asserted, .reported, .quoted].contains(claim.certainty),
        let who = claim.filler(.patient), who.inheritedFrom == nil,
        case .named(let names, .person) = who.value, names.count == 1,
        case .thing(_, let head)? = claim.filler(.office)?.value, let gender = Self.kin[head]
      else { continue }
      let key = NameForm.folded(names[0])
      if let known = genders[key], known != gender { disputed.insert(key) }
      genders[key] = gender
      let bearer = Bearer(key: key, source: claim.witness.source)
      places[bearer] = min(places[bearer] ?? .max, who.range.lowerBound)
    }
    for key in disputed { genders[key] = nil }
  }

  private static let kin: [String: GivenNameTable.Gender] = {
    var kin: [String: GivenNameTable.Gender] = [:]
    for word in [
      "son", "father", "brother", "husband", "uncle", "nephew", "grandson", "grandfather",
      "stepson", "widower",
    ] {
      kin[word] = .male
    }
    for word in [
      "daughter", "mother", "sister", "wife", "aunt", "niece", "granddaughter", "grandmother",
      "stepdaughter", "widow",
    ] {
      kin[word] = .female
    }
    return kin
  }()
}
