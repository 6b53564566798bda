// How two dates stand to each other, and which exclude each other.

import Chronology
import TestSupport
import Testing

@Suite("Dates are compared by the days that they can be")
struct ComparisonTests {
  @Test(
    "relations",
    arguments: [
      ("1940-08-21", "1940-08-20", IntervalRelation.after), ("1940-08", "1940-08-21", .contains),
      ("1940-08-21", "1940", .within), ("1940", "1940-01/1940-12", .same),
      ("1936/1938", "1937/1939", .overlaps), ("1917/..", "1940", .contains),
      ("../1917", "1940", .before), ("1917/", "1916", .after), ("-0043", "0014", .before),
      ("1940-08-02/1940-09-01", "1940-08-21", .contains), ("Y-170000002", "1940", .before),
      ("Y17E7", "Y170000000", .same), ("Y999999999999", "Y-999999999999", .after),
      ("1950S2", "19XX", .same), ("1950S2", "1934", .contains), ("1950S4", "1950", .same),
      // Times of day
      ("2017-06-26T22:18", "2017-06-26", .within),
      ("2017-06-26T22:18", "2017-06-26T22:19", .before),
      ("2017-06-26T22:18Z", "2017-06-26T23:18+01:00", .same),
      ("2017-06-26T23:30-02:00", "2017-06-27T01:30Z", .same),
      ("2017-06-26T23:30-02:00", "2017-06-27", .before),
      ("2017-06-26T22:18:30", "2017-06-26T22:18", .within),
      ("2016-12-31T23:59:60Z", "2016-12-31", .within),
      ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z", .before),
      ("2016-12-31T23:59:59Z", "2016-12-31T23:59:60Z", .before),
      // Approximation
      ("1750~", "1751", .contains), ("1750", "1751", .before), ("1750~", "1760", .before),
      ("1750~", "1755", .contains), ("1750~", "1754/1758", .overlaps),
      ("1940-08-21~", "1940-08-24", .contains),
      ("1940-08-21~", "1940-08-25", .before), ("1940-08~", "1940-09", .contains),
      ("192X~", "1915", .contains), ("18XX~", "1930", .contains),
      ("2001-21~", "2001-01", .contains),
      ("1750?", "1751", .before), ("1750?", "1750", .same),
      // Approximation of components
      ("2004~-06-11", "2001-03-01", .contains), ("2004-~06-11", "2004-07-02", .contains),
      ("2004-~06-11", "2004-08-02", .before), ("2004-06-~11", "2004-06-14", .contains),
      ("2004-06-~11", "2004-06-15", .before), ("2004-06~-11", "2004-06-30", .contains),
      ("2004-06~-11", "2004-08-11", .before), ("2004?-06-11", "2004-06-12", .before),
      // Digits unspecified
      ("XXXX-05-23", "XXXX-05-24", .disjoint), ("XXXX-05-23", "1940-05-23", .contains),
      ("XXXX-05-23", "1940-05-24", .disjoint), ("XXXX-05-23", "1940-05", .overlaps),
      ("XXXX-05-23", "XXXX-05", .within), ("XXXX-05-23", "XXXX-05-23", .same),
      ("XXXX", "1940", .contains), ("XXXX-XX-XX", "XXXX", .same), ("XXXX-1X", "XXXX-12", .contains),
      ("XXXX-02-29", "1939", .disjoint), ("XXXX-02-29", "1940", .overlaps),
      ("XXXX-05-23~", "XXXX-05-25", .contains), ("XXXX-05-23~", "1940-05-26", .contains),
      ("XXXX-40~", "1940", .contains), ("XXXX-40~", "XXXX-07", .contains),
      ("156X-12-25", "156X", .within), ("156X-12-25", "1563-12-25", .contains),
      ("156X-12-25", "1563-12-26", .disjoint), ("156X-12-25", "1570", .before),
      ("156X-12-25", "XXXX-12-25", .within), ("156X-12-25", "1563-12", .overlaps),
      ("1XX3", "1453", .contains), ("1XX3", "1454", .disjoint),
      ("1985-XX-31", "1985-02", .disjoint),
      ("1985-0X", "1985-01/1985-09", .same), ("-XXXX", "-0043", .contains),
      ("XXXX-05-23", "-5000/5000", .overlaps), ("XXXX-05-23", "Y-17E7/1940", .overlaps),
      ("XXXX-05-23", "..1300/..", .within), ("XXXX-05-23", "1300/..", .overlaps),
      ("XXXX-XX-2X", "1940-08-21", .contains),
      // Divisions of the year
      ("2001-21", "2001-04", .contains), ("2001-33", "2001-01/2001-03", .same),
      ("2001-40", "2001-34", .contains), ("2001-37", "2001-33", .contains),
      ("2001-25", "2001-29", .before), ("2001-24", "2001-07", .disjoint),
      ("2001-24", "2002-01", .contains), ("2001-24", "2001-01", .contains),
      ("2001-30", "2001-24", .same), ("XXXX-12-25", "1940-22", .disjoint),
      ("XXXX-24", "1940-07-01", .disjoint), ("194X-24", "1949-12/1950-02", .contains),
      // Sets
      ("[1667,1668]", "1667/1668", .same), ("[1667,1669]", "1668", .disjoint),
      ("[1667,1669]", "1669", .contains), ("{1667,1669}", "1667/1669", .within),
      ("{1667,1669}", "1668/1670", .overlaps), ("[..1984]", "1900", .contains),
      ("[..1984]", "1985", .before), ("[1760-01,1760-12..]", "1760-05", .disjoint),
      ("[1667,1668]", "{1667,1668}", .same), ("[1667~,1690]", "1670", .contains),
      ("[1667~,1690]", "1680", .disjoint), ("{XXXX-05-23,1940}", "1940-01", .contains),
      ("{XXXX-05-23,1940}", "XXXX-05", .overlaps), ("[XXXX-05-23,XXXX-05-24]", "XXXX-05", .within),
      ("[-5000-01-01,0001-05-23,5000-01-01]", "XXXX-05-23", .overlaps),
      // Sides with bounds
      ("..1984/1990", "1900", .contains), ("1984/1990..", "2000", .contains),
      ("..1984/1990", "1991", .before),
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

  @Test(
    "dates lie so many days apart and no more",
    arguments: [
      ("1940-05-23", "1940-05-26", 3), ("1940-04", "1940-05-02", 2), ("1940", "1941-01-08", 8),
      ("XXXX-05-23", "1940-05-26", 3), ("XXXX-12-31", "1941-01-02", 2),
      ("1940-05-23~", "1940-05-28", 2), ("[1940-05-01,1940-05-20]", "1940-05-10", 9),
      ("1940-05-10", "../1940-05-08", 2), ("1940-05-23", "1940-05-23", 0),
    ])
  func apart(a: String, b: String, days: Int) throws {
    let (a, b) = (try HistoricalDate(edtf: a), try HistoricalDate(edtf: b))
    for count in 0...40 {
      #expect(a.excludes(b, byMoreThan: count) == (count < days), "\(count)")
      #expect(b.excludes(a, byMoreThan: count) == (count < days), "\(count)")
    }
  }

  @Test("more than no days apart is apart", arguments: 0..<50 as Range<UInt64>)
  func exclusion(seed: UInt64) {
    var random = Generator(seed: seed)
    let dates = RandomDates.any(2, &random)
    #expect(dates[0].excludes(dates[1], byMoreThan: 0) == dates[0].excludes(dates[1]))
    if dates[0].excludes(dates[1], byMoreThan: 30) { #expect(dates[0].excludes(dates[1])) }
  }
}
