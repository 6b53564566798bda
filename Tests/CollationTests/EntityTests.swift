import Collation
import Language
import Testing

@Suite("Entities")
struct EntityTests {
  /// The forms of each person that some accounts of deaths name, in alphabetical order.
  private func persons(_ texts: String...) throws -> [[String]] {
    try Accounts(texts).collated.entities.filter { $0.kind == .person }
      .map { Set($0.names.map(\.text)).sorted() }.sorted { $0[0] < $1[0] }
  }

  @Test("takes forms of one name together")
  func variants() throws {
    #expect(
      try persons(
        "Ramón Calderón was killed in 1840.", "Calderon was killed by an agent in 1840.",
        "The agent killed Ramn Calderón in 1840.") == [
          ["Calderon", "Ramn Calderón", "Ramón Calderón"]
        ])
  }

  @Test("titles and particles before a surname make no other bearer")
  func particles() throws {
    #expect(
      try persons("Emil von Reuss died in 1840.", "Count von Reuss was killed by an agent in 1840.")
        .count == 1)
  }

  @Test("keeps two bearers of one surname apart")
  func namesakes() throws {
    #expect(
      try persons("Leon Sedgwick died in 1840.", "Natalia Sedgwick died in 1842.")
        == [["Leon Sedgwick"], ["Natalia Sedgwick"]])
  }

  @Test("a bare surname means whom its own account names in full")
  func surnames() throws {
    let accounts = try Accounts(
      "Leon Sedgwick died in 1840. Sedgwick was buried in Dover.",
      "Natalia Sedgwick died in 1842. Sedgwick was buried in Bath.")
    #expect(
      accounts.loci("Burial of Leon Sedgwick") == ["place: single: Dover (1)"])
    #expect(
      accounts.loci("Burial of Natalia Sedgwick") == ["place: single: Bath (1)"])
  }

  @Test(
    "a surname used as known before a full name is whom other accounts call so, unless they call nobody so"
  )
  func known() throws {
    let known =
      "Larsen's end. Larsen was killed in 1840. Maria Larsen, who kept his letters, died in 1860."
    let other = "Gregor Larsen was born in 1799. Larsen was buried in Bath."
    #expect(
      try persons(known, other)
        == [["Gregor Larsen", "Larsen"], ["Maria Larsen"]])
    #expect(try persons(known) == [["Larsen", "Maria Larsen"]])
    let late = "Maria Larsen was born in 1805. Larsen was buried in Bath."
    #expect(try persons(known, late) == [["Larsen", "Maria Larsen"]])
  }

  @Test("a surname alone is not that of somebody's daughter where another bears it")
  func chief() throws {
    #expect(
      try persons(
        "Larsen was killed in 1840.", "Gregor Larsen was born in 1799.",
        "Maria Larsen, his daughter, died in 1860.")
        == [["Gregor Larsen", "Larsen"], ["Maria Larsen"]])
  }

  @Test(
    "a ruler's title before one word leaves it open whose name it is",
    arguments: [
      ("Prince Larsen was killed in 1840.", "Prince Emil Larsen died in 1841.", 1),
      ("Prince Larsen was killed in 1840.", "Emil Larsen died in 1841.", 1),
      ("Archduke Ferdinand was killed in 1840.", "Archduke Franz Ferdinand died in 1841.", 1),
      ("Grand Duke Dmitri Holm was killed in 1840.", "Dmitri Holm died in 1841.", 1),
      ("King Ferdinand was killed in 1840.", "Archduke Franz Ferdinand died in 1841.", 2),
      ("King Ferdinand was killed in 1840.", "Franz Ferdinand died in 1841.", 2),
      ("Prince Larsen was killed in 1840.", "Princess Anna Larsen died in 1841.", 2),
    ])
  func titled(one: String, other: String, count: Int) throws {
    #expect(try persons(one, other).count == count)
  }

  @Test("what friends called somebody parts his name into no two")
  func nickname() throws {
    #expect(
      try persons("Ronald Arthur \"Ronnie\" Holm was killed in 1840.", "Ronnie Holm died in 1840.")
        .count
        == 1)
  }

  @Test("says why each form counts")
  func why() throws {
    let accounts = try Accounts("Leon Sedgwick died in 1840. Sedgwick was buried in Dover.")
    let entity = try #require(accounts.collated.entities.first { $0.kind == .person })
    #expect(entity.names.map(\.why) == ["the fullest form", "the surname of Leon Sedgwick"])
  }
}
