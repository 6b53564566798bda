// Enters: Fixtures/one-event.tsv. Leaves: nothing; accounts of one happening meet in spite of their dates, others do not.

import Collation
import Foundation
import Intake
import TestSupport
import Testimony
import Testing

@Suite("One happening under different dates")
struct OneEventTests {
  static let pairs = AccountPair.table("one-event.tsv")

  @Test("contradicts what tells of one, and nothing that tells of two", arguments: pairs)
  func dated(_ pair: AccountPair) throws {
    let accounts = try Accounts(pair.a, pair.b)
    let rules = accounts.contradictions.map { $0.components(separatedBy: ":")[0] }
    #expect(rules == pair.rules)
  }

  @Test("the table has enough of both")
  func size() {
    #expect(Self.pairs.filter { $0.label == "one" }.count >= 30)
    #expect(Self.pairs.filter { $0.label == "two" }.count >= 40)
  }

  @Test("what one account tells of as two is never joined for the sake of a third")
  func hardConstraint() throws {
    let both =
      "Emil Voss was arrested in Prague on 3 August 1902. "
      + "Emil Voss was arrested in Prague on 6 August 1902."
    let accounts = try Accounts(
      both, "Emil Voss was arrested in Prague on 4 August 1902.",
      "Emil Voss was arrested in Prague on 5 August 1902.")
    let homes = accounts.collated.events.filter { $0.eventClass == "capture" }
    for event in homes {
      let days = event.claims.filter {
        $0.source == accounts.depositions[0].claims[0].witness.source
      }
      #expect(days.count <= 1)
    }
  }
}
