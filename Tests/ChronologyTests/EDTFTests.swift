// What the table of EDTF strings does not say: messages, remedies, members, qualification, hostile input.

import Chronology
import Testing

@Suite("EDTF is read and printed")
struct EDTFTests {
  @Test(
    "an error says what was expected, what was found, where, and a remedy where that is plain",
    arguments: [
      (
        "1985-13",
        "expected a month from 01 to 12, or a season or division of the year from 21 to 41 at byte 5, found '13'"
      ),
      ("192", "expected four digits of a year at byte 3, found the end; try 192X"),
      ("19", "expected four digits of a year at byte 2, found the end; try 19XX"),
      (
        "Y1985",
        "expected a year of more than four digits after Y at byte 1, found '1985'; try 1985"
      ),
      (
        "-0000",
        "expected a year other than -0000, since year 0 has no sign at byte 0, found '-0000'; try 0000"
      ),
      (
        "1984..",
        "expected '/' and the end of the interval, or brackets round '..' at byte 6, found the end"
      ),
      ("201x", "expected four digits of a year at byte 3, found 'x'; try X"),
      ("y17000", "expected four digits of a year at byte 0, found 'y17000'; try Y"),
      ("1936-02-31", "expected a day that the month has at byte 8, found '31'"),
    ])
  func message(edtf: String, message: String) {
    let error = #expect(throws: EDTFError.self) { try HistoricalDate(edtf: edtf) }
    #expect(error?.description == "not an EDTF date: " + message)
  }

  @Test(
    "each component has its qualification",
    arguments: [
      ("2004-06-11", "", "", ""), ("2004-06-11%", "%", "%", "%"), ("2004-06~-11", "~", "~", ""),
      ("2004?-06-11", "?", "", ""), ("?2004-06-~11", "?", "", "~"), ("2004-%06-11", "", "%", ""),
      ("2004-06?-~11", "?", "?", "~"), ("2011-~23", "", "~", ""), ("1984~", "~", "", ""),
      ("1984~/2004-06?", "%", "?", ""), ("[1667?,1668-05~]", "%", "~", ""),
    ])
  func qualification(edtf: String, year: String, month: String, day: String) throws {
    let date = try HistoricalDate(edtf: edtf)
    let found = DateComponent.allCases.map { component in
      let it = date.qualification(of: component)
      return it == [.uncertain, .approximate]
        ? "%" : it == .uncertain ? "?" : it == .approximate ? "~" : ""
    }
    #expect(found == [year, month, day])
    #expect(date.isApproximate == found.contains { $0 == "~" || $0 == "%" })
    #expect(date.isUncertain == found.contains { $0 == "?" || $0 == "%" })
  }

  @Test(
    "a set has its members, and is one of them or all of them",
    arguments: [
      ("[1667,1668,1670..1672]", HistoricalDate.SetKind.oneOf, ["1667", "1668", "1670/1672"]),
      ("{..1984,1986-12..}", .allOf, ["../1984", "1986-12/.."]),
      ("{1960}", .allOf, ["1960"]),
    ])
  func members(edtf: String, kind: HistoricalDate.SetKind, members: [String]) throws {
    let date = try HistoricalDate(edtf: edtf)
    #expect(date.setKind == kind)
    #expect(date.members.map(\.edtf) == members)
    #expect(HistoricalDate.set(kind, of: date.members) == date)
  }

  @Test("what is no set is its own member, and no set holds times, other sets or nothing")
  func noSet() throws {
    let day = try HistoricalDate(edtf: "1940-08-21")
    #expect(day.members == [day])
    #expect(day.setKind == nil)
    let others = try ["1940-08-21T10:00", "[1667,1668]", "1940/", "../1940.."].map {
      try HistoricalDate(edtf: $0)
    }
    for other in others { #expect(HistoricalDate.set(.oneOf, of: [other]) == nil) }
    #expect(HistoricalDate.set(.oneOf, of: []) == nil)
    #expect(HistoricalDate.set(.oneOf, of: [day, try HistoricalDate(edtf: "../1940")]) == nil)
  }

  @Test("significant digits give an estimate")
  func estimate() throws {
    #expect(try HistoricalDate(edtf: "1950S2").estimatedYear == 1950)
    #expect(try HistoricalDate(edtf: "Y-3388E2S3").estimatedYear == -338_800)
    #expect(try HistoricalDate(edtf: "1950").estimatedYear == nil)
    #expect(try HistoricalDate(edtf: "1950S2").year == nil)
    #expect(try HistoricalDate(edtf: "1950S4").year == 1950)
  }

  @Test(
    "ten megabytes are refused without harm",
    arguments: ["1", "X", "Y", "-", "/", "?", "[", "{", ".", ",", "[1940,", "E9", "é"])
  func hostile(pattern: String) {
    let long = String(repeating: pattern, count: 10_000_000 / pattern.utf8.count)
    #expect(throws: EDTFError.self) { try HistoricalDate(edtf: long) }
    for prefix in ["", "Y", "[", "1985", "1985-", "[1667..", "1950S", "Y1E", "../"] {
      let text = prefix + String(repeating: pattern, count: 65_000 / pattern.utf8.count)
      #expect(throws: EDTFError.self) { try HistoricalDate(edtf: text) }
    }
  }

  @Test("a set of thousands is read, printed and compared")
  func longSet() throws {
    let days = (1000..<9000).map(String.init).joined(separator: ",")
    let date = try HistoricalDate(edtf: "[\(days)]")
    #expect(date.members.count == 8000)
    #expect(date.edtf == "[\(days)]")
    let all = try HistoricalDate(edtf: "1000/8999")
    #expect(date.relation(to: all) == .same)
    #expect(date.relation(to: try HistoricalDate(edtf: "XXXX-02-29")) == .overlaps)
  }
}
