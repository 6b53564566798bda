// Enters: groups of claims. Leaves: which of them are one happening that can take lives, and at which an account's toll was.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// The happenings that can take lives, as each account tells of them.
///
/// A node is a group of claims, or a claim of no group that names nobody ('the battle was fought in June'); nodes of one
/// happening have one root.
struct Happenings {
  /// One place where an account tells of a happening.
  struct Telling {
    var claim: ResolvedClaim
    var node: Int
    var isNamed: Bool
    /// Nobody named, or one thing by a bare noun: 'ship', not 'two boats' and not 'starboard boat'.
    var isBare: Bool

    var at: Int { claim.claim.trigger.lowerBound }
  }

  /// Where a toll belongs.
  enum Home: Equatable {
    /// The account tells of no happening that it could be of.
    case none
    /// It tells of several, or does not say whose it counts.
    case open
    /// It counts all who came to harm there.
    case whole(Int)
    /// It counts some of them, by where or how.
    case part(Int)

    /// The happening, where it is known.
    var root: Int? {
      switch self {
      case .none, .open: nil
      case .whole(let root), .part(let root): root
      }
    }
  }

  private(set) var tellings: [Witness.ID: [Telling]] = [:]
  private var parents: [Int]
  /// By root: of what by name.
  private var names: [Int: Set<String>] = [:]
  /// By root, once all are joined.
  private var byRoot: [Int: [Telling]] = [:]

