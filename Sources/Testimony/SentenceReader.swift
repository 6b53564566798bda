// Enters: the triggers in one sentence. Leaves: a claim for each that has something to say.

internal import Chronology
internal import Intake
internal import Language

/// Fills the slots of each trigger's class from the chunks around it.
struct SentenceReader {
  let account: Account
  let antecedents: Antecedents
  let sentence: Int
  let classes: EventClasses

  var chunks: [Chunk] { account.chunks[sentence] }
  var fillers: FillerReader {
    FillerReader(account: account, antecedents: antecedents, sentence: sentence)
  }

  func claims(_ triggers: [Trigger]) -> [Claim] {
    let claims = triggers.compactMap { trigger in
      claim(trigger).map { (trigger, $0) }
    }
    let distinct = claims.enumerated().filter { index, entry in
      !claims.enumerated().contains { other, fuller in
        other != index && isSaid(entry.1, within: fuller.1, isLater: other < index)
      }
    }
    return Orders(account: account, sentence: sentence).linked(distinct.map(\.element))
  }

  /// Whether a claim says of the same patient what another says more fully: 'the battle … was fought on …'.
  private func isSaid(_ claim: Claim, within other: Claim, isLater: Bool) -> Bool {
    guard claim.eventClass == other.eventClass, claim.certainty == other.certainty,
      claim.key == other.key || claim.key == nil,
      claim.filler(.patient)?.range == other.filler(.patient)?.range
    else { return false }
    let (less, more) = (Set(claim.fillers.dropFirst()), Set(other.fillers.dropFirst()))
    return less.isStrictSubset(of: more) || less == more && isLater
  }

  private func claim(_ trigger: Trigger) -> Claim? {
    let reader = CertaintyReader(account: account, sentence: sentence)
    guard
      let modality = trigger.isNoun
        ? reader.read(noun: trigger.chunk) : reader.read(verbal: trigger.chunk)
    else { return nil }
    let scope = trigger.isNoun ? nounScope(trigger) : verbScope(trigger)
    let eventClass = reclassified(trigger.eventClass, scope)
    guard let found = fill(eventClass, trigger, scope) else { return nil }
    let certainty = scope.patientChunk.map(deniesExistence) ?? false ? .denied : modality.certainty
    let range = range(of: trigger, found)
    guard range.count <= Claim.longest else { return nil }
    return Claim(
      witness: account.witness.id, eventClass: eventClass.id, trigger: account.bytes(trigger.words),
      range: range, fillers: found, certainty: certainty,
      attributedTo: modality.attributedTo, context: context(of: trigger),
      key: key(eventClass, scope))
  }

  /// 'no passengers', 'not one woman': the phrase denies that there was any.
  private func deniesExistence(_ index: Int) -> Bool {
    let first = chunks[index].words.lowerBound
    let start = max(account.sentences[sentence].words.lowerBound, first - 1)
    return account.words[start...first].contains {
      ["no", "not", "neither", "none"].contains($0.lemma)
    }
  }

  /// The last date that the account named before the trigger; from another sentence no closer than its month.
  private func context(of trigger: Trigger) -> HistoricalDate? {
    let start = account.bytes(trigger.words).lowerBound
    let end = account.times.partitioningIndex { $0.range.lowerBound >= start }
    guard let time = account.times[..<end].last(where: { $0.date?.year != nil }),
      let date = time.date
    else { return nil }
    let isNear = time.range.lowerBound >= account.sentences[sentence].range.lowerBound
    guard !isNear, date.precision <= .day, let day = date.earliest else { return date }
    return HistoricalDate.month(year: day.year, month: day.month)
  }

  // MARK: Scope

  /// The chunks that a trigger can take its fillers from.
  struct Scope {
    var patient: Filler?
    var agent: Filler?
    /// The patient's chunk, where a number may stand.
    var patientChunk: Int?
    /// After the trigger, in order.
    var after: [Int]
    /// Before it, the nearest first.
    var before: [Int]
    /// The object of an active verb.
    var object: Int?
  }

  private func verbScope(_ trigger: Trigger) -> Scope {
    let clause = account.clause(sentence, trigger.chunk)
    let isPassive = clause.isPassive()
    let after = clause.complements()
    let subject = clause.subject()
    let object = clause.object(behind: trigger.following, own: trigger.found)
    var patientChunk = subject
    if !isPassive,
      trigger.eventClass.patient == .object
        || trigger.eventClass.patient == .either && object != nil
    {
      patientChunk = object
    }
    let by = after.first { chunks[$0].preposition == "by" && chunks[$0].kind == .nominal }
    let agentChunk = isPassive ? by : patientChunk == subject ? nil : subject
    // Who is named in the clause is not who its pronouns mean.
    let named = [patientChunk, agentChunk].compactMap { $0 }.flatMap { fillers.names($0) }
    let agent = agentChunk.flatMap { self.agent($0, excluding: named + objects(of: $0)) }
    return Scope(
      patient: patientChunk.flatMap {
        patient($0, trigger.eventClass, excluding: named + agent.names)
      },
      agent: agent, patientChunk: patientChunk, after: after.filter { $0 != patientChunk },
      before: clause.fronted() + clause.sharedTimes(), object: isPassive ? nil : object)
  }

