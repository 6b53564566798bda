// Times that point from the day of writing, and days with names.

import TestSupport
import Testing

@testable import Chronology

@Suite("The tagger counts from the day of writing")
struct DeicticTests {
  /// A Tuesday.
  private static let written = "2015-09-22"

  @Test(
    "deictic times, and the days that they mean",
    arguments: [
      ("They met on ⟦Friday⟧.", "2015-09-18", "2015-09-18"),
      ("They will meet on ⟦Friday⟧.", "2015-09-25", "2015-09-25"),
      ("They held him until ⟦Friday⟧.", "2015-09-25", "2015-09-25"),
      ("They must be gone by ⟦Monday⟧.", "2015-09-28", "2015-09-28"),
      ("They met ⟦last Friday⟧.", "2015-09-18", "2015-09-18"),
      ("They meet ⟦next Friday⟧.", "2015-09-25", "2015-09-25"),
      ("They meet ⟦this Friday⟧.", "2015-09-25", "2015-09-25"),
      ("On ⟦Friday morning⟧ they met.", "2015-09-18TMO", "2015-09-18"),
      ("They met ⟦yesterday⟧.", "2015-09-21", "2015-09-21"),
      ("They met ⟦yesterday evening⟧.", "2015-09-21TEV", "2015-09-21"),
      ("They meet ⟦tonight⟧.", "2015-09-22TNI", "2015-09-22"),
      ("They met ⟦last night⟧.", "2015-09-21TNI", "2015-09-21"),
      ("They met ⟦this morning⟧.", "2015-09-22TMO", "2015-09-22"),
      ("They met ⟦last week⟧.", "2015-W38", "2015-09-14/2015-09-20"),
      ("They met ⟦this past week⟧.", "2015-W38", "2015-09-14/2015-09-20"),
      ("They meet ⟦this weekend⟧.", "2015-W39-WE", "2015-09-26/2015-09-27"),
      ("They meet ⟦next week⟧.", "2015-W40", "2015-09-28/2015-10-04"),
      ("They met ⟦last quarter⟧.", "2015-Q2", "2015-04/2015-06"),
      ("They met ⟦last August⟧.", "2015-08", "2015-08"),
      ("They met ⟦last October⟧.", "2014-10", "2014-10"),
      ("They met ⟦last spring⟧.", "2015-SP", "2015-21"),
      ("They met ⟦last winter⟧.", "2015-WI", "2015-24"),
      ("They met ⟦last year⟧.", "2014", "2014"), ("They met ⟦this month⟧.", "2015-09", "2015-09"),
      ("They met ⟦two years ago⟧.", "2013", "2013"),
      ("It rained ⟦the past 30 days⟧.", "P30D", "2015-08-23/2015-09-22"),
      ("It will rain ⟦the next five years⟧.", "P5Y", "2015-09-22/2020-09-22"),
      ("It rained ⟦the last two months⟧.", "P2M", "2015-07-22/2015-09-22"),
    ])
  func deictic(prose: String, value: String, edtf: String) throws {
    let expected = MarkedText(prose)
    let date = try HistoricalDate(edtf: Self.written)
    let found = TimeTagger().tag(expected.text, written: date)
    #expect(marked(expected.text, found.map(\.range)) == prose)
    #expect(found.map(\.value) == [value])
    #expect(found.first?.date?.edtf == edtf)
    #expect(found.first?.relation?.anchor == .written)
  }

  @Test("a history tells of weekdays from within: the next one after its last day")
  func story() throws {
    let text = "On 3 May 1808 they rose. On Friday it was over."
    let date = try HistoricalDate(edtf: Self.written)
    #expect(TimeTagger().tag(text, written: date).map(\.value) == ["1808-05-03", "1808-05-06"])
    #expect(TimeTagger().tag(text).map(\.value) == ["1808-05-03", "1808-05-06"])
  }

  /// A Tuesday.
  private static let memoir = "1921-05-03"

  @Test(
    "the date over a text is no day of its story",
    arguments: [
      (
        "By Ann Lee, 3 May 1921\n\nShe sank on 13 November 1887. I know it was a Sunday. That night",
        ["1921-05-03", "1887-11-13", "1887-11-13", "1887-11-13"]
      ),
      ("By Ann Lee, 3 May 1921\n\nMy mother drowned that night.", ["1921-05-03", nil]),
      (
        "By Ann Lee, 3 May 1921\n\nIt opened on 3 May 1890. On Monday it closed.",
        ["1921-05-03", "1890-05-03", nil]
      ),
      (
        "By Ann Lee, 3 May 1921\n\nIt was robbed on 17 March. On Monday he was arrested.",
        ["1921-05-03", "1921-03-17", "1921-05-02"]
      ),
    ] as [(String, [String?])])
  func overText(text: String, dates: [String?]) throws {
    let written = try HistoricalDate(edtf: Self.memoir)
    #expect(TimeTagger().tag(text, written: written).map { $0.date?.edtf } == dates)
  }

  @Test("a weekday of an Old Style letter is not counted by the other calendar")
  func oldStyle() throws {
    let text = "By Piers Hill, 8 June 1703\n\nWe came on 6 June, Old Style. On Monday we left."
    let written = try HistoricalDate(edtf: "1703-06-08")
    #expect(TimeTagger().tag(text, written: written).last?.date == nil)
  }

  @Test("without a date of writing the relation is kept and no date given")
  func unwritten() throws {
    let found = try #require(TimeTagger().tag("They met last week.").first)
    #expect(found.date == nil && found.value == "PAST_REF")
    #expect(found.relation == RelativeTime(offset: -1, unit: .week))
  }

  @Test("every named day's example holds", arguments: NamedDay.all.indices)
  func namedDay(index: Int) {
    let row = NamedDay.all[index]
    let expected = MarkedText(row.example)
    let found = TimeTagger().tag(expected.text)
    #expect(marked(expected.text, found.map(\.range)) == row.example)
    #expect(found.map(\.value) == [row.value])
  }

  @Test("the words of a named day are all in the lexicon, and no two days share a name")
  func namedDayWords() {
    let lexicon = Lexicon()
    for day in NamedDay.all {
      for word in day.name.split(separator: " ") {
        #expect(lexicon.lexeme(PackedWord(word)).kind != .other, "\(word)")
      }
    }
    #expect(Set(NamedDay.all.map(\.name)).count == NamedDay.all.count)
  }

  @Test("feasts without a year take it from the story; movable ones need it")
  func feasts() {
    #expect(
      TimeTagger().tag("In 1916 he came, on Good Friday he left.").map(\.value)
        == ["1916", "1916-04-21"])
    #expect(TimeTagger().tag("He left on Good Friday.").first?.date == nil)
    #expect(TimeTagger().tag("He left on Christmas Eve.").map(\.value) == ["XXXX-12-24"])
  }

  @Test(
    "weekdays and weeks of known days",
    arguments: [
      ("2015-09-22", 2, "2015-W39"), ("1940-08-21", 3, "1940-W34"), ("2021-01-03", 7, "2020-W53"),
      ("2000-01-01", 6, "1999-W52"), ("1865-04-14", 5, "1865-W15"),
      ("-0043-03-15", 5, "BC0044-W11"),
    ])
  func weekday(edtf: String, weekday: Int, week: String) throws {
    let day = try #require(try HistoricalDate(edtf: edtf).earliest)
    #expect(day.weekday == weekday)
    #expect(day.weekValue == week)
    #expect(day.monday.weekday == 1 && day.monday <= day)
  }
}
