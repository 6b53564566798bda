// Enters: a line near the top of an article. Leaves: the date of writing, where the line plainly gives that.

/// When an article was written, as its line of paper or place says: `Harbour Gazette, 4 May 1887`, `Oslo, April 2, 2003 – `.
///
/// A line such as 'The Battle of Marrow, 17 June 1703' dates what is told and is none.
struct Dateline: Hashable {
  /// EDTF, a day.
  var date: String
  /// Whether the line holds nothing but the date.
  var isBare: Bool

  /// A paper and a place have some 60 bytes at most; with a date and an agency in brackets they stay under 100.
  private static let limit = 100

  init?(_ line: ByteSlice) {
    let line = line.trimmed
    let head = Self.beforeDash(line)
    guard let found = Self.read(line) ?? (head.isEmpty ? nil : Self.read(head, isOpening: true)),
      !found.isBare || head.isEmpty
    else { return nil }
    self = found
  }

  private init(date: String, isBare: Bool) {
    self.date = date
    self.isBare = isBare
  }

  /// `isOpening` where a dash parts it from what is told; a place wants that, or an agency behind it.
  private static func read(_ line: ByteSlice, isOpening: Bool = false) -> Dateline? {
    guard line.count <= limit else { return nil }
    let plain = withoutBrackets(line)
    let words = plain.words
    guard words.count <= 14,
      let cut = words.indices.first(where: { CalendarDay(words: Array(words[$0...])) != nil }),
      let day = CalendarDay(words: Array(words[cut...]))
    else { return nil }
    if cut == 0 { return Dateline(date: day.edtf, isBare: true) }
    let isPart = words[cut - 1].last == UInt8(ascii: ",") || dashes.contains(words[cut - 1])
    let canBePlace = isOpening || plain.count < line.count
    guard isPart, isPaper(words[..<cut]) || canBePlace && isPlace(words[..<cut]) else {
      return nil
    }
    return Dateline(date: day.edtf, isBare: false)
  }

  /// 'Port Almeda, 15 March 1967 (Continental Press)'.
  private static func withoutBrackets(_ line: ByteSlice) -> ByteSlice {
    guard line.last == UInt8(ascii: ")"), let open = line.lastIndex(of: UInt8(ascii: "(")) else {
      return line
    }
    return line[..<open]
  }

  /// What stands before a dash between spaces, near the start of a paragraph.
  private static func beforeDash(_ line: ByteSlice) -> ByteSlice {
    let start = line.prefix(limit)
    let ends = dashes.compactMap { start.firstOffset(of: [0x20] + $0 + [0x20]) }
    return ends.min().map { line[..<$0] } ?? []
  }

  private static let dashes: [ByteSlice] = ["-", "--", "–", "—", "|"].map { Array($0.utf8)[...] }

  /// Words of which one is a paper's, a station's or an agency's, each with a capital but the small ones.
  private static func isPaper(_ words: ArraySlice<ByteSlice>) -> Bool {
    let plain = words.map(\.withoutComma).filter { !dashes.contains($0) }
    return plain.contains { word in papers.contains { word.equalsIgnoringCase($0) } }
      && plain.allSatisfy { word in
        word.first?.isCapital == true || small.contains { word.equalsIgnoringCase($0) }
      }
  }

  /// One to three words with a capital, letters only: 'Port Almeda'. More may be what happened there.
  private static func isPlace(_ words: ArraySlice<ByteSlice>) -> Bool {
    let plain = words.map(\.withoutComma).filter { !dashes.contains($0) }
    return (1...3).contains(plain.count)
      && plain.allSatisfy { $0.first?.isCapital == true && Byline.isName([$0]) }
      && !plain.contains { word in deeds.contains { word.equalsIgnoringCase($0) } }
  }

  private static let small: [StaticString] = ["the", "of", "and", "with", "for", "in", "de", "la"]
  private static let papers: [StaticString] = [
    "advertiser", "advocate", "agency", "argus", "bulletin", "chronicle", "courier", "daily",
    "dispatch", "echo", "enquirer", "evening", "examiner", "express", "gazette", "globe",
    "guardian",
    "herald", "independent", "inquirer", "intelligencer", "journal", "magazine", "mail", "mercury",
    "mirror", "monitor", "morning", "news", "observer", "post", "press", "quarterly", "radio",
    "record", "register", "review", "sentinel", "standard", "star", "sun", "telegraph", "times",
    "tribune", "weekly",
  ]
  private static let deeds: [StaticString] = ["born", "died", "killed", "buried", "executed"]
}
