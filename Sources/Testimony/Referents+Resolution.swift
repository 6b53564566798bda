// Enters: a pronoun and what was spoken of before it. Leaves: what it means, or nothing.

internal import Intake
internal import Language

extension Referents {
  /// The candidates of one key.
  private struct Ranked {
    var best: Candidate
    var score: Double
    /// Where it was spoken of.
    var words: [Int]
  }

  func resolve(_ word: Int, _ sentence: Int, _ number: Number) -> (
    link: Link, candidate: Candidate
  )? {
    guard !isEmpty(word) else { return nil }
    let ranked = ranked(fitting(word, sentence, number), sentence)
    guard let top = ranked.first else { return nil }
    let opinion = opinion(before: word, sentence)
    let evidence: String
    if let opinion, isMeant(opinion, by: top) {
      evidence = "salient before it, and by coreference"
    } else if opinion == nil, ranked.count == 1, isSubject(top.best) {
      evidence = "the only one before it that fits"
    } else if opinion == nil, isPairOfSubjects(top.best),
      !ranked.dropFirst().contains(where: isRival)
    {
      evidence = "named together just before it"
    } else {
      return nil
    }
    return (Link(heads: top.best.heads, evidence: evidence), top.best)
  }

  private func isMeant(_ mention: Int, by ranked: Ranked) -> Bool {
    (ranked.words + ranked.best.heads).contains {
      $0 == mention || account.name(at: $0)?.words.contains(mention) ?? false
    }
  }

  /// Whether a pronoun stands for nothing named: 'It is said that', 'it rained', 'They say'.
  private func isEmpty(_ word: Int) -> Bool {
    let tree = account.tree
    guard tree.relation(word) != "expl" else { return true }
    guard tree.base(word) == "nsubj", let verb = tree.head(word) else { return false }
    let lemma = account.words[verb].lemma.lowercased()
    if account.words[word].lemma.lowercased() == "they" {
      return ["say", "call"].contains(lemma) && account.words[verb].xpos == "VBP"
    }
    return tree.child(verb, ["cop", "csubj", "ccomp"]) != nil
      || account.clause(verb).isPassive && tree.child(verb, ["xcomp"]) != nil
      || Self.impersonal.contains(lemma)
  }

  /// Verbs whose 'it' is empty more often than not (Lappin and Leass's list, with those of the weather).
  private static let impersonal: Set<String> = [
    "seem", "appear", "happen", "take", "turn", "follow", "matter", "rain", "snow", "be",
  ]

  // MARK: Who fits

  private func fitting(_ word: Int, _ sentence: Int, _ number: Number) -> ArraySlice<Candidate> {
    let reach = antecedents.isDisjointed(sentence) ? 0 : Self.reach
    let start = candidates.partitioningIndex { $0.sentence >= sentence - reach }
    return candidates[start...].filter { fits($0, word, number) }[...]
  }

  private func fits(_ candidate: Candidate, _ word: Int, _ number: Number) -> Bool {
    let tree = account.tree
    guard candidate.number == number || candidate.number == .both,
      number == .plural || !candidate.isPerson,
      account.quotations.around(word) == account.quotations.around(candidate.word)
    else { return false }
    if isReflexive(word) {
      return account.clause(tree.clause[word]).subject() == candidate.word
    }
    let isOwner = tree.relation(word) == "nmod:poss"
    // Nothing is its own: 'its owner'; and beside a verb 'it' is another than the verb's other names.
    if isOwner { return tree.head(word).map { !candidate.heads.contains($0) } ?? true }
    return candidate.word != tree.head(word) && !isBeside(candidate.word, word)
  }

  private func isReflexive(_ word: Int) -> Bool {
    ["itself", "themselves"].contains(account.words[word].form.lowercased())
  }

  /// By salience; uses of one thing count once, each more use a little.
  private func ranked(_ candidates: ArraySlice<Candidate>, _ sentence: Int) -> [Ranked] {
    var all: [String: Ranked] = [:]
    for candidate in candidates {
      let score = candidate.weight / Double(max(1, sentence - candidate.sentence))
      if var known = all[candidate.key] {
        known.words.append(candidate.word)
        known.score = max(known.score, score) + Self.repeated
        known.best = candidate
        all[candidate.key] = known
      } else {
        all[candidate.key] = Ranked(best: candidate, score: score, words: [candidate.word])
      }
    }
    return all.values.sorted {
      ($1.score, $1.best.word, $1.best.heads.count) < ($0.score, $0.best.word, $0.best.heads.count)
    }
  }

