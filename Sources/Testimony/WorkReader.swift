// Enters: what stands between brackets. Leaves: the works that it cites.

/// Reads 'see Pell 1998, p. 4; Vane 1902' as works, and tells it from other brackets.
struct WorkReader {
  let lines: TextLines
  let list: ReferenceList
  let isPerson: (Int) -> Bool?

  /// The works between two brackets; none where one of them is something else.
  func works(_ inner: Range<Int>) -> [Citation] {
    var result: [Citation] = []
    for part in parts(inner) {
      guard let work = work(part) else { return [] }
      result.append(work)
    }
    return result
  }

  private func parts(_ inner: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = inner.lowerBound
    while let semicolon = lines.first(UInt8(ascii: ";"), from: start, before: inner.upperBound) {
      result.append(start..<semicolon)
      start = semicolon + 1
    }
    return result + [start..<inner.upperBound]
  }

  private func work(_ part: Range<Int>) -> Citation? {
    let (range, isLed) = withoutLead(part)
    let text = lines[range]
    guard let first = text.first, !text.contains("://") else { return nil }
    if Self.isIbidem(text) { return Citation(range: range, text: text) }
    if isLed, first.isUppercase { return citation(range) }
    if hasLocator(text), first.isUppercase || first == "p" || "“\"'‘*_".contains(first) {
      return citation(range)
    }
    if let (author, year, hasPages) = Self.authorAndYear(text) {
      let entry = list.entry(author: author, holding: year)
      let isNamed = isPerson(range.lowerBound) == true || text.contains("et al")
      guard entry != nil || hasPages || isNamed else { return nil }
      return Citation(range: range, text: text, entry: entry)
    }
    return titled(range)
  }

  private func citation(_ range: Range<Int>) -> Citation {
    let text = lines[range]
    let entry =
      Self.authorAndYear(text).flatMap { list.entry(author: $0.author, holding: $0.year) }
      ?? titled(range)?.entry
    return Citation(range: range, text: text, entry: entry)
  }

  /// Behind 'see', 'cf.' and the like; led where the words say that a source follows.
  private func withoutLead(_ part: Range<Int>) -> (Range<Int>, isLed: Bool) {
    var range = lines.trimmed(part)
    for lead in Self.leads where lines.starts(at: range.lowerBound, with: lead + " ") {
      range = lines.trimmed((range.lowerBound + lead.utf8.count)..<range.upperBound)
      if lead.hasPrefix("source") { return (range, true) }
    }
    return (range, false)
  }

  /// The longer before the shorter.
  private static let leads = [
    "source:", "sources:", "see also", "see", "cf.", "e.g.", "quoted in", "cited in", "quoted by",
    "cited by",
  ]

  // MARK: Author and year

  /// '(1998)' and '(1998, p. 4)' behind 'Pell': the year with what follows, and the author.
  func year(_ inner: Range<Int>, after open: Int) -> (Citation, author: String)? {
    let range = lines.trimmed(inner)
    let text = lines[range]
    let digits = text.prefix(4)
    guard Self.isYear(digits), let author = word(before: open) else { return nil }
    let rest = text.dropFirst(4)
    let entry = list.entry(author: author, holding: String(digits))
    guard rest.isEmpty ? entry != nil : hasLocator(text) || Self.isPages(rest) else { return nil }
    return (Citation(range: range, text: text, entry: entry), author)
  }

  /// The capitalised word that stands before a bracket.
  private func word(before open: Int) -> String? {
    var end = open
    while let byte = lines[end - 1], byte == 0x20 { end -= 1 }
    var start = end
    while let byte = lines[start - 1], byte.isLetter { start -= 1 }
    let word = lines[start..<end]
    return word.first?.isUppercase ?? false ? word : nil
  }

  /// 'Pell 1998', 'Pell and Vane, 1998a, 12–14', 'Pell et al. 1998': capitalised names and a year, and nothing besides.
  static func authorAndYear(
    _ text: String
  ) -> (author: String, year: String, hasPages: Bool)? {
    let tokens = text.split(separator: " ")
    guard
      let index = tokens.firstIndex(where: { isYear($0.prefix(4)) }), index > 0, index < 8,
      tokens[..<index].allSatisfy({ isName($0) })
    else { return nil }
    let year = tokens[index].prefix { $0.isNumber || $0.isLetter }
    guard year.count <= 5 else { return nil }
    let rest = text[year.endIndex...]
    guard rest.isEmpty || isPages(rest) || rest.hasPrefix(", p") || rest.hasPrefix(": p") else {
      return nil
    }
    let author = tokens[0].filter { $0 != "," }
    return months.contains(author.lowercased())
      ? nil : (String(author), String(year), !rest.isEmpty)
  }

  private static func isYear(_ text: Substring) -> Bool {
    text.count == 4 && text.utf8.allSatisfy(\.isDigit) && ("1500"..."2099").contains(String(text))
  }

  private static func isName(_ token: Substring) -> Bool {
    token.first?.isUppercase ?? false
      || ["and", "&", "et", "al.", "al.,", "de", "von", "van", "der"].contains(token)
  }

  /// ', 12–14', ': 45'.
  private static func isPages(_ rest: Substring) -> Bool {
    guard let first = rest.first, ",:".contains(first) else { return false }
    let pages = rest.dropFirst().filter { $0 != " " }
    return !pages.isEmpty && pages.allSatisfy { $0.isNumber || "–-,".contains($0) }
  }

  private static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "spring", "summer", "autumn", "winter", "fall", "early",
    "late", "mid",
  ]

  // MARK: Pages and titles

  /// 'p. 4', 'vol. 2', 'ch. 3': with a number.
  private func hasLocator(_ text: String) -> Bool {
    let tokens = text.split(separator: " ")
    return zip(tokens, tokens.dropFirst()).contains {
      Self.locators.contains($0.lowercased()) && $1.first?.isNumber ?? false
    } || tokens.contains { $0.hasPrefix("p.") && $0.dropFirst(2).first?.isNumber ?? false }
  }

  static let locators: Set<String> = ["p.", "pp.", "vol.", "ch.", "fol.", "f.", "no.", "col."]

  static func isIbidem(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.hasPrefix("ibid") || text.contains("op. cit") || text.contains("loc. cit")
  }

  /// 'Pell, The Harbour Years': a name, a comma, and what is written like a title.
  func titled(_ whole: Range<Int>) -> Citation? {
    let range = lines.trimmed(whole)
    let text = lines[range]
    guard text.first?.isUppercase ?? false, let comma = text.firstIndex(of: ",") else {
      return nil
    }
    let author = text[..<comma]
    let title = text[text.index(after: comma)...].drop { $0 == " " }
    let names = author.split(separator: " ")
    guard names.count <= 6, names.allSatisfy({ Self.isName($0) }), isTitle(title) else {
      return nil
    }
    let words = title.prefix { !",(".contains($0) }.filter { !"“”\"*_".contains($0) }
    let surname = names.last.map(String.init) ?? ""
    return Citation(
      range: range, text: text, entry: list.entry(author: surname, holding: words))
  }

  private func isTitle(_ title: Substring) -> Bool {
    guard let first = title.first else { return false }
    if "“\"‘*_".contains(first) { return true }
    let words = title.split(separator: " ")
    let isOpened = ["The", "A", "An", "On"].contains(words[0]) && words.count > 1
    return first.isUppercase && (isOpened || hasLocator(String(title)))
  }
}
