// Enters: chunks. Leaves: what they say as values: names, things, times, numbers.

internal import Chronology
internal import Intake
internal import Language

/// Reads the values of one sentence's chunks.
struct FillerReader {
  let account: Account
  let antecedents: Antecedents
  let sentence: Int

  private var chunks: [Chunk] { account.chunks[sentence] }

  // MARK: Who

  /// Whoever or whatever a chunk names; nil where that stays open.
  ///
  /// `others` are names in the clause that a pronoun here cannot mean.
  func participant(_ index: Int, slot: Slot, excluding others: [String] = []) -> Filler? {
    let chunk = chunks[index]
    let head = account.words[chunk.head]
    if Antecedents.isPersonal(head.form) { return pronoun(chunk.head, slot, others) }
    if head.tag == .pronoun || head.tag == .determiner { return nil }
    if let name = named(chunk, slot) { return name }
    if head.tag == .numeral, !isName(head) { return counted(index, slot) ?? people(chunk, slot) }
    if let apposed = apposition(after: index), account.isPerson(head.lemma) {
      return filler(apposed, slot)
    }
    if let apposed = apposition(before: index) { return filler(apposed, slot) }
    return thing(chunk, slot)
  }

  /// 'the Sixteen': within a sentence a capital makes a name of any word.
  func isName(_ word: Word) -> Bool {
    word.range.lowerBound > account.sentences[sentence].range.lowerBound
      && word.form.unicodeScalars.first?.properties.isUppercase ?? false
  }

  /// The names in a chunk.
  func names(_ index: Int) -> [String] {
    account.names(in: chunks[index].words).map { account.text.quote($0.range) }
  }

  /// '35 died': a number alone counts people.
  private func people(_ chunk: Chunk, _ slot: Slot) -> Filler? {
    guard slot == .patient, chunk.preposition == nil else { return nil }
    return Filler(
      slot: slot, value: .thing("people", head: "people"), range: account.words[chunk.head].range)
  }

  /// '16 of his allies': the allies.
  private func counted(_ index: Int, _ slot: Slot) -> Filler? {
    guard index + 1 < chunks.count, chunks[index + 1].preposition == "of",
      account.words[chunks[index + 1].head].tag == .noun
    else { return nil }
    return thing(chunks[index + 1], slot)
  }

  /// The one whose life, house or image is meant: the possessor of a chunk.
  func possessor(_ index: Int, slot: Slot, excluding others: [String] = []) -> Filler? {
    let chunk = chunks[index]
    for word in chunk.words where word != chunk.head {
      let form = account.words[word].form
      if Antecedents.isPersonal(form) {
        return pronoun(word, slot, others)
      }
      if form.hasSuffix("s"), account.words[word].tag == .particle, word > chunk.words.lowerBound,
        let name = account.name(at: word - 1)
      {
        return filler(name, slot)
      }
    }
    return lostApostrophe(chunk, slot)
  }

  /// 'Trotskys murder': a name in s directly before the head, where the apostrophe was lost.
  private func lostApostrophe(_ chunk: Chunk, _ slot: Slot) -> Filler? {
    guard chunk.head > chunk.words.lowerBound, let name = account.name(at: chunk.head - 1),
      name.kind == .person, account.words[chunk.head - 1].form.hasSuffix("s")
    else { return nil }
    return filler(name, slot)
  }

  private func filler(_ name: Name, _ slot: Slot) -> Filler {
    Filler(
      slot: slot, value: .named([account.text.quote(name.range)], name.kind), range: name.range)
  }

  private func named(_ chunk: Chunk, _ slot: Slot) -> Filler? {
    guard let name = account.name(at: chunk.head) else { return nil }
    return filler(name, slot)
  }

  private func pronoun(_ word: Int, _ slot: Slot, _ others: [String]) -> Filler? {
    let found = antecedents.resolve(word, in: sentence, excluding: others)
    guard let first = found.names.first else { return nil }
    return Filler(
      slot: slot, value: .named(found.names, .person), range: account.words[word].range,
      inheritedFrom: first, isGuess: found.isGuess)
  }

  /// The name that follows in apposition: 'the assassin, Ramon Mercader', also over phrases and a relative
  /// clause between ('the man, who killed him, Ramon Mercader').
  private func apposition(after index: Int) -> Name? {
    var isInRelative = false
    for at in chunks.indices.dropFirst(index + 1).prefix(8) {
      switch chunks[at].kind {
      case .relative: isInRelative = true
      case .verbal where !isInRelative: return nil
      case .nominal where chunks[at].preposition == nil && chunks[at - 1].kind == .comma:
        let name = account.name(at: chunks[at].head).flatMap { $0.kind == .person ? $0 : nil }
        return closesApposition(after: at) ? name : nil
      case .conjunction, .stop: return nil
      default: break
      }
    }
    return nil
  }

