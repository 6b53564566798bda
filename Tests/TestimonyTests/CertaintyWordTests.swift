@testable import Testimony
import Testing

@Suite("The words of certainty")
struct CertaintyWordTests {
  static let examples = CertaintyWords.all.flatMap(\.examples)

  @Test("make of an event what their examples say", arguments: examples)
  func example(_ example: String) throws {
    let parts = example.split(separator: ": ", maxSplits: 1).map(String.init)
    #expect(try MarkedEvent(parts[1]).line == parts[0], "\(parts[1])")
  }

  @Test("have an example each, but for the adverbs that leave nothing to claim")
  func listed() {
    #expect(CertaintyWords.all.count { $0.examples.isEmpty } <= 1)
  }
}
