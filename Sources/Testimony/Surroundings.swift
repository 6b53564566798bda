// Enters: a predicate and the phrases of its sentence. Leaves: those that tell more of it, the nearest first.

internal import Chronology
internal import Language

/// The phrases that a clause or an event's noun can take its time, place, means and agent from.
struct Surroundings {
  let account: Account
  let sentence: Int

  private var tree: SentenceTree { account.tree }
  private var phrases: [Phrase] { account.phrases[sentence] }

  /// The phrases after a verb, those on it before those inside its other phrases, and those before it, the nearest first.
  func around(verb: Int) -> (after: [Phrase], before: [Phrase]) {
    // 'not in 1640 but in 1641': what is taken back tells nothing.
    let corrected = account.corrected(verb)
    let own = phrases.filter {
      tree.clause[$0.head] == verb && !isSubject($0.head, of: verb) && $0.head != corrected
        && !isAside($0, from: verb) && !isShare($0, of: verb)
    }
    let ranked = own.map { (depth($0, below: verb), $0) }
    let direct = ranked.filter { $0.0 == 1 }.map(\.1)
    let nested = ranked.filter { $0.0 > 1 && !isBound($0.1, below: verb) }.map(\.1)
    let after = direct.filter { $0.head > verb } + nested.filter { $0.head > verb }
    let before =
      direct.filter { $0.head < verb }.reversed() + nested.filter { $0.head < verb }.reversed()
    let (sharedAfter, sharedBefore) = shared(verb)
    return (
      after + trailing(verb) + sharedAfter + adjoined(verb), before + sharedBefore + meanwhile(verb)
    )
  }

  /// The phrases of an event's noun: those that depend on it, and those of the light verb that it is subject of
  /// ('the murder took place on 5 May').
  func around(noun: Int) -> (after: [Phrase], before: [Phrase]) {
    let own = phrases.filter { phrase in
      phrase.head != noun && tree.clause[phrase.head] == tree.clause[noun]
        && depth(phrase, below: noun) > 0 && !isBound(phrase, below: noun)
    }
    let ranked = own.sorted {
      (depth($0, below: noun), $0.head) < (depth($1, below: noun), $1.head)
    }
    let after = ranked.filter { $0.head > noun }
    let before = ranked.filter { $0.head < noun }
    guard let verb = light(over: noun) else {
      return (after + (isTopic(noun) ? [] : contiguous(noun)), before)
    }
    let outer = around(verb: verb)
    let known = Set(own.map(\.head) + [noun])
    return (
      after + outer.after.filter { !known.contains($0.head) },
      before + outer.before.filter { !known.contains($0.head) }
    )
  }

  /// Whether a phrase stands in a bracket after a name that the verb stands outside of: 'King Olaf (1801–1810) built …'.
  private func isAside(_ phrase: Phrase, from verb: Int) -> Bool {
    account.aside(of: phrase.head).map { !$0.contains(verb) } ?? false
  }

  /// Whether a phrase tells of a part of those whom the verb counts: 'Seventy-one died: sixty-three on the stairs and eight in
  /// the rooms'.
  private func isShare(_ phrase: Phrase, of verb: Int) -> Bool {
    var at = phrase.head
    for _ in 0..<ClaimReader.longest {
      if at != phrase.head, at > verb, Self.joints.contains(String(tree.base(at))),
        account.amounts[sentence].contains(where: {
          $0.unit == nil && ($0.numeral.contains(at) || $0.head == at)
        })
      {
        return true
      }
      guard let next = tree.head(at), next != verb else { return false }
      at = next
    }
    return false
  }

  private static let joints: Set<String> = ["parataxis", "appos", "conj", "list"]

  // MARK: Depth

  private func isSubject(_ head: Int, of verb: Int) -> Bool {
    tree.base(head) == "nsubj" && tree.head(head) == verb
  }

  /// Steps from a phrase up to a word, those along conjunctions and appositions not counted; 0 where it is not above.
  private func depth(_ phrase: Phrase, below top: Int) -> Int {
    var steps = 1
    var at = phrase.head
    for _ in 0..<ClaimReader.longest {
      guard let next = tree.head(at) else { return 0 }
      if next == top { return steps }
      if !["conj", "flat", "fixed"].contains(tree.base(at)) { steps += 1 }
      at = next
    }
    return 0
  }

  /// Whether a phrase stands inside one that says what it was before or after: 'died after the war of 1812'.
  private func isBound(_ phrase: Phrase, below top: Int) -> Bool {
    var at = phrase.head
    for _ in 0..<ClaimReader.longest {
      guard let next = tree.head(at) else { return false }
      // 'The murder of Becket in 1170 shocked Europe': the time is the murder's.
      if next == top { return isSubject(at, of: top) && account.name(at: at) == nil }
      // 'the murder of Kirov, party boss in Leningrad'.
      if tree.base(next) == "appos" { return true }
      if let preposition = account.phrase(next)?.preposition, Self.bounds.contains(preposition) {
        return true
      }
      // 'sentenced for the theft of 17 February': the day is that of the theft.
      if phrase.time != nil, account.phrase(next)?.preposition == "for",
        phrase.preposition == "of" || tree.hasChild(next, lemmas: ["the"], ["det"]),
        account.name(at: next) == nil, !account.isPlace(tree.words[next].lemma.lowercased())
      {
        return true
      }
      at = next
    }
    return false
  }

  private static let bounds: Set<String> = [
    "before", "after", "since", "until", "till", "despite", "like", "than", "as", "about",
    "instead of", "because of", "such as",
  ]

