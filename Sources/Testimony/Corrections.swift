// Enters: the claims of one source, and its accounts. Leaves: what one voice corrects in what another, or it, said.

internal import Chronology
public import Intake
public import Language

/// Reads 'It wasn't an ice pick, it was an ice ax' and 'not a dagger but a spear': a thing denied and a thing
/// put in its place. The event is that of the nearest claim whose instrument is of the same kind: in the post
/// that the voice answers, else in the source's words before; of a weapon, that of the blow told just before without one.
public struct Corrections: Sendable {
  private let wordNet: WordNet?
  private let classes: EventClasses

  /// `wordNet` tells which things are of one kind; without it nothing is read as a correction. `classes` tells what is done
  /// with weapons.
  public init(wordNet: WordNet?, classes: EventClasses) {
    self.wordNet = wordNet
    self.classes = classes
  }

  /// The corrections in one voice's words, as claims about events of `claims`, the claims of its whole source.
  public func claims(
    _ witness: Witness, text: String, annotated: AnnotatedText, among claims: [Claim]
  ) -> [Claim] {
    guard wordNet != nil else { return [] }
    let account = Account(
      witness: witness, text: text, annotated: annotated, times: [], wordNet: wordNet)
    return account.sentences.indices.flatMap { sentence -> [Claim] in
      let things = Self.things(sentence, account)
      guard let first = things.first,
        let model = model(things, account.witness, claims, before: first.range)
          ?? blow(things, account, claims, before: first.range)
      else { return [] }
      return things.compactMap { claim($0, like: model, account) }
    }
  }

  /// A thing that a correction names.
  private struct Thing {
    var text: String
    var head: String
    var certainty: Certainty
    var range: Range<Int>
    /// From the negation to the thing.
    var clause: Range<Int>
  }

  /// The denied thing and, where there is one, the thing put in its place.
  private static func things(_ sentence: Int, _ account: Account) -> [Thing] {
    let phrases = account.phrases[sentence]
    guard let start = phrases.firstIndex(where: { isDenied($0, account) }) else { return [] }
    var result: [Thing] = []
    for phrase in phrases[start...] {
      guard phrase.preposition == nil, let thing = thing(phrase, account) else { continue }
      let from = account.tree.child(phrase.head, ["nsubj", "cop"]) ?? phrase.words.lowerBound
      let clause = account.bytes(min(from, phrase.words.lowerBound)..<phrase.words.upperBound)
      result.append(
        Thing(
          text: thing.text, head: thing.head, certainty: result.isEmpty ? .denied : .asserted,
          range: account.bytes(thing.words), clause: clause))
      if result.count == 2 { break }
    }
    return result
  }

  /// 'It was not an ice pick': a thing that something is said not to be.
  private static func isDenied(_ phrase: Phrase, _ account: Account) -> Bool {
    let tree = account.tree
    return tree.child(phrase.head, ["cop"]) != nil && tree.child(phrase.head, ["nsubj"]) != nil
      && tree.hasChild(phrase.head, lemmas: ["not", "n't"], ["advmod"])
  }

  private static func thing(
    _ phrase: Phrase, _ account: Account
  ) -> (text: String, head: String, words: Range<Int>)? {
    guard phrase.time == nil, phrase.words.lowerBound <= phrase.head else { return nil }
    let start =
      (phrase.words.lowerBound...phrase.head).first { account.words[$0].tag != .determiner }
      ?? phrase.head
    let words = start..<max(start + 1, phrase.head + 1)
    guard account.name(at: phrase.head) == nil, let head = account.thing(words) else { return nil }
    return (account.quote(words), head, words)
  }

  // MARK: The event

  /// The claim that is corrected.
  private func model(
    _ things: [Thing], _ witness: Witness, _ claims: [Claim], before range: Range<Int>
  ) -> Claim? {
    let fitting = claims.filter { claim in
      guard case .thing(_, let head)? = claim.filler(.instrument)?.value else { return false }
      return claim.filler(.patient) != nil && things.contains { isAkin($0.head, head) }
    }
    let parent = witness.parent.map { Witness.ID(source: witness.id.source, label: $0) }
    return fitting.first { $0.witness == parent }
      ?? fitting.last { $0.range.upperBound <= range.lowerBound }
  }

  /// 'He was killed on Monday. It wasn't a sword, it was a dagger': the nearest claim before, where it can tell of weapons and
  /// names none.
  private func blow(
    _ things: [Thing], _ account: Account, _ claims: [Claim], before range: Range<Int>
  ) -> Claim? {
    let before = claims.last {
      $0.witness == account.witness.id && $0.trigger.upperBound <= range.lowerBound
        && classes[$0.eventClass] != nil
    }
    guard let before, range.lowerBound - before.range.upperBound < Self.closeness,
      classes[before.eventClass]?.slots.contains(.instrument) ?? false,
      before.filler(.instrument) == nil, before.filler(.patient) != nil,
      things.allSatisfy({ account.isWeapon($0.head) })
    else { return nil }
    return before
  }

  /// Bytes between a blow and the correction of its weapon: two sentences of average length.
  private static let closeness = 250

  private func isAkin(_ a: String, _ b: String) -> Bool {
    wordNet.map { $0.kinship(a, b) != .unrelated } ?? false
  }

  private func claim(_ thing: Thing, like model: Claim, _ account: Account) -> Claim? {
    guard let patient = model.filler(.patient) else { return nil }
    let quote = account.text.quote(model.range)
    return Claim(
      witness: account.witness.id, eventClass: model.eventClass, predicate: model.predicate,
      trigger: thing.range, range: thing.clause,
      fillers: [
        Filler(
          slot: .patient, value: patient.value, range: thing.range, inheritedFrom: quote,
          evidence: "what is corrected"),
        Filler(slot: .instrument, value: .thing(thing.text, head: thing.head), range: thing.range),
      ], certainty: thing.certainty, key: model.key)
  }
}
