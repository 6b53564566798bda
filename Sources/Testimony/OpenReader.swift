// Enters: the predicates of a sentence that no event class knows. Leaves: what they say all the same.

internal import Chronology
internal import Intake
internal import Language

/// Reads claims of the open class: who did what to whom, by the verb's lemma; what somebody was; what he was called.
struct OpenReader {
  let reader: SentenceReader

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var fillers: FillerReader { reader.fillers }
  private var certainty: CertaintyReader { reader.certainty }

  /// The claims of a sentence besides those of `triggers` and what `others` have said already, with what was measured.
  func claims(
    besides triggers: [Trigger], _ others: [Claim], _ measures: [Measured]
  ) -> [Claim] {
    guard !isRunOn else { return [] }
    let known = Set(triggers.map(\.word))
    let words = account.sentences[reader.sentence].words
    let said = others.flatMap(\.fillers).filter { [.quantity, .name].contains($0.slot) }.map(
      \.range)
    return words.flatMap { word -> [Claim] in
      let measure = measures.first { $0.event == word && $0.predicate == nil }?.filler
      let verb = known.contains(word) ? nil : self.verb(word, measure, said)
      return [verb, predicate(word, measure), apposition(word)].compactMap { $0 }
    }
  }

  /// 'trotsky exiled by czar,ww1 germans send him,army joined': commas without a space run sentences together, and the tree
  /// of such a heap joins anybody to anything. Three are no slip of the hand.
  private var isRunOn: Bool {
    let words = account.sentences[reader.sentence].words
    let glued = words.dropLast().filter {
      account.words[$0].form == ","
        && account.words[$0].range.upperBound == account.words[$0 + 1].range.lowerBound
        && account.words[$0 + 1].tag != .numeral && account.words[$0 + 1].tag != .punctuation
    }
    return glued.count >= 3
  }

  // MARK: Verbs

  private func verb(_ word: Int, _ measure: Filler?, _ said: [Range<Int>]) -> Claim? {
    let lemma = account.words[word].lemma.lowercased()
    // 'b.' and 'd.' in brackets are no verbs.
    guard account.words[word].tag == .verb, !lemma.hasSuffix("."),
      !Self.light.contains(lemma) || isMaking(word, lemma),
      !["amod", "compound", "case", "mark", "fixed", "aux", "cop"].contains(tree.relation(word)),
      !governs(word, lemma), !isAttribute(word), !account.isAttribute(participle: word),
      var modality = certainty.read(verb: word)
    else { return nil }
    let clause = account.clause(word)
    // 'had taken no part'.
    if let head = clause.isPassive ? clause.subject() : clause.object(),
      modality.certainty == .asserted, reader.deniesExistence(head)
    {
      modality.certainty = .denied
    }
    let participants = participants(word, measure).filter { filler in
      !said.contains { $0.overlaps(filler.range) }
    }
    guard participants.contains(where: isWho) else { return nil }
    let (after, before) = Surroundings(account: account, sentence: reader.sentence).around(
      verb: word)
    var found = participants
    if let name = called(word) {
      // 'an agent named Hans Brandt' tells who he was by that name already.
      guard !(found.map(\.range) + said).contains(where: { $0.overlaps(name.range) }) else {
        return nil
      }
      found.append(name)
    }
    found += circumstances(word, after + before, found)
    found += RoleReader(fillers: fillers)
      .roles(of: word, besides: [], among: after + before, filled: found)
    // Whom a guess means is worth saying only of an event that others tell of too.
    found.removeAll { $0.isGuess && $0.slot != .time }
    guard found.count > 1 else { return nil }
    return reader.claim(
      Claim.open, predicate: phrasal(word, lemma), words: word..<(word + 1), found, modality)
  }

  /// Whether a verb only says how sure or how far another's event is: 'claimed that', 'was forced to', 'denied killing'.
  private func governs(_ word: Int, _ lemma: String) -> Bool {
    guard tree.child(word, ["ccomp", "xcomp"]).map(tree.isPredicate) ?? false else { return false }
    return [
      CertaintyWords.saying, CertaintyWords.denying, CertaintyWords.achieving,
      CertaintyWords.compelling, CertaintyWords.intending, CertaintyWords.guessVerbs,
      CertaintyWords.failing,
    ].contains { $0.contains(lemma) }
  }

