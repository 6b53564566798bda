// Enters: paragraphs and rows of cells. Leaves: lines of text, with colour or without a single escape byte.

/// A page under way; every line ends where its text ends.
struct TerminalPage {
  let width: Int
  let colour: Bool
  private(set) var text = ""

  /// Lines that stand in a column of a row.
  struct Cell {
    var column: Int
    var lines: [Line]
  }

  init(width: Int, colour: Bool) {
    self.width = width
    self.colour = colour
  }

  /// An empty line.
  mutating func blank() { text += "\n" }

  /// A heading after an empty line.
  mutating func section(_ title: String) {
    blank()
    paragraph([Span(title, .heading)])
  }

  /// Text flowed from column `indent`, lines after the first from `hanging`.
  mutating func paragraph(_ spans: [Span], indent: Int = 0, hanging: Int? = nil) {
    paragraph(words(spans), indent: indent, hanging: hanging)
  }

  /// Words flowed from column `indent`, lines after the first from `hanging`.
  mutating func paragraph(_ words: [Word], indent: Int = 0, hanging: Int? = nil) {
    let hanging = hanging ?? indent
    let lines = flow(words, width: max(width - max(indent, hanging), 8))
    for (number, line) in lines.enumerated() {
      row([Cell(column: number == 0 ? indent : hanging, lines: [line])])
    }
  }

  /// Cells side by side, each from its column; one that overflows pushes its neighbour by a space.
  mutating func row(_ cells: [Cell]) {
    for number in 0..<(cells.map(\.lines.count).max() ?? 0) {
      var column = 0
      for cell in cells where number < cell.lines.count && cell.lines[number].width > 0 {
        let gap = max(cell.column - column, column == 0 ? 0 : 1)
        text += String(repeating: " ", count: gap)
        for span in cell.lines[number].spans { text += rendered(span) }
        column += gap + cell.lines[number].width
      }
      text += "\n"
    }
  }

  private func rendered(_ span: Span) -> String {
    guard colour, let code = Self.code(span.style) else { return span.text }
    return "\u{1B}[\(code)m\(span.text)\u{1B}[0m"
  }

  /// The graphic rendition (ECMA-48, SGR) of a style.
  private static func code(_ style: Style) -> String? {
    switch style {
    case .plain, .gap: nil
    case .heading, .siglum: "1"
    case .dim: "2"
    case .contradiction: "31"
    case .agreement: "32"
    }
  }
}
