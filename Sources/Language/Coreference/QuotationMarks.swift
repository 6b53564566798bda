// Enters: words in sentences. Leaves: which of them stand inside which quotation.

internal import Intake

/// Numbers the quotations of a text by their marks.
enum QuotationMarks {
  /// Each word's quotation, from 1; 0 outside. The marks themselves count as inside.
  ///
  /// `“` opens and `”` closes. A straight mark opens at a sentence's beginning, closes at its end, else toggles. `‘`
  /// opens where nothing is open, and `’` then closes. A paragraph's beginning closes whatever is open, so that a
  /// missing mark spoils no more than its paragraph.
  ///
  /// Complexity: O(n).
  static func numbers(_ text: AnnotatedText, paragraphs: [Bool]) -> [Int] {
    var result = Array(repeating: 0, count: text.words.count)
    var opened: String?
    var count = 0
    for (sentence, opensParagraph) in zip(text.sentences, paragraphs) {
      if opensParagraph { opened = nil }
      for index in sentence.words {
        let form = text.words[index].form
        let place = Place(
          isFirst: index == sentence.words.lowerBound,
          isLast: index == sentence.words.upperBound - 1)
        let mark = Mark(form, opened: opened, place)
        if mark == .opening { (opened, count) = (form, count + 1) }
        result[index] = opened == nil ? 0 : count
        if mark == .closing { opened = nil }
      }
    }
    return result
  }

  private struct Place {
    var isFirst: Bool
    var isLast: Bool
  }

  private enum Mark {
    case opening, closing, none

    init(_ form: String, opened: String?, _ place: Place) {
      switch form {
      case "\"":
        let opens = place.isFirst || (opened == nil && !place.isLast)
        self = opens ? .opening : .closing
      case "“", "``", "“‘": self = .opening
      case "”", "''", "’”": self = .closing
      case "‘": self = opened == nil ? .opening : .none
      case "’": self = opened == "‘" ? .closing : .none
      default: self = .none
      }
    }
  }
}

extension AnnotatedText {
  /// For each sentence, whether a blank line, or nothing, stands before it.
  func paragraphStarts(in text: String) -> [Bool] {
    var end: Int?
    return sentences.map { sentence in
      defer { end = sentence.range.upperBound }
      guard let end, end <= sentence.range.lowerBound else { return true }
      let gap = text.quote(end..<sentence.range.lowerBound)
      return gap.utf8.count { $0 == UInt8(ascii: "\n") } > 1
    }
  }
}
