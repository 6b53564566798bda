// Enters: tokens and the text that they come from. Leaves: the runs of tokens that make sentences.

/// Groups tokens into sentences: at final marks, at blank lines, and around headings and list items.
struct SentenceSplitter {
  /// One sentence, and what tells that it ends.
  struct Run: Hashable {
    /// Token indices.
    var tokens: Range<Int>
    var ending: Ending
  }

  /// How a sentence's end shows. A trained model may join sentences that no layout parts.
  enum Ending {
    /// A mark that may end a sentence, and may not.
    case likely
    /// A final mark after a whole word and before a clear start: 99.6 in 100 are ends in the training parts of UD
    /// English EWT and GUM.
    case clear
    /// A blank line, a heading's or list item's line, the text's end.
    case layout
  }

  private let text: String
  private let tokens: [Range<Int>]
  private let forms: [String]

  /// `forms` are the tokens' texts, one each.
  init(_ text: String, tokens: [Range<Int>], forms: [String]) {
    self.text = text
    self.tokens = tokens
    self.forms = forms
  }

  /// Runs in text order, covering every token.
  func sentences() -> [Run] {
    var result: [Run] = []
    var start = 0
    for next in tokens.indices.dropFirst() {
      guard let ending = ending(before: next, from: start) else { continue }
      result.append(Run(tokens: start..<next, ending: ending))
      start = next
    }
    if start < tokens.count { result.append(Run(tokens: start..<tokens.count, ending: .layout)) }
    return result
  }

  /// Runs that end before the given tokens, or after the closing marks that stand there: '… today." It'.
  func sentences(endingAt ends: [Int]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for end in ends where end > start {
      var end = end
      while end < tokens.count, gap(before: end).width == 0, isClosing(end) { end += 1 }
      result.append(start..<end)
      start = end
    }
    return result
  }

  private func ending(before next: Int, from start: Int) -> Ending? {
    let gap = gap(before: next)
    if gap.newlines > 1 { return .layout }
    if gap.newlines == 1 && breaksLine(before: next, from: start) { return .layout }
    if isClosing(next) || opensAside(next) || Self.continuing.contains(forms[next]) { return nil }
    if isListNumber(next), endsClause(next - 1) { return .likely }
    let last = beforeClosing(next - 1, from: start)
    return ending(last, next: next, from: start, spaced: gap.width > 0)
  }

  // MARK: Marks

  /// Whether a token ends a sentence, given what follows it and what closes it.
  private func ending(_ last: Int, next: Int, from start: Int, spaced: Bool) -> Ending? {
    let form = forms[last]
    let startsLower = first(next)?.properties.isLowercase ?? false
    if form == "." {
      if isListNumber(last - 1), last - 1 == start || endsClause(last - 2) { return nil }
      if startsLower {
        return spaced && last == next - 1 && !mayAbbreviate(last - 1) ? .likely : nil
      }
      return spaced && opensClearly(next) && isWholeWord(last - 1) ? .clear : .likely
    }
    if form.utf8.allSatisfy({ $0 == UInt8(ascii: ".") }) || form == "…" {
      return spaced && !startsLower && isWord(next) ? .likely : nil
    }
    if form.utf8.allSatisfy({ ".!?".utf8.contains($0) }) {
      if startsLower { return spaced && last == next - 1 ? .likely : nil }
      guard spaced else { return isCapitalised(next) ? .likely : nil }
      return opensClearly(next) ? .clear : .likely
    }
    guard form.hasSuffix("."), spaced, endsAbbreviated(form, next) else { return nil }
    let isFinal = Self.oftenFinal.contains(form.dropLast().lowercased())
    return isFinal && Self.starters.contains(forms[next]) ? .clear : .likely
  }

  /// Whether a sentence ends at an abbreviation: 'etc. The', 'in the U.S. He', but not '5 p.m. EST'.
  private func endsAbbreviated(_ form: String, _ next: Int) -> Bool {
    guard isCapitalised(next) else { return false }
    let stem = form.dropLast().lowercased()
    if Self.oftenFinal.contains(stem) {
      return forms[next].utf8.count == 1 || !forms[next].utf8.allSatisfy(\.isASCIICapital)
    }
    return !Abbreviations.beforeName.contains(stem) && Self.starters.contains(forms[next])
  }

  private static let oftenFinal: Set<String> = ["etc", "a.m", "p.m", "b.c", "a.d", "b.c.e", "c.e"]

  /// Words that begin sentences, and hardly any names.
  private static let starters: Set<String> = [
    "A", "An", "The", "This", "That", "These", "Those", "He", "She", "It", "They", "We", "You",
    "His", "Her", "Its", "Their", "Of", "Some", "Many", "Most", "Both", "Only", "No", "There", "In",
    "On", "At", "By", "For", "From", "To", "With",
    "After", "Before", "When", "While", "As", "If", "But", "And", "However", "Although", "Then",
  ]

  /// Marks that no sentence begins with: '. . .', 'Cmdt., who'.
  private static let continuing: Set<String> = [".", ",", ";", ":", "!", "?", "..", "..."]

