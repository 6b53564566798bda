// Enters: a witness's words. Leaves: the references that stand in them, with what each leads to.

/// Finds references by their signs: '[12]', '²', '[^a]', '(Pell 1998, p. 4)', 'see Pell, The Harbour Years', links,
/// addresses, and lines such as 'Source: …'.
///
/// Remarks between brackets ('[sic]', '(emphasis added)') and brackets that give a place and a year are none.
/// Complexity: O(n) in the bytes; a bracket is read for at most ``longest`` bytes.
struct CitationFinder {
  /// A reference, and how it stands.
  struct Found {
    var citation: Citation
    /// What holds it: its brackets, or its line.
    var frame: Range<Int>
    /// The author that stands before '(1998)'.
    var author: String?
    /// Whether it stands for the whole paragraph before: 'Source: …'.
    var isForParagraph = false
    /// Whether its words belong to the sentence: '[the court file](https://…)'.
    var isLink = false
  }

  let lines: TextLines
  let list: ReferenceList
  /// Whether a person's name stands at an offset; nil where no name does.
  let isPerson: (Int) -> Bool?

  /// Bytes of a reference in brackets at most: three works with their pages.
  private static let longest = 240

  /// The references in text order.
  func found() -> [Found] {
    var result: [Found] = []
    var at = lines.range.lowerBound
    while let byte = lines[at] {
      if list.contains(at) {
        at += 1
        continue
      }
      let here = references(at, byte)
      result += here
      at = max(at + 1, here.last?.frame.upperBound ?? 0)
    }
    return withIbidem(result)
  }

  private func references(_ at: Int, _ byte: UInt8) -> [Found] {
    switch byte {
    case UInt8(ascii: "["): bracket(at)
    case UInt8(ascii: "("): parenthesis(at)
    case UInt8(ascii: "h"), UInt8(ascii: "w"): address(at).map { [$0] } ?? []
    case UInt8(ascii: "S"), UInt8(ascii: "s"), UInt8(ascii: "c"):
      (sourceLine(at) ?? see(at)).map { [$0] } ?? []
    case 0xC2, 0xE2: raised(at).map { [$0] } ?? []
    default: []
    }
  }

  // MARK: Square brackets

  func bracket(_ open: Int) -> [Found] {
    guard
      let close = lines.first(UInt8(ascii: "]"), from: open, before: open + Self.longest)
    else { return [] }
    if let link = link(open, close) { return [link] }
    let inner = (open + 1)..<close
    let frame = open..<(close + 1)
    let text = lines[frame]
    let labels = labels(inner)
    if !labels.isEmpty {
      return labels.map {
        Found(
          citation: Citation(range: frame, text: text, entry: list.entry($0)), frame: frame)
      }
    }
    return isNote(lines[inner])
      ? [Found(citation: Citation(range: frame, text: text), frame: frame)]
      : []
  }

  /// '[text](https://…)' and '[text][1]'.
  private func link(_ open: Int, _ close: Int) -> Found? {
    guard lines[open - 1] != UInt8(ascii: "!"), let next = lines[close + 1] else { return nil }
    let isRound = next == UInt8(ascii: "(")
    guard isRound || next == UInt8(ascii: "["), close > open + 1,
      let end = lines.first(
        UInt8(ascii: isRound ? ")" : "]"), from: close + 2, before: close + 2 + 4 * Self.longest)
    else { return nil }
    let target = lines[(close + 2)..<end]
    let range = open..<(end + 1)
    let entry = isRound ? target.split(separator: " ").first.map(String.init) : list.entry(target)
    guard let entry, isRound ? Self.isAddress(entry) : labels((open + 1)..<close).isEmpty else {
      return nil
    }
    return Found(
      citation: Citation(range: range, text: lines[range], entry: entry), frame: range, isLink: true
    )
  }

  /// The numbers of '[12]', '[1, 2]' and '[3–5]', and the label of '[^a]'. Four digits are a year that an editor adds.
  private func labels(_ inner: Range<Int>) -> [String] {
    let text = lines[inner]
    if text.hasPrefix("^"), text.utf8.count > 1, !text.contains(" ") { return [text] }
    let parts = text.split { ", –-".contains($0) }
    let isNumbers = parts.allSatisfy { $0.utf8.allSatisfy(\.isDigit) && $0.utf8.count < 4 }
    guard isNumbers, text.utf8.first?.isDigit ?? false else { return [] }
    let numbers = parts.compactMap { Int($0) }
    // Numbers of one bracket at most: a longer range is none of references.
    if numbers.count == 2, text.contains("–") || text.contains("-"), numbers[0] < numbers[1],
      numbers[1] - numbers[0] <= 20
    {
      return (numbers[0]...numbers[1]).map(String.init)
    }
    return numbers.map(String.init)
  }

  /// 'note 3', 'nb 2'.
  private func isNote(_ text: String) -> Bool {
    let parts = text.split(separator: " ")
    return parts.count == 2 && ["note", "nb", "n", "fn"].contains(parts[0].lowercased())
      && parts[1].utf8.allSatisfy(\.isDigit)
  }

  // MARK: Round brackets

  private func parenthesis(_ open: Int) -> [Found] {
    var depth = 0
    var close: Int?
    for at in open..<(open + Self.longest) {
      guard let byte = lines[at] else { break }
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 {
        close = at
        break
      }
    }
    guard let close else { return [] }
    let reader = WorkReader(lines: lines, list: list, isPerson: isPerson)
    let frame = open..<(close + 1)
    if let (year, author) = reader.year((open + 1)..<close, after: open) {
      return [Found(citation: year, frame: frame, author: author)]
    }
    return reader.works((open + 1)..<close).map { Found(citation: $0, frame: frame) }
  }

