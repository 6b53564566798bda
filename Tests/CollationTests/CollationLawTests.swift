// Enters: invented accounts. Leaves: nothing; what must hold of any accounts holds of them.

import Chronology
import Collation
import Foundation
import Intake
import Language
import TestSupport
import Testimony
import Testing

@Suite("Laws of collation")
struct CollationLawTests {
  static let seeds: Range<UInt64> = 0..<8

  /// Read once for all laws.
  private static let corpora: [Result<[Deposition], any Error>] = seeds.map { seed in
    Result { try InventedAccounts(seed: seed).texts.map(Accounts.deposition) }
  }

  private func depositions(_ seed: UInt64) throws -> [Deposition] {
    try Self.corpora[Int(seed)].get()
  }

  /// Every ruling under its event and locus, without ids.
  private func verdicts(_ accounts: Accounts) -> [String] {
    accounts.collated.events.flatMap { event in
      event.loci.flatMap { locus in
        locus.relations.map {
          "\(event.label), \(locus.slot): \($0.ruling.verdict) \($0.ruling.rule) \($0.ruling.why)"
        }
      }
    }.sorted()
  }

  @Test("the order of the accounts changes nothing, not even an id", arguments: seeds)
  func order(seed: UInt64) throws {
    let depositions = try depositions(seed)
    let straight = try Accounts(depositions)
    #expect(!straight.contradictions.isEmpty)
    var random = Generator(seed: seed)
    for _ in 0..<4 {
      #expect(try Accounts(depositions.shuffled(using: &random)).collated == straight.collated)
    }
  }

  @Test(
    "a copy of an account adds no contradiction and takes none away", arguments: seeds.prefix(4))
  func copy(seed: UInt64) throws {
    let depositions = try depositions(seed)
    let straight = try Accounts(depositions)
    #expect(!straight.contradictions.isEmpty)
    for text in InventedAccounts(seed: seed).texts {
      // A word more makes another source of the same words.
      let copied = try Accounts(depositions + [Accounts.deposition(text + "\n\nEnd.")])
      #expect(copied.contradictions == straight.contradictions)
      #expect(copied.labels == straight.labels)
    }
  }

  @Test("an account of other events changes no verdict", arguments: seeds)
  func unrelated(seed: UInt64) throws {
    let depositions = try depositions(seed)
    let straight = try Accounts(depositions)
    let before = verdicts(straight)
    #expect(before.contains { $0.contains("contradiction") })
    let other = """
      John Keats died in Rome on 23 February 1821. Jean-Paul Marat was murdered with a knife in Paris on \
      13 July 1793. The Battle of Hastings was fought on 14 October 1066. Twelve miners were killed in 1911.
      """
    let more = try Accounts(depositions + [Accounts.deposition(other)])
    #expect(more.labels.count == straight.labels.count + 4)
    #expect(verdicts(more) == before)
    #expect(Set(more.collated.events.map(\.id)).isSuperset(of: straight.collated.events.map(\.id)))
  }

  // MARK: Dates

  private static let narrowings: [[String]] = [
    ["in the 1830s", "in 1831", "in July 1831", "on 4 July 1831"],
    ["about 1850", "in 1849", "in the spring of 1849", "in May 1849"],
    ["in June 1840", "in early June 1840", "between 2 and 5 June 1840", "on 3 June 1840"],
    ["in 1841", "in the summer of 1841", "in August 1841", "on 20 August 1841"],
  ]

  @Test(
    "a narrower date in the words never turns a contradiction into agreement",
    arguments: narrowings)
  func narrowedWords(_ dates: [String]) throws {
    let told = try Accounts.deposition("Hans Larsen was killed on 20 May 1840.")
    for date in dates {
      let other = try Accounts.deposition("Hans Larsen was killed \(date).")
      #expect(try Accounts([told, other]).contradictions.count == 1, "\(date)")
    }
  }

  private static func edtf(_ random: inout Generator) -> String {
    let year = random.pick(["1939", "1940", "1940", "1941", "194X", "XXXX", "19XX"])
    let month = random.pick(["", "-05", "-06", "-12", "-21", "-XX"])
    let day = month.isEmpty || month == "-21" ? "" : random.pick(["", "-03", "-09", "-28", "-1X"])
    return year + month + day + random.pick(["", "", "", "~", "?"])
  }

  /// Single dates and intervals, of every precision, some approximate and some of no known year.
  private static func date(_ random: inout Generator) -> HistoricalDate? {
    let (a, b) = (edtf(&random), edtf(&random))
    return try? HistoricalDate(edtf: random.pick([a, a, "\(a)/\(b)", "[\(a),\(b)]"]))
  }

  @Test(
    "a date within another contradicts whatever that contradicts", arguments: ["killing", "battle"])
  func narrowed(_ id: String) throws {
    let eventClass = try #require(try EventClasses.standard()[id])
    let comparison = Comparison(wordNet: nil)
    func ruling(_ a: HistoricalDate, _ b: HistoricalDate) -> Ruling {
      let sides = [a, b].map {
        Comparison.Side(
          content: Content(kind: .time($0), isDenied: false), text: $0.edtf, isAsserted: true)
      }
      return comparison.compare(sides[0], sides[1], slot: .time, of: eventClass)
    }
    var random = Generator(seed: 1940)
    let dates = (0..<140).compactMap { _ in Self.date(&random) }
    var held = 0
    for wide in dates {
      let inner = dates.filter { $0.relation(to: wide) == .within }
      for other in dates where ruling(other, wide).verdict == .contradiction {
        for narrow in inner {
          #expect(
            ruling(other, narrow).verdict == .contradiction,
            "\(other.edtf) against \(narrow.edtf), within \(wide.edtf)")
          held += 1
        }
      }
    }
    #expect(held > 1000)
  }

  // MARK: What goes on for days

  @Test(
    "days of a battle are of it as far as battles last, and contradict beyond", arguments: 1...40)
  func lasting(_ days: Int) throws {
    let battle = try #require(try EventClasses.standard()["battle"])
    let first = try #require(Day(year: 1943, month: 6, day: 17))
    let sides = [first, first.adding(days: days)].map { day in
      let date = HistoricalDate.day(day)
      return Comparison.Side(
        content: Content(kind: .time(date), isDenied: false), text: date.edtf, isAsserted: true)
    }
    let comparison = Comparison(wordNet: nil)
    for (a, b) in [(0, 1), (1, 0)] {
      let ruling = comparison.compare(sides[a], sides[b], slot: .time, of: battle)
      #expect(ruling.rule == (days < battle.lasts ? "time.lasting" : "time.disjoint"))
      #expect((ruling.verdict == .contradiction) == (days >= battle.lasts))
    }
  }
}
