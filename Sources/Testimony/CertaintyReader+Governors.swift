// Enters: a clause and the word that governs it. Leaves: what that word makes of the clause's certainty.

internal import Intake
internal import Language

extension CertaintyReader {
  // MARK: Verbs and adjectives

  /// 'claimed that …', 'denied …ing', 'wanted to …', 'was forced to …', 'it is a myth that …'.
  func complement(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    let word = lemma(governor)
    if [.noun, .properNoun].contains(account.words[governor].tag),
      !(account.words[governor].xpos?.hasPrefix("V") ?? false),
      tree.child(governor, ["cop"]) == nil, !Lists.falsehoods.contains(word)
    {
      return adnominal(at, governor, &climb)
    }
    if asks(at, governor) {
      if !climb.isKnown { climb.result.certainty = .asked }
      climb.result.attributedTo = climb.result.attributedTo ?? voice(of: governor)
      return .known
    }
    return climb.isKnown ? told(at, governor, &climb) : judged(at, governor, word, &climb)
  }

  /// 'asked whether', 'I wonder if', 'argued over whether', 'an open question whether'.
  private func asks(_ at: Int, _ governor: Int) -> Bool {
    let marks = tree.children[at].filter { tree.base($0) == "mark" }.map(lemma)
    return marks.contains("whether")
      || marks.contains("if")
        && (Lists.asking.contains(lemma(governor)) || ["ccomp", "csubj"].contains(tree.base(at)))
  }

  /// What is known all the same may be on somebody's word.
  private func told(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    if Lists.saying.contains(lemma(governor)), hasSpeaker(governor), !isInfinitive(at) {
      climb.result.report(by: voice(of: governor))
    }
    return .on
  }

  private func isInfinitive(_ verb: Int) -> Bool { account.clause(verb).isInfinitive }

  private func judged(_ at: Int, _ governor: Int, _ word: String, _ climb: inout Climb) -> Step {
    let isNot = isNegated(governor)
    if Lists.denying.contains(word) { return denied(governor, isNot, &climb) }
    if Lists.doubting.contains(word) {
      if !isNot { climb.result.hedge(by: voice(of: governor)) }
      return .known
    }
    if Lists.falsehoods.contains(word) {
      if !isNot { climb.result.deny() }
      return .on
    }
    if Lists.truths.contains(word) {
      if isNot { climb.result.deny() }
      return .on
    }
    if Lists.sure.contains(word), isNot || isByNoMeans(governor), !Lists.factive.contains(word) {
      climb.result.hedge()
      return .on
    }
    if Lists.factive.contains(word), !isInfinitive(at) { return .known }
    if let step = intended(at, governor, word, &climb) { return step }
    return spoken(at, governor, word, isNot, &climb)
  }

  /// 'denies that', 'refused to deny that', 'would neither confirm nor deny that'.
  private func denied(_ governor: Int, _ isNot: Bool, _ climb: inout Climb) -> Step {
    let outer = tree.head(governor)
    let isSilent =
      tree.base(governor) == "xcomp" && outer.map { Lists.failing.contains(lemma($0)) } ?? false
    let confirms =
      tree.children[governor].contains { lemma($0) == "confirm" }
      || outer.map { lemma($0) == "confirm" } ?? false
    if isSilent || confirms {
      climb.result.hedge(by: voice(of: governor))
      return .known
    }
    if !isNot { climb.result.deny(by: voice(of: governor)) }
    return .on
  }

  /// 'by no means certain', 'far from clear'.
  private func isByNoMeans(_ word: Int) -> Bool {
    tree.children[word].contains { child in
      lemma(child) == "far" || form(child) == "hardly" || form(child) == "scarcely"
        || ["obl", "advmod"].contains(tree.base(child))
          && tree.hasChild(child, lemmas: ["no"], ["det"])
    }
  }

  // MARK: Deeds

  /// Verbs of doing, failing, preventing and intending, which take an infinitive or a gerund.
  private func intended(
    _ at: Int, _ governor: Int, _ word: String, _ climb: inout Climb
  ) -> Step? {
    let isInfinitive = isInfinitive(at)
    let isGerund = account.clause(at).isGerund
    let isFrom = tree.hasChild(at, lemmas: ["from"], ["mark", "case"])
    if isInfinitive, Lists.failing.contains(word) {
      climb.result.deny()
      return .shared
    }
    if isGerund, isFrom || tree.base(at) == "xcomp" && ["avoid", "escape", "evade"].contains(word),
      Lists.preventing.contains(word)
    {
      climb.result.deny()
      return .shared
    }
    if isInfinitive || tree.base(at) == "xcomp",
      Lists.achieving.contains(word) || Lists.compelling.contains(word)
    {
      return .shared
    }
    if let coming = destined(at, governor, word) {
      climb.result.combine(coming)
      return .on
    }
    let isPast = account.clause(at).auxiliaries.contains { lemma($0) == "have" }
    let isOpen = Lists.saying.contains(word) || Lists.guessVerbs.contains(word)
    let isWished =
      isInfinitive || isGerund ? Lists.intending.contains(word) : Lists.wishing.contains(word)
    let isSupposed = word == "suppose" && !hasSpeaker(governor)
    guard isSupposed || isWished && !(isPast && isOpen) || isInfinitive && !isOpen else {
      return nil
    }
    return outcome(of: governor, after: at, &climb)
  }

