// Enters: plain text. Leaves: the same text, with the title that its first line may be.

extension Reader {
  /// Plain text: nothing is changed.
  static let text = Reader(
    format: .text, extensions: ["txt", "text", "asc"], detects: { _ in true },
    reads: { text in
      let bytes = Array(text.utf8)
      return Reading(text: text, title: plainTitle(bytes).map { bytes[$0].string })
    })

  /// A headline has some 120 characters at most; longer lines are paragraphs.
  private static let titleLimit = 120

  /// The first line, where it is short, stands alone, and does not end as a sentence does.
  private static func plainTitle(_ bytes: [UInt8]) -> Range<Int>? {
    var lines = Lines(bytes).makeIterator()
    while let range = lines.next() {
      let line = bytes[range].trimmed
      guard !line.isEmpty else { continue }
      guard let next = lines.next(), bytes[next].trimmed.isEmpty, isTitle(line) else { return nil }
      return line.startIndex..<line.endIndex
    }
    return nil
  }

  private static func isTitle(_ line: ByteSlice) -> Bool {
    guard let last = line.last, !".,;:".utf8.contains(last), line.number == nil else {
      return false
    }
    return line.count { $0 & 0xC0 != 0x80 } < titleLimit && Byline(line) == nil
  }
}
