// Enters: text. Leaves: the passages in it that name a time, in order, with their values.

/// Finds times in English prose: dates, ranges, decades, relative times, durations, times of day.
///
/// It cuts the text into tokens, tries at each token the ``Rule``s that can begin there, keeps the
/// longest match, and lastly resolves what counts from another mention. Every rule looks ahead a bounded
/// number of tokens, so that the whole is linear.
public struct TimeTagger: Sendable {
  private let lexicon = Lexicon()
  /// The rules that can begin with each kind of token.
  private let rules: [[Rule]]
  /// The same with the rules that are only tried near a rare word.
  private let rulesNearRare: [[Rule]]

  /// Makes a tagger; it is a value that can be shared.
  public init() {
    rules = TimeTagger.table(Rule.common)
    rulesNearRare = TimeTagger.table(Rule.all)
  }

  private static func table(_ rules: [Rule]) -> [[Rule]] {
    var result = Array(repeating: [Rule](), count: Lexeme.Kind.allCases.count)
    for rule in rules {
      for kind in rule.starts { result[Int(kind.rawValue)].append(rule) }
    }
    return result
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
    text.makeContiguousUTF8()
    let source = text
    let drafts = text.withUTF8 { bytes in
      let all = 0..<bytes.count
      var lexer = Lexer(bytes, in: range?.clamped(to: all) ?? all, lexicon: lexicon)
      lexer.run()
      var tokens = lexer.tokens
      tokens.source = source
      return read(tokens)
    }
    var resolver = Resolver(written: written)
    return resolver.resolve(drafts)
  }

  private func read(_ tokens: Tokens) -> [Draft] {
    var result: [Draft] = []
    var (i, sentence) = (0, 0)
    var rare = tokens.rare[...]
    while i < tokens.count {
      while let next = rare.first, next < i { rare.removeFirst() }
      let isNearRare = rare.first.map { $0 - i <= Rule.reachOfRare } ?? false
      let kind = Int(tokens.kind(i).rawValue)
      let possible = isNearRare ? rulesNearRare[kind] : rules[kind]
      guard !possible.isEmpty, let match = longest(possible, tokens, i) else {
        if tokens.endsSentence(i) { sentence += 1 }
        i += 1
        continue
      }
      if let reading = match.reading {
        let range = tokens[i].start..<tokens[match.end - 1].end
        result.append(Draft(range: range, reading: reading, sentence: sentence))
      }
      i = match.end
    }
    return result
  }

  private func longest(_ rules: [Rule], _ tokens: Tokens, _ i: Int) -> Match? {
    var best: Match?
    for rule in rules {
      if let match = rule.match(tokens, i), match.end > best?.end ?? i { best = match }
    }
    return best
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