  /// Complexity: O(n log n) in the claims of happenings.
  init(_ groups: [EventGrouper.Group], _ patientless: [ResolvedClaim]) {
    parents = Array(0..<(groups.count + patientless.count))
    var seen = Set<ClaimKey>()
    for (node, group) in groups.enumerated() {
      for claim in group where Self.isHappening(claim) {
        seen.insert(ClaimKey(claim.claim))
        add(claim, node)
      }
      if let name = Self.name(group[0]) { names[node] = [name] }
    }
    for (place, claim) in patientless.enumerated()
    where Self.isHappening(claim) && !seen.contains(ClaimKey(claim.claim)) {
      add(claim, groups.count + place)
    }
    tellings = tellings.mapValues { $0.sorted { ($0.at, $0.node) < ($1.at, $1.node) } }
    joinDays()
    for witness in tellings.keys.sorted() { join(tellings[witness] ?? []) }
    for telling in tellings.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      byRoot[root(telling.node), default: []].append(telling)
    }
  }

  private mutating func add(_ claim: ResolvedClaim, _ node: Int) {
    let isNamed = Self.name(claim) != nil
    tellings[claim.claim.witness, default: []].append(
      Telling(claim: claim, node: node, isNamed: isNamed, isBare: !isNamed && Self.isBare(claim)))
  }

  /// Where a root is told of, by witness and text.
  func told(_ root: Int) -> [Telling] { byRoot[root] ?? [] }

  // MARK: Which

  /// Classes of what can take many lives at once.
  private static let classes: Set<String> = [
    "sinking", "stranding", "collision", "explosion", "fire", "destruction", "disaster",
    "outbreak", "collapse", "battle", "siege", "defeat", "bombardment", "attack", "rebellion",
  ]

  /// Whether a claim tells of such a happening: not of a blow to a person, and not of a toll.
  private static func isHappening(_ claim: ResolvedClaim) -> Bool {
    guard classes.contains(claim.eventClass.id), claim.claim.denial == nil, claim.isTold,
      claim.fate == nil
    else { return false }
    let patient = claim.claim.filler(.patient)?.value
    switch (claim.eventClass.id, patient) {
    case (let id, .named(_, .person)) where !mistakable.contains(id): return false
    case ("attack", .thing): return false
    // A war is more than one.
    case ("outbreak", .named): return false
    default: return true
    }
  }

  /// What does not befall persons, so that a name taken for a person's is not one.
  private static let mistakable: Set<String> = [
    "sinking", "stranding", "bombardment", "battle", "siege", "destruction",
  ]

  // MARK: Joined

  /// Joins what one account tells of one thing, close together and at no other time; and what it tells of 'the ship' with
  /// the only one that it tells of by name.
  private mutating func join(_ told: [Telling]) {
    let named = told.filter(\.isNamed)
    for (a, b) in zip(named, named.dropFirst())
    where Self.name(a.claim) == Self.name(b.claim) && agree(a, b)
      && b.at - a.at <= Self.closeness
    {
      unite(a.node, b.node)
    }
    guard Set(named.map { root($0.node) }).count == 1 else { return }
    for other in told where other.isBare {
      if named.contains(where: { isAlike(other.claim, $0.claim) }),
        named.allSatisfy({ agree($0, other) })
      {
        unite(named[0].node, other.node)
      }
    }
  }

  /// Joins what accounts tell of one thing and one day, by whatever word: its fire and its destruction.
  private mutating func joinDays() {
    var homes: [Day: Int] = [:]
    for telling in tellings.sorted(by: { $0.key < $1.key }).flatMap(\.value) {
      guard let name = Self.name(telling.claim), let day = telling.claim.time,
        day.earliest != nil, day.earliest == day.latest
      else { continue }
      let key = Day(name: name, day: day.edtf)
      if let home = homes[key] { unite(home, telling.node) } else { homes[key] = telling.node }
    }
  }

  private struct Day: Hashable {
    var name: String
    var day: String
  }

  private func agree(_ a: Telling, _ b: Telling) -> Bool {
    guard let x = a.claim.time, let y = b.claim.time else { return true }
    return !x.excludes(y)
  }

  /// The name of what it befell, folded: names of one form can be read as of two sorts, or as no name.
  private static func name(_ claim: ResolvedClaim) -> String? {
    if claim.patient.entity != nil { return folded(claim.patient.label) }
    guard case .thing(let text, _)? = claim.claim.filler(.patient)?.value,
      claim.claim.filler(.quantity) == nil,
      text.split(separator: " ").contains(where: { $0.first?.isUppercase ?? false })
    else { return nil }
    return folded(text)
  }

  private static func isBare(_ claim: ResolvedClaim) -> Bool {
    switch claim.claim.filler(.patient)?.value {
    case nil: true
    case .thing(let text, let head)?:
      text.lowercased() == head && claim.claim.filler(.quantity) == nil
    default: false
    }
  }

  /// Whether a bare noun can mean what has a name: the same befell it, it is that noun ('theatre' of 'Alhambra Theatre'), or
  /// it is what befell it ('the fire broke out', 'an explosion destroyed the mill').
  private func isAlike(_ bare: ResolvedClaim, _ named: ResolvedClaim) -> Bool {
    guard case .thing(_, let head)? = bare.claim.filler(.patient)?.value else {
      return bare.eventClass.id == named.eventClass.id
        || bare.claim.sentence == named.claim.sentence
    }
    return bare.eventClass.id == named.eventClass.id
      || folded(named.patient.label).split(separator: " ").contains { $0 == folded(head) }
      || Self.blazes.contains(named.eventClass.id) && Self.blazes.contains(bare.eventClass.id)
        && head == "fire"
  }

  private static let blazes: Set<String> = ["fire", "destruction", "outbreak"]

  private mutating func unite(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    let both = (names[x] ?? []).union(names[y] ?? [])
    guard x != y, both.count <= 1 else { return }
    parents[max(x, y)] = min(x, y)
    names[min(x, y)] = both
  }

  func root(_ node: Int) -> Int {
    var node = node
    while parents[node] != node { node = parents[node] }
    return node
  }

  // MARK: Of a toll

  /// The happening that a toll is told of: the one of its sentence, else the only one that its account tells of, else the
  /// nearest before it in its paragraph.
  ///
  /// Complexity: O(k) in what the account tells of happenings.
  func home(of toll: ResolvedClaim) -> Home {
    // 'Two boats capsized' stands in the way of what follows, and is nothing that others could mean.
    let told = (tellings[toll.claim.witness] ?? []).filter {
      $0.isNamed || $0.isBare || $0.at < position(toll)
    }
    guard !told.isEmpty else { return .none }
    let here = roots(told.filter { $0.claim.claim.sentence == toll.claim.sentence })
    guard here.count < 2, let found = here.first ?? only(told, toll) ?? nearest(told, toll) else {
      return .open
    }
    let own = told.filter { root($0.node) == found }
    guard own.contains(where: { $0.isNamed || $0.isBare }), saysWhose(toll, self.told(found)) else {
      return .open
    }
    return fits(toll, found, own) ? .whole(found) : .part(found)
  }

  private func roots(_ told: [Telling]) -> Set<Int> { Set(told.map { root($0.node) }) }

  /// What a happening befell, by name.
  func name(_ root: Int) -> String? { names[root]?.first }

  /// Whether an account tells of more than one.
  func areSeveral(in witness: Witness.ID) -> Bool { roots(tellings[witness] ?? []).count > 1 }

  private func only(_ told: [Telling], _ toll: ResolvedClaim) -> Int? {
    let roots = roots(told)
    guard roots.count == 1, told.contains(where: { abs($0.at - position(toll)) <= Self.reach })
    else { return nil }
    return roots.first
  }

  private func nearest(_ told: [Telling], _ toll: ResolvedClaim) -> Int? {
    guard let last = told.last(where: { $0.at < position(toll) }),
      last.claim.claim.paragraph == toll.claim.paragraph,
      toll.claim.sentence.lowerBound - last.claim.claim.sentence.upperBound <= Self.closeness,
      roots(told.filter { $0.claim.claim.sentence == last.claim.claim.sentence }).count == 1
    else { return nil }
    return root(last.node)
  }

  private func position(_ toll: ResolvedClaim) -> Int { toll.claim.trigger.lowerBound }

  /// Bytes between a happening and its toll: two sentences of average length.
  private static let closeness = 250
  /// Bytes from the only happening of an account to its toll: about ten such sentences; ours.
  private static let reach = 1500
}
