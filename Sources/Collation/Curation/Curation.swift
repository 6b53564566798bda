// Enters: the decisions in force, and what the analysis found now. Leaves: what each stage of collation must heed.

internal import Intake
internal import Testimony

/// Decisions, brought to what the analysis found: of two that clash the later holds.
struct Curation {
  private(set) var names = Decided<NameForm>()
  private(set) var claims = Decided<ClaimKey>()
  private(set) var attestations = Decided<AttestationKey>()
  /// What the user calls an entity, by one of its forms; likewise an event and a reading.
  private(set) var entityLabels: [NameForm: String] = [:]
  private(set) var eventLabels: [ClaimKey: String] = [:]
  private(set) var readingTexts: [AttestationKey: String] = [:]
  /// What is accepted or rejected.
  private(set) var nameMarks: [NameForm: Mark] = [:]
  private(set) var claimMarks: [ClaimKey: Mark] = [:]
  private(set) var attestationMarks: [AttestationKey: Mark] = [:]
  private(set) var readingMarks: [AttestationKey: Mark] = [:]
  private(set) var verdicts: [AttestationKey: [VerdictMark]] = [:]
  /// What each decision in force was brought to, by time.
  private(set) var brought: [Brought] = []

  /// An accepted or rejected verdict between the readings of two groups of attestations.
  struct VerdictMark {
    var mark: Mark
    var verdict: Verdict?
    var others: Set<AttestationKey>
  }

  /// A decision with the keys that were found for it.
  struct Brought {
    var decision: Decision
    var these: [Key]
    var others: [Key]
    var problem: Outcome.Problem?
  }

  /// What an anchor was brought to.
  enum Key: Hashable {
    case name(NameForm)
    case claim(ClaimKey)
    case attestation(AttestationKey)

    var name: NameForm? { if case .name(let key) = self { key } else { nil } }
    var claim: ClaimKey? { if case .claim(let key) = self { key } else { nil } }
    var attestation: AttestationKey? { if case .attestation(let key) = self { key } else { nil } }
  }

  /// Complexity: O(decisions · log decisions + mentions + claims), where decisions clash no more than that.
  init(_ decisions: Decisions, _ depositions: [Deposition]) {
    guard !decisions.inForce.isEmpty else { return }
    let finder = AnchorFinder(depositions, unfit: decisions.unfit)
    for decision in decisions.inForce.reversed() { take(decision, finder) }
    brought.reverse()
  }

  /// Whether the claim of some words, or the words themselves, are set aside or accepted: what was said last.
  func mark(of key: AttestationKey) -> Mark? {
    let claim = claimMarks[key.claim].flatMap { $0.isRejection ? $0 : nil }
    return Mark.later(attestationMarks[key], claim)
  }

  // MARK: Taking decisions, the latest first

  private mutating func take(_ decision: Decision, _ finder: AnchorFinder) {
    let (these, missing) = finder.find(decision.these)
    let (others, alsoMissing) = finder.find(decision.others)
    var it = Brought(decision: decision, these: these, others: others)
    let needsBoth =
      [.merge, .split].contains(decision.kind) || decision.subject == .verdict
    if these.isEmpty || needsBoth && others.isEmpty {
      it.problem = .unanchored((these.isEmpty ? missing : alsoMissing).first)
    } else if let overruling = apply(it) {
      it.problem = .overruled(overruling)
    } else if decision.kind == .reject, let first = missing.first {
      it.problem = .partly(missing.count, first)
    }
    brought.append(it)
  }

  /// Applies a decision as far as no later one says otherwise; else gives that one's id.
  private mutating func apply(_ it: Brought) -> String? {
    switch it.decision.kind {
    case .merge, .split: return link(it)
    case .rename: return rename(it)
    case .accept, .reject: return mark(it)
    case .undo: return nil
    }
  }

