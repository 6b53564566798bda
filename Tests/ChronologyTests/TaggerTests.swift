// Prose with its times marked, and the values that the tagger gives them in order.

import Chronology
import TestSupport
import Testing

struct TaggerCase: Sendable, CustomTestStringConvertible {
  var prose: String
  var values: [String]
  var testDescription: String { prose }

  init(_ prose: String, _ values: String...) {
    self.prose = prose
    self.values = values
  }

  func check() {
    let expected = MarkedText(prose)
    let found = TimeTagger().tag(expected.text)
    #expect(marked(expected.text, found.map(\.range)) == prose)
    #expect(found.map(\.value) == values)
  }
}

@Suite("The tagger finds times in prose")
struct TaggerTests {
  @Test("full dates in every common order", arguments: fullDates)
  func fullDate(_ row: TaggerCase) { row.check() }

  static let fullDates = [
    TaggerCase("He died on ⟦21 August 1940⟧.", "1940-08-21"),
    TaggerCase("He died on ⟦21st August, 1940⟧, in Mexico.", "1940-08-21"),
    TaggerCase("He died on ⟦the 21st of August 1940⟧.", "1940-08-21"),
    TaggerCase("On ⟦the twenty-first of August, 1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦August 21, 1940⟧, he died.", "1940-08-21"),
    TaggerCase("On ⟦August 21st, 1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦Aug. 21 1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦August, 21, 1940⟧ he died.", "1940-08-21"),
    TaggerCase("In ⟦August⟧, 21 men died.", "XXXX-08"),
    TaggerCase("On ⟦Sept. 3, 1939⟧ war came.", "1939-09-03"),
    TaggerCase("On ⟦august 21 1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦AUGUST 21,1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦1940-08-21⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦21/08/1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦08/21/1940⟧ he died.", "1940-08-21"),
    TaggerCase("On ⟦21.8.1940⟧ he died.", "1940-08-21"),
    TaggerCase("On 05/06/1940 he died."),
    TaggerCase("⟦Sunday, 14 February 1779⟧ was fine.", "1779-02-14"),
    TaggerCase("⟦Wed. August 21, 1940⟧ was hot.", "1940-08-21"),
    TaggerCase("Born ⟦November 7 [October 26, Old Style], 1879⟧, in Yanovka.", "1879-11-07"),
    TaggerCase("On ⟦7 November (26 October O.S.) 1917⟧ they rose.", "1917-11-07"),
    TaggerCase("On ⟦26 October (7 November, New Style) 1917⟧ they rose.", "1917-11-07"),
    TaggerCase("Born ⟦7 November 1879 [O.S. 26 October]⟧ there.", "1879-11-07"),
    TaggerCase("On ⟦15 March 44 BC⟧ he fell.", "BC0044-03-15"),
    TaggerCase("Posted ⟦2017-06-26T22:18:05Z⟧ there.", "2017-06-26T22:18:05Z"),
    TaggerCase("On ⟦1 may 1940⟧ he spoke.", "1940-05-01"),
    TaggerCase("On ⟦29 February 1940⟧ he spoke.", "1940-02-29"),
  ]

  @Test("months, and days without a year", arguments: partialDates)
  func partial(_ row: TaggerCase) { row.check() }

  static let partialDates = [
    TaggerCase("He died in ⟦August 1940⟧.", "1940-08"),
    TaggerCase("Exiled in ⟦January, 1928⟧ to Alma-Ata.", "1928-01"),
    TaggerCase("He died in ⟦August of 1940⟧.", "1940-08"),
    TaggerCase("In ⟦january 1924⟧ Lenin died.", "1924-01"),
    TaggerCase("It failed on ⟦May 23⟧.", "XXXX-05-23"),
    TaggerCase("It failed on ⟦23 May⟧.", "XXXX-05-23"),
    TaggerCase("In ⟦the night of May 23⟧ it failed.", "XXXX-05-23TNI"),
    TaggerCase("In ⟦1940⟧ they tried, on ⟦May 23⟧, to kill him.", "1940", "1940-05-23"),
    TaggerCase("In ⟦1939⟧ and in ⟦1940⟧ and on ⟦May 23⟧ they tried.", "1939", "1940", "1940-05-23"),
    TaggerCase("It began in ⟦1940⟧. On ⟦May 23⟧ they tried.", "1940", "1940-05-23"),
    TaggerCase(
      "He came in ⟦1937⟧ and on ⟦9 January of that year⟧ he spoke.", "1937", "1937-01-09"),
    TaggerCase(
      "He came in ⟦1937⟧. In ⟦May of the following year⟧ he wrote.", "1937", "1938-05"),
    TaggerCase("By ⟦April⟧ they had left.", "XXXX-04"),
    TaggerCase("You may 23 times try, and march 12 miles."),
    TaggerCase("They may march; Mr. May and April came."),
    TaggerCase("He led the October Revolution; the July Monarchy fell."),
    TaggerCase("In ⟦October⟧ the Revolution began.", "XXXX-10"),
    TaggerCase("On ⟦May 23⟧, 1500 soldiers came.", "XXXX-05-23"),
    TaggerCase("⟦the 3rd of July⟧ was wet", "XXXX-07-03"),
  ]

