import TestSupport
import Testimony
import Testing

@Suite("Laws of claims")
struct LawTests {
  /// Words that claims are made of, to be thrown together at random.
  private static let words = """
    Larsen Brandt he him who was were killed murdered died by with an axe in Oslo on 3 May 1901 , . ( ) and \
    before after not no the The of to his exiled from party 1927 It wasn't it seven years four soldiers ; “ ” ?
    """.split(separator: " ").map(String.init)

  @Test(
    "a claim's passage holds its trigger and every filler that is not carried over",
    arguments: 0..<150)
  func passages(_ seed: UInt64) throws {
    var generator = Generator(seed: seed)
    let text = (0..<120).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ")
    let reading = try Reading("Account\n\n" + text)
    let length = reading.text.utf8.count
    for claim in reading.claims {
      #expect(claim.range.count <= 600)
      #expect(claim.range.contains(claim.trigger.lowerBound))
      #expect(claim.trigger.upperBound <= claim.range.upperBound)
      #expect(claim.range.upperBound <= length)
      for filler in claim.fillers where filler.inheritedFrom == nil {
        #expect(claim.range.lowerBound <= filler.range.lowerBound)
        #expect(filler.range.upperBound <= claim.range.upperBound)
      }
    }
  }

  @Test(
    "what is no prose makes no claim and no trouble",
    arguments: [
      "killed", "murder\n\n\nby\n\nwith", "| killed | 1901 |\n|---|---|",
      String(repeating: "killed ", count: 5_000),
      String(repeating: "He was killed and ", count: 300), String(repeating: "(", count: 20_000),
      "1. 2. 3. (1) (2) (3)", "KILLED KILLED KILLED", "k i l l e d",
    ])
  func debris(_ text: String) throws {
    #expect(try Reading(text).claims.isEmpty)
  }
}
