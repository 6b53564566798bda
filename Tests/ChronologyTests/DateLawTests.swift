// Laws that every date keeps, on dates drawn from a seeded generator.

import Chronology
import TestSupport
import Testing

@Suite("Laws of dates")
struct DateLawTests {
  @Test("parsing a print gives the date again, and bounds are in order")
  func printing() throws {
    var random = Generator(seed: 11)
    for _ in 0..<5_000 {
      let text = randomEDTF(&random)
      guard let date = try? HistoricalDate(edtf: text) else { continue }
      #expect(try HistoricalDate(edtf: date.edtf) == date)
      if let first = date.earliest, let last = date.latest { #expect(first <= last, "\(text)") }
      #expect(!date.phrase.isEmpty)
    }
  }

  @Test("comparison is antisymmetric, and agrees with exclusion and with the bounds")
  func comparison() {
    var random = Generator(seed: 12)
    var dates: [HistoricalDate] = []
    while dates.count < 120 {
      if let date = try? HistoricalDate(edtf: randomEDTF(&random)) { dates.append(date) }
    }
    for a in dates {
      #expect(a.relation(to: a) == .same)
      for b in dates { check(a, b) }
    }
  }

  private func check(_ a: HistoricalDate, _ b: HistoricalDate) {
    let relation = a.relation(to: b)
    #expect(b.relation(to: a) == relation.inverse, "\(a) \(b)")
    #expect(a.excludes(b) == b.excludes(a), "\(a) \(b)")
    #expect(a.excludes(b) == [.before, .after, .disjoint].contains(relation), "\(a) \(b)")
    if relation == .before, let last = a.latest, let first = b.earliest { #expect(last < first) }
    guard !a.isApproximate, !b.isApproximate, relation == .contains, let outer = a.earliest,
      let inner = b.earliest, let innerEnd = b.latest, let outerEnd = a.latest
    else { return }
    #expect(outer <= inner && innerEnd <= outerEnd, "\(a) \(b)")
  }

  @Test("any bytes are read or refused, never more")
  func noise() {
    var random = Generator(seed: 13)
    let alphabet = Array("0123456789X-/.?~%YT:Z+ é")
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...14, using: &random)
      let text = String((0..<count).compactMap { _ in alphabet.randomElement(using: &random) })
      guard let date = try? HistoricalDate(edtf: text) else { continue }
      #expect((try? HistoricalDate(edtf: date.edtf)) == date, "\(text)")
    }
  }

  private func randomEDTF(_ random: inout Generator) -> String {
    if Int.random(in: 0..<5, using: &random) == 0 {
      let sides = [randomDate(&random), randomDate(&random), "..", ""]
      let a = sides.randomElement(using: &random) ?? ""
      return a + "/" + (sides.randomElement(using: &random) ?? "")
    }
    return randomDate(&random)
  }

  private func randomDate(_ random: inout Generator) -> String {
    func pick(_ options: [String]) -> String { options.randomElement(using: &random) ?? "" }
    let year = pick([
      "1940", "1941", "194X", "19XX", "XXXX", "-0043", "-004X", "0000", "Y12345", "1939",
    ])
    let month = pick(["", "-02", "-05", "-XX", "-12", "-21", "-24", "-1X"])
    let day = month.isEmpty ? "" : pick(["", "", "-23", "-24", "-XX", "-29", "-2X", "-01"])
    return year + month + day + pick(["", "", "", "~", "?", "%"])
  }
}
