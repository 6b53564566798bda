// Enters: a file of lines sorted by bytes, mapped or in memory. Leaves: those that begin so.

package import Foundation

extension Data {
  /// The lines that begin with `prefix`, of a file whose lines are sorted by bytes.
  ///
  /// Complexity: O(log n) in the bytes, and O(lines found).
  package func lines(startingWith prefix: String) -> [String] {
    let wanted = Array(prefix.utf8)
    return withUnsafeBytes { bytes in
      var (low, high) = (0, bytes.count)
      while low < high {
        let start = (bytes[..<((low + high) / 2)].lastIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        if bytes[start..<end].lexicographicallyPrecedes(wanted) {
          low = end + 1
        } else {
          high = start
        }
      }
      var result: [String] = []
      while low < bytes.count, bytes[low...].starts(with: wanted) {
        let end = bytes[low...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        result.append(String(decoding: bytes[low..<end], as: UTF8.self))
        low = end + 1
      }
      return result
    }
  }
}
