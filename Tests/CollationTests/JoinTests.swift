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
}
