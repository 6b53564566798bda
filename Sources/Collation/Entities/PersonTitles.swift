// Enters: nothing. Leaves: the titles before persons' names, and what they tell of the bearer.

internal import Language

/// Titles before persons' names, folded.
enum PersonTitles {
  private static let ladies = set(
    """
    mrs miss ms mme madame mademoiselle mlle lady dame queen princess empress duchess countess baroness tsarina \
    tsaritsa marchioness viscountess frau fraulein dona senora signora sister mother archduchess abbess
    """)
  /// Ranks and offices too that only men held until lately; a woman's given name outweighs them.
  private static let gentlemen = set(
    """
    mr sir lord king prince emperor tsar czar kaiser sultan duke count earl baron marquis viscount pope \
    archduke monsieur herr don senor signor brother shah caliph tsarevich
    """)
  private static let ranks = set(
    """
    captain capt lieutenant lt general gen colonel col major maj sergeant sgt corporal admiral commander commodore \
    bishop archbishop cardinal rabbi sheikh ayatollah imam father reverend rev marshal
    """)
  /// Titles of those who are known by a given name alone.
  static let royal = set(
    """
    king queen prince princess emperor empress tsar czar tsarina kaiser sultan pope saint st shah caliph archduke \
    archduchess tsarevich
    """)
  /// Titles that one bearer does not have at once: he who became king was a prince before, and is told apart by it.
  private static let stages: [[String]] = [
    ["king", "prince"], ["queen", "princess"], ["emperor", "prince"], ["tsar", "tsarevich"],
    ["mrs", "miss"], ["mrs", "lady"], ["pope", "king"],
  ]

  static func has(_ word: String) -> Bool {
    NameWords.titles.contains(word) || ladies.contains(word) || gentlemen.contains(word)
  }

  static func gender(_ titles: [String]) -> GivenNameTable.Gender? {
    if titles.contains(where: ladies.contains) { return .female }
    return titles.contains(where: gentlemen.contains) ? .male : nil
  }

  /// Whether a title is a rank that, without a given name, speaks of a man.
  static func isRank(_ titles: [String]) -> Bool { titles.contains(where: ranks.contains) }

  /// Whether two bearers' titles exclude each other: 'Queen' and 'Princess'.
  static func exclude(_ a: [String], _ b: [String]) -> Bool {
    stages.contains { pair in
      a.contains(pair[0]) && b.contains(pair[1]) || a.contains(pair[1]) && b.contains(pair[0])
    } && Set(a).isDisjoint(with: b)
  }

  /// Whether it is a wife's or an unmarried woman's: she is called so again, and not by the bare surname.
  static func isMarital(_ titles: [String]) -> Bool {
    !Set(titles).isDisjoint(with: [
      "mrs", "miss", "ms", "mme", "madame", "mademoiselle", "frau", "lady",
    ])
  }

  private static func set(_ words: String) -> Set<String> {
    Set(words.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