  // MARK: Prose

  private func address(_ at: Int) -> Found? {
    guard ["https://", "http://", "www."].contains(where: { lines.starts(at: at, with: $0) }),
      !(lines[at - 1]?.isLetter ?? false)
    else { return nil }
    var end = at
    while let byte = lines[end], !byte.isWhite, !Self.closing.contains(byte) { end += 1 }
    while end > at, let last = lines[end - 1], Self.trailing.contains(last) { end -= 1 }
    let range = at..<end
    let line = lines.line(at: at)
    let isAlone = line < lines.lines.count && lines.lines[line].range == range
    return Found(
      citation: Citation(range: range, text: lines[range]), frame: range, isForParagraph: isAlone)
  }

  /// Bytes that end an address: quotation marks, angles, brackets and what stands outside ASCII.
  private static let closing: Set<UInt8> = [0x22, 0x3C, 0x3E, 0x5B, 0x5D, 0x29, 0x7C, 0x60]
  private static let trailing = Set(".,;:!?'*_".utf8)

  private static func isAddress(_ text: String) -> Bool {
    text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("www.")
  }

  /// A line 'Source: …' or 'Sources: …'.
  private func sourceLine(_ at: Int) -> Found? {
    let index = lines.line(at: at)
    guard index < lines.lines.count, lines.lines[index].range.lowerBound == at,
      let label = ["source: ", "sources: "].first(where: { lines.starts(at: at, with: $0) })
    else { return nil }
    let frame = lines.lines[index].range
    var range = lines.trimmed((at + label.utf8.count)..<frame.upperBound)
    if lines[range.upperBound - 1] == UInt8(ascii: "."), range.count > 1 {
      range = range.lowerBound..<(range.upperBound - 1)
    }
    return range.isEmpty
      ? nil
      : Found(
        citation: Citation(range: range, text: lines[range]), frame: frame, isForParagraph: true)
  }

  /// '; see Pell, The Harbour Years', 'See Pell, “Letters”, p. 4.' up to the end of the clause.
  private func see(_ at: Int) -> Found? {
    guard let word = ["see ", "cf. "].first(where: { lines.starts(at: at, with: $0) }),
      opens(at)
    else { return nil }
    let start = at + word.utf8.count
    let end = clauseEnd(from: start)
    let reader = WorkReader(lines: lines, list: list, isPerson: isPerson)
    return reader.titled(start..<end).map { Found(citation: $0, frame: at..<end) }
  }

  /// Whether a sentence or a clause behind ';' begins at a place.
  private func opens(_ at: Int) -> Bool {
    var before = at - 1
    while let byte = lines[before], byte.isWhite { before -= 1 }
    guard let byte = lines[before] else { return true }
    return Self.clauseMarks.contains(byte)
  }

  private static let clauseMarks = Set(";.!?])".utf8)

  /// Where a full stop, a semicolon, a bracket or the line ends it; not the stop of an initial or of 'p.'.
  private func clauseEnd(from start: Int) -> Int {
    var at = start
    while at < start + Self.longest, let byte = lines[at] {
      if byte == 0x0A || byte == UInt8(ascii: ";") || byte == UInt8(ascii: ")") { return at }
      if byte == UInt8(ascii: "."), !isAbbreviation(before: at) { return at }
      at += 1
    }
    return at
  }

  private func isAbbreviation(before stop: Int) -> Bool {
    var start = stop
    while let byte = lines[start - 1], byte.isLetter { start -= 1 }
    let word = lines[start..<stop]
    return word.count == 1 || WorkReader.locators.contains(word.lowercased() + ".")
  }

  /// '²' behind a sign or a word; behind a number or a unit it is a power.
  func raised(_ at: Int) -> Found? {
    var end = at
    var digits = ""
    while let (digit, width) = superscript(end) {
      digits += "\(digit)"
      end += width
    }
    guard !digits.isEmpty, digits.utf8.count < 4, let before = lines[at - 1] else { return nil }
    if before.isDigit { return nil }
    if before.isLetter {
      var start = at
      while let byte = lines[start - 1], byte.isLetter { start -= 1 }
      guard at - start > 2 else { return nil }
    }
    let range = at..<end
    return Found(
      citation: Citation(range: range, text: lines[range], entry: list.entry(digits)), frame: range)
  }

  /// A raised digit at a place, and its bytes.
  private func superscript(_ at: Int) -> (digit: Int, width: Int)? {
    switch (lines[at], lines[at + 1], lines[at + 2]) {
    case (0xC2, 0xB9, _): (1, 2)
    case (0xC2, 0xB2, _): (2, 2)
    case (0xC2, 0xB3, _): (3, 2)
    case (0xE2, 0x81, 0xB0): (0, 3)
    case (0xE2, 0x81, let last?) where (0xB4...0xB9).contains(last): (Int(last) - 0xB0, 3)
    default: nil
    }
  }

  // MARK: The same work

  /// 'ibid.' leads where the reference before it does.
  private func withIbidem(_ found: [Found]) -> [Found] {
    var result = found
    for index in result.indices.dropFirst()
    where result[index].citation.entry == nil && WorkReader.isIbidem(result[index].citation.text) {
      let before = result[index - 1].citation
      result[index].citation.entry = before.entry ?? before.text
    }
    return result
  }
}
