// Enters: claims that name nobody. Leaves: those of them that can stand at an event all the same, and how.

internal import Intake
internal import Testimony

/// Claims that do not say whom or what they happened to: 'We left Genoa on 3 May', 'The cavalry attacked at noon'.
struct Patientless {
  /// By class, in the order of witnesses and text.
  private(set) var claims: [ResolvedClaim] = []
  /// The entities that each source names.
  private(set) var named: [Source.ID: Set<String>] = [:]

  init() {}

  init(_ claims: [ResolvedClaim], named: [Source.ID: Set<String>]) {
    self.claims = claims.sorted(by: EventGrouper.textOrder)
    self.named = named
  }

  /// Claims of what somebody did to nobody that is named, with the doer in the patient's place: those of which some account
  /// says that they came before or after another event, and all like them.
  func doers(_ all: [Claim]) -> [ResolvedClaim] {
    let ordered = Ordered(all)
    let done = claims.compactMap { claim in
      claim.claim.filler(.agent).flatMap { Self.doer($0) }.map { doer in
        var claim = claim
        claim.patient = doer
        return claim
      }
    }
    let wanted = Set(done.filter { ordered.contains($0.claim) }.map(Kind.init))
    return done.filter { wanted.contains(Kind($0)) }
  }

  private struct Kind: Hashable {
    var eventClass: String
    var doer: String

    init(_ claim: ResolvedClaim) {
      (eventClass, doer) = (claim.eventClass.id, claim.patient.key)
    }
  }

  private static func doer(_ agent: Filler) -> ResolvedClaim.Patient? {
    switch agent.value {
    case .thing(let text, let head):
      ResolvedClaim.Patient(key: "by \(head)", label: "by \(text)", entity: nil)
    case .named(let names, _):
      names.first.map { ResolvedClaim.Patient(key: "by \($0)", label: "by \($0)", entity: nil) }
    case .time, .hour, .quantity, .text, .order: nil
    }
  }

  /// The claims that stand before or after another.
  private struct Ordered {
    private struct Place: Hashable {
      var witness: Witness.ID
      var trigger: Range<Int>
    }

    private var places: Set<Place> = []

    init(_ claims: [Claim]) {
      for claim in claims {
        for filler in claim.fillers {
          guard case .order(_, let other) = filler.value else { continue }
          places.insert(Place(witness: claim.witness, trigger: other))
          places.insert(Place(witness: claim.witness, trigger: claim.trigger))
        }
      }
    }

    func contains(_ claim: Claim) -> Bool {
      places.contains(Place(witness: claim.witness, trigger: claim.trigger))
    }
  }
}

extension ResolvedClaim.Patient {
  /// Whether it is who did it, since nobody is named to whom it was done.
  var isDoer: Bool { entity == nil && key.hasPrefix("by ") }
}

extension EventClass {
  /// What its label calls such an event: 'Attack' of 'Attack on {patient}'.
  var noun: String {
    let words = label.split(separator: " ").prefix { $0 != "{patient}" }
    return words.dropLast(words.count > 1 ? 1 : 0).joined(separator: " ")
  }
}
