// Enters: tokens. Leaves: what the rules read in them, in order, with where each stands.

/// A mention before relative times are resolved.
struct Draft: Sendable {
  /// How it follows the draft before it.
  enum Link: Sendable {
    case none
    /// 'May and June 1940': the first takes from the second what it lacks.
    case list
    /// 'from May to June 1940': so it does, and both give an interval.
    case range
  }

  var range: Range<Int>
  var reading: Reading
  /// The number of its sentence.
  var sentence: Int
  /// It stands in a title, or in brackets.
  var isHeading = false
  var isAside = false
  var link = Link.none
  var bound: TimeMention.Bound?
}

/// Tries the rules at each token and keeps the longest match.
///
/// Beside the matches it follows sentences, brackets and titles, which the ``Resolver`` weighs. A title is a
/// paragraph between blank lines of at most 16 tokens that does not end like a sentence; the limit is ours, some
/// twelve words and their marks.
struct DraftReader {
  private var lexer: Lexer
  /// The matches of the rules that can begin with each kind of token.
  private let matchers: [[@Sendable (Tokens, Int) -> Match?]]
  private(set) var drafts: [Draft] = []
  private var sentence = 0
  private var depth = 0
  private var headingEnd = 0
  /// The tokens of the last draft.
  private var last = 0..<0

  init(_ lexer: Lexer, matchers: [[@Sendable (Tokens, Int) -> Match?]]) {
    self.lexer = lexer
    self.matchers = matchers
  }

  private var tokens: Tokens { lexer.tokens }

  mutating func run() {
    var i = 0
    while lexer.fill(from: i) {
      if i == 0 { enterParagraph(0) }
      guard let match = longest(i) else {
        pass(i)
        i += 1
        continue
      }
      add(match, at: i)
      i = match.end
    }
  }

  private func longest(_ i: Int) -> Match? {
    let kind = lexer.tokens.kind(i)
    // No time begins with an article before a word without meaning, and every tenth token is one.
    if kind == .the || kind == .a, lexer.tokens.is(i + 1, .other) { return nil }
    var best: Match?
    for match in matchers[Int(kind.rawValue)] {
      if let match = match(lexer.tokens, i), match.end > best?.end ?? i { best = match }
    }
    return best
  }

  private mutating func add(_ match: Match, at i: Int) {
    guard let reading = match.reading else { return }
    guard let second = match.second else {
      return append(reading, i..<match.end, link: link(to: i, reading))
    }
    append(reading, i..<second.after, link: link(to: i, reading))
    append(
      second.reading, second.start..<match.end, link: second.isRange ? .range : .list)
  }

  private mutating func append(_ reading: Reading, _ range: Range<Int>, link: Draft.Link) {
    var draft = Draft(
      range: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end, reading: reading,
      sentence: sentence)
    draft.isHeading = range.lowerBound < headingEnd
    draft.isAside = depth > 0
    draft.link = link
    draft.bound = bound(range.lowerBound)
    drafts.append(draft)
    last = range
  }

  // MARK: What stands around

  private mutating func pass(_ i: Int) {
    switch tokens.kind(i) {
    case .open: depth += 1
    case .close: depth = max(0, depth - 1)
    case .paragraph:
      depth = 0
      enterParagraph(i + 1)
    default: break
    }
    if tokens.endsSentence(i) { sentence += 1 }
  }

  private mutating func enterParagraph(_ start: Int) {
    for end in start...(start + 16) where [.paragraph, .end].contains(tokens.kind(end)) {
      let mark = tokens.kind(end - 1)
      headingEnd = end > start && mark != .period && mark != .stop ? end : start
      return
    }
    headingEnd = start
  }

  /// Whether a dash, 'to', 'and' or a comma is all that parts a date from the one before.
  private func link(to i: Int, _ reading: Reading) -> Draft.Link {
    guard let before = drafts.last, before.sentence == sentence, reading.kind == .date,
      before.reading.kind == .date, i > last.upperBound, i <= last.upperBound + 2
    else { return .none }
    let mark = last.upperBound
    if i == mark + 1, tokens.isRangeMark(mark, from: last.lowerBound) { return .range }
    switch tokens.kind(mark) {
    case .and, .or, .slash: return i == mark + 1 ? .list : .none
    case .comma:
      return i == mark + 1 || [.and, .or].contains(tokens.kind(mark + 1)) ? .list : .none
    default: return .none
    }
  }

  private func bound(_ i: Int) -> TimeMention.Bound? {
    let word = tokens[i - 1]
    switch word.kind {
    case .anchor: return word.meaning == 1 ? .since : word.meaning == 2 ? .by : nil
    case .to: return word.meaning == 1 ? .until : nil
    case .before: return .before
    case .after: return .after
    default: return nil
    }
  }
}

extension Tokens {
  /// A stop before a space and a capital letter, unless it follows an initial; a blank line.
  fileprivate func endsSentence(_ i: Int) -> Bool {
    switch kind(i) {
    case .paragraph: return true
    case .stop: return true
    case .period:
      let isInitial = self[i - 1].isCapital && self[i - 1].end - self[i - 1].start == 1
      let next = self[i + 1]
      return !isInitial && next.isSpaced && (next.isCapital || next.kind != .other)
    default: return false
    }
  }
}
