// Enters: one line of a saved page. Leaves: what its outer form says that it may be.

/// One line of a page saved as text, classified by its form alone.
struct ThreadLine {
  enum Kind: Hashable {
    case blank
    /// A number that stands alone and unindented: a score, or a short paragraph.
    case number(Int)
    /// `  • 12,345` or `  • 12.3k`: reputation, badges, or a comment's score.
    case numberBullet(Int?)
    case bullet
    /// Text under a bullet, by three spaces or more.
    case indented
    /// An accepted answer's tick, a vote arrow, or a bounty (`+50`).
    case mark
    /// `7 Answers7`
    case answers(Int)
    /// 'Add a comment', 'Show 3 more comments'.
    case control
    case plain
  }

  /// U+2022 in UTF-8.
  static let bullet: [UInt8] = [0xE2, 0x80, 0xA2]

  let kind: Kind
  /// The line without white space around it.
  let whole: ByteSlice
  /// What follows the bullet; `whole` on lines without one.
  let content: ByteSlice

  init(_ line: ByteSlice) {
    let whole = line.trimmed
    let indent = whole.startIndex - line.startIndex
    self.whole = whole
    guard whole.starts(with: Self.bullet) else {
      content = whole
      kind = Self.kind(whole, indent: indent)
      return
    }
    content = whole.dropFirst(3).trimmed
    kind = Self.isReputation(content) ? .numberBullet(Self.signed(content)) : .bullet
  }

  var number: Int? {
    switch kind {
    case .number(let number): number
    case .numberBullet(let number): number
    default: nil
    }
  }

  var isNumber: Bool { if case .number = kind { true } else { false } }
  var isNumberBullet: Bool { if case .numberBullet = kind { true } else { false } }

  private static func kind(_ whole: ByteSlice, indent: Int) -> Kind {
    if whole.isEmpty { return .blank }
    if indent >= 3 { return .indented }
    if isMark(whole) { return .mark }
    if indent == 0, let number = signed(whole) { return .number(number) }
    if let count = answers(whole) { return .answers(count) }
    let controls: [StaticString] = ["Add a comment", "add a comment", "|", "Show "]
    if whole.count < 40, controls.contains(where: whole.hasPrefix) {
      let isMore =
        whole.hasPrefix("Show ") && whole.firstOffset(of: Array("more comment".utf8)) == nil
      return isMore ? .plain : .control
    }
    return .plain
  }

  /// A whole number with its sign; the minus may be U+2212.
  private static func signed(_ bytes: ByteSlice) -> Int? {
    if bytes.first == UInt8(ascii: "-") { return bytes.dropFirst().number.map { -$0 } }
    if bytes.starts(with: [0xE2, 0x88, 0x92]) { return bytes.dropFirst(3).number.map { -$0 } }
    return bytes.number
  }

  /// `97,526`, `12.3k` or `1m`.
  private static func isReputation(_ bytes: ByteSlice) -> Bool {
    guard let last = bytes.last, bytes.count <= 12 else { return false }
    let isShort = [UInt8(ascii: "k"), UInt8(ascii: "m")].contains(last.lowercased)
    let number = isShort ? bytes.dropLast() : bytes
    let digits = number.filter { $0 != UInt8(ascii: ".") }[...]
    return signed(digits) != nil && (isShort || digits.count == number.count)
  }

  private static func isMark(_ bytes: ByteSlice) -> Bool {
    guard bytes.count <= 6 else { return false }
    if bytes.first == UInt8(ascii: "+") { return bytes.dropFirst().number != nil }
    let marks: [Unicode.Scalar] = ["✓", "✔", "☑", "✅", "▲", "▼", "△", "▽"]
    guard let first = bytes.string.unicodeScalars.first else { return false }
    return marks.contains(first)
      && bytes.string.unicodeScalars.dropFirst().allSatisfy { $0 == "\u{FE0F}" }
  }

  /// '7 Answers7', '1 Answer': where a number follows, it is the same.
  private static func answers(_ bytes: ByteSlice) -> Int? {
    let words = bytes.words
    guard words.count == 2, let count = words[0].number else { return nil }
    let letters = words[1].prefix(while: \.isLetter)
    let rest = words[1].dropFirst(letters.count)
    guard letters.equalsIgnoringCase("Answers") || letters.equalsIgnoringCase("Answer"),
      rest.isEmpty || rest.number == count
    else { return nil }
    return count
  }
}

/// The first lines of a text that may be a thread: a score alone, or a title and a score.
struct ThreadOpening {
  var title: Range<Int>?

  init?(_ bytes: [UInt8]) {
    var lines = Lines(bytes).makeIterator()
    guard var line = Self.nextFilled(&lines, bytes) else { return nil }
    if !line.isNumber {
      // Stack Exchange's titles have 150 characters at most.
      guard line.kind == .plain, line.whole.count <= 300 else { return nil }
      title = line.whole.startIndex..<line.whole.endIndex
      guard let next = Self.nextFilled(&lines, bytes), next.isNumber else { return nil }
      line = next
    }
    guard let after = lines.next().map({ ThreadLine(bytes[$0]) }),
      after.kind == .blank || after.kind == .mark
    else { return nil }
  }

  private static func nextFilled(_ lines: inout Lines, _ bytes: [UInt8]) -> ThreadLine? {
    while let range = lines.next() {
      let line = ThreadLine(bytes[range])
      if line.kind != .blank { return line }
    }
    return nil
  }
}
