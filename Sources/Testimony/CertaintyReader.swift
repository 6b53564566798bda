// Enters: the tree above a predicate or an event's noun. Leaves: how surely it is said, and on whose word.

internal import Intake
internal import Language

/// Reads certainty outwards: what the word itself and its auxiliaries say, then what each governor makes of that, step by
/// step up the tree, last the sentence as a whole, asked or quoted.
struct CertaintyReader {
  let account: Account
  let sentence: Int
  /// Tells whom 'he said' means; without it the pronoun stands.
  var antecedents: Antecedents?

  typealias Lists = CertaintyWords
  var tree: SentenceTree { account.tree }
  var words: Range<Int> { account.sentences[sentence].words }

  func lemma(_ word: Int) -> String { account.words[word].lemma.lowercased() }
  func form(_ word: Int) -> String { account.words[word].form.lowercased() }

  /// Nil where the words deny only the manner ('did not die immediately') and so claim neither.
  func read(verb: Int) -> Result? {
    guard let own = own(verb) else { return nil }
    return finished(verb, climb(from: verb, Result(certainty: own)))
  }

  // MARK: Upwards

  /// A reading on its way up the tree.
  struct Climb {
    var result: Result
    /// Whether what is told is taken as known: below a relative or temporal clause only who says it counts.
    var isKnown = false
    /// The predicate that the climb began at.
    var origin: Int
  }

  /// What one step to the governor finds.
  enum Step: Hashable {
    /// The governor's own certainty bears on the event.
    case shared
    /// It does not.
    case on
    /// As `on`, and what is below is taken as known.
    case known
    /// Nothing above counts.
    case end
    /// The clause belongs to this word instead.
    case beyond(Int)
  }

  /// What the words above make of a predicate's own certainty.
  func climb(from verb: Int, _ result: Result, isKnown: Bool = false) -> Climb {
    var climb = Climb(result: result, isKnown: isKnown, origin: verb)
    sources(beside: verb, isOwn: true, &climb)
    var at = verb
    for _ in 0..<ClaimReader.longest {
      guard let governor = tree.head(at) else { break }
      let step = step(at, governor, &climb)
      // 'according to his widow he fell, while Danso maintained that he was pushed'.
      if isContrast(at), !climb.result.voices.isEmpty { return climb }
      switch step {
      case .end: return climb
      case .beyond(let outer):
        at = outer
        continue
      case .shared:
        if !climb.isKnown, let outer = own(governor) { climb.result.combine(outer) }
      case .known: climb.isKnown = true
      case .on: break
      }
      at = governor
      sources(beside: at, &climb)
    }
    return climb
  }

  /// 'while Danso maintained': a clause set against another is not said by whoever says that one.
  private func isContrast(_ verb: Int) -> Bool {
    tree.base(verb) == "advcl"
      && tree.hasChild(verb, lemmas: ["while", "whereas", "although", "though"], ["mark"])
  }

  private func step(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    switch tree.base(at) {
    case "conj": return joined(at, governor, &climb)
    case "xcomp", "ccomp", "csubj":
      return complement(at, governor, &climb)
    case "advcl": return adverbial(at, governor, &climb)
    case "acl": return adnominal(at, governor, &climb)
    case "parataxis", "list": return beside(at, governor, &climb)
    case "root": return .end
    default: return .on
    }
  }

  /// 'Orrin said: the mill was attacked', 'Orrin put it simply: …'; otherwise what stands beside counts only for a fragment.
  private func beside(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    // 'The log, 3 May: the tug rammed the Lark'.
    let isSpeech =
      account.words[governor].tag == .verb
      ? Lists.saying.contains(lemma(governor)) || isPut(governor)
      : Lists.papers.contains(lemma(governor))
    if isSpeech, governor < at, (governor..<at).contains(where: { account.words[$0].form == ":" }) {
      if account.words[governor].tag != .verb {
        climb.result.report(by: voice(at: governor))
        return .end
      }
      climb.result.report(by: voice(of: governor))
      return .on
    }
    return tree.child(at, ["nsubj"]) == nil ? .on : .end
  }

