// Clock times without 'a.m.' or 'p.m.': which half of the day they mean, and where both are open.

import TestSupport
import Testing

@testable import Chronology

@Suite("A clock time means the half of the day that the words near it choose")
struct HalfDayTests {
  @Test("the part of the day beside it chooses", arguments: choices)
  func chosen(_ row: TaggerCase) {
    row.check()
    let text = MarkedText(row.prose).text
    #expect(TimeTagger().tag(text).allSatisfy { $0.timeOfDay?.isEitherHalf != true })
  }

  static let choices = [
    TaggerCase(
      "At ⟦ten minutes past four⟧ on ⟦the afternoon of 26 July 1958⟧ he fell.", "1958-07-26T16:10",
      "1958-07-26TAF"),
    TaggerCase(
      "At ⟦four⟧ on ⟦the morning of 26 July 1958⟧ he fell.", "1958-07-26T04:00", "1958-07-26TMO"),
    TaggerCase(
      "In ⟦the night of 3 May 1890⟧ at ⟦eleven o'clock⟧ he fell.", "1890-05-03TNI",
      "1890-05-03T23:00"),
    TaggerCase(
      "In ⟦the night of 3 May 1890⟧ at ⟦two o'clock⟧ he fell.", "1890-05-03TNI",
      "1890-05-04T02:00"),
    TaggerCase(
      "On ⟦Saturday evening⟧, ⟦8 December 1894⟧, at ⟦half past eight⟧ it burned.",
      "XXXX-WXX-6TEV", "1894-12-08", "1894-12-08T20:30"),
    TaggerCase(
      "On ⟦3 May 1890⟧ he ate, and ⟦that evening⟧ at ⟦9.15⟧ he fell.", "1890-05-03",
      "1890-05-03TEV", "1890-05-03T21:15"),
    TaggerCase("At ⟦08.15⟧ he rose, at ⟦9.30⟧ he left.", "XXXX-XX-XXT08:15", "XXXX-XX-XXT09:30"),
    TaggerCase("At ⟦9.30⟧ he left, at ⟦20.15⟧ he fell.", "XXXX-XX-XXT09:30", "XXXX-XX-XXT20:15"),
  ]

  @Test(
    "where nothing does, its date is the day alone",
    arguments: [
      "He fell on 3 May 1890 at a quarter past eight.", "He fell on 3 May 1890 at 8.15.",
      "On the evening of 2 May 1890 he ate. He fell on 3 May 1890 at eight o'clock.",
      "On the morning of 3 May 1890 he ate. At five o'clock he fell.",
    ])
  func either(_ text: String) throws {
    let time = try #require(TimeTagger().tag(text).last)
    #expect(time.timeOfDay?.isEitherHalf == true)
    #expect(time.date?.edtf == "1890-05-03")
  }

  @Test("both halves stand in the value")
  func value() throws {
    let time = try #require(TimeTagger().tag("He fell at a quarter past eight.").first?.timeOfDay)
    #expect(time.value == "[T08:15,T20:15]")
    #expect(time.widened(by: 30).value == "[T07:45/T08:45,T19:45/T20:45]")
    #expect(time.overlaps(TimeOfDay(earliest: 1080, latest: 1440)))
    #expect(!time.overlaps(TimeOfDay(earliest: 720, latest: 1080)))
  }
}
