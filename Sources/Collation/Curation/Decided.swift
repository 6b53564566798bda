// Enters: pairs that a user wants together or apart. Leaves: groups that heed them.

/// Pairs of items that belong together, and pairs that do not.
///
/// Insert the weightier first: what would break a pair that stands is refused. Invariant: no two items that forced
/// pairs connect are forbidden.
public struct Decided<Item: Hashable & Comparable & Sendable>: Hashable, Sendable {
  /// Two items, in their order.
  public struct Pair: Hashable, Sendable {
    /// The lesser item.
    public let a: Item
    /// The greater item.
    public let b: Item

    /// A pair, whichever item is named first.
    public init(_ x: Item, _ y: Item) { (a, b) = x < y ? (x, y) : (y, x) }
  }

  /// Pairs that belong together, with the reason.
  public private(set) var forced: [Pair: String] = [:]
  /// Pairs that do not belong together, with the reason.
  public private(set) var forbidden: [Pair: String] = [:]
  /// Items to the representative of those that forced pairs connect them with (Galler and Fischer, 1964).
  private var parent: [Item: Item] = [:]
  /// Representatives that must stay apart.
  private var foes: [Item: Set<Item>] = [:]

  /// No pair.
  public static var none: Self { Self() }

  /// Nothing decided.
  public init() {}

  /// Whether nothing is decided.
  public var isEmpty: Bool { forced.isEmpty && forbidden.isEmpty }

  /// Wants two items together; false where they must stay apart.
  public mutating func force(_ a: Item, _ b: Item, why: String) -> Bool {
    let (x, y) = (root(a), root(b))
    guard a != b, !(foes[x]?.contains(y) ?? false) else { return a == b }
    forced[Pair(a, b)] = why
    guard x != y else { return true }
    parent[y] = x
    for foe in foes.removeValue(forKey: y) ?? [] {
      foes[foe]?.remove(y)
      foes[foe, default: []].insert(x)
      foes[x, default: []].insert(foe)
    }
    return true
  }

  /// Wants two items apart; false where they must stay together.
  public mutating func forbid(_ a: Item, _ b: Item, why: String) -> Bool {
    let (x, y) = (root(a), root(b))
    guard x != y else { return false }
    forbidden[Pair(a, b)] = why
    foes[x, default: []].insert(y)
    foes[y, default: []].insert(x)
    return true
  }

  private func root(_ item: Item) -> Item {
    var item = item
    while let above = parent[item] { item = above }
    return item
  }

  /// Why an item is where it is: the reason of the first pair that names it.
  public func why(_ items: [Item]) -> String? {
    let named = Set(items)
    return (forced.filter { named.contains($0.key.a) || named.contains($0.key.b) }.values.min())
      ?? forbidden.filter { named.contains($0.key.a) || named.contains($0.key.b) }.values.min()
  }

  // MARK: Groups

  /// Members under way to a group.
  private struct Bucket<Member> {
    var members: [(place: Int, member: Member)] = []
    var roots: Set<Item> = []
    /// The groups that the members come from.
    var origins: Set<Int> = []
  }

  /// The groups with what is forced together brought together, and what is forbidden parted.
  ///
  /// Groups that a forced pair connects become one; where a forbidden pair lies in it, members that no pair names
  /// stay with the greatest part of their group. Members keep their order. Complexity: O(members · keys).
  func regrouped<Member>(
    _ groups: [[Member]], keys: (Member) -> [Item]
  ) -> [[Member]] {
    guard !isEmpty else { return groups }
    let named = Set((Array(forced.keys) + forbidden.keys).flatMap { [$0.a, $0.b] })
    let roots = groups.map { $0.map { Set(keys($0).filter(named.contains).map(root)) } }
    var first: [Item: Int] = [:]
    var home = Array(groups.indices)
    for (group, sets) in roots.enumerated() {
      for item in sets.flatMap(\.self) {
        let other = first[item] ?? group
        first[item] = other
        let (x, y) = (find(home, group), find(home, other))
        home[max(x, y)] = min(x, y)
      }
    }
    let joined = Dictionary(grouping: groups.indices) { find(home, $0) }
    return joined.sorted { $0.key < $1.key }.flatMap { _, indices in
      parted(
        indices.flatMap { group in
          groups[group].indices.map { (group, groups[group][$0], roots[group][$0]) }
        })
    }
  }

  private func find(_ home: [Int], _ index: Int) -> Int {
    var index = index
    while home[index] != index { index = home[index] }
    return index
  }

  private func parted<Member>(
    _ members: [(group: Int, member: Member, roots: Set<Item>)]
  ) -> [[Member]] {
    var buckets: [Bucket<Member>] = []
    for unit in units(members) {
      let home = buckets.firstIndex { bucket in
        !bucket.origins.isDisjoint(with: unit.origins)
          && unit.roots.allSatisfy { (foes[$0] ?? []).isDisjoint(with: bucket.roots) }
      }
      if let home {
        buckets[home].members += unit.members
        buckets[home].roots.formUnion(unit.roots)
        buckets[home].origins.formUnion(unit.origins)
      } else {
        buckets.append(unit)
      }
    }
    let sizes = buckets.map(\.members.count)
    for (place, it) in members.enumerated() where it.roots.isEmpty {
      let own = buckets.indices.filter { buckets[$0].origins.contains(it.group) }
      let home = (own.isEmpty ? Array(buckets.indices) : own).max {
        (sizes[$0], $1) < (sizes[$1], $0)
      }
      if let home {
        buckets[home].members.append((place, it.member))
      } else {
        buckets.append(Bucket(members: [(place, it.member)], origins: [it.group]))
      }
    }
    return buckets.map { $0.members.sorted { $0.place < $1.place }.map(\.member) }
  }

  /// What forced pairs hold together, in the order of the first member; members that no pair names are left out.
  private func units<Member>(
    _ members: [(group: Int, member: Member, roots: Set<Item>)]
  ) -> [Bucket<Member>] {
    var units: [Bucket<Member>] = []
    var unitOf: [Item: Int] = [:]
    for (place, it) in members.enumerated() where !it.roots.isEmpty {
      let unit = it.roots.compactMap { unitOf[$0] }.min() ?? units.count
      if unit == units.count { units.append(Bucket()) }
      units[unit].members.append((place, it.member))
      units[unit].roots.formUnion(it.roots)
      units[unit].origins.insert(it.group)
      for item in it.roots { unitOf[item] = unit }
    }
    return units
  }
}
