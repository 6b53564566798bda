// Enters: groups, and pairs at random that are wanted together or apart. Leaves: nothing; the laws of both hold.

import TestSupport
import Testing

@testable import Collation

@Suite("Pairs that are wanted together or apart")
struct DecidedTests {
  /// Numbers in groups, and decisions on pairs of them, from a seed.
  private struct Case {
    var groups: [[Int]] = []
    var decided = Decided<Int>()
    var refused: [(Int, Int)] = []

    init(seed: UInt64, pairs: Int) {
      var generator = Generator(seed: seed)
      var members = Array(0..<Int.random(in: 2...24, using: &generator))
      members.shuffle(using: &generator)
      for member in members {
        let isNew = groups.isEmpty || Int.random(in: 0..<3, using: &generator) == 0
        if isNew { groups.append([]) }
        groups[Int.random(in: groups.indices, using: &generator)].append(member)
      }
      groups.removeAll(where: \.isEmpty)
      for _ in 0..<pairs {
        let (a, b) = (generator.pick(members), generator.pick(members))
        guard a != b else { continue }
        let taken =
          Bool.random(using: &generator)
          ? decided.force(a, b, why: "together") : decided.forbid(a, b, why: "apart")
        if !taken { refused.append((a, b)) }
      }
    }

    var result: [[Int]] { decided.regrouped(groups) { [$0] } }
    var place: [Int: Int] {
      Dictionary(
        uniqueKeysWithValues: result.enumerated().flatMap { at, members in members.map { ($0, at) }
        })
    }
  }

  @Test("no pair changes nothing", arguments: 0..<20 as Range<UInt64>)
  func none(seed: UInt64) {
    let it = Case(seed: seed, pairs: 0)
    #expect(it.result == it.groups)
  }

  @Test(
    "every member stands in one group, and no group is empty", arguments: 0..<100 as Range<UInt64>)
  func members(seed: UInt64) {
    let it = Case(seed: seed, pairs: 8)
    #expect(it.result.flatMap(\.self).sorted() == it.groups.flatMap(\.self).sorted())
    #expect(it.result.allSatisfy { !$0.isEmpty })
  }

  @Test(
    "what is forced stands together, what is forbidden apart", arguments: 0..<200 as Range<UInt64>)
  func pairs(seed: UInt64) {
    let it = Case(seed: seed, pairs: 10)
    let place = it.place
    for pair in it.decided.forced.keys { #expect(place[pair.a] == place[pair.b]) }
    for pair in it.decided.forbidden.keys { #expect(place[pair.a] != place[pair.b]) }
  }

  @Test("groups that no pair names stay as they are", arguments: 0..<100 as Range<UInt64>)
  func others(seed: UInt64) {
    let it = Case(seed: seed, pairs: 3)
    let named = Set(
      (Array(it.decided.forced.keys) + it.decided.forbidden.keys).flatMap { [$0.a, $0.b] })
    for group in it.groups where named.isDisjoint(with: group) {
      #expect(it.result.contains(group))
    }
  }

  @Test("members that no pair names stay with their own", arguments: 0..<100 as Range<UInt64>)
  func rest(seed: UInt64) {
    let it = Case(seed: seed, pairs: 3)
    let place = it.place
    let named = Set(
      (Array(it.decided.forced.keys) + it.decided.forbidden.keys).flatMap { [$0.a, $0.b] })
    for group in it.groups {
      let places = Set(group.filter { !named.contains($0) }.map { place[$0] })
      #expect(places.count <= 1)
    }
  }

  @Test("refuses what would break a pair that stands, through others too")
  func refusals() {
    var decided = Decided<Int>()
    let taken = [
      decided.force(1, 2, why: ""), decided.force(2, 3, why: ""), decided.forbid(1, 3, why: ""),
      decided.forbid(3, 4, why: ""), decided.force(4, 1, why: ""), decided.force(4, 5, why: ""),
      decided.force(5, 2, why: ""), decided.force(1, 1, why: ""),
    ]
    #expect(taken == [true, true, false, true, false, true, false, true])
    #expect(decided.forced.count == 3 && decided.forbidden.count == 1)
  }

  @Test("the members that nothing parts stay with the greater part")
  func majority() {
    var decided = Decided<Int>()
    for other in [2, 3] {
      let taken = decided.forbid(1, other, why: "")
      #expect(taken)
    }
    #expect(decided.regrouped([[1, 2, 3, 4, 5]]) { [$0] } == [[1], [2, 3, 4, 5]])
  }
}
