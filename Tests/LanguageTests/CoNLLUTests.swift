// Enters: tables of given words, whole and broken. Leaves: nothing; they are kept, or refused with their line.

import Language
import TestSupport
import Testing

@Suite("CoNLL-U")
struct CoNLLUTests {
  private let annotator = Cutter()

  /// Ten columns for a line of one to three: id, form, MISC.
  private func table(_ lines: String) -> String {
    lines.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      guard !line.isEmpty, !line.hasPrefix("#") else { return String(line) }
      let columns = line.split(separator: " ")
      let misc = columns.count > 2 ? columns[2] : "_"
      return "\(columns[0])\t\(columns[1])" + String(repeating: "\t_", count: 7) + "\t\(misc)"
    }.joined(separator: "\n")
  }

  private func read(_ lines: String) throws -> CoNLLU {
    try CoNLLU(reading: Array(table(lines).utf8))
  }

  @Test("keeps words, sentences and tokens of several words, and makes a text of them")
  func words() throws {
    let given = try read(
      """
      # newdoc id = a
      # sent_id = x
      # mood = gone
      1-2 don't
      1 do
      2 n't
      3 cry SpaceAfter=No
      3.1 _
      4 .

      # newpar
      1 Why
      """)
    #expect(given.sentences.map { $0.tokens.map(\.form) } == [["don't", "cry", "."], ["Why"]])
    let (text, words) = given.composed()
    #expect(text == "don't cry. \n\nWhy ")
    #expect(marked(text, words.flatMap { $0 }) == "⟦do⟧⟦n't⟧ ⟦cry⟧⟦.⟧ \n\n⟦Why⟧ ")
    let annotated = given.annotated(by: annotator)
    #expect(annotated.sentences.map(\.words) == [0..<4, 4..<5])
    let written = given.written(annotated)
    #expect(
      written.hasPrefix("# newdoc id = a\n# sent_id = x\n# text = don't cry.\n1-2\tdon't\t_\t"))
    #expect(written.contains("\n3\tcry\tcry\t") && written.contains("SpaceAfter=No|TokenRange=6:9"))
    #expect(!written.contains("mood") && !written.contains("3.1"))
    #expect(try CoNLLU(reading: Array(written.utf8)).written(annotated) == written)
  }

  @Test("keeps the offsets that words bring along, unless one has none or they stand in disorder")
  func offsets() throws {
    let placed = try read("1 Hide TokenRange=7:11\n2 here TokenRange=20:24")
    let kept = placed.annotated(by: annotator)
    #expect(kept.words.map(\.range) == [7..<11, 20..<24])
    #expect(kept.sentences.map(\.range) == [7..<24])
    for other in ["_", "TokenRange=3:9", "TokenRange=24:20", "TokenRange=x:y"] {
      let composed = try read("1 Hide TokenRange=7:11\n2 here \(other)").annotated(by: annotator)
      #expect(composed.words.map(\.range) == [0..<4, 5..<9], "\(other)")
    }
  }

  @Test("writes heads within their sentence, relations, Penn tags and names")
  func columns() {
    let text = "He ran. Ann Lee sat"
    var annotated = annotator.annotate(text, in: 0..<text.utf8.count)
    annotated.words[3].head = 5
    annotated.words[3].relation = "nsubj"
    annotated.words[5].head = 5
    annotated.words[5].relation = "root"
    annotated.words[5].xpos = "VBD"
    annotated.names = [Name(kind: .person, words: 3..<5, range: 8..<15)]
    let rows = CoNLLU(annotated, of: text).written(annotated).split(separator: "\n")
    #expect(rows.contains("1\tAnn\tAnn\tX\t_\t_\t3\tnsubj\t_\tName=B-PER|TokenRange=8:11"))
    #expect(rows.contains { $0.hasPrefix("2\tLee\t") && $0.contains("Name=I-PER") })
    #expect(rows.contains { $0.hasPrefix("3\tsat\t") && $0.contains("\tVBD\t_\t0\troot\t_\t") })
    #expect(rows.contains { $0.hasPrefix("2\tran\t") && $0.contains("\tSpaceAfter=No|Token") })
  }

  @Test(
    "says at which line it is broken",
    arguments: [
      ("1\ta\t_\n", 1, "expected 10 columns, parted by tabs, found 3"),
      ("1 a\n1 b", 2, "expected word 2, found '1'"), ("# c\n2 a", 2, "expected word 1, found '2'"),
      ("x a", 1, "expected word 1, found 'x'"),
      ("1-2 ab\n1 a\n\n", 3, "expected word 2, found the sentence's end"),
      ("2-3 ab", 1, "expected a multiword token from word 1, found '2-3'"),
      ("1 a\n# text = a", 2, "expected a word or a blank line, found a comment"),
      ("1 a\n2.1 b", 2, "expected an empty node after word 1, found '2.1'"),
      ("# no words\n\n", 3, "expected a sentence, found none"),
      ("", 1, "expected a sentence, found none"),
    ])
  func malformed(lines: String, line: Int, message: String) {
    #expect(throws: CoNLLU.Malformed(line: line, message: message)) {
      try CoNLLU(reading: Array(lines.contains("\t") ? lines.utf8 : table(lines).utf8))
    }
  }

  @Test("is read with a byte-order mark and Windows line ends, and not in other encodings")
  func encodings() throws {
    let row = "1\té\t_\t_\t_\t_\t_\t_\t_\t_"
    #expect(try CoNLLU(reading: Array("\u{FEFF}\(row)\r\n".utf8)).sentences.count == 1)
    let latin = Array(row.utf8).filter { $0 != 0xC3 }
    #expect(throws: CoNLLU.Malformed(line: 1, message: "expected UTF-8, found other bytes")) {
      try CoNLLU(reading: latin)
    }
  }
}
