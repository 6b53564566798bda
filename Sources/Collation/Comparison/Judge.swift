// Enters: two values of one sort. Leaves: the ruling on them, the mildest that fits.

internal import Chronology
internal import Language
internal import Testimony

/// The rules of comparison, one function for each sort of value. `holdsOne` says whether the slot holds one value, `lasts` on
/// how many days such an event can go on.
struct Judge {
  let a: String
  let b: String
  let slot: Slot
  let holdsOne: Bool
  let lasts: Int
  let wordNet: WordNet?
  let gazetteer: Gazetteer?

  func ruling(_ verdict: Verdict, _ rule: String, _ why: String) -> Ruling {
    Ruling(verdict: verdict, type: slot.rawValue, rule: "\(slot).\(rule)", why: why)
  }

  /// `a` says the same as `b` more closely, or the other way round.
  func refines(_ rule: String, turned: Bool, _ why: String) -> Ruling {
    var result = ruling(.refines, rule, why)
    result.isTurned = turned
    return result
  }

  func times(_ x: HistoricalDate, _ y: HistoricalDate) -> Ruling {
    if x.timeOfDay != nil, y.timeOfDay != nil, x.withoutTime == y.withoutTime {
      return hours(x.timeOfDay, y.timeOfDay)
    }
    if x.excludes(y) {
      if let ruling = styles(x, y) { return ruling }
      if holdsOne, lasts > 0, !x.excludes(y, byMoreThan: lasts - 1) { return lasting }
      return holdsOne
        ? ruling(.contradiction, "disjoint", "'\(a)' and '\(b)' share no day, and it happened once")
        : ruling(
          .compatible, "repeatable",
          "'\(a)' and '\(b)' share no day, but it can happen more than once")
    }
    switch x.relation(to: y) {
    case .same: return ruling(.same, "same", "'\(a)' and '\(b)' are the same time")
    case .contains: return refines("contains", turned: true, "'\(a)' contains '\(b)'")
    case .within: return refines("contains", turned: false, "'\(b)' contains '\(a)'")
    case .overlaps, .before, .after, .disjoint:
      return ruling(.compatible, "overlap", "'\(a)' and '\(b)' may be the same time")
    }
  }

  private var lasting: Ruling {
    ruling(
      .compatible, "lasting",
      "such an event can last \(lasts) days, and '\(a)' and '\(b)' both be of it")
  }

  /// Two times of one day, or a date, which names none, and a time of day.
  func hours(_ x: TimeOfDay?, _ y: TimeOfDay?) -> Ruling {
    guard let x, let y else {
      return ruling(.compatible, "sort", "one of '\(a)' and '\(b)' is a day, the other an hour")
    }
    if x == y { return ruling(.same, "same", "'\(a)' and '\(b)' are the same hour") }
    if x.contains(y) { return refines("contains", turned: true, "'\(a)' contains '\(b)'") }
    if y.contains(x) { return refines("contains", turned: false, "'\(b)' contains '\(a)'") }
    if x.overlaps(y) {
      return ruling(.compatible, "overlap", "'\(a)' and '\(b)' may be the same hour")
    }
    if y.lies(inRoundingOf: x) {
      return refines("rounded", turned: true, "'\(a)' is a round time for '\(b)'")
    }
    if x.lies(inRoundingOf: y) {
      return refines("rounded", turned: false, "'\(b)' is a round time for '\(a)'")
    }
    if holdsOne, lasts > 0 { return lasting }
    return holdsOne
      ? ruling(.contradiction, "hours", "'\(a)' and '\(b)' share no hour, and it happened once")
      : ruling(
        .compatible, "repeatable",
        "'\(a)' and '\(b)' share no hour, but it can happen more than once")
  }

  /// `holdsOne` says whether the event has one amount of this kind.
  func quantities(_ x: Quantity, _ y: Quantity, holdsOne: Bool) -> Ruling {
    guard x.kind == y.kind else {
      return ruling(.scope, "kind", "'\(a)' is of the kind \(x.kind), '\(b)' of the kind \(y.kind)")
    }
    guard x.counted == y.counted else { return units(x, y) }
    guard x.group == y.group else { return groups(x, y) }
    if let parted = parts(x, y) { return parted }
    if x.least == y.least, x.most == y.most {
      return ruling(.same, "same", "'\(a)' and '\(b)' are the same number")
    }
    if x.most < y.least || y.most < x.least { return unequal(x, y, holdsOne: holdsOne) }
    if x.least <= y.least && y.most <= x.most {
      return refines("within", turned: true, "'\(a)' allows '\(b)'")
    }
    if y.least <= x.least && x.most <= y.most {
      return refines("within", turned: false, "'\(b)' allows '\(a)'")
    }
    return ruling(.compatible, "overlap", "'\(a)' and '\(b)' allow the same number")
  }

  /// What is counted in other things tells of other things; what is measured in other units may be as much.
  private func units(_ x: Quantity, _ y: Quantity) -> Ruling {
    [.count, .duration].contains(x.kind)
      ? ruling(.scope, "counted", "'\(a)' counts \(x.counted), '\(b)' counts \(y.counted)")
      : ruling(.compatible, "unit", "'\(a)' is given in \(x.counted), '\(b)' in \(y.counted)")
  }

