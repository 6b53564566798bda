// Enters: a word that is neither name nor of a closed class. Leaves: noun, verb, adjective or adverb; and lemmas.

extension WordTagger {
  func openClass(
    _ place: Place, _ entry: Lexicon.Entry
  ) -> PartOfSpeech {
    let word = lowered[place.index]
    if entry.isEmpty { return suffixClass(word) }
    if !entry.adverb.isEmpty
      && (word.hasSuffix("ly")
        || entry.noun.isEmpty && entry.verb.isEmpty && entry.adjective.isEmpty)
    {
      return .adverb
    }
    let isInflected = !entry.verb.isEmpty && !entry.verb.contains(word)
    if isInflected { return inflected(place, entry) }
    if !entry.verb.isEmpty, canBeVerb(place, entry) { return .verb }
    return nominal(entry, place)
  }

  /// Whether a base form is a verb here: after an auxiliary or a pronoun, and after a noun where verbs are the
  /// word's commoner use ('many people say') or its past tense looks the same ('the Beagle set sail').
  private func canBeVerb(_ place: Place, _ entry: Lexicon.Entry) -> Bool {
    let word = lowered[place.index]
    switch place.previous {
    case .auxiliary: return true
    case .particle: return !Self.isPossessive(lowered[place.index - 1])
    case .pronoun where Self.subjects.contains(lowered[place.index - 1]): return true
    case .pronoun where Self.possessives.contains(lowered[place.index - 1]): return false
    case .adverb where entry.noun.isEmpty: return true
    case nil, .pronoun, .adverb, .coordinator, .subordinator, .punctuation:
      return entry.commonest(of: [.noun, .adjective, .adverb, .verb]) == .verb
    case .noun, .properNoun:
      if Self.unchanging.contains(word) { return true }
      return lowered[place.index - 1].hasSuffix("s") || lowered[place.index - 1] == "people"
        ? entry.commonest(of: [.noun, .verb, .adjective]) == .verb : false
    default: return false
    }
  }

  /// Verbs whose past tense is their base form.
  private static let unchanging: Set<String> = [
    "set", "put", "hit", "cut", "shut", "let", "cast", "beat", "burst", "hurt", "quit", "split",
    "spread",
  ]

  private static let subjects: Set<String> = [
    "he", "she", "they", "we", "i", "you", "who", "it", "which",
  ]

  /// 'murdered', 'killing', 'shots': a form that could be an inflected verb.
  private func inflected(_ place: Place, _ entry: Lexicon.Entry) -> PartOfSpeech {
    let word = lowered[place.index]
    let followsDeterminer =
      place.index > 0 && place.previous != nil
      && (place.previous == .determiner || place.previous == .adjective
        || place.previous == .numeral
        || Self.possessives.contains(lowered[place.index - 1])
        || place.previous == .particle && Self.isPossessive(lowered[place.index - 1]))
    if followsDeterminer {
      if !entry.noun.isEmpty { return .noun }
      // '35 died.', but 'two wounded men'.
      let isLast = place.index + 1 == place.end || forms[place.index + 1].first?.isLetter != true
      if place.previous == .numeral, isLast { return .verb }
      return entry.adjective.isEmpty && !word.hasSuffix("ed") && !word.hasSuffix("ing")
        ? .verb : .adjective
    }
    if word.hasSuffix("s") && !entry.noun.isEmpty && !word.hasSuffix("ss") {
      let subject = place.previous == .pronoun && Self.subjects.contains(lowered[place.index - 1])
      return subject
        || place.previous == .properNoun && entry.verb.first != nil
          && entry.noun.count < entry.verb.count
        ? .verb : .noun
    }
    return .verb
  }

  static let possessives: Set<String> = [
    "his", "her", "its", "their", "my", "your", "our", "whose",
  ]

  private func nominal(
    _ entry: Lexicon.Entry, _ place: Place
  ) -> PartOfSpeech {
    if entry.noun.isEmpty {
      if !entry.adjective.isEmpty { return .adjective }
      return entry.verb.isEmpty ? .adverb : .verb
    }
    guard !entry.adjective.isEmpty, entry.commonest(of: [.noun, .adjective]) == .adjective else {
      return .noun
    }
    let isPredicate = [.auxiliary, .adverb, .verb].contains(place.previous)
    return isPredicate || describes(place) ? .adjective : .noun
  }

  /// Whether a noun, or another adjective, follows.
  private func describes(_ place: Place) -> Bool {
    let next = place.index + 1
    guard next < place.end, ClosedClasses.tags[lowered[next]] == nil,
      forms[next].first?.isLetter == true, !Self.isCapitalised(forms[next])
    else { return false }
    let entry = lexicon.entry(lowered[next])
    return isNounForm(next) || !entry.adjective.isEmpty && entry.verb.isEmpty
  }

  private func suffixClass(_ word: String) -> PartOfSpeech {
    if word.hasSuffix("ly") { return .adverb }
    if word.hasSuffix("ed") || word.hasSuffix("ing") { return .verb }
    return .noun
  }

  func lemma(_ index: Int, _ tag: PartOfSpeech, _ entry: Lexicon.Entry) -> String {
    let word = lowered[index]
    switch tag {
    case .properNoun: return forms[index]
    case .verb, .auxiliary: return entry.verb.first ?? Self.contracted[word] ?? word
    case .noun:
      // 'years' and 'arms' are entries of their own; a plural's lemma is its singular all the same.
      return entry.noun.first { $0 != word } ?? entry.noun.first ?? word
    case .adjective: return entry.adjective.first ?? word
    case .particle where Self.isPossessive(word): return "'s"
    default: return Self.contracted[word] ?? word
    }
  }

  private static let contracted = [
    "'re": "be", "'ve": "have", "'ll": "will", "'d": "would", "'m": "be", "ca": "can", "wo": "will",
    "n't": "not", "n’t": "not", "nt": "not", "na": "to", "’re": "be", "’ve": "have", "’ll": "will",
    "’d": "would",
    "’m": "be",
    "was": "be", "were": "be", "is": "be", "are": "be", "been": "be", "has": "have", "had": "have",
    "'s": "be", "’s": "be", "an": "a", "me": "i", "him": "he", "us": "we", "them": "they",
    "these": "this", "those": "that",
  ]
}
