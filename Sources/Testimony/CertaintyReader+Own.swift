// Enters: a predicate. Leaves: what its own auxiliaries, adverbs, arguments and opening word make of it.

internal import Intake
internal import Language

extension CertaintyReader {
  /// The certainty of a predicate by the words of its own clause; nil where they deny only the manner.
  func own(_ verb: Int) -> Certainty? {
    if let condition = condition(verb) { return condition }
    if isDoubted(verb) { return .hedged }
    if !Lists.preventing.contains(lemma(verb)),
      let adverb = adverbs(verb).first(where: { Lists.nearly.contains(lemma($0)) })
    {
      return adverb == verb - 1 ? .denied : nil
    }
    let isDenied = isNegated(verb)
    if let modal = modal(verb, isDenied) { return modal }
    if isDenied { return denial(verb) }
    if let hedge = guess(verb) { return hedge }
    if isEither(verb) { return .hedged }
    return isScheduled(verb) ? .future : .asserted
  }

  func adverbs(_ verb: Int) -> [Int] { account.clause(verb).adverbs }

  // MARK: Conditions

  /// 'if', 'unless', 'lest', 'had he …', 'whoever'. A condition that is denied in the past perfect tells what happened.
  private func condition(_ verb: Int) -> Certainty? {
    let opens = tree.children[verb].contains {
      Lists.conditions.contains(lemma($0)) && $0 < verb
        && ["mark", "advmod", "nsubj", "obj"].contains(tree.base($0))
    }
    let isClause = tree.base(verb) == "advcl"
    guard
      opens && !["ccomp", "csubj"].contains(tree.base(verb)) || isClause && isInverted(verb)
        || isAnybodys(verb)
    else { return nil }
    let isPerfect = account.clause(verb).auxiliaries.contains { form($0) == "had" }
    return isNegated(verb) && isPerfect ? .asserted : .hypothetical
  }

  /// 'Had the wind held, …'.
  private func isInverted(_ verb: Int) -> Bool {
    guard tree.child(verb, ["mark"]) == nil, let subject = tree.child(verb, ["nsubj"]),
      let first = account.clause(verb).auxiliaries.first
    else { return false }
    return first < subject && ["had", "were", "should"].contains(form(first))
  }

  /// 'anyone who …'.
  private func isAnybodys(_ verb: Int) -> Bool {
    tree.base(verb) == "acl"
      && tree.head(verb).map { Lists.anybody.contains(lemma($0)) } ?? false
  }

  /// Whether the sentence has a condition for what the verb says.
  private func isConditional(_ verb: Int) -> Bool {
    tree.children[verb].contains { tree.base($0) == "advcl" && condition($0) != nil }
  }

  // MARK: Negation

  func isNegated(_ verb: Int) -> Bool {
    let isNot = tree.children[verb].contains { child in
      ["not", "n't", "n’t", "never"].contains(lemma(child)) && tree.base(child) == "advmod"
        && !isTag(child, of: verb) && !(lemma(child) == "never" && isNeverBefore(child))
    }
    let isWithout = tree.hasChild(verb, lemmas: ["without"], ["mark", "case"])
    return (isNot || isWithout) != hasNobody(verb)
  }

  /// 'Never before had …': it came to pass for once.
  private func isNeverBefore(_ never: Int) -> Bool {
    never + 1 < words.upperBound && form(never + 1) == "before"
  }

  /// ', wasn't he?'.
  private func isTag(_ word: Int, of verb: Int) -> Bool {
    word > verb && (verb..<word).contains { account.words[$0].form == "," }
  }

  /// 'nobody', 'none of the boats', 'no passengers', 'in neither battle'.
  func hasNobody(_ verb: Int) -> Bool {
    tree.children[verb].contains { child in
      switch tree.base(child) {
      case "nsubj", "obj": isNobody(child)
      case "obl": tree.hasChild(child, lemmas: ["neither"], ["det"])
      default: false
      }
    }
  }

