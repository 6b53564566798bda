// Enters: analyses. Leaves: their claims, events and borrowings, as text and as JSON.

internal import Chronology
internal import Collation
internal import Edition
internal import Intake
internal import Testimony

extension Dump {
  // MARK: Testimony

  private func claims() -> [(source: Source, claim: Claim)] {
    batch.analyses.flatMap { analysis in
      analysis.deposition.claims.map { (analysis.document.source, $0) }
    }
  }

  /// An index card for each claim.
  func testimonyText() -> String {
    claims().map { source, claim in IndexCard(claim: claim, source: source).text }
      .joined(separator: "\n")
  }

  private struct ClaimLine: Encodable {
    struct Slot: Encodable {
      var slot: String
      var value: String
      var start: Int
      var end: Int
      var derivedFrom: String?
      var inheritedFrom: String?
      var evidence: String?
      var isGuess: Bool?
    }

    struct Reference: Encodable {
      var text: String
      var entry: String?
      var start: Int
      var end: Int
    }

    var source: String
    var witness: String
    var `class`: String
    var predicate: String
    var certainty: String
    var attributedTo: String?
    var voices: [String]?
    var trigger: [Int]
    var start: Int
    var end: Int
    var slots: [Slot]
    var citations: [Reference]?
  }

  /// One object for each claim.
  func testimonyJSON() throws -> String {
    try lines(
      claims().map { source, claim in
        ClaimLine(
          source: source.file, witness: claim.witness.label, class: claim.eventClass,
          predicate: claim.predicate, certainty: claim.certainty.rawValue,
          attributedTo: claim.attributedTo,
          voices: claim.voices.isEmpty ? nil : claim.voices,
          trigger: [claim.trigger.lowerBound, claim.trigger.upperBound],
          start: claim.range.lowerBound, end: claim.range.upperBound,
          slots: claim.fillers.map { filler in
            ClaimLine.Slot(
              slot: filler.slot.rawValue, value: filler.value.phrase,
              start: filler.range.lowerBound, end: filler.range.upperBound,
              derivedFrom: filler.derivedFrom, inheritedFrom: filler.inheritedFrom,
              evidence: filler.evidence, isGuess: filler.isGuess ? true : nil)
          }, citations: references(of: claim))
      })
  }

  private func references(of claim: Claim) -> [ClaimLine.Reference]? {
    guard !claim.citations.isEmpty else { return nil }
    return claim.citations.map {
      ClaimLine.Reference(
        text: $0.text, entry: $0.entry, start: $0.range.lowerBound, end: $0.range.upperBound)
    }
  }

  // MARK: Collation

  /// Each event with why its claims are one event, and its loci, readings and verdicts, one line each.
  func collationText() -> String {
    let joins = joins()
    return pipeline.edition(of: batch).events.map { event in
      let loci = event.loci.map { locus in
        let readings = locus.readings.map { reading in
          "    \(reading.value)  \(reading.witnesses.joined(separator: " "))\n"
        }
        let relations = locus.relations.map { "      \($0.verdict)  \($0.rule)  \($0.why)\n" }
        return "  \(locus.slot): \(locus.verdict)\n" + readings.joined() + relations.joined()
      }
      return "\(event.label)  \(event.class)\n" + (joins[event.id] ?? "") + loci.joined()
    }.joined(separator: "\n")
  }

  /// For each event a line for each claim that joined it: its place, the rule, and why.
  private func joins() -> [String: String] {
    let sources = Dictionary(documents.map { ($0.source.id, $0.source) }) { a, _ in a }
    let events = pipeline.collated(batch).events.map { event in
      let lines = event.joins.compactMap { join in
        guard let reason = join.reason, let source = sources[join.claim.source] else {
          return String?.none
        }
        return "  + \(place(join.claim.trigger, source))  \(reason.rule)  \(reason.why)\n"
      }
      return (event.id, lines.joined())
    }
    return Dictionary(events) { a, _ in a }
  }

  // MARK: Descent

  /// A line for each borrowing: the two passages, likeness, direction and its ground, and the words.
  func descentText() -> String {
    let apparatus = pipeline.edition(of: batch)
    let texts = Dictionary(documents.map { ($0.source.file, $0.source) }) { a, _ in a }
    return apparatus.borrowings.map { borrowing in
      let words =
        texts[borrowing.a.source].map { quote(borrowing.a.start..<borrowing.a.end, $0) } ?? ""
      let fields = [
        "\(borrowing.a.witness):\(borrowing.a.start)-\(borrowing.a.end)",
        "\(borrowing.b.witness):\(borrowing.b.start)-\(borrowing.b.end)",
        borrowing.kind, "\(borrowing.similarity)", "\(borrowing.direction) (\(borrowing.why))",
      ]
      return fields.joined(separator: "  ") + "\n  “\(words)”\n"
    }.joined()
  }
}

extension Quantity {
  /// '97.0..97.0 people'; with its kind where what is counted does not tell it: '60.0..60.0 year (age)'.
  fileprivate var phrase: String {
    let amount = "\(least)..\(most) \(counted)"
    return [.count, .duration].contains(kind) ? amount : "\(amount) (\(kind.rawValue))"
  }
}

extension Value {
  /// The value in words.
  var phrase: String {
    switch self {
    case .time(let date): date.edtf
    case .hour(let hour, _): hour.value
    case .named(let names, _): names.joined(separator: " | ")
    case .thing(let text, _): text
    case .quantity(let quantity): quantity.phrase
    case .text(let text): text
    case .order(let order, let trigger):
      "\(order.rawValue) \(trigger.lowerBound)-\(trigger.upperBound)"
    }
  }
}
