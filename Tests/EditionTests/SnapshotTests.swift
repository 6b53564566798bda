import Edition
import TestSupport
import Testing

@Suite("The edition in its formats")
struct SnapshotTests {
  @Test("a terminal of any width shows the whole apparatus", arguments: [40, 80, 100, 160])
  func terminal(width: Int) throws {
    let text = TerminalWriter(width: width).write(Fixture.bridge)
    try expectSnapshot(text, named: "bridge-\(width).txt")
  }

  @Test("with colour the same words stand in colours", arguments: [40, 100])
  func colour(width: Int) throws {
    let text = TerminalWriter(width: width, colour: true).write(Fixture.bridge)
    try expectSnapshot(text, named: "bridge-\(width)-colour.txt")
    let plain = text.replacing(/\u{1B}\[\d+m/, with: "")
    #expect(plain == TerminalWriter(width: width).write(Fixture.bridge))
  }

  @Test("quotations may follow every reading or none")
  func quotations() throws {
    let all = TerminalWriter(width: 100, quotations: .all).write(Fixture.bridge)
    try expectSnapshot(all, named: "bridge-all-quotations.txt")
    #expect(!TerminalWriter(quotations: .none).write(Fixture.bridge).contains("“"))
  }

  @Test("every other format has its record", arguments: ["html", "json", "csv"])
  func format(name: String) throws {
    let format = try #require(EditionFormat.named(name))
    let text = try format.writer(WriterOptions()).write(Fixture.bridge)
    try expectSnapshot(text, named: "bridge.\(format.fileExtension)")
  }
}
