// Enters: a tree and a predicate in it. Leaves: to whom or what it is done.

internal import Language

extension Clause {
  /// The head of the phrase that it is done to: bare, or behind a preposition that belongs to the verb ('break
  /// into the house'). `own` are words that belong to the verb: 'shot dead' the guard.
  func object(behind particles: [String] = [], own: [Int] = []) -> Int? {
    if let object = bareObject(own) { return object }
    if !particles.isEmpty, let behind = behind(particles, own) { return behind }
    if let antecedent = relativeObject() { return antecedent }
    return sharedObject(own)
  }

  private func bareObject(_ own: [Int]) -> Int? {
    // 'taught Latin', a recipient with nothing given: it is the object.
    let found =
      tree.children[verb].first { tree.base($0) == "obj" && !own.contains($0) }
      ?? tree.children[verb].first { tree.base($0) == "iobj" && !own.contains($0) }
    guard let found else { return nil }
    let isRelative = tree.words[found].xpos?.hasPrefix("W") ?? false
    return isRelative || found < verb && isRelativeThat(found) ? antecedent() : found
  }

  private func behind(_ particles: [String], _ own: [Int]) -> Int? {
    tree.children[verb].first { child in
      child > verb && tree.base(child) == "obl" && !own.contains(child)
        && tree.children[child].contains {
          tree.base($0) == "case" && particles.contains(tree.words[$0].form.lowercased())
        }
    }
  }

  /// 'the man he killed': the noun, where the clause has a subject of its own and nothing else in its stead.
  private func relativeObject() -> Int? {
    guard tree.relation(verb) == "acl:relcl", !isPassive, let noun = tree.head(verb),
      let subject = ownSubject, !(tree.words[subject].xpos?.hasPrefix("W") ?? false),
      !tree.children[verb].contains(where: { tree.words[$0].xpos?.hasPrefix("W") ?? false })
    else { return nil }
    return noun
  }

  /// 'captured and killed the guard': an object said once, beside verbs with nothing else between.
  private func sharedObject(_ own: [Int]) -> Int? {
    let joined = tree.base(verb) == "conj" ? tree.head(verb).map { [$0] } ?? [] : []
    let following = tree.children[verb].filter {
      tree.base($0) == "conj" && tree.words[$0].tag == .verb
    }
    for other in joined + following {
      guard let object = tree.child(other, ["obj"]), object > max(verb, other),
        !own.contains(object),
        isBeside(other), !isModified(min(verb, other)),
        at(other).auxiliaries.isEmpty || other < verb
      else { continue }
      return object
    }
    return nil
  }

  /// 'wrote prodigiously and commanded respect': what ends with an adverb has no object.
  private func isModified(_ verb: Int) -> Bool {
    verb + 1 < tree.words.count && tree.words[verb + 1].tag == .adverb
  }

  /// Whether only a conjunction, commas and adverbs stand between the verb and another.
  func isBeside(_ other: Int) -> Bool {
    let between = (min(verb, other) + 1)..<max(verb, other)
    return between.allSatisfy {
      [.coordinator, .punctuation, .adverb].contains(tree.words[$0].tag)
    }
  }

  /// The heads joined to a phrase: 'Radek and Rakovsky'.
  func joined(to head: Int) -> [Int] {
    tree.children[head].filter { tree.base($0) == "conj" && !tree.isPredicate($0) }
  }
}
