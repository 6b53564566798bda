// Enters: the finished edition. Leaves: what every writer asks of it: counts, givers, passages.

extension Apparatus {
  /// At how many loci the accounts contradict each other.
  public var contradictions: Int { events.reduce(0) { $0 + $1.contradictions } }

  /// The counts that stand at the top of every view, without what the user has set aside.
  public var summary: String {
    [
      counted(sources.count, "source"), counted(witnesses.count, "witness"),
      counted(events.count { !$0.isSetAside }, "event"), counted(contradictions, "contradiction"),
    ].joined(separator: ", ")
  }

  /// What to print where there is no event, or nil where there is one.
  var nothingToShow: String? {
    if sources.isEmpty { return "No source was read, so there is nothing to compare." }
    return events.isEmpty ? "No event was found in these sources." : nil
  }

  /// The sources by file name.
  var sourcesByFile: [String: SourceEntry] {
    Dictionary(sources.map { ($0.file, $0) }) { first, _ in first }
  }

  /// What views call each event, by its id.
  var eventLabels: [String: String] {
    Dictionary(events.map { ($0.id, $0.label) }) { first, _ in first }
  }

  /// What an explanation explains: the label of its event, or the question itself.
  func explained(by explanation: ExplanationEntry) -> String {
    events.first { $0.id == explanation.of }?.label ?? explanation.of
  }
}

extension Apparatus.EventEntry {
  /// At how many of its loci the accounts contradict each other.
  public var contradictions: Int { loci.count { $0.isContradicted } }

  /// The links worth telling people: that a birth comes before a death goes without saying.
  var tellingLinks: [Apparatus.EventLink] { relatedTo.filter { $0.relation != "before" } }
}

extension Apparatus.LocusEntry {
  /// Whether two of its readings contradict each other.
  public var isContradicted: Bool { verdict == "contradiction" }
}

extension Apparatus.ReadingEntry {
  /// The witnesses that give the reading: those that only deny it are left out.
  public var givers: [String] {
    let givers = Set(live.filter { $0.certainty != "denied" }.map(\.witness))
    let deniers = Set(live.filter { $0.certainty == "denied" }.map(\.witness))
    return witnesses.filter { givers.contains($0) || !deniers.contains($0) }
  }
}

extension Apparatus.SourceEntry {
  /// The text between two byte offsets; bytes that are cut out of a character show as U+FFFD.
  /// Nil where the offsets do not fit the text: an anchor that no longer fits is not guessed.
  func quotation(_ start: Int, _ end: Int) -> String? {
    guard fits(start, end) else { return nil }
    let bytes = text.utf8
    let first = bytes.index(bytes.startIndex, offsetBy: start)
    return String(decoding: bytes[first..<bytes.index(first, offsetBy: end - start)], as: UTF8.self)
  }

  /// Whether two offsets bound a passage of the text.
  func fits(_ start: Int, _ end: Int) -> Bool {
    start >= 0 && start < end && end <= text.utf8.count
  }
}

extension Apparatus.AttestationEntry {
  /// The focus in bytes of `quote`, where it lies within the quotation.
  var focusInQuote: Range<Int>? {
    guard focus.count == 2, start <= focus[0], focus[0] < focus[1], focus[1] <= end,
      quote.utf8.count == end - start
    else { return nil }
    return focus[0] - start..<focus[1] - start
  }
}
