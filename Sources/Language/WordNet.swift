// Enters: the files of WordNet 3.0 as a package installs them. Leaves: word senses, their kinds, and lemmas.

import Foundation

/// The lexical database that tells which words name persons, places and things, and which things are of
/// one kind (Fellbaum 1998). Read from the installed files (wndb(5WN)), mapped, never loaded whole.
///
/// A look-up is a binary search, O(log n) in the size of the index, and is done once for each word.
public struct WordNet: Sendable {
  /// The four syntactic categories, with the suffix of their files.
  public enum Category: String, Sendable, CaseIterable {
    case noun, verb
    case adjective = "adj"
    case adverb = "adv"
  }

  /// A synset: the byte offset of its line in its category's data file, which WordNet itself uses as its name.
  public struct Synset: Hashable, Sendable, Comparable {
    /// The category that the offset counts in.
    public var category: Category
    /// The byte offset.
    public var offset: Int

    /// By category, then by offset.
    public static func < (a: Synset, b: Synset) -> Bool {
      (a.category.rawValue, a.offset) < (b.category.rawValue, b.offset)
    }
  }

  /// A lexicographer file of nouns: the broadest sort of thing that a sense names (lexnames(5WN)).
  public enum Sort: Int, Sendable {
    case act = 4
    case animal = 5
    case artifact = 6
    case communication = 10
    case event = 11
    case group = 14
    case place = 15
    /// Things of nature, among them continents, rivers and mountains.
    case object = 17
    case person = 18
    case state = 26
    case substance = 27
    case time = 28
  }

  private var index: [Category: Data] = [:]
  private var data: [Category: Data] = [:]
  private var exceptions: [Category: Data] = [:]
  /// How often each sense stands in the tagged texts; empty where the file is missing.
  private var counts = Data()

  /// A word in one category.
  private struct Term: Hashable {
    var word: String
    var category: Category
  }

  private let knownSenses = Memo<Term, [Synset]>()
  private let knownEntries = Memo<Synset, Entry?>()
  private let knownLemmas = Memo<Term, [String]>()
  let knownKinship = Memo<[String], Kinship>()
  let knownTelling = Memo<[String], Bool>()

  /// Opens the database in a folder; nil where a file is missing.
  public init?(folder: String) {
    for category in Category.allCases {
      let suffix = category.rawValue
      guard
        let index = Self.map(folder + "/index." + suffix),
        let data = Self.map(folder + "/data." + suffix),
        let exceptions = Self.map(folder + "/" + suffix + ".exc")
      else { return nil }
      self.index[category] = index
      self.data[category] = data
      self.exceptions[category] = exceptions
    }
    counts = Self.map(folder + "/cntlist.rev") ?? Data()
  }

  /// Where packages put the database: WordNet's own variable first, then Debian's and Homebrew's folders.
  public static func installed(environment: [String: String]) -> WordNet? {
    let named = [environment["WNSEARCHDIR"], environment["WNHOME"].map { $0 + "/dict" }]
    let usual = [
      "/usr/share/wordnet", "/opt/homebrew/opt/wordnet/dict", "/usr/local/opt/wordnet/dict",
    ]
    for folder in named.compactMap({ $0 }) + usual {
      if let found = WordNet(folder: folder) { return found }
    }
    return nil
  }

  private static func map(_ path: String) -> Data? {
    try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
  }

  // MARK: Senses

  /// The senses of a word in dictionary form, commonest first; empty where there are none.
  public func senses(_ lemma: String, _ category: Category) -> [Synset] {
    let term = Term(word: lemma, category: category)
    return knownSenses.value(term) { found(lemma, category) }
  }

  private func found(_ lemma: String, _ category: Category) -> [Synset] {
    guard let file = index[category] else { return [] }
    let key = lemma.lowercased().replacingOccurrences(of: " ", with: "_")
    guard let line = Self.line(startingWith: key, in: file) else { return [] }
    let fields = line.split(separator: " ")
    guard fields.count > 3, let count = Int(fields[2]) else { return [] }
    return fields.suffix(count).compactMap { Int($0) }.map {
      Synset(category: category, offset: $0)
    }
  }

  /// Whether the word, in dictionary form, is in the database.
  public func has(_ lemma: String, _ category: Category) -> Bool {
    !senses(lemma, category).isEmpty
  }

  /// The sort of thing that a synset names, where it is one of those that matter here.
  func sort(_ synset: Synset) -> Sort? { entry(synset).flatMap { Sort(rawValue: $0.sort) } }

  /// Whether a synset is one bearer of a name, and no kind: Turkey the country.
  func isInstance(_ synset: Synset) -> Bool { entry(synset)?.isInstance ?? false }

  /// How often a word in dictionary form stands in the sense-tagged texts as each category (cntlist(5WN)).
  public func frequencies(_ lemma: String) -> [Category: Int] {
    let key = lemma.lowercased().replacingOccurrences(of: " ", with: "_") + "%"
    var result: [Category: Int] = [:]
    for line in counts.lines(startingWith: key) {
      let fields = line.split(separator: " ")
      guard let count = fields.last.flatMap({ Int($0) }),
        let digit = line.dropFirst(key.count).first, let category = Self.categories[digit]
      else { continue }
      result[category, default: 0] += count
    }
    return result
  }

  /// The digits of sense keys (senseidx(5WN)); 5 marks an adjective in a cluster.
  private static let categories: [Character: Category] = [
    "1": .noun, "2": .verb, "3": .adjective, "4": .adverb, "5": .adjective,
  ]

