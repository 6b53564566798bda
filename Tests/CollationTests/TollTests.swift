// Enters: Fixtures/tolls.tsv. Leaves: nothing; how many died at one happening meets whatever the words, and other numbers do not.

import Collation
import Foundation
import TestSupport
import Testing

@Suite("Tolls of people without a name")
struct TollTests {
  static let pairs = AccountPair.table("tolls.tsv")

  @Test("contradicts what is told of one happening, and nothing else", arguments: pairs)
  func met(_ pair: AccountPair) throws {
    let accounts = try Accounts(pair.a, pair.b)
    let numbers = accounts.contradictions.map { $0.components(separatedBy: ":")[0] }
      .filter { $0.hasPrefix("quantity") }
    #expect(numbers == pair.rules)
    guard pair.label != "two" else { return }
    let joins = accounts.collated.events.flatMap(\.joins).compactMap(\.reason?.rule)
    #expect(joins.contains("event.toll"))
  }

  @Test("the table has enough of both")
  func size() {
    #expect(Self.pairs.filter { $0.label != "two" }.count >= 15)
    #expect(Self.pairs.filter { $0.label == "two" }.count >= 20)
  }

  @Test("a toll is headed by its happening, and is part of it")
  func heading() throws {
    let accounts = try Accounts(
      "The Ardent sank on 4 March 1917, killing 195 people.",
      "The Ardent sank on 4 March 1917. 231 persons lost their lives.")
    let toll = try #require(
      accounts.collated.events.first { $0.label == "Deaths in the sinking of Ardent" })
    let sinking = try #require(accounts.collated.events.first { $0.label == "Sinking of Ardent" })
    #expect(toll.relatedTo.map(\.event) == [sinking.id])
    #expect(toll.relatedTo.map(\.relation) == ["partOf"])
    #expect(
      toll.joins.compactMap(\.reason?.why) == ["both tell how many died in the sinking of Ardent"])
  }

  @Test("a toll that no other account gives stays as it was told")
  func alone() throws {
    let accounts = try Accounts("The Ardent sank on 4 March 1917, killing 195 people.")
    #expect(accounts.labels == ["Sinking of Ardent", "Killing of people"])
  }
}
