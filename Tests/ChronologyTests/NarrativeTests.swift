// Stories with their times marked, and the values that the narrative gives to what lacks a year.

import Chronology
import TestSupport
import Testing

@Suite("The tagger follows a narrative")
struct NarrativeTests {
  @Test("months and days take the year that the story is in", arguments: months)
  func month(_ row: TaggerCase) { row.check() }

  static let months = [
    TaggerCase(
      "In ⟦May 1808⟧ they rose. By ⟦August⟧ they had won. In ⟦September⟧ they fell.", "1808-05",
      "1808-08", "1808-09"),
    TaggerCase(
      "In ⟦November 1808⟧ snow fell. In ⟦January⟧ the king fled.", "1808-11", "1809-01"),
    TaggerCase("In ⟦June 1808⟧ it rained, as in ⟦May⟧.", "1808-06", "1808-05"),
    TaggerCase(
      "In ⟦March 1808⟧ they met, as they had since ⟦October⟧.", "1808-03", "1807-10"),
    TaggerCase(
      "In ⟦March 1808⟧ they won. They held it from ⟦October⟧ to ⟦February⟧.", "1808-03",
      "1807-10", "1808-02"),
    TaggerCase("⟦1809⟧: The siege\n\nOn ⟦3 May⟧ it began.", "1809", "1809-05-03"),
    TaggerCase("The siege, ⟦1809⟧–⟦1811⟧\n\nOn ⟦3 May⟧ it began.", "1809", "1811", "1809-05-03"),
    TaggerCase(
      "In ⟦May 1809⟧ he came, who was first seen in ⟦1790⟧. In ⟦June 1809⟧ he left, and in ⟦July⟧ died.",
      "1809-05", "1790", "1809-06", "1809-07"),
    TaggerCase(
      "In ⟦May 1809⟧ he came (see Smith, ⟦1990⟧). In ⟦July⟧ he left. In ⟦1810⟧ he died.",
      "1809-05", "1990", "1809-07", "1810"),
    TaggerCase(
      "In ⟦May 1809⟧ he took the town, French since ⟦1790⟧. In ⟦July⟧ he left.", "1809-05",
      "1790", "1809-07"),
    TaggerCase("They met in ⟦480⟧ and ⟦479 BC⟧, and in ⟦June⟧.", "BC0480", "BC0479", "BC0479-06"),
    TaggerCase("In ⟦May⟧ nothing was known.", "XXXX-05"),
  ]

  @Test("what counts from an event is the date beside it, else unknown", arguments: events)
  func event(_ row: TaggerCase) { row.check() }

  static let events = [
    TaggerCase(
      "On ⟦31 May 1910⟧, ⟦exactly eight years after the treaty⟧, they met.", "1910-05-31",
      "1910-05-31"),
    TaggerCase("War came on ⟦28 March 1854⟧, ⟦the day after Rome⟧.", "1854-03-28", "1854-03-28"),
    TaggerCase(
      "He fell on ⟦18 October 1813⟧, ⟦the third day of the battle⟧.", "1813-10-18", "1813-10-18"),
    TaggerCase(
      "It was ⟦27 February 1900⟧, ⟦the nineteenth anniversary of Majuba⟧.", "1900-02-27",
      "1900-02-27"),
    TaggerCase("On ⟦the fifth day⟧ they left.", "XXXX-XX-XX"),
    TaggerCase(
      "In ⟦1813⟧ it rained. ⟦Two days after the fall of Rome⟧ they met.", "1813", "FUTURE_REF"),
    TaggerCase("In ⟦1813⟧ it came ⟦two days after⟧ he left.", "1813", "FUTURE_REF"),
    TaggerCase("⟦Two days after relieving the town⟧ they met.", "FUTURE_REF"),
    TaggerCase("⟦Two days after the blockade began⟧, they met.", "FUTURE_REF"),
    TaggerCase("⟦The first day of the war⟧ suddenly cleared parts of the sky.", "XXXX-XX-XX"),
    TaggerCase("It fell ⟦two days after⟧ ⟦3 May 1813⟧.", "1813-05-05", "1813-05-03"),
    TaggerCase(
      "It fell on ⟦3 May 1813⟧ and again ⟦two nights later⟧.", "1813-05-03", "1813-05-05TNI"),
    TaggerCase("the first day, the third day of rest, on the third floor"),
    TaggerCase("In ⟦June 1415⟧ they met; it rained ⟦later in the summer⟧.", "1415-06", "1415-SU"),
  ]

