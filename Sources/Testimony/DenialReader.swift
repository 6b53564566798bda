// Enters: a claim that is denied, and its clause. Leaves: what it denies, where the words say so plainly.

internal import Intake
internal import Language

/// Tells plain denials ('He was never arrested', 'was not murdered by a clerk') from what is denied for the time being, in
/// part, in doubt or on another's word ('had not yet been arrested', 'was not arrested because …').
///
/// All that hangs on the verb must be read: what is denied may be just that which is not.
struct DenialReader {
  let reader: SentenceReader
  let trigger: Trigger
  let claim: Claim

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var verb: Int { trigger.word }

  /// The claim with what it denies, and with the words that deny in its passage; as it is where nothing is plain.
  func marked() -> Claim {
    guard claim.certainty == .denied, claim.voices.isEmpty, !trigger.isNoun,
      let eventClass = reader.classes[claim.eventClass], let denying = denying,
      isPast(denying), isOne, isDoerKnown(eventClass),
      tree.children[verb].allSatisfy({ isRead($0) })
    else { return claim }
    let denied = claim.fillers.filter { $0.slot != .patient }
    guard denied.allSatisfy({ eventClass.slots.contains($0.slot) && !$0.isGuess }) else {
      return claim
    }
    let start = min(claim.range.lowerBound, account.words[denying.first].range.lowerBound)
    guard claim.range.upperBound - start <= Claim.longest else { return claim }
    var result = claim
    result.range = start..<claim.range.upperBound
    if !denied.isEmpty {
      result.denial = .fillers(denied.map(\.slot))
    } else if !eventClass.comesToAll {
      result.denial = .event(isEver: denying.isEver)
    }
    return result
  }

  // MARK: The denial

  /// The words that deny.
  private struct Denying {
    /// The first of them.
    var first: Int
    var isEver = false
    /// Whether a governing clause denies: 'It is not true that …'.
    var isAbove = false
  }

  private var denying: Denying? {
    let own = tree.children[verb].first {
      Self.negations.contains(reader.certainty.lemma($0)) && tree.base($0) == "advmod" && $0 < verb
    }
    if let own {
      guard stands(verb) else { return nil }
      return Denying(first: own, isEver: reader.certainty.lemma(own) == "never")
    }
    return untrue
  }

  private static let negations: Set<String> = ["not", "n't", "n’t", "never"]

  /// 'It is not true that he was arrested'.
  private var untrue: Denying? {
    guard ["ccomp", "csubj"].contains(tree.base(verb)), let above = tree.head(verb),
      tree.base(above) == "root",
      let it = tree.children[above].first(where: { reader.certainty.lemma($0) == "it" })
    else { return nil }
    let lemma = reader.certainty.lemma(above)
    let isDenied = tree.hasChild(above, lemmas: Self.negations, ["advmod"])
    let isUntrue =
      CertaintyWords.truths.contains(lemma) && isDenied
      || CertaintyWords.falsehoods.contains(lemma) && !isDenied
    let isPlain = tree.children[above].allSatisfy {
      ["expl", "nsubj", "cop", "advmod", "det", "punct"].contains(tree.base($0)) || $0 == verb
    }
    return isUntrue && isPlain ? Denying(first: it, isAbove: true) : nil
  }

  /// Whether a clause tells what it tells on its own: in no other's scope.
  private func stands(_ verb: Int, depth: Int = 0) -> Bool {
    switch tree.base(verb) {
    case "root", "parataxis": true
    case "conj":
      depth < ClaimReader.longest && (tree.head(verb).map { stands($0, depth: depth + 1) } ?? false)
    case "acl": tree.relation(verb) == "acl:relcl"
    case "advcl": tree.hasChild(verb, lemmas: ["although", "though", "whereas"], ["mark"])
    default: false
    }
  }

  /// Whether it is told of the past: what has not happened yet can still do so, what had not, did so later.
  private func isPast(_ denying: Denying) -> Bool {
    let forms = account.clause(verb).auxiliaries.map { reader.certainty.form($0) }
    let isFinite = forms.contains { ["was", "were", "did"].contains($0) }
    return forms.allSatisfy { ["was", "were", "did"].contains($0) }
      && (isFinite || account.words[verb].xpos == "VBD")
  }

  // MARK: Whom it is denied of

  /// Whether it is denied of one person or thing, whom nothing leaves open.
  private var isOne: Bool {
    guard let patient = claim.filler(.patient), !patient.isGuess,
      claim.fillers.allSatisfy({ $0.slot != .quantity || !$0.range.overlaps(patient.range) }),
      !Self.several.contains(account.text.quote(patient.range).lowercased())
    else { return false }
    guard let words = account.words(in: patient.range) else { return false }
    let isAlone = words.allSatisfy { word in
      tree.children[word].allSatisfy {
        tree.base($0) != "conj" && !Self.quantifiers.contains(reader.certainty.lemma($0))
      }
    }
    switch patient.value {
    case .named: return isAlone
    case .thing(let text, let head):
      return isAlone && text.lowercased() == head && patient.inheritedFrom == nil
        && words.contains { tree.hasChild($0, lemmas: ["the"], ["det"]) }
    case .time, .hour, .quantity, .text, .order: return false
    }
  }

