// Dates as charters, registers, letters and inscriptions write them.

import Chronology
import TestSupport
import Testing

@Suite("The tagger reads the dates of documents")
struct DocumentDateTests {
  @Test("eras before the year", arguments: eras)
  func era(_ row: TaggerCase) { row.check() }

  static let eras = [
    TaggerCase("⟦AD 98⟧–⟦117⟧ he reigned", "0098", "0117"),
    TaggerCase("A coin of ⟦AD 134⟧–⟦8⟧, worn.", "0134", "0138"),
    TaggerCase("A coin of ⟦A.D. 1184⟧–⟦95⟧, worn.", "1184", "1195"),
    TaggerCase("⟦B.C. 431⟧. War.", "BC0431"), TaggerCase("⟦B.C. 431⟧–⟦404⟧.", "BC0431", "BC0404"),
    TaggerCase("Solon (⟦c. 630⟧ – ⟦c. 560 BC⟧) spoke.", "BC0630", "BC0560"),
    TaggerCase("Cut in ⟦A.D. MDCXXI⟧ there.", "1621"),
    TaggerCase("Vancouver, BC 604 men came"), TaggerCase("AD 134–8.5"),
    TaggerCase("It stood before ⟦903⟧; by ⟦1041⟧ it was dust.", "0903", "1041"),
    TaggerCase("It held before 903; by ⟦1841⟧ it was dust.", "1841"),
  ]

  @Test("both ends of 'c. … – c. …' are approximate")
  func about() {
    let found = TimeTagger().tag("Solon (c. 630 – c. 560 BC) spoke.")
    #expect(found.map { $0.date?.edtf } == ["-0629~", "-0559~"])
  }

  @Test("days in the words of lawyers", arguments: charters)
  func charter(_ row: TaggerCase) { row.check() }

  static let charters = [
    TaggerCase("Done on ⟦the ninth day of May 1603⟧.", "1603-05-09"),
    TaggerCase("Done ⟦this twentieth day of June, 1711⟧.", "1711-06-20"),
    TaggerCase("Done ⟦this 2nd of March 1701/2⟧.", "1702-03-02"),
    TaggerCase("Done on ⟦the 3d of June 1790⟧ and ⟦2d July 1790⟧.", "1790-06-03", "1790-07-02"),
    TaggerCase("Done on ⟦the lst of June 1790⟧.", "1790-06-01"),
    TaggerCase("Done on ⟦the 5th day of May, 20 Henry VIII⟧.", "1528-05-05"),
    TaggerCase("Done on ⟦the 5th day of April, 20 Henry VIII⟧.", "1529-04-05"),
    TaggerCase("Done on ⟦2 May in the third year of the reign of King Stephen⟧.", "1138-05-02"),
    TaggerCase("Done on ⟦2 May in the third year of our reign⟧.", "XXXX-05-02"),
    TaggerCase("Done on ⟦4 May in the year of our Lord 1381⟧.", "1381-05-04"),
    TaggerCase("Done in ⟦May in the year 1381⟧.", "1381-05"),
    TaggerCase("the third day of rest, this fourteenth of them"),
  ]

  @Test("years in words, after 'the year of our Lord', in Roman numerals", arguments: years)
  func year(_ row: TaggerCase) { row.check() }

  static let years = [
    TaggerCase("in ⟦the year of our Lord 871⟧", "0871"),
    TaggerCase("in ⟦the year of Our Lord Jesus Christ 1300⟧", "1300"),
    TaggerCase("in ⟦the year of grace 1202⟧", "1202"),
    TaggerCase("in ⟦the year of the Incarnation 1066⟧", "1066"),
    TaggerCase("in ⟦the year of our Lord one thousand two hundred and fifteen⟧", "1215"),
    TaggerCase("in ⟦one thousand six hundred and sixty-six⟧ it burned", "1666"),
    TaggerCase("in ⟦nineteen hundred and five⟧ he rose", "1905"),
    TaggerCase("in ⟦eleven hundred and ninety⟧ he drowned", "1190"),
    TaggerCase("⟦Anno Domini 1588⟧", "1588"), TaggerCase("⟦ANNO DOMINI MDLXXXVIII⟧", "1588"),
    TaggerCase("⟦anno 1588⟧ it came", "1588"),
    TaggerCase("in ⟦the XVIth century⟧", "15"),
    TaggerCase("nineteen hundred and five men fell"),
    TaggerCase("a force of one thousand two hundred and six"),
    TaggerCase("in one thousand two hundred cases"), TaggerCase("anno 12, the year of grace"),
    TaggerCase("The MIX and the CIVIL were MDCXXI."),
  ]

