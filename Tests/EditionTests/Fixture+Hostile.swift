// Leaves: an edition whose every text tries to drive a terminal, a browser or a spreadsheet.

import Edition

extension Fixture {
  static let attack =
    "\u{1B}]0;x\u{07}\u{9B}2J<script>alert('1')</script>\"><img src=x>\u{202E}\r\n=1+1"

  static let hostile: Apparatus = {
    let file = "evil\u{1B}[2J<script>.txt"
    let text = attack + " — 橋が落ちた。夜のうちに落ちた橋のことを、誰も話さない。 " + attack
    let length = text.utf8.count
    func passage(_ id: String, _ start: Int, _ end: Int) -> Apparatus.AttestationEntry {
      .init(
        id: id, witness: "A", source: file, start: start, end: end, quote: text,
        focus: [start, end], certainty: attack, attributedTo: attack, cites: [attack],
        derivedFrom: attack, inheritedFrom: attack)
    }
    let readings = ["one", "two"].map { id in
      Apparatus.ReadingEntry(
        id: id + attack, value: "=cmd|' /C calc'!A0", text: attack, witnesses: ["A"], origins: 1,
        attestations: [
          passage(id + "<a>", 0, length), passage(id + "<b>", 3, 41), passage(id + "<c>", 20, 83),
        ])
    }
    let relation = Apparatus.RelationEntry(
      a: readings[0].id, b: readings[1].id, verdict: "contradiction", type: attack, rule: attack,
      why: attack)
    let event = Apparatus.EventEntry(
      id: attack, label: attack, class: attack,
      relatedTo: [.init(event: attack, relation: attack, why: attack)],
      loci: [
        .init(
          id: attack, slot: attack, verdict: "contradiction", readings: readings,
          relations: [relation])
      ])
    return Apparatus(
      program: attack,
      sources: [.init(siglum: "A", file: file, sha256: attack, title: attack, text: text)],
      witnesses: [
        .init(siglum: "A", source: file, kind: attack, author: attack, start: 0, end: length)
      ],
      entities: [
        .init(
          id: attack, kind: attack, label: attack,
          names: [.init(text: attack, source: file, start: 10, end: 30, why: attack)])
      ],
      events: [event],
      borrowings: [
        .init(
          a: .init(witness: "A", source: file, start: 5, end: 50),
          b: .init(witness: "A", source: file, start: 30, end: 70), similarity: 0.5, kind: attack,
          direction: attack, why: attack)
      ],
      explanations: [.init(of: attack, label: attack, for: [passage("why", 0, 9)], origins: 1)],
      findings: [
        .init(id: attack, level: attack, source: file, start: 1, message: attack, remedy: attack)
      ])
  }()
}
