// Enters: a seed. Leaves: accounts in prose that tell of the same events and disagree.

import TestSupport

/// Three accounts of three events in invented prose; the first two differ on the day of the first event.
struct InventedAccounts {
  private(set) var texts: [String] = []
  private var random: Generator

  init(seed: UInt64) {
    random = Generator(seed: seed)
    let people = Array(Self.people.shuffled(using: &random).prefix(2))
    let field = random.pick(Self.fields)
    let day = Int.random(in: 2...26, using: &random)
    for account in 0..<3 {
      let date =
        switch account {
        case 0: "on \(day) May 1840"
        case 1: "on \(day + 1) May 1840"
        default: random.pick(["in 1840", "in May 1840", "on \(day) May 1840"])
        }
      var sentences = [killing(of: people[0], date), death(of: people[1]), battle(of: field)]
      sentences.insert(random.pick(Self.idle), at: Int.random(in: 0...3, using: &random))
      texts.append(sentences.joined(separator: " "))
    }
  }

  private mutating func killing(of person: String, _ date: String) -> String {
    let weapon = random.pick(["a dagger", "a sword", "a pistol", "an axe", "a weapon"])
    let place = random.pick(["Bergen", "Norway", "Lisbon", "Vienna"])
    return random.pick([
      "\(person) was killed with \(weapon) in \(place) \(date).",
      "In \(place), \(person) was murdered with \(weapon) \(date).",
      "Ole Brandt killed \(person) with \(weapon) \(date).",
    ])
  }

  private mutating func death(of person: String) -> String {
    let date = random.pick(["in 1851", "in March 1851", "on 3 March 1851", "on 4 April 1851"])
    return random.pick([
      "\(person) died \(date).", "\(person) died in \(random.pick(["Rome", "Lima"])) \(date).",
      "Perhaps \(person) died \(date).", "It is not true that \(person) died \(date).",
    ])
  }

  private mutating func battle(of field: String) -> String {
    let date = random.pick(["on 9 June 1831", "on 12 June 1831", "on 9 June 1832", "in 1831"])
    let count = random.pick(["Forty", "Sixty", "Sixty British", "About fifty"])
    return "The Battle of \(field) was fought \(date). "
      + "\(count) soldiers were killed in July 1833."
  }

  private static let people = [
    "Hans Larsen", "Emil Vogt", "Carl Norrby", "Felix Tarnow", "Oscar Bellman", "Hugo Krantz",
  ]
  private static let fields = ["Tresk", "Orrafield", "Vardal", "Lindholm"]
  private static let idle = [
    "The weather had been mild for weeks.", "Much has been written about it since.",
    "The letters of those years are lost.",
  ]
}
