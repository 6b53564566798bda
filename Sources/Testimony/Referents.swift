// Enters: an account's noun phrases. Leaves: what 'it', 'they', 'both' and 'the two men' mean, where that is sure.

internal import Intake
internal import Language

/// Resolves the pronouns of things and of several, and what counts the persons just named.
///
/// A pronoun is linked only where one antecedent fits, or where the most salient one (Lappin and Leass, Computational
/// Linguistics 20, 1994) is also the one that the language model's coreference gives; else it stays open.
struct Referents {
  let account: Account
  let antecedents: Antecedents
  /// For each resolved word what it means.
  private(set) var links: [Int: Link] = [:]
  /// What was spoken of, in text order, the resolved pronouns among it.
  var candidates: [Candidate] = []

  /// What a word stands for.
  struct Link {
    /// The words that head the phrases meant; more than one for 'they' of two named together.
    var heads: [Int]
    var evidence: String
  }

  /// A phrase, or phrases joined by 'and', that a pronoun can mean.
  struct Candidate {
    /// What uses of one thing share.
    var key: String
    /// The heads of the phrases; of a pronoun those of what it means.
    var heads: [Int]
    /// Where it is said.
    var word: Int
    var sentence: Int
    var weight: Double
    var number: Number
    var isPerson: Bool
  }

  enum Number { case singular, plural, both }

  /// Sentences back that a pronoun of things reaches: Hobbs (Lingua 44, 1978) found 98 % of antecedents in the
  /// pronoun's own sentence or the one before.
  static let reach = 1

  /// Complexity: O(n) in the words, for sentences of bounded length.
  init(_ account: Account, _ antecedents: Antecedents) {
    self.account = account
    self.antecedents = antecedents
    for sentence in account.sentences.indices
    where account.sentences[sentence].words.count <= ClaimReader.longest {
      for word in account.sentences[sentence].words { read(word, sentence) }
    }
  }

  private mutating func read(_ word: Int, _ sentence: Int) {
    if let number = Self.pronouns[account.words[word].form.lowercased()] {
      guard let found = resolve(word, sentence, number) else { return }
      links[word] = found.link
      var repeated = found.candidate
      (repeated.word, repeated.sentence) = (word, sentence)
      repeated.weight = weight(word)
      candidates.append(repeated)
    } else if let phrase = account.phrase(word), phrase.time == nil {
      if let link = counted(phrase, sentence) { links[word] = link }
      candidates += mentions(phrase, sentence)
    }
  }

  static let pronouns: [String: Number] = [
    "it": .singular, "its": .singular, "itself": .singular,
    "they": .plural, "them": .plural, "their": .plural, "themselves": .plural,
  ]

  // MARK: Candidates

  /// The candidate that a phrase is, and the one that it begins with others.
  private func mentions(_ phrase: Phrase, _ sentence: Int) -> [Candidate] {
    let head = phrase.head
    let word = account.words[head]
    guard [.noun, .properNoun].contains(word.tag) else { return [] }
    let name = account.name(at: head) ?? account.vessel(after: head)
    let one = Candidate(
      key: name.map { Party(account.text.quote($0.range), $0.kind).key } ?? word.lemma.lowercased(),
      heads: [head], word: head, sentence: sentence, weight: weight(head),
      number: number(head, name), isPerson: isPerson(head, name))
    let others = joined(to: head)
    guard account.tree.base(head) != "conj", !others.isEmpty,
      others.contains(where: { account.tree.hasChild($0, lemmas: ["and"], ["cc"]) })
    else { return [one] }
    var several = one
    several.heads += others.filter { account.phrase($0) != nil }
    several.key = several.heads.map { account.words[$0].lemma.lowercased() }.sorted()
      .joined(separator: " ")
    several.number = .plural
    return [one, several]
  }

  /// The heads joined to a phrase, whether each hangs on the first or on the one before.
  private func joined(to head: Int) -> [Int] {
    var result: [Int] = []
    var open = [head]
    while let at = open.popLast() {
      let next = account.clause(at).joined(to: at)
      result += next
      open += next
    }
    return result.sorted()
  }

  private func number(_ head: Int, _ name: Name?) -> Number {
    let word = account.words[head]
    if ["NNS", "NNPS"].contains(word.xpos) { return .plural }
    if name?.kind == .organisation { return .both }
    guard name == nil, let wordNet = account.wordNet else { return .singular }
    let lemma = word.lemma.lowercased()
    return wordNet.names(lemma, .group, within: 1) ? .both : .singular
  }

  /// Whether a phrase names one person or persons: nobody says 'it' of them.
  private func isPerson(_ head: Int, _ name: Name?) -> Bool {
    if let name { return name.kind == .person || Antecedents.isTitle(name, account) }
    let lemma = account.words[head].lemma.lowercased()
    return account.wordNet?.names(lemma, .person, within: 1) ?? false
  }

  /// As for persons, with less for what stands inside another phrase.
  private func weight(_ word: Int) -> Double {
    account.tree.base(word) == "nmod" ? Self.inner : Antecedents.weight(of: word, account)
  }

  /// Below any argument of a verb.
  private static let inner = 1.0
}