  @Test("seasons, days of the month and short years too", arguments: others)
  func other(_ row: TaggerCase) { row.check() }

  static let others = [
    TaggerCase(
      "In ⟦May 1808⟧ they rose. ⟦The summer⟧ was dry. In ⟦the fall⟧ they fell.", "1808-05",
      "1808-SU", "1808-FA"),
    TaggerCase(
      "In ⟦October 1808⟧ they camped. Over ⟦the winter⟧ many died. In ⟦March⟧ they left.",
      "1808-10", "1809-WI", "1809-03"),
    TaggerCase(
      "In ⟦1809⟧ they recalled the ⟦Spring⟧ Offensive of ⟦1808⟧ and the ⟦July⟧ Rising of ⟦1805⟧.",
      "1809", "1808-SP", "1808", "1805-07", "1805"),
    TaggerCase("On ⟦3 May 1808⟧ they rose; on ⟦the 14th⟧, they fell.", "1808-05-03", "1808-05-14"),
    TaggerCase("On ⟦3 May 1808⟧ he crossed the 38th parallel on the 4th horse.", "1808-05-03"),
    TaggerCase("In ⟦1789⟧ they met. The men of ⟦'93⟧ remembered it.", "1789", "1793"),
  ]

  @Test("relative times name units, seasons and months", arguments: relatives)
  func relative(_ row: TaggerCase) { row.check() }

  static let relatives = [
    TaggerCase("In ⟦July 1943⟧ they landed; ⟦later that month⟧ Rome fell.", "1943-07", "1943-07"),
    TaggerCase("In ⟦July 1943⟧ they landed. At ⟦the end of the year⟧ they sat.", "1943-07", "1943"),
    TaggerCase("In ⟦July 1777⟧ they lost. ⟦The next spring⟧ they won.", "1777-07", "1778-SP"),
    TaggerCase(
      "On ⟦4 August 1918⟧ they lost what they won ⟦the previous April⟧.", "1918-08-04", "1918-04"),
    TaggerCase(
      "On ⟦3 May 1808⟧ they met. ⟦That evening⟧ they rose.", "1808-05-03", "1808-05-03TEV"),
    TaggerCase(
      "On ⟦3 May 1808⟧ they met and on ⟦the day following⟧ rose.", "1808-05-03", "1808-05-04"),
    TaggerCase("In ⟦the 470s BC⟧ they won. In ⟦the next decade⟧ they lost.", "BC047", "BC046"),
    TaggerCase("In ⟦1808⟧ they rose; in ⟦the following months⟧ they fell.", "1808", "PXM"),
    TaggerCase("In ⟦1808⟧ they met. ⟦Four days later⟧ they rose.", "1808", "1808-XX-XX"),
  ]

  @Test("what a sentence does not say itself keeps its relation")
  func relation() throws {
    let text = MarkedText("In ⟦May 1808⟧ they rose. By ⟦August⟧ they had won ⟦the summer⟧.")
    let found = TimeTagger().tag(text.text)
    let year = RelativeTime(offset: 0, unit: .year, anchor: .mention(text.ranges[0]))
    #expect(found[1].relation == year)
    #expect(found[2].relation?.anchor == .mention(text.ranges[1]))
  }

  @Test("the date of writing lends its year only to a text that names none")
  func written() throws {
    let date = try HistoricalDate(edtf: "1815-06-01")
    let found = try #require(TimeTagger().tag("We sailed on 18 May.", written: date).first)
    #expect(found.value == "1815-05-18")
    #expect(found.relation == RelativeTime(offset: 0, unit: .year, anchor: .written))
    let other = TimeTagger().tag("We sailed on 18 May, as in 1790.", written: date)
    #expect(other.map(\.value) == ["XXXX-05-18", "1790"])
  }

