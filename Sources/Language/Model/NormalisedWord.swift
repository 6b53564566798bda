// Enters: a word. Leaves: its letters as the vocabulary writes them, cut at marks.

internal import Foundation

/// A word without case and accents, parted at punctuation, ideographs and white space, as BERT's uncased
/// vocabulary wants it (Devlin et al. 2019; `BasicTokenizer` of github.com/google-research/bert).
///
/// Every byte knows the bytes of the word that it comes from.
struct NormalisedWord {
  private(set) var bytes: [UInt8] = []
  /// For each byte, where the scalar that it comes from starts and ends in the word.
  private(set) var starts: [Int] = []
  private(set) var ends: [Int] = []
  /// The runs of ``bytes`` that are cut into pieces each for itself.
  private(set) var parts: [Range<Int>] = []
  private var partStart = 0

  init(_ word: String) {
    var word = word
    bytes.reserveCapacity(word.utf8.count)
    starts.reserveCapacity(word.utf8.count)
    ends.reserveCapacity(word.utf8.count)
    word.withUTF8 { utf8 in
      if utf8.allSatisfy({ $0 < 0x80 }) {
        for (index, byte) in utf8.enumerated() { add(ascii: byte, at: index) }
      } else {
        addScalars(String(decoding: utf8, as: UTF8.self).unicodeScalars)
      }
    }
    endPart()
  }

  private mutating func endPart() {
    if partStart < bytes.count { parts.append(partStart..<bytes.count) }
    partStart = bytes.count
  }

  private mutating func add(_ byte: UInt8, from range: Range<Int>) {
    bytes.append(byte)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  // MARK: ASCII

  private mutating func add(ascii byte: UInt8, at index: Int) {
    let range = index..<(index + 1)
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      add(byte, from: range)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): add(byte | 0x20, from: range)
    case 0x09, 0x0A, 0x0D, 0x20: endPart()
    case 0x21...0x7E:
      endPart()
      add(byte, from: range)
      endPart()
    default: break
    }
  }

  // MARK: Unicode

  private mutating func addScalars(_ scalars: String.UnicodeScalarView) {
    var start = 0
    for scalar in scalars {
      let range = start..<(start + scalar.utf8.count)
      start = range.upperBound
      if scalar.isASCII {
        add(ascii: UInt8(scalar.value), at: range.lowerBound)
      } else if Self.isDropped(scalar) {
        continue
      } else if scalar.properties.isWhitespace {
        endPart()
      } else {
        add(scalar, from: range)
      }
    }
  }

  /// Control, format and private characters, and the mark of a broken one.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .privateUse: true
    default: scalar == "\u{FFFD}"
    }
  }

  private mutating func add(_ scalar: Unicode.Scalar, from range: Range<Int>) {
    let isIdeograph = Self.isIdeograph(scalar)
    if isIdeograph { endPart() }
    for part in String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
    where part.properties.generalCategory != .nonspacingMark {
      for letter in part.properties.lowercaseMapping.unicodeScalars {
        let isMark = Self.isPunctuation(letter)
        if isMark { endPart() }
        for byte in letter.utf8 { add(byte, from: range) }
        if isMark { endPart() }
      }
    }
    if isIdeograph { endPart() }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    // A few marks beyond ASCII decompose into '`' or ';', and any mark of ASCII parts words.
    default: scalar.isASCII && scalar != " " && !scalar.properties.isAlphabetic
    }
  }

  /// The blocks that BERT takes for Chinese; 2B920 is where the tokenizer of the training begins the last but two.
  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
      0x2B920...0x2CEAF, 0xF900...0xFAFF, 0x2F800...0x2FA1F:
      true
    default: false
    }
  }
}
