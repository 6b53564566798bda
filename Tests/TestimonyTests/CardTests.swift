import Testimony
import Testing

/// Mistakes that claims drawn at random and read by hand showed, each in words of our own.
@Suite("Claims that were misread")
struct CardTests {
  static let pronouns: [ClaimTests.Case] = [
    ClaimTests.Case(
      "I saw the Duke fall. He was killed in 1901.",
      "killing asserted patient=Duke time=1901"),
    ClaimTests.Case(
      "Count Holm died in 1901. After the rising, in which he had taken no part, Brandt was arrested in Oslo.",
      "death asserted patient=Count Holm time=1901",
      "open take denied patient=part agent=Brandt",
      "capture asserted patient=Brandt place=Oslo"),
  ]

  static let predicates: [ClaimTests.Case] = [
    ClaimTests.Case(
      "General Brandt was inspecting the district in 1936.",
      "open inspect asserted patient=district agent=General Brandt time=1936"),
    ClaimTests.Case(
      "Holm questioned his arrested comrades in Oslo.",
      "open question asserted patient=arrested comrades agent=Holm place=Oslo"),
    ClaimTests.Case(
      "Larsen died in a ship that bears his name.",
      "death asserted patient=Larsen place=ship",
      "open bear asserted patient=name agent=ship"),
    ClaimTests.Case(
      "Brandt prevented Holm from killing Larsen.",
      "open prevent asserted patient=Holm agent=Brandt",
      "killing denied patient=Larsen agent=Holm"),
    ClaimTests.Case(
      "The soldiers set fire to the village in 1623.",
      "fire asserted patient=village time=1623 agent=soldiers"),
    ClaimTests.Case("Larsen was in good hands."),
  ]

  static let titles: [ClaimTests.Case] = [
    ClaimTests.Case(
      "The Siege of Tresk was fought in 1683.", "siege asserted patient=Siege of Tresk time=1683",
      "open fight asserted patient=Siege of Tresk time=1683"),
    ClaimTests.Case(
      "The Winter War was fought in 1939.", "war asserted patient=Winter War time=1939",
      "open fight asserted patient=Winter War time=1939"),
    ClaimTests.Case(
      "The Battle of Tresk was fought in 1683.",
      "battle asserted patient=Battle of Tresk time=1683"),
  ]

  static let certainties: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen was to be killed in May 1801, but the plot was found out.",
      "killing hypothetical patient=Larsen time=1801-05"),
    ClaimTests.Case(
      "Larsen was to be killed in May 1801.", "killing asserted patient=Larsen time=1801-05"),
    ClaimTests.Case(
      "Holm wrote a book about the murder of Larsen in 1801.",
      "open write asserted patient=book agent=Holm time=1801", "killing asserted patient=Larsen"),
    ClaimTests.Case(
      "Larsen was born as Ole Brandt in Oslo.",
      "birth asserted patient=Larsen place=Oslo name=Ole Brandt"),
    ClaimTests.Case(
      "Larsen was killed in 1801. It wasn't a sword, it was a dagger.",
      "killing asserted patient=Larsen time=1801", "killing denied patient=Larsen instrument=sword",
      "killing asserted patient=Larsen instrument=dagger"),
    ClaimTests.Case(
      "Larsen was killed in 1801. It wasn't a palace, it was a hut.",
      "killing asserted patient=Larsen time=1801"),
  ]

  @Test("an event with a name is of the class that its noun names", arguments: titles)
  func titlesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test(
    "plans that failed, topics, names after 'as' and corrected weapons are read as such",
    arguments: certainties)
  func certaintiesRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  static let roles: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Brandt taught Latin in Oslo.",
      "open teach asserted patient=Latin agent=Brandt place=Oslo"),
    ClaimTests.Case(
      "Brandt played immediately in Oslo.",
      "open play asserted agent=Brandt place=Oslo"),
    ClaimTests.Case("Holm wanted a quiet summer."),
  ]

  @Test("a pronoun goes on meaning whom it meant, and means its clause's host", arguments: pronouns)
  func pronounsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("a participle within a phrase, an idiom and a place are no events", arguments: predicates)
  func predicatesRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("a role is left out where the words only look like it", arguments: roles)
  func rolesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("nobody is founded")
  func personsAreNotFounded() throws {
    let claims = try Reading("Larsen was established as dictator in 1901.").claims
    #expect(claims.allSatisfy { $0.eventClass != "foundation" })
  }

  @Test("commas without spaces give no claims of the open class")
  func runOnsRead() throws {
    let heap =
      "holm ruled in oslo,brandt praised larsen,the army joined holm,larsen praised brandt."
    #expect(try Reading(heap).claims.allSatisfy { $0.eventClass != "open" })
  }
}
