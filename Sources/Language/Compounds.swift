// Enters: words as UD cuts them. Leaves: the same with hyphenated words whole, as names and claims are read.

/// Words in which 'ice' + '-' + 'axe' are one again, and which words each of them was.
///
/// UD's words suit tags and trees; what a text names and tells is 'ice-axe', 'al-Sadr', 'twenty-one'.
struct Compounds {
  var words: [Word] = []
  var sentences: [Range<Int>] = []
  /// For each word, the indices of those that it was made of.
  var parts: [Range<Int>] = []

  /// `sentences` are ranges of indices into `words`. Complexity: O(n).
  init(_ words: [Word], sentences: [Range<Int>]) {
    for sentence in sentences {
      let first = parts.count
      var index = sentence.lowerBound
      while index < sentence.upperBound {
        var end = index + 1
        while end + 1 < sentence.upperBound, Self.joins(words, end) { end += 2 }
        parts.append(index..<end)
        self.words.append(end == index + 1 ? words[index] : Self.joined(words[index..<end]))
        index = end
      }
      self.sentences.append(first..<parts.count)
    }
  }

  /// Whether a hyphen stands at an index between two words, without spaces.
  private static func joins(_ words: [Word], _ index: Int) -> Bool {
    let (before, mark, after) = (words[index - 1], words[index], words[index + 1])
    return mark.form == "-" && before.range.upperBound == mark.range.lowerBound
      && mark.range.upperBound == after.range.lowerBound && before.tag != .punctuation
      && after.tag != .punctuation && !(isYear(before.form) && isYear(after.form))
  }

  /// '1914-18' are two years.
  private static func isYear(_ form: String) -> Bool { form.utf8.allSatisfy(\.isASCIIDigit) }

  /// One word of several: its grammar is its last part's, save that 'T-34' is a name as 'T' is.
  private static func joined(_ parts: ArraySlice<Word>) -> Word {
    guard var result = parts.last, let first = parts.first else { preconditionFailure("no parts") }
    result.form = parts.map(\.form).joined()
    result.range = first.range.lowerBound..<result.range.upperBound
    if first.tag == .properNoun && result.tag == .numeral { result.tag = .properNoun }
    result.lemma =
      result.tag == .properNoun
      ? result.form : parts.dropLast().map { $0.form.lowercased() }.joined() + result.lemma
    // The part that governs the others is governed from outside, or is the root.
    let top = parts.indices.first { index in
      parts[index].head.map { $0 == index || !parts.indices.contains($0) } ?? false
    }
    if let top { (result.head, result.relation) = (parts[top].head, parts[top].relation) }
    return result
  }
}

extension AnnotatedText {
  /// The same text with hyphenated words whole ('ice-axe', 'self-defence'): heads, names, mentions and sentences point to
  /// these words.
  package var compounded: AnnotatedText {
    let compounds = Compounds(words, sentences: sentences.map(\.words))
    guard compounds.words.count < words.count else { return self }
    var index = [Int](repeating: 0, count: words.count)
    for (compound, parts) in compounds.parts.enumerated() {
      for part in parts { index[part] = compound }
    }
    func whole(_ range: Range<Int>) -> Range<Int> {
      index[range.lowerBound]..<(index[range.upperBound - 1] + 1)
    }
    var result = self
    result.words = compounds.words
    for word in result.words.indices {
      result.words[word].head = result.words[word].head.map { index[$0] }
    }
    for (sentence, words) in compounds.sentences.enumerated() {
      result.sentences[sentence].words = words
    }
    for mention in result.mentions.indices {
      result.mentions[mention].words = whole(mentions[mention].words)
      result.mentions[mention].head = index[mentions[mention].head]
    }
    result.names = []
    for var name in names {
      name.words = whole(name.words)
      // Of two names in one word ('Franco-Prussian'), the first stands for it.
      guard name.words.lowerBound >= result.names.last?.words.upperBound ?? 0 else { continue }
      let last = result.words[name.words.upperBound - 1]
      name.range = result.words[name.words.lowerBound].range.lowerBound..<last.range.upperBound
      result.names.append(name)
    }
    return result
  }
}
