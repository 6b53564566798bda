// Enters: tokens and the text that they come from. Leaves: the runs of tokens that make sentences.

/// Groups tokens into sentences: at final marks, at blank lines, and around headings and list items.
struct SentenceSplitter {
  private let text: String
  private let tokens: [Range<Int>]
  private let forms: [String]

  /// `forms` are the tokens' texts, one each.
  init(_ text: String, tokens: [Range<Int>], forms: [String]) {
    self.text = text
    self.tokens = tokens
    self.forms = forms
  }

  /// Runs of token indices, in text order, covering every token.
  func sentences() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for next in tokens.indices.dropFirst() where endsSentence(before: next, from: start) {
      result.append(start..<next)
      start = next
    }
    if start < tokens.count { result.append(start..<tokens.count) }
    return result
  }

  private func endsSentence(before next: Int, from start: Int) -> Bool {
    let gap = gap(before: next)
    if gap.newlines > 1 { return true }
    if gap.newlines == 1 && breaksLine(before: next, from: start) { return true }
    var last = next - 1
    if isClosing(next) { return false }
    while last > start, isClosing(last) { last -= 1 }
    return isFinal(last, next: next, from: start, spaced: gap.width > 0)
  }

  /// Whether the token ends a sentence, given what follows it; a list's number does not.
  private func isFinal(_ last: Int, next: Int, from start: Int, spaced: Bool) -> Bool {
    let form = forms[last]
    let follower = forms[next]
    let startsLower = follower.unicodeScalars.first?.properties.isLowercase ?? false
    if Self.continuing.contains(follower) { return false }
    if form.utf8.allSatisfy({ $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "?") }) {
      return spaced && !startsLower
    }
    if form == "." { return !startsLower && !(last - 1 == start && isNumber(start)) }
    if form == "..." || form == "…" { return spaced && !startsLower && isWord(next) }
    guard form.hasSuffix("."), spaced, isCapitalised(next) else { return false }
    let stem = form.dropLast().lowercased()
    return Self.oftenFinal.contains(stem)
  }

  private static let oftenFinal: Set<String> = ["etc", "a.m", "p.m", "b.c", "a.d", "b.c.e", "c.e"]
  /// Marks that no sentence begins with: '. . .', 'Cmdt., who'.
  private static let continuing: Set<String> = [".", ",", ";", ":", "!", "?"]
  private static let closers: Set<String> = [")", "]", "”", "’", "»", "\"", "'", "}"]

  /// A straight quotation mark closes where it follows its neighbour without a space, and so does a note's
  /// number ('sank.[1] Then').
  private func isClosing(_ index: Int) -> Bool {
    guard index > 0, tokens[index - 1].upperBound == tokens[index].lowerBound else { return false }
    return Self.closers.contains(forms[index]) || opensNote(index) || opensNote(index - 1)
  }

  private func opensNote(_ index: Int) -> Bool {
    index + 2 < forms.count && forms[index] == "[" && isNumber(index + 1) && forms[index + 2] == "]"
  }

  private func isNumber(_ index: Int) -> Bool { forms[index].allSatisfy(\.isNumber) }

  private func isWord(_ index: Int) -> Bool {
    forms[index].unicodeScalars.first.map {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
      ?? false
  }

  private func isCapitalised(_ index: Int) -> Bool {
    forms[index].unicodeScalars.first?.properties.isUppercase ?? false
  }

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
