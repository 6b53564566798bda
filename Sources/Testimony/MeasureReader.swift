// Enters: a sentence's amounts. Leaves: the sums, lengths, weights and durations among them, with what they are of.

internal import Chronology
internal import Language

/// Reads what was paid, how far it was, how long it is and how long it went on.
///
/// Only a word that says what is measured makes a fact of an amount; what hangs on a verb goes with its event.
struct MeasureReader {
  let reader: SentenceReader

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var fillers: FillerReader { reader.fillers }

  func measures() -> [Measured] {
    let amounts = account.amounts[reader.sentence].filter { $0.unit != nil }
    let durations = account.phrases[reader.sentence].compactMap(lasting)
    return amounts.compactMap(measured) + durations
  }

  private func form(_ at: Int) -> String {
    account.words.indices.contains(at) ? account.words[at].form.lowercased() : ""
  }

  private func lemma(_ at: Int) -> String { account.words[at].lemma.lowercased() }

  // MARK: Amounts

  private func measured(_ amount: Amount) -> Measured? {
    guard let head = amount.head, let unit = amount.unit else { return nil }
    let filler = fillers.quantity(amount)
    if let fact = said(of: head, amount, unit.kind) {
      return Measured(
        filler: filler, bearer: fact.bearer, event: fact.event, predicate: fact.predicate)
    }
    guard let event = event(head, unit.kind) else { return nil }
    return Measured(filler: filler, bearer: nil, event: event, predicate: nil)
  }

  private typealias Fact = (bearer: Int?, event: Int?, predicate: String)

  /// What a word beside an amount says is measured.
  private func said(of head: Int, _ amount: Amount, _ kind: Quantity.Kind) -> Fact? {
    if let fact = attribute(amount, kind) { return fact }
    let isPredicate = tree.child(head, ["cop"]) != nil
    // '60 feet in length'.
    if form(amount.words.upperBound) == "in",
      let noun = Self.dimensions.first(where: { $0 == form(amount.words.upperBound + 1) })
    {
      let subject = isPredicate ? account.clause(head).subject() : tree.head(head)
      return (verbless(subject), nil, noun)
    }
    if isPredicate, let subject = account.clause(head).subject() {
      return owned(subject) ?? (subject, nil, "be")
    }
    guard let governor = tree.head(head) else { return nil }
    // '284 feet long', 'worth 500 guineas'.
    if let dimension = Self.adjectives[form(governor)], form(governor + 1) != "of" {
      let bearer = account.clause(governor).subject() ?? tree.head(governor)
      return (verbless(bearer), nil, dimension)
    }
    if let dimension = Self.verbs[lemma(governor)], tree.matches(head, ["obj", "obl", "xcomp"]),
      let bearer = account.clause(governor).subject()
    {
      return (bearer, governor, dimension)
    }
    return Self.dimensions.contains(lemma(governor)) ? owned(governor) : nil
  }

  /// The subject of a verb; anything else as it is.
  private func verbless(_ word: Int?) -> Int? {
    guard let word, account.words[word].tag == .verb else { return word }
    return account.clause(word).subject()
  }

  /// Whose length, speed or price a noun is: 'the length of the ship', 'the steamer had a speed of …'.
  private func owned(_ noun: Int) -> Fact? {
    guard Self.dimensions.contains(lemma(noun)) else { return nil }
    let measured = account.amounts[reader.sentence].compactMap(\.head)
    let owner = tree.children[noun].first {
      tree.relation($0) == "nmod:poss"
        || tree.base($0) == "nmod" && account.phrase($0)?.preposition == "of"
          && !measured.contains($0)
    }
    if let owner { return (owner, nil, lemma(noun)) }
    guard let verb = tree.head(noun), ["have", "reach", "attain"].contains(lemma(verb)) else {
      return nil
    }
    return account.clause(verb).subject().map { ($0, verb, lemma(noun)) }
  }

