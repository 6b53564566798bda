// Enters: a word that points to a place. Leaves: the place by name, with what speaks for it.

internal import Intake
internal import Language

extension FillerReader {
  /// 'It was here that he died', 'and died there': the place named last before, in another clause.
  func placeMeantByHere(at verb: Int) -> Filler? {
    let start = account.sentences[sentence].words.lowerBound
    return placeMeantBy(adverbOf: verb)
      ?? (start..<verb).last(where: isHere).flatMap { placeMeant(by: $0, at: verb) }
  }

  /// 'was questioned there'.
  func placeMeantBy(adverbOf verb: Int) -> Filler? {
    tree.children[verb].first { $0 > verb && isHere($0) && tree.base($0) == "advmod" }
      .flatMap { placeMeant(by: $0, at: verb) }
  }

  private func placeMeant(by here: Int, at verb: Int) -> Filler? {
    let start = account.sentences[sentence].words.lowerBound
    return account.names(before: here, in: window(before: here)).last {
      $0.kind == .place && ($0.words.upperBound <= start || here > verb)
    }.map { place($0, at: account.words[here].range, evidence: "the place named last") }
  }

  private func isHere(_ word: Int) -> Bool {
    ["here", "there"].contains(account.words[word].lemma.lowercased())
      && tree.relation(word) != "expl"
  }

  /// 'in the city': the one place of that sort that was named just before.
  func settlement(_ phrase: Phrase) -> Filler? {
    let lemma = account.words[phrase.head].lemma.lowercased()
    guard let sort = Self.sorts.first(where: { $0.nouns.contains(lemma) }),
      account.dictionaryForm(phrase.words) == "the \(lemma)",
      tree.children[phrase.head].allSatisfy({ ["det", "case", "punct"].contains(tree.base($0)) })
    else { return nil }
    let all = account.names(before: phrase.head, in: window(before: phrase.head)).filter {
      $0.kind == .place && self.isPossible($0, sort)
    }
    let nearest = all.last.flatMap { account.sentence(of: $0.words.lowerBound) }
    let named = all.filter { account.sentence(of: $0.words.lowerBound) == nearest }
    guard let last = named.last,
      named.allSatisfy({ self.key(of: $0) == self.key(of: last) }),
      !links.descriptions.hasStranger(lemma, from: last.words.lowerBound, to: phrase.head)
    else { return nil }
    return place(
      last, at: account.bytes(phrase.words), evidence: "the only \(lemma) named just before")
  }

  private func key(of name: Name) -> String { Antecedents.key(account.text.quote(name.range)) }

  private func place(_ name: Name, at range: Range<Int>, evidence: String) -> Filler {
    let text = account.text.quote(name.range)
    return Filler(
      slot: .place, value: .named([text], .place), range: range, inheritedFrom: text,
      evidence: evidence)
  }

  /// Nouns for places of one sort, and the kinds that WordNet gives to such places.
  private struct Sort {
    var nouns: Set<String>
    var kinds: Set<String>
  }

  private static let sorts = [
    Sort(
      nouns: ["city", "town", "village", "port"],
      kinds: ["city", "town", "village", "port", "national capital", "state capital", "hamlet"]),
    Sort(nouns: ["capital"], kinds: ["national capital", "state capital", "capital"]),
    Sort(nouns: ["island"], kinds: ["island"]),
    Sort(
      nouns: ["country", "kingdom", "republic"],
      kinds: ["country", "kingdom", "republic", "European country", "Asian country"]),
    Sort(nouns: ["river"], kinds: ["river"]),
  ]

  /// Whether a name that WordNet knows is of a sort; one that it does not know may be a town.
  private func isPossible(_ name: Name, _ sort: Sort) -> Bool {
    let kinds = account.wordNet?.placeKinds(account.text.quote(name.range)) ?? []
    return kinds.isEmpty ? sort.nouns.contains("town") : !kinds.isDisjoint(with: sort.kinds)
  }
}
