// Enters: a predicate and the phrases around it. Leaves: the roles that every event can have, whatever its class.

internal import Chronology
internal import Intake
internal import Language

/// Reads to whom, where from and to, as what, how, why and to what end something was done.
struct RoleReader {
  let fillers: FillerReader

  private var account: Account { fillers.account }
  private var tree: SentenceTree { account.tree }

  /// The roles of a verb from its own phrases, besides those already `filled`; each slot once. `besides` are words that
  /// belong to the verb: 'hacked to death'.
  func roles(
    of verb: Int, besides: [Int], among phrases: [Phrase], filled: [Filler]
  ) -> [Filler] {
    let own = phrases.filter {
      tree.head($0.head) == verb && $0.time == nil && !besides.contains($0.head)
    }
    let found = [
      recipient(verb, own), office(verb, own, besides), cause(verb, own),
      own.lazy.filter { $0.head > verb }.compactMap(source).first,
      own.lazy.compactMap(goal).first, manner(verb), purpose(verb),
    ].compactMap { $0 }
    return found.enumerated().filter { index, role in
      !filled.contains { $0.slot == role.slot || $0.range.overlaps(role.range) }
        && !found[..<index].contains { $0.range.overlaps(role.range) }
    }.map(\.element)
  }

  // MARK: Phrases

  /// 'gave him the order', 'awarded a medal to Larsen'.
  private func recipient(_ verb: Int, _ phrases: [Phrase]) -> Filler? {
    guard tree.child(verb, ["obj"]) != nil || account.clause(verb).isPassive else { return nil }
    if let direct = tree.child(verb, ["iobj"]) {
      return fillers.participant(direct, slot: .recipient)
    }
    // 'contested the succession to Lenin': nothing passes to him.
    guard Self.giving.contains(account.words[verb].lemma.lowercased()) else { return nil }
    return phrases.lazy.filter { $0.preposition == "to" && self.canReceive($0.head) }
      .compactMap { self.fillers.participant($0.head, slot: .recipient) }.first
  }

  /// Verbs by which something passes to somebody (the dative alternation; Levin, English Verb Classes, 1993, 2.1 and 13).
  static let giving: Set<String> = [
    "give", "award", "grant", "send", "hand", "pay", "sell", "offer", "lend", "deliver", "entrust",
    "present", "bring", "teach", "tell", "show", "write", "report", "read", "leave", "bequeath",
    "assign", "transfer", "return", "surrender", "promise", "issue", "throw", "pass", "explain",
    "confess", "introduce", "dedicate", "address", "feed", "supply", "cede", "restore", "announce",
    "reveal", "allot", "concede", "donate", "forward", "refund", "submit", "ship", "loan", "yield",
    "marry", "betray", "say", "lose", "carry", "take", "attribute", "owe",
  ]

  /// Persons, and whom the annotator gave no kind.
  private func canReceive(_ head: Int) -> Bool {
    isPerson(head) || account.name(at: head)?.kind == .other
  }

  private func isPerson(_ head: Int) -> Bool {
    if let name = account.name(at: head) { return name.kind == .person }
    return Antecedents.isPersonal(account.words[head].form)
      || account.isPerson(account.words[head].lemma)
  }

  private func source(_ phrase: Phrase) -> Filler? {
    guard let preposition = phrase.preposition, ["from", "out of"].contains(preposition) else {
      return nil
    }
    return fillers.locality(phrase, .source) ?? fillers.participant(phrase.head, slot: .source)
  }

  private func goal(_ phrase: Phrase) -> Filler? {
    guard let preposition = phrase.preposition, Self.towards.contains(preposition),
      [.noun, .properNoun].contains(account.words[phrase.head].tag), !isPerson(phrase.head)
    else { return nil }
    return fillers.locality(phrase, .goal) ?? fillers.participant(phrase.head, slot: .goal)
  }

  private static let towards: Set<String> = ["to", "into", "onto", "toward", "towards"]

  /// 'served as governor', 'was elected president'.
  private func office(_ verb: Int, _ phrases: [Phrase], _ besides: [Int]) -> Filler? {
    if let phrase = phrases.first(where: { $0.preposition == "as" && isOffice($0.head) }) {
      return fillers.office(phrase.head)
    }
    return title(verb, besides).flatMap { fillers.office($0) }
  }

  /// The head of what somebody is made: 'was elected president'.
  func title(_ verb: Int, _ besides: [Int] = []) -> Int? {
    tree.children[verb].first { child in
      child > verb && tree.relation(child) == "xcomp" && isOffice(child)
        && !besides.contains(child)
    }
  }

  /// A common noun for a person, or a title: 'Lord Justice'.
  private func isOffice(_ head: Int) -> Bool {
    let word = account.words[head]
    guard [.noun, .properNoun].contains(word.tag), account.name(at: head)?.kind != .person else {
      return false
    }
    let first = account.phrase(head).map { account.words[$0.words.lowerBound] } ?? word
    return account.isPerson(word.lemma.lowercased())
      || NameWords.titles.contains(folded(first.form))
  }

  // MARK: How and why

  /// 'secretly', 'brutally'.
  private func manner(_ verb: Int) -> Filler? {
    let adverb = tree.children[verb].first { child in
      let form = account.words[child].form.lowercased()
      return tree.relation(child) == "advmod" && form.hasSuffix("ly") && form.count > 4
        && !CertaintyWords.isComment(form)
    }
    return adverb.map {
      Filler(
        slot: .manner, value: .text(account.words[$0].form.lowercased()),
        range: account.words[$0].range)
    }
  }

