// Leaves: the edition of the three accounts.

import Edition

extension Fixture {
  static let bridge = Apparatus(
    program: "0.1.0", sources: sources,
    witnesses: [
      witness("A", "article", "The Gazette"), witness("B", "letter", "a miller of Harrow"),
      witness("C.q", "question", "wren", to: "In March"),
      witness("C.a1", "answer", "otter", from: "In March", to: "It was not", parent: "C.q"),
      witness("C.a1.c1", "comment", "heron", from: "It was not", to: "Perhaps", parent: "C.a1"),
      witness("C.a1.c2", "comment", "wren", from: "Perhaps", parent: "C.a1"),
    ],
    entities: [
      .init(
        id: "pell", kind: "person", label: "Josiah Pell",
        names: [
          name("A", "Josiah Pell", why: "the full name"),
          name("B", "Pell", why: "the last part of ‘Josiah Pell’"),
        ])
    ],
    events: [collapse, inquest], borrowings: [borrowing],
    explanations: [
      .init(
        of: "e1", label: "ice had loosened the pier",
        for: [passage("C.a1.c2", "Perhaps ⟦ice in the river⟧ had loosened the pier.", "hedged")],
        against: [passage("A", "The northern chain ⟦parted⟧ with a report like cannon")], origins: 1
      )
    ],
    findings: [
      .init(
        id: "f1", level: "warning", source: "002_thread.html", start: 77,
        message: "The thread shows 2 of 9 comments.",
        remedy: "Capture the page with all comments open."),
      .init(
        id: "f2", level: "error", source: "003_scan.pdf",
        message: "Expected text, found images only.",
        remedy: "Run text recognition on the file first."),
    ])

  static let collapse = Apparatus.EventEntry(
    id: "e1", label: "collapse of Harrow Bridge", class: "collapse", participants: ["pell"],
    relatedTo: [.init(event: "e2", relation: "before", why: "an inquest follows the deaths")],
    loci: [time, dead, instrument, place])

  static let inquest = Apparatus.EventEntry(
    id: "e2", label: "inquest at Harrow", class: "investigate",
    loci: [
      .init(
        id: "l9", slot: "agent", verdict: "single",
        readings: [
          reading(
            "r90", "Lady Orr", "Lady Orr",
            [
              passage(
                "C.a1", "the inquest, according to ⟦Lady Orr⟧, counted fourteen dead",
                slot: "agent",
                cites: ["Orr 1902"])
            ])
        ])
    ])

  private static let time = Apparatus.LocusEntry(
    id: "l1", slot: "time", verdict: "contradiction",
    readings: [
      reading(
        "r1", "1887-03-12", "12 March 1887",
        [
          passage(
            "A", "On the night of ⟦12 March 1887⟧ the chain bridge at Harrow gave way", slot: "time"
          )
        ]),
      reading(
        "r2", "1887-03-13", "13 March 1887",
        [
          passage(
            "B", "Two days after the fair, ⟦on the 13th⟧, the bridge went down.", slot: "time",
            derived: "‘on the 13th’, counted from the fair of 11 March 1887")
        ]),
      reading(
        "r3", "1887-03", "March 1887",
        [passage("C.a1", "⟦In March 1887⟧ the northern chain failed", slot: "time")]),
    ],
    relations: [
      .init(
        a: "r1", b: "r2", verdict: "contradiction", type: "time", rule: "time.disjoint",
        why: "both are asserted of the fall, and no day is both"),
      .init(
        a: "r1", b: "r3", verdict: "refines", type: "time", rule: "time.within", why: "a day of it"),
      .init(
        a: "r2", b: "r3", verdict: "refines", type: "time", rule: "time.within", why: "a day of it"),
    ])

  private static let dead = Apparatus.LocusEntry(
    id: "l2", slot: "quantity", verdict: "contradiction",
    readings: [
      reading(
        "r4", "14", "14 dead", origins: 1,
        [
          passage("A", "⟦Fourteen persons⟧ were drowned.", slot: "quantity"),
          passage(
            "C.a1", "the inquest, according to Lady Orr, counted ⟦fourteen dead⟧", "reported",
            slot: "quantity", from: "Lady Orr"),
        ]),
      reading("r5", "17", "17 dead", [passage("B", "They buried ⟦seventeen⟧.", slot: "quantity")]),
    ],
    relations: [
      .init(
        a: "r4", b: "r5", verdict: "contradiction", type: "quantity", rule: "quantity.exact",
        why: "two exact counts of the dead")
    ])

  private static let instrument = Apparatus.LocusEntry(
    id: "l3", slot: "instrument", verdict: "contradiction",
    readings: [
      reading(
        "r6", "chain", "the northern chain",
        [
          passage(
            "A",
            "The ⟦northern chain⟧ parted with a report like cannon, and the whole of the roadway was in the river before a man could count to ten.",
            slot: "instrument"),
          passage("C.a1", "In March 1887 ⟦the northern chain⟧ failed", slot: "instrument"),
        ]),
      reading(
        "r7", "hawser", "a hawser",
        [
          passage("B", "It was ⟦a hawser⟧, not the chain, that broke", slot: "instrument"),
          passage("C.a1.c1", "It was not ⟦a hawser⟧.", "denied", slot: "instrument"),
        ]),
    ],
    relations: [
      .init(
        a: "r6", b: "r7", verdict: "contradiction", type: "instrument", rule: "instrument.sisters",
        why: "chain and hawser are sister kinds")
    ])

  private static let place = Apparatus.LocusEntry(
    id: "l4", slot: "place", verdict: "same",
    readings: [
      reading(
        "r8", "Harrow", "Harrow",
        [
          passage("A", "the chain bridge at ⟦Harrow⟧ gave way", slot: "place"),
          passage("C.q", "Why did ⟦Harrow⟧ Bridge collapse?", slot: "place"),
        ])
    ])

  private static let borrowing = Apparatus.BorrowingEntry(
    a: shared("A"), b: shared("B"), similarity: 1, kind: "verbatim", direction: "a→b",
    why: "A is dated 14 March 1887; B was written later")

  private static func shared(_ witness: String) -> Apparatus.BorrowedPassage {
    let quote = passage(
      witness,
      "the whole of the roadway was in the river before a man could count to ten")
    return .init(witness: witness, source: quote.source, start: quote.start, end: quote.end)
  }

  private static func name(_ siglum: String, _ text: String, why: String) -> Apparatus.NameEntry {
    let passage = passage(siglum, text)
    return .init(
      text: text, source: passage.source, start: passage.start, end: passage.end, why: why)
  }
}
