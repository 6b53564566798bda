// Enters: a mention's words. Leaves: what pairs of mentions are compared by.

/// The person of a pronoun; the numbers are those of the trained features.
enum PronounClass: Int, Hashable, Sendable, CaseIterable {
  case none, first, second, he, she, it, they, we, this, these, who, what, other
}

/// One mention, described once; words and strings as numbers that are equal where they are.
struct MentionDescription {
  /// The use of a pronoun's form.
  enum Form: Int { case none, plain, possessive, reflexive }
  enum Number: Int { case unknown, singular, plural }
  enum Gender: Int { case unknown, male, female, neuter }

  var head = 0
  /// All words, leading determiners, marks and possessive 's left out.
  var full = 0
  /// The same of the words up to the cut.
  var core = 0
  /// The core's words, sorted, each once.
  var coreWords: [Int] = []
  /// The core's words without titles (with them, if nothing is left), sorted, each once.
  var names: [Int] = []
  /// The core's last word.
  var last = 0
  /// Whether words follow the core.
  var isLonger = false
  var pronoun = PronounClass.none
  var form = Form.none
  var number = Number.unknown
  var gender = Gender.unknown
}

/// Describes mentions, and numbers their words.
struct MentionDescriber {
  private var numbers: [String: Int] = [:]

  /// How many words and strings have a number.
  var count: Int { numbers.count }

  mutating func describe(_ mention: EntityMention, in words: [Word]) -> MentionDescription {
    let forms = words[mention.words].map(\.form)
    let folded = forms.map(MentionWords.folded)
    let place = mention.head - mention.words.lowerBound
    let head = folded[place]
    let cut = folded[..<MentionWords.coreEnd(forms, folded, head: place)]
    let full = Self.plain(folded[...])
    let core = Self.plain(cut)
    var result = MentionDescription()
    result.head = number(head)
    result.full = number(full.joined(separator: "\n"))
    result.core = number(core.joined(separator: "\n"))
    result.isLonger = full.count > core.count
    result.last = number(core[core.count - 1])
    result.coreWords = Set(core.map { number($0) }).sorted()
    let names = Set(core.filter { !MentionWords.titles.contains($0) }.map { number($0) })
    result.names = names.isEmpty ? result.coreWords : names.sorted()
    if mention.kind == .pronoun {
      result.pronoun = MentionWords.pronouns[head] ?? .other
      result.form = Self.form(head)
    }
    result.number = Self.number(mention.kind, folded, cut.count, head, result.pronoun)
    result.gender = Self.gender(mention.kind, cut, head, result.pronoun)
    return result
  }

  private mutating func number(_ string: String) -> Int {
    if let known = numbers[string] { return known }
    numbers[string] = numbers.count
    return numbers.count - 1
  }

  /// Words without leading determiners, marks and possessive 's; the last one, where nothing is left.
  private static func plain(_ words: ArraySlice<String>) -> [String] {
    let rest = words.dropLast().drop { MentionWords.determiners.contains($0) } + words.suffix(1)
    let kept = rest.filter { $0 != "'s" && $0 != "'" && MentionWords.hasLetter($0) }
    return kept.isEmpty ? Array(words.suffix(1)) : Array(kept)
  }

  private static func form(_ head: String) -> MentionDescription.Form {
    if MentionWords.reflexives.contains(head) { return .reflexive }
    return MentionWords.possessives.contains(head) ? .possessive : .plain
  }

  private static func number(
    _ kind: EntityMention.Kind, _ words: [String], _ cut: Int, _ head: String,
    _ pronoun: PronounClass
  ) -> MentionDescription.Number {
    switch pronoun {
    case .none: break
    case .first, .he, .she, .it, .this: return .singular
    case .they, .we, .these: return .plural
    case .second, .who, .what, .other: return .unknown
    }
    if cut < words.count, words[cut] == "and" { return .plural }
    if kind == .name { return head.hasSuffix("s") ? .unknown : .singular }
    if MentionWords.singularFirst.contains(words[0]) { return .singular }
    let counts = MentionWords.pluralFirst.contains(words[0]) || MentionWords.isNumber(words[0])
    return counts || MentionWords.isPlural(head) ? .plural : .singular
  }

  private static func gender(
    _ kind: EntityMention.Kind, _ cut: ArraySlice<String>, _ head: String, _ pronoun: PronounClass
  ) -> MentionDescription.Gender {
    switch pronoun {
    case .he: return .male
    case .she: return .female
    case .it: return .neuter
    default: break
    }
    let (isMale, isFemale): (Bool, Bool)
    switch kind {
    case .pronoun: return .unknown
    case .name:
      isMale = cut.contains { MentionWords.maleTitles.contains($0) }
      isFemale = cut.contains { MentionWords.femaleTitles.contains($0) }
    case .definite, .other:
      isMale = MentionWords.maleNouns.contains(head)
      isFemale = MentionWords.femaleNouns.contains(head)
    }
    return isMale == isFemale ? .unknown : isMale ? .male : .female
  }
}

extension MentionWords {
  /// A word in lower case, with straight apostrophes; full stops and diacritics stay, other than in the form that
  /// names are compared by.
  static func folded(_ word: String) -> String {
    let lower = word.lowercased()
    guard lower.utf8.contains(0xE2) else { return lower }
    return String(
      String.UnicodeScalarView(
        lower.unicodeScalars.map { $0 == "’" || $0 == "‘" ? "'" : $0 }))
  }

  static func hasLetter(_ word: String) -> Bool {
    word.unicodeScalars.contains { scalar in
      if scalar.isASCII {
        return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
      }
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .decimalNumber, .letterNumber, .otherNumber:
        return true
      default: return false
      }
    }
  }

  /// Where a mention's words end before the first comma, preposition, conjunction or relative pronoun after its
  /// head.
  static func coreEnd(_ forms: [String], _ folded: [String], head: Int) -> Int {
    forms.indices.dropFirst(head + 1).first { index in
      cuts.contains(folded[index])
        || !hasLetter(forms[index]) && !joiningMarks.contains(forms[index])
    } ?? forms.count
  }

  /// Whether a word is digits, '1' excepted.
  static func isNumber(_ word: String) -> Bool {
    word != "1" && word.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  static func isPlural(_ head: String) -> Bool {
    if pluralHeads.contains(head) { return true }
    let ends = head.hasSuffix("s") && !["ss", "us", "is", "'s"].contains { head.hasSuffix($0) }
    return ends && head.unicodeScalars.count > 3 && !singularHeads.contains(head)
  }
}
