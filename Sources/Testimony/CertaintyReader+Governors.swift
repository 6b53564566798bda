// Enters: a clause and the verb or adjective that governs it. Leaves: what that word makes of the clause's certainty.

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
      climb.result.name(voice(of: governor))
      return .known
    }
    return climb.isKnown ? told(at, governor, &climb) : judged(at, governor, word, &climb)
  }

  /// 'asked whether', 'I wonder if', 'argued over whether', 'an open question whether'.
  func asks(_ at: Int, _ governor: Int) -> Bool {
    let marks = tree.children[at].filter { tree.base($0) == "mark" }.map(lemma)
    return marks.contains("whether")
      || marks.contains("if")
        && (Lists.asking.contains(lemma(governor)) || ["ccomp", "csubj"].contains(tree.base(at)))
  }

  /// What is known all the same may be on somebody's word.
  private func told(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    if isReminder(governor) { return .on }
    if Lists.saying.contains(lemma(governor)), hasSpeaker(governor), !isInfinitive(at) {
      climb.result.report(by: voice(of: governor))
    } else if Lists.regarding.contains(lemma(governor)), account.clause(governor).isPassive {
      // 'is considered an honest man who was killed by Brandt'.
      climb.result.hedge(by: voice(of: governor))
    }
    return .on
  }

  func isInfinitive(_ verb: Int) -> Bool { account.clause(verb).isInfinitive }

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
    guard isNot else {
      climb.result.deny(by: voice(of: governor))
      return .on
    }
    // 'Nobody denies that' asserts it; 'Brandt did not deny that' has it on his word.
    if let silent = voice(of: governor) { climb.result.report(by: silent) }
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
        || account.enables(governor)
    {
      return .shared
    }
    if let coming = destined(at, governor, word) {
      climb.result.combine(coming)
      return .on
    }
    let isPast = account.clause(at).auxiliaries.contains { lemma($0) == "have" }
    let isOpen = Lists.saying.contains(word) || Lists.guessVerbs.contains(word)
    if Lists.regarding.contains(word), account.clause(governor).isPassive, isPast { return nil }
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
}
