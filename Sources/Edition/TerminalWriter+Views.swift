// Enters: contradictions, dated events, or one thing of the edition. Leaves: their form for people at a terminal.

extension TerminalWriter {
  /// The contradictions of an edition, numbered, each with both readings and their passages.
  public func write(_ conflicts: [Conflict], of apparatus: Apparatus) -> String {
    var page = page
    let ids = ShortIDs(apparatus)
    let loci = Set(conflicts.map { [$0.event, $0.slot] }).count
    let events = Set(conflicts.map(\.event)).count
    let aside = apparatus.contradictionsSetAside
    let places = "\(loci == 1 ? "1 locus" : "\(loci) loci") of \(counted(events, "event"))"
    let order = conflicts.count > 1 ? ", the weightiest first" : ""
    page.paragraph([
      Span(counted(conflicts.count, "contradiction")),
      Span(conflicts.isEmpty ? "" : " at \(places)\(order)"),
      Span(aside == 0 ? "" : "; \(aside) set aside"),
    ])
    for (number, conflict) in conflicts.enumerated() {
      write(conflict, number: number + 1, ids, to: &page)
    }
    writeLegend(of: conflicts.flatMap { $0.a.witnesses + $0.b.witnesses }, apparatus, to: &page)
    return page.text
  }

  private func write(
    _ conflict: Conflict, number: Int, _ ids: ShortIDs, to page: inout TerminalPage
  ) {
    page.blank()
    page.paragraph(
      [
        Span("\(number)", .heading), .gap,
        Span("\(conflict.label.capitalisedFirst): \(slotLabel(conflict.slot))", .heading),
        .gap, Span("[\(ids[conflict.id])]", .dim),
      ], hanging: 3)
    page.paragraph(
      [Span("≠ \(conflict.rule): ", .contradiction), Span(conflict.why)], indent: 3, hanging: 5)
    if let decision = conflict.decision {
      page.paragraph([Span("confirmed: \(decision.reason)")], indent: 3, hanging: 5)
    }
    for siglum in conflict.selfContradicting {
      page.paragraph(
        [Span(siglum, .siglum), Span(" contradicts itself: it gives both", .contradiction)],
        indent: 3, hanging: 5)
    }
    for reading in [conflict.a, conflict.b] {
      let origins =
        reading.origins < reading.givers.count
        ? [.gap, Span(counted(reading.origins, "origin"))] : []
      page.paragraph(
        [Span("‘\(reading.text)’"), .gap]
          + reading.witnesses.flatMap { [Span($0, .siglum), Span(" ")] } + origins,
        indent: 3, hanging: 5)
      for note in LocusNotes.derivation(of: reading) {
        page.paragraph(spans(note), indent: 5, hanging: 7)
      }
      if quotations != .none {
        quote(reading.live, indent: 5, ids: showsIDs ? ids : nil, to: &page)
      }
    }
  }

  /// The files that some sigla stand for.
  private func writeLegend(
    of sigla: [String], _ apparatus: Apparatus, to page: inout TerminalPage
  ) {
    var part = apparatus
    let named = Set(sigla.map { String($0.prefix { $0 != "." }) })
    part.sources = apparatus.sources.filter { named.contains($0.siglum) }
    writeSources(of: part, to: &page)
  }

  /// A line for each dated event; `≠` marks dates that contradict each other.
  public func write(_ timeline: [TimelineEntry], of apparatus: Apparatus) -> String {
    var page = page
    let ids = ShortIDs(apparatus)
    if timeline.isEmpty { page.paragraph([Span("No event is dated in these sources.")]) }
    let column = (timeline.map { displayWidth($0.when) }.max() ?? 0) + 2
    for entry in timeline {
      let dates = entry.dates.enumerated().flatMap { number, date -> [Span] in
        let sure = date.certainty == "asserted" ? "" : " (\(date.certainty))"
        let comma = number + 1 < entry.dates.count ? "; " : ""
        return [Span("\(date.text)\(sure) ", .dim)]
          + date.witnesses.enumerated().flatMap { place, siglum in
            [Span((place > 0 ? " " : "") + siglum, .siglum)]
          } + [Span(comma)]
      }
      let sign = entry.isDisputed ? [Span("≠ ", .contradiction)] : []
      let label = Span(entry.label.capitalisedFirst, .heading)
      let line = sign + [label, Span(" [\(ids[entry.event])]", .dim), .gap] + dates
      page.row([
        .init(column: 0, lines: flow([Span(entry.when)], width: column - 2)),
        .init(column: column, lines: flow(line, width: max(page.width - column, 24))),
      ])
    }
    writeLegend(of: timeline.flatMap { $0.dates.flatMap(\.witnesses) }, apparatus, to: &page)
    return page.text
  }

  /// One event, or one entity with all events that it takes part in; nil where `id` is neither.
  public func write(_ id: String, of apparatus: Apparatus) -> String? {
    let entity = apparatus.entities.first { $0.id == id }
    let events = apparatus.events.filter { $0.id == id || $0.concerns(id) }
    guard entity != nil || !events.isEmpty else { return nil }
    var page = page
    let ids = ShortIDs(apparatus)
    if let entity { write(entity, ids, of: apparatus, to: &page) }
    var part = apparatus
    part.events = events
    let columns = TerminalColumns(part, width: page.width, aside: Self.idWidth)
    let labels = apparatus.eventLabels
    for event in events {
      write(event, labels: labels, in: columns, ids: ids, to: &page)
      if entity == nil { writeClaims(of: event, apparatus, to: &page) }
    }
    let readings = events.flatMap(\.loci).flatMap(\.readings)
    writeLegend(of: readings.flatMap(\.witnesses), apparatus, to: &page)
    return page.text
  }

  /// Where the event is told, and why that counts to it.
  private func writeClaims(
    of event: Apparatus.EventEntry, _ apparatus: Apparatus, to page: inout TerminalPage
  ) {
    let sigla = apparatus.sourcesByFile.mapValues(\.siglum)
    page.paragraph([Span("told at", .dim)], indent: 2)
    for claim in event.claims {
      let place = "\(sigla[claim.source] ?? claim.source):\(claim.start)"
      let ground = claim.rule.map { [.gap, Span("\($0): \(claim.why ?? "")", .dim)] } ?? []
      page.paragraph(
        [Span(place, .siglum), Span(" ‘\(claim.quote)’")] + ground, indent: 4, hanging: 6)
    }
  }

  private func write(
    _ entity: Apparatus.EntityEntry, _ ids: ShortIDs, of apparatus: Apparatus,
    to page: inout TerminalPage
  ) {
    page.paragraph([
      Span(entity.label, .heading), .gap, Span(entity.kind), .gap,
      Span("[\(ids[entity.id])]", .dim),
    ])
    if let decision = entity.decision {
      let words = decision.isRejection ? "set aside: " : "confirmed: "
      page.paragraph([Span(words + decision.reason)], indent: 2, hanging: 4)
    }
    let sigla = apparatus.sourcesByFile.mapValues(\.siglum)
    for name in entity.names {
      let place = "\(sigla[name.source] ?? name.source):\(name.start)"
      page.paragraph(
        [Span("‘\(name.text)’ "), Span(place, .siglum), .gap, Span(name.why, .dim)], indent: 2,
        hanging: 4)
    }
  }
}

extension Apparatus.EventEntry {
  /// Whether an entity takes part in it.
  func concerns(_ entity: String) -> Bool { participants.contains(entity) }
}
