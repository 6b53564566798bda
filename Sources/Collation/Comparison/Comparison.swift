// Enters: two readings of one slot. Leaves: the one verdict on them, with its rule. Every view uses this routine.

internal import Chronology
public import Language
public import Testimony

/// The comparison routine: rules out everything milder before it says 'contradiction' (DESIGN, section 5).
public struct Comparison: Sendable {
  private let wordNet: WordNet?
  private let gazetteer: Gazetteer?

  /// `wordNet` tells kinds of things and places, `gazetteer` what lies in what; without them less is found to refine
  /// or contradict.
  public init(wordNet: WordNet?, gazetteer: Gazetteer? = nil) {
    self.wordNet = wordNet
    self.gazetteer = gazetteer
  }

  /// What is compared: a value, what to call it, and whether a witness asserts it on its own word.
  public struct Side {
    /// The normalised value.
    public var content: Content
    /// What rulings call it.
    public var text: String
    /// Whether some witness asserts it on its own word.
    public var isAsserted: Bool
    /// Whether it is denied only together with something else that not all hold who assert it.
    public var isJoint: Bool
    /// Whether those who assert it tell of one blow among several.
    public var isOneBlow: Bool

    /// One of two readings to compare.
    public init(
      content: Content, text: String, isAsserted: Bool, isJoint: Bool = false,
      isOneBlow: Bool = false
    ) {
      self.content = content
      self.text = text
      self.isAsserted = isAsserted
      self.isJoint = isJoint
      self.isOneBlow = isOneBlow
    }
  }

  /// The verdict on two readings of a slot of an event of a class.
  ///
  /// `isOne` says whether the event's patient is one named person or thing, so that what holds once holds here.
  /// `isOneOccasion` says whether the event is known to be one occasion of what can happen again, so that it has one time.
  /// `together` says whether one account gives both readings together, so that both are meant to hold.
  public func compare(
    _ a: Side, _ b: Side, slot: Slot, of eventClass: EventClass, isOne: Bool = true,
    isOneOccasion: Bool = false, together: Bool = false
  ) -> Ruling {
    if slot == .occurrence { return occurrences(a, b) }
    let ruling = ruling(a, b, slot, eventClass, isOne, isOneOccasion, together)
    guard ruling.verdict == .contradiction, let blow = a.isOneBlow ? a : b.isOneBlow ? b : nil
    else { return ruling }
    return Ruling(
      verdict: .compatible, type: slot.rawValue, rule: "\(slot).blows",
      why: "'\(blow.text)' is of one blow among several that an account tells of")
  }

  private func ruling(
    _ a: Side, _ b: Side, _ slot: Slot, _ eventClass: EventClass, _ isOne: Bool,
    _ isOneOccasion: Bool, _ together: Bool
  ) -> Ruling {
    let holdsOne =
      a.content.amount.map { eventClass.holdsOne($0.kind, isOne: isOne) }
      ?? (isOne && eventClass.single.contains(slot)
        || isOneOccasion && slot == .time && [a, b].allSatisfy(\.content.isExactTime))
    let base = positive(a, b, slot, holdsOne: holdsOne, lasts: eventClass.lasts)
    if a.content.isDenied != b.content.isDenied { return polarity(a, b, slot, base) }
    guard base.verdict == .contradiction else { return base }
    if a.content.isDenied {
      return Ruling(
        verdict: .compatible, type: slot.rawValue, rule: "polarity.bothDenied",
        why: "both are denied: '\(a.text)', '\(b.text)'")
    }
    if together {
      return Ruling(
        verdict: .compatible, type: slot.rawValue, rule: "\(slot).together",
        why: "one account gives both '\(a.text)' and '\(b.text)' together")
    }
    guard a.isAsserted && b.isAsserted else {
      let weaker = a.isAsserted ? b : a
      return Ruling(
        verdict: .compatible, type: slot.rawValue, rule: "certainty.unasserted",
        why: "no witness asserts '\(weaker.text)' on its own word and in its own words")
    }
    return base
  }

  /// Whether two values are one reading.
  func isSame(_ a: Content, _ b: Content, slot: Slot) -> Bool {
    guard a.isDenied == b.isDenied else { return false }
    let sides = (
      Side(content: a, text: "", isAsserted: true), Side(content: b, text: "", isAsserted: true)
    )
    return positive(sides.0, sides.1, slot, holdsOne: false, lasts: 0).verdict == .same
  }

