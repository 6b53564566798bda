// Enters: a witness's lines. Leaves: the entries of its list of references, by number and by author.

/// Reads the list that references lead to: what follows a heading such as 'References', and definitions such as
/// '[^a]: …' and '[1]: https://…' anywhere.
///
/// Items of a list without numbers are counted, as pages number them. Complexity: O(n) in the lines.
struct ReferenceList {
  /// One work or note.
  struct Entry {
    var text: String
    /// Its lines, in UTF-8 bytes of the text: no reference stands in them.
    var range: Range<Int>
  }

  private(set) var entries: [Entry] = []
  /// By the label between the brackets: '12', '^a'.
  private var labelled: [String: Int] = [:]

  /// A list without entries.
  init() {}

  init(_ lines: TextLines) {
    var isList = false
    var count = 0
    var afterBlank = true
    for line in lines.lines {
      defer { afterBlank = line.isBlank || !entries.isEmpty && entries.last?.range == line.range }
      if line.isBlank { continue }
      if let title = Self.heading(lines[line.range]) {
        isList = Self.headings.contains(title)
        count = 0
        continue
      }
      var label: String?
      var start = line.range.lowerBound
      if let found = Self.definition(line.range, lines), isList || afterBlank || found.isSure {
        (label, start) = (found.label, found.end)
      } else if isList {
        count += 1
        (label, start) = Self.number(line.range, lines) ?? ("\(count)", start)
        start = Self.afterBullet(start, lines)
      } else {
        continue
      }
      add(label, lines[start..<line.range.upperBound], line.range)
    }
  }

  private mutating func add(_ label: String?, _ text: String, _ range: Range<Int>) {
    guard !text.isEmpty else { return }
    if let label, labelled[label] == nil { labelled[label] = entries.count }
    entries.append(Entry(text: text, range: range))
  }

  // MARK: Looking

  /// The entry with a label: '12', '^a'.
  func entry(_ label: String) -> String? { labelled[label].map { entries[$0].text } }

  /// The one entry that begins with an author and holds a year, or words of a title.
  func entry(author: String, holding words: String) -> String? {
    let found = entries.filter {
      $0.text.contains(words) && $0.text.prefix(Self.authorReach).contains(author)
    }
    return found.count == 1 ? found[0].text : nil
  }

  /// Characters within which an entry names its authors: three or four names.
  private static let authorReach = 80

  /// Whether a place lies in the list.
  func contains(_ offset: Int) -> Bool {
    let index = entries.partitioningIndex { $0.range.upperBound > offset }
    return index < entries.count && entries[index].range.contains(offset)
  }

  // MARK: Lines

  private static let headings: Set<String> = [
    "references", "notes", "sources", "bibliography", "works cited", "footnotes", "endnotes",
    "literature", "further reading", "citations", "notes and references", "references and notes",
    "reference list", "select bibliography", "selected bibliography", "notes and sources",
  ]

  /// The words of a line that is marked as a heading, or that is one by its words, in lower case.
  private static func heading(_ line: String) -> String? {
    let marks: Set<Character> = ["#", "=", "*", "_", ":", " "]
    var words = Substring(line)
    while let last = words.last, marks.contains(last) { words.removeLast() }
    while let first = words.first, marks.contains(first) { words.removeFirst() }
    let title = words.lowercased()
    let isMarked =
      line.hasPrefix("# ") || line.hasPrefix("##") || line.hasPrefix("==")
      || line.hasPrefix("**") && line.hasSuffix("**")
    return isMarked || headings.contains(title) ? title : nil
  }

  /// '[^a]: …', '[1]: …', '[12] …': the label and where the entry begins; sure with a colon.
  private static func definition(
    _ line: Range<Int>, _ lines: TextLines
  ) -> (label: String, end: Int, isSure: Bool)? {
    guard lines[line.lowerBound] == UInt8(ascii: "["),
      let close = lines.first(
        UInt8(ascii: "]"), from: line.lowerBound, before: min(line.upperBound, line.lowerBound + 24)
      )
    else { return nil }
    let label = lines[(line.lowerBound + 1)..<close]
    let isNumber = !label.isEmpty && label.utf8.allSatisfy(\.isDigit) && label.utf8.count < 4
    guard isNumber || label.hasPrefix("^") else { return nil }
    let hasColon = lines[close + 1] == UInt8(ascii: ":")
    let end = lines.trimmed((close + (hasColon ? 2 : 1))..<line.upperBound).lowerBound
    guard hasColon || lines[close + 1] == 0x20, end < line.upperBound else { return nil }
    return (label, end, hasColon)
  }

  /// '12. …', '12) …', '12 …', '^12 …': the number and where the entry begins.
  private static func number(_ line: Range<Int>, _ lines: TextLines) -> (String?, Int)? {
    var at = line.lowerBound
    while let byte = lines[at], byte == UInt8(ascii: "^") || byte == 0x20 { at += 1 }
    let start = at
    while at < line.upperBound, lines[at]?.isDigit ?? false { at += 1 }
    guard (1...3).contains(at - start) else { return nil }
    let label = lines[start..<at]
    if let mark = lines[at], mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") { at += 1 }
    guard lines[at] == 0x20 || lines[at] == 0x09 else { return nil }
    return (label, lines.trimmed(at..<line.upperBound).lowerBound)
  }

  /// Behind '• ', '- ', '* ', '^ ' and '↑ '.
  private static func afterBullet(_ start: Int, _ lines: TextLines) -> Int {
    for bullet in ["• ", "- ", "* ", "^ ", "↑ "] where lines.starts(at: start, with: bullet) {
      return afterBullet(start + bullet.utf8.count, lines)
    }
    return start
  }
}