  /// 'put it simply'.
  private func isPut(_ verb: Int) -> Bool {
    lemma(verb) == "put" && tree.hasChild(verb, lemmas: ["it", "this"], ["obj"])
  }

  /// 'would kill and eat' shares its auxiliary; 'confessed that he …, and was hanged' ends what was said.
  private func joined(_ at: Int, _ governor: Int, _ climb: inout Climb) -> Step {
    let isBare = account.clause(at).auxiliaries.isEmpty && tree.child(at, ["nsubj"]) == nil
    if !isBare, tree.child(at, ["nsubj"]) == nil, let cc = tree.child(at, ["cc"]), cc > 0,
      account.words[cc - 1].form == ",", tree.base(governor) == "ccomp",
      account.quotations.around(at) == nil, let outer = tree.head(governor)
    {
      return .beyond(outer)
    }
    guard !climb.isKnown, tree.isPredicate(governor), isBare else { return .on }
    if isNegated(governor), tree.hasChild(at, lemmas: ["or", "nor"], ["cc"]) {
      climb.result.deny()
    } else if let outer = own(governor), ![.denied, .asserted].contains(outer) {
      climb.result.combine(outer)
    }
    if isEither(governor) { climb.result.hedge() }
    return .on
  }

  // MARK: The sentence

  /// Questions and quotations, which bear on the sentence as a whole.
  func finished(_ word: Int, _ climb: Climb) -> Result {
    var result = climb.result
    if !climb.isKnown, [.asserted, .denied, .hedged, .future].contains(result.certainty),
      result.attributedTo == nil || account.quotations.around(word) != nil, isAsked(word)
    {
      result.certainty = .asked
    }
    for quotation in account.quotations.all(around: word) where isSpeech(quotation) {
      if [.asserted, .reported].contains(result.certainty) { result.certainty = .quoted }
      attribute(quotation, &result)
    }
    return result
  }

  /// Whether a quotation gives somebody's words; marks also set one word off, or name a work.
  private func isSpeech(_ quotation: Quotations.Quotation) -> Bool {
    let spoken = quotation.words.filter { account.words[$0].tag != .punctuation }
    guard spoken.count > 1 else { return false }
    return !spoken.allSatisfy { at in
      let word = account.words[at]
      return word.form.first?.isUppercase ?? false
        || [.adposition, .determiner, .coordinator, .particle].contains(word.tag)
    }
  }

  /// Whether the clause that a word stands in asks, and does not ask for more about what it takes for granted ('who
  /// killed him?').
  private func isAsked(_ word: Int) -> Bool {
    var at = word
    var bracket = 0
    while at < words.upperBound {
      switch account.words[at].form {
      case "(": bracket += 1
      case ")": bracket -= 1
      case let mark where mark.hasPrefix("?") && bracket == 0:
        return !presupposes(word)
      case ".", "!", ";", ":", "”", "’": return false
      default: break
      }
      at += 1
    }
    return false
  }

  /// A question word in the clause, or in one that governs it.
  private func presupposes(_ word: Int) -> Bool {
    var at = tree.clause[word]
    for _ in 0..<ClaimReader.longest {
      let asks = tree.children[at].contains { child in
        ([child] + tree.children[child]).contains { isQuestionWord($0) } && child < word
      }
      if asks || isQuestionWord(at) { return true }
      guard ["conj", "xcomp", "ccomp"].contains(tree.base(at)), let next = tree.head(at) else {
        return false
      }
      at = next
    }
    return false
  }

  private func isQuestionWord(_ word: Int) -> Bool {
    account.words[word].xpos?.hasPrefix("W") ?? false && tree.relation(word) != "mark"
      && tree.relation(tree.clause[word]) != "acl:relcl"
  }
}
