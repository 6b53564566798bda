// Enters: trees and times. Leaves: the noun phrases and times of each sentence, each known by its head.

internal import Chronology
internal import Language

/// A noun phrase without its clauses and without the prepositional phrases in it, or a time.
struct Phrase {
  /// The word that carries the meaning, and by which the phrase is known.
  var head: Int
  /// Indices of words; the preposition before it is no part.
  var words: Range<Int>
  /// The preposition that governs it, in lower case: 'in', 'because of'; that of the first where several are joined.
  var preposition: String?
  /// The time that it names.
  var time: TimeMention?
}

/// Finds the phrases of sentences.
struct PhraseFinder {
  private let tree: SentenceTree
  private let names: [Name]
  /// For each word the index of the name that it stands in.
  private let nameOfWord: [Int: Int]
  private let times: [TimeMention]

  init(
    _ tree: SentenceTree, names: [Name], nameOfWord: [Int: Int], times: [TimeMention]
  ) {
    self.tree = tree
    self.names = names
    self.nameOfWord = nameOfWord
    self.times = times
  }

  /// The phrases of a sentence, by their heads. Complexity: O(n) in its words, for phrases of bounded length.
  func phrases(_ sentence: Range<Int>) -> [Phrase] {
    var result: [Phrase] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let time = timePhrase(at, sentence) {
        result.append(time)
        at = time.words.upperBound
        continue
      }
      if let phrase = nounPhrase(at, sentence) { result.append(phrase) }
      at += 1
    }
    return result
  }

  // MARK: Times

  /// The time that a word belongs to.
  func time(at word: Int) -> TimeMention? {
    let range = tree.words[word].range
    let first = times.partitioningIndex { $0.range.upperBound > range.lowerBound }
    guard first < times.count, times[first].range.lowerBound < range.upperBound else { return nil }
    // 'A former commander': the word belongs to the noun, and tells no date.
    if times[first].date == nil, times[first].range == range, tree.words[word].tag == .adjective {
      return nil
    }
    return times[first]
  }

  private func timePhrase(_ at: Int, _ sentence: Range<Int>) -> Phrase? {
    guard let time = time(at: at) else { return nil }
    var end = at + 1
    while end < sentence.upperBound, tree.words[end].range.lowerBound < time.range.upperBound {
      end += 1
    }
    let words = at..<end
    let head = words.first { tree.head($0).map { !words.contains($0) } ?? true } ?? at
    return Phrase(
      head: head, words: words, preposition: timePreposition(words, head, sentence), time: time)
  }

  /// The preposition directly before a time, articles between them aside; else the one that governs it.
  private func timePreposition(_ words: Range<Int>, _ head: Int, _ sentence: Range<Int>) -> String?
  {
    var before = words.lowerBound - 1
    while before >= sentence.lowerBound, Self.loose.contains(tree.words[before].lemma.lowercased())
    {
      before -= 1
    }
    if before >= sentence.lowerBound, [.adposition, .subordinator].contains(tree.words[before].tag)
    {
      return tree.words[before].form.lowercased()
    }
    let within = words.first { tree.base($0) == "case" && $0 < head }
    if let within, within == words.lowerBound { return tree.words[within].form.lowercased() }
    return before >= sentence.lowerBound && tree.words[before].tag == .punctuation
      ? nil : preposition(of: head)
  }

  private static let loose: Set<String> = ["the", "about", "around", "early", "late", "mid"]

  // MARK: Noun phrases

  private func nounPhrase(_ head: Int, _ sentence: Range<Int>) -> Phrase? {
    guard isHead(head) else { return nil }
    var words = run(around: head, sentence)
    if let name = nameOfWord[head].map({ names[$0] }) {
      words =
        min(words.lowerBound, name.words.lowerBound)..<max(words.upperBound, name.words.upperBound)
    }
    return Phrase(head: head, words: words, preposition: preposition(of: head))
  }

  private func isHead(_ index: Int) -> Bool {
    let word = tree.words[index]
    if let name = nameOfWord[index].map({ names[$0] }) {
      // A name is one phrase, by the first of its words that is governed from outside.
      let top = name.words.first { tree.head($0).map { !name.words.contains($0) } ?? true }
      if top != index { return false }
      if tree.relation(index) == "compound", let head = tree.head(index) {
        return nameOfWord[head] != nil
      }
    }
    switch word.tag {
    case .noun, .properNoun, .numeral, .symbol, .other:
      return !Self.inner.contains(tree.relation(index))
    case .pronoun:
      return Self.argument.contains(tree.relation(index)) && !isRelative(index)
    case .adjective, .determiner:
      return Self.argument.contains(tree.relation(index))
    default: return false
    }
  }

  /// Whether a word is a relative or interrogative pronoun.
  private func isRelative(_ index: Int) -> Bool { tree.words[index].xpos?.hasPrefix("W") ?? false }

  /// Relations of words that are part of another's phrase.
  private static let inner: Set<String> = [
    "compound", "flat", "fixed", "goeswith", "nummod", "det", "amod", "nmod:desc", "case", "punct",
    "nmod:unmarked", "compound:prt", "advmod", "nmod:poss",
  ]
  private static let argument: Set<String> = [
    "nsubj", "nsubj:pass", "nsubj:outer", "obj", "iobj", "obl", "obl:agent", "nmod", "conj", "root",
    "appos", "xcomp", "parataxis", "dislocated", "vocative",
  ]

  /// The words next to each other around a head that depend on it as its own.
  private func run(around head: Int, _ sentence: Range<Int>) -> Range<Int> {
    var kept: Set<Int> = [head]
    let isPredicate = tree.child(head, ["cop"]) != nil
    for child in tree.children[head] where Self.own.contains(tree.relation(child)) {
      if isPredicate, tree.relation(child) == "advmod" { continue }
      var stack = [child]
      while let at = stack.popLast() {
        guard abs(at - head) < Self.longest, time(at: at) == nil else { continue }
        kept.insert(at)
        stack += tree.children[at].filter { !Self.foreign.contains(String(tree.base($0))) }
      }
    }
    // Marks inside: the quotes of 'the “old” house'.
    for child in tree.children[head] where tree.base(child) == "punct" { kept.insert(child) }
    var (start, end) = (head, head + 1)
    while start > sentence.lowerBound, kept.contains(start - 1) { start -= 1 }
    while end < sentence.upperBound, kept.contains(end) { end += 1 }
    while start < head, tree.words[start].tag == .punctuation { start += 1 }
    while end > head + 1, tree.words[end - 1].tag == .punctuation { end -= 1 }
    return start..<end
  }

  /// Words on either side of a head that its phrase can have: more are lists.
  private static let longest = 25
  private static let own: Set<String> = [
    "det", "det:predet", "amod", "compound", "flat", "nummod", "nmod:poss", "nmod:desc", "fixed",
    "goeswith", "advmod", "nmod:unmarked", "cc:preconj",
  ]
  private static let foreign: Set<String> = [
    "acl", "advcl", "parataxis", "appos", "nsubj", "obj", "ccomp", "csubj",
  ]

  /// The preposition of a phrase, or of the first phrase that it is joined to.
  private func preposition(of head: Int) -> String? {
    var at = head
    for _ in 0..<Self.longest {
      let before = tree.children[at].filter { $0 < at }
      // 'by the warrior Nuaa': the preposition may hang on the title.
      let titles = before.filter { ["nmod:desc", "compound"].contains(tree.relation($0)) }
      if let mark = (before + titles.flatMap { tree.children[$0] }).first(where: {
        $0 < at && (tree.base($0) == "case" || tree.base($0) == "mark")
      }) {
        let fixed = tree.children[mark].filter { tree.relation($0) == "fixed" }
        return ([mark] + fixed).map { tree.words[$0].form.lowercased() }.joined(separator: " ")
      }
      guard tree.base(at) == "conj", let next = tree.head(at) else { return nil }
      at = next
    }
    return nil
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element satisfies a predicate that holds for all after it. Complexity: O(log n).
  func partitioningIndex(_ holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
