// Enters: a page's tree. Leaves: the title, author and date that its markup gives.

/// What a page says about itself.
struct HTMLMetadata {
  private var openGraphTitle: String?
  private var heading: String?
  private var headTitle: String?
  private var metaAuthor: String?
  private var linkedAuthor: String?
  private var byline: Byline?
  private var published: String?
  private var time: String?
  /// Elements of class byline that were read; more than a few are a list of other articles.
  private var bylinesSeen = 0
  private static let bylinesRead = 8

  /// og:title, else the first `<h1>`, else `<title>`.
  var title: String? { openGraphTitle ?? heading ?? headTitle }
  /// The meta element, else the `rel=author` link, else the byline.
  var author: String? { metaAuthor ?? linkedAuthor ?? byline?.author }
  /// EDTF: the time of publication in the head, else the first `<time>`, else the byline's.
  var date: String? { published ?? time ?? byline?.date }

  /// Complexity: O(n).
  init(_ page: borrowing HTMLPage) {
    HTMLPage.walk(
      page.root,
      enter: { node in
        if node.isElement { read(node) }
        return node.isElement
      })
  }

  private mutating func read(_ node: HTMLNode) {
    switch node.tag {
    case "meta": readMeta(node)
    case "h1": heading = heading ?? Self.filled(HTMLPage.words(node))
    case "title": headTitle = headTitle ?? Self.filled(HTMLPage.words(node))
    case "time":
      time = time ?? node.attribute("datetime").flatMap(CalendarDay.edtf(timestamp:))
      readByline(node)
    default: readByline(node)
    }
  }

  private mutating func readMeta(_ node: HTMLNode) {
    guard let content = node.attribute("content").flatMap(Self.collapsed) else { return }
    let names = ["property", "name", "itemprop"].compactMap { node.attribute($0)?.lowercased() }
    for name in names {
      switch name {
      case "og:title": openGraphTitle = openGraphTitle ?? content
      case "author": metaAuthor = metaAuthor ?? content
      case "article:published_time", "datepublished", "dc.date", "date":
        published = published ?? CalendarDay.edtf(timestamp: content)
      default: break
      }
    }
  }

  private mutating func readByline(_ node: HTMLNode) {
    guard node.hasAttributes, bylinesSeen < Self.bylinesRead else { return }
    let isLink = node.tokens("rel").contains { $0.elementsEqual("author".utf8) }
    let isByline = node.tokens("class").contains { $0.elementsEqual("byline".utf8) }
    guard isLink || isByline else { return }
    bylinesSeen += 1
    let words = HTMLPage.words(node)
    if isLink { linkedAuthor = linkedAuthor ?? Self.filled(words) }
    if isByline, byline == nil { byline = Self.byline(words) }
  }

  /// 'By Jane Doe, 3 May 2011', or a bare name.
  private static func byline(_ words: String) -> Byline? {
    let bytes = Array(words.utf8)[...]
    if let byline = Byline(bytes) { return byline }
    return Byline(Array("By \(words)".utf8)[...])
  }

  private static func collapsed(_ text: String) -> String? {
    filled(Array(text.utf8)[...].words.map(\.string).joined(separator: " "))
  }

  private static func filled(_ text: String) -> String? { text.isEmpty ? nil : text }
}
