// Enters: tagged words. Leaves: the names among them, each with its kind.

/// Joins proper nouns into names and tells persons, places and organisations apart by the evidence of their
/// words and of the words around every use in the text.
struct NameFinder {
  private let words: [Word]
  private let sentences: [Range<Int>]
  private let wordNet: WordNet?

  init(words: [Word], sentences: [Range<Int>], wordNet: WordNet?) {
    self.words = words
    self.sentences = sentences
    self.wordNet = wordNet
  }

  func names() -> [Name] {
    let spans = sentences.flatMap { self.spans(in: $0) }
    var evidence: [String: Evidence] = [:]
    for span in spans { weigh(span, &evidence[key(span), default: Evidence()]) }
    var settled: [String: Name.Kind] = [:]
    for span in spans where settled[key(span)] == nil {
      settled[key(span)] = kind(span, evidence[key(span)] ?? Evidence())
    }
    inherit(spans, &settled)
    return spans.map { span in
      Name(
        kind: settled[key(span)] ?? .other, words: span,
        range: words[span.lowerBound].range.lowerBound..<words[span.upperBound - 1].range.upperBound
      )
    }
  }

  private func key(_ span: Range<Int>) -> String {
    words[span].map { folded($0.form) }.joined(separator: " ")
  }

  // MARK: Spans

  private func spans(in sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var index = sentence.lowerBound
    while index < sentence.upperBound {
      guard isNamePart(index) else {
        index += 1
        continue
      }
      let end = endOfName(index, sentence.upperBound)
      result.append(index..<end)
      index = end
    }
    return result
  }

  private func isNamePart(_ index: Int) -> Bool {
    let word = words[index]
    guard word.tag == .properNoun, !NameWords.calendar.contains(folded(word.form)) else {
      return false
    }
    return word.form.utf8.count > 1 || word.form.hasSuffix(".")
  }

  private func endOfName(_ start: Int, _ limit: Int) -> Int {
    var end = start + 1
    while end < limit {
      if isNamePart(end) || isInitial(end) {
        end += 1
      } else if let after = connected(end, limit) {
        end = after + 1
      } else {
        break
      }
    }
    return end
  }

  private func isInitial(_ index: Int) -> Bool {
    words[index].form.utf8.count == 2 && words[index].form.hasSuffix(".")
      && WordTagger.isCapitalised(words[index].form)
  }

  /// The proper noun after 'de', 'von', or, where a common noun leads ('Bay of Bengal'), after 'of' or 'of the'.
  private func connected(_ index: Int, _ limit: Int) -> Int? {
    let word = words[index].form
    if NameWords.particles.contains(word), index + 1 < limit, isNamePart(index + 1) {
      return index + 1
    }
    guard word == "of", leadsWithCommonNoun(index - 1) else { return nil }
    let next = index + 1 < limit && words[index + 1].form == "the" ? index + 2 : index + 1
    return next < limit && isNamePart(next) ? next : nil
  }

  private func leadsWithCommonNoun(_ index: Int) -> Bool {
    let word = folded(words[index].form)
    return NameWords.organisations.contains(word) || NameWords.places.contains(word)
      || NameWords.titles.contains(word) || NameWords.works.contains(word)
  }

  // MARK: Kinds

  private struct Evidence {
    var person = 0
    var place = 0
  }

  /// Adds what the neighbours of one use say.
  private func weigh(_ span: Range<Int>, _ evidence: inout Evidence) {
    if span.lowerBound > 0 {
      let before = words[span.lowerBound - 1]
      if ["in", "at", "near", "into", "throughout", "via"].contains(before.lemma) {
        // The verb after 'in Halifax' has another subject.
        evidence.place += 2
        return
      }
      if ["to", "from", "toward", "towards"].contains(before.lemma) { evidence.place += 1 }
      if before.tag == .verb { evidence.person += 1 }
      if before.tag == .noun, wordNet?.names(before.lemma, .person, within: 1) ?? false {
        evidence.person += 3
      }
    }
    if span.upperBound < words.count {
      let after = words[span.upperBound]
      if after.tag == .particle && after.form.hasSuffix("s") { evidence.person += 1 }
      if after.tag == .verb || ["who", "whom", "himself", "herself"].contains(after.lemma) {
        evidence.person += 2
      }
      if after.tag == .auxiliary { evidence.person += 1 }
    }
  }

  private func kind(_ span: Range<Int>, _ evidence: Evidence) -> Name.Kind {
    let parts = words[span].map { folded($0.form) }
    if let sign = parts.last(where: { NameWords.kind[$0] != nil }).flatMap({ NameWords.kind[$0] }) {
      return sign
    }
    if let first = parts.first, NameWords.titles.contains(first) || GivenNames.all.contains(first) {
      return .person
    }
    let whole = parts.joined(separator: " ")
    if evidence.place > evidence.person, wordNet?.names(whole, .place, within: 9) ?? false {
      return .place
    }
    if let known = wordNetKind(whole) { return known }
    if parts.count == 1, isAcronym(words[span.lowerBound].form) { return .organisation }
    if evidence.place > evidence.person { return .place }
    if let last = parts.last, parts.count > 1, wordNetKind(last) == .person { return .person }
    if parts.count > 1 { return parts.allSatisfy(isCommonWord) ? .other : .person }
    return evidence.person > 0 && !isCommonWord(parts[0]) ? .person : .other
  }

  private func isAcronym(_ form: String) -> Bool {
    let letters = form.unicodeScalars.filter { $0 != "." }
    return letters.count > 1 && letters.allSatisfy(\.properties.isUppercase)
  }

  private func isCommonWord(_ word: String) -> Bool {
    wordNet.map { !$0.lemmas(word, .noun).isEmpty || !$0.lemmas(word, .adjective).isEmpty } ?? false
  }

  /// The kind of the first thing that bears the name: the country Turkey, whatever else a turkey is. Where none
  /// does, a group's kind, and 'other' for sorts of people ('Sunni').
  private func wordNetKind(_ name: String) -> Name.Kind? {
    guard let wordNet else { return nil }
    let senses = wordNet.senses(name, .noun)
    let bearer = senses.first(where: wordNet.isInstance)
    switch (bearer ?? senses.first).flatMap(wordNet.sort) {
    case .place, .object: return bearer == nil ? nil : .place
    case .person: return bearer == nil ? .other : .person
    case .group: return .organisation
    default: return nil
    }
  }

  /// A surname has the kind of the longest person's name that ends in it.
  private func inherit(_ spans: [Range<Int>], _ settled: inout [String: Name.Kind]) {
    for span in spans where span.count > 1 && settled[key(span)] == .person {
      let surname = folded(words[span.upperBound - 1].form)
      if let kind = settled[surname],
        kind == .other || kind == .place && wordNetKind(surname) == nil
      {
        settled[surname] = .person
      }
    }
  }
}
