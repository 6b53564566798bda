// Enters: an edition, and what its user wants changed. Leaves: the decision, with anchors that outlive the analysis.

public import Collation
public import Edition
internal import Intake
internal import Testimony

/// Makes decisions about what stands in an edition.
public struct Curator: Sendable {
  /// The edition that the user sees.
  public let edition: Apparatus
  private let collated: Collated
  private let sources: [Source.ID: Source]
  private let mentions: [NameForm: Mention]
  private let claims: [ClaimKey: Claim]
  private let search: Search

  /// What the user wants; things are named by id, the beginning of one, or label.
  public enum Action: Hashable, Sendable {
    case accept(String)
    case reject(String)
    case merge(String, String)
    /// Parts: of an entity forms of its name (`Koba`, or `B:Koba` for source B alone), of an event or a reading
    /// the ids of passages or readings, or sigla.
    case split(String, [String])
    case rename(String, String)
  }

  /// Why, by whom and when.
  public struct Ground: Hashable, Sendable {
    /// Why.
    public var reason: String
    /// Who decides, where that is told.
    public var by: String?
    /// When: see ``Timestamp``.
    public var at: String

    /// The ground of a decision.
    public init(reason: String, by: String? = nil, at: String) {
      self.reason = reason
      self.by = by
      self.at = at
    }
  }

