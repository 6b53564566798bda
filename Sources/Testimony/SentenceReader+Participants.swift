// Enters: the heads that grammar gives a trigger. Leaves: whom it happened to and who did it, where they can be that.

internal import Intake
internal import Language

extension SentenceReader {
  /// Whom or what an event of a class happened to.
  func patient(_ head: Int, _ eventClass: EventClass, excluding others: [String]) -> Filler? {
    let whole = fillers.participant(head, slot: .patient, excluding: others)
    guard case .thing(_, let noun)? = whole?.value else { return whole }
    // 'rehabilitated his image', 'an attempt on his life': what is done to one's things is done to one. A body is whose it was.
    if eventClass.reachesThings && !account.isPerson(noun) || Self.bodies.contains(noun),
      let owner = fillers.possessor(head, slot: .patient, excluding: others)
        ?? (Self.bodies.contains(noun) ? dead(head) : nil)
    {
      return owner
    }
    return suits(noun, eventClass) || fillers.isName(account.words[head]) ? whole : nil
  }

  /// 'The Siege of Paris took place': the event itself, by its name, where its verb says no more than that it was and tells of
  /// no such event by itself.
  func titled(event trigger: Trigger) -> Filler? {
    guard trigger.eventClass.impersonal, let name = account.name(at: trigger.word),
      name.kind != .person, name.words.count > 1,
      tree.head(trigger.word).map({ !name.words.contains($0) }) ?? false,
      let verb = surroundings.light(over: trigger.word), tree.child(verb, ["cop"]) == nil,
      !tells(verb, of: trigger.eventClass)
    else { return nil }
    return Filler(
      slot: .patient, value: .named([account.text.quote(name.range)], name.kind), range: name.range)
  }

  private func tells(_ verb: Int, of eventClass: EventClass) -> Bool {
    classes.patterns(verb: account.words[verb].lemma.lowercased()).contains {
      $0.eventClass == eventClass.id && $0.weight == 0
    }
  }

  /// 'The Winter War was fought': an event with a name is of the class that its noun names, and is told by that.
  func isOfAnotherClass(_ patient: Int, _ trigger: Trigger) -> Bool {
    guard trigger.eventClass.impersonal, account.name(at: patient) != nil,
      surroundings.light(over: patient) != nil
    else { return false }
    let named = classes.patterns(noun: account.words[patient].lemma.lowercased())
      .first { $0.weight == 0 }
    return named.map { $0.eventClass != trigger.eventClass.id } ?? false
  }

  /// 'the body of Larsen'.
  private func dead(_ head: Int) -> Filler? {
    fillers.whole(head).flatMap { fillers.participant($0, slot: .patient) }
  }

  /// What is left of the dead (WordNet's 'body').
  static let bodies: Set<String> = ["body", "corpse", "remains", "ashes", "cadaver"]

  /// Whether such an event can happen to what a noun names: treaties are signed, and wars break out.
  private func suits(_ noun: String, _ eventClass: EventClass) -> Bool {
    if account.canSuffer(noun) { return true }
    guard let wordNet = account.wordNet else { return false }
    // 'The expedition left Orra': who goes somewhere is the group, not the journey.
    if eventClass.objectIsPlace { return wordNet.names(noun, .group, within: 3) }
    guard eventClass.impersonal else { return false }
    let isText = eventClass.patient == .object && wordNet.names(noun, .communication, within: 1)
    let isEvent =
      eventClass.patient != .object
      && [.act, .event, .state].contains { wordNet.names(noun, $0, within: 1) }
    return isText || isEvent
  }

  /// Who did it. After 'by', who can be a group in any sense does: 'by the diet'.
  func agent(_ head: Int, excluding others: [String], isPassive: Bool) -> Filler? {
    guard let filler = fillers.participant(head, slot: .agent, excluding: others), !filler.isGuess
    else { return nil }
    guard case .thing(_, let noun) = filler.value else { return filler }
    let isGroup = isPassive && account.wordNet?.names(noun, .group, within: 4) ?? false
    return (account.canAct(noun) || isGroup || isPair(head)) && !account.isWeapon(noun)
      ? filler : nil
  }

  /// 'a court martial': two words can act where one cannot.
  private func isPair(_ head: Int) -> Bool {
    guard let start = account.phrase(head)?.words.lowerBound, start < head else { return false }
    let pair = account.dictionaryForm((head - 1)..<(head + 1))
    return [pair, pair.replacing(" ", with: "-")].contains { account.canAct($0) }
  }

  /// 'Two of the men, Ilmari Koski and Per Dahl': the names that say who a number or a plural is.
  func members(of head: Int) -> [Int] {
    let heads = [head, fillers.whole(head)].compactMap { $0 }
    let first = heads.lazy.flatMap { tree.children[$0] }.first {
      tree.base($0) == "appos" && account.name(at: $0)?.kind == .person
    }
    guard let first, account.words[head].tag == .numeral || account.words[head].xpos == "NNS" else {
      return []
    }
    return [first] + account.clause(first).joined(to: first)
  }

  /// Whom somebody married.
  func spouse(_ object: Int?, _ trigger: Trigger) -> Filler? {
    guard let object, trigger.eventClass.patient == .subject,
      trigger.eventClass.slots.contains(.agent)
    else { return nil }
    return agent(object, excluding: [], isPassive: false)
  }
}
