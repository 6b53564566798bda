// Enters: a trigger and the phrases around it. Leaves: the slots of its class, filled.

internal import Chronology
internal import Intake
internal import Language

extension SentenceReader {
  /// The fillers of a claim; nil where it has nobody that it happened to, or nothing that can vary.
  func fill(_ eventClass: EventClass, _ trigger: Trigger, _ scope: Scope) -> [Filler]? {
    guard let patient = scope.patient else { return nil }
    if eventClass.objectIsPlace, let object = scope.object,
      account.name(at: object)?.kind != .place
    {
      return nil
    }
    var result = [patient]
    for slot in eventClass.slots {
      if let filler = fill(slot, eventClass, trigger, scope) { result.append(filler) }
    }
    // What the class does not compare is on the card all the same.
    if !eventClass.slots.contains(.quantity), let count = scope.patientHead.flatMap(fillers.count) {
      result.append(count)
    }
    if eventClass.slots.contains(.time),
      let hour = (scope.after + scope.before).lazy.compactMap({ fillers.hour($0) }).first
    {
      result.append(hour)
    }
    return result
  }

  private func fill(_ slot: Slot, _ eventClass: EventClass, _ trigger: Trigger, _ scope: Scope)
    -> Filler?
  {
    switch slot {
    case .time: time(trigger, scope) ?? (eventClass.endsLife ? survival(trigger) : nil)
    case .place: place(trigger, scope)
    case .agent: scope.agent
    case .instrument: instrument(scope)
    case .quantity:
      eventClass.counts == .duration
        ? scope.after.lazy.compactMap { fillers.duration($0) }.first
        : scope.patientHead.flatMap { fillers.count($0) }
    case .name: name(trigger, scope)
    case .patient, .recipient, .source, .goal, .office, .manner, .cause, .purpose, .order: nil
    }
  }

  private func time(_ trigger: Trigger, _ scope: Scope) -> Filler? {
    // 'after the May 1940 attempt': the preposition belongs to the noun.
    closest(scope.after.compactMap { fillers.time($0) })
      ?? closest(scope.before.compactMap { fillers.time($0, evenBound: trigger.isNoun) })
  }

  /// The first date, or its hour where one stands beside it: 'on 15 April at 2.20 a.m.'.
  private func closest(_ times: [Filler]) -> Filler? {
    guard case .time(let day)? = times.first?.value else { return nil }
    return times.first { filler in
      if case .time(let date) = filler.value {
        date.timeOfDay != nil && day.relation(to: date) == .contains
      } else {
        false
      }
    } ?? times.first
  }

  /// 'survived for two days and then died': the time told last before, and so long after.
  private func survival(_ trigger: Trigger) -> Filler? {
    guard !trigger.isNoun,
      let lived = (account.sentences[sentence].words.lowerBound..<trigger.word).last(where: {
        account.words[$0].tag == .verb && Self.living.contains(account.words[$0].lemma)
      })
    else { return nil }
    let after = account.phrases[sentence].filter { $0.head > lived && $0.head < trigger.word }
    guard let span = after.first(where: { $0.time?.kind == .duration })?.time,
      let anchor = account.times.last(where: {
        $0.range.upperBound <= span.range.lowerBound && $0.date != nil
      }),
      let (count, unit) = FillerReader.length(of: span),
      let date = anchor.date?.shifted(by: count, unit)
    else { return nil }
    return Filler(
      slot: .time, value: .time(date), range: span.range,
      derivedFrom: fillers.derivation(of: span.range, from: anchor.range))
  }

  private static let living: Set<String> = ["survive", "live", "linger", "last"]

  private func place(_ trigger: Trigger, _ scope: Scope) -> Filler? {
    if trigger.eventClass.objectIsPlace, let object = scope.object,
      let name = account.name(at: object)
    {
      return fillers.place(name)
    }
    let goals = trigger.eventClass.patient == .subject
    let found = (scope.after + scope.before).lazy
      .filter { goals || $0.preposition != "to" }
      .compactMap { fillers.place($0, orOrigin: trigger.eventClass.objectIsPlace) }
    if let time = scope.after.first, time.time != nil, let place = fillers.place(inRowAfter: time) {
      return place
    }
    return found.first ?? (trigger.isNoun ? nil : fillers.placeMeantByHere(before: trigger.word))
  }

  private func instrument(_ scope: Scope) -> Filler? {
    scope.after.lazy.filter { phrase in
      phrase.preposition == "with" || phrase.preposition == "by" && scope.agent == nil
    }.compactMap { fillers.instrument($0) }.first
  }

  /// 'was born Lev Bronshtein', 'byname of Lev Bronshtein'.
  private func name(_ trigger: Trigger, _ scope: Scope) -> Filler? {
    let next = trigger.words.upperBound
    guard next < account.sentences[sentence].words.upperBound,
      let name = account.name(at: next), name.words.lowerBound == next, name.words.count > 1
    else { return nil }
    return Filler(slot: .name, value: .text(account.text.quote(name.range)), range: name.range)
  }

  func key(_ eventClass: EventClass, _ scope: Scope) -> String? {
    guard eventClass.keyed == .goal else { return nil }
    let goal = scope.after.first {
      Self.goals.contains($0.preposition) && $0.time == nil
    }
    return goal.flatMap { account.name(at: $0.head) }.map { account.text.quote($0.range) }
  }

  private static let goals: Set<String?> = ["to", "in", "into", "at", "for"]
}
