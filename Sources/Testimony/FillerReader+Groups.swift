// Enters: the head of what a number counts. Leaves: the words that say which of those are counted.

internal import Language

extension FillerReader {
  /// 'sixty British soldiers', 'three hundred of my soldiers', 'twelve men of the Elizabeth': the words that say which, in
  /// dictionary form and in order, so that two counts are of one group only where both say the same.
  func group(of head: Int) -> [String] {
    let words = tree.children[head].flatMap { child -> [String] in
      switch tree.relation(child) {
      case "amod", "compound", "nmod:poss": return tellsGroup(child) ? [lemma(child)] : []
      case "nmod" where account.phrase(child)?.preposition == "of":
        return [lemma(child)] + group(of: child)
      default: return []
      }
    }
    return Set(words).sorted()
  }

  private func lemma(_ word: Int) -> String { account.words[word].lemma.lowercased() }

  /// Numbers do not, nor do praise, pity and guesses.
  private func tellsGroup(_ word: Int) -> Bool {
    ![.numeral, .determiner].contains(account.words[word].tag)
      && !Self.idle.contains(lemma(word))
  }

  private static let idle: Set<String> = [
    "poor", "brave", "gallant", "good", "fine", "innocent", "hapless", "unfortunate", "unhappy",
    "unlucky", "helpless", "wretched", "miserable", "great", "mere", "bare", "whole", "entire",
    "full", "total", "odd", "dead", "lost", "estimated", "reported", "alleged", "known", "such",
    "human", "different", "several", "many", "few", "approximate", "exact", "own", "fellow",
  ]
}
