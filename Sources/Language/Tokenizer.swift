// Enters: a range of UTF-8 text. Leaves: its tokens, as byte ranges, in text order.

/// Cuts text into words, numbers and marks, in one pass over its bytes.
///
/// Follows the Universal Dependencies of English (EWT and GUM): clitics stand alone ('Stalin' + ''s', 'was' + 'n't'),
/// so do the parts of hyphenated words ('second' + '-' + 'hand') and units ('5' + 'pm'); abbreviations keep their
/// full stop; addresses, dates, times and telephone numbers stay whole; a full stop that lost its space ('at
/// second-hand.Why') is a mark of its own.
///
/// At each place the first rule that fits decides: what stays whole (`Tokenizer+Whole.swift`), then a word and its
/// parts (`Tokenizer+Words.swift`), then a run of marks. The lists are in `Spellings.swift`. No rule looks further
/// ahead than what it takes, or than a bounded number of bytes: time is linear in the text's length.
struct Tokenizer {
  let bytes: [UInt8]
  let parting: ((String) -> Int?)?
  private let offset: Int

  /// `parting` tells where a word in lower case falls into two that lost the space between them.
  init(_ text: String, in range: Range<Int>, parting: ((String) -> Int?)? = nil) {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    bytes = Array(utf8[start..<utf8.index(start, offsetBy: range.count)])
    offset = range.lowerBound
    self.parting = parting
  }

  /// The tokens' ranges, in bytes of the whole text.
  func tokens() -> [Range<Int>] {
    var result: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      let (kind, length) = classify(at)
      if kind == .space {
        at += length
      } else if let end = endOfWhole(at, kind) {
        result.append(at..<end)
        at = end
      } else if kind == .mark {
        let end = endOfMarks(at, length)
        result.append(at..<end)
        at = end
      } else {
        let end = endOfWord(at)
        result += parts(at..<end)
        at = end
      }
    }
    return result.map { ($0.lowerBound + offset)..<($0.upperBound + offset) }
  }

  // MARK: Bytes

  enum Kind { case space, letter, digit, mark }

  /// The kind of the scalar at a byte, and its length in bytes.
  func classify(_ at: Int) -> (kind: Kind, length: Int) {
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

  /// The kind at a byte; a space before the text and after it.
  func kind(_ at: Int) -> Kind { bytes.indices.contains(at) ? classify(at).kind : .space }

  /// Whether a letter or digit stands at a byte.
  func isWordPart(_ at: Int) -> Bool { kind(at) == .letter || kind(at) == .digit }

  /// Whether a letter or digit ends before a byte; of letters outside ASCII, the last byte is enough to tell.
  func followsWord(_ at: Int) -> Bool {
    guard at > 0 else { return false }
    if bytes[at - 1] < 0x80 { return isWordPart(at - 1) }
    var start = at - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return isWordPart(start)
  }

  func isDigit(_ at: Int) -> Bool { bytes.indices.contains(at) && bytes[at].isASCIIDigit }

  func byte(_ at: Int) -> UInt8? { bytes.indices.contains(at) ? bytes[at] : nil }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The length of the apostrophe at a byte, if one is there: ' ’ `
  func apostrophe(_ at: Int) -> Int? {
    switch byte(at) {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): 1
    case 0xE2 where at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x99: 3
    default: nil
    }
  }

  // MARK: Marks

  /// Runs of final marks ('...', '?!', '.?') are one token, and so are runs of one other mark ('--', '***', '<<');
  /// brackets and double quotation marks stand one by one.
  private func endOfMarks(_ at: Int, _ length: Int) -> Int {
    var end = at + length
    if Self.finalMarks.contains(bytes[at]) {
      while let next = byte(end), Self.finalMarks.contains(next) { end += 1 }
    } else if Self.runMarks.contains(bytes[at]) || length == 3 && apostrophe(at) == 3 {
      while end + length <= bytes.count,
        bytes[end..<(end + length)].elementsEqual(bytes[at..<(at + length)])
      {
        end += length
      }
    }
    return end
  }

  private static let finalMarks = Array(".!?".utf8)
  private static let runMarks = Array("-*_=~+#$'`,<>|^&%/".utf8)
}

extension UInt8 {
  var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  var isASCIILetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }
  var isASCIICapital: Bool { self >= 0x41 && self <= 0x5A }
}