  @Test(
    "prepositions bound a date",
    arguments: [
      ("since 1917", TimeMention.Bound.since), ("until 1917", .until), ("by 1917", .by),
      ("before 1917", .before), ("after 1917", .after),
    ])
  func bound(text: String, bound: TimeMention.Bound) {
    #expect(TimeTagger().tag(text).first?.bound == bound)
    #expect(TimeTagger().tag("in 1917").first?.bound == nil)
  }

  @Test(
    "both ends of a range have its interval, and joining gives one mention",
    arguments: [
      ("from ⟦1936 to 1937⟧", "1936/1937"), ("on ⟦3–5 May 1808⟧", "1808-05-03/1808-05-05"),
      ("from ⟦December 30 to January 2, 1941⟧", "1940-12-30/1941-01-02"),
      ("(⟦264 to 241 BC⟧)", "-0263/-0240"), ("⟦27 BC – AD 14⟧", "-0026/0014"),
      ("between ⟦early 1936 and late 1937⟧", "1936-01/1937-12"),
    ])
  func interval(prose: String, edtf: String) throws {
    let text = MarkedText(prose)
    let found = TimeTagger().tag(text.text)
    #expect(found.count == 2)
    #expect(found.map { $0.interval?.date.edtf } == [edtf, edtf])
    let joined = found.joiningIntervals()
    #expect(joined.map(\.range) == text.ranges.suffix(1))
    #expect(joined.first?.date?.edtf == edtf)
    #expect(joined.joiningIntervals() == joined)
  }

  @Test("dates that only stand together are no range")
  func list() {
    let found = TimeTagger().tag("in 1936 and 1937, in May and June 1940")
    #expect(found.allSatisfy { $0.interval == nil })
    #expect(found.map(\.value) == ["1936", "1937", "1940-05", "1940-06"])
  }

  @Test(
    "lower case, capitals, other apostrophes and spaces read the same",
    arguments: [
      ("in the summer of 1920", "IN THE SUMMER OF 1920"), ("the 1920's", "the 1920\u{2019}s"),
      ("in may 1920", "in MAY 1920"), ("21 August 1940", "21\u{a0}August\u{a0}1940"),
      ("on 3 june they came in 1920", "ON 3 JUNE THEY CAME IN 1920"),
      ("in january they left 1920", "In January they left 1920"),
    ])
  func spelling(a: String, b: String) {
    let values = TimeTagger().tag(a).map(\.value)
    #expect(!values.isEmpty)
    #expect(TimeTagger().tag(b).map(\.value) == values)
  }

  @Test("no time runs over a blank line")
  func blankLine() {
    #expect(TimeTagger().tag("on 21\n\nAugust 1940").map(\.value) == ["1940-08"])
    #expect(TimeTagger().tag("on 21\nAugust 1940").map(\.value) == ["1940-08-21"])
    #expect(TimeTagger().tag("the end of\n\n1940").map(\.value) == ["1940"])
  }

  @Test(
    "what follows after a blank line changes neither the place nor the kind of what stands before")
  func prefix() {
    let pieces = [
      "In May 1808 they rose", "by the summer", "from 3 to 5 June", "since 1790", "the next day",
      "1936–37", "(264 to 241 BC)", "later that year", "He died at 60", "the 14th, and",
    ]
    var random = Generator(seed: 11)
    let tagger = TimeTagger()
    for _ in 0..<500 {
      let before = (0..<4).compactMap { _ in pieces.randomElement(using: &random) }
        .joined(separator: ". ")
      let after = pieces.randomElement(using: &random) ?? ""
      let alone = tagger.tag(before)
      let both = tagger.tag(before + "\n\n" + after).prefix(alone.count)
      #expect(both.map(\.range) == alone.map(\.range))
      #expect(both.map(\.kind) == alone.map(\.kind))
      #expect(tagger.tag(before) == alone)
    }
  }
}
