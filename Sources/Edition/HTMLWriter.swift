// Enters: the edition. Leaves: one self-contained page, which needs neither network nor script.

/// The edition as one HTML page: the apparatus, and each source's text with its passages marked.
public struct HTMLWriter: EditionWriter {
  /// A writer of the page.
  public init() {}

  /// The whole page.
  public func write(_ apparatus: Apparatus) -> String { HTMLPage(apparatus).html }
}

/// The parts of the page; each property gives the HTML of one section, empty where there is nothing to show.
struct HTMLPage {
  let apparatus: Apparatus
  let sources: [String: Apparatus.SourceEntry]
  let passages: HTMLPassages
  /// What events are called, by id.
  let eventLabels: [String: String]
  /// The witnesses that can be linked to, since their source's text is at hand.
  private let linkable: Set<String>

  init(_ apparatus: Apparatus) {
    self.apparatus = apparatus
    let sources = apparatus.sourcesByFile
    self.sources = sources
    passages = HTMLPassages(apparatus)
    eventLabels = apparatus.eventLabels
    linkable = Set(
      apparatus.witnesses.filter { sources[$0.source]?.text.isEmpty == false }.map(\.siglum))
  }

  /// The page from its doctype to its end.
  var html: String {
    let sections = sections
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="apparatus \(escaped(apparatus.program))">
      <title>Critical apparatus: \(escaped(apparatus.summary))</title>
      <style>
      \(htmlStyle)
      </style>
      </head>
      <body>
      <a class="skip" href="#events">Skip to the events</a>
      <header>
      <h1>Critical apparatus</h1>
      <p class="summary">\(escaped(apparatus.summary))</p>
      </header>
      \(contents(of: sections))
      <main>
      \(sections.map(\.html).joined(separator: "\n"))
      </main>
      <footer><p>Printed by apparatus \(escaped(apparatus.program)). Offsets count UTF-8 bytes of each \
      source’s extracted text.</p></footer>
      </body>
      </html>

      """
  }

  private typealias Section = (id: String, title: String, entries: [String], html: String)

  /// The sections that have something to show, with the entries of the table of contents.
  private var sections: [Section] {
    [
      ("sources", "Sources", [], sourceTable),
      ("events", "Events", apparatus.events.map(entry), events),
      ("explanations", "Explanations", [], explanations),
      ("borrowings", "Borrowings", [], borrowings),
      ("decisions", "Decisions", [], decisions),
      ("findings", "Findings", [], findings),
      ("names", "Names", [], names),
      ("texts", "Texts", apparatus.sources.map(entry), texts),
    ]
    .filter { !$0.3.isEmpty }
    .map { id, title, entries, html in
      (
        id, title, entries,
        """
        <section id="\(id)" aria-labelledby="\(id)-title">
        <h2 id="\(id)-title">\(title)</h2>
        \(html)
        </section>
        """
      )
    }
  }

  private func contents(of sections: [Section]) -> String {
    let items = sections.map { section in
      let entries = section.entries.map { "<li>\($0)</li>" }.joined(separator: "\n")
      let inner = entries.isEmpty ? "" : "\n<ul>\n\(entries)\n</ul>\n"
      return "<li>\(link(to: section.id, section.title))\(inner)</li>"
    }
    return """
      <nav aria-labelledby="contents-title">
      <h2 id="contents-title">Contents</h2>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </nav>
      """
  }

  private func entry(_ event: Apparatus.EventEntry) -> String {
    let sign =
      event.contradictions == 0
      ? ""
      : " <span class=\"contradiction\"><span class=\"hidden\">contradicted</span>"
        + "<span aria-hidden=\"true\">≠</span></span>"
    return link(to: anchor("e", event.id), escaped(event.label.capitalisedFirst)) + sign
  }

  private func entry(_ source: Apparatus.SourceEntry) -> String {
    link(
      to: anchor("s", source.siglum),
      "<b>\(escaped(source.siglum))</b> \(escaped(source.title ?? source.file))")
  }

  private var sourceTable: String {
    let witnesses = apparatus.witnessesByFile
    let rows = apparatus.sources.map { source in
      """
      <tr><th scope="row">\(link(to: anchor("s", source.siglum), escaped(source.siglum)))</th>\
      <td>\(escaped(source.title ?? ""))</td><td class="file">\(escaped(source.file))</td>\
      <td>\(html(apparatus.voices(witnesses[source.file] ?? [])))</td></tr>
      """
    }
    if rows.isEmpty { return "" }
    return table(["Siglum", "Title", "File", "Voices"], rows: rows.joined(separator: "\n"))
  }

  /// A table in a region that can be scrolled sideways, so that narrow screens lose nothing.
  func table(_ header: [String], rows: String, label: String? = nil) -> String {
    let cells = header.map { "<th scope=\"col\">\($0)</th>" }.joined()
    let name =
      label.map { "aria-labelledby=\"\($0)\"" }
      ?? "aria-label=\"\(header.joined(separator: ", "))\""
    return """
      <div class="scroll" role="region" tabindex="0" \(name)><table>
      <thead><tr>\(cells)</tr></thead>
      \(rows)
      </table></div>
      """
  }

  /// A siglum, linked to where its voice begins.
  func html(siglum: String) -> String {
    let name = escaped(siglum)
    guard linkable.contains(siglum) else { return "<b class=\"siglum\">\(name)</b>" }
    return link(to: anchor("w", siglum), name, class: "siglum")
  }

  /// The parts of a note, with links to the readings and voices that it speaks of.
  func html(_ parts: [Note.Part]) -> String {
    parts.map { part in
      switch part {
      case .words(let words): escaped(words)
      case .siglum(let siglum): html(siglum: siglum)
      case .reading(let id, let text, let comma):
        link(to: anchor("r", id), "‘\(escaped(text))’") + (comma ? "," : "")
      case .rule(let rule): "<code class=\"rule\">\(escaped(rule))</code>"
      case .id(let id): "<code>\(escaped(id))</code>"
      }
    }.joined(separator: " ")
  }
}
