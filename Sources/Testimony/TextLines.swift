// Enters: a part of a text, such as one witness's words. Leaves: its lines and bytes, for what layout and signs tell rather than grammar.

internal import Intake

/// The lines of a part of a text. All offsets are UTF-8 bytes of the source's text.
///
/// Complexity: O(n) to make, O(log n) to find a line.
struct TextLines {
  struct Line {
    /// Without white space around; empty for a blank line.
    var range: Range<Int>
    /// Bytes of white space at the start.
    var indent: Int

    var isBlank: Bool { range.isEmpty }
  }

  let lines: [Line]
  let range: Range<Int>
  private let bytes: [UInt8]
  /// For each line where its paragraph ends.
  private let ends: [Int]

  /// The lines of a range of a text.
  init(_ range: Range<Int>, of text: String) {
    self.range = range
    bytes = Array(text.quote(range).utf8)
    var lines: [Line] = []
    var at = 0
    while at < bytes.count {
      let end = bytes[at...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      var (first, last) = (at, end)
      while first < last, bytes[first].isBlank { first += 1 }
      while last > first, bytes[last - 1].isBlank { last -= 1 }
      let start = range.lowerBound
      lines.append(Line(range: (start + first)..<(start + last), indent: first - at))
      at = end + 1
    }
    self.lines = lines
    var ends: [Int] = []
    for line in lines.reversed() {
      ends.append(line.isBlank ? line.range.lowerBound : ends.last ?? range.upperBound)
    }
    self.ends = ends.reversed()
  }

  /// Where the paragraph that holds an offset ends.
  func paragraphEnd(of offset: Int) -> Int {
    let index = line(at: offset)
    return index < ends.count ? ends[index] : range.upperBound
  }

  /// The byte at an offset; nil outside the witness's words.
  subscript(offset: Int) -> UInt8? {
    let index = offset - range.lowerBound
    return bytes.indices.contains(index) ? bytes[index] : nil
  }

  /// The text of a range within the witness's words.
  subscript(part: Range<Int>) -> String {
    let part = part.clamped(to: range.lowerBound..<(range.lowerBound + bytes.count))
    let start = range.lowerBound
    return String(
      decoding: bytes[(part.lowerBound - start)..<(part.upperBound - start)], as: UTF8.self)
  }

  /// Whether the text at an offset begins with some ASCII letters or signs, in any case.
  func starts(at offset: Int, with prefix: String) -> Bool {
    var at = offset
    for byte in prefix.utf8 {
      guard let own = self[at], own.lowercased == byte.lowercased else { return false }
      at += 1
    }
    return true
  }

  /// The first offset from a start on, before an end, at which a byte stands.
  func first(_ byte: UInt8, from start: Int, before end: Int) -> Int? {
    (start..<max(start, end)).first { self[$0] == byte }
  }

  /// The index of the line that holds an offset, or begins next after it.
  func line(at offset: Int) -> Int { lines.partitioningIndex { $0.range.upperBound > offset } }

  /// A range without white space around.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, self[first]?.isWhite ?? false { first += 1 }
    while last > first, self[last - 1]?.isWhite ?? false { last -= 1 }
    return first..<last
  }
}

extension UInt8 {
  /// White space within a line.
  fileprivate var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }
  var isWhite: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isUpper: Bool { (0x41...0x5A).contains(self) }
  var isLower: Bool { (0x61...0x7A).contains(self) }
  /// An ASCII letter, or a byte of any other character outside ASCII.
  var isLetter: Bool { isUpper || isLower || self >= 0x80 }
  fileprivate var lowercased: UInt8 { isUpper ? self | 0x20 : self }
}
