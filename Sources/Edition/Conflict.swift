// Enters: the edition. Leaves: its contradictions, one by one, the weightiest first.

/// Two readings that contradict each other.
public struct Conflict: Hashable, Sendable, Encodable {
  /// The verdict's id.
  public var id: String
  /// The id of the event.
  public var event: String
  /// What the event is called.
  public var label: String
  /// The slot in which the readings stand.
  public var slot: String
  /// In what they differ: a slot, or `polarity`.
  public var type: String
  /// The rule that gave the verdict.
  public var rule: String
  /// The rule's ground, in words.
  public var why: String
  /// How much it matters beside others.
  public var weight: Int
  /// One reading, the more widely attested.
  public var a: Apparatus.ReadingEntry
  /// The other reading.
  public var b: Apparatus.ReadingEntry
  /// The sigla of witnesses that give both, and so contradict themselves.
  public var selfContradicting: [String]
  /// Whether the user confirms it.
  public var decision: Apparatus.DecisionMark?
}

extension Apparatus {
  /// The contradictions that pass a filter and that the user has not set aside: the weightiest first, then in the
  /// order of events.
  public func conflicts(_ filter: Filter = Filter()) -> [Conflict] {
    let all = events.flatMap { event in
      event.loci.flatMap { locus in conflicts(at: locus, of: event, filter) }
    }
    return all.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
  }

  private func conflicts(
    at locus: LocusEntry, of event: EventEntry, _ filter: Filter
  ) -> [Conflict] {
    let order = Dictionary(locus.readings.enumerated().map { ($1.id, $0) }) { a, _ in a }
    return locus.relations.filter(\.isContradiction).compactMap { relation in
      let places = [relation.a, relation.b].compactMap { order[$0] }.sorted()
      guard places.count == 2 else { return nil }
      let sides = places.map { locus.readings[$0] }
      guard filter.admits(relation, sides) else { return nil }
      return Conflict(
        id: relation.id, event: event.id, label: event.label, slot: locus.slot,
        type: relation.type, rule: relation.rule, why: relation.why,
        weight: Self.weight(verdict: relation.verdict, of: sides), a: sides[0], b: sides[1],
        selfContradicting: sides[0].givers.filter(sides[1].givers.contains),
        decision: relation.decision)
    }
  }

  /// How many contradictions the user has set aside.
  var contradictionsSetAside: Int {
    events.flatMap(\.loci).flatMap(\.relations)
      .count { $0.verdict == "contradiction" && $0.isSetAside }
  }
}
