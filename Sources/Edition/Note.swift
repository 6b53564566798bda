// Enters: a locus. Leaves: what is worth saying beside each of its readings, once for every view.

/// A remark beside a reading, in parts that a writer may style or link.
struct Note: Hashable {
  enum Kind { case contradiction, agreement, remark }

  /// Parts stand with a space between them.
  enum Part: Hashable {
    case words(String)
    case siglum(String)
    case reading(id: String, text: String, comma: Bool)
    case rule(String)
    case id(String)
  }

  var kind: Kind
  var parts: [Part]
}

/// The notes of one locus.
struct LocusNotes {
  private let locus: Apparatus.LocusEntry
  private let readings: [String: Apparatus.ReadingEntry]
  private let order: [String: Int]
  /// Gives the ids to print; nil where none is printed.
  private let ids: ShortIDs?

  init(_ locus: Apparatus.LocusEntry, ids: ShortIDs? = nil) {
    self.locus = locus
    self.ids = ids
    readings = Dictionary(locus.readings.map { ($0.id, $0) }) { first, _ in first }
    order = Dictionary(locus.readings.enumerated().map { ($1.id, $0) }) { first, _ in first }
  }

  /// Contradictions first, then who depends on whom, certainty, derivation, and the milder relations.
  func notes(for reading: Apparatus.ReadingEntry) -> [Note] {
    decision(on: reading) + contradictions(of: reading) + support(of: reading)
      + certainty(of: reading) + Self.derivation(of: reading) + milder(of: reading)
      + setAside(of: reading)
  }

  /// Whether all that is said of the locus is this one reading, by several witnesses.
  func isAgreed(_ reading: Apparatus.ReadingEntry) -> Bool {
    locus.verdict == "same" && reading.givers.count > 1
  }

  /// Whether a contradiction concerns the reading.
  func isContradicted(_ reading: Apparatus.ReadingEntry) -> Bool {
    locus.relations.contains {
      $0.isContradiction && ($0.a == reading.id || $0.b == reading.id)
    }
  }

  // MARK: Decisions

  /// What the user decided about the reading and its passages.
  private func decision(on reading: Apparatus.ReadingEntry) -> [Note] {
    var notes: [Note] = []
    if let decision = reading.decision {
      notes.append(Note(kind: .remark, parts: [.words(phrase(decision))]))
    }
    guard !reading.isSetAside else { return notes }
    for attestation in reading.attestations {
      guard let decision = attestation.decision else { continue }
      notes.append(
        Note(
          kind: .remark,
          parts: [
            .siglum("\(attestation.witness):\(attestation.start)"), .words(phrase(decision)),
          ]))
    }
    return notes
  }

  private func phrase(_ decision: Apparatus.DecisionMark) -> String {
    (decision.isRejection ? "set aside: " : "confirmed: ") + decision.reason
  }

  /// The verdicts that the user set aside, told once.
  private func setAside(of reading: Apparatus.ReadingEntry) -> [Note] {
    locus.relations.compactMap { relation in
      guard relation.isSetAside, relation.a == reading.id || relation.b == reading.id,
        let other = readings[relation.a == reading.id ? relation.b : relation.a],
        isFirst(reading.id, other.id), let decision = relation.decision
      else { return nil }
      let parts: [Note.Part] =
        [.words("set aside: \(relation.verdict) with")] + list([other])
        + [.words("(\(decision.reason))")] + id(relation.id)
      return Note(kind: .remark, parts: parts)
    }
  }

  /// An id, where ids are printed.
  private func id(_ id: String) -> [Note.Part] { ids.map { [.id($0[id])] } ?? [] }

  // MARK: Relations

  /// A relation is told once: a contradiction at the reading that comes first.
  private func contradictions(of reading: Apparatus.ReadingEntry) -> [Note] {
    let told = others(of: reading, verdict: "contradiction") { isFirst($0, $1) }
    var groups: [(relation: Apparatus.RelationEntry, others: [Apparatus.ReadingEntry])] = []
    for (relation, other) in told {
      if let at = groups.firstIndex(where: {
        $0.relation.rule == relation.rule && $0.relation.why == relation.why
          && $0.relation.decision == relation.decision
      }) {
        groups[at].others.append(other)
      } else {
        groups.append((relation, [other]))
      }
    }
    return groups.map { group in
      let why = group.relation.why
      let confirmed = group.relation.decision.map { [Note.Part.words("(confirmed: \($0.reason))")] }
      let parts: [Note.Part] =
        [.words("contradicts")] + list(group.others) + (confirmed ?? []) + id(group.relation.id)
        + [.rule(group.relation.rule + (why.isEmpty ? "" : ":"))]
      return Note(kind: .contradiction, parts: why.isEmpty ? parts : parts + [.words(why)])
    } + told.compactMap { givesBoth(reading, $1) }
  }

  /// A witness that contradicts itself is shown so.
  private func givesBoth(
    _ reading: Apparatus.ReadingEntry, _ other: Apparatus.ReadingEntry
  ) -> Note? {
    let both = reading.givers.filter(other.givers.contains)
    guard !both.isEmpty else { return nil }
    return Note(
      kind: .contradiction,
      parts: sigla(both)
        + [
          .words(both.count == 1 ? "gives both this and" : "give both this and"),
          .reading(id: other.id, text: other.text, comma: false),
        ])
  }

  /// 'contains' is said at the wider time, place or number; elsewhere 'refines' at the narrower reading.
  private func milder(of reading: Apparatus.ReadingEntry) -> [Note] {
    let fromWider = ["time", "place", "quantity"].contains(locus.slot)
    let phrases: [(verdict: String, phrase: String, isTold: (String, String) -> Bool)] = [
      ("same", "same as", { isFirst($0, $1) }),
      ("compatible", "compatible with", { isFirst($0, $1) }),
      ("scope", "of other scope than", { isFirst($0, $1) }),
    ]
    let refines = others(of: reading, verdict: "refines") { _, _ in true }
      .filter { ($0.0.a == reading.id) != fromWider }.map(\.1)
    var notes: [Note] = []
    if !refines.isEmpty {
      let parts: [Note.Part] = [.words(fromWider ? "contains" : "refines")] + list(refines)
      notes.append(Note(kind: .remark, parts: parts))
    }
    for (verdict, phrase, isTold) in phrases {
      let told = others(of: reading, verdict: verdict, where: isTold).map(\.1)
      guard !told.isEmpty else { continue }
      notes.append(Note(kind: .remark, parts: [.words(phrase)] + list(told)))
    }
    return notes
  }

  /// The relations of a reading with one verdict, each with the reading at its other end.
  private func others(
    of reading: Apparatus.ReadingEntry, verdict: String, where isTold: (String, String) -> Bool
  ) -> [(Apparatus.RelationEntry, Apparatus.ReadingEntry)] {
    locus.relations.compactMap { relation in
      guard relation.verdict == verdict, !relation.isSetAside,
        relation.a == reading.id || relation.b == reading.id,
        let other = readings[relation.a == reading.id ? relation.b : relation.a],
        other.id != reading.id, isTold(reading.id, other.id)
      else { return nil }
      return (relation, other)
    }
  }

  private func isFirst(_ one: String, _ other: String) -> Bool {
    order[one, default: 0] < order[other, default: 0]
  }

  private func list(_ readings: [Apparatus.ReadingEntry]) -> [Note.Part] {
    readings.enumerated().map { number, reading in
      .reading(id: reading.id, text: reading.text, comma: number + 1 < readings.count)
    }
  }
}
