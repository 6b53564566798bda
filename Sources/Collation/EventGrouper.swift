// Enters: resolved claims. Leaves: the claims of each event together.

internal import Chronology
internal import Intake
internal import Testimony

/// Groups claims into events: by class and patient, by the class's key, and by time where it can recur.
struct EventGrouper {
  /// The claims of one event, in the order of witnesses and text.
  typealias Group = [ResolvedClaim]

  func groups(_ claims: [ResolvedClaim], classes: EventClasses) -> [Group] {
    let claims = claims.sorted(by: Self.textOrder)
    let blocks = Dictionary(grouping: claims) { claim in
      Block(eventClass: claim.eventClass.id, patient: claim.patient.key, key: claim.key)
    }
    let groups = blocks.sorted { $0.key < $1.key }.flatMap { _, claims in
      isOne(claims[0]) ? [claims] : split(claims)
    }
    return absorbed(groups, classes)
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

  private static func textOrder(_ a: ResolvedClaim, _ b: ResolvedClaim) -> Bool {
    (a.claim.witness, a.claim.trigger.lowerBound) < (b.claim.witness, b.claim.trigger.lowerBound)
  }

  // MARK: Time

  /// Parts claims of what can recur: the closely dated first, each joining the first group that no member's time
  /// excludes; the undated last, with a group of their own account, else with the only one, else apart.
  private func split(_ claims: [ResolvedClaim]) -> [Group] {
    let isNamed = claims[0].patient.entity != nil
    // Where nobody is named, the month that the account was speaking of tells one such event from another.
    func date(_ claim: ResolvedClaim) -> HistoricalDate? {
      claim.time ?? (isNamed ? nil : claim.claim.context.flatMap(month))
    }
    let dated = claims.filter { date($0) != nil }.sorted { a, b in
      (span(date(a)), date(a)?.edtf ?? "", a.claim.trigger.lowerBound)
        < (span(date(b)), date(b)?.edtf ?? "", b.claim.trigger.lowerBound)
    }
    var groups: [Group] = []
    for claim in dated {
      let home = groups.firstIndex { group in
        group.allSatisfy { other in
          guard let a = date(claim), let b = date(other) else { return true }
          return !a.excludes(b)
        }
      }
      if let home { groups[home].append(claim) } else { groups.append([claim]) }
    }
    for claim in claims where date(claim) == nil {
      let fitting = groups.indices.filter { group in
        groups[group].allSatisfy { samePlace($0, claim) }
      }
      let own = fitting.filter { group in
        groups[group].contains { $0.claim.witness == claim.claim.witness }
      }
      if let home = own.count == 1 ? own[0] : fitting.count == 1 && isNamed ? fitting[0] : nil {
        groups[home].append(claim)
      } else {
        groups.append([claim])
      }
    }
    return groups.map { $0.sorted(by: Self.textOrder) }
  }

  private func month(_ date: HistoricalDate) -> HistoricalDate? {
    guard date.precision <= .day, let day = date.earliest else { return date }
    return HistoricalDate.month(year: day.year, month: day.month)
  }

  /// Whether neither names a place, or both the same: for what can recur, another place is another time.
  private func samePlace(_ a: ResolvedClaim, _ b: ResolvedClaim) -> Bool {
    guard let x = a.claim.filler(.place)?.value, let y = b.claim.filler(.place)?.value else {
      return true
    }
    return x == y
  }

  /// Days that a date leaves open: the narrower it is, the more it says.
  private func span(_ date: HistoricalDate?) -> Int {
    guard let first = date?.earliest, let last = date?.latest else { return .max }
    return last.julianDayNumber - first.julianDayNumber
  }

  // MARK: Parts

  /// A blow told beside the killing of the same person is part of it: claims of a class that can lie `within`
  /// another join its group where they stand close to one of its claims and no time parts them.
  private func absorbed(_ groups: [Group], _ classes: EventClasses) -> [Group] {
    var result = groups.filter { $0[0].eventClass.within.isEmpty }
    for group in groups where !group[0].eventClass.within.isEmpty {
      var rest: Group = []
      for claim in group {
        if let home = result.firstIndex(where: { holds($0, claim) }) {
          result[home].append(claim)
        } else {
          rest.append(claim)
        }
      }
      if !rest.isEmpty { result.append(rest) }
    }
    return result.map { $0.sorted(by: Self.textOrder) }
  }

  private func holds(_ group: Group, _ part: ResolvedClaim) -> Bool {
    guard part.eventClass.within.contains(group[0].eventClass.id),
      group[0].patient == part.patient
    else { return false }
    let close = group.contains { claim in
      claim.claim.witness == part.claim.witness
        && claim.claim.range.distance(to: part.claim.range) <= Self.closeness
    }
    return close
      && group.allSatisfy { claim in
        guard let a = claim.time, let b = part.time else { return true }
        return !a.excludes(b)
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
