// Enters: the edition. Leaves: its form for people at a terminal.

/// The edition as text of a given width.
public struct TerminalWriter: EditionWriter {
  /// Which readings are followed by the passages that give them.
  public enum Quotations: String, CaseIterable, Sendable {
    /// Every reading.
    case all
    /// Readings that another contradicts.
    case contradicted
    /// No reading.
    case none
  }

  /// The number of columns; at least 24 are used.
  public var width: Int
  /// Whether ANSI colours are used; without them there is no escape byte.
  public var colour: Bool
  /// Which readings are followed by their passages.
  public var quotations: Quotations
  /// Whether events, readings, passages and verdicts show the ids by which decisions name them.
  public var showsIDs: Bool

  /// A writer for a terminal of `width` columns.
  public init(
    width: Int = 80, colour: Bool = false, quotations: Quotations = .contradicted,
    showsIDs: Bool = false
  ) {
    self.width = width
    self.colour = colour
    self.quotations = quotations
    self.showsIDs = showsIDs
  }

  /// The whole edition as lines of text.
  public func write(_ apparatus: Apparatus) -> String {
    var page = page
    let ids = showsIDs ? ShortIDs(apparatus) : nil
    page.paragraph([Span(apparatus.summary)])
    writeSources(of: apparatus, to: &page)
    if let nothing = apparatus.nothingToShow {
      page.blank()
      page.paragraph([Span(nothing)])
    }
    let columns = TerminalColumns(
      apparatus, width: page.width, aside: ids == nil ? 0 : Self.idWidth)
    let labels = apparatus.eventLabels
    for event in apparatus.events {
      write(event, labels: labels, in: columns, ids: ids, to: &page)
    }
    writeExplanations(of: apparatus, to: &page)
    writeBorrowings(of: apparatus, to: &page)
    writeDecisions(of: apparatus, to: &page)
    writeFindings(of: apparatus, to: &page)
    return page.text
  }

  /// Columns that a space and an id in brackets fill, mostly.
  static let idWidth = 7

  /// An empty page of the writer's width.
  var page: TerminalPage { TerminalPage(width: max(width, 24), colour: colour) }

  /// Siglum, file and title of each source, and the voices in it.
  func writeSources(of apparatus: Apparatus, to page: inout TerminalPage) {
    guard !apparatus.sources.isEmpty else { return }
    page.section("Sources")
    let siglum = 2 + (apparatus.sources.map { displayWidth($0.siglum) }.max() ?? 0) + 2
    let limit = min(max(page.width * 3 / 10, 16), 40)
    let files = apparatus.sources.map { shortened(path: $0.file, width: limit) }
    let witnesses = apparatus.witnessesByFile
    let file = siglum + (files.map(displayWidth).max() ?? 0) + 2
    for (source, name) in zip(apparatus.sources, files) {
      var about = source.title.map { [Span("‘\($0)’")] } ?? []
      let voices = apparatus.voices(witnesses[source.file] ?? [])
      if !voices.isEmpty { about += [.gap] + spans(voices) }
      let isNarrow = page.width - file < 24
      var cells = [
        TerminalPage.Cell(column: 2, lines: flow([Span(source.siglum, .siglum)], width: siglum)),
        TerminalPage.Cell(column: siglum, lines: flow([Span(name, .dim)], width: limit)),
      ]
      if !isNarrow {
        let lines = flow(about, width: page.width - file)
        cells.append(TerminalPage.Cell(column: file, lines: lines))
      }
      page.row(cells)
      if isNarrow { page.paragraph(about, indent: siglum) }
    }
  }

  /// The parts of a note as styled text.
  func spans(_ parts: [Note.Part], style: Style = .plain) -> [Span] {
    parts.flatMap { part in
      switch part {
      case .words(let words): [Span(words + " ", style)]
      case .siglum(let siglum): [Span(siglum, .siglum), Span(" ")]
      case .reading(_, let text, let comma):
        [Span("‘\(text)’" + (comma ? ", " : " "), style)]
      case .rule(let rule): [.gap, Span(rule + " ", .dim)]
      case .id(let id): [Span("[\(id)] ", .dim)]
      }
    }
  }

  /// A note: what contradicts is red, what agrees green, and both also say so.
  func spans(_ note: Note) -> [Span] {
    switch note.kind {
    case .contradiction: contradiction(note)
    case .agreement: spans(note.parts, style: .agreement)
    case .remark: spans(note.parts)
    }
  }

  /// The rule and all that follows it explains and is not red.
  private func contradiction(_ note: Note) -> [Span] {
    let rule = note.parts.firstIndex { if case .rule = $0 { true } else { false } }
    let end = rule ?? note.parts.endIndex
    return spans(Array(note.parts[..<end]), style: .contradiction)
      + spans(Array(note.parts[end...]), style: .dim)
  }
}
