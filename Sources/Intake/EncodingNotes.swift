// Enters: what decoding met. Leaves: findings in plain words, with the place.

/// The findings about a file's encoding.
struct EncodingNotes {
  let file: String

  func binary(_ kind: BinaryKind) -> Finding {
    Finding(
      id: "intake.binary", level: .error, file: file,
      message: "expected text, HTML or Markdown, found \(kind.name)",
      remedy: kind.remedy.replacing("FILE", with: file))
  }

  /// UTF-8 with bad bytes in it; up to the first, offsets in text and bytes agree (less a byte-order mark).
  func broken(_ survey: UTF8Survey, _ bytes: ArraySlice<UInt8>) -> Finding {
    let offset = survey.firstBad ?? bytes.startIndex
    return warning(
      start: offset - bytes.startIndex,
      "expected UTF-8, found \(count(survey.badBytes)), the first \(place(offset, bytes)); "
        + "U+FFFD (\u{FFFD}) stands for what could not be read",
      "Save the file again as UTF-8, or download it anew.")
  }

  func broken(_ name: String, in text: String) -> Finding {
    let start = text.utf8.firstRange(of: "\u{FFFD}".utf8)?.lowerBound
    let offset = start.map { text.utf8.distance(from: text.utf8.startIndex, to: $0) } ?? 0
    return warning(
      start: offset,
      "expected \(name), found units that form no character, the first at byte \(offset) of the text, line "
        + "\(line(of: offset, Array(text.utf8)[...]))",
      "Save the file again as UTF-8, or download it anew.")
  }

  func assumed(at offset: Int, _ bytes: [UInt8]) -> Finding {
    Finding(
      id: "intake.encoding", level: .note, file: file, start: offset,
      message: "expected UTF-8, found a byte that is not, \(place(offset, bytes[...])); "
        + "read as windows-1252",
      remedy: "If letters look wrong, save the file as UTF-8.")
  }

  func unknown(_ label: String, readAs name: String) -> Finding {
    warning(
      start: 0, "expected a known charset, found the declaration '\(label)'; read as \(name)",
      "If letters look wrong, save the page as UTF-8.")
  }

  func misfit(_ declared: String, readAs name: String) -> Finding {
    warning(
      start: 0,
      "expected \(declared), as the page declares, found bytes that do not fit it; read as \(name)",
      "If letters look wrong, save the page as UTF-8.")
  }

  private func warning(start: Int, _ message: String, _ remedy: String) -> Finding {
    Finding(
      id: "intake.encoding", level: .warning, file: file, start: start, message: message,
      remedy: remedy)
  }

  private func count(_ bad: Int) -> String { bad == 1 ? "a bad byte" : "\(bad) bad bytes" }

  private func place(_ offset: Int, _ bytes: ArraySlice<UInt8>) -> String {
    let digits = String(bytes[offset], radix: 16, uppercase: true)
    return "\(digits) at byte \(offset), line \(line(of: offset, bytes))"
  }

  /// Counted from one; lines end with LF, CRLF or CR.
  private func line(of offset: Int, _ bytes: ArraySlice<UInt8>) -> Int {
    let head = bytes[..<min(bytes.startIndex + offset, bytes.endIndex)]
    return 1
      + Lines(Array(head)).reduce(0) { count, line in
        line.upperBound < head.count ? count + 1 : count
      }
  }
}
