// Enters: the values of the stages. Leaves: the finished edition, in the words of its readers: sigla for ids.

public import Collation
public import Descent
public import Intake
internal import Language
internal import Testimony

extension Apparatus {
  /// Puts the stages' values together. The documents' order gives their sigla: A, B, … Z, AA.
  public init(
    program: String, documents: [Document], collated: Collated, borrowings: [Borrowing],
    findings: [Finding]
  ) {
    let names = Names(documents)
    let origins = Origins(borrowings, witnesses: documents.flatMap(\.witnesses))
    self.init(
      program: program,
      sources: documents.map { names.source($0.source) },
      witnesses: documents.flatMap { document in document.witnesses.map { names.witness($0) } },
      entities: collated.entities.map { names.entity($0) },
      events: collated.events.map { names.event($0, origins) },
      borrowings: borrowings.map { names.borrowing($0) }
        .sorted { ($0.a.witness, $0.a.start, $0.b.start) < ($1.a.witness, $1.a.start, $1.b.start) },
      decisions: collated.outcomes.map { DecisionEntry($0) },
      findings: findings.map {
        FindingEntry(
          id: $0.id, level: $0.level.rawValue, source: $0.file, start: $0.start,
          message: $0.message, remedy: $0.remedy)
      })
  }
}

/// The names that an edition gives to sources and witnesses.
private struct Names {
  private var sigla: [Source.ID: String] = [:]
  private var sources: [Source.ID: Source] = [:]

  init(_ documents: [Document]) {
    for (index, document) in documents.enumerated() {
      sigla[document.source.id] = Self.letters(index)
      sources[document.source.id] = document.source
    }
  }

  /// A … Z, AA, AB, …: bijective numeration to base 26.
  private static func letters(_ index: Int) -> String {
    let letter = String(UnicodeScalar(UInt8(65 + index % 26)))
    return index < 26 ? letter : letters(index / 26 - 1) + letter
  }

  private func siglum(_ id: Witness.ID) -> String {
    let source = sigla[id.source] ?? "?"
    return id.label.isEmpty ? source : "\(source).\(id.label)"
  }

  private func file(_ id: Source.ID) -> String { sources[id]?.file ?? "" }

  func source(_ source: Source) -> Apparatus.SourceEntry {
    Apparatus.SourceEntry(
      siglum: sigla[source.id] ?? "?", file: source.file, sha256: source.id.sha256,
      title: source.title, text: source.text)
  }

  func witness(_ witness: Witness) -> Apparatus.WitnessEntry {
    Apparatus.WitnessEntry(
      siglum: siglum(witness.id), source: file(witness.id.source), kind: witness.kind.rawValue,
      title: witness.title, author: witness.author, date: witness.date, score: witness.score,
      start: witness.range.lowerBound, end: witness.range.upperBound,
      parent: witness.parent.map { siglum(Witness.ID(source: witness.id.source, label: $0)) })
  }

  func entity(_ entity: Entity) -> Apparatus.EntityEntry {
    Apparatus.EntityEntry(
      id: entity.id, kind: entity.kind.rawValue, label: entity.label,
      names: entity.names.map { use in
        Apparatus.NameEntry(
          text: use.text, source: file(use.passage.source), start: use.passage.range.lowerBound,
          end: use.passage.range.upperBound, why: use.why)
      }, decision: entity.decision.map { Apparatus.DecisionMark($0) })
  }

  func event(_ event: Event, _ origins: Origins) -> Apparatus.EventEntry {
    Apparatus.EventEntry(
      id: event.id, label: event.label, class: event.eventClass, participants: event.participants,
      relatedTo: event.relatedTo.map {
        Apparatus.EventLink(event: $0.event, relation: $0.relation, why: $0.why)
      },
      when: event.when, claims: event.joins.map { claim($0) },
      loci: event.loci.map { locus in
        Apparatus.LocusEntry(
          id: locus.id, slot: locus.slot.rawValue, verdict: locus.verdict.rawValue,
          readings: locus.readings.map { reading($0, origins) },
          relations: locus.relations.map { self.relation($0) })
      }, decision: event.decision.map { Apparatus.DecisionMark($0) })
  }

  private func claim(_ join: Event.Join) -> Apparatus.ClaimEntry {
    let (source, range) = (join.claim.source, join.claim.trigger)
    return Apparatus.ClaimEntry(
      source: file(source), start: range.lowerBound, end: range.upperBound,
      quote: sources[source]?.quote(range) ?? "", rule: join.reason?.rule, why: join.reason?.why)
  }

