import Chronology
import Foundation
import Testimony
import Testing

@Suite("The truth about the examples")
struct ExampleTruthTests {
  static let examples = ["battle", "life", "wreck"]

  @Test("quotes passages that stand once in their account", arguments: examples)
  func quotations(_ name: String) throws {
    let truth = try ExampleTruth(named: name)
    let texts = try truth.texts(named: name)
    for it in truth.claims {
      let text = try #require(texts[String(it.witness.prefix { $0 != "." })], "\(it.id)")
      #expect(text.components(separatedBy: it.quote).count == 2, "\(it.id)")
      if let trigger = it.trigger {
        #expect(it.quote.components(separatedBy: trigger).count == 2, "\(it.id)")
      }
      for slot in it.slots {
        #expect(text.contains(slot.quote), "\(it.id) \(slot.slot)")
        let isOutside = !it.quote.contains(slot.quote)
        #expect(isOutside == (slot.inherited ?? false), "\(it.id) \(slot.slot)")
      }
    }
  }

  @Test("gives passages that were copied as both accounts have them", arguments: examples)
  func copies(_ name: String) throws {
    let truth = try ExampleTruth(named: name)
    let texts = try truth.texts(named: name)
    let copies = truth.accounts.flatMap { it in (it.copies ?? []).map { (it.siglum, $0) } }
    #expect(!copies.isEmpty)
    for (siglum, copy) in copies {
      #expect(texts[siglum]?.contains(copy.quote) == true, "\(copy.quote)")
      #expect(texts[copy.from]?.contains(copy.quote) == true, "\(copy.quote)")
    }
  }

  @Test("uses classes, slots, certainties and dates that exist", arguments: examples)
  func words(_ name: String) throws {
    let classes = try EventClasses.standard()
    for it in try ExampleTruth(named: name).claims {
      #expect(it.eventClass == "open" || classes[it.eventClass] != nil, "\(it.id)")
      #expect(CertaintySentence.Label(rawValue: it.certainty) != nil, "\(it.id)")
      for slot in it.slots {
        #expect(Slot(rawValue: slot.slot) != nil, "\(it.id)")
        guard slot.slot == "time" else { continue }
        let day = slot.value.prefix { $0 != "T" }
        let date = try? HistoricalDate(edtf: String(day))
        #expect(day.isEmpty || date != nil, "\(it.id) \(slot.value)")
      }
    }
  }

  @Test(
    "pairs claims that exist, and lets only what is said outright contradict", arguments: examples)
  func pairs(_ name: String) throws {
    let truth = try ExampleTruth(named: name)
    let claims = Dictionary(grouping: truth.claims, by: \.id)
    #expect(claims.count == truth.claims.count)
    for it in truth.pairs {
      let pair = try [it.a, it.b].map { try #require(claims[$0]?.first, "\(it.a) \(it.b)") }
      for claim in pair {
        let fills = it.slot == "polarity" || claim.slots.contains { $0.slot == it.slot }
        #expect(fills, "\(it.a) \(it.b)")
        let isOutright = ["asserted", "denied"].contains(claim.certainty)
        #expect(isOutright || it.verdict != "contradiction", "\(it.a) \(it.b)")
      }
      #expect(["same", "refines", "compatible", "scope", "contradiction"].contains(it.verdict))
    }
  }
}
