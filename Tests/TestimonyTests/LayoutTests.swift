import Testing

/// What is no prose gives no claims, whatever its words are.
@Suite("Claims from what is no prose")
struct LayoutTests {
  static let run = (0..<60).map { _ in "and Brandt was killed and Larsen walked on" }
  static let silent: [ClaimTests.Case] = [
    ClaimTests.Case(
      """
      | Name | Born | Died | Place |
      |------|------|------|-------|
      | Larsen | 1840 | 1901 | Oslo |
      | Brandt | 1850 | 1899 | Bergen |
      """),
    ClaimTests.Case("Year\tEvent\tKilled\n1901\tFire\t12\n1902\tFlood\t40\n"),
    ClaimTests.Case(
      """
      O Larsen, proud beneath the moon,
      Whom death shall lull and daggers croon,
      No murder but the murdered rose,
      No exile but the drifting snows.
      """),
    ClaimTests.Case(
      """
      l,arfen w-as rn urdered iu Os1o 0n tbe 3rd cf M ay ;90l bv Braudt wi lh au ,ax.
      tbc k1lling oi H olrn ~ vv as n ev er || expl ained ^
      """),
    ClaimTests.Case("The murder of. By Brandt, in. Killed by, 1901. Who was. Larsen and."),
    ClaimTests.Case("Bread, salt, twelve candles, a rope."),
    ClaimTests.Case("On the table:\n- an axe\n- two pistols\n- the murder weapon\n"),
    ClaimTests.Case("In those days " + run.joined(separator: " ") + "."),
    ClaimTests.Case(
      """
      Present were Larsen, Brandt, Holm, Rask, Pell, Grane, Thiel, Parry, Brace, Harro, Maud, Soll, Aho, Koski, \
      Dahl, Morrow, Kerr, Duff, Ross, Tait, Weir, Ferro, Orlo, Berg, Strand, Ness, Rook, Olaf, Frede, Holt, Moe, \
      Vane, Hale, Rey, Dupin, Ott, Boe, Thea, Kell and Lund.
      """),
  ]

  static let read: [ClaimTests.Case] = [
    // Prose that is broken into lines, and a menu with bars above it, are read.
    ClaimTests.Case(
      "Home | About | Contact\n\nLarsen was murdered by Brandt\nin Oslo with an axe\nin May 1901.",
      "killing asserted patient=Larsen time=1901-05 place=Oslo agent=Brandt instrument=axe"),
    ClaimTests.Case(
      "- Peter Larsen, captain\n- a cat\n",
      "fact be asserted patient=Peter Larsen office=captain"),
  ]

  @Test("tables, verse, fragments, lists, runs of words and of names make none", arguments: silent)
  func silence(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("prose in short lines and lists with descriptions are read", arguments: read)
  func prose(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }
}
