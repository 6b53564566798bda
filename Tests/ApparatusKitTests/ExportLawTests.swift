// Enters: accounts in several orders. Leaves: nothing; the laws of the JSON export hold (Docs/schema.md).

import ApparatusKit
import Edition
import Foundation
import TestSupport
import Testing

@Suite("Laws of the JSON export")
struct ExportLawTests {
  /// Accounts written for these tests, those of the transcripts, and the examples.
  static let corpora: [String: [String]] = {
    var corpora: [String: [String]] = [:]
    for name in ["Tests/CorpusTests/Fixtures", "Examples/cook/accounts"] {
      let folder = Checkout.root.appending(path: name)
      let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
      corpora[name] = files.filter { !$0.hasPrefix(".") }.sorted().map {
        folder.appending(path: $0).path
      }
    }
    corpora["these"] = []
    return corpora.filter { $0.key == "these" || !$0.value.isEmpty }
  }()

  private func edition(_ corpus: String, reversed: Bool = false) async throws -> Apparatus {
    try await withScratchFolder { folder in
      let named = Self.corpora[corpus] ?? []
      let files = try named.isEmpty ? write(accounts, to: folder) : named
      let pipeline = try pipeline()
      return await pipeline.edition(of: pipeline.analyse(reversed ? files.reversed() : files))
    }
  }

  private func attestations(_ edition: Apparatus) -> [Apparatus.AttestationEntry] {
    edition.events.flatMap(\.loci).flatMap(\.readings).flatMap(\.attestations)
      + edition.explanations.flatMap { $0.for + $0.against }
  }

  @Test("there is something to check", arguments: corpora.keys.sorted())
  func some(corpus: String) async throws {
    let edition = try await edition(corpus)
    #expect(edition.events.count > 1 && attestations(edition).count > 2)
  }

  @Test(
    "a quotation is the bytes start..<end of the text, 600 at most",
    arguments: corpora.keys.sorted())
  func quotations(corpus: String) async throws {
    let edition = try await edition(corpus)
    let texts = Dictionary(
      uniqueKeysWithValues: edition.sources.map { ($0.file, Array($0.text.utf8)) })
    for attestation in attestations(edition) {
      let text = try #require(texts[attestation.source])
      let (start, end) = (attestation.start, attestation.end)
      try #require(0 <= start && start < end && end <= text.count)
      #expect(Array(attestation.quote.utf8) == Array(text[start..<end]))
      #expect(end - start <= 600)
      let focus = attestation.focus
      #expect(focus.count == 2 && 0 <= focus[0] && focus[0] < focus[1] && focus[1] <= text.count)
    }
    for borrowing in edition.borrowings {
      for side in [borrowing.a, borrowing.b] {
        let text = try #require(texts[side.source])
        #expect(0 <= side.start && side.start < side.end && side.end <= text.count)
      }
    }
  }

  @Test("ids are unique, and every reference leads somewhere", arguments: corpora.keys.sorted())
  func ids(corpus: String) async throws {
    let edition = try await edition(corpus)
    let loci = edition.events.flatMap(\.loci)
    let readings = loci.flatMap(\.readings)
    for ids in [
      edition.entities.map(\.id), edition.events.map(\.id), loci.map(\.id), readings.map(\.id),
      attestations(edition).map(\.id), edition.sources.map(\.siglum),
      edition.witnesses.map(\.siglum),
    ] {
      #expect(
        Set(ids).count == ids.count,
        "\(Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys)")
    }
    for locus in loci {
      let own = Set(locus.readings.map(\.id))
      for relation in locus.relations {
        #expect(own.contains(relation.a) && own.contains(relation.b) && relation.a != relation.b)
        #expect(!relation.rule.isEmpty && !relation.why.isEmpty)
      }
    }
    let events = Set(edition.events.map(\.id))
    let entities = Set(edition.entities.map(\.id))
    for event in edition.events {
      #expect(event.relatedTo.allSatisfy { events.contains($0.event) && $0.event != event.id })
      #expect(event.participants.allSatisfy(entities.contains))
    }
  }

  @Test(
    "witnesses are those of the sources, and origins at most as many",
    arguments: corpora.keys.sorted())
  func witnesses(corpus: String) async throws {
    let edition = try await edition(corpus)
    let sigla = Set(edition.witnesses.map(\.siglum))
    let files = Dictionary(uniqueKeysWithValues: edition.witnesses.map { ($0.siglum, $0) })
    for reading in edition.events.flatMap(\.loci).flatMap(\.readings) {
      #expect(!reading.attestations.isEmpty)
      #expect(Set(reading.witnesses) == Set(reading.attestations.map(\.witness)))
      #expect(sigla.isSuperset(of: reading.witnesses))
      #expect((1...reading.witnesses.count).contains(reading.origins))
    }
    for attestation in attestations(edition) {
      let witness = try #require(files[attestation.witness])
      #expect(witness.source == attestation.source)
      #expect(witness.start <= attestation.start && attestation.end <= witness.end)
    }
  }

  @Test("decoding and encoding gives the same bytes", arguments: corpora.keys.sorted())
  func identity(corpus: String) async throws {
    let text = try await JSONWriter().write(edition(corpus))
    let decoded = try JSONDecoder().decode(Apparatus.self, from: Data(text.utf8))
    #expect(try JSONWriter().write(decoded) == text)
  }

  @Test("two runs give the same bytes", arguments: corpora.keys.sorted())
  func twice(corpus: String) async throws {
    try await withScratchFolder { folder in
      let files =
        try Self.corpora[corpus].flatMap { $0.isEmpty ? nil : $0 } ?? write(accounts, to: folder)
      var texts: Set<String> = []
      for cache in [nil, nil, folder, folder] {
        let pipeline = try pipeline(cache: cache)
        try await texts.insert(JSONWriter().write(pipeline.edition(of: pipeline.analyse(files))))
      }
      #expect(texts.count == 1)
    }
  }

  @Test("the files' order changes nothing but sigla and order", arguments: corpora.keys.sorted())
  func permutation(corpus: String) async throws {
    let forward = try await neutral(edition(corpus))
    let backward = try await neutral(edition(corpus, reversed: true))
    #expect(forward == backward, "\(firstDifference(forward, backward))")
  }

  /// The export with sources named by their hashes, and lists that go by sigla sorted anew. Scratch folders
  /// differ, so that files go by their last part.
  private func neutral(_ edition: Apparatus) throws -> String {
    var edition = edition
    edition.name { sha256, label in sha256.prefix(12) + label }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(edition), as: UTF8.self)
  }
}

