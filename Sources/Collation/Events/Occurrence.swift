// Enters: the claims of one event. Leaves: what tells whether another event is the same, told with another date.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// What the claims of one event say that can speak for or against its being another.
struct Occurrence {
  /// The narrowest date that is given.
  private(set) var date: HistoricalDate?
  /// Who says that it happened.
  private(set) var tellers: Set<Witness.ID> = []
  /// Whether somebody says that it was not the first time.
  private(set) var isRepeated = false
  private var values: [Slot: [(name: String, isName: Bool)]] = [:]

  init(_ group: EventGrouper.Group) {
    for claim in group {
      if let time = claim.time, date.map({ Self.isNarrower(time, than: $0) }) ?? true {
        date = time
      }
      if claim.isTold { tellers.insert(claim.claim.witness) }
      isRepeated = isRepeated || claim.claim.isRepeated
      for filler in claim.claim.fillers {
        guard let value = Self.text(filler) else { continue }
        values[filler.slot, default: []].append(value)
      }
    }
  }

  private static func isNarrower(_ a: HistoricalDate, than b: HistoricalDate) -> Bool {
    (a.precision, a.edtf) < (b.precision, b.edtf)
  }

  private static func text(_ filler: Filler) -> (name: String, isName: Bool)? {
    switch filler.value {
    case .named(let names, _): names.first.map { (folded($0), true) }
    case .thing(let text, _): (folded(text), false)
    case .text(let text): (folded(text), true)
    // A number of a few stands with many things.
    case .quantity(let quantity):
      quantity.kind == .count && quantity.least >= 10
        ? (quantity.value, false) : nil
    case .time, .hour, .order: nil
    }
  }

  // MARK: Compared

  /// The slots that say where, by whom, for what and how many.
  private static let telling: [Slot] = [.place, .source, .goal, .agent, .recipient, .quantity]
  private static let parting: [Slot] = [.place, .source, .goal, .agent, .recipient, .office]
  /// Offices part by their words, named or not.
  private static let worded: Set<Slot> = [.office]

  /// What both say, in words: 'from Genoa'.
  func common(with other: Occurrence) -> [String] {
    Self.telling.compactMap { slot in
      let shared = values[slot]?.first { value in
        other.values[slot]?.contains { Self.areAlike($0.name, value.name) } ?? false
      }
      return shared.map { "\(slot.rawValue) '\($0.name)'" }
    }
  }

  /// Whether another place, doer, goal or office is named.
  func isParted(from other: Occurrence) -> Bool {
    guard isRepeated == other.isRepeated else { return true }
    return Self.parting.contains { slot in
      Self.differ(names(slot), other.names(slot))
    }
  }

  /// Whether other words are used for who did it, which may or may not mean others: 'the council', 'the bishop'.
  func hasOtherDoer(than other: Occurrence) -> Bool {
    let (a, b) = (values[.agent] ?? [], other.values[.agent] ?? [])
    return Self.differ(a.map(\.name), b.map(\.name))
  }

  private static func differ(_ a: [String], _ b: [String]) -> Bool {
    !a.isEmpty && !b.isEmpty && !a.contains { name in b.contains { areAlike(name, $0) } }
  }

  private func names(_ slot: Slot) -> [String] {
    (values[slot] ?? []).filter { $0.isName || Self.worded.contains(slot) }.map(\.name)
  }

  /// 'reef' and 'Bellows reef', 'mayor' and 'mayor of Brenn'.
  static func areAlike(_ a: String, _ b: String) -> Bool {
    a == b || a.hasSuffix(" " + b) || b.hasSuffix(" " + a) || a.hasPrefix(b + " ")
      || b.hasPrefix(a + " ")
  }

  /// Whether it was at a place that a claim names, or done by whom it names.
  func shares(_ slots: [Slot], with claim: ResolvedClaim) -> Bool {
    claim.claim.fillers.contains { filler in
      guard slots.contains(filler.slot), let value = Self.text(filler) else { return false }
      return values[filler.slot]?.contains { Self.areAlike($0.name, value.name) } ?? false
    }
  }
}
