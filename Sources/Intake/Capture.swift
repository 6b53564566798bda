// Enters: the bytes of one file. Leaves: the same bytes with the hash that names them.

#if canImport(CryptoKit)
  internal import CryptoKit
#else
  internal import CLibCrypto
#endif

/// A file as it was found: its name, its bytes unchanged, and their hash.
public struct Capture: Hashable, Sendable, Codable, Identifiable {
  /// The file as the user named it.
  public let file: String
  /// The file's bytes, unchanged.
  public let bytes: [UInt8]
  /// The SHA-256 of `bytes` (FIPS 180-4).
  public let id: Source.ID

  /// Names the bytes by their hash. Complexity: O(n).
  public init(file: String, bytes: [UInt8]) {
    self.file = file
    self.bytes = bytes
    id = Source.ID(sha256: Self.sha256(bytes))
  }

  private static func sha256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    let hexadecimal = digest(bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: hexadecimal, as: UTF8.self)
  }

  #if canImport(CryptoKit)
    private static func digest(_ bytes: [UInt8]) -> [UInt8] { Array(SHA256.hash(data: bytes)) }
  #else
    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
      var digest = [UInt8](repeating: 0, count: 32)
      var length: UInt32 = 0
      let done = bytes.withUnsafeBytes {
        EVP_Digest($0.baseAddress, $0.count, &digest, &length, EVP_sha256(), nil)
      }
      precondition(done == 1 && length == 32, "libcrypto has no SHA-256")
      return digest
    }
  #endif
}