  @Test("months in Roman numerals and Latin, and days counted back", arguments: roman)
  func romanDate(_ row: TaggerCase) { row.check() }

  static let roman = [
    TaggerCase("b. ⟦3.iv.1871⟧, d. ⟦30.XI.1924⟧", "1871-04-03", "1924-11-30"),
    TaggerCase("⟦xv kal. Septembris 1196⟧ he died", "1196-08-18"),
    TaggerCase("⟦iii. non. Julii 1196⟧ he died", "1196-07-05"),
    TaggerCase("on ⟦the third of the nones of July 1196⟧", "1196-07-05"),
    TaggerCase("on ⟦the 4th day before the ides of March, 44 BC⟧", "BC0044-03-12"),
    TaggerCase("31.iv.1871 and 3.xiii.1871"), TaggerCase("vi id. cards, iii non. members"),
  ]

  @Test("the year before the month, and double years with a hyphen", arguments: yearFirst)
  func yearBefore(_ row: TaggerCase) { row.check() }

  static let yearFirst = [
    TaggerCase("⟦1788, May 4⟧: John, a son.", "1788-05-04"),
    TaggerCase("⟦1701/2 Jan. 9⟧. A burial.", "1702-01-09"),
    TaggerCase("She died on ⟦March 1, 1602-3⟧, in her bed.", "1603-03-01"),
    TaggerCase("In ⟦1914⟧, ⟦May 3, 1915⟧ was far.", "1914", "1915-05-03"),
    TaggerCase("on ⟦March 26⟧, 1602-3, as he said", "XXXX-03-26"),
    TaggerCase("⟦May 3⟧: the siege began.", "XXXX-05-03"),
  ]

  @Test("months as they used to be shortened", arguments: months)
  func month(_ row: TaggerCase) { row.check() }

  static let months = [
    TaggerCase("on ⟦9 Jany 1801⟧ and ⟦9th Feby 1801⟧", "1801-01-09", "1801-02-09"),
    TaggerCase("on ⟦9 Augt 1801⟧, ⟦9 Septr 1801⟧", "1801-08-09", "1801-09-09"),
    TaggerCase("on ⟦9 Octr. 1801⟧, ⟦Decr 9, 1801⟧", "1801-10-09", "1801-12-09"),
    TaggerCase("on ⟦7ber 9, 1664⟧, ⟦9 8ber 1664⟧", "1664-09-09", "1664-10-09"),
    TaggerCase("on ⟦the 9th of 9ber 1664⟧ or ⟦9 Xber 1664⟧", "1664-11-09", "1664-12-09"),
    TaggerCase("5 ber 1664x"),
  ]

  @Test(
    "days of a letter count from its dateline, else from when it was written",
    arguments: [
      ("Bath, 4 May 1805. Yours of ⟦the 2nd inst.⟧ came.", "1805-05-02"),
      ("Bath, 4 January 1805. Yours of ⟦the 30th ult.⟧ came.", "1804-12-30"),
      ("Bath, 4 December 1805. On ⟦the 3rd prox.⟧ I leave.", "1806-01-03"),
      ("Bath, 4 May 1805. On ⟦Thursday, 2nd instant⟧, I leave.", "1805-05-02"),
      ("Bath, 4 May 1805. Yours of ⟦even date⟧ came.", "1805-05-04"),
      ("Bath, 4 May 1805. Yours of ⟦the 27th of last month⟧ came.", "1805-04-27"),
      ("Yours of ⟦the 20th ulto⟧ came.", "1811-02-20"),
      ("Yours of ⟦the 2nd of this month⟧ came.", "1811-03-02"),
      ("I saw him on ⟦the 4th of April last⟧, by day.", "1810-04-04"),
      ("I saw him in ⟦February last⟧, by day.", "1811-02"),
      ("We meet on ⟦the 1st of March next⟧.", "1812-03-01"),
      ("I saw him on ⟦Friday last⟧.", "1811-03-01"),
      ("I saw him on ⟦Friday evening last⟧.", "1811-03-01TEV"),
      ("On ⟦Friday last⟧ both of them came.", "1811-03-01"),
      ("Last year they came by ⟦St Swithin's Day⟧.", "1810-07-15"),
    ])
  func letter(prose: String, value: String) throws {
    let expected = MarkedText(prose)
    let found = TimeTagger().tag(expected.text, written: try HistoricalDate(edtf: "1811-03-05"))
    #expect(found.last?.range == expected.ranges.first)
    #expect(found.last?.value == value)
    #expect(found.last?.relation != nil)
  }

