// Enters: the scores of names' tags for the words of a sentence. Leaves: the names.

/// A tag of a word in or out of a name: O, B-KIND for a name's first word, I-KIND for the others.
struct NameTag: Hashable, Sendable {
  enum Place: Sendable { case outside, first, inside }

  var place: Place
  /// Nil outside.
  var kind: Name.Kind?

  init?(_ text: String) {
    if text == "O" {
      (place, kind) = (.outside, nil)
      return
    }
    guard let kind = Self.kinds[String(text.dropFirst(2))] else { return nil }
    switch text.prefix(2) {
    case "B-": place = .first
    case "I-": place = .inside
    default: return nil
    }
    self.kind = kind
  }

  private static let kinds: [String: Name.Kind] = [
    "PER": .person, "PLACE": .place, "ORG": .organisation, "OTHER": .other,
  ]

  /// Whether this tag may stand after another, or after none at a sentence's start.
  func follows(_ other: NameTag?) -> Bool {
    place != .inside || other.map { $0.place != .outside && $0.kind == kind } ?? false
  }
}

/// A name's words, counted from the start of its window, and what it names.
struct NameSpan: Hashable, Sendable {
  var words: Range<Int>
  var kind: Name.Kind
}

/// Finds the best path of tags in which I-k follows B-k or I-k only (Viterbi 1967); ties go to the lower index.
struct NameDecoder: Sendable {
  private let tags: [NameTag]
  /// For each tag, those that may stand before it.
  private let before: [[Int]]

  init(tags: [NameTag]) {
    self.tags = tags
    before = tags.map { tag in tags.indices.filter { tag.follows(tags[$0]) } }
  }

  /// `scores` has a row of one score for each tag, for each word. Complexity: O(words · tags²).
  func path(_ scores: ArraySlice<Float>) -> [Int] {
    let rows = scores.count / tags.count
    guard rows > 0 else { return [] }
    var best = tags.indices.map {
      tags[$0].follows(nil) ? scores[scores.startIndex + $0] : -Float.infinity
    }
    var origins: [[Int]] = []
    for row in 1..<max(rows, 1) {
      let start = scores.startIndex + row * tags.count
      let from = before.map { candidates in
        candidates.dropFirst().reduce(candidates[0]) { best[$1] > best[$0] ? $1 : $0 }
      }
      best = tags.indices.map { best[from[$0]] + scores[start + $0] }
      origins.append(from)
    }
    var path = [tags.indices.dropFirst().reduce(0) { best[$1] > best[$0] ? $1 : $0 }]
    for from in origins.reversed() { path.append(from[path[path.count - 1]]) }
    return path.reversed()
  }

  /// The names of a sentence whose first word is `start`.
  func names(_ scores: ArraySlice<Float>, from start: Int) -> [NameSpan] {
    var names: [NameSpan] = []
    for (index, tag) in path(scores).map({ tags[$0] }).enumerated() {
      guard let kind = tag.kind else { continue }
      let word = start + index
      if tag.place == .inside, let last = names.indices.last, names[last].words.upperBound == word {
        names[last].words = names[last].words.lowerBound..<(word + 1)
      } else {
        names.append(NameSpan(words: word..<(word + 1), kind: kind))
      }
    }
    return names
  }
}
