// Enters: groups of claims and a user's decisions. Leaves: groups that obey them.

internal import Testimony

extension EventGrouper {
  /// The groups after the user's decisions.
  ///
  /// Complexity: O(n log n) in the claims, and quadratic only in the decisions about one group.
  func decided(_ groups: [Group]) -> [Group] {
    guard !decisions.together.isEmpty || !decisions.apart.isEmpty else { return groups }
    return united(groups).flatMap { parted($0) }
  }

  // MARK: Together

  /// Groups whose claims were decided to be of one event, made one.
  private func united(_ groups: [Group]) -> [Group] {
    var places: [ClaimID: [Int]] = [:]
    for (index, group) in groups.enumerated() {
      for claim in group { places[ClaimID(claim.claim), default: []].append(index) }
    }
    var joined = DisjointSets(groups.count)
    for pair in decisions.together {
      for (a, b) in homes(places[pair.a] ?? [], places[pair.b] ?? [], groups) { joined.join(a, b) }
    }
    return joined.sets.map { members in
      let first = groups[members[0]]
      guard members.count > 1 else { return first }
      let others = members.dropFirst().flatMap { groups[$0] }.map { claim in
        var claim = claim
        claim.join = claim.join ?? JoinReason(rule: "event.decided", why: "decided by the user")
        return claim
      }
      return (first + others).sorted(by: Self.textOrder)
    }
  }

  /// The pairs of groups that a decision means: of a word that tells of two, the one with the other's patient.
  private func homes(_ a: [Int], _ b: [Int], _ groups: [Group]) -> [(Int, Int)] {
    let all = a.flatMap { x in b.map { (x, $0) } }
    let same = all.filter { groups[$0.0][0].patient == groups[$0.1][0].patient }
    return same.isEmpty ? all : same
  }

  // MARK: Apart

  /// A group without pairs that were decided to be of different events: claims with the fewest such decisions come first,
  /// each to the first part that has nothing against it.
  private func parted(_ group: Group) -> [Group] {
    let own = Set(group.map { ClaimID($0.claim) })
    var enemies: [ClaimID: Set<ClaimID>] = [:]
    for pair in decisions.apart
    where pair.a != pair.b && own.contains(pair.a) && own.contains(pair.b) {
      enemies[pair.a, default: []].insert(pair.b)
      enemies[pair.b, default: []].insert(pair.a)
    }
    guard !enemies.isEmpty else { return [group] }
    let order = group.indices.sorted {
      let (x, y) = (ClaimID(group[$0].claim), ClaimID(group[$1].claim))
      return (enemies[x]?.count ?? 0, $0) < (enemies[y]?.count ?? 0, $1)
    }
    var parts: [(members: Group, ids: Set<ClaimID>)] = []
    for index in order {
      let id = ClaimID(group[index].claim)
      let home = parts.firstIndex { enemies[id]?.isDisjoint(with: $0.ids) ?? true }
      if home == nil { parts.append(([], [])) }
      parts[home ?? parts.count - 1].members.append(group[index])
      parts[home ?? parts.count - 1].ids.insert(id)
    }
    return parts.map { $0.members.sorted(by: Self.textOrder) }
  }
}

/// Sets that can only grow together (Tarjan 1975).
private struct DisjointSets {
  private var parent: [Int]

  init(_ count: Int) { parent = Array(0..<count) }

  private mutating func root(_ member: Int) -> Int {
    var member = member
    while parent[member] != member {
      parent[member] = parent[parent[member]]
      member = parent[member]
    }
    return member
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (x, y) = (root(a), root(b))
    parent[max(x, y)] = min(x, y)
  }

  /// The sets in the order of their first members.
  var sets: [[Int]] {
    var copy = self
    let groups = Dictionary(grouping: parent.indices) { copy.root($0) }
    return groups.sorted { $0.key < $1.key }.map(\.value)
  }
}
