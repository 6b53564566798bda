// Enters: the first bytes of a file. Leaves: the name of the format that is not text, and what to do about it.

/// A file format that is not text, as its first bytes show.
struct BinaryKind: Hashable {
  var name: String
  var remedy: String

  /// Recognises a format by its signature, else by bytes that no text holds.
  ///
  /// Signatures: the formats' own specifications, as file(1) collects them.
  init?(_ bytes: [UInt8]) {
    guard let kind = Self.bySignature(bytes) ?? Self.byControls(bytes) else { return nil }
    self = kind
  }

  private init(_ name: String, _ remedy: String) {
    self.name = name
    self.remedy = remedy
  }

  private static let noText = "Give the text of it: a transcript, caption or extract."
  private static let unpack = "Unpack it first, and give the files in it."
  private static let convert =
    "Save its text first: open it in a word processor and save as plain text or HTML."

  private static let signatures: [(start: [UInt8], kind: BinaryKind)] = [
    (Array("%PDF-".utf8), Self("a PDF document", "Save its text first: pdftotext FILE")),
    (Array("%!PS".utf8), Self("a PostScript document", "Save its text first: ps2ascii FILE")),
    (Array("{\\rtf".utf8), Self("a Rich Text document", convert)),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Self("an old Office document", convert)),
    ([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], Self("a PNG picture", noText)),
    ([0xFF, 0xD8, 0xFF], Self("a JPEG picture", noText)),
    (Array("GIF87a".utf8), Self("a GIF picture", noText)),
    (Array("GIF89a".utf8), Self("a GIF picture", noText)),
    ([0x49, 0x49, 0x2A, 0x00], Self("a TIFF picture", noText)),
    ([0x4D, 0x4D, 0x00, 0x2A], Self("a TIFF picture", noText)),
    (Array("AT&TFORM".utf8), Self("a DjVu document", "Save its text first: djvutxt FILE")),
    ([0x1F, 0x8B, 0x08], Self("a gzip archive", "Unpack it first: gunzip FILE")),
    (Array("BZh91AY&SY".utf8), Self("a bzip2 archive", "Unpack it first: bunzip2 FILE")),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], Self("an xz archive", "Unpack it first: unxz FILE")),
    ([0x28, 0xB5, 0x2F, 0xFD], Self("a Zstandard archive", "Unpack it first: unzstd FILE")),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Self("a 7-Zip archive", unpack)),
    (Array("Rar!\u{1A}\u{07}".utf8), Self("a RAR archive", unpack)),
    (Array("SQLite format 3\0".utf8), Self("an SQLite database", "Export the text in it first.")),
    ([0x7F, 0x45, 0x4C, 0x46], Self("a program (ELF)", "Give a text instead of a program.")),
    ([0x49, 0x44, 0x33, 0x03], Self("an MP3 recording", noText)),
    ([0x49, 0x44, 0x33, 0x04], Self("an MP3 recording", noText)),
  ]

  private static func bySignature(_ bytes: [UInt8]) -> BinaryKind? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return zip(bytes) }
    return signatures.first { bytes.starts(with: $0.start) }?.kind
  }

  /// The members of a ZIP file show what it is; those that tell stand within its first bytes.
  private static func zip(_ bytes: [UInt8]) -> BinaryKind {
    let head = bytes.prefix(4096)
    func holds(_ text: String) -> Bool { head.firstOffset(of: Array(text.utf8)) != nil }
    if holds("application/epub+zip") {
      return Self("an EPUB book", "Save its text first: pandoc FILE -t plain -o FILE.txt")
    }
    if holds("application/vnd.oasis.opendocument") { return Self("an OpenDocument file", convert) }
    if holds("word/") || holds("[Content_Types].xml") {
      return Self("a Word or other Office document (ZIP)", convert)
    }
    return Self("a ZIP archive", unpack)
  }

  /// Bytes looked at for a NUL: as many as git looks at for its own answer to the question (`buffer_is_binary`).
  private static let sampled = 8000

  /// A NUL, as git judges it, or more than one control character in a hundred bytes: prose from scanners and
  /// terminals holds a form feed a page (some 2,000 bytes) at most.
  private static func byControls(_ bytes: [UInt8]) -> BinaryKind? {
    let head = bytes.prefix(sampled)
    let controls = bytes.count { $0 < 0x20 && !$0.isSpace }
    guard head.contains(0) || controls * 100 > bytes.count else { return nil }
    return Self("binary data", "Give a file of text, HTML or Markdown.")
  }
}
