// Enters: the first bytes of a page. Leaves: the charset label that it declares for itself.

/// The charset that a page's head declares (a small form of the WHATWG HTML Standard's prescan).
enum DeclaredCharset {
  /// Bytes looked at: the number that the HTML Standard requires a declaration to stand within.
  private static let prescanned = 1024

  /// The label as written: of an XML declaration, a `<meta charset>`, or a `<meta http-equiv>`.
  static func label(in bytes: ArraySlice<UInt8>) -> String? {
    let head = Array(bytes.prefix(prescanned).map(\.lowercased))[...]
    return xmlDeclaration(head.trimmed) ?? meta(head)
  }

  private static func xmlDeclaration(_ head: ByteSlice) -> String? {
    guard head.hasPrefix("<?xml") else { return nil }
    let end = head.firstIndex(of: UInt8(ascii: ">")) ?? head.endIndex
    return value(of: "encoding", in: head[..<end])
  }

  private static func meta(_ head: ByteSlice) -> String? {
    var rest = head
    while let start = rest.firstOffset(of: Array("<meta".utf8)) {
      rest = rest[(start + 5)...]
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return nil }
      if let label = value(of: "charset", in: rest[..<end]) { return label }
      rest = rest[end...]
    }
    return nil
  }

  /// What follows `name =`, with or without quotation marks.
  private static func value(of name: String, in tag: ByteSlice) -> String? {
    guard let start = tag.firstOffset(of: Array(name.utf8)) else { return nil }
    var rest = tag[(start + name.utf8.count)...].trimmed
    guard rest.first == UInt8(ascii: "=") else { return nil }
    rest = rest.dropFirst().trimmed
    while let first = rest.first, first == UInt8(ascii: "\"") || first == UInt8(ascii: "'") {
      rest.removeFirst()
    }
    let label = rest.prefix {
      $0.isLetter || $0.isDigit
        || [UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: ".")].contains($0)
    }
    return label.isEmpty ? nil : label.string
  }
}
