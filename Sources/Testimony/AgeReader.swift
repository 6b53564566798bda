// Enters: a sentence. Leaves: the ages in it, with whose they are or at which event.

internal import Chronology
internal import Language

/// Reads how old somebody was: 'aged 53', 'at the age of 60', 'a boy of nine', '53-year-old', 'was 41 when he was killed'.
struct AgeReader {
  let reader: SentenceReader

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var sentence: Range<Int> { account.sentences[reader.sentence].words }

  /// The numbers that a lifetime has: up to 122 years (Jeanne Calment).
  private static let lifetime = 1.0...122.0
  /// Below this a bare number after 'at' can be an hour of the day.
  private static let hours = 12.0

  func ages() -> [Measured] {
    let finder = finder
    var result: [Measured] = []
    for at in sentence {
      guard
        result.last.map({ account.words[at].range.lowerBound >= $0.filler.range.upperBound })
          ?? true
      else { continue }
      if let age = named(at, finder) ?? old(at, finder) ?? decade(at) ?? bare(at, finder) {
        result.append(age)
      }
    }
    return result
  }

  /// A reader of numbers to which times are words like others: '60' of 'the age of 60' stands in one.
  private var finder: AmountFinder {
    let taken = sentence.filter { at in
      account.name(at: at) != nil
        || account.phrases[reader.sentence].contains {
          $0.words.contains(at) && $0.time.map { $0.kind != .duration } ?? false
        }
    }
    return AmountFinder(
      tree: tree, phrases: account.phrases[reader.sentence], taken: Set(taken), sentence: sentence)
  }

  private func form(_ at: Int) -> String {
    sentence.contains(at) ? account.words[at].form.lowercased() : ""
  }

  // MARK: Values

  /// A number of years from its words, those that loosen it among them.
  private func years(
    _ at: Int, _ finder: AmountFinder
  ) -> (least: Double, most: Double, end: Int)? {
    var start = at
    while start < at + 3, finder.number(start) == nil { start += 1 }
    guard let numeral = finder.number(start),
      let amount = NumberWords.value(numeral.map(form)), Self.lifetime.contains(amount)
    else { return nil }
    if start == at {
      return isOpen(numeral.upperBound) ? nil : (amount, amount, numeral.upperBound)
    }
    guard let loose = NumberWords.bound(before: (at..<start).map(form)), loose.count == start - at
    else { return nil }
    let (least, most) = NumberWords.range(amount, amount, loose.bound)
    return isOpen(numeral.upperBound) ? nil : (least, most, numeral.upperBound)
  }

  private func measured(
    _ words: Range<Int>, _ least: Double, _ most: Double, bearer: Int?, event: Int?,
    unit: String = "year"
  ) -> Measured {
    let quantity = Quantity(
      least: least, most: most, counted: unit, kind: .age, words: account.quote(words))
    let filler = Filler(
      slot: .quantity, value: .quantity(quantity), range: account.bytes(words))
    return Measured(filler: filler, bearer: bearer, event: event, predicate: "age")
  }

  /// 'aged 26 or older': of everybody so old.
  private func isOpen(_ end: Int) -> Bool {
    ["or", "and", "to"].contains(form(end))
      && ["older", "above", "over", "under", "younger", "up"].contains(form(end + 1))
  }

  // MARK: 'aged', 'age'

  /// 'aged 53', 'at the age of about 70', 'age 60'.
  private func named(_ at: Int, _ finder: AmountFinder) -> Measured? {
    switch form(at) {
    case "aged":
      guard let (least, most, end) = years(at + 1, finder) else { return nil }
      let host = host(at)
      return measured(
        at..<end, least, most, bearer: host.bearer, event: host.event, unit: unit(end))
    case "age":
      let number = form(at + 1) == "of" ? at + 2 : at + 1
      guard let (least, most, end) = years(number, finder) else { return nil }
      let start = opening(at)
      let host = host(at)
      return measured(start..<end, least, most, bearer: host.bearer, event: host.event)
    default: return nil
    }
  }

