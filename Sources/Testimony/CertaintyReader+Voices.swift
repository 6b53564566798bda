// Enters: a word that says something is said. Leaves: by whom, in the account's words.

internal import Intake
internal import Language

extension CertaintyReader {
  /// Who says what a verb governs: its subject, of 'was told by' the agent; nobody for 'it is said', and for the witness.
  func voice(of verb: Int) -> String? { speaker(of: verb).flatMap { voice(at: $0) } }

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
  func voice(at head: Int) -> String? {
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
    "someone", "somebody", "anyone", "anybody", "many", "most", "people",
  ]

  /// Sources that stand beside a predicate on the way: 'the prosecution said', 'According to Conquest', 'in Pell's view'.
  /// `isOwn` where the predicate is the event: what follows an 'and' bears on the next one.
  func sources(beside verb: Int, isOwn: Bool = false, _ climb: inout Climb) {
    let and = tree.children[verb].first { tree.base($0) == "conj" && $0 > verb }
      .flatMap { tree.child($0, ["cc"]) }
    for child in tree.children[verb] where !isOwn || and.map({ child < $0 }) ?? true {
      switch tree.base(child) {
      case "parataxis": comment(child, &climb)
      case "advcl": aside(child, under: verb, &climb)
      default: if let source = source(child) { climb.result.report(by: source.voice) }
      }
    }
  }

  /// 'the villagers insist', 'it is said', 'I believe', between commas.
  private func comment(_ verb: Int, _ climb: inout Climb) {
    let isGuess = Lists.guessVerbs.contains(lemma(verb))
    guard isGuess || Lists.saying.contains(lemma(verb)), !account.words[verb].form.hasSuffix("ing"),
      tree.child(verb, ["obj", "ccomp", "xcomp"]).map({ $0 < verb }) ?? true
    else { return }
    var head = tree.children[verb].first { ["nsubj", "expl"].contains(tree.base($0)) }
    // 'The smith was, the villagers insist, exiled': the tree may hang the villagers on what is broken off.
    if head == nil, verb > words.lowerBound,
      [.noun, .properNoun].contains(account.words[verb - 1].tag)
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
      climb.result.hedge()
    } else if words.lowerBound < verb, word == "know" || word == "tell",
      (max(words.lowerBound, verb - 5)..<verb).contains(where: { form($0) == "far" })
    {
      climb.result.hedge()
    }
  }

  private static let remembering: Set<String> = [
    "remember", "recall", "recollect", "mistaken", "believe",
  ]

  /// A phrase that names a source; its voice may be unnamed.
  private func source(_ child: Int) -> (voice: String?, isFiction: Bool)? {
    let cases = tree.children[child].filter { tree.base($0) == "case" }
    if cases.contains(where: { form($0) == "according" }) { return (voice(at: child), false) }
    guard let first = cases.first, tree.base(child) == "obl" else { return nil }
    if form(first) == "in", Lists.fictions.contains(lemma(child)),
      first < words.lowerBound + 4 || child < words.lowerBound + 4
    {
      return (voice(at: child), true)
    }
    if ["in", "by", "on"].contains(form(first)), Lists.views.contains(lemma(child)),
      let owner = tree.child(child, ["nmod:poss"]), account.words[owner].tag != .pronoun
    {
      return (voice(at: owner), false)
    }
    return nil
  }

  // MARK: Quotations

  /// Who speaks a quotation, by the words around it: before its mark, after it, or in the sentence that leads to it.
  func speaker(of quotation: Range<Int>) -> String? {
    let (first, last) = (quotation.lowerBound - 1, quotation.upperBound)
    guard let start = account.sentence(of: first),
      let end = account.sentence(of: min(last, account.words.count - 1))
    else { return nil }
    let before =
      account.sentences[start].words
      .lowerBound..<max(first, account.sentences[start].words.lowerBound)
    let after =
      min(
        last + 1, account.sentences[end].words.upperBound)..<account.sentences[end].words.upperBound
    if let verb = speech(in: after) ?? speech(in: before) { return voice(of: verb) }
    if let lead = lead(before) { return lead }
    guard before.isEmpty, start > 0 else { return nil }
    let previous = account.sentences[start - 1].words
    guard account.isNear(previous.upperBound - 1, first) else { return nil }
    // '“You may write this down,” said the abbess. “The soldiers …”': the quotation goes on.
    if previous.contains(where: { account.quotations.around($0) != nil }) || endsInColon(previous),
      let verb = speech(in: previous)
    {
      return voice(of: verb)
    }
    return endsInColon(previous) || !previous.contains(where: { account.words[$0].tag == .verb })
      ? lead(previous) : nil
  }

  private func endsInColon(_ range: Range<Int>) -> Bool {
    range.last.map { account.words[$0].form == ":" } ?? false
  }

  /// A verb of speech with a subject outside quotation marks.
  private func speech(in range: Range<Int>) -> Int? {
    range.first { word in
      account.words[word].tag == .verb && account.quotations.around(word) == nil
        && (Lists.saying.contains(lemma(word)) || Lists.asking.contains(lemma(word)))
        && voice(of: word) != nil
    }
  }

  /// Whose words a colon, a comma or a dash leads to: the subject of the last clause, else the only phrase.
  private func lead(_ range: Range<Int>) -> String? {
    guard let last = range.last, !range.isEmpty else { return nil }
    let subjects = range.filter { word in
      ["nsubj", "nsubj:pass"].contains(tree.relation(word))
        && account.quotations.around(word) == nil && voice(at: word) != nil
    }
    let isLed = account.words[last].tag == .punctuation
    if let subject = subjects.last, isLed || speaks(tree.clause[subject]) {
      return voice(at: subject)
    }
    guard isLed, !range.contains(where: { account.words[$0].tag == .verb }) else { return nil }
    return range.first { account.phrase($0) != nil }.flatMap { self.voice(at: $0) }
  }

  private func speaks(_ verb: Int) -> Bool { Lists.saying.contains(lemma(verb)) }
}

extension Account {
  /// The sentence that a word stands in. Complexity: O(log n).
  func sentence(of word: Int) -> Int? {
    guard word >= 0 else { return nil }
    let index = sentences.partitioningIndex { $0.words.upperBound > word }
    return index < sentences.count && sentences[index].words.contains(word) ? index : nil
  }

  /// Whether no empty line parts two words.
  func isNear(_ a: Int, _ b: Int) -> Bool {
    let gap = words[a].range.upperBound..<max(words[a].range.upperBound, words[b].range.lowerBound)
    return !text.quote(gap).contains("\n\n")
  }
}
