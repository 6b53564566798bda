// Leaves: an invented edition: three accounts of a bridge that fell, written for these tests.

import Edition
import TestSupport

/// Builds entries from sentences of the texts, so that no offset is counted by hand.
struct Fixture {
  static let gazette = """
    The Fall of Harrow Bridge

    On the night of 12 March 1887 the chain bridge at Harrow gave way under a drove of cattle. \
    Fourteen persons were drowned. The northern chain parted with a report like cannon, and the \
    whole of the roadway was in the river before a man could count to ten. The engineer, Mr \
    Josiah Pell, was not upon the bridge.

    """
  static let memoir = """
    Two days after the fair, on the 13th, the bridge went down. I saw it from the mill – “like a \
    plate off a shelf”, my wife said. They buried seventeen. It was a hawser, not the chain, that \
    broke: old Pell had hung a café and a toll-house from it, and the whole of the roadway was in \
    the river before a man could count to ten.

    """
  static let thread = """
    Why did Harrow Bridge collapse? My great-grandmother spoke of it all her life.
    In March 1887 the northern chain failed; the inquest, according to Lady Orr, counted fourteen dead.
    It was not a hawser. There was never a hawser on that bridge!
    Perhaps ice in the river had loosened the pier.

    """

  static let sources: [Apparatus.SourceEntry] = [
    .init(
      siglum: "A", file: "000_harrow_gazette_evening_edition_of_the_14th.txt",
      sha256: String(repeating: "0a", count: 32), title: "The Fall of Harrow Bridge",
      captured: "2024-05-01", text: gazette),
    .init(
      siglum: "B", file: "001_memoir.txt", sha256: String(repeating: "1b", count: 32),
      title: "Recollections of a Miller", text: memoir),
    .init(
      siglum: "C", file: "002_thread.html", sha256: String(repeating: "2c", count: 32),
      title: "Why did Harrow Bridge collapse?", text: thread),
  ]

  /// The passage of `witness` that reads like `marked`, whose mark stands around the focus.
  static func passage(
    _ witness: String, _ marked: String, _ certainty: String = "asserted", slot: String = "s",
    from: String? = nil, derived: String? = nil, cites: [String] = []
  ) -> Apparatus.AttestationEntry {
    let sentence = MarkedText(marked)
    let source = source(of: witness)
    let start = offset(of: sentence.text, in: source.text)
    let focus = sentence.ranges.first.map { [start + $0.lowerBound, start + $0.upperBound] } ?? []
    return .init(
      id: "\(witness)/\(start)/\(slot)", witness: witness, source: source.file, start: start,
      end: start + sentence.text.utf8.count, quote: sentence.text, focus: focus,
      certainty: certainty, attributedTo: from, cites: cites, derivedFrom: derived)
  }

  private static func source(of siglum: String) -> Apparatus.SourceEntry {
    guard let source = sources.first(where: { siglum.hasPrefix($0.siglum) }) else {
      preconditionFailure("no source has the voice \(siglum)")
    }
    return source
  }

  static func offset(of sentence: String, in text: String) -> Int {
    guard let range = text.firstRange(of: sentence) else {
      preconditionFailure("no text holds: \(sentence)")
    }
    return text.utf8.distance(from: text.startIndex, to: range.lowerBound)
  }

  /// A reading with the witnesses of its passages.
  static func reading(
    _ id: String, _ value: String, _ text: String, origins: Int? = nil,
    _ passages: [Apparatus.AttestationEntry]
  ) -> Apparatus.ReadingEntry {
    var witnesses: [String] = []
    for passage in passages
    where passage.certainty != "denied" && !witnesses.contains(passage.witness) {
      witnesses.append(passage.witness)
    }
    return .init(
      id: id, value: value, text: text, witnesses: witnesses,
      origins: origins ?? witnesses.count, attestations: passages)
  }

  static func witness(
    _ siglum: String, _ kind: String, _ author: String? = nil, from: String? = nil,
    to: String? = nil, parent: String? = nil
  ) -> Apparatus.WitnessEntry {
    let source = source(of: siglum)
    let start = from.map { offset(of: $0, in: source.text) } ?? 0
    let end = to.map { offset(of: $0, in: source.text) } ?? source.text.utf8.count
    return .init(
      siglum: siglum, source: source.file, kind: kind, author: author,
      date: kind == "article" ? "1887-03-14" : nil, score: kind == "answer" ? 6 : nil,
      start: start, end: end, parent: parent)
  }
}
