import Testing

/// What recurred among the errors on the accounts of Examples/, each in other words.
@Suite("Roles that were missed")
struct RoleTests {
  static let places: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen was held in the prison of Lund. Larsen served four years in the fortress of Vaage.",
      "open hold asserted patient=Larsen place=Lund",
      "term asserted patient=Larsen place=Vaage quantity=four years"),
    ClaimTests.Case(
      "The soldiers burned the village of Lower Sande in 1623.",
      "fire asserted patient=Lower Sande time=1623 agent=soldiers"),
    ClaimTests.Case(
      "The expedition left the village of Orra in 1911 and reached the coast in 1912.",
      "departure asserted patient=expedition time=1911 place=Orra",
      "arrival asserted patient=expedition time=1912 place=coast"),
    ClaimTests.Case(
      "Brandt left a trail of debts in 1911.",
      "open leave asserted patient=trail agent=Brandt time=1911"),
    ClaimTests.Case(
      "The brig Ymer struck the reef in a heavy sea.",
      "stranding asserted patient=Ymer place=reef"),
    ClaimTests.Case(
      "Larsen died in Oslo and was buried there.",
      "death asserted patient=Larsen place=Oslo",
      "burial asserted patient=Larsen place=Oslo"),
    ClaimTests.Case(
      "The boat capsized off Cape Lorn.", "sinking asserted patient=boat place=Cape Lorn"),
    ClaimTests.Case(
      "We left Bergen on 3 May 1911.", "departure asserted time=1911-05-03 place=Bergen"),
  ]

  static let participants: [ClaimTests.Case] = [
    ClaimTests.Case(
      "A musket ball killed Larsen.", "killing asserted patient=Larsen instrument=musket ball"),
    ClaimTests.Case(
      "Larsen's engineers blew up the bridge in 1703.",
      "explosion asserted patient=bridge time=1703 agent=Larsen's engineers"),
    ClaimTests.Case(
      "Larsen married Ada Holm in 1829.",
      "marriage asserted patient=Larsen time=1829 agent=Ada Holm"),
    ClaimTests.Case(
      "The Vaage lifeboat rescued 61 persons from the rocks.",
      "rescue asserted patient=persons agent=Vaage lifeboat quantity=61 persons source=rocks"),
    ClaimTests.Case(
      "Larsen's body was found in Oslo on 3 May 1901.",
      "discovery asserted patient=Larsen time=1901-05-03 place=Oslo"),
    ClaimTests.Case("Larsen found a pen.", "open find asserted patient=pen agent=Larsen"),
    ClaimTests.Case(
      "The treaty was signed in Oslo in 1814.",
      "agreement asserted patient=treaty time=1814 place=Oslo"),
    ClaimTests.Case(
      "The ratification of the treaty by the diet followed in 1815.",
      "ratification asserted patient=treaty time=1815 agent=diet"),
    ClaimTests.Case(
      "Two of the men, Peter Larsen and Ole Holm, drowned.",
      "death asserted patient=men quantity=Two of the men", "death asserted patient=Peter Larsen",
      "death asserted patient=Ole Holm"),
    ClaimTests.Case(
      "The master, Peter Larsen, drowned with his ship; according to a sailor's memoir, he shot himself, but the court heard no evidence of it.",
      "fact be asserted patient=Peter Larsen office=master", "death asserted patient=Peter Larsen",
      "suicide reported by sailor's memoir patient=Peter Larsen",
      "open hear denied patient=evidence agent=court"),
    ClaimTests.Case(
      "The company dismissed forty men.",
      "removal asserted patient=men agent=company quantity=forty men"),
    ClaimTests.Case(
      "The cavalry attacked at noon.", "attack asserted agent=cavalry time=T12:00"),
    ClaimTests.Case(
      "The miners struck in 1903.", "open strike asserted agent=miners time=1903"),
    ClaimTests.Case(
      "The soldiers marched to the mill.", "open march asserted agent=soldiers goal=mill"),
  ]

  static let offices: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen was appointed minister of justice in 1848.",
      "appointment asserted patient=Larsen time=1848 office=minister of justice"),
    ClaimTests.Case(
      "Larsen, then governor of Oslo, fled.",
      "fact be asserted patient=Larsen office=governor of Oslo",
      "move asserted patient=Larsen"),
    ClaimTests.Case(
      "Larsen was made governor of Oslo in 1830.",
      "open make asserted patient=Larsen time=1830 office=governor of Oslo"),
  ]

  static let reasons: [ClaimTests.Case] = [
    ClaimTests.Case(
      "The judge sentenced Larsen to fourteen years for perjury.",
      "sentence asserted patient=Larsen agent=judge quantity=fourteen years cause=perjury"),
    ClaimTests.Case(
      "Larsen was accused of treason in 1901.",
      "accusation asserted patient=Larsen time=1901 cause=treason"),
    ClaimTests.Case(
      "Larsen died of a fever in Oslo.", "death asserted patient=Larsen place=Oslo cause=fever"),
  ]

  static let lives: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Karl Munk (b. 1820, d. 1899) painted.",
      "birth asserted patient=Karl Munk time=1820", "death asserted patient=Karl Munk time=1899"),
    ClaimTests.Case(
      "Karl Munk (* 1820, † 3 May 1899) painted.",
      "birth asserted patient=Karl Munk time=1820",
      "death asserted patient=Karl Munk time=1899-05-03"),
    ClaimTests.Case(
      "King Olaf (r. 1801–1810) built the bridge.",
      "completion asserted patient=bridge agent=King Olaf"),
    ClaimTests.Case(
      "Karl Munk (1788–1851) was apprenticed in Trondheim.",
      "birth asserted patient=Karl Munk time=1788", "death asserted patient=Karl Munk time=1851",
      "open apprentice asserted patient=Karl Munk place=Trondheim"),
  ]

  static let orders: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen was killed in 1901. Only then was Brandt arrested.",
      "killing asserted patient=Larsen time=1901",
      "capture asserted patient=Brandt order=after killed"),
    ClaimTests.Case(
      "Larsen was killed. Before that, Brandt was arrested.",
      "killing asserted patient=Larsen", "capture asserted patient=Brandt order=before killed"),
    ClaimTests.Case(
      "Larsen was killed. Then Brandt was arrested.",
      "killing asserted patient=Larsen", "capture asserted patient=Brandt"),
    ClaimTests.Case(
      "Larsen was killed. After this defeat, Brandt fled to Bergen.",
      "killing asserted patient=Larsen", "move asserted patient=Brandt goal=Bergen"),
  ]

  static let trees: [ClaimTests.Case] = [
    ClaimTests.Case(
      "The court ordered Larsen to pay 300 crowns and banished Brandt from Hamburg.",
      "open pay hypothetical agent=Larsen quantity=300 crowns",
      "exile asserted patient=Brandt agent=court source=Hamburg"),
    ClaimTests.Case(
      "Of the duke's army 1,200 were killed.",
      "killing asserted patient=people quantity=1,200"),
  ]

  @Test("reads where it was, where from and where to", arguments: places)
  func placesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("reads who and with what, or leaves it out", arguments: participants)
  func participantsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("reads offices with what they are of", arguments: offices)
  func officesRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("reads the charge and the cause of death", arguments: reasons)
  func reasonsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("reads signs in brackets, which date nothing else", arguments: lives)
  func livesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("reads what came after the sentence before", arguments: orders)
  func ordersRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("mends what the tree hangs on a wrong word", arguments: trees)
  func treesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }
}
