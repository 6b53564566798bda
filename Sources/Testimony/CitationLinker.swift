// Enters: the claims and references of one account. Leaves: the claims, each with the references that stand for it.

internal import Intake
internal import Language

/// Attaches references to the claims that they support. The rule:
///
/// 1. A reference, or a row of them, stands for what its sentence says before it. A claim takes those within its passage,
///    else the first row behind it in its sentence; what stands behind the full stop still belongs to the sentence.
/// 2. 'Pell (1998)' stands for what its sentence gives on Pell's word.
/// 3. A line 'Source: …', or an address alone on a line, stands for the claims of the paragraph before it that have no
///    reference of their own.
///
/// Complexity: O((n + m) log m) for n claims and m references.
struct CitationLinker {
  let account: Account
  private let groups: [Group]
  private let paragraphs: [CitationFinder.Found]
  private let narrative: [CitationFinder.Found]

  /// References in a row, with nothing but signs between.
  private struct Group {
    var citations: [Citation]
    var range: Range<Int>
    /// The sentence that it stands for.
    var sentence: Int
  }

  init(_ account: Account) {
    self.account = account
    let found = account.citations
    paragraphs = found.filter(\.isForParagraph)
    narrative = found.filter { $0.author != nil }
    var groups: [Group] = []
    for it in found where !it.isForParagraph && it.author == nil {
      if let last = groups.last, Self.isRow(last.range.upperBound, it.frame.lowerBound, account) {
        groups[groups.count - 1].citations.append(it.citation)
        groups[groups.count - 1].range = last.range.lowerBound..<it.frame.upperBound
      } else if let sentence = Self.sentence(before: it.frame.lowerBound, account) {
        groups.append(Group(citations: [it.citation], range: it.frame, sentence: sentence))
      }
    }
    self.groups = groups
  }

  /// Whether only spaces and commas part two references.
  private static func isRow(_ end: Int, _ start: Int, _ account: Account) -> Bool {
    start <= end
      || start - end < 4
        && (end..<start).allSatisfy { [0x20, 0x2C].contains(account.lines[$0]) }
  }

  /// The sentence whose last word stands before a reference, in the same paragraph.
  private static func sentence(before start: Int, _ account: Account) -> Int? {
    let words = account.words
    let end = words.partitioningIndex { $0.range.lowerBound >= start }
    guard let word = words[..<end].lastIndex(where: { $0.tag != .punctuation }),
      !account.text.quote(words[word].range.lowerBound..<start).contains("\n\n")
    else { return nil }
    return account.sentence(of: word)
  }

  // MARK: Claims

  /// The claims with their references.
  func linked(_ claims: [Claim]) -> [Claim] {
    guard !account.citations.isEmpty else { return claims }
    return claims.map { claim in
      var result = claim
      result.citations = citations(of: claim)
      if result.citations.isEmpty { result.citations = below(claim) }
      return result
    }
  }

  private func citations(of claim: Claim) -> [Citation] {
    let words = account.words.partitioningIndex { $0.range.upperBound > claim.trigger.lowerBound }
    guard let sentence = account.sentence(of: words) else { return [] }
    let whole = account.sentences[sentence].range
    let first = narrative.partitioningIndex { $0.frame.lowerBound >= whole.lowerBound }
    let told = narrative[first...].prefix { $0.frame.lowerBound < whole.upperBound }.filter { it in
      claim.voices.contains { $0.hasSuffix(it.author ?? "") }
    }
    let start = groups.partitioningIndex { $0.range.lowerBound >= claim.trigger.lowerBound }
    let behind = groups[start...].prefix { $0.sentence == sentence }
    let own = behind.prefix { $0.range.lowerBound < claim.range.upperBound }
    let next = own.isEmpty ? Array(behind.prefix(1)) : Array(own)
    return told.map(\.citation) + next.flatMap(\.citations)
  }

  /// What a line below cites for the claim's whole paragraph.
  private func below(_ claim: Claim) -> [Citation] {
    guard !paragraphs.isEmpty else { return [] }
    let lines = account.lines
    let end = lines.paragraphEnd(of: claim.range.upperBound - 1)
    let start = paragraphs.partitioningIndex { $0.frame.lowerBound >= claim.range.upperBound }
    let within = paragraphs[start...].prefix { $0.frame.lowerBound < end }
    guard within.isEmpty else { return within.map(\.citation) }
    // 'Source: …' as the next paragraph; an address there may be anything's.
    let next = lines.line(at: end)
    guard next < lines.lines.count, start < paragraphs.count,
      paragraphs[start].frame.lowerBound == lines.lines[next].range.lowerBound,
      paragraphs[start].frame != paragraphs[start].citation.range
    else { return [] }
    return [paragraphs[start].citation]
  }
}
