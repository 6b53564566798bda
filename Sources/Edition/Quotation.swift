// Enters: a quotation and the bytes in it that matter. Leaves: words around that focus that fit a width.

/// A quotation as words, ready to be shortened around its focus.
struct Quotation {
  private(set) var words: [Word]

  /// The words of `text`; those that touch the bytes of `focus` stand in plain style, the others dim.
  init(_ text: String, focus: Range<Int>?) {
    let bytes = Array(text.utf8)
    let range = (focus ?? 0..<0).clamped(to: 0..<bytes.count)
    func slice(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    words = Edition.words([
      Span(slice(0..<range.lowerBound), .dim), Span(slice(range), .plain),
      Span(slice(range.upperBound..<bytes.count), .dim),
    ])
    guard !range.isEmpty else { return }
    for at in words.indices {
      words[at].isFocus = words[at].spans.contains { $0.style == .plain }
    }
  }

  /// In quotation marks, at most about `width` columns, with '…' where words are left out. The focus is
  /// always there; without one the quotation is shown from its beginning.
  func shortened(to width: Int) -> [Word] {
    let shown = window(width: width - 6)
    var result = Array(words[shown])
    if shown.lowerBound > 0 {
      result.insert(Word(spans: [Span("…", .dim)], width: 1), at: 0)
      result[1].gap = 1
    }
    if shown.upperBound < words.count { result.append(Word(spans: [Span("…", .dim)], width: 1)) }
    guard !result.isEmpty else { return [] }
    result[0].spans.insert(Span("“", .dim), at: 0)
    result[0].width += 1
    result[result.count - 1].append("”", .dim)
    return result
  }

  /// The words that fit, grown from the focus by turns to the left and to the right.
  private func window(width: Int) -> Range<Int> {
    var low = words.firstIndex(where: \.isFocus) ?? 0
    var high = (words.lastIndex(where: \.isFocus) ?? -1) + 1
    var used = words[low..<high].reduce(0) { $0 + cost($1) }
    var isGrowing = true
    while isGrowing {
      isGrowing = false
      if high < words.count, used + cost(words[high]) <= width || high == low {
        used += cost(words[high])
        high += 1
        isGrowing = true
      }
      if low > 0, used + cost(words[low - 1]) <= width {
        low -= 1
        used += cost(words[low])
        isGrowing = true
      }
    }
    return low..<high
  }

  private func cost(_ word: Word) -> Int { word.width + word.gap }
}
