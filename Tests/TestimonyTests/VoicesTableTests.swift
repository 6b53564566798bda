import Foundation
import Testimony
import Testing

/// Claims from end to end: how sure, through whose mouths, and with what references.
@Suite("The table of voices and references")
struct VoicesTableTests {
  let all: [CertaintySentence]

  init() throws { all = try CertaintySentence.all("voices.tsv") }

  @Test("has eighty passages, no two alike, each with a genre and a point")
  func size() {
    #expect(all.count == 80)
    #expect(Set(all.map(\.text)).count == all.count)
    #expect(all.allSatisfy { !$0.genre.isEmpty && !$0.point.isEmpty })
  }

  @Test("names voices and references in the passage's own words")
  func words() {
    for it in all {
      for voice in it.voices { #expect(it.text.contains(voice), "\(it.text)") }
      for reference in it.cites.flatMap({ $0.components(separatedBy: " => ") }) {
        #expect(it.text.contains(reference), "\(it.text)")
      }
    }
  }

  /// The floors are what was reached on 2026-11-21 less one passage; by references, just that.
  @Test("is read right, with its voices and references")
  func floor() throws {
    var (right, chains, cited) = (0, 0, 0)
    for it in all {
      let claim = try Reading(it.text).claims.first { $0.trigger.overlaps(it.trigger) }
      guard let claim else { continue }
      let label = CertaintySentence.Label(rawValue: claim.certainty.rawValue)
      right += [it.label, it.also].contains(label) ? 1 : 0
      chains += claim.voices.map(bare) == it.voices.map(bare) ? 1 : 0
      let references = claim.citations.map { $0.text + ($0.entry.map { " => \($0)" } ?? "") }
      if references == it.cites { cited += 1 } else { Issue.record("\(references): \(it.text)") }
    }
    #expect(right >= 78)
    #expect(chains >= 76)
    #expect(cited == 80)
  }

  /// A voice without its article, in lower case.
  private func bare(_ voice: String) -> String {
    let words = voice.lowercased().split(separator: " ")
    return words.drop { ["the", "a", "an"].contains($0) }.joined(separator: " ")
  }
}
