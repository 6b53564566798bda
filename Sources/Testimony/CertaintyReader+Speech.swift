// Enters: a clause and the verb of saying or thinking above it. Leaves: what that verb makes of the clause's certainty.

internal import Intake
internal import Language

extension CertaintyReader {
  /// Saying, thinking, and what is likely.
  func spoken(
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
      climb.result.report(by: source(under: governor, ["from"]))
      climb.result.report(by: voice(of: governor))
      return .on
    }
    // 'Tradition holds that'.
    if Lists.holding.contains(word), tree.base(at) == "ccomp", !isNot,
      tree.hasChild(at, lemmas: ["that"], ["mark"])
    {
      climb.result.report(by: voice(of: governor))
      return .on
    }
    // 'is considered to have'.
    if Lists.regarding.contains(word), account.clause(governor).isPassive {
      climb.result.hedge(by: voice(of: governor))
      return .on
    }
    if isReminder(governor) { return .on }
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

  /// 'You will remember that …', 'Remember that …': the witness takes it as known.
  func isReminder(_ verb: Int) -> Bool {
    guard Lists.reminding.contains(lemma(verb)), !isNegated(verb) else { return false }
    guard let subject = tree.child(verb, ["nsubj"]) else { return tree.base(verb) == "root" }
    return Self.readers.contains(lemma(subject))
  }

  private static let readers: Set<String> = ["you", "we", "reader"]

  private func said(_ at: Int, _ governor: Int, _ isNot: Bool, _ climb: inout Climb) {
    let voice = voice(of: governor)
    if isNot { return climb.result.hedge(by: voice) }
    // 'It has been wrongly claimed that'.
    if adverbs(governor).contains(where: { Lists.wrongly.contains(lemma($0)) }) {
      return climb.result.deny()
    }
    if climb.result.certainty == .future, isLaw(governor) {
      climb.result.certainty = .hypothetical
    }
    climb.result.report(by: book(under: governor) ?? relayed(by: governor, "VBG"))
    climb.result.report(by: voice)
    climb.result.report(by: relayed(by: governor, "VBN"))
  }

  /// 'The Courier, quoting the harbour-master, says' (VBG); 'The harbour-master, quoted in the Courier, said' (VBN).
  private func relayed(by verb: Int, _ form: String) -> Voice? {
    let beside = tree.children[verb] + (speaker(of: verb).map { tree.children[$0] } ?? [])
    guard
      let quoting = beside.first(where: {
        ["acl", "advcl"].contains(tree.base($0)) && account.words[$0].xpos == form
          && Self.quoting.contains(lemma($0))
      })
    else { return nil }
    let source = tree.children[quoting].first { child in
      form == "VBG"
        ? tree.base(child) == "obj"
        : tree.base(child) == "obl" && tree.hasChild(child, lemmas: ["in", "by"], ["case"])
    }
    return source.flatMap { self.voice(at: $0) }
  }

  private static let quoting: Set<String> = ["quote", "cite"]

  /// 'heard from a sailor that Larsen had drowned', 'was told by a guard that …', as if the sailor were what drowned.
  func told(by noun: Int, _ at: Int, _ climb: inout Climb) -> Step? {
    guard tree.base(noun) == "obl", let verb = tree.head(noun), !isNegated(verb),
      tree.hasChild(at, lemmas: ["that"], ["mark"]), tree.child(at, ["nsubj"]) != nil,
      isHeard(from: noun, verb) || isSaid(by: noun, verb)
    else { return nil }
    climb.result.report(by: voice(at: noun))
    if !account.clause(verb).isPassive { climb.result.report(by: voice(of: verb)) }
    return .on
  }

  private func isHeard(from noun: Int, _ verb: Int) -> Bool {
    Self.hearing.contains(lemma(verb)) && tree.hasChild(noun, lemmas: ["from"], ["case"])
  }

  private func isSaid(by noun: Int, _ verb: Int) -> Bool {
    Lists.saying.contains(lemma(verb)) && account.clause(verb).isPassive
      && tree.hasChild(noun, lemmas: ["by"], ["case"])
  }

  private static let hearing: Set<String> = ["read", "hear", "learn", "gather"]

  private func isLaw(_ verb: Int) -> Bool {
    speaker(of: verb).map { Lists.laws.contains(lemma($0)) } ?? false
  }

  /// 'I read in the almanac that': the witness's source.
  private func book(under verb: Int) -> Voice? {
    Self.hearing.contains(lemma(verb)) ? source(under: verb, ["in", "from"]) : nil
  }

  private func source(under verb: Int, _ prepositions: Set<String>) -> Voice? {
    let source = tree.children[verb].first { child in
      tree.base(child) == "obl" && tree.hasChild(child, lemmas: prepositions, ["case"])
        && account.phrase(child)?.time == nil
    }
    return source.flatMap { self.voice(at: $0) }
  }

  /// 'He noted that …', 'it was reported that …'; 'Note that …' is the witness's own word.
  func hasSpeaker(_ verb: Int) -> Bool {
    let clause = account.clause(verb)
    return speaker(of: verb) != nil || clause.isPassive || tree.base(verb) != "root"
      || tree.child(verb, ["expl"]) != nil
  }
}
