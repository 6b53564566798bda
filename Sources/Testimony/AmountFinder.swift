// Enters: a sentence's words, names, times and phrases. Leaves: the numbers in it, with what they count or measure.

internal import Chronology
internal import Language

/// Finds amounts by the words themselves; the tree only says what is a label ('page 42') rather than a number of things.
struct AmountFinder {
  let tree: SentenceTree
  let phrases: [Phrase]
  /// Words that belong to a name or a time, which are no amounts.
  let taken: Set<Int>
  let sentence: Range<Int>

  /// In text order. Complexity: O(n) in the words of the sentence, for numbers of bounded length.
  func amounts() -> [Amount] {
    var result: [Amount] = []
    var at = sentence.lowerBound
    while at < sentence.upperBound {
      if let amount = amount(at) {
        result.append(amount)
        at = max(at + 1, amount.words.upperBound)
      } else {
        at += 1
      }
    }
    return result
  }

  private func amount(_ at: Int) -> Amount? { share(at) ?? counted(at) }

  func form(_ index: Int) -> String {
    sentence.contains(index) ? tree.words[index].form.lowercased() : ""
  }

  private func forms(from start: Int, _ count: Int) -> [String] {
    (start..<max(start, min(start + count, sentence.upperBound))).map(form)
  }

  // MARK: Numbers

  private func counted(_ at: Int) -> Amount? {
    if let compound = compound(at) { return compound }
    guard let numeral = number(at), !isLabel(numeral),
      let first = NumberWords.value(forms(numeral))
    else { return nil }
    let upper = second(after: numeral, first)
    let end = upper?.end ?? numeral.upperBound
    let lower = upper?.least ?? first
    let sign = symbol(before: numeral.lowerBound)
    let after = NumberWords.bound(after: forms(from: end, 2))
    let (start, before) =
      upper?.isBetween == true
      ? (numeral.lowerBound - 1, nil)
      : loosened(from: numeral.lowerBound - (sign == nil ? 0 : 1))
    var amount = Amount(
      size: size(lower, upper?.most ?? first, after?.bound ?? before),
      words: start..<(end + (after?.count ?? 0)), numeral: numeral.lowerBound..<end,
      rest: end + (after?.count ?? 0))
    if let sign {
      (amount.unit, amount.head) = (sign, numeral.lowerBound - 1)
    } else {
      complete(&amount)
    }
    return amount
  }

  /// Where the words that loosen a number begin, and how they do.
  private func loosened(from start: Int) -> (start: Int, bound: NumberWords.Bound?) {
    let before = (max(sentence.lowerBound, start - 3)..<start).map(form)
    let found = NumberWords.bound(before: before)
    return (start - (found?.count ?? 0), found?.bound)
  }

  private func size(_ least: Double, _ most: Double, _ bound: NumberWords.Bound?) -> Amount.Size {
    let (least, most) = NumberWords.range(least, most, bound)
    return .number(least: least, most: most)
  }

  /// One word of several parts: '2,000-ton', '300-odd', '1,400-1,600'.
  private func compound(_ at: Int) -> Amount? {
    let parts = form(at).split(separator: "-").map(String.init)
    guard parts.count > 1, !taken.contains(at), let first = NumberWords.single(parts[0]) else {
      return nil
    }
    let (start, bound) = loosened(from: at)
    var amount = Amount(
      size: size(first, first, bound), words: start..<(at + 1), numeral: at..<(at + 1),
      rest: at + 1)
    if let unit = Units.standard.unit(at: parts.dropFirst())?.unit {
      (amount.unit, amount.head) = (unit, at)
    } else if parts[1] == "odd" {
      amount.size = size(first, first, .about)
      complete(&amount)
    } else if parts.count == 2, Self.isDigits(parts[0]), let most = NumberWords.single(parts[1]),
      Self.isDigits(parts[1]), most > first
    {
      amount.size = size(first, most, bound)
      complete(&amount)
    } else {
      return nil
    }
    return amount
  }

  private func forms(_ range: Range<Int>) -> [String] { range.map(form) }

