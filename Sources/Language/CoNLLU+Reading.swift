// Enters: the bytes of a CoNLL-U file. Leaves: its sentences and words, or the line at which it is none.

extension CoNLLU {
  /// Why a file is no CoNLL-U.
  public struct Malformed: Error, Hashable, Sendable, CustomStringConvertible {
    /// The line, from 1.
    public var line: Int
    /// What was expected and what was found.
    public var message: String

    /// Says what is wrong with a line.
    public init(line: Int, message: String) {
      self.line = line
      self.message = message
    }

    /// `line 3: expected 10 columns, found 9`.
    public var description: String { "line \(line): \(message)" }
  }

  /// Reads words, multiword tokens and sentences; of MISC, `SpaceAfter`, `TokenRange` and `Event`. Empty nodes ('8.1') are
  /// left out, and so is all other annotation.
  ///
  /// Complexity: O(n).
  public init(reading bytes: some Sequence<UInt8>) throws(Malformed) {
    var reader = CoNLLUReader()
    var line: [UInt8] = []
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        try reader.take(line)
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
    if !line.isEmpty { try reader.take(line) }
    self.init(sentences: try reader.finish())
  }
}

/// Puts sentences together line by line.
private struct CoNLLUReader {
  private var sentences: [CoNLLU.Sentence] = []
  private var sentence = CoNLLU.Sentence()
  /// The words of the sentence so far.
  private var words = 0
  /// The last word of the multiword token that is open.
  private var lastOfToken = 0
  private var number = 0

  mutating func take(_ bytes: [UInt8]) throws(CoNLLU.Malformed) {
    number += 1
    var content = bytes[...]
    if number == 1, content.starts(with: [0xEF, 0xBB, 0xBF]) { content = content.dropFirst(3) }
    if content.last == UInt8(ascii: "\r") { content = content.dropLast() }
    guard let line = String(validating: content, as: UTF8.self) else {
      throw malformed("expected UTF-8, found other bytes")
    }
    if line.isEmpty {
      try closeSentence()
    } else if line.utf8.first == UInt8(ascii: "#") {
      try comment(line)
    } else {
      try row(line)
    }
  }

  mutating func finish() throws(CoNLLU.Malformed) -> [CoNLLU.Sentence] {
    number += 1
    try closeSentence()
    guard !sentences.isEmpty else { throw malformed("expected a sentence, found none") }
    return sentences
  }

  private func malformed(_ message: String) -> CoNLLU.Malformed {
    CoNLLU.Malformed(line: number, message: message)
  }

  private mutating func closeSentence() throws(CoNLLU.Malformed) {
    guard words >= lastOfToken else {
      throw malformed("expected word \(words + 1), found the sentence's end")
    }
    if words > 0 {
      if !sentence.comments.contains(where: { CoNLLU.Sentence.key($0) == "text" }) {
        sentence.comments.append("# text = " + sentence.text)
      }
      sentences.append(sentence)
    }
    // Comments with no words under them ('# newdoc' of an empty document) belong to nothing.
    sentence = CoNLLU.Sentence()
    (words, lastOfToken) = (0, 0)
  }

  private mutating func comment(_ line: String) throws(CoNLLU.Malformed) {
    guard words == 0, lastOfToken == 0 else {
      throw malformed("expected a word or a blank line, found a comment")
    }
    if ["newdoc", "newpar", "sent_id", "text"].contains(CoNLLU.Sentence.key(line)) {
      sentence.comments.append(line)
    }
  }

  // MARK: Rows

  private mutating func row(_ line: String) throws(CoNLLU.Malformed) {
    let columns = line.utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
    guard columns.count == 10 else {
      throw malformed("expected 10 columns, parted by tabs, found \(columns.count)")
    }
    guard !columns[1].isEmpty else { throw malformed("expected a form, found an empty column") }
    let id = String(columns[0]) ?? ""
    let form = String(columns[1]) ?? ""
    let misc = Misc(columns[9])
    if let bounds = Self.bounds(id, "-") {
      try openToken(bounds, id, form, misc)
    } else if let node = Self.bounds(id, ".") {
      guard node.0 == words else {
        throw malformed("expected an empty node after word \(words), found '\(id)'")
      }
    } else {
      try word(id, form, misc)
    }
  }

  private mutating func openToken(
    _ bounds: (Int, Int), _ id: String, _ form: String, _ misc: Misc
  ) throws(CoNLLU.Malformed) {
    guard words >= lastOfToken, bounds.0 == words + 1, bounds.1 >= bounds.0 else {
      throw malformed("expected a multiword token from word \(words + 1), found '\(id)'")
    }
    lastOfToken = bounds.1
    var token = CoNLLU.Token(form: form, hasSpaceAfter: misc.hasSpaceAfter)
    token.isMultiword = true
    token.words = []
    token.ranges = []
    token.events = []
    sentence.tokens.append(token)
  }

  private mutating func word(
    _ id: String, _ form: String, _ misc: Misc
  ) throws(CoNLLU.Malformed) {
    guard Int(id) == words + 1 else {
      throw malformed("expected word \(words + 1), found '\(id)'")
    }
    words += 1
    guard words <= lastOfToken else {
      sentence.tokens.append(
        CoNLLU.Token(
          form: form, range: misc.range, event: misc.event, hasSpaceAfter: misc.hasSpaceAfter))
      return
    }
    let token = sentence.tokens.count - 1
    sentence.tokens[token].words.append(form)
    sentence.tokens[token].events.append(misc.event)
    if let range = misc.range {
      sentence.tokens[token].ranges?.append(range)
    } else {
      sentence.tokens[token].ranges = nil
    }
  }

  /// The two numbers of '3-4' or '8.1'.
  private static func bounds(_ id: String, _ mark: Character) -> (Int, Int)? {
    let parts = id.split(separator: mark, omittingEmptySubsequences: false)
    guard parts.count == 2, let first = Int(parts[0]), let last = Int(parts[1]) else { return nil }
    return (first, last)
  }

  /// What is read of the tenth column.
  private struct Misc {
    var hasSpaceAfter = true
    var range: Range<Int>?
    var event: String?

    init(_ column: Substring.UTF8View) {
      for attribute in Substring(column).split(separator: "|") {
        if attribute == "SpaceAfter=No" { hasSpaceAfter = false }
        if attribute.hasPrefix("Event=") { event = String(attribute.dropFirst(6)) }
        guard attribute.hasPrefix("TokenRange=") else { continue }
        if let (start, end) = bounds(String(attribute.dropFirst(11)), ":"), 0 <= start, start <= end
        {
          range = start..<end
        }
      }
    }
  }
}
