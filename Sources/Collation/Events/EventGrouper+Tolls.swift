// Enters: groups of claims. Leaves: how many died at one happening, as several accounts tell it, together.

internal import Intake
internal import Testimony

extension EventGrouper {
  /// 'killing 1,195 people' and '1,201 lost their lives' meet where both accounts tell of one happening: tolls of one sort and
  /// one happening are one event, whatever the words for those who are counted.
  ///
  /// What stays open stays where it is, and so does a toll that nobody else gives. Complexity: O(n log n) in the claims, and for
  /// each toll O(k) in what its account tells of happenings.
  func tolled(_ groups: [Group]) -> [Group] {
    let happenings = Happenings(groups, patientless.claims)
    guard !happenings.tellings.isEmpty else { return groups }
    let homes = homes(of: groups.flatMap { $0 }.filter { $0.fate != nil }, happenings)
    let parted = groups.flatMap { self.parted($0, homes, happenings) }
    let members = parted.indices.flatMap { self.members($0, parted[$0], homes) }
    let pools = Dictionary(grouping: members) { $0.pool }.filter {
      Set($0.value.map { parted[$0.group][$0.index].claim.witness.source }).count > 1
    }
    let tolls = pools.keys.sorted().map { pool in
      self.moved(pools[pool] ?? [], of: parted, as: toll(pool, groups, happenings))
    }
    var rest = parted.map { $0.map(Optional.some) }
    for member in pools.values.flatMap(\.self) { rest[member.group][member.index] = nil }
    return (rest.map { headed($0.compactMap(\.self)) } + tolls).filter { !$0.isEmpty }
  }

  /// Where each toll belongs. Of several numbers of one account it is open which counts all, so that each is taken for a part.
  private func homes(of tolls: [ResolvedClaim], _ happenings: Happenings) -> [ClaimKey: Home] {
    let found = tolls.map { (claim: $0, home: happenings.home(of: $0)) }
    let accounts = Dictionary(grouping: found.filter { $0.home.root != nil }) {
      Account(witness: $0.claim.claim.witness, root: $0.home.root, fate: $0.claim.fate)
    }
    let homes = found.map { claim, home -> (ClaimKey, Home) in
      let account = Account(witness: claim.claim.witness, root: home.root, fate: claim.fate)
      guard case .whole(let root) = home,
        (accounts[account] ?? []).contains(where: { isRival($0.claim, of: claim) })
      else { return (ClaimKey(claim.claim), home) }
      return (ClaimKey(claim.claim), .part(root))
    }
    return Dictionary(homes, uniquingKeysWith: { a, _ in a })
  }

  private typealias Home = Happenings.Home

  /// The tolls of one sort that one account gives for one happening.
  private struct Account: Hashable {
    var witness: Witness.ID
    var root: Int?
    var fate: Toll.Fate?
  }

  /// The tolls of one sort at one happening.
  private struct Pool: Hashable, Comparable {
    var root: Int
    var fate: Toll.Fate

    static func < (a: Pool, b: Pool) -> Bool {
      (a.root, a.fate.rawValue) < (b.root, b.fate.rawValue)
    }
  }

  private struct Member {
    var group: Int
    var index: Int
    var pool: Pool
  }

  /// One day's dead without a name, apart where some are of other happenings than others, or only a part of a happening's.
  private func parted(
    _ group: Group, _ homes: [ClaimKey: Home], _ happenings: Happenings
  ) -> [Group] {
    guard group[0].patient.entity == nil, group.count > 1,
      group.contains(where: { $0.fate != nil })
    else { return [group] }
    var parts = Dictionary(grouping: group) { claim -> Part in
      switch homes[ClaimKey(claim.claim)] {
      case .whole(let root)?:
        happenings.name(root).map { .of($0) }
          ?? (happenings.areSeveral(in: claim.claim.witness) ? .some(of: root) : .rest)
      case .part(let root)?: .some(of: root)
      case .open?, .none?, nil: .rest
      }
    }
    let named = parts.keys.filter { if case .of = $0 { true } else { false } }
    // What tells of no happening by name goes with the only one that is told.
    if named.count == 1, let rest = parts.removeValue(forKey: .rest) {
      parts[named[0], default: []] += rest
    }
    return parts.values.map { headed($0.sorted(by: Self.textOrder)) }
      .sorted { Self.textOrder($0[0], $1[0]) }
  }

  /// Which of one day's dead.
  private enum Part: Hashable {
    /// All at the happening of what has a name.
    case of(String)
    /// Some at a happening.
    case some(of: Int)
    case rest
  }

  /// The claims of a group that belong to a happening: those that tell of none come along with the rest, if that goes to one.
  private func members(_ place: Int, _ group: Group, _ homes: [ClaimKey: Home]) -> [Member] {
    guard group[0].patient.entity == nil else { return [] }
    var members: [Member] = []
    var lone: [Int] = []
    for (index, claim) in group.enumerated() {
      switch (claim.fate, homes[ClaimKey(claim.claim)]) {
      case (let fate?, .whole(let root)?):
        let pool = Pool(root: root, fate: fate)
        members.append(Member(group: place, index: index, pool: pool))
      case (_?, Home.none?): lone.append(index)
      case (nil, _) where claim.claim.denial != nil: lone.append(index)
      default: break
      }
    }
    let pools = Set(members.map(\.pool))
    guard pools.count == 1, let pool = pools.first else { return members }
    return members + lone.map { Member(group: place, index: $0, pool: pool) }
  }

  private func isRival(_ other: ResolvedClaim, of claim: ResolvedClaim) -> Bool {
    guard let number = claim.tolled, let rival = other.tolled,
      other.claim.certainty == claim.claim.certainty, rival.counted == number.counted,
      rival.group == number.group, rival.part == number.part
    else { return false }
    return (rival.most < number.least || number.most < rival.least)
      && !rival.lies(inRoundingOf: number) && !number.lies(inRoundingOf: rival)
  }

  private func moved(_ members: [Member], of groups: [Group], as toll: Toll) -> Group {
    members.map { groups[$0.group][$0.index] }.sorted(by: Self.textOrder).enumerated().map {
      index, claim in
      var claim = claim
      claim.join = index == 0 ? nil : toll.reason
      claim.toll = toll
      return claim
    }
  }

  /// The toll of a happening, under the name that says most.
  private func toll(_ pool: Pool, _ groups: [Group], _ happenings: Happenings) -> Toll {
    let told = happenings.told(pool.root)
    let main = told.first(where: \.isNamed) ?? told[0]
    let isGroup = main.node < groups.count
    let heading = isGroup ? Draft.heading(groups[main.node]) : main.claim.eventClass.noun
    let isName = isGroup && heading == main.claim.patient.label
    let name = isName ? heading : heading.prefix(1).lowercased() + heading.dropFirst()
    return Toll(
      fate: pool.fate, happening: "the \(name)",
      home: isGroup ? ClaimKey(main.claim.claim) : nil)
  }
}
