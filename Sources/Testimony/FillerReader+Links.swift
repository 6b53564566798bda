// Enters: a phrase that names nobody by itself. Leaves: whom it means by name, with what speaks for it.

internal import Intake
internal import Language

extension FillerReader {
  // MARK: Pronouns

  /// What 'it', 'they' or 'the two men' mean, a value for each that they mean; nothing where that is open.
  func linked(_ word: Int, _ slot: Slot) -> [Filler] {
    guard let link = links.referents.links[word] else { return [] }
    return link.heads.compactMap { carried($0, to: word, slot, link.evidence) }
  }

  /// The value of the phrase that a head stands in, as that of a word that means it.
  func carried(_ head: Int, to word: Int, _ slot: Slot, _ evidence: String) -> Filler? {
    guard let other = account.sentence(of: head), head < word,
      let meant = reader(of: other).participant(head, slot: slot), !meant.isGuess
    else { return nil }
    let text: String
    switch meant.value {
    case .named(let names, _): text = names[0]
    case .thing(let words, _): text = words
    default: return nil
    }
    let range = account.phrase(word).map { account.bytes($0.words) } ?? account.words[word].range
    return Filler(
      slot: slot, value: meant.value, range: range, inheritedFrom: text, evidence: evidence)
  }

  /// The same reader for another sentence.
  private func reader(of sentence: Int) -> FillerReader {
    var result = self
    result.sentence = sentence
    return result
  }

  /// 'I' and 'me': the author of the account; within a quotation, who is quoted, where the account names him.
  func speaker(_ word: Int, _ slot: Slot) -> Filler? {
    guard ["i", "me", "myself", "my"].contains(account.words[word].form.lowercased()) else {
      return nil
    }
    let text: String
    let evidence: String
    if account.quotations.around(word) != nil {
      let reader = CertaintyReader(account: account, sentence: sentence, antecedents: antecedents)
      guard let voice = reader.read(verb: account.tree.clause[word])?.attributedTo,
        account.names.contains(where: { account.text.quote($0.range) == voice })
      else { return nil }
      (text, evidence) = (voice, "who is quoted")
    } else {
      guard let author = account.witness.author, author.contains(" ") else { return nil }
      (text, evidence) = (author, "who signed the account")
    }
    return Filler(
      slot: slot, value: .named([text], .person), range: account.words[word].range,
      inheritedFrom: text, evidence: evidence)
  }

  // MARK: Descriptions

  /// 'the killer', 'the ship', 'the party': whom the account called so, who did it, or the only one of the kind.
  func described(_ phrase: Phrase, _ slot: Slot, _ others: [String]) -> Filler? {
    guard isPlainDefinite(phrase) else { return nil }
    let lemma = account.words[phrase.head].lemma.lowercased()
    let noun = account.compound(phrase.head)
    let found =
      agreed(bearer(noun, lemma, phrase), phrase) ?? participant(of: noun, phrase)
      ?? agreed(ofKind(lemma, phrase), phrase)
    guard let (party, evidence) = found, !others.contains(where: party.isCalled) else {
      return nil
    }
    return Filler(
      slot: slot, value: .named([party.text], party.kind), range: account.bytes(phrase.words),
      inheritedFrom: party.text, evidence: evidence)
  }

  /// What was found, unless the language model's coreference joins the phrase to somebody else by name.
  private func agreed(_ found: Found?, _ phrase: Phrase) -> Found? {
    guard let found, let name = antecedents.coreference.named(before: phrase.head) else {
      return found
    }
    return found.party.isCalled(account.text.quote(name.range)) ? found : nil
  }

  typealias Found = (party: Party, evidence: String)

  /// 'the' and a noun in the singular, with nothing that could tell it from the one meant before.
  private func isPlainDefinite(_ phrase: Phrase) -> Bool {
    let first = account.words[phrase.words.lowerBound].form.lowercased()
    return first == "the" && account.words[phrase.head].xpos == "NN"
      && phrase.words.upperBound == phrase.head + 1
      && tree.children[phrase.head].allSatisfy { child in
        switch tree.base(child) {
        case "det", "case", "punct", "compound", "cop", "nsubj", "aux", "cc", "conj": true
        case "amod": Self.telling.contains(account.words[child].form.lowercased())
        default:
          child > phrase.head && !["nmod", "acl", "appos", "flat"].contains(tree.base(child))
        }
      }
  }

  /// Adjectives that make no other of whom they describe.
  private static let telling: Set<String> = [
    "old", "young", "poor", "unfortunate", "unhappy", "wounded", "dead", "dying", "same", "brave",
    "doomed", "stricken", "murdered",
  ]

  private func bearer(_ noun: String, _ lemma: String, _ phrase: Phrase) -> Found? {
    links.descriptions.bearer(of: noun, lemma: lemma, before: phrase.head)
      .flatMap { isNear($0, phrase.head) ? ($0, "called '\(lemma)' before it") : nil }
  }

