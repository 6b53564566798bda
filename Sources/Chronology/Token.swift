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
    case plural, possessive, at, quarter, zone, high, prayer, watch, bell, dog
    case fraction, thousand, dozen, comparative, during, wholly, long, old, age, times, often, rate
    case ordering, weekend, weekdays, alternate
    case feast, future, book, measure, telephone, decadeWord
    // Words of narrative times.
    case rest, latter, portion, turn, within, vagueTime, span, function
    // Rare words, of other calendars, of feasts, letters and reigns: `isRare` relies on their standing together.
    case foreignMonth, monthHead, complementary, romanDay, auc, hijra, republican, presentDay
    case ruler, reign, regnalEra, latinMonth, instant, anno, holiday, feastHead, saint
    // Words that belong to these.
    case monthTail, styleNoun, countedMonth, even
    // Marks.
    case comma, period, dash, slash, colon, apostrophe, currency, open, close, stop, paragraph
    case percent, mark
  }

  /// True for words that calendars, feasts, letters and reigns alone are found by, and for 'present' ('years before present').
  var isRare: Bool {
    kind.rawValue >= Kind.foreignMonth.rawValue && kind.rawValue <= Kind.saint.rawValue
      || kind == .vagueTime && value == 10
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
  /// It is a rare word, or one follows within ``Rule/reachOfRare`` tokens.
  var isNearRare = false

  /// What stands where no token is.
  static var end: Token {
    Token(start: 0, end: 0, value: 0, lexeme: Lexeme(kind: .end), isSpaced: true)
  }

  var kind: Lexeme.Kind { lexeme.kind }
  var meaning: Int { Int(lexeme.value) }
}

/// A window of a text's tokens, addressed by their number in the text; before the first, after the
/// last and outside the window stands a token of kind `end`.
///
/// A rule that is asked at token `i` may look at tokens from `i - behind` to `i + ahead`.
struct Tokens: Sendable {
  /// How many tokens before the present one a rule can see. A long sentence has some sixty.
  static let behind = 64
  /// How many tokens after the present one a rule can see.
  static let ahead = 128
  /// Some 100 kB, which stay in the second-level cache.
  private static let capacity = 4096

  private var window: ContiguousArray<Token> = []
  /// The whole text, for the few rules that look at a word's letters.
  let source: String
  /// The number of the window's first token.
  private var base = 0

  /// How many tokens of the text have been read so far.
  var count: Int { base + window.count }

  var isFull: Bool { window.count >= Tokens.capacity }

  init(source: String) {
    self.source = source
    window.reserveCapacity(Tokens.capacity)
  }

  mutating func append(_ token: Token) {
    window.append(token)
    guard token.lexeme.isRare else { return }
    for place in window.indices.suffix(Rule.reachOfRare + 1) { window[place].isNearRare = true }
  }

  /// Drops the tokens whose number is less.
  mutating func forget(before i: Int) {
    guard i > base else { return }
    window.removeFirst(min(i - base, window.count))
    base = i
  }

  subscript(_ i: Int) -> Token {
    let place = i &- base
    return place >= 0 && place < window.count ? window[place] : Token.end
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
