// Enters: a word in lower case. Leaves: what the dictionary knows of it.

/// What WordNet knows of each word, looked up once for all texts.
struct Lexicon: Sendable {
  /// The lemmas of a word in each category.
  struct Entry: Sendable {
    var noun: [String] = []
    var verb: [String] = []
    var adjective: [String] = []
    var adverb: [String] = []

    var isEmpty: Bool { noun.isEmpty && verb.isEmpty && adjective.isEmpty && adverb.isEmpty }
  }

  private let wordNet: WordNet?
  private let entries = Memo<String, Entry>()

  init(wordNet: WordNet?) { self.wordNet = wordNet }

  /// `word` in lower case.
  func entry(_ word: String) -> Entry {
    entries.value(word) { wordNet.map { made(word, $0) } ?? Entry() }
  }

  /// The lemma that a model gives, or the dictionary's where that is no word of the part of speech ('guarantie', 'upgrad')
  /// and the dictionary knows the form.
  func checked(_ lemma: String, of form: String, as tag: PartOfSpeech) -> String {
    let path: KeyPath<Entry, [String]>
    switch tag {
    case .noun: path = \.noun
    case .verb: path = \.verb
    case .adjective: path = \.adjective
    case .adverb: path = \.adverb
    default: return lemma
    }
    let forms = entry(form.lowercased())[keyPath: path]
    guard let known = forms.first else { return lemma }
    let given = lemma.lowercased()
    // 'stole' is no form of 'stake'; 'wound' may be one of 'wind' or the word itself.
    if tag == .verb, !forms.contains(given), given != form.lowercased() { return known }
    return entry(given)[keyPath: path].contains(given) ? lemma : known
  }

  /// Where a word in lower case falls into a noun and a past tense that lost the space between them ('revolution' +
  /// 'admired'), without doubt: the whole is no word, and it falls so at one place only.
  ///
  /// Only these are parted since other fused words look like compounds ('cockerspaniel', 'handwritten'): of the words
  /// of UD English EWT and GUM this parts none that is one word.
  func parting(_ word: String) -> Int? {
    guard word.hasSuffix("ed"), entry(word).isEmpty else { return nil }
    let cuts = (5..<max(5, word.utf8.count - 3)).filter { cut in
      let noun = String(word.prefix(cut))
      let verb = String(word.dropFirst(cut))
      return entry(noun).noun.contains(noun) && !entry(verb).verb.isEmpty
        && !entry(verb).verb.contains(verb)
    }
    return cuts.count == 1 ? cuts[0] : nil
  }

  private func made(_ word: String, _ wordNet: WordNet) -> Entry {
    // WordNet has 'years' as an entry of its own; 'year' is the commoner.
    let nouns = wordNet.lemmas(word, .noun).map { ($0, wordNet.frequencies($0)[.noun] ?? 0) }
    return Entry(
      noun: nouns.sorted { $0.1 > $1.1 }.map(\.0), verb: wordNet.lemmas(word, .verb),
      adjective: wordNet.lemmas(word, .adjective), adverb: wordNet.lemmas(word, .adverb))
  }
}
