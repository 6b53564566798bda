// Prose without times, though it looks as if it had some; and times that look as if they were none.

import Chronology
import TestSupport
import Testing

@Suite("The tagger leaves alone what is no time")
struct NegativeTests {
  @Test("no time at all", arguments: negatives)
  func negative(_ prose: String) {
    let found = TimeTagger().tag(prose).map(\.range)
    #expect(found.isEmpty, "\(marked(prose, found))")
  }

  static let negatives =
    references + scores + quantities + identifiers + designations + words + names + numbered

  static let numbered = [
    "Exhibit 1936 was a watch.", "error 1805 again", "port 1883 is closed", "membrane 1805 is torn",
    "click photo 1917 of 2048", "or fax 1848 1914", "tickets numbered 1204 and 1377",
    "a coin, RIC 1936, worn", "It was read 1945 times.", "the asteroid 1862 Apollo",
    "It was marked 1848 1914 there.", "He watched '1917' twice.", "They saw “1984” there.",
    "'2001: A Space Odyssey' ran.", "52 degrees 30 minutes north",
    "12 degrees, 5 minutes and 3 seconds east",
    "a minute of arc", "two minutes of arc", "Roman Studies 19:14, 48–63",
  ]

  static let names = [
    "General Winter led them.", "He lived at Spring Hill.", "The Spring Palace burned.",
    "Leeds: Summer Press", "Mrs. May Winter came.", "the spring beneath the rock",
    "by the spring called Fallwell", "a view of the spring at Buxton",
    "My love to May and to June.",
    "built by Jan August Mayer", "a child of August and June Winter", "shares in March & Co. fell",
    "a user called may_winter36", "the current set us ashore",
    "A strong current, he said, was there.",
    "They thought the former an option.", "He moved again, this time to Rome.", "winter36 wrote",
  ]

  static let references = [
    "See page 1944 of the report.", "Pg: 143, 168, 1982", "pp. 1208-1209", "p. 1917",
    "pages 1940, 1944 and 1950", "vol. 2000 of the series", "volumes 1936-1937 of it",
    "chapter 1848 of that book", "fig. 1920 shows it", "Figure 1900: a map", "folio 1605 is lost",
    "ISBN 978-0-1940-2000-1", "ISSN 1940-2000", "DOI 10.1940/2000", "doi: 10.1093/1940",
    "issue 1917 of the paper", "appendix 1940 has it", "table 1936 gives it",
    "See section 4.1.2020 of it.", "Article 58 of the code", "Article 1917 of the code",
    "Order 227 forbade it.", "Resolution 1441 passed.", "Directive 2003/88/EC", "Decree 1920",
    "John 19:14", "Mark 15:25", "Genesis 1:1-31", "So says Matt. 20:12, too.", "Luke 23:44, 45",
    "Ps. 23:1", "1 Kings 18:27", "Rev. 13:18", "Surah 19:40", "Acts 10:30; Acts 10:40",
    "Psalm 1940 does not exist.", "verses 1936 and 1940", "lines 1936-1940 of the poem",
    "Opus 1940", "Lot 1940 was sold.", "Case 19/40 was closed.", "paragraph 1914 says so",
  ]

  static let scores = [
    "They won 3-1 at home.", "It ended 21-14.", "a 10-2 majority", "the vote was 1940-1936",
    "a ratio of 3:1", "a scale of 1:2000", "odds of 10:15", "They lost by 2 to 1.",
    "a ratio of 16:10", "the score stood at 5-4", "It passed by 1205 to 1100.",
  ]

  static let quantities = [
    "He led 2000 men and 1500 soldiers.", "Some 1500 fell; over 2000 fled; nearly 1900.",
    "It cost $1900, £1900 or 1900 rubles.", "At 1940 metres the air is thin.",
    "They killed 1500 peasants with 1200 of them armed.", "1939 copies were printed.",
    "1,940 were counted.", "about 1,517 dead", "1940.5 and 1940%", "more than 1940 of them",
    "at least 1900 of them", "He owned 1900 acres and 2000 sheep.", "1800 kg of it", "1500 m high",
    "a 1500 m race", "1940 mm long", "1900 rpm", "1500 hp engines", "a population of 1850 then",
    "a total of 1940 was reached", "at a height of 1900 above the sea", "a speed of 1200 or so",
    "a sum of 1848 francs", "with a crew of 1500 aboard", "a garrison of some 1800",
    "exactly 1917 of them", "another 1940 came", "It weighed 1900 pounds.", "1500 horses fell.",
    "a distance of 1200 miles", "1914 votes to 1905 votes", "2000 head of cattle",
    "1 in 1940 of them", "1066 wounded lay there.", "1789 words", "He counted 1812 guns.",
    "the cost of 1936 was shared", "1200 yen", "Rs 1500", "for the first hour, and no more",
    "twelve hundred men", "two dozen eggs",
    "1850 cavalry rode by.", "1600 inhabitants stayed.", "It rose 1940 feet.", "1 500 men",
    "1500 kHz", "20,000 leagues", "No fewer than 1700 died.", "1980 calories",
    "50,000 in all", "1793 prisoners", "200 were hurt",
  ]

