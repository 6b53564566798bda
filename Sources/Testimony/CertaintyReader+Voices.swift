// Enters: a word that says something is said. Leaves: by whom, in the account's words.

internal import Intake
internal import Language

extension CertaintyReader {
  /// Who says what a verb governs: its subject, of 'was told by' the agent; nobody for 'it is said', and for the witness.
  func voice(of verb: Int) -> Voice? { speaker(of: verb).flatMap { voice(at: $0) } }

  /// The word that heads who speaks.
  func speaker(of verb: Int) -> Int? {
    let clause = account.clause(verb)
    // '“…,” recalled Tessel', 'says the statute': the tree may take who speaks for what is said.
    if tree.child(verb, ["nsubj"]) == nil, verb > words.lowerBound,
      account.words[verb - 1].tag == .punctuation,
      let object = tree.child(verb, ["obj", "iobj"]), object > verb
    {
      return object
    }
    guard clause.isPassive else { return clause.subject() }
    return tree.children[verb].first { child in
      tree.base(child) == "obl" && tree.hasChild(child, lemmas: ["by"], ["case"])
    }
  }

  /// The words that name a voice, without the article; nil for the witness and for pronouns that name nobody.
  func voice(at head: Int) -> Voice? {
    words(naming: head).map { Voice(text: $0, at: head) }
  }

  private func words(naming head: Int) -> String? {
    let word = account.words[head]
    if Self.voiceless.contains(word.form.lowercased()) || word.xpos?.hasPrefix("W") ?? false
      || Lists.nobody.contains(lemma(head))
    {
      return nil
    }
    if let name = account.name(at: head) { return account.text.quote(name.range) }
    if Antecedents.isPersonal(word.form) {
      let meant = antecedents?.resolve(head, in: sentence, excluding: [])
      return meant.flatMap { $0.isGuess ? nil : $0.names.first } ?? word.form.lowercased()
    }
    guard let phrase = account.phrase(head) else { return account.text.quote(word.range) }
    let isArticle =
      phrase.words.count > 1 && account.words[phrase.words.lowerBound].tag == .determiner
    return account.quote(isArticle ? phrase.words.dropFirst() : phrase.words)
  }

  private static let voiceless: Set<String> = [
    "i", "we", "you", "it", "one", "that", "this", "who", "which", "there", "me", "us", "some",
    "someone", "somebody", "anyone", "anybody", "many", "most", "people", "others",
  ]

  /// Sources that stand beside a predicate on the way: 'the prosecution said', 'According to Conquest', 'in Pell's view'.
  /// `isOwn` where the predicate is the event: what follows an 'and' bears on the next one.
  func sources(beside verb: Int, isOwn: Bool = false, _ climb: inout Climb) {
    let and = tree.children[verb].first { tree.base($0) == "conj" && $0 > verb }
      .flatMap { tree.child($0, ["cc"]) }
    for child in tree.children[verb] where !isOwn || and.map({ child < $0 }) ?? true {
      if isParted(child, from: climb.origin) { continue }
      switch tree.base(child) {
      case "parataxis", "advcl", "conj":
        // What is quoted beside a verb is not said beside it.
        guard account.quotations.around(child) == account.quotations.around(verb) else { continue }
        if tree.base(child) == "advcl" {
          aside(child, under: verb, &climb)
        } else {
          comment(child, &climb)
        }
      case "advmod": limit(child, &climb)
      default: if let source = source(child) { climb.result.report(by: source) }
      }
    }
  }

  /// Whether a semicolon stands between two words: what is said on one side need not be said on the other.
  private func isParted(_ a: Int, from b: Int) -> Bool {
    (min(a, b)..<max(a, b)).contains { account.words[$0].form == ";" }
  }

  /// 'the villagers insist', 'it is said', 'I believe', between commas.
  private func comment(_ verb: Int, _ climb: inout Climb) {
    if let teller = afterthought(verb) { return climb.result.report(by: teller) }
    let isGuess = Lists.guessVerbs.contains(lemma(verb))
    guard tree.base(verb) == "parataxis", isGuess || Lists.saying.contains(lemma(verb)),
      !account.words[verb].form.hasSuffix("ing"),
      tree.child(verb, ["obj", "ccomp", "xcomp"]).map({ $0 < verb }) ?? true
    else { return }
    var head = tree.children[verb].first { ["nsubj", "expl"].contains(tree.base($0)) }
    // 'The smith was, the villagers insist, exiled': the tree may hang the villagers on what is broken off.
    if head == nil, verb > words.lowerBound,
      [.noun, .properNoun].contains(account.words[verb - 1].tag), !isRemark(verb)
    {
      head = verb - 1
    }
    guard let head else { return }
    let voice = account.clause(verb).isPassive ? voice(of: verb) : voice(at: head)
    if !isGuess {
      climb.result.report(by: voice)
    } else if !climb.isKnown {
      climb.result.hedge(by: voice)
    }
  }

  /// '(emphasis added)': a participle between brackets is nobody's word.
  private func isRemark(_ verb: Int) -> Bool {
    verb > words.lowerBound + 1 && verb + 1 < words.upperBound && form(verb - 2) == "("
      && form(verb + 1) == ")"
  }

