// Enters: logs of decisions. Leaves: nothing; which of them hold depends on their content alone.

import Chronology
import Collation
import Intake
import TestSupport
import Testing
import Testimony

@Suite("The log of decisions")
struct DecisionLogTests {
  private func decision(_ number: Int, _ change: (inout Decision) -> Void = { _ in }) -> Decision {
    var result = Decision(
      .rename, .event, what: "Fall of a bridge", reason: "clearer",
      at: "2026-01-02T03:04:05.00\(number)Z")
    result.label = "The fall"
    result.these = [
      Anchor(
        ClaimKey(
          source: Source.ID(sha256: "0a"), eventClass: "collapse", trigger: 4..<8, patient: 0..<3),
        at: 0..<12, quote: "The chain gave way")
    ]
    change(&result)
    return result
  }

  private func undo(_ target: Decision, _ number: Int) -> Decision {
    decision(number) {
      $0.kind = .undo
      $0.undoes = target.id
      $0.these = []
    }
  }

  @Test("holds what nothing takes back, and again what was taken back twice")
  func undone() {
    let first = decision(0)
    let back = undo(first, 1)
    let again = undo(back, 2)
    #expect(Decisions([first]).inForce == [first])
    #expect(Decisions([first, back]).inForce == [])
    #expect(Decisions([first, back, again]).inForce == [first])
    #expect(Decisions([back]).inForce == [])
  }

  @Test("an undo takes back one decision and no other")
  func others() {
    let (first, second) = (decision(0), decision(1))
    #expect(Decisions([first, second, undo(first, 2)]).inForce == [second])
    #expect(Decisions([first, second, undo(first, 2)]).holds(second))
  }

  @Test("neither order nor repetition in the log matters", arguments: 0..<20 as Range<UInt64>)
  func order(seed: UInt64) {
    var generator = Generator(seed: seed)
    let decisions = (0..<4).map { decision($0) }
    let log = decisions + [undo(decisions[1], 5), undo(decisions[2], 6)]
    let shuffled = (log + log.shuffled(using: &generator).prefix(3)).shuffled(using: &generator)
    #expect(Decisions(shuffled) == Decisions(log))
    #expect(Decisions(log).inForce == [decisions[0], decisions[3]])
  }

  @Test(
    "an id changes with whatever the decision says",
    arguments: [
      { $0.kind = .accept }, { $0.subject = .reading }, { $0.what += "." }, { $0.label = "A fall" },
      { $0.label = nil }, { $0.verdict = .same }, { $0.rule = "time.same" }, { $0.undoes = "1" },
      { $0.reason += "." }, { $0.by = "Ann" }, { $0.at = "2026-01-02T03:04:06.000Z" },
      { ($0.these, $0.others) = ([], $0.these) }, { $0.these += $0.these },
      { $0.these[0].source = "0b" }, { $0.these[0].start = 1 }, { $0.these[0].end = 13 },
      { $0.these[0].quote = "The rope" }, { $0.these[0].class = "fire" },
      { $0.these[0].trigger = [4, 9] }, { $0.these[0].patient = nil },
      { $0.these[0].slot = .time }, { $0.these[0].focus = [1, 2] }, { $0.these[0].form = "pell" },
    ] as [@Sendable (inout Decision) -> Void])
  func ids(change: @Sendable (inout Decision) -> Void) {
    #expect(decision(0, change).id != decision(0).id)
    #expect(decision(0).id == decision(0).id)
  }

  @Test("no two fields run into each other")
  func fields() {
    let a = decision(0) { ($0.reason, $0.by) = ("it", "self") }
    let b = decision(0) { ($0.reason, $0.by) = ("its", "elf") }
    #expect(a.id != b.id)
  }
}
