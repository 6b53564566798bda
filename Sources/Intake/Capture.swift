// Enters: the bytes of one file. Leaves: the same bytes with the hash that names them.

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
    id = Source.ID(sha256: bytes.withUnsafeBytes(sha256))
  }
}