  /// Where 'at the early age' begins.
  private func opening(_ at: Int) -> Int {
    (max(sentence.lowerBound, at - 3)..<at).first { form($0) == "at" } ?? at
  }

  private func unit(_ end: Int) -> String {
    ["months", "month"].contains(form(end)) ? "month" : "year"
  }

  /// Whom a word like 'aged' is said of: the noun that it hangs on, or the event that it was at.
  private func host(_ at: Int) -> (bearer: Int?, event: Int?) {
    guard let head = tree.head(at) else { return (nil, nil) }
    if account.words[head].tag == .verb || tree.child(head, ["cop"]) != nil {
      return (nil, head)
    }
    return (bearer(head), tree.clause[head])
  }

  // MARK: 'old'

  /// '53-year-old captain', '41 years old', '23 years of age'.
  private func old(_ at: Int, _ finder: AmountFinder) -> Measured? {
    if let years = compound(at), form(at + 1) != "'s", form(at + 1) != "’s" {
      return measured(
        at..<(at + 1), years, years, bearer: attributed(after: at), event: nil,
        unit: form(at).contains("-month") ? "month" : "year")
    }
    guard let (least, most, end) = years(at, finder) else { return nil }
    if form(end) == "year-old" || form(end) == "year" && form(end + 1) == "old" {
      let close = form(end) == "year" ? end + 1 : end
      return measured(
        at..<(close + 1), least, most, bearer: attributed(after: close), event: nil)
    }
    guard form(end) == "years" else { return nil }
    if form(end + 1) == "old" {
      let bearer = subject(end + 1) ?? bearer(tree.head(end + 1))
      return measured(at..<(end + 2), least, most, bearer: bearer, event: nil)
    }
    guard form(end + 1) == "of", form(end + 2) == "age" else { return nil }
    return measured(at..<(end + 3), least, most, bearer: subject(end), event: nil)
  }

  /// The number in '53-year-old' and 'nine-month-old'.
  private func compound(_ at: Int) -> Double? {
    let suffix = ["-year-old", "-month-old"].first { form(at).hasSuffix($0) }
    guard let suffix, let years = NumberWords.value([String(form(at).dropLast(suffix.count))]),
      Self.lifetime.contains(years)
    else { return nil }
    return years
  }

  /// The noun or name that '22-year-old' stands before; the word itself where it stands for somebody.
  private func attributed(after old: Int) -> Int? {
    let next = account.phrases[reader.sentence].first {
      $0.words.upperBound > old + 1 && $0.head > old && $0.head <= old + 4
    }
    guard let next, (old + 1..<next.head).allSatisfy({ isModifier($0) }) else {
      // 'The 53-year-old was shot'.
      let isSomebody = ["nsubj", "obj"].contains(String(tree.base(old)))
      return isSomebody ? old : tree.head(old).flatMap { isVerb($0) ? nil : bearer($0) }
    }
    return bearer(next.head)
  }

  private func isVerb(_ at: Int) -> Bool { account.words[at].tag == .verb }

  private func isModifier(_ at: Int) -> Bool {
    [.adjective, .noun, .properNoun].contains(account.words[at].tag)
  }

  private func subject(_ word: Int) -> Int? {
    account.clause(word).subject().flatMap(bearer)
  }

  /// The name behind a noun: Holm, of 'Holm, a 40-year-old painter'.
  private func bearer(_ head: Int?) -> Int? {
    // 'The average age was 22', 'over half were aged 26'.
    guard let head, !["age", "half", "%", "percent"].contains(form(head)) else { return nil }
    if tree.relation(head) == "appos", let name = tree.head(head), account.name(at: name) != nil {
      return name
    }
    return head
  }

  // MARK: 'in his sixties'

  private func decade(_ at: Int) -> Measured? {
    guard let range = NumberWords.decade(form(at)),
      let owner = (max(sentence.lowerBound, at - 3)..<at).first(where: {
        ["his", "her", "their"].contains(form($0))
      }), form(owner - 1) == "in", let verb = tree.head(at)
    else { return nil }
    return measured(
      (owner - 1)..<(at + 1), range.lowerBound, range.upperBound, bearer: nil, event: verb)
  }

