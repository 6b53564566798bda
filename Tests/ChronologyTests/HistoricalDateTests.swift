// Words, counting and comparison of dates; their bounds are in the table of EDTF strings.

import Chronology
import Testing

@Suite("A historical date has words and relations")
struct HistoricalDateTests {
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
      ("2001-25", "northern spring 2001"), ("2001-30", "southern summer 2001"),
      ("2001-34", "the second quarter of 2001"), ("2001-38", "the second third of 2001"),
      ("2001-41", "the second half of 2001"), ("201X-33", "the first quarter of the 2010s"),
      ("XXXX-22", "summer"), ("Y-17E7", "170000001 BC"),
      ("201X-21", "spring in the 2010s"), ("XXXX-33", "the first quarter of a year"),
      ("-XXXX", "an unknown year BC"),
      ("2004%-~06-~11", "11 June 2004 (month and day approximate, year uncertain and approximate)"),
      ("2004-04-XX", "a day in April 2004"), ("XXXX", "an unknown year"),
      ("1950S2", "1950 or so (1900–1999)"), ("1950S4", "1950"),
      ("[1667,1668,1670..1672]", "1667, 1668 or 1670–1672"),
      ("{1960,1961-12}", "1960 and December 1961"),
      ("[..1984]", "1984 or before"), ("[1760-12..]", "December 1760 or after"),
      ("[1667]", "1667"), ("2004-06~-11", "11 June 2004 (year and month approximate)"),
      ("?2004-06-%11", "11 June 2004 (year uncertain, day uncertain and approximate)"),
      ("2011-~23", "autumn 2011 (season approximate)"), ("2004-06-11~", "about 11 June 2004"),
      ("156X-12-25", "25 December in the 1560s"), ("XXXX-12-XX", "a day in December"),
      ("1XX3-05~", "about 1XX3-05"), ("..1984/1990", "1984 or before – 1990"),
      ("1984/1990..", "1984 – 1990 or after"),
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
      ("1936/1937", 1, .year, "1937/1938"), ("2004-06~-11", 1, .day, "2004-06-12~"),
      ("[1940-08-21,1940-08-23..1940-08-25]", 1, .day, "[1940-08-22,1940-08-24..1940-08-26]"),
      ("{1667,1669}", 10, .year, "{1677,1679}"), ("2001-33", 1, .year, "2002"),
    ])
  func shifted(edtf: String, count: Int, unit: TimeUnit, result: String) throws {
    #expect(try HistoricalDate(edtf: edtf).shifted(by: count, unit)?.edtf == result)
  }

  @Test(
    "what cannot be counted from gives nothing",
    arguments: [
      ("1940/..", 1, TimeUnit.day), ("XXXX-02-28", 1, .day), ("XXXX-05-23", 1, .year),
      ("Y99999", 1, .day), ("[..1984]", 1, .year),
      ("1940", Int.max, .year), ("1940", Int.min, .day), ("1940", 1, .hour),
    ])
  func unshifted(edtf: String, count: Int, unit: TimeUnit) throws {
    #expect(try HistoricalDate(edtf: edtf).shifted(by: count, unit) == nil)
  }
}
