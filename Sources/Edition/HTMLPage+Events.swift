// Enters: the events. Leaves: a table of readings for each, with verdicts, notes and passages.

extension HTMLPage {
  /// All events, or the sentence that says that there is none.
  var events: String {
    if let nothing = apparatus.nothingToShow { return "<p>\(escaped(nothing))</p>" }
    return apparatus.events.map(html).joined(separator: "\n")
  }

  private func html(_ event: Apparatus.EventEntry) -> String {
    let id = anchor("e", event.id)
    let chip =
      event.contradictions == 0
      ? "" : " " + self.chip("contradiction", counted(event.contradictions, "contradiction"))
    let bodies = event.loci.map(html).joined(separator: "\n")
    return """
      <section class="event" id="\(id)" aria-labelledby="\(id)_-title">
      <h3 id="\(id)_-title">\(escaped(event.label.capitalisedFirst))\(chip)</h3>
      \(decision(on: event))\
      \(links(of: event))\
      \(table(["Slot", "Reading", "Witnesses", "Notes and passages"], rows: bodies, label: id + "_-title"))
      </section>
      """
  }

  private func decision(on event: Apparatus.EventEntry) -> String {
    guard let decision = event.decision else { return "" }
    let words = decision.isRejection ? "Set aside: " : "Confirmed: "
    return "<p>\(escaped(words + decision.reason))</p>\n"
  }

  private func links(of event: Apparatus.EventEntry) -> String {
    let items = event.tellingLinks.compactMap { related -> String? in
      guard let other = eventLabels[related.event] else { return nil }
      let why = related.why.isEmpty ? "" : ": " + escaped(related.why)
      let target = link(to: anchor("e", related.event), "‘\(escaped(other))’")
      return "<li>\(escaped(related.relation)) \(target)\(why)</li>"
    }
    return items.isEmpty ? "" : "<ul class=\"related\">\(items.joined())</ul>\n"
  }

  private func html(_ locus: Apparatus.LocusEntry) -> String {
    let notes = LocusNotes(locus)
    let rows = locus.readings.enumerated().map { number, reading in
      let header =
        number > 0
        ? ""
        : "<th scope=\"rowgroup\" rowspan=\"\(locus.readings.count)\">"
          + "\(escaped(slotLabel(locus.slot))) \(chip(locus.verdict, locus.verdict))</th>"
      return row(reading, header: header, notes: notes)
    }
    return "<tbody id=\"\(anchor("l", locus.id))\">\n\(rows.joined(separator: "\n"))\n</tbody>"
  }

  private func row(
    _ reading: Apparatus.ReadingEntry, header: String, notes: LocusNotes
  ) -> String {
    let value =
      reading.value == reading.text ? "" : " <code>\(escaped(reading.value))</code>"
    let sigla = reading.givers.map(html(siglum:)).joined(separator: " ")
    let items = notes.notes(for: reading).map { note in
      "<li class=\"\(name(of: note.kind))\">\(html(note.parts))</li>"
    }
    let list = items.isEmpty ? "" : "<ul class=\"notes\">\(items.joined())</ul>"
    let isOpen = notes.isContradicted(reading)
    return """
      <tr id="\(anchor("r", reading.id))">\(header)<td class="reading">\(escaped(reading.text))\(value)</td>\
      <td class="sigla">\(sigla.isEmpty ? "–" : sigla)</td>\
      <td>\(list)\(details(reading.attestations, isOpen: isOpen))</td></tr>
      """
  }

  private func name(of kind: Note.Kind) -> String {
    switch kind {
    case .contradiction: "contradiction"
    case .agreement: "same"
    case .remark: "remark"
    }
  }

  /// A verdict as sign and word.
  func chip(_ verdict: String, _ words: String) -> String {
    let known = ["same", "refines", "compatible", "scope", "contradiction", "single"]
    let name = known.contains(verdict) ? verdict : "other"
    return "<span class=\"chip \(name)\"><span aria-hidden=\"true\">\(verdictSign(verdict))</span> "
      + "\(escaped(words))</span>"
  }

  /// The passages of a reading, folded unless they are at odds with others.
  private func details(_ attestations: [Apparatus.AttestationEntry], isOpen: Bool) -> String {
    if attestations.isEmpty { return "" }
    return "<details\(isOpen ? " open" : "")><summary>\(counted(attestations.count, "passage"))"
      + "</summary>\(list(attestations))</details>"
  }

  /// Passages, each with a link to its place and the words that matter set off.
  func list(_ attestations: [Apparatus.AttestationEntry]) -> String {
    let items = attestations.map { attestation in
      let place = escaped("\(attestation.witness):\(attestation.start)")
      let locator =
        passages.target(of: attestation).map { link(to: $0, place, class: "siglum") }
        ?? "<b class=\"siglum\">\(place)</b>"
      let missing =
        passages.target(of: attestation) == nil ? " (not found in the text at hand)" : ""
      return "<li>\(locator) <q>\(quotation(attestation))</q>\(missing)</li>"
    }
    return "<ul class=\"passages\">\(items.joined())</ul>"
  }

  private func quotation(_ attestation: Apparatus.AttestationEntry) -> String {
    guard let focus = attestation.focusInQuote else { return escaped(attestation.quote) }
    let annotation = Annotation(range: focus, open: "<strong>", reopen: "", close: "</strong>")
    return markedUp(attestation.quote, [annotation])
  }
}
