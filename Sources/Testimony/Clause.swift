// Enters: a tree and a predicate in it. Leaves: its subject, its object, and what goes with it.

internal import Language

/// The clause around one predicate: who does it and to whom, through conjunction, control, participles and
/// relative clauses, as far as the tree says.
struct Clause {
  let tree: SentenceTree
  /// The predicate's word.
  let verb: Int

  /// Steps through shared subjects that are taken at most.
  private static let depth = 12

  func at(_ other: Int) -> Clause { Clause(tree: tree, verb: other) }

  var word: Word { tree.words[verb] }
  private var form: String { word.form.lowercased() }

  // MARK: The verb

  var auxiliaries: [Int] {
    tree.children[verb].filter { tree.base($0) == "aux" || tree.base($0) == "cop" }
  }

  var adverbs: [Int] { tree.children[verb].filter { tree.base($0) == "advmod" } }

  /// 'to kill'.
  var isInfinitive: Bool {
    tree.children[verb].contains {
      tree.words[$0].lemma.lowercased() == "to" && tree.words[$0].tag == .particle && $0 < verb
    }
      || word.xpos == "VB" && auxiliaries.isEmpty
        && ["xcomp", "advcl"].contains(tree.relation(verb))
  }

  /// 'killing', without an auxiliary that says when.
  var isGerund: Bool {
    let finite = auxiliaries.filter { !tree.words[$0].form.lowercased().hasSuffix("ing") }
    if finite.isEmpty, auxiliaries.count > 0 { return true }
    return finite.isEmpty && form.hasSuffix("ing") && word.xpos != "VBD"
  }

  /// A participle of the past that stands without an auxiliary.
  private var isBareParticiple: Bool {
    auxiliaries.isEmpty && (word.xpos == "VBN" || word.xpos == nil && !form.hasSuffix("ing"))
  }

  /// Whether the subject is who it happens to.
  var isPassive: Bool { isPassive(0) }

  private func isPassive(_ depth: Int) -> Bool {
    // 'was inspecting', whatever the tree says.
    guard depth < Self.depth, word.xpos != "VBG" else { return false }
    if tree.children[verb].contains(where: Self.passive(tree)) { return true }
    if let first = auxiliaries.last, tree.words[first].lemma == "be", word.xpos == "VBN" {
      return true
    }
    // 'and he, slowly but surely, pushed from power': the auxiliary hangs elsewhere.
    // Not 'allies who later submitted'.
    if isBareParticiple, word.xpos == "VBN", let subject = ownSubject,
      tree.words[subject].xpos?.hasPrefix("W") != true, tree.child(verb, ["obj"]) == nil
    {
      return true
    }
    if isInPassiveRow(depth, ["VBN"]) { return true }
    guard isBareParticiple, tree.child(verb, ["obj"]) == nil else { return false }
    switch tree.base(verb) {
    case "acl", "amod", "xcomp", "root", "parataxis", "appos", "list": return ownSubject == nil
    case "advcl": return ownSubject == nil
    default: return false
    }
  }

  /// 'was expelled, exiled and banished': a verb in a row of passives that may be a participle or in the past; to be asked
  /// where it is known to need an object ('was planted there and waited').
  var isInPassiveRow: Bool { isInPassiveRow(0, ["VBN", "VBD"]) }

  private func isInPassiveRow(_ depth: Int, _ tags: Set<String>) -> Bool {
    guard tree.base(verb) == "conj", ownSubject == nil, auxiliaries.isEmpty,
      tags.contains(word.xpos ?? ""), tree.child(verb, ["obj"]) == nil,
      let other = tree.head(verb)
    else { return false }
    return at(other).isPassive(depth + 1)
  }

  private static func passive(_ tree: SentenceTree) -> (Int) -> Bool {
    { ["aux:pass", "nsubj:pass", "csubj:pass", "obl:agent"].contains(tree.relation($0)) }
  }

  // MARK: Subject

  var ownSubject: Int? {
    // 'was born Mary Ann Evans': of two subjects the first, before the verb.
    let subjects = tree.children[verb].filter {
      tree.base($0) == "nsubj" && ![.symbol, .punctuation].contains(tree.words[$0].tag)
    }
    guard let first = subjects.first,
      let last = subjects.last(where: { $0 < verb }), last != first,
      tree.children[verb].contains(where: { tree.base($0) == "cc" && first < $0 && $0 < last })
    else { return subjects.first }
    // 'our boats fired, and a chief was killed', both of the last verb: the nearer one.
    return last
  }

  /// The head of the subject's phrase.
  func subject() -> Int? { subject(0) }

  private func subject(_ depth: Int) -> Int? {
    guard depth < Self.depth else { return nil }
    if let own = ownSubject { return referent(of: own, depth) }
    guard let governor = tree.head(verb) else { return nil }
    if let given = givenSubject(governor) { return given }
    switch tree.base(verb) {
    case "conj": return sharedSubject(governor, depth)
    case "xcomp": return controller(governor, depth)
    case "acl": return modified(governor, depth)
    case "amod": return governor
    case "advcl":
      // 'prevented Larsen from striking': the object.
      if Self.preventing.contains(tree.words[governor].lemma),
        tree.hasChild(verb, lemmas: ["from"], ["mark", "case"]),
        let object = tree.child(governor, ["obj"])
      {
        return object
      }
      return tree.relation(verb) == "advcl:relcl" ? nil : at(governor).subject(depth + 1)
    case "ccomp" where isInfinitive || isGerund: return at(governor).subject(depth + 1)
    case "parataxis", "appos", "list": return explained(governor, depth)
    case "nmod", "obl": return isGerund ? at(tree.clause[governor]).subject(depth + 1) : nil
    default: return nil
    }
  }

