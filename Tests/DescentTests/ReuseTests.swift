// Enters: accounts of a bridge's fall with the copied passages marked. Leaves: nothing; they are found so.

import Descent
import Intake
import TestSupport
import Testing

@Suite("Reuse")
struct ReuseTests {
  private static let original =
    "⟦The last train left the southern shore at ten past seven and was never seen again⟧"

  @Test("of the very words is verbatim, whatever their case, accents and marks")
  func verbatim() throws {
    let same = try expectOne(
      Account("a", "Witnesses agree. \(Self.original). It was a Sunday."),
      Account("b", "I quote. \(Self.original)! So much for that."))
    #expect(same.kind == .verbatim && same.similarity == 1)
    let lost = try expectOne(
      Account(
        "a", "He said: ⟦the café's owner Señor Núñez didn't hear the bridge's iron groan⟧. Odd."),
      Account(
        "b", "Also: ⟦The cafes owner senor Nunez didnt hear the bridges iron groan⟧, allegedly."))
    #expect(lost.kind == .verbatim && lost.similarity == 1)
  }

  @Test(
    "with small edits is edited, and its likeness is the share of words kept",
    arguments: [
      (
        "⟦The last mail train left the southern shore at ten past seven and was never seen again⟧",
        0.94
      ),
      ("⟦The last train left the southern shore at seven and was never seen again⟧", 0.88),
      ("⟦The last train left the southern bank at ten past seven and was never seen again⟧", 0.94),
      ("⟦The last train left the southem shore at ten past sewen and was never seen again⟧", 0.88),
    ])
  func edits(copy: String, similarity: Double) throws {
    let found = try expectOne(
      Account("a", "So it was. \(Self.original). Odd."),
      Account("b", "Listen: \(copy)! Nothing else."))
    #expect(found.kind == .edited)
    #expect(found.similarity == similarity)
  }

  @Test("is found in each part where sentences moved or something came between")
  func moved() {
    let first = "the girders had been cast badly and patched with wax and lampblack"
    let second = "the stationmaster waited two hours before he sent a man along the rails"
    let swapped = borrowings(
      Account("a", "First, \(first). Then \(second)."),
      Account("b", "Later \(second). And \(first)!"))
    #expect(swapped.count == 2 && swapped.allSatisfy { $0.kind == .verbatim })
    let inserted = borrowings(
      Account("a", "First, \(first) \(second)."),
      Account(
        "b", "So \(first) (or so a later inquiry would have us all believe it was) \(second)!"))
    #expect(inserted.count == 2 && inserted.allSatisfy { $0.kind == .verbatim })
  }

  @Test(
    "is one passage where scraping spoiled a stretch in its middle, and where a refrain recurs in it"
  )
  func oneOnly() throws {
    try expectOne(
      Account(
        "a",
        "⟦when morning came divers found seven carriages lying upright inside fallen girders far beneath⟧"
      ),
      Account(
        "b",
        "⟦when morning came divers found sevem carriagas lyimg upnight insida fallem girders far beneath⟧"
      ))
    let refrain = "and nobody on the shore heard anything at all that night"
    let verse = "⟦The first pier sank \(refrain) but the second pier stood \(refrain) until dawn⟧"
    try expectOne(Account("a", verse), Account("b", verse))
  }

  @Test(
    "is no matter of short runs and chance",
    arguments: [
      ("At the end of the day it rained.", "By the end of the day it had stopped."),
      ("The train left at ten past seven.", "Another train left at ten past seven."),
      ("", ""), ("One two three four.", "One two three four."),
      (
        "The bridge fell because its iron was poor.",
        "Poor iron, it is held, brought the bridge down."
      ),
    ])
  func none(a: String, b: String) { #expect(borrowings(Account("a", a), Account("b", b)).isEmpty) }

  @Test("is never seen within one voice, and is between two voices of one page")
  func voices() {
    let line = "he swore that the carriages were empty and the lamps were out"
    var page = Account("a", "⟦I heard that \(line).⟧\n\n⟦You say that \(line)?⟧").document
    #expect(ReuseFinder().borrowings([page]).isEmpty)
    let ranges = Account("a", "⟦I heard that \(line).⟧\n\n⟦You say that \(line)?⟧").text.ranges
    page.witnesses = zip(["q", "a1"], ranges).map { label, range in
      var witness = page.witnesses[0]
      witness.id.label = label
      witness.range = range
      return witness
    }
    #expect(ReuseFinder().borrowings([page]).map(\.a.witness.label) == ["q"])
  }

  @Test("links what stands everywhere in one chain, not each with each")
  func furniture() {
    let line = "sign up for our letter and never miss a story again from us"
    let documents = (0..<30).map { index in
      var generator = Generator(seed: UInt64(index))
      let words = (0..<3).map { _ in generator.words(9).joined(separator: " ") }
      var document = Account("a", words.joined(separator: " \(line) ")).document
      document.source.id.sha256 = "\(index)"
      document.witnesses[0].id.source = document.source.id
      return document
    }
    let borrowings = ReuseFinder().borrowings(documents)
    #expect(borrowings.count < 2 * documents.count)
    #expect(Set(borrowings.flatMap { [$0.a.witness, $0.b.witness] }).count == documents.count)
  }
}
