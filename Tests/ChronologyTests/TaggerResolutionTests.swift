// What the tagger keeps of relative and approximate times, and what no input may make it do.

import Chronology
import TestSupport
import Testing

@Suite("The tagger keeps how a time was counted")
struct TaggerResolutionTests {
  @Test("a relative time names its anchor's passage")
  func anchor() throws {
    let text = MarkedText("In ⟦August 1940⟧ he was struck; ⟦the following day⟧ he died.")
    let found = try #require(TimeTagger().tag(text.text).last)
    #expect(found.relation == RelativeTime(offset: 1, unit: .day, anchor: .mention(text.ranges[0])))
    #expect(found.date?.phrase == "2 Aug – 1 Sep 1940")
  }

  @Test("a relative time without anchor keeps its relation and has no date")
  func unanchored() throws {
    let found = try #require(TimeTagger().tag("The following day he died.").first)
    #expect(found.date == nil)
    #expect(found.relation == RelativeTime(offset: 1, unit: .day))
  }

  @Test("a day takes its year from the sentence, and says from where")
  func yearless() throws {
    let text = MarkedText("In ⟦1940⟧ it failed on ⟦May 23⟧.")
    let found = try #require(TimeTagger().tag(text.text).last)
    #expect(found.date?.edtf == "1940-05-23")
    #expect(
      found.relation == RelativeTime(offset: 0, unit: .year, anchor: .mention(text.ranges[0])))
  }

  @Test(
    "the date of writing is what 'yesterday' counts from",
    arguments: [
      ("It came yesterday.", "2017-06-25"), ("It came two years ago.", "2015"),
      ("I read it last year.", "2016"), ("It came today.", "2017-06-26"),
      ("I leave tomorrow.", "2017-06-27"),
    ])
  func written(text: String, value: String) throws {
    let date = try HistoricalDate(edtf: "2017-06-26T22:18")
    #expect(TimeTagger().tag(text, written: date).map(\.value) == [value])
    #expect(TimeTagger().tag(text).allSatisfy { $0.date == nil })
  }

  @Test(
    "values that TIMEX3 leaves vague have EDTF dates with bounds",
    arguments: [
      ("about 1750", "1750~"), ("the 1920s", "192X"), ("the 18th century", "17XX"),
      ("the third century BC", "-02XX"), ("early 1923", "1923-01/1923-04~"),
      ("mid-May 1940", "1940-05-11~/1940-05-20~"), ("late 1921", "1921-09~/1921-12"),
      ("the early 1920s", "1920/1922~"), ("the spring of 1848", "1848-21"), ("44 BC", "-0043"),
    ])
  func edtf(text: String, edtf: String) {
    #expect(TimeTagger().tag("in " + text + " there").first?.date?.edtf == edtf)
  }

  @Test("only the given range is read, and offsets stay those of the whole text")
  func range() {
    let text = MarkedText("In ⟦1940⟧ and in ⟦1941⟧ and in 1942.")
    let found = TimeTagger().tag(
      text.text, in: text.ranges[0].upperBound..<text.ranges[1].upperBound)
    #expect(found.map(\.range) == [text.ranges[1]])
    #expect(TimeTagger().tag(text.text, in: 1000..<2000).isEmpty)
  }

  @Test(
    "long texts of a hostile pattern are read in linear time",
    .timeLimit(.minutes(1)),
    arguments: [
      "1", "[", "[(", "1940-", "May ", "1/", "a.b.", "the ", "7 November [", "\u{2013}", "é",
    ])
  func hostile(pattern: String) {
    let text = String(repeating: pattern, count: 200_000 / pattern.utf8.count)
    check(TimeTagger().tag(text), of: text)
  }

  @Test("any soup of words and marks gives ordered ranges without overlap that quote the text")
  func soup() {
    let words = [
      "May", "march", "21", "1940", "1940s", "the", "of", ",", ".", "-", "–", "(", ")", "[", "]",
      "BC",
      "early", "century", "18th", "two", "days", "later", "before", "\n\n", "Old", "Style", "'",
      "s",
      "about", "c.", "/", ":", "22", "a.m.", "é", "“", "$", "31", "February", "0", "spring", "next",
      "same", "year", "to", "and", "between", "twenty", "o'clock", "pp.", "No.", "T", "Z", "%",
    ]
    var random = Generator(seed: 3)
    let tagger = TimeTagger()
    for _ in 0..<3_000 {
      var text = ""
      for _ in 0..<40 {
        text += words.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      check(tagger.tag(text), of: text)
    }
  }

  private func check(_ mentions: [TimeMention], of text: String) {
    var last = 0
    for mention in mentions {
      #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
      last = mention.range.upperBound
      if let anchor = mention.relation?.anchor.range {
        #expect(anchor.upperBound <= text.utf8.count)
      }
      if let date = mention.date { #expect((try? HistoricalDate(edtf: date.edtf)) == date) }
    }
    #expect(last <= text.utf8.count)
  }
}
