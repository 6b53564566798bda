// Enters: sentences with an event in marks. Leaves: nothing; each says whether it was not the first time.

import TestSupport
import Testimony
import Testing

@Suite("Not the first time")
struct RecurrenceTests {
  @Test(
    "is said by words beside the event",
    arguments: [
      ("Larsen was ⟦arrested⟧ again on 3 May 1840.", true),
      ("Larsen was ⟦arrested⟧ a second time in 1845.", true),
      ("Larsen's second ⟦arrest⟧ came in May 1846.", true),
      ("Larsen was ⟦exiled⟧ twice.", true),
      ("Larsen was ⟦arrested⟧ on 3 May 1840.", false),
      ("Larsen was ⟦arrested⟧ for the murder of his second wife in 1845.", false),
    ])
  func repeated(sentence: String, isRepeated: Bool) throws {
    let marked = MarkedText(sentence)
    let claims = try Reading(marked.text).claims
    let claim = try #require(claims.first { $0.trigger == marked.ranges.first })
    #expect(claim.isRepeated == isRepeated)
  }

  @Test(
    "a count says of which part it is, but not where it is of all",
    arguments: [
      ("⟦600 soldiers⟧ of the Estates were killed.", "estates"),
      ("Of the Duke's army ⟦2,100 soldiers⟧ were killed.", "dukes army"),
      ("The boat capsized, and ⟦eleven⟧ were drowned in her.", "in her"),
      ("In the second boat ⟦12 passengers⟧ drowned.", "second boat"),
      ("⟦300 of my soldiers⟧ were killed.", "my"),
      ("⟦20 Somali sailors⟧ drowned.", "somali"),
      ("Of the 212 persons on board, ⟦97⟧ were drowned.", nil),
      ("In May 1840 ⟦12 passengers⟧ drowned.", nil),
    ])
  func parts(sentence: String, part: String?) throws {
    let marked = MarkedText(sentence)
    let fillers = try Reading(marked.text).claims.flatMap(\.fillers)
    let filler = try #require(
      fillers.first { $0.slot == .quantity && $0.range == marked.ranges.first })
    guard case .quantity(let quantity) = filler.value else {
      Issue.record("no number")
      return
    }
    #expect(quantity.part == part)
  }
}
