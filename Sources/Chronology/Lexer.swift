// Enters: UTF-8 bytes. Leaves: tokens, each byte looked at a bounded number of times.

/// Cuts text into words, runs of digits and marks.
///
/// Initials with stops are one word ('B.C.' is `bc`), thousands with commas one number ('1,517').
/// Letters beyond ASCII belong to words; of the marks beyond ASCII it knows dashes, quotation marks,
/// currency signs and the no-break space.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var offset: Int
  private let end: Int
  private var isSpaced = true
  private(set) var tokens = Tokens()

  init(_ bytes: UnsafeBufferPointer<UInt8>, in range: Range<Int>, lexicon: Lexicon) {
    self.bytes = bytes
    self.lexicon = lexicon
    offset = range.lowerBound
    end = range.upperBound
  }

  mutating func run() {
    while offset < end {
      let byte = bytes[offset]
      if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
        space()
      } else if isDigit(byte) {
        number()
      } else if isLetter(byte) {
        word()
      } else if byte < 0x80 || !markBeyondASCII() {
        byte < 0x80 ? emit(kind(ofASCII: byte), length: 1) : word()
      }
    }
  }

  // MARK: Bytes

  private func byte(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0 }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private mutating func emit(_ kind: Lexeme.Kind, length: Int) {
    tokens.append(
      Token(
        start: offset, end: offset + length, value: 0, lexeme: Lexeme(kind: kind),
        isSpaced: isSpaced))
    offset += length
    isSpaced = false
  }

  // MARK: Space

  /// White space; a blank line is a token, since no time runs across it.
  private mutating func space() {
    var lines = 0
    let start = offset
    while offset < end, bytes[offset] == 0x20 || (bytes[offset] >= 0x09 && bytes[offset] <= 0x0d) {
      if bytes[offset] == 0x0a { lines += 1 }
      offset += 1
    }
    if lines > 1 {
      tokens.append(
        Token(start: start, end: start, value: 0, lexeme: Lexeme(kind: .paragraph), isSpaced: true))
    }
    isSpaced = true
  }

  // MARK: Numbers

  private mutating func number() {
    let start = offset
    var value = 0
    while offset < end, isDigit(bytes[offset]) {
      value = min(value * 10 + Int(bytes[offset] - 0x30), 99_999_999)
      offset += 1
    }
    let width = offset - start
    var isGrouped = false
    while width <= 3, byte(offset) == UInt8(ascii: ","), isThousand(at: offset + 1) {
      offset += 4
      isGrouped = true
    }
    tokens.append(
      Token(
        start: start, end: offset, value: Int32(value), lexeme: Lexeme(kind: .digits),
        width: UInt8(min(width, 255)), isSpaced: isSpaced, isGrouped: isGrouped))
    isSpaced = false
  }

  private func isThousand(at i: Int) -> Bool {
    isDigit(byte(i)) && isDigit(byte(i + 1)) && isDigit(byte(i + 2)) && !isDigit(byte(i + 3))
  }

  // MARK: Words

  private mutating func word() {
    let start = offset
    var packed = PackedWord()
    while offset < end {
      let byte = bytes[offset]
      if isLetter(byte) {
        packed.append(byte | 0x20)
        offset += 1
      } else if byte >= 0x80, offset == start || !isMarkBeyondASCII(offset) {
        packed.append(byte)
        offset += 1
      } else {
        break
      }
    }
    if offset == start + 1, byte(offset) == UInt8(ascii: ".") { initials(&packed) }
    if packed == Lexer.singleO { oclock(&packed) }
    var lexeme = lexicon.lexeme(packed) ?? Lexeme(kind: .other)
    if lexeme.kind == .other, endsLikePlural(start) { lexeme.value = 1 }
    tokens.append(
      Token(
        start: start, end: offset, value: 0, lexeme: lexeme, isSpaced: isSpaced,
        isCapital: bytes[start] &- 0x41 < 26))
    isSpaced = false
  }

  /// After 'B': takes '.C.' as further initials, so that 'B.C.' and 'a.m.' are words.
  private mutating func initials(_ packed: inout PackedWord) {
    while byte(offset) == UInt8(ascii: "."), isLetter(byte(offset + 1)),
      !isLetter(byte(offset + 2)),
      packed.count < 5
    {
      packed.append(byte(offset + 1) | 0x20)
      offset += 2
    }
    if packed.count > 1, byte(offset) == UInt8(ascii: ".") { offset += 1 }
  }

  private static let singleO: PackedWord = {
    var word = PackedWord()
    word.append(UInt8(ascii: "o"))
    return word
  }()

  /// After 'o': takes "'clock".
  private mutating func oclock(_ packed: inout PackedWord) {
    let length = byte(offset) == UInt8(ascii: "'") ? 1 : byte(offset) == 0xE2 ? 3 : 0
    guard length > 0, offset + length + 5 <= end else { return }
    let rest = UnsafeBufferPointer(rebasing: bytes[offset + length..<offset + length + 5])
    guard rest.elementsEqual("clock".utf8) else { return }
    for byte in rest { packed.append(byte) }
    offset += length + 5
  }

  /// A lower-case word of five letters or more in '-s' that is not '-ss', '-us' or '-is': 'peasants'.
  private func endsLikePlural(_ start: Int) -> Bool {
    guard offset - start >= 5, bytes[start] >= 0x61, bytes[offset - 1] == UInt8(ascii: "s") else {
      return false
    }
    return !"sui".utf8.contains(bytes[offset - 2])
  }

  // MARK: Marks

  private func kind(ofASCII byte: UInt8) -> Lexeme.Kind {
    switch byte {
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."): .period
    case UInt8(ascii: "-"): .dash
    case UInt8(ascii: "/"): .slash
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "'"), UInt8(ascii: "`"): .apostrophe
    case UInt8(ascii: "$"), UInt8(ascii: "#"): .currency
    case UInt8(ascii: "("), UInt8(ascii: "["): .open
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .close
    case UInt8(ascii: "!"), UInt8(ascii: "?"): .stop
    case UInt8(ascii: "%"): .percent
    default: .mark
    }
  }

  private func isMarkBeyondASCII(_ i: Int) -> Bool {
    (byte(i) == 0xE2 && (byte(i + 1) == 0x80 || byte(i + 1) == 0x82)) || byte(i) == 0xC2
  }

  /// En dash and its kin (U+2010–2015), single quotes (U+2018, U+2019), no-break space, £, €.
  private mutating func markBeyondASCII() -> Bool {
    guard isMarkBeyondASCII(offset) else { return false }
    if byte(offset) == 0xC2 {
      if byte(offset + 1) == 0xA0 {
        offset = min(offset + 2, end)
        isSpaced = true
      } else {
        let isMoney = byte(offset + 1) >= 0xA2 && byte(offset + 1) <= 0xA5
        emit(isMoney ? .currency : .mark, length: min(2, end - offset))
      }
      return true
    }
    let last = byte(offset + 2)
    let length = min(3, end - offset)
    switch (byte(offset + 1), last) {
    case (0x80, 0x90...0x95): emit(.dash, length: length)
    case (0x80, 0x98), (0x80, 0x99): emit(.apostrophe, length: length)
    case (0x82, 0xA0...0xBF): emit(.currency, length: length)
    default: emit(.mark, length: length)
    }
    return true
  }
}
