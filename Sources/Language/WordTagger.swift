// Enters: tokens in sentences. Leaves: a part of speech and a lemma for each.

/// Gives each token its commonest tag in its surroundings: closed classes by list, names by case, the rest by
/// what WordNet allows and what stands before.
struct WordTagger {
  private let forms: [String]
  private let lowered: [String]
  private let sentences: [Range<Int>]
  private let capitalisedWithin: Set<String>
  private let seenLower: Set<String>

  struct Tagged {
    var tag: PartOfSpeech
    var lemma: String
  }

  init(forms: [String], sentences: [Range<Int>]) {
    self.forms = forms
    self.sentences = sentences
    lowered = forms.map { $0.lowercased() }
    var capitalised: Set<String> = []
    var lower: Set<String> = []
    for sentence in sentences where !Self.isHeading(forms[sentence]) {
      for index in sentence.dropFirst() where Self.isCapitalised(forms[index]) {
        capitalised.insert(lowered[index])
      }
      for index in sentence where !Self.isCapitalised(forms[index]) { lower.insert(lowered[index]) }
    }
    capitalisedWithin = capitalised
    seenLower = lower
  }

  func tag(with lexicon: inout Lexicon) -> [Tagged] {
    var result: [Tagged] = []
    result.reserveCapacity(forms.count)
    for sentence in sentences {
      let heading = Self.isHeading(forms[sentence])
      for index in sentence {
        let previous = Self.previous(result[sentence.lowerBound...])
        let place = Place(
          index: index, previous: previous, end: sentence.upperBound,
          isInitial: heading || index == sentence.lowerBound || Self.opens(forms[index - 1]))
        result.append(tagged(place, &lexicon))
      }
    }
    return result
  }

  /// The tag of the word before, or of the auxiliary that up to three adverbs part from it ('would eventually
  /// serve').
  private static func previous(_ tagged: ArraySlice<Tagged>) -> PartOfSpeech? {
    tagged.suffix(4).last { $0.tag != .adverb }?.tag == .auxiliary ? .auxiliary : tagged.last?.tag
  }

  private struct Place {
    var index: Int
    var previous: PartOfSpeech?
    var end: Int
    var isInitial: Bool
  }

  private func tagged(_ place: Place, _ lexicon: inout Lexicon) -> Tagged {
    let word = lowered[place.index]
    let entry = lexicon.entry(word)
    let tag = tag(place, entry, &lexicon)
    return Tagged(tag: tag, lemma: lemma(place.index, tag, entry))
  }

  private func tag(_ place: Place, _ entry: Lexicon.Entry, _ lexicon: inout Lexicon) -> PartOfSpeech {
    let word = lowered[place.index]
    guard let first = forms[place.index].unicodeScalars.first else { return .other }
    if first.properties.numericType != nil { return .numeral }
    if word == "'s" || word == "’s" { return possessive(place) ? .particle : .auxiliary }
    if !first.properties.isAlphabetic && ClosedClasses.tags[word] == nil {
      return "$€£%&+=§°".unicodeScalars.contains(first) ? .symbol : .punctuation
    }
    if isProper(place, entry) { return isAdjectiveOfPlace(place, entry, &lexicon) ? .adjective : .properNoun }
    if let closed = ClosedClasses.tags[word] { return closed }
    return openClass(place, entry, &lexicon)
  }

  // MARK: Names

  private func isProper(_ place: Place, _ entry: Lexicon.Entry) -> Bool {
    let word = lowered[place.index]
    guard Self.isCapitalised(forms[place.index]) else { return false }
    // 'Charles I' is a king.
    if word == "i" { return place.previous == .properNoun && GivenNames.all.contains(lowered[place.index - 1]) }
    if !place.isInitial { return ClosedClasses.tags[word] == nil || word.utf8.count < 2 }
    if ClosedClasses.tags[word] != nil { return false }
    if capitalisedWithin.contains(word) && !seenLower.contains(word) { return true }
    if seenLower.contains(word) { return false }
    let leadsName = place.index + 1 < place.end && nameFollows(place.index + 1)
    let isCommon = !entry.verb.isEmpty || !entry.adverb.isEmpty
    if entry.isEmpty || entry.isName && !isCommon { return true }
    return leadsName
      && (!isCommon || GivenNames.all.contains(word) || NameWords.titles.contains(word))
  }

