// Enters: a quotation. Leaves: who speaks it, by the words around it.

internal import Intake
internal import Language

extension CertaintyReader {
  /// Adds whoever speaks a quotation to the voices that the trees named, where they name none outside of it or fewer.
  func attribute(_ quotation: Quotations.Quotation, _ result: inout Result) {
    let inner = result.voices.filter { quotation.whole.contains($0.at) }
    let outer = result.voices.filter { !quotation.whole.contains($0.at) }
    let told = speakers(of: quotation)
    guard Set(outer.map(\.text)).isSubset(of: told.map(\.text)) else { return }
    result.voices = told + inner.filter { voice in !told.contains { $0.text == voice.text } }
  }

  /// Who speaks a quotation, the outer voice first: before its mark, after it, or in the sentence that leads to it.
  private func speakers(of quotation: Quotations.Quotation) -> [Voice] {
    let (before, after) = surroundings(of: quotation)
    if let verb = speech(in: after, around: quotation) ?? speech(in: before, around: quotation) {
      return tellers(verb, outside: quotation)
    }
    if let lead = lead(before) ?? signature(after) { return [lead] }
    guard before.isEmpty, let start = account.sentence(of: opening(quotation)), start > 0 else {
      return []
    }
    return introduction(account.sentences[start - 1].words, to: quotation)
  }

  /// The word at which a quotation begins: its mark, or the first word of a block.
  private func opening(_ quotation: Quotations.Quotation) -> Int {
    quotation.whole.lowerBound - (quotation.isBlock ? 0 : 1)
  }

  /// The words of the same sentences before and after a quotation; behind a block speaks the witness again.
  private func surroundings(
    of quotation: Quotations.Quotation
  ) -> (before: Range<Int>, after: Range<Int>) {
    let (first, last) = (opening(quotation), quotation.whole.upperBound)
    guard let start = account.sentence(of: first),
      let end = account.sentence(of: min(last, account.words.count - 1))
    else { return (0..<0, 0..<0) }
    let head = account.sentences[start].words.lowerBound
    let tail = account.sentences[end].words.upperBound
    return (
      head..<max(first, head), quotation.isBlock ? tail..<tail : min(last + 1, tail)..<tail
    )
  }

  /// Who a verb of speech says speaks, and on whose word it is said that he does.
  private func tellers(_ verb: Int, outside quotation: Quotations.Quotation) -> [Voice] {
    guard let sentence = account.sentence(of: verb), let voice = voice(of: verb) else { return [] }
    let reader = CertaintyReader(account: account, sentence: sentence, antecedents: antecedents)
    let told = Result(certainty: .reported, voices: [voice])
    return reader.climb(from: verb, told, isKnown: true).result.voices
      .filter { !quotation.whole.contains($0.at) }
  }

  /// Who speaks, by the sentence before the one that a quotation opens.
  private func introduction(
    _ previous: Range<Int>, to quotation: Quotations.Quotation
  ) -> [Voice] {
    let isLed = endsInColon(previous)
    guard isLed || account.isNear(previous.upperBound - 1, opening(quotation)) else { return [] }
    if quotation.isBlock, !isLed { return [] }
    // '“You may write this down,” said the abbess. “The soldiers …”': the quotation goes on.
    let goesOn = previous.contains { account.quotations.around($0) != nil }
    if let verb = speech(in: previous, around: quotation), isLed || goesOn || isBare(verb) {
      return tellers(verb, outside: quotation)
    }
    let hasVerb = previous.contains { account.words[$0].tag == .verb }
    return isLed || !hasVerb ? lead(previous).map { [$0] } ?? [] : []
  }

  /// 'The widow began to speak.': a verb of speech that does not say what was said.
  private func isBare(_ verb: Int) -> Bool {
    tree.child(verb, ["obj", "ccomp", "xcomp", "parataxis"]) == nil
  }

  private func endsInColon(_ range: Range<Int>) -> Bool {
    range.last.map { account.words[$0].form == ":" } ?? false
  }

  /// The verb of speech with a subject that stands nearest to a quotation, no deeper in quotations than it.
  private func speech(in range: Range<Int>, around quotation: Quotations.Quotation) -> Int? {
    let outer = account.quotations.all(around: quotation.words.lowerBound)
      .drop { $0 != quotation }.dropFirst().first?.words
    let isSpeech = { (word: Int) in
      account.words[word].tag == .verb && account.quotations.around(word) == outer
        && (Lists.saying.contains(lemma(word)) || Lists.asking.contains(lemma(word)))
        && voice(of: word) != nil
    }
    return range.upperBound <= quotation.whole.lowerBound
      ? range.last(where: isSpeech) : range.first(where: isSpeech)
  }

  /// Whose words a colon, a comma or a dash leads to: the subject of the last clause, else the only phrase.
  private func lead(_ range: Range<Int>) -> Voice? {
    guard let last = range.last, !range.isEmpty else { return nil }
    let subjects = range.filter { word in
      ["nsubj", "nsubj:pass"].contains(tree.relation(word))
        && account.quotations.around(word) == nil && voice(at: word) != nil
    }
    let isLed = account.words[last].tag == .punctuation
    if let subject = subjects.last, isLed || speaks(tree.clause[subject]) {
      return voice(at: subject)
    }
    guard isLed, !range.contains(where: { account.words[$0].tag == .verb }) else { return nil }
    return range.first { account.phrase($0) != nil }.flatMap { self.voice(at: $0) }
  }

  /// '“…” — Vane, Memoirs': the name behind a dash.
  private func signature(_ range: Range<Int>) -> Voice? {
    guard let dash = range.first, Self.dashes.contains(account.words[dash].form),
      dash + 1 < range.upperBound, let name = account.name(at: dash + 1), name.kind == .person
    else { return nil }
    return voice(at: dash + 1)
  }

  private static let dashes: Set<String> = ["—", "–", "-", "--", "~"]

  private func speaks(_ verb: Int) -> Bool { Lists.saying.contains(lemma(verb)) }
}

extension Account {
  /// The sentence that a word stands in. Complexity: O(log n).
  func sentence(of word: Int) -> Int? {
    guard word >= 0 else { return nil }
    let index = sentences.partitioningIndex { $0.words.upperBound > word }
    return index < sentences.count && sentences[index].words.contains(word) ? index : nil
  }

  /// Whether no empty line parts two words.
  func isNear(_ a: Int, _ b: Int) -> Bool { tree.isNear(a, b, in: text) }
}

extension SentenceTree {
  /// Whether no empty line of a text parts two words.
  func isNear(_ a: Int, _ b: Int, in text: String) -> Bool {
    let gap = words[a].range.upperBound..<max(words[a].range.upperBound, words[b].range.lowerBound)
    return !text.quote(gap).contains("\n\n")
  }
}