  /// Why something cannot be decided.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected, what was found, and what to try.
    public var description: String
  }

  /// Takes the edition of a batch, with the decisions that hold in it.
  public init(_ pipeline: Pipeline, _ batch: Pipeline.Batch) {
    collated = pipeline.collated(batch)
    edition = pipeline.edition(of: batch, collated)
    search = Search(edition)
    sources = Dictionary(
      batch.analyses.map { ($0.document.source.id, $0.document.source) }
    ) { a, _ in a }
    let depositions = batch.analyses.map(\.deposition)
    mentions = Dictionary(depositions.flatMap(\.mentions).map { (NameForm($0), $0) }) { a, b in
      a.range.lowerBound <= b.range.lowerBound ? a : b
    }
    claims = Dictionary(depositions.flatMap(\.claims).map { (ClaimKey($0), $0) }) { a, _ in a }
  }

  /// The decision that does what is wanted.
  ///
  /// - Throws: ``Failure`` or ``Search/Failure``.
  public func decision(_ action: Action, _ ground: Ground) throws -> Decision {
    switch action {
    case .accept(let id): return try judged(.accept, id, ground)
    case .reject(let id): return try judged(.reject, id, ground)
    case .merge(let a, let b): return try merged(a, b, ground)
    case .split(let id, let parts): return try split(id, parts, ground)
    case .rename(let id, let label): return try renamed(id, label, ground)
    }
  }

  // MARK: Kinds of decision

  private func judged(_ kind: Decision.Kind, _ id: String, _ ground: Ground) throws -> Decision {
    let found = try search.find(
      id, expected: "an entity, event, reading, passage or verdict")
    var result = decision(kind, found, ground)
    if found.sort == .verdict, let (locus, relation) = relation(found.id) {
      result.verdict = relation.ruling.verdict
      result.rule = relation.ruling.rule
      let sides = [relation.a, relation.b].map { id in
        anchors(locus.readings.first { $0.id == id }?.attestations ?? [])
      }
      (result.these, result.others) = (sides[0], sides[1])
    } else {
      result.these = anchors(of: found)
    }
    return result
  }

  private func merged(_ a: String, _ b: String, _ ground: Ground) throws -> Decision {
    let sorts: [Search.Sort] = [.entity, .event, .reading]
    let first = try search.find(a, among: sorts, expected: "an entity, event or reading")
    let second = try search.find(b, among: [first.sort], expected: "another \(first.sort.rawValue)")
    guard first.id != second.id else {
      throw Failure(description: "expected two things, found \(first.label) twice")
    }
    if first.sort == .reading, locus(of: first.id)?.id != locus(of: second.id)?.id {
      throw Failure(
        description: "expected two readings of one slot of one event, found \(first.label) and "
          + "\(second.label); merge their events first")
    }
    var result = decision(.merge, first, ground)
    result.what = "\(first.label) with \(second.label)"
    (result.these, result.others) = (anchors(of: first), anchors(of: second))
    return result
  }

  private func renamed(_ id: String, _ label: String, _ ground: Ground) throws -> Decision {
    let found = try search.find(
      id, among: [.entity, .event, .reading], expected: "an entity, event or reading")
    guard label.contains(where: { !$0.isWhitespace }) else {
      throw Failure(description: "expected a new name for \(found.label), found none")
    }
    var result = decision(.rename, found, ground)
    result.label = label
    result.these = anchors(of: found)
    return result
  }

  private func split(_ id: String, _ parts: [String], _ ground: Ground) throws -> Decision {
    let found = try search.find(
      id, among: [.entity, .event, .reading], expected: "an entity, event or reading")
    let all = anchors(of: found)
    let gone = try parts.map { part in
      let part = try self.part(part, of: found, all)
      return part
    }.reduce(into: Set<Anchor>()) { $0.formUnion($1) }
    var result = decision(.split, found, ground)
    result.what += " into what \(parts.joined(separator: ", ")) gives, and the rest"
    result.these = all.filter(gone.contains)
    result.others = all.filter { !gone.contains($0) }
    guard !result.others.isEmpty else {
      throw Failure(
        description: "expected a part of \(found.label), found all of it; leave something out")
    }
    return result
  }

  /// The anchors that one part of a split names.
  private func part(
    _ part: String, of found: Search.Found, _ all: [Anchor]
  ) throws -> Set<Anchor> {
    let chosen: Set<Anchor>
    switch found.sort {
    case .entity: chosen = Set(all.filter { self.form(part, fits: $0) })
    case .event, .reading: chosen = Set(all.filter(try holder(of: part, in: found)))
    case .attestation, .verdict: chosen = []
    }
    guard chosen.isEmpty else { return chosen }
    let options =
      found.sort == .entity
      ? Set(all.map(\.quote)).sorted().joined(separator: ", ")
      : "a siglum, or the id of one of its passages ('apparatus show --ids')"
    throw Failure(
      description: "expected a part of \(found.label), found '\(part)'; try: \(options)")
  }

  private func form(_ part: String, fits anchor: Anchor) -> Bool {
    if anchor.form == NameForm.folded(part) { return true }
    let pieces = part.split(separator: ":", maxSplits: 1).map(String.init)
    guard pieces.count == 2, anchor.form == NameForm.folded(pieces[1]) else { return false }
    return edition.sources.contains { $0.siglum == pieces[0] && $0.sha256 == anchor.source }
  }

  /// Whether an anchor belongs to a siglum, a passage or a reading of an event or reading.
  private func holder(of part: String, in found: Search.Found) throws -> (Anchor) -> Bool {
    let readings =
      edition.events.filter { $0.id == found.id }.flatMap(\.loci).flatMap(\.readings)
      + edition.events.flatMap(\.loci).flatMap(\.readings).filter { $0.id == found.id }
    var ids = Set(
      readings.flatMap(\.attestations)
        .filter { $0.witness == part || $0.witness.hasPrefix(part + ".") }.map(\.id))
    if ids.isEmpty {
      let named = try search.find(
        part, among: [.reading, .attestation], expected: "a siglum, passage or reading")
      ids = Set(
        readings.flatMap { reading in
          reading.id == named.id
            ? reading.attestations.map(\.id)
            : reading.attestations.map(\.id).filter { $0 == named.id }
        })
    }
    let keys = Set(attestations.filter { ids.contains($0.id) }.map(\.key))
    if found.sort == .reading { return { anchor in keys.contains { anchor.isOf($0) } } }
    let claims = Set(keys.map(\.claim))
    return { anchor in claims.contains { anchor.isOf($0) } }
  }

  // MARK: Anchors

  private func decision(
    _ kind: Decision.Kind, _ found: Search.Found, _ ground: Ground
  ) -> Decision {
    let subject = Decision.Subject(rawValue: found.sort.rawValue) ?? .event
    return Decision(
      kind, subject, what: found.label, reason: ground.reason, by: ground.by, at: ground.at)
  }

  private func anchors(of found: Search.Found) -> [Anchor] {
    switch found.sort {
    case .entity:
      return (collated.entities.first { $0.id == found.id }?.forms ?? []).compactMap { form in
        mentions[form].map { Anchor(form, at: $0.range, quote: $0.text) }
      }
    case .event:
      return (collated.events.first { $0.id == found.id }?.claims ?? []).compactMap { key in
        claims[key].map { claim in
          Anchor(key, at: claim.range, quote: quote(claim.range, key.source))
        }
      }
    case .reading:
      return anchors(
        collated.events.flatMap(\.loci).flatMap(\.readings).first { $0.id == found.id }?
          .attestations ?? [])
    case .attestation: return anchors(attestations.filter { $0.id == found.id })
    case .verdict: return []
    }
  }

  private var attestations: [Attestation] {
    collated.events.flatMap(\.loci).flatMap(\.readings).flatMap(\.attestations)
  }

  private func anchors(_ attestations: [Attestation]) -> [Anchor] {
    attestations.map { Anchor($0.key, at: $0.range, quote: quote($0.range, $0.witness.source)) }
  }

  private func quote(_ range: Range<Int>, _ source: Source.ID) -> String {
    sources[source]?.quote(range) ?? ""
  }

  private func locus(of reading: String) -> Locus? {
    collated.events.flatMap(\.loci).first { $0.readings.contains { $0.id == reading } }
  }

  private func relation(_ id: String) -> (Locus, Relation)? {
    for locus in collated.events.flatMap(\.loci) {
      if let relation = locus.relations.first(where: { $0.id == id }) { return (locus, relation) }
    }
    return nil
  }
}

extension Curator {
  /// What takes back a decision of a log, named by its id or the beginning of one.
  ///
  /// - Throws: ``Failure``.
  public static func undo(_ id: String, in log: [Decision], _ ground: Ground) throws -> Decision {
    let found = log.filter { $0.id == id || id.utf8.count >= 4 && $0.id.hasPrefix(id.lowercased()) }
    guard found.count == 1, let target = found.first else {
      let several = found.isEmpty ? "" : ", which begins several"
      throw Failure(
        description: "expected the id of a decision, found '\(id)'\(several); try: "
          + "'apparatus decide list'")
    }
    let isUndone = log.contains { $0.undoes == target.id } && !Decisions(log).holds(target)
    guard !isUndone else {
      throw Failure(
        description: "expected a decision that is in force, found '\(id)', which was undone")
    }
    var result = Decision(
      .undo, .decision, what: "\(target.kind.rawValue) \(target.subject.rawValue) \(target.what)",
      reason: ground.reason, by: ground.by, at: ground.at)
    result.undoes = target.id
    return result
  }
}
