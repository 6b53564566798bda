// Enters: the triggers in one sentence. Leaves: a claim for each that has something to say.

internal import Chronology
internal import Intake
internal import Language

/// Fills the slots of each trigger's class from the phrases around it.
struct SentenceReader {
  let account: Account
  let links: Links
  let sentence: Int
  let classes: EventClasses

  var tree: SentenceTree { account.tree }
  var antecedents: Antecedents { links.antecedents }
  var fillers: FillerReader {
    FillerReader(account: account, links: links, sentence: sentence, classes: classes)
  }

  var certainty: CertaintyReader {
    CertaintyReader(account: account, sentence: sentence, antecedents: antecedents)
  }

  func claims(_ triggers: [Trigger]) -> [Claim] {
    let claims = triggers.flatMap { trigger in self.claims(trigger).map { (trigger, $0) } }
    let distinct = claims.enumerated().filter { index, entry in
      !claims.enumerated().contains { other, fuller in
        other != index && isSaid(entry.1, within: fuller.1, isLater: other < index)
      }
    }
    let measures = MeasureReader(reader: self).measures()
    let full = measured(
      distinct.map(\.element).map { ($0.0, withRoles($0.1, of: $0.0)) }, measures)
    let events = full.compactMap { trigger, claim in
      trigger.map { ($0, DenialReader(reader: self, trigger: $0, claim: claim).marked()) }
    }
    let others = full.filter { $0.0 == nil }.map(\.1) + NamingReader(reader: self).claims()
    return Orders(account: account, sentence: sentence).linked(events) + others
      + OpenReader(reader: self).claims(besides: claims.map(\.0), others, measures)
  }

  /// The claim with the roles that every event can have, as far as its passage has room for them.
  private func withRoles(_ claim: Claim, of trigger: Trigger) -> Claim {
    guard !trigger.isNoun else { return claim }
    let (after, before) = surroundings.around(verb: trigger.word)
    var result = claim
    let roles = RoleReader(fillers: fillers)
      .roles(
        of: trigger.word, besides: trigger.found + trigger.modifiers, among: after + before,
        filled: claim.fillers)
    for role in roles {
      let range =
        min(
          result.range.lowerBound, role.range.lowerBound)..<max(
          result.range.upperBound, role.range.upperBound)
      guard range.count <= Claim.longest else { continue }
      result.fillers.append(role)
      result.range = range
    }
    return result
  }

  /// A claim of no class in the file, or nil where its words are too many.
  func claim(
    _ eventClass: String, predicate: String, words: Range<Int>, _ fillers: [Filler],
    _ modality: CertaintyReader.Result
  ) -> Claim? {
    let range = range(of: words, fillers)
    guard range.count <= Claim.longest else { return nil }
    return Claim(
      witness: account.witness.id, eventClass: eventClass, predicate: predicate,
      trigger: account.bytes(words), range: range, sentence: account.sentences[sentence].range,
      fillers: fillers,
      certainty: modality.certainty, voices: modality.voices.map(\.text),
      context: context(before: account.bytes(words).lowerBound))
  }

  /// Whether a claim says of the same patient what another says more fully: 'the battle … was fought on …'.
  private func isSaid(_ claim: Claim, within other: Claim, isLater: Bool) -> Bool {
    guard claim.eventClass == other.eventClass, claim.certainty == other.certainty,
      claim.key == other.key || claim.key == nil,
      claim.filler(.patient)?.range == other.filler(.patient)?.range,
      claim.filler(.patient)?.value == other.filler(.patient)?.value
    else { return false }
    let (less, more) = (Set(claim.fillers.dropFirst()), Set(other.fillers.dropFirst()))
    return less.isStrictSubset(of: more) || less == more && isLater
  }

