// Enters: what a user wants to see. Leaves: the part of the edition that is it.

/// Which verdicts and passages to show; an empty list lets all pass.
public struct Filter: Hashable, Sendable {
  /// Rules (`time.disjoint`) or families of them (`time`).
  public var rules: [String]
  /// What is differed in: slots, or `polarity`.
  public var types: [String]
  /// How surely it is said: asserted, hedged, reported, denied, hypothetical, asked.
  public var certainties: [String]
  /// Sigla; that of a source stands for all its voices.
  public var witnesses: [String]

  /// Lets pass what all of the lists name.
  public init(
    rules: [String] = [], types: [String] = [], certainties: [String] = [],
    witnesses: [String] = []
  ) {
    self.rules = rules
    self.types = types
    self.certainties = certainties
    self.witnesses = witnesses
  }

  /// Whether everything passes.
  public var isEmpty: Bool {
    rules.isEmpty && types.isEmpty && certainties.isEmpty && witnesses.isEmpty
  }

  /// Whether a verdict on two readings passes: by its own rule and type, and by a passage of either reading.
  func admits(_ relation: Apparatus.RelationEntry, _ readings: [Apparatus.ReadingEntry]) -> Bool {
    (rules.isEmpty || rules.contains { Self.is(relation.rule, within: $0) })
      && (types.isEmpty || types.contains(relation.type)) && admits(readings)
  }

  /// Whether a locus passes: by one of its verdicts, or, where only types are asked for, by its slot.
  func admits(_ locus: Apparatus.LocusEntry) -> Bool {
    let readings = Dictionary(locus.readings.map { ($0.id, $0) }) { a, _ in a }
    let isVerdict = locus.relations.contains { relation in
      admits(relation, [relation.a, relation.b].compactMap { readings[$0] })
    }
    let isSlot =
      rules.isEmpty && (types.isEmpty || types.contains(locus.slot)) && admits(locus.readings)
    return isVerdict || isSlot
  }

  /// Whether one passage is of a certainty and of a witness that are asked for.
  private func admits(_ readings: [Apparatus.ReadingEntry]) -> Bool {
    readings.flatMap(\.attestations).contains { attestation in
      (certainties.isEmpty || certainties.contains(attestation.certainty))
        && (witnesses.isEmpty || witnesses.contains { Self.is(attestation.witness, within: $0) })
    }
  }

  private static func `is`(_ name: String, within family: String) -> Bool {
    name == family || name.hasPrefix(family + ".")
  }
}

extension Apparatus {
  /// The loci that pass, with their events; what is not about events is left out, unless everything passes.
  public func filtered(by filter: Filter) -> Apparatus {
    guard !filter.isEmpty else { return self }
    var result = self
    result.borrowings = []
    result.explanations = []
    result.decisions = []
    result.events = events.compactMap { event in
      var event = event
      event.loci = event.loci.filter(filter.admits)
      return event.loci.isEmpty ? nil : event
    }
    return result
  }

  /// The events, those that weigh most first.
  public func weightiestFirst() -> Apparatus {
    var result = self
    result.events = events.enumerated()
      .sorted { ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset) }.map(\.element)
    return result
  }

  /// At most so many events, the first ones.
  public func first(_ count: Int?) -> Apparatus {
    guard let count else { return self }
    var result = self
    result.events = Array(events.prefix(count))
    return result
  }
}
