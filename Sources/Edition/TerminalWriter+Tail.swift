// Enters: explanations, borrowings and findings. Leaves: the sections that follow the events.

extension TerminalWriter {
  /// Each answer to 'why', with the passages for and against it.
  func writeExplanations(of apparatus: Apparatus, to page: inout TerminalPage) {
    guard !apparatus.explanations.isEmpty else { return }
    page.section("Explanations")
    var last: String?
    for explanation in apparatus.explanations {
      if explanation.of != last {
        page.paragraph([Span(apparatus.explained(by: explanation))], indent: 2, hanging: 4)
      }
      last = explanation.of
      let origins = Span(counted(explanation.origins, "origin"), .dim)
      page.paragraph([Span(explanation.label), .gap, origins], indent: 4, hanging: 6)
      for (word, passages) in [("for", explanation.for), ("against", explanation.against)] {
        let sigla = distinct(passages.map(\.witness)).flatMap { [Span($0, .siglum), Span(" ")] }
        if sigla.isEmpty { continue }
        page.paragraph([Span(word + " ", .dim)] + sigla, indent: 6, hanging: 8)
        if quotations != .none { quote(passages, indent: 8, to: &page) }
      }
    }
  }

  /// Each pair of sources that share text, with the longest passage.
  func writeBorrowings(of apparatus: Apparatus, to page: inout TerminalPage) {
    guard !apparatus.borrowings.isEmpty else { return }
    page.section("Borrowings")
    let sources = apparatus.sourcesByFile
    for group in BorrowingGroup.groups(of: apparatus.borrowings) {
      page.paragraph(
        spans(group.parts) + [.gap, Span(group.counts(in: sources))], indent: 2, hanging: 4)
      let voices = group.voices.flatMap { [Span($0.siglum, .siglum), Span(" \($0.count)"), .gap] }
      if !voices.isEmpty { page.paragraph(voices.dropLast(), indent: 4, hanging: 6) }
      for why in group.grounds.prefix(2) {
        page.paragraph([Span(why, .dim)], indent: 4, hanging: 6)
      }
      if quotations != .none { quoteLongest(of: group, sources, to: &page) }
    }
  }

  private func quoteLongest(
    of group: BorrowingGroup, _ sources: [String: Apparatus.SourceEntry],
    to page: inout TerminalPage
  ) {
    let (a, b) = (group.longest.a, group.longest.b)
    guard let text = sources[a.source]?.quotation(a.start, a.end) else { return }
    let locator = words([
      Span("\(a.witness):\(a.start)", .siglum), Span(" = "),
      Span("\(b.witness):\(b.start)", .siglum),
    ])
    quote(
      Quotation(text, focus: nil), after: locator, locatorWidth: width(locator), indent: 4,
      to: &page)
    let others = group.members.count - 1
    if others > 0 {
      page.paragraph([Span("and \(counted(others, "other passage"))", .dim)], indent: 4)
    }
  }

  /// What the user decided, and nothing took back.
  func writeDecisions(of apparatus: Apparatus, to page: inout TerminalPage) {
    guard !apparatus.decisions.isEmpty else { return }
    page.section("Decisions")
    let ids = ShortIDs(apparatus)
    for decision in apparatus.decisions {
      page.paragraph(
        [Span(ids[decision.id], .dim), .gap, Span(decision.action)], indent: 2, hanging: 4)
      page.paragraph([Span(decision.ground, .dim)], indent: 4, hanging: 6)
    }
  }

  /// Level, file, message and remedy of every finding.
  func writeFindings(of apparatus: Apparatus, to page: inout TerminalPage) {
    guard !apparatus.findings.isEmpty else { return }
    page.section("Findings")
    for finding in apparatus.findings {
      let place = finding.start.map { ":\($0)" } ?? ""
      let style: Style = finding.level == "error" ? .contradiction : .heading
      let file = shortened(path: finding.source, width: max(page.width - 20, 16))
      page.paragraph(
        [Span(finding.level, style), .gap, Span(file + place, .dim)], indent: 2, hanging: 4)
      page.paragraph([Span(finding.message)], indent: 4)
      if !finding.remedy.isEmpty { page.paragraph([Span("→ " + finding.remedy)], indent: 4) }
    }
  }

  private func distinct(_ sigla: [String]) -> [String] {
    var seen: Set<String> = []
    return sigla.filter { seen.insert($0).inserted }
  }
}
