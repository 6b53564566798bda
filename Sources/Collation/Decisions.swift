// Enters: nothing. Leaves: the values by which users decide which claims are of one event, and events are known.

internal import Intake
public import Testimony

/// What a claim is known by, however often its source is analysed.
public struct ClaimID: Hashable, Sendable, Codable, Comparable {
  /// The SHA-256 of the source.
  public var source: String
  /// The word that tells of the event, in UTF-8 bytes of the source's text.
  public var trigger: Range<Int>
  /// The id of the event class.
  public var eventClass: String

  /// Names a claim by its parts.
  public init(source: String, trigger: Range<Int>, eventClass: String) {
    (self.source, self.trigger, self.eventClass) = (source, trigger, eventClass)
  }

  /// The id of a claim. 'Radek and Rakovsky were killed' makes two claims of one id.
  public init(_ claim: Claim) {
    self.init(
      source: claim.witness.source.sha256, trigger: claim.trigger, eventClass: claim.eventClass)
  }

  /// By source, place and class.
  public static func < (a: ClaimID, b: ClaimID) -> Bool {
    (a.source, a.trigger.lowerBound, a.trigger.upperBound, a.eventClass)
      < (b.source, b.trigger.lowerBound, b.trigger.upperBound, b.eventClass)
  }

  /// The short form that ids of events are made of.
  private var short: String { stableID(source, "\(trigger)", eventClass) }

  /// The ids of events, each told by some claims and known by a patient's key: the least of its claims' short forms. The one
  /// function that gives them.
  static func events(_ events: [(claims: [ClaimID], patient: String)]) -> [String] {
    var taken = Set<String>()
    return events.map { event in
      let own = event.claims.map(\.short).min() ?? ""
      // One word tells of two: 'Radek and Rakovsky were killed'.
      return taken.insert(own).inserted ? own : stableID(own, event.patient)
    }
  }
}

/// What users decided about claims: it goes before every rule, and what was decided to be apart before the rest.
public struct ClaimDecisions: Hashable, Sendable, Codable {
  /// Two claims, in either order.
  public struct Pair: Hashable, Sendable, Codable {
    /// One claim.
    public var a: ClaimID
    /// The other.
    public var b: ClaimID

    /// A decision about two claims.
    public init(_ a: ClaimID, _ b: ClaimID) { (self.a, self.b) = (a, b) }
  }

  /// Claims that are of one event: the events that they would be of become one.
  public var together: [Pair]
  /// Claims that are not of one event: the one with more such decisions, else the later in the text, leaves the event.
  public var apart: [Pair]

  /// Decisions; none by default.
  public init(together: [Pair] = [], apart: [Pair] = []) {
    (self.together, self.apart) = (together, apart)
  }
}

/// Why a claim is counted to an event.
public struct JoinReason: Hashable, Sendable {
  /// The stable name of the rule: `event.once`.
  public var rule: String
  /// One sentence from a template.
  public var why: String
}