  @Test("years, and numbers that are none", arguments: years)
  func year(_ row: TaggerCase) { row.check() }

  static let years = [
    TaggerCase("He died in ⟦1940⟧.", "1940"),
    TaggerCase("His book (⟦1927⟧) sold.", "1927"),
    TaggerCase("After the ⟦1917⟧ Revolution", "1917"),
    TaggerCase("Caesar died in ⟦44 BC⟧.", "BC0044"),
    TaggerCase("Caesar died in ⟦44 B.C.⟧", "BC0044"),
    TaggerCase("In ⟦480 BCE⟧ they fought.", "BC0480"),
    TaggerCase("In ⟦AD 70⟧ it burned; in ⟦476 CE⟧ it fell.", "0070", "0476"),
    TaggerCase("Not before ⟦1900⟧, nor after ⟦1900⟧.", "1900", "1900"),
    TaggerCase("By ⟦1922⟧, since ⟦1917⟧, until ⟦1917⟧.", "1922", "1917", "1917"),
    TaggerCase("In ⟦1940⟧ workers struck.", "1940"),
    TaggerCase("About 1,517 dead were counted."),
    TaggerCase("He led 2000 men and 1500 soldiers."),
    TaggerCase("Some 1500 fell; over 2000 fled; nearly 1900."),
    TaggerCase("See page 1944 and No. 1812."),
    TaggerCase("It cost $1900, £1900 or 1900 rubles, at 1940 metres."),
    TaggerCase("They killed 1500 peasants with 1200 of them armed."),
    TaggerCase("Pg: 143, 168, 1982"),
    TaggerCase("pp. 1208-1209, and vol. 2000"),
    TaggerCase("ISBN 978-0-1940-2000-1"),
    TaggerCase("1. One\n2. Two\n(1 of 24)"),
    TaggerCase("version 2.1940, v1.2000.3, 1940.5, 1940%"),
    TaggerCase("The year 12345 and 19401940 and 0999 and 2100."),
    TaggerCase("In 32 of 1940.12 and x1940."),
    TaggerCase("In (191724) he rose."),
    TaggerCase(
      "It was ⟦about 1750⟧, ⟦c. 1750⟧, ⟦ca. 1750⟧ or ⟦around 1750⟧.", "1750", "1750", "1750", "1750"
    ),
    TaggerCase("About 1500 men came."),
  ]

  @Test("ranges", arguments: ranges)
  func range(_ row: TaggerCase) { row.check() }

  static let ranges = [
    TaggerCase("In ⟦1936⟧-⟦37⟧ they sat.", "1936", "1937"),
    TaggerCase("In ⟦1936⟧–⟦1939⟧ they fought.", "1936", "1939"),
    TaggerCase("Trotsky (⟦1879⟧-⟦1940⟧) wrote.", "1879", "1940"),
    TaggerCase("Trotsky (⟦1879⟧ – ⟦1940⟧) wrote.", "1879", "1940"),
    TaggerCase("from ⟦1936⟧ to ⟦1937⟧ he lived there", "1936", "1937"),
    TaggerCase("between ⟦1936⟧ and ⟦1938⟧ he lived there", "1936", "1938"),
    TaggerCase("In ⟦1936⟧ and ⟦1938⟧ he lived there.", "1936", "1938"),
    TaggerCase("⟦1924⟧-⟦1928⟧", "1924", "1928"),
    TaggerCase("on ⟦3⟧–⟦5 May 1808⟧ they rose", "1808-05-03", "1808-05-05"),
    TaggerCase("between ⟦3⟧ and ⟦5 May 1808⟧ they rose", "1808-05-03", "1808-05-05"),
    TaggerCase("on ⟦May 4⟧ and ⟦5⟧, 40 men fell", "XXXX-05-04", "XXXX-05-05"),
    TaggerCase("on ⟦May 4⟧ and 40 men fell", "XXXX-05-04"),
    TaggerCase("from ⟦May 3⟧ to ⟦May 5, 1808⟧", "1808-05-03", "1808-05-05"),
    TaggerCase("from ⟦December 30⟧ to ⟦January 2, 1941⟧", "1940-12-30", "1941-01-02"),
    TaggerCase("(⟦7 November 1879⟧ – ⟦21 August 1940⟧)", "1879-11-07", "1940-08-21"),
    TaggerCase("from ⟦January⟧ to ⟦March 1923⟧", "1923-01", "1923-03"),
    TaggerCase("⟦summer⟧ and ⟦autumn 1918⟧", "1918-SU", "1918-FA"),
    TaggerCase("in ⟦264⟧–⟦241 BC⟧ they fought", "BC0264", "BC0241"),
    TaggerCase("from ⟦27 BC⟧ to ⟦AD 14⟧ he reigned", "BC0027", "0014"),
    TaggerCase("⟦the night of 23–24 May 1940⟧", "1940-05-23TNI"),
    TaggerCase("call 555-1940, or 1940-1939"),
    TaggerCase("the report of ⟦1940-08⟧", "1940-08"),
    TaggerCase("in ⟦1904⟧-⟦08⟧", "1904", "1908"),
  ]

