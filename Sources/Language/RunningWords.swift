// Enters: a range of text. Leaves: its words in a row, folded, for comparing wording.

internal import Intake

/// A word as it counts for comparing wording: folded, with its place.
public struct RunningWord: Hashable, Sendable {
  /// The folded word.
  public var form: String
  /// UTF-8 bytes of the source's text.
  public var range: Range<Int>
}

/// The words of a text in a row, without marks: 'Trotsky's' and 'Trotskys' are one word, 'ice-axe' two. An
/// apostrophe at a word's end is a mark, and no part of its range.
///
/// Complexity: O(n).
public func runningWords(_ text: String, in range: Range<Int>) -> [RunningWord] {
  var result: [RunningWord] = []
  var start: Int?
  var end = range.lowerBound
  var at = range.lowerBound
  func close() {
    guard let from = start else { return }
    let form = folded(text.quote(from..<end))
    if !form.isEmpty { result.append(RunningWord(form: form, range: from..<end)) }
    start = nil
  }
  let utf8 = text.utf8
  let first = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
  let last = utf8.index(first, offsetBy: range.count)
  for scalar in text.unicodeScalars[first..<last] {
    let width = UTF8.width(scalar)
    if isWordPart(scalar) {
      start = start ?? at
      end = at + width
    } else if scalar != "'" && scalar != "’" {
      close()
    }
    at += width
  }
  close()
  return result
}

/// Letters, numbers, and the accents that decomposed text writes after its letters.
private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
      || ("0"..."9").contains(scalar)
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.generalCategory == .nonspacingMark
}