  /// Less than the difference of any two roles.
  private static let repeated = 0.5

  /// What the language model's coreference joins a word to: the last mention of its entity before it, but for one that
  /// the grammar rules out.
  private func opinion(before word: Int, _ sentence: Int) -> Int? {
    guard let entity = antecedents.coreference.entity(word),
      let mention = antecedents.coreference.mention(of: entity, before: word)
    else { return nil }
    return isBeside(mention, word) ? nil : mention
  }

  /// Whether a word stands at the same verb as a pronoun that then means another.
  private func isBeside(_ other: Int, _ word: Int) -> Bool {
    account.tree.relation(word) != "nmod:poss"
      && !isReflexive(word) && account.tree.clause[other] == account.tree.clause[word]
  }

  private func isSubject(_ candidate: Candidate) -> Bool {
    candidate.weight >= Antecedents.subordinateSubject
  }

  /// 'Larsen and Holm fled.'
  private func isPairOfSubjects(_ candidate: Candidate) -> Bool {
    candidate.heads.count > 1 && candidate.isPerson && isSubject(candidate)
  }

  /// Whether somebody else could do what they did.
  private func isRival(_ ranked: Ranked) -> Bool {
    ranked.best.isPerson || ranked.best.number == .both
      || ranked.best.weight >= Antecedents.subordinateSubject
  }

  // MARK: Counted

  /// 'the two men', 'the brothers', 'both': the persons named together before, where their number and gender fit.
  func counted(_ phrase: Phrase, _ sentence: Int) -> Link? {
    guard let (count, gender) = demand(phrase) else { return nil }
    let start = candidates.partitioningIndex { $0.sentence >= sentence - Self.reachOfCounts }
    let groups = candidates[start...].filter { candidate in
      candidate.heads.count > 1
        && candidate.heads.allSatisfy { account.name(at: $0)?.kind == .person }
    }
    guard let last = groups.last, last.heads.count == count,
      groups.allSatisfy({ $0.key == last.key }),
      last.heads.allSatisfy({ allows($0, gender) })
    else { return nil }
    return Link(
      heads: last.heads, evidence: "the \(Self.counts[count] ?? "two") named together before it")
  }

  private static let counts = [2: "two", 3: "three", 4: "four"]
  private static let numerals = ["two": 2, "both": 2, "three": 3, "four": 4]
  /// As far back as personal pronouns reach.
  private static let reachOfCounts = 4

  /// How many, and of which gender, a phrase says that they were.
  private func demand(_ phrase: Phrase) -> (count: Int, gender: Antecedents.Gender?)? {
    let tree = account.tree
    let words = account.words[phrase.words].map { $0.form.lowercased() }
    let inner = tree.children[phrase.head].map { String(tree.base($0)) }
    guard inner.allSatisfy({ ["det", "nummod", "case", "punct"].contains($0) }) else { return nil }
    if words == ["both"] || words == ["the", "two"] || words == ["the", "pair"] {
      return (2, nil)
    }
    let lemma = account.words[phrase.head].lemma.lowercased()
    guard let first = words.first, ["the", "both", "these"].contains(first),
      account.words[phrase.head].xpos == "NNS" || lemma == "couple",
      account.isPerson(lemma) || lemma == "couple"
    else { return nil }
    let isKin = ["brother", "sister", "couple", "twin"].contains(lemma)
    guard let count = words.lazy.compactMap({ Self.numerals[$0] }).first ?? (isKin ? 2 : nil) else {
      return nil
    }
    return (count, Self.genders[lemma])
  }

  private static let genders: [String: Antecedents.Gender] = [
    "man": .male, "brother": .male, "boy": .male, "gentleman": .male, "son": .male,
    "woman": .female, "sister": .female, "girl": .female, "lady": .female, "daughter": .female,
  ]

  private func allows(_ head: Int, _ gender: Antecedents.Gender?) -> Bool {
    guard let gender, let name = account.name(at: head) else { return true }
    let text = account.text.quote(name.range)
    return (antecedents.genders[Antecedents.key(text)] ?? gender) == gender && gender.allow(text)
  }
}
