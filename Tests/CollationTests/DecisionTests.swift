import Collation
import Testing
import Testimony

@Suite("Decisions on events")
struct DecisionTests {
  private static let texts = [
    "Hans Larsen was exiled in 1828. Larsen was exiled in May 1828.",
    "In 1829 Larsen was exiled.", "Hans Larsen was exiled to Malta in 1829.",
  ]

  private static func groups(_ accounts: Accounts, _ decisions: ClaimDecisions) -> Set<Set<ClaimID>>
  {
    Set(accounts.collated(decisions).events.map { Set($0.joins.map(\.claim)) })
  }

  private static func claims(_ accounts: Accounts) -> [ClaimID] {
    accounts.depositions.flatMap(\.claims).filter { $0.eventClass == "exile" }.map(ClaimID.init)
      .sorted()
  }

  @Test(
    "what was decided to be together is one event, what to be apart is none, and undoing gives the former"
  )
  func decided() throws {
    let accounts = try Accounts(Self.texts)
    let before = Self.groups(accounts, ClaimDecisions())
    let claims = Self.claims(accounts)
    try #require(claims.count == 4)
    for a in claims {
      for b in claims where a < b {
        let joined = Self.groups(accounts, ClaimDecisions(together: [ClaimDecisions.Pair(a, b)]))
        #expect(joined.contains { $0.contains(a) && $0.contains(b) })
        let parted = Self.groups(accounts, ClaimDecisions(apart: [ClaimDecisions.Pair(b, a)]))
        #expect(!parted.contains { $0.contains(a) && $0.contains(b) })
        let both = ClaimDecisions(
          together: [ClaimDecisions.Pair(a, b)], apart: [ClaimDecisions.Pair(a, b)])
        #expect(!Self.groups(accounts, both).contains { $0.contains(a) && $0.contains(b) })
      }
    }
    #expect(Self.groups(accounts, ClaimDecisions()) == before)
  }

  @Test("a decision about a claim that is not there changes nothing")
  func unknown() throws {
    let accounts = try Accounts(Self.texts)
    let claim = try #require(Self.claims(accounts).first)
    let ghost = ClaimID(source: "none", trigger: 0..<1, eventClass: "exile")
    let decisions = ClaimDecisions(
      together: [ClaimDecisions.Pair(claim, ghost)], apart: [ClaimDecisions.Pair(ghost, claim)])
    #expect(accounts.collated(decisions) == accounts.collated)
  }

  @Test("a claim that was decided to be apart from all others leaves alone")
  func leaves() throws {
    let accounts = try Accounts(
      "Larsen was killed in 1840.", "Larsen was killed in Bergen.",
      "Larsen was killed with a dagger.")
    let claims = accounts.depositions.flatMap(\.claims).map(ClaimID.init)
    let leaver = try #require(claims.first)
    let decisions = ClaimDecisions(
      apart: claims.dropFirst().map { ClaimDecisions.Pair(leaver, $0) })
    let groups = Self.groups(accounts, decisions)
    #expect(groups.contains(Set(claims.dropFirst())))
    #expect(groups.contains([leaver]))
  }

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
