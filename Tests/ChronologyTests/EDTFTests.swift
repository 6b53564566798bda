// EDTF strings by the heading of the Library of Congress's profile of ISO 8601-2:2019 that allows or
// forbids them (loc.gov/standards/datetime, 4 February 2019).

import Chronology
import Testing

@Suite("EDTF is read and printed")
struct EDTFTests {
  @Test("level 0: dates, times, intervals", arguments: level0)
  func zero(edtf: String) throws { try roundTrip(edtf) }

  static let level0 = [
    "1985-04-12", "1985-04", "1985", "0000", "0001", "9999", "2000-02-29", "1940-08-21",
    "1985-04-12T23:20:30", "1985-04-12T23:20:30Z", "1985-04-12T23:20:30-04:00",
    "1985-04-12T23:20:30+04:30", "2017-06-26T22:18", "2017-06-26T22:18Z", "2017-06-26T00:00",
    "2016-12-31T23:59:60Z", "1964/2008", "2004-06/2006-08", "2004-02-01/2005-02-08",
    "2004-02-01/2005-02", "2004-02-01/2005", "2005/2006-02", "2004/2004", "2004/2004-01-01",
  ]

  @Test(
    "level 1: long years, seasons, qualification, X, open ends, negative years",
    arguments: level1)
  func one(edtf: String) throws { try roundTrip(edtf) }

  static let level1 = [
    "Y170000002", "Y-170000002", "Y10000", "Y-10000", "Y999999999999", "2001-21", "2001-22",
    "2001-23", "2001-24", "1984?", "2004-06~", "2004-06-11%", "1984~", "1984%", "2004-06?",
    "2004-06-11?", "2001-21~", "201X", "20XX", "2004-XX", "1985-04-XX", "1985-XX-XX", "201X?",
    "20XX~", "1985-04-12/..", "1985-04/..", "1985/..", "../1985-04-12", "../1985-04", "../1985",
    "1985-04-12/", "1985-04/", "1985/", "/1985-04-12", "/1985-04", "/1985", "-1985", "-0001",
    "-0043-03-15", "-0043-03", "-00XX", "-004X", "1984~/2004-06", "1984/2004-06~",
    "1984-06-02?/2004-08-08~", "1984-06-02?/..", "../1984~", "2004-06-XX/2004-07-03",
    "-0300/-0200", "Y-20000/Y20000", "2001-21/2001-23", "201X/202X", "-0043/0014", "Y12345~",
  ]

  @Test("level 2: unspecified digits anywhere", arguments: level2)
  func two(edtf: String) throws { try roundTrip(edtf) }

  static let level2 = [
    "XXXX-05-23", "XXXX-05", "156X-12-25", "15XX-12-25", "XXXX-12-XX", "1XXX-XX", "1XXX-12",
    "1984-1X", "1X32-05", "XXXX", "XXXX-02-29", "19XX-02-29", "1985-XX-23", "1985-XX-31",
  ]

  private func roundTrip(_ edtf: String) throws {
    let date = try HistoricalDate(edtf: edtf)
    #expect(date.edtf == edtf)
    #expect(date.description == edtf)
  }

  @Test("an hour's offset is printed with its minutes")
  func canonical() throws {
    #expect(try HistoricalDate(edtf: "1985-04-12T23:20:30+04").edtf == "1985-04-12T23:20:30+04:00")
  }

  @Test("what the standard forbids is refused at the right byte", arguments: invalid)
  func refused(edtf: String, offset: Int) {
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(edtf: edtf) }
    #expect(error?.offset == offset, "\(edtf): \(error?.description ?? "")")
  }

  static let invalid: [(String, Int)] = [
    // Level 0, Date
    ("", 0), ("1", 1), ("198", 3), ("19855", 4), ("1985-", 5), ("1985-4", 6), ("1985-00", 5),
    ("1985-13", 5), ("1985-04-00", 8), ("1985-04-31", 8), ("1936-02-31", 8), ("1900-02-29", 8),
    ("1985-04-12-01", 10), ("1985 04", 4), (" 1985", 0), ("1985 ", 4), ("1985/04/12", 7),
    ("٣٣٣٣", 0),
    ("1,517", 1), ("21 August 1940", 2),
    // Level 0, Date and Time
    ("1985T10:00", 4), ("1985-04T10:00", 7), ("1985-04-12T", 11), ("1985-04-12T24:00", 11),
    ("1985-04-12T23", 13), ("1985-04-12T23:60", 14), ("1985-04-12T23:20:61", 17),
    ("1985-04-12T23:20:30+15", 20), ("1985-04-12T23:20:30-00:00", 19),
    ("1985-04-12T23:20:30?", 19), ("1985-04-12T23:20/1986", 16), ("1985-04-12?T23:20", 11),
    // Level 0, Time Interval, and level 1, Extended Interval
    ("2004/1999", 5), ("2004-06/2004-05", 8), ("1964//2008", 5), ("1964/2008/2010", 9), ("/", 1),
    ("../..", 3), ("../", 3), ("/..", 1), ("1964/...", 7), ("1964-2008", 5),
    // Level 1, Letter-prefixed calendar year and Negative calendar year
    ("Y", 1), ("Y1985", 1), ("Y01985", 1), ("Y-1985", 2), ("Y17000-01", 6), ("-0000", 0),
    ("Y1000000000000", 1), ("Y1000000000000000000000000000000", 1), ("+1985", 0), ("-198", 4),
    ("y17000", 0),
    // Level 1, Seasons, Qualification of a date, Unspecified digit(s)
    ("2001-20", 5), ("2001-42", 5), ("2001-21-01", 7), ("1984??", 5), ("1984?~", 5), ("1984 ?", 4),
    ("201x", 3), ("2004-2X", 5), ("2004-3X", 5), ("2004-02-3X", 8), ("1985-04-4X", 8), ("20XXX", 4),
    // What older drafts had
    ("unknown", 0), ("open", 0),
  ]

  @Test("an error says what was expected, what was found, and where")
  func message() {
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(edtf: "1985-13") }
    #expect(
      error?.description
        == "not an EDTF date: expected a month from 01 to 12, or a season or division of the year from 21 to 41 at byte 5, found '13'"
    )
  }

  @Test(
    "ten megabytes of digits are refused without harm", arguments: ["1", "X", "Y", "-", "/", "?"])
  func hostile(pattern: String) {
    #expect(throws: EDTFError.self) {
      try HistoricalDate(edtf: String(repeating: pattern, count: 10_000_000))
    }
    #expect(throws: EDTFError.self) {
      try HistoricalDate(edtf: "Y" + String(repeating: pattern, count: 1_000_000))
    }
  }
}
