// Enters: a line near the top of an article. Leaves: its author and date, if it holds nothing else.

/// Who wrote an article and when, as a line of its own says.
struct Byline: Hashable {
  var author: String?
  /// EDTF, a day.
  var date: String?

  init() {}

  /// Names have some 60 bytes at most; with a date and joints the line stays under 100.
  private static let lineLimit = 100

  /// `By Jane Doe`, `By Jane Doe, 3 May 2011`, `Jane Doe - May 3, 2011` or `Jane Doe | 2011-05-03`.
  init?(_ line: ByteSlice) {
    let line = line.trimmed
    guard line.count <= Self.lineLimit else { return nil }
    let isMarked = line.hasPrefix("By ") || line.hasPrefix("by ") || line.hasPrefix("BY ")
    var words = (isMarked ? line.dropFirst(3) : line).words
    guard words.count <= 12 else { return nil }
    if let cut = words.indices.first(where: { CalendarDay(words: Array(words[$0...])) != nil }) {
      date = CalendarDay(words: Array(words[cut...]))?.edtf
      words.removeSubrange(cut...)
      guard Self.dropJoint(&words, isMarked: isMarked) else { return nil }
    } else if !isMarked {
      return nil
    }
    if isMarked, date != nil { Self.dropPlace(&words) }
    guard Self.isName(words) else { return nil }
    author = words.map(\.string).joined(separator: " ")
  }

  /// 'Jane Doe, Base Camp': the place between a name and the date.
  private static func dropPlace(_ words: inout [ByteSlice]) {
    guard let comma = words.firstIndex(where: { $0.last == UInt8(ascii: ",") }),
      comma + 1 < words.count, isName(Array(words[(comma + 1)...]))
    else { return }
    words = Array(words[..<comma]) + [words[comma].dropLast()]
  }

  /// The dash or bar before a date; after 'By' a comma or 'on' will do.
  private static func dropJoint(_ words: inout [ByteSlice], isMarked: Bool) -> Bool {
    guard let last = words.last else { return false }
    let dashes = ["-", "–", "—", "|", "·", "•"].map { Array($0.utf8)[...] }
    if dashes.contains(last) || isMarked && last.equalsIgnoringCase("on") {
      words.removeLast()
      return !words.isEmpty
    }
    guard isMarked else { return false }
    if last.last == UInt8(ascii: ",") { words[words.count - 1] = last.dropLast() }
    return true
  }

  /// Words that names do not hold and headlines do.
  private static let headlineWords: [StaticString] = [
    "the", "of", "in", "on", "at", "to", "for", "from", "with", "by", "is", "was", "a", "an",
  ]

  /// One to six capitalised words, small particles allowed inside; no figures, no 'Trotsky's'.
  static func isName(_ words: [ByteSlice]) -> Bool {
    guard (1...6).contains(words.count), words[0].first?.isCapital == true else { return false }
    let particles: [StaticString] = [
      "and", "&", "de", "da", "del", "der", "den", "di", "du", "la", "le", "van", "von", "al",
      "bin",
    ]
    return words.allSatisfy { word in
      let isClean = word.allSatisfy {
        $0.isLetter || $0 >= 0x80
          || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "&")].contains(
            $0)
      }
      let owns = word.hasSuffix(Array("'s".utf8)) || word.hasSuffix(Array("’s".utf8))
      let isHeadline = headlineWords.contains { word.equalsIgnoringCase($0) }
      let isNamePart =
        word.first?.isCapital == true || particles.contains { word.equalsIgnoringCase($0) }
      return isClean && !owns && !isHeadline && isNamePart
    }
  }
}

/// The line that heads a reader's comment under an article: `tom on June 07, 2021:`.
struct CommentHeading: Hashable {
  var author: String
  /// EDTF, a day.
  var date: String

  /// Readers have commented on web pages since the mid-1990s; in accounts of earlier events 'He wrote on
  /// 7 June 1938:' stays prose.
  private static let firstYear = 1995

  /// Words before 'on' that make a sentence of the line.
  private static let verbs: [StaticString] = [
    "wrote", "said", "says", "writes", "began", "ended", "declared", "reported", "noted", "stated",
    "recorded", "testified", "announced", "added", "continued", "published", "happened", "died",
    "was", "is", "were", "born", "dated", "followed", "occurred", "opened", "posted", "updated",
  ]

  init?(_ line: ByteSlice) {
    guard line.last == UInt8(ascii: ":"), line.count <= 120, line.first?.isSpace == false else {
      return nil
    }
    let words = line.dropLast().words
    guard let on = words.lastIndex(where: { $0.elementsEqual("on".utf8) }), on > 0,
      let day = CalendarDay(words: Array(words[(on + 1)...])), day.year >= Self.firstYear
    else { return nil }
    var name = words[..<on]
    if let place = name.firstIndex(where: { $0.elementsEqual("from".utf8) }), place > 0 {
      name = name[..<place]
    }
    if name.last?.equalsIgnoringCase("(author)") == true { name.removeLast() }
    // Longer than five words is a sentence; so is a pronoun with its verb.
    guard (1...5).contains(name.count), !name.contains(where: Self.isVerb) else { return nil }
    author = name.map(\.string).joined(separator: " ")
    date = day.edtf
  }

  private static func isVerb(_ word: ByteSlice) -> Bool {
    verbs.contains { word.equalsIgnoringCase($0) }
  }
}
