// Enters: an account's names and trees. Leaves: which of the names are those of ships and aircraft, and of what sort each is.

internal import Intake
internal import Language

/// The named craft of an account: 'the steamer Arctic', 'the brig "Anna"', 'HMS Victory', 'the Bellona, a frigate'.
struct Vessels {
  /// For the key of each name the noun that it was introduced with, 'ship' for a prefix.
  private(set) var nouns: [String: String] = [:]

  /// Complexity: O(n) in the names.
  init(_ names: [Name], tree: SentenceTree, wordNet: WordNet?) {
    let isCraft = { (word: Int) in
      [.noun, .properNoun].contains(tree.words[word].tag)
        && tree.words[word].form.first?.isLowercase ?? false
        && wordNet.map { Account.isCraft(tree.words[word].lemma, $0) } ?? false
    }
    for name in names {
      let key = Antecedents.key(tree.words[name.words].map(\.form).joined(separator: " "))
      let found = Self.introduction(of: name, tree) { word in
        // 'the bomber Brandt': of a person's name, only what can be no person.
        isCraft(word)
          && !(name.kind == .person
            && wordNet?.names(tree.words[word].lemma, .person, within: 2) ?? false)
      }
      if let found { nouns[key] = nouns[key] ?? found }
    }
  }

  /// The noun of a craft that stands before a name, is said of it, or is in apposition to it.
  private static func introduction(
    of name: Name, _ tree: SentenceTree, _ isCraft: (Int) -> Bool
  ) -> String? {
    var before = name.words.lowerBound - 1
    if before >= 0, isPrefix(tree.words[before], name.kind) { return "ship" }
    while before > 0, quotes.contains(tree.words[before].form) { before -= 1 }
    if before >= 0, isCraft(before) { return tree.words[before].lemma.lowercased() }
    guard
      let top = name.words.first(where: { tree.head($0).map { !name.words.contains($0) } ?? true })
    else { return nil }
    var said = tree.children[top].filter { tree.relation($0) == "appos" }
    if let head = tree.head(top), tree.base(top) == "appos" || isPredicate(head, of: top, tree) {
      said.append(head)
    }
    return said.first(where: isCraft).map { tree.words[$0].lemma.lowercased() }
  }

  /// 'The Bellona was a frigate'.
  private static func isPredicate(_ noun: Int, of subject: Int, _ tree: SentenceTree) -> Bool {
    tree.base(subject) == "nsubj" && noun > subject && tree.child(noun, ["cop"]) != nil
      && tree.children[noun].allSatisfy { tree.words[$0].lemma != "not" }
      && tree.children[noun].contains { ["a", "an"].contains(tree.words[$0].form.lowercased()) }
  }

  static let quotes: Set<String> = ["\"", "“", "”", "‘", "'", "``", "''", "«", "„"]

  /// 'HMS': a word that only ships' names have before them.
  static func isPrefix(_ word: Word, _ kind: Name.Kind) -> Bool {
    let form = word.form.filter { $0 != "." }
    return prefixes.contains(form) || kind != .person && shared.contains(form)
  }

  /// Of navies and of passenger lines (NATO and national usage).
  private static let prefixes: Set<String> = [
    "HMS", "HMAS", "HMCS", "USS", "RMS", "SMS", "USCGC", "RRS", "HMT", "INS", "ORP",
  ]
  /// Those that stand for something else too.
  private static let shared: Set<String> = ["SS", "MV", "MS", "TSS", "PS"]
}

extension Vessels {
  /// Whether a name's use means the craft of this name: 'the Essex', not 'Essex', unless it has no other kind.
  func isCraft(_ name: Name, _ tree: SentenceTree) -> Bool {
    let text = tree.words[name.words].map(\.form).joined(separator: " ")
    guard let noun = nouns[Antecedents.key(text)] else { return false }
    let before = name.words.lowerBound - 1
    guard name.kind != .other, before >= 0 else { return name.kind == .other }
    let word = tree.words[before]
    return word.lemma.lowercased() == "the" || word.lemma.lowercased() == noun
      || Self.quotes.contains(word.form) || Self.isPrefix(word, name.kind)
  }
}

extension Account {
  /// The craft whose name follows a noun for one at once, whatever the tree says: 'the steamer Arctic left', 'the liner RMS Anna'.
  func vessel(after noun: Int) -> Name? {
    guard isCraft(words[noun].lemma) else { return nil }
    var next = noun + 1
    while next < words.count,
      Vessels.quotes.contains(words[next].form) || Vessels.isPrefix(words[next], .other)
    {
      next += 1
    }
    guard next < words.count, let name = name(at: next), name.words.lowerBound == next else {
      return nil
    }
    return isVessel(name) ? name : nil
  }

  /// Whether a name is that of a ship or an aircraft.
  func isVessel(_ name: Name) -> Bool { vessels.isCraft(name, tree) }
}