  @Test(
    "no letter's days",
    arguments: ["the instant coffee", "at that instant", "the 40th inst.", "an even dating"])
  func refused(_ prose: String) {
    #expect(TimeTagger().tag(prose).isEmpty)
  }

  @Test("years of two figures take their century from the story", arguments: shortYears)
  func shortYear(_ row: TaggerCase) { row.check() }

  static let shortYears = [
    TaggerCase("In ⟦1861⟧ he rode; in ⟦the fall of '63⟧ he fell.", "1861", "1863-FA"),
    TaggerCase("In ⟦1915⟧ he rode; in ⟦July '16⟧ he fell.", "1915", "1916-07"),
    TaggerCase("In ⟦1915⟧ he rode; on ⟦July 1st, '16⟧, he fell.", "1915", "1916-07-01"),
    TaggerCase("In ⟦1944⟧ he rode; by ⟦Christmas '45⟧ he fell.", "1944", "1945-12-25"),
    TaggerCase("In ⟦1899⟧ he rode; in ⟦'01⟧ he fell.", "1899", "1901"),
    TaggerCase("in ⟦the summer of '36⟧", "XX36-SU"), TaggerCase("in ⟦'16⟧, they say", "XX16"),
    TaggerCase("said the '16 men, and '12 apples'"),
    TaggerCase("the revolution of ⟦the '70's⟧ in song", "197"),
  ]

  @Test(
    "else from the day of writing: the last such year",
    arguments: [
      ("In ⟦the summer of '36⟧ he fell.", "1936-SU"), ("In ⟦'79⟧ he fell.", "1979"),
      ("In ⟦'91⟧ he fell.", "1891"),
    ])
  func writtenYear(prose: String, value: String) throws {
    let expected = MarkedText(prose)
    let found = TimeTagger().tag(expected.text, written: try HistoricalDate(edtf: "1979-05-02"))
    #expect(found.map(\.range) == expected.ranges)
    #expect(found.map(\.value) == [value])
    #expect(found.first?.relation?.anchor == .written)
  }

  @Test(
    "a night is both its days, so that it does not contradict an account of the second",
    arguments: [
      ("⟦the night of 23–24 May 1940⟧", "1940-05-23/1940-05-24"),
      ("⟦the night of 23/24 May 1940⟧", "1940-05-23/1940-05-24"),
      ("⟦the night of 31 May/1 June 1942⟧", "1942-05-31/1942-06-01"),
      ("⟦the night of 31 December 1941 to 1 January 1942⟧", "1941-12-31/1942-01-01"),
      ("⟦the night of 23 May 1940⟧", "1940-05-23/1940-05-24"),
      ("⟦the morning of 23 May 1940⟧", "1940-05-23"),
    ])
  func night(prose: String, edtf: String) throws {
    let expected = MarkedText("On " + prose + " it fell.")
    let found = TimeTagger().tag(expected.text)
    #expect(found.map(\.range) == expected.ranges)
    #expect(found.first?.date?.edtf == edtf)
    let yearless = TimeTagger().tag("In 1940 it fell, in the night of 23–24 May. The next day too.")
    #expect(yearless.map(\.value) == ["1940", "1940-05-23TNI", "1940-05-24"])
    #expect(yearless[1].date?.edtf == "1940-05-23/1940-05-24")
  }

  @Test("a clock in a night is on the side of midnight that it shows", arguments: nightClocks)
  func nightClock(_ row: TaggerCase) { row.check() }

  static let nightClocks = [
    TaggerCase(
      "On ⟦the night of 23 May 1940⟧, at ⟦2 a.m.⟧, they came.", "1940-05-23TNI", "1940-05-24T02:00"),
    TaggerCase(
      "On ⟦the night of 23 May 1940⟧, at ⟦11 p.m.⟧, they came.", "1940-05-23TNI",
      "1940-05-23T23:00"),
    TaggerCase("on ⟦9⟧/⟦10 March 1945⟧", "1945-03-09", "1945-03-10"), TaggerCase("by 3/8 of it"),
  ]

  @Test("'had' after 'before' goes back from what was told", arguments: pluperfects)
  func pluperfect(_ row: TaggerCase) { row.check() }

  static let pluperfects = [
    TaggerCase(
      "He died on ⟦12 June 1434⟧. ⟦Five months before⟧ he had made a will.", "1434-06-12",
      "1434-01"),
    TaggerCase(
      "He died on ⟦12 June 1434⟧. ⟦Five months before⟧ he had made a will, war came.",
      "1434-06-12", "PAST_REF"),
  ]
}