  /// 'is going to', 'is about to', 'is due to'.
  private func destined(_ at: Int, _ governor: Int, _ word: String) -> Certainty? {
    let isPast = account.clause(governor).auxiliaries.contains {
      ["was", "were"].contains(form($0))
    }
    switch word {
    case "go" where form(governor) == "going" && !account.clause(governor).auxiliaries.isEmpty:
      return isPast ? .hypothetical : .future
    case "about", "due", "sure", "certain", "bound", "set", "likely", "unlikely":
      guard isInfinitive(at) else { return nil }
      if word.hasSuffix("likely") { return .hedged }
      return isPast ? .hypothetical : .future
    default: return nil
    }
  }

  /// What was ordered, planned or tried is open, unless the sentence goes on to tell: 'and did', 'but failed'.
  private func outcome(of governor: Int, after at: Int, _ climb: inout Climb) -> Step {
    let sequel = tree.children[governor].first { child in
      child > at && tree.base(child) == "conj"
        && tree.child(child, ["obj", "xcomp", "ccomp"]) == nil
        && (Self.doing.contains(lemma(child)) || Lists.failing.contains(lemma(child)))
    }
    guard let sequel else {
      // 'decided not to …' settles it.
      let isSettled = climb.result.certainty == .denied && Lists.deciding.contains(lemma(governor))
      if !isSettled { climb.result.certainty = .hypothetical }
      return .on
    }
    if Lists.failing.contains(lemma(sequel)) || isNegated(sequel) { climb.result.deny() }
    return .on
  }

  private static let doing: Set<String> = ["do", "succeed", "obey", "comply"]

  // MARK: Words

  /// Saying, thinking, and what is likely.
  private func spoken(
    _ at: Int, _ governor: Int, _ word: String, _ isNot: Bool, _ climb: inout Climb
  ) -> Step {
    // 'would have us believe'.
    if word == "believe", let outer = tree.head(governor), lemma(outer) == "have" {
      climb.result.report(by: voice(of: outer))
      return .known
    }
    // 'Legend has it that'.
    if word == "have",
      tree.children[governor].contains(where: { lemma($0) == "it" && $0 > governor })
    {
      climb.result.report(by: voice(of: governor))
      return .on
    }
    if Lists.saying.contains(word), hasSpeaker(governor) {
      said(at, governor, isNot, &climb)
      return .on
    }
    if Lists.guessVerbs.contains(word) || Lists.open.contains(word) || Lists.guesses.contains(word)
    {
      let thinks = Lists.guessVerbs.contains(word) && !["seem", "appear"].contains(word)
      climb.result.hedge(by: thinks ? voice(of: governor) : nil)
      return .on
    }
    return tree.base(at) == "xcomp" ? .shared : .on
  }

  private func said(_ at: Int, _ governor: Int, _ isNot: Bool, _ climb: inout Climb) {
    let voice = voice(of: governor) ?? book(under: governor)
    if isNot {
      climb.result.hedge(by: voice)
    } else if climb.result.certainty == .future, isLaw(governor) {
      climb.result.certainty = .hypothetical
      climb.result.report(by: voice)
    } else {
      climb.result.report(by: voice)
    }
  }

  private func isLaw(_ verb: Int) -> Bool {
    speaker(of: verb).map { Lists.laws.contains(lemma($0)) } ?? false
  }

  /// 'I read in the almanac that': the witness's source.
  private func book(under verb: Int) -> String? {
    guard ["read", "hear"].contains(lemma(verb)) else { return nil }
    let source = tree.children[verb].first { child in
      tree.base(child) == "obl" && tree.hasChild(child, lemmas: ["in", "from"], ["case"])
    }
    return source.flatMap { self.voice(at: $0) }
  }

  /// 'He noted that …', 'it was reported that …'; 'Note that …' is the witness's own word.
  private func hasSpeaker(_ verb: Int) -> Bool {
    let clause = account.clause(verb)
    return speaker(of: verb) != nil || clause.isPassive || tree.base(verb) != "root"
      || tree.child(verb, ["expl"]) != nil
  }

  // MARK: Adverbial clauses

