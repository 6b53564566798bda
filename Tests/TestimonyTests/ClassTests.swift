import Testimony
import Testing

@Suite("Event classes")
struct ClassTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var eventClass: String
    var text: String

    var testDescription: String { "\(eventClass): \(text)" }
  }

  static let examples: [Example] =
    (try? EventClasses.standard().all.flatMap { it in
      it.examples.map { Example(eventClass: it.id, text: $0) }
    }) ?? []

  @Test("every example gives a claim of its class", arguments: examples)
  func example(_ it: Example) throws {
    let claims = try Reading(it.text).claims
    #expect(claims.contains { $0.eventClass == it.eventClass })
  }

  @Test("every class has an example")
  func complete() throws {
    for it in try EventClasses.standard().all { #expect(!it.examples.isEmpty, "\(it.id)") }
  }

  @Test("no two classes share a word that tells of them")
  func distinct() throws {
    let all = try EventClasses.standard().all
    let words = all.flatMap { it in it.verbs.map { "verb " + $0 } + it.nouns.map { "noun " + $0 } }
    let twice = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
  }
}
