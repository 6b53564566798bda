// Enters: the lines of a saved question-and-answer page. Leaves: its voices, each with its own words.

/// A question-and-answer page of the Stack Exchange kind, saved as text.
///
/// Its form: a score line, the question, user cards, comments; then 'N Answers' and the same for each answer.
/// Prose is never taken for it: a lone number must open the text, and the answers' heading with a card or a
/// signed comment, or a card with all its badges, must follow.
struct AnswerThread {
  /// One voice, before it is given its source.
  struct Voice: Hashable {
    var kind: Witness.Kind
    var label: String
    var parent: String?
    var author: String?
    var date: String?
    var score: Int?
    var range: Range<Int>
  }

  private(set) var voices: [Voice] = []
  /// The line above the question's score, where there is one.
  private(set) var title: String?

  private let lines: [ThreadLine]
  private let blocks: [ThreadBlock]

  /// Complexity: O(n); O(1) for texts that do not open with a number.
  init?(_ bytes: [UInt8]) {
    // No thread is without a bullet; the test spares a column of numbers the work below.
    guard let opening = ThreadOpening(bytes), bytes[...].firstOffset(of: ThreadLine.bullet) != nil
    else { return nil }
    let lines = Lines(bytes).map { ThreadLine(bytes[$0]) }
    self.lines = lines
    blocks = ThreadBlock.all(in: lines)
    title = opening.title.map { bytes[$0].string }
    guard let question = lines.firstIndex(where: \.isNumber) else { return nil }
    let heading = self.heading(after: question)
    let starts = heading.map { answers(after: $0.line, expected: $0.count) } ?? []
    let ends = starts + [lines.count]
    let asked = post(question, until: heading?.line ?? lines.count, isLast: heading == nil)
    guard isThread(asked, hasHeading: heading != nil, starts, ends) else { return nil }
    add(asked, kind: .question, label: "q", parent: nil)
    for (number, start) in starts.enumerated() {
      let answer = post(start, until: ends[number + 1], isLast: number == starts.count - 1)
      add(answer, kind: .answer, label: "a\(number + 1)", parent: "q")
    }
  }

  private mutating func add(_ post: Post, kind: Witness.Kind, label: String, parent: String?) {
    voices.append(
      Voice(
        kind: kind, label: label, parent: parent, author: post.tail?.cards.last?.name,
        score: post.score, range: post.range))
    for (number, comment) in (post.tail?.comments ?? []).enumerated() {
      voices.append(
        Voice(
          kind: .comment, label: "\(label).c\(number + 1)", parent: label, author: comment.author,
          date: comment.date, score: comment.score, range: comment.range))
    }
  }

  /// Several signs must agree before a text is called a thread.
  private func isThread(_ asked: Post, hasHeading: Bool, _ starts: [Int], _ ends: [Int]) -> Bool {
    // A reputation and three badge counts: three numbers at least, and nothing after them but comments, make
    // a card that a list in prose is not.
    guard hasHeading else {
      return (asked.tail?.cards.last?.numbers ?? 0) >= 3 && blocks.last?.tail != nil
        && lines.last { $0.kind != .blank }?.isNumber == false
    }
    return asked.tail != nil
      || starts.indices.contains { post(starts[$0], until: ends[$0 + 1], isLast: true).tail != nil }
  }
}

// MARK: - Where posts begin

extension AnswerThread {
  /// The line 'N Answers', which must stand before a score or at the end of the text.
  private func heading(after question: Int) -> (line: Int, count: Int)? {
    for index in lines.indices.dropFirst(question + 1) {
      guard case .answers(let count) = lines[index].kind else { continue }
      let next = lines[(index + 1)...].firstIndex { $0.kind != .blank }
      if next == nil || next.map({ isScore($0) }) == true { return (index, count) }
    }
    return nil
  }

  /// The score lines of the answers.
  ///
  /// A number is one for certain where it follows the heading or the cards and comments of a post. Numbers
  /// after bare paragraphs are scores only if with them the answers are as many as the heading promises.
  private func answers(after heading: Int, expected: Int) -> [Int] {
    var certain: [Int] = []
    var possible: [Int] = []
    var followsTail = true
    var block = blocks.firstIndex { $0.lines.lowerBound > heading } ?? blocks.count
    for index in (heading + 1)..<max(lines.count, heading + 1) where lines[index].isNumber {
      while block < blocks.count, blocks[block].lines.lowerBound < index {
        followsTail = blocks[block].tail != nil
        block += 1
      }
      guard isScore(index) else { continue }
      if followsTail { certain.append(index) } else { possible.append(index) }
      followsTail = false
    }
    let all = (certain + possible).sorted()
    return certain.count < expected && all.count == expected ? all : certain
  }

  /// A number alone between its post's neighbours: nothing, or a mark, stands on the next line.
  private func isScore(_ index: Int) -> Bool {
    guard lines[index].isNumber else { return false }
    guard index + 1 < lines.count else { return true }
    return [.blank, .mark].contains(lines[index + 1].kind)
  }
}

// MARK: - What a post holds

extension AnswerThread {
  private struct Post {
    var score: Int?
    var range: Range<Int>
    var tail: ThreadTail?
  }

  /// The post whose score stands at `start`: its body, and its tail of cards and comments.
  ///
  /// After the last post a page's remains may follow, so its tail is the last there is; that of any other
  /// post reaches to the next score.
  private func post(_ start: Int, until end: Int, isLast: Bool) -> Post {
    let inside = blocks.indices { $0.lines.lowerBound > start && $0.lines.upperBound <= end }
    var tail: ThreadTail?
    var bodyEnd = end
    if let last = isLast ? inside.last(where: { blocks[$0].tail != nil }) : inside.last,
      var merged = blocks[last].tail
    {
      var first = last
      while first > inside.lowerBound, merged.start == blocks[first].lines.lowerBound,
        let earlier = blocks[first - 1].tail
      {
        merged = earlier.followed(by: merged)
        first -= 1
      }
      (tail, bodyEnd) = (merged, merged.start)
    }
    return Post(score: lines[start].number, range: body(start + 1, bodyEnd), tail: tail)
  }

  private func body(_ start: Int, _ end: Int) -> Range<Int> {
    let body = lines[min(start, end)..<end].drop { [.blank, .mark].contains($0.kind) }
    guard let first = body.first, let last = body.last(where: { $0.kind != .blank }) else {
      let here =
        start < lines.count ? lines[start].whole.startIndex : lines[start - 1].whole.endIndex
      return here..<here
    }
    return first.whole.startIndex..<last.whole.endIndex
  }
}

extension Array {
  /// The indices of the run of elements that fit, for elements in order.
  fileprivate func indices(where fits: (Element) -> Bool) -> Range<Int> {
    let start = firstIndex(where: fits) ?? endIndex
    let end = self[start...].firstIndex { !fits($0) } ?? endIndex
    return start..<end
  }
}