  /// 'the killer', 'the victim' of what was told.
  private func participant(of noun: String, _ phrase: Phrase) -> Found? {
    guard let classes else { return nil }
    let whole = phrase.words.dropFirst().map { account.words[$0].form.lowercased() }
      .joined(separator: " ")
    if let party = links.told.agent(of: classes.ids(agent: noun)) {
      return (party, "the one who did it")
    }
    let names = classes.ids(patient: whole)
    return links.told.patient(of: names.isEmpty ? classes.ids(patient: noun) : names)
      .map { ($0, "the one to whom it was done") }
  }

  /// 'the ship' of the only one named; 'the party' of the only name that has the word.
  private func ofKind(_ lemma: String, _ phrase: Phrase) -> Found? {
    guard account.compound(phrase.head) == lemma else { return nil }
    let near = account.sentences[max(0, sentence - Referents.reach)].words.lowerBound
    let named = account.names(before: phrase.head, in: window(before: phrase.head))
    let fitting = named.filter { name in
      if account.isVessel(name) { return account.isCraft(lemma, as: name) }
      return name.words.lowerBound >= near && name.kind != .person && name.words.count > 1
        && name.words.contains { folded(account.words[$0].form) == lemma }
    }
    guard let last = fitting.last else { return nil }
    let party = Party(account.text.quote(last.range), last.kind)
    let isOnly = fitting.allSatisfy { party.isCalled(account.text.quote($0.range)) }
    return isOnly
      && !links.descriptions.hasStranger(
        lemma, from: fitting[fitting.startIndex].words.lowerBound, to: phrase.head)
      ? (party, "the only \(lemma) named before it") : nil
  }

  /// Whether somebody was named in the sentences just before a word.
  private func isNear(_ party: Party, _ word: Int) -> Bool {
    account.names(before: word, in: window(before: word)).contains {
      party.isCalled(account.text.quote($0.range))
    }
      || party.kind == .person
        && antecedents.isMeant(party.key, from: window(before: word).lowerBound, to: word)
  }

  /// The words of the sentence of a word and of those before it that a description reaches back to.
  func window(before word: Int) -> Range<Int> {
    let reach = antecedents.isDisjointed(sentence) ? 0 : Antecedents.reach
    return account.sentences[max(0, sentence - reach)].words.lowerBound..<word
  }

  // MARK: Kin

  /// 'his wife': by name where the account says it, else as 'wife of Larsen'.
  func relative(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    let word = account.words[phrase.head]
    let noun = word.lemma.lowercased()
    guard word.xpos == "NN", Kin.nouns.contains(noun),
      let (owner, isPronoun) = owner(of: phrase.head)
    else { return nil }
    guard var filler = thing(phrase, slot), case .thing(let text, _) = filler.value else {
      return nil
    }
    let own = tree.children[phrase.head].filter { ["amod", "nummod"].contains(tree.base($0)) }
    if own.isEmpty, let party = links.kin.relative(noun, of: owner) {
      return Filler(
        slot: slot, value: .named([party.text], .person), range: filler.range,
        inheritedFrom: party.text, evidence: "named as \(noun) of \(owner.text)")
    }
    let head = "\(noun) of \(owner.key)"
    guard isPronoun else {
      filler.value = .thing(text, head: head)
      return filler
    }
    filler.value = .thing("\(text) of \(owner.text)", head: head)
    filler.inheritedFrom = owner.text
    filler.evidence = "whose \(noun)"
    return filler
  }

  /// The named person whose a noun is: 'Larsen's wife', 'his wife', 'the wife of Larsen'.
  func owner(of noun: Int) -> (party: Party, isPronoun: Bool)? {
    // 'His son Ole … his son Per': Ole is not the father.
    let others = links.descriptions.bearers(account.words[noun].lemma.lowercased())
    let possessive = possessor(noun, slot: .patient, excluding: others)
    let of = tree.children[noun].first {
      tree.base($0) == "nmod" && account.phrase($0)?.preposition == "of"
    }
    guard let filler = possessive ?? of.flatMap({ participant($0, slot: .patient) }),
      !filler.isGuess, case .named(let names, .person) = filler.value
    else { return nil }
    return (Party(names[0], .person), filler.inheritedFrom != nil)
  }
}

extension Account {
  /// The names that begin in a range and end before a word.
  func names(before word: Int, in range: Range<Int>) -> ArraySlice<Name> {
    names(in: range).prefix { $0.words.upperBound <= word }
  }

  /// Whether a craft can be called by a noun: the steamer 'ship', not 'boat'.
  func isCraft(_ lemma: String, as name: Name) -> Bool {
    guard let wordNet, let noun = vessels.nouns[Antecedents.key(text.quote(name.range))] else {
      return false
    }
    if lemma == noun { return true }
    // Whatever is no boat and flies not is called a ship, though WordNet knows a brig only as a vessel.
    let isSmall = ["boat", "aircraft"].contains {
      [.same, .broader].contains(wordNet.kinship($0, noun))
    }
    if ["ship", "vessel"].contains(lemma) { return !isSmall }
    return isCraft(lemma)
      && ([.same, .broader].contains(wordNet.kinship(lemma, noun))
        || noun == "ship" && wordNet.kinship(noun, lemma) == .broader)
  }
}
