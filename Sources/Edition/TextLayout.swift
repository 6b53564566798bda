// Enters: styled text. Leaves: words, and lines of words that fit a width.

/// How a piece of text looks where there is colour.
enum Style: Hashable { case plain, heading, siglum, dim, contradiction, agreement, gap }

/// A piece of text in one style.
struct Span: Hashable {
  var text: String
  var style: Style

  init(_ text: String, _ style: Style = .plain) {
    self.text = text
    self.style = style
  }

  /// A wider space, between parts of a line that are no sentence together.
  static let gap = Span("", .gap)
}

/// What is never broken unless it alone is wider than the line.
struct Word: Hashable {
  var spans: [Span] = []
  var width = 0
  /// The spaces before it, unless it begins a line; 0 where a line may end without one, as between
  /// Chinese characters.
  var gap = 1
  /// Whether it holds words that give a reading's value.
  var isFocus = false

  mutating func append(_ scalar: Unicode.Scalar, _ style: Style) {
    if spans.last?.style == style {
      spans[spans.count - 1].text.unicodeScalars.append(scalar)
    } else {
      spans.append(Span(String(scalar), style))
    }
    width += displayWidth(scalar)
  }
}

/// A line of styled text with its width in columns.
struct Line: Hashable {
  var spans: [Span] = []
  var width = 0

  mutating func append(_ word: Word, after gap: Int) {
    let space = String(repeating: " ", count: gap)
    if let last = spans.last, last.style == word.spans.first?.style {
      spans[spans.count - 1].text += space + word.spans[0].text
      spans += word.spans.dropFirst()
    } else {
      spans += (gap > 0 ? [Span(space, .gap)] : []) + word.spans
    }
    width += word.width + gap
  }
}

/// The words of styled text, made harmless: the one gate that all text for a terminal passes.
func words(_ spans: [Span]) -> [Word] {
  var words: [Word] = []
  var word = Word()
  func finish(gap: Int) {
    let pending = word.spans.isEmpty && !words.isEmpty ? max(word.gap, gap) : gap
    if !word.spans.isEmpty { words.append(word) }
    word = Word(gap: pending)
  }
  for span in spans {
    if span.style == .gap { finish(gap: 3) }
    for raw in span.text.unicodeScalars {
      if isSpace(raw) {
        finish(gap: 1)
      } else if let scalar = harmless(raw) {
        if mayBreak(before: scalar, in: word) { finish(gap: 0) }
        word.append(scalar, span.style)
      }
    }
  }
  finish(gap: 1)
  return words
}

/// A line may end between two wide characters, but closing punctuation never begins one.
private func mayBreak(before scalar: Unicode.Scalar, in word: Word) -> Bool {
  guard isWide(scalar), let last = word.spans.last?.text.unicodeScalars.last, isWide(last),
    !scalar.properties.isEmojiPresentation
  else { return false }
  switch scalar.properties.generalCategory {
  case .closePunctuation, .finalPunctuation, .otherPunctuation: return false
  default: return true
  }
}

/// Words flowed into lines of at most `width` columns, greedily. A word wider than that is cut between
/// characters, unless it holds a siglum.
func flow(_ words: [Word], width: Int) -> [Line] {
  var lines: [Line] = []
  var line = Line()
  for word in words.flatMap({ cut($0, width: width) }) {
    let space = line.width == 0 ? 0 : word.gap
    if line.width > 0, line.width + space + word.width > width {
      lines.append(line)
      line = Line()
    }
    line.append(word, after: line.width > 0 ? space : 0)
  }
  return line.spans.isEmpty ? lines : lines + [line]
}

/// Styled text flowed into lines.
func flow(_ spans: [Span], width: Int) -> [Line] { flow(words(spans), width: width) }

/// A word in pieces of at most `width` columns, cut between characters and never in a siglum.
private func cut(_ word: Word, width: Int) -> [Word] {
  guard word.width > width, !word.spans.contains(where: { $0.style == .siglum }) else {
    return [word]
  }
  var pieces: [Word] = []
  var piece = Word(gap: word.gap, isFocus: word.isFocus)
  for span in word.spans {
    for character in span.text {
      if piece.width > 0, piece.width + displayWidth(String(character)) > width {
        pieces.append(piece)
        piece = Word(gap: 0, isFocus: word.isFocus)
      }
      for scalar in character.unicodeScalars { piece.append(scalar, span.style) }
    }
  }
  return pieces + [piece]
}

/// Text of at most `width` columns, its middle left out where it is longer: for file names.
func shortened(middleOf text: String, width: Int) -> String {
  guard displayWidth(text) > width else { return text }
  let half = (width - 1) / 2
  return prefix(of: text, width: width - 1 - half) + "…"
    + String(prefix(of: String(text.reversed()), width: half).reversed())
}

/// A file's path with its first folders left out where it is too wide: '…/accounts/letter.txt'.
func shortened(path: String, width: Int) -> String {
  guard displayWidth(path) > width else { return path }
  var folders = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
  while folders.count > 1, displayWidth("…/" + folders.joined(separator: "/")) > width {
    folders = folders.dropFirst()
  }
  return folders.isEmpty
    ? shortened(middleOf: path, width: width)
    : shortened(middleOf: "…/" + folders.joined(separator: "/"), width: width)
}

/// The characters of a text that fit a width.
private func prefix(of text: String, width: Int) -> String {
  var used = 0
  return String(
    text.prefix { character in
      used += displayWidth(String(character))
      return used <= width
    })
}
