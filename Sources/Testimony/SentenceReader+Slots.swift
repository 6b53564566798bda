// Enters: a trigger and the phrases around it. Leaves: the slots of its class, filled.

internal import Chronology
internal import Intake
internal import Language

extension SentenceReader {
  /// The fillers of a claim; nil where it has nobody that it happened to, or nothing that can vary.
  func fill(_ eventClass: EventClass, _ trigger: Trigger, _ scope: Scope) -> [Filler]? {
    guard scope.patient != nil || isAbsolute(trigger, scope) else { return nil }
    if eventClass.objectIsPlace, let object = scope.object, place(ofObject: object) == nil {
      return nil
    }
    var result = [scope.patient].compactMap { $0 }
    for slot in eventClass.slots {
      guard let filler = fill(slot, eventClass, trigger, scope) else { continue }
      result.append(filler)
      if slot == .place, let town = fillers.town(around: filler) { result.append(town) }
    }
    // What the class does not compare is on the card all the same.
    if !eventClass.slots.contains(.quantity), let count = scope.patientHead.flatMap(fillers.count) {
      result.append(count)
    }
    if eventClass.slots.contains(.time),
      let hour = finest((scope.after + scope.before).compactMap { fillers.hour($0) }),
      !result.contains(where: { $0.slot == .time && $0.range == hour.range })
    {
      result.append(hour)
    }
    return result.isEmpty ? nil : result
  }

  /// The shortest time of day, the first of such: 'in the evening, at half past eight'.
  private func finest(_ hours: [Filler]) -> Filler? {
    hours.min { a, b in
      guard case .hour(let x, _) = a.value, case .hour(let y, _) = b.value else { return false }
      return x.latest - x.earliest < y.latest - y.earliest
    }
  }

  /// 'The cavalry attacked at noon', 'We left Orra': an agent who does it to nobody that is named, or the speaker. Such a claim stands on its card, and what
  /// comes before or after can be told of it.
  private func isAbsolute(_ trigger: Trigger, _ scope: Scope) -> Bool {
    if let head = scope.patientHead, account.words[head].tag == .pronoun {
      return Self.speakers.contains(account.words[head].form.lowercased())
    }
    return trigger.eventClass.patient == .object && scope.patientHead == nil && scope.agent != nil
      && trigger.eventClass.slots.contains(.agent)
      && !Self.other.contains(account.words[trigger.word].lemma)
      && tree.children[trigger.word].filter { tree.base($0) == "nsubj" }.count < 2
  }

  /// Whom these mean is not told here: 'We struck the reef'.
  private static let speakers: Set<String> = ["i", "we", "me", "us"]
  /// Verbs that tell of something else where they have no object: miners strike.
  private static let other: Set<String> = ["strike", "hit", "beat", "storm", "deposit", "try"]

  /// 'left Rome', 'reached the coast'; nil where one leaves no place: 'left his wife'.
  private func place(ofObject object: Int) -> Filler? {
    if let name = account.name(at: object) {
      return name.kind == .place ? fillers.place(name) : nil
    }
    guard isDefinite(object) else { return nil }
    return account.phrase(object).flatMap { fillers.locality($0, .place) }
  }

  /// 'left the tower', but not 'left a trail' or 'left traces'.
  private func isDefinite(_ head: Int) -> Bool {
    tree.children[head].contains {
      tree.relation($0) == "nmod:poss"
        || tree.base($0) == "det" && account.words[$0].lemma.lowercased() == "the"
    }
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
        : scope.patientHead.flatMap { isCounted(scope) ? fillers.count($0) : nil }
    case .name: name(trigger, scope)
    case .occurrence, .patient, .recipient, .source, .goal, .office, .manner, .cause, .purpose,
      .order:
      nil
    }
  }

  /// 'the two men', known by name: each is one.
  private func isCounted(_ scope: Scope) -> Bool {
    if case .named? = scope.patient?.value { scope.patient?.inheritedFrom == nil } else { true }
  }

  private func time(_ trigger: Trigger, _ scope: Scope) -> Filler? {
    // 'after the May 1940 attempt': the preposition belongs to the noun.
    closest(scope.after.compactMap { fillers.time($0) })
      ?? closest(scope.before.compactMap { fillers.time($0, evenBound: trigger.isNoun) })
  }

  /// The first date, or its hour where one stands beside it: 'on 15 April at 2.20 a.m.'.
  private func closest(_ times: [Filler]) -> Filler? {
    guard let first = times.first, case .time(let day) = first.value else { return nil }
    let timed = times.first { filler in
      if case .time(let date) = filler.value {
        date.timeOfDay != nil && day.relation(to: date) == .contains
      } else {
        false
      }
    }
    // The day's own words rather than an hour that took its day from them.
    return timed ?? times.first { $0.value == first.value && $0.derivedFrom == nil } ?? first
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
    if trigger.eventClass.objectIsPlace, let object = scope.object {
      return place(ofObject: object)
    }
    // 'struck the reef in a heavy sea': the word that makes it this event is where it was.
    if trigger.eventClass.patient == .subject,
      let struck = trigger.found.first(where: {
        [.noun, .properNoun].contains(account.words[$0].tag)
      }),
      tree.base(struck) == "obj", let place = place(ofObject: struck)
    {
      return place
    }
    let goals = trigger.eventClass.patient == .subject
    let found = (scope.after + scope.before)
      .filter { goals || $0.preposition != "to" }
      .compactMap { fillers.place($0, orOrigin: trigger.eventClass.objectIsPlace) }
    if let time = scope.after.first, time.time != nil, let place = fillers.place(inRowAfter: time) {
      return place
    }
    return named(found) ?? (trigger.isNoun ? nil : fillers.placeMeantByHere(at: trigger.word))
  }

  /// The first place; of 'in a tavern, in Oslo' the one with a name, where it follows at once.
  private func named(_ places: [Filler]) -> Filler? {
    guard let first = places.first, case .thing = first.value, places.count > 1,
      case .named = places[1].value,
      (0...Self.besides).contains(places[1].range.lowerBound - first.range.upperBound)
    else { return places.first }
    return places[1]
  }

  /// Bytes of ', in the ' between a place and the next that says where it is.
  private static let besides = 9

  private func instrument(_ scope: Scope) -> Filler? {
    // 'A musket ball killed him', but not 'the duke's horse', a thing only in a rare sense.
    if scope.agent == nil, let head = scope.agentHead,
      let means = account.phrase(head).flatMap({ fillers.instrument($0) }),
      case .thing(_, let thing) = means.value,
      account.wordNet?.names(thing, .artifact, within: 1) ?? false
    {
      return means
    }
    return scope.after.lazy.filter { phrase in
      phrase.preposition == "with" || phrase.preposition == "by" && scope.agent == nil
    }.compactMap { fillers.instrument($0) }.first
  }

  /// 'was born Lev Bronshtein', 'was born as Lev Bronshtein', 'byname of Lev Bronshtein'.
  private func name(_ trigger: Trigger, _ scope: Scope) -> Filler? {
    var next = trigger.words.upperBound
    let end = account.sentences[sentence].words.upperBound
    if !trigger.isNoun, next + 1 < end, account.words[next].form == "as",
      tree.head(next + 1) == trigger.word, tree.base(next + 1) == "obl"
    {
      next += 1
    }
    guard next < end,
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
