// Enters: files of a user's own event classes, whole and broken. Leaves: nothing; they extend, or say what is wrong.

import Testimony
import Testing

@Suite("A user's event classes")
struct EventClassFileTests {
  private static let duel = """
    classes:
      - id: duel
        label: 'Duel of {patient}'
        verbs: [duel, slay]
        modified: {in sport: [shoot]}
        patient: subject
        slots: [time, place]
        single: [time]
        precedes: [death]
    """

  @Test("stand beside those that are known")
  func added() throws {
    let (known, classes) = (
      try EventClasses.standard(), try EventClasses.standard(extendedBy: Self.duel)
    )
    #expect(classes.all.map(\.id) == known.all.map(\.id) + ["duel"])
    let duel = try #require(classes["duel"])
    #expect(duel.patient == .subject && duel.single == [.time] && !duel.once)
    #expect(duel.modified == ["in sport": ["shoot"]])
  }

  @Test(
    "have their words for themselves: verbs are taken from other classes' verbs, not from their nouns"
  )
  func words() throws {
    let known = try #require(try EventClasses.standard()["killing"])
    let killing = try #require(try EventClasses.standard(extendedBy: Self.duel)["killing"])
    #expect(known.verbs.contains("slay"))
    #expect(killing.verbs == known.verbs.filter { $0 != "slay" })
    #expect(killing.nouns == known.nouns)
  }

  @Test("extend a class that is there: lists grow, single values change, the rest stays")
  func extended() throws {
    let known = try #require(try EventClasses.standard()["killing"])
    let killing = try #require(
      try EventClasses.standard(
        extendedBy: """
          classes:
            - {id: killing, verbs: [whack], modified: {fatally: [dose]}, once: false}
          """)["killing"])
    #expect(killing.verbs == known.verbs + ["whack"])
    #expect(killing.modified["fatally"] == (known.modified["fatally"] ?? []) + ["dose"])
    #expect(known.once && !killing.once)
    #expect(killing.label == known.label && killing.slots == known.slots)
  }

  @Test("change what analyses are known by, and the same file changes it alike")
  func hashes() throws {
    let hashes = try [nil, Self.duel, Self.duel, Self.duel + "\n"].map {
      try EventClasses.standard(extendedBy: $0).extensionHash
    }
    #expect(hashes[0].isEmpty && hashes[1] == hashes[2] && hashes[2] != hashes[3])
  }

  @Test(
    "say what is wrong with them, and at which line",
    arguments: [
      ("", 1, "expected a list under 'classes', found none; try 'classes:' and '- id: …'"),
      (
        "classes: x", 1, "expected a list under 'classes', found none; try 'classes:' and '- id: …'"
      ),
      ("classes:\n  - label: x", 2, "expected a class with an id, found none; try '- id: duel'"),
      (
        "classes:\n  - id: a\n  - id: a", 3,
        "expected each class once, found 'a' again; join the two"
      ),
      ("classes:\n  - id: a", 2, "a: expected a field 'label', found none; add it"),
      (
        "classes:\n  - id: killing\n    once: maybe", 3,
        "killing: expected another value of 'once', found 'maybe'; try one of true, false"
      ),
      (
        "classes:\n  - id: killing\n    label: Duel", 2,
        "killing: expected {patient} in the label, found 'Duel'; try 'Duel of {patient}'"
      ),
      (
        "classes:\n  - {id: a, label: 'A {patient}', verbs: [a]}", 2,
        "a: expected slots, found none; try 'slots: [time, place]'"
      ),
      (
        "classes:\n  - {id: a, label: 'A {patient}', slots: [time]}", 2,
        "a: expected words that tell of it, found none; try 'verbs: […]' or 'nouns: […]'"
      ),
      (
        "classes:\n  - {id: a, label: 'A {patient}', verbs: [a], slots: [time], single: [place]}",
        2,
        "a: expected the single slots among the slots, found 'place'; add it there"
      ),
      (
        "classes:\n  - id: killing\n    entails: [doom]", 2,
        "killing: expected the id of a class, found 'doom'; 'apparatus classes' lists them"
      ),
    ])
  func malformed(yaml: String, line: Int, message: String) {
    #expect(throws: EventClasses.Malformed(line: line, message: message)) {
      try EventClasses.standard(extendedBy: yaml)
    }
  }

  @Test(
    "point to fields and values that are unknown, and to what is no YAML",
    arguments: [
      (
        "classes:\n  - id: a\n    verb: [c]", 3,
        "expected a field of a class, found 'verb'; try one of id"
      ),
      ("classes:\n  - id: killing\n    slots: [when]", 3, "try one of time, place, agent"),
      (
        "classes:\n  - id: killing\n    patient: me", 3,
        "found 'me'; try one of object, subject, either"
      ),
      ("classes: [", 2, "expected YAML: "),
    ])
  func unknown(yaml: String, line: Int, part: String) {
    let error = #expect(throws: EventClasses.Malformed.self) {
      try EventClasses.standard(extendedBy: yaml)
    }
    #expect(error?.line == line)
    #expect(error?.message.contains(part) ?? false, "\(error?.message ?? "")")
  }
}
