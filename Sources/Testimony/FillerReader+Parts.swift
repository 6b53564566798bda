// Enters: a number and its clause. Leaves: of which part of a whole it counts those whom it counts.

internal import Intake
internal import Language

extension FillerReader {
  /// '600 soldiers of the Estates', 'eleven were drowned in her', 'of the Duke's army 1,200 were killed': the words that
  /// say whose or where they were, folded and without the article. 'Of the 212 on board, 97 were drowned' counts all.
  func part(_ head: Int, _ amount: Amount) -> String? {
    if isBesides(head, amount) { return Quantity.besides }
    let heads = [head, amount.head].compactMap(\.self)
    let own = heads.lazy.compactMap { head in
      tree.children[head].lazy.compactMap { self.owner($0, of: head) }.first
    }.first
    if let own { return own }
    let members = heads.flatMap { tree.children[$0] }.filter { tree.base($0) == "nmod" }
    let verb = heads.first { tree.base($0).hasPrefix("nsubj") || tree.base($0) == "obj" }
      .flatMap { tree.head($0) }
    let around = verb.map { tree.children[$0].filter { tree.base($0) == "obl" } } ?? []
    return (members + around).lazy.filter { !heads.contains($0) }.compactMap(specified).first
  }

  /// 'another thirty people', 'eight more', 'the first forty'; 'twelve people died later'.
  func isBesides(_ head: Int, _ amount: Amount) -> Bool {
    let first = account.sentences[sentence].words.lowerBound
    let last = account.sentences[sentence].words.upperBound - 1
    let range =
      max(first, amount.words.lowerBound - 1)...min(last, max(head, amount.words.upperBound))
    let isNamed = range.contains { word in
      Self.besides.contains(account.words[word].form.lowercased())
        && (word == last || account.words[word + 1].form.lowercased() != "than")
    }
    if tree.children[head].contains(where: isStage) { return true }
    guard !isNamed, let verb = tree.head(head) else { return isNamed }
    return tree.children[verb].contains {
      isStage($0)
        || tree.base($0) == "advmod" && Self.later.contains(account.words[$0].form.lowercased())
    }
  }

  /// 'on the first day', 'in the next hour'.
  private func isStage(_ time: Int) -> Bool {
    ["obl", "nmod"].contains(tree.base(time)) && Self.stages.contains(lemma(of: time))
      && tree.children[time].contains {
        ["first", "second", "next", "last", "following"].contains(
          account.words[$0].form.lowercased())
      }
  }

  private func lemma(of word: Int) -> String { account.words[word].lemma.lowercased() }

  private static let stages: Set<String> = ["minute", "hour", "day", "night", "week", "month"]
  private static let besides: Set<String> = [
    "another", "further", "more", "other", "others", "additional", "extra", "remaining", "first",
  ]
  private static let later: Set<String> = [
    "later", "afterwards", "subsequently", "also", "immediately", "instantly", "outright",
  ]

  /// 'my soldiers', 'the Duke's soldiers', 'French soldiers'.
  private func owner(_ child: Int, of head: Int) -> String? {
    switch tree.relation(child) {
    case "nmod:poss": folded(account.words[child].form)
    case "amod" where isProper(child): folded(account.words[child].form)
    default: nil
    }
  }

  private func isProper(_ word: Int) -> Bool {
    account.words[word].form.first?.isUppercase ?? false
      && word > account.sentences[sentence].words.lowerBound
  }

  /// The words of a phrase that says of which of several: with a name, an owner or what is not another's.
  private func specified(_ head: Int) -> String? {
    guard let preposition = tree.children[head].first(where: { tree.base($0) == "case" }),
      Self.partitive.contains(account.words[preposition].form.lowercased())
    else { return nil }
    let place = account.words[preposition].form.lowercased()
    let form = account.words[head].form.lowercased()
    // 'in her': the ship; 'of them' are all.
    if account.words[head].tag == .pronoun {
      return ["her", "it"].contains(form) && place != "of" ? "\(place) \(form)" : nil
    }
    guard let phrase = account.phrase(head), phrase.time == nil else { return nil }
    let kind = account.name(at: head)?.kind
    // Where it was is told on its own.
    if kind == .place, place != "of" { return nil }
    let isOwned = tree.children[head].contains {
      tree.relation($0) == "nmod:poss" || tree.base($0) == "amod" && isOne(of: head, $0)
    }
    guard kind != nil || isOwned || isProper(head) else { return nil }
    let words = folded(account.quote(phrase.words))
    return words.hasPrefix("the ") ? String(words.dropFirst("the ".count)) : words
  }

  /// 'the French army', 'the second boat'.
  private func isOne(of head: Int, _ adjective: Int) -> Bool {
    isProper(adjective)
      || account.wordNet?.names(account.words[head].lemma.lowercased(), .artifact, within: 1)
        ?? false
  }

  private static let partitive: Set<String> = ["of", "from", "among", "in", "aboard", "on"]
}
