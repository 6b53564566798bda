// Enters: the stages' values. Leaves: the one finished value that every writer prints; its coding is the JSON export.

/// The finished edition: what every view shows. Its `Codable` form is the JSON export, whose field
/// names and ids are stable (Docs/schema.md).
public struct Apparatus: Hashable, Sendable, Codable {
  /// The version of the export's schema.
  public var apparatus: Int = 1
  /// The version of the program that made it.
  public var program: String
  /// The sources, in the order of their sigla.
  public var sources: [SourceEntry]
  /// Every voice in the sources.
  public var witnesses: [WitnessEntry]
  /// The persons, groups and places that are named.
  public var entities: [EntityEntry]
  /// What the accounts tell of.
  public var events: [EventEntry]
  /// Text that witnesses share.
  public var borrowings: [BorrowingEntry]
  /// Answers to 'why'.
  public var explanations: [ExplanationEntry] = []
  /// What the user decided, and nothing took back, by time.
  public var decisions: [DecisionEntry] = []
  /// Remarks about the files.
  public var findings: [FindingEntry]

  /// An edition of the given entries.
  public init(
    program: String, sources: [SourceEntry] = [], witnesses: [WitnessEntry] = [],
    entities: [EntityEntry] = [], events: [EventEntry] = [], borrowings: [BorrowingEntry] = [],
    explanations: [ExplanationEntry] = [], decisions: [DecisionEntry] = [],
    findings: [FindingEntry] = []
  ) {
    self.program = program
    self.sources = sources
    self.witnesses = witnesses
    self.entities = entities
    self.events = events
    self.borrowings = borrowings
    self.explanations = explanations
    self.decisions = decisions
    self.findings = findings
  }

  /// A source as captured.
  public struct SourceEntry: Hashable, Sendable, Codable {
    /// The source's letter: C.
    public var siglum: String
    /// The name of its file, by which passages refer to it.
    public var file: String
    /// The hash of its bytes as captured.
    public var sha256: String
    /// Its title, where it has one.
    public var title: String?
    /// When it was captured, where known.
    public var captured: String?
    /// The extracted text, for writers that show passages in context; not exported.
    public var text: String = ""

    private enum CodingKeys: String, CodingKey { case siglum, file, sha256, title, captured }

    /// A source with its extracted text.
    public init(
      siglum: String, file: String, sha256: String, title: String? = nil, captured: String? = nil,
      text: String = ""
    ) {
      self.siglum = siglum
      self.file = file
      self.sha256 = sha256
      self.title = title
      self.captured = captured
      self.text = text
    }
  }

  /// One voice; `start` and `end` bound its own words.
  public struct WitnessEntry: Hashable, Sendable, Codable {
    /// The voice's siglum: C.a3.
    public var siglum: String
    /// The file in which it speaks.
    public var source: String
    /// article, question, answer, comment, post, speaker, letter or entry.
    public var kind: String
    /// Its title, where it has one.
    public var title: String?
    /// Who speaks, where known.
    public var author: String?
    /// When it was written, where known.
    public var date: String?
    /// Its score among readers, where it has one.
    public var score: Int?
    /// Where its own words begin.
    public var start: Int
    /// Where its own words end.
    public var end: Int
    /// The siglum of the voice that it answers.
    public var parent: String?

    /// A voice whose own words stand in `start..<end` of `source`.
    public init(
      siglum: String, source: String, kind: String, title: String? = nil, author: String? = nil,
      date: String? = nil, score: Int? = nil, start: Int, end: Int, parent: String? = nil
    ) {
      self.siglum = siglum
      self.source = source
      self.kind = kind
      self.title = title
      self.author = author
      self.date = date
      self.score = score
      self.start = start
      self.end = end
      self.parent = parent
    }
  }

  /// A person, group or place, with the passages that name it.
  public struct EntityEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// person, group, place or another kind.
    public var kind: String
    /// The form of the name that views show.
    public var label: String
    /// The forms of its name.
    public var names: [NameEntry]
    /// Whether the user accepts it, or sets it aside.
    public var decision: DecisionMark?

    /// An entity with the forms of its name.
    public init(
      id: String, kind: String, label: String, names: [NameEntry] = [],
      decision: DecisionMark? = nil
    ) {
      self.id = id
      self.kind = kind
      self.label = label
      self.names = names
      self.decision = decision
    }
  }

  /// One form of an entity's name, where it first stands, and why it counts as this entity's.
  public struct NameEntry: Hashable, Sendable, Codable {
    /// The form of the name.
    public var text: String
    /// The file in which it stands.
    public var source: String
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int
    /// Why it counts as this entity's.
    public var why: String

    /// A form of a name where it stands.
    public init(text: String, source: String, start: Int, end: Int, why: String) {
      self.text = text
      self.source = source
      self.start = start
      self.end = end
      self.why = why
    }
  }

  /// Two passages, one copied from the other or both from a third.
  public struct BorrowingEntry: Hashable, Sendable, Codable {
    /// One passage.
    public var a: BorrowedPassage
    /// The other passage.
    public var b: BorrowedPassage
    /// How alike they are, from 0 to 1.
    public var similarity: Double
    /// verbatim, edited or paraphrase.
    public var kind: String
    /// a→b (b took it from a), b→a or unknown.
    public var direction: String
    /// The ground for the direction.
    public var why: String

    /// Two passages with a common text; `a→b` in `direction` says that `b` took it from `a`.
    public init(
      a: BorrowedPassage, b: BorrowedPassage, similarity: Double, kind: String,
      direction: String, why: String
    ) {
      self.a = a
      self.b = b
      self.similarity = similarity
      self.kind = kind
      self.direction = direction
      self.why = why
    }
  }

  /// One side of a borrowing.
  public struct BorrowedPassage: Hashable, Sendable, Codable {
    /// The siglum of the voice.
    public var witness: String
    /// The file in which it stands.
    public var source: String
    /// Where it begins.
    public var start: Int
    /// Where it ends.
    public var end: Int

    /// The bytes `start..<end` of `source`, in the words of `witness`.
    public init(witness: String, source: String, start: Int, end: Int) {
      self.witness = witness
      self.source = source
      self.start = start
      self.end = end
    }
  }

  /// An answer to 'why', with the passages for and against it.
  public struct ExplanationEntry: Hashable, Sendable, Codable {
    /// The id of an event, or a question.
    public var of: String
    /// The answer.
    public var label: String
    /// The passages that support it.
    public var `for`: [AttestationEntry]
    /// The passages that speak against it.
    public var against: [AttestationEntry]
    /// How many groups of witnesses give it independently, as far as is known.
    public var origins: Int

    /// An answer to 'why' of an event or question.
    public init(
      of: String, label: String, for: [AttestationEntry] = [],
      against: [AttestationEntry] = [], origins: Int
    ) {
      self.of = of
      self.label = label
      self.for = `for`
      self.against = against
      self.origins = origins
    }
  }

  /// A remark about one file.
  public struct FindingEntry: Hashable, Sendable, Codable {
    /// A stable id.
    public var id: String
    /// error, warning or note.
    public var level: String
    /// The file.
    public var source: String
    /// The place in it, where there is one.
    public var start: Int?
    /// What was found.
    public var message: String
    /// What to do.
    public var remedy: String

    /// A remark about the file `source`, with what to do.
    public init(
      id: String, level: String, source: String, start: Int? = nil, message: String, remedy: String
    ) {
      self.id = id
      self.level = level
      self.source = source
      self.start = start
      self.message = message
      self.remedy = remedy
    }
  }
}
