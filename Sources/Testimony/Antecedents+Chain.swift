// Enters: an account's names. Leaves: the same with the pronouns between them, each resolved in turn.

internal import Intake
internal import Language

extension Antecedents {
  /// Adds whom each pronoun means to those who can be meant after it: 'he' in a row of sentences goes on meaning the same,
  /// though others are named beside him. A pronoun also tells the gender of a name whose words do not.
  ///
  /// Complexity: O(n) in the account's names and pronouns, for sentences of bounded length.
  mutating func chain() {
    var named = persons[...]
    persons = []
    for sentence in account.sentences.indices {
      for word in account.sentences[sentence].words where isLink(word) {
        while let next = named.first, next.word < word { persons.append(named.removeFirst()) }
        let found = resolve(word, in: sentence, excluding: others(beside: word))
        guard let text = found.names.first, !found.isGuess else { continue }
        let key = Self.key(text)
        let isShip = persons.last { $0.key == key }?.isShip ?? false
        genders[key] = genders[key] ?? Self.pronouns[account.words[word].form.lowercased()]
        persons.append(
          Person(
            key: key, text: text, word: word, sentence: sentence,
            weight: Self.weight(of: word, account), isShip: isShip))
      }
    }
    persons += named
  }

  /// A pronoun that is subject or object; 'his' adds nobody.
  private func isLink(_ word: Int) -> Bool {
    Self.isPersonal(account.words[word].form)
      && ["nsubj", "obj", "iobj", "obl"].contains(account.tree.base(word))
  }

  /// The names of the others at a pronoun's verb.
  private func others(beside word: Int) -> [String] {
    guard let verb = account.tree.head(word) else { return [] }
    return account.tree.children[verb].filter {
      $0 != word && account.tree.matches($0, ["nsubj", "obj", "iobj", "obl:agent"])
    }.compactMap { account.name(at: $0) }.map { account.text.quote($0.range) }
  }

  /// The subject of the clause above that of a pronoun, where this is a subordinate clause's subject; it may follow:
  /// 'After the rising, in which he took no part, Corvell was arrested'.
  func host(of pronoun: Int, in sentence: Int) -> Person? {
    let tree = account.tree
    let clause = tree.clause[pronoun]
    guard tree.base(pronoun) == "nsubj", tree.head(pronoun) == clause,
      ["advcl", "acl"].contains(tree.base(clause)), let above = tree.head(clause),
      tree.clause[above] != clause,
      let subject = tree.child(tree.clause[above], ["nsubj"]), subject != above,
      let name = account.name(at: subject),
      name.kind == .person || Self.isTitle(name, account),
      !["NNS", "NNPS"].contains(account.words[subject].xpos)
    else { return nil }
    let text = account.text.quote(name.range)
    return Person(
      key: Self.key(text), text: text, word: subject, sentence: sentence,
      weight: Self.weight(of: subject, account) + Self.above, isShip: false)
  }

  /// Whether the subject at a word dies by its verb, or by one joined to it: 'survived for two days and then died'.
  static func dies(_ top: Int, _ account: Account) -> Bool {
    let tree = account.tree
    guard tree.base(top) == "nsubj", let verb = tree.head(top) else { return false }
    let joined = tree.children[verb].filter {
      tree.base($0) == "conj" && tree.child($0, ["nsubj"]) == nil
    }
    return ([verb] + joined).contains {
      ["die", "perish", "succumb"].contains(account.words[$0].lemma)
    }
  }

  /// 'Larsen died and Brandt was arrested. He was sentenced …': for each who died, with another as subject after him,
  /// the sentence that says so.
  func ends(of persons: [Person], before sentence: Int) -> [String: Int] {
    var result: [String: Int] = [:]
    for person in persons where person.dies && person.sentence < sentence {
      let isOutlived = persons.contains {
        $0.key != person.key && $0.sentence == person.sentence && $0.word > person.word
          && $0.weight >= Self.subordinateSubject
      }
      if isOutlived { result[person.key] = person.sentence }
    }
    return result
  }
}
