import Chronology
import Testimony
import Testing

@Suite("Claims")
struct ClaimTests {
  /// A sentence or two, and the claims that they make, in text order.
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var claims: [String]

    init(_ text: String, _ claims: String...) {
      self.text = text
      self.claims = claims
    }

    var testDescription: String { text }
  }

  static let roles: [Case] = [
    Case(
      "Marat was murdered by Charlotte Corday with a knife in Paris on 13 July 1793.",
      "killing asserted patient=Marat time=1793-07-13 place=Paris agent=Charlotte Corday instrument=knife"
    ),
    Case(
      "In May 1812 an assassin shot Spencer Perceval with a pistol.",
      "attack asserted patient=Spencer Perceval time=1812-05 agent=assassin instrument=pistol"),
    Case(
      "The sentry fatally wounded the smuggler with a musket.",
      "killing asserted patient=smuggler agent=sentry instrument=musket"),
    Case(
      "Becket was hacked to death in Canterbury in December 1170.",
      "killing asserted patient=Becket time=1170-12 place=Canterbury"),
    Case(
      "The murder of Thomas Becket in December 1170 shocked Europe.",
      "killing asserted patient=Thomas Becket time=1170-12"),
    Case(
      "After Keats's death in 1821, friends came.",
      "death asserted patient=Keats time=1821"),
    Case(
      "Robert Catesby, the leader of the plot, was killed on 8 November 1605.",
      "fact be asserted patient=Robert Catesby office=leader of the plot",
      "killing asserted patient=Robert Catesby time=1605-11-08"),
    Case(
      "An anarchist, Leon Czolgosz, acting alone, shot President McKinley in September 1901.",
      "fact be asserted patient=Leon Czolgosz office=anarchist",
      "attack asserted patient=President McKinley time=1901-09 agent=Leon Czolgosz"),
    Case(
      "The man, who killed him, Charles Guiteau, was hanged in June 1882.",
      "execution asserted patient=Charles Guiteau time=1882-06"),
    Case(
      "The mutineers broke into the armoury on 28 April 1789.",
      "attack asserted patient=armoury time=1789-04-28 agent=mutineers"),
    Case(
      "Ovid was banished from Rome in AD 8.",
      "exile asserted patient=Ovid time=0008 source=Rome"),
    Case(
      "In 1903 Brandt was expelled from the party.",
      "expulsion asserted patient=Brandt time=1903 source=party"),
    Case(
      "In 1903 Brandt was expelled from Prussia.",
      "exile asserted patient=Brandt time=1903 source=Prussia"),
    Case(
      "Handel moved to London in 1712.",
      "move asserted patient=Handel time=1712 goal=London"),
    Case(
      "The steamship Arctic left Liverpool on 20 September 1854.",
      "departure asserted patient=Arctic time=1854-09-20 place=Liverpool"),
    Case(
      "A submarine sank the Lusitania in May 1915.",
      "sinking asserted patient=Lusitania time=1915-05 agent=submarine"),
    Case(
      "The Vasa sank in Stockholm on 10 August 1628.",
      "sinking asserted patient=Vasa time=1628-08-10 place=Stockholm"),
    Case(
      "The Battle of Hastings was fought on 14 October 1066.",
      "battle asserted patient=Battle of Hastings time=1066-10-14"),
  ]

  static let clauses: [Case] = [
    Case(
      "Brandt went to Oslo and befriended Larsen, before taking his chance and killing him with an axe on 3 May 1901.",
      "open befriend asserted patient=Larsen agent=Brandt",
      "open take asserted patient=chance agent=Brandt time=1901-05-03",
      "killing asserted patient=Larsen time=1901-05-03 agent=Brandt instrument=axe"),
    Case(
      "Despite being hit with a pickaxe Larsen did not die immediately.",
      "attack asserted patient=Larsen instrument=pickaxe"),
    Case(
      "Larsen was forced to seek asylum in Sweden in 1936.",
      "move asserted patient=Larsen time=1936"),
    Case(
      "Larsen, on the other hand, was expelled from the party (1927), exiled (1928), and banished from Norway (1929).",
      "expulsion asserted patient=Larsen time=1927 source=party",
      "exile asserted patient=Larsen time=1928",
      "exile asserted patient=Larsen time=1929 source=Norway"),
    Case(
      "In 1927, Larsen was expelled from the party and subsequently exiled.",
      "expulsion asserted patient=Larsen time=1927 source=party",
      "exile asserted patient=Larsen"),
    Case(
      "In August 1840, an agent, Hans Brandt, entered the house and fatally wounded Larsen with a sword.",
      "fact be asserted patient=Hans Brandt office=agent",
      "open enter asserted patient=house agent=Hans Brandt time=1840-08",
      "killing asserted patient=Larsen time=1840-08 agent=Hans Brandt instrument=sword"),
    Case(
      "The court rehabilitated his image in 1906. Dreyfus lived on.",
      "open rehabilitate asserted patient=image agent=court time=1906"),
    Case(
      "Dreyfus waited. In 1906 the court rehabilitated his image.",
      "rehabilitation asserted patient=Dreyfus time=1906 agent=court"),
    Case(
      "Lenin fell ill. He died in 1924.",
      "illness asserted patient=Lenin",
      "death asserted patient=Lenin time=1924"),
    Case(
      "Captain Luce was saved. The steamer Arctic was lost: she sank in September 1854.",
      "rescue asserted patient=Captain Luce",
      "sinking asserted patient=Arctic time=1854-09"),
    Case(
      "On 21 August 1840 Larsen was stabbed. Larsen survived for two days and then died.",
      "attack asserted patient=Larsen time=1840-08-21",
      "survival asserted patient=Larsen",
      "death asserted patient=Larsen time=1840-08-23"),
    Case(
      "On 21 August 1840 Larsen was stabbed. Larsen survived for half an hour and then died.",
      "attack asserted patient=Larsen time=1840-08-21",
      "survival asserted patient=Larsen",
      "death asserted patient=Larsen"),
    Case(
      "Larsen settled in Bergen. It was here that he was murdered in 1840.",
      "move asserted patient=Larsen",
      "killing asserted patient=Larsen time=1840 place=Bergen"),
  ]

  static let coordination: [Case] = [
    Case(
      "Ernst Lehmann, a former commander who was aboard as an observer, died on 7 May 1937.",
      "fact be asserted patient=Ernst Lehmann office=former commander",
      "death asserted patient=Ernst Lehmann time=1937-05-07"),
    Case(
      "Robert Hubert confessed that he had begun the fire, and was hanged in October 1666.",
      "open begin reported by Robert Hubert patient=fire agent=Robert Hubert",
      "execution asserted patient=Robert Hubert time=1666-10"),
    Case(
      "In 1635 Larsen was forced to move to Norway, and in 1636, under pressure, he was exiled.",
      "move asserted patient=Larsen time=1635 goal=Norway",
      "exile asserted patient=Larsen time=1636"),
    Case(
      "Larsen had no prospect of overthrowing Brandt.",
      "removal hypothetical patient=Brandt agent=Larsen"),
  ]

  static let certainties: [Case] = [
    Case("Was Larsen murdered in 1840?", "killing asked patient=Larsen time=1840"),
    Case("Larsen was allegedly murdered in 1840.", "killing hedged patient=Larsen time=1840"),
    Case("Larsen may have been murdered in 1840.", "killing hedged patient=Larsen time=1840"),
    Case(
      "Brandt claimed that Larsen was murdered in 1840.",
      "killing reported by Brandt patient=Larsen time=1840"),
    Case(
      "According to Brandt, Larsen was murdered in 1840.",
      "killing reported by Brandt patient=Larsen time=1840"),
    Case("Larsen was not murdered in 1840.", "killing denied patient=Larsen time=1840"),
    Case(
      "It is not true that Brandt killed Larsen in 1840.",
      "killing denied patient=Larsen time=1840 agent=Brandt"),
    Case(
      "Brandt denied killing Larsen in 1840.",
      "killing denied by Brandt patient=Larsen time=1840 agent=Brandt"),
    Case("Larsen nearly died in 1840.", "death denied patient=Larsen time=1840"),
    Case("On the anniversary of Larsen's death, 3 May 1840, a statue was unveiled."),
    Case(
      "Larsen was murdered with a hammer, Brandt said.",
      "killing reported by Brandt patient=Larsen instrument=hammer"),
    Case(
      "In the novel, Larsen was killed in 1840.",
      "killing reported by novel patient=Larsen time=1840"),
    Case(
      "Larsen was not killed in 1840 but in 1842.",
      "killing asserted patient=Larsen time=1842"),
    Case(
      "It was not Brandt who shot Larsen in 1840.",
      "attack asserted patient=Larsen time=1840"),
    Case(
      "Larsen died not on 1 May 1840 but on 2 May 1840.",
      "death asserted patient=Larsen time=1840-05-02"),
    Case("Larsen died in 1840 or 1842.", "death asserted patient=Larsen"),
    Case("Brandt wanted to kill Larsen.", "killing hypothetical patient=Larsen agent=Brandt"),
    Case(
      "The guards would have killed Brandt.", "killing hypothetical patient=Brandt agent=guards"),
    Case(
      "The way to kill Larsen with an axe was cruel.",
      "killing asserted patient=Larsen instrument=axe"),
    Case("No passengers died.", "death denied patient=passengers"),
    Case("Larsen did not die immediately."),
  ]

  static let facts: [Case] = [
    Case(
      "John Keats (1795–1821) was a poet.",
      "birth asserted patient=John Keats time=1795",
      "death asserted patient=John Keats time=1821",
      "fact be asserted patient=John Keats office=poet"),
    Case("The First World War (1914–1918) was long."),
    Case(
      "George Eliot was born Mary Ann Evans in November 1819.",
      "birth asserted patient=George Eliot time=1819-11 name=Mary Ann Evans"),
    Case(
      "Mark Twain, pseudonym of Samuel Langhorne Clemens, wrote on.",
      "birth asserted patient=Mark Twain name=Samuel Langhorne Clemens"),
    Case(
      "The forger was sentenced to seven years in prison.",
      "sentence asserted patient=forger quantity=seven years"),
    Case(
      "Four marines were killed.", "killing asserted patient=marines quantity=Four marines"),
    Case(
      "More than 300 passengers drowned.",
      "death asserted patient=passengers quantity=More than 300 passengers"),
    Case(
      "Thirty-six people were killed.",
      "killing asserted patient=people quantity=Thirty-six people"),
    Case("35 died.", "death asserted patient=people quantity=35"),
    Case(
      "Nearly a hundred people died.",
      "death asserted patient=people quantity=Nearly a hundred people"),
    Case(
      "About 7,000 soldiers were killed in July 1863.",
      "killing asserted patient=soldiers time=1863-07 quantity=About 7,000 soldiers"),
    Case(
      "Catesby was killed before Fawkes was executed.",
      "killing asserted patient=Catesby order=before executed",
      "execution asserted patient=Fawkes"),
    Case(
      "After Catesby was killed, Fawkes was executed.",
      "killing asserted patient=Catesby", "execution asserted patient=Fawkes order=after killed"),
    Case(
      "Larsen was killed with an ice pick. It wasn't an ice pick, it was an ice axe.",
      "killing asserted patient=Larsen instrument=ice pick",
      "killing denied patient=Larsen instrument=ice pick",
      "killing asserted patient=Larsen instrument=ice axe"),
  ]

  @Test("gives each word its role", arguments: ClaimTests.roles)
  func rolesRead(_ it: Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("follows clauses to their subjects and objects", arguments: ClaimTests.clauses)
  func clausesRead(_ it: Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("tells what is coordinated with what", arguments: ClaimTests.coordination)
  func coordinationRead(_ it: Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("says how surely, and on whose word", arguments: ClaimTests.certainties)
  func certaintiesRead(_ it: Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("reads brackets, names, numbers, orders and corrections", arguments: ClaimTests.facts)
  func factsRead(_ it: Case) throws { #expect(try Reading(it.text).lines == it.claims) }
}