  /// 'waited for the guards to leave': who stands between 'for' and the infinitive.
  private func givenSubject(_ governor: Int) -> Int? {
    guard isInfinitive,
      let mark = tree.children[verb].first(where: {
        tree.base($0) == "mark" && tree.words[$0].form.lowercased() == "for"
      })
    else { return nil }
    return tree.children[governor].first {
      mark < $0 && $0 < verb && ["obj", "obl"].contains(tree.base($0))
    }
  }

  /// The noun that a relative pronoun stands for; any other word itself.
  private func referent(of word: Int, _ depth: Int) -> Int? {
    guard tree.words[word].xpos?.hasPrefix("W") ?? false || isRelativeThat(word) else {
      return word
    }
    return antecedent()
  }

  func isRelativeThat(_ word: Int) -> Bool {
    tree.words[word].lemma == "that" && tree.words[word].tag == .pronoun && antecedent() != nil
      && word < verb
  }

  /// The noun that the clause tells about, where it is a relative one.
  func antecedent() -> Int? {
    var at = verb
    for _ in 0..<Self.depth {
      if tree.relation(at) == "acl:relcl" { return tree.head(at) }
      guard ["conj", "xcomp", "ccomp"].contains(tree.base(at)), let next = tree.head(at) else {
        return nil
      }
      at = next
    }
    return nil
  }

  /// The subject of the verb that this one is joined to.
  private func sharedSubject(_ governor: Int, _ depth: Int) -> Int? {
    // 'confessed that he had begun it, and was hanged': the comma ends what was said.
    if !auxiliaries.isEmpty, let cc = tree.child(verb, ["cc"]), cc > 0,
      tree.words[cc - 1].form == ",", tree.base(governor) == "ccomp",
      let outer = tree.head(governor)
    {
      return at(outer).subject(depth + 1)
    }
    guard tree.isPredicate(governor) else { return nil }
    return at(governor).subject(depth + 1)
  }

  private static let preventing: Set<String> = [
    "prevent", "stop", "keep", "hinder", "deter", "dissuade", "prohibit", "ban", "discourage",
    "exclude", "forbid", "restrain", "bar",
  ]

  /// Who does what a verb makes somebody do: its object, else its subject.
  private func controller(_ governor: Int, _ depth: Int) -> Int? {
    let clause = at(governor)
    if let object = tree.child(governor, ["obj", "iobj"]), object < verb,
      isPassiveForm || !Self.promising.contains(tree.words[governor].lemma)
    {
      return object
    }
    return clause.subject(depth + 1)
  }

  private static let promising: Set<String> = ["promise", "threaten", "have"]

  /// 'had him killed': a participle of the past.
  private var isPassiveForm: Bool { isBareParticiple && word.xpos == "VBN" }

  /// The noun that a participle modifies; for 'the plan to kill' whoever has the plan.
  private func modified(_ noun: Int, _ depth: Int) -> Int? {
    if tree.relation(verb) == "acl:relcl" { return isPassive(depth) ? noun : nil }
    guard isInfinitive || tree.child(verb, ["mark"]) != nil else { return noun }
    // 'Stalin's plan to kill him', but 'twisted Brandt's words to blame him'.
    if let owner = tree.child(noun, ["nmod:poss"]),
      Self.intentions.contains(tree.words[noun].lemma.lowercased())
    {
      return owner
    }
    let outer = tree.clause[noun]
    return outer == verb || outer == noun ? nil : at(outer).subject(depth + 1)
  }

  /// Nouns whose infinitive is done by their owner (the control nouns of WordNet's 'intention', 'attempt', 'permission').
  private static let intentions: Set<String> = [
    "plan", "plot", "attempt", "effort", "decision", "desire", "wish", "promise", "threat", "order",
    "refusal", "intention", "willingness", "ability", "right", "offer", "determination", "try",
    "campaign", "choice", "failure", "struggle", "need", "tendency", "bid", "scheme", "agreement",
    "inability", "reluctance", "readiness", "will", "task", "duty", "mission", "chance", "ambition",
    "proposal", "request", "demand", "command", "power", "authority", "move", "resolve", "urge",
  ]

  /// Of whom a bracket or a fragment beside tells: '(born 1879 in Yanovka, died 1940)'.
  private func explained(_ governor: Int, _ depth: Int) -> Int? {
    if !tree.isPredicate(governor) { return governor }
    let isBracketed = verb > 0 && tree.words[verb - 1].form == "("
    return isBracketed || isBareParticiple || word.xpos == "VBD"
      ? at(governor).subject(depth + 1) : nil
  }

  /// Who has it done: 'Stalin had Trotsky killed'.
  func causer() -> Int? {
    guard tree.base(verb) == "xcomp", isPassiveForm, let governor = tree.head(verb),
      tree.words[governor].lemma == "have"
    else { return nil }
    return at(governor).subject()
  }
}