  /// The name that a noun explains: 'Leon Trotsky, byname of …'.
  private func apposition(before index: Int) -> Name? {
    guard index > 1, chunks[index - 1].kind == .comma, chunks[index - 2].kind == .nominal,
      chunks[index - 2].preposition == nil
    else { return nil }
    return account.name(at: chunks[index - 2].head).flatMap { $0.kind == .person ? $0 : nil }
  }

  private func closesApposition(after at: Int) -> Bool {
    at + 1 == chunks.count || [.comma, .stop, .close].contains(chunks[at + 1].kind)
  }

  /// The noun phrase without its article and preposition.
  private func thing(_ chunk: Chunk, _ slot: Slot) -> Filler? {
    guard let words = bare(chunk, counted: slot == .patient) else { return nil }
    return Filler(
      slot: slot,
      value: .thing(account.quote(words), head: account.words[chunk.head].lemma.lowercased()),
      range: account.bytes(words))
  }

  /// The words of a noun phrase from after its preposition and article to its head; `counted` leaves out numbers.
  private func bare(_ chunk: Chunk, counted: Bool = false) -> Range<Int>? {
    let start = (chunk.words.lowerBound...chunk.head).first { index in
      let word = account.words[index]
      let skipped =
        word.tag == .determiner || word.tag == .pronoun
        || index == chunk.words.lowerBound && chunk.preposition != nil
        || counted && index < chunk.head
          && ([.numeral, .adverb, .adposition].contains(word.tag) || word.lemma == "own")
      return !skipped
    }
    return start.map { $0..<(chunk.head + 1) }
  }

  // MARK: With what, where

  /// The tool or weapon that a chunk names.
  func instrument(_ index: Int) -> Filler? {
    let chunk = chunks[index]
    guard account.name(at: chunk.head)?.kind != .person, let words = bare(chunk),
      let head = account.thing(words), !account.isBuilding(head)
    else { return nil }
    return Filler(
      slot: .instrument, value: .thing(account.quote(words), head: head),
      range: account.bytes(words))
  }

  /// The place that a chunk names after 'in', 'at', 'near' and the like.
  /// `origin` takes those after 'from' too.
  func place(_ index: Int, orOrigin origin: Bool = false) -> Filler? {
    let chunk = chunks[index]
    guard let preposition = chunk.preposition,
      Self.locative.contains(preposition) || origin && preposition == "from",
      !Antecedents.isPersonal(account.words[chunk.head].form)
    else { return nil }
    if let name = account.name(at: chunk.head) {
      return name.kind == .place ? place(name) : nil
    }
    guard account.isPlace(account.words[chunk.head].lemma) else { return nil }
    return thing(chunk, .place)
  }

  /// The place in a row of names after a date: 'born 7 November 1879, Yanovka, Ukraine'.
  func place(inRowAfter time: Int) -> Filler? {
    var row: [Name] = []
    var at = time + 1
    while at + 1 < chunks.count, chunks[at].kind == .comma, chunks[at + 1].kind == .nominal,
      chunks[at + 1].preposition == nil, let name = account.name(at: chunks[at + 1].head)
    {
      row.append(name)
      at += 2
    }
    return row.contains { $0.kind == .place } ? row.first.map { place($0) } : nil
  }

  /// A place by name.
  func place(_ name: Name) -> Filler {
    Filler(slot: .place, value: .named([account.text.quote(name.range)], .place), range: name.range)
  }

  private static let locative: Set<String> = [
    "in", "at", "near", "on", "off", "outside", "inside", "aboard", "within", "along", "beside",
    "to",
  ]

  /// 'It was here that he died': the place named last before this sentence.
  func placeMeantByHere(before verbal: Int) -> Filler? {
    let start = account.sentences[sentence].words.lowerBound
    let before = start..<chunks[verbal].words.lowerBound
    guard let here = before.last(where: { ["here", "there"].contains(account.words[$0].lemma) }),
      let name = account.names.last(where: { $0.kind == .place && $0.words.upperBound <= start })
    else { return nil }
    let text = account.text.quote(name.range)
    return Filler(
      slot: .place, value: .named([text], .place), range: account.words[here].range,
      inheritedFrom: text)
  }

  // MARK: When, how many

  /// The date that a chunk gives; `bound` takes those after 'before' and 'since' too.
  func time(_ index: Int, evenBound bound: Bool = false) -> Filler? {
    guard let time = chunks[index].time, let date = time.date, !isExcluded(index),
      bound || Self.dates.contains(chunks[index].preposition)
    else { return nil }
    if isFar(time), let bare = withoutYear(time) {
      return Filler(slot: .time, value: .time(bare), range: time.range)
    }
    return Filler(
      slot: .time, value: .time(date), range: time.range, derivedFrom: derivation(of: time),
      isGuess: isFar(time))
  }

