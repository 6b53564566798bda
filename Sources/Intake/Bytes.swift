// Enters: UTF-8 bytes. Leaves: their lines and words. Text is scanned as bytes everywhere in this stage.

/// What stands in a line, as a part of the text's bytes; its indices are offsets in the text.
typealias ByteSlice = ArraySlice<UInt8>

extension UInt8 {
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  /// Space, tab, line feed, vertical tab, form feed, carriage return.
  var isSpace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  /// The upper-case letters of ASCII, and every byte of a letter outside it.
  var isCapital: Bool { (self >= 0x41 && self <= 0x5A) || self >= 0x80 }
  var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }
}

extension ArraySlice<UInt8> {
  /// Without white space at both ends; the no-break space (C2 A0) counts as white space.
  var trimmed: ByteSlice {
    var slice = self
    while let first = slice.first {
      if first.isSpace {
        slice.removeFirst()
      } else if slice.starts(with: [0xC2, 0xA0]) {
        slice.removeFirst(2)
      } else {
        break
      }
    }
    while let last = slice.last {
      if last.isSpace {
        slice.removeLast()
      } else if slice.hasSuffix([0xC2, 0xA0]) {
        slice.removeLast(2)
      } else {
        break
      }
    }
    return slice
  }

  var string: String { String(decoding: self, as: UTF8.self) }

  /// The parts between white space, commas left on the words that they follow.
  var words: [ByteSlice] { trimmed.split(whereSeparator: \.isSpace) }

  func hasPrefix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { count >= $0.count && prefix($0.count).elementsEqual($0) }
  }

  func hasSuffix(_ bytes: [UInt8]) -> Bool {
    count >= bytes.count && suffix(bytes.count).elementsEqual(bytes)
  }

  /// The offset at which `pattern` first occurs. Complexity: O(n) for patterns whose first byte is rare.
  func firstOffset(of pattern: [UInt8]) -> Int? {
    guard let head = pattern.first, count >= pattern.count else { return nil }
    for start in startIndex...(endIndex - pattern.count)
    where self[start] == head && self[start..<(start + pattern.count)].elementsEqual(pattern) {
      return start
    }
    return nil
  }

  /// The offset at which `pattern` last occurs.
  func lastOffset(of pattern: [UInt8]) -> Int? {
    guard let head = pattern.first, count >= pattern.count else { return nil }
    for start in (startIndex...(endIndex - pattern.count)).reversed()
    where self[start] == head && self[start..<(start + pattern.count)].elementsEqual(pattern) {
      return start
    }
    return nil
  }

  /// The ASCII letters in lower case, compared without regard to case.
  func equalsIgnoringCase(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { other in
      count == other.count && zip(self, other).allSatisfy { $0.lowercased == $1.lowercased }
    }
  }

  /// The decimal number that the whole slice spells, thousands commas allowed; at most nine digits.
  var number: Int? {
    var value = 0
    var digits = 0
    for byte in self {
      if byte == UInt8(ascii: ",") && digits > 0 { continue }
      guard byte.isDigit, digits < 9 else { return nil }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return digits > 0 && last != UInt8(ascii: ",") ? value : nil
  }
}

/// The lines of a text, without their ends (LF, CRLF or CR), as ranges of bytes.
///
/// Complexity: O(n) for a whole pass, O(1) memory.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    position = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> Range<Int>? {
    guard position < end else { return nil }
    let start = position
    var stop = start
    bytes.withUnsafeBufferPointer { buffer in
      while stop < end && buffer[stop] != 0x0A && buffer[stop] != 0x0D { stop += 1 }
    }
    position = stop + 1
    if stop + 1 < end, bytes[stop] == 0x0D, bytes[stop + 1] == 0x0A { position = stop + 2 }
    return start..<stop
  }
}
