// Enters: the sources. Leaves: each text in full, its passages and borrowings marked and linked.

extension HTMLPage {
  /// The texts of all sources.
  var texts: String {
    let annotations = annotationsByFile
    return apparatus.sources.map { source in
      let captured = source.captured.map { " · captured \($0)" } ?? ""
      let text =
        source.text.isEmpty
        ? "<p>The text of this source is not at hand.</p>"
        : "<div class=\"text\">\(markedUp(source.text, annotations[source.file] ?? []))</div>"
      return """
        <article id="\(anchor("s", source.siglum))">
        <h3>\(escaped(source.siglum)) <span class="title">\(escaped(source.title ?? source.file))</span></h3>
        <p class="meta file">\(escaped(source.file + captured)) · SHA-256 \(escaped(source.sha256))</p>
        \(text)
        </article>
        """
    }.joined(separator: "\n")
  }

  /// Voices' labels, borrowings, attested passages and names, for each source; outer ones come first.
  private var annotationsByFile: [String: [Annotation]] {
    var result: [String: [Annotation]] = [:]
    func add(_ annotation: Annotation, _ file: String) {
      let (start, end) = (annotation.range.lowerBound, annotation.range.upperBound)
      guard annotation.range.isEmpty || sources[file]?.fits(start, end) == true else { return }
      result[file, default: []].append(annotation)
    }
    let voices = Dictionary(grouping: apparatus.witnesses, by: \.source)
    for witness in apparatus.witnesses {
      add(label(witness, isAlone: voices[witness.source]?.count == 1), witness.source)
    }
    for (number, borrowing) in apparatus.borrowings.enumerated() {
      for (one, other, side) in [
        (borrowing.a, borrowing.b, ("a", "b")), (borrowing.b, borrowing.a, ("b", "a")),
      ] where one.start < one.end {
        let place = escaped("= \(other.witness):\(other.start)")
        let back = link(to: "b-\(number)-\(side.1)", place)
        add(borrowed(one, id: "b-\(number)-\(side.0)", back: back), one.source)
      }
    }
    for passage in passages.all { add(mark(passage), passage.source) }
    for (number, entity) in apparatus.entities.enumerated() {
      for (form, name) in entity.names.enumerated() where name.start < name.end {
        let open = "<span class=\"name\" id=\"n-\(number)-\(form)\">"
        let annotation = Annotation(
          range: name.start..<name.end, open: open, reopen: "<span class=\"name\">",
          close: "</span>")
        add(annotation, name.source)
      }
    }
    return result
  }

  /// Where a voice begins: its siglum, kind, author, date and score, or a mere anchor where it is alone.
  private func label(_ witness: Apparatus.WitnessEntry, isAlone: Bool) -> Annotation {
    let by = witness.author.map { " by \($0)" } ?? ""
    let known = [
      witness.kind + by, witness.date.map(readable), witness.score.map { "score \($0)" },
    ]
    let about = known.compactMap(\.self).joined(separator: " · ")
    let words = isAlone ? "" : "<b>\(escaped(witness.siglum))</b> \(escaped(about))"
    let name = isAlone ? "alone" : "voice"
    let open = "<span class=\"\(name)\" id=\"\(anchor("w", witness.siglum))\">\(words)</span>"
    let start = max(witness.start, 0)
    return Annotation(range: start..<start, open: open, reopen: "", close: "")
  }

  private func borrowed(
    _ passage: Apparatus.BorrowedPassage, id: String, back: String
  ) -> Annotation {
    Annotation(
      range: passage.start..<passage.end, open: "<span class=\"borrowed\" id=\"\(id)\">",
      reopen: "<span class=\"borrowed\">", close: "</span>", tail: "<sup>\(back)</sup>")
  }

  private func mark(_ passage: HTMLPassages.Passage) -> Annotation {
    let tag = passage.isContradicted ? "<mark class=\"contradicted\"" : "<mark"
    return Annotation(
      range: passage.range, open: "\(tag) id=\"\(passage.anchor)\">", reopen: tag + ">",
      close: "</mark>", tail: "<sup>\(passage.backLinks.joined(separator: " "))</sup>")
  }
}
