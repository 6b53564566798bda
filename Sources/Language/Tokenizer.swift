// Enters: a range of UTF-8 text. Leaves: its tokens, as byte ranges, in text order.

/// Cuts text into words, numbers and marks, in one pass over its bytes.
///
/// Follows UD's English conventions where the later stages need them: clitics stand alone ('Stalin' + ''s',
/// 'was' + 'n't'), abbreviations keep their full stop, and a full stop that lost its space ('at second-hand.Why')
/// is a mark of its own. Hyphenated words stay whole.
struct Tokenizer {
  private let bytes: [UInt8]
  private let offset: Int

  init(_ text: String, in range: Range<Int>) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    bytes = Array(utf8[start..<utf8.index(start, offsetBy: range.count)])
    offset = range.lowerBound
  }

  /// The tokens' ranges, in bytes of the whole text.
  func tokens() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      let (kind, length) = classify(at)
      switch kind {
      case .space: at += length
      case .mark where isMention(at), .letter where isAddress(at):
        let end = endOfAddress(at)
        result.append(at..<end)
        at = end
      case .mark:
        let end = endOfMarks(at, length)
        result.append(at..<end)
        at = end
      case .letter, .digit:
        let end = endOfWord(at)
        result += split(at..<end)
        at = end
      }
    }
    return result.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
  }

  // MARK: Bytes

  private enum Kind { case space, letter, digit, mark }

  /// The kind of the scalar at a byte, and its length in bytes.
  private func classify(_ at: Int) -> (Kind, Int) {
    let byte = bytes[at]
    if byte < 0x80 {
      switch byte {
      case 0x09...0x0D, 0x20: return (.space, 1)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): return (.digit, 1)
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        return (.letter, 1)
      default: return (.mark, 1)
      }
    }
    let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
    let end = min(at + length, bytes.count)
    guard let scalar = String(decoding: bytes[at..<end], as: UTF8.self).unicodeScalars.first else {
      return (.mark, end - at)
    }
    if scalar.properties.isWhitespace { return (.space, end - at) }
    let isLetter =
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
    return (isLetter ? .letter : .mark, end - at)
  }

  /// Runs of one mark ('...', '--', '!!') are one token.
  private func endOfMarks(_ at: Int, _ length: Int) -> Int {
    var end = at + length
    guard ".-!?*_=".utf8.contains(bytes[at]) else { return end }
    while end < bytes.count, bytes[end] == bytes[at] { end += 1 }
    return end
  }

  // MARK: Words

  private func endOfWord(_ start: Int) -> Int {
    var at = start
    while at < bytes.count {
      let (kind, length) = classify(at)
      if kind == .letter || kind == .digit {
        at += length
      } else if joins(at, length, start) {
        at += length
      } else {
        break
      }
    }
    return takesFullStop(start, at) ? at + 1 : at
  }

  /// Whether a mark inside a word belongs to it: an apostrophe or hyphen between letters, a point or comma
  /// between digits, a point between single letters.
  private func joins(_ at: Int, _ length: Int, _ start: Int) -> Bool {
    guard at > start, at + length < bytes.count else { return false }
    let next = classify(at + length).0
    let previousIsDigit = isDigit(bytes[at - 1])
    if isApostrophe(at, length) { return next == .letter }
    switch bytes[at] {
    case UInt8(ascii: "-"): return next == .letter || (next == .digit && !previousIsDigit)
    case UInt8(ascii: ","): return previousIsDigit && threeDigits(after: at)
    case UInt8(ascii: "."):
      if previousIsDigit && next == .digit { return true }
      return next == .letter && isSingleLetter(before: at, start) && isSingleLetter(after: at)
    default: return false
    }
  }

  private func threeDigits(after at: Int) -> Bool {
    guard at + 3 < bytes.count, (1...3).allSatisfy({ isDigit(bytes[at + $0]) }) else {
      return false
    }
    return at + 4 >= bytes.count || !isDigit(bytes[at + 4])
  }

  private func isSingleLetter(before at: Int, _ start: Int) -> Bool {
    at - 1 == start || bytes[at - 2] == UInt8(ascii: ".")
  }

  private func isSingleLetter(after at: Int) -> Bool {
    let end = at + 1 + classify(at + 1).1
    return end >= bytes.count || classify(end).0 != .letter
  }

  /// Whether the full stop after a word belongs to it: initials, 'U.S.S.R.', and the known abbreviations.
  private func takesFullStop(_ start: Int, _ end: Int) -> Bool {
    guard end < bytes.count, bytes[end] == UInt8(ascii: ".") else { return false }
    if end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: ".") { return false }
    let word = String(decoding: bytes[start..<end], as: UTF8.self)
    if Abbreviations.beforeNumber.contains(word.lowercased()) { return numberFollows(end + 1) }
    if end - start == 1 {
      return ("A"..."Z").contains(word) && word != "I"
        && !(followsKing(start) && "VX".contains(word))
    }
    return word.contains(".") && !isDigit(bytes[start])
      || Abbreviations.all.contains(word.lowercased())
  }

  /// Whether a name that kings and popes have had stands before: 'He was succeeded by George V.'
  private func followsKing(_ start: Int) -> Bool {
    guard start > 1, bytes[start - 1] == UInt8(ascii: " ") else { return false }
    var from = start - 1
    while from > 0, bytes[from - 1] < 0x80, classify(from - 1).0 == .letter { from -= 1 }
    return Self.kings.contains(String(decoding: bytes[from..<(start - 1)], as: UTF8.self))
  }

  private static let kings: Set<String> = [
    "Charles", "Edward", "Ferdinand", "Frederick", "George", "Gustav", "Henry", "James", "John",
    "Leo", "Louis", "Malcolm", "Philip", "Pius", "Sixtus", "William",
  ]

  private func numberFollows(_ at: Int) -> Bool {
    guard at < bytes.count else { return false }
    let (kind, length) = classify(at)
    let next = kind == .space ? at + length : at
    return next < bytes.count && isDigit(bytes[next])
  }

  /// Parts 'wasn't', 'Stalin's' and 'I'd've' at their clitics, and '20years' where the space was lost.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    if let letter = lostSpace(range) {
      return [range.lowerBound..<letter, letter..<range.upperBound]
    }
    var parts: [Range<Int>] = []
    var end = range.upperBound
    while let cut = clitic(endingAt: end, from: range.lowerBound) {
      parts.append(cut..<end)
      end = cut
    }
    return [range.lowerBound..<end] + parts.reversed()
  }

  /// Where a word of four letters or more follows a number directly: longer than 'th' and 'km'.
  private func lostSpace(_ range: Range<Int>) -> Int? {
    guard isDigit(bytes[range.lowerBound]),
      let letter = range.first(where: { !isDigit(bytes[$0]) }), range.upperBound - letter >= 4
    else { return nil }
    return bytes[letter..<range.upperBound].allSatisfy { $0 >= 0x61 && $0 <= 0x7A } ? letter : nil
  }

  /// Where the clitic at the end of a word begins.
  private func clitic(endingAt end: Int, from start: Int) -> Int? {
    var at = end
    while at > start, end - at < 3, bytes[at - 1] < 0x80, classify(at - 1).0 == .letter { at -= 1 }
    guard let cut = apostrophe(before: at), cut > start else { return nil }
    let letters = String(decoding: bytes[at..<end], as: UTF8.self).lowercased()
    guard letters == "t" else { return Self.clitics.contains(letters) ? cut : nil }
    return bytes[cut - 1] | 0x20 == UInt8(ascii: "n") && cut - 1 > start ? cut - 1 : nil
  }

  /// What follows the apostrophe; 'n't' takes its 'n' along.
  private static let clitics: Set<String> = ["s", "re", "ve", "ll", "d", "m"]

  private func apostrophe(before at: Int) -> Int? {
    [1, 3].first { at >= $0 && isApostrophe(at - $0, $0) }.map { at - $0 }
  }

  private func isApostrophe(_ at: Int, _ length: Int) -> Bool {
    if length == 1 { return bytes[at] == UInt8(ascii: "'") }
    return length == 3 && bytes[at] == 0xE2 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  // MARK: Addresses

  /// '@somebody', with whom a comment opens.
  private func isMention(_ at: Int) -> Bool {
    bytes[at] == UInt8(ascii: "@") && at + 1 < bytes.count && classify(at + 1).0 != .space
  }

  private func isAddress(_ start: Int) -> Bool {
    bytes[start...].starts(with: "http://".utf8) || bytes[start...].starts(with: "https://".utf8)
      || bytes[start...].starts(with: "www.".utf8)
  }

  /// Beyond ASCII an address holds letters only, so that a closing '”' or a '…' is no part of it.
  private func endOfAddress(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, length) = classify(end)
      if kind == .space || kind == .mark && (length > 1 || "\"<>".utf8.contains(bytes[end])) {
        break
      }
      end += length
    }
    let opens = bytes[start..<end].contains(UInt8(ascii: "("))
    let trailing = opens ? ".,;:!?'" : ".,;:!?')"
    while end > start + 1, trailing.utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }
}

/// Abbreviations that keep their full stop.
enum Abbreviations {
  static let all: Set<String> = beforeName.union(others)

  /// Abbreviations before a number alone: 'No. 5' against 'He said no.'
  static let beforeNumber: Set<String> = ["no", "fig", "p", "c"]

  /// Never at the end of a sentence: a name or number follows.
  static let beforeName: Set<String> = [
    "mr", "mrs", "ms", "dr", "st", "capt", "lt", "gen", "col", "maj", "sgt", "cpl", "adm", "cmdr",
    "prof", "rev", "hon", "sen", "rep", "gov", "pres", "fr", "sr", "nos", "vol", "pp", "pg", "ch",
    "ca", "approx", "cf", "vs", "e.g", "i.e", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
    "sept",
    "sep", "oct", "nov", "dec", "mt", "ft",
  ]

  /// At the end of a sentence or within one.
  private static let others: Set<String> = [
    "etc", "inc", "ltd", "co", "jr", "bros", "viz", "al", "ed", "eds", "edn", "ibid", "op",
  ]
}
