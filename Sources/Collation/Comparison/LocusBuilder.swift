// Enters: the claims of one event. Leaves: its loci, with readings, relations and verdicts.

internal import Chronology
internal import Intake
internal import Language
internal import Testimony

/// Builds the loci of one event.
struct LocusBuilder {
  let event: String
  let eventClass: EventClass
  /// Whether the patient is one named person or thing.
  let isOne: Bool
  /// Whether all claims are known to tell of one occasion, which has one time.
  let isOneOccasion: Bool
  let index: EntityIndex
  let comparison: Comparison
  /// What the user decided.
  let curation: Curation
  /// Entities that the user set aside.
  let rejected: [String: Mark]
  /// The event that another claim of the same sentence belongs to: its id and label.
  let eventOfTrigger: (Witness.ID, Range<Int>) -> (id: String, label: String)?

  /// One filler of one claim, ready to stand at a locus.
  struct Entry {
    var content: Content
    var text: String
    var attestation: Attestation
    /// The claim's trigger, under which readings given together are known.
    var claim: Passage
    /// Whether it is denied only together with something else.
    var isJoint = false
    /// Whether it is of a blow within the event, one of several that its witness tells of.
    var isOneBlow = false

    /// Whether the user has not set it aside.
    var isLive: Bool { attestation.decision?.isRejection != true }
  }

  func loci(_ group: [ResolvedClaim]) -> [Locus] {
    Slot.allCases.compactMap { slot in
      var entries = group.flatMap { self.entries($0, slot) }
      if slot == .instrument { markBlows(&entries) }
      return entries.isEmpty ? nil : locus(slot, entries)
    }
  }

  /// 'struck him with a club … stabbed him with a dagger': neither alone is what the witness says he was killed with.
  private func markBlows(_ entries: inout [Entry]) {
    let means = Dictionary(grouping: entries.filter { !$0.content.isDenied }) {
      $0.attestation.witness
    }
    .mapValues { Set($0.map(\.content.value)).count }
    for place in entries.indices where entries[place].isOneBlow {
      entries[place].isOneBlow = means[entries[place].attestation.witness] ?? 0 > 1
    }
  }

  // MARK: Entries

  private func entries(_ resolved: ResolvedClaim, _ slot: Slot) -> [Entry] {
    // What the class does not compare is on the claim's card only.
    guard slot != .patient, slot == .order || resolved.eventClass.slots.contains(slot) else {
      return []
    }
    let claim = resolved.claim
    return claim.fillers.filter { $0.slot == slot }.compactMap { filler in
      guard let content = content(filler, resolved) else { return nil }
      let id = stableID(
        claim.witness.source.sha256, claim.witness.label, "\(filler.range)", claim.eventClass,
        slot.rawValue)
      let key = AttestationKey(claim: ClaimKey(claim), slot: slot, focus: filler.range)
      let attestation = Attestation(
        id: id, witness: claim.witness, range: claim.range, focus: filler.range,
        certainty: claim.certainty, isGuess: filler.isGuess, voices: claim.voices,
        citations: claim.citations, derivedFrom: filler.derivedFrom,
        inheritedFrom: filler.inheritedFrom, key: key, decision: mark(key, content, resolved))
      return Entry(
        content: content, text: content.phrase ?? content.value, attestation: attestation,
        claim: Passage(source: claim.witness.source, range: claim.trigger),
        isJoint: resolved.denies?.isJoint ?? false,
        isOneBlow: resolved.join?.rule == JoinReason.part)
    }
  }

  /// What the user said last of the passage, its claim, or the entities that it names.
  func mark(
    _ key: AttestationKey, _ content: Content, _ resolved: ResolvedClaim
  ) -> Mark? {
    let patient = resolved.patient.entity.flatMap { rejected[$0] }
    let own = Mark.later(curation.mark(of: key), patient)
    guard case .entity(let id, _) = content.kind else { return own }
    return Mark.later(own, rejected[id])
  }

