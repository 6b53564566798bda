// Enters: a text's words in sentences. Leaves: the windows that the model reads.

/// Packs a text's words into windows: sentences together, where the model is to find their ends, or each alone.
struct WindowPacker {
  private let model: LanguageModel
  private let forms: [String]
  private let pieces: [[WordPiece]]

  init(_ model: LanguageModel, forms: [String]) {
    self.model = model
    self.forms = forms
    pieces = forms.map(model.pieces.pieces(of:))
  }

  /// The pieces of words that a window holds beside its two marks.
  private var capacity: Int { model.encoder.maximumPieces - 2 }

  private func length(_ words: Range<Int>) -> Int { words.reduce(0) { $0 + pieces[$1].count } }

  /// Windows of whole sentences, as many as fit, parted where an end is sure. They are in text order and cover every word.
  func packed(_ runs: [SentenceSplitter.Run]) -> [Window] {
    var result: [Window] = []
    var open: [SentenceSplitter.Run] = []
    var filled = 0
    for run in runs.flatMap(cut) {
      let length = length(run.tokens)
      while filled + length > capacity {
        let closing = (open.lastIndex { $0.ending != .likely } ?? open.count - 1) + 1
        result.append(window(open[..<closing]))
        open.removeFirst(closing)
        filled = open.reduce(0) { $0 + self.length($1.tokens) }
      }
      open.append(run)
      filled += length
    }
    return open.isEmpty ? result : result + [window(open[...])]
  }

  private func window(_ runs: ArraySlice<SentenceSplitter.Run>) -> Window {
    var window = Window()
    for run in runs {
      for word in run.tokens {
        let isLast = word == run.tokens.upperBound - 1
        window.append(forms[word], pieces: pieces[word], ending: isLast ? run.ending : nil)
      }
    }
    return window
  }

  /// A window of the sentence's own, or several where it is too long for one.
  func alone(_ sentence: Range<Int>) -> [Window] {
    parts(of: sentence).map { part in
      var window = Window()
      for word in part { window.append(forms[word], pieces: pieces[word]) }
      return window
    }
  }

  // MARK: Long sentences

  private func cut(_ run: SentenceSplitter.Run) -> [SentenceSplitter.Run] {
    let parts = parts(of: run.tokens)
    return parts.map { part in
      SentenceSplitter.Run(tokens: part, ending: part == parts.last ? run.ending : .clear)
    }
  }

  /// The sentence itself, or parts of it that fit: each as long as may be, up to its best mark.
  private func parts(of sentence: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = sentence.lowerBound
    var (end, filled) = (start, 0)
    while end < sentence.upperBound {
      if filled + pieces[end].count > capacity {
        let stop = bestCut(start..<end)
        parts.append(start..<stop)
        (start, end, filled) = (stop, stop, 0)
      } else {
        filled += pieces[end].count
        end += 1
      }
    }
    return parts + [start..<end]
  }

  /// Where words that fill a window are best cut: after the last semicolon or full stop in their second half, else after the
  /// last comma there, else at the end.
  private func bestCut(_ words: Range<Int>) -> Int {
    let half = (words.lowerBound + words.count / 2)..<words.upperBound
    for marks in Self.marks {
      if let mark = half.last(where: { marks.contains(forms[$0]) }) { return mark + 1 }
    }
    return words.upperBound
  }

  private static let marks: [Set<String>] = [
    [".", ";", "!", "?", ":", "…", "..."], [",", "–", "—", "-", ")"],
  ]
}
