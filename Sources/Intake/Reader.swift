// Enters: decoded text. Leaves: the text to be read, and what its format says about it.

/// What a reader found in a file.
struct Reading: Hashable {
  /// The text that all offsets count in.
  var text: String
  /// The words of the document, in UTF-8 bytes of `text`, without front matter.
  var range: Range<Int>
  var title: String?
  var author: String?
  /// EDTF.
  var date: String?
  var findings: [Finding] = []

  init(text: String, title: String? = nil) {
    self.text = text
    self.title = title
    range = 0..<text.utf8.count
  }
}

/// One format: its name, how its files are known, and how they are read.
struct Reader: Sendable {
  var format: Source.Format
  var extensions: Set<String>
  /// Whether a file without a known extension begins like this format; asked of its first bytes.
  var detects: @Sendable (_ head: ByteSlice) -> Bool
  var reads: @Sendable (_ text: String) -> Reading

  /// All formats; the first that fits is taken, so the one that fits everything stands last.
  static let all = [html, markdown, text]

  /// Bytes that a format may be recognised by; WHATWG MIME Sniffing (section 5.2) reads 1,445.
  static let sniffed = 1445

  /// The reader for a file: by its extension, else by its first bytes.
  static func choose(file: String, bytes: [UInt8]) -> Reader {
    let name = file.split(separator: "/").last ?? ""
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    let ending = parts.count > 1 ? parts.last.map { $0.lowercased() } : nil
    if let ending, let known = all.first(where: { $0.extensions.contains(ending) }) { return known }
    let head = bytes.prefix(sniffed)
    return all.first { $0.detects(head) } ?? text
  }
}
