// Enters: a block of a saved page's lines. Leaves: the user cards and comments that it consists of, if it does.

/// Lines without a blank one or a lone number between them.
struct ThreadBlock {
  let lines: Range<Int>
  /// The cards and comments that end the block; `nil` for a paragraph.
  let tail: ThreadTail?

  /// Complexity: O(lines); each block is read at most twice.
  static func all(in lines: [ThreadLine]) -> [ThreadBlock] {
    var blocks: [ThreadBlock] = []
    var start = 0
    for index in 0...lines.count
    where index == lines.count || lines[index].kind == .blank || lines[index].isNumber {
      if start < index {
        blocks.append(ThreadBlock(lines: start..<index, tail: tail(lines, start..<index)))
      }
      start = index + 1
    }
    return blocks
  }

  private static func tail(_ lines: [ThreadLine], _ block: Range<Int>) -> ThreadTail? {
    if let tail = ThreadTail(lines, block) { return tail }
    // A body that no blank line parts from its card: the card needs two numbers to be believed.
    guard
      let card = block.dropFirst().dropLast(2).first(where: {
        ThreadTail.isName(lines[$0]) && lines[$0 + 1].isNumberBullet && lines[$0 + 2].isNumberBullet
      })
    else { return nil }
    return ThreadTail(lines, card..<block.upperBound)
  }
}

/// What follows a post's body: the cards of its editor and author, then the comments on it.
struct ThreadTail {
  struct Card: Hashable {
    var name: String
    /// How many numbers the card shows: reputation, then badges.
    var numbers: Int
  }

  struct Comment: Hashable {
    var range: Range<Int>
    var author: String?
    var date: String?
    var score: Int?
  }

  private(set) var start: Int
  private(set) var cards: [Card] = []
  private(set) var comments: [Comment] = []
  private var unsigned = 0

  /// `nil` unless the whole block reads as cards and comments, with comments signed (after a card a few may
  /// lack a readable date).
  init?(_ lines: [ThreadLine], _ block: Range<Int>) {
    start = block.lowerBound
    var index = start
    while index < block.upperBound {
      if lines[index].kind == .control {
        index += 1
      } else if !readCard(lines, &index, block.upperBound),
        !readComment(lines, &index, block.upperBound)
      {
        return nil
      }
    }
    let isTrusted = cards.contains { $0.numbers >= 2 } && unsigned < comments.count
    guard unsigned == 0 || isTrusted, !cards.isEmpty || !comments.isEmpty else { return nil }
  }

  func followed(by other: ThreadTail) -> ThreadTail {
    var result = self
    result.cards += other.cards
    result.comments += other.comments
    return result
  }

  /// Stack Exchange's display names have 30 characters at most, of four bytes at most.
  static let nameLimit = 120

  static func isName(_ line: ThreadLine) -> Bool {
    (line.kind == .plain || line.kind == .indented) && line.whole.count <= nameLimit
  }

  /// A name and its numbers, of which there are four at most; a number with text under it is a comment's.
  private mutating func readCard(_ lines: [ThreadLine], _ index: inout Int, _ end: Int) -> Bool {
    guard Self.isName(lines[index]), index + 1 < end, lines[index + 1].isNumberBullet else {
      return false
    }
    var next = index + 1
    while next < end, next <= index + 4, lines[next].isNumberBullet,
      !isCommentScore(lines, next, end)
    {
      next += 1
    }
    cards.append(Card(name: displayName(lines[index].whole), numbers: next - index - 1))
    index = next
    return true
  }

  private func isCommentScore(_ lines: [ThreadLine], _ index: Int, _ end: Int) -> Bool {
    index + 1 < end && lines[index + 1].kind == .indented
  }

  /// A comment reaches to its signature, or to the next bullet where it has none.
  private mutating func readComment(_ lines: [ThreadLine], _ index: inout Int, _ end: Int) -> Bool {
    var comment = Comment(range: 0..<0)
    if lines[index].isNumberBullet, isCommentScore(lines, index, end) {
      comment.score = lines[index].number
      index += 1
    } else if lines[index].kind != .bullet {
      return false
    }
    let first = lines[index].content.startIndex
    let last = readWords(lines, &index, end, &comment)
    comment.range = first..<max(first, last)
    comments.append(comment)
    index += 1
    return true
  }

  /// Moves to the comment's last line, takes author and date from its signature, and gives where its words end.
  private mutating func readWords(
    _ lines: [ThreadLine], _ index: inout Int, _ end: Int, _ comment: inout Comment
  ) -> Int {
    while true {
      if let signature = Signature(lines[index].content) {
        comment.author = signature.author
        comment.date = signature.date
        return signature.start
      }
      guard index + 1 < end, [.indented, .plain].contains(lines[index + 1].kind) else {
        unsigned += 1
        return lines[index].whole.endIndex
      }
      index += 1
    }
  }
}

/// A name without the diamond of a moderator.
func displayName(_ bytes: ByteSlice) -> String {
  let diamond: [UInt8] = [0xE2, 0x99, 0xA6]
  return (bytes.hasSuffix(diamond) ? bytes.dropLast(3) : bytes).trimmed.string
}
