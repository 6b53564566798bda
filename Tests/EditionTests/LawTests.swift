import Foundation
import TestSupport
import Testing

@testable import Edition

@Suite("What always holds of an edition")
struct LawTests {
  static let widths = [24, 40, 60, 72, 80, 100, 160]
  static let editions = ["bridge", "hostile"]

  private func edition(_ name: String) -> Apparatus {
    name == "bridge" ? Fixture.bridge : Fixture.hostile
  }

  @Test(
    "without colour there is no escape byte, and no other control byte than line ends",
    arguments: editions)
  func noEscape(name: String) {
    let edition = edition(name)
    let text = TerminalWriter(width: 80, quotations: .all).write(edition)
    #expect(!text.utf8.contains { $0 < 0x20 && $0 != 0x0A || $0 == 0x7F })
    #expect(!text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0 == "\u{202E}" })
  }

  @Test("with colour every escape is one of ours", arguments: editions)
  func ownEscapes(name: String) {
    let edition = edition(name)
    let text = TerminalWriter(width: 80, colour: true, quotations: .all).write(edition)
    let stripped = text.replacing(/\u{1B}\[(?:0|1|2|31|32)m/, with: "")
    #expect(stripped == TerminalWriter(width: 80, quotations: .all).write(edition))
  }

  @Test("no line is wider than the terminal or ends in a space", arguments: widths, editions)
  func width(width: Int, name: String) {
    let edition = edition(name)
    let text = TerminalWriter(width: width, quotations: .all).write(edition)
    for line in text.split(separator: "\n") {
      #expect(displayWidth(line) <= width, "\(line)")
      #expect(line.last != " ", "\(line)")
    }
  }

  @Test("every attestation is a mark of the page and a row of the table", arguments: editions)
  func everyAttestation(name: String) {
    let edition = edition(name)
    let page = HTMLWriter().write(edition)
    let table = CSVWriter().write(edition)
    let given = edition.events.flatMap(\.loci).flatMap(\.readings).flatMap(\.attestations)
    for attestation in given + edition.explanations.flatMap({ $0.for + $0.against }) {
      let id = "id=\"\(anchor("p", attestation.id))\""
      #expect(page.contains("<mark \(id)>") || page.contains("<mark class=\"contradicted\" \(id)>"))
    }
    #expect(records(table) == given.count + 1)
  }

  /// The number of CR LF outside quotes.
  private func records(_ table: String) -> Int {
    var isQuoted = false
    return table.unicodeScalars.reduce(0) { count, scalar in
      if scalar == "\"" { isQuoted.toggle() }
      return scalar == "\r" && !isQuoted ? count + 1 : count
    }
  }

  @Test("every link of the page leads somewhere, and no anchor stands twice", arguments: editions)
  func links(name: String) {
    let edition = edition(name)
    let page = HTMLWriter().write(edition)
    let ids = page.matches(of: /[ ]id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    for link in page.matches(of: /href="#([^"]*)"/) { #expect(ids.contains(String(link.1))) }
  }

  @Test("tags nest", arguments: editions)
  func nesting(name: String) {
    let edition = edition(name)
    var open: [Substring] = []
    for tag in HTMLWriter().write(edition).matches(of: /<(\/?)([a-z][a-z0-9]*)[^>]*>/) {
      if ["meta"].contains(tag.2) { continue }
      if tag.1.isEmpty { open.append(tag.2) } else { #expect(open.popLast() == tag.2) }
    }
    #expect(open.isEmpty)
  }

  @Test("hostile text is inert in the page")
  func inert() {
    let page = HTMLWriter().write(Fixture.hostile)
    #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("\u{1B}"))
    #expect(page.contains("&lt;script&gt;"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("url("))
  }

  @Test("JSON gives back what was written, apart from the texts", arguments: editions)
  func roundTrip(name: String) throws {
    let edition = edition(name)
    var bare = edition
    for at in bare.sources.indices { bare.sources[at].text = "" }
    let text = try JSONWriter().write(edition)
    #expect(try JSONDecoder().decode(Apparatus.self, from: Data(text.utf8)) == bare)
    #expect(text.hasSuffix("}\n") && !text.contains("\\/"))
  }

  @Test("an edition without events says so in a sentence", arguments: ["terminal", "html"])
  func empty(name: String) throws {
    let writer = try #require(EditionFormat.named(name)).writer(WriterOptions())
    let nothing = try writer.write(Apparatus(program: "0"))
    #expect(nothing.contains("No source was read, so there is nothing to compare."))
    #expect(nothing.contains("0 sources, 0 witnesses, 0 events, 0 contradictions"))
    let silent = try writer.write(Apparatus(program: "0", sources: Fixture.sources))
    #expect(silent.contains("No event was found in these sources."))
  }

  @Test("an anchor that does not fit its text is shown as missing")
  func missing() {
    var edition = Fixture.bridge
    edition.events[0].loci[0].readings[0].attestations[0].end = 99_999
    #expect(HTMLWriter().write(edition).contains("(not found in the text at hand)"))
  }

  @Test("names of formats are distinct and lead to their format")
  func registry() {
    #expect(Set(EditionFormat.all.map(\.name)).count == EditionFormat.all.count)
    #expect(EditionFormat.named("docx") == nil)
  }
}