  private func isNobody(_ head: Int) -> Bool {
    if Lists.nobody.contains(lemma(head)) { return true }
    return tree.children[head].contains {
      ["no", "neither"].contains(lemma($0)) && tree.base($0) == "det"
    }
  }

  /// What is denied: the event, or only its manner, time or place.
  private func denial(_ verb: Int) -> Certainty? {
    let beside = account.words[(verb + 1)..<max(verb + 1, min(verb + 3, words.upperBound))]
    let adverbs = adverbs(verb).map(lemma)
    if adverbs.contains(where: Lists.alone.contains)
      || beside.first.map({ Lists.alone.contains($0.lemma) }) ?? false
    {
      return .asserted
    }
    if beside.contains(where: { Lists.manners.contains($0.lemma) })
      || adverbs.contains(where: Lists.manners.contains)
    {
      return nil
    }
    return account.corrected(verb) != nil || isUntil(verb) ? .asserted : .denied
  }

  /// 'did not die until the Thursday'.
  private func isUntil(_ verb: Int) -> Bool {
    tree.children[verb].contains { child in
      child > verb && ["obl", "advcl"].contains(tree.base(child))
        && tree.hasChild(child, lemmas: ["until", "till"], ["case", "mark"])
    }
  }

  // MARK: Auxiliaries

  private func modal(_ verb: Int, _ isDenied: Bool) -> Certainty? {
    let clause = account.clause(verb)
    let auxiliaries = clause.auxiliaries.filter { !isTag($0, of: verb) }.map(lemma)
    let isPerfect = auxiliaries.contains("have")
    if auxiliaries.contains(where: Lists.guessing.contains) { return .hedged }
    if auxiliaries.contains("must"), isPerfect { return .hedged }
    if auxiliaries.contains("could") {
      let isTooLate = tree.hasChild(verb, lemmas: ["before"], ["mark"])
      return isDenied || isTooLate ? .denied : .hedged
    }
    if auxiliaries.contains("would") || auxiliaries.contains("'d") {
      return would(verb, isPerfect: isPerfect, isDenied)
    }
    if auxiliaries.contains("should") || auxiliaries.contains("must") { return .hypothetical }
    if auxiliaries.contains(where: Lists.futures.contains) { return isDenied ? .denied : .future }
    return destined(verb, isDenied)
  }

  /// What a story tells as still to come, what would have been, and what somebody foresaw.
  private func would(_ verb: Int, isPerfect: Bool, _ isDenied: Bool) -> Certainty {
    if isDenied { return isPerfect && isConditional(verb) ? .asserted : .denied }
    if isPerfect || isConditional(verb) { return .hypothetical }
    if adverbs(verb).contains(where: { Lists.afterwards.contains(form($0)) }) { return .asserted }
    if tree.base(verb) == "ccomp", let governor = tree.head(verb),
      Lists.saying.contains(lemma(governor))
    {
      return .future
    }
    return .hypothetical
  }

  /// 'is to be hanged'; 'was to die' tells what followed, unless that is told otherwise.
  private func destined(_ verb: Int, _ isDenied: Bool) -> Certainty? {
    guard !["xcomp", "advcl", "acl"].contains(tree.base(verb)),
      let to = tree.children[verb].first(where: {
        lemma($0) == "to" && account.words[$0].tag == .particle && $0 < verb
      }), let be = account.clause(verb).auxiliaries.first(where: { $0 < to }), lemma(be) == "be"
    else { return nil }
    if isDenied { return .denied }
    guard ["was", "were"].contains(form(be)) else { return .future }
    return isThwarted(verb) ? .hypothetical : .asserted
  }

  /// 'was to be hanged on Monday, but fled'.
  private func isThwarted(_ verb: Int) -> Bool {
    tree.children[verb].contains {
      $0 > verb && tree.base($0) == "conj" && tree.hasChild($0, lemmas: ["but"], ["cc"])
    }
  }

