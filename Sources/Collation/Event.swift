// Enters: nothing. Leaves: the values that this stage gives: events, loci, readings and verdicts.

internal import Chronology
public import Intake
public import Testimony

/// How readings stand to each other, from the mildest to the sharpest (DESIGN, section 5).
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case single, same, refines, compatible, scope, contradiction

  /// The milder is the lesser.
  public static func < (a: Verdict, b: Verdict) -> Bool { a.sharpness < b.sharpness }

  private var sharpness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One passage of one witness that gives a reading.
public struct Attestation: Hashable, Sendable, Identifiable {
  /// Stable: derived from source, span, class and slot.
  public var id: String
  /// Who gives it.
  public var witness: Witness.ID
  /// The clause.
  public var range: Range<Int>
  /// The words that give the value.
  public var focus: Range<Int>
  /// How surely.
  public var certainty: Certainty
  /// Whether the words leave the value open, so that it was guessed from what stands before them.
  public var isGuess: Bool
  /// On whose word, as the witness names them, the outer voice first.
  public var voices: [String] = []
  /// What the witness cites for it.
  public var citations: [Citation] = []
  /// How the value was worked out, where the words do not give it.
  public var derivedFrom: String?
  /// From which words elsewhere it was carried over.
  public var inheritedFrom: String?
  /// How decisions know it.
  public var key: AttestationKey
  /// Whether the user accepts it, or sets it aside.
  public var decision: Mark?
}

/// One distinct value at a locus.
public struct Reading: Hashable, Sendable, Identifiable {
  /// Stable: derived from its first attestation.
  public var id: String
  /// The normalised value.
  public var content: Content
  /// The value for machines: EDTF, a name, a thing in dictionary form, an amount and what it counts.
  public var value: String
  /// The value for people.
  public var text: String
  /// The passages that give it, by witness.
  public var attestations: [Attestation]
  /// Whether the user accepts it, or sets it aside with all its passages.
  public var decision: Mark?

  /// Whether it stands only by being denied.
  public var isDenied: Bool { content.isDenied }

  /// Whether some witness asserts it, on its own word and in its own words.
  public var isAsserted: Bool {
    live.contains { $0.certainty == .asserted && !$0.isGuess }
  }

  /// The passages that the user has not set aside.
  public var live: [Attestation] { attestations.filter { $0.decision?.isRejection != true } }

  /// Whether the user has set all its passages aside.
  public var isSetAside: Bool { attestations.allSatisfy { $0.decision?.isRejection == true } }

  /// The witnesses that give it, each once, in order; those only of what is set aside where all of it is.
  public var witnesses: [Witness.ID] {
    Set((isSetAside ? attestations : live).map(\.witness)).sorted()
  }
}

/// A verdict between two readings, with the rule that gave it.
public struct Relation: Hashable, Sendable {
  /// The id of a reading: the narrower one where the verdict is `refines`.
  public var a: String
  /// The id of the other reading.
  public var b: String
  /// The verdict and the rule that gave it.
  public var ruling: Ruling
  /// Whether the user accepts the verdict, or sets it aside.
  public var decision: Mark?

  /// Stable: derived from both readings, whichever is named first.
  public var id: String { stableID("verdict", min(a, b), max(a, b)) }

  /// Whether it counts: the user has not set it aside.
  public var isLive: Bool { decision?.isRejection != true }
}

/// What the comparison routine finds, and why.
public struct Ruling: Hashable, Sendable {
  /// The verdict.
  public var verdict: Verdict
  /// What kind of difference it is about: a slot's name, or `polarity`.
  public var type: String
  /// The stable name of the rule.
  public var rule: String
  /// One sentence from a template over the readings.
  public var why: String
  /// Where the verdict is `refines`: whether it is the second reading that refines the first.
  public var isTurned = false
}

/// One slot of one event.
public struct Locus: Hashable, Sendable, Identifiable {
  /// Stable: derived from event and slot.
  public var id: String
  /// What varies.
  public var slot: Slot
  /// The sharpest verdict between its readings.
  public var verdict: Verdict
  /// The values, the most widely attested first.
  public var readings: [Reading]
  /// A ruling for every pair of readings.
  public var relations: [Relation]
}

/// Why a claim is counted to an event.
public struct JoinReason: Hashable, Sendable {
  /// The stable name of the rule: `event.once`.
  public var rule: String
  /// One sentence from a template.
  public var why: String
}

/// The occurrence that claims of several witnesses are about.
public struct Event: Hashable, Sendable, Identifiable {
  /// How it stands to another event.
  public struct Link: Hashable, Sendable {
    /// The id of the other event.
    public var event: String
    /// entails, partOf or before.
    public var relation: String
    /// The rule behind it, in words.
    public var why: String
  }

  /// A claim that is counted to it.
  public struct Join: Hashable, Sendable {
    /// The claim.
    public var claim: ClaimKey
    /// The rule, and what speaks for it; nil for the claim that the others joined.
    public var reason: JoinReason?
  }

  /// Stable: derived from its first claim.
  public var id: String
  /// The heading: 'Killing of Spencer Perceval'.
  public var label: String
  /// The id of the event class.
  public var eventClass: String
  /// The id of the entity that it happened to, where it has a name.
  public var patient: String?
  /// Ids of entities.
  public var participants: [String]
  /// How it stands to other events.
  public var relatedTo: [Link]
  /// Its claims as decisions know them, in text order, and why they are of one event.
  public var joins: [Join]
  /// What varies at it, in the order of slots.
  public var loci: [Locus]
  /// When it was, by the most exact readings: a day or an interval in EDTF.
  public var when: String?
  /// Whether the user accepts it, or sets it aside with all its claims.
  public var decision: Mark?

  /// The claims that it is made of, as decisions know them.
  public var claims: [ClaimKey] { joins.map(\.claim) }
}

/// All that the accounts of several sources come to.
public struct Collated: Hashable, Sendable {
  /// Those that the events name, by label.
  public var entities: [Entity]
  /// By time, then by label.
  public var events: [Event]
  /// What became of the user's decisions, by time.
  public var outcomes: [Outcome] = []
}
