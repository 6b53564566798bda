// Enters: tokens in sentences. Leaves: a part of speech and a lemma for each.

/// Gives each token its commonest tag in its surroundings: closed classes by list, names by case, the rest by
/// what WordNet allows and what stands before.
struct WordTagger {
  let forms: [String]
  let lowered: [String]
  let lexicon: Lexicon
  private let sentences: [Range<Int>]
  private let capitalisedWithin: Set<String>
  private let seenLower: Set<String>

  struct Tagged {
    var tag: PartOfSpeech
    var lemma: String
  }

  init(forms: [String], sentences: [Range<Int>], lexicon: Lexicon) {
    self.forms = forms
    self.lexicon = lexicon
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

  func tag() -> [Tagged] {
    var result: [Tagged] = []
    result.reserveCapacity(forms.count)
    for sentence in sentences {
      let heading = Self.isHeading(forms[sentence])
      for index in sentence {
        let previous = Self.previous(result[sentence.lowerBound...])
        let place = Place(
          index: index, previous: previous, end: sentence.upperBound,
          isInitial: heading || index == sentence.lowerBound || Self.opens(forms[index - 1]))
        result.append(tagged(place))
      }
    }
    return result
  }

  /// The tag of the word before, or of the auxiliary that up to three adverbs part from it ('would eventually
  /// serve').
  private static func previous(_ tagged: ArraySlice<Tagged>) -> PartOfSpeech? {
    tagged.suffix(4).last { $0.tag != .adverb }?.tag == .auxiliary ? .auxiliary : tagged.last?.tag
  }

  struct Place {
    var index: Int
    var previous: PartOfSpeech?
    var end: Int
    var isInitial: Bool
  }

  private func tagged(_ place: Place) -> Tagged {
    let word = lowered[place.index]
    let entry = lexicon.entry(word)
    let tag = tag(place, entry)
    return Tagged(tag: tag, lemma: lemma(place.index, tag, entry))
  }

  private func tag(_ place: Place, _ entry: Lexicon.Entry) -> PartOfSpeech {
    let word = lowered[place.index]
    guard let first = forms[place.index].unicodeScalars.first else { return .other }
    if first.properties.numericType != nil || isNumeral(word) { return .numeral }
    if Self.isPossessive(word) { return possessive(place) ? .particle : .auxiliary }
    if !first.properties.isAlphabetic && ClosedClasses.tags[word] == nil {
      return "$€£%&+=§°".unicodeScalars.contains(first) ? .symbol : .punctuation
    }
    if isProper(place, entry) {
      return isAdjectiveOfPlace(place, entry) ? .adjective : .properNoun
    }
    if let closed = ClosedClasses.tags[word] { return closedClass(closed, place) }
    return openClass(place, entry)
  }

  /// 'thirty-six'.
  private func isNumeral(_ word: String) -> Bool {
    word.utf8.contains(UInt8(ascii: "-"))
      && word.split(separator: "-").allSatisfy {
        ClosedClasses.tags[String($0)] == .numeral || $0 == "one"
      }
  }

  // MARK: Names

  private func isProper(_ place: Place, _ entry: Lexicon.Entry) -> Bool {
    let word = lowered[place.index]
    guard Self.isCapitalised(forms[place.index]) else { return false }
    // 'Charles I' is a king.
    if word == "i" {
      return place.previous == .properNoun && GivenNames.all.contains(lowered[place.index - 1])
    }
    if !place.isInitial {
      return ClosedClasses.tags[word] == nil || word.utf8.count < 2 || forms[place.index] == "US"
    }
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
    _ place: Place, _ entry: Lexicon.Entry
  ) -> Bool {
    let next = place.index + 1
    guard !entry.adjective.isEmpty, next < place.end else { return false }
    return !Self.isCapitalised(forms[next]) && forms[next].first?.isLetter == true
      && ClosedClasses.tags[lowered[next]] == nil && isNounForm(next)
  }

  /// Whether a word is a noun, and no past tense: 'agent', 'troops', not 'left'.
  func isNounForm(_ index: Int) -> Bool {
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

  // MARK: Closed classes

  /// A closed class's tag in its place: 'to' is a preposition except before verbs, 'have' and 'do' are main
  /// verbs before what they govern.
  private func closedClass(
    _ tag: PartOfSpeech, _ place: Place
  ) -> PartOfSpeech {
    let word = lowered[place.index]
    if word == "to" { return opensInfinitive(place) ? .particle : .adposition }
    guard tag == .auxiliary, Self.mainVerbs.contains(word), !place.isInitial,
      place.index + 1 < place.end
    else { return tag }
    let next = lowered[place.index + 1]
    let governs =
      [.determiner, .numeral].contains(ClosedClasses.tags[next])
      || Self.possessives.contains(next)
    return governs ? .verb : tag
  }

  private static let mainVerbs: Set<String> = ["have", "has", "had", "having", "do", "does", "did"]

  /// Whether a verb follows 'to': one that is commoner as a verb, or that governs something ('to attack the fort').
  private func opensInfinitive(_ place: Place) -> Bool {
    let next = place.index + 1
    guard next < place.end else { return false }
    if let closed = ClosedClasses.tags[lowered[next]] {
      return [.auxiliary, .adverb, .particle].contains(closed)
    }
    let entry = lexicon.entry(lowered[next])
    if entry.noun.isEmpty && !entry.adverb.isEmpty { return true }
    guard entry.verb.contains(lowered[next]), !Self.isCapitalised(forms[next]) else { return false }
    if entry.commonest(of: [.noun, .verb, .adjective]) == .verb || entry.noun.isEmpty {
      return true
    }
    guard next + 1 < place.end else { return false }
    return Self.isCapitalised(forms[next + 1])
      || [.determiner, .pronoun].contains(ClosedClasses.tags[lowered[next + 1]])
  }

  static func isPossessive(_ word: String) -> Bool { word == "'s" || word == "’s" }

  // MARK: Case

  /// Whether a word begins with a capital, or has one after a particle: 'al-Sadr', 'd'Arc'.
  static func isCapitalised(_ form: String) -> Bool {
    let scalars = form.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.properties.isUppercase { return true }
    guard let joint = scalars.firstIndex(where: { ["-", "'", "’"].contains($0) }),
      let next = scalars[scalars.index(after: joint)...].first
    else { return false }
    return next.properties.isUppercase && NameWords.particles.contains(String(scalars[..<joint]))
  }

  /// Whether a sentence can begin after the token: a quotation mark, or whom a comment addresses.
  private static func opens(_ form: String) -> Bool {
    ["\"", "“", "‘", "'", "«"].contains(form) || form.hasPrefix("@")
  }

  /// A line in capitals, or in title case: no full stop, and seven words in ten begin with a capital.
  private static func isHeading(_ forms: ArraySlice<String>) -> Bool {
    if forms.count > 1 && !forms.contains(where: { $0 != $0.uppercased() }) { return true }
    guard let last = forms.last, ![".", "!", "…"].contains(last) else { return false }
    let words = forms.filter {
      $0.unicodeScalars.first?.properties.isAlphabetic ?? false && $0.utf8.count > 3
    }
    return words.count > 1 && 10 * words.count(where: isCapitalised) >= 7 * words.count
  }
}
