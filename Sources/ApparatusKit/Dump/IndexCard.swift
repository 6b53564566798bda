// Enters: a claim and its source. Leaves: an index card: what, who, when, where, how sure, and the sentence, marked.

internal import Chronology
internal import Intake
internal import Testimony

/// A claim as a reader would note it on a card.
struct IndexCard {
  let claim: Claim
  let source: Source

  /// The card: a heading, a line for each role, how sure and on whose word, what is cited, and the sentence with the words marked that gave
  /// each role.
  var text: String {
    let place = "\(source.file):\(claim.range.lowerBound)-\(claim.range.upperBound)"
    let voice = claim.witness.label.isEmpty ? "" : " \(claim.witness.label)"
    let what = claim.predicate.isEmpty ? "" : " (\(claim.predicate))"
    let word = claim.voices.isEmpty ? "" : ", on the word of \(claim.voices.chain)"
    let rows = claim.fillers.map { row(Self.label($0.slot), $0.value.phrase, notes($0)) }
    let lines =
      ["\(claim.eventClass)\(what)  \(place)\(voice)"] + rows
      + [row("how sure", claim.certainty.rawValue + word, [])]
      + claim.citations.map { row("cites", $0.text, $0.entry == nil ? [] : [$0.work]) }
      + ["  “\(marked)”"]
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ label: String, _ value: String, _ notes: [String]) -> String {
    let padding = String(repeating: " ", count: max(1, 12 - label.count))
    return "  \(label)\(padding)\(value)" + notes.map { "  (\($0))" }.joined()
  }

  private func notes(_ filler: Filler) -> [String] {
    [
      filler.derivedFrom.map { "derived: \($0)" },
      filler.inheritedFrom.map { "inherited from '\($0)'" }, filler.evidence,
      filler.isGuess ? "a guess" : nil,
    ].compactMap { $0 }
  }

  private static func label(_ slot: Slot) -> String {
    switch slot {
    case .occurrence: "happened"
    case .time: "when"
    case .place: "where"
    case .agent: "by whom"
    case .patient: "whom"
    case .recipient: "to whom"
    case .instrument: "with what"
    case .source: "from"
    case .goal: "to"
    case .quantity: "how many"
    case .name: "called"
    case .office: "as"
    case .manner: "how"
    case .cause: "why"
    case .purpose: "what for"
    case .order: "order"
    }
  }

  // MARK: The sentence

  /// The sentence, or the passage of one that is too long, with marks: '… [killing|what] [him|whom] with a [pickaxe|with what]'.
  private var marked: String {
    let frame = frame
    var result = frame.lowerBound > claim.sentence.lowerBound ? "… " : ""
    var at = frame.lowerBound
    for mark in marks where mark.range.lowerBound >= at && mark.range.upperBound <= frame.upperBound
    {
      result += source.quote(at..<mark.range.lowerBound)
      result += "[\(source.quote(mark.range))|\(mark.label)]"
      at = mark.range.upperBound
    }
    result += source.quote(at..<frame.upperBound)
    result += frame.upperBound < claim.sentence.upperBound ? " …" : ""
    return result.split { $0.isWhitespace }.joined(separator: " ")
  }

  private var frame: Range<Int> {
    let whole =
      min(
        claim.sentence.lowerBound, claim.range.lowerBound)..<max(
        claim.sentence.upperBound, claim.range.upperBound)
    return whole.count <= Self.longest ? whole : claim.range
  }

  /// The most bytes of a sentence that is shown whole: as many as a passage may have.
  private static let longest = 600

  private var marks: [(range: Range<Int>, label: String)] {
    let roles = claim.fillers.map { ($0.range, Self.label($0.slot)) }
    return ([(claim.trigger, "what")] + roles).sorted {
      ($0.0.lowerBound, $1.0.upperBound, $0.1) < ($1.0.lowerBound, $0.0.upperBound, $1.1)
    }
  }
}
