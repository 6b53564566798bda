// Enters: one sentence in many encodings, and bytes that are no text. Leaves: the sentence, or a finding.

import Testing

import Intake

@Suite("Decoding")
struct EncodingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var text: String
    var encoding: String
    var findings: [String] = []
    var file = "a.txt"

    init(
      _ name: String, _ bytes: [UInt8], _ text: String, _ encoding: String,
      _ findings: [String] = [],
      file: String = "a.txt"
    ) {
      testDescription = name
      (self.bytes, self.text, self.encoding, self.findings) = (bytes, text, encoding, findings)
      self.file = file
    }
  }

  private static let sentence = "“Zoë” – 3 €\n"
  private static func wide(_ mark: [UInt8], _ units: [[UInt8]]) -> [UInt8] { mark + units.joined() }
  private static let little = sentence.utf16.map { [UInt8($0 & 255), UInt8($0 >> 8)] }
  private static let big = sentence.utf16.map { [UInt8($0 >> 8), UInt8($0 & 255)] }
  private static let plain = "Plain words, no mark.\n"

  static let cases = [
    Case("UTF-8", Array(sentence.utf8), sentence, "utf-8"),
    Case("UTF-8 with mark", [0xEF, 0xBB, 0xBF] + Array(sentence.utf8), sentence, "utf-8"),
    Case("UTF-16 LE with mark", wide([0xFF, 0xFE], little), sentence, "utf-16le"),
    Case("UTF-16 BE with mark", wide([0xFE, 0xFF], big), sentence, "utf-16be"),
    Case(
      "UTF-32 LE with mark",
      wide(
        [0xFF, 0xFE, 0, 0],
        sentence.unicodeScalars.map { [UInt8($0.value & 255), UInt8($0.value >> 8), 0, 0] }),
      sentence, "utf-32le"),
    Case(
      "UTF-32 BE with mark",
      wide(
        [0, 0, 0xFE, 0xFF],
        sentence.unicodeScalars.map { [0, 0, UInt8($0.value >> 8), UInt8($0.value & 255)] }),
      sentence, "utf-32be"),
    Case("UTF-16 LE without mark", plain.utf8.flatMap { [$0, 0] }, plain, "utf-16le"),
    Case("UTF-16 BE without mark", plain.utf8.flatMap { [0, $0] }, plain, "utf-16be"),
    Case(
      "UTF-16 with a lone surrogate", [0xFF, 0xFE, 0x41, 0, 0, 0xD8, 0x42, 0], "A\u{FFFD}B",
      "utf-16le",
      ["warning"]),
    Case("UTF-16 cut short", [0xFF, 0xFE, 0x41, 0, 0x42], "A\u{FFFD}", "utf-16le", ["warning"]),
    Case(
      "UTF-32 beyond Unicode", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x11, 0x7F], "A\u{FFFD}",
      "utf-32le",
      ["warning"]),
    Case(
      "windows-1252", [0x93, 0x5A, 0x6F, 0xEB, 0x94, 0x20, 0x80], "“Zoë” €", "windows-1252",
      ["note"]),
    Case(
      "windows-1252 with an undefined byte", [0x41, 0xE9, 0x81], "A\u{FFFD}", "utf-8",
      ["warning"]),
    Case(
      "UTF-8 with one bad byte", Array("Zoë, né\n".utf8) + [0xFF, 0x21], "Zoë, né\n\u{FFFD}!",
      "utf-8",
      ["warning"]),
    Case(
      "declared windows-1251", Array("<meta charset=windows-1251><p>".utf8) + [0xC4, 0xE0], "Да\n",
      "windows-1251", file: "a.html"),
    Case(
      "declared by http-equiv",
      Array("<meta http-equiv='Content-Type' content='text/html; charset=KOI8-R'><p>".utf8) + [
        0xC4, 0xC1,
      ],
      "да\n", "koi8-r", file: "a.html"),
    Case(
      "declared in XML",
      Array("<?xml version='1.0' encoding='shift_jis'?><html><p>".utf8) + [0x82, 0xA0],
      "あ\n", "shift_jis", file: "a.xhtml"),
    Case(
      "Latin-1 means windows-1252", Array("<meta charset='ISO-8859-1'><p>".utf8) + [0x93, 0x80],
      "“€\n",
      "windows-1252", file: "a.html"),
    Case(
      "an old declaration on UTF-8", Array("<meta charset='windows-1252'><p>Zoë".utf8), "Zoë\n",
      "utf-8",
      file: "a.html"),
    Case(
      "an unknown declaration", Array("<meta charset='x-klingon'><p>Zoë".utf8), "Zoë\n", "utf-8",
      ["warning"], file: "a.html"),
    Case(
      "a declaration in plain text", Array("<meta charset=koi8-r> Zoë".utf8),
      "<meta charset=koi8-r> Zoë", "utf-8"),
  ]

  @Test("gives the text, the encoding's name and the level of findings", arguments: cases)
  func decodes(_ sample: Case) throws {
    let document = try #require(reception(sample.bytes, file: sample.file).document)
    #expect(document.source.text == sample.text)
    #expect(document.source.encoding == sample.encoding)
    #expect(document.findings.map(\.level.rawValue) == sample.findings)
    #expect(document.findings.allSatisfy { $0.id == "intake.encoding" && !$0.remedy.isEmpty })
  }

  @Test("names the first bad byte, its offset and its line")
  func place() throws {
    let bytes = Array("Zoë\r\nné\r\nx".utf8) + [0xFF] + Array("ëë".utf8)
    let finding = try #require(reception(bytes).findings.first)
    #expect(finding.start == 12)
    #expect(finding.message.contains("the first FF at byte 12, line 3;"))
    let withMark = try #require(reception([0xEF, 0xBB, 0xBF] + bytes).findings.first)
    #expect(withMark.start == 12)
    #expect(withMark.message.contains("at byte 15, line 3;"))
  }

  @Test(
    "refuses what is not text, by name",
    arguments: [
      (Array("%PDF-1.7\n".utf8), "a PDF", "pdftotext account.txt"),
      ([0x50, 0x4B, 3, 4] + Array("....mimetypeapplication/epub+zip".utf8), "an EPUB", "pandoc"),
      (
        [0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml word/document.xml".utf8), "a Word",
        "plain text"
      ),
      ([0x50, 0x4B, 3, 4] + Array("....letters.txt".utf8), "a ZIP", "Unpack"),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "a PNG", "transcript"),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG", "transcript"), ([0x1F, 0x8B, 8, 0], "a gzip", "gunzip"),
      (Array("SQLite format 3\0".utf8), "an SQLite", "Export"),
      ([0x7F, 0x45, 0x4C, 0x46, 2], "a program (ELF)", "text"),
      (Array("{\\rtf1 words}".utf8), "a Rich Text", "plain text"),
      (Array("words".utf8) + [0] + Array("more".utf8), "binary data", "Give a file"),
      (Array("abc".utf8) + [1, 2, 3], "binary data", "Give a file"),
    ] as [([UInt8], String, String)])
  func binary(bytes: [UInt8], kind: String, remedy: String) throws {
    let finding = try #require(reception(bytes).findings.first)
    #expect(finding.id == "intake.binary" && finding.level == .error)
    #expect(finding.message.contains("found \(kind)"))
    #expect(finding.remedy.contains(remedy))
  }

  @Test(
    "takes white space alone for an empty document", arguments: [" ", "\n\r\n\t", "\u{FEFF}\n"])
  func blank(text: String) {
    #expect(reception(Array(text.utf8)).findings.map(\.id) == ["intake.empty"])
  }
}
