// Enters: a charset label from a page, and bytes. Leaves: the encoding it names, and the bytes as text.

internal import Foundation

/// A character encoding that pages declare, by its WHATWG name.
struct Charset: Hashable {
  /// The name in the WHATWG Encoding Standard.
  let name: String
  private let encoding: String.Encoding

  static let utf8 = Charset(name: "utf-8", encoding: .utf8)
  static let windows1252 = Charset(name: "windows-1252", encoding: .windowsCP1252)

  private init(name: String, encoding: String.Encoding) {
    self.name = name
    self.encoding = encoding
  }

  /// The encoding that a label stands for; `nil` for a label that is not known here.
  ///
  /// As the standard has it, Latin-1 and ASCII mean windows-1252, and a page that can declare UTF-16 in
  /// readable bytes is UTF-8.
  init?(label: String) {
    let label = label.lowercased()
    switch label {
    case "utf-8", "utf8", "unicode-1-1-utf-8", "utf-16", "utf-16le", "utf-16be", "unicode":
      self = .utf8
    case "windows-1252", "cp1252", "x-cp1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1",
      "l1", "ascii", "us-ascii", "ansi_x3.4-1968":
      self = .windows1252
    default:
      guard let known = Self.others[label] else { return nil }
      self.init(name: known.name, encoding: .init(rawValue: known.value))
    }
  }

  /// The bytes as text; `nil` where they do not fit the encoding.
  func decode(_ bytes: some Collection<UInt8>) -> String? {
    if self == .windows1252 { return Windows1252.decode(bytes) }
    return String(data: Data(bytes), encoding: encoding)
  }

  /// Labels of the WHATWG Encoding Standard with Foundation's encoding: the constants of
  /// `CFStringEncodingExt.h`, with the bit that `CFStringConvertEncodingToNSStringEncoding` sets.
  private static let others: [String: (name: String, value: UInt)] = {
    let table: [(labels: [String], constant: UInt)] = [
      (["iso-8859-2", "latin2", "l2"], 0x202), (["iso-8859-3", "latin3"], 0x203),
      (["iso-8859-4", "latin4"], 0x204), (["iso-8859-5", "cyrillic"], 0x205),
      (["iso-8859-6", "arabic"], 0x206), (["iso-8859-7", "greek"], 0x207),
      (["iso-8859-8", "hebrew"], 0x208), (["iso-8859-13"], 0x20D), (["iso-8859-15"], 0x20F),
      (["windows-1250", "cp1250"], 0x501), (["windows-1251", "cp1251"], 0x502),
      (["windows-1253", "cp1253"], 0x503), (["windows-1254", "iso-8859-9", "latin5"], 0x504),
      (["windows-1255", "cp1255"], 0x505), (["windows-1256", "cp1256"], 0x506),
      (["windows-1257", "cp1257"], 0x507), (["windows-1258", "cp1258"], 0x508),
      (["shift_jis", "sjis", "x-sjis", "windows-31j"], 0x420), (["euc-jp", "x-euc-jp"], 0x920),
      (["iso-2022-jp"], 0x820), (["euc-kr", "ks_c_5601-1987", "korean"], 0x422),
      (["gbk", "gb2312", "gb18030", "chinese"], 0x632), (["big5", "big5-hkscs"], 0x423),
      (["koi8-r", "koi8"], 0xA02), (["koi8-u"], 0xA08), (["macintosh", "mac"], 0),
    ]
    var result: [String: (name: String, value: UInt)] = [:]
    for (labels, constant) in table {
      for label in labels { result[label] = (labels[0], 0x8000_0000 | constant) }
    }
    return result
  }()
}

/// The encoding of most Western text that is not UTF-8 (WHATWG Encoding Standard, index windows-1252).
enum Windows1252 {
  /// What 80 to 9F stand for; zero where the code page gives nothing.
  private static let high: [UInt16] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0, 0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC,
    0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
  ]

  /// The text; `nil` where a byte has no meaning or is a control character. Complexity: O(n).
  static func decode(_ bytes: some Collection<UInt8>) -> String? {
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count)
    for byte in bytes {
      let unit = (0x80...0x9F).contains(byte) ? high[Int(byte) - 0x80] : UInt16(byte)
      guard unit >= 0x20 || byte.isSpace || byte == 0x1B else { return nil }
      units.append(unit)
    }
    return String(decoding: units, as: UTF16.self)
  }
}
