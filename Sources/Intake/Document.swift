// Enters: a capture. Leaves: its text and the voices in it, or the finding that says why there are none.

/// A file that was read: its text, and who speaks in it.
public struct Document: Hashable, Sendable, Codable {
  /// The file, its text, and how it was decoded.
  public var source: Source
  /// The voices, at least one, in text order; the first is the article or the question.
  public var witnesses: [Witness]
  /// Warnings and notes: what may be wrong with the text, and where.
  public var findings: [Finding]

  /// Puts together what a reader found.
  public init(source: Source, witnesses: [Witness], findings: [Finding] = []) {
    self.source = source
    self.witnesses = witnesses
    self.findings = findings
  }
}

/// What became of a capture.
public enum Reception: Hashable, Sendable, Codable {
  case read(Document)
  case refused(Finding)

  /// The document, unless it was refused.
  public var document: Document? { if case .read(let document) = self { document } else { nil } }

  /// All that is to be said about the file.
  public var findings: [Finding] {
    switch self {
    case .read(let document): document.findings
    case .refused(let finding): [finding]
    }
  }
}

/// The stage's entry point: turns captures into documents.
public struct DocumentReader: Hashable, Sendable {
  /// The bounds that ``read(file:)`` keeps.
  public var limits: Limits

  /// - Parameter limits: the greatest file that ``read(file:)`` takes.
  public init(limits: Limits = Limits()) { self.limits = limits }

  /// Captures a file and reads it. See ``Capture/read(file:limits:)`` for the ways in which it may be refused.
  public func read(file: String) -> Reception {
    switch Capture.read(file: file, limits: limits) {
    case .captured(let capture): read(capture)
    case .refused(let finding): .refused(finding)
    }
  }

  /// Decodes the bytes, takes the text out of its format, and tells the voices apart.
  ///
  /// Refused are `intake.tooLarge`, `intake.binary` and `intake.empty`; documents may carry
  /// `intake.encoding` and `intake.format`. The same bytes and name always give the same document.
  /// Complexity: O(n).
  public func read(_ capture: Capture) -> Reception {
    let refusal = Refusal(file: capture.file, limits: limits)
    guard capture.bytes.count <= limits.fileSize else {
      return .refused(refusal.finding(.init(kind: .file, size: capture.bytes.count)))
    }
    guard !capture.bytes.isEmpty else { return .refused(refusal.empty) }
    let reader = Reader.choose(file: capture.file, bytes: capture.bytes)
    do throws(Decoding.Refused) {
      let decoding = try Decoding(capture, isMarkup: reader.format == .html)
      return document(capture, decoding, reader) ?? .refused(refusal.blank(reader.format))
    } catch {
      return .refused(error.finding)
    }
  }

  private func document(
    _ capture: Capture, _ decoding: Decoding, _ reader: Reader
  ) -> Reception? {
    let reading = reader.reads(decoding.text)
    let bytes = Array(reading.text.utf8)
    guard !bytes[reading.range].trimmed.isEmpty else { return nil }
    let voices = Voices(reading, bytes, source: capture.id, format: reader.format)
    let source = Source(
      id: capture.id, file: capture.file, format: reader.format, encoding: decoding.encoding,
      title: voices.title, text: reading.text)
    var findings = decoding.findings + reading.findings.map { $0.naming(capture.file) }
    if reader.format == .text, Reader.html.detects(bytes.prefix(Reader.sniffed)) {
      findings.append(.looksLikeHTML(capture.file))
    }
    return .read(Document(source: source, witnesses: voices.witnesses, findings: findings))
  }
}

extension Refusal {
  func blank(_ format: Source.Format) -> Finding {
    let isPage = format == .html
    return Finding(
      id: "intake.empty", level: .error, file: file,
      message: isPage
        ? "expected words, found a page without any outside its menus and scripts"
        : "expected words, found only white space",
      remedy: isPage
        ? "Save the page as text from the browser; its words may be put in by a script."
        : "Check that the file was saved or downloaded completely.")
  }
}

extension Finding {
  fileprivate static func looksLikeHTML(_ file: String) -> Finding {
    Finding(
      id: "intake.format", level: .note, file: file, start: 0,
      message:
        "expected plain text, as the name says, found what looks like HTML; read as plain text",
      remedy: "If it is a saved page, rename it to end in .html")
  }

  fileprivate func naming(_ file: String) -> Finding {
    var result = self
    result.file = file
    return result
  }
}
