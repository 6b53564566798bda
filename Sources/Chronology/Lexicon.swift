// Enters: the bytes of a word. Leaves: what it means to the rules. The words are data, below.

/// A word of at most 16 bytes, its ASCII letters in lower case, packed so that comparing is comparing
/// integers. No byte of a word is 0, so that 0 marks the end.
struct PackedWord: Hashable, Sendable {
  var low: UInt64 = 0
  var high: UInt64 = 0

  init(low: UInt64 = 0) { self.low = low }

  /// The key of a lexicon's word.
  init(_ word: some StringProtocol) {
    for byte in word.utf8 { append(byte) }
  }

  /// Adds a byte; a seventeenth makes the word one that no lexicon has.
  mutating func append(_ byte: UInt8) {
    if low >> 56 == 0 {
      low |= UInt64(byte) << UInt64((64 - low.leadingZeroBitCount + 7) / 8 * 8)
    } else if high >> 56 == 0 {
      high |= UInt64(byte) << UInt64((64 - high.leadingZeroBitCount + 7) / 8 * 8)
    } else {
      (low, high) = (.max, .max)
    }
  }

  /// Multiplicative hashing with 2^64 divided by the golden ratio (Knuth, TAOCP volume 3, 6.4).
  var hash: Int {
    let mixed = (low ^ (high &* 0xff51_afd7_ed55_8ccd)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 40)
  }
}

/// An open-addressing table from packed words to lexemes, at least four times as large as it must be.
struct Lexicon: Sendable {
  private var keys: [PackedWord]
  private var lexemes: [Lexeme]
  private let mask: Int

  init(_ entries: [(kind: Lexeme.Kind, words: [(String, Int)])] = Lexicon.entries) {
    var size = 1
    while size < entries.reduce(0, { $0 + $1.words.count }) * 4 { size *= 2 }
    mask = size - 1
    keys = Array(repeating: PackedWord(), count: size)
    lexemes = Array(repeating: Lexeme(kind: .other), count: size)
    for (kind, words) in entries {
      for (word, value) in words { insert(word, Lexeme(kind: kind, value: Int16(value))) }
    }
  }

  private mutating func insert(_ word: String, _ lexeme: Lexeme) {
    precondition((1...16).contains(word.utf8.count), "'\(word)' is too long for the lexicon")
    let key = PackedWord(word)
    var slot = key.hash & mask
    while keys[slot].low != 0 {
      precondition(keys[slot] != key, "the lexicon has '\(word)' twice")
      slot = (slot + 1) & mask
    }
    keys[slot] = key
    lexemes[slot] = lexeme
  }

  /// What the word means; kind `other` for words that are not in the table.
  ///
  /// Complexity: O(1).
  func lexeme(_ word: PackedWord) -> Lexeme {
    var slot = word.hash & mask
    while keys[slot].low != 0 {
      if keys[slot] == word { return lexemes[slot] }
      slot = (slot + 1) & mask
    }
    return Lexeme(kind: .other)
  }
}

// MARK: - The words

extension Lexicon {
  static func numbered(_ words: String, from first: Int = 1) -> [(String, Int)] {
    words.split(separator: " ").enumerated().map { (String($1), $0 + first) }
  }

  static func all(_ words: String, _ value: Int = 0) -> [(String, Int)] {
    words.split(separator: " ").map { (String($0), value) }
  }

  /// Every list; no word may stand in two.
  static let entries =
    general + clocks + lengths + namedDays + references + narrativeEntries + calendarEntries

  /// Units by their index in `TimeUnit.allCases`; the sign tells the singular (−) from the plural.
  private static func units() -> [(String, Int)] {
    let names = "minute hour day week month season year decade century"
    let singular = numbered(names).filter { $0.0 != "season" }
    let plural = singular.map { ($0.0 == "century" ? "centuries" : $0.0 + "s", $0.1 + 100) }
    return singular + plural + [
      ("seconds", 100), ("yrs", 107), ("yr", 7), ("hrs", 102), ("mins", 101),
    ]
  }