  /// 'to kill him', 'instead of killing him'; what 'before', 'when' or 'after' opens is taken as known.
  func adverbial(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    if asks(at, governor) { return complement(at, governor, &climb) }
    let marks = tree.children[at].filter { ["mark", "case"].contains(tree.base($0)) }.map(lemma)
    if marks.contains(where: Lists.instead.contains) || lemma(governor) == "far" {
      if !climb.isKnown, !marks.contains("without") {
        climb.result.certainty = marks.contains("against") ? .hypothetical : .denied
      }
      return .known
    }
    let governs = [
      Lists.intending, Lists.saying, Lists.preventing, Lists.failing, Lists.denying, Lists.plans,
      Lists.achieving,
    ].contains { $0.contains(lemma(governor)) }
    if governs, account.clause(at).isGerund, marks.contains(where: Self.linking.contains) {
      return complement(at, governor, &climb)
    }
    if isInfinitive(at), Lists.ways.contains(lemma(governor)) { return .known }
    if isInfinitive(at), !account.isFactual(infinitive: at) {
      if destined(at, governor, lemma(governor)) != nil {
        return complement(at, governor, &climb)
      }
      if !climb.isKnown { climb.result.certainty = .hypothetical }
      return .on
    }
    // '“Whereas the rebels have seized …”', which the proclamation began with.
    return marks.isEmpty ? .on : .known
  }

  private static let linking: Set<String> = [
    "of", "to", "from", "on", "with", "in", "for", "about",
  ]

  // MARK: Nouns

  /// 'the plan to kill him', 'no prospect of overthrowing him', 'the rumour that …'; a relative clause is taken as known.
  func adnominal(_ at: Int, _ noun: Int, _ climb: inout Climb) -> Step {
    let word = lemma(noun)
    if tree.relation(at) == "acl:relcl", !(Lists.reports.contains(word) && isContent(at)) {
      return .known
    }
    guard !climb.isKnown else { return .on }
    if asks(at, noun) {
      climb.result.certainty = .asked
      return .known
    }
    if Lists.proofs.contains(word), !isInfinitive(at), tree.child(at, ["mark"]) != nil {
      climb.result.hedge()
      return .known
    }
    if Lists.reports.contains(word), !isInfinitive(at), tree.child(at, ["mark"]) != nil {
      return reported(by: noun, &climb)
    }
    if isInfinitive(at) { return planned(at, noun, &climb) }
    if Lists.plans.contains(word) || Lists.intending.contains(word) {
      return fate(of: noun, &climb)
    }
    if Lists.open.contains(word) {
      if !isNobodys(noun) { climb.result.hedge() }
      return .known
    }
    // 'reports the steamer sunk'.
    if tree.base(noun) == "obj", let verb = tree.head(noun), Lists.bulletins.contains(lemma(verb)),
      tree.child(at, ["mark"]) == nil, account.words[at].xpos == "VBN"
    {
      climb.result.report(by: voice(of: verb))
    }
    return .known
  }

  /// 'the story that he was poisoned', not 'the story that he told': nothing is missing behind 'that'.
  private func isContent(_ verb: Int) -> Bool {
    tree.hasChild(verb, lemmas: ["that"], ["mark"]) && tree.child(verb, ["nsubj"]) != nil
      && (account.clause(verb).isPassive || tree.child(verb, ["obj"]) != nil)
  }

  private func isNobodys(_ noun: Int) -> Bool { tree.hasChild(noun, lemmas: ["no"], ["det"]) }

  private func planned(_ at: Int, _ noun: Int, _ climb: inout Climb) -> Step {
    let word = lemma(noun)
    if Lists.ways.contains(word) { return .known }
    let isPassive = account.clause(at).auxiliaries.contains { lemma($0) == "be" }
    if isPassive, !Lists.plans.contains(word) {
      climb.result.combine(.future)
      return .known
    }
    return fate(of: noun, &climb)
  }

  /// What became of a plan: 'was never carried out', 'was foiled', 'failed'.
  func fate(of noun: Int, _ climb: inout Climb) -> Step {
    climb.result.certainty = .hypothetical
    guard tree.base(noun) == "nsubj", let verb = tree.head(noun) else { return .on }
    let isNot = isNegated(verb)
    if Lists.fulfilling.contains(lemma(verb)) || lemma(verb) == "succeed" {
      climb.result.certainty = isNot ? .denied : .asserted
    } else if Lists.cancelling.contains(lemma(verb)) || lemma(verb) == "fail" || isCalledOff(verb) {
      climb.result.certainty = .denied
    }
    return .known
  }

  func isCalledOff(_ verb: Int) -> Bool {
    lemma(verb) == "call"
      && (tree.hasChild(verb, lemmas: ["off"], ["compound", "advmod", "obl"])
        || verb + 1 < words.upperBound && form(verb + 1) == "off")
  }

  /// A noun of speech: whose it is, or itself, is the voice; unless the sentence calls it false.
  func reported(by noun: Int, _ climb: inout Climb) -> Step {
    if let verb = tree.head(noun) {
      if tree.base(noun) == "nsubj", Lists.falsehoods.contains(lemma(verb)) {
        if !isNegated(verb) { climb.result.deny() }
        return .known
      }
      if ["nsubj", "obj"].contains(tree.base(noun)), Lists.denying.contains(lemma(verb)) {
        if !isNegated(verb) { climb.result.deny(by: voice(of: verb)) }
        return .known
      }
    }
    let owner = tree.child(noun, ["nmod:poss"]).flatMap { voice(at: $0) }
    climb.result.report(by: owner ?? voice(at: noun))
    return .known
  }
}
