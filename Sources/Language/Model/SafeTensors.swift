// Enters: a file in the format of safetensors. Leaves: its tensors and metadata, checked, in mapped memory.

internal import Foundation
internal import Intake

/// A file of tensors (huggingface.co/docs/safetensors): eight bytes of length, a JSON header, the data.
///
/// What is known after `init`: every tensor lies in the data, as long as its shape says, and none overlaps another.
struct SafeTensors: Sendable {
  /// The types of element that the language model has.
  enum ElementType: String, Sendable, Decodable {
    case unsignedByte = "U8"
    case signedByte = "I8"
    case float = "F32"

    var size: Int { self == .float ? 4 : 1 }
  }

  /// One tensor's place in ``bytes``.
  struct Tensor: Sendable {
    var type: ElementType
    var shape: [Int]
    var range: Range<Int>
  }

  let file: URL
  let metadata: [String: String]
  let tensors: [String: Tensor]
  /// The whole file, mapped; it must not be written to while the program runs.
  let bytes: Data
  /// Where the data begins in ``bytes``.
  private let start: Int

  init(contentsOf file: URL) throws(ModelError) {
    self.file = file
    bytes = try Self.map(file)
    let header = try Self.header(of: bytes, file: file)
    start = 8 + header.length
    metadata = header.entries.metadata
    tensors = try Self.placed(
      header.entries.tensors, from: start, in: bytes.count, file: file)
  }

  private static let advice = "the language model of this release"

  private static func map(_ file: URL) throws(ModelError) -> Data {
    do {
      return try Data(contentsOf: file, options: .alwaysMapped)
    } catch {
      let found = FileManager.default.fileExists(atPath: file.path) ? "\(error)" : "no file"
      throw ModelError(file: file, expected: "a readable file", found: found, advice: advice)
    }
  }

  // MARK: Header

  /// The format's own limit, in bytes (huggingface.co/docs/safetensors).
  private static let headerLimit = 100_000_000

  private static func header(
    of bytes: Data, file: URL
  ) throws(ModelError) -> (length: Int, entries: Header) {
    guard bytes.count >= 8 else {
      throw ModelError(
        file: file, expected: "a header's length in 8 bytes", found: "\(bytes.count) bytes",
        advice: advice)
    }
    let length = bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(as: UInt64.self)) }
    guard length <= UInt64(min(headerLimit, bytes.count - 8)) else {
      throw ModelError(
        file: file, expected: "a header of at most \(min(headerLimit, bytes.count - 8)) bytes",
        found: "a length of \(length)", advice: advice)
    }
    do {
      let json = bytes.subdata(in: 8..<(8 + Int(length)))
      return (Int(length), try JSONDecoder().decode(Header.self, from: json))
    } catch {
      throw ModelError(
        file: file, expected: "a header in JSON with the type, shape and place of each tensor",
        found: "\(error)", advice: advice)
    }
  }

  /// The header: `__metadata__`, and an entry for each tensor.
  private struct Header: Decodable {
    struct Entry: Decodable {
      var dtype: ElementType
      var shape: [Int]
      var data_offsets: [Int]
    }

    struct Key: CodingKey {
      var stringValue: String
      var intValue: Int? { nil }
      init(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    var metadata: [String: String] = [:]
    var tensors: [String: Entry] = [:]

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      for key in container.allKeys {
        if key.stringValue == "__metadata__" {
          metadata = try container.decode([String: String].self, forKey: key)
        } else {
          tensors[key.stringValue] = try container.decode(Entry.self, forKey: key)
        }
      }
    }
  }

  // MARK: Places

  /// The tensors' places, which must follow one another from the start of the data to its end.
  private static func placed(
    _ entries: [String: Header.Entry], from start: Int, in end: Int, file: URL
  ) throws(ModelError) -> [String: Tensor] {
    var tensors: [String: Tensor] = [:]
    var next = 0
    let inOrder = entries.sorted {
      $0.value.data_offsets.lexicographicallyPrecedes($1.value.data_offsets)
    }
    for (name, entry) in inOrder {
      let size = self.size(entry)
      guard let size, entry.data_offsets == [next, next + size], next + size <= end - start else {
        throw ModelError(
          file: file,
          expected:
            "\(name) at \(next) with \(size.map(String.init) ?? "few") of \(end - start) bytes",
          found: "\(entry.dtype.rawValue) \(entry.shape) at \(entry.data_offsets)", advice: advice)
      }
      tensors[name] = Tensor(
        type: entry.dtype, shape: entry.shape, range: (start + next)..<(start + next + size))
      next += size
    }
    guard next == end - start else {
      throw ModelError(
        file: file, expected: "\(next) bytes of tensors", found: "\(end - start)", advice: advice)
    }
    return tensors
  }

  /// The bytes of a tensor; nil where a shape is negative or beyond any memory.
  private static func size(_ entry: Header.Entry) -> Int? {
    var size = entry.dtype.size
    for length in entry.shape {
      let (product, overflows) = size.multipliedReportingOverflow(by: length)
      guard length >= 0, !overflows, product < 1 << 40 else { return nil }
      size = product
    }
    return size
  }

  // MARK: Content

  /// The SHA-256 of the data; some 15 ms for 24 MB.
  func hash() -> String {
    bytes.withUnsafeBytes { sha256(UnsafeRawBufferPointer(rebasing: $0[start...])) }
  }

  /// A tensor that must be there with a type; a nil in `shape` stands for any length.
  func tensor(
    _ name: String, _ type: ElementType, _ shape: [Int?]
  ) throws(ModelError) -> Tensor {
    let wanted = "\(name) as \(type.rawValue) [\(list(shape))]"
    guard let tensor = tensors[name] else {
      throw ModelError(
        file: file, expected: wanted, found: "no tensor of that name", advice: Self.advice)
    }
    let fits =
      tensor.shape.count == shape.count
      && zip(tensor.shape, shape).allSatisfy { $0 == $1 ?? $0 }
    guard tensor.type == type, fits else {
      throw ModelError(
        file: file, expected: wanted, found: "\(tensor.type.rawValue) [\(list(tensor.shape))]",
        advice: Self.advice)
    }
    return tensor
  }

  private func list(_ shape: [Int?]) -> String {
    shape.map { $0.map(String.init) ?? "any" }.joined(separator: ", ")
  }

  /// A copy of a tensor of floats.
  func floats(_ name: String, _ shape: [Int?]) throws(ModelError) -> [Float] {
    let tensor = try tensor(name, .float, shape)
    return bytes.withUnsafeBytes { buffer in
      stride(from: tensor.range.lowerBound, to: tensor.range.upperBound, by: 4).map { offset in
        let bits = buffer.loadUnaligned(fromByteOffset: offset, as: UInt32.self)
        return Float(bitPattern: UInt32(littleEndian: bits))
      }
    }
  }
}