  // MARK: Beyond the clause

  /// What stands after a verb with no other verb between, though the tree hangs it on a verb above.
  private func trailing(_ verb: Int) -> [Phrase] {
    let above = Set(tree.governors(verb))
    let next = account.sentences[sentence].words.upperBound
    var limit = next
    for word in (verb + 1)..<max(verb + 1, next)
    where tree.clause[word] == word || [";", ":"].contains(tree.words[word].form) {
      limit = word
      break
    }
    return phrases.filter { phrase in
      phrase.head > verb && phrase.head < limit && above.contains(tree.clause[phrase.head])
        && tree.clause[phrase.head] != verb
        && (phrase.time != nil || phrase.preposition != nil)
        && tree.head(phrase.head).map { above.contains($0) && $0 < verb } ?? false
    }
  }

  /// What a verb shares with the one that it is joined to or governed by: 'In 1927, he was expelled and exiled';
  /// 'was forced to seek asylum in 1936'.
  private func shared(_ verb: Int) -> (after: [Phrase], before: [Phrase]) {
    guard let governor = tree.head(verb), tree.isPredicate(governor) else { return ([], []) }
    let onGovernor = phrases.filter {
      tree.head($0.head) == governor && tree.clause[$0.head] == tree.clause[governor]
        && !isSubject($0.head, of: governor)
    }
    switch tree.base(verb) {
    case "xcomp" where account.isFactual(infinitive: verb):
      let rest = onGovernor.filter { $0.time != nil || $0.preposition != nil }
      return (rest.filter { $0.head > verb }, rest.filter { $0.head < verb }.reversed())
    case "conj" where !isSequel(verb):
      return ([], onGovernor.filter { $0.time != nil && $0.head < governor }.reversed())
    default: return ([], [])
    }
  }

  /// Whether a verb has a subject of its own, or a word that says that it came later.
  private func isSequel(_ verb: Int) -> Bool {
    tree.children[verb].contains {
      tree.base($0) == "nsubj" || Self.sequencing.contains(tree.words[$0].lemma.lowercased())
    }
  }

  private static let sequencing: Set<String> = [
    "subsequently", "later", "then", "eventually", "finally", "afterwards", "thereafter", "soon",
  ]

  /// The times at the end of a participle's clause that hangs on the verb: 'was given residence after years of moving
  /// around in 1937'.
  private func adjoined(_ verb: Int) -> [Phrase] {
    phrases.filter { phrase in
      guard phrase.time != nil, phrase.head > verb else { return false }
      let clause = tree.clause[phrase.head]
      guard clause != verb, clause > verb, Clause(tree: tree, verb: clause).isGerund,
        phrase.words.upperBound >= account.sentences[sentence].words.upperBound - 1
      else { return false }
      return tree.governors(clause).prefix(3).contains(verb)
    }
  }

  /// What a participle before the verb says of the same moment: 'While sitting at a desk in Rome in 1940, he was …'.
  private func meanwhile(_ verb: Int) -> [Phrase] {
    let clauses = tree.children[verb].filter { child in
      guard child < verb, tree.relation(child) == "advcl", account.clause(child).isGerund,
        tree.child(child, ["nsubj"]) == nil
      else { return false }
      let mark = tree.child(child, ["mark", "advmod"]).map { tree.words[$0].lemma.lowercased() }
      return mark == "while" || mark == "when"
    }
    return phrases.filter {
      clauses.contains(tree.clause[$0.head]) && tree.head($0.head) == tree.clause[$0.head]
    }
    .reversed()
  }

  // MARK: Nouns

  /// The verb that says of an event's noun no more than that it was: 'took place', 'occurred', 'was'.
  func light(over noun: Int) -> Int? {
    guard let verb = tree.head(noun), tree.base(noun) == "nsubj" else { return nil }
    let isLight = Self.light.contains(tree.words[verb].lemma) || tree.child(verb, ["cop"]) != nil
    return isLight ? verb : nil
  }

  private static let light: Set<String> = [
    "take", "occur", "happen", "be", "begin", "start", "come", "fight", "sign", "hold",
    "follow", "ensue",
  ]

  /// 'a book about the murder of Kirov in 1999': what follows may say when it was written.
  private func isTopic(_ noun: Int) -> Bool {
    account.phrase(noun)?.preposition.map { Self.topics.contains($0) } ?? false
  }

  private static let topics: Set<String> = ["about", "concerning", "regarding", "on", "over"]

  /// The times and places directly after the noun's phrases that the tree hangs on the verb.
  private func contiguous(_ noun: Int) -> [Phrase] {
    var end = extent(noun)
    var result: [Phrase] = []
    for phrase in phrases where phrase.head > noun && phrase.words.lowerBound >= end {
      let gap = end..<phrase.words.lowerBound
      guard gap.allSatisfy({ [.adposition, .determiner].contains(tree.words[$0].tag) }),
        phrase.preposition != nil || phrase.time != nil,
        tree.clause[phrase.head] == tree.clause[noun]
      else { break }
      result.append(phrase)
      end = extent(phrase.head)
    }
    return result
  }

  /// The end of the last word below a word, clauses aside.
  private func extent(_ word: Int) -> Int {
    var end = account.phrase(word)?.words.upperBound ?? word + 1
    var stack = tree.children[word]
    while let at = stack.popLast() {
      guard tree.clause[at] == tree.clause[word], tree.base(at) != "punct" else { continue }
      end = max(end, at + 1)
      stack += tree.children[at]
    }
    return end
  }
}
