// Enters: nothing. Leaves: the values that this stage gives: what each witness says, how surely, and where.

public import Chronology
public import Intake
public import Language

/// What can vary at an event: the roles of those who take part, and the circumstances.
public enum Slot: String, Hashable, Sendable, Codable, CaseIterable, Comparable {
  /// Whether it happened at all; no words of a claim fill it.
  case occurrence
  case time, place, agent, patient, recipient, instrument, source, goal, quantity, name, office
  case manner, cause, purpose, order

  /// In the order of declaration, which is the order of printing.
  public static func < (a: Slot, b: Slot) -> Bool { a.rank < b.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// How surely a witness says it.
public enum Certainty: String, Hashable, Sendable, Codable, CaseIterable {
  case asserted, hedged, reported
  /// As `reported`, in the other's own words.
  case quoted
  case denied, hypothetical, asked
  /// Told as coming, seen from the day of writing.
  case future

  /// The name that the export knows it by: `quoted` is one way to report, and `future` one way not to have happened.
  public var exported: String {
    switch self {
    case .quoted: Certainty.reported.rawValue
    case .future: Certainty.hypothetical.rawValue
    default: rawValue
    }
  }
}

/// A passage that names a person, group or place.
public struct Mention: Hashable, Sendable, Codable {
  /// Who names it.
  public var witness: Witness.ID
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>
  /// The words as they stand.
  public var text: String
  /// What sort of thing they name.
  public var kind: Name.Kind

  /// A mention at a range of the witness's words.
  public init(witness: Witness.ID, range: Range<Int>, text: String, kind: Name.Kind) {
    self.witness = witness
    self.range = range
    self.text = text
    self.kind = kind
  }
}

/// What fills a slot.
public enum Value: Hashable, Sendable, Codable {
  case time(HistoricalDate)
  /// A time of day whose date is not said, with its words: 'the third hour'.
  case hour(TimeOfDay, words: String)
  /// A person, group or place by name. More than one where a pronoun leaves it open, likeliest first.
  case named([String], Name.Kind)
  /// A thing or somebody without a name: the noun phrase without its article, and its head in dictionary form, of
  /// somebody's relatives with whose they are ('wife of larsen').
  case thing(String, head: String)
  case quantity(Quantity)
  case text(String)
  /// Before or after another event, told by the trigger's range of the other claim.
  case order(Order, Range<Int>)
}

/// Which of two events came first.
public enum Order: String, Hashable, Sendable, Codable { case before, after }

/// One slot of a claim, filled.
public struct Filler: Hashable, Sendable, Codable {
  /// What it fills.
  public var slot: Slot
  /// What with.
  public var value: Value
  /// The words that fill it, in UTF-8 bytes of the source's text.
  public var range: Range<Int>
  /// How the value was worked out, where the words do not give it themselves.
  public var derivedFrom: String?
  /// The words elsewhere in the account that the value was carried over from.
  public var inheritedFrom: String?
  /// What speaks for the link to the words elsewhere, or for the value, in a few words.
  public var evidence: String?
  /// Whether the words leave open whom or which day they mean: then it contradicts nobody, and a guessed
  /// patient counts only where others say the same by name.
  public var isGuess: Bool

  /// A value for a slot, with the words that give it.
  public init(
    slot: Slot, value: Value, range: Range<Int>, derivedFrom: String? = nil,
    inheritedFrom: String? = nil, evidence: String? = nil, isGuess: Bool = false
  ) {
    self.slot = slot
    self.value = value
    self.range = range
    self.derivedFrom = derivedFrom
    self.inheritedFrom = inheritedFrom
    self.evidence = evidence
    self.isGuess = isGuess
  }
}

extension Filler? {
  /// The likeliest name of whoever fills the slot, alone, or nothing.
  var names: [String] {
    if case .named(let names, _)? = self?.value { Array(names.prefix(1)) } else { [] }
  }
}

/// What a witness says happened.
public struct Claim: Hashable, Sendable, Codable {
  /// Who says so.
  public var witness: Witness.ID
  /// The id of the event class; ``open`` or ``fact`` where the file of classes has none.
  public var eventClass: String
  /// What tells of the event, in dictionary form: 'murder', 'take over'.
  public var predicate: String
  /// The word that tells of the event, in UTF-8 bytes of the source's text.
  public var trigger: Range<Int>
  /// The clause: holds the trigger and every filler that is not carried over; at most 600 bytes.
  public var range: Range<Int>
  /// The sentence that it stands in.
  public var sentence: Range<Int>
  /// The slots that it fills, the patient first.
  public var fillers: [Filler]
  /// How surely it is said.
  public var certainty: Certainty
  /// On whose word, as the witness names them, the outer voice first: 'Pell says that Amory told him'.
  public var voices: [String]
  /// On whose word: the voice nearest to the event.
  public var attributedTo: String? { voices.last }
  /// The time of which the account was speaking: the last date before the trigger, where the claim has none.
  public var context: HistoricalDate?
  /// The references that the witness gives for it, in text order.
  public var citations: [Citation] = []
  /// What tells two events of the class apart besides the patient: 'Mexico' for a move there.
  public var key: String?
  /// Whether the words say that it was not the first time: 'arrested again'.
  public var isRepeated = false
  /// What its sentence is known by, and the place of the trigger in it: the same words elsewhere tell the same. Nil for a
  /// sentence of fewer than ``ownWords`` words.
  public var wording: String?
  /// Where its paragraph ends, in UTF-8 bytes of the source's text; nil where nobody looked.
  public var paragraph: Int?
  /// What it denies, where it plainly says that something did not happen; nil where that stays open.
  public var denial: Denial?

  /// A claim of a class, told by a trigger within a clause; without a `sentence` its passage stands for it.
  public init(
    witness: Witness.ID, eventClass: String, predicate: String = "", trigger: Range<Int>,
    range: Range<Int>, sentence: Range<Int>? = nil, fillers: [Filler], certainty: Certainty,
    voices: [String] = [],
    context: HistoricalDate? = nil, key: String? = nil
  ) {
    self.witness = witness
    self.eventClass = eventClass
    self.predicate = predicate
    self.trigger = trigger
    self.range = range
    self.sentence = sentence ?? range
    self.fillers = fillers
    self.certainty = certainty
    self.voices = voices
    self.context = context
    self.key = key
  }

  /// The class of events that the file of classes does not know: they are known by their predicate, and are not compared.
  public static let open = "open"
  /// The class of what somebody is or was.
  public static let fact = "fact"
  /// The class of what somebody or something is or was called, with a patient and a name. Its predicate says what sort of
  /// name it is (``Naming``).
  public static let naming = "naming"

  /// Words of a sentence that two accounts hardly write independently: as many as a reused passage must have.
  static let ownWords = 8

  /// The most bytes that a claim's passage may span: a long sentence; the limit of the export's attestations.
  static let longest = 600

  /// The filler of a slot, where there is one.
  public func filler(_ slot: Slot) -> Filler? { fillers.first { $0.slot == slot } }
}

/// All that the witnesses of one source say.
public struct Deposition: Hashable, Sendable, Codable {
  /// Every name in the source's voices.
  public var mentions: [Mention]
  /// In text order of their triggers.
  public var claims: [Claim]

  /// What the witnesses of one source name and claim.
  public init(mentions: [Mention] = [], claims: [Claim] = []) {
    self.mentions = mentions
    self.claims = claims
  }
}

extension [String] {
  /// Voices, the outer one first, as the words that tell on whose word: 'Amory, according to Pell'.
  package var chain: String { reversed().joined(separator: ", according to ") }
}