  // MARK: Adverbs and time

  /// An adverb that bears on the verb, not on a phrase that follows it ('died, probably of the sweat').
  private func guess(_ verb: Int) -> Certainty? {
    for adverb in adverbs(verb) {
      let next = adverb + 1
      let bearsOnPhrase =
        next < words.upperBound && next != verb
        && [.adposition, .numeral].contains(account.words[next].tag)
        && !Lists.conditions.contains(lemma(next))
      guard !bearsOnPhrase else { continue }
      if Lists.guesses.contains(lemma(adverb)) { return .hedged }
      if Lists.hearsay.contains(lemma(adverb)) { return .reported }
    }
    return nil
  }

  /// 'either drowned or carried off'.
  func isEither(_ verb: Int) -> Bool {
    let either = tree.children[verb].contains {
      lemma($0) == "either" && ["cc", "advmod", "det"].contains(tree.base($0)) && $0 < verb
    }
    return either
      && tree.children[verb].contains {
        tree.base($0) == "conj" && tree.hasChild($0, lemmas: ["or"], ["cc"])
      }
  }

  /// 'born (?) at Culver'.
  func isDoubted(_ word: Int) -> Bool {
    let next = account.words[(word + 1)..<max(word + 1, min(word + 4, words.upperBound))]
    let forms = next.map(\.form)
    return forms.first == "(?)" || forms.starts(with: ["(", "?"])
      || forms.starts(with: ["(", "?)"])
  }

  /// The present of a timetable: 'opens next Tuesday'.
  private func isScheduled(_ verb: Int) -> Bool {
    guard let xpos = account.words[verb].xpos, ["VBP", "VBZ"].contains(xpos) else { return false }
    return tree.children[verb].contains { child in
      guard child > verb, tree.base(child) == "obl" else { return false }
      let phrase = account.phrase(child)?.words ?? child..<(child + 1)
      let end = min(phrase.upperBound + 1, words.upperBound)
      return account.words[phrase.lowerBound..<end].contains {
        ["next", "tomorrow"].contains($0.form.lowercased())
      }
    }
  }
}

extension Account {
  /// The phrase that 'not in 1640 but in 1641' takes back: the head of the one before 'but'.
  func corrected(_ verb: Int) -> Int? {
    let isNot = tree.children[verb].contains {
      ["not", "n't", "n’t"].contains(words[$0].lemma.lowercased()) && tree.base($0) == "advmod"
    }
    guard isNot else { return nil }
    // The tree hangs what follows 'but' on the phrase before or on the verb.
    let following = tree.children[verb].first {
      $0 > verb && tree.base($0) == "conj" && !tree.isPredicate($0)
        && tree.hasChild($0, lemmas: ["but"], ["cc"])
    }
    if let following {
      return tree.children[verb].last {
        $0 < following && $0 > verb && ["obl", "obj"].contains(tree.base($0))
      }
    }
    return tree.children[verb].first { child in
      ["obl", "obj", "nsubj"].contains(tree.base(child))
        && tree.children[child].contains {
          tree.base($0) == "conj" && tree.hasChild($0, lemmas: ["but"], ["cc"])
        }
    }
  }

  /// Whom or what 'It was not Smalley who shot him' takes back: the head of the phrase that a cleft denies.
  func deniedInCleft(_ verb: Int) -> Int? {
    guard
      tree.relation(verb) == "acl:relcl" || tree.base(verb) == "ccomp"
        || tree.base(verb) == "csubj" || tree.base(verb) == "advcl",
      let focus = tree.head(verb), tree.child(focus, ["cop"]) != nil,
      words[focus].tag != .adjective,
      let it = tree.children[focus].first(where: { ["nsubj", "expl"].contains(tree.base($0)) }),
      words[it].lemma.lowercased() == "it",
      tree.hasChild(focus, lemmas: ["not", "n't", "n’t", "never"], ["advmod"])
    else { return nil }
    return focus
  }
}
