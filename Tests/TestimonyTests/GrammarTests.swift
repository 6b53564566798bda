import Testing

@Suite("Claims from grammar")
struct GrammarTests {
  static let nominalisations: [ClaimTests.Case] = [
    ClaimTests.Case(
      "The murder of Jean Marat in Paris by Charlotte Corday in July 1793 shocked the deputies.",
      "killing asserted patient=Jean Marat time=1793-07 place=Paris agent=Charlotte Corday"),
    ClaimTests.Case(
      "Brandt was a member. His expulsion in 1903 surprised the party.",
      "fact be asserted patient=Brandt office=member",
      "expulsion asserted patient=Brandt time=1903"),
    ClaimTests.Case(
      "Brandt's murder of Larsen in 1901 was planned.",
      "killing asserted patient=Larsen time=1901 agent=Brandt"),
    ClaimTests.Case(
      "He was charged for the June 24 murder of Larsen and on June 20, when a man was wounded.",
      "killing asserted patient=Larsen time=XXXX-06-24", "attack asserted patient=man"),
    ClaimTests.Case(
      "Brandt learned of the death of Larsen.",
      "death asserted patient=Larsen"),
    ClaimTests.Case(
      "The assassination of Larsen took place in Oslo on 3 May 1901.",
      "killing asserted patient=Larsen time=1901-05-03 place=Oslo"),
  ]

