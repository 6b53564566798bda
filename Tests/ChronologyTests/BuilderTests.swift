// Parts of periods, turns of centuries, fortnights and other dates made of numbers.

import Chronology
import Testing

@Suite("Dates are built from what phrases say")
struct BuilderTests {
  @Test(
    "parts of periods",
    arguments: [
      ("1923", DatePart.early, "1923-01/1923-04~"), ("1923", .middle, "1923-05~/1923-08~"),
      ("1921", .late, "1921-09~/1921-12"), ("1940-05", .middle, "1940-05-11~/1940-05-20~"),
      ("1940-05", .early, "1940-05-01/1940-05-10~"), ("1940-02", .late, "1940-02-21~/1940-02-29"),
      ("192X", .early, "1920/1922~"), ("192X", .late, "1926~/1929"),
      ("18XX", .early, "1800/1832~"), ("18XX", .middle, "1833~/1865~"),
      ("-02XX", .early, "-0299/-0267~"),
      ("1848-21", .early, "1848-03~"), ("1848-21", .late, "1848-05~"),
      ("1921-23", .late, "1921-11~"), ("1921-24", .early, "1921-12~"),
      ("1921-31", .middle, "1921-04~"),
      ("1923", .firstHalf, "1923-40"), ("1923", .secondHalf, "1923-41"),
      ("1923", .firstQuarter, "1923-33"), ("1923", .lastQuarter, "1923-36"),
      ("1940-05", .firstHalf, "1940-05-01/1940-05-15"),
      ("1940-02", .secondHalf, "1940-02-16/1940-02-29"),
      ("192X", .firstHalf, "1920/1924"), ("18XX", .secondHalf, "1850/1899"),
      ("18XX", .firstQuarter, "1800/1824"), ("18XX", .lastQuarter, "1875/1899"),
      ("-02XX", .firstQuarter, "-0299/-0275"), ("1750~", .firstHalf, "1750-40~"),
      ("1750?", .early, "1750-01?/1750-04%"),
    ])
  func part(edtf: String, part: DatePart, result: String) throws {
    #expect(try HistoricalDate(edtf: edtf).part(part)?.edtf == result)
  }

  @Test(
    "what is not divided has no parts",
    arguments: [
      ("1940-08-21", DatePart.early), ("1940/1941", .early), ("XXXX-05", .late),
      ("1921-24", .middle), ("192X", .firstQuarter), ("1940-05", .firstQuarter),
      ("[1667,1668]", .late),
      ("2001-33", .early), ("1940-08-21T10:00", .late),
    ])
  func undivided(edtf: String, part: DatePart) throws {
    #expect(try HistoricalDate(edtf: edtf).part(part) == nil)
  }

  @Test("an early and a late part of one period exclude each other by more than their tolerance")
  func partsExclude() throws {
    let year = try HistoricalDate(edtf: "1923")
    let (early, middle, late) = (year.part(.early), year.part(.middle), year.part(.late))
    let december = try HistoricalDate(edtf: "1923-12")
    #expect(try #require(early).excludes(december))
    #expect(try #require(early).relation(to: #require(late)) == .before)
    #expect(try #require(early).relation(to: #require(middle)) == .overlaps)
    #expect(try #require(late).relation(to: december) == .contains)
  }

  @Test("turns of centuries, decades BC, fortnights")
  func others() throws {
    #expect(HistoricalDate.turn(ofCentury: 20)?.edtf == "1895~/1904~")
    #expect(HistoricalDate.turn(ofCentury: 1)?.edtf == "-0005~/0004~")
    #expect(HistoricalDate.turn(ofCentury: 3, beforeChrist: true)?.edtf == "-0304~/-0295~")
    #expect(HistoricalDate.turn(ofCentury: 0) == nil)
    let turn = try #require(HistoricalDate.turn(ofCentury: 20))
    #expect(turn.relation(to: try HistoricalDate(edtf: "1908")) == .contains)
    #expect(turn.excludes(try HistoricalDate(edtf: "1911")))
    #expect(HistoricalDate.decade(beforeChrist: 40)?.edtf == "-0048/-0039")
    #expect(HistoricalDate.decade(beforeChrist: 1)?.edtf == "-0008/0000")
    let day = try #require(Day(year: 1940, month: 8, day: 21))
    #expect(HistoricalDate.fortnight(from: day)?.edtf == "1940-08-21/1940-09-03")
    #expect(HistoricalDate.days(1, from: day)?.edtf == "1940-08-21")
    #expect(HistoricalDate.days(0, from: day) == nil)
    #expect(HistoricalDate.division(.secondQuarter, year: 2001)?.edtf == "2001-34")
    let may = try HistoricalDate(edtf: "1917-05")
    #expect(HistoricalDate.since(may)?.edtf == "1917-05/..")
    #expect(HistoricalDate.until(may)?.edtf == "../1917-05")
    #expect(may.doubted.approximated.edtf == "1917-05%")
    let far = Day(julianDayNumber: .max)
    #expect(HistoricalDate.day(far).edtf == "Y999999999999")
  }
}
