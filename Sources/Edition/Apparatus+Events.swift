// Leaves: the entries of the edition that stand under an event, from the event down to the passage.

internal import Intake

extension Apparatus {
  /// The occurrence that claims of several witnesses are about.
  public struct EventEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// What views call it.
    public var label: String
    /// Its class: kill.
    public var `class`: String
    /// The ids of the entities that take part.
    public var participants: [String]
    /// How it stands to other events.
    public var relatedTo: [EventLink]
    /// When it was by the most exact readings: EDTF, a date or an interval.
    public var when: String?
    /// The claims that are counted to it, in text order, and why.
    public var claims: [ClaimEntry]
    /// How much it matters beside others: what its loci weigh together.
    public var weight: Int
    /// What the accounts say of it, slot by slot.
    public var loci: [LocusEntry]
    /// Whether the user accepts it, or sets it aside.
    public var decision: DecisionMark?

    /// An event with its loci.
    public init(
      id: String, label: String, class: String, participants: [String] = [],
      relatedTo: [EventLink] = [], when: String? = nil, claims: [ClaimEntry] = [],
      loci: [LocusEntry] = [], decision: DecisionMark? = nil
    ) {
      self.id = id
      self.label = label
      self.class = `class`
      self.participants = participants
      self.relatedTo = relatedTo
      self.when = when
      self.claims = claims
      self.loci = loci
      self.decision = decision
      weight = loci.reduce(0) { $0 + $1.weight }
    }
  }

  /// A claim that is counted to an event.
  public struct ClaimEntry: Hashable, Sendable, Codable {
    /// The file in which it stands.
    public var source: String
    /// Where the word that tells of the event begins.
    public var start: Int
    /// Where it ends.
    public var end: Int
    /// The word.
    public var quote: String
    /// The rule that counts it to the event; nil for the claim that the others joined.
    public var rule: String?
    /// The ground for it.
    public var why: String?

    /// A claim by the word `start..<end`.
    public init(
      source: String, start: Int, end: Int, quote: String, rule: String? = nil, why: String? = nil
    ) {
      self.source = source
      self.start = start
      self.end = end
      self.quote = quote
      self.rule = rule
      self.why = why
    }
  }

  /// How one event stands to another.
  public struct EventLink: Hashable, Sendable, Codable {
    /// The id of the other event.
    public var event: String
    /// entails, before, partOf or another relation.
    public var relation: String
    /// The ground for it.
    public var why: String

    /// A relation to the event with the given id.
    public init(event: String, relation: String, why: String) {
      self.event = event
      self.relation = relation
      self.why = why
    }
  }

  /// One slot of one event.
  public struct LocusEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// occurrence, time, place, agent, patient, instrument, quantity, name, cause or order.
    public var slot: String
    /// The sharpest verdict among its readings that the user has not set aside.
    public var verdict: String
    /// How much it matters beside others.
    public var weight: Int
    /// The distinct values, in the order of print.
    public var readings: [ReadingEntry]
    /// How its readings stand to each other.
    public var relations: [RelationEntry]

    /// A slot with its readings and how they stand to each other.
    public init(
      id: String, slot: String, verdict: String, readings: [ReadingEntry],
      relations: [RelationEntry] = []
    ) {
      self.id = id
      self.slot = slot
      self.verdict = verdict
      self.readings = readings
      self.relations = relations
      weight = Apparatus.weight(verdict: verdict, of: readings)
    }
  }

  /// One distinct value at a locus.
  public struct ReadingEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// The value in its normal form; EDTF for a time.
    public var value: String
    /// The value as people read it.
    public var text: String
    /// The sigla of the witnesses that give it.
    public var witnesses: [String]
    /// How many groups of witnesses give it independently, as far as is known.
    public var origins: Int
    /// The passages that give it.
    public var attestations: [AttestationEntry]
    /// Whether the user accepts it, or sets it aside.
    public var decision: DecisionMark?

    /// A value with the passages that give it.
    public init(
      id: String, value: String, text: String, witnesses: [String], origins: Int,
      attestations: [AttestationEntry], decision: DecisionMark? = nil
    ) {
      self.id = id
      self.value = value
      self.text = text
      self.witnesses = witnesses
      self.origins = origins
      self.attestations = attestations
      self.decision = decision
    }
  }

  /// One passage of one witness that gives a reading.
  public struct AttestationEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// The siglum of the voice.
    public var witness: String
    /// The file in which the passage stands.
    public var source: String
    /// Where the passage begins.
    public var start: Int
    /// Where the passage ends.
    public var end: Int
    /// The passage.
    public var quote: String
    /// The span of the words that give the value, in the same text as `start` and `end`.
    public var focus: [Int]
    /// asserted, hedged, reported, denied, hypothetical or asked.
    public var certainty: String
    /// On whose word the witness gives it.
    public var attributedTo: String?
    /// Where one voice passes on another's word: all of them, the outer one first, `attributedTo` last.
    public var voices: [String]?
    /// The works that the witness cites for it.
    public var cites: [String]
    /// From what the value was worked out.
    public var derivedFrom: String?
    /// From what the value was taken over.
    public var inheritedFrom: String?
    /// Whether the user accepts it, or sets it aside.
    public var decision: DecisionMark?

    /// A passage `start..<end` that gives a reading; `focus` holds the bounds of the words that give the value.
    public init(
      id: String, witness: String, source: String, start: Int, end: Int, quote: String,
      focus: [Int] = [], certainty: String = "asserted", attributedTo: String? = nil,
      voices: [String]? = nil, cites: [String] = [], derivedFrom: String? = nil,
      inheritedFrom: String? = nil, decision: DecisionMark? = nil
    ) {
      self.id = id
      self.witness = witness
      self.source = source
      self.start = start
      self.end = end
      self.quote = quote
      self.focus = focus
      self.certainty = certainty
      self.attributedTo = attributedTo
      self.voices = voices
      self.cites = cites
      self.derivedFrom = derivedFrom
      self.inheritedFrom = inheritedFrom
      self.decision = decision
    }
  }

  /// A verdict between two readings, with the rule that gave it.
  public struct RelationEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// The id of one reading; the narrower one where the verdict is `refines`.
    public var a: String
    /// The id of the other reading.
    public var b: String
    /// same, refines, compatible, scope or contradiction.
    public var verdict: String
    /// In what they differ: time, place and so on.
    public var type: String
    /// The rule that gave the verdict.
    public var rule: String
    /// The rule's ground, in words.
    public var why: String
    /// Whether the user accepts the verdict, or sets it aside.
    public var decision: DecisionMark?

    /// A verdict between the readings with ids `a` and `b`; where it is `refines`, `a` is the narrower.
    public init(
      id: String? = nil, a: String, b: String, verdict: String, type: String, rule: String,
      why: String, decision: DecisionMark? = nil
    ) {
      self.id = id ?? stableID("verdict", min(a, b), max(a, b))
      self.a = a
      self.b = b
      self.verdict = verdict
      self.type = type
      self.rule = rule
      self.why = why
      self.decision = decision
    }
  }
}
