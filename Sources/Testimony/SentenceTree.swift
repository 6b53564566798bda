// Enters: words with heads and relations. Leaves: the same as trees that can be walked, with small mistakes mended.

internal import Language

/// The dependency trees of an account's sentences: children, clauses, and whether a word opens one.
///
/// Every word of a sentence is reached from its root, whatever the heads said: cycles are cut.
struct SentenceTree: Sendable {
  private(set) var words: [Word]
  /// The words that depend on each word, in text order.
  private(set) var children: [[Int]]
  /// For each word the one that heads its clause; a word's own index where it does.
  private(set) var clause: [Int]

  /// Complexity: O(n) in the words.
  init(_ words: [Word], sentences: [Range<Int>]) {
    self.words = words
    for sentence in sentences { TreeMender.mend(&self.words, sentence) }
    children = Array(repeating: [], count: words.count)
    clause = Array(words.indices)
    for index in words.indices {
      guard let head = self.words[index].head, head != index else { continue }
      children[head].append(index)
    }
    for sentence in sentences { reach(sentence) }
    for sentence in sentences { assignClauses(sentence) }
  }

  // MARK: Looking

  /// The relation to the head; 'root' for a root, empty where there is no tree.
  func relation(_ word: Int) -> String { words[word].relation ?? "" }

  /// The relation without its subtype: 'nsubj' for 'nsubj:pass'.
  func base(_ word: Int) -> Substring { relation(word).prefix { $0 != ":" } }

  /// The governing word; nil for a root.
  func head(_ word: Int) -> Int? { words[word].head.flatMap { $0 == word ? nil : $0 } }

  /// The first dependent with one of some relations, subtypes included unless they are named.
  func child(_ word: Int, _ relations: Set<String>) -> Int? {
    children[word].first { matches($0, relations) }
  }

  /// Whether a word's relation, or its base, is among some.
  func matches(_ word: Int, _ relations: Set<String>) -> Bool {
    relations.contains(relation(word)) || relations.contains(String(base(word)))
  }

  /// Whether a dependent in dictionary form is among some.
  func hasChild(_ word: Int, lemmas: Set<String>, _ relations: Set<String>) -> Bool {
    children[word].contains {
      lemmas.contains(words[$0].lemma.lowercased()) && matches($0, relations)
    }
  }

  /// Whether a word heads a clause: a predicate that is not just a modifier.
  func opensClause(_ word: Int) -> Bool {
    switch base(word) {
    case "root": true
    case "ccomp", "advcl", "csubj": true
    case "acl", "xcomp", "conj", "parataxis", "appos", "list": isPredicate(word)
    default: false
    }
  }

  /// Whether a word is a verb, or has what only predicates have.
  func isPredicate(_ word: Int) -> Bool {
    words[word].tag == .verb || children[word].contains { matches($0, ["nsubj", "cop", "aux"]) }
  }

  /// The governors of a word, the nearest first.
  func governors(_ word: Int) -> [Int] {
    var result: [Int] = []
    var at = word
    while let next = head(at), result.count < ClaimReader.longest {
      result.append(next)
      at = next
    }
    return result
  }

  // MARK: Building

  /// Hangs what cannot be reached from the sentence's root on it.
  private mutating func reach(_ sentence: Range<Int>) {
    guard let root = sentence.first(where: { words[$0].head == $0 }) ?? sentence.first,
      words[root].head != nil
    else { return }
    var seen = Set<Int>()
    var stack = [root]
    func walk(_ tree: inout SentenceTree) {
      while let at = stack.popLast() {
        guard seen.insert(at).inserted else { continue }
        stack += tree.children[at].filter { $0 != root }
      }
    }
    walk(&self)
    for word in sentence where !seen.contains(word) {
      if let head = words[word].head, head != word { children[head].removeAll { $0 == word } }
      (words[word].head, words[word].relation) = (root, "parataxis")
      children[root].append(word)
      stack = [word]
      walk(&self)
    }
    if words[root].head != root {
      if let head = words[root].head { children[head].removeAll { $0 == root } }
      (words[root].head, words[root].relation) = (root, "root")
    }
    children[root].sort()
  }

  private mutating func assignClauses(_ sentence: Range<Int>) {
    var stack = sentence.filter { words[$0].head == $0 }
    while let at = stack.popLast() {
      if let head = head(at), !opensClause(at) { clause[at] = clause[head] }
      stack += children[at]
    }
  }
}