  private func polarity(_ a: Side, _ b: Side, _ slot: Slot, _ base: Ruling) -> Ruling {
    let (denied, other) = a.content.isDenied ? (a, b) : (b, a)
    guard base.verdict == .same || isWithin(base, slot, isFirstDenied: a.content.isDenied) else {
      return Ruling(
        verdict: .compatible, type: "polarity", rule: "polarity.other",
        why: "'\(denied.text)' leaves '\(other.text)' open")
    }
    guard !denied.isJoint else {
      return Ruling(
        verdict: .compatible, type: "polarity", rule: "polarity.joint",
        why: "'\(denied.text)' is said only together with something else")
    }
    guard other.isAsserted else {
      return Ruling(
        verdict: .compatible, type: "polarity", rule: "certainty.unasserted",
        why: "'\(other.text)' is not asserted by any witness on its own word")
    }
    return Ruling(
      verdict: .contradiction, type: "polarity", rule: "polarity.denied",
      why: "'\(other.text)' is asserted by one and denied by another")
  }

  /// Whether what is asserted lies in what is denied: who was in Bergen was in Norway.
  private func isWithin(_ base: Ruling, _ slot: Slot, isFirstDenied: Bool) -> Bool {
    base.verdict == .refines && [.time, .place].contains(slot) && base.isTurned == isFirstDenied
  }

  /// The verdict as if neither were denied.
  private func positive(
    _ a: Side, _ b: Side, _ slot: Slot, holdsOne: Bool, lasts: Int
  ) -> Ruling {
    let judge = Judge(
      a: a.text, b: b.text, slot: slot, holdsOne: holdsOne, lasts: lasts, wordNet: wordNet,
      gazetteer: gazetteer)
    switch (a.content.kind, b.content.kind) {
    case (.occurrence(let x), .occurrence(let y)):
      return judge.ruling(x == y ? .same : .compatible, "same", "'\(a.text)', '\(b.text)'")
    case (.time(let x), .time(let y)): return judge.times(x, y)
    case (.hour(let x, _), .hour(let y, _)): return judge.hours(x, y)
    case (.time(let x), .hour(let y, _)): return judge.hours(x.timeOfDay, y)
    case (.hour(let x, _), .time(let y)): return judge.hours(x, y.timeOfDay)
    case (.quantity(let x), .quantity(let y)):
      return judge.quantities(x, y, holdsOne: holdsOne)
    case (.name(let x), .name(let y)) where slot == .quantity: return judge.words(x, y)
    case (.thing(let x, let left), .thing(let y, let right)):
      return judge.things((x, left), (y, right))
    case (.name(let x), .name(let y)): return judge.names(x, y)
    case (.order(let x, let left, _), .order(let y, let right, _)):
      return judge.orders(x, y, sameEvent: left == right)
    case (.entity(let x, let left), .entity(let y, let right)):
      return judge.entities((x, left), (y, right))
    case (.thing, .entity): return judge.description(isOfFirst: true)
    case (.entity, .thing): return judge.description(isOfFirst: false)
    default:
      return judge.ruling(
        .compatible, "unlike", "'\(a.text)' and '\(b.text)' are of different sorts")
    }
  }
}

extension Content {
  /// Whether it is a date, or an hour rather than a part of the day: what was 'on Tuesday morning' may have been at half past
  /// two.
  fileprivate var isExactTime: Bool {
    switch kind {
    case .hour(let hour, _): hour.latest - hour.earliest <= Self.hour
    case .time: true
    default: false
    }
  }

  /// Minutes.
  private static let hour = 60
}

extension EventClass {
  /// Whether an event of the class has one amount of a kind.
  ///
  /// Of people and things it does, since what is counted is the same; one named person had one age at what happened to him
  /// once; a term is its sentence's, a price its sale's. What was paid or how far it was may be told of anything else at it.
  func holdsOne(_ kind: Quantity.Kind, isOne: Bool) -> Bool {
    switch kind {
    case .count: true
    case .duration: counts == .duration
    case .age: isOne && once
    case .sum: counts == .price
    case .length, .area, .volume, .weight, .speed: false
    }
  }
}