  /// A day or month without the year that another sentence lends, since a claim says no more than its own.
  private func withoutYear(_ time: TimeMention) -> HistoricalDate? {
    guard let relation = time.relation, relation.offset == 0, relation.unit == .year,
      let date = time.date, let first = date.earliest
    else { return nil }
    switch date.precision {
    case .day where !date.isInterval: return .recurring(month: first.month, day: first.day)
    case .month: return .recurring(month: first.month)
    default: return nil
    }
  }

  /// 'not on 1 May but on 2 May', 'in 1910 or 1912': a date that is not given, or not alone.
  private func isExcluded(_ index: Int) -> Bool {
    let words = chunks[index].words
    let start = account.sentences[sentence].words.lowerBound
    if words.lowerBound > start, account.words[words.lowerBound - 1].lemma == "not" { return true }
    let neighbours = [(index + 1, index + 2), (index - 1, index - 2)]
    return neighbours.contains { conjunction, other in
      chunks.indices.contains(other) && chunks[conjunction].kind == .conjunction
        && account.words[chunks[conjunction].head].lemma == "or" && chunks[other].kind == .time
    }
  }

  /// Whether a relative time is counted from another sentence: from the last date there, not surely from the
  /// event that is meant. A year that the date of writing lends is as weak.
  private func isFar(_ time: TimeMention) -> Bool {
    switch time.relation?.anchor {
    case .mention(let anchor):
      anchor.upperBound <= account.sentences[sentence].range.lowerBound
    case .written: time.relation?.offset == 0 && time.relation?.unit == .year
    case .unknown, nil: false
    }
  }

  /// 'before 1900' and 'since 1917' name a bound, not the time of the event.
  private static let dates: Set<String?> = [
    nil, "in", "on", "at", "during", "of", "around", "about", "circa", "within", "between",
    "from",
  ]

  private func derivation(of time: TimeMention) -> String? {
    time.relation?.anchor.range.map { derivation(of: time.range, from: $0) }
  }

  /// How a time that is counted from another came about.
  func derivation(of span: Range<Int>, from anchor: Range<Int>) -> String {
    "'\(account.text.quote(span))', counted from \(account.text.quote(anchor))"
  }

  /// A duration in words that a sentence of so many years can be given by.
  func duration(_ index: Int) -> Filler? {
    guard let time = chunks[index].time, let (count, unit) = Self.length(of: time) else {
      return nil
    }
    let quantity = Quantity(
      least: Double(count), most: Double(count), counted: unit.rawValue, isDuration: true,
      words: account.text.quote(time.range))
    return Filler(slot: .quantity, value: .quantity(quantity), range: time.range)
  }

  /// How long a duration lasts, in days or longer units: `P20Y` is 20 years.
  static func length(of time: TimeMention) -> (count: Int, unit: TimeUnit)? {
    guard time.kind == .duration, !time.value.hasPrefix("PT"), let letter = time.value.last,
      let unit = units[letter], let count = Int(time.value.dropFirst().dropLast())
    else { return nil }
    return (count, unit)
  }

  private static let units: [Character: TimeUnit] = [
    "D": .day, "W": .week, "M": .month, "Y": .year,
  ]

  /// The number in a noun phrase: 'some 300 passengers', 'four of the marines'.
  func count(_ index: Int) -> Filler? {
    let chunk = chunks[index]
    guard let first = chunk.words.first(where: { account.words[$0].tag == .numeral }) else {
      return nil
    }
    let run = chunk.words[first...].prefix { account.words[$0].tag == .numeral }
    let numeral = first..<(first + run.count)
    guard let amount = NumberWords.value(account.words[numeral].map(\.form)) else { return nil }
    let counted = counted(index, after: numeral)
    let start = account.sentences[sentence].words.lowerBound
    // 'nearly a hundred'.
    let article = first > start && account.words[first - 1].lemma == "a" ? 1 : 0
    let bound = first - article
    let before = account.words[max(start, bound - 2)..<bound].map { $0.form.lowercased() }
    var (quantity, bounding) = NumberWords.quantity(amount, before: before, counted: counted.lemma)
    let words = (bounding == 0 ? first : bound - bounding)..<counted.end
    quantity.words = account.quote(words)
    return Filler(slot: .quantity, value: .quantity(quantity), range: account.bytes(words))
  }

  /// What a number counts: the head of its phrase, or of the next one ('four of the marines').
  private func counted(_ index: Int, after numeral: Range<Int>) -> (lemma: String, end: Int) {
    let chunk = chunks[index]
    if chunk.head >= numeral.upperBound,
      [.noun, .properNoun].contains(account.words[chunk.head].tag)
    {
      return (account.words[chunk.head].lemma.lowercased(), chunk.head + 1)
    }
    if index + 1 < chunks.count, chunks[index + 1].preposition == "of" {
      return (account.words[chunks[index + 1].head].lemma.lowercased(), chunks[index + 1].head + 1)
    }
    return ("people", numeral.upperBound)
  }
}
