// Enters: phrases. Leaves: what they say as values: names, things, times, numbers.

internal import Chronology
internal import Intake
internal import Language

/// Reads the values of one sentence's phrases.
struct FillerReader {
  let account: Account
  let links: Links
  var sentence: Int
  /// Tells which events have killers and victims; without it nobody is found by what he did.
  let classes: EventClasses?

  var antecedents: Antecedents { links.antecedents }

  var tree: SentenceTree { account.tree }
  var phrases: [Phrase] { account.phrases[sentence] }

  // MARK: Who

  /// Whoever or whatever the phrase of a head names; nil where that stays open.
  ///
  /// `others` are names in the clause that a pronoun here cannot mean.
  func participant(_ head: Int, slot: Slot, excluding others: [String] = []) -> Filler? {
    let word = account.words[head]
    // 'heard it from his': whose is no answer to who.
    if word.xpos == "PRP$" || Self.owners.contains(word.form.lowercased()) { return nil }
    if Antecedents.isPersonal(word.form) { return pronoun(head, slot, others) }
    if let meant = linked(head, slot).first {
      return meant.inheritedFrom.map { others.contains($0) } ?? false ? nil : meant
    }
    if let name = account.name(at: head) { return titled(name, slot) ?? filler(name, slot) }
    if let speaker = speaker(head, slot) { return speaker }
    if let shared = shared(head), let phrase = account.phrase(shared) {
      return thing(phrase, slot)
    }
    if word.tag == .pronoun || word.tag == .determiner { return nil }
    guard let phrase = account.phrase(head), phrase.time == nil else { return nil }
    if word.tag == .numeral, !isName(word) { return counted(head, slot) ?? people(phrase, slot) }
    if let apposed = apposition(of: head),
      account.isPerson(word.lemma) || isClose(apposed, to: phrase)
    {
      return filler(apposed, slot)
    }
    if let explained = explained(by: head) { return filler(explained, slot) }
    if let region = region(head) { return place(region, slot) }
    return titled(phrase, slot) ?? relative(phrase, slot) ?? described(phrase, slot, others)
      ?? thing(phrase, slot)
  }

  private static let owners: Set<String> = [
    "his", "its", "their", "hers", "theirs", "mine", "ours",
  ]

  /// 'the Duke', where just one name before it has that title.
  private func titled(_ name: Name, _ slot: Slot) -> Filler? {
    guard Antecedents.isTitle(name, account),
      let bearer = antecedents.bearer(
        ofTitle: folded(account.words[name.words.lowerBound].form), before: name.words.lowerBound),
      bearer != account.text.quote(name.range)
    else { return nil }
    return titled(bearer, at: name.range, slot)
  }

  private func titled(_ bearer: String, at range: Range<Int>, _ slot: Slot) -> Filler {
    Filler(
      slot: slot, value: .named([bearer], .person), range: range, inheritedFrom: bearer,
      evidence: "the one before it with this title")
  }

  /// 'the captain', where just one name before it has that title; 'the captain of the Vesta' is another.
  private func titled(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    let lemma = account.words[phrase.head].lemma.lowercased()
    guard NameWords.titles.contains(lemma), phrase.words.count == 2,
      account.words[phrase.words.lowerBound].lemma.lowercased() == "the",
      tree.children[phrase.head].allSatisfy({ ["det", "case", "punct"].contains(tree.base($0)) }),
      let name = antecedents.bearer(ofTitle: lemma, before: phrase.head)
    else { return nil }
    return titled(name, at: account.bytes(phrase.words), slot)
  }