  private func nameFollows(_ index: Int) -> Bool {
    Self.isCapitalised(forms[index]) && ClosedClasses.tags[lowered[index]] == nil
  }

  /// 'Russian' in 'a Russian agent': an adjective before a common noun.
  private func isAdjectiveOfPlace(
    _ place: Place, _ entry: Lexicon.Entry, _ lexicon: inout Lexicon
  ) -> Bool {
    let next = place.index + 1
    guard !entry.adjective.isEmpty, next < place.end else { return false }
    return !Self.isCapitalised(forms[next]) && forms[next].first?.isLetter == true
      && ClosedClasses.tags[lowered[next]] == nil && isNounForm(next, &lexicon)
  }

  /// Whether a word is a noun, and no past tense: 'agent', 'troops', not 'left'.
  private func isNounForm(_ index: Int, _ lexicon: inout Lexicon) -> Bool {
    let word = lowered[index]
    let entry = lexicon.entry(word)
    return !entry.noun.isEmpty
      && (entry.verb.isEmpty || entry.verb.contains(word) || word.hasSuffix("s"))
  }

  private func possessive(_ place: Place) -> Bool {
    guard place.previous == .noun || place.previous == .properNoun || place.previous == .adjective
    else { return false }
    let next = place.index + 1 < place.end ? lowered[place.index + 1] : ""
    return !["a", "an", "the", "not", "been", "going"].contains(next)
  }

  // MARK: Open classes

  private func openClass(
    _ place: Place, _ entry: Lexicon.Entry, _ lexicon: inout Lexicon
  ) -> PartOfSpeech {
    let word = lowered[place.index]
    if entry.isEmpty { return suffixClass(word) }
    if !entry.adverb.isEmpty && (word.hasSuffix("ly") || entry.noun.isEmpty && entry.verb.isEmpty && entry.adjective.isEmpty) {
      return .adverb
    }
    let isInflected = !entry.verb.isEmpty && !entry.verb.contains(word)
    if isInflected { return inflected(place, entry) }
    if !entry.verb.isEmpty, canBeVerb(place, entry) { return .verb }
    return nominal(entry, place, &lexicon)
  }

  /// Whether a base form is a verb here: after an auxiliary or a pronoun, and after a noun where verbs are the
  /// word's commoner use ('many people say') or its past tense looks the same ('the Beagle set sail').
  private func canBeVerb(_ place: Place, _ entry: Lexicon.Entry) -> Bool {
    let word = lowered[place.index]
    switch place.previous {
    case .auxiliary, .particle: return true
    case .pronoun: return Self.subjects.contains(lowered[place.index - 1])
    case .adverb: return entry.noun.isEmpty
    case .noun, .properNoun:
      if Self.unchanging.contains(word) { return true }
      return lowered[place.index - 1].hasSuffix("s") || lowered[place.index - 1] == "people"
        ? entry.commonest(of: [.noun, .verb, .adjective]) == .verb : false
    default: return false
    }
  }

  /// Verbs whose past tense is their base form.
  private static let unchanging: Set<String> = [
    "set", "put", "hit", "cut", "shut", "let", "cast", "beat", "burst", "hurt", "quit", "split", "spread",
  ]

  private static let subjects: Set<String> = ["he", "she", "they", "we", "i", "you", "who", "it", "which"]

