// Enters: what an analysis finds in a source. Leaves: names for it that outlive the analysis.

public import Intake
internal import Language
public import Testimony

/// A form of a name as one source uses it.
public struct NameForm: Hashable, Sendable, Comparable {
  /// The source that uses it.
  public var source: Source.ID
  /// The form, folded as ``folded(_:)`` folds it.
  public var form: String

  /// A form in a source.
  public init(source: Source.ID, form: String) {
    self.source = source
    self.form = form
  }

  /// The form that a mention has.
  package init(_ mention: Mention) {
    self.init(source: mention.witness.source, form: Self.folded(mention.text))
  }

  /// A name as forms are folded: without 'the', possessive endings and marks.
  package static func folded(_ name: String) -> String {
    foldedASCII(name) ?? foldedLetters(name)
  }

  /// The same by bytes; nil for names with other letters.
  private static func foldedASCII(_ name: String) -> String? {
    var words: [String] = []
    var word: [UInt8] = []
    func close() {
      if word.suffix(2).elementsEqual("'s".utf8) { word.removeLast(2) }
      let form = Language.folded(String(decoding: word, as: UTF8.self))
      if !form.isEmpty { words.append(form) }
      word.removeAll(keepingCapacity: true)
    }
    for byte in name.utf8 {
      switch byte {
      case 0x80...: return nil
      case 0x09...0x0D, 0x20, UInt8(ascii: "\""), UInt8(ascii: "("), UInt8(ascii: ")"): close()
      default: word.append(byte)
      }
    }
    close()
    return joined(words)
  }

  private static func joined(_ words: [String]) -> String {
    (words.count > 1 && words[0] == "the" ? words.dropFirst() : words[...]).joined(separator: " ")
  }

  private static func foldedLetters(_ name: String) -> String {
    let words = name.split { $0.isWhitespace || "\"“”()".contains($0) }
      .map { $0.hasSuffix("'s") || $0.hasSuffix("’s") ? $0.dropLast(2) : $0 }
      .map { Language.folded(String($0)) }.filter { !$0.isEmpty }
    return joined(words)
  }

  /// By source, then by form.
  public static func < (a: Self, b: Self) -> Bool { (a.source, a.form) < (b.source, b.form) }
}

/// A claim, known by its words: one word can tell of two events, so the words for the patient belong to it.
public struct ClaimKey: Hashable, Sendable, Comparable {
  /// The source that it stands in.
  public var source: Source.ID
  /// The id of the event class.
  public var eventClass: String
  /// The word that tells of the event, in UTF-8 bytes.
  public var trigger: Range<Int>
  /// The words for whom or what it happened to, in UTF-8 bytes.
  public var patient: Range<Int>?

  /// A claim of a class at a trigger.
  public init(
    source: Source.ID, eventClass: String, trigger: Range<Int>, patient: Range<Int>? = nil
  ) {
    self.source = source
    self.eventClass = eventClass
    self.trigger = trigger
    self.patient = patient
  }

  /// The key of a claim.
  public init(_ claim: Claim) {
    self.init(
      source: claim.witness.source, eventClass: claim.eventClass, trigger: claim.trigger,
      patient: claim.filler(.patient)?.range)
  }

  private var order: (Source.ID, Int, Int, Int) {
    (source, trigger.lowerBound, trigger.upperBound, patient?.lowerBound ?? -1)
  }

  /// By source, then by place.
  public static func < (a: Self, b: Self) -> Bool {
    a.order == b.order ? a.eventClass < b.eventClass : a.order < b.order
  }
}

/// A passage that gives a reading, known by its claim, slot and words.
public struct AttestationKey: Hashable, Sendable, Comparable {
  /// The claim that it belongs to.
  public var claim: ClaimKey
  /// What it fills.
  public var slot: Slot
  /// The words that give the value, in UTF-8 bytes.
  public var focus: Range<Int>

  /// The words that fill a slot of a claim.
  public init(claim: ClaimKey, slot: Slot, focus: Range<Int>) {
    self.claim = claim
    self.slot = slot
    self.focus = focus
  }

  /// By claim, then by slot, then by place.
  public static func < (a: Self, b: Self) -> Bool {
    (a.claim, a.slot, a.focus.lowerBound, a.focus.upperBound)
      < (b.claim, b.slot, b.focus.lowerBound, b.focus.upperBound)
  }
}

/// What a decision holds on to: a passage with its quotation, and what the analysis found there.
///
/// A name has a `form`; a claim a `class` and a `trigger`; an attestation also a `slot` and a `focus`. Offsets are
/// UTF-8 bytes of the source's text, half-open.
public struct Anchor: Hashable, Sendable, Codable {
  /// The SHA-256 of the source's bytes.
  public var source: String
  /// Where the passage begins.
  public var start: Int
  /// Where the passage ends.
  public var end: Int
  /// The passage.
  public var quote: String
  /// The folded form of a name.
  public var form: String?
  /// The event class of a claim.
  public var `class`: String?
  /// Start and end of the word that tells of the event.
  public var trigger: [Int]?
  /// Start and end of the words for whom it happened to.
  public var patient: [Int]?
  /// The slot of an attestation.
  public var slot: Slot?
  /// Start and end of the words that give the value.
  public var focus: [Int]?

  /// A form of a name where it first stands in a source.
  public init(_ name: NameForm, at range: Range<Int>, quote: String) {
    source = name.source.sha256
    (start, end) = (range.lowerBound, range.upperBound)
    self.quote = quote
    form = name.form
  }

  /// A claim within its passage.
  public init(_ claim: ClaimKey, at range: Range<Int>, quote: String) {
    source = claim.source.sha256
    (start, end) = (range.lowerBound, range.upperBound)
    self.quote = quote
    self.class = claim.eventClass
    trigger = claim.trigger.bounds
    patient = claim.patient?.bounds
  }

  /// An attestation within its passage.
  public init(_ attestation: AttestationKey, at range: Range<Int>, quote: String) {
    self.init(attestation.claim, at: range, quote: quote)
    slot = attestation.slot
    focus = attestation.focus.bounds
  }

  /// The passage; nil where its bounds are none.
  public var passage: Passage? {
    Range([start, end]).map { Passage(source: Source.ID(sha256: source), range: $0) }
  }

  /// Whether it is that of a claim, or of a passage of it.
  package func isOf(_ claim: ClaimKey) -> Bool { self.claim == claim }

  /// Whether it is that of an attestation.
  package func isOf(_ attestation: AttestationKey) -> Bool { self.attestation == attestation }

  var name: NameForm? { form.map { NameForm(source: Source.ID(sha256: source), form: $0) } }

  var claim: ClaimKey? {
    guard let `class`, let trigger = trigger.flatMap({ Range($0) }) else { return nil }
    return ClaimKey(
      source: Source.ID(sha256: source), eventClass: `class`, trigger: trigger,
      patient: patient.flatMap { Range($0) })
  }

  var attestation: AttestationKey? {
    guard let claim, let slot, let focus = focus.flatMap({ Range($0) }) else { return nil }
    return AttestationKey(claim: claim, slot: slot, focus: focus)
  }
}

extension Range<Int> {
  fileprivate var bounds: [Int] { [lowerBound, upperBound] }

  /// The range between two bounds; nil where they are not two, or not in order.
  fileprivate init?(_ bounds: [Int]) {
    guard bounds.count == 2, bounds[0] >= 0, bounds[0] <= bounds[1] else { return nil }
    self = bounds[0]..<bounds[1]
  }
}