  /// 'a 2,000-ton steamer'.
  private func attribute(_ amount: Amount, _ kind: Quantity.Kind) -> Fact? {
    guard let unit = amount.head, form(unit).contains("-"), kind != .sum,
      let phrase = account.phrases[reader.sentence].first(where: {
        $0.words.contains(unit + 1) || $0.words.contains(unit) && $0.head > unit
      }), phrase.head > unit, phrase.time == nil
    else { return nil }
    return (phrase.head, nil, "measure")
  }

  // MARK: Events

  /// The verb that an amount hangs on: directly, as the sum that something was ('a ransom of 9 million pesos'), or as the
  /// way from a place ('20 miles off Cape Holm').
  private func event(_ head: Int, _ kind: Quantity.Kind) -> Int? {
    // 'seized Lund, 25 miles west of Varde': the way to the town, not of what was done.
    guard let governor = tree.head(head), kind != .length || !isAside(head) else { return nil }
    if account.words[governor].tag == .verb {
      return tree.matches(head, ["obj", "obl", "iobj", "xcomp", "nmod"]) && fits(head, kind)
        ? governor : nil
    }
    guard let verb = tree.head(governor), account.words[verb].tag == .verb,
      tree.matches(governor, ["obj", "iobj", "obl"])
    else { return nil }
    switch tree.relation(head) {
    case "nmod:unmarked": return kind == .length ? verb : nil
    // 'paid Brandt 30 shillings'.
    case "flat": return kind == .sum ? verb : nil
    case "nmod": return kind == .sum && Self.payments.contains(lemma(governor)) ? verb : nil
    default: return nil
    }
  }

  private func isAside(_ head: Int) -> Bool {
    let start = account.amounts[reader.sentence].first { $0.head == head }?.words.lowerBound ?? head
    return [",", "("].contains(form(start - 1))
  }

  /// Whether an amount stands where its kind does: sums behind 'for', ways behind nothing.
  private func fits(_ head: Int, _ kind: Quantity.Kind) -> Bool {
    guard let preposition = account.phrase(head)?.preposition else { return true }
    return ["for", "at", "about", "around", "some"].contains(preposition)
      || kind == .sum && ["of", "with", "over"].contains(preposition)
  }

  // MARK: Durations

  /// 'reigned for eleven years', 'lasted 40 days'.
  private func lasting(_ phrase: Phrase) -> Measured? {
    guard let filler = fillers.duration(phrase), let verb = tree.head(phrase.head) else {
      return nil
    }
    let isFor = phrase.preposition == "for"
    let isSpent = phrase.preposition == nil && Self.lasting.contains(lemma(verb))
    guard isFor || isSpent else { return nil }
    if lemma(verb) == "last" {
      return Measured(
        filler: filler, bearer: account.clause(verb).subject(), event: verb, predicate: "duration")
    }
    return Measured(filler: filler, bearer: nil, event: verb, predicate: nil)
  }

  // MARK: Words

  /// Verbs that take how long it was as their object.
  private static let lasting: Set<String> = ["last", "reign", "rule", "serve", "spend", "live"]
  private static let verbs = [
    "displace": "displacement", "weigh": "weight", "cost": "cost", "cover": "area",
    "measure": "measure", "hold": "capacity", "span": "span",
  ]
  private static let adjectives = [
    "long": "length", "wide": "width", "broad": "width", "high": "height", "tall": "height",
    "deep": "depth", "thick": "thickness", "worth": "worth",
  ]
  private static let dimensions: Set<String> = [
    "length", "width", "breadth", "height", "depth", "thickness", "diameter", "weight", "speed",
    "price", "cost", "displacement", "tonnage", "area", "capacity", "distance", "span", "value",
    "circumference",
  ]
  private static let payments: Set<String> = [
    "ransom", "fine", "reward", "price", "sum", "bribe", "debt", "loan", "pension", "salary",
    "bounty", "fee", "dowry", "tax", "tribute", "rent", "wage", "deposit", "penalty", "bail",
    "indemnity", "compensation", "amount", "prize", "grant", "subsidy", "total", "donation",
  ]
}
