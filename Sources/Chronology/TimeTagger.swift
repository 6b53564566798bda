// Enters: text. Leaves: the passages in it that name a time, in order, with their values.

/// Finds times in English prose: dates, ranges, decades, relative times, durations, times of day.
///
/// It cuts the text into tokens, tries at each token the ``Rule``s that can begin there, keeps the
/// longest match, and lastly resolves what counts from another mention. Every rule looks ahead a bounded
/// number of tokens, so that the whole is linear.
public struct TimeTagger: Sendable {
  private let lexicon = Lexicon()
  /// The matches of the rules that can begin with each kind of token.
  private let matchers: [[@Sendable (Tokens, Int) -> Match?]]

  /// Makes a tagger; it is a value that can be shared.
  public init() {
    var matchers = Array(
      repeating: [@Sendable (Tokens, Int) -> Match?](), count: Lexeme.Kind.allCases.count)
    for rule in Rule.all {
      for kind in rule.starts { matchers[Int(kind.rawValue)].append(rule.match) }
    }
    self.matchers = matchers
  }

  /// The times in a range of a text, in order of their start and without overlap.
  ///
  /// - Parameters:
  ///   - text: The whole text.
  ///   - range: The UTF-8 bytes to look at, all of them if nil; what lies beyond the text is cut off.
  ///   - written: When the text was written, which 'yesterday' and 'two years ago' count from.
  /// - Returns: Mentions whose ranges are UTF-8 bytes of the whole text.
  /// - Complexity: O(*n*) in the bytes of the range.
  public func tag(
    _ text: String, in range: Range<Int>? = nil, written: HistoricalDate? = nil
  ) -> [TimeMention] {
    var text = text
    let drafts = text.withUTF8 { bytes in
      let all = 0..<bytes.count
      var lexer = Lexer(bytes, in: range?.clamped(to: all) ?? all, lexicon: lexicon)
      return read(&lexer)
    }
    var resolver = Resolver(written: written)
    return resolver.resolve(drafts)
  }

  private func read(_ lexer: inout Lexer) -> [Draft] {
    var result = DraftList()
    var i = 0
    while lexer.fill(from: i) {
      guard let match = longest(lexer.tokens, i) else {
        result.pass(i, lexer.tokens)
        i += 1
        continue
      }
      result.add(match, at: i, lexer.tokens)
      i = match.end
    }
    return result.drafts
  }

  private func longest(_ tokens: Tokens, _ i: Int) -> Match? {
    let kind = tokens.kind(i)
    if kind == .the || kind == .a, !tokens.canFollowArticle(i + 1) { return nil }
    var best: Match?
    for match in matchers[Int(kind.rawValue)] {
      if let match = match(tokens, i), match.end > best?.end ?? i { best = match }
    }
    return best
  }
}

extension Tokens {
  /// No time begins with an article before a word without meaning, a mark or another article; every tenth
  /// token of prose is an article, so that this spares the rules most of their tries.
  fileprivate func canFollowArticle(_ i: Int) -> Bool {
    switch kind(i) {
    case .other, .the, .a, .and, .or, .of, .comma, .period, .end, .paragraph, .stop, .mark: false
    default: true
    }
  }
}