  /// The run of numerals at a word: 'two hundred and forty', 'a dozen', '1.5 million', 'thirty-one'.
  func number(_ at: Int) -> Range<Int>? {
    guard !taken.contains(at) else { return nil }
    var start = at
    if ["a", "an"].contains(form(at)) || form(at) == "half" && form(at + 1) == "a" {
      start = at + (form(at) == "half" ? 2 : 1)
      guard NumberWords.multipliers[form(start)] != nil else { return nil }
    }
    guard start > at || isNumeral(start), start < sentence.upperBound else { return nil }
    var end = start + 1
    while end < sentence.upperBound, !taken.contains(end), let next = next(end) { end = next }
    return at..<end
  }

  /// The end of the numeral that goes on at a word; nil where the number is over.
  private func next(_ at: Int) -> Int? {
    if NumberWords.multipliers[form(at)] != nil { return at + 1 }
    // '40 000': groups of three.
    if Self.isDigits(form(at)) {
      return form(at).utf8.count == 3 && form(at - 1).utf8.count <= 3 && Self.isDigits(form(at - 1))
        ? at + 1 : nil
    }
    let start = form(at) == "and" && NumberWords.multipliers[form(at - 1)] != nil ? at + 1 : at
    return isNumeral(start) && !Self.isDigits(form(start)) && !Self.isDigits(form(start - 1))
      ? start + 1 : nil
  }

