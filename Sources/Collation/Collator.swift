// Enters: what the witnesses of all sources say. Leaves: the events behind it, and how the readings stand.

internal import Chronology
internal import Intake
public import Language
public import Testimony

/// Brings claims together into events, loci and readings.
public struct Collator: Sendable {
  private let classes: EventClasses
  private let comparison: Comparison
  private let wordNet: WordNet?
  private let gazetteer: Gazetteer?

  /// `wordNet` tells kinds of things and places, `gazetteer` what lies in what and which names are one place's.
  public init(classes: EventClasses, wordNet: WordNet?, gazetteer: Gazetteer? = nil) {
    self.classes = classes
    self.wordNet = wordNet
    self.gazetteer = gazetteer
    comparison = Comparison(wordNet: wordNet, gazetteer: gazetteer)
  }

  /// The entities and events of all depositions, as the user's decisions want them; the order of neither matters.
  ///
  /// Complexity: O(n log n) in the claims, and quadratic only in the distinct readings of one locus. The loci of events are
  /// made on several threads.
  public func collate(
    _ depositions: [Deposition], decisions: Decisions = .none
  ) -> Collated {
    let curation = Curation(decisions, depositions)
    var index = EntityIndex(
      mentions: depositions.flatMap(\.mentions), claims: depositions.flatMap(\.claims),
      decided: curation.names, gazetteer: gazetteer)
    index.rename(curation.entityLabels)
    index.mark(curation.nameMarks)
    let claims = depositions.flatMap(\.claims)
    let resolver = ClaimResolver(index: index, classes: classes)
    let patientless = Patientless(resolver.patientless(claims), named: index.namedBySource)
    let resolved = Profiles(named: patientless.named).settled(resolver.resolve(claims))
    let groups = EventGrouper(
      decided: curation.claims, wordNet: wordNet, patientless: patientless
    ).groups(resolved + patientless.doers(claims), classes: classes)
    let drafts = Draft.drafts(of: groups, labels: curation.eventLabels)
    let events = self.events(of: drafts, index, curation)
    let sorted = events.map { (sortKey($0), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    var result = Collated(
      entities: mentioned(index.entities, by: sorted),
      events: linked(sorted, Self.happenings(of: drafts, sorted)))
    result.outcomes = curation.outcomes(in: result)
    return result
  }

  private func events(of drafts: [Draft], _ index: EntityIndex, _ curation: Curation) -> [Event] {
    let (sequence, rivals, rejected) = (ToldOrder(drafts), Rivals(drafts), index.rejected)
    return concurrently(drafts.count) { place in
      let draft = drafts[place]
      let builder = LocusBuilder(
        event: draft.id, eventClass: draft.eventClass, isOne: draft.patient.entity != nil,
        isOneOccasion: draft.isOneOccasion, index: index, comparison: comparison,
        curation: curation, rejected: rejected, eventOfTrigger: sequence.event)
      let occurrence = builder.occurrence(draft.claims, rivals: rivals.rivals(of: draft))
      let loci = [occurrence].compactMap(\.self) + builder.loci(sequence.told(draft))
      return event(draft, loci, curation)
    }.compactMap(\.self)
  }

  /// Nil where nothing varies, or where no witness says that it happened.
  private func event(_ draft: Draft, _ loci: [Locus], _ curation: Curation) -> Event? {
    guard isTold(loci), draft.patient.entity != nil || isTellable(loci) else { return nil }
    let agents = loci.filter { $0.slot == .agent }.flatMap(\.readings).compactMap { reading in
      if case .entity(let id, _) = reading.content.kind { id } else { nil }
    }
    let participants = [draft.patient.entity].compactMap { $0 } + agents
    return Event(
      id: draft.id, label: draft.label, eventClass: draft.eventClass.id,
      patient: draft.patient.entity,
      participants: participants.reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      relatedTo: [], joins: draft.joins, loci: loci, when: loci.first { $0.slot == .time }?.when,
      decision: mark(draft, loci, curation))
  }

  /// Of an event all of whose passages are set aside, what sets the first aside; else who accepts it.
  private func mark(_ draft: Draft, _ loci: [Locus], _ curation: Curation) -> Mark? {
    let attestations = loci.flatMap(\.readings).flatMap(\.attestations)
    if attestations.allSatisfy({ $0.decision?.isRejection == true }) {
      return attestations.first?.decision
    }
    return draft.claims.lazy.compactMap { curation.claimMarks[ClaimKey($0.claim)] }
      .first { !$0.isRejection }
  }

  /// Whether somebody says that it happened, and how it was.
  private func isTold(_ loci: [Locus]) -> Bool {
    loci.flatMap(\.readings).flatMap(\.attestations).contains { $0.certainty.tells }
  }

  /// Whether an event that happened to somebody without a name can be told apart: by its time, a number, a
  /// weapon, a named agent, or what came before or after it.
  private func isTellable(_ loci: [Locus]) -> Bool {
    loci.contains { locus in
      [.time, .quantity, .instrument, .order].contains(locus.slot)
        || locus.slot == .agent
          && locus.readings.contains { if case .entity = $0.content.kind { true } else { false } }
    }
  }

  /// By the earliest day that its most exact readings allow, then by label and id; undated events last.
  private func sortKey(_ event: Event) -> SortKey {
    let day = event.loci.first { $0.slot == .time }?.firstDay
    return SortKey(day: day?.julianDayNumber ?? .max, label: event.label, id: event.id)
  }

  private struct SortKey: Comparable {
    var day: Int
    var label: String
    var id: String

    static func < (a: SortKey, b: SortKey) -> Bool {
      (a.day, a.label, a.id) < (b.day, b.label, b.id)
    }
  }

  private func mentioned(_ entities: [Entity], by events: [Event]) -> [Entity] {
    var used = Set(events.flatMap(\.participants))
    for reading in events.flatMap(\.loci).flatMap(\.readings) {
      if case .entity(let id, _) = reading.content.kind { used.insert(id) }
    }
    return entities.filter { used.contains($0.id) }.sorted { ($0.label, $0.id) < ($1.label, $1.id) }
  }

  // MARK: Links

  /// Adds how events of one patient stand to each other, by what their classes entail and precede, and which came before
  /// which by what no account contradicts.
  private func linked(_ events: [Event], _ happenings: [String: Event.Link]) -> [Event] {
    let byPatient = Dictionary(grouping: events) { $0.patient }
    let told = told(events)
    return events.map { event in
      var event = event
      if let eventClass = classes[event.eventClass], event.patient != nil {
        for other in byPatient[event.patient] ?? [] where other.id != event.id {
          if let relation = Self.relation(eventClass, other) {
            event.relatedTo.append(link(event, other, relation))
          }
        }
      }
      event.relatedTo += [happenings[event.id]].compactMap(\.self)
      let known = Set(event.relatedTo.map(\.event))
      event.relatedTo += (told[event.id] ?? []).filter { !known.contains($0.event) }
      return event
    }
  }

  /// By the event of a toll: the happening that took the lives, where it is among the events.
  private static func happenings(of drafts: [Draft], _ events: [Event]) -> [String: Event.Link] {
    let tolls = drafts.compactMap { draft in
      draft.claims.lazy.compactMap(\.toll).first.map { (event: draft.id, toll: $0) }
    }
    guard !tolls.isEmpty else { return [:] }
    let homes = Dictionary(
      events.flatMap { event in event.claims.map { ($0, event.id) } },
      uniquingKeysWith: { a, _ in a })
    return Dictionary(
      tolls.compactMap { event, toll in
        toll.home.flatMap { homes[$0] }.map { home in
          let why = "it tells how many came to harm in \(toll.happening)"
          return (event, Event.Link(event: home, relation: "partOf", why: why))
        }
      }, uniquingKeysWith: { a, _ in a })
  }

  private static func relation(_ eventClass: EventClass, _ other: Event) -> String? {
    eventClass.entails.contains(other.eventClass)
      ? "entails"
      : eventClass.within.contains(other.eventClass)
        ? "partOf" : eventClass.precedes.contains(other.eventClass) ? "before" : nil
  }

  /// What accounts assert of the order of events and nobody contradicts, by the earlier of the two.
  private func told(_ events: [Event]) -> [String: [Event.Link]] {
    let ids = Set(events.map(\.id))
    var result: [String: [Event.Link]] = [:]
    for event in events {
      for locus in event.loci where locus.slot == .order && locus.verdict != .contradiction {
        for reading in locus.readings where reading.isAsserted && !reading.isDenied {
          guard case .order(let order, let other, let label) = reading.content.kind,
            ids.contains(other)
          else { continue }
          let (first, second) = order == .before ? (event.id, other) : (other, event.id)
          let link = Event.Link(
            event: second, relation: "before",
            why: "told of \(event.label): \(order.rawValue) \(label)")
          if !(result[first] ?? []).contains(where: { $0.event == second }) {
            result[first, default: []].append(link)
          }
        }
      }
    }
    return result
  }

  private func link(_ event: Event, _ other: Event, _ relation: String) -> Event.Link {
    let verb = ["entails": "entails", "partOf": "can be part of", "before": "comes before"][
      relation]
    return Event.Link(
      event: other.id, relation: relation,
      why: "\(event.eventClass) \(verb ?? relation) \(other.eventClass)")
  }
}

/// An event before its loci: its claims, its name and its heading.
struct Draft {
  var id: String
  var label: String
  var eventClass: EventClass
  var patient: ResolvedClaim.Patient
  var claims: [ResolvedClaim]

  /// Names and heads each group; events of one class and patient are told apart by their year.
  /// `labels` are the headings that the user gave.
  static func drafts(
    of groups: [EventGrouper.Group], labels: [ClaimKey: String] = [:]
  ) -> [Draft] {
    var namesakes: [String: Int] = [:]
    for group in groups { namesakes[heading(group), default: 0] += 1 }
    var taken = Set<String>()
    return groups.map { group in
      let main = Self.main(group)
      let head = heading(group)
      let year = namesakes[head] ?? 0 > 1 ? group.lazy.compactMap { $0.time?.year }.first : nil
      // One word tells of two: 'Radek and Rakovsky were killed'.
      let own = id(group)
      let id = taken.insert(own).inserted ? own : stableID(own, main.patient.key)
      let given = group.lazy.compactMap { labels[ClaimKey($0.claim)] }.first
      return Draft(
        id: id, label: given ?? year.map { "\(head) (\($0))" } ?? head,
        eventClass: main.eventClass, patient: main.patient, claims: group)
    }
  }

  /// Whether the claims are known to tell of one occasion, though their times may differ: they were brought together in
  /// spite of that, or such a thing does not befall anybody twice in a day.
  var isOneOccasion: Bool {
    guard let apart = eventClass.apart, patient.entity != nil else { return false }
    return apart.days >= EventClass.Interval.month.days
      || claims.contains { [JoinReason.near, JoinReason.party].contains($0.join?.rule ?? "") }
  }

  /// The claim that names the event: a blow that stands within a killing does not. Of 'soldiers' and 'British soldiers' the
  /// shorter heads it, whichever source comes first.
  private static func main(_ group: EventGrouper.Group) -> ResolvedClaim {
    var result = group.first { $0.eventClass.within.isEmpty } ?? group[0]
    let labels = group.filter { $0.patient.key == result.patient.key }.map(\.patient.label)
    result.patient.label =
      labels.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) } ?? result.patient.label
    return result
  }

  private static func id(_ group: EventGrouper.Group) -> String {
    let ids = group.map { resolved in
      stableID(
        resolved.claim.witness.source.sha256, "\(resolved.claim.trigger)", resolved.claim.eventClass
      )
    }
    return ids.min() ?? ""
  }

  /// Its claims, and why they are counted to it.
  var joins: [Event.Join] {
    claims.map { Event.Join(claim: ClaimKey($0.claim), reason: $0.join) }
  }

  static func heading(_ group: EventGrouper.Group) -> String {
    if let toll = group.lazy.compactMap(\.toll).first { return toll.heading }
    let main = Self.main(group)
    let parts = main.eventClass.label.split(
      separator: "{patient}", omittingEmptySubsequences: false)
    // 'Battle of Hastings' heads itself.
    let isName = parts.first.map { main.patient.label.hasPrefix($0) } ?? false
    if main.patient.isDoer { return "\(main.eventClass.noun) \(main.patient.label)" }
    let label = isName ? main.patient.label : parts.joined(separator: main.patient.label)
    return main.claim.key.map { "\(label) to \($0)" } ?? label
  }
}
