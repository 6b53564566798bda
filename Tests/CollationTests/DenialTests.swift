// Enters: pairs of accounts, of which the second denies or excludes what the first tells. Leaves: nothing; what is plainly denied
// contradicts, and nothing else does.

import Collation
import Testimony
import Testing

@Suite("Denials, and events that exclude each other")
struct DenialTests {
  @Test("an event that one account denies shows that it is disputed whether it happened")
  func denied() throws {
    let accounts = try Accounts(
      "Hans Larsen was arrested in Bergen on 3 May 1840.", "Larsen was arrested in May 1840.",
      "Hans Larsen went home in 1840. He was never arrested.")
    #expect(
      accounts.loci("Arrest of Hans Larsen") == [
        "occurrence: contradiction: happened (2) | not happened (1)",
        "time: refines: 1840-05 (1) | 1840-05-03 (1)", "place: single: Bergen (1)",
      ])
    #expect(accounts.contradictions == ["polarity.event: happened / happened"])
    let event = try #require(accounts.collated.events.first)
    let locus = try #require(event.loci.first { $0.slot == .occurrence })
    #expect(locus.readings.map(\.text) == ["it happened", "it did not happen"])
    #expect(locus.relations.map(\.ruling.type) == ["polarity"])
    #expect(event.joins.compactMap(\.reason?.rule).contains("event.denial"))
  }

  @Test("an event that is only denied, or whose denial answers nobody, is shown nowhere")
  func unshown() throws {
    #expect(try Accounts("Hans Larsen was never arrested.").labels == [])
    let accounts = try Accounts(
      "Hans Larsen was never arrested.", "Ole Brandt was arrested in May 1840.")
    #expect(accounts.labels == ["Arrest of Ole Brandt"])
    #expect(accounts.loci("Arrest of Ole Brandt") == ["time: single: 1840-05 (1)"])
  }

  @Test("what is said without any detail is shown where it is denied")
  func bare() throws {
    let accounts = try Accounts("Hans Larsen was arrested.", "Hans Larsen was not arrested.")
    #expect(
      accounts.loci("Arrest of Hans Larsen") == [
        "occurrence: contradiction: happened (1) | not happened (1)"
      ])
  }

  @Test(
    "what is plainly denied contradicts whoever asserts it",
    arguments: [
      (
        "Hans Larsen was beaten in May 1840.", "It is not true that Hans Larsen was beaten.",
        "event"
      ),
      (
        "Hans Larsen was beaten in May 1840.", "In fact, Hans Larsen was not beaten at all.",
        "event"
      ),
      ("Hans Larsen resigned in May 1840.", "Hans Larsen never resigned.", "event"),
      ("Hans Larsen fled to Bergen in May 1840.", "Hans Larsen stayed and did not flee.", "event"),
      ("Hans Larsen was assassinated in 1840.", "Hans Larsen was not killed.", "event"),
      ("Hans Larsen was killed in 1840.", "Hans Larsen was not killed but wounded.", "event"),
      (
        "The palace was burned on 15 March 1840.",
        "The army came on 15 March 1840. The palace was not burned.", "event"
      ),
      (
        "Hans Larsen was murdered by a clerk in 1840.", "Hans Larsen was not murdered by a clerk.",
        "denied"
      ),
      (
        "Hans Larsen was killed by Anna Holm in 1840.", "Anna Holm did not kill Hans Larsen.",
        "denied"
      ),
      (
        "Hans Larsen was arrested in Bergen in 1840.", "Hans Larsen was not arrested in Norway.",
        "denied"
      ),
      (
        "Hans Larsen was arrested on 3 May 1840.", "Hans Larsen was not arrested in May 1840.",
        "denied"
      ),
      (
        "Hans Larsen was killed with a pistol in 1840.",
        "Hans Larsen was not killed with a pistol, as has been claimed.", "denied"
      ),
      (
        "Hans Larsen was murdered by a sergeant in 1840.", "Hans Larsen killed himself in 1840.",
        "exclusive"
      ),
      ("Hans Larsen was executed in 1840.", "Hans Larsen took his own life.", "exclusive"),
      (
        "Hans Larsen was tried in 1895 and sentenced to two years in prison.",
        "Hans Larsen was acquitted in April 1895.", "exclusive"
      ),
      (
        "Hans Larsen was found guilty of theft in 1895.",
        "Hans Larsen was acquitted in April 1895.", "exclusive"
      ),
    ])
  func contradicts(told: String, denial: String, rule: String) throws {
    for accounts in [try Accounts(told, denial), try Accounts(denial, told)] {
      #expect(accounts.contradictions.map { $0.split(separator: ":")[0] } == ["polarity.\(rule)"])
    }
  }

  @Test("who denies several things at once contradicts only whoever asserts them all")
  func joint() throws {
    let denial = "Hans Larsen was not killed by Ole Brandt in Oslo."
    let all = try Accounts("Hans Larsen was killed by Ole Brandt in Oslo in 1840.", denial)
    #expect(all.contradictions.count == 2)
    let one = try Accounts("Hans Larsen was killed by Ole Brandt in 1840.", denial)
    #expect(one.contradictions == [])
    #expect(
      one.loci("Killing of Hans Larsen") == [
        "time: single: 1840 (1)", "place: single: not Oslo (1)",
        "agent: compatible: Ole Brandt (1) | not Ole Brandt (1)",
      ])
  }

  @Test(
    "what is not plainly denied of the same event contradicts nobody",
    arguments: [
      // Denied in part, for the time being, or in manner.
      ("Hans Larsen died on 3 May 1840.", "Hans Larsen did not die at once."),
      ("Hans Larsen died on 3 May 1840.", "Hans Larsen was shot on 1 May 1840. He did not die."),
      ("Hans Larsen was killed in May 1840.", "Hans Larsen was not only killed but robbed."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was not arrested until 1837."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen had not yet been arrested."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was never arrested again."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen has not been arrested."),
      (
        "Hans Larsen was arrested in 1837.", "In 1835 a warrant came. Hans Larsen was not arrested."
      ),
      (
        "Hans Larsen was arrested in 1837.", "Hans Larsen was not arrested because he was a thief."
      ),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was not arrested with the others."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was not arrested and tried."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was nearly arrested."),
      (
        "Hans Larsen was arrested in 1837.",
        "Hans Larsen was not arrested that night. He was arrested in 1837."
      ),
      (
        "Hans Larsen was killed by a clerk in 1840.",
        "Hans Larsen was not killed by a clerk of the bank."
      ),
      ("Hans Larsen was killed by Ole Brandt in 1840.", "I did not kill Hans Larsen."),
      // In doubt, or on another's word.
      ("Hans Larsen was arrested in 1837.", "Hans Larsen was probably not arrested."),
      ("Hans Larsen was arrested in 1837.", "Anna Holm says that Hans Larsen was not arrested."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen would not be arrested."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen could not be arrested."),
      ("Hans Larsen was arrested in 1837.", "If Hans Larsen was not arrested, he fled."),
      ("Hans Larsen was arrested in 1837.", "Was Hans Larsen not arrested?"),
      ("Hans Larsen was reportedly killed in 1840.", "Hans Larsen was not killed."),
      // Of others, or of another thing.
      ("Hans Larsen was arrested in 1837.", "Hans Larsen and Ole Brandt were not arrested."),
      ("Hans Larsen was arrested in 1837.", "Hans Larsen's brother was not arrested."),
      ("Hans Larsen was killed in 1840.", "No one was killed."),
      ("Hans Larsen was killed in 1840.", "Hans Larsen was not murdered."),
      ("Hans Larsen was killed in 1840.", "Hans Larsen was not executed."),
      ("Hans Larsen fled to Bergen in 1840.", "Hans Larsen did not flee to Oslo."),
      ("Hans Larsen married Anna Holm in 1840.", "Hans Larsen did not marry Anna Berg."),
      (
        "Hans Larsen was arrested in 1837. He was arrested again in 1839.",
        "Hans Larsen was not arrested."
      ),
      (
        "The palace was burned on 15 March 1840.",
        "The army came in 1850. The palace was not burned."
      ),
      ("The palace was burned on 15 March 1840.", "The palace was not burned."),
      // Events that only seem to exclude each other.
      ("Hans Larsen was killed in 1840.", "Hans Larsen killed himself in 1840."),
      (
        "Hans Larsen was murdered by a sergeant in 1840.",
        "Anna Holm says that Hans Larsen killed himself."
      ),
      (
        "Hans Larsen was murdered by a sergeant in 1840.",
        "Hans Larsen tried to kill himself in 1840."
      ),
      ("Hans Larsen was convicted of treason in 1894.", "Hans Larsen was acquitted in 1906."),
      (
        "Hans Larsen was convicted of treason in 1894.",
        "Hans Larsen was convicted in 1894 and acquitted in 1895."
      ),
      ("Hans Larsen was convicted of treason.", "Hans Larsen was acquitted."),
      (
        "Hans Larsen was convicted of treason in 1894. Hans Larsen was convicted of theft in 1895.",
        "Hans Larsen was acquitted in 1895."
      ),
    ])
  func silent(told: String, denial: String) throws {
    #expect(try Accounts(told, denial).contradictions == [])
    #expect(try Accounts(denial, told).contradictions == [])
  }
}
