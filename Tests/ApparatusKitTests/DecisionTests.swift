// Enters: accounts, and decisions about what is found in them. Leaves: nothing; each does what it says, and no more.

import Collation
import Edition
import Foundation
import GRDB
import TestSupport
import Testing

@testable import ApparatusKit

/// Accounts under analysis, with a log of decisions.
struct Case {
  let pipeline: Pipeline
  var batch: Pipeline.Batch

  init(_ files: [String: String]) async throws {
    let pipeline = try ApparatusKitTests.pipeline()
    self.pipeline = pipeline
    batch = try await withScratchFolder { folder in
      try await pipeline.analyse(write(files, to: folder))
    }
  }

  var edition: Apparatus { pipeline.edition(of: batch) }
  var json: String { (try? JSONWriter().write(edition)) ?? "" }

  @discardableResult
  mutating func decide(_ action: Curator.Action, because reason: String = "so it is") throws
    -> Decision
  {
    let decision = try Curator(pipeline, batch).decision(action, ground(reason))
    batch.decisions.append(decision)
    return decision
  }

  mutating func undo(_ decision: Decision) throws {
    batch.decisions.append(try Curator.undo(decision.id, in: batch.decisions, ground("back")))
  }

  private func ground(_ reason: String) -> Curator.Ground {
    let last = batch.decisions.map(\.at).max()
    return Curator.Ground(
      reason: reason, at: Timestamp.after(last, now: Date(timeIntervalSince1970: 0)))
  }

  func event(_ label: String) throws -> Apparatus.EventEntry {
    try #require(edition.events.first { $0.label == label }, "\(edition.events.map(\.label))")
  }

  func locus(_ label: String, _ slot: String) throws -> Apparatus.LocusEntry {
    try #require(try event(label).loci.first { $0.slot == slot })
  }

  func reading(_ label: String, _ slot: String, _ value: String) throws -> Apparatus.ReadingEntry {
    try #require(try locus(label, slot).readings.first { $0.value == value })
  }

  /// The ids of findings about decisions.
  var problems: [String] { edition.findings.map(\.id).filter { $0.hasPrefix("decision.") } }
}

@Suite("Decisions")
struct DecisionTests {
  private let death = "Death of Ernst Lehmann"

  private func lehmann() async throws -> Case {
    try await Case(accounts.filter { ["airship.txt", "captain.txt", "lobby.md"].contains($0.key) })
  }