  private static let several: Set<String> = [
    "they", "them", "we", "us", "these", "those", "both", "you",
  ]
  private static let quantifiers: Set<String> = [
    "all", "both", "most", "many", "some", "any", "no", "each", "every", "only", "half", "not",
  ]

  /// Whether nobody did it whom the claim does not name: 'I did not burn the town' denies it of the speaker alone.
  private func isDoerKnown(_ eventClass: EventClass) -> Bool {
    let clause = account.clause(verb)
    guard eventClass.patient != .subject, !clause.isPassive, !clause.isInPassiveRow else {
      return true
    }
    return claim.filler(.agent) != nil
      || clause.ownSubject.map { stands($0, for: [.patient]) } ?? false
  }

  // MARK: What hangs on the verb

  /// Whether a word on the verb changes nothing, or is a filler of the claim.
  private func isRead(_ child: Int) -> Bool {
    if trigger.found.contains(child) || trigger.modifiers.contains(child) { return true }
    let lemma = reader.certainty.lemma(child)
    switch tree.base(child) {
    case "punct", "aux", "cc", "mark", "expl", "parataxis": return true
    case "compound": return tree.relation(child) == "compound:prt"
    case "nsubj", "obj":
      return account.words[child].xpos?.hasPrefix("W") ?? false || lemma.hasSuffix("self")
        || stands(child, for: [.patient]) || isWhole(child)
    case "advmod": return Self.negations.contains(lemma) || Self.idle.contains(lemma)
    case "obl": return isIdle(child) || isWhole(child)
    case "conj": return !isUnderNegation(child)
    case "advcl", "ccomp": return isComment(child)
    default: return false
    }
  }

  /// Whether a word belongs to the words of a filler of one of some slots.
  private func stands(_ word: Int, for slots: [Slot]) -> Bool {
    claim.fillers.contains {
      slots.contains($0.slot) && $0.range.overlaps(account.words[word].range)
    }
  }

  /// Whether all words below a word are those of one filler: who denies 'by a clerk of the bank' denies no other clerk.
  private func isWhole(_ head: Int) -> Bool {
    guard
      let filler = claim.fillers.first(where: {
        $0.slot != .patient && $0.range.overlaps(account.words[head].range)
      })
    else { return false }
    return below(head).allSatisfy { word in
      filler.range.contains(account.words[word].range.lowerBound)
        || ["case", "punct"].contains(tree.base(word))
        || tree.base(word) == "det"
          && Self.articles.contains(reader.certainty.lemma(word))
    }
  }

  private static let articles: Set<String> = ["a", "an", "the", "that", "this", "any"]

  private func below(_ head: Int) -> [Int] {
    var result: [Int] = []
    var stack = [head]
    while let word = stack.popLast() {
      result.append(word)
      stack += tree.children[word]
    }
    return result
  }

  /// 'at all', 'in fact', 'to anywhere'.
  private func isIdle(_ head: Int) -> Bool {
    let words = below(head).filter { tree.base($0) != "punct" }.sorted()
    return Self.asides.contains(words.map { reader.certainty.form($0) }.joined(separator: " "))
  }

  /// Whether a verb joined by 'and' may stand under the same 'not': 'was not arrested and tried'.
  private func isUnderNegation(_ other: Int) -> Bool {
    tree.hasChild(other, lemmas: ["and"], ["cc"]) && tree.child(other, ["nsubj"]) == nil
      && account.clause(other).auxiliaries.isEmpty
      && (account.words[other].xpos == account.words[verb].xpos
        || account.clause(other).isInPassiveRow)
  }

  /// 'as has been claimed', 'whatever the hospital said'.
  private func isComment(_ clause: Int) -> Bool {
    if tree.hasChild(clause, lemmas: ["as"], ["mark", "advmod"]) {
      return CertaintyWords.saying.contains(reader.certainty.lemma(clause))
    }
    return below(clause).min().map { reader.certainty.lemma($0) == "whatever" } ?? false
  }

  /// Adverbs that leave a denial what it is. 'Yet', 'again' and 'then' do not.
  private static let idle: Set<String> = [
    "however", "actually", "really", "certainly", "either", "too", "also", "even", "truly",
    "indeed", "therefore", "thus", "ever", "contrary", "definitely", "anywhere", "though",
  ]
  private static let asides: Set<String> = [
    "at all", "in fact", "in reality", "in truth", "of course", "to anywhere", "anywhere",
    "in any way", "after all",
  ]
}

extension EventClass {
  /// Whether it comes to everybody some day, so that to deny it is to say that it was not then: birth, death, a battle.
  var comesToAll: Bool { once && entails.isEmpty && !slots.contains(.agent) }
}