extension Apparatus {
  /// Gives every siglum another form, and sorts by it what goes by sigla.
  fileprivate mutating func name(_ form: (_ sha256: String, _ label: String) -> String) {
    let hashes = Dictionary(uniqueKeysWithValues: sources.map { ($0.siglum, $0.sha256) })
    func renamed(_ siglum: String) -> String {
      let letter = siglum.prefix { $0 != "." }
      return form(hashes[String(letter)] ?? "?", String(siglum.dropFirst(letter.count)))
    }
    func last(_ file: String) -> String { URL(filePath: file).lastPathComponent }
    for at in sources.indices {
      sources[at].siglum = renamed(sources[at].siglum)
      sources[at].file = last(sources[at].file)
    }
    sources.sort { $0.siglum < $1.siglum }
    for at in witnesses.indices {
      witnesses[at].siglum = renamed(witnesses[at].siglum)
      witnesses[at].parent = witnesses[at].parent.map(renamed)
      witnesses[at].source = last(witnesses[at].source)
    }
    witnesses.sort { $0.siglum < $1.siglum }
    for at in entities.indices {
      for name in entities[at].names.indices {
        entities[at].names[name].source = last(entities[at].names[name].source)
      }
    }
    for event in events.indices {
      for claim in events[event].claims.indices {
        events[event].claims[claim].source = last(events[event].claims[claim].source)
      }
      for locus in events[event].loci.indices {
        for reading in events[event].loci[locus].readings.indices {
          events[event].loci[locus].readings[reading].rename(renamed, last)
        }
      }
    }
    for at in borrowings.indices { borrowings[at].rename(renamed, last) }
    borrowings.sort {
      ($0.a.witness, $0.a.start, $0.b.witness, $0.b.start) < (
        $1.a.witness, $1.a.start, $1.b.witness, $1.b.start
      )
    }
    findings.sort { ($0.source, $0.id, $0.message) < ($1.source, $1.id, $1.message) }
  }
}

extension Apparatus.ReadingEntry {
  fileprivate mutating func rename(_ siglum: (String) -> String, _ file: (String) -> String) {
    witnesses = witnesses.map(siglum).sorted()
    for at in attestations.indices {
      attestations[at].witness = siglum(attestations[at].witness)
      attestations[at].source = file(attestations[at].source)
    }
    attestations.sort { ($0.witness, $0.start, $0.id) < ($1.witness, $1.start, $1.id) }
  }
}

extension Apparatus.BorrowingEntry {
  fileprivate mutating func rename(_ siglum: (String) -> String, _ file: (String) -> String) {
    a.witness = siglum(a.witness)
    b.witness = siglum(b.witness)
    a.source = file(a.source)
    b.source = file(b.source)
    guard b.witness < a.witness else { return }
    (a, b) = (b, a)
    direction = ["a→b": "b→a", "b→a": "a→b"][direction] ?? direction
  }
}