  /// Whether a word begins as a number in digits does.
  static func isDigits(_ word: String) -> Bool {
    word.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  /// 'forty', '40', 'forty-one'; not '40-1'.
  private func isNumeral(_ at: Int) -> Bool {
    sentence.contains(at) && !taken.contains(at) && tree.words[at].tag == .numeral
      && NumberWords.value([form(at)]) != nil
      && !(Self.isDigits(form(at)) && form(at).contains("-"))
  }

  /// Whether no space stands on either side of a mark.
  private func isGlued(_ at: Int) -> Bool {
    sentence.contains(at - 1) && sentence.contains(at + 1)
      && tree.words[at - 1].range.upperBound == tree.words[at].range.lowerBound
      && tree.words[at].range.upperBound == tree.words[at + 1].range.lowerBound
  }

  // MARK: Ranges

  /// The upper end of '20 to 30', '1,400–1,600', 'forty or fifty', 'between 20 and 30'.
  private func second(
    after first: Range<Int>, _ least: Double
  ) -> (least: Double, most: Double, end: Int, isBetween: Bool)? {
    let join = first.upperBound
    let isBetween = form(join) == "and" && form(first.lowerBound - 1) == "between"
    let isDash = ["-", "–", "—"].contains(form(join)) && isGlued(join)
    guard isBetween || isDash || ["to", "or"].contains(form(join)),
      let second = number(join + 1), let value = NumberWords.value(forms(second)), value > least
    else { return nil }
    // '40–50 billion': of both.
    let shared = NumberWords.multipliers[form(second.upperBound - 1)].map { least * $0 }
    let lower = shared.flatMap { $0 < value && first.count == 1 ? $0 : nil } ?? least
    // 'four or 500': no range spans so much.
    return value <= 10 * lower ? (lower, value, second.upperBound, isBetween) : nil
  }

  // MARK: Labels

  /// 'page 42', 'Number 10', '3. Holm …': a number that names rather than counts.
  private func isLabel(_ numeral: Range<Int>) -> Bool {
    let at = numeral.lowerBound
    if ["#", "§", "№", "/"].contains(form(at - 1)) || form(numeral.upperBound).contains("/") {
      return true
    }
    if at == sentence.lowerBound, [".", ")", "]"].contains(form(numeral.upperBound)),
      numeral.upperBound + 1 < sentence.upperBound
    {
      return true
    }
    if form(at - 1) == "[" || form(at - 1) == "(" && numeral.count == 1 { return true }
    guard sentence.contains(at - 1) else { return false }
    if Self.labels.contains(form(at - 1)) { return true }
    let before = tree.words[at - 1]
    return [.noun, .properNoun].contains(before.tag) && tree.head(at) == at - 1
      && ["flat", "nummod", "compound", "list", "nmod"].contains(String(tree.base(at)))
  }

  private static let labels: Set<String> = [
    "page", "pages", "p.", "pp.", "p", "pp", "chapter", "no.", "nos.", "number", "nr.", "vol.",
    "volume", "verse", "line", "article", "section", "part", "act", "book", "fig.", "figure",
    "year", "table", "note", "room", "route", "isbn", "issn", "unit", "flight", "lot", "question",
  ]

  // MARK: What is counted

  private func symbol(before at: Int) -> Units.Unit? {
    guard sentence.contains(at - 1), tree.words[at - 1].tag == .symbol
    else { return nil }
    return Units.standard.unit(at: [form(at - 1)])?.unit
  }

  /// Adds the unit or the noun after a number, past one word of another kind: 'nine gold crowns'.
  private func complete(_ amount: inout Amount) {
    let end = amount.words.upperBound
    for start in end...(end + 1) {
      guard let found = Units.standard.unit(at: forms(from: start, 3)), !taken.contains(start)
      else { continue }
      amount.unit = found.unit
      // The miles carry 'miles per hour', as they do 'square miles'.
      amount.head = ["per", "an"].contains(form(start + 1)) ? start : start + found.count - 1
      amount.words = amount.words.lowerBound..<(start + found.count)
      weigh(&amount)
      return
    }
    guard let noun = noun(after: end) else { return }
    amount.head = noun
    amount.words = amount.words.lowerBound..<(noun + 1)
  }

  /// 'three pounds of powder' is no money.
  private func weigh(_ amount: inout Amount) {
    guard amount.unit?.name == "pound", form(amount.words.upperBound) == "of" else { return }
    amount.unit?.kind = .weight
  }

  /// The head of the phrase that follows: 'some 300 poor passengers', 'four of the marines'.
  private func noun(after end: Int) -> Int? {
    if let phrase = phrases.first(where: { $0.words.contains(end) && $0.time == nil }) {
      guard phrase.head >= end, isNoun(phrase.head), !isAddress(phrase, end) else { return nil }
      return phrase.head
    }
    guard form(end) == "of",
      let whole = phrases.first(where: { $0.words.lowerBound == end + 1 && $0.time == nil }),
      isNoun(whole.head) || tree.words[whole.head].xpos == "PRP"
    else { return nil }
    return whole.head
  }

  private func isNoun(_ at: Int) -> Bool {
    [.noun, .properNoun].contains(tree.words[at].tag)
  }

  /// '20 Baker Street': a number before a name of several words, or one in the singular, counts nothing.
  private func isAddress(_ phrase: Phrase, _ end: Int) -> Bool {
    taken.contains(phrase.head) && phrase.head > end
  }

  // MARK: Shares

  /// 'a third of the crew', 'half the garrison', 'dozens of villagers', 'all hands'.
  private func share(_ at: Int) -> Amount? {
    guard !taken.contains(at) else { return nil }
    if form(at) == "all", form(at + 1) == "hands" {
      return Amount(
        size: .words, words: at..<(at + 2), numeral: at..<(at + 1), rest: at + 1, head: at + 1)
    }
    guard let end = shareEnd(at) else { return nil }
    let of = form(end) == "of" ? end + 1 : end
    guard of > end || form(end - 1) == "half",
      let phrase = phrases.first(where: { $0.words.contains(of) && $0.time == nil }),
      phrase.head >= of, isNoun(phrase.head)
    else { return nil }
    return Amount(
      size: .words, words: at..<(phrase.head + 1), numeral: at..<end, rest: end, head: phrase.head)
  }

  /// The end of the words that name a share.
  private func shareEnd(_ at: Int) -> Int? {
    if form(at) == "half" { return number(at) == nil ? at + 1 : nil }
    if Self.many.contains(form(at)) { return at + 1 }
    if let part = form(at).split(separator: "-").last.map(String.init), part != form(at),
      Self.parts.contains(part)
    {
      return at + 1
    }
    guard ["a", "one", "two", "three"].contains(form(at)) else { return nil }
    return Self.parts.contains(form(at + 1)) ? at + 2 : nil
  }

  private static let parts: Set<String> = [
    "third", "thirds", "quarter", "quarters", "fifth", "fifths", "tenth", "majority",
  ]
  private static let many: Set<String> = [
    "dozens", "scores", "hundreds", "thousands", "millions", "most",
  ]
}
