// Prose with dates of other calendars and styles: the values, and the forms that a mention keeps.

import Chronology
import TestSupport
import Testing

@Suite("The tagger reads other calendars and styles")
struct CalendarTaggerTests {
  @Test("Old and New Style are one mention with both forms", arguments: styles)
  func style(prose: String, value: String, forms: [String]) throws {
    let text = MarkedText(prose)
    let found = TimeTagger().tag(text.text)
    #expect(marked(text.text, found.map(\.range)) == prose)
    let mention = try #require(found.first)
    #expect(mention.value == value)
    #expect(mention.forms.map(\.description) == forms)
  }

  private static let october = ["26 October 1879 (Julian)", "7 November 1879 (Gregorian)"]
  private static let king = [
    "30 January 1648 (Julian, year from ladyDay)", "30 January 1649 (Julian)",
  ]

  static let styles: [(String, String, [String])] = [
    ("Born ⟦November 7 [October 26, Old Style], 1879⟧, there.", "1879-11-07", october),
    ("Born ⟦7 November 1879 [O.S. 26 October]⟧ there.", "1879-11-07", october),
    ("Born ⟦7 November (26 October O.S.) 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October (7 November, New Style) 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October (7 November) 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦7 November (26 October) 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October/7 November 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦October 26/November 7, 1879⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October 1879 (7 November 1879 N.S.)⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October 1879 O.S.⟧ there.", "1879-11-07", october),
    ("Born ⟦26 October 1879, Old Style⟧, there.", "1879-11-07", october),
    ("Born ⟦26 October 1879 (by the Julian calendar)⟧ there.", "1879-11-07", october),
    (
      "The decree of ⟦5/17 March 1861⟧", "1861-03-17",
      ["5 March 1861 (Julian)", "17 March 1861 (Gregorian)"]
    ),
    (
      "They rose on ⟦14 (26) December 1825⟧.", "1825-12-26",
      ["14 December 1825 (Julian)", "26 December 1825 (Gregorian)"]
    ),
    (
      "On ⟦31 December 1916/13 January 1917⟧ so.", "1917-01-13",
      ["31 December 1916 (Julian)", "13 January 1917 (Gregorian)"]
    ),
    (
      "On ⟦12 January [O.S. 31 December 1899] 1900⟧ so.", "1900-01-12",
      ["31 December 1899 (Julian)", "12 January 1900 (Gregorian)"]
    ),
    (
      "On ⟦1 January 1881 [O.S. 20 December]⟧ so.", "1881-01-01",
      ["20 December 1880 (Julian)", "1 January 1881 (Gregorian)"]
    ),
    ("On ⟦13 March 1881 N.S.⟧ he fell.", "1881-03-13", ["13 March 1881 (Gregorian)"]),
    // Halves that do not agree stay one mention, with the Gregorian form as given.
    (
      "Born ⟦7 November 1879 [O.S. 20 October]⟧ there.", "1879-11-07",
      ["20 October 1879 (Julian)", "7 November 1879 (Gregorian)"]
    ),
    // Before the reform historians write Julian dates.
    ("On ⟦6 May 1527 (Old Style)⟧ it fell.", "1527-05-06", ["6 May 1527 (Julian)"]),
    ("He died on ⟦30 January 1648/49⟧.", "1649-01-30", king),
    ("He died on ⟦January 30, 1648/9⟧.", "1649-01-30", king),
    (
      "He died on ⟦30 January 1648/9 (Old Style)⟧.", "1649-02-09",
      king + ["9 February 1649 (Gregorian)"]
    ),
    (
      "In ⟦February 1690/1⟧ she came.", "1691-02",
      ["February 1690 (Julian, year from ladyDay)", "February 1691 (Julian)"]
    ),
    ("On ⟦29 February 1500⟧ it snowed.", "1500-03-10", ["29 February 1500 (Julian)"]),
    (
      "On ⟦29 February 1700 O.S.⟧ it snowed.", "1700-03-11",
      ["29 February 1700 (Julian)", "11 March 1700 (Gregorian)"]
    ),
    (
      "In ⟦709 AUC⟧ it was.", "BC0045", ["709 AUC"]
    ),
    ("The coup of ⟦18 Brumaire, Year VIII⟧.", "1799-11-09", ["18 Brumaire Year 8"]),
    ("In ⟦10 Muharram 61 AH⟧.", "0680-10-10", ["10 Muharram 61 AH"]),
    ("On ⟦the ides of March, 44 BC⟧.", "BC0044-03-15", ["15 March 710 AUC"]),
    ("On ⟦26 October 1879⟧ so.", "1879-10-26", []),
  ]

