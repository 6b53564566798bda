// Enters: an account's phrases. Leaves: who is whose wife, son or brother by name, where the account says so.

internal import Intake
internal import Language

/// The named relatives of those whom an account names.
struct Kin {
  /// For the key of a name and a word of kinship, those who are said to be it.
  private var relatives: [Tie: [Party]] = [:]

  private struct Tie: Hashable {
    var owner: String
    var noun: String
  }

  /// Nouns of kinship, as in WordNet under 'relative' and 'spouse'.
  static let nouns: Set<String> = [
    "wife", "husband", "spouse", "widow", "widower", "son", "daughter", "brother", "sister",
    "father", "mother", "parent", "uncle", "aunt", "nephew", "niece", "cousin", "grandson",
    "granddaughter", "grandfather", "grandmother", "stepson", "stepdaughter", "stepfather",
    "stepmother", "half-brother", "half-sister", "brother-in-law", "sister-in-law", "son-in-law",
    "daughter-in-law", "father-in-law", "mother-in-law", "fiancé", "fiancée", "fiance", "fiancee",
    "bride", "bridegroom",
  ]
  private static let spouses: [String: Antecedents.Gender] = [
    "wife": .female, "widow": .female, "bride": .female,
    "husband": .male, "widower": .male, "bridegroom": .male,
  ]

  init() {}

  /// Reads who is called whose. Complexity: O(n) in the phrases.
  init(_ account: Account, _ fillers: (Int) -> FillerReader) {
    for sentence in account.sentences.indices {
      let reader = fillers(sentence)
      for phrase in account.phrases[sentence] where phrase.time == nil {
        add(phrase, account, reader)
      }
      for word in account.sentences[sentence].words
      where account.words[word].lemma == "marry" && account.words[word].tag == .verb {
        marry(word, account, reader)
      }
    }
  }

  private mutating func add(_ phrase: Phrase, _ account: Account, _ reader: FillerReader) {
    let noun = account.words[phrase.head].lemma.lowercased()
    guard Self.nouns.contains(noun), account.words[phrase.head].xpos == "NN",
      let owner = reader.owner(of: phrase.head)?.party,
      let name = name(of: phrase.head, account), name.text != owner.text
    else { return }
    relatives[Tie(owner: owner.key, noun: noun), default: []].append(name)
  }

  /// The name beside a word of kinship: 'his wife, Natalia', 'Natalia, his wife', 'his wife was Natalia'.
  private func name(of noun: Int, _ account: Account) -> Party? {
    let tree = account.tree
    let beside =
      tree.children[noun].filter {
        ["appos", "flat", "nmod:desc"].contains(tree.relation($0)) && $0 > noun
      }
      + (tree.relation(noun) == "appos" ? [tree.head(noun)].compactMap(\.self) : [])
      + (tree.child(noun, ["cop"]) != nil
        ? tree.children[noun].filter { tree.base($0) == "nsubj" } : [])
    let predicate =
      tree.base(noun) == "nsubj"
      ? [tree.head(noun)].compactMap(\.self).filter { tree.child($0, ["cop"]) != nil } : []
    let name = (beside + predicate).lazy.compactMap { account.name(at: $0) }
      .first { $0.kind == .person }
    return name.map { Party(account.text.quote($0.range), .person) }
  }

  /// 'Larsen married Natalia Holm': each is the other's.
  private mutating func marry(_ verb: Int, _ account: Account, _ reader: FillerReader) {
    let clause = account.clause(verb)
    let both = [clause.subject(), clause.object() ?? account.marriedTo(verb)].map { head in
      head.flatMap { reader.participant($0, slot: .patient) }.flatMap { filler -> Party? in
        guard !filler.isGuess, case .named(let names, .person) = filler.value else { return nil }
        return Party(names[0], .person)
      }
    }
    guard let a = both[0], let b = both[1], a.key != b.key else { return }
    for (one, other) in [(a, b), (b, a)] {
      for (noun, gender) in Self.spouses where gender.allow(other.text) {
        relatives[Tie(owner: one.key, noun: noun), default: []].append(other)
      }
    }
  }

  /// The one person whom the account calls so of an owner.
  func relative(_ noun: String, of owner: Party) -> Party? {
    guard let all = relatives[Tie(owner: owner.key, noun: noun)], let first = all.first,
      all.allSatisfy({ $0.key == first.key || $0.text == first.text || Self.isGiven($0, first) })
    else { return nil }
    return all.max { $0.text.count < $1.text.count }
  }

  /// 'Natalia' and 'Natalia Holm'.
  private static func isGiven(_ a: Party, _ b: Party) -> Bool {
    let (x, y) = (a.text.split(separator: " "), b.text.split(separator: " "))
    return x.first == y.first && (x.count == 1 || y.count == 1)
  }
}

extension Account {
  /// 'was married to Natalia Holm'.
  func marriedTo(_ verb: Int) -> Int? {
    tree.children[verb].first { tree.base($0) == "obl" && phrase($0)?.preposition == "to" }
  }
}
