// Enters: the start of a word. Leaves: its end, and where its parts begin.

extension Tokenizer {
  // MARK: Extent

  func endOfWord(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (kind, length) = classify(at)
      if kind == .letter || kind == .digit {
        at += length
      } else if at > start, let length = joint(at, start) {
        at += length
      } else {
        break
      }
    }
    return takesFullStop(start, at) ? at + 1 : at
  }

  /// The length of a mark inside a word that belongs to it: an apostrophe, hyphen or underscore between letters, a
  /// point or comma between digits, a point between single letters, '&' between capitals, '*' for a letter.
  private func joint(_ at: Int, _ start: Int) -> Int? {
    if let length = apostrophe(at) { return kind(at + length) == .letter ? length : nil }
    let belongs =
      switch bytes[at] {
      case UInt8(ascii: "-"), UInt8(ascii: "_"): isWordPart(at + 1)
      case UInt8(ascii: "*"): followsWord(at) && kind(at + 1) == .letter
      case UInt8(ascii: ","): isDigit(at - 1) && threeDigits(after: at)
      case UInt8(ascii: "&"): joinsInitials(at, start)
      case UInt8(ascii: "."):
        isDigit(at - 1) && isDigit(at + 1)
          || kind(at + 1) == .letter && isShort(before: at, start) && isSingleLetter(after: at)
      default: false
      }
    return belongs ? 1 : nil
  }

  private func threeDigits(after at: Int) -> Bool {
    (1...3).allSatisfy { isDigit(at + $0) } && !isDigit(at + 4)
  }

  /// 'AT&T', 'p&l'.
  private func joinsInitials(_ at: Int, _ start: Int) -> Bool {
    guard let next = byte(at + 1) else { return false }
    if bytes[at - 1].isASCIICapital && next.isASCIICapital { return true }
    return at == start + 1 && bytes[start].isASCIILetter && next.isASCIILetter
      && kind(at + 2) != .letter
  }

  /// Whether what ends before a point is one letter, or begins such a degree as 'Ph.D.'
  private func isShort(before at: Int, _ start: Int) -> Bool {
    if at - 1 == start || bytes[at - 2] == UInt8(ascii: ".") { return true }
    return at - 2 == start && bytes[start..<at].elementsEqual("Ph".utf8)
  }

  private func isSingleLetter(after at: Int) -> Bool {
    kind(at + 1 + classify(at + 1).length) != .letter
  }

  // MARK: Abbreviations

  /// Whether the full stop after a word belongs to it: initials, 'U.S.S.R.', and the known abbreviations.
  private func takesFullStop(_ start: Int, _ end: Int) -> Bool {
    guard byte(end) == UInt8(ascii: ".") else { return false }
    let word = text(start..<end)
    let isPointed = word.contains(".") && !isDigit(start)
    // 'D.C..' has both its own full stop and the sentence's; 'no...' has neither.
    if byte(end + 1) == UInt8(ascii: ".") {
      return isPointed && byte(end + 2) != UInt8(ascii: ".")
    }
    let last = word.lastIndex(of: "-").map { String(word[$0...].dropFirst()) } ?? word
    let lowered = last.lowercased()
    if Abbreviations.beforeNumber.contains(word), numberFollows(end + 1) { return true }
    if end - start == 1 {
      let isInitial = bytes[start].isASCIICapital && word != "I"
      return isInitial && !(followsKing(start) && "VX".contains(word)) || opensDates(start, word)
    }
    if Abbreviations.beforeNumber.contains(lowered) { return numberFollows(end + 1) }
    if Abbreviations.capitalised.contains(lowered) {
      return bytes[start].isASCIICapital && !endsParagraph(end + 1)
    }
    return isPointed || Abbreviations.all.contains(lowered)
  }

  /// '(b. March 1850', '(c. the year'.
  private func opensDates(_ start: Int, _ word: String) -> Bool {
    byte(start - 1) == UInt8(ascii: "(") && ["b", "c", "d", "m", "r"].contains(word)
  }

  private func endsParagraph(_ at: Int) -> Bool {
    guard let next = byte(at) else { return true }
    return next == 0x0A || next == 0x0D
  }

  /// Whether a name that kings and popes have had stands before: 'He was succeeded by George V.'
  private func followsKing(_ start: Int) -> Bool {
    guard start > 1, bytes[start - 1] == UInt8(ascii: " ") else { return false }
    var from = start - 1
    while from > 0, bytes[from - 1].isASCIILetter, start - from < 12 { from -= 1 }
    return Spellings.kings.contains(text(from..<(start - 1)))
  }

  private func numberFollows(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    let (kind, length) = classify(at)
    return isDigit(kind == .space ? at + length : at)
  }

  // MARK: Parts

  /// Parts a word at its hyphens, then each part at its clitics, its unit, and the space that it lost.
  func parts(_ word: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = word.lowerBound
    var hyphens = word.filter { bytes[$0] == UInt8(ascii: "-") }[...]
    if let first = hyphens.first, keepsPrefix(word, first, hyphens.dropFirst().first) {
      hyphens.removeFirst()
    }
    if let last = hyphens.last, Spellings.suffixes.contains(text((last + 1)..<word.upperBound)) {
      hyphens.removeLast()
    }
    for hyphen in hyphens {
      if start < hyphen { result += pieces(start..<hyphen) }
      result.append(hyphen..<(hyphen + 1))
      start = hyphen + 1
    }
    return result + pieces(start..<word.upperBound)
  }

  /// 'e-mail', 'co-founder', 'anti-war', but not 'over-the-counter'.
  private func keepsPrefix(_ word: Range<Int>, _ hyphen: Int, _ next: Int?) -> Bool {
    guard Spellings.prefixes.contains(text(word.lowerBound..<hyphen).lowercased()) else {
      return false
    }
    let follower = text((hyphen + 1)..<(next ?? word.upperBound)).lowercased()
    return next == nil || !["the", "to", "and", "a"].contains(follower)
  }

  private func pieces(_ word: Range<Int>) -> [Range<Int>] {
    if let letter = unit(word) { return [word.lowerBound..<letter, letter..<word.upperBound] }
    if let cuts = contraction(word) ?? lostSpace(word).map({ [$0] }) {
      let bounds = [word.lowerBound] + cuts + [word.upperBound]
      return zip(bounds, bounds.dropFirst()).map { $0..<$1 }
    }
    var parts: [Range<Int>] = []
    var end = word.upperBound
    while let cut = clitic(endingAt: end, from: word.lowerBound) {
      parts.append(cut..<end)
      end = cut
    }
    return [word.lowerBound..<end] + parts.reversed()
  }

  /// Where a unit follows a number directly ('5pm', '$3m'), or a word that lost its space ('20years'): four letters
  /// or more, longer than 'th' and 'km'.
  private func unit(_ word: Range<Int>) -> Int? {
    guard isDigit(word.lowerBound) else { return nil }
    var letter = word.lowerBound
    while letter < word.upperBound, bytes[letter].isASCIIDigit || ",.".utf8.contains(bytes[letter])
    {
      letter += 1
    }
    guard letter < word.upperBound else { return nil }
    let name = text(letter..<word.upperBound)
    if Spellings.units.contains(name) { return letter }
    let isLower = bytes[letter..<word.upperBound].allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
    return isLower && word.upperBound - letter >= 4 ? letter : nil
  }

  /// 'can' + 'not', 'gon' + 'na', and, where the apostrophe was lost, 'do' + 'nt'.
  private func contraction(_ word: Range<Int>) -> [Int]? {
    guard word.count <= Spellings.longestContraction, bytes[word.lowerBound].isASCIILetter else {
      return nil
    }
    let letters = text(word).lowercased()
    if letters == "its", Spellings.afterIts.contains(nextWord(word.upperBound)) {
      return [word.upperBound - 1]
    }
    return Spellings.contractions[letters]?.map { word.lowerBound + $0 }
  }

  /// The word after a single space; those of interest are short.
  private func nextWord(_ end: Int) -> String {
    guard byte(end) == UInt8(ascii: " ") else { return "" }
    var next = end + 1
    while let letter = byte(next), letter.isASCIILetter, next - end < 12 { next += 1 }
    return text((end + 1)..<next).lowercased()
  }

  // MARK: Clitics

  /// Where the clitic at the end of a word begins.
  private func clitic(endingAt end: Int, from start: Int) -> Int? {
    var at = end
    while at > start, end - at < 3, bytes[at - 1].isASCIILetter { at -= 1 }
    guard let cut = [1, 3].first(where: { apostrophe(at - $0) == $0 }).map({ at - $0 }),
      cut > start
    else { return nil }
    let letters = text(at..<end).lowercased()
    if letters == "s", isDecade(start..<cut) { return nil }
    guard letters == "t" else { return Spellings.clitics.contains(letters) ? cut : nil }
    return bytes[cut - 1] | 0x20 == UInt8(ascii: "n") && cut - 1 > start ? cut - 1 : nil
  }

  /// '1870's' is one word.
  private func isDecade(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy(\.isASCIIDigit) && bytes[range].last == UInt8(ascii: "0")
  }

  // MARK: Lost spaces

  /// Where a word falls into two that lost the space between them, as a dictionary sees it.
  private func lostSpace(_ word: Range<Int>) -> Int? {
    guard let parting, Self.fusible.contains(word.count), bytes[word.lowerBound].isASCIICapital,
      bytes[word].dropFirst().allSatisfy({ $0 >= 0x61 && $0 <= 0x7A })
    else { return nil }
    return parting(text(word).lowercased()).map { word.lowerBound + $0 }
  }

  /// Two words of four letters at least; no two words of English have more than 40.
  private static let fusible = 9...40
}
