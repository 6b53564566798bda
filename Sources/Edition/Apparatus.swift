// Enters: the stages' values. Leaves: the one finished value that every writer prints; its coding is the JSON export.

/// The finished edition: what every view shows. Its `Codable` form is the JSON export, whose field
/// names and ids are stable (Docs/schema.md).
public struct Apparatus: Hashable, Sendable, Codable {
  /// The version of the export's schema.
  public var apparatus: Int = 1
  /// The version of the program that made it.
  public var program: String
  public var sources: [SourceEntry]
  public var witnesses: [WitnessEntry]
  public var entities: [EntityEntry]
  public var events: [EventEntry]
  public var borrowings: [BorrowingEntry]
  public var explanations: [ExplanationEntry] = []
  public var findings: [FindingEntry]

  /// A source as captured.
  public struct SourceEntry: Hashable, Sendable, Codable {
    public var siglum: String
    public var file: String
    public var sha256: String
    public var title: String?
    public var captured: String?
    /// The extracted text, for writers that show passages in context; not exported.
    public var text: String = ""

    private enum CodingKeys: String, CodingKey { case siglum, file, sha256, title, captured }
  }

  /// One voice; `start` and `end` bound its own words.
  public struct WitnessEntry: Hashable, Sendable, Codable {
    public var siglum: String
    public var source: String
    public var kind: String
    public var title: String?
    public var author: String?
    public var date: String?
    public var score: Int?
    public var start: Int
    public var end: Int
    public var parent: String?
  }

  /// A person, group or place, with the passages that name it.
  public struct EntityEntry: Hashable, Sendable, Codable {
    public var id: String
    public var kind: String
    public var label: String
    public var names: [NameEntry]
  }

  /// One form of an entity's name, where it first stands, and why it counts as this entity's.
  public struct NameEntry: Hashable, Sendable, Codable {
    public var text: String
    public var source: String
    public var start: Int
    public var end: Int
    public var why: String
  }

  /// The occurrence that claims of several witnesses are about.
  public struct EventEntry: Hashable, Sendable, Codable {
    public var id: String
    public var label: String
    public var `class`: String
    public var participants: [String]
    public var relatedTo: [EventLink]
    public var loci: [LocusEntry]
  }

  /// How one event stands to another.
  public struct EventLink: Hashable, Sendable, Codable {
    public var event: String
    public var relation: String
    public var why: String
  }

  /// One slot of one event.
  public struct LocusEntry: Hashable, Sendable, Codable {
    public var id: String
    public var slot: String
    public var verdict: String
    public var readings: [ReadingEntry]
    public var relations: [RelationEntry]
  }

  /// One distinct value at a locus.
  public struct ReadingEntry: Hashable, Sendable, Codable {
    public var id: String
    public var value: String
    public var text: String
    public var witnesses: [String]
    /// How many groups of witnesses give it independently, as far as is known.
    public var origins: Int
    public var attestations: [AttestationEntry]
  }

  /// One passage of one witness that gives a reading.
  public struct AttestationEntry: Hashable, Sendable, Codable {
    public var id: String
    public var witness: String
    public var source: String
    public var start: Int
    public var end: Int
    public var quote: String
    /// The span of the words that give the value, in the same text as `start` and `end`.
    public var focus: [Int]
    public var certainty: String
    public var attributedTo: String?
    public var cites: [String]
    public var derivedFrom: String?
    public var inheritedFrom: String?
  }

  /// A verdict between two readings, with the rule that gave it.
  public struct RelationEntry: Hashable, Sendable, Codable {
    public var a: String
    public var b: String
    public var verdict: String
    public var type: String
    public var rule: String
    public var why: String
  }

  /// Two passages, one copied from the other or both from a third.
  public struct BorrowingEntry: Hashable, Sendable, Codable {
    public var a: BorrowedPassage
    public var b: BorrowedPassage
    public var similarity: Double
    public var kind: String
    public var direction: String
    public var why: String
  }

  /// One side of a borrowing.
  public struct BorrowedPassage: Hashable, Sendable, Codable {
    public var witness: String
    public var source: String
    public var start: Int
    public var end: Int
  }

  /// An answer to 'why', with the passages for and against it.
  public struct ExplanationEntry: Hashable, Sendable, Codable {
    public var of: String
    public var label: String
    public var `for`: [AttestationEntry]
    public var against: [AttestationEntry]
    public var origins: Int
  }

  /// A remark about one file.
  public struct FindingEntry: Hashable, Sendable, Codable {
    public var id: String
    public var level: String
    public var source: String
    public var start: Int?
    public var message: String
    public var remedy: String
  }
}