  /// 'murdered', 'killing', 'shots': a form that could be an inflected verb.
  private func inflected(_ place: Place, _ entry: Lexicon.Entry) -> PartOfSpeech {
    let word = lowered[place.index]
    let followsDeterminer = place.index > 0 && place.previous != nil
      && (place.previous == .determiner || place.previous == .adjective || place.previous == .numeral
        || Self.possessives.contains(lowered[place.index - 1])
        || place.previous == .particle && lowered[place.index - 1].hasSuffix("s"))
    if followsDeterminer {
      if !entry.noun.isEmpty { return .noun }
      return entry.adjective.isEmpty && !word.hasSuffix("ed") && !word.hasSuffix("ing") ? .verb : .adjective
    }
    if word.hasSuffix("s") && !entry.noun.isEmpty && !word.hasSuffix("ss") {
      let subject = place.previous == .pronoun && Self.subjects.contains(lowered[place.index - 1])
      return subject || place.previous == .properNoun && entry.verb.first != nil && entry.noun.count < entry.verb.count
        ? .verb : .noun
    }
    return .verb
  }

  private static let possessives: Set<String> = ["his", "her", "its", "their", "my", "your", "our", "whose"]

  private func nominal(
    _ entry: Lexicon.Entry, _ place: Place, _ lexicon: inout Lexicon
  ) -> PartOfSpeech {
    if entry.noun.isEmpty {
      if !entry.adjective.isEmpty { return .adjective }
      return entry.verb.isEmpty ? .adverb : .verb
    }
    guard !entry.adjective.isEmpty, place.index + 1 < place.end else { return .noun }
    let next = lowered[place.index + 1]
    let continues = ClosedClasses.tags[next] == nil && next.first?.isLetter == true
      && (isNounForm(place.index + 1, &lexicon) || !lexicon.entry(next).adjective.isEmpty)
    guard continues, !Self.isCapitalised(forms[place.index + 1]) else { return .noun }
    return entry.commonest(of: [.noun, .adjective]) == .adjective ? .adjective : .noun
  }

  private func suffixClass(_ word: String) -> PartOfSpeech {
    if word.hasSuffix("ly") { return .adverb }
    if word.hasSuffix("ed") || word.hasSuffix("ing") { return .verb }
    return .noun
  }

  private func lemma(_ index: Int, _ tag: PartOfSpeech, _ entry: Lexicon.Entry) -> String {
    let word = lowered[index]
    switch tag {
    case .properNoun: return forms[index]
    case .verb, .auxiliary: return entry.verb.first ?? Self.contracted[word] ?? word
    case .noun:
      // 'years' and 'arms' are entries of their own; a plural's lemma is its singular all the same.
      return entry.noun.first { $0 != word } ?? entry.noun.first ?? word
    case .adjective: return entry.adjective.first ?? word
    default: return Self.contracted[word] ?? word
    }
  }

  private static let contracted = [
    "'re": "be", "'ve": "have", "'ll": "will", "'d": "would", "'m": "be", "ca": "can", "wo": "will",
    "n't": "not", "n’t": "not", "’re": "be", "’ve": "have", "’ll": "will", "’d": "would", "’m": "be",
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "has": "have", "had": "have",
  ]

  // MARK: Case

  static func isCapitalised(_ form: String) -> Bool {
    form.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// Whether a sentence can begin after the token: a quotation mark, or whom a comment addresses.
  private static func opens(_ form: String) -> Bool {
    ["\"", "“", "‘", "'", "«"].contains(form) || form.hasPrefix("@")
  }

  /// A line in title case or capitals: no full stop, and seven words in ten begin with a capital.
  private static func isHeading(_ forms: ArraySlice<String>) -> Bool {
    guard let last = forms.last, ![".", "!", "…"].contains(last) else { return false }
    let words = forms.filter { $0.unicodeScalars.first?.properties.isAlphabetic ?? false && $0.utf8.count > 3 }
    return words.count > 1 && 10 * words.count(where: isCapitalised) >= 7 * words.count
  }
}
