import TestSupport
import Testing

@testable import Edition

@Suite("Layout of text")
struct LayoutTests {
  @Test(
    "width counts the columns that a terminal fills",
    arguments: [
      ("café", 4), ("cafe\u{301}", 4), ("橋", 2), ("ｱ", 1), ("Ａ", 2), ("한", 2), ("🌉", 2), ("–…’", 3),
      ("\u{200B}\u{FEFF}", 0), ("עב", 2), ("क्ष", 2), ("≠", 1),
    ])
  func width(text: String, columns: Int) { #expect(displayWidth(text) == columns) }

  private func plain(_ lines: [Line]) -> [String] {
    lines.map { $0.spans.map(\.text).joined() }
  }

  @Test("lines break at spaces, between wide characters, and never before their full stop")
  func breaks() {
    #expect(plain(flow([Span("one two  three\nfour")], width: 9)) == ["one two", "three", "four"])
    #expect(plain(flow([Span("橋が落ちた。")], width: 10)) == ["橋が落ち", "た。"])
  }

  @Test("a word wider than the line is cut, a siglum is not")
  func overlong() {
    #expect(plain(flow([Span("abcdefghij")], width: 4)) == ["abcd", "efgh", "ij"])
    #expect(plain(flow([Span("C.a12.c3", .siglum)], width: 4)) == ["C.a12.c3"])
  }

  @Test(
    "a quotation is shortened between words and keeps its focus",
    arguments: [
      (
        "It fell on ⟦the 13th⟧ of March in the night", 80,
        "“It fell on the 13th of March in the night”"
      ),
      ("It fell on ⟦the 13th⟧ of March in the night", 26, "“… fell on the 13th of …”"),
      ("It fell on ⟦the 13th⟧ of March in the night", 10, "“… the 13th …”"),
      ("It fell on the 13th of March", 18, "“It fell on …”"),
      ("a\n\n b\tc", 40, "“a b c”"),
    ])
  func shortening(marked: String, width: Int, expected: String) {
    let text = MarkedText(marked)
    let quotation = Quotation(text.text, focus: text.ranges.first)
    #expect(plain(flow(quotation.shortened(to: width), width: 200)) == [expected])
  }

  @Test("file names lose their middle")
  func middle() {
    #expect(shortened(middleOf: "000_a_long_name.txt", width: 11) == "000_a…e.txt")
    #expect(shortened(middleOf: "a.txt", width: 11) == "a.txt")
  }

  private func tagged(_ marked: String) -> String {
    let text = MarkedText(marked)
    return tagged(text.text, text.ranges)
  }

  private func tagged(_ text: String, _ ranges: [Range<Int>]) -> String {
    markedUp(
      text,
      ranges.enumerated().map {
        Annotation(range: $1, open: "[\($0):", reopen: "[\($0)…", close: "]", tail: "!")
      })
  }

  @Test("passages nest, and those that cross are opened anew")
  func crossing() {
    #expect(tagged("a⟦b⟦c⟧d⟧e") == "a[0:b[1:c!]d!]e")
    #expect(tagged("abcdef", [1..<4, 2..<6]) == "a[0:b[1:cd]!][1…ef!]")
    #expect(tagged("abc", [0..<3, 0..<3]) == "[0:[1:abc!]!]")
    #expect(tagged("abc", [1..<2, 1..<1]) == "a[1:!][0:b!]c")
  }

  @Test("a bound within a character moves to its beginning")
  func bounds() {
    #expect(tagged("aéb", [0..<2]) == "[0:a!]éb")
    #expect(tagged("a<é>", [2..<99]) == "a&lt;[0:é&gt;!]")
  }

  @Test(
    "fields of a table are quoted where they must be and never formulas",
    arguments: [
      ("plain", "plain"), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
      ("a\nb", "\"a\nb\""), ("=1+1", "'=1+1"), ("@x", "'@x"), ("-0044-03-15", "'-0044-03-15"),
      ("\r\n=1", "\"'\r\n=1\""), ("", ""), ("1887-03", "1887-03"),
    ])
  func field(text: String, expected: String) { #expect(CSVWriter.field(text) == expected) }

  @Test("distinct ids give distinct anchors")
  func anchors() {
    let ids = ["a b", "a_20b", "a.b", "é", "", "a/b", "a-b"]
    #expect(Set(ids.map { anchor("p", $0) }).count == ids.count)
  }

  @Test("of plain ASCII, spaces are just those that Unicode knows")
  func spaces() {
    for scalar in (0..<0x80 as Range<UInt8>).map(Unicode.Scalar.init) {
      #expect(isSpace(scalar) == scalar.properties.isWhitespace, "\(scalar.value)")
    }
  }
}
