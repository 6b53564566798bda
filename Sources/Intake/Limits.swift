// How much the stage takes in. Enters: nothing; leaves: a value.

/// The bounds that keep memory and time in proportion to the machine.
public struct Limits: Hashable, Sendable, Codable {
  /// The greatest file that is read, in bytes.
  public var fileSize: Int

  /// - Parameter fileSize: bytes; 16 MiB unless told, some five times *War and Peace* (3.2 MB as plain text at
  ///   Project Gutenberg), so that a whole book passes and a mistaken disk image does not.
  public init(fileSize: Int = 16 << 20) { self.fileSize = fileSize }
}
