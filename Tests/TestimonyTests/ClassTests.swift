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

  @Test("every class has an example, a heading for its patient, and slots")
  func complete() throws {
    for it in try EventClasses.standard().all {
      #expect(!it.examples.isEmpty, "\(it.id)")
      #expect(it.label.contains("{patient}"), "\(it.id)")
      #expect(!it.slots.isEmpty, "\(it.id)")
      #expect(Set(it.single).isSubset(of: Set(it.slots)), "\(it.id)")
    }
  }

  @Test("classes name only classes that exist")
  func references() throws {
    let classes = try EventClasses.standard()
    for it in classes.all {
      for other in it.entails + it.within + it.precedes + [it.fromPlace].compactMap({ $0 }) {
        #expect(classes[other] != nil, "\(it.id) names \(other)")
      }
    }
  }

  @Test("no two classes share an id, and no two a word that tells of them")
  func distinct() throws {
    let all = try EventClasses.standard().all
    #expect(Set(all.map(\.id)).count == all.count)
    let words = all.flatMap { it in it.verbs.map { "verb " + $0 } + it.nouns.map { "noun " + $0 } }
    let twice = Dictionary(grouping: words) { $0 }.filter { $0.value.count > 1 }.keys.sorted()
    #expect(twice == [])
  }

  @Test("a broken file names what is wrong")
  func broken() {
    #expect(throws: (any Error).self) { try EventClasses(yaml: "classes: [{label: x}]") }
    #expect(throws: (any Error).self) { try EventClasses(yaml: "classes: [") }
  }
}
