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
  /// The number of its paragraph.
  var paragraph = 0
  /// It opens its paragraph and a stop follows, as in a diary: '14 February 1779. Light airs.'
  var isDateline = false
  /// Only a comma parts it from the draft before: 'on 28 March 1854, the day after France'.
  var isApposed = false
  /// It stands in a title.
  var isHeading = false
  var link = Link.none
  var bound: TimeMention.Bound?
}

/// The drafts of a text, collected from its matches in order.
///
/// Beside the matches it follows sentences and titles, which the ``Resolver`` weighs. A title is a
/// paragraph between blank lines of at most 16 tokens that does not end like a sentence; the limit is ours, some
/// twelve words and their marks.
struct DraftList {
  private(set) var drafts: [Draft] = []
  private var sentence = 0
  private var paragraph = 0
  /// The first token of the present paragraph.
  private var paragraphStart = 0
  /// The title that the present paragraph is ends here; nil before the first token.
  private var headingEnd: Int?
  /// The tokens of the last draft.
  private var last = 0..<0

  mutating func add(_ match: Match, at i: Int, _ tokens: Tokens) {
    if headingEnd == nil { enterParagraph(i, tokens) }
    guard let reading = match.reading else { return }
    guard let second = match.second else {
      return append(reading, i..<match.end, link: link(to: i, reading, tokens), tokens)
    }
    append(reading, i..<second.after, link: link(to: i, reading, tokens), tokens)
    append(
      second.reading, second.start..<match.end, link: second.isRange ? .range : .list, tokens)
  }

  private mutating func append(
    _ reading: Reading, _ range: Range<Int>, link: Draft.Link, _ tokens: Tokens
  ) {
    var draft = Draft(
      range: tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end, reading: reading,
      sentence: sentence)
    draft.isHeading = range.lowerBound < headingEnd ?? 0
    draft.isApposed =
      last.upperBound + 1 == range.lowerBound && tokens.is(last.upperBound, .comma)
    draft.paragraph = paragraph
    draft.isDateline =
      range.lowerBound == paragraphStart
      && [.period, .colon, .dash, .paragraph].contains(tokens.kind(range.upperBound))
    draft.link = link
    draft.bound = tokens.bound(range.lowerBound)
    drafts.append(draft)
    last = range
  }

  // MARK: What stands around

  /// A token that no match holds.
  mutating func pass(_ i: Int, _ tokens: Tokens) {
    if headingEnd == nil { enterParagraph(i, tokens) }
    if tokens.is(i, .paragraph) { enterParagraph(i + 1, tokens) }
    if tokens.endsSentence(i) { sentence += 1 }
  }

  private mutating func enterParagraph(_ start: Int, _ tokens: Tokens) {
    (paragraph, paragraphStart) = (paragraph + 1, start)
    for end in start...(start + 16) where [.paragraph, .end].contains(tokens.kind(end)) {
      let mark = tokens.kind(end - 1)
      headingEnd = end > start && mark != .period && mark != .stop ? end : start
      return
    }
    headingEnd = start
  }

  /// Whether a dash, 'to', 'and' or a comma is all that parts a date from the one before.
  private func link(to i: Int, _ reading: Reading, _ tokens: Tokens) -> Draft.Link {
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
}

extension Tokens {
  fileprivate func bound(_ i: Int) -> TimeMention.Bound? {
    let word = self[i - 1]
    switch word.kind {
    case .anchor: return word.meaning == 1 ? .since : word.meaning == 2 ? .by : nil
    case .to: return word.meaning == 1 ? .until : nil
    case .before: return .before
    case .after: return .after
    default: return nil
    }
  }

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