  private func relation(_ relation: Relation) -> Apparatus.RelationEntry {
    Apparatus.RelationEntry(
      id: relation.id, a: relation.a, b: relation.b, verdict: relation.ruling.verdict.rawValue,
      type: relation.ruling.type, rule: relation.ruling.rule, why: relation.ruling.why,
      decision: relation.decision.map { Apparatus.DecisionMark($0) })
  }

  private func reading(_ reading: Reading, _ origins: Origins) -> Apparatus.ReadingEntry {
    let sorted = reading.attestations.map { ($0, siglum($0.witness)) }
      .sorted {
        Self.siglumOrder($0.1, $1.1)
          || $0.1 == $1.1 && $0.0.focus.lowerBound < $1.0.focus.lowerBound
      }
    // What is set aside bears no witness, unless the whole reading is.
    let isSetAside = reading.isSetAside
    let bears = sorted.filter { isSetAside || $0.0.decision?.isRejection != true }
    let witnesses = bears.map(\.1).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return Apparatus.ReadingEntry(
      id: reading.id, value: reading.value, text: reading.text, witnesses: witnesses,
      origins: origins.groups(bears.map(\.0)).count,
      attestations: sorted.map { attestation($0.0, $0.1) },
      decision: reading.decision.map { Apparatus.DecisionMark($0) })
  }

  /// A before AA, and a2 before a10.
  private static func siglumOrder(_ a: String, _ b: String) -> Bool {
    let (x, y) = (a.split(separator: "."), b.split(separator: "."))
    for (left, right) in zip(x, y) where left != right {
      return (left.count, left) < (right.count, right)
    }
    return x.count < y.count
  }

  private func attestation(_ it: Attestation, _ witness: String) -> Apparatus.AttestationEntry {
    Apparatus.AttestationEntry(
      id: it.id, witness: witness, source: file(it.witness.source), start: it.range.lowerBound,
      end: it.range.upperBound, quote: sources[it.witness.source]?.quote(it.range) ?? "",
      focus: [it.focus.lowerBound, it.focus.upperBound], certainty: it.certainty.exported,
      attributedTo: it.voices.last, voices: it.voices.count > 1 ? it.voices : nil,
      cites: it.citations.map(\.work).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      derivedFrom: it.derivedFrom, inheritedFrom: it.inheritedFrom,
      decision: it.decision.map { Apparatus.DecisionMark($0) })
  }

  /// A borrowing seen from the source with the earlier siglum.
  func borrowing(_ borrowing: Borrowing) -> Apparatus.BorrowingEntry {
    let (a, b) = (siglum(borrowing.a.witness), siglum(borrowing.b.witness))
    let isTurned = Self.siglumOrder(b, a)
    let direction = isTurned ? borrowing.direction.turned : borrowing.direction
    let sides = [passage(borrowing.a, a), passage(borrowing.b, b)]
    return Apparatus.BorrowingEntry(
      a: sides[isTurned ? 1 : 0], b: sides[isTurned ? 0 : 1], similarity: borrowing.similarity,
      kind: borrowing.kind.rawValue, direction: direction.rawValue, why: borrowing.why)
  }

  private func passage(_ side: Borrowing.Side, _ siglum: String) -> Apparatus.BorrowedPassage {
    Apparatus.BorrowedPassage(
      witness: siglum, source: file(side.witness.source), start: side.range.lowerBound,
      end: side.range.upperBound)
  }
}

extension Apparatus.DecisionMark {
  fileprivate init(_ mark: Mark) {
    self.init(
      id: mark.id, kind: mark.kind.rawValue, reason: mark.reason, by: mark.by, at: mark.at)
  }
}

extension Apparatus.DecisionEntry {
  fileprivate init(_ outcome: Outcome) {
    let it = outcome.decision
    self.init(
      id: it.id, kind: it.kind.rawValue, subject: it.subject.rawValue, what: it.what,
      label: it.label, reason: it.reason, by: it.by, at: it.at, about: outcome.about)
  }
}

extension Borrowing.Direction {
  /// The same way seen from the other side.
  fileprivate var turned: Self {
    switch self {
    case .forward: .backward
    case .backward: .forward
    case .unknown: .unknown
    }
  }
}
