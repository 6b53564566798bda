// Enters: a sentence's claims. Leaves: the same with the ages, sums, distances and tolls that were given with them, and
// claims for those that stand on their own.

internal import Chronology
internal import Intake
internal import Language

/// An amount that goes with an event of the sentence, or says something of somebody on its own.
struct Measured {
  /// What the amount says, as the value of a slot.
  var filler: Filler
  /// The head of the phrase that it is said of; nil where only an event is known.
  var bearer: Int?
  /// The word of the event that it was given with.
  var event: Int?
  /// The predicate of the fact that it is where no event takes it: 'age', 'length'; nil where it says nothing alone.
  var predicate: String?
  /// The claim that stands where no event takes it and it is no fact about a bearer.
  var alone: Claim?
}

extension SentenceReader {
  /// The claims with their ages, losses and what else was measured at their events, and facts for the rest.
  func measured(_ claims: [(Trigger, Claim)], _ measures: [Measured]) -> [(Trigger?, Claim)] {
    var claims: [(Trigger?, Claim)] = claims.map { ($0.0, $0.1) }
    let amounts = AgeReader(reader: self).ages() + measures + TollReader(reader: self).losses()
    for amount in amounts.sorted(by: { $0.filler.range.lowerBound < $1.filler.range.lowerBound })
    where !claims.contains(where: { holds($0.1, amount.filler) }) {
      if let host = host(of: amount, among: claims) {
        add(amount.filler, to: &claims[host].1)
      } else if let claim = amount.alone ?? fact(amount) {
        claims.append((nil, claim))
      }
    }
    return claims
  }

  private func holds(_ claim: Claim, _ filler: Filler) -> Bool {
    claim.fillers.contains { $0.slot == .quantity && $0.range.overlaps(filler.range) }
  }

  // MARK: Events

  /// The claim that an amount goes with: that of its event, else the first one told of its bearer.
  ///
  /// An age goes with what happened to the one who was so old, never with what he did to another; so that two ages at one
  /// event are of one person.
  private func host(of amount: Measured, among claims: [(Trigger?, Claim)]) -> Int? {
    claims.indices.first { index in
      let (trigger, claim) = claims[index]
      guard let trigger else { return false }
      let isOfPatient = amount.bearer.map { isPatient($0, of: claim) }
      if amount.filler.isAge {
        return isOfPatient ?? (amount.event == trigger.word && isOneself(trigger, claim))
      }
      return amount.event == trigger.word && takes(amount.filler, trigger.eventClass)
    }
  }

  /// A class that counts those whom it happens to takes no length of time beside them.
  private func takes(_ filler: Filler, _ eventClass: EventClass) -> Bool {
    guard case .quantity(let quantity) = filler.value, quantity.kind == .duration else {
      return true
    }
    return eventClass.counts == .duration || !eventClass.slots.contains(.quantity)
  }

  private func isPatient(_ bearer: Int, of claim: Claim) -> Bool {
    guard let patient = claim.filler(.patient) else { return false }
    if let phrase = account.phrase(bearer), account.bytes(phrase.words).overlaps(patient.range) {
      return true
    }
    if let name = account.name(at: bearer), name.range.overlaps(patient.range) { return true }
    return false
  }

  /// Whether the patient of a claim is its clause's subject: 'died at the age of 60', 'was killed at the age of 60'.
  private func isOneself(_ trigger: Trigger, _ claim: Claim) -> Bool {
    guard !trigger.isNoun, let subject = account.clause(trigger.word).subject() else {
      return trigger.isNoun
    }
    return isPatient(subject, of: claim)
  }

  private func add(_ filler: Filler, to claim: inout Claim) {
    let range =
      min(
        claim.range.lowerBound, filler.range.lowerBound)..<max(
        claim.range.upperBound, filler.range.upperBound)
    guard range.count <= Claim.longest else { return }
    claim.fillers.append(filler)
    claim.range = range
  }

  // MARK: Facts

  /// What an amount says of its bearer where no event takes it: 'Holm was 41 years old'.
  private func fact(_ amount: Measured) -> Claim? {
    let clause = amount.event.map { account.clause($0) }
    guard let predicate = amount.predicate, let bearer = amount.bearer ?? clause?.subject(),
      let who = fillers.participant(bearer, slot: .patient), !who.isGuess,
      !who.range.overlaps(amount.filler.range),
      let trigger = account.words(in: amount.filler.range),
      let modality = certainty.read(verb: amount.event ?? tree.clause[trigger.lowerBound])
    else { return nil }
    return claim(
      Claim.fact, predicate: predicate, words: trigger, [who, amount.filler], modality)
  }
}

extension Filler {
  /// Whether it says how old somebody was.
  var isAge: Bool {
    if case .quantity(let quantity) = value { quantity.kind == .age } else { false }
  }
}

extension Account {
  /// The words that a range of bytes holds.
  func words(in range: Range<Int>) -> Range<Int>? {
    let first = words.partitioningIndex { $0.range.upperBound > range.lowerBound }
    let last = words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first < last ? first..<last : nil
  }
}
