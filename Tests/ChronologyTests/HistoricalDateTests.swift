// Bounds, words, counting and comparison of dates.

import Chronology
import Testing

@Suite("A historical date has bounds, words and relations")
struct HistoricalDateTests {
  @Test(
    "bounds are the first and the last day that it can be",
    arguments: [
      ("1940", "1940-01-01", "1940-12-31"), ("1940-02", "1940-02-01", "1940-02-29"),
      ("192X", "1920-01-01", "1929-12-31"), ("17XX", "1700-01-01", "1799-12-31"),
      ("-02XX", "-0299-01-01", "-0200-12-31"), ("1985-XX-31", "1985-01-31", "1985-12-31"),
      ("1936/1937-03", "1936-01-01", "1937-03-31"), ("1848-21", "1848-03-01", "1848-06-21"),
      ("1750~", "1750-01-01", "1750-12-31"), ("19XX-02-29", "1904-02-29", "1996-02-29"),
    ])
  func bounds(edtf: String, first: String, last: String) throws {
    let date = try HistoricalDate(edtf: edtf)
    #expect(date.earliest.map { HistoricalDate.day($0).edtf } == first)
    #expect(date.latest.map { HistoricalDate.day($0).edtf } == last)
  }

  @Test(
    "open, unknown and unspecified ends have none",
    arguments: ["../1940", "/1940", "XXXX-05-23", "XXXX"])
  func unbounded(edtf: String) throws { #expect(try HistoricalDate(edtf: edtf).earliest == nil) }

  @Test(
    "phrases are for people",
    arguments: [
      ("1940-08-21", "21 August 1940"), ("1940-08", "August 1940"), ("1940", "1940"),
      ("192X", "the 1920s"), ("1750~", "about 1750"), ("-0043", "44 BC"), ("0070", "AD 70"),
      ("1940-08-02/1940-09-01", "2 Aug – 1 Sep 1940"), ("1808-05-03/1808-05-05", "3–5 May 1808"),
      ("1936/1939", "1936–1939"), ("1879-11-07/1940-08-21", "7 Nov 1879 – 21 Aug 1940"),
      ("1923-01/1923-03", "Jan – Mar 1923"), ("17XX", "the 18th century"),
      ("-02XX", "the 3rd century BC"), ("1848-21", "spring 1848"), ("XXXX-05-23", "23 May"),
      ("XXXX-05", "May"), ("1984?", "perhaps 1984"), ("1984%", "perhaps about 1984"),
      ("1985-XX-XX", "a day in 1985"), ("2004-XX", "a month in 2004"),
      ("1985-04-XX", "a day in April 1985"),
      ("1917/..", "from 1917 on"), ("../1917", "until 1917"), ("1917/", "1917 – ?"),
      ("/1917", "? – 1917"),
      ("2017-06-26T22:18", "26 June 2017, 22:18"), ("2017-06-26T22:18Z", "26 June 2017, 22:18 UTC"),
      ("Y12345", "12345"), ("-0263/-0240", "264 BC – 241 BC"), ("-004X", "50–41 BC"),
      ("1923-01/1923-04~", "January 1923 – about April 1923"),
    ])
  func phrase(edtf: String, phrase: String) throws {
    #expect(try HistoricalDate(edtf: edtf).phrase == phrase)
  }

  @Test(
    "counting units gives a date as precise as the unit",
    arguments: [
      ("1940-08", 1, TimeUnit.day, "1940-08-02/1940-09-01"), ("1940", 1, .year, "1941"),
      ("1940-08-21", 11, .year, "1951"), ("1940-08-21", -5, .month, "1940-03"),
      ("1940-12-31", 1, .day, "1941-01-01"), ("1940-02-28", 1, .day, "1940-02-29"),
      ("1940-08-21", 0, .month, "1940-08"), ("XXXX-05-23", 1, .day, "XXXX-05-24"),
      ("1940-08-21", -3, .week, "1940-07-28/1940-08-03"), ("1940", 2, .decade, "196X"),
      ("1750~", 1, .year, "1751~"), ("-0001", 1, .year, "0000"), ("1940-01", -1, .month, "1939-12"),
      ("1936/1937", 1, .year, "1937/1938"),
    ])
  func shifted(edtf: String, count: Int, unit: TimeUnit, result: String) throws {
    #expect(try HistoricalDate(edtf: edtf).shifted(by: count, unit)?.edtf == result)
  }

  @Test(
    "what cannot be counted from gives nothing",
    arguments: [
      ("1940/..", 1, TimeUnit.day), ("XXXX-02-28", 1, .day), ("XXXX-05-23", 1, .year),
      ("Y99999", 1, .day),
      ("1940", Int.max, .year), ("1940", Int.min, .day), ("1940", 1, .hour),
    ])
  func unshifted(edtf: String, count: Int, unit: TimeUnit) throws {
    #expect(try HistoricalDate(edtf: edtf).shifted(by: count, unit) == nil)
  }

  @Test(
    "relations",
    arguments: [
      ("1940-08-21", "1940-08-20", IntervalRelation.after), ("1940-08", "1940-08-21", .contains),
      ("1940-08-21", "1940", .within), ("1940", "1940-01/1940-12", .same),
      ("1936/1938", "1937/1939", .overlaps), ("1750~", "1751", .contains),
      ("1750", "1751", .before),
      ("1750~", "1760", .before), ("1917/..", "1940", .contains), ("../1917", "1940", .before),
      ("1917/", "1916", .after), ("XXXX-05-23", "XXXX-05-24", .disjoint),
      ("XXXX-05-23", "1940-05-23", .contains), ("XXXX-05-23", "1940-05-24", .disjoint),
      ("XXXX-05-23", "1940-05", .overlaps), ("XXXX-05-23", "XXXX-05", .within),
      ("XXXX-05-23", "XXXX-05-23", .same), ("2017-06-26T22:18", "2017-06-26", .within),
      ("2017-06-26T22:18", "2017-06-26T22:19", .before),
      ("2017-06-26T22:18Z", "2017-06-26T23:18+01:00", .same), ("-0043", "0014", .before),
      ("1940-08-02/1940-09-01", "1940-08-21", .contains), ("Y-170000002", "1940", .before),
    ])
  func relation(a: String, b: String, relation: IntervalRelation) throws {
    let (a, b) = (try HistoricalDate(edtf: a), try HistoricalDate(edtf: b))
    #expect(a.relation(to: b) == relation)
    #expect(b.relation(to: a) == relation.inverse)
  }

  @Test(
    "exclusion is only what is proved",
    arguments: [
      ("XXXX-05-23", "1940-05-24", true), ("XXXX-05-23", "1940-05", false),
      ("XXXX-05-23", "1940", false), ("XXXX-05-23", "1940-06", true),
      ("XXXX-05-23", "1940-06/1940-07", true), ("XXXX-05-23", "1940-05/1940-07", false),
      ("XXXX-05-23", "XXXX-06", true), ("XXXX-02-29", "1939", true), ("XXXX-02-29", "1940", false),
      ("XXXX-05-23", "1940-05-24~", false), ("1985-XX-23", "1985-05-24", true),
      ("XXXX-12-25", "1940-22", true), ("1940-08-21", "1940-08-20", true),
      ("1940", "1940-08", false),
      ("1750~", "1751", false), ("XXXX-05-23", "1900/..", false),
    ])
  func excludes(a: String, b: String, excluded: Bool) throws {
    let (a, b) = (try HistoricalDate(edtf: a), try HistoricalDate(edtf: b))
    #expect(a.excludes(b) == excluded)
    #expect(b.excludes(a) == excluded)
  }
}
