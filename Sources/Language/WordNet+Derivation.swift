// Enters: a word in dictionary form. Leaves: the words and senses of other categories that are made from it.

internal import Foundation

extension WordNet {
  /// A synset's line.
  struct Entry {
    var sort: Int
    var words: [String]
    var parents: [Synset]
    var wholes: [Synset]
    var isInstance: Bool
    /// What the synset or a word of it is linked to, in the order of the file.
    var links: [Link]
  }

  /// A pointer of a synset (wninput(5WN)).
  struct Link {
    var symbol: Substring
    var synset: Synset
    /// Which word of the synset it starts from, and which of the other it leads to, from 1; 0 where it links the synsets.
    var words: (from: Int, to: Int)
  }

  /// What tells whether two words can name one happening: 'murder' and 'murderer', 'theft' and 'steal'.
  public struct Profile: Hashable, Sendable {
    /// The word and those derived from it or it from them, whatever their category.
    public var family: Set<String>
    /// The synsets of its commonest senses, and those derived from its place in them.
    public var senses: Set<Synset>
    /// What is above, brought about or entailed by these.
    public var parents: Set<Synset>

    /// The profile of a word of which no more is known than some words of its family.
    public init(family: Set<String>, senses: Set<Synset> = [], parents: Set<Synset> = []) {
      (self.family, self.senses, self.parents) = (family, senses, parents)
    }
  }

  /// The profile of a word in dictionary form.
  ///
  /// Only the ``commonSenses`` first senses of each category count: the rare ones make everything akin.
  public func profile(_ lemma: String) -> Profile {
    var result = Profile(family: [lemma])
    for category in [Category.verb, .noun, .adjective] {
      for (rank, sense) in senses(lemma, category).enumerated() {
        let entry = entry(sense)
        let derived = (entry?.links ?? []).filter { link in
          link.symbol == "+" && word(link.words.from, of: sense)?.lowercased() == lemma
        }
        result.family.formUnion(
          derived.compactMap { word($0.words.to, of: $0.synset)?.lowercased() })
        guard rank < Self.commonSenses else { continue }
        result.senses.insert(sense)
        result.senses.formUnion(derived.map(\.synset))
      }
    }
    result.parents = Set(result.senses.flatMap(above))
    return result
  }

  /// Set on ECB+ topics 1–35.
  private static let commonSenses = 4

  private func word(_ number: Int, of synset: Synset) -> String? {
    let words = words(synset)
    return words.indices.contains(number - 1) ? words[number - 1] : nil
  }

  private func above(_ synset: Synset) -> [Synset] {
    let symbols: Set<Substring> = ["@", "@i", "*", ">", "$", "&"]
    return (entry(synset)?.links ?? []).filter { symbols.contains($0.symbol) }.map(\.synset)
  }

  /// Whether who says one word of a happening also says another: the words are one family, or the other names a kind of
  /// which the first is one ('murder' tells of a killing, 'killing' of no murder).
  public func tells(_ word: String, of general: String) -> Bool {
    guard word != general else { return true }
    return knownTelling.value([word, general]) {
      let family = profile(word).family
      if family.contains(general) { return true }
      let wanted = profile(general).family
      return family.contains { verb in
        senses(verb, .verb).prefix(Self.commonSenses).contains { sense in
          kinds(above: sense).contains { kind in
            words(kind).contains { wanted.contains($0.lowercased()) }
          }
        }
      }
    }
  }

  /// A verb's synset and the kinds that it is one of, to the top.
  private func kinds(above sense: Synset) -> Set<Synset> {
    var seen: Set<Synset> = [sense]
    var frontier = [sense]
    while let synset = frontier.popLast() {
      for parent in parents(synset) where seen.insert(parent).inserted { frontier.append(parent) }
    }
    return seen
  }

  /// Whether the verb's commonest sense is to say something (lexnames(5WN)).
  public func isOfSpeech(_ lemma: String) -> Bool {
    senses(lemma, .verb).first.flatMap { entry($0)?.sort } == Self.communication
  }

  /// The lexicographer file verb.communication.
  private static let communication = 32

  /// How much a word tells, from 0 to 1: the logarithm of its rarity in the sense-tagged texts, 1 where it is not in them.
  public func rarity(_ lemma: String) -> Double {
    let count = frequencies(lemma).values.reduce(0, +)
    return 1 - log(Double(1 + count)) / log(Double(Self.tagged))
  }

  /// The words of the sense-tagged texts of WordNet 3.0: the sum of cntlist.rev.
  private static let tagged = 258_691
}