  /// The normalised value. To deny a whole clause leaves open which of its words is denied: such a claim
  /// gives no readings but the thing that a correction names, and what a plain denial does.
  private func content(_ filler: Filler, _ resolved: ResolvedClaim) -> Content? {
    let claim = resolved.claim
    let isDenied = claim.certainty == .denied
    let isPlain = resolved.denies != nil && claim.denial?.slots.contains(filler.slot) ?? false
    if isDenied && !isPlain && claim.trigger != filler.range { return nil }
    return kind(filler, claim).map { Content(kind: $0, isDenied: isDenied) }
  }

  private func kind(_ filler: Filler, _ claim: Claim) -> Content.Kind? {
    switch filler.value {
    case .time(let date): return .time(date)
    case .hour(let hour, let words): return .hour(hour, words: words)
    case .named(let names, _):
      guard let name = names.first,
        let entity = index.entity(name, in: claim.witness.source, at: filler.range.lowerBound)
      else { return nil }
      return .entity(entity.id, label: entity.label)
    case .thing(let text, let head):
      return .thing(head: filler.slot == .instrument ? head : text.lowercased(), text: text)
    case .quantity(let quantity): return .quantity(quantity)
    case .text(let name): return .name(name)
    case .order(let order, let trigger):
      return eventOfTrigger(claim.witness, trigger).flatMap { other in
        other.id == event ? nil : .order(order, event: other.id, label: other.label)
      }
    }
  }

  // MARK: Readings

  func locus(_ slot: Slot, _ entries: [Entry]) -> Locus? {
    let groups = curation.attestations.regrouped(alike(entries, slot)) { [$0.attestation.key] }
    let readings = groups.map { Compared(reading($0, slot), $0.filter(\.isLive)) }
    // What the user set aside is listed, but not compared.
    let live = readings.filter(\.isLive)
    let relations = live.indices.flatMap { a in
      live.indices[(a + 1)...].map { b in relation(live[a], live[b], slot) }
    }
    return Locus(
      id: stableID(event, slot.rawValue), slot: slot, verdict: verdict(live, relations),
      readings: readings.sorted(by: Self.printOrder).map(\.reading), relations: relations)
  }

  /// The entries of each reading. Complexity: O(n log n) in the entries, and quadratic in their distinct values.
  private func alike(_ entries: [Entry], _ slot: Slot) -> [[Entry]] {
    var groups: [[Entry]] = []
    var homes: [Content: Int] = [:]
    let keyed = entries.map { (value: $0.content.value, entry: $0) }
    for (_, entry) in keyed.sorted(by: { ($0.value, $0.entry.text) < ($1.value, $1.entry.text) }) {
      let home =
        homes[entry.content]
        ?? groups.firstIndex { comparison.isSame($0[0].content, entry.content, slot: slot) }
        ?? groups.count
      if home == groups.count { groups.append([]) }
      groups[home].append(entry)
      homes[entry.content] = home
    }
    return groups
  }

  /// A reading with what its comparison with others asks for again and again.
  private struct Compared {
    let reading: Reading
    let side: Comparison.Side
    let witnesses: Set<Witness.ID>
    /// The triggers of the claims that count.
    let claims: Set<Passage>
    /// What the user has not set aside.
    let live: [Entry]
    let isSetAside: Bool

    var isLive: Bool { !live.isEmpty }

    init(_ reading: Reading, _ live: [Entry]) {
      self.reading = reading
      self.live = live
      side = Comparison.Side(
        content: reading.content, text: reading.text, isAsserted: reading.isAsserted,
        isJoint: live.allSatisfy(\.isJoint), isOneBlow: Self.isOneBlow(live))
      witnesses = Set(reading.witnesses)
      claims = Set(live.map(\.claim))
      isSetAside = reading.isSetAside
    }

    /// Whether whoever asserts it tells of one blow among several.
    private static func isOneBlow(_ live: [Entry]) -> Bool {
      let asserted = live.filter {
        $0.attestation.certainty == .asserted && !$0.attestation.isGuess
      }
      return !asserted.isEmpty && asserted.allSatisfy(\.isOneBlow)
    }
  }

