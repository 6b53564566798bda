// Enters: two names of places. Leaves: how the places stand to each other, as far as no meaning of either forbids it.

internal import Language

extension Gazetteer {
  /// How two named places stand to each other.
  enum Relation: Equatable {
    /// Two names of one place, whose common name it is.
    case same(String)
    /// The first lies in the second; the places between, the second last.
    case within([String])
    /// The second lies in the first.
    case contains([String])
    /// They share ground, or a part of one lay in the other for a time.
    case overlap
    /// Two different places of one sort, in every meaning of both names.
    case apart(String)
    /// The table has both names, and does not tell.
    case open
    /// The table lacks a name.
    case unknown
  }

  /// How two names stand to each other: by any meaning where that brings them together, and apart only by all.
  func relation(_ a: String, _ b: String) -> Relation {
    knownRelations.value([a, b]) { settledRelation(a, b) }
  }

  private func settledRelation(_ a: String, _ b: String) -> Relation {
    let (left, right) = (meanings(a), meanings(b))
    guard let first = principal(left), let second = principal(right) else { return .unknown }
    if first.id == second.id { return .same(first.name.isEmpty ? a : first.name) }
    // 'Mexico' is a name of its capital too: what the names mean before all else goes first.
    let inner =
      chain(from: first, toAnyOf: [second.id])
      ?? shortest(left, right, unless: lies(second, in: first))
    let outer =
      chain(from: second, toAnyOf: [first.id])
      ?? shortest(right, left, unless: lies(first, in: second))
    switch (inner, outer) {
    case (let way?, nil): return .within(names(way, from: a, to: b))
    case (nil, let way?): return .contains(names(way, from: b, to: a))
    case (let way?, let back?) where way.count != back.count:
      return way.count < back.count
        ? .within(names(way, from: a, to: b))
        : .contains(names(back, from: b, to: a))
    case (.some, .some): return .open
    case (nil, nil): break
    }
    if shortest(left, right, partly: true) != nil || shortest(right, left, partly: true) != nil {
      return .overlap
    }
    return excluded(left, right).map { .apart($0) } ?? .open
  }

  /// The one place that a name means before all others: ten times as great as any other of its meanings.
  func chief(_ name: String) -> Place? { knownChiefs.value(name) { soleChief(name) } }

  private func soleChief(_ name: String) -> Place? {
    let all = meanings(name)
    guard let first = principal(all) else { return nil }
    let rest = all.map(\.place).filter {
      $0.id != first.id && $0.id != all.first?.place.id && !lies(first, in: $0)
        && !lies($0, in: first)
    }
    return rest.allSatisfy { $0.population * Self.dominance < first.population } ? first : nil
  }

  /// So that a village of the name abroad does not make a capital ambiguous.
  private static let dominance = 10

  /// The first meaning; of a city that gives its name to its division, the city: one that lies there, or beside it in the
  /// same nation with half as many people ('Kiev').
  private func principal(_ meanings: [Meaning]) -> Place? {
    guard let first = meanings.first?.place, first.sort == .division else {
      return meanings.first?.place
    }
    let cities = meanings.filter { $0.place.sort == .city }
    return cities.first { city in
      city.isCommon && city.place.wholes.contains(first.id)
        || city.place.population * 2 >= first.population
          && first.wholes.contains {
            chain(from: city.place, toAnyOf: [$0]) != nil || city.place.wholes.contains($0)
          }
    }?.place ?? first
  }

  private func lies(_ place: Place, in whole: Place) -> Bool {
    chain(from: place, toAnyOf: [whole.id]) != nil
  }

  private func shortest(
    _ inner: [Meaning], _ outer: [Meaning], partly: Bool = false, unless isSettled: Bool = false
  ) -> [Place]? {
    if isSettled { return nil }
    let goals = Set(outer.map(\.place.id))
    return inner.compactMap { chain(from: $0.place, toAnyOf: goals, partly: partly) }
      .min { $0.count < $1.count }
  }

  /// The places between, but for a division that bears its city's name, and the last as it was asked for.
  private func names(_ way: [Place], from first: String, to last: String) -> [String] {
    way.dropLast().map(\.name).filter { !$0.isEmpty && folded($0) != folded(first) } + [last]
  }

  // MARK: Apart

  /// The sort of which both names mean different places in each of their meanings; nil where any two may be one.
  private func excluded(_ left: [Meaning], _ right: [Meaning]) -> String? {
    guard let sort = sort(left), sort == self.sort(right) else { return nil }
    let (great, other) = (greatest(left), greatest(right))
    let isApart = left.allSatisfy { x in
      right.allSatisfy { y in
        // That two villages of the names lie near each other brings no two cities together.
        let areSmall =
          x.place.population * Self.dominance < great && y.place.population * Self.dominance < other
        return areApart(x.place, y.place, evenNear: areSmall)
      }
    }
    return isApart ? sort : nil
  }

  private func greatest(_ meanings: [Meaning]) -> Int {
    meanings.filter { $0.isCommon && $0.place.sort == .city }.map(\.place.population).max() ?? 0
  }

  /// The one sort of the places that a name commonly means. A city that gives its name to its division, or to two of them
  /// ('Lima'), is a city; places of a fifth of the greatest's people and less do not count.
  private func sort(_ meanings: [Meaning]) -> String? {
    let common = meanings.filter(\.isCommon)
    let named = (common.isEmpty ? meanings : common).map(\.place)
    let cities = meanings.map(\.place).filter { $0.sort == .city }
    let chief = principal(meanings)
    let homes = named.filter { place in
      place.sort == .division
        && (cities.contains { $0.wholes.contains(place.id) }
          || chief?.sort == .city && place.id == meanings.first?.place.id)
    }
    let others = named.filter { place in
      place.sort != .division || !homes.contains { $0.wholes == place.wholes }
    }
    let own = others.isEmpty ? [chief].compactMap(\.self) : others
    let greatest = own.map(\.population).max() ?? 0
    let eminent = own.filter { $0.population * Self.eminence > greatest || greatest == 0 }
    let sorts = eminent.map(Self.word)
    return Set(sorts).count == 1 ? sorts.first ?? nil : nil
  }

  private static let eminence = 5

  /// Regions and continents have no bounds that could exclude anything.
  private static func word(_ place: Place) -> String? {
    switch place.sort {
    case .city: "city"
    case .division: "province"
    case .nation, .state: "state"
    case .region, .continent: nil
    }
  }

  /// Whether two places share no ground. Cities near each other may be one to a stranger: they are apart by half a degree
  /// of latitude, or a whole one of longitude, some 55 km, more than the radius of any conurbation; `evenNear` takes all
  /// different cities for apart.
  private func areApart(_ a: Place, _ b: Place, evenNear: Bool = false) -> Bool {
    if a.id == b.id || a.wholes.contains(b.id) || b.wholes.contains(a.id) { return false }
    if evenNear, a.sort == .city, b.sort == .city { return true }
    if let x = a.position, let y = b.position {
      return abs(x.north - y.north) >= 5 || abs(x.east - y.east) >= 10
    }
    // States of the past share ground with those that hold or held a part of it.
    return lands(a).isDisjoint(with: lands(b))
  }

  private func lands(_ place: Place) -> Set<String> {
    Set(place.members).union([place.id])
  }
}
