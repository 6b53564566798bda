// What stands near an event and is not of it, and what is said beside it on other words.

import Testimony
import Testing

@Suite("An event takes only what is said of it")
struct SurroundingTests {
  typealias Case = ClaimTests.Case

  static let cases: [Case] = [
    Case(
      "Holm was sentenced to five years for the theft of 17 February 2003.",
      "sentence asserted patient=Holm quantity=five years cause=theft"),
    Case(
      "Holm was released in June 1970 on the grounds of his health.",
      "release asserted patient=Holm time=1970-06"),
    Case(
      "Holm died of the smoke, on the stairs.",
      "death asserted patient=Holm place=stairs cause=smoke"),
    Case(
      "Larsen was killed on 3 May 1890 at a quarter past eight.",
      "killing asserted patient=Larsen time=1890-05-03 time=[T08:15,T20:15]"),
    Case(
      "Larsen was killed on 3 May 1890 at about half past eight in the evening.",
      "killing asserted patient=Larsen time=1890-05-03 time=T20:00/T21:00"),
    Case(
      "Larsen was killed in Oslo, if my aunt is right.",
      "killing reported by my aunt patient=Larsen place=Oslo"),
    Case(
      "Even if he was old, Larsen was killed in 1902.", "killing asserted patient=Larsen time=1902"),
    Case(
      "Pell is considered an honest man, who was killed by Larsen.",
      "killing hedged patient=honest man agent=Larsen"),
  ]

  @Test("so that a part, a ground and another event's day are none of it", arguments: cases)
  func read(_ it: Case) throws {
    #expect(
      try Reading(it.text).lines.filter { !$0.hasPrefix("fact") && !$0.hasPrefix("open") }
        == it.claims)
  }

  @Test("places of parts are not the place of the whole")
  func shares() throws {
    let claims = try Reading("Seventy-one died: sixty-three on the stairs, and eight in the rooms.")
      .claims
    #expect(claims.filter { $0.eventClass == "death" }.allSatisfy { $0.filler(.place) == nil })
  }

  @Test(
    "a voice reaches neither over a semicolon nor into a clause set against its own",
    arguments: [
      ("According to Vane, Holm fell, while Danso maintained that Larsen was murdered.", ["Danso"]),
      (
        "Pell wrote that Holm fell and that Larsen was murdered; according to Vane it rained.",
        ["Pell"]
      ),
    ])
  func voices(text: String, voices: [String]) throws {
    let claims = try Reading(text).claims
    let murder = try #require(claims.first { $0.predicate == "murder" })
    #expect(murder.voices == voices)
  }
}
