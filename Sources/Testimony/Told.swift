// Enters: the claims read so far. Leaves: who did it and to whom it was done, so that 'the killer' and 'the victim' find them.

internal import Language

/// Who took part in the events that the account has told.
struct Told {
  private var events: [String: [Event]] = [:]

  private struct Event {
    var agent: Role
    var patient: Role
    var isAsserted: Bool
  }

  /// Who fills a role.
  private enum Role: Hashable {
    case nobody
    case unnamed(String)
    case named(Party)

    init(_ filler: Filler?) {
      switch filler?.value {
      case .named(let names, let kind)?:
        self = filler?.isGuess ?? true ? .unnamed("?") : .named(Party(names[0], kind))
      case .thing(_, let head)?: self = .unnamed(head)
      default: self = .nobody
      }
    }

    var party: Party? { if case .named(let party) = self { party } else { nil } }

    /// Who cannot be another: the same by name, or nobody.
    func isSame(as party: Party) -> Bool { self.party?.key == party.key }
  }

  /// Adds the claims of one sentence.
  mutating func add(_ claims: [Claim]) {
    for claim in claims where ![.denied, .asked, .hypothetical, .future].contains(claim.certainty) {
      let event = Event(
        agent: Role(claim.filler(.agent)), patient: Role(claim.filler(.patient)),
        isAsserted: claim.certainty == .asserted)
      events[claim.eventClass, default: []].append(event)
    }
  }

  /// The one who did all that is told of some classes; nobody where somebody else may have done some of it.
  func agent(of classes: [String]) -> Party? {
    let told = classes.flatMap { (events[$0] ?? []).suffix(Self.longest) }
    let known = told.filter { $0.isAsserted && $0.agent.party != nil }
    guard let party = known.last?.agent.party else { return nil }
    let patients = Set(known.map(\.patient))
    let isSure = told.allSatisfy { event in
      event.agent.isSame(as: party)
        || event.agent.party == nil && patients.contains(event.patient)
        || event.patient == .nobody
    }
    return isSure ? party : nil
  }

  /// The one to whom all that is told of some classes was done.
  func patient(of classes: [String]) -> Party? {
    let told = classes.flatMap { (events[$0] ?? []).suffix(Self.longest) }
    guard let party = told.last(where: \.isAsserted)?.patient.party else { return nil }
    return told.allSatisfy({ $0.patient.isSame(as: party) }) ? party : nil
  }

  /// Events of a class that are looked at: an account of more has more than one victim.
  private static let longest = 50
}
