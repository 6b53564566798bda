// Laws that every date keeps, on dates of every form drawn from a seeded generator.

import Chronology
import TestSupport
import Testing

@Suite("Laws of dates")
struct DateLawTests {
  @Test("parsing a print gives the date again, and bounds are in order")
  func printing() throws {
    var random = Generator(seed: 11)
    for date in RandomDates.any(6_000, &random) {
      let print = date.edtf
      #expect(try HistoricalDate(edtf: print) == date)
      #expect(try HistoricalDate(edtf: print).edtf == print)
      if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(print)") }
      #expect(!date.phrase.isEmpty)
      for member in date.members {
        if let first = date.earliest { #expect(try first <= #require(member.earliest), "\(print)") }
        if let last = date.latest { #expect(try last >= #require(member.latest), "\(print)") }
      }
    }
  }

  @Test("comparison is antisymmetric, and agrees with exclusion and with the bounds")
  func comparison() {
    var random = Generator(seed: 12)
    let dates = RandomDates.any(90, &random)
    for a in dates {
      #expect(a.relation(to: a) == .same)
      for b in dates { check(a, b) }
    }
  }

  private func check(_ a: HistoricalDate, _ b: HistoricalDate) {
    let relation = a.relation(to: b)
    #expect(b.relation(to: a) == relation.inverse, "\(a) \(b)")
    #expect(a.excludes(b) == [.before, .after, .disjoint].contains(relation), "\(a) \(b)")
    if let last = a.latest, let first = b.earliest {
      if relation == .before { #expect(last <= first, "\(a) \(b)") }
      if last < first, !a.isApproximate, !b.isApproximate {
        #expect(relation == .before, "\(a) \(b)")
      }
    }
    guard !a.isApproximate, !b.isApproximate else { return }
    if relation == .contains || relation == .same {
      if let outer = a.earliest, let inner = b.earliest { #expect(outer <= inner, "\(a) \(b)") }
      if let outer = a.latest, let inner = b.latest { #expect(outer >= inner, "\(a) \(b)") }
    }
  }

  @Test("what is before what is before a third is before the third; what is within, within")
  func transitive() {
    var random = Generator(seed: 14)
    let dates = RandomDates.within(45, &random)
    for a in dates {
      for b in dates {
        let relation = a.relation(to: b)
        guard relation == .before || relation == .within || relation == .same else { continue }
        for c in dates where b.relation(to: c) == relation {
          #expect(a.relation(to: c) == relation, "\(a) \(b) \(c)")
        }
      }
    }
  }

  /// The oracle knows each date as a set of days, found by comparing the digits of each day's print.
  @Test("comparison is that of the sets of days")
  func oracle() throws {
    var random = Generator(seed: 15)
    let dates = try RandomDates.within(110, &random).map { ($0, try DaySet($0)) }
    for (a, x) in dates {
      for (b, y) in dates { #expect(a.relation(to: b) == x.relation(to: y), "\(a) \(b)") }
    }
  }

  @Test("shifting by days and back gives the date again")
  func shifting() throws {
    var random = Generator(seed: 16)
    for _ in 0..<5_000 {
      let first = Day(julianDayNumber: Int.random(in: 500_000...4_000_000, using: &random))
      let second = first.adding(days: Int.random(in: 1...4_000, using: &random))
      let count = Int.random(in: -100_000...100_000, using: &random)
      let interval = try #require(HistoricalDate.interval(from: .day(first), to: .day(second)))
      let set = try #require(HistoricalDate.set(.oneOf, of: [.day(first), .day(second), interval]))
      for date in [.day(first), .day(first).approximated, interval, set] {
        guard let there = date.shifted(by: count, .day) else { continue }
        #expect(there.shifted(by: -count, .day) == date)
        #expect(there.earliest == first.adding(days: count))
      }
    }
  }

  @Test("any bytes are read or refused, never more")
  func noise() {
    var random = Generator(seed: 13)
    let alphabet = Array("0123456789X-/.?~%YT:Z+SE[]{}, é19")
    for _ in 0..<40_000 {
      let count = Int.random(in: 0...16, using: &random)
      let text = String((0..<count).map { _ in random.pick(alphabet) })
      guard let date = try? HistoricalDate(edtf: text) else { continue }
      #expect((try? HistoricalDate(edtf: date.edtf)) == date, "\(text)")
    }
  }

  @Test("a valid string with one byte changed is read or refused with a place in it")
  func mutations() {
    var random = Generator(seed: 17)
    let alphabet = Array("0123456789X-/.?~%YT:Z+SE[]{}, ".utf8)
    for date in RandomDates.any(5_000, &random) {
      var bytes = Array(date.edtf.utf8)
      bytes[Int.random(in: bytes.indices, using: &random)] = random.pick(alphabet)
      let text = String(decoding: bytes, as: UTF8.self)
      do throws(EDTFError) {
        let read = try HistoricalDate(edtf: text)
        #expect((try? HistoricalDate(edtf: read.edtf)) == read, "\(text)")
      } catch {
        #expect((0...bytes.count).contains(error.offset), "\(text)")
      }
    }
  }
}
