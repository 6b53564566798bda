// Enters: resolved claims. Leaves: the claims of each event together.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// Groups claims into events: by class and patient, by the class's key, and by time where it can recur.
struct EventGrouper {
  /// The claims of one event, in the order of witnesses and text.
  typealias Group = [ResolvedClaim]

  /// The claims that a user wants together or apart.
  var decided: Decided<ClaimKey> = .none
  /// Tells things from persons.
  var wordNet: WordNet?
  /// Claims that name nobody, and the entities that each source names.
  var patientless = Patientless()

  func groups(_ claims: [ResolvedClaim], classes: EventClasses) -> [Group] {
    let sorted = claims.sorted(by: Self.textOrder)
    // A denial makes no event.
    let (claims, denials) = (
      sorted.filter { $0.claim.denial == nil }, sorted.filter { $0.claim.denial != nil }
    )
    let blocks = Dictionary(grouping: claims) { claim in
      Block(eventClass: claim.eventClass.id, patient: claim.patient.key, key: claim.key)
    }
    let groups = blocks.sorted { $0.key < $1.key }.flatMap { _, claims in
      isOne(claims[0]) ? [whole(claims)] : split(claims)
    }
    return regrouped(
      tolled(
        denied(
          housed(
            reconciled(entitled(united(byCopies: named(united(byMode: absorbed(groups, classes))))))
          ),
          by: denials)))
  }

  /// A block that is one event, with the reason.
  private func whole(_ claims: [ResolvedClaim]) -> Group {
    let first = claims[0]
    let reason =
      first.key.isEmpty
      ? JoinReason(
        rule: "event.once", why: "'\(first.eventClass.id)' happens once to \(first.patient.label)")
      : JoinReason(
        rule: "event.key",
        why: "the same '\(first.eventClass.id)' of \(first.patient.label): \(first.key)")
    return Self.joined(claims, reason)
  }

  /// Claims that joined the first of them for a reason.
  private static func joined(_ claims: [ResolvedClaim], _ reason: JoinReason) -> Group {
    claims.enumerated().map { index, claim in
      var claim = claim
      claim.join = index == 0 ? nil : reason
      return claim
    }
  }

  /// The groups as the user wants them; whoever joins a group because of that says so.
  private func regrouped(_ groups: [Group]) -> [Group] {
    guard !decided.isEmpty else { return groups }
    let placed = groups.enumerated().map { index, group in group.map { (home: index, claim: $0) } }
    return decided.regrouped(placed) { [ClaimKey($0.claim.claim)] }.map { members in
      let home = members.first?.home
      let claims = members.map { member in
        var claim = member.claim
        if member.home != home && claim.join == nil {
          claim.join = JoinReason(
            rule: "event.decided", why: decided.why([ClaimKey(claim.claim)]) ?? "decided")
        }
        return claim
      }.sorted(by: Self.textOrder)
      return headed(claims)
    }
  }

  /// The claims with one that joined nobody: where all joined somebody who is gone, the first.
  func headed(_ claims: Group) -> Group {
    guard !claims.isEmpty, claims.allSatisfy({ $0.join != nil }) else { return claims }
    var claims = claims
    claims[0].join = nil
    return claims
  }

  /// A group with another's claims; those that had joined the other's first come along with it.
  static func joined(
    _ others: Group, to home: Group, because reason: (ResolvedClaim) -> JoinReason
  ) -> Group {
    let joining = others.map { claim in
      var claim = claim
      claim.join = claim.join ?? reason(claim)
      return claim
    }
    return (home + joining).sorted(by: textOrder)
  }

  /// Whether no time of one group excludes a time of the other.
  static func agreeInTime(_ a: Group, _ b: Group) -> Bool {
    let (times, others) = (Set(a.compactMap(\.time)), Set(b.compactMap(\.time)))
    return times.allSatisfy { time in others.allSatisfy { !time.excludes($0) } }
  }

