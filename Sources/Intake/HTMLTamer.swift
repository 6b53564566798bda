// Enters: markup of any depth. Leaves: the same, its surplus tags blanked where it is too deep or too rich.

/// Bounds what makes libxml2 stop or go quadratic: nesting, and attributes on one tag.
///
/// Tags are blanked, never words. An ordinary page passes unchanged.
struct HTMLTamer {
  /// libxml2 halts at 256 (`xmlParserMaxDepth`); the tree adds html, body and implied paragraphs.
  private static let depthLimit = 200
  /// libxml2 compares each attribute with all before it; no page has a use for so many.
  private static let attributeLimit = 200

  private var bytes: [UInt8]
  private let strict: Bool
  private var depth = 0
  private var index = 0

  /// The markup within bounds; `strict` counts elements that close by themselves (`<p>`, `<li>`) as nesting
  /// too. Complexity: O(n), one pass.
  static func tamed(_ bytes: [UInt8], strict: Bool) -> [UInt8] {
    var tamer = HTMLTamer(bytes: bytes, strict: strict)
    tamer.run()
    return tamer.bytes
  }

  private init(bytes: [UInt8], strict: Bool) {
    self.bytes = bytes
    self.strict = strict
  }

  private mutating func run() {
    while index < bytes.count {
      // libxml2 takes a NUL for the end of the page.
      if bytes[index] == 0 { bytes[index] = 0x20 }
      guard bytes[index] == UInt8(ascii: "<"), index + 1 < bytes.count else {
        index += 1
        continue
      }
      let next = bytes[index + 1]
      if next.isLetter || next == UInt8(ascii: "/") {
        readTag()
      } else if bytes[index...].hasPrefix("<!--") {
        skip(past: "-->")
      } else {
        index += 1
      }
    }
  }

  private mutating func skip(past end: String) {
    let pattern = Array(end.utf8)
    var found = index
    while found + pattern.count <= bytes.count,
      !bytes[found..<(found + pattern.count)].elementsEqual(pattern)
    {
      if bytes[found] == 0 { bytes[found] = 0x20 }
      found += 1
    }
    index = min(bytes.count, found + pattern.count)
  }

  private mutating func readTag() {
    let start = index
    let isClosing = bytes[start + 1] == UInt8(ascii: "/")
    let nameStart = start + (isClosing ? 2 : 1)
    var nameEnd = nameStart
    while nameEnd < bytes.count, !bytes[nameEnd].isSpace, bytes[nameEnd] != UInt8(ascii: ">"),
      bytes[nameEnd] != UInt8(ascii: "/"), nameEnd < nameStart + 16
    { nameEnd += 1 }
    let name = String(decoding: bytes[nameStart..<nameEnd].map(\.lowercased), as: UTF8.self)
    let attributes = readAttributes(from: nameEnd)
    if attributes > Self.attributeLimit { blank(nameEnd..<max(nameEnd, index - 1)) }
    if Self.raw.contains(name) {
      if !isClosing { skipRaw(name) }
    } else if !Self.void.contains(name), strict || !Self.closing.contains(name) {
      if isClosing { depth = max(0, depth - 1) }
      if depth >= Self.depthLimit { blank(start..<index) }
      if !isClosing { depth += 1 }
    }
  }

  /// Moves behind the tag's `>`; a `>` in quotation marks ends nothing. Gives a bound on the attributes.
  private mutating func readAttributes(from start: Int) -> Int {
    var quote: UInt8?
    var count = 0
    index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0 { bytes[index] = 0x20 }
      index += 1
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: ">") {
        return count
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if bytes[index - 2] == UInt8(ascii: "=") || bytes[index - 2].isSpace { quote = byte }
        count += 1
      } else if byte.isSpace || byte == UInt8(ascii: "/") {
        count += 1
      }
    }
    return count
  }

  /// Script and style hold no tags; they end with their own closing tag alone.
  private mutating func skipRaw(_ name: String) {
    let pattern = Array("</\(name)".utf8)
    while index + pattern.count <= bytes.count {
      if bytes[index] == 0 { bytes[index] = 0x20 }
      let part = bytes[index..<(index + pattern.count)]
      if bytes[index] == UInt8(ascii: "<"), part.lazy.map(\.lowercased).elementsEqual(pattern) {
        return
      }
      index += 1
    }
    index = bytes.count
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { bytes[index] = 0x20 }
  }

  private static let raw: Set = ["script", "style"]
  /// HTML Standard, section 13.1.2 (void elements).
  private static let void: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr", "param", "!doctype",
  ]
  /// HTML Standard, section 13.1.2.4 (optional tags).
  private static let closing: Set = [
    "p", "li", "dt", "dd", "tr", "td", "th", "option", "optgroup", "thead", "tbody", "tfoot",
    "colgroup", "html", "head", "body",
  ]
}
