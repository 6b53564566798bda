// Enters: Markdown. Leaves: the same text, with the title, author and date of its front matter or heading.

extension Reader {
  /// Markdown: the text is the file, so that offsets stay the file's; front matter is left out of its words.
  static let markdown = Reader(
    format: .markdown, extensions: ["md", "markdown", "mdown", "mkd"],
    detects: { _ in false },
    reads: { text in
      let bytes = Array(text.utf8)
      var reading = Reading(text: text)
      if let matter = FrontMatter(bytes) {
        reading.range = matter.end..<bytes.count
        reading.title = matter.values["title"]
        reading.author = matter.values["author"]
        reading.date = matter.values["date"].flatMap(edtf)
      }
      reading.title = reading.title ?? heading(bytes, in: reading.range)
      return reading
    })

  private static func edtf(_ value: String) -> String? {
    CalendarDay.edtf(timestamp: value) ?? CalendarDay(words: Array(value.utf8)[...].words)?.edtf
  }

  /// The first `# heading` outside fenced code (CommonMark, sections 4.2 and 4.5).
  private static func heading(_ bytes: [UInt8], in range: Range<Int>) -> String? {
    var isFenced = false
    for line in Lines(bytes, in: range) {
      let line = bytes[line].trimmed
      if line.hasPrefix("```") || line.hasPrefix("~~~") { isFenced.toggle() }
      guard !isFenced, line.hasPrefix("# ") else { continue }
      var title = line.dropFirst(2).trimmed
      while title.last == UInt8(ascii: "#") { title.removeLast() }
      return title.trimmed.isEmpty ? nil : title.trimmed.string
    }
    return nil
  }
}

/// The `key: value` lines between two lines of three hyphens at the start of a Markdown file.
struct FrontMatter {
  var values: [String: String] = [:]
  /// Where the words begin, in bytes.
  var end: Int

  /// Front matter is a few lines; a ruled line far down the text ends nothing.
  private static let lineLimit = 200

  init?(_ bytes: [UInt8]) {
    var lines = Lines(bytes).makeIterator()
    guard let first = lines.next(), bytes[first].trimmed.elementsEqual("---".utf8) else {
      return nil
    }
    for _ in 0..<Self.lineLimit {
      guard let range = lines.next() else { return nil }
      let line = bytes[range].trimmed
      if line.elementsEqual("---".utf8) || line.elementsEqual("...".utf8) {
        end = range.upperBound
        return
      }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let key = line[..<colon].trimmed.string.lowercased()
      let value = Self.unquoted(line[(colon + 1)...].trimmed)
      if values[key] == nil, !value.isEmpty { values[key] = value.string }
    }
    return nil
  }

  private static func unquoted(_ value: ByteSlice) -> ByteSlice {
    guard value.count >= 2, let first = value.first, first == value.last,
      first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    else { return value }
    return value.dropFirst().dropLast()
  }
}
