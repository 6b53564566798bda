// Enters: a text's words in sentences. Leaves: the windows that the model reads.

/// Packs sentences into windows: whole ones, as many as fit, and never a sure end's two sides apart from need.
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

  /// Windows in text order, covering every word. An end by layout is forced; others are the model's to decide.
  func windows(_ runs: [SentenceSplitter.Run]) -> [Window] {
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
        let ends = word == run.tokens.upperBound - 1 && run.ending == .layout
        window.append(forms[word], pieces: pieces[word], endsSentence: ends)
      }
    }
    return window
  }

  // MARK: Long sentences

  /// The sentence itself, or parts of it that fit: each as long as may be, up to its best mark.
  private func cut(_ run: SentenceSplitter.Run) -> [SentenceSplitter.Run] {
    var parts: [SentenceSplitter.Run] = []
    var start = run.tokens.lowerBound
    var (end, filled) = (start, 0)
    while end < run.tokens.upperBound {
      if filled + pieces[end].count > capacity {
        let stop = bestCut(start..<end)
        parts.append(SentenceSplitter.Run(tokens: start..<stop, ending: .clear))
        (start, end, filled) = (stop, stop, 0)
      } else {
        filled += pieces[end].count
        end += 1
      }
    }
    return parts + [SentenceSplitter.Run(tokens: start..<end, ending: run.ending)]
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