  /// 'the Sixteen': within a sentence a capital makes a name of any word.
  func isName(_ word: Word) -> Bool {
    word.range.lowerBound > account.sentences[sentence].range.lowerBound
      && word.form.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The names in a head's phrase.
  func names(_ head: Int) -> [String] {
    guard let phrase = account.phrase(head) else { return [] }
    return account.names(in: phrase.words).map { account.text.quote($0.range) }
  }

  /// '35 died': a number alone counts people.
  private func people(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    guard slot == .patient, phrase.preposition == nil else { return nil }
    return Filler(
      slot: slot, value: .thing("people", head: "people"), range: account.words[phrase.head].range)
  }

  /// 'a third of the crew': the crew, where a share carries the phrase.
  private func shared(_ head: Int) -> Int? {
    let share = account.amounts[sentence].first {
      $0.size == .words && $0.numeral.contains(head)
    }
    return share?.head
  }

  /// '16 of his allies': the allies; 'one hundred and seven prisoners', whatever the tree makes of the 'and': the prisoners.
  private func counted(_ head: Int, _ slot: Slot) -> Filler? {
    guard let whole = whole(head) ?? amount(counting: head)?.head, whole != head else { return nil }
    // 'one of them': of the boats.
    if let meant = linked(whole, slot).first { return meant }
    guard account.words[whole].tag == .noun else { return nil }
    return isOneOfSeveral(head)
      ? one(head, of: whole, slot) : account.phrase(whole).flatMap { thing($0, slot) }
  }

  /// 'One of his friends was killed': it befell one of them, and was told of no others.
  func isOneOfSeveral(_ head: Int) -> Bool {
    account.words[head].lemma.lowercased() == "one" && whole(head) != nil
  }

  private func one(_ head: Int, of whole: Int, _ slot: Slot) -> Filler {
    let words = head..<(whole + 1)
    return Filler(
      slot: slot,
      value: .thing(account.quote(words), head: account.words[whole].lemma.lowercased()),
      range: account.bytes(words))
  }

  /// Of what a number says how many: 'four of the marines'.
  func whole(_ head: Int) -> Int? {
    tree.children[head].first {
      tree.base($0) == "nmod" && account.phrase($0)?.preposition == "of"
    }
  }

  /// The one whose life, house or image is meant: the possessor of a phrase.
  func possessor(_ head: Int, slot: Slot, excluding others: [String] = []) -> Filler? {
    for owner in tree.children[head] where tree.relation(owner) == "nmod:poss" {
      if let meant = linked(owner, slot).first ?? speaker(owner, slot) { return meant }
      if Antecedents.isPersonal(account.words[owner].form) { return pronoun(owner, slot, others) }
      if let name = account.name(at: owner) { return filler(name, slot) }
    }
    return lostApostrophe(head, slot)
  }

  /// 'Trotskys murder': a person's name directly before the head, where the apostrophe was lost or never was.
  private func lostApostrophe(_ head: Int, _ slot: Slot) -> Filler? {
    guard head > 0, let name = account.name(at: head - 1), name.kind == .person,
      tree.head(head - 1) == head || account.words[head - 1].form.hasSuffix("s")
    else { return nil }
    return filler(name, slot)
  }

  private func filler(_ name: Name, _ slot: Slot) -> Filler {
    Filler(
      slot: slot, value: .named([account.text.quote(name.range)], name.kind), range: name.range)
  }

  private func pronoun(_ word: Int, _ slot: Slot, _ others: [String]) -> Filler? {
    let found = antecedents.resolve(word, in: sentence, excluding: others)
    if let noun = found.noun { return carried(noun, to: word, slot, found.evidence ?? "") }
    guard let first = found.names.first else { return nil }
    let kind: Name.Kind = antecedents.isShip(first) ? .other : .person
    return Filler(
      slot: slot, value: .named(found.names, kind), range: account.words[word].range,
      inheritedFrom: first, evidence: found.evidence, isGuess: found.isGuess)
  }

  /// The name that stands in apposition to a noun: 'the assassin, Ramon Mercader', 'the steamer Arctic', also over a
  /// relative clause between ('the man, who killed him, Ramon Mercader').
  private func apposition(of head: Int) -> Name? {
    if let name = account.vessel(after: head) { return name }
    let direct = tree.children[head].first {
      ["appos", "flat", "nmod:desc", "compound"].contains(tree.relation($0)) && $0 > head
    }
    // 'the wife of Leon Luché': no half of an owner's name is hers.
    if let name = direct.flatMap({ account.name(at: $0) ?? called($0) }),
      account.words[max(0, name.words.lowerBound - 1)].form != "of"
    {
      return name
    }
    if let name = called(head) ?? listed(after: head) { return name }
    for clause in tree.children[head] where tree.relation(clause) == "acl:relcl" {
      let last = tree.children[clause].last {
        $0 > clause && ["vocative", "appos", "parataxis", "dislocated"].contains(tree.relation($0))
      }
      if let last, account.words[max(0, last - 1)].form == ",", let name = account.name(at: last),
        name.kind == .person
      {
        return name
      }
    }
    return nil
  }

  /// 'an agent named Ramon Mercader'.
  private func called(_ head: Int) -> Name? {
    let verb = tree.children[head].first {
      tree.base($0) == "acl"
        && ["name", "call", "dub", "christen"].contains(account.words[$0].lemma)
        && $0 + 1 < account.words.count
    }
    return verb.flatMap { account.name(at: $0 + 1) }
  }

  /// 'his collaborator, Andres Nin, a leader …': a name after a comma that the tree took for the next of a list, where
  /// no 'and' ends one.
  private func listed(after head: Int) -> Name? {
    let joined = tree.children[head].filter { tree.base($0) == "conj" }
    guard let first = joined.first, joined.allSatisfy({ tree.child($0, ["cc"]) == nil }),
      first > 0, account.words[first - 1].form == ",", let name = account.name(at: first),
      name.kind == .person
    else { return nil }
    return name
  }

  /// 'the steamer Arctic', 'the brig "Anna"', 'the liner RMS Anna': the name follows at once.
  private func isClose(_ name: Name, to phrase: Phrase) -> Bool {
    guard name.words.lowerBound > phrase.head else { return false }
    let gap = min(phrase.words.upperBound, name.words.lowerBound)..<name.words.lowerBound
    return gap.allSatisfy { word in
      Vessels.quotes.contains(account.words[word].form)
        || Vessels.isPrefix(account.words[word], name.kind)
    }
  }

  /// The name that a noun explains: 'Leon Trotsky, byname of …'.
  private func explained(by head: Int) -> Name? {
    guard tree.relation(head) == "appos", let governor = tree.head(head) else { return nil }
    return account.name(at: governor).flatMap { $0.kind == .person ? $0 : nil }
  }

  /// The noun phrase without its article and preposition.
  func thing(_ phrase: Phrase, _ slot: Slot) -> Filler? {
    guard let words = bare(phrase, counted: slot == .patient) else { return nil }
    return Filler(
      slot: slot,
      value: .thing(account.quote(words), head: account.words[phrase.head].lemma.lowercased()),
      range: account.bytes(words))
  }

  /// The words of a noun phrase from after its article to its head; `counted` leaves out numbers.
  private func bare(_ phrase: Phrase, counted: Bool = false) -> Range<Int>? {
    guard phrase.words.lowerBound <= phrase.head else { return nil }
    let number = counted ? amount(counting: phrase.head) : nil
    let first = max(phrase.words.lowerBound, number?.rest ?? 0)
    let start = (min(first, phrase.head)...phrase.head).first { index in
      let word = account.words[index]
      let skipped =
        [.determiner, .pronoun, .punctuation].contains(word.tag)
        || tree.relation(index) == "case" && index < phrase.head && word.tag == .adposition
        || counted && index < phrase.head
          && ([.numeral, .adverb, .adposition].contains(word.tag) || word.lemma == "own"
            || word.form.hasSuffix("-old") || isMeasure(index)
            || ["more", "less", "fewer"].contains(word.form.lowercased()))
      return !skipped
    }
    return start.map { $0..<(phrase.head + 1) }
  }

  /// '2,000-ton' of 'a 2,000-ton steamer'.
  private func isMeasure(_ word: Int) -> Bool {
    account.amounts[sentence].contains { $0.unit != nil && $0.words.contains(word) }
  }

  // MARK: With what

  /// The tool or weapon that a phrase names.
  func instrument(_ phrase: Phrase) -> Filler? {
    guard account.name(at: phrase.head)?.kind != .person, let words = bare(phrase),
      let head = account.thing(words), !account.isBuilding(head)
    else { return nil }
    return Filler(
      slot: .instrument, value: .thing(account.quote(words), head: head),
      range: account.bytes(words))
  }
}
