// Enters: what a reader found. Leaves: the witnesses in it, and the title of the whole.

/// The voices of one document.
struct Voices {
  private(set) var witnesses: [Witness] = []
  private(set) var title: String?

  private let source: Source.ID

  init(_ reading: Reading, _ bytes: [UInt8], source: Source.ID, format: Source.Format) {
    self.source = source
    if format == .text, let thread = AnswerThread(bytes) {
      title = thread.title
      witnesses = thread.voices.map(witness)
    } else {
      title = reading.title
      readArticle(reading, bytes)
    }
  }

  private func witness(_ voice: AnswerThread.Voice) -> Witness {
    Witness(
      id: .init(source: source, label: voice.label), kind: voice.kind,
      title: voice.kind == .question ? title : nil, author: voice.author, date: voice.date,
      score: voice.score, range: voice.range, parent: voice.parent)
  }

  /// One article, and the readers' comments that follow it.
  private mutating func readArticle(_ reading: Reading, _ bytes: [UInt8]) {
    let comments = TrailingComment.all(in: bytes, reading.range)
    let end = comments.first?.heading.lowerBound ?? reading.range.upperBound
    let words = bytes[reading.range.lowerBound..<end].trimmed
    let byline = Self.byline(words)
    witnesses.append(
      Witness(
        id: .init(source: source, label: ""), kind: .article, title: title,
        author: reading.author ?? byline?.author, date: reading.date ?? byline?.date,
        range: words.startIndex..<words.endIndex))
    for (number, comment) in comments.enumerated() {
      witnesses.append(
        Witness(
          id: .init(source: source, label: "c\(number + 1)"), kind: .comment,
          author: comment.author, date: comment.date, range: comment.range, parent: ""))
    }
  }

  /// A byline stands under the headline and perhaps a line below it: in the first four lines with words.
  private static let bylineLines = 4

  private static func byline(_ words: ByteSlice) -> Byline? {
    let bytes = Array(words.prefix(4096))
    let lines = Lines(bytes).map { bytes[$0].trimmed }.filter { !$0.isEmpty }
    let top = lines.prefix(bylineLines)
    var byline = top.lazy.compactMap { Byline($0) }.first
    guard byline?.date == nil, let date = dateline(lines) else { return byline }
    byline = byline ?? Byline()
    byline?.date = date
    return byline
  }

  /// The date of writing by a line of paper or place; by a date alone only under a title, and where no other such line shows
  /// that the text is a diary.
  private static func dateline(_ lines: [ByteSlice]) -> String? {
    let datelines = lines.map { Dateline($0) }
    if let line = datelines.prefix(bylineLines).lazy.compactMap({ $0 }).first(where: { !$0.isBare })
    {
      return line.date
    }
    let bare = datelines.indices.filter { datelines[$0]?.isBare ?? false }
    guard bare.count == 1, (1..<bylineLines).contains(bare[0]) else { return nil }
    return datelines[bare[0]]?.date
  }
}

/// A reader's comment under an article.
struct TrailingComment {
  var heading: Range<Int>
  var author: String
  var date: String
  var range: Range<Int>

  /// Comments are headed by a line of their own after a blank one, and hold words. Complexity: O(n).
  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [TrailingComment] {
    var headings: [(range: Range<Int>, value: CommentHeading)] = []
    var followsBlank = false
    for line in Lines(bytes, in: range) {
      if followsBlank, let heading = CommentHeading(bytes[line].untrailed) {
        headings.append((line, heading))
      }
      followsBlank = bytes[line].allSatisfy(\.isSpace)
    }
    guard let first = headings.first,
      !bytes[range.lowerBound..<first.range.lowerBound].trimmed.isEmpty
    else { return [] }
    let ends = headings.dropFirst().map(\.range.lowerBound) + [range.upperBound]
    return zip(headings, ends).compactMap { heading, end in
      let words = bytes[heading.range.upperBound..<end].trimmed
      guard !words.isEmpty else { return nil }
      return TrailingComment(
        heading: heading.range, author: heading.value.author, date: heading.value.date,
        range: words.startIndex..<words.endIndex)
    }
  }
}

extension ArraySlice<UInt8> {
  /// Without white space at the end.
  fileprivate var untrailed: ByteSlice {
    var slice = self
    while slice.last?.isSpace == true { slice.removeLast() }
    return slice
  }
}
