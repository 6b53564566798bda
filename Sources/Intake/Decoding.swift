// Enters: a capture's bytes. Leaves: valid UTF-8 text, the encoding it was read from, and what was mended.

/// A capture's bytes as text.
struct Decoding: Hashable {
  var text: String
  /// The WHATWG name of the encoding.
  var encoding: String
  var findings: [Finding] = []

  /// Why the bytes are no text.
  struct Refused: Error { var finding: Finding }

  /// Decodes by byte-order mark, signature, declaration and validity, in this order.
  ///
  /// Valid UTF-8 without mark passes byte for byte. Source: WHATWG Encoding Standard (marks, labels,
  /// windows-1252); a declaration is heeded only where `isMarkup`. Complexity: O(n).
  init(_ capture: Capture, isMarkup: Bool) throws(Refused) {
    let bytes = capture.bytes
    let notes = EncodingNotes(file: capture.file)
    if let wide = WideEncoding(mark: bytes) ?? WideEncoding(pattern: bytes) {
      self = wide.decode(bytes, notes)
    } else if let kind = BinaryKind(bytes) {
      throw Refused(finding: notes.binary(kind))
    } else if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = Self.repaired(bytes.dropFirst(3), notes)
    } else if isMarkup, let label = DeclaredCharset.label(in: bytes[...]) {
      self = Self.declared(label, bytes, notes)
    } else {
      self = Self.undeclared(bytes, notes)
    }
  }

  init(text: String, encoding: String, findings: [Finding] = []) {
    self.text = text
    self.encoding = encoding
    self.findings = findings
  }

  /// What a page says of itself, unless the bytes are UTF-8 beyond doubt: many pages were converted and kept
  /// their old declaration, and no other encoding forms valid sequences by chance.
  private static func declared(
    _ label: String, _ bytes: [UInt8], _ notes: EncodingNotes
  ) -> Decoding {
    guard let charset = Charset(label: label) else {
      var result = undeclared(bytes, notes)
      result.findings.append(notes.unknown(label, readAs: result.encoding))
      return result
    }
    let survey = UTF8Survey(bytes[...])
    if charset == .utf8 || (survey.badBytes == 0 && survey.sequences > 0) {
      return repaired(bytes[...], notes)
    }
    if let text = charset.decode(bytes) { return Decoding(text: text, encoding: charset.name) }
    var result = undeclared(bytes, notes)
    result.findings.append(notes.misfit(charset.name, readAs: result.encoding))
    return result
  }

  private static func undeclared(_ bytes: [UInt8], _ notes: EncodingNotes) -> Decoding {
    if let text = String(validating: bytes, as: UTF8.self) {
      return Decoding(text: text, encoding: "utf-8")
    }
    let survey = UTF8Survey(bytes[...])
    // In windows-1252 a well-formed sequence is a rare accident ('Ã©'); in broken UTF-8 it is the rule.
    if survey.sequences < survey.badBytes, let text = Windows1252.decode(bytes) {
      let finding = notes.assumed(at: survey.firstBad ?? 0, bytes)
      return Decoding(text: text, encoding: "windows-1252", findings: [finding])
    }
    return repaired(bytes[...], notes)
  }

  /// UTF-8, with U+FFFD for what is broken (Unicode's 'substitution of maximal subparts').
  private static func repaired(_ bytes: ArraySlice<UInt8>, _ notes: EncodingNotes) -> Decoding {
    if let text = String(validating: bytes, as: UTF8.self) {
      return Decoding(text: text, encoding: "utf-8")
    }
    let survey = UTF8Survey(bytes)
    let finding = notes.broken(survey, bytes)
    return Decoding(
      text: String(decoding: bytes, as: UTF8.self), encoding: "utf-8", findings: [finding])
  }
}
