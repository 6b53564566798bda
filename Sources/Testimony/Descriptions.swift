// Enters: an account's names and trees. Leaves: what the account says that each bearer is, so that 'the leader' finds him.

internal import Intake
internal import Language

/// The nouns that an account uses of those whom it names: 'Holm, the leader of the plot', 'the assassin, Ramon Holm',
/// 'Brandt was a poet', 'the steamer Arctic', 'Captain Luce'.
struct Descriptions {
  /// One use of a noun for a name.
  struct Entry {
    /// With the nouns before it: 'prime minister'.
    var noun: String
    var name: Party
    /// Where it is said.
    var word: Int
  }

  /// By the noun's last word, in text order.
  private var entries: [String: [Entry]] = [:]
  /// Where a noun brings in somebody without a name, or another: 'a captain', 'another captain'.
  private var strangers: [String: [Int]] = [:]
  private let account: Account

  /// Complexity: O(n) in the words.
  init(_ account: Account, _ antecedents: Antecedents) {
    self.account = account
    for name in account.names {
      let party = Party(account.text.quote(name.range), name.kind)
      for noun in Self.nouns(of: name, account) { add(noun, party) }
      let title = folded(account.words[name.words.lowerBound].form)
      if name.kind == .person, name.words.count > 1, NameWords.titles.contains(title) {
        entries[title, default: []].append(
          Entry(noun: title, name: party, word: name.words.lowerBound))
      }
    }
    for sentence in account.sentences.indices { addPredicates(sentence, antecedents) }
    for row in account.phrases { for phrase in row { addStranger(phrase) } }
    entries = entries.mapValues { $0.sorted { $0.word < $1.word } }
  }

  private mutating func add(_ noun: Int, _ party: Party) {
    entries[account.words[noun].lemma.lowercased(), default: []].append(
      Entry(noun: account.compound(noun), name: party, word: noun))
  }

  /// The common nouns in apposition to a name, and the one directly before it.
  private static func nouns(of name: Name, _ account: Account) -> [Int] {
    let tree = account.tree
    guard
      let top = name.words.first(where: {
        tree.head($0).map { !name.words.contains($0) } ?? true
      })
    else { return [] }
    var found = tree.children[top].filter { tree.relation($0) == "appos" }
    if let head = tree.head(top),
      ["appos", "flat", "nmod:desc"].contains(tree.relation(top)), head < top
    {
      found.append(head)
    }
    // 'an agent named Hans Brandt'.
    if let verb = tree.head(top), ["name", "call", "dub"].contains(account.words[verb].lemma),
      tree.base(verb) == "acl", let noun = tree.head(verb)
    {
      found.append(noun)
    }
    let before = name.words.lowerBound - 1
    if before >= 0, account.phrase(before) != nil || tree.head(before) == top {
      found.append(before)
    }
    return Set(found).filter { word in
      account.words[word].tag == .noun && account.name(at: word) == nil
        && !["NNS", "NNPS"].contains(account.words[word].xpos)
        && (account.isPerson(account.words[word].lemma) || account.isVessel(name))
    }.sorted()
  }

  /// 'Brandt was a poet', 'He became king'.
  private mutating func addPredicates(_ sentence: Int, _ antecedents: Antecedents) {
    let tree = account.tree
    let words = account.sentences[sentence].words
    guard words.count <= ClaimReader.longest, account.words[words.upperBound - 1].form != "?" else {
      return
    }
    for noun in words where account.words[noun].xpos == "NN" && account.phrase(noun) != nil {
      let isCopular = tree.child(noun, ["cop"]) != nil
      let verb = isCopular ? noun : tree.head(noun) ?? noun
      guard isCopular || account.words[verb].lemma == "become" && noun > verb,
        account.isPerson(account.words[noun].lemma), account.phrase(noun)?.preposition == nil,
        !tree.hasChild(verb, lemmas: ["not", "never"], ["advmod"]),
        let subject = tree.child(verb, ["nsubj"]), subject < noun,
        let party = party(subject, sentence, antecedents)
      else { continue }
      add(noun, party)
    }
  }

  private func party(_ subject: Int, _ sentence: Int, _ antecedents: Antecedents) -> Party? {
    if let name = account.name(at: subject), name.kind == .person {
      return Party(account.text.quote(name.range), .person)
    }
    guard Antecedents.isPersonal(account.words[subject].form) else { return nil }
    let found = antecedents.resolve(subject, in: sentence, excluding: [])
    guard !found.isGuess, let text = found.names.first else { return nil }
    return Party(text, .person)
  }

  private mutating func addStranger(_ phrase: Phrase) {
    let lemma = account.words[phrase.head].lemma.lowercased()
    let words = account.words[phrase.words].map { $0.form.lowercased() }
    guard phrase.time == nil, account.words[phrase.head].tag == .noun,
      words.contains(where: Self.introducing.contains),
      !(entries[lemma] ?? []).contains(where: { $0.word == phrase.head })
    else { return }
    strangers[lemma, default: []].append(phrase.head)
  }

  private static let introducing: Set<String> = [
    "a", "an", "another", "other", "second", "one", "new", "former", "late", "some",
  ]

  /// The one bearer of a noun before a word; nobody where two bear it, or a stranger came between.
  func bearer(of noun: String, lemma: String, before word: Int) -> Party? {
    guard let all = entries[lemma] else { return nil }
    let known = all[..<all.partitioningIndex { $0.word >= word }].suffix(Self.uses)
    guard let last = known.last, known.allSatisfy({ $0.name.key == last.name.key }),
      noun == lemma || known.contains(where: { $0.noun == noun })
    else { return nil }
    guard !hasStranger(lemma, from: last.word, to: word) else { return nil }
    return known.map(\.name).max { $0.text.count < $1.text.count }
  }

  /// The names of those who are called by a noun, the first few.
  func bearers(_ lemma: String) -> [String] {
    (entries[lemma] ?? []).prefix(Self.uses).map(\.name.text)
  }

  /// Whether between two words a noun brings in somebody without a name.
  func hasStranger(_ lemma: String, from start: Int, to word: Int) -> Bool {
    let others = strangers[lemma] ?? []
    let end = others.partitioningIndex { $0 >= word }
    return end > 0 && others[end - 1] > start
  }

  /// Uses of a noun that are looked at.
  private static let uses = 50
}

/// Somebody by name.
struct Party: Hashable {
  var key: String
  var text: String
  var kind: Name.Kind

  init(_ text: String, _ kind: Name.Kind) {
    key = kind == .person ? Antecedents.key(text) : folded(text)
    self.text = text
    self.kind = kind
  }

  /// Whether a name can be that of the same.
  func isCalled(_ name: String) -> Bool { Party(name, kind).key == key }
}

extension Account {
  /// A noun with those before it that make one with it: 'prime minister'; in lower case, the last in dictionary form.
  func compound(_ noun: Int) -> String {
    var start = noun
    while start > 0, tree.relation(start - 1) == "compound", tree.head(start - 1) == noun {
      start -= 1
    }
    return dictionaryForm(start..<(noun + 1))
  }
}
