// Enters: a page's markup. Leaves: the words of its article, without menus, scripts and advertisements.

extension Reader {
  /// HTML, by libxml2's parser, which mends what is malformed.
  static let html = Reader(
    format: .html, extensions: ["html", "htm", "xhtml", "xht"],
    detects: { head in
      let start = Array(head.map(\.lowercased))[...]
      let signs: [StaticString] = ["<!doctype html", "<html", "<head", "<body"]
      return signs.contains { start.trimmedOfDeclarations.hasPrefix($0) }
    },
    reads: { text in
      guard let page = HTMLPage(text) else { return Reading(text: "") }
      let metadata = HTMLMetadata(page)
      var reading = Reading(text: HTMLText(page).text, title: metadata.title)
      reading.author = metadata.author
      reading.date = metadata.date
      if page.isCut { reading.findings.append(.cut) }
      return reading
    })
}

extension Finding {
  /// The file is named by whoever reads it.
  fileprivate static var cut: Finding {
    Finding(
      id: "intake.nesting", level: .warning, file: "",
      message:
        "expected a page that can be read to its end, found nesting that the parser gave up on",
      remedy: "Save the page as text from the browser, and give that file.")
  }
}

extension ArraySlice<UInt8> {
  /// Without byte-order mark, XML declaration, comments and white space at the start.
  fileprivate var trimmedOfDeclarations: ByteSlice {
    var rest = starts(with: [0xEF, 0xBB, 0xBF]) ? dropFirst(3).trimmed : trimmed
    while rest.hasPrefix("<?") || rest.hasPrefix("<!--") {
      let close = Array((rest.hasPrefix("<?") ? "?>" : "-->").utf8)
      guard let end = rest.firstOffset(of: close) else { return rest }
      rest = rest[(end + close.count)...].trimmed
    }
    return rest
  }
}
