// Enters: an account's words and lines. Leaves: the runs of words that its layout alone sets off as quoted.

internal import Intake
internal import Language

/// Finds what is quoted without marks: lines that begin with '>', as posts and mails quote, and the paragraph, indented
/// lines or letter behind a line such as 'Vane wrote:'.
///
/// Complexity: O(n) in the bytes of the account, plus O(log n) for each block.
struct BlockQuotations {
  let lines: TextLines
  let tree: SentenceTree
  let sentences: [Sentence]

  /// The blocks as ranges of words, in text order.
  var ranges: [Range<Int>] {
    (marked + introduced).compactMap { words(in: $0) }.filter { $0.count <= Quotations.longest }
  }

  // MARK: Lines with '>'

  private var marked: [Range<Int>] {
    var result: [Range<Int>] = []
    var isOpen = false
    for line in lines.lines {
      let isMarked = !line.isBlank && lines[line.range.lowerBound] == UInt8(ascii: ">")
      if isMarked, isOpen, let last = result.popLast() {
        result.append(last.lowerBound..<line.range.upperBound)
      } else if isMarked {
        result.append(line.range)
      }
      isOpen = isMarked
    }
    return result
  }

  // MARK: Behind a colon

  private var introduced: [Range<Int>] {
    lines.lines.indices.compactMap { index in
      guard let colon = lines.lines[index].range.last, lines[colon] == UInt8(ascii: ":"),
        let word = word(at: colon), introduces(word)
      else { return nil }
      return block(after: index)
    }
  }

  /// Whether a clause of speech whose speaker is not the witness ends in this colon.
  private func introduces(_ colon: Int) -> Bool {
    let index = sentences.partitioningIndex { $0.words.upperBound > colon }
    guard index < sentences.count, sentences[index].words.contains(colon) else { return false }
    return (sentences[index].words.lowerBound..<colon).contains { verb in
      guard tree.words[verb].tag == .verb, CertaintyWords.saying.contains(lemma(verb)),
        let subject = tree.child(verb, ["nsubj"])
      else { return false }
      let isDenied = tree.hasChild(verb, lemmas: ["not", "n't", "n’t", "never"], ["advmod"])
      return !isDenied && !Self.own.contains(lemma(subject))
    }
  }

  private static let own: Set<String> = ["i", "we", "you", "it", "one"]

  private func block(after lead: Int) -> Range<Int>? {
    guard let first = lines.lines[(lead + 1)...].firstIndex(where: { !$0.isBlank }) else {
      return nil
    }
    let mark = lines[lines.lines[first].range.lowerBound]
    guard let mark, !Self.marks.contains(mark) else { return nil }
    if first == lead + 1 { return indented(from: first, deeperThan: lines.lines[lead].indent) }
    return letter(from: first) ?? paragraph(from: first)
  }

  /// The first bytes of '"', '>' and, in UTF-8, of curly and angular marks.
  private static let marks: Set<UInt8> = [0x22, 0x27, 0x3E, 0xC2, 0xE2]

  private func indented(from first: Int, deeperThan indent: Int) -> Range<Int>? {
    let end =
      lines.lines[first...].firstIndex { $0.isBlank || $0.indent < indent + 2 } ?? lines.lines.count
    return end > first
      ? lines.lines[first].range.lowerBound..<lines.lines[end - 1].range.upperBound : nil
  }

  private func paragraph(from first: Int) -> Range<Int> {
    let end = lines.lines[first...].firstIndex(where: \.isBlank) ?? lines.lines.count
    return lines.lines[first].range.lowerBound..<lines.lines[end - 1].range.upperBound
  }

  /// From 'Dear Agnes,' to the line after 'Yours' or the like; nil where there is no such end.
  private func letter(from first: Int) -> Range<Int>? {
    guard starts(lines.lines[first], with: ["dear", "my", "to"]),
      let last = lines.lines[first].range.last, [0x2C, 0x3A, 0x21].contains(lines[last]),
      let end = lines.lines[(first + 1)...].prefix(Self.letterLines).firstIndex(where: {
        starts($0, with: Self.farewells)
      })
    else { return nil }
    return lines.lines[first].range.lowerBound..<paragraph(from: end).upperBound
  }

  /// Lines of a letter at most: at some ten words each, the words of ``Quotations/longest``.
  private static let letterLines = 80

  private static let farewells: Set<String> = [
    "yours", "your", "sincerely", "faithfully", "respectfully", "affectionately", "love", "signed",
    "regards",
  ]

  private func starts(_ line: TextLines.Line, with words: Set<String>) -> Bool {
    guard !line.isBlank, let word = word(at: line.range.lowerBound) else { return false }
    return words.contains(tree.words[word].form.lowercased())
  }

  // MARK: Places

  private func lemma(_ word: Int) -> String { tree.words[word].lemma.lowercased() }

  /// The word that holds a byte.
  private func word(at offset: Int) -> Int? {
    let index = tree.words.partitioningIndex { $0.range.upperBound > offset }
    return index < tree.words.count && tree.words[index].range.lowerBound <= offset ? index : nil
  }

  private func words(in range: Range<Int>) -> Range<Int>? {
    let first = tree.words.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let last = tree.words.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return first < last ? first..<last : nil
  }
}
