// Enters: short accounts. Leaves: nothing; each claim joins its event by a rule that it names.

import Collation
import Testing

@Suite("Why claims are of one event")
struct JoinTests {
  @Test("every claim but one of an event says why it is counted to it")
  func reasons() throws {
    let accounts = try Accounts(
      "Larsen was killed in 1840.", "Larsen was killed in Bergen. Larsen was exiled in 1828.",
      "Larsen was executed in 1840. Larsen was exiled in May 1828.")
    let killing = try #require(
      accounts.collated.events.first { $0.joins.contains { $0.reason?.rule == "event.once" } })
    #expect(
      killing.joins.compactMap(\.reason?.rule).sorted() == ["event.mode", "event.once"])
    #expect(killing.joins.count == 3)
    let exile = try #require(accounts.collated.events.first { $0.eventClass == "exile" })
    #expect(exile.joins.map(\.reason?.rule) == [nil, "event.time"])
  }

  @Test(
    "an execution and a killing of one person are one event, unless time or place parts them",
    arguments: [
      ("Larsen was executed in May 1840.", true),
      ("Larsen was executed in Bergen.", true),
      ("Larsen was executed in Oslo.", false),
      ("Larsen was executed on 3 June 1840.", false),
      ("Larsen died in May 1840.", false),
    ])
  func modes(other: String, isOne: Bool) throws {
    let accounts = try Accounts("Larsen was killed in Bergen in May 1840.", other)
    #expect(accounts.collated.events.count == (isOne ? 1 : 2))
    #expect(accounts.contradictions == [])
  }

  @Test(
    "the same sentence in two sources tells one event, and another sentence another",
    arguments: [
      ("The old fisherman was killed with an axe near the church.", true),
      ("The old fisherman was killed with an axe behind the church.", false),
    ])
  func copies(other: String, isOne: Bool) throws {
    let accounts = try Accounts(
      "Larsen left Bergen in 1840. The old fisherman was killed with an axe near the church.",
      "I have read much of this. \(other)")
    let killings = accounts.collated.events.filter { $0.eventClass == "killing" }
    #expect(killings.count == (isOne ? 1 : 2))
    let rules = killings.flatMap(\.joins).compactMap(\.reason?.rule)
    #expect(rules == (isOne ? ["event.copy"] : []))
    #expect(accounts.contradictions == [])
  }

  @Test(
    "people without a name are those of another account where both give a day or a month, not a year",
    arguments: [("on 3 May 1840", 1), ("in May 1840", 1), ("in 1840", 2)])
  func nameless(time: String, count: Int) throws {
    let accounts = try Accounts(
      "Seven people were killed in a fire \(time).", "Three people were killed in a fire \(time).")
    #expect(accounts.collated.events.count { $0.eventClass == "killing" } == count)
  }

  @Test(
    "of several blows that an account tells of, none is what killed him",
    arguments: [
      ("A guard struck Larsen with a club, and Larsen was killed in Oslo.", 1),
      (
        "A guard struck Larsen with a club. Another stabbed Larsen with a dagger, and Larsen was killed in Oslo.",
        0
      ),
    ])
  func blows(one: String, count: Int) throws {
    let accounts = try Accounts(one, "Larsen was killed with a spear.")
    #expect(accounts.contradictions.count == count)
  }

  @Test(
    "a ship without a name is the named one of the same day that its source knows",
    arguments: [
      ("The ship sank on 3 May 1850. The Albatross left Bergen in 1849.", true),
      ("The ship sank on 4 May 1850. The Albatross left Bergen in 1849.", false),
      ("The ship sank on 3 May 1850. The Petrel left Bergen in 1849.", false),
      ("Two ships sank on 3 May 1850. The Albatross left Bergen in 1849.", false),
    ])
  func descriptions(other: String, isOne: Bool) throws {
    let accounts = try Accounts("The Albatross sank off Bergen on 3 May 1850.", other)
    let rules = accounts.collated.events.flatMap(\.joins).compactMap(\.reason?.rule)
    #expect(rules.contains("event.description") == isOne)
    #expect(accounts.contradictions == [])
  }

  @Test("near dates say what else makes them one")
  func near() throws {
    let accounts = try Accounts(
      "The Halcyon left Genoa on 3 March 1851.", "The Halcyon left Genoa on 4 March 1851.",
      "The Halcyon left Genoa.")
    let event = try #require(accounts.collated.events.first)
    let reason = try #require(event.joins.compactMap(\.reason).first { $0.rule == "event.near" })
    #expect(
      reason.why
        == "the accounts tell of one 'departure' of Halcyon: place 'genoa', each account tells of "
        + "one alone, one day apart")
    #expect(event.joins.count == 3)
    #expect(accounts.collated.events.count == 1)
  }

  @Test(
    "'we' are those on the ship that the account names, where place and time fit",
    arguments: [
      ("We left Genoa on 4 March 1851. I had served two years in the Halcyon.", true),
      ("We left Genoa on 30 March 1851. I had served two years in the Halcyon.", false),
      ("We left Naples on 4 March 1851. I had served two years in the Halcyon.", false),
      ("We left Genoa on 4 March 1851. I had served two years in the Petrel.", false),
    ])
  func parties(other: String, isOne: Bool) throws {
    let accounts = try Accounts("The Halcyon left Genoa on 3 March 1851.", other)
    let rules = accounts.collated.events.flatMap(\.joins).compactMap(\.reason?.rule)
    #expect(rules.contains("event.party") == isOne)
    #expect(accounts.contradictions.isEmpty != isOne)
  }

  @Test("the treaty at a place is the one that is called after it")
  func titles() throws {
    let accounts = try Accounts(
      "The Treaty of Ghent was signed on 24 December 1814.",
      "The treaty was signed at Ghent in November 1814.", "The treaty was signed at Paris in 1810.")
    #expect(accounts.contradictions == ["time.disjoint: 1814-11 / 1814-12-24"])
  }

  @Test("a description is whoever did the same two things at the same times")
  func profiles() throws {
    let first =
      "Karl Lindner was elected mayor in 1838. Karl Lindner resigned in May 1844. "
      + "Karl Lindner died in 1850."
    let second = "I read of Karl Lindner. The statesman was elected mayor in 1838. "
    let known = try Accounts(
      first, second + "The statesman resigned in May 1844. The statesman died in 1851.")
    #expect(known.contradictions == ["time.disjoint: 1850 / 1851"])
    let open = try Accounts(first, second + "The statesman died in 1851.")
    #expect(open.contradictions == [])
  }

  @Test(
    "an order is compared on whichever side it is told, and links events where nobody contradicts it"
  )
  func orders() throws {
    let first = "In May 1703 Otto Brandt was killed before Emil Voss was arrested."
    let turned = "In May 1703 Emil Voss was arrested before Otto Brandt was killed."
    let agreeing = "In May 1703 Emil Voss was arrested after Otto Brandt was killed."
    #expect(
      try Accounts(first, turned).contradictions.map { $0.prefix(14) } == ["order.opposite"])
    let agreed = try Accounts(first, agreeing)
    #expect(agreed.contradictions == [])
    let killing = try #require(agreed.collated.events.first { $0.eventClass == "killing" })
    #expect(killing.relatedTo.map(\.relation) == ["before"])
  }

  @Test("a count of a part is of other scope than one of all, or of another part")
  func parts() throws {
    let all = "In May 1703 2,100 soldiers were killed."
    for part in [
      "In May 1703 600 soldiers of the Estates were killed.",
      "In May 1703, of the Duke's army 600 soldiers were killed.",
      "The boat capsized in May 1703, and 600 soldiers were killed in her.",
    ] { #expect(try Accounts(all, part).contradictions == [], "\(part)") }
    let both = try Accounts(
      "In May 1703 900 soldiers of the Estates were killed.",
      "In May 1703 600 soldiers of the Estates were killed.")
    #expect(both.contradictions == ["quantity.disjoint: 600 soldier / 900 soldier"])
  }
}
