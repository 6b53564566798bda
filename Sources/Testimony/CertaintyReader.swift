// Enters: the tree above a predicate or an event's noun. Leaves: how surely it is said, and on whose word.

internal import Intake
internal import Language

/// Reads certainty from what a word governs and what governs it, step by step up the tree: the strongest sign nearest
/// to the word counts.
struct CertaintyReader {
  let account: Account
  let sentence: Int

  struct Result: Hashable {
    var certainty: Certainty
    var attributedTo: String?
  }

  private typealias Lists = CertaintyWords
  private var tree: SentenceTree { account.tree }
  private var words: ArraySlice<Word> { account.words[account.sentences[sentence].words] }

  private func lemma(_ word: Int) -> String { account.words[word].lemma.lowercased() }

  /// Nil where the words deny only the manner ('did not die immediately') and so claim neither.
  func read(verb: Int) -> Result? {
    if isAsked { return Result(certainty: .asked) }
    let adverbs = account.clause(verb).adverbs.map(lemma)
    if adverbs.contains(where: Lists.nearly.contains) { return nil }
    if isNegated(verb) {
      return deniesManner(verb, adverbs) ? nil : Result(certainty: .denied)
    }
    if let own = modality(verb) { return own }
    if let outer = governed(verb) { return outer }
    if let speaker = speakerBeside(verb) { return speaker }
    if isTold { return Result(certainty: .reported) }
    return Result(certainty: .asserted)
  }

  /// The certainty of an event that a noun names.
  func read(noun: Int) -> Result? {
    if isAsked { return Result(certainty: .asked) }
    var at = noun
    while let governor = tree.head(at), tree.clause[at] != at {
      let word = lemma(governor)
      if Lists.feasts.contains(word) { return nil }
      if tree.base(at) == "nmod", Lists.plans.contains(word) {
        return Result(certainty: .hypothetical)
      }
      if ["obj", "obl"].contains(tree.base(at)), account.words[governor].tag == .verb {
        if Lists.intending.contains(word), tree.base(at) == "obj" {
          return Result(certainty: .hypothetical)
        }
        if Lists.denying.contains(word) { return Result(certainty: .denied) }
        if account.clause(governor).isInfinitive, !account.isFactual(infinitive: governor),
          tree.base(at) == "obj"
        {
          return Result(certainty: .hypothetical)
        }
      }
      at = governor
    }
    let speaker = governed(tree.clause[noun], presupposed: true) ?? speakerBeside(tree.clause[noun])
    return speaker ?? Result(certainty: .asserted)
  }

  // MARK: The verb itself

  private var isAsked: Bool { words.last?.form.hasPrefix("?") ?? false }

  /// 'In the novel, …'.
  private var isTold: Bool {
    words.prefix(4).first?.lemma.lowercased() == "in"
      && words.prefix(4).contains { Lists.fictions.contains($0.lemma) }
  }

  private func isNegated(_ verb: Int) -> Bool {
    tree.hasChild(verb, lemmas: ["not", "n't", "never", "n’t"], ["advmod"])
      || tree.hasChild(verb, lemmas: ["without"], ["mark", "case"])
  }

  private func deniesManner(_ verb: Int, _ adverbs: [String]) -> Bool {
    let following = account.words[(verb + 1)..<min(verb + 3, words.endIndex)]
    return following.contains { Lists.manners.contains($0.lemma) }
      || adverbs.contains { Lists.manners.contains($0) }
  }

  /// What auxiliaries, adverbs and the word that opens its clause make of a verb.
  private func modality(_ verb: Int) -> Result? {
    let clause = account.clause(verb)
    let auxiliaries = clause.auxiliaries.map(lemma)
    let adverbs = clause.adverbs.map(lemma)
    if auxiliaries.contains(where: ["would", "should", "'d"].contains) {
      let isSequel = adverbs.contains { Lists.afterwards.contains($0) }
      if !isSequel || auxiliaries.contains("have") { return Result(certainty: .hypothetical) }
    }
    if auxiliaries.contains(where: ["will", "shall", "'ll"].contains) {
      return Result(certainty: .hypothetical)
    }
    if tree.hasChild(verb, lemmas: ["if", "unless", "whether", "lest"], ["mark", "advmod"]) {
      return Result(certainty: .hypothetical)
    }
    if auxiliaries.contains(where: ["may", "might", "could"].contains)
      || adverbs.contains(where: Lists.hedges.contains)
    {
      return Result(certainty: .hedged)
    }
    return nil
  }