  /// The claim of a trigger, and one more for each further name that it happened to: 'Radek and Rakovsky were killed'.
  private func claims(_ trigger: Trigger) -> [Claim] {
    let scope = trigger.isNoun ? nounScope(trigger) : verbScope(trigger)
    guard let claim = claim(trigger, scope) else { return [] }
    guard let head = scope.patientHead else { return [claim] }
    let isNamed = if case .named? = claim.filler(.patient)?.value { true } else { false }
    let heads = isNamed ? account.clause(trigger.word).joined(to: head) : members(of: head)
    let joined = heads.compactMap { other in
      account.name(at: other) == nil
        ? nil : patient(other, trigger.eventClass, excluding: [])
    }
    // 'They were killed': each of the two named before.
    let meant = isNamed ? Array(fillers.linked(head, .patient).dropFirst()) : []
    let others = (joined + meant).compactMap { patient -> Claim? in
      var result = claim
      result.fillers =
        [patient] + claim.fillers.filter { ![.patient, .name, .quantity].contains($0.slot) }
      result.range = range(of: trigger.words, result.fillers)
      return result.range.count <= Claim.longest ? result : nil
    }
    return [claim] + others
  }

  private func claim(_ trigger: Trigger, _ scope: Scope) -> Claim? {
    let eventClass = reclassified(trigger.eventClass, scope)
    guard let modality = modality(trigger), let found = fill(eventClass, trigger, scope) else {
      return nil
    }
    let certainty = scope.patientHead.map(deniesExistence) ?? false ? .denied : modality.certainty
    let range = range(of: trigger.words, found)
    guard range.count <= Claim.longest else { return nil }
    var result = Claim(
      witness: account.witness.id, eventClass: eventClass.id,
      predicate: account.words[trigger.word].lemma.lowercased(),
      trigger: account.bytes(trigger.words), range: range,
      sentence: account.sentences[sentence].range, fillers: found, certainty: certainty,
      voices: modality.voices.map(\.text),
      context: context(before: account.bytes(trigger.words).lowerBound),
      key: key(eventClass, scope))
    result.isRepeated = isRepeated(trigger)
    result.wording = wording(of: trigger)
    return result
  }

  /// 'no passengers', 'not one woman': the phrase denies that there was any.
  func deniesExistence(_ head: Int) -> Bool {
    guard let first = account.phrase(head)?.words.lowerBound else { return false }
    let start = max(account.sentences[sentence].words.lowerBound, first - 1)
    return account.words[start...first].contains {
      ["no", "not", "neither", "none"].contains($0.lemma.lowercased())
    }
  }

  // MARK: Scope

  /// What a trigger can take its fillers from.
  struct Scope {
    var patient: Filler?
    var agent: Filler?
    /// The head of the patient's phrase, where a number may stand.
    var patientHead: Int?
    /// The head of the phrase that is the verb's doer by grammar.
    var agentHead: Int?
    /// After the trigger, the nearest first.
    var after: [Phrase]
    /// Before it, the nearest first.
    var before: [Phrase]
    /// The object of an active verb.
    var object: Int?
  }

  var surroundings: Surroundings { Surroundings(account: account, sentence: sentence) }

  private func verbScope(_ trigger: Trigger) -> Scope {
    let clause = account.clause(trigger.word)
    let isPassive =
      clause.isPassive || trigger.eventClass.patient == .object && clause.isInPassiveRow
    let (after, before) = surroundings.around(verb: trigger.word)
    let subject = clause.subject()
    let object = clause.object(behind: trigger.following, own: trigger.found)
    var patientHead = subject
    if !isPassive,
      trigger.eventClass.patient == .object
        || object != nil
          && (trigger.eventClass.patient == .either || isMoved(object, trigger))
    {
      patientHead = object
    }
    if let number = numberBehind(trigger, object) { patientHead = number }
    let by = after.first { $0.preposition == "by" && $0.time == nil }?.head
    var agentHead = isPassive ? by ?? clause.causer() : patientHead == subject ? nil : subject
    if agentHead == account.deniedInCleft(trigger.word) { agentHead = nil }
    // Who is named in the clause is not who its pronouns mean.
    let named = [patientHead, agentHead].compactMap { $0 }.flatMap { fillers.names($0) }
    let agent = agentHead.flatMap {
      self.agent($0, excluding: named + objects(of: $0), isPassive: isPassive)
    }
    var patient = patientHead.flatMap {
      self.patient($0, trigger.eventClass, excluding: named + agent.names)
    }
    if trigger.eventClass.impersonal, case .named(_, .person)? = patient?.value { patient = nil }
    if let patientHead, isOfAnotherClass(patientHead, trigger) { patient = nil }
    return Scope(
      patient: patient, agent: agent ?? spouse(object, trigger), patientHead: patientHead,
      agentHead: agentHead, after: after.filter { $0.head != patientHead },
      before: before, object: isPassive ? nil : object)
  }

