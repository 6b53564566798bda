// Enters: sentences with every name marked. Leaves: nothing; the names are found so, each of its kind.

import Language
import TestSupport
import Testing

@Suite("Names")
struct NameTests {
  private func expectNames(_ passage: String, _ kinds: [Name.Kind]) throws {
    let text = MarkedText(passage).text
    let names = AnnotatedText(text, wordNet: try installedWordNet()).names
    #expect(marked(text, names.map(\.range)) == passage)
    #expect(names.map(\.kind) == kinds)
  }

  @Test(
    "of persons: with title, initials, particle and possessive, and by surname alone",
    arguments: [
      ("⟦Captain Robert Falcon Scott⟧ reached the pole.", 1),
      ("They hanged ⟦Dr. Crippen⟧ in November.", 1),
      ("⟦W. H. Auden⟧ wrote to ⟦Isherwood⟧'s mother.", 2), ("⟦Charles de Gaulle⟧ fled.", 1),
      ("The pilot was ⟦Manfred von Richthofen⟧.", 1),
      ("⟦Vincent van Gogh⟧ died. ⟦Gogh⟧ was poor.", 2),
      ("⟦Marie Curie⟧’s notebooks glow.", 1), ("He shot ⟦Archduke Franz Ferdinand⟧.", 1),
      ("⟦Amelia Earhart⟧ vanished. ⟦Earhart⟧ had little fuel.", 2), ("⟦Queen Victoria⟧ wept.", 1),
    ])
  func persons(passage: String, count: Int) throws {
    try expectNames(passage, Array(repeating: .person, count: count))
  }

  @Test(
    "of places: known ones, and those whose words or prepositions say so",
    arguments: [
      ("The treaty was signed in ⟦Vienna⟧.", 1), ("They sailed from ⟦Lisbon⟧ to ⟦Brazil⟧.", 2),
      ("It sank in the ⟦Bay of Biscay⟧.", 1), ("The mutiny began at ⟦Spithead⟧.", 1),
      ("A bomb fell on ⟦Baker Street⟧.", 1),
      ("He was buried near ⟦Mount Vernon⟧ and in ⟦Mexico City⟧.", 2),
      ("The ⟦US⟧ entered the war.", 1),
    ])
  func places(passage: String, count: Int) throws {
    try expectNames(passage, Array(repeating: .place, count: count))
  }

  @Test(
    "of organisations: by their words, and acronyms",
    arguments: [
      ("The ⟦Royal Geographical Society⟧ paid.", 1), ("He left the ⟦NKVD⟧.", 1),
      ("The ⟦Bank of England⟧ failed to pay.", 1), ("The ⟦University of Bologna⟧ closed.", 1),
    ])
  func organisations(passage: String, count: Int) throws {
    try expectNames(passage, Array(repeating: .organisation, count: count))
  }

  @Test(
    "are not seen in months, sentence openings, nationalities before a noun, and the pronoun I",
    arguments: [
      "On Monday in August I left.", "Soldiers fired. Nobody spoke.", "A French officer fell.",
      "However, the ship sank. Then I swam.", "The king died at Christmas.",
    ])
  func none(passage: String) throws { try expectNames(passage, []) }

  @Test("share a kind wherever they stand in a text")
  func oneKind() throws {
    try expectNames(
      """
      ⟦Nansen⟧ planned it. ⟦Fridtjof Nansen⟧ had told nobody.

      The men followed ⟦Nansen⟧ to ⟦Greenland⟧.
      """, [.person, .person, .person, .place])
  }

  @Test("of the Arabic, Irish and French kinds begin with what stands before their capital")
  func prefixes() throws {
    try expectNames("The rebels followed ⟦Muqtada al-Sadr⟧ home.", [.person])
    try expectNames("They burned ⟦Joan d'Arc⟧ there.", [.person])
  }
}
