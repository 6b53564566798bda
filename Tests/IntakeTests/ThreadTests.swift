// Enters: invented question-and-answer pages in the saved form. Leaves: their voices.

import Foundation
import Intake
import TestSupport
import Testing

/// Every shape of the form: editor and author cards, comments with and without score and author, an accepted
/// mark, a bounty, numbers in a body, short reputations, a moderator, an answer below zero without a card.
private let mill = """
  12

  ⟦Who set the mill at Arden on fire, and why on a market day?⟧

  Ada Brook
    • 12.3k
    • 4
    • 31
  kestrel7
    • 1,204
    • 2
    • 9
    • 14
    • ⟦It was no market day.⟧ –\u{A0} Feb 3 '09 at 7:05
    • 11
      ⟦The miller – a cousin of mine –
      said so
      himself.⟧ –\u{A0}J. R. - away Mar 13 '12 at 23:59

  3 Answers3

  -4
  ✓
  +50

  ⟦Two lists tell us:

    1. the sheriff's

  7

    • Not a comment
    • 8

  Update.

  The steward did it.⟧

  Ada Brook
    • 12.3k
    • 4
    • 31
  T. Mod♦
    • 1m
    • 1
    • 2
    • 3
    • 6
      ⟦Source? 1999 – 2001 is a gap.⟧ –\u{A0}kestrel7 Dec 31, 2021 at 0:00
    • ⟦See above.⟧ – Ada Brook 2 days ago
  0

  ⟦Lightning.⟧

    • ⟦No!⟧ –\u{A0} Jan 1 '10 at 1:01
  −2

  ⟦It never burned.⟧

    • 3
      ⟦Please cite.⟧ –\u{A0}T. Mod♦ Aug 1 '23 at 10:10
  """

@Suite("Threads")
struct ThreadTests {
  @Test("are parted into voices, each with exactly its own words")
  func voices() throws {
    let text = MarkedText(mill)
    let document = try document(text.text)
    #expect(marked(text.text, document.witnesses.map(\.range)) == marked(text.text, text.ranges))
    try expectSnapshot(printed(document), named: "mill.txt")
  }

  private static let question = "5\n\nWhy did it fall?\n\nAda\n  • 101\n  • 3\n  • 2\n"

  @Test(
    "may have one answer, none, no comments, a title, or a page's remains at the end",
    arguments: [
      (question, ["q"]), (question + "\n0 Answers\n", ["q"]),
      (question + "\n1 Answer\n\n3\n\nRot.\n\nBo\n  • 1\n", ["q", "a1"]),
      (question + "\n1 Answer1\n\n3\n\nRot.", ["q", "a1"]),
      (question + "\n2 Answers2\n\n3\n\nRot.\n\n1\n\nWind.\n", ["q", "a1", "a2"]),
      (question + "\n1 Answer1\n\n3\n\nRot.\n\n1\n\nWind.\n", ["q", "a1"]),
      (question + "    • Well? –\u{A0} Jul 4 '15 at 9:09\n", ["q", "q.c1"]),
      (question + "  • 2\n    Well? –\u{A0} Jul 4 '15 at 9:09\n", ["q", "q.c1"]),
      ("Why the tower fell\n\n" + question, ["q"]),
      (
        question + "\n1 Answer\n\n3\n\nRot.\n\nBo\n  • 1\n  • 2\n\nYour Answer\n\nSign up",
        ["q", "a1"]
      ),
      (question.replacing("\n", with: "\r\n"), ["q"]),
    ])
  func shapes(text: String, labels: [String]) throws {
    let document = try document(text)
    #expect(document.witnesses.map(\.id.label) == labels)
    #expect(document.witnesses[0].author == "Ada")
    #expect(document.witnesses[0].score == 5)
    #expect(document.source.quote(document.witnesses[0].range) == "Why did it fall?")
    if labels.last == "a1" {
      let words = try #require(document.witnesses.last?.range)
      #expect(document.source.quote(words).hasPrefix("Rot."))
    }
  }

  @Test("take their title from the line above the first score")
  func title() throws {
    let document = try document("Why the tower fell\n\n" + Self.question)
    #expect(document.source.title == "Why the tower fell")
    #expect(document.witnesses[0].title == "Why the tower fell")
  }

  @Test(
    "are never seen in prose",
    arguments: [
      "29\n\nThe tower fell.\n\nIt fell at noon.", "1\n\nOne.\n\n2\n\nTwo.\n\n3\n\nThree.\n",
      "12\n\nLists:\n\nTowns\n  • Arden\n  • Rook\n", "12\n\nCounts:\n\nArden\n  • 12\n  • 13\n",
      "7 Answers\n\n3\n\nThe oracle gave seven answers.",
      "The Fall\n\nIt fell.\n\n7 Answers7\n\n3\n\nx",
      "12\n\nWords.\n\n2 Answers\n\nThe first was no.\n\nArden\n  • 1,000\n  • 20\n  • 30\n\nMore words.\n\n5",
      "It fell. –\u{A0} Jun 26 '17 at 22:18\n  • 5\n",
    ])
  func prose(text: String) throws {
    let document = try document(text)
    #expect(document.witnesses.map(\.kind) == [.article])
    #expect(
      document.source.quote(document.witnesses[0].range)
        == text.trimmingCharacters(in: .whitespacesAndNewlines))
  }

  @Test(
    "sign comments in known forms alone",
    arguments: [
      ("x –\u{A0} Jun 26 '17 at 22:18", nil, "2017-06-26T22:18", "x"),
      ("x –\u{A0}Bo Jun 6, 2017 at 2:18", "Bo", "2017-06-06T02:18", "x"),
      ("x – y –\u{A0}A – B Sept 6 ’17 at 22:18", "A – B", "2017-09-06T22:18", "x – y"),
      ("x –\u{A0}Bo 2017-06-26 22:18:00Z", "Bo", "2017-06-26T22:18", "x"),
      ("x – Bo Jun 26 at 22:18", "Bo", nil, "x"), ("x – Bo yesterday", "Bo", nil, "x"),
    ] as [(String, String?, String?, String)])
  func signatures(line: String, author: String?, date: String?, words: String) throws {
    let document = try document(Self.question + "  • \(line)\n")
    let comment = try #require(document.witnesses.last)
    #expect(comment.id.label == "q.c1")
    #expect(comment.author == author)
    #expect(comment.date == date)
    #expect(document.source.quote(comment.range) == words)
  }

  @Test(
    "leave what only resembles a signature",
    arguments: [
      "x – Jun 26 '17", "x Jun 26 '17 at 22:18", "x – Bo Jun 31 '17 at 22:18",
      "x – Bo Jun 26 '17 at 24:18",
      "x - Bo Jun 26 '17 at 22:18", "–",
    ])
  func unsigned(line: String) throws {
    let signed = "  • Well? –\u{A0} Jul 4 '15 at 9:09\n"
    let document = try document(Self.question + signed + "  • \(line)\n")
    let comment = try #require(document.witnesses.last)
    #expect(comment.id.label == "q.c2")
    #expect(comment.author == nil && comment.date == nil)
    #expect(document.source.quote(comment.range) == line)
  }
}