  /// 'killed 12 and wounded 30': a number directly behind a verb that wants an object is its object, whatever the tree says.
  private func numberBehind(_ trigger: Trigger, _ object: Int?) -> Int? {
    guard trigger.eventClass.patient == .object, object == nil, trigger.following.isEmpty else {
      return nil
    }
    let amount = account.amounts[sentence].first {
      $0.words.lowerBound == trigger.words.upperBound && $0.unit == nil
    }
    return amount.flatMap { $0.head ?? $0.numeral.first { account.phrase($0) != nil } }
  }

  /// 'moved the party to the left', 'returned the sword': it is the object that goes there.
  private func isMoved(_ object: Int?, _ trigger: Trigger) -> Bool {
    guard let object,
      ["move", "return", "land", "relocate"].contains(account.words[trigger.word].lemma)
    else { return false }
    return account.name(at: object)?.kind != .place && !trigger.found.contains(object)
  }

  /// The names in the object of the verb that a subject has: 'He expelled Brandt … by sending him away'.
  private func objects(of subject: Int) -> [String] {
    guard let verb = tree.head(subject), tree.base(subject) == "nsubj" else { return [] }
    return account.clause(verb).object().map { fillers.names($0) } ?? []
  }

  private func nounScope(_ trigger: Trigger) -> Scope {
    let noun = trigger.word
    let (after, before) = surroundings.around(noun: noun)
    let of = tree.children[noun].first { child in
      tree.base(child) == "nmod" && child > noun
        && account.phrase(child)?.preposition.map { ["of", "on"].contains($0) } ?? false
        && account.phrase(child)?.time == nil
    }
    let by = after.first { $0.preposition == "by" && $0.time == nil }?.head
    var agent = by.flatMap { self.agent($0, excluding: [], isPassive: true) }
    let owner = fillers.possessor(noun, slot: .patient, excluding: agent.names)
    var patient = of.flatMap { self.patient($0, trigger.eventClass, excluding: agent.names) }
    if trigger.following == ["of"] {
      patient = named(by: noun)
    } else if patient == nil, of == nil {
      patient = owner
    } else if agent == nil, trigger.eventClass.patient == .object, let owner {
      // 'Brandt's murder of Larsen'.
      agent = Filler(
        slot: .agent, value: owner.value, range: owner.range, inheritedFrom: owner.inheritedFrom,
        evidence: owner.evidence, isGuess: owner.isGuess)
    }
    return Scope(
      patient: patient ?? titled(event: trigger), agent: agent, patientHead: of,
      // 'the 24 June murder of Ortiz and on 20 June': the second is of something else.
      after: after.filter { phrase in
        phrase.head != of && (phrase.time == nil || tree.child(phrase.head, ["cc"]) == nil)
      },
      before: before)
  }

  /// The bearer of the name in 'Leon Trotsky, byname of Lev Bronshtein'.
  private func named(by noun: Int) -> Filler? {
    guard let governor = tree.head(noun) else { return nil }
    if tree.base(noun) == "appos" { return fillers.participant(governor, slot: .patient) }
    return account.clause(noun).subject().flatMap { fillers.participant($0, slot: .patient) }
  }

  /// Thrown out of a party one is expelled; thrown out of a country, exiled.
  private func reclassified(_ eventClass: EventClass, _ scope: Scope) -> EventClass {
    guard let other = eventClass.fromPlace.flatMap({ classes[$0] }),
      let source = scope.after.first(where: { $0.preposition == "from" }),
      account.name(at: source.head)?.kind == .place
    else { return eventClass }
    return other
  }

  // MARK: Range

  /// The bytes from the first to the last word that the claim stands on.
  private func range(of words: Range<Int>, _ fillers: [Filler]) -> Range<Int> {
    let own = account.bytes(words)
    let start =
      fillers.map(\.range.lowerBound).min().map { min($0, own.lowerBound) } ?? own.lowerBound
    let end =
      fillers.map(\.range.upperBound).max().map { max($0, own.upperBound) } ?? own.upperBound
    return start..<end
  }
}
