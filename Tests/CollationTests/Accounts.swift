// Enters: short accounts as prose. Leaves: what the stages make of them together.

import ApparatusKit
import Collation
import Foundation
import Intake
import Testing
import Testimony

/// Accounts collated from prose, printed as a reader would check them.
struct Accounts {
  let depositions: [Deposition]
  let collated: Collated
  private let collator: Collator
  /// One for all tests: the language model is read once.
  private static let analyst = Result {
    try Analyst(environment: ProcessInfo.processInfo.environment)
  }

  init(_ texts: String...) throws { try self.init(texts) }

  init(_ texts: [String]) throws { try self.init(texts.map(Self.deposition)) }

  /// What one account comes to alone, for tests that collate it more than once.
  static func deposition(_ text: String) throws -> Deposition {
    let analyst = try analyst.get()
    let capture = Capture(file: "account.txt", bytes: Array(text.utf8))
    return try analyst.deposition(of: try #require(analyst.reader.read(capture).document))
  }

  init(_ depositions: [Deposition]) throws {
    let analyst = try Self.analyst.get()
    try #require(analyst.wordNet != nil, "WordNet is missing: apt-get install wordnet-base")
    self.depositions = depositions
    collator = Collator(
      classes: analyst.classes, wordNet: analyst.wordNet, gazetteer: analyst.gazetteer)
    collated = collator.collate(depositions)
  }

  /// What they come to after a user's decisions.
  func collated(_ decisions: Decisions) -> Collated {
    collator.collate(depositions, decisions: decisions)
  }

  /// The headings of the events, in order.
  var labels: [String] { collated.events.map(\.label) }

  /// `slot: verdict: value (n) | value (n)` for each locus of the event with a heading.
  func loci(_ label: String) -> [String] {
    (collated.events.first { $0.label == label }?.loci ?? []).map { locus in
      let readings = locus.readings.map { reading in
        "\(reading.isDenied ? "not " : "")\(reading.value) (\(reading.witnesses.count))"
      }
      return
        "\(locus.slot.rawValue): \(locus.verdict.rawValue): \(readings.sorted().joined(separator: " | "))"
    }
  }

  /// `rule: a / b` for every contradiction, in alphabetical order.
  var contradictions: [String] {
    relations.filter { $0.1.ruling.verdict == .contradiction }.map { locus, relation in
      let names = locus.readings.filter { [relation.a, relation.b].contains($0.id) }.map(\.value)
      return "\(relation.ruling.rule): \(names.sorted().joined(separator: " / "))"
    }.sorted()
  }

  private var relations: [(Locus, Relation)] {
    collated.events.flatMap(\.loci).flatMap { locus in locus.relations.map { (locus, $0) } }
  }
}