  static let general: [(kind: Lexeme.Kind, words: [(String, Int)])] = [
    (
      .month,
      numbered(
        "january february march april may june july august september october november december")
    ),
    (.shortMonth, numbered("jan feb mar apr") + numbered("jun jul aug sep oct nov dec", from: 6)),
    (.shortMonth, all("sept", 9)),
    // As they were written until the nineteenth century; '9ber' is a `countedMonth`.
    (.shortMonth, all("jany janry", 1) + all("feby febry", 2) + all("augt", 8) + all("septr", 9)),
    (.shortMonth, all("octr octobr", 10) + all("novr novemb", 11) + all("decr decemb xber", 12)),
    (.countedMonth, all("ber bre")),
    (.weekday, numbered("monday tuesday wednesday thursday friday saturday sunday")),
    (.weekday, all("mon", 1) + all("tue tues", 2) + all("wed", 3) + all("thu thur thurs", 4)),
    (.weekday, all("fri", 5) + all("sat", 6) + all("sun", 7)),
    (.cardinal, numbered("one two three four five six seven eight nine ten eleven twelve")),
    (
      .cardinal,
      numbered("thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty", from: 13)
    ),
    (
      .cardinal,
      zip("thirty forty fifty sixty seventy eighty ninety".split(separator: " "), 3...9).map {
        (String($0), $1 * 10)
      }
    ),
    (.hundred, [("hundred", 100)]),
    (
      .ordinal,
      numbered("first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth")
    ),
    (
      .ordinal,
      numbered(
        "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth",
        from: 13)
    ),
    (.ordinal, [("thirtieth", 30)]),
    // 'The XVth century', and '1st' as scanners misread it.
    (.ordinal, numbered("ist iind iiird ivth vth vith viith viiith ixth xth xith xiith xiiith")),
    (.ordinal, numbered("xivth xvth xvith xviith xviiith xixth xxth xxist", from: 14)),
    (.ordinal, all("lst", 1)),
    (.suffix, all("st nd rd th d")), (.plural, all("s")), (.unit, units()),
    (.era, all("ad ce", 0) + all("bc bce", 1)),
    (.circa, all("c ca circa about around approximately roughly abt")),
    (.part, [("early", 0), ("mid", 1), ("late", 2)]),
    (.edge, [("beginning", 0), ("start", 0), ("middle", 1), ("end", 2)]),
    (.season, [("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)]),
    (.next, all("next following subsequent")), (.previous, all("previous preceding prior")),
    (.same, all("same")), (.that, all("that")), (.this, all("this")), (.last, all("last")),
    (.later, all("later afterwards afterward thereafter hence")),
    (.earlier, all("earlier previously beforehand")), (.after, all("after")),
    (.before, all("before")), (.ago, all("ago")), (.the, all("the")), (.of, all("of")),
    (.anchor, [("in", 0), ("since", 1), ("during", 0), ("by", 2)]), (.from, all("from")),
    (.to, [("to", 0), ("until", 1), ("till", 1), ("through", 2)]), (.and, all("and")),
    (.or, all("or")),
    (.between, all("between")), (.a, all("a an")), (.half, all("half")),
    (.every, all("every each")),
    (.vague, all("several few many some")), (.oclock, all("oclock")),
    (.noun, all(nouns)),
    (.deictic, [("yesterday", -1), ("today", 0), ("tomorrow", 1), ("tonight", 10)]),
    (.style, all("os julian", 0) + all("ns gregorian", 1)),
    (.styleWord, all("new", 1)),
    (.possessive, all("his her their its my our your whose")),
    (.fortnight, all("fortnight fortnights", 2)),
  ]

  /// What is counted: a four-digit number before one of these is a quantity, not a year.
  private static let nouns = """
    men women people persons soldiers troops dead killed wounded casualties victims prisoners \
    inhabitants workers peasants sailors members delegates volunteers civilians refugees horses \
    guns tanks aircraft planes ships metres meters metre meter km kilometres kilometers miles mile \
    feet ft yards tons tonnes kg grams dollars pounds francs rubles roubles marks pesos acres \
    hectares copies words votes voters points percent shells rounds cars houses others deaths \
    executions children families students officers fighters partisans passengers lives books hp \
    m cm mm kw mw hz khz mhz ghz gb mb kb lb lbs oz ml yen pence cattle sheep head pupils \
    rpm mph degrees calories cavalry infantry infantrymen horsemen residents
    """
}