  /// '— so Vane wrote', 'or so Vane claims', '– that is what Orrin says': who is named behind it as the teller.
  private func afterthought(_ word: Int) -> Voice? {
    if Lists.saying.contains(lemma(word)), tree.hasChild(word, lemmas: ["so"], ["advmod", "obj"]),
      tree.child(word, ["obj", "ccomp", "xcomp"]).map({ lemma($0) == "so" }) ?? true
    {
      return voice(of: word)
    }
    guard lemma(word) == "what", tree.hasChild(word, lemmas: ["that", "this"], ["nsubj"]),
      let verb = tree.child(word, ["acl"]), Lists.saying.contains(lemma(verb))
    else { return nil }
    return voice(of: verb)
  }

  /// 'As Dame Ursula tells it', 'To hear the Dutch tell it', 'If I remember rightly', 'As far as is known'.
  private func aside(_ verb: Int, under governor: Int, _ climb: inout Climb) {
    let marks = tree.children[verb].filter { ["mark", "advmod"].contains(tree.base($0)) }.map(lemma)
    let word = lemma(verb)
    if marks.first == "as", Lists.saying.contains(word) || Lists.telling.contains(word),
      let subject = tree.child(verb, ["nsubj"]), voice(at: subject) != nil
    {
      climb.result.report(by: voice(of: verb))
    } else if word == "hear", account.clause(verb).isInfinitive,
      let told = tree.child(verb, ["ccomp", "xcomp"]), Lists.saying.contains(lemma(told))
    {
      climb.result.report(
        by: voice(of: told) ?? tree.child(verb, ["obj"]).flatMap { self.voice(at: $0) })
    } else if marks.contains("if"), Self.remembering.contains(word) {
      trusted(verb, &climb)
    } else if marks.contains("if"), !climb.isKnown, !isConcession(verb),
      !Lists.asking.contains(lemma(governor))
    {
      trusted(verb, &climb)
    } else if words.lowerBound < verb, word == "know" || word == "tell",
      (max(words.lowerBound, verb - 5)..<verb).contains(where: { form($0) == "far" })
    {
      climb.result.hedge()
    }
  }

  /// 'if Pell is right', 'if you believe my neighbour', 'if you count as the almanacs do': what a condition frames is on the
  /// word of whom it names as trusted, or open.
  private func trusted(_ verb: Int, _ climb: inout Climb) {
    let source: Int? =
      Lists.trustworthy.contains(lemma(verb))
      ? tree.child(verb, ["nsubj"]) ?? bareNoun(before: verb)
      : Lists.trusting.contains(lemma(verb))
        ? tree.child(verb, account.clause(verb).isPassive ? ["nsubj"] : ["obj"]) : nil
    if let voice = source.flatMap({ self.voice(at: $0) }) {
      climb.result.report(by: voice)
    } else {
      climb.result.hedge()
    }
  }

  /// 'if her schoolbook is right': the subject, where the tree takes it for something else.
  private func bareNoun(before predicate: Int) -> Int? {
    tree.children[predicate].first {
      $0 < predicate && account.words[$0].tag == .noun
        && tree.children[$0].allSatisfy { tree.base($0) != "case" }
    }
  }

  /// 'even if', 'as if', 'if only'.
  private func isConcession(_ verb: Int) -> Bool {
    guard
      let mark = tree.children[verb].first(where: { lemma($0) == "if" && tree.base($0) == "mark" })
    else { return false }
    let before = mark > words.lowerBound ? form(mark - 1) : ""
    let after = mark + 1 < words.upperBound ? form(mark + 1) : ""
    return ["even", "as"].contains(before) || ["only", "not"].contains(after)
  }

  private static let remembering: Set<String> = [
    "remember", "recall", "recollect", "mistaken", "believe",
  ]

  /// 'As far as we know'.
  private func limit(_ adverb: Int, _ climb: inout Climb) {
    guard lemma(adverb) == "far", let verb = tree.child(adverb, ["advcl"]),
      Self.limiting.contains(lemma(verb))
    else { return }
    climb.result.hedge()
  }

  private static let limiting: Set<String> = ["know", "tell", "see", "ascertain", "establish"]

  /// A phrase that names a source; its voice may be unnamed, and is nil where there is no such phrase.
  private func source(_ child: Int) -> Voice?? {
    let cases = tree.children[child].filter { tree.base($0) == "case" }
    if cases.contains(where: { form($0) == "according" }) { return source(at: child) }
    guard let first = cases.first, tree.base(child) == "obl" else { return nil }
    if form(first) == "in", Lists.fictions.contains(lemma(child)),
      first < words.lowerBound + 4 || child < words.lowerBound + 4
    {
      return source(at: child)
    }
    if ["in", "by", "on"].contains(form(first)), Lists.views.contains(lemma(child)),
      let owner = tree.child(child, ["nmod:poss"]), account.words[owner].tag != .pronoun
    {
      return source(at: owner)
    }
    return nil
  }

  private func source(at head: Int) -> Voice? {
    voice(at: head).map { Voice(text: $0.text, at: $0.at, isSource: true) }
  }
}
