// Enters: a verb's clause. Leaves: how surely it is said, and on whose word.

internal import Intake
internal import Language

/// Reads certainty from the words around a verb, the strongest sign first.
struct CertaintyReader {
  let account: Account
  let sentence: Int

  struct Result {
    var certainty: Certainty
    var attributedTo: String?
  }

  private var chunks: [Chunk] { account.chunks[sentence] }
  private var words: ArraySlice<Word> { account.words[account.sentences[sentence].words] }

  /// Nil where the words deny only the manner ('did not die immediately') and so claim neither.
  func read(verbal: Int) -> Result? {
    let group = chunks[verbal].verb
    if words.last?.form.hasPrefix("?") ?? false { return Result(certainty: .asked) }
    if group.adverbs.contains(where: Self.nearly.contains) { return nil }
    if isDenied(before: verbal) { return Result(certainty: .denied) }
    if group.isNegated { return deniesManner(verbal) ? nil : Result(certainty: .denied) }
    if let word = before(verbal), ["without"].contains(word) { return Result(certainty: .denied) }
    if isHypothetical(verbal) { return Result(certainty: .hypothetical) }
    if let speaker = speaker(before: verbal) ?? speaker(after: verbal) { return speaker }
    if isTold { return Result(certainty: .reported) }
    return Result(certainty: isHedged(verbal) ? .hedged : .asserted)
  }

  /// The certainty of an event that a noun names.
  func read(noun index: Int) -> Result? {
    if words.last?.form.hasPrefix("?") ?? false { return Result(certainty: .asked) }
    let governor = chunks[..<index].lastIndex { $0.kind == .verbal }
    if let governor, governor >= index - 2, isIntention(governor) {
      return Result(certainty: .hypothetical)
    }
    let start = chunks[index].words.lowerBound
    let near = account.words[max(words.startIndex, start - 4)..<start]
    if near.contains(where: { Self.feasts.contains($0.lemma) }) { return nil }
    if isDenied(before: index) { return Result(certainty: .denied) }
    if let word = before(index), Self.plans.contains(word) {
      return Result(certainty: .hypothetical)
    }
    return speaker(before: index) ?? Result(certainty: .asserted)
  }

  /// The dictionary form of the word directly before a chunk.
  private func before(_ index: Int) -> String? {
    let word = chunks[index].words.lowerBound
    return word > (words.startIndex) ? account.words[word - 1].lemma : nil
  }

  // MARK: Signs

  /// 'denied killing him', 'it is not true that he was killed', 'it is a myth that …'.
  private func isDenied(before index: Int) -> Bool {
    if index > 0, chunks[index - 1].kind == .verbal,
      Self.denying.contains(account.words[chunks[index - 1].head].lemma)
    {
      return true
    }
    let before = account.words[words.startIndex..<chunks[index].words.lowerBound]
    guard let that = before.lastIndex(where: { $0.lemma == "that" }), that > before.startIndex
    else {
      return false
    }
    let frame = before[max(before.startIndex, that - 5)..<that].map(\.lemma)
    if frame.contains(where: Self.denying.contains) { return true }
    return frame.contains(where: ["false", "untrue", "myth"].contains)
      || frame.contains("true") && frame.contains { ["not", "n't", "never"].contains($0) }
  }

  /// 'Petersen was murdered with a hammer, the prosecution said.'
  private func speaker(after index: Int) -> Result? {
    guard let last = chunks.lastIndex(where: { $0.kind == .verbal }), last > index + 2,
      Self.saying.contains(account.words[chunks[last].head].lemma),
      chunks[last - 1].kind == .nominal, chunks[last - 2].kind == .comma
    else { return nil }
    let name = account.name(at: chunks[last - 1].head)
    return Result(
      certainty: .reported, attributedTo: name.map { account.text.quote($0.range) })
  }

  /// 'In the novel, …'.
  private var isTold: Bool {
    words.prefix(4).first?.lemma == "in"
      && words.prefix(4).contains { Self.fictions.contains($0.lemma) }
  }

  private func deniesManner(_ verbal: Int) -> Bool {
    let next = chunks[verbal].words.upperBound
    let following = account.words[next..<min(next + 2, words.endIndex)]
    return following.contains { Self.manners.contains($0.lemma) }
      || chunks[verbal].verb.adverbs.contains { Self.manners.contains($0) }
  }

  private func isHypothetical(_ verbal: Int) -> Bool {
    let group = chunks[verbal].verb
    let auxiliaries = group.auxiliaries
    if auxiliaries.contains("would") || auxiliaries.contains("should") {
      return auxiliaries.contains("have")
        || !group.adverbs.contains { Self.afterwards.contains($0) }
    }
    if auxiliaries.contains("will") || auxiliaries.contains("shall") { return true }
    if group.isInfinitive { return !isFactual(infinitive: verbal) }
    if group.isGerund, let before = before(verbal), ["of", "than", "for", "on"].contains(before) {
      return insteadOf(verbal)
    }
    return chunks[..<verbal].last { [.subordinator, .verbal, .stop].contains($0.kind) }
      .map {
        $0.kind == .subordinator
          && ["if", "unless", "whether"].contains(account.words[$0.head].lemma)
      }
      ?? false
  }

  private func insteadOf(_ verbal: Int) -> Bool {
    let start = chunks[verbal].words.lowerBound
    let before = account.words[max(words.startIndex, start - 2)..<start].map(\.lemma)
    let word = before.first ?? ""
    return ["instead", "rather"].contains(word) || Self.plans.contains(word)
      || Self.intending.contains(word)
  }

