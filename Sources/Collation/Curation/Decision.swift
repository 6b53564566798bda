// Enters: nothing. Leaves: what a user decides about a finding of the analysis, and which decisions are in force.

public import Intake
internal import Testimony

/// One entry of the log of decisions. It is never changed; what takes it back is an entry too.
public struct Decision: Hashable, Sendable, Codable, Identifiable {
  /// What is done.
  public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
    case accept, reject, merge, split, rename, undo
  }

  /// What sort of thing it is done to.
  public enum Subject: String, Hashable, Sendable, Codable, CaseIterable {
    case entity, event, reading, attestation, verdict, decision
  }

  /// What is done.
  public var kind: Kind
  /// What sort of thing it is done to.
  public var subject: Subject
  /// What the user saw: 'Killing of James Cook: when: …'. For people; nothing depends on it.
  public var what: String
  /// What it is done to: of a split what goes, of a verdict one reading. The weightiest first.
  public var these: [Anchor] = []
  /// The other side: of a merge what joins, of a split what stays, of a verdict the other reading.
  public var others: [Anchor] = []
  /// The new name of a `rename`.
  public var label: String?
  /// The verdict that is accepted or rejected.
  public var verdict: Verdict?
  /// The rule that gave it.
  public var rule: String?
  /// The id of the decision that an `undo` takes back.
  public var undoes: String?
  /// Why.
  public var reason: String
  /// Who decided, where that is told.
  public var by: String?
  /// When, in universal time: `2026-11-21T11:30:00.000Z` (ISO 8601). It settles which of two is the later.
  public var at: String

  /// A decision about what `what` describes.
  public init(
    _ kind: Kind, _ subject: Subject, what: String, reason: String, by: String? = nil, at: String
  ) {
    self.kind = kind
    self.subject = subject
    self.what = what
    self.reason = reason
    self.by = by
    self.at = at
  }

  private enum CodingKeys: String, CodingKey {
    case kind, subject, what, these, others, label, verdict, rule, undoes, reason, by, at
  }

  /// Derived from all of its content, so that the same decision from two files is one.
  public var id: String {
    let head = [
      kind.rawValue, subject.rawValue, what, label, verdict?.rawValue, rule, undoes, reason, by, at,
    ]
    let fields = head.map { $0 ?? "" } + these.map(\.identity) + ["|"] + others.map(\.identity)
    return stableID(fields.map { "\($0.utf8.count):\($0)" }.joined())
  }

  /// By time, then by id.
  static func < (a: Self, b: Self) -> Bool { a.at == b.at ? a.id < b.id : a.at < b.at }
}

extension Anchor {
  fileprivate var identity: String {
    "\(source) \(start) \(end) \(quote) \(form ?? "") \(`class` ?? "") \(trigger ?? [])"
      + " \(patient ?? []) \(slot?.rawValue ?? "") \(focus ?? [])"
  }
}

/// The decisions of a log that are in force.
public struct Decisions: Hashable, Sendable {
  /// Those that nothing takes back, by time, then by id: the order of the log does not matter.
  public let inForce: [Decision]
  /// The anchors whose quotation no longer stands in its place.
  let unfit: Set<Anchor>

  /// No decision.
  public static let none = Decisions([])

  /// The decisions in force of a log; `text` gives what stands at a passage now, nil where there is no such source.
  ///
  /// An undo that is itself undone takes nothing back.
  public init(_ log: [Decision], text: ((Passage) -> String?)? = nil) {
    let byID = Dictionary(log.map { ($0.id, $0) }) { first, _ in first }
    var undos: [String: [String]] = [:]
    for (id, decision) in byID {
      if decision.kind == .undo, let target = decision.undoes {
        undos[target, default: []].append(id)
      }
    }
    // The id of an undo derives from its target's, so that no chain of them ends in itself.
    func stands(_ id: String) -> Bool { !(undos[id] ?? []).contains(where: stands) }
    inForce = byID.filter { $0.value.kind != .undo && stands($0.key) }.map(\.value)
      .sorted { $0 < $1 }
    guard let text else {
      unfit = []
      return
    }
    unfit = Set(
      inForce.flatMap { $0.these + $0.others }.filter { anchor in
        anchor.passage.flatMap(text) != anchor.quote
      })
  }
}

extension Decisions {
  /// Whether nothing takes back a decision.
  public func holds(_ decision: Decision) -> Bool { inForce.contains { $0.id == decision.id } }
}

/// A decision as it shows beside what it is about.
public struct Mark: Hashable, Sendable {
  /// The decision's id.
  public var id: String
  /// accept or reject.
  public var kind: Decision.Kind
  /// What sort of thing was decided about.
  public var subject: Decision.Subject
  /// Why.
  public var reason: String
  /// Who decided, where that is told.
  public var by: String?
  /// When.
  public var at: String

  init(_ decision: Decision) {
    id = decision.id
    kind = decision.kind
    subject = decision.subject
    reason = decision.reason
    by = decision.by
    at = decision.at
  }

  /// Whether it sets aside what it is about.
  public var isRejection: Bool { kind == .reject }

  /// The later of two.
  static func later(_ a: Mark?, _ b: Mark?) -> Mark? {
    guard let a, let b else { return a ?? b }
    return (a.at, a.id) < (b.at, b.id) ? b : a
  }
}

/// What became of a decision in one edition.
public struct Outcome: Hashable, Sendable {
  /// Why a decision does not hold, or not wholly.
  public enum Problem: Hashable, Sendable {
    /// What it is about was not found; one of the passages that were looked for.
    case unanchored(Anchor?)
    /// Some of its passages were not found: how many, and one of them.
    case partly(Int, Anchor)
    /// A later decision says otherwise: its id.
    case overruled(String)
    /// The verdict is another now.
    case otherVerdict(Verdict)
  }

  /// The decision.
  public var decision: Decision
  /// The ids of what it is about, in this edition.
  public var about: [String]
  /// What stands against it.
  public var problem: Problem?
}
