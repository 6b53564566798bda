// Enters: an event. Leaves: its table of readings, in columns where there is room, else stacked.

extension TerminalWriter {
  /// The event's label, its links to other events, and its loci; `labels` are those of all events.
  func write(
    _ event: Apparatus.EventEntry, labels: [String: String], in columns: TerminalColumns,
    ids: ShortIDs? = nil, to page: inout TerminalPage
  ) {
    page.blank()
    var title = [Span(event.label.capitalisedFirst, .heading)]
    if let ids { title += [.gap, Span("[\(ids[event.id])]", .dim)] }
    if event.contradictions > 0 {
      title.append(.gap)
      title.append(Span("≠\u{A0}\(nonBreaking(event.contradictions))", .contradiction))
    }
    page.paragraph(title)
    if let decision = event.decision {
      let words = decision.isRejection ? "set aside: " : "confirmed: "
      page.paragraph([Span(words + decision.reason)], indent: 2, hanging: 4)
    }
    for locus in event.loci where !event.isSetAside {
      let notes = LocusNotes(locus, ids: ids)
      for (number, reading) in locus.readings.enumerated() {
        let label = number == 0 ? slotLabel(locus.slot) : ""
        let row = Row(
          label: label, id: ids.map { $0[reading.id] }, reading: reading,
          notes: notes.notes(for: reading))
        columns.isStacked ? stack(row, to: &page) : lay(row, in: columns, to: &page)
        if quotations == .all || quotations == .contradicted && notes.isContradicted(reading) {
          let indent = columns.isStacked ? 6 : columns.reading + 2
          quote(reading.live, indent: indent, ids: ids, to: &page)
        }
      }
    }
    writeLinks(of: event, labels, columns, to: &page)
  }

  private func nonBreaking(_ contradictions: Int) -> String {
    String(counted(contradictions, "contradiction").map { $0 == " " ? "\u{A0}" : $0 })
  }

  private struct Row {
    var label: String
    /// The reading's id, where ids are shown.
    var id: String?
    var reading: Apparatus.ReadingEntry
    var notes: [Note]

    /// The reading with its id.
    var value: [Span] {
      [Span(reading.text)] + (id.map { [Span(" "), Span("[\($0)]", .dim)] } ?? [])
    }
  }

  /// Slot, reading, witnesses and notes side by side.
  private func lay(_ row: Row, in columns: TerminalColumns, to page: inout TerminalPage) {
    let notesWidth = min(columns.width - columns.notes, 84)
    let sigla = row.reading.givers.flatMap { [Span($0, .siglum), Span(" ")] }
    let label = flow([Span(row.label, .dim)], width: columns.reading - 3)
    let reading = flow(row.value, width: columns.witnesses - columns.reading - 2)
    let witnesses = flow(sigla, width: columns.notes - columns.witnesses - 2)
    let notes = row.notes.flatMap { hung(spans($0), width: notesWidth) }
    page.row([
      .init(column: 2, lines: label), .init(column: columns.reading, lines: reading),
      .init(column: columns.witnesses, lines: witnesses),
      .init(column: columns.notes, lines: notes),
    ])
  }

  /// A note's lines; those after the first are set in by two, so that one sees where the next begins.
  private func hung(_ note: [Span], width: Int) -> [Line] {
    flow(note, width: width - 2).enumerated().map { number, line in
      number == 0
        ? line : Line(spans: [Span("  ")] + line.spans, width: line.width + 2)
    }
  }

  /// Slot, reading with witnesses, and notes below each other, for narrow terminals.
  private func stack(_ row: Row, to page: inout TerminalPage) {
    if !row.label.isEmpty { page.paragraph([Span(row.label, .dim)], indent: 2) }
    let sigla = row.reading.givers.flatMap { [Span($0, .siglum), Span(" ")] }
    page.paragraph(row.value + [.gap] + sigla, indent: 4, hanging: 6)
    for note in row.notes { page.paragraph(spans(note), indent: 6, hanging: 8) }
  }

  /// The first passage of every witness, each with siglum and byte offset; all of them under `.all`.
  func quote(
    _ attestations: [Apparatus.AttestationEntry], indent: Int, ids: ShortIDs? = nil,
    to page: inout TerminalPage
  ) {
    var seen: Set<String> = []
    var passages: Set<[Int]> = []
    let shown = attestations.filter { attestation in
      let isNew = seen.insert(attestation.witness).inserted || quotations == .all
      return isNew && passages.insert([attestation.start, attestation.end]).inserted
    }
    let locators = shown.map { attestation in
      let id = ids.map { [Span(" [\($0[attestation.id])]", .dim)] } ?? []
      return words([Span("\(attestation.witness):\(attestation.start)", .siglum)] + id)
    }
    let column = locators.map(width).max() ?? 0
    for (attestation, locator) in zip(shown, locators) {
      let quotation = Quotation(attestation.quote, focus: attestation.focusInQuote)
      quote(quotation, after: locator, locatorWidth: column, indent: indent, to: &page)
    }
  }

  /// A quotation of about two lines, shortened around its focus, beside the words that locate it; on a
  /// narrow page it begins behind them instead and may take three lines.
  func quote(
    _ quotation: Quotation, after locator: [Word], locatorWidth: Int, indent: Int,
    to page: inout TerminalPage
  ) {
    let column = indent + locatorWidth + 2
    let room = min(page.width - column, 88)
    if room >= 36 {
      let lines = flow(quotation.shortened(to: room * 2 - 6), width: room)
      page.row([
        .init(column: indent, lines: flow(locator, width: locatorWidth)),
        .init(column: column, lines: lines),
      ])
    } else {
      let room = page.width - indent - 2
      let shown = quotation.shortened(to: max(room * 3 - width(locator) - 8, 32))
      page.paragraph(locator + shown, indent: indent, hanging: indent + 2)
    }
  }

  /// The columns that words fill on one line.
  func width(_ words: [Word]) -> Int {
    words.reduce(0) { $0 + $1.width } + words.dropFirst().reduce(0) { $0 + $1.gap }
  }

  private func writeLinks(
    of event: Apparatus.EventEntry, _ labels: [String: String], _ columns: TerminalColumns,
    to page: inout TerminalPage
  ) {
    for (number, link) in event.tellingLinks.enumerated() {
      guard let other = labels[link.event] else { continue }
      let why = link.why.isEmpty ? [] : [Span(": " + link.why, .dim)]
      let told = [Span("\(link.relation) ‘\(other)’")] + why
      let label = [Span(number == 0 ? "related" : "", .dim)]
      if columns.isStacked {
        if number == 0 { page.paragraph(label, indent: 2) }
        page.paragraph(told, indent: 4, hanging: 6)
      } else {
        page.row([
          .init(column: 2, lines: flow(label, width: 10)),
          .init(
            column: columns.reading, lines: flow(told, width: columns.width - columns.reading)),
        ])
      }
    }
  }
}
