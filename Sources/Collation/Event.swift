// Enters: nothing. Leaves: the values that this stage gives: entities, events, loci, readings and verdicts.

internal import Chronology
public import Intake
public import Language
public import Testimony

/// A person, group or place that accounts name.
public struct Entity: Hashable, Sendable, Identifiable {
  /// One form of the name, where it first stands, and why it counts as this entity's.
  public struct Use: Hashable, Sendable {
    public var text: String
    public var passage: Passage
    public var why: String
  }

  public var id: String
  public var kind: Name.Kind
  /// The fullest of the common forms.
  public var label: String
  /// The forms, in alphabetical order.
  public var names: [Use]
}

/// How readings stand to each other, from the mildest to the sharpest (DESIGN, section 5).
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  case single, same, refines, compatible, scope, contradiction

  public static func < (a: Verdict, b: Verdict) -> Bool { a.sharpness < b.sharpness }

  private var sharpness: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// One passage of one witness that gives a reading.
public struct Attestation: Hashable, Sendable, Identifiable {
  public var id: String
  public var witness: Witness.ID
  /// The clause.
  public var range: Range<Int>
  /// The words that give the value.
  public var focus: Range<Int>
  public var certainty: Certainty
  public var attributedTo: String?
  public var derivedFrom: String?
  public var inheritedFrom: String?
}

/// One distinct value at a locus.
public struct Reading: Hashable, Sendable, Identifiable {
  public var id: String
  public var content: Content
  /// The value for machines: EDTF, a name, a thing in dictionary form, an amount and what it counts.
  public var value: String
  /// The value for people.
  public var text: String
  public var attestations: [Attestation]

  /// Whether it stands only by being denied.
  public var isDenied: Bool { content.isDenied }

  /// Whether some witness asserts it, on its own word.
  public var isAsserted: Bool { attestations.contains { $0.certainty == .asserted } }

  /// The witnesses that give it, each once, in order.
  public var witnesses: [Witness.ID] { Set(attestations.map(\.witness)).sorted() }
}

/// A verdict between two readings, with the rule that gave it.
public struct Relation: Hashable, Sendable {
  /// The id of a reading: the narrower one where the verdict is `refines`.
  public var a: String
  /// The id of the other reading.
  public var b: String
  public var ruling: Ruling
}

/// What the comparison routine finds, and why.
public struct Ruling: Hashable, Sendable {
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
  public var id: String
  public var slot: Slot
  public var verdict: Verdict
  public var readings: [Reading]
  public var relations: [Relation]
}

/// The occurrence that claims of several witnesses are about.
public struct Event: Hashable, Sendable, Identifiable {
  /// How it stands to another event.
  public struct Link: Hashable, Sendable {
    public var event: String
    public var relation: String
    public var why: String
  }

  public var id: String
  public var label: String
  public var eventClass: String
  /// The id of the entity that it happened to, where it has a name.
  public var patient: String?
  /// Ids of entities.
  public var participants: [String]
  public var relatedTo: [Link]
  public var loci: [Locus]
}

/// All that the accounts of several sources come to.
public struct Collated: Hashable, Sendable {
  public var entities: [Entity]
  /// By time, then by label.
  public var events: [Event]
}
