// Enters: logs, also of hostile words, and spoilt files. Leaves: nothing; what was written is read again, or refused.

import Collation
import Foundation
import Intake
import TestSupport
import Testing
import Testimony

@testable import ApparatusKit

@Suite("Decisions as text")
struct DecisionTextTests {
  private static let words = [
    "plain", "'single' and \"double\"", "back\\slash", "two\nlines\r\n\ttab",
    "# no comment: [no, {list}",
    "null", "1e5", "~", "", " ", "- dash", "ship’s “day”", "e\u{301}", "\u{0}\u{7}\u{1B}[31m",
    "\u{85}\u{2028}\u{FEFF}",
    "\u{10FFFF}\u{FFFE}", "日本語 🛳", "%YAML", "&a *a !!str", "C:\\new\\x41",
  ]

  private func decision(_ seed: UInt64) -> Decision {
    var generator = Generator(seed: seed)
    func word() -> String { generator.pick(Self.words) + generator.pick(Self.words) }
    var result = Decision(
      generator.pick(Decision.Kind.allCases), generator.pick(Decision.Subject.allCases),
      what: word(), reason: word(), by: Bool.random(using: &generator) ? word() : nil,
      at: Timestamp.after(
        nil,
        now: Date(timeIntervalSince1970: Double(Int.random(in: 0..<4_000_000, using: &generator)))))
    result.label = word()
    result.verdict = generator.pick(Verdict.allCases)
    result.undoes = word()
    let claim = ClaimKey(
      source: Source.ID(sha256: word()), eventClass: word(), trigger: 3..<9,
      patient: Bool.random(using: &generator) ? 0..<2 : nil)
    result.these = [
      Anchor(claim, at: 0..<20, quote: word()),
      Anchor(NameForm(source: claim.source, form: word()), at: 1..<2, quote: word()),
    ]
    result.others = [
      Anchor(
        AttestationKey(claim: claim, slot: generator.pick(Slot.allCases), focus: 4..<7), at: 0..<20,
        quote: word())
    ]
    return result
  }

  @Test("what is written is read again, whatever the words", arguments: 0..<60 as Range<UInt64>)
  func roundTrip(seed: UInt64) throws {
    let log = (0..<3).map { decision(seed * 3 + $0) }
    let text = DecisionText.write(log)
    #expect(try DecisionText.read(text) == log.sorted { ($0.at, $0.id) < ($1.at, $1.id) })
    #expect(DecisionText.write(try DecisionText.read(text)) == text)
    #expect(DecisionText.write(log.reversed() + log) == text)
  }

  @Test("a new decision adds lines and changes none")
  func compares() {
    let log = (0..<6).map { decision($0) }
    let before = DecisionText.write(Array(log.dropLast())).split(separator: "\n")
    let after = DecisionText.write(log).split(separator: "\n")
    #expect(after.difference(from: before).removals.isEmpty)
  }

  @Test("no decision has a form too")
  func empty() throws { #expect(try DecisionText.read(DecisionText.write([])) == []) }

  private func failure(_ text: String) -> String {
    do {
      _ = try DecisionText.read(text)
      return "read"
    } catch { return error.description }
  }

  @Test("says what is wrong with a file")
  func spoilt() {
    let text = DecisionText.write([decision(1)])
    #expect(failure("").contains("expected a file of decisions"))
    #expect(failure("a: [").contains("no YAML"))
    #expect(failure("apparatus-decisions: 1\n").contains("no 'decisions'"))
    #expect(failure(text.replacing("decisions: 1", with: "decisions: 2")).contains("found 2"))
    #expect(failure(text.replacing("  these:", with: "  those:")).contains("no 'these'"))
    #expect(failure(text.replacing("kind: \"", with: "kind: \"un")).contains("at decisions 1 kind"))
    #expect(
      failure(text.replacing("  at: \"1970", with: "  at: \"1971")).contains("it was changed"))
    let noID = text.split(separator: "\n").map { $0.hasPrefix("- id") ? "- x: 1" : String($0) }
      .joined(separator: "\n")
    #expect(failure(noID) == "read")
    #expect(failure(noID.replacing("Z\"", with: "\"")).contains("expected a time"))
  }

  @Test("times go on by a millisecond where the clock stands still or goes back")
  func times() {
    let clock = Date(timeIntervalSince1970: 1_767_323_045)
    var last = Timestamp.after(nil, now: clock)
    #expect(last == "2026-01-02T03:04:05.000Z")
    for _ in 0..<2_500 {
      let next = Timestamp.after(last, now: clock)
      #expect(next > last && Timestamp.isValid(next))
      last = next
    }
    #expect(last == "2026-01-02T03:04:07.500Z")
    #expect(
      !Timestamp.isValid("2026-01-02T03:04:07Z") && !Timestamp.isValid("2026-13-02T03:04:07.000Z"))
  }
}