  /// Whether a word before a full stop could be an abbreviation that no list has: short, and with a capital.
  private func mayAbbreviate(_ index: Int) -> Bool {
    index < 0 || !isWord(index) && !isClosing(index) || isNumber(index)
      || isCapitalised(index) && forms[index].utf8.count < 5
  }

  /// Whether a word before a full stop is more than a letter or a list's number.
  private func isWholeWord(_ index: Int) -> Bool {
    guard index >= 0 else { return false }
    return forms[index].utf8.count > 1 && !mayAbbreviate(index) || isClosing(index)
  }

  /// Whether a sentence could hardly go on with a token: a word with a capital or a number, quoted or not.
  private func opensClearly(_ index: Int) -> Bool {
    let opens = Self.openers.contains(forms[index]) && index + 1 < forms.count
    return isCapitalised(opens ? index + 1 : index)
  }

  private static let openers: Set<String> = ["\"", "“", "‘", "'", "«", "(", "''", "``"]

  // MARK: What closes

  private static let closers: Set<String> = [
    ")", "]", "”", "’", "»", "\"", "'", "}", "''", "’’", ">>",
  ]

  /// A straight quotation mark closes where it follows its neighbour without a space. Brackets, notes' numbers
  /// ('sank.[1] Then') and faces close with one, too.
  private func isClosing(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    let form = forms[index]
    if form == ")" || form == "]" || opensNote(index) || opensNote(index - 1) { return true }
    if Self.faces.contains(form) { return true }
    return tokens[index - 1].upperBound == tokens[index].lowerBound && Self.closers.contains(form)
  }

  private static let faces: Set<String> = Set(
    Spellings.faces.values.joined().map { String(decoding: $0, as: UTF8.self) })

  /// The token before all that closes with it, an aside among them.
  private func beforeClosing(_ index: Int, from start: Int) -> Int {
    var last = index
    while last > start, isClosing(last) {
      let aside = max(start + 1, last - Self.longestAside)..<last
      let open = forms[last] == "]" ? aside.last { opensAside($0) } : nil
      last = (open ?? last) - 1
    }
    return last
  }

  /// '[better source needed]' has five tokens.
  private static let longestAside = 5

  /// '[citation needed]'.
  private func opensAside(_ index: Int) -> Bool {
    index + 1 < forms.count && forms[index] == "["
      && first(index + 1)?.properties.isLowercase ?? false
  }

  private func opensNote(_ index: Int) -> Bool {
    index + 2 < forms.count && forms[index] == "[" && isNumber(index + 1) && forms[index + 2] == "]"
  }

  // MARK: Lists

  /// '1.' or '12.', before a word with a capital.
  private func isListNumber(_ index: Int) -> Bool {
    index >= 0 && index + 2 < forms.count && forms[index + 1] == "." && isNumber(index)
      && forms[index].utf8.count < 3
      && tokens[index].upperBound == tokens[index + 1].lowerBound && isCapitalised(index + 2)
  }

  /// Whether a list can begin after a token: 'as follows: 1.', 'U.S.A. 2.'
  private func endsClause(_ index: Int) -> Bool {
    guard index >= 0, let last = forms[index].last else { return false }
    return [":", ";", ".", "!", "?", "*"].contains(last)
      && !Abbreviations.beforeName.contains(forms[index].dropLast().lowercased())
      && !Abbreviations.beforeNumber.contains(forms[index].dropLast().lowercased())
  }

  // MARK: Forms

  private func isNumber(_ index: Int) -> Bool {
    index >= 0 && forms[index].utf8.allSatisfy(\.isASCIIDigit)
  }

  private func first(_ index: Int) -> Unicode.Scalar? { forms[index].unicodeScalars.first }

  private func isWord(_ index: Int) -> Bool {
    first(index).map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? false
  }

  private func isCapitalised(_ index: Int) -> Bool { first(index)?.properties.isUppercase ?? false }

  // MARK: Lines

  private func gap(before next: Int) -> (newlines: Int, width: Int) {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: tokens[next - 1].upperBound)
    let width = tokens[next].lowerBound - tokens[next - 1].upperBound
    let newlines = bytes[start..<bytes.index(start, offsetBy: width)].count { $0 == 0x0A }
    return (newlines, width)
  }

  /// A single line break parts sentences where the next line opens a list item or heading, or where this one
  /// is too short to have been wrapped (45 bytes: half of the usual 90 columns).
  private func breaksLine(before next: Int, from start: Int) -> Bool {
    if ["•", "*", "-", "–", "#", "##", "###", "▪", "◦"].contains(forms[next]) { return true }
    if next + 1 < forms.count, isNumber(next), forms[next].utf8.count < 4,
      [".", ")"].contains(forms[next + 1])
    {
      return true
    }
    let line = lineStart(of: next - 1, from: start)
    let length = tokens[next - 1].upperBound - tokens[line].lowerBound
    return length < 45 && isCapitalised(next) && forms[next - 1] != ","
  }

  private func lineStart(of index: Int, from start: Int) -> Int {
    var first = index
    while first > start, gap(before: first).newlines == 0 { first -= 1 }
    return first
  }
}
