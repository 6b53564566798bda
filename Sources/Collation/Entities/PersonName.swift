// Enters: a name as it stands in a text. Leaves: its parts: titles, given names, surname, number, and of what.

internal import Language

/// A person's name in comparable parts, folded; a place's or group's too, where only ``parts`` count.
struct PersonName: Hashable {
  /// One word of a name.
  struct Part: Hashable {
    /// Folded.
    var form: String
    /// The same as a scraper leaves it that loses letters with accents ('rmon' of 'Rómon'); nil where it has none.
    var lossy: String?
  }

  /// The words that are no titles and particles, in order, given names first.
  private(set) var words: [Part] = []
  /// 'queen', 'captain', 'mrs'.
  private(set) var titles: [String] = []
  /// What tells namesakes apart: 'elder', 'younger', or a number in digits.
  private(set) var generation: String?
  /// Whether it is 'the Elder' or 'the Younger', which is left out less often than 'Jr.'.
  private(set) var isSpelledOut = false
  /// 'arc' of 'Joan of Arc', 'england' of 'Henry VIII of England'.
  private(set) var territory: String?
  /// 'great' of 'Catherine the Great'.
  private(set) var epithet: String?
  /// The gender that an account tells beside the name: 'his son Lev Sedov'.
  var statedGender: GivenNameTable.Gender?
  /// All words but titles without what parts them: 'duboiswebdubois' is 'W.E.B. DuBois' and 'W. E. B. Du Bois'.
  private(set) var joined = ""
  /// How many words stand before a particle inside the name: 2 in 'Ramón Mercader del Río'.
  private(set) var beforeParticle: Int?

  /// Folded words, in order.
  var parts: [String] { words.map(\.form) }
  /// The last word.
  var surname: String { words.last?.form ?? "" }
  /// The first of several words.
  var given: Part? { words.count > 1 ? words.first : nil }

  init(_ text: String) {
    var given = Self.ordered(text)
    given.removeFirst(
      while: { $0 == "the" || $0 == "The" })
    takeGeneration(&given)
    takeTitles(&given)
    takeTerritory(&given)
    takeWords(given)
    if words.isEmpty, let territory {
      // 'the Duke of Wellington' is called Wellington.
      words = [Part(form: territory.split(separator: " ").last.map(String.init) ?? territory)]
      joined = words[0].form
    }
    if words.isEmpty { words = titles.suffix(1).map { Part(form: $0) } }
  }

  /// Whether the name tells its bearer from others in every account: more than one word, or a ruler's.
  var isFull: Bool {
    words.count > 1 || generation != nil || epithet != nil || territory != nil
      || titles.contains(where: PersonTitles.royal.contains)
  }

  /// The gender that titles tell, or else a given name, or else the account.
  var gender: GivenNameTable.Gender? {
    let byTitle = PersonTitles.gender(titles)
    let isRuler = titles.contains(where: PersonTitles.royal.contains) || territory != nil
    let byName = (given ?? (isRuler || generation != nil ? words.first : nil))
      .flatMap { GivenNameTable.shared.gender($0.form) }
    return byTitle ?? byName ?? statedGender ?? (PersonTitles.isRank(titles) ? .male : nil)
  }

  // MARK: Reading

  /// The words without quotation marks and possessive endings, with the surname last: of 'Trotsky, Leon' 'Leon' first.
  private static func ordered(_ text: String) -> [Substring] {
    let words = withoutNickname(text).split { $0.isWhitespace || "\"“”()".contains($0) }
    guard let comma = words.firstIndex(where: { $0.hasSuffix(",") }) else {
      return words.map(Self.bare)
    }
    let (before, after) = (words[...comma].map(Self.bare), words[(comma + 1)...].map(Self.bare))
    if after.isEmpty || after.allSatisfy({ generations[folded(String($0))] != nil }) || comma > 0 {
      return before
        + (comma > 0 && !after.isEmpty && generations[folded(String(after[0]))] == nil ? [] : after)
    }
    return after + before
  }

  /// 'Ronald Arthur “Ronnie” Holm' without what friends called him.
  private static func withoutNickname(_ text: String) -> String {
    let marks = text.indices.filter { "\"“”".contains(text[$0]) }
    guard marks.count == 2, marks[0] > text.startIndex, text.index(after: marks[1]) < text.endIndex
    else { return text }
    return text[..<marks[0]] + " " + text[text.index(after: marks[1])...]
  }

