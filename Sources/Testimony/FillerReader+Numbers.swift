// Enters: phrases. Leaves: when and how many they say that something was.

internal import Chronology
internal import Intake
internal import Language

extension FillerReader {
  // MARK: When, how many

  /// The date that a phrase gives; `bound` takes those after 'before' and 'since' too.
  func time(_ phrase: Phrase, evenBound bound: Bool = false) -> Filler? {
    guard let time = phrase.time, var date = time.date, !isExcluded(phrase), !isObject(phrase),
      bound || Self.dates.contains(phrase.preposition),
      !isFar(time) || time.timeOfDay == nil || time.relation?.unit == .week
    else { return nil }
    if time.timeOfDay != nil, isVague(phrase) {
      date = date.timeOfDay == nil ? date : date.withoutTime
    }
    if isFar(time), let bare = withoutYear(time) {
      return Filler(slot: .time, value: .time(bare), range: time.range)
    }
    return Filler(
      slot: .time, value: .time(date), range: time.range, derivedFrom: derivation(of: time),
      isGuess: isFar(time))
  }

  /// 'wants a quiet summer': what is done to a time does not happen then, unless it is spent.
  private func isObject(_ phrase: Phrase) -> Bool {
    guard phrase.preposition == nil, account.words[phrase.head].tag == .noun,
      ["obj", "nsubj"].contains(tree.base(phrase.head)), let verb = tree.head(phrase.head)
    else { return false }
    return !["spend", "pass"].contains(account.words[verb].lemma)
  }

  /// 'not on 1 May but on 2 May', 'in 1910 or 1912': a date that is not given, or not alone.
  private func isExcluded(_ phrase: Phrase) -> Bool {
    let start = account.sentences[sentence].words.lowerBound
    let before = max(start, phrase.words.lowerBound - 2)..<phrase.words.lowerBound
    // 'not on a Sunday': any of them.
    if let last = before.last, account.words[last].lemma.lowercased() == "a" { return true }
    if before.contains(where: { account.words[$0].lemma == "not" }) { return true }
    return phrases.contains { other in
      guard other.time != nil, other.head != phrase.head else { return false }
      let gap =
        other.words.lowerBound > phrase.words.lowerBound
        ? phrase.words.upperBound..<max(phrase.words.upperBound, other.words.lowerBound)
        : other.words.upperBound..<max(other.words.upperBound, phrase.words.lowerBound)
      return gap.count == 1 && account.words[gap.lowerBound].lemma == "or"
    }
  }

  /// The time of day that a phrase gives and no date of it tells: where it has none, where only another sentence names it,
  /// and where the clock is vague or may mean either half of the day.
  func hour(_ phrase: Phrase) -> Filler? {
    guard let time = phrase.time, let hour = time.timeOfDay, !isExcluded(phrase),
      time.date == nil || isFar(time) || isLoose(time, phrase),
      Self.dates.contains(phrase.preposition)
    else { return nil }
    let span = isVague(phrase) ? hour.widened(by: Self.vagueness) : hour
    return Filler(
      slot: .time, value: .hour(span, words: account.text.quote(time.range)), range: time.range)
  }

  /// Whether a clock's minute, as part of a date, would say more than the words: 'about half past eight'.
  private func isLoose(_ time: TimeMention, _ phrase: Phrase) -> Bool {
    guard let hour = time.timeOfDay else { return false }
    return hour.isEitherHalf || hour.earliest == hour.latest && isVague(phrase)
  }

  /// How far 'about' may be off a clock, in minutes: half of what 'about' takes an hour for, and ours.
  private static let vagueness = 30

  private func isVague(_ phrase: Phrase) -> Bool {
    let start = account.sentences[sentence].words.lowerBound
    let before = max(start, phrase.words.lowerBound - 2)..<phrase.words.upperBound
    return before.contains { Self.vague.contains(account.words[$0].lemma.lowercased()) }
  }

  private static let vague: Set<String> = [
    "about", "around", "circa", "approximately", "nearly", "almost", "toward", "towards", "roughly",
  ]

  /// A day or month without the year that another sentence lends, since a claim says no more than its own.
  private func withoutYear(_ time: TimeMention) -> HistoricalDate? {
    guard let relation = time.relation, relation.offset == 0, relation.unit == .year,
      let date = time.date, let first = date.earliest, let last = date.latest
    else { return nil }
    switch date.precision {
    case .day where date.isInterval:
      guard let start = HistoricalDate.recurring(month: first.month, day: first.day),
        let end = HistoricalDate.recurring(month: last.month, day: last.day)
      else { return nil }
      return .interval(from: start, to: end)
    case .day: return .recurring(month: first.month, day: first.day)
    case .month: return .recurring(month: first.month)
    default: return nil
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
  func duration(_ phrase: Phrase) -> Filler? {
    guard let time = phrase.time, let (count, unit) = Self.length(of: time), !isAge(phrase) else {
      return nil
    }
    let quantity = Quantity(
      least: Double(count), most: Double(count), counted: unit.rawValue, kind: .duration,
      words: account.text.quote(time.range))
    return Filler(slot: .quantity, value: .quantity(quantity), range: time.range)
  }

  /// 'at the age of 60', 'a 53-year-old': how long somebody had lived, which the reader of times takes for a duration.
  private func isAge(_ phrase: Phrase) -> Bool {
    phrase.words.contains {
      ["age", "aged", "old"].contains(account.words[$0].form.lowercased())
    }
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

  /// The number in a head's phrase: 'some 300 passengers', 'four of the marines'.
  func count(_ head: Int) -> Filler? {
    guard account.phrase(head)?.time == nil, !isOneOfSeveral(head),
      let amount = amount(counting: head)
    else { return nil }
    var filler = quantity(amount)
    if case .quantity(var quantity) = filler.value {
      quantity.part = part(head, amount)
      filler.value = .quantity(quantity)
    }
    return filler
  }

  /// The number of the things or people that a head names.
  func amount(counting head: Int) -> Amount? {
    let whole = whole(head)
    return account.amounts[sentence].first { amount in
      amount.unit == nil
        && (amount.numeral.contains(head) || amount.head == head
          || whole != nil && amount.head == whole && amount.words.contains(head))
    }
  }

  /// An amount as the value of a slot.
  func quantity(_ amount: Amount) -> Filler {
    let words = account.quote(amount.words)
    let range = account.bytes(amount.words)
    guard case .number(let least, let most) = amount.size else {
      return Filler(slot: .quantity, value: .text(words), range: range)
    }
    let counted =
      amount.unit?.name
      ?? amount.head.map { NumberWords.counted(account.words[$0].lemma.lowercased()) } ?? "people"
    var quantity = Quantity(
      least: least, most: most, counted: counted, kind: amount.unit?.kind ?? .count, words: words)
    if amount.unit == nil, let head = amount.head { quantity.group = group(of: head) }
    return Filler(slot: .quantity, value: .quantity(quantity), range: range)
  }
}