  /// Whether one of the word's first `limit` senses as a noun is of a sort. Of persons only kinds count: a mill is
  /// nobody, though Mill was a philosopher.
  public func names(_ lemma: String, _ sort: Sort, within limit: Int = 3) -> Bool {
    senses(lemma, .noun).prefix(limit).contains {
      self.sort($0) == sort && (sort != .person || !isInstance($0))
    }
  }

  /// The words of a synset, the commonest first, with spaces for WordNet's underscores.
  public func words(_ synset: Synset) -> [String] { entry(synset)?.words ?? [] }

  /// The synsets directly above: hypernyms, and the class of which it is an instance.
  public func parents(_ synset: Synset) -> [Synset] { entry(synset)?.parents ?? [] }

  /// The wholes that a synset is directly a part of: Mexico for Mexico City.
  public func wholes(_ synset: Synset) -> [Synset] { entry(synset)?.wholes ?? [] }

  // MARK: Files

  func entry(_ synset: Synset) -> Entry? {
    knownEntries.value(synset) { read(synset) }
  }

  private func read(_ synset: Synset) -> Entry? {
    guard let file = data[synset.category], synset.offset < file.count else { return nil }
    let fields = Self.line(at: synset.offset, in: file).split(separator: " ")
    guard fields.count > 4, let sort = Int(fields[1]), let count = Int(fields[3], radix: 16),
      fields.count > 4 + 2 * count, let pointers = Int(fields[4 + 2 * count])
    else { return nil }
    let words = (0..<count).map {
      fields[4 + 2 * $0].replacingOccurrences(of: "_", with: " ")
    }
    let links = (0..<pointers).compactMap { Self.link(fields.dropFirst(5 + 2 * count + 4 * $0)) }
    let own = links.filter { $0.synset.category == synset.category }
    return Entry(
      sort: sort, words: words,
      parents: own.filter { $0.symbol == "@" || $0.symbol == "@i" }.map(\.synset),
      wholes: own.filter { $0.symbol == "#p" }.map(\.synset),
      isInstance: own.contains { $0.symbol == "@i" }, links: links)
  }

  /// The pointer that four fields give: symbol, offset, category, and the words' numbers in four hexadecimal digits.
  private static func link(_ fields: ArraySlice<Substring>) -> Link? {
    let fields = Array(fields.prefix(4))
    guard fields.count == 4, let offset = Int(fields[1]), let category = letters[fields[2]],
      let words = Int(fields[3], radix: 16)
    else { return nil }
    return Link(
      symbol: fields[0], synset: Synset(category: category, offset: offset),
      words: (words >> 8, words & 0xff))
  }

  /// The letters of categories (wndb(5WN)); s marks an adjective in a cluster.
  private static let letters: [Substring: Category] = [
    "n": .noun, "v": .verb, "a": .adjective, "s": .adjective, "r": .adverb,
  ]

  private static func line(at offset: Int, in file: Data) -> String {
    file.withUnsafeBytes { bytes in
      let end = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
      return String(decoding: bytes[offset..<end], as: UTF8.self)
    }
  }

  /// The line whose first field is `key`, in a file sorted by bytes.
  private static func line(startingWith key: String, in file: Data) -> String? {
    file.lines(startingWith: key + " ").first
  }

  // MARK: Lemmas

  /// The dictionary forms of a word, by WordNet's own procedure: the list of irregular forms, then the rules
  /// of detachment, kept where the result is in the database (morphy(7WN)).
  public func lemmas(_ form: String, _ category: Category) -> [String] {
    let word = form.lowercased()
    return knownLemmas.value(Term(word: word, category: category)) { detached(word, category) }
  }

  private func detached(_ word: String, _ category: Category) -> [String] {
    if let file = exceptions[category], let line = Self.line(startingWith: word, in: file) {
      return line.split(separator: " ").dropFirst().map(String.init)
    }
    let detached = category.detachments.compactMap { suffix, ending -> String? in
      guard word.hasSuffix(suffix), word.utf8.count > suffix.utf8.count else { return nil }
      return word.dropLast(suffix.count) + ending
    }
    let known = ([word] + detached + undoubled(word, category)).filter { has($0, category) }
    return known.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// 'stabbed' and 'stabbing' double their consonant, which morphy leaves to the list of irregular forms;
  /// the list lacks some.
  private func undoubled(_ word: String, _ category: Category) -> [String] {
    guard category == .verb else { return [] }
    for suffix in ["ed", "ing"] where word.hasSuffix(suffix) {
      let stem = Array(word.utf8.dropLast(suffix.utf8.count))
      guard stem.count > 2, stem[stem.count - 1] == stem[stem.count - 2] else { return [] }
      return [String(decoding: stem.dropLast(), as: UTF8.self)]
    }
    return []
  }
}

extension WordNet.Category {
  /// The rules of detachment of morphy(7WN): suffix, and what replaces it.
  fileprivate var detachments: [(String, String)] {
    switch self {
    case .noun:
      [
        ("s", ""), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch"), ("shes", "sh"),
        ("men", "man"), ("ies", "y"),
      ]
    case .verb:
      [
        ("s", ""), ("ies", "y"), ("es", "e"), ("es", ""), ("ed", "e"), ("ed", ""), ("ing", "e"),
        ("ing", ""),
      ]
    case .adjective: [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]
    case .adverb: []
    }
  }
}
