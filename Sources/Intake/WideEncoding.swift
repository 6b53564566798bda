// Enters: bytes in UTF-16 or UTF-32. Leaves: text.

/// The encodings whose units are wider than a byte.
struct WideEncoding: Hashable {
  var width: Int
  var isBigEndian: Bool
  /// The length of the byte-order mark.
  var markLength: Int

  var name: String { "utf-\(width * 8)\(isBigEndian ? "be" : "le")" }

  /// By byte-order mark (The Unicode Standard, section 23.8). UTF-32's mark is asked first, since it begins
  /// like UTF-16's.
  init?(mark bytes: [UInt8]) {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]), bytes.count.isMultiple(of: 4) {
      self.init(width: 4, isBigEndian: false, markLength: 4)
    } else if bytes.starts(with: [0, 0, 0xFE, 0xFF]), bytes.count.isMultiple(of: 4) {
      self.init(width: 4, isBigEndian: true, markLength: 4)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(width: 2, isBigEndian: false, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(width: 2, isBigEndian: true, markLength: 2)
    } else {
      return nil
    }
  }

  /// UTF-16 without mark: in Western text every other byte is zero.
  ///
  /// Asked of 4,096 bytes, a page or two. Zeros must hold nine in ten of one side, for the rest is dashes and
  /// quotation marks (U+20xx), and none of the other: a zero there would be a NUL or U+xx00.
  init?(pattern bytes: [UInt8]) {
    let units = min(bytes.count, 4096) / 2
    guard units >= 2, bytes.count.isMultiple(of: 2) else { return nil }
    var zeros = [0, 0]
    for index in 0..<(units * 2) where bytes[index] == 0 { zeros[index & 1] += 1 }
    guard zeros.contains(0), let most = zeros.max(), most * 10 >= units * 9 else { return nil }
    self.init(width: 2, isBigEndian: zeros[0] > zeros[1], markLength: 0)
  }

  private init(width: Int, isBigEndian: Bool, markLength: Int) {
    self.width = width
    self.isBigEndian = isBigEndian
    self.markLength = markLength
  }

  /// The text, with U+FFFD for lone surrogates, impossible scalars and a unit cut short. Complexity: O(n).
  func decode(_ bytes: [UInt8], _ notes: EncodingNotes) -> Decoding {
    let units = (bytes.count - markLength) / width
    let isCut = !(bytes.count - markLength).isMultiple(of: width)
    var text =
      width == 2
      ? String(
        decoding: (0..<units).map { UInt16(truncatingIfNeeded: unit($0, bytes)) }, as: UTF16.self)
      : String(decoding: (0..<units).map { unit($0, bytes) }, as: UTF32.self)
    if isCut { text += "\u{FFFD}" }
    guard isCut || hasReplacement(text, bytes, units) else {
      return Decoding(text: text, encoding: name)
    }
    return Decoding(text: text, encoding: name, findings: [notes.broken(name, in: text)])
  }

  private func unit(_ index: Int, _ bytes: [UInt8]) -> UInt32 {
    let start = markLength + index * width
    let unit = bytes[start..<(start + width)]
    return isBigEndian
      ? unit.reduce(0) { $0 << 8 | UInt32($1) } : unit.reversed().reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Whether decoding put in more replacement characters than the bytes hold themselves.
  private func hasReplacement(_ text: String, _ bytes: [UInt8], _ units: Int) -> Bool {
    let written = (0..<units).count { unit($0, bytes) == 0xFFFD }
    return text.unicodeScalars.count { $0 == "\u{FFFD}" } > written
  }
}
