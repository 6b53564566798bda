// Enters: groups of claims, parted by their times. Leaves: those that tell of one happening with different dates together.

internal import Chronology
internal import Intake
internal import Testimony

extension EventGrouper {
  /// Groups of one class and patient whose dates exclude each other become one where the dates are much nearer than two such
  /// events commonly are, nobody tells of both, nothing else parts them, and each account tells of one alone; the farther the
  /// dates, the more else must be the same: place, doer or number, and what both tell of before and after.
  ///
  /// Complexity: O(n log n) in the groups of a class and patient, since each is compared with ``neighbours`` at most.
  func reconciled(_ groups: [Group]) -> [Group] {
    let story = Story(groups)
    var result = groups
    for block in Self.blocks(groups) where block.count > 1 {
      let candidates = candidates(block, groups, story)
      guard !candidates.isEmpty else { continue }
      var home: [Int: Int] = [:]
      for candidate in candidates {
        let (a, b) = (home[candidate.a] ?? candidate.a, home[candidate.b] ?? candidate.b)
        guard a != b, result[a].isEmpty == false, mayJoin(result[a], result[b]) else { continue }
        result[a] = joined(result[a], result[b], candidate.why)
        result[b] = []
        for (index, place) in home where place == b { home[index] = a }
        home[b] = a
      }
      settle(block, &result)
    }
    return result.filter { !$0.isEmpty }
  }

  /// Groups after it in the order of time with which a group is compared.
  private static let neighbours = 16

  /// The groups of one class and named patient that can be told apart by their dates alone, in the order of time.
  private static func blocks(_ groups: [Group]) -> [[Int]] {
    struct Key: Hashable {
      var eventClass: String
      var patient: String
    }
    let known = groups.indices.filter { index in
      let first = groups[index][0]
      return first.patient.entity != nil && first.eventClass.apart != nil && first.key.isEmpty
    }
    let blocks = Dictionary(grouping: known) { index in
      Key(
        eventClass: groups[index][0].eventClass.id, patient: groups[index][0].patient.key)
    }
    return blocks.values.sorted { $0[0] < $1[0] }
  }

  // MARK: Candidates

  private struct Candidate {
    var a: Int
    var b: Int
    var days: Int
    var why: String
  }

  /// Pairs of a block's dated groups that tell of one happening, the nearest first.
  private func candidates(_ block: [Int], _ groups: [Group], _ story: Story) -> [Candidate] {
    let dated = block.map { (index: $0, told: Occurrence(groups[$0])) }
      .filter { $0.told.date != nil && !$0.told.tellers.isEmpty }
      .sorted { day($0.told) < day($1.told) }
    var result: [Candidate] = []
    for (place, a) in dated.enumerated() {
      for b in dated[(place + 1)...].prefix(Self.neighbours) {
        guard let why = reason(a, b, block, groups, story) else { continue }
        result.append(Candidate(a: a.index, b: b.index, days: why.days, why: why.text))
      }
    }
    return result.sorted { ($0.days, $0.a, $0.b) < ($1.days, $1.a, $1.b) }
  }

  /// Yearless dates first.
  private func day(_ told: Occurrence) -> Int {
    told.date?.earliest?.julianDayNumber ?? Int.min
  }

  /// Why two dated groups are of one happening; nil where too little says so.
  private func reason(
    _ a: (index: Int, told: Occurrence), _ b: (index: Int, told: Occurrence), _ block: [Int],
    _ groups: [Group], _ story: Story
  ) -> (text: String, days: Int)? {
    guard let first = a.told.date, let second = b.told.date, let gap = DateGap(first, second),
      let apart = groups[a.index][0].eventClass.apart,
      a.told.tellers.isDisjoint(with: b.told.tellers),
      !a.told.isParted(from: b.told)
    else { return nil }
    let around = story.common(a.index, b.index)
    let evidence = a.told.common(with: b.told) + around
    let isOnly = story.tellOfOne(a.index, b.index, of: block)
    guard isOnly || around.count == 2 else { return nil }
    let against = a.told.hasOtherDoer(than: b.told) ? 1 : 0
    guard evidence.count >= against else { return nil }
    let isNear = Self.isNear(gap, apart, evidence: evidence.count - against)
    guard isNear || isOnly && gap.isSlip && !evidence.isEmpty else { return nil }
    let only = isOnly ? ["each account tells of one alone"] : []
    let slip = gap.isSlip ? ["the same day of another year"] : []
    return ((evidence + slip + only).joined(separator: ", ") + ", " + gap.phrase, gap.days)
  }

  /// Whether dates are near enough: within a tenth of the time that commonly lies between two such events where nothing but
  /// the class and the patient is the same, half of it with one thing more, all of it with two. Set on the pairs of
  /// accounts in `Tests/CollationTests/Fixtures/one-event.tsv`.
  static func isNear(_ gap: DateGap, _ apart: EventClass.Interval, evidence: Int) -> Bool {
    let share = [0.1, 0.5, 1][min(evidence, 2)]
    return Double(gap.days) <= share * Double(apart.days)
  }

  // MARK: Joining

  /// Whether groups that have grown since may still be one.
  private func mayJoin(_ a: Group, _ b: Group) -> Bool {
    let (x, y) = (Occurrence(a), Occurrence(b))
    return x.tellers.isDisjoint(with: y.tellers) && !x.isParted(from: y)
  }

  private func joined(_ a: Group, _ b: Group, _ why: String) -> Group {
    Self.joined(b, to: a) { claim in
      JoinReason(
        rule: JoinReason.near,
        why: "the accounts tell of one '\(claim.eventClass.id)' of \(claim.patient.label): \(why)")
    }
  }

  /// Undated claims, which could be of either before, join the only dated group that is left.
  private func settle(_ block: [Int], _ groups: inout [Group]) {
    let left = block.filter { !groups[$0].isEmpty }
    let dated = left.filter { groups[$0].contains { $0.time != nil } }
    guard dated.count == 1, left.count < block.count else { return }
    for index in left where index != dated[0] && mayJoinUndated(groups[index], groups[dated[0]]) {
      groups[dated[0]] = Self.joined(groups[index], to: groups[dated[0]]) {
        Self.undated($0, isOwn: false)
      }
      groups[index] = []
    }
  }

  private func mayJoinUndated(_ undated: Group, _ dated: Group) -> Bool {
    !Occurrence(undated).isParted(from: Occurrence(dated))
  }
}

extension JoinReason {
  /// The rule by which accounts that give different dates tell of one happening.
  static let near = "event.near"
}