  /// 'was forced to leave' happened; 'wanted to leave' need not have; 'the way to kill him' presupposes it.
  private func isFactual(infinitive verbal: Int) -> Bool {
    guard verbal > 0 else { return false }
    let before = chunks[verbal - 1]
    let word = account.words[before.head]
    if before.kind == .nominal { return governs(nominal: verbal - 1, word) }
    return before.kind == .verbal && Self.achieving.contains(word.lemma)
  }

  private func governs(nominal index: Int, _ word: Word) -> Bool {
    if Self.ways.contains(word.lemma) { return true }
    guard index > 0, chunks[index - 1].kind == .verbal else { return false }
    return Self.compelling.contains(account.words[chunks[index - 1].head].lemma)
  }

  private func isIntention(_ verbal: Int) -> Bool {
    Self.intending.contains(account.words[chunks[verbal].head].lemma)
      || chunks[verbal].verb.isInfinitive && !isFactual(infinitive: verbal)
  }

  private func isHedged(_ verbal: Int) -> Bool {
    let group = chunks[verbal].verb
    if group.auxiliaries.contains(where: ["may", "might", "could"].contains) { return true }
    if group.adverbs.contains(where: Self.hedges.contains) { return true }
    let start =
      chunks[..<verbal].lastIndex { [.stop, .conjunction].contains($0.kind) }
      .map { chunks[$0].words.upperBound } ?? words.startIndex
    return account.words[start..<chunks[verbal].words.lowerBound]
      .contains { Self.hedges.contains($0.lemma) }
  }

  /// 'Sudoplatov recalled that …', 'According to Conquest, …'.
  private func speaker(before index: Int) -> Result? {
    var isNearest = true
    var isInClause = false
    for at in chunks[..<index].indices.reversed() {
      if chunks[at].kind == .stop { return nil }
      isInClause = isInClause || account.words[chunks[at].words.lowerBound].lemma == "that"
      // 'confessed that he had begun it, and was hanged': the comma ends what was said.
      if chunks[at].kind == .conjunction, at > 0, chunks[at - 1].kind == .comma, !isInClause {
        return according(at)
      }
      guard chunks[at].kind == .verbal else { continue }
      guard Self.saying.contains(account.words[chunks[at].head].lemma) else {
        // 'told us that Wells, who had deserted, died': what stands between may have verbs of its own.
        isNearest = false
        continue
      }
      guard isNearest || opensSpeech(after: at) else { continue }
      let name = account.clause(sentence, at).subject()
        .flatMap { account.name(at: chunks[$0].head) }
      return Result(certainty: .reported, attributedTo: name.map { account.text.quote($0.range) })
    }
    return according(index)
  }

  /// Whether 'that' follows the verb, at once or after whom it was said to.
  private func opensSpeech(after verbal: Int) -> Bool {
    chunks[(verbal + 1)...].prefix(2).contains {
      account.words[$0.words.lowerBound].lemma == "that"
    }
  }

  private func according(_ limit: Int) -> Result? {
    guard
      let start = chunks[..<limit].firstIndex(where: { chunk in
        chunk.words.contains {
          account.words[$0].lemma == "accord" || account.words[$0].form == "According"
        }
      })
    else { return nil }
    let name = chunks[start...].prefix(3).lazy
      .compactMap { account.name(at: $0.head) }.first
    return Result(certainty: .reported, attributedTo: name.map { account.text.quote($0.range) })
  }

  // MARK: Words

  private static let nearly: Set<String> = ["nearly", "almost", "narrowly"]
  private static let denying: Set<String> = [
    "deny", "disprove", "refute", "dispute", "doubt", "disbelieve",
  ]
  private static let feasts: Set<String> = [
    "anniversary", "centenary", "bicentenary", "memory", "commemoration", "jubilee", "eve",
  ]
  private static let fictions: Set<String> = [
    "novel", "film", "movie", "play", "legend", "myth", "opera", "series", "ballad", "poem",
  ]
  private static let manners: Set<String> = [
    "immediately", "instantly", "only", "just", "until", "yet", "alone", "merely", "outright",
  ]
  private static let afterwards: Set<String> = [
    "eventually", "later", "subsequently", "soon", "finally",
  ]
  private static let plans: Set<String> = [
    "plan", "plot", "attempt", "threat", "order", "idea", "intention", "prospect", "chance",
    "hope", "danger", "fear",
  ]
  private static let ways: Set<String> = [
    "method", "way", "mean", "means", "manner", "decision", "first", "last",
  ]
  private static let achieving: Set<String> = [
    "manage", "force", "compel", "begin", "start", "continue", "have", "help", "proceed", "oblige",
    "succeed", "sentence",
  ]
  private static let compelling: Set<String> = ["force", "compel", "oblige", "cause", "lead"]
  private static let intending: Set<String> = [
    "plan", "order", "want", "intend", "plot", "threaten", "sanction", "instruct", "prevent",
    "avoid",
    "try", "attempt", "hope", "demand", "propose", "fear", "decide", "set", "intent", "bent",
    "keen",
  ]
  private static let hedges: Set<String> = [
    "allegedly", "reportedly", "perhaps", "probably", "possibly", "apparently", "supposedly",
    "presumably", "maybe", "likely", "seem", "appear", "believe", "suspect", "rumour", "rumor",
    "guess",
  ]
  private static let saying: Set<String> = [
    "say", "claim", "state", "write", "report", "recall", "argue", "admit", "insist", "tell",
    "allege",
    "assert", "maintain", "testify", "relate", "record", "note", "declare", "swear", "confess",
  ]
}
