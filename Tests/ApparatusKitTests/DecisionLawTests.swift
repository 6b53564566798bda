// Enters: every thing of an edition, decided about in every way. Leaves: nothing; the laws of decisions hold.

import Collation
import Edition
import Foundation
import GRDB
import TestSupport
import Testing

@testable import ApparatusKit

@Suite("Laws of decisions")
struct DecisionLawTests {
  private func things(_ edition: Apparatus) -> [String] {
    let loci = edition.events.flatMap(\.loci)
    return edition.entities.map(\.id) + edition.events.map(\.id)
      + loci.flatMap(\.readings).flatMap { [$0.id] + $0.attestations.map(\.id) }
      + loci.flatMap(\.relations).map(\.id)
  }

  /// Everything that can be done to one thing, or to it and the next.
  private func actions(_ edition: Apparatus) -> [Curator.Action] {
    let ids = things(edition)
    let sigla = edition.sources.map(\.siglum)
    return ids.flatMap { [.accept($0), .reject($0), .rename($0, "Otherwise")] }
      + zip(ids, ids.dropFirst()).map { .merge($0, $1) }
      + ids.flatMap { id in sigla.map { .split(id, [$0]) } }
      + edition.entities.flatMap { entity in entity.names.map { .split(entity.id, [$0.text]) } }
  }

  @Test("one that is undone leaves no trace; one that holds breaks no reference")
  func undone() async throws {
    var it = try await Case(accounts)
    let before = it.json
    var made: Set<Decision.Kind> = []
    for action in actions(it.edition) {
      // What cannot be is refused, and changes nothing.
      guard let decision = try? it.decide(action) else { continue }
      made.insert(decision.kind)
      let edition = it.edition
      #expect(edition.decisions.map(\.id) == [decision.id])
      let ids = Set(things(edition))
      #expect(!edition.decisions[0].about.isEmpty || decision.subject == .entity)
      #expect(ids.isSuperset(of: edition.decisions[0].about), "\(action)")
      #expect(
        ids.isSuperset(of: edition.events.flatMap { $0.participants + $0.relatedTo.map(\.event) }))
      #expect(it.problems == [], "\(action)")
      try it.undo(decision)
      #expect(it.json == before, "\(action)")
      it.batch.decisions = []
    }
    #expect(made == [.accept, .reject, .rename, .merge, .split])
  }

  /// A log in which nothing clashes.
  private func log(_ it: inout Case) throws {
    let conflicts = it.edition.conflicts()
    try it.decide(.reject(try #require(conflicts.first).id))
    try it.decide(.accept("Ernst Lehmann"))
    try it.decide(.rename("Death of Ernst Lehmann", "The captain's end"))
    try it.decide(.rename("Spencer Perceval", "the Prime Minister"))
    let back = try it.decide(.reject("John Bellingham"))
    try it.undo(back)
  }

  @Test("the order of the log does not matter", arguments: 0..<4 as Range<UInt64>)
  func order(seed: UInt64) async throws {
    var it = try await Case(accounts)
    try log(&it)
    let before = it.json
    var generator = Generator(seed: seed)
    it.batch.decisions.shuffle(using: &generator)
    #expect(it.json == before && it.problems == [])
  }

  @Test("a collection keeps them, through a newer program, a new name, and a file")
  func collection() async throws {
    var it = try await Case(accounts)
    try log(&it)
    try await withScratchFolder { folder in
      let file = folder.appending(path: "case.apparatus").path
      let archive = try Archive(file: file, creating: true)
      _ = try archive.add(it.batch, on: "2026-01-02")
      #expect(try archive.append(it.batch.decisions) == it.batch.decisions.count)
      #expect(try archive.append(it.batch.decisions) == 0)
      #expect(try archive.decisions() == it.batch.decisions)
      try await DatabaseQueue(path: file).write {
        try $0.execute(sql: "UPDATE analysis SET program = 'older', value = x'7B7D'")
      }
      let again = try it.pipeline.batch(of: Archive(file: file))
      #expect(try JSONWriter().write(it.pipeline.edition(of: again)) == it.json)
      try await renamed(it, folder)
    }
  }

  /// The same bytes under other names, and the log by way of its text.
  private func renamed(_ it: Case, _ folder: URL) async throws {
    let files = try write(
      Dictionary(uniqueKeysWithValues: accounts.map { ("x-" + $0.key, $0.value) }), to: folder)
    var other = await it.pipeline.analyse(files)
    other.decisions = try DecisionText.read(DecisionText.write(it.batch.decisions))
    let edition = it.pipeline.edition(of: other)
    #expect(edition.conflicts().map(\.id) == it.edition.conflicts().map(\.id))
    #expect(edition.decisions == it.edition.decisions)
    #expect(edition.events.map(\.label) == it.edition.events.map(\.label))
    #expect(edition.findings.filter { $0.id.hasPrefix("decision.") } == [])
  }

  @Test("the log can only be added to")
  func appendOnly() async throws {
    var it = try await Case(["lobby.md": accounts["lobby.md"] ?? ""])
    try it.decide(.accept("John Bellingham"))
    try await withScratchFolder { folder in
      let file = folder.appending(path: "case.apparatus").path
      let archive = try Archive(file: file, creating: true)
      _ = try archive.append(it.batch.decisions)
      for change in ["UPDATE decision SET value = ''", "DELETE FROM decision"] {
        await #expect(throws: DatabaseError.self) {
          try await DatabaseQueue(path: file).write { try $0.execute(sql: change) }
        }
      }
      #expect(try archive.decisions() == it.batch.decisions)
    }
  }
}
