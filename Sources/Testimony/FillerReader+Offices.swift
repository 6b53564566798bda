// Enters: the head of a noun phrase. Leaves: the office or description that it gives, with what it is of.

internal import Intake
internal import Language

extension FillerReader {
  /// 'governor of Soll', 'minister of justice', 'ambassador to France': the noun with what says of what, to whom or for what it is;
  /// 'then' and 'later' before it date it and are no part.
  func office(_ head: Int) -> Filler? {
    guard let phrase = account.phrase(head), phrase.time == nil, phrase.words.contains(head) else {
      return nil
    }
    let skipped: Set<PartOfSpeech> = [
      .determiner, .adverb, .adposition, .punctuation, .coordinator,
    ]
    let start =
      (phrase.words.lowerBound...head).first { index in
        !skipped.contains(account.words[index].tag) && account.words[index].xpos != "PRP$"
      } ?? head
    let words = start..<extent(of: head)
    return Filler(
      slot: .office,
      value: .thing(account.quote(words), head: account.words[head].lemma.lowercased()),
      range: account.bytes(words))
  }

  /// The end of the phrases that follow a noun at once and say of what it is.
  private func extent(of head: Int) -> Int {
    var end = account.name(at: head)?.words.upperBound ?? head + 1
    var at = head
    for _ in 0..<Self.longestOffice {
      let next = tree.children[at].first { child in
        guard child >= end, tree.base(child) == "nmod", let phrase = account.phrase(child),
          phrase.time == nil, let preposition = phrase.preposition
        else { return false }
        let gap = end..<phrase.words.lowerBound
        return Self.belonging.contains(preposition)
          && gap.count <= 2
          && gap.allSatisfy { [.adposition, .determiner].contains(account.words[$0].tag) }
      }
      guard let next, let phrase = account.phrase(next) else { break }
      (at, end) = (next, phrase.words.upperBound)
    }
    return end
  }

  private static let belonging: Set<String> = ["of", "to", "for"]
  /// Nested phrases of an office: 'minister of the interior of the republic' has two; ours.
  private static let longestOffice = 3
}