  /// The names in the object of the first verb that a subject has: 'He expelled Brandt … by sending him away'.
  private func objects(of subject: Int) -> [String] {
    let verb = chunks.indices.dropFirst(subject + 1).first { chunks[$0].kind == .verbal }
    return verb.flatMap { account.clause(sentence, $0).object() }.map { fillers.names($0) } ?? []
  }

  private func nounScope(_ trigger: Trigger) -> Scope {
    let light = Set(
      chunks.indices.filter { index in
        chunks[index].kind == .verbal
          && Self.light.contains(account.words[chunks[index].head].lemma)
      })
    let after = Clause.complements(chunks, after: trigger.chunk, across: light)
    let adjacent = contiguous(after, from: trigger.chunk, light)
    let of = adjacent.first {
      ["of", "on"].contains(chunks[$0].preposition) && chunks[$0].kind == .nominal
    }
    let by = adjacent.first { chunks[$0].preposition == "by" && chunks[$0].kind == .nominal }
    let agent = by.flatMap { self.agent($0, excluding: []) }
    let patient =
      trigger.following == ["of"]
      ? named(before: trigger.chunk)
      : of.flatMap { self.patient($0, trigger.eventClass, excluding: agent.names) }
        ?? fillers.possessor(trigger.chunk, slot: .patient, excluding: agent.names)
    var scope = Scope(
      patient: patient, agent: agent, patientChunk: of, after: adjacent.filter { $0 != of },
      before: [])
    let previous = trigger.chunk - 1
    if previous >= 0, chunks[previous].kind == .time { scope.before = [previous] }
    return scope
  }

  /// The bearer of the name in 'Leon Trotsky, byname of Lev Bronshtein'.
  private func named(before index: Int) -> Filler? {
    chunks[..<index].lastIndex { $0.kind == .nominal }
      .flatMap { fillers.participant($0, slot: .patient) }
  }

  /// Verbs that carry a noun's time and place: 'the murder took place on 5 May'.
  private static let light: Set<String> = [
    "take", "occur", "happen", "be", "begin", "start", "come",
  ]

  /// The chunks in one row of phrases from a noun on: a verb that is not light, or a comma, ends it.
  private func contiguous(_ after: [Int], from start: Int, _ light: Set<Int>) -> [Int] {
    var previous = start
    return Array(
      after.prefix { index in
        let between = chunks[(previous + 1)..<index]
        defer { previous = index }
        return between.indices.allSatisfy { at in
          light.contains(at) || [.other, .open, .close].contains(chunks[at].kind)
            || chunks[at].kind == .comma && chunks[index].kind == .time
            || chunks[at].kind == .conjunction && chunks[index].kind == .nominal
        }
      })
  }

  private func patient(
    _ index: Int, _ eventClass: EventClass, excluding others: [String]
  ) -> Filler? {
    let whole = fillers.participant(index, slot: .patient, excluding: others)
    guard case .thing(_, let head)? = whole?.value else { return whole }
    // 'rehabilitated his image', 'an attempt on his life': what is done to one's things is done to one.
    if eventClass.reachesThings, !account.isPerson(head),
      let owner = fillers.possessor(index, slot: .patient, excluding: others)
    {
      return owner
    }
    return account.canSuffer(head) || fillers.isName(account.words[chunks[index].head])
      ? whole : nil
  }

  private func agent(_ index: Int, excluding others: [String]) -> Filler? {
    guard let filler = fillers.participant(index, slot: .agent, excluding: others), !filler.isGuess
    else { return nil }
    if case .thing(_, let head) = filler.value, !account.canAct(head) || account.isWeapon(head) {
      return nil
    }
    return filler
  }

  /// Thrown out of a party one is expelled; thrown out of a country, exiled.
  private func reclassified(_ eventClass: EventClass, _ scope: Scope) -> EventClass {
    guard let other = eventClass.fromPlace.flatMap({ classes[$0] }),
      let source = scope.after.first(where: { chunks[$0].preposition == "from" }),
      account.name(at: chunks[source].head)?.kind == .place
    else { return eventClass }
    return other
  }

  // MARK: Range

  /// The bytes from the first to the last word that the claim stands on.
  private func range(of trigger: Trigger, _ fillers: [Filler]) -> Range<Int> {
    let own = account.bytes(trigger.words)
    let start =
      fillers.map(\.range.lowerBound).min().map { min($0, own.lowerBound) } ?? own.lowerBound
    let end =
      fillers.map(\.range.upperBound).max().map { max($0, own.upperBound) } ?? own.upperBound
    return start..<end
  }
}