  @Test("a verdict that is set aside counts no more, and keeps its rule beside the reason")
  func rejectedVerdict() async throws {
    var it = try await lehmann()
    let before = it.edition
    let conflict = try #require(before.conflicts().first { $0.label == death && $0.type == "time" })
    let decision = try it.decide(.reject(conflict.id), because: "the ship's day")
    let after = it.edition
    #expect(after.contradictions == before.contradictions - 1)
    #expect(!after.conflicts().contains { $0.id == conflict.id })
    let relation = try #require(
      try it.locus(death, "time").relations.first { $0.id == conflict.id })
    #expect(relation.verdict == "contradiction" && relation.rule == conflict.rule)
    #expect(relation.decision?.id == decision.id && relation.decision?.reason == "the ship's day")
    #expect(try it.locus(death, "time").verdict != "contradiction")
    #expect(after.decisions.map(\.about) == [[conflict.id]])
    let text = TerminalWriter(width: 200).write(after)
    #expect(text.contains("set aside: contradiction with ‘8 May 1937’ (the ship's day)"))
  }

  @Test("a verdict that is accepted counts as before, and shows who confirmed it")
  func acceptedVerdict() async throws {
    var it = try await lehmann()
    let before = it.edition
    let conflict = try #require(before.conflicts().first { $0.label == death })
    try it.decide(.accept(String(conflict.id.prefix(8))), because: "seen in print")
    let after = it.edition
    #expect(after.contradictions == before.contradictions)
    #expect(after.conflicts().first { $0.id == conflict.id }?.decision?.kind == "accept")
    #expect(TerminalWriter(width: 200).write(after).contains("(confirmed: seen in print)"))
  }

  @Test("a reading that is set aside is listed, and compared with nothing")
  func rejectedReading() async throws {
    var it = try await lehmann()
    let reading = try it.reading(death, "time", "1937-05-08")
    try it.decide(.reject(reading.id))
    let after = try it.locus(death, "time")
    #expect(after.readings.map(\.value) == ["1937-05-07", "1937-05-08"])
    #expect(after.readings.map(\.isSetAside) == [false, true])
    #expect(after.relations == [] && after.verdict == "single")
    #expect(try it.event(death).when == "1937-05-07")
    #expect(it.edition.timeline.first { $0.label == death }?.isDisputed == false)
  }

  @Test("a passage that is set aside bears no witness to its reading")
  func rejectedPassage() async throws {
    var it = try await Case(accounts)
    let reading = try it.reading(death, "time", "1937-05-07")
    #expect(reading.witnesses.count == 2)
    try it.decide(.reject(try #require(reading.attestations.first).id))
    let after = try it.reading(death, "time", "1937-05-07")
    #expect(after.witnesses == Array(reading.witnesses.dropFirst()))
    #expect(after.id == reading.id && after.attestations.count == 2 && !after.isSetAside)
  }

  @Test("an event or an entity that is set aside takes all that is said of it along")
  func rejectedEvent() async throws {
    for target in [death, "Ernst Lehmann"] {
      var it = try await lehmann()
      try it.decide(.reject(target))
      #expect(try it.event(death).isSetAside)
      #expect(try it.event(death).contradictions == 0)
      #expect(!it.edition.timeline.contains { $0.label == death })
      #expect(it.edition.events.filter { !$0.isSetAside }.count == it.edition.events.count - 1)
    }
  }

  @Test("entities are merged and parted, and say why")
  func entities() async throws {
    let texts = [
      "a.txt": "Leon Sedgwick died in Dover on 3 May 1840. Sedgwick was buried in Dover.\n",
      "b.txt": "Natalia Sedgwick died in Dover on 4 May 1840.\n",
    ]
    var it = try await Case(texts)
    #expect(Set(it.edition.entities.filter { $0.kind == "person" }.map(\.label)).count == 2)
    let merge = try it.decide(.merge("Leon Sedgwick", "Natalia Sedgwick"), because: "one person")
    let persons = it.edition.entities.filter { $0.kind == "person" }
    #expect(persons.count == 1)
    #expect(persons[0].names.contains { $0.why == "decided: one person" })
    #expect(try it.locus("Death of \(persons[0].label)", "time").verdict == "contradiction")
    try it.undo(merge)
    try it.decide(.split("Leon Sedgwick", ["Sedgwick"]), because: "his brother")
    #expect(it.edition.events.map(\.label).contains("Burial of Sedgwick"))
    try it.decide(.rename("Sedgwick", "Lev the younger"))
    #expect(it.edition.events.map(\.label).contains("Burial of Lev the younger"))
    #expect(it.problems == [])
  }

  @Test("one full name is parted by source")
  func namesakes() async throws {
    var it = try await Case([
      "a.txt": "Leon Sedgwick died in Dover on 3 May 1840.\n",
      "b.txt": "Leon Sedgwick died in Paris on 4 May 1870.\n",
    ])
    #expect(try it.locus("Death of Leon Sedgwick", "time").verdict == "contradiction")
    let siglum = it.edition.sources[1].siglum
    try it.decide(.split("Leon Sedgwick", ["\(siglum):Leon Sedgwick"]))
    #expect(it.edition.entities.filter { $0.label == "Leon Sedgwick" }.count == 2)
    #expect(it.edition.contradictions == 0)
  }

  @Test("events are merged, parted by witness and renamed; so are readings")
  func events() async throws {
    var it = try await lehmann()
    let sigla = it.edition.sources.map(\.siglum)
    let split = try it.decide(.split(death, [sigla[1]]))
    #expect(it.edition.events.filter { $0.label.hasPrefix(death) }.count == 2)
    #expect(it.edition.conflicts().allSatisfy { $0.label != death })
    try it.undo(split)
    let time = try it.locus(death, "time").readings
    try it.decide(.merge(time[0].id, time[1].id))
    #expect(try it.locus(death, "time").readings.count == 1)
    try it.decide(.split(try it.locus(death, "time").readings[0].id, [sigla[1]]))
    #expect(try it.locus(death, "time").readings.count == 2)
    #expect(it.problems == ["decision.overruled"])
    try it.decide(.rename(death, "The captain's end"))
    try it.decide(.rename(time[0].id, "a Friday"))
    #expect(try it.locus("The captain's end", "time").readings.map(\.text).contains("a Friday"))
    let count = it.edition.events.count
    try it.decide(.merge("The captain's end", "Killing of Spencer Perceval"))
    #expect(it.edition.events.count == count - 1)
  }

  @Test("of two that clash the later holds, with a note")
  func clash() async throws {
    var it = try await lehmann()
    let conflict = try #require(it.edition.conflicts().first)
    let first = try it.decide(.reject(conflict.id))
    let second = try it.decide(.accept(conflict.id))
    #expect(it.edition.conflicts().first { $0.id == conflict.id }?.decision?.id == second.id)
    #expect(it.problems == ["decision.overruled"])
    #expect(it.edition.findings.contains { $0.message.contains(first.id.prefix(8)) })
    try it.undo(second)
    #expect(!it.edition.conflicts().contains { $0.id == conflict.id } && it.problems == [])
    for kind in [Curator.Action.accept(death), .reject(death)] {
      var it = try await lehmann()
      let opposite = kind == .accept(death) ? Curator.Action.reject(death) : .accept(death)
      try it.decide(opposite)
      try it.decide(kind)
      #expect(try it.event(death).isSetAside == (kind == .reject(death)))
      #expect(it.problems == ["decision.overruled"])
    }
  }

  @Test("what no longer fits is a finding with the quotation and a remedy")
  func unanchored() async throws {
    var it = try await lehmann()
    let conflict = try #require(it.edition.conflicts().first)
    var decision = try it.decide(.reject(conflict.id))
    // The source is not here.
    var other = try await Case(["lobby.md": accounts["lobby.md"] ?? ""])
    other.batch.decisions = it.batch.decisions
    let finding = try #require(other.edition.findings.first { $0.id == "decision.unanchored" })
    #expect(finding.message.contains("Lehmann died") && finding.message.contains("not here"))
    #expect(finding.remedy.contains("apparatus decide undo \(decision.id.prefix(8))"))
    // Other words stand at the place.
    decision.these = decision.these.map { anchor in
      var anchor = anchor
      anchor.quote = "He died at sea."
      return anchor
    }
    it.batch.decisions = [decision]
    #expect(it.problems == ["decision.unanchored"])
    #expect(it.edition.conflicts().contains { $0.id == conflict.id })
    // The verdict is another now.
    decision = try it.decide(.accept(conflict.id))
    decision.verdict = .refines
    it.batch.decisions = [decision]
    #expect(it.edition.findings.contains { $0.message.contains("expected the verdict refines") })
  }

  @Test("a program that takes in one word more or fewer still finds the words")
  func tolerant() async throws {
    var it = try await lehmann()
    let reading = try it.reading(death, "time", "1937-05-08")
    var decision = try it.decide(.reject(reading.id))
    decision.these[0].focus = decision.these[0].focus.map { [$0[0] + 2, $0[1] + 3] }
    decision.these[0].trigger = decision.these[0].trigger.map { [$0[0] - 1, $0[1]] }
    it.batch.decisions = [decision]
    #expect(try it.reading(death, "time", "1937-05-08").isSetAside && it.problems == [])
  }

  @Test("refuses what cannot be, and says what to try")
  func refusals() async throws {
    var it = try await lehmann()
    func message(_ action: Curator.Action) -> String {
      do {
        try it.decide(action)
        return ""
      } catch { return "\(error)" }
    }
    #expect(message(.reject("Ernst Lehman")).contains("Ernst Lehmann"))
    #expect(message(.merge(death, death)).contains("twice"))
    #expect(message(.merge("Ernst Lehmann", death)).contains("expected another entity"))
    #expect(message(.rename(death, " ")).contains("expected a new name"))
    #expect(message(.split(death, ["Z"])).contains("expected a siglum"))
    #expect(message(.split("Ernst Lehmann", ["Ernst Lehmann"])).contains("found all of it"))
    #expect(message(.split("Ernst Lehmann", ["Pell"])).contains("try: Ernst Lehmann"))
    let readings = it.edition.events.flatMap(\.loci).map(\.readings[0].id)
    #expect(message(.merge(readings[0], readings[1])).contains("two readings of one slot"))
    #expect(it.batch.decisions == [])
  }
}