  // MARK: Numbers alone

  /// 'was 41', 'Peter Holm, 34,', 'a boy of nine', 'At 22, Brandt …'.
  private func bare(_ at: Int, _ finder: AmountFinder) -> Measured? {
    guard let numeral = finder.number(at),
      let amount = NumberWords.value(numeral.map(form)), Self.lifetime.contains(amount),
      tree.children[numeral.upperBound - 1].allSatisfy({ tree.base($0) != "nmod" })
    else { return nil }
    let end = numeral.upperBound
    if let person = person(before: numeral) {
      return measured(person.words, amount, amount, bearer: person.head, event: nil)
    }
    if let event = moment(numeral, amount) {
      return measured((at - 1)..<end, amount, amount, bearer: nil, event: event)
    }
    guard tree.child(at, ["cop"]) != nil, !isFollowed(end),
      let subject = account.clause(at).subject(), isSomebody(subject), amount > 1
    else { return nil }
    let bearer = whenOf(at) ?? subject
    return measured(numeral, amount, amount, bearer: bearer, event: nil)
  }

  /// 'a boy of nine', 'Peter Holm, 34,', 'Peter Holm (34)'.
  private func person(before numeral: Range<Int>) -> (head: Int, words: Range<Int>)? {
    let (mark, end) = (numeral.lowerBound - 1, numeral.upperBound)
    guard sentence.contains(mark - 1), !isFollowed(end) else { return nil }
    if form(mark) == "of", account.name(at: mark - 1) == nil,
      account.words[mark - 1].tag == .noun, Self.people.contains(form(mark - 1))
    {
      return (bearer(mark - 1) ?? mark - 1, (mark - 1)..<end)
    }
    guard form(mark) == "," && form(end) == "," || form(mark) == "(" && form(end) == ")",
      let name = account.name(at: mark - 1), name.kind == .person, name.words.count > 1,
      let phrase = account.phrases[reader.sentence].first(where: { $0.words.contains(mark - 1) })
    else { return nil }
    return (phrase.head, numeral)
  }

  private static let people: Set<String> = [
    "boy", "girl", "man", "woman", "child", "lad", "youth", "maid", "maiden", "widow", "widower",
    "lady", "gentleman", "bachelor", "orphan", "son", "daughter", "infant",
  ]

  /// The event of 'At 22, Brandt was appointed governor' and 'died at 60'.
  private func moment(_ numeral: Range<Int>, _ amount: Double) -> Int? {
    let at = numeral.lowerBound
    guard form(at - 1) == "at", amount > Self.hours, !isFollowed(numeral.upperBound),
      let verb = tree.head(at), account.words[verb].tag == .verb,
      let subject = account.clause(verb).subject(), isSomebody(subject)
    else { return nil }
    return verb
  }

  /// Whether more belongs to a number: 'at 20 Baker Street', 'was 41 per cent', 'at 20.15'.
  private func isFollowed(_ end: Int) -> Bool {
    guard sentence.contains(end) else { return false }
    return [.noun, .properNoun, .numeral, .symbol, .adjective].contains(account.words[end].tag)
      || ["of", "to", "per", "-", "–", ":", "/", "%", "in"].contains(form(end))
  }

  private func isSomebody(_ head: Int) -> Bool {
    if let name = account.name(at: head) { return name.kind == .person }
    let form = account.words[head].form.lowercased()
    return ["he", "she", "who"].contains(form)
      || account.words[head].tag == .noun
        && account.isPerson(account.words[head].lemma.lowercased())
        && account.words[head].xpos != "NNS"
  }

  /// The pronoun of 'Holm was 41 when he was killed': whom the other event happened to.
  private func whenOf(_ number: Int) -> Int? {
    let clause = tree.children[number].first { child in
      tree.base(child) == "advcl"
        && tree.children[child].contains { ["when", "as"].contains(form($0)) }
    }
    guard let clause, let subject = tree.child(clause, ["nsubj"]),
      ["he", "she"].contains(form(subject))
    else { return nil }
    return subject
  }
}
