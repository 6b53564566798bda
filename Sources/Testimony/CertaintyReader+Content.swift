// Enters: a clause and the noun that it explains. Leaves: what that noun makes of the clause's certainty.

internal import Intake
internal import Language

extension CertaintyReader {
  /// 'the plan to kill him', 'no prospect of overthrowing him', 'the rumour that …'; a relative clause is taken as known.
  func adnominal(_ at: Int, _ noun: Int, _ climb: inout Climb) -> Step {
    let word = lemma(noun)
    if !climb.isKnown, let step = told(by: noun, at, &climb) { return step }
    if tree.relation(at) == "acl:relcl",
      !(Lists.reports.contains(word) || Lists.fallacies.contains(word)) || !isContent(at)
    {
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
    if !isInfinitive(at), tree.child(at, ["mark"]) != nil || isContent(at) {
      if isBaseless(noun) {
        climb.result.deny()
        return .known
      }
      if Lists.fallacies.contains(word) { return mistaken(noun, &climb) }
      if Lists.reports.contains(word) { return reported(by: noun, &climb) }
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
    guard tree.child(verb, ["nsubj"]) != nil else { return false }
    let objects = tree.children[verb].filter { tree.base($0) == "obj" }
    if tree.hasChild(verb, lemmas: ["that"], ["mark", "obl"]) {
      return account.clause(verb).isPassive || !objects.isEmpty
    }
    // 'that' as one object too many.
    return objects.count > 1 && objects.contains { lemma($0) == "that" }
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
    // 'made no attempt to leave': what nobody tried did not happen.
    if lemma(noun) == "attempt", tree.hasChild(noun, lemmas: ["no"], ["det"]) {
      climb.result.certainty = .denied
      return .known
    }
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
      if isContrary(noun, verb) || isBaseless(verb) { return mistaken(noun, &climb) }
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
    let teller = teller(of: noun)
    climb.result.report(by: owner ?? (teller == nil ? voice(at: noun) : nil))
    climb.result.report(by: teller)
    return .known
  }

  /// 'Vane repeats the story that', 'made the claim that'.
  private func teller(of noun: Int) -> Voice? {
    guard tree.base(noun) == "obj", let verb = tree.head(noun), !isNegated(verb),
      Lists.saying.contains(lemma(verb)) || ["make", "spread"].contains(lemma(verb))
    else { return nil }
    return voice(of: verb)
  }

  /// 'contrary to the claim that'.
  private func isContrary(_ noun: Int, _ governor: Int) -> Bool {
    lemma(governor) == "contrary" || tree.hasChild(noun, lemmas: ["contrary"], ["case", "advmod"])
  }

  /// 'no truth in the rumour that'.
  private func isBaseless(_ noun: Int) -> Bool {
    isNobodys(noun) && ["truth", "basis", "foundation", "substance"].contains(lemma(noun))
  }

  /// 'the myth that'; to deny it is to take it back.
  func mistaken(_ noun: Int, _ climb: inout Climb) -> Step {
    if !isNobodys(noun) { climb.result.deny() }
    return .known
  }
}
