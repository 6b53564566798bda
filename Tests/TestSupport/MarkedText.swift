// Enters: prose with ⟦marks⟧. Leaves: the bare text and the UTF-8 ranges that the marks stood around.

/// A text whose spans are marked in place, so that no test counts offsets by hand.
///
///     let marked = MarkedText("He died on ⟦21 August 1940⟧.")
///     marked.text    // "He died on 21 August 1940."
///     marked.ranges  // [11..<25]
public struct MarkedText: Sendable, Hashable {
  /// The text without the marks.
  public let text: String
  /// The marked spans in the order in which they open, in UTF-8 bytes of `text`.
  public let ranges: [Range<Int>]

  /// Takes the marks out of a text.
  public init(_ marked: String) {
    var bare = ""
    var open: [Int] = []
    var spans: [(order: Int, range: Range<Int>)] = []
    var opened = 0
    var orders: [Int] = []
    for character in marked {
      switch character {
      case "⟦":
        open.append(bare.utf8.count)
        orders.append(opened)
        opened += 1
      case "⟧":
        guard let start = open.popLast(), let order = orders.popLast() else {
          preconditionFailure("a ⟧ without its ⟦ in: \(marked)")
        }
        spans.append((order, start..<bare.utf8.count))
      default: bare.append(character)
      }
    }
    precondition(open.isEmpty, "a ⟦ without its ⟧ in: \(marked)")
    text = bare
    ranges = spans.sorted { $0.order < $1.order }.map(\.range)
  }
}

/// The text with marks around the ranges: the inverse of ``MarkedText`` for ranges that do not cross.
public func marked(_ text: String, _ ranges: [Range<Int>]) -> String {
  var result = ""
  for (offset, byteIndex) in text.utf8.indices.enumerated() {
    closing(at: offset, ranges, into: &result)
    opening(at: offset, ranges, into: &result)
    if let index = byteIndex.samePosition(in: text.unicodeScalars) {
      result.unicodeScalars.append(text.unicodeScalars[index])
    }
  }
  closing(at: text.utf8.count, ranges, into: &result)
  return result
}

private func closing(at offset: Int, _ ranges: [Range<Int>], into result: inout String) {
  for range in ranges where range.upperBound == offset && !range.isEmpty { result.append("⟧") }
}

private func opening(at offset: Int, _ ranges: [Range<Int>], into result: inout String) {
  for range in ranges where range.lowerBound == offset && !range.isEmpty { result.append("⟦") }
}
