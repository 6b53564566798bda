// Enters: what decisions were brought to, and the events. Leaves: what each decision is about in this edition.

internal import Intake

extension Curation {
  /// What became of each decision in force, by time. Complexity: O(attestations + decisions · their passages).
  func outcomes(in collated: Collated) -> [Outcome] {
    guard !brought.isEmpty else { return [] }
    let places = Places(collated)
    return brought.map { it in
      var outcome = Outcome(decision: it.decision, about: [], problem: it.problem)
      if case .unanchored = it.problem { return outcome }
      outcome.about = places.ids(of: it)
      // Names may be found though no event is told of them; claims that no event holds are not.
      if outcome.about.isEmpty, outcome.problem == nil, it.decision.subject != .entity {
        outcome.problem =
          places.verdict(of: it).map { .otherVerdict($0) } ?? .unanchored(it.decision.these.first)
      }
      return outcome
    }
  }

  /// Where everything that a decision can be about stands in an edition.
  private struct Places {
    private var entities: [NameForm: String] = [:]
    private var events: [ClaimKey: String] = [:]
    private var readings: [AttestationKey: String] = [:]
    private var attestations: [AttestationKey: String] = [:]
    private var relations: [[String]: Relation] = [:]

    init(_ collated: Collated) {
      for entity in collated.entities { for form in entity.forms { entities[form] = entity.id } }
      for event in collated.events {
        for claim in event.claims { events[claim] = event.id }
        for reading in event.loci.flatMap(\.readings) {
          for attestation in reading.attestations {
            readings[attestation.key] = reading.id
            attestations[attestation.key] = attestation.id
          }
        }
        for relation in event.loci.flatMap(\.relations) {
          relations[[relation.a, relation.b].sorted()] = relation
        }
      }
    }

    /// Each id once, in order.
    func ids(of it: Brought) -> [String] {
      if it.decision.subject == .verdict {
        return Set(
          relations(of: it).filter { $0.decision?.id == it.decision.id }.map(\.id)
        ).sorted()
      }
      let ids = (it.these + it.others).compactMap { key -> String? in
        switch key {
        case .name(let key): entities[key]
        case .claim(let key): events[key]
        case .attestation(let key):
          it.decision.subject == .attestation ? attestations[key] : readings[key]
        }
      }
      return Set(ids).sorted()
    }

    /// The verdict that stands now between the readings of a decided verdict.
    func verdict(of it: Brought) -> Verdict? {
      guard it.decision.subject == .verdict else { return nil }
      return relations(of: it).map(\.ruling.verdict).max()
    }

    private func relations(of it: Brought) -> [Relation] {
      let a = Set(it.these.compactMap(\.attestation).compactMap { readings[$0] })
      let b = Set(it.others.compactMap(\.attestation).compactMap { readings[$0] })
      return a.flatMap { x in b.compactMap { y in relations[[x, y].sorted()] } }
    }
  }
}
