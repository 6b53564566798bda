// Enters: bytes that should be UTF-8. Leaves: how many sequences are good and bad, and where the first bad one is.

/// A count over bytes that claim to be UTF-8 (RFC 3629).
struct UTF8Survey {
  /// The well-formed sequences of two bytes or more.
  private(set) var sequences = 0
  /// The bytes that belong to no well-formed sequence.
  private(set) var badBytes = 0
  private(set) var firstBad: Int?

  /// Complexity: O(n), one pass.
  init(_ bytes: ArraySlice<UInt8>) {
    let base = bytes.startIndex
    bytes.withUnsafeBufferPointer { buffer in
      var index = 0
      while index < buffer.count {
        if buffer[index] < 0x80 {
          index += 1
        } else if let length = Self.length(buffer, at: index) {
          sequences += 1
          index += length
        } else {
          if firstBad == nil { firstBad = base + index }
          badBytes += 1
          index += 1
        }
      }
    }
  }

  /// The length of the well-formed sequence at `index` (The Unicode Standard, table 3-7).
  private static func length(_ buffer: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let lead = buffer[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= buffer.count, second.contains(buffer[index + 1]) else { return nil }
    for next in (index + 2)..<max(index + 2, index + length) where buffer[next] & 0xC0 != 0x80 {
      return nil
    }
    return length
  }
}
