// Enters: the invented edition. Leaves: nothing; lists, filters and searches show what they should.

import TestSupport
import Testing

@testable import Edition

@Suite("Lists, filters and searches")
struct ViewTests {
  private let bridge = Fixture.bridge

  @Test("contradictions come by weight, each with the more widely attested reading first")
  func conflicts() throws {
    let conflicts = bridge.conflicts()
    try #require(conflicts.count > 1)
    #expect(conflicts.map(\.weight) == conflicts.map(\.weight).sorted(by: >))
    for conflict in conflicts {
      #expect(conflict.a.witnesses.count >= conflict.b.witnesses.count)
      #expect(conflict.weight > 0)
    }
    let text = TerminalWriter(width: 100).write(conflicts, of: bridge)
    try expectSnapshot(text, named: "bridge-conflicts.txt")
    #expect(TerminalWriter().write([Conflict](), of: bridge).hasPrefix("0 contradictions\n"))
  }

  @Test("a witness that gives both readings contradicts itself")
  func selfContradiction() throws {
    var edition = bridge
    for locus in edition.events[0].loci.indices {
      for reading in edition.events[0].loci[locus].readings.indices {
        edition.events[0].loci[locus].readings[reading].witnesses = ["A"]
        for place in edition.events[0].loci[locus].readings[reading].attestations.indices {
          edition.events[0].loci[locus].readings[reading].attestations[place].witness = "A"
          edition.events[0].loci[locus].readings[reading].attestations[place].certainty = "asserted"
        }
      }
    }
    let conflict = try #require(edition.conflicts().first)
    #expect(conflict.selfContradicting == ["A"])
    #expect(TerminalWriter().write([conflict], of: edition).contains("A contradicts itself"))
  }

  @Test("more origins weigh more, and a contradiction more than an agreement")
  func weight() {
    func weight(_ verdict: String, _ origins: Int, _ witnesses: [String]) -> Int {
      let reading = Apparatus.ReadingEntry(
        id: "r", value: "", text: "", witnesses: witnesses, origins: origins, attestations: [])
      return Apparatus.weight(verdict: verdict, of: [reading])
    }
    #expect(weight("same", 2, ["A", "B"]) > weight("same", 1, ["A", "B"]))
    #expect(weight("same", 1, ["A", "B"]) > weight("same", 1, ["A"]))
    #expect(weight("contradiction", 2, ["A", "B"]) > weight("same", 5, ["A", "B", "C", "D", "E"]))
    #expect(weight("refines", 1, ["A"]) > weight("single", 1, ["A"]))
    let order = bridge.weightiestFirst().events
    #expect(order.map(\.weight) == order.map(\.weight).sorted(by: >))
    #expect(Set(order.map(\.id)) == Set(bridge.events.map(\.id)))
    #expect(bridge.first(1).events == [bridge.events[0]] && bridge.first(nil) == bridge)
  }

  @Test(
    "a reading that is only worked out or carried over counts half, and a contradiction shows it")
  func inferred() throws {
    var conflict = try #require(bridge.conflicts().first)
    let stated = Apparatus.weight(verdict: "contradiction", of: [conflict.a])
    for place in conflict.a.attestations.indices {
      conflict.a.attestations[place].derivedFrom = "'two days', counted from Sunday"
      let weight = Apparatus.weight(verdict: "contradiction", of: [conflict.a])
      let isLast = place == conflict.a.attestations.count - 1
      #expect(isLast ? weight * 2 - stated <= 8 && weight < stated : weight == stated)
    }
    #expect(TerminalWriter().write([conflict], of: bridge).contains("derived: 'two days', counted"))
  }

