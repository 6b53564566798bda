// Enters: articles in text and Markdown. Leaves: title, author, date, and the readers' comments apart.

import TestSupport
import Testing

import Intake

@Suite("Articles")
struct ArticleTests {
  @Test(
    "take a first short line that stands alone for their title",
    arguments: [
      ("The Fall of the Tower\n\nIt fell.", "The Fall of the Tower"),
      ("\n\nWhat Fell ?\r\n\r\nThe tower.", "What Fell ?"),
      ("It fell at noon.\n\nThen the bells rang.", nil), ("It fell\nat noon.\n", nil),
      ("29\n\nIt fell.", nil), ("By Ann Lee\n\nIt fell.", nil),
      (String(repeating: "Long ", count: 30) + "\n\nIt fell.", nil), ("Alone", nil),
    ] as [(String, String?)])
  func titles(text: String, title: String?) throws {
    #expect(try document(text).source.title == title)
  }

  @Test(
    "take author and date from a byline and nothing else",
    arguments: [
      ("Caro - December 26, 2016", "Caro", "2016-12-26"),
      ("By Ann Lee, 3 May 2011", "Ann Lee", "2011-05-03"),
      ("By Ann Lee", "Ann Lee", nil),
      ("By Ann Lee, Base Camp, 3 May 2011", "Ann Lee", "2011-05-03"),
      ("by Ann van der Lee on 3rd May 2011", "Ann van der Lee", "2011-05-03"),
      ("Ann Lee | 2011-05-03", "Ann Lee", "2011-05-03"),
      ("Zoë Brontë — Tuesday, May 03, 2011", "Zoë Brontë", "2011-05-03"),
      ("The Tower's Fall - May 3, 2011", nil, nil), ("Fall of Rook - May 3, 2011", nil, nil),
      ("Paris, 3 May 2011", nil, nil), ("By the river they rested", nil, nil),
      ("By 3 May 2011", nil, nil), ("Caro - February 30, 2016", nil, nil),
      ("Caro - December 26, 2016 and after", nil, nil),
    ] as [(String, String?, String?)])
  func bylines(line: String, author: String?, date: String?) throws {
    let witness = try #require(document("A Title\n\n\(line)\n\nIt fell.").witnesses.first)
    #expect(witness.author == author)
    #expect(witness.date == date)
  }

  @Test(
    "take their date from a line of paper or place that plainly gives it",
    arguments: [
      ("Harbour Gazette, 4 May 1887", "1887-05-04"),
      ("The Lorne Evening Post, April 2, 2003", "2003-04-02"),
      ("Interview with General Ann Lee, Radio Lorne, 14 March 1987", "1987-03-14"),
      ("Oslo, April 2, 2003 - The museum was robbed.", "2003-04-02"),
      ("Port Almeda, 15 March 1967 (Coast Press)", "1967-03-15"),
      ("19 February 2003", "2003-02-19"),
      ("By Ann Lee\n\nHarbour Gazette, 4 May 1887", "1887-05-04"),
      ("The Battle of Marrow, 17 June 1703", nil), ("Fire at the Mill, 8 December 1894", nil),
      ("He read the Post, 4 May 1887", nil), ("Marrow Bridge, 17 June 1703", nil),
      ("Died at Lorne, 4 May 1887 - and buried there.", nil),
      ("4 May 1887\n\nFog.\n\n5 May 1887\n\nRain.", nil),
    ] as [(String, String?)])
  func datelines(lines: String, date: String?) throws {
    let witness = try #require(document("A Title\n\n\(lines)\n\nIt fell.").witnesses.first)
    #expect(witness.date == date)
  }

  @Test("end where readers' comments begin, each under its own heading")
  func comments() throws {
    let text = MarkedText(
      """
      ⟦The Tower

      It fell in June. He wrote on June 7, 1938:

      nothing.⟧


      kit on June 07, 2021:

      ⟦i saw it

      twice⟧

      Ann Lee (author) from Leeds, UK on July 12, 2021:

      ⟦Thanks, kit.⟧

      """)
    let document = try document(text.text)
    #expect(marked(text.text, document.witnesses.map(\.range)) == marked(text.text, text.ranges))
    #expect(document.witnesses.map(\.id.label) == ["", "c1", "c2"])
    #expect(document.witnesses.map(\.parent) == [nil, "", ""])
    #expect(document.witnesses.map(\.kind) == [.article, .comment, .comment])
    #expect(document.witnesses.map(\.author) == [nil, "kit", "Ann Lee"])
    #expect(document.witnesses.map(\.date) == [nil, "2021-06-07", "2021-07-12"])
  }

  @Test(
    "stay whole where a line only looks like a comment's heading",
    arguments: [
      "He wrote on June 07, 2021:", "The Queen said on 7 June 2001:", "kit on June 07, 2021: hello",
      "kit on June 07, 1938:", "kit on June 37, 2021:", "kit, June 07, 2021:",
      "A long tale that nobody believed on June 07, 2021:",
    ])
  func prose(line: String) throws {
    #expect(try document("It fell.\n\n\(line)\n\nMore words.").witnesses.count == 1)
  }

  @Test("need words before and under a comment's heading")
  func lonelyHeading() throws {
    #expect(try document("It fell.\n\nkit on June 07, 2021:\n\n").witnesses.count == 1)
    #expect(try document("\nkit on June 07, 2021:\n\nI saw it.").witnesses.count == 1)
  }

  @Test("in Markdown keep the file's offsets and leave front matter out")
  func frontMatter() throws {
    let text = MarkedText(
      "---\ntitle: \"The Fall\"\nauthor: Ann Lee\ndate: 3 May 2011\n---\n\n⟦# Heading\n\nIt fell.⟧\n"
    )
    let document = try document(text.text, file: "a.md")
    #expect(document.source.text == text.text)
    #expect(document.source.title == "The Fall")
    #expect(document.witnesses.map(\.range) == text.ranges)
    #expect(document.witnesses[0].author == "Ann Lee")
    #expect(document.witnesses[0].date == "2011-05-03")
  }

  @Test(
    "in Markdown are named by the first heading outside code",
    arguments: [
      ("```\n# no\n```\n\n# The Fall #\n", "The Fall"), ("## Second\n", nil),
      ("---\nno end: here\n", nil),
    ] as [(String, String?)])
  func headings(text: String, title: String?) throws {
    #expect(try document(text, file: "A.MD").source.title == title)
  }

  @Test("that look like HTML but are named text are read as text, with a note")
  func misnamed() throws {
    let document = try document("<!DOCTYPE html><p>It fell.</p>", file: "a.txt")
    #expect(document.source.text == "<!DOCTYPE html><p>It fell.</p>")
    #expect(document.findings.map(\.id) == ["intake.format"])
  }
}
