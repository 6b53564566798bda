// The tokens that rules look at: words by what they mean for time, numbers by value, marks by kind.

/// What a word or mark means to the rules.
struct Lexeme: Hashable, Sendable {
  enum Kind: UInt8, Hashable, Sendable, CaseIterable {
    // Words that mean nothing here, numbers, and the end of the tokens.
    case other, digits, end
    // Words.
    case month, shortMonth, weekday, cardinal, ordinal, suffix, unit, dayPart, era, circa, part
    case edge, season, next, previous, same, that, this, last, later, earlier, after, before, ago
    case the, of, anchor, from, to, and, or, between, a, half, every, vague, oclock, meridiem
    case midday, reference, amount, noun, deictic, style, styleWord, fortnight, hundred, number
    case plural, possessive
    // Rare words, of other calendars and of reigns: `isRare` relies on their standing together.
    case foreignMonth, monthHead, complementary, romanDay, auc, hijra, republican, presentDay
    case ruler, reign, regnalEra
    // Words that belong to these.
    case monthTail, styleNoun, under
    // Marks.
    case comma, period, dash, slash, colon, apostrophe, currency, open, close, stop, paragraph
    case percent, mark
  }

  /// True for words that calendars and reigns alone are found by.
  var isRare: Bool {
    kind.rawValue >= Kind.foreignMonth.rawValue && kind.rawValue <= Kind.regnalEra.rawValue
  }

  var kind: Kind
  /// What the kind needs: a month's or word's number, an era's sign; 1 for `other` words like plurals.
  var value: Int16 = 0
}

/// A word, a run of digits, or a mark, with where it stands.
struct Token: Sendable {
  var start: Int
  var end: Int
  /// The value of a run of digits, cut to 99 999 999 where it is longer.
  var value: Int32
  var lexeme: Lexeme
  /// How many digits, at most 255.
  var width: UInt8 = 0
  /// White space stands before it.
  var isSpaced: Bool
  /// It begins with a capital letter (ASCII).
  var isCapital = false
  /// Digits with thousands' commas: '1,517'.
  var isGrouped = false

  var kind: Lexeme.Kind { lexeme.kind }
  var meaning: Int { Int(lexeme.value) }
}

/// The tokens of a text; before the first and after the last stands a token of kind `end`.
struct Tokens: Sendable {
  private(set) var all: ContiguousArray<Token> = []
  /// The whole text, for the few rules that look at a word's letters.
  var source = ""
  /// The indices of the rare words, in order.
  private(set) var rare: [Int] = []
  var count: Int { all.count }

  mutating func append(_ token: Token) {
    if token.lexeme.isRare { rare.append(all.count) }
    all.append(token)
  }

  subscript(_ i: Int) -> Token {
    i >= 0 && i < all.count
      ? all[i] : Token(start: 0, end: 0, value: 0, lexeme: Lexeme(kind: .end), isSpaced: true)
  }

  func kind(_ i: Int) -> Lexeme.Kind { self[i].kind }

  func `is`(_ i: Int, _ kind: Lexeme.Kind) -> Bool { self[i].kind == kind }

  /// The next index where a token of this kind stands here, else the same.
  func skip(_ i: Int, _ kind: Lexeme.Kind) -> Int { self.is(i, kind) ? i + 1 : i }

  /// The letters of a word, as written. Complexity: O(1).
  func word(_ i: Int) -> Substring.UTF8View {
    let token = self[i]
    let start = source.utf8.index(source.startIndex, offsetBy: token.start)
    return source[start..<source.utf8.index(start, offsetBy: token.end - token.start)].utf8
  }

  /// True where no space parts the token from the one before.
  func isGlued(_ i: Int) -> Bool { i > 0 && i < count && !self[i].isSpaced }
}