  static let identifiers = [
    "Call 020 1940 2000 for more.", "Tel. 1940 2000 1936", "+44 20 1940 2000", "call 555-1940",
    "fax: 030 1917 1940", "192.168.19.40", "10.1.1940.2", "version 2.1940", "v1.2000.3",
    "version 2000", "Windows 2000", "ISO 8601", "ISO 1940", "RFC 1945", "CVE-2014-0160",
    "www.1940.org", "file1940.txt", "x1940 and 1940x", "No. 1812", "Nos 1936 and",
    "registration 1940", "serial 1917", "zip 2000", "1940A", "A1940",
    "99/99/9999", "1940/13/45", "40.1940 N", "1-800-1940", "00000000",
    "19401940", "12345", "0999", "2100",
  ]

  static let designations = [
    "an M1917 helmet", "an M-1917 rifle", "a Model 1912 carbine", "the Type 1940 lorry",
    "a Boeing 1900", "Room 1408", "He sat in room 2000.", "Flight 1549 fell.", "Route 1940",
    "Highway 2000", "Hill 1900 was taken.", "the U-1940", "Channel 2000", "the 1st Army",
    "the 5th Regiment", "the 21st of them", "Apartment 1917", "gate 1939", "platform 1900",
    "the 38th parallel", "the 2nd of three sons", "the 3rd Division", "Regiment 1812",
    "squadron 1940", "Seven Years' War", "the Thirty Years' War",
  ]

  static let words = [
    "Mr. May and April came.", "They may march; you may 23 times try.", "the fall of Rome",
    "He will spring up.", "a second man", "on 31 February 1936", "on 0 May", "on 32 May 1940",
    "at 13 pm and 25:00 and 12:60", "in year 0", "the prime suspect", "a watch and a bell",
    "the minute details", "He sat on the jury.", "Sun and sat and wed", "The Sunday Times",
    "a hundred men", "a dozen eggs", "Christmas trees", "the Good Friday Agreement",
    "the Easter Rising", "an old lady came", "a palm tree", "The Daily Mail", "every man",
    "the age of reason", "half the men", "a quarter of them", "at the eleventh hour he gave way",
  ]

  @Test("true times beside them", arguments: positives)
  func positive(_ row: TaggerCase) { row.check() }

  static let positives = [
    TaggerCase("In ⟦1940⟧ workers struck.", "1940"),
    TaggerCase("Since ⟦1940⟧ workers struck.", "1940"),
    TaggerCase("After the ⟦1917⟧ Revolution", "1917"),
    TaggerCase("(Smith, ⟦2014⟧)", "2014"), TaggerCase("Smith (⟦2014⟧: 103)", "2014"),
    TaggerCase("the ⟦2011⟧ survey", "2011"), TaggerCase("the Act of ⟦1707⟧", "1707"),
    TaggerCase("the Education Act ⟦1944⟧", "1944"), TaggerCase("the class of ⟦1914⟧", "1914"),
    TaggerCase("the post-⟦1945⟧ order", "1945"), TaggerCase("the pre-⟦1914⟧ world", "1914"),
    TaggerCase("b. ⟦1879⟧, d. ⟦1940⟧", "1879", "1940"), TaggerCase("[⟦1940⟧]", "1940"),
    TaggerCase("Munich, ⟦1938⟧", "1938"),
    TaggerCase("John came at ⟦10:30 pm⟧.", "XXXX-XX-XXT22:30"),
    TaggerCase("the war of ⟦1812⟧", "1812"), TaggerCase("on ⟦4.1.2020⟧", "2020-01-04"),
    TaggerCase("In ⟦1905⟧, 200 were hurt.", "1905"),
    TaggerCase("It was called '⟦1848⟧ and all that' there.", "1848"),
    TaggerCase("In ⟦1914⟧ 2000 men came.", "1914"), TaggerCase("in '⟦1917⟧'s cold", "1917"),
    TaggerCase("At Port Arthur ⟦1904⟧ was hard.", "1904"),
    TaggerCase("the ⟦Spring⟧ Offensive", "XXXX-SP"), TaggerCase("a ⟦spring⟧ offensive", "XXXX-SP"),
    TaggerCase("the German ⟦Spring⟧ Offensive", "XXXX-SP"),
    TaggerCase("in ⟦the spring⟧ at Verdun", "XXXX-SP"),
    TaggerCase("from ⟦March⟧ to ⟦May⟧ they", "XXXX-03", "XXXX-05"),
    TaggerCase("put off to ⟦May⟧, then", "XXXX-05"),
    TaggerCase("the ⟦current⟧ king", "PRESENT_REF"),
    TaggerCase("At ⟦this time⟧ he left.", "PRESENT_REF"),
    TaggerCase("He met John in ⟦1905⟧ and Mark on ⟦3 May 1906⟧.", "1905", "1906-05-03"),
  ]
}
