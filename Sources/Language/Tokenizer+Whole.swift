// Enters: a place in a text. Leaves: the end of what stays whole there, although it holds marks.

extension Tokenizer {
  /// The end of an address, number, face or other token that holds marks, where one begins at `at`.
  func endOfWhole(_ at: Int, _ kind: Kind) -> Int? {
    switch kind {
    case .space: nil
    case .mark:
      endOfMention(at) ?? endOfDecade(at) ?? endOfElision(at) ?? endOfSigned(at) ?? endOfFace(at)
    case .digit: endOfAddress(at) ?? endOfTime(at) ?? endOfNumberGroups(at)
    case .letter: endOfAddress(at) ?? endOfShort(at)
    }
  }

  // MARK: Addresses

  /// '@somebody', with whom a comment opens; '#subject'; '.doc', an ending alone.
  private func endOfMention(_ at: Int) -> Int? {
    guard !followsWord(at), kind(at + 1) == .letter else { return nil }
    switch bytes[at] {
    case UInt8(ascii: "@"): return endOfLink(at)
    case UInt8(ascii: "#"): return endOfRun(at + 1, Self.isHostPart, limit: 64)
    case UInt8(ascii: "."):
      let end = endOfRun(at + 1, { $0.isASCIILetter }, limit: 5)
      return Spellings.endings.contains(text((at + 1)..<end)) && !isWordPart(end) ? end : nil
    default: return nil
    }
  }

  /// A link, an address of mail, or a name of a host, file or newsgroup.
  private func endOfAddress(_ at: Int) -> Int? {
    if Spellings.schemes.contains(where: { starts(with: $0, at) }) { return endOfLink(at) }
    return endOfMail(at) ?? endOfName(at)
  }

  private func starts(with prefix: [UInt8], _ at: Int) -> Bool {
    at + prefix.count < bytes.count
      && zip(bytes[at...], prefix).allSatisfy { $0 | 0x20 == $1 | 0x20 }
  }

  /// Beyond ASCII a link holds letters only, so that a closing '”' or a '…' is no part of it.
  private func endOfLink(_ start: Int) -> Int {
    var end = start
    while end < bytes.count {
      let (kind, length) = classify(end)
      if kind == .space || kind == .mark && (length > 1 || "\"<>".utf8.contains(bytes[end])) {
        break
      }
      end += length
    }
    let opens = bytes[start..<end].contains(UInt8(ascii: "("))
    let trailing = opens ? ".,;:!?']" : ".,;:!?'])"
    while end > start + 1, trailing.utf8.contains(bytes[end - 1]) { end -= 1 }
    return end
  }

  /// 'somebody@example.org'; a name has 64 bytes at most, a host 255 (RFC 5321, 4.5.3.1).
  private func endOfMail(_ at: Int) -> Int? {
    let sign = endOfRun(at, Self.isMailPart, limit: 64)
    guard byte(sign) == UInt8(ascii: "@"), isWordPart(sign + 1) else { return nil }
    return trimmed(sign + 1, endOfRun(sign + 1, Self.isHostPart, limit: 255))
  }