  @Test("decades, centuries, seasons and parts", arguments: periods)
  func period(_ row: TaggerCase) { row.check() }

  static let periods = [
    TaggerCase("in ⟦the 1920s⟧", "192"), TaggerCase("in ⟦the 1920's⟧", "192"),
    TaggerCase("in ⟦the '20s⟧", "192"), TaggerCase("in ⟦the early 1920s⟧", "192"),
    TaggerCase("in ⟦early 1920s⟧ Russia", "192"), TaggerCase("in ⟦the mid-1930s⟧", "193"),
    TaggerCase("in ⟦the 1800s⟧", "18"), TaggerCase("in ⟦the 18th century⟧", "17"),
    TaggerCase("in ⟦sixteenth century⟧ Rome", "15"),
    TaggerCase("an ⟦18th-century⟧ house", "17"),
    TaggerCase("in ⟦the third century BC⟧", "BC02"),
    TaggerCase("in ⟦the twenty-first century⟧", "20"),
    TaggerCase("in ⟦the 16th⟧ and ⟦17th centuries⟧", "15", "16"),
    TaggerCase("in ⟦early 1923⟧", "1923"), TaggerCase("in ⟦late 1921⟧", "1921"),
    TaggerCase("in ⟦mid-May⟧", "XXXX-05"), TaggerCase("in ⟦mid-May 1940⟧", "1940-05"),
    TaggerCase("at ⟦the end of August 1940⟧", "1940-08"),
    TaggerCase("in ⟦the spring of 1848⟧", "1848-SP"), TaggerCase("in ⟦autumn 1917⟧", "1917-FA"),
    TaggerCase("in ⟦Winter, 1941⟧", "1941-WI"), TaggerCase("in ⟦the late 18th century⟧", "17"),
    TaggerCase("the fall of Rome, a hot spring, and they began to fall back"),
    TaggerCase("in ⟦the latter part of 1944⟧", "1944"), TaggerCase("in ⟦the 470s BC⟧", "BC047"),
    TaggerCase("in ⟦the second half of 2008⟧", "2008-H2"),
    TaggerCase("in ⟦the winter of 1776–77⟧", "1776-WI"),
    TaggerCase("at ⟦the turn of the 20th century⟧", "19"),
    TaggerCase("for ⟦the rest of 496 BC⟧", "BC0496"), TaggerCase("in ⟦the year 1848⟧", "1848"),
    TaggerCase("⟦early in 1914⟧ and ⟦late autumn of 481 BC⟧", "1914", "BC0481-FA"),
  ]

  @Test("durations, repetitions and times of day", arguments: lengths)
  func length(_ row: TaggerCase) { row.check() }