  /// 'his neutralised and powerless rival', 'long-neutralised': joined to a modifier, or made one.
  private func isAttribute(_ word: Int) -> Bool {
    account.words[word].form.contains("-")
      || tree.base(word) == "conj"
        && tree.head(word).map { ["amod", "advmod"].contains(tree.base($0)) } ?? false
  }

  /// 'was made governor'.
  private func isMaking(_ word: Int, _ lemma: String) -> Bool {
    lemma == "make" && RoleReader(fillers: fillers).title(word) != nil
  }

  /// Verbs that say next to nothing without their object.
  private static let light: Set<String> = [
    "be", "have", "do", "get", "seem", "appear", "let", "make", "go", "come", "keep", "need",
  ]

  /// 'take over': the verb with its particle.
  private func phrasal(_ word: Int, _ lemma: String) -> String {
    let particle = tree.children[word].first { tree.relation($0) == "compound:prt" }
    return particle.map { "\(lemma) \(account.words[$0].form.lowercased())" } ?? lemma
  }

  private func participants(_ verb: Int, _ measure: Filler?) -> [Filler] {
    let clause = account.clause(verb)
    let isPassive = clause.isPassive
    // 'the law required six': of what, stands elsewhere.
    let patientHead = (isPassive ? clause.subject() : clause.object()).flatMap {
      account.words[$0].tag == .numeral && !isPassive ? nil : $0
    }
    let by = tree.children[verb].first { child in
      tree.relation(child) == "obl:agent" && account.phrase(child)?.preposition == "by"
        || child > verb && tree.base(child) == "obl" && account.phrase(child)?.preposition == "by"
    }
    let agentHead = isPassive ? by ?? clause.causer() : clause.subject()
    let named = [patientHead, agentHead].compactMap { $0 }.flatMap { fillers.names($0) }
    let agent = agentHead.flatMap { fillers.participant($0, slot: .agent, excluding: named) }
    let patient = patientHead.flatMap {
      fillers.participant($0, slot: .patient, excluding: named + agent.names)
    }
    // 'forcing Stalin to bow': nobody does it to himself unless 'himself' says so.
    let isItself =
      patientHead.map {
        ($0 == agentHead || patient.names.first.map { [$0] == agent.names } ?? false)
          && !account.words[$0].form.hasSuffix("self")
      } ?? false
    // 'forty men deserted': who did it is counted where it was done to nobody.
    let count = isItself ? nil : (patientHead ?? agentHead).flatMap { fillers.count($0) } ?? measure
    // 'paid 30 shillings': the sum is no patient beside itself.
    let isMeasure = measure?.range.overlaps(patient?.range ?? 0..<0) ?? false
    let cause =
      isPassive && agent.map(canAct) != true
      ? by.flatMap { account.phrase($0) }.flatMap {
        fillers.thing($0, .cause)
      } : nil
    return [
      isItself || isMeasure ? nil : patient, agent.flatMap { canAct($0) ? $0 : nil }, cause, count,
    ]
    .compactMap { $0 }
  }

  /// Names act, and people, groups and ships; a murder that shocks does not, nor a mere guess.
  private func canAct(_ agent: Filler) -> Bool {
    if case .thing(_, let head) = agent.value { return account.canAct(head) }
    return !agent.isGuess
  }

  /// Whether a filler names somebody or something by name, or a person.
  private func isWho(_ filler: Filler) -> Bool {
    switch filler.value {
    case .named: !filler.isGuess
    case .thing(_, let head): account.canAct(head)
    default: false
    }
  }

  private func isNamed(_ filler: Filler) -> Bool {
    if case .named = filler.value { true } else { false }
  }

  private func circumstances(
    _ verb: Int, _ phrases: [Phrase], _ known: [Filler]
  ) -> [Filler] {
    let time =
      phrases.lazy.compactMap { fillers.time($0) }.first
      ?? phrases.lazy.compactMap { fillers.hour($0) }.first
    // 'in the range of his interests': without a class that asks for it, a place needs a name or a roof.
    let place =
      phrases.lazy.filter { phrase in
        // 'a figure to some in Russia': not where he was.
        phrase.preposition != "to" && !self.isWithinPhrase(phrase)
          && (self.account.name(at: phrase.head) != nil
            || self.account.isAlwaysSite(self.account.words[phrase.head].lemma)
            || self.fillers.locality(phrase, .place).map(self.isNamed) ?? false)
      }.compactMap { self.fillers.place($0) }.first ?? fillers.placeMeantBy(adverbOf: verb)
    let means = phrases.lazy.filter { $0.preposition == "with" }
      .compactMap { fillers.instrument($0) }.first
    return [time, place, place.flatMap { fillers.town(around: $0) }, means].compactMap { $0 }.filter
    { found in
      !known.contains { $0.range.overlaps(found.range) }
    }
  }

