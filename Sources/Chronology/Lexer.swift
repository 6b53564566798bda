// Enters: UTF-8 bytes. Leaves: tokens, each byte looked at a bounded number of times.

/// Cuts text into words, runs of digits and marks.
///
/// Initials with stops are one word ('B.C.' is `bc`), thousands with commas one number ('1,517').
/// Letters beyond ASCII belong to words; of the marks beyond ASCII it knows dashes, quotation marks,
/// currency signs and the no-break space. It runs a bounded number of tokens ahead of its reader, so
/// that memory does not grow with the text.
struct Lexer {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let lexicon: Lexicon
  private var offset: Int
  private let end: Int
  private var isSpaced = true
  private(set) var tokens: Tokens

  /// `bytes` are those of `source`.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>, of source: String, in range: Range<Int>, lexicon: Lexicon
  ) {
    tokens = Tokens(source: source)
    self.bytes = bytes
    self.lexicon = lexicon
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Makes sure that `Tokens.ahead` tokens after `i` are there, as far as the text has them, and
  /// forgets those that lie more than `Tokens.behind` before it. False where no token `i` is left.
  mutating func fill(from i: Int) -> Bool {
    if i + Tokens.ahead < tokens.count { return true }
    if offset < end {
      tokens.forget(before: i - Tokens.behind)
      while offset < end, !tokens.isFull { step() }
    }
    return i < tokens.count
  }

  private mutating func step() {
    let byte = bytes[offset]
    if byte == 0x20 || (byte >= 0x09 && byte <= 0x0d) {
      space()
    } else if isLetter(byte) {
      word()
    } else if isDigit(byte) {
      number()
    } else if byte < 0x80 {
      emit(kind(ofASCII: byte), length: 1)
    } else if !markBeyondASCII() {
      longWord(from: offset)
    }
  }

  // MARK: Bytes

  private func byte(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0 }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private mutating func emit(_ kind: Lexeme.Kind, length: Int, value: Int16 = 0) {
    tokens.append(
      Token(
        start: offset, end: offset + length, value: 0, lexeme: Lexeme(kind: kind, value: value),
        isSpaced: isSpaced))
    offset += length
    isSpaced = false
  }

  // MARK: Space

  /// White space; a blank line is a token, since no time runs across it.
  private mutating func space() {
    isSpaced = true
    let start = offset
    if bytes[start] == 0x20, byte(start + 1) > 0x20 {
      offset += 1
      return
    }
    var lines = 0
    while offset < end, bytes[offset] == 0x20 || (bytes[offset] >= 0x09 && bytes[offset] <= 0x0d) {
      if bytes[offset] == 0x0a { lines += 1 }
      offset += 1
    }
    if lines > 1 {
      tokens.append(
        Token(start: start, end: start, value: 0, lexeme: Lexeme(kind: .paragraph), isSpaced: true))
    }
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

  /// Eight letters at a time: most words take one load, one multiplication and one look at the table.
  private mutating func word() {
    let start = offset
    guard start + 24 <= end else { return longWord(from: start) }
    let first = LetterRun(bytes, at: start)
    var key = PackedWord(low: first.letters)
    offset = start + first.count
    if first.count == 8 {
      let second = LetterRun(bytes, at: start + 8)
      key.high = second.letters
      offset += second.count
      if second.count == 8 { return longWord(from: start) }
    }
    let next = bytes[offset]
    if next >= 0x80, !isMarkBeyondASCII(offset) { return longWord(from: start) }
    finish(key, from: start)
  }

  /// Words with letters beyond ASCII, words longer than any that the lexicon has, and the last ones.
  private mutating func longWord(from start: Int) {
    var key = PackedWord()
    offset = start
    while offset < end {
      let byte = bytes[offset]
      guard isLetter(byte) || (byte >= 0x80 && (offset == start || !isMarkBeyondASCII(offset)))
      else { break }
      key.append(byte < 0x80 ? byte | 0x20 : byte)
      offset += 1
    }
    finish(key, from: start)
  }

  private mutating func finish(_ word: PackedWord, from start: Int) {
    var key = word
    if offset == start + 1 { join(&key) }
    var lexeme = lexicon.lexeme(key)
    if lexeme.kind == .other, endsLikePlural(start) { lexeme.value = 1 }
    tokens.append(
      Token(
        start: start, end: offset, value: 0, lexeme: lexeme, isSpaced: isSpaced,
        isCapital: bytes[start] &- 0x41 < 26))
    isSpaced = false
  }

  /// What a single letter may begin: 'B.C.', "o'clock".
  private mutating func join(_ key: inout PackedWord) {
    if byte(offset) == UInt8(ascii: ".") { initials(&key) }
    if key.low == UInt64(UInt8(ascii: "o")) { oclock(&key) }
  }

  /// After 'B': takes '.C.' as further initials, so that 'B.C.' and 'a.m.' are words.
  private mutating func initials(_ key: inout PackedWord) {
    var count = 1
    while byte(offset) == UInt8(ascii: "."), isLetter(byte(offset + 1)),
      !isLetter(byte(offset + 2)), count < 5
    {
      key.append(byte(offset + 1) | 0x20)
      offset += 2
      count += 1
    }
    if count > 1, byte(offset) == UInt8(ascii: ".") { offset += 1 }
  }

  /// After 'o': takes "'clock".
  private mutating func oclock(_ key: inout PackedWord) {
    let length = byte(offset) == UInt8(ascii: "'") ? 1 : byte(offset) == 0xE2 ? 3 : 0
    guard length > 0, offset + length + 5 <= end else { return }
    let rest = UnsafeBufferPointer(rebasing: bytes[offset + length..<offset + length + 5])
    guard rest.elementsEqual("clock".utf8) else { return }
    for byte in rest { key.append(byte) }
    offset += length + 5
  }

  /// A lower-case word of five letters or more in '-s' that is not '-ss', '-us' or '-is': 'peasants'.
  private func endsLikePlural(_ start: Int) -> Bool {
    guard bytes[offset - 1] == UInt8(ascii: "s"), offset - start >= 5, bytes[start] >= 0x61 else {
      return false
    }
    switch bytes[offset - 2] {
    case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return false
    default: return true
    }
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

  /// ¼, ½ and ¾, with their hundredths.
  private mutating func fraction() -> Bool {
    let hundredths = Int16(byte(offset + 1) - 0xBB) * 25
    let length = min(2, end - offset)
    emit(.fraction, length: length, value: hundredths)
    return true
  }

  /// En dash and its kin (U+2010–2015), single quotes (U+2018, U+2019), no-break space, £, €.
  private mutating func markBeyondASCII() -> Bool {
    guard isMarkBeyondASCII(offset) else { return false }
    if byte(offset) == 0xC2 {
      if byte(offset + 1) == 0xA0 {
        offset = min(offset + 2, end)
        isSpaced = true
      } else {
        if byte(offset + 1) >= 0xBC && byte(offset + 1) <= 0xBE { return fraction() }
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

/// The letters (ASCII, in lower case) that a stretch of eight bytes begins with.
private struct LetterRun {
  var letters: UInt64
  var count: Int

  /// Tests the eight bytes at once: adding 0x1F carries into bit 7 from 'a' on, adding 5 beyond 'z'
  /// (H. S. Warren, 'Hacker's Delight', 2nd ed. 2012, chapter 6).
  init(_ bytes: UnsafeBufferPointer<UInt8>, at i: Int) {
    let raw = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: i, as: UInt64.self)
    let lower = UInt64(littleEndian: raw) | 0x2020_2020_2020_2020
    let low7 = lower & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low7 &+ 0x1F1F_1F1F_1F1F_1F1F
    let beyondZ = low7 &+ 0x0505_0505_0505_0505
    let others = ~(fromA & ~beyondZ & ~lower) & 0x8080_8080_8080_8080
    count = others.trailingZeroBitCount >> 3
    letters = count == 8 ? lower : lower & ((1 << (UInt64(count) * 8)) - 1)
  }
}