  private static func bare(_ word: Substring) -> Substring {
    let word = word.hasSuffix(",") ? word.dropLast() : word
    return word.hasSuffix("'s") || word.hasSuffix("’s") ? word.dropLast(2) : word
  }

  private mutating func takeGeneration(_ words: inout [Substring]) {
    guard words.count > 1, let last = words.last.map({ folded(String($0)) }) else { return }
    if words.count > 2, words[words.count - 2].lowercased() == "the" {
      generation = Self.generations[last]
      epithet = generation == nil ? last : nil
      isSpelledOut = generation != nil
      words.removeLast(2)
    } else if let known = Self.generations[last] ?? Self.number(words[words.count - 1]) {
      generation = known
      words.removeLast()
    } else if let at = words.firstIndex(where: { Self.number($0) != nil }), at > 0,
      words.indices.contains(at + 1), words[at + 1] == "of"
    {
      generation = Self.number(words[at])
      words.remove(at: at)
    }
  }

  private static let generations = [
    "elder": "elder", "senior": "elder", "sr": "elder", "younger": "younger", "junior": "younger",
    "jr": "younger", "jnr": "younger", "snr": "elder",
  ]

  /// The value of a Roman number up to 39 as names bear them, in digits.
  private static func number(_ word: Substring) -> String? {
    let values: [Character: Int] = ["I": 1, "V": 5, "X": 10]
    guard word != "X", !word.isEmpty, word.allSatisfy({ values[$0] != nil }) else { return nil }
    let digits = word.compactMap { values[$0] }
    let sum = zip(digits, digits.dropFirst() + [0]).reduce(0) { $0 + ($1.0 < $1.1 ? -$1.0 : $1.0) }
    return String(sum)
  }

  private mutating func takeTitles(_ words: inout [Substring]) {
    while words.count > 1, let first = words.first.map({ folded(String($0)) }),
      words[0].first?.isUppercase ?? false
    {
      // 'Grand Duke' is one title.
      let isGrand =
        first == "grand" && words.count > 2 && PersonTitles.has(folded(String(words[1])))
      guard isGrand || PersonTitles.has(first) else { return }
      if !isGrand { titles.append(first) }
      words.removeFirst()
    }
  }

  private mutating func takeTerritory(_ words: inout [Substring]) {
    guard let of = words.firstIndex(of: "of"), of + 1 < words.count else { return }
    territory = words[(of + 1)...].map { folded(String($0)) }.joined(separator: " ")
    words.removeSubrange(of...)
  }

  private mutating func takeWords(_ given: [Substring]) {
    for (index, word) in given.enumerated() {
      let pieces =
        Self.initials(word) ?? (index + 1 < given.count ? word.split(separator: "-") : [word])
      for piece in pieces {
        let form = folded(String(piece)).filter { $0 != "-" }
        if form.isEmpty { continue }
        joined += form
        if isParticle(piece, form, isLast: index + 1 == given.count) {
          if !words.isEmpty { beforeParticle = beforeParticle ?? words.count }
        } else {
          words.append(Part(form: form, lossy: Self.lossy(piece)))
        }
      }
    }
  }

  /// A particle that is no initial ('D.') and no given name ('Ben Jonson', 'Al Capone').
  private func isParticle(_ piece: Substring, _ form: String, isLast: Bool) -> Bool {
    guard NameWords.particles.contains(form) || form == "del" || form == "della", !isLast else {
      return false
    }
    let isCapital = piece.first?.isUppercase ?? false
    return !isCapital || form.count > 1 && !["ben", "al"].contains(form)
  }

  /// The letters of 'J.F.' and 'J.-P.'; nil where a word is none such.
  private static func initials(_ word: Substring) -> [Substring]? {
    let pieces = word.split { $0 == "." || $0 == "-" }
    return word.contains(".") && pieces.count > 1 && pieces.allSatisfy { $0.count == 1 }
      ? pieces : nil
  }

  private static func lossy(_ word: Substring) -> String? {
    guard !word.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    let kept = folded(String(word.filter { $0.isASCII }))
    return kept.count > 2 && kept != folded(String(word)) ? kept : nil
  }
}

extension Array {
  /// Removes elements from the start as long as they fit, but never the last one.
  fileprivate mutating func removeFirst(while isFitting: (Element) -> Bool) {
    while count > 1, let first, isFitting(first) { removeFirst() }
  }
}