  @Test("Old Style without a year waits for one, and is no date until then")
  func yearless() {
    let alone = TimeTagger().tag("On 2 March O.S. he left.")
    #expect(alone.map(\.value) == ["XXXX-03-02"])
    #expect(alone.map(\.date) == [nil])
    let found = TimeTagger().tag("In 1917 they rose on 25 October (O.S.). On 2 March O.S. he left.")
    #expect(found.map(\.value) == ["1917", "1917-11-07", "1918-03-15"])
    #expect(found.map { $0.date?.edtf } == ["1917", "1917-11-07", "1918-03-15"])
    #expect(
      found[1].forms.map(\.description) == [
        "25 October 1917 (Julian)", "7 November 1917 (Gregorian)",
      ])
  }

  @Test("years from Lady Day are not spans of two years", arguments: doubleYears)
  func doubleYear(_ row: TaggerCase) { row.check() }

  static let doubleYears = [
    TaggerCase("In ⟦1648/49⟧ and ⟦1914/15⟧.", "1648/1649", "1914/1915"),
    TaggerCase("On ⟦24 March 1602/3⟧ she died.", "1603-03-24"),
    TaggerCase("On ⟦10 February 1699/1700⟧ he wrote.", "1700-02-10"),
    TaggerCase("On ⟦25 March⟧ 1648/9 and in May ⟦1914/15⟧.", "XXXX-03-25", "1914/1915"),
  ]

  @Test("Republican, Hebrew, Islamic and Roman dates", arguments: others)
  func other(_ row: TaggerCase) { row.check() }

  static let others = [
    TaggerCase("⟦9 Thermidor, Year II⟧", "1794-07-27"),
    TaggerCase("⟦13 Vendémiaire an IV⟧", "1795-10-05"),
    TaggerCase("⟦13 vendemiaire⟧".replacing("v", with: "V"), "XXXX-XX-XX"),
    TaggerCase("⟦the 22nd of Floréal of the Year 6⟧", "1798-05-11"),
    TaggerCase("in ⟦Brumaire Year VIII⟧", "1799-10-23/1799-11-21"),
    TaggerCase("in ⟦Year One of the French Republican Calendar⟧", "1792-09-22/1793-09-21"),
    TaggerCase("on ⟦the sixth complementary day of Year III⟧", "1795-09-22"),
    TaggerCase("on ⟦15 Nisan 5708⟧", "1948-04-24"),
    TaggerCase("on ⟦the 10th of Tishrei⟧", "XXXX-XX-XX"),
    TaggerCase("on ⟦10 Tishrei 5734⟧", "1973-10-06"),
    TaggerCase("on ⟦14 Adar II 5776⟧", "2016-03-24"),
    TaggerCase("in ⟦AH 61⟧, ⟦61 A.H.⟧", "0680-10-01/0681-09-19", "0680-10-01/0681-09-19"),
    TaggerCase("on ⟦17 Ramadan⟧", "XXXX-XX-XX"),
    TaggerCase("on ⟦17 Ramadan 2 AH⟧", "0624-03-13"),
    TaggerCase("in ⟦Shaban 1345⟧", "1927-02-04/1927-03-04"),
    TaggerCase("on ⟦12 Rabi al-Awwal 11 AH⟧ and ⟦9 Dhu'l-Hijja 10 AH⟧", "0632-06-07", "0632-03-07"),
    TaggerCase("on ⟦the Ides of March⟧", "XXXX-03-15"),
    TaggerCase("on ⟦the kalends of January⟧", "XXXX-01-01"),
    TaggerCase("⟦a.d. IV Non. Oct.⟧ he came", "XXXX-10-04"),
    TaggerCase("⟦a.d. VI Kal. Mart. 44 BC⟧ he came", "BC0044-02-24"),
    TaggerCase("on ⟦the day before the ides of March, 44 BC⟧", "BC0044-03-14"),
    TaggerCase("in ⟦A.U.C. 753⟧ or ⟦753 AUC⟧", "BC0001", "BC0001"),
  ]

  @Test("eras, in letters and in words", arguments: eras)
  func era(_ row: TaggerCase) { row.check() }

  static let eras = [
    TaggerCase("In ⟦44 B.C.E.⟧ and ⟦A.D. 70⟧.", "BC0044", "0070"),
    TaggerCase("In ⟦C.E. 70⟧ and ⟦70 of our era⟧.", "0070", "0070"),
    TaggerCase("In ⟦70 of the Common Era⟧; in ⟦480 B. C.⟧", "0070", "BC0480"),
    TaggerCase("In ⟦the year 3 before Christ⟧.", "BC0003"),
    TaggerCase("Made in ⟦the 12th century BCE⟧.", "BC11"),
    TaggerCase("Of ⟦1200 years BP⟧, or ⟦1200 BP⟧.", "0750", "0750"),
    TaggerCase("In ⟦12,000 cal BP⟧ it froze.", "BC10051"),
  ]

  @Test("names and words that are no dates", arguments: negative)
  func refused(_ row: TaggerCase) { row.check() }

  static let negative = [
    TaggerCase("He sold 15 Nissan cars and a Nissan 15."),
    TaggerCase("In Ramadan, at Marathon, in Brumaire; Augustus and Nisan."),
    TaggerCase("Ah 61 men! An AV 50, a Safar park, 3 Safar tents."),
    TaggerCase("Year II of the course; the Year II pupils"),
    TaggerCase("31 Brumaire Year VIII"),
    TaggerCase("the auc 12 and 12 auc curve, 9999 AUC"),
    TaggerCase("a new style, old style 12"), TaggerCase("on 3/5 and 5/17"),
    TaggerCase("the 12 kal. of it"), TaggerCase("32 Nisan 5708 and 0 Ramadan 2 AH"),
    TaggerCase("a.d. XXV Non. Oct. is none"),
  ]

  @Test("noise never breaks the tagger, and its ranges stay in order", arguments: 0..<20)
  func noise(seed: Int) {
    var random = Generator(seed: UInt64(seed))
    let words = [
      "18", "Brumaire", "Year", "VIII", "of", "the", "(", ")", "[", "]", "O.S.", "Old", "Style",
      "1648", "/", "9", "January", "ides", "March", "44", "BC", "AUC", "AH", "reign", "King",
      "Henry", "VIII", "under", "Pope", "Pius", "V", "12th", "year", "Tiberius", "Meiji", "3",
      ",", ".", "a.d.", "IV", "Kal.", "Dhu", "al", "-", "Hijja", "'", "é", "\n\n", "BP", "cal",
      "complementary", "day", "Republic", "31", "29", "February", "1500", "99999999999999",
    ]
    let text = (0..<400).map { _ in random.pick(words) }.joined(separator: seed % 2 == 0 ? " " : "")
    var last = 0
    for mention in TimeTagger().tag(text) {
      #expect(mention.range.lowerBound >= last && !mention.range.isEmpty)
      last = mention.range.upperBound
    }
    #expect(last <= text.utf8.count)
  }
}
