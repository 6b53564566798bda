// Enters: sources, added one by one. Leaves: nothing; the edition is that of all at once, and none gets lost on the way.

import Edition
import Foundation
import Intake
import Language
import TestSupport
import Testimony
import Testing

@testable import ApparatusKit

@Suite("Growing collections")
struct GrowthTests {
  @Test(
    "accounts added one by one, in any order, give the edition of all at once",
    arguments: 0..<4 as Range<UInt64>)
  func oneByOne(_ seed: UInt64) async throws {
    try await withScratchFolder { folder in
      var generator = Generator(seed: seed)
      let files = try write(accounts, to: folder).shuffled(using: &generator)
      let pipeline = try pipeline(cache: folder)
      let path = folder.appending(path: "a.apparatus").path
      for (index, file) in files.enumerated() {
        let archive = try Archive(file: path, creating: true)
        #expect(try await archive.add(pipeline.analyse([file]), on: "2024-05-06") == 1)
        let grown = try pipeline.edition(of: pipeline.batch(of: archive))
        let fresh = await pipeline.analyse(Array(files[...index]))
        #expect(try JSONWriter().write(grown) == JSONWriter().write(pipeline.edition(of: fresh)))
      }
    }
  }

  @Test(
    "a collection of several pages gives all of its sources, in order, each with its own analysis")
  func pages() throws {
    try withScratchFolder { folder in
      let archive = try Archive(
        file: folder.appending(path: "a.apparatus").path, creating: true)
      let batch = Self.batch(of: 150)
      #expect(try archive.add(batch, on: "2024-05-06") == 150)
      var sizes: [Int] = []
      try archive.forEachPage { sizes.append($0.count) }
      #expect(sizes.count > 1 && sizes.reduce(0, +) == 150)
      #expect(try archive.entries().map(\.capture) == batch.captures)
      #expect(try archive.entries().map(\.analysis) == batch.analyses)
    }
  }

  /// So many sources, each with a mention and a claim that name it.
  private static func batch(of count: Int) -> Pipeline.Batch {
    var batch = Pipeline.Batch()
    for number in 0..<count {
      let text = "Account \(number)."
      let capture = Capture(file: "\(number).txt", bytes: Array(text.utf8))
      let witness = Witness(
        id: Witness.ID(source: capture.id, label: ""), kind: .article, range: 0..<text.utf8.count)
      let source = Source(
        id: capture.id, file: capture.file, format: .text, encoding: "utf-8", title: nil, text: text
      )
      let deposition = Deposition(
        mentions: [Mention(witness: witness.id, range: 0..<7, text: "Account", kind: .other)],
        claims: [
          Claim(
            witness: witness.id, eventClass: "death", trigger: 0..<7, range: 0..<7, fillers: [],
            certainty: .asserted)
        ])
      batch.captures.append(capture)
      batch.analyses.append(
        Analysis(
          document: Document(source: source, witnesses: [witness]), deposition: deposition))
    }
    return batch
  }
}