  // MARK: What governs it

  /// What the words above make of a predicate. Below a relative or temporal clause only who says it counts: what such a
  /// clause tells is taken as known (`presupposed`).
  private func governed(_ verb: Int, presupposed: Bool = false) -> Result? {
    var at = verb
    var presupposed = presupposed
    for _ in 0..<ClaimReader.longest {
      guard let governor = tree.head(at) else { return nil }
      let sign = sign(at, under: governor)
      switch sign {
      case .found(let result) where !presupposed || result.certainty == .reported: return result
      case .found, .on: break
      case .known: presupposed = true
      case .end: return nil
      case .beyond(let outer):
        at = outer
        continue
      }
      at = governor
      // 'Brandt said that Larsen may have been killed': each governor has its own modality.
      if !presupposed, sign == .on, tree.base(at) != "root" || tree.opensClause(at),
        let outer = sharedModality(of: at, from: verb)
      {
        return outer
      }
      if let speaker = speakerBeside(at) { return speaker }
    }
    return nil
  }

  private enum Sign: Hashable {
    case found(Result)
    /// Nothing found; the governor's own governors count too.
    case on
    /// As `on`, but the clause is taken as known.
    case known
    /// Nothing above counts.
    case end
    /// The clause belongs to this word instead.
    case beyond(Int)
  }

  private func sign(_ at: Int, under governor: Int) -> Sign {
    switch tree.base(at) {
    case "conj": return joined(at, governor)
    case "xcomp", "ccomp", "csubj": return complement(at, governor)
    case "advcl": return adverbial(at, governor)
    case "acl": return adnominal(at, governor)
    case "parataxis", "list": return tree.child(at, ["nsubj"]) == nil ? .on : .end
    case "root": return .end
    default: return .on
    }
  }

  /// 'would kill and eat' shares its auxiliary; 'confessed that he …, and was hanged' ends what was said.
  private func joined(_ at: Int, _ governor: Int) -> Sign {
    if !account.clause(at).auxiliaries.isEmpty, tree.child(at, ["nsubj"]) == nil,
      let cc = tree.child(at, ["cc"]), cc > 0, account.words[cc - 1].form == ",",
      tree.base(governor) == "ccomp", let outer = tree.head(governor)
    {
      return .beyond(outer)
    }
    return .on
  }

  /// The modality of a verb that another shares or completes: by conjunction without subject or auxiliary of its own,
  /// or as what somebody was forced or began to do.
  private func sharedModality(of governor: Int, from verb: Int) -> Result? {
    let below = tree.children[governor].first {
      [verb] == [$0] || tree.governors(verb).contains($0)
    }
    guard let below else { return nil }
    switch tree.base(below) {
    case "conj":
      let clause = account.clause(below)
      guard clause.auxiliaries.isEmpty, tree.child(below, ["nsubj"]) == nil else { return nil }
      // 'did not kill or wound him'.
      if isNegated(governor), tree.hasChild(below, lemmas: ["or", "nor"], ["cc"]) {
        return Result(certainty: .denied)
      }
      return modality(governor)
    case "xcomp":
      return isNegated(governor) ? Result(certainty: .denied) : modality(governor)
    default: return nil
    }
  }

