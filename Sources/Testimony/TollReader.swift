// Enters: a sentence. Leaves: how many were killed, hurt or saved, where it is told by nouns and idioms rather than by a verb.

internal import Chronology
internal import Language

/// Reads '1,517 dead', 'with the loss of all hands', 'the death toll rose to 212', 'no survivors', 'claimed 40 lives'.
struct TollReader {
  let reader: SentenceReader

  private var account: Account { reader.account }
  private var tree: SentenceTree { account.tree }
  private var sentence: Range<Int> { account.sentences[reader.sentence].words }
  private var amounts: [Amount] { account.amounts[reader.sentence] }

  /// What became of those who are counted.
  private enum Fate: String {
    case dead, injured, survivor

    var eventClass: String {
      switch self {
      case .dead: "death"
      case .injured: "injury"
      case .survivor: "survival"
      }
    }

    var predicate: String {
      switch self {
      case .dead: "die"
      case .injured: "injure"
      case .survivor: "survive"
      }
    }
  }

  /// Each with the event that it was at, where the words name one, and as a claim of its own for where they do not.
  func losses() -> [Measured] {
    amounts.compactMap(toll) + sentence.compactMap(nobody)
  }

  private func form(_ at: Int) -> String {
    sentence.contains(at) ? account.words[at].form.lowercased() : ""
  }

  private func lemma(_ at: Int) -> String { account.words[at].lemma.lowercased() }

  // MARK: Amounts

  private func toll(_ amount: Amount) -> Measured? {
    guard amount.unit == nil else { return nil }
    if let (fate, word) = listed(amount) {
      var whole = amount
      whole.words = amount.words.lowerBound..<(word + 1)
      return loss(whole, fate, word)
    }
    if let noun = lost(amount) {
      // 'sank with the loss of 97 lives': they are the sinking's dead.
      return loss(amount, .dead, noun, event: tree.head(noun))
    }
    if let verb = claimed(amount) { return loss(amount, .dead, verb) }
    return counted(amount).map { loss(amount, .dead, $0) } ?? headed(amount)
  }

  /// '12 dead', '30 injured', '705 survivors'.
  private func listed(_ amount: Amount) -> (fate: Fate, word: Int)? {
    let word = amount.head ?? amount.words.upperBound
    guard word == amount.numeral.upperBound || amount.head != nil, sentence.contains(word),
      amount.isBare || word == amount.head, let fate = Self.fates[form(word)]
    else { return nil }
    let next = word + 1
    if sentence.contains(next), [.noun, .properNoun].contains(account.words[next].tag) {
      return nil
    }
    let isClause = tree.children[word].contains { tree.matches($0, ["nsubj", "obj", "aux"]) }
    return isClause && fate != .survivor ? nil : (fate, word)
  }

  private static let fates: [String: Fate] = [
    "dead": .dead, "killed": .dead, "deaths": .dead, "fatalities": .dead, "injured": .injured,
    "wounded": .injured, "hurt": .injured, "survivors": .survivor, "survivor": .survivor,
  ]

  /// 'the loss of 97 lives', 'the loss of all hands'.
  private func lost(_ amount: Amount) -> Int? {
    guard let head = amount.head, Self.lives.contains(lemma(head)),
      let noun = tree.head(head) ?? nil, lemma(noun) == "loss",
      form(amount.words.lowerBound - 1) == "of"
    else { return nil }
    return noun
  }

  private static let lives: Set<String> = ["life", "hand", "soul", "people", "person", "man"]

  /// 'claimed 40 lives', 'cost eleven lives'.
  private func claimed(_ amount: Amount) -> Int? {
    guard let head = amount.head, lemma(head) == "life", let verb = tree.head(head),
      ["claim", "cost", "take"].contains(lemma(verb)), tree.matches(head, ["obj"])
    else { return nil }
    return verb
  }

  /// 'The death toll was 1,517', 'the number of the dead rose to 214', 'a death toll of 30'.
  private func counted(_ amount: Amount) -> Int? {
    guard amount.isBare, let top = tree.head(amount.numeral.upperBound - 1) ?? topOf(amount) else {
      return nil
    }
    let subject = account.clause(top).subject()
    return [subject, top].compactMap { $0 }.first(where: isToll)
  }

  private func topOf(_ amount: Amount) -> Int? {
    amount.numeral.first { tree.child($0, ["cop"]) != nil }
  }

  private func isToll(_ noun: Int) -> Bool {
    switch lemma(noun) {
    case "toll": form(noun - 1) == "death"
    case "number":
      tree.children[noun].contains { ["dead", "deaths", "victims", "killed"].contains(form($0)) }
    case "loss": form(noun + 1) == "of" && form(noun + 2) == "life"
    default: false
    }
  }

  /// 'Dead: 97'.
  private func headed(_ amount: Amount) -> Measured? {
    let word = amount.words.lowerBound - 2
    guard amount.isBare, form(word + 1) == ":", let fate = Self.fates[form(word)] else {
      return nil
    }
    return loss(amount, fate, word)
  }

  // MARK: None

  /// 'no survivors', 'nobody survived'.
  private func nobody(_ at: Int) -> Measured? {
    let isNoun = form(at) == "no" && form(at + 1) == "survivors"
    let isVerb =
      ["nobody", "none"].contains(form(at)) && form(at + 1) == "survived"
    let isTwo = form(at) == "no" && form(at + 1) == "one" && form(at + 2) == "survived"
    guard isNoun || isVerb || isTwo else { return nil }
    let words = at..<(isNoun || isTwo ? at + 2 : at + 1)
    let amount = Amount(
      size: .number(least: 0, most: 0), words: words, numeral: words, rest: words.upperBound)
    return loss(amount, .survivor, words.upperBound - 1)
  }

  // MARK: Claims

  private func loss(_ amount: Amount, _ fate: Fate, _ word: Int, event: Int? = nil) -> Measured {
    var filler = reader.fillers.quantity(amount)
    if case .quantity(var quantity) = filler.value, reader.fillers.isBesides(word, amount) {
      quantity.part = Quantity.besides
      filler.value = .quantity(quantity)
    }
    let alone = claim(counting(filler, NumberWords.counted(fate.rawValue)), fate, word)
    filler = counting(filler, fate.rawValue)
    return Measured(filler: filler, bearer: nil, event: event, predicate: nil, alone: alone)
  }

  private func counting(_ filler: Filler, _ counted: String) -> Filler {
    var result = filler
    if case .quantity(var quantity) = filler.value {
      quantity.counted = counted
      result.value = .quantity(quantity)
    }
    return result
  }

  private func claim(_ filler: Filler, _ fate: Fate, _ word: Int) -> Claim? {
    let people = Filler(
      slot: .patient, value: .thing("people", head: "people"), range: filler.range)
    let modality =
      reader.certainty.read(verb: tree.clause[word])
      ?? CertaintyReader.Result(certainty: .asserted)
    var result = reader.claim(
      fate.eventClass, predicate: fate.predicate, words: word..<(word + 1), [people, filler],
      modality)
    // Tolls of a year are of many events.
    if let context = result?.context, context.precision > .month { result?.context = nil }
    // 'no survivors' denies nothing that is counted: none is the number.
    if case .quantity(let quantity) = filler.value, quantity.most == 0 {
      result?.certainty = modality.certainty == .denied ? .asserted : modality.certainty
    }
    return result
  }
}
