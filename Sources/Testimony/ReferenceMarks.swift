// Enters: a text. Leaves: the same without the marks of its notes, for whoever reads its grammar.

/// The marks of notes and references, which are no words of the sentence that they stand in.
public enum ReferenceMarks {
  /// The text with '[12]', '[12]:45', '[^a]' and raised numbers blanked out, byte for byte.
  ///
  /// Complexity: O(n).
  public static func blanked(in text: String) -> String {
    let lines = TextLines(0..<text.utf8.count, of: text)
    let finder = CitationFinder(lines: lines, list: ReferenceList(), isPerson: { _ in nil })
    var bytes = Array(text.utf8)
    var at = 0
    while at < bytes.count {
      guard let end = finder.markEnd(at, bytes[at]) else {
        at += 1
        continue
      }
      for index in at..<end { bytes[index] = 0x20 }
      at = end
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension CitationFinder {
  /// Where the mark of a note that begins at a place ends; nil where none does.
  fileprivate func markEnd(_ at: Int, _ byte: UInt8) -> Int? {
    let mark: Found?
    switch byte {
    case UInt8(ascii: "["): mark = bracket(at).first { $0.citation.entry == nil }
    case 0xC2, 0xE2: mark = raised(at)
    default: mark = nil
    }
    guard var end = mark?.frame.upperBound else { return nil }
    // The page: '[12]:45'.
    if byte == UInt8(ascii: "["), lines[end] == UInt8(ascii: ":"), lines[end + 1]?.isDigit ?? false
    {
      end += 1
      while lines[end]?.isDigit ?? false { end += 1 }
    }
    return end
  }
}
