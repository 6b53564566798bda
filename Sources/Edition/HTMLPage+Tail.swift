// Enters: explanations, borrowings, findings and names. Leaves: the sections that follow the events.

extension HTMLPage {
  /// Each answer to 'why', with the passages for and against it.
  var explanations: String {
    apparatus.explanations.enumerated().map { number, explanation in
      let sides = [("For", explanation.for), ("Against", explanation.against)]
        .filter { !$0.1.isEmpty }
        .map { "<dt>\($0.0)</dt><dd>\(list($0.1))</dd>" }
      return """
        <article id="x-\(number)">
        <h3>\(escaped(explanation.label))</h3>
        <p class="meta">\(escaped(apparatus.explained(by: explanation))) · \
        \(counted(explanation.origins, "origin"))</p>
        <dl>\(sides.joined())</dl>
        </article>
        """
    }.joined(separator: "\n")
  }

  /// Each pair of witnesses that share text, with all passages.
  var borrowings: String {
    BorrowingGroup.groups(of: apparatus.borrowings).map { group in
      let grounds = group.grounds.map { "<p class=\"meta\">\(escaped($0))</p>" }.joined()
      let items = group.members.map { "<li>\(html($0.entry, number: $0.number))</li>" }
      return """
        <article>
        <h3>\(html(group.parts)): \(escaped(group.counts(in: sources)))</h3>
        \(grounds)
        <ul class="passages">\(items.joined(separator: "\n"))</ul>
        </article>
        """
    }.joined(separator: "\n")
  }

  private func html(_ borrowing: Apparatus.BorrowingEntry, number: Int) -> String {
    let (a, b) = (borrowing.a, borrowing.b)
    let quote = sources[a.source]?.quotation(a.start, a.end).map { "<q>\(escaped($0))</q> " } ?? ""
    let likeness = "\(borrowing.kind), similarity \(borrowing.similarity)"
    return "\(html(a, to: "b-\(number)-a")) and \(html(b, to: "b-\(number)-b")): "
      + "\(quote)<span class=\"meta\">\(escaped(likeness))</span>"
  }

  private func html(_ passage: Apparatus.BorrowedPassage, to anchor: String) -> String {
    let place = escaped("\(passage.witness):\(passage.start)")
    let fits = sources[passage.source]?.fits(passage.start, passage.end) == true
    return fits
      ? link(to: anchor, place, class: "siglum") : "<b class=\"siglum\">\(place)</b>"
  }

  /// What the user decided, and nothing took back.
  var decisions: String {
    let rows = apparatus.decisions.map { decision in
      "<tr><th scope=\"row\"><code>\(escaped(decision.id))</code></th>"
        + "<td>\(escaped(decision.action))</td><td>\(escaped(decision.ground))</td></tr>"
    }
    if rows.isEmpty { return "" }
    return table(["Id", "Decision", "Reason"], rows: rows.joined(separator: "\n"))
  }

  /// Level, file, message and remedy of every finding.
  var findings: String {
    let rows = apparatus.findings.map { finding in
      let place = finding.start.map { ":\($0)" } ?? ""
      return "<tr><th scope=\"row\">\(escaped(finding.level))</th>"
        + "<td class=\"file\">\(escaped(finding.source + place))</td>"
        + "<td>\(escaped(finding.message))</td><td>\(escaped(finding.remedy))</td></tr>"
    }
    if rows.isEmpty { return "" }
    return table(["Level", "File", "Message", "Remedy"], rows: rows.joined(separator: "\n"))
  }

  /// Every person, group and place, with the forms of its name and why each counts as such.
  var names: String {
    let rows = apparatus.entities.enumerated().map { number, entity in
      let forms = entity.names.enumerated().map { form, name in
        "<li>\(html(name, anchor: "n-\(number)-\(form)")) \(escaped(name.why))</li>"
      }
      return "<tr><th scope=\"row\">\(escaped(entity.label))</th><td>\(escaped(entity.kind))</td>"
        + "<td><ul class=\"notes\">\(forms.joined())</ul></td></tr>"
    }
    if rows.isEmpty { return "" }
    return table(["Name", "Kind", "Forms"], rows: rows.joined(separator: "\n"))
  }

  private func html(_ name: Apparatus.NameEntry, anchor: String) -> String {
    let fits = sources[name.source]?.fits(name.start, name.end) == true
    let form = "‘\(escaped(name.text))’"
    return fits ? link(to: anchor, form) : form
  }
}