  private mutating func link(_ it: Brought) -> String? {
    let isMerge = it.decision.kind == .merge
    // Of what is merged the weightiest found stands for all: it brings the rest along.
    let these = isMerge ? Array(it.these.prefix(1)) : it.these
    let others = isMerge ? Array(it.others.prefix(1)) : it.others
    var refused = false
    for a in these {
      for b in others {
        let why = it.decision.reason
        let taken =
          switch (a, b) {
          case (.name(let x), .name(let y)):
            isMerge ? names.force(x, y, why: why) : names.forbid(x, y, why: why)
          case (.claim(let x), .claim(let y)):
            isMerge ? claims.force(x, y, why: why) : claims.forbid(x, y, why: why)
          case (.attestation(let x), .attestation(let y)):
            isMerge ? attestations.force(x, y, why: why) : attestations.forbid(x, y, why: why)
          default: true
          }
        if !taken { refused = true }
      }
    }
    return refused ? overruling(it) : nil
  }

  /// The later decision about one of the same passages that joined what this one parts, or the reverse.
  private func overruling(_ it: Brought) -> String {
    let keys = Set(it.these + it.others)
    let opposite: Decision.Kind = it.decision.kind == .merge ? .split : .merge
    let later = brought.first {
      $0.decision.kind == opposite && !keys.isDisjoint(with: $0.these + $0.others)
    }
    return (later ?? brought.first { $0.decision.kind == opposite })?.decision.id ?? ""
  }

  private mutating func rename(_ it: Brought) -> String? {
    guard let key = it.these.first, let label = it.decision.label else { return nil }
    if let later = later(than: it, kinds: [.rename]) { return later }
    switch key {
    case .name(let key): entityLabels[key] = label
    case .claim(let key): eventLabels[key] = label
    case .attestation(let key): readingTexts[key] = label
    }
    return nil
  }

  /// The id of a later decision of some kinds that holds for one of the same things.
  private func later(than it: Brought, kinds: [Decision.Kind]) -> String? {
    let keys = Set(it.these)
    return brought.last {
      kinds.contains($0.decision.kind) && $0.decision.subject == it.decision.subject
        && $0.problem == nil && !keys.isDisjoint(with: $0.these)
    }?.decision.id
  }

  private mutating func mark(_ it: Brought) -> String? {
    let mark = Mark(it.decision)
    if it.decision.subject == .verdict { return markVerdict(it, mark) }
    if let later = later(than: it, kinds: [mark.isRejection ? .accept : .reject]) { return later }
    for key in it.these {
      switch key {
      case .name(let key): Self.put(mark, &nameMarks[key])
      case .claim(let key): Self.put(mark, &claimMarks[key])
      case .attestation(let key) where it.decision.subject == .reading && !mark.isRejection:
        Self.put(mark, &readingMarks[key])
      case .attestation(let key): Self.put(mark, &attestationMarks[key])
      }
    }
    return nil
  }

  /// Marks what no later decision has marked.
  private static func put(_ mark: Mark, _ place: inout Mark?) { place = place ?? mark }

  private mutating func markVerdict(_ it: Brought, _ mark: Mark) -> String? {
    let (these, others) = (it.these.compactMap(\.attestation), it.others.compactMap(\.attestation))
    let standing = these.flatMap { verdicts[$0] ?? [] }
      .first { !$0.others.isDisjoint(with: others) && $0.verdict == it.decision.verdict }
    if let standing { return standing.mark.kind == mark.kind ? nil : standing.mark.id }
    for (sides, opposite) in [(these, others), (others, these)] {
      let entry = VerdictMark(mark: mark, verdict: it.decision.verdict, others: Set(opposite))
      for key in sides { verdicts[key, default: []].append(entry) }
    }
    return nil
  }

  /// What was decided about the verdict between the readings of some attestations.
  func mark(
    of verdict: Verdict, between a: some Sequence<AttestationKey>,
    and b: some Sequence<AttestationKey>
  ) -> Mark? {
    guard !verdicts.isEmpty else { return nil }
    return a.flatMap { verdicts[$0] ?? [] }.first {
      $0.verdict == verdict && !$0.others.isDisjoint(with: b)
    }?.mark
  }
}
