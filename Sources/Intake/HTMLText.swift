// Enters: a page's tree. Leaves: its article's paragraphs, parted by blank lines.

/// The text of a page's article.
///
/// Block elements make paragraphs, `<br>` a new line, list items begin with '• ', cells are parted by tabs,
/// and white space is collapsed except in `<pre>`.
struct HTMLText {
  private(set) var text = ""

  /// Complexity: O(n).
  init(_ page: borrowing HTMLPage) {
    let boilerplate = HTMLBoilerplate(page)
    var builder = ParagraphBuilder()
    HTMLPage.walk(
      boilerplate.article,
      enter: { node in
        if let characters = node.characters {
          builder.append(characters)
        } else if !node.isElement || boilerplate.leavesOut(node) {
          return false
        } else {
          builder.open(node.tag)
        }
        return true
      },
      leave: { node in if node.isElement { builder.close(node.tag) } })
    text = builder.finish()
  }
}

/// Gathers words into paragraphs.
struct ParagraphBuilder {
  private var output: [UInt8] = []
  private var paragraph: [UInt8] = []
  private var linkBytes = 0
  private var links = 0
  private var preformatted = 0
  private var isItem = false
  private var followsItem = false

  /// Menus that no markup gives away: more than half of it links, and short. The limit is the brief's; a line
  /// of links has some 200 bytes, a paragraph that cites much has more.
  private static let linkListLimit = 200

  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "dialog", "dir",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "ol", "p", "pre",
    "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul", "caption", "title",
  ]

  mutating func open(_ tag: String) {
    if Self.blocks.contains(tag) { flush() }
    switch tag {
    case "br": lineBreak()
    case "li": isItem = true
    case "td", "th": if !paragraph.isEmpty { paragraph.append(0x09) }
    case "a": links += 1
    case "pre": preformatted += 1
    default: break
    }
  }

  mutating func close(_ tag: String) {
    if Self.blocks.contains(tag) { flush() }
    switch tag {
    case "li": isItem = false
    case "a": links -= 1
    case "pre": preformatted -= 1
    default: break
    }
  }

  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let before = paragraph.count
    if preformatted > 0 { paragraph.append(contentsOf: text) } else { collapse(text) }
    if links > 0 { linkBytes += paragraph.count - before }
  }

  /// No-break spaces become spaces, runs of white space one, and none opens a line.
  private mutating func collapse(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < text.count {
      let byte = text[index]
      let isNoBreak = byte == 0xC2 && index + 1 < text.count && text[index + 1] == 0xA0
      index += isNoBreak ? 2 : 1
      if !isNoBreak && !byte.isSpace {
        paragraph.append(byte)
      } else if let last = paragraph.last, !last.isSpace {
        paragraph.append(0x20)
      }
    }
  }

  /// The second break in a row ends the paragraph.
  private mutating func lineBreak() {
    if paragraph.last == 0x20 { paragraph.removeLast() }
    if paragraph.last == 0x0A { flush() } else if !paragraph.isEmpty { paragraph.append(0x0A) }
  }

  private mutating func flush() {
    defer {
      paragraph.removeAll(keepingCapacity: true)
      linkBytes = 0
    }
    let words = preformatted > 0 ? paragraph[...].withoutOuterLines : paragraph[...].trimmed
    guard !words.isEmpty else { return }
    if linkBytes * 2 > words.count, words.count < Self.linkListLimit { return }
    if !output.isEmpty { output += followsItem && isItem ? [0x0A] : [0x0A, 0x0A] }
    if isItem { output += [0xE2, 0x80, 0xA2, 0x20] }
    output += words
    followsItem = isItem
    isItem = false
  }

  mutating func finish() -> String {
    flush()
    if !output.isEmpty { output.append(0x0A) }
    return String(decoding: output, as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// Without line ends before and white space after; what is indented stays so.
  fileprivate var withoutOuterLines: ByteSlice {
    guard !trimmed.isEmpty else { return trimmed }
    var slice = self[..<trimmed.endIndex]
    while let first = slice.first, first == 0x0A || first == 0x0D { slice.removeFirst() }
    return slice
  }
}