  static let hours: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen was crucified at the third hour in Oslo.",
      "execution asserted patient=Larsen place=Oslo time=T07:00/T09:45"),
    ClaimTests.Case(
      "On 3 May 1901 Larsen was killed at 2.20 a.m. in Oslo.",
      "killing asserted patient=Larsen time=1901-05-03T02:20 place=Oslo"),
    ClaimTests.Case(
      "On 3 May 1901 Larsen left. Larsen was killed at 2.20 a.m. in Oslo.",
      "departure asserted patient=Larsen time=1901-05-03",
      "killing asserted patient=Larsen place=Oslo time=T02:20"),
    ClaimTests.Case(
      "Larsen was killed at about 2.20 a.m. in Oslo.",
      "killing asserted patient=Larsen place=Oslo time=T01:50/T02:50"),
  ]

  static let generations: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Peter Larsen the younger was born in 1834.",
      "birth asserted patient=Peter Larsen the younger time=1834"),
    ClaimTests.Case(
      "Peter Larsen the Elder died in Oslo in 1834.",
      "death asserted patient=Peter Larsen the Elder time=1834 place=Oslo"),
  ]

  static let clauses: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Larsen, murdered in Oslo in 1901, was a poet.",
      "killing asserted patient=Larsen time=1901 place=Oslo",
      "fact be asserted patient=Larsen office=poet"),
    ClaimTests.Case(
      "The sailor who stabbed Larsen fled to Bergen in 1902.",
      "attack asserted patient=Larsen agent=sailor",
      "move asserted patient=sailor time=1902 goal=Bergen"),
    ClaimTests.Case(
      "The man that Brandt killed in 1901 was buried in Oslo.",
      "killing asserted patient=man time=1901 agent=Brandt",
      "burial asserted patient=man place=Oslo"),
    ClaimTests.Case(
      "Larsen was captured and killed by Brandt in 1901.",
      "capture asserted patient=Larsen time=1901",
      "killing asserted patient=Larsen time=1901 agent=Brandt"),
    ClaimTests.Case(
      "The guards captured and killed Larsen.",
      "capture asserted patient=Larsen agent=guards",
      "killing asserted patient=Larsen agent=guards"),
    ClaimTests.Case(
      "Peter Larsen and Ole Holm were killed in 1901.",
      "killing asserted patient=Peter Larsen time=1901",
      "killing asserted patient=Ole Holm time=1901"),
    ClaimTests.Case(
      "Brandt had Larsen assassinated in 1901.",
      "killing asserted patient=Larsen time=1901 agent=Brandt"),
    ClaimTests.Case(
      "Why had Holm had Larsen killed? Holm had Larsen killed in 1901.",
      "killing asserted patient=Larsen time=1901 agent=Holm"),
    ClaimTests.Case(
      "Brandt persuaded Holm to kill Larsen.",
      "open persuade asserted patient=Holm agent=Brandt",
      "killing hypothetical patient=Larsen agent=Holm"),
    ClaimTests.Case(
      "The committee, led by Brandt, expelled Larsen in 1903.",
      "open lead asserted patient=committee agent=Brandt",
      "expulsion asserted patient=Larsen time=1903 agent=committee"),
    ClaimTests.Case(
      "While sitting in a tavern in Oslo in 1901, Larsen was stabbed by Holm.",
      "open sit asserted agent=Larsen time=1901 place=tavern place=Oslo",
      "attack asserted patient=Larsen time=1901 place=tavern place=Oslo agent=Holm"),
    ClaimTests.Case(
      "After attending a school in Bergen, Larsen moved to Oslo in 1899.",
      "open attend asserted patient=school agent=Larsen place=Bergen",
      "move asserted patient=Larsen time=1899 goal=Oslo"),
  ]

  static let roles: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Brandt gave Holm the dagger in Oslo.",
      "open give asserted patient=dagger agent=Brandt place=Oslo recipient=Holm"),
    ClaimTests.Case(
      "The king awarded a medal to Captain Luce in 1899.",
      "open award asserted patient=medal agent=king time=1899 recipient=Captain Luce"),
    ClaimTests.Case(
      "Larsen travelled from Bergen to Oslo in 1899.",
      "open travel asserted agent=Larsen time=1899 source=Bergen goal=Oslo"),
    ClaimTests.Case(
      "Holm was elected president in 1888.",
      "appointment asserted patient=Holm time=1888 office=president"),
    ClaimTests.Case(
      "Larsen was executed for treason in 1901.",
      "execution asserted patient=Larsen time=1901 cause=treason"),
    ClaimTests.Case(
      "Brandt secretly poisoned Larsen.",
      "poisoning asserted patient=Larsen agent=Brandt manner=secretly"),
    ClaimTests.Case(
      "Brandt shot Larsen to protect the king.",
      "attack asserted patient=Larsen agent=Brandt purpose=to protect the king",
      "open protect hypothetical patient=king agent=Brandt"),
    ClaimTests.Case(
      "Holm resigned because the king was ill.",
      "removal asserted patient=Holm cause=because the king was ill"),
    ClaimTests.Case(
      "Larsen was incapacitated by a stroke in 1899.",
      "open incapacitate asserted patient=Larsen cause=stroke time=1899"),
    ClaimTests.Case(
      "Brandt served as governor in 1902.",
      "open serve asserted agent=Brandt time=1902 office=governor"),
  ]

  static let facts: [ClaimTests.Case] = [
    ClaimTests.Case(
      "The killer was a Spaniard.",
      "fact be asserted patient=killer office=Spaniard"),
    ClaimTests.Case(
      "The assassin was Ramon Holm.",
      "fact be asserted patient=assassin name=Ramon Holm"),
    ClaimTests.Case(
      "Brandt, known as Frank Jacson, fled to Bergen.",
      "naming alias asserted patient=Brandt name=Frank Jacson",
      "move asserted patient=Brandt goal=Bergen"),
    ClaimTests.Case(
      "Robert Catesby, the leader of the plot, fled.",
      "fact be asserted patient=Robert Catesby office=leader of the plot",
      "move asserted patient=Robert Catesby"),
    ClaimTests.Case(
      "The assassin, Ramon Holm, was arrested in 1940.",
      "fact be asserted patient=Ramon Holm office=assassin",
      "capture asserted patient=Ramon Holm time=1940"),
    ClaimTests.Case(
      "The police chose an agent named Hans Brandt in 1901.",
      "open choose asserted patient=Hans Brandt agent=police time=1901"),
    ClaimTests.Case(
      "Was Larsen a poet?",
      "fact be asked patient=Larsen office=poet"),
    ClaimTests.Case(
      "Larsen was not a poet.",
      "fact be denied patient=Larsen office=poet"),
  ]

  static let fragments: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Murder of Larsen\n\nBrandt fled to Bergen.",
      "killing asserted patient=Larsen",
      "move asserted patient=Brandt goal=Bergen"),
    ClaimTests.Case(
      "- Larsen was born in Oslo.\n- Larsen died in Bergen in 1901.",
      "birth asserted patient=Larsen place=Oslo",
      "death asserted patient=Larsen time=1901 place=Bergen"),
    ClaimTests.Case(
      "Larsen, killed in Oslo in 1901.",
      "killing asserted patient=Larsen time=1901 place=Oslo"),
    ClaimTests.Case(
      "Kings, queens, knaves."),
  ]

  static let certainties: [ClaimTests.Case] = [
    ClaimTests.Case(
      "Brandt did not kill or stab Larsen.",
      "killing denied patient=Larsen agent=Brandt",
      "attack denied patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "If Brandt had killed Larsen, the king would have fled.",
      "killing hypothetical patient=Larsen agent=Brandt",
      "move hypothetical patient=king"),
    ClaimTests.Case(
      "Brandt may have been forced to kill Larsen.",
      "killing hedged patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "Holm denied that Brandt killed Larsen.",
      "killing denied by Holm patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "Brandt refused to kill Larsen.",
      "killing denied patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "Holm said that Brandt might have killed Larsen.",
      "killing hedged by Holm patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "It was reported that Larsen was murdered in 1901.",
      "killing reported patient=Larsen time=1901"),
    ClaimTests.Case(
      "It is believed that Larsen was murdered in 1901.",
      "killing hedged patient=Larsen time=1901"),
    ClaimTests.Case(
      "Brandt fled without killing Larsen.",
      "move asserted patient=Brandt",
      "killing denied patient=Larsen agent=Brandt"),
    ClaimTests.Case(
      "Instead of killing Larsen, Brandt fled.",
      "killing denied patient=Larsen agent=Brandt",
      "move asserted patient=Brandt"),
    ClaimTests.Case(
      "Larsen will be hanged in 1901.",
      "execution future patient=Larsen time=1901"),
    ClaimTests.Case(
      "Holm told Larsen that the king, who had been crowned in 1890, was dead.",
      "appointment reported by Holm patient=king time=1890"),
    ClaimTests.Case(
      "Note that Larsen was murdered in 1901.",
      "killing asserted patient=Larsen time=1901"),
    ClaimTests.Case(
      "Nobody knows whether Larsen was murdered.",
      "killing asked patient=Larsen"),
  ]

  @Test("tells the hour, with its day where the sentence names it", arguments: GrammarTests.hours)
  func hoursRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("tells namesakes of two generations apart", arguments: GrammarTests.generations)
  func generationsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("reads events that nouns name", arguments: GrammarTests.nominalisations)
  func nominalisationsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test(
    "follows passives, relative clauses, participles, conjunction and control",
    arguments: GrammarTests.clauses)
  func clausesRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test(
    "reads to whom, from where, where to, as what, how, why and what for",
    arguments: GrammarTests.roles)
  func rolesRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test("reads what somebody was and what he was called", arguments: GrammarTests.facts)
  func factsRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }

  @Test(
    "reads headings, lists and captions, and no claim where there is no event",
    arguments: GrammarTests.fragments)
  func fragmentsRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("reads certainty from what governs a clause", arguments: GrammarTests.certainties)
  func certaintiesRead(_ it: ClaimTests.Case) throws {
    #expect(try Reading(it.text).lines == it.claims)
  }

  @Test("carries names over", arguments: GrammarTests.links)
  func linksRead(_ it: ClaimTests.Case) throws { #expect(try Reading(it.text).lines == it.claims) }
}
