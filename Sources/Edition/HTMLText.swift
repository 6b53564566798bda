// Enters: text from anywhere. Leaves: HTML in which it is inert, and names for anchors.

/// Text escaped for element content and for quoted attributes; control characters become U+FFFD.
func escaped(_ text: some StringProtocol) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count + text.utf8.count / 16)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
    case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
    case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
    case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
    case UInt8(ascii: "'"): bytes += Array("&#39;".utf8)
    case 0x09, 0x0A, 0x0D: bytes.append(byte)
    case 0..<0x20, 0x7F: bytes += [0xEF, 0xBF, 0xBD]
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The name of an anchor: a prefix and an id, whose bytes other than letters, digits, '-' and '.' are
/// written as `_` with two hexadecimal digits. Distinct ids give distinct anchors.
func anchor(_ prefix: String, _ id: String) -> String {
  var name = prefix + "-"
  for byte in id.utf8 {
    let scalar = Unicode.Scalar(byte)
    if byte < 0x80,
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || scalar == "-" || scalar == "."
    {
      name.unicodeScalars.append(scalar)
    } else {
      name += "_" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
  return name
}

/// A link to an anchor of the page; `content` is HTML.
func link(to anchor: String, _ content: String, class: String? = nil) -> String {
  let attribute = `class`.map { " class=\"\($0)\"" } ?? ""
  return "<a href=\"#\(anchor)\"\(attribute)>\(content)</a>"
}
