// Enters: the edition. Leaves: the JSON export.

internal import Foundation

/// The edition as JSON: keys sorted, pretty printed, so that equal editions give equal bytes.
public struct JSONWriter: EditionWriter {
  /// A writer of the JSON export.
  public init() {}

  /// The whole edition, ending in a line end. Absent values have no key.
  public func write(_ apparatus: Apparatus) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(apparatus), as: UTF8.self) + "\n"
  }
}

/// Values as JSON, one object a line, keys sorted.
public func jsonLines(_ values: [some Encodable]) throws -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  return try values.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }.joined()
}
