// Enters: a name as it stands in a text. Leaves: its parts, and whether another is a form of it.

internal import Language

/// A person's or place's name in comparable parts: folded, without the titles and particles before it and possessive endings.
struct PersonName: Hashable {
  /// Folded words, in order.
  let parts: [String]

  init(_ text: String) {
    let words = text.split { $0.isWhitespace }.map(String.init)
      .map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? String($0.dropLast(2)) : $0 }
    let all = words.map { folded($0) }.filter { !$0.isEmpty }
    let bare = all.drop { NameWords.titles.contains($0) || NameWords.particles.contains($0) }
    parts = bare.isEmpty ? all : Array(bare)
  }

  var surname: String { parts.last ?? "" }

  /// The folded words in one.
  var key: String { parts.joined(separator: " ") }

  /// Whether both can name one bearer: the same surname up to a lost letter, and given names that do not clash.
  func isVariant(of other: PersonName) -> Bool {
    guard Self.isAlike(surname, other.surname) else { return false }
    let (given, others) = (parts.dropLast(), other.parts.dropLast())
    guard let first = given.first, let second = others.first else { return true }
    return Self.isAlike(first, second) || Self.isInitial(first, of: second)
      || Self.isInitial(second, of: first)
  }

  /// Equal, or one a letter short of the other: scraping loses letters ('Ramn', 'Coyoacn'), apostrophes leave
  /// an s behind ('Trotskys'), and transliterations drop one ('Khruschev'). A changed letter is another name.
  static func isAlike(_ a: String, _ b: String) -> Bool {
    if a == b { return true }
    let (short, long) = a.utf8.count < b.utf8.count ? (a, b) : (b, a)
    return short.utf8.count >= 4 && long.utf8.count == short.utf8.count + 1
      && short.utf8.first == long.utf8.first && editDistance(short, long, limit: 1) != nil
  }

  private static func isInitial(_ a: String, of b: String) -> Bool {
    a.count == 1 && b.hasPrefix(a)
  }
}
