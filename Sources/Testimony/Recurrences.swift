// Enters: a word that tells of an event. Leaves: whether the words beside it say that it was not the first time.

internal import Language

extension SentenceReader {
  /// 'arrested again', 'a second marriage', 'elected for the third time'.
  func isRepeated(_ trigger: Trigger) -> Bool {
    if account.words[trigger.word].lemma.lowercased().hasPrefix("re-") { return true }
    return tree.children[trigger.word].contains { child in
      let lemma = account.words[child].lemma.lowercased()
      if Self.further.contains(lemma) { return true }
      if trigger.isNoun { return Self.ordinals.contains(lemma) }
      // 'for the second time', 'a third time', 'once more'.
      return ["time", "more"].contains(lemma)
        && tree.children[child].contains {
          Self.ordinals.union(["once"]).contains(account.words[$0].lemma.lowercased())
        }
    }
  }

  private static let further: Set<String> = ["again", "anew", "twice", "thrice", "repeatedly"]
  private static let ordinals: Set<String> = [
    "second", "third", "fourth", "fifth", "sixth", "another", "next", "last", "final",
  ]
}