  /// 'claimed that …', 'denied …ing', 'wanted to …', 'was forced to …', 'it is a myth that …'.
  private func complement(_ at: Int, _ governor: Int) -> Sign {
    let word = lemma(governor)
    let isNot = isNegated(governor)
    if Lists.denying.contains(word) { return .found(Result(certainty: .denied)) }
    if ["false", "untrue", "myth"].contains(word) { return .found(Result(certainty: .denied)) }
    if ["true", "case"].contains(word), isNot { return .found(Result(certainty: .denied)) }
    if tree.base(at) == "xcomp", Lists.achieving.contains(word) || Lists.compelling.contains(word) {
      return .on
    }
    if Lists.saying.contains(word), hasSpeaker(governor) {
      let result = Result(certainty: .reported, attributedTo: speaker(governor))
      return .found(isNot ? Result(certainty: .hypothetical) : result)
    }
    if Lists.hedges.contains(word) { return .found(Result(certainty: .hedged)) }
    if Lists.intending.contains(word) { return .found(Result(certainty: .hypothetical)) }
    if account.clause(at).isInfinitive, !account.isFactual(infinitive: at) {
      return .found(Result(certainty: .hypothetical))
    }
    return .on
  }

  /// 'to kill him', 'instead of killing him'; what 'before', 'when' or 'after' opens is taken as known.
  private func adverbial(_ at: Int, _ governor: Int) -> Sign {
    if account.clause(at).isInfinitive, !account.isFactual(infinitive: at) {
      return .found(Result(certainty: .hypothetical))
    }
    let marks = tree.children[at].filter { ["mark", "case"].contains(tree.base($0)) }.map(lemma)
    if marks.contains(where: ["instead", "rather", "than", "against"].contains) {
      return .found(Result(certainty: .hypothetical))
    }
    if marks.contains(where: ["of", "on", "for", "from"].contains),
      Lists.intending.contains(lemma(governor)) || Lists.plans.contains(lemma(governor))
    {
      return .found(Result(certainty: .hypothetical))
    }
    return marks.isEmpty ? .on : .known
  }

  /// 'the plan to kill him', 'no prospect of overthrowing him', 'the rumour that …'; a relative clause is taken as known.
  private func adnominal(_ at: Int, _ noun: Int) -> Sign {
    if tree.relation(at) == "acl:relcl" { return .known }
    let word = lemma(noun)
    if account.clause(at).isInfinitive {
      return Lists.ways.contains(word) ? .known : .found(Result(certainty: .hypothetical))
    }
    if Lists.plans.contains(word) || Lists.intending.contains(word) {
      return .found(Result(certainty: .hypothetical))
    }
    if Lists.hedges.contains(word) || Lists.saying.contains(word) {
      return .found(Result(certainty: .reported))
    }
    return .known
  }

  // MARK: Whose word

  /// 'He noted that …', 'it was reported that …'; 'Note that …' is the witness's own word.
  private func hasSpeaker(_ verb: Int) -> Bool {
    let clause = account.clause(verb)
    return clause.subject() != nil || clause.isPassive || tree.base(verb) != "root"
      || tree.child(verb, ["expl"]) != nil
  }

  /// Whoever says it, as the words name him: 'James King', 'My sister', of 'a guide' without the article.
  private func speaker(_ verb: Int) -> String? {
    guard let subject = account.clause(verb).subject() else { return nil }
    if let name = account.name(at: subject) { return account.text.quote(name.range) }
    guard account.words[subject].tag == .noun, account.canAct(account.words[subject].lemma) else {
      return nil
    }
    return account.phrase(subject).map { phrase in
      let isArticle = account.words[phrase.words.lowerBound].tag == .determiner
      return account.quote(isArticle ? phrase.words.dropFirst() : phrase.words)
    }
  }

  /// 'Petersen was murdered, the prosecution said'; 'According to Conquest, …'.
  private func speakerBeside(_ verb: Int) -> Result? {
    for child in tree.children[verb] {
      if tree.base(child) == "parataxis", Lists.saying.contains(lemma(child)),
        tree.child(child, ["nsubj"]) != nil
      {
        return Result(certainty: .reported, attributedTo: speaker(child))
      }
      let isSource = tree.children[child].contains {
        tree.base($0) == "case" && account.words[$0].form.lowercased() == "according"
      }
      if isSource {
        let name = account.name(at: child)
        return Result(
          certainty: .reported, attributedTo: name.map { account.text.quote($0.range) })
      }
    }
    return nil
  }
}