  private static func isMailPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "._%+-".utf8.contains(byte)
  }

  private static func isHostPart(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || "._-".utf8.contains(byte)
  }

  /// 'node.js', 'example.co.uk/page', 'Letter_2-b.doc', 'alt.history': a name whose last part is a known ending, or
  /// whose first is a known tree of newsgroups. 255 bytes are the longest host and file.
  private func endOfName(_ at: Int) -> Int? {
    let run = endOfRun(at, { Self.isHostPart($0) || $0 == UInt8(ascii: "#") }, limit: 255)
    let end = trimmed(at, run)
    let name = bytes[at..<end]
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), dot > at, !isWordPart(end) else {
      return nil
    }
    let ending = text((dot + 1)..<end)
    let isUpper = ending.utf8.allSatisfy(\.isASCIICapital)
    if Spellings.endings.contains(isUpper ? ending.lowercased() : ending) {
      return byte(end) == UInt8(ascii: "/") && isWordPart(end + 1) ? endOfLink(at) : end
    }
    let tree = name.prefix { $0 != UInt8(ascii: ".") }
    guard Spellings.newsgroups.contains(String(decoding: tree, as: UTF8.self)),
      !name.contains(where: \.isASCIICapital)
    else { return nil }
    return end
  }

  private func endOfRun(_ start: Int, _ belongs: (UInt8) -> Bool, limit: Int) -> Int {
    var end = start
    while end < bytes.count, end - start < limit, belongs(bytes[end]) { end += 1 }
    return end
  }

  /// Without marks at the end, which close the sentence.
  private func trimmed(_ start: Int, _ end: Int) -> Int {
    var end = end
    while end > start, !bytes[end - 1].isASCIIDigit, !bytes[end - 1].isASCIILetter { end -= 1 }
    return end
  }

  // MARK: Numbers

  /// '5:30', '11:15:08', 'John 3:16'.
  private func endOfTime(_ at: Int) -> Int? {
    var end = endOfDigits(at)
    let first = end
    while byte(end) == UInt8(ascii: ":"), isDigit(end + 1) { end = endOfDigits(end + 1) }
    return end > first ? end : nil
  }

  private func endOfDigits(_ start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  /// Groups of digits parted by '-' or '/' that make one number: dates ('11/28/2000', '9/11', '11-20-2000') and
  /// telephones ('713-853-3989', '345-9945'). Ranges ('1914-18') and scores do not.
  private func endOfNumberGroups(_ at: Int) -> Int? {
    var lengths: [Int] = []
    var marks: [UInt8] = []
    var start = at
    while lengths.count < 5 {
      let end = endOfDigits(start)
      lengths.append(end - start)
      start = end
      guard let mark = byte(end), mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/"),
        isDigit(end + 1)
      else { break }
      marks.append(mark)
      start = end + 1
    }
    guard !isWordPart(start), lengths.count == marks.count + 1 else { return nil }
    if marks == [UInt8(ascii: "/")] {
      return isMonthAndDay(at, lengths) || lengths == [3, 3] ? start : nil
    }
    let isNumber =
      Set(marks) == [UInt8(ascii: "/")]
      ? lengths.count == 3 && lengths[1] <= 2 : Spellings.numberGroups.contains(lengths)
    return isNumber ? start : nil
  }

  /// '9/11' and '5/18', against '7/24' and '2001/02'.
  private func isMonthAndDay(_ at: Int, _ lengths: [Int]) -> Bool {
    guard lengths[0] <= 2, lengths[1] <= 2 else { return false }
    let first = Int(text(at..<(at + lengths[0]))) ?? 0
    let second = at + lengths[0] + 1
    let last = Int(text(second..<(second + lengths[1]))) ?? 0
    return (1...12).contains(first) && (1...31).contains(last)
  }

  /// ''07', '’60s', ''70's'.
  private func endOfDecade(_ at: Int) -> Int? {
    guard let length = apostrophe(at), !followsWord(at) else { return nil }
    var end = endOfDigits(at + length)
    guard end == at + length + 2 else { return nil }
    let plural = end + (apostrophe(end) ?? 0)
    if byte(plural) == UInt8(ascii: "s") { end = plural + 1 }
    return isWordPart(end) ? nil : end
  }

  /// '+44', '.265'.
  private func endOfSigned(_ at: Int) -> Int? {
    guard "+.".utf8.contains(bytes[at]), isDigit(at + 1), !followsWord(at) else { return nil }
    guard at == 0 || !".+".utf8.contains(bytes[at - 1]) else { return nil }
    let end = endOfDigits(at + 1)
    return isWordPart(end) ? nil : end
  }

  // MARK: Others

  /// Words that begin with an apostrophe: ''em', ''t' of ''tis', and clitics that stand apart already ('do n't', 'Stalin 's').
  private func endOfElision(_ at: Int) -> Int? {
    guard let length = apostrophe(at), !followsWord(at) else { return nil }
    let end = endOfRun(at + length, { $0.isASCIILetter }, limit: 6)
    guard end > at + length, !isWordPart(end) else { return nil }
    let word = text((at + length)..<end).lowercased()
    if Spellings.elidedIt.contains(word) { return at + length + 1 }
    return Spellings.elisions.contains(word) ? end : nil
  }

  /// ':-)', '<3', '-->': where letters and digits end them, none may follow.
  private func endOfFace(_ at: Int) -> Int? {
    guard let faces = Spellings.faces[bytes[at]] else { return nil }
    let face = faces.first { face in
      at + face.count <= bytes.count && bytes[at..<(at + face.count)].elementsEqual(face)
        && !isWordPart(at + face.count) && byte(at + face.count) != UInt8(ascii: "/")
    }
    return face.map { at + $0.count }
  }

  /// 'w/o', 'L/C', 'US$'.
  private func endOfShort(_ at: Int) -> Int? {
    if let whole = Spellings.whole.first(where: { bytes[at...].starts(with: $0.utf8) }) {
      return at + whole.utf8.count
    }
    let mark = endOfRun(at, { $0.isASCIILetter }, limit: 3)
    if byte(mark) == UInt8(ascii: "$") {
      return Spellings.dollars.contains(text(at..<mark)) ? mark + 1 : nil
    }
    guard byte(mark) == UInt8(ascii: "/") else { return nil }
    let end = endOfRun(mark + 1, { $0.isASCIILetter }, limit: 4)
    guard !isWordPart(end), byte(end) != UInt8(ascii: "/") else { return nil }
    let isPair = end == at + 3 && bytes[at].isASCIICapital && bytes[at + 2].isASCIICapital
    return isPair || Spellings.slashed.contains(text(at..<end).lowercased()) ? end : nil
  }
}