  /// 'because of the strike', 'executed for treason', 'because he was ill'.
  private func cause(_ verb: Int, _ phrases: [Phrase]) -> Filler? {
    let lemma = account.words[verb].lemma.lowercased()
    let judges = account.clause(verb).isPassive || Self.judging.contains(lemma)
    let phrase = phrases.first { phrase in
      guard let preposition = phrase.preposition else { return false }
      return Self.causes.contains(preposition)
        || (preposition == "for" && judges || preposition == "of" && Self.charging.contains(lemma)
          || Self.dying[lemma]?.contains(preposition) ?? false)
          && account.name(at: phrase.head) == nil && account.words[phrase.head].tag == .noun
          && !isPerson(phrase.head) && !account.isPlace(account.words[phrase.head].lemma)
    }
    if let phrase { return fillers.thing(phrase, .cause) }
    return clause(under: verb, slot: .cause) { marks, _ in
      marks.contains("because") || marks.contains("of") && Self.charging.contains(lemma)
    }
  }

  /// Verbs of judgement, whose 'for' gives the reason (Levin, English Verb Classes, 1993, 33).
  private static let judging: Set<String> = [
    "sentence", "condemn", "convict", "execute", "hang", "behead", "arrest", "imprison", "jail",
    "fine", "punish", "dismiss", "expel", "banish", "exile", "try", "prosecute", "indict", "blame",
    "criticise", "criticize", "censure", "reprimand", "rebuke", "praise", "thank", "reward",
    "pardon", "impeach", "excommunicate", "denounce",
  ]
  /// Verbs of dying and falling ill, and what gives the cause.
  private static let dying: [String: Set<String>] = [
    "die": ["of", "from"], "perish": ["of", "from"], "succumb": ["to"], "suffer": ["from"],
    "recover": ["from"], "collapse": ["from"],
  ]
  /// Verbs whose 'of' gives the charge (the same, 10.6 and 33).
  private static let charging: Set<String> = ["accuse", "convict", "acquit", "suspect"]

  private static let causes: Set<String> = ["because of", "due to", "owing to", "on account of"]

  /// 'to escape the police', 'in order to escape'.
  private func purpose(_ verb: Int) -> Filler? {
    clause(under: verb, slot: .purpose) { marks, clause in
      marks.contains("to") && clause.isInfinitive && !marks.contains("if")
    }
  }

  /// The words of a clause below a verb, after it, that `fits` by its opening words.
  private func clause(
    under verb: Int, slot: Slot, _ fits: ([String], Clause) -> Bool
  ) -> Filler? {
    let clause = tree.children[verb].first { child in
      guard child > verb, tree.relation(child) == "advcl" else { return false }
      let marks = tree.children[child].filter { tree.base($0) == "mark" }
      return fits(marks.map { account.words[$0].lemma.lowercased() }, account.clause(child))
    }
    guard let clause, let words = extent(clause).map({ after(mark: clause, $0) }) else {
      return nil
    }
    return Filler(
      slot: slot, value: .text(account.quote(words)), range: account.bytes(words))
  }

  /// 'a year later because …': the clause from the word that opens it.
  private func after(mark clause: Int, _ words: Range<Int>) -> Range<Int> {
    guard
      let opening = tree.children[clause].first(where: {
        tree.base($0) == "mark" && $0 < clause
      })
    else { return words }
    // 'accused of poisoning him': the poisoning.
    let start = account.words[opening].lemma == "of" ? opening + 1 : opening
    return max(words.lowerBound, start)..<words.upperBound
  }

  /// The words below a word, in one run, without the marks at its ends; nil where they are too many for a role.
  private func extent(_ top: Int) -> Range<Int>? {
    var (first, last) = (top, top)
    var stack = tree.children[top]
    while let at = stack.popLast() {
      stack += tree.children[at]
      guard tree.base(at) != "punct" else { continue }
      (first, last) = (min(first, at), max(last, at))
    }
    return last - first < Self.longest ? first..<(last + 1) : nil
  }

  /// Words of a clause that still reads as a role: two lines of an index card.
  private static let longest = 25
}

extension CertaintyWords {
  /// Whether an adverb comments on what is said, or dates it, rather than saying how it was done.
  static func isComment(_ adverb: String) -> Bool {
    guesses.contains(adverb) || hearsay.contains(adverb) || nearly.contains(adverb)
      || afterwards.contains(adverb)
      || comments.contains(adverb)
  }

  private static let comments: Set<String> = [
    "actually", "really", "certainly", "surely", "clearly", "obviously", "only", "early", "early",
    "namely", "simply", "merely", "unfortunately", "fortunately", "originally", "previously",
    "initially", "recently", "ultimately", "formally", "literally", "basically", "likely", "mainly",
    "usually", "apparently", "effectively", "fatally", "mortally", "mostly", "largely", "partly",
    "immediately", "shortly", "currently", "presently", "lately", "daily", "frequently", "rarely",
    "generally", "especially", "particularly", "exactly", "entirely", "nearly", "firstly", "lastly",
    "briefly", "simultaneously", "supposedly", "seriously", "additionally", "consequently",
    "interestingly", "surprisingly", "unsurprisingly", "seemingly", "accordingly", "increasingly",
  ]
}