  static let lengths = [
    TaggerCase("He survived for ⟦two days⟧.", "P2D"), TaggerCase("for ⟦20 years⟧", "P20Y"),
    TaggerCase("for ⟦20years⟧", "P20Y"), TaggerCase("for ⟦a fortnight⟧", "P14D"),
    TaggerCase("for ⟦half an hour⟧", "PT30M"), TaggerCase("for ⟦twenty-six hours⟧", "PT26H"),
    TaggerCase("for ⟦ninety nine years⟧", "P99Y"), TaggerCase("for ⟦several weeks⟧", "PXW"),
    TaggerCase("for ⟦a few months⟧", "PXM"), TaggerCase("for ⟦an hour⟧", "PT1H"),
    TaggerCase("a ⟦five-year⟧ plan", "P5Y"), TaggerCase("for ⟦a hundred years⟧", "P100Y"),
    TaggerCase("the Seven Years' War"), TaggerCase("⟦every day⟧", "XXXX-XX-XX"),
    TaggerCase("a second man"), TaggerCase("at ⟦2.20 a.m.⟧ she sank", "XXXX-XX-XXT02:20"),
    TaggerCase("at ⟦9 o'clock⟧", "XXXX-XX-XXT09:00"),
    TaggerCase("at ⟦nine o’clock⟧", "XXXX-XX-XXT09:00"),
    TaggerCase("at ⟦midnight⟧", "XXXX-XX-XXT00:00"), TaggerCase("at ⟦noon⟧", "XXXX-XX-XXT12:00"),
    TaggerCase("at ⟦11:40 pm⟧", "XXXX-XX-XXT23:40"),
    TaggerCase("at ⟦12 a.m.⟧ and ⟦12 p.m.⟧", "XXXX-XX-XXT00:00", "XXXX-XX-XXT12:00"),
    TaggerCase("Tom ⟦Jun 26, 2017 at 22:18⟧ wrote", "2017-06-26T22:18"),
    TaggerCase("at 13 pm and 25:00 and 12:60"),
  ]

  @Test("relative times count from the last date", arguments: relatives)
  func relative(_ row: TaggerCase) { row.check() }

  static let relatives = [
    TaggerCase(
      "In ⟦August 1940⟧ he was struck; ⟦the following day⟧ he died.", "1940-08",
      "1940-08-XX"),
    TaggerCase("On ⟦20 August 1940⟧. He died ⟦the next day⟧.", "1940-08-20", "1940-08-21"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦The next morning⟧ he woke.", "1940-08-20", "1940-08-21TMO"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦The same day⟧ he woke.", "1940-08-20", "1940-08-20"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦The same month⟧ he woke.", "1940-08-20", "1940-08"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦That year⟧ he woke.", "1940-08-20", "1940"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦Two days later⟧ he died.", "1940-08-20", "1940-08-22"),
    TaggerCase(
      "On ⟦20 August 1940⟧. ⟦Three weeks earlier⟧ he came.", "1940-08-20", "1940-W31"),
    TaggerCase("On ⟦20 August 1940⟧. ⟦Eleven years later⟧ he came.", "1940-08-20", "1951"),
    TaggerCase("On ⟦20 August 1940⟧; ⟦five months before⟧, he came.", "1940-08-20", "1940-03"),
    TaggerCase("On ⟦20 August 1940⟧; ⟦the day before⟧, he came.", "1940-08-20", "1940-08-19"),
    TaggerCase("In ⟦1940⟧. ⟦The following year⟧ war came.", "1940", "1941"),
    TaggerCase("In ⟦1940⟧. ⟦A year later⟧ war came; ⟦a year later⟧, too.", "1940", "1941", "1942"),
    TaggerCase("⟦The following day⟧ he died.", "FUTURE_REF"),
    TaggerCase("In ⟦1940⟧ it was ⟦two days after the attack⟧.", "1940", "FUTURE_REF"),
    TaggerCase("It was ⟦the day before⟧ ⟦21 August 1940⟧.", "1940-08-20", "1940-08-21"),
    TaggerCase("⟦A few days later⟧ he died.", "FUTURE_REF"),
    TaggerCase("On ⟦23 May⟧ it failed; ⟦the next day⟧ too.", "XXXX-05-23", "XXXX-05-24"),
    TaggerCase("the last day of his life"),
    TaggerCase(
      "In ⟦1940⟧ – Tom ⟦Jun 26 '17 at 22:18⟧. ⟦That year⟧ he died.", "1940", "2017-06-26T22:18",
      "1940"),
  ]

  @Test("impossible dates are not tagged at all", arguments: impossible)
  func refused(_ row: TaggerCase) { row.check() }

  static let impossible = [
    TaggerCase("on 31 February 1936"), TaggerCase("on February 31, 1936"), TaggerCase("on 0 May"),
    TaggerCase("on 0 May 1936"), TaggerCase("on 32 May"), TaggerCase("on 99/99/9999"),
    TaggerCase("on 1940-02-31"), TaggerCase("on 1940-13-01"), TaggerCase("in year 0"),
    TaggerCase("in the year 1000000000000000000000000000000"), TaggerCase("0 BC"),
    TaggerCase("29 February 1939"), TaggerCase("May 0, 1940"),
  ]
}