  @Test("filters let pass what all of them name")
  func filters() throws {
    #expect(bridge.filtered(by: Filter()) == bridge)
    for conflict in bridge.conflicts() {
      let family = String(conflict.rule.prefix { $0 != "." })
      for rule in [conflict.rule, family] {
        #expect(bridge.conflicts(Filter(rules: [rule])).contains(conflict))
      }
      #expect(bridge.conflicts(Filter(types: [conflict.type])).contains(conflict))
      #expect(!bridge.conflicts(Filter(rules: [family + "x"])).contains(conflict))
      #expect(bridge.conflicts(Filter(witnesses: [conflict.a.witnesses[0]])).contains(conflict))
      #expect(!bridge.conflicts(Filter(witnesses: ["Z"])).contains(conflict))
      #expect(!bridge.conflicts(Filter(certainties: ["asked"])).contains(conflict))
    }
    let thread = bridge.filtered(by: Filter(witnesses: ["C"]))
    #expect(!thread.events.isEmpty)
    for locus in thread.events.flatMap(\.loci) {
      let sigla = locus.readings.flatMap(\.attestations).map(\.witness)
      #expect(sigla.contains { $0.hasPrefix("C.") })
    }
    #expect(
      bridge.filtered(by: Filter(types: ["place"])).events.flatMap(\.loci).allSatisfy {
        $0.slot == "place"
      })
  }

  private func find(_ query: String) -> String {
    do {
      return try Search(bridge).find(
        query, among: [.entity, .event], expected: "an event or person"
      ).id
    } catch { return error.description }
  }

  @Test("finds by id, by label, by a part of one, and by another name")
  func search() throws {
    #expect(find("e2") == "e2")
    #expect(find("Collapse of Harrow bridge") == "e1")
    #expect(find("inquest") == "e2")
    #expect(find("josiah pell") == "pell")
    #expect(find("Pell") == "pell")
  }

  @Test("says what may have been meant")
  func notFound() {
    #expect(
      find("harrow").hasPrefix(
        "expected an event or person, found 'harrow', which means several; try: "))
    #expect(find("Joziah").contains("pell (person Josiah Pell)"))
    #expect(
      find("zzz") == "expected an event or person, found 'zzz'; 'apparatus show --ids' lists all")
    #expect(find("").hasPrefix("expected an event or person, found ''"))
  }

  @Test("short ids begin one id each, of four digits at least", arguments: 0..<20 as Range<UInt64>)
  func shortIDs(seed: UInt64) {
    var generator = Generator(seed: seed)
    let ids = (0..<300).map { _ in
      String(UInt64.random(in: 0..<1 << 40, using: &generator), radix: 16)
    }
    let short = ShortIDs(ids + ids.prefix(3))
    for id in ids {
      #expect(id.hasPrefix(short[id]) && short[id].count >= min(4, id.count))
      #expect(Set(ids.filter { $0.hasPrefix(short[id]) }) == [id] || short[id] == id)
    }
    #expect(short["unknown"] == "unknown")
  }

  @Test("one event or person stands alone, with ids")
  func alone() throws {
    let event = try #require(TerminalWriter(width: 100, quotations: .all).write("e1", of: bridge))
    try expectSnapshot(event, named: "bridge-event.txt")
    let person = try #require(TerminalWriter(width: 100).write("pell", of: bridge))
    #expect(person.hasPrefix("Josiah Pell   person   [pell]"))
    #expect(person.contains("Collapse of Harrow Bridge"))
    #expect(TerminalWriter().write("none", of: bridge) == nil)
  }

  @Test("the timeline lists what is dated, and marks what is disputed")
  func timeline() throws {
    var edition = bridge
    edition.events[0].when = "1887-03-12/1887-03-13"
    let entry = try #require(edition.timeline.first)
    #expect(edition.timeline.count == 1 && entry.isDisputed)
    let text = TerminalWriter(width: 100).write(edition.timeline, of: edition)
    try expectSnapshot(text, named: "bridge-timeline.txt")
    edition.events[0].decision = .init(id: "d", kind: "reject", reason: "no", at: "")
    #expect(edition.timeline == [])
    #expect(TerminalWriter().write(edition.timeline, of: edition).contains("No event is dated"))
  }
}
