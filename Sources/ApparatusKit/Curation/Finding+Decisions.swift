// Enters: what became of decisions. Leaves: a finding for each that does not hold wholly.

internal import Collation
internal import Intake

extension Finding {
  /// What is to be said of a decision; nil where it holds. `files` are the names of the sources at hand.
  init?(_ outcome: Outcome, files: [String: String]) {
    guard let problem = outcome.problem else { return nil }
    let it = outcome.decision
    let name = "decision \(it.id.prefix(8)) (\(it.kind.rawValue) \(it.subject.rawValue) \(it.what))"
    let undo = "take it back with 'apparatus decide undo \(it.id.prefix(8))'"
    switch problem {
    case .unanchored(let anchor):
      self.init(
        decision: "unanchored", .warning, anchor, files, "\(name): \(Self.missing(anchor, files))",
        "Decide anew, or \(undo).")
    case .partly(let count, let anchor):
      self.init(
        decision: "partly", .note, anchor, files,
        "\(name): \(count) of its passages not found: \(Self.missing(anchor, files))",
        "Look at the passage, and decide anew where need be.")
    case .overruled(let later):
      self.init(
        decision: "overruled", .note, it.these.first, files,
        "\(name): the later decision \(later.prefix(8)) says otherwise, and holds",
        "Undo one of the two.")
    case .otherVerdict(let verdict):
      self.init(
        decision: "unanchored", .warning, it.these.first, files,
        "\(name): expected the verdict \(it.verdict?.rawValue ?? ""), found \(verdict.rawValue)",
        "Decide anew, or \(undo).")
    }
  }

  private init(
    decision: String, _ level: Level, _ anchor: Anchor?, _ files: [String: String],
    _ message: String, _ remedy: String
  ) {
    let file = anchor.flatMap { files[$0.source] }
    self.init(
      id: "decision.\(decision)", level: level, file: file ?? "decisions",
      start: file == nil ? nil : anchor?.start, message: message, remedy: remedy)
  }

  private static func missing(_ anchor: Anchor?, _ files: [String: String]) -> String {
    guard let anchor else { return "expected passages, found none named" }
    let quote = "‘\(anchor.quote.prefix(120))’"
    return files[anchor.source] == nil
      ? "expected \(quote) in the source \(anchor.source.prefix(8))…, which is not here"
      : "expected \(quote), found nothing like it there now"
  }
}