  /// Whether a phrase depends on a common noun or a pronoun that is itself within another's phrase.
  private func isWithinPhrase(_ phrase: Phrase) -> Bool {
    tree.head(phrase.head).map {
      tree.base(phrase.head) == "nmod" && tree.base($0) == "nmod" && account.name(at: $0) == nil
    } ?? false
  }

  /// 'was called Lono', 'known as Frank Jacson'.
  private func called(_ verb: Int) -> Filler? {
    guard Self.calling.contains(account.words[verb].lemma) else { return nil }
    // 'Krag called Lund from Oslo': the name is whom he called.
    let clause = account.clause(verb)
    let object = clause.isPassive ? nil : clause.object()
    let end = account.sentences[reader.sentence].words.upperBound
    let next = verb + 1 < end && account.words[verb + 1].lemma == "as" ? verb + 2 : verb + 1
    guard next < end, let name = account.name(at: next), name.words.lowerBound == next,
      clause.isPassive || object.map({ !name.words.contains($0) }) ?? false
    else { return nil }
    return Filler(slot: .name, value: .text(account.text.quote(name.range)), range: name.range)
  }

  private static let calling: Set<String> = [
    "call", "know", "name", "nickname", "dub", "rename", "style", "christen", "baptise", "baptize",
  ]

  // MARK: What somebody was

  /// 'the killer was a Spaniard', 'He was Ramon Mercader'.
  private func predicate(_ word: Int, _ measure: Filler?) -> Claim? {
    // 'was in their hands': where or whose somebody is, not what.
    guard tree.child(word, ["cop"]) != nil, account.phrase(word)?.preposition == nil,
      let subject = tree.child(word, ["nsubj"]),
      let modality = certainty.read(verb: word),
      let who = account.clause(word).subject().flatMap({ fillers.participant($0, slot: .patient) }),
      isWho(who), let what = kind(word), !what.range.overlaps(who.range), subject < word
    else { return nil }
    return reader.claim(
      Claim.fact, predicate: "be", words: word..<(word + 1),
      [who, what] + [measure].compactMap { $0 }, modality)
  }

  /// 'another "victim" of the tyrant': what others call him.
  private func isScare(_ word: Int) -> Bool {
    let words = account.sentences[reader.sentence].words
    guard word > words.lowerBound, word + 1 < words.upperBound else { return false }
    return [word - 1, word + 1].allSatisfy {
      ["\"", "“", "”", "‘", "’", "'", "``", "''"].contains(account.words[$0].form)
    }
  }

  /// A name, or what a person can be.
  private func kind(_ head: Int) -> Filler? {
    let isKind = account.isPerson(account.words[head].lemma.lowercased())
    if let name = account.name(at: head), name.kind == .person || !isKind {
      guard name.kind == .person else { return nil }
      return Filler(slot: .name, value: .text(account.text.quote(name.range)), range: name.range)
    }
    guard [.noun, .properNoun].contains(account.words[head].tag), isKind else { return nil }
    return fillers.office(head)
  }

  /// 'Robert Catesby, the leader of the plot', 'the assassin, Ramon Mercader'.
  private func apposition(_ word: Int) -> Claim? {
    guard tree.relation(word) == "appos", let head = tree.head(word), head < word,
      !isScare(word)
    else { return nil }
    let (name, noun) = account.name(at: head) != nil ? (head, word) : (word, head)
    guard let bearer = account.name(at: name), bearer.kind == .person,
      account.name(at: noun) == nil, account.words[noun].xpos != "NNS", let what = kind(noun),
      what.slot == .office
    else { return nil }
    let who = Filler(
      slot: .patient, value: .named([account.text.quote(bearer.range)], .person),
      range: bearer.range)
    let outer = CertaintyReader.Result(certainty: .asserted)
    return reader.claim(Claim.fact, predicate: "be", words: noun..<(noun + 1), [who, what], outer)
  }
}
