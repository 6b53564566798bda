// Enters: pairs of dates. Leaves: nothing; how far apart they are does not depend on their order.

import Chronology
import Testing

@testable import Collation

@Suite("How far apart dates are")
struct DateGapTests {
  @Test(
    "is counted as exactly as both are given",
    arguments: [
      ("1849-05-09", "1849-05-10", 1, "one day apart"),
      ("XXXX-11-09", "1887-11-08", 1, "one day apart"),
      ("1888-01", "1888-02-14", 30, "one month apart"),
      ("1844", "1845", 365, "one year apart"),
      ("1844", "1846-03-02", 730, "2 years apart"),
      ("1887-12-31", "1888-01-02", 2, "2 days apart"),
    ])
  func counted(a: String, b: String, days: Int, phrase: String) throws {
    let (a, b) = (try HistoricalDate(edtf: a), try HistoricalDate(edtf: b))
    for gap in [DateGap(a, b), DateGap(b, a)] {
      #expect(gap?.days == days)
      #expect(gap?.phrase == phrase)
    }
  }

  @Test(
    "there is none of what is no day, month or year",
    arguments: [
      ("1844/1845", "1850"), ("184X", "1850"), ("XXXX-11-09", "XXXX-11-08"),
    ])
  func open(a: String, b: String) throws {
    #expect(DateGap(try HistoricalDate(edtf: a), try HistoricalDate(edtf: b)) == nil)
  }

  @Test(
    "one digit of the year is a slip of the pen, but on the first of a month",
    arguments: [
      ("1870-06-03", "1871-06-03", true), ("1870-06-03", "1970-06-03", true),
      ("1870-06-03", "1881-06-03", false), ("1870-06-03", "1871-06-04", false),
      ("1870-01-01", "1871-01-01", false), ("1870-06", "1871-06", false),
    ])
  func slips(a: String, b: String, isSlip: Bool) throws {
    #expect(DateGap(try HistoricalDate(edtf: a), try HistoricalDate(edtf: b))?.isSlip == isSlip)
  }
}
