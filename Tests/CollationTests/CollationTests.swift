import Collation
import Testing

@Suite("Collation")
struct CollationTests {
  private static let first = """
    Hans Larsen was killed with a dagger in Bergen on 20 May 1840. Larsen was buried in June 1840. \
    Four guards were killed in May 1840.
    """
  private static let second = """
    In Bergen, Larsen was murdered by Ole Brandt with a sword on 21 May 1840. \
    Five guards were killed in May 1840.
    """
  private static let third = "Hans Larsen was killed in May 1840."

  @Test("brings claims of one event together, and says where they differ")
  func collates() throws {
    let accounts = try Accounts(Self.first, Self.second, Self.third)
    #expect(
      accounts.loci("Killing of Hans Larsen") == [
        "time: contradiction: 1840-05 (1) | 1840-05-20 (1) | 1840-05-21 (1)",
        "place: same: Bergen (2)",
        "agent: single: Ole Brandt (1)",
        "instrument: contradiction: dagger (1) | sword (1)",
      ])
    #expect(
      accounts.contradictions == [
        "instrument.sisters: dagger / sword", "quantity.disjoint: 4 guard / 5 guard",
        "time.disjoint: 1840-05-20 / 1840-05-21",
      ])
  }

  @Test("counts contradict where they count one group, and nowhere else")
  func groups() throws {
    let told = "Forty British soldiers were killed at Tresk in May 1801."
    let others = [
      "Sixty British soldiers were killed at Tresk in May 1801.": 1,
      "Sixty brave British soldiers were killed at Tresk in May 1801.": 1,
      "Sixty French soldiers were killed at Tresk in May 1801.": 0,
      "Sixty soldiers of the Duke were killed at Tresk in May 1801.": 0,
      "Sixty of our soldiers were killed at Tresk in May 1801.": 0,
      "Sixty wounded British soldiers were killed at Tresk in May 1801.": 0,
      "Sixty soldiers were killed at Tresk in May 1801.": 0,
    ]
    for (other, count) in others.sorted(by: { $0.key < $1.key }) {
      let accounts = try Accounts(told, other)
      #expect(accounts.collated.events.count == 1, "\(other)")
      #expect(accounts.contradictions.count == count, "\(other)")
    }
    #expect(
      try Accounts(
        "About forty soldiers were killed in May 1801.", "Sixty soldiers were killed in May 1801."
      ).contradictions.count == 1)
  }

  @Test("a battle is fought on days near each other, a siege all the year, a war whenever")
  func lasting() throws {
    func rules(_ a: String, _ b: String) throws -> [String] {
      try Accounts(a, b).collated.events.flatMap(\.loci).flatMap(\.relations).map(\.ruling.rule)
    }
    let fought = "The Battle of Tresk was fought on 3 May 1801."
    #expect(try rules(fought, "The Battle of Tresk took place on 5 May 1801.") == ["time.lasting"])
    #expect(
      try rules(fought, "The Battle of Tresk took place on 5 July 1801.") == ["time.disjoint"])
    #expect(try rules(fought, "The Siege of Tresk took place in 1799.") == [])
    #expect(
      try rules("The Winter War was fought in 1939.", "The Winter War took place in 1940.") == [])
  }

  @Test("tells a killing from a death, and links them")
  func entailed() throws {
    let accounts = try Accounts(Self.first, "Larsen died on 22 May 1840.")
    #expect(accounts.contradictions == [])
    let killing = try #require(
      accounts.collated.events.first { $0.label == "Killing of Hans Larsen" })
    let death = try #require(accounts.collated.events.first { $0.eventClass == "death" })
    #expect(killing.relatedTo.contains { $0.event == death.id && $0.relation == "entails" })
  }

  @Test("keeps apart what can happen twice")
  func recurring() throws {
    let accounts = try Accounts(
      "Hans Larsen was exiled in 1828.", "In 1829 Larsen was exiled. Larsen was exiled in May 1828."
    )
    #expect(accounts.labels == ["Exile of Hans Larsen (1828)", "Exile of Hans Larsen (1829)"])
    #expect(accounts.contradictions == [])
  }

  @Test("a blow told beside the killing is part of it; one told elsewhere is not")
  func blows() throws {
    let beside = try Accounts("Larsen was killed on 20 May 1840. He was struck with an axe.")
    #expect(beside.labels == ["Killing of Larsen"])
    let elsewhere = try Accounts(
      "Larsen was killed on 20 May 1840.", "Larsen was struck with an axe.")
    #expect(elsewhere.labels.sorted() == ["Attack on Larsen", "Killing of Larsen"])
  }

  @Test("a pronoun means him of whom others say it by name")
  func settles() throws {
    let accounts = try Accounts(
      "Brandt sent Hans Larsen away because he was murdered in Bergen in 1840.",
      "Hans Larsen was murdered in 1840.")
    #expect(accounts.labels.filter { $0.hasPrefix("Killing") } == ["Killing of Hans Larsen"])
  }

  @Test("a day counted from another sentence contradicts nobody")
  func countedFromAfar() throws {
    let accounts = try Accounts(
      "The ship left Bergen on 3 May 1837. Larsen died the next day.", "Larsen died on 7 May 1837.")
    #expect(
      accounts.loci("Death of Larsen") == ["time: compatible: 1837-05-04 (1) | 1837-05-07 (1)"])
  }

  @Test("what nobody says happened is no event")
  func unreal() throws {
    #expect(try Accounts("Was Larsen murdered in 1840?").labels == [])
    #expect(try Accounts("Brandt wanted to kill Larsen with an axe.").labels == [])
  }

  // MARK: Laws

  @Test("the order of the accounts changes nothing")
  func permuted() throws {
    let texts = [Self.first, Self.second, Self.third]
    let straight = try Accounts(texts)
    for order in [[2, 1, 0], [1, 0, 2], [1, 2, 0]] {
      #expect(try Accounts(order.map { texts[$0] }).collated == straight.collated)
    }
  }

  @Test("a copy of an account adds no contradiction")
  func copied() throws {
    let straight = try Accounts(Self.first, Self.second)
    // A full stop more makes another source of the same words.
    let copied = try Accounts(Self.first, Self.second, Self.second + "\n\nEnd.")
    #expect(copied.contradictions == straight.contradictions)
  }

  @Test("an unrelated account changes no verdict")
  func unrelated() throws {
    let straight = try Accounts(Self.first, Self.second)
    let more = try Accounts(
      Self.first, Self.second, "John Keats died in Rome on 23 February 1821. Three ships sank.")
    #expect(more.contradictions == straight.contradictions)
    #expect(more.loci("Killing of Hans Larsen") == straight.loci("Killing of Hans Larsen"))
  }

  @Test(
    "a narrower date never turns a contradiction into agreement",
    arguments: [
      "in 1841", "in May 1841", "on 3 May 1841",
    ])
  func narrowed(_ date: String) throws {
    let accounts = try Accounts(Self.third, "Hans Larsen was killed \(date).")
    #expect(accounts.contradictions.count == 1)
  }
}