  /// Whether all claims of a block must be of one event: it happens once, or its key says which it is.
  private func isOne(_ claim: ResolvedClaim) -> Bool {
    claim.patient.entity != nil && (claim.eventClass.once || !claim.key.isEmpty)
  }

  private struct Block: Hashable, Comparable {
    var eventClass: String
    var patient: String
    var key: String

    static func < (a: Block, b: Block) -> Bool {
      (a.eventClass, a.patient, a.key) < (b.eventClass, b.patient, b.key)
    }
  }

  static func textOrder(_ a: ResolvedClaim, _ b: ResolvedClaim) -> Bool {
    (a.claim.witness, a.claim.trigger.lowerBound) < (b.claim.witness, b.claim.trigger.lowerBound)
  }

  // MARK: Time

  /// One occasion of what can recur.
  private struct Occasion {
    var dates: [HistoricalDate] = []
    var claims: Group = []
    var witnesses: Set<Witness.ID> = []
    var places: Set<Value> = []

    mutating func add(_ claim: ResolvedClaim, _ reason: JoinReason) {
      var claim = claim
      claim.join = claims.isEmpty ? nil : reason
      claims.append(claim)
      witnesses.insert(claim.claim.witness)
      if let place = claim.claim.filler(.place)?.value { places.insert(place) }
    }

    /// Whether neither names a place, or both the same: for what can recur, another place is another time.
    func admits(_ claim: ResolvedClaim) -> Bool {
      guard let place = claim.claim.filler(.place)?.value, !places.isEmpty else { return true }
      return places == [place]
    }
  }

  /// Parts claims of what can recur: the closely dated first, each date joining the first occasion that none
  /// of its dates excludes; the undated last, with an occasion of their own account, else with the only one.
  ///
  /// Complexity: O(claims + distinct dates²), and for somebody named O(claims · occasions).
  private func split(_ claims: [ResolvedClaim]) -> [Group] {
    let isNamed = claims[0].patient.entity != nil
    let byDate = Dictionary(grouping: claims) { isNamed ? $0.time : closeTime($0) }
    let dates = byDate.keys.compactMap(\.self).sorted { (span($0), $0.edtf) < (span($1), $1.edtf) }
    var occasions: [Occasion] = []
    for date in dates {
      let home = occasions.firstIndex { $0.dates.allSatisfy { !$0.excludes(date) } }
      if home == nil { occasions.append(Occasion()) }
      let index = home ?? occasions.count - 1
      occasions[index].dates.append(date)
      for claim in byDate[date] ?? [] { occasions[index].add(claim, Self.dated(claim, date)) }
    }
    addUndated(byDate[nil] ?? [], isNamed: isNamed, to: &occasions)
    return occasions.map { $0.claims.sorted(by: Self.textOrder) }
  }

  /// Where nobody is named, the time that the account was speaking of tells one such event from another; a year, in which
  /// people are killed in many places, tells nothing.
  private func closeTime(_ claim: ResolvedClaim) -> HistoricalDate? {
    (claim.time ?? claim.claim.context).flatMap { span($0) > Self.daysOfMonth ? nil : $0 }
  }

  private static let daysOfMonth = 31

  private func addUndated(
    _ claims: [ResolvedClaim], isNamed: Bool, to occasions: inout [Occasion]
  ) {
    var homes: [Witness.ID: Set<Int>] = [:]
    for (index, occasion) in occasions.enumerated() {
      for witness in occasion.witnesses { homes[witness, default: []].insert(index) }
    }
    for claim in claims {
      let witness = claim.claim.witness
      let own = (homes[witness] ?? []).filter { occasions[$0].admits(claim) }
      let home = own.count == 1 ? own.first : isNamed ? sole(occasions, claim) : nil
      if home == nil { occasions.append(Occasion()) }
      let index = home ?? occasions.count - 1
      occasions[index].add(claim, Self.undated(claim, isOwn: own.count == 1))
      homes[witness, default: []].insert(index)
    }
  }