  /// The sharpest verdict that the user has not set aside.
  private func verdict(_ readings: [Compared], _ relations: [Relation]) -> Verdict {
    let single: Verdict = readings.count == 1 && readings[0].witnesses.count > 1 ? .same : .single
    return relations.filter(\.isLive).map(\.ruling.verdict).max() ?? single
  }

  /// The most widely attested first; then by value; last what is set aside.
  private static func printOrder(_ x: Compared, _ y: Compared) -> Bool {
    let (a, b) = (x.reading, y.reading)
    return (x.isSetAside ? 1 : 0, y.witnesses.count, a.value, a.isDenied ? 1 : 0, a.text)
      < (y.isSetAside ? 1 : 0, x.witnesses.count, b.value, b.isDenied ? 1 : 0, b.text)
  }

  private func reading(_ entries: [Entry], _ slot: Slot) -> Reading {
    let attestations = Dictionary(entries.map { ($0.attestation.id, $0.attestation) }) { a, _ in a }
      .values.sorted { ($0.witness, $0.focus.lowerBound) < ($1.witness, $1.focus.lowerBound) }
    let first = attestations.map(\.id).min() ?? ""
    let live = entries.contains(where: \.isLive) ? entries.filter(\.isLive) : entries
    let common = mostCommon(live.map { Form(value: $0.content.value, text: $0.text) })
    let content = live.first { $0.content.value == common.value }?.content ?? live[0].content
    let text = attestations.lazy.compactMap { curation.readingTexts[$0.key] }.first ?? common.text
    return Reading(
      id: stableID(event, slot.rawValue, first), content: content, value: common.value,
      text: content.isDenied ? content.denial(text) : text, attestations: attestations,
      decision: mark(attestations))
  }

  /// Of a reading all of whose passages are set aside, what sets the first aside; else who accepts it.
  private func mark(_ attestations: [Attestation]) -> Mark? {
    attestations.allSatisfy { $0.decision?.isRejection == true }
      ? attestations.first?.decision
      : attestations.lazy.compactMap { curation.readingMarks[$0.key] }.first
  }

  private struct Form: Hashable {
    var value: String
    var text: String
  }

  /// The form that most entries have; ties go to the shortest, then to the first in alphabetical order.
  private func mostCommon(_ forms: [Form]) -> Form {
    var counts: [Form: Int] = [:]
    for form in forms { counts[form, default: 0] += 1 }
    let best = counts.min { a, b in
      (b.value, a.key.text.count, a.key.text, a.key.value) < (
        a.value, b.key.text.count, b.key.text, b.key.value
      )
    }
    return best?.key ?? forms[0]
  }

  private func relation(_ a: Compared, _ b: Compared, _ slot: Slot) -> Relation {
    let ruling = comparison.compare(
      a.side, b.side, slot: slot, of: eventClass, isOne: isOne, isOneOccasion: isOneOccasion,
      together: areTogether(a, b, slot))
    let (x, y) = (a.reading, b.reading)
    let mark = curation.mark(
      of: ruling.verdict, between: x.attestations.lazy.map(\.key),
      and: y.attestations.lazy.map(\.key))
    return ruling.isTurned
      ? Relation(a: y.id, b: x.id, ruling: ruling, decision: mark)
      : Relation(a: x.id, b: y.id, ruling: ruling, decision: mark)
  }

  /// Whether one account gives both readings so that both are meant.
  private func areTogether(_ a: Compared, _ b: Compared, _ slot: Slot) -> Bool {
    switch slot {
    // Numbers grow as news comes in: an account that gives two means two times, or two parts.
    case .quantity: !a.witnesses.isDisjoint(with: b.witnesses)
    // 'They fled, after they were seen, after breaking in': what follows what was misread.
    case .order:
      a.live.contains { entry in
        b.live.contains { other in
          entry.attestation.witness == other.attestation.witness
            && entry.attestation.range.overlaps(other.attestation.range)
        }
      }
    default: !a.claims.isDisjoint(with: b.claims)
    }
  }
}
