// Enters: words as people and scrapers write them. Leaves: the form under which they compare as equal.

import Foundation

/// The form of a word for comparison: lower case, without diacritics, apostrophes and full stops, so that
/// 'Coyoacán' and 'coyoacan', 'N.K.V.D.' and 'NKVD' are one (Unicode Standard Annex 15, form NFKD).
///
/// Complexity: O(n); words in plain ASCII take a path without Unicode tables.
public func folded(_ word: String) -> String {
  if let ascii = foldedASCII(word) { return ascii }
  let scalars = word.decomposedStringWithCompatibilityMapping.unicodeScalars
  return String(String.UnicodeScalarView(scalars.filter { !isDropped($0) })).lowercased()
}

private func isDropped(_ scalar: Unicode.Scalar) -> Bool {
  scalar.properties.generalCategory == .nonspacingMark
    || ["'", "’", "‘", "ʼ", "ʻ", "`", "."].contains(scalar)
}

private func foldedASCII(_ word: String) -> String? {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(word.utf8.count)
  for byte in word.utf8 {
    switch byte {
    case 0x80...: return nil
    case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."): continue
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The number of single-letter insertions, deletions and substitutions between two words, or nil where it
/// exceeds `limit` (Levenshtein 1966, with Ukkonen's band).
///
/// Complexity: O(length · limit).
public func editDistance(_ a: String, _ b: String, limit: Int) -> Int? {
  let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
  guard abs(a.count - b.count) <= limit else { return nil }
  // After round i, row[j] is the distance of a's first i letters from b's first j, wherever |i - j| <= limit.
  // Right of that band it still holds j, left of it limit + 1: more than the limit, both.
  var row = Array(0...b.count)
  for i in a.indices {
    let first = max(0, i - limit)
    var diagonal = row[first]
    row[first] = i < limit ? i + 1 : limit + 1
    for j in first..<min(b.count, i + limit + 1) {
      let substituted = diagonal + (a[i] == b[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(substituted, row[j] + 1, diagonal + 1)
    }
  }
  return row[b.count] <= limit ? row[b.count] : nil
}
