// Leaves: the entries of the edition that tell what its user decided.

extension Apparatus {
  /// A decision as it stands beside what it is about.
  public struct DecisionMark: Hashable, Sendable, Codable {
    /// The decision's id.
    public var id: String
    /// accept or reject.
    public var kind: String
    /// Why.
    public var reason: String
    /// Who decided, where that is told.
    public var by: String?
    /// When, in universal time (ISO 8601).
    public var at: String

    /// A decision beside what it is about.
    public init(id: String, kind: String, reason: String, by: String? = nil, at: String) {
      self.id = id
      self.kind = kind
      self.reason = reason
      self.by = by
      self.at = at
    }

    /// Whether it sets aside what it stands beside.
    public var isRejection: Bool { kind == "reject" }
  }

  /// A decision that is in force.
  public struct DecisionEntry: Hashable, Sendable, Codable {
    /// The decision's id, derived from its content.
    public var id: String
    /// accept, reject, merge, split or rename.
    public var kind: String
    /// entity, event, reading, attestation or verdict.
    public var subject: String
    /// What the user saw.
    public var what: String
    /// The new name of a `rename`.
    public var label: String?
    /// Why.
    public var reason: String
    /// Who decided, where that is told.
    public var by: String?
    /// When, in universal time (ISO 8601).
    public var at: String
    /// The ids of what it is about in this edition; none where it was not found.
    public var about: [String]

    /// A decision that is about the things with the ids `about`.
    public init(
      id: String, kind: String, subject: String, what: String, label: String? = nil,
      reason: String, by: String? = nil, at: String, about: [String] = []
    ) {
      self.id = id
      self.kind = kind
      self.subject = subject
      self.what = what
      self.label = label
      self.reason = reason
      self.by = by
      self.at = at
      self.about = about
    }
  }
}

extension Apparatus.EventEntry {
  /// Whether the user has set it aside.
  public var isSetAside: Bool { decision?.isRejection ?? false }
}

extension Apparatus.ReadingEntry {
  /// Whether the user has set it aside.
  public var isSetAside: Bool { decision?.isRejection ?? false }

  /// The passages that count: those that the user has not set aside; all of them where the reading is set aside whole.
  var live: [Apparatus.AttestationEntry] {
    isSetAside ? attestations : attestations.filter { $0.decision?.isRejection != true }
  }

  /// Whether no passage states it: all leave it to be worked out or carried over.
  var isInferred: Bool {
    !live.isEmpty && live.allSatisfy { $0.derivedFrom != nil || $0.inheritedFrom != nil }
  }
}

extension Apparatus.RelationEntry {
  /// Whether the user has set the verdict aside.
  public var isSetAside: Bool { decision?.isRejection ?? false }

  /// Whether both readings contradict each other, and the user has not set that aside.
  public var isContradiction: Bool { verdict == "contradiction" && !isSetAside }
}
