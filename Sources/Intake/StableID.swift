// Enters: what identifies a thing. Leaves: a short name for it that never changes between runs and machines.

/// A stable id from its parts: FNV-1a, 64 bits, in 16 hexadecimal digits (Fowler, Noll and Vo, RFC 9923).
///
/// Parts are kept apart by a byte that no UTF-8 text holds. Complexity: O(total length).
package func stableID(_ parts: String...) -> String {
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for part in parts {
    for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    hash = (hash ^ 0xff) &* 0x100_0000_01b3
  }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