  /// 'eighteen Americans' are not among 'a hundred Native Americans', and 'forty soldiers' may be more than the 'sixty of my
  /// soldiers'.
  private func groups(_ x: Quantity, _ y: Quantity) -> Ruling {
    let (left, right) = (Set(x.group), Set(y.group))
    guard left.isSubset(of: right) || right.isSubset(of: left) else {
      return ruling(.scope, "group", "'\(a)' and '\(b)' count different groups")
    }
    if x.least == y.least, x.most == y.most {
      return refines(
        "group", turned: left.isSubset(of: right),
        "one of '\(a)' and '\(b)' says more closely of whom")
    }
    return ruling(.compatible, "among", "one of '\(a)' and '\(b)' may count a part of the other")
  }

  private func unequal(_ x: Quantity, _ y: Quantity, holdsOne: Bool) -> Ruling {
    if y.lies(inRoundingOf: x) {
      return refines("rounded", turned: true, "'\(a)' is a round number for '\(b)'")
    }
    if x.lies(inRoundingOf: y) {
      return refines("rounded", turned: false, "'\(b)' is a round number for '\(a)'")
    }
    return holdsOne
      ? ruling(.contradiction, "disjoint", "'\(a)' and '\(b)' are different numbers of the same")
      : ruling(
        .compatible, "several", "'\(a)' and '\(b)' differ, but more than one may have been given")
  }

  /// Amounts that no number stands for are only the same in the same words.
  func words(_ x: String, _ y: String) -> Ruling {
    folded(x) == folded(y)
      ? ruling(.same, "same", "'\(a)' and '\(b)' are the same")
      : ruling(.compatible, "words", "one of '\(a)' and '\(b)' is no number")
  }

  func things(_ x: (head: String, text: String), _ y: (head: String, text: String)) -> Ruling {
    if folded(x.text) == folded(y.text) || slot == .instrument && x.head == y.head {
      return ruling(.same, "same", "'\(a)' and '\(b)' are the same")
    }
    switch wordNet?.kinship(x.head, y.head) ?? .unrelated {
    case .same where slot == .instrument:
      return ruling(.same, "synonym", "'\(a)' and '\(b)' name the same kind of thing")
    case .broader: return refines("kind", turned: true, "'\(b)' is a kind of '\(x.head)'")
    case .narrower: return refines("kind", turned: false, "'\(a)' is a kind of '\(y.head)'")
    case .sisters where fires(x.head, y.head) || fires(y.head, x.head):
      return ruling(.compatible, "fired", "one of '\(a)' and '\(b)' can have fired the other")
    case .sisters(let parent) where holdsOne && slot == .instrument:
      return ruling(
        .contradiction, "sisters", "'\(a)' and '\(b)' are different kinds of \(parent)")
    case .same, .sisters, .unrelated:
      return ruling(.compatible, "open", "nothing shows that '\(a)' and '\(b)' exclude each other")
    }
  }

  /// A pistol and a bullet, a bow and an arrow.
  private func fires(_ weapon: String, _ missile: String) -> Bool {
    isKind(missile, of: "projectile") && (isKind(weapon, of: "gun") || isKind(weapon, of: "bow"))
  }

  private func isKind(_ head: String, of kind: String) -> Bool {
    switch wordNet?.kinship(head, kind) {
    case .same, .narrower: true
    case .broader, .sisters, .unrelated, nil: false
    }
  }

  func names(_ x: String, _ y: String) -> Ruling {
    let (left, right) = (PersonName(x), PersonName(y))
    if left.parts == right.parts {
      return ruling(.same, "same", "'\(a)' and '\(b)' are the same name")
    }
    if left.isVariant(of: right) {
      return refines(
        "variant", turned: right.parts.count > left.parts.count,
        "'\(a)' and '\(b)' are forms of one name")
    }
    // Transliterations of one surname differ by up to three letters (Bronstein, Bronshteyn).
    let distance = editDistance(left.surname, right.surname, limit: 3)
    guard holdsOne, distance == nil, left.parts.count > 1, right.parts.count > 1 else {
      return ruling(.compatible, "open", "'\(a)' and '\(b)' may both be used")
    }
    return ruling(.contradiction, "different", "'\(a)' and '\(b)' have different surnames")
  }

  func orders(_ x: Order, _ y: Order, sameEvent: Bool) -> Ruling {
    guard sameEvent else {
      return ruling(.scope, "otherEvent", "'\(a)' and '\(b)' place it against different events")
    }
    return x == y
      ? ruling(.same, "same", "both say '\(a)'")
      : ruling(.contradiction, "opposite", "one says '\(a)', the other '\(b)'")
  }

  func entities(_ x: (id: String, label: String), _ y: (id: String, label: String)) -> Ruling {
    if x.id == y.id { return ruling(.same, "same", "'\(a)' and '\(b)' are the same") }
    guard slot == .place else {
      return ruling(.compatible, "several", "'\(a)' and '\(b)' may both have taken part")
    }
    return places(x.label, y.label)
  }

  /// A name beside a description: 'Ramón Mercader' and 'a Russian agent'.
  func description(isOfFirst: Bool) -> Ruling {
    slot == .agent
      ? refines(
        "description", turned: isOfFirst, "a name and a description: '\(a)', '\(b)'")
      : ruling(.compatible, "open", "nothing shows that '\(a)' and '\(b)' exclude each other")
  }
}
