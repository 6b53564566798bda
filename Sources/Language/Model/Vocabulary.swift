// Enters: the pieces that a model knows, each with a line feed after it. Leaves: the piece that a word begins with.

/// The word pieces of a model, found by their bytes.
struct Vocabulary: Sendable {
  /// The pieces' bytes, one after another.
  private let bytes: [UInt8]
  /// Where each piece starts in ``bytes``, and the end of the last.
  private let starts: [Int32]
  /// Open addressing: a piece's number, or -1. At most half of the places are taken.
  private let slots: [Int32]
  /// The bytes of the longest piece.
  private let longest: Int

  /// The number of pieces.
  var count: Int { starts.count - 1 }

  init(_ text: some Sequence<UInt8>) {
    var bytes: [UInt8] = []
    var starts: [Int32] = [0]
    for byte in text {
      if byte == UInt8(ascii: "\n") {
        starts.append(Int32(bytes.count))
      } else {
        bytes.append(byte)
      }
    }
    var slots = [Int32](repeating: -1, count: Self.power(of: 2 * starts.count))
    for piece in 0..<(starts.count - 1) {
      let range = Int(starts[piece])..<Int(starts[piece + 1])
      var slot = bytes[range].reduce(Self.seed, Self.mix) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(piece)
    }
    (self.bytes, self.starts, self.slots) = (bytes, starts, slots)
    longest = zip(starts, starts.dropFirst()).map { Int($1 - $0) }.max() ?? 0
  }

  private static func power(of count: Int) -> Int {
    var power = 2
    while power < count { power *= 2 }
    return power
  }

  /// FNV-1a (Fowler, Noll and Vo), one byte at a time, so that all beginnings of a word are hashed in one pass.
  private static let seed = Int(truncatingIfNeeded: 0xCBF2_9CE4_8422_2325 as UInt64)
  private static func mix(_ hash: Int, _ byte: UInt8) -> Int {
    let mixed = (hash ^ Int(byte)) &* 0x100_0000_01B3
    return mixed ^ Int(bitPattern: UInt(bitPattern: mixed) >> 32)
  }
  private static let mark = [UInt8](repeating: UInt8(ascii: "#"), count: 2)
  private static let seedAfterMark = mark.reduce(seed, mix)

  /// The number of a piece written as in the vocabulary.
  func index(of piece: String) -> Int32? {
    let bytes = Array(piece.utf8)
    return find(bytes[...], after: [], hash: bytes.reduce(Self.seed, Self.mix))
  }

  /// The longest piece that `word` starts with, and its length there; within a word (`continues`) a piece's `##`
  /// has no place in it. Complexity: O(longest piece).
  func longestPrefix(
    of word: ArraySlice<UInt8>, continues: Bool
  ) -> (piece: Int32, length: Int)? {
    var best: (piece: Int32, length: Int)?
    var hash = continues ? Self.seedAfterMark : Self.seed
    let mark = continues ? Self.mark : []
    for end in word.indices.prefix(longest) {
      hash = Self.mix(hash, word[end])
      if let piece = find(word[word.startIndex...end], after: mark, hash: hash) {
        best = (piece, end + 1 - word.startIndex)
      }
    }
    return best
  }

  private func find(_ word: ArraySlice<UInt8>, after mark: [UInt8], hash: Int) -> Int32? {
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let piece = Int(slots[slot])
      let found = bytes[Int(starts[piece])..<Int(starts[piece + 1])]
      if found.count == word.count + mark.count, found.starts(with: mark),
        found.dropFirst(mark.count).elementsEqual(word)
      {
        return slots[slot]
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }
}