  /// The one occasion that admits a claim; nil where none or several do.
  private func sole(_ occasions: [Occasion], _ claim: ResolvedClaim) -> Int? {
    let fitting = occasions.indices.lazy.filter { occasions[$0].admits(claim) }.prefix(2)
    return fitting.count == 1 ? fitting.first : nil
  }

  private static func dated(_ claim: ResolvedClaim, _ date: HistoricalDate) -> JoinReason {
    JoinReason(
      rule: "event.time",
      why: "the same '\(claim.eventClass.id)' of \(claim.patient.label), and no time excludes "
        + date.phrase)
  }

  static func undated(_ claim: ResolvedClaim, isOwn: Bool) -> JoinReason {
    let what = "'\(claim.eventClass.id)' of \(claim.patient.label)"
    return isOwn
      ? JoinReason(rule: "event.account", why: "the only \(what) that the account tells of")
      : JoinReason(rule: "event.only", why: "the only \(what) that any account tells of")
  }

  /// Days that a date leaves open: the narrower it is, the more it says.
  private func span(_ date: HistoricalDate) -> Int {
    guard let first = date.earliest, let last = date.latest else { return .max }
    return last.julianDayNumber - first.julianDayNumber
  }

  // MARK: Parts

  /// A blow told beside the killing of the same person is part of it: claims of a class that can lie `within`
  /// another join its group where they stand close to one of its claims and no time parts them.
  private func absorbed(_ groups: [Group], _ classes: EventClasses) -> [Group] {
    var wholes = groups.filter { $0[0].eventClass.within.isEmpty }.map(Whole.init)
    let homes = Dictionary(grouping: wholes.indices) { wholes[$0].claims[0].patient }
    var apart: [Group] = []
    for group in groups where !group[0].eventClass.within.isEmpty {
      var rest: Group = []
      for claim in group {
        if let home = homes[claim.patient]?.first(where: { wholes[$0].holds(claim) }) {
          var part = claim
          part.join = JoinReason(
            rule: JoinReason.part,
            why: "'\(claim.eventClass.id)' is told beside "
              + "'\(wholes[home].claims[0].eventClass.id)' of " + claim.patient.label)
          wholes[home].add(part)
        } else {
          rest.append(claim)
        }
      }
      if !rest.isEmpty { apart.append(rest) }
    }
    return (wholes.map(\.claims) + apart).map { $0.sorted(by: Self.textOrder) }
  }

  /// A group that can take in parts, with what is asked of it for each.
  private struct Whole {
    private(set) var claims: Group = []
    private var ranges: [Witness.ID: [Range<Int>]] = [:]
    private var times: Set<HistoricalDate> = []

    init(_ group: Group) { for claim in group { add(claim) } }

    mutating func add(_ claim: ResolvedClaim) {
      claims.append(claim)
      ranges[claim.claim.witness, default: []].append(claim.claim.range)
      if let time = claim.time { times.insert(time) }
    }

    /// Whether a claim of a part's class stands close to one of the claims, and no time parts them.
    func holds(_ part: ResolvedClaim) -> Bool {
      guard part.eventClass.within.contains(claims[0].eventClass.id),
        ranges[part.claim.witness]?.contains(where: {
          $0.distance(to: part.claim.range) <= EventGrouper.closeness
        }) == true
      else { return false }
      guard let time = part.time else { return true }
      return times.allSatisfy { !$0.excludes(time) }
    }
  }

  /// Bytes between a blow and the killing that it is told with: two sentences of average length.
  private static let closeness = 250
}

extension Range<Int> {
  /// The bytes between two ranges; 0 where they touch or overlap.
  fileprivate func distance(to other: Range<Int>) -> Int {
    Swift.max(0, Swift.max(other.lowerBound - upperBound, lowerBound - other.upperBound))
  }
}

extension JoinReason {
  /// A blow that is told beside the killing that it is part of.
  static let part = "event.part"
}
