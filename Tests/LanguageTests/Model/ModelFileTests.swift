// Enters: the tiny model's file, broken in one way each. Leaves: nothing; each is refused with what is wrong with it.

import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("The model's file")
struct ModelFileTests {
  /// The error for the tiny model's file after a change.
  private func refusal(
    at location: SourceLocation = #_sourceLocation, _ change: (inout [UInt8]) throws -> Void
  ) throws -> ModelError {
    try withScratchFolder { folder in
      var bytes = Array(try Data(contentsOf: TinyModel.file))
      try change(&bytes)
      let file = folder.appending(path: "broken.safetensors")
      try Data(bytes).write(to: file)
      return try refusal(of: file, at: location)
    }
  }

  private func refusal(
    of file: URL, at location: SourceLocation = #_sourceLocation
  ) throws -> ModelError {
    let error = #expect(throws: ModelError.self, sourceLocation: location) {
      try LanguageModel(contentsOf: file)
    }
    let refusal = try #require(error)
    #expect(refusal.description.hasPrefix(file.path + ": expected "))
    return refusal
  }

  /// Replaces text in the header by other text of the same length.
  private func replace(_ old: String, _ new: String, in bytes: inout [UInt8]) throws {
    try #require(old.utf8.count == new.utf8.count)
    let range = try #require(Data(bytes).range(of: Data(old.utf8)))
    bytes.replaceSubrange(range, with: new.utf8)
  }

  @Test("is read")
  func whole() throws {
    let model = try TinyModel.model()
    #expect(model.labels.width == 32)
    let hash = try SafeTensors(contentsOf: TinyModel.file).hash()
    #expect(hash.utf8.count == 64)
  }

  @Test("is missed where it is not, and where a folder is")
  func missing() throws {
    try withScratchFolder { folder in
      let error = try refusal(of: folder.appending(path: "none.safetensors"))
      #expect(error.found == "no file")
      #expect(error.description.hasSuffix("; try the language model of this release"))
      _ = try refusal(of: folder)
    }
  }

  @Test("is refused where it was cut", arguments: [0, 7, 8, 100, 5000, 57_000])
  func truncated(length: Int) throws {
    _ = try refusal { $0.removeSubrange(length...) }
  }

  @Test("is refused with bytes after its end")
  func longer() throws {
    #expect(try refusal { $0.append(0) }.expected.hasSuffix("bytes of tensors"))
  }

  @Test("is refused where a byte of its data was changed")
  func altered() throws {
    let error = try refusal { $0[$0.count - 1000] ^= 1 }
    #expect(error.expected.hasPrefix("data with SHA-256"))
    #expect(error.advice == "to fetch the file again")
  }

  @Test("is refused with a header's length beyond the file", arguments: [0xFF, 0x7F])
  func length(byte: UInt8) throws {
    let error = try refusal { $0.replaceSubrange(0..<8, with: [UInt8](repeating: byte, count: 8)) }
    #expect(error.expected.hasPrefix("a header of at most"))
  }

  @Test(
    "is refused where its header says something else",
    arguments: [
      ("\"version\":\"1\"", "\"version\":\"2\"", "version '1' in the metadata"),
      ("apparatus-language", "apparatus-landmark", "format 'apparatus-language' in the metadata"),
      ("\"sha256\":\"", "\"sha255\":\"", "data with SHA-256 none"),
      ("[5,32]", "[4,40]", "cases as F32 [5, 32]"),
      ("[5,32]", "[5,33]", "cases at"),
      ("\"cases\"", "\"boxes\"", "cases as F32 [5, 32]"),
      ("{\"__meta", "[\"__meta", "a header in JSON"),
      ("\"F32\"", "\"F64\"", "a header in JSON"),
      ("\\\"heads\\\": 2", "\\\"heads\\\": 3", "heads of a multiple of 16"),
      ("\\\"layers\\\": 2", "\\\"layers\\\": 0", "sizes from 1 to 65536"),
      ("\\\"layers\\\": 2", "\\\"layers\\\": 3", "layers.2.attention.weight as I8 [96, 32]"),
      ("\\\"layers\\\"", "\\\"lawyer\\\"", "labels in JSON in the metadata"),
      ("\\\"l|3|y\\\"", "\\\"l|x|y\\\"", "lemma scripts"),
      ("\\\"B-ORG\\\"", "\\\"B-OGR\\\"", "names' tags"),
      ("\\\"PROPN\\\"", "\\\"PORNP\\\"", "parts of speech"),
      ("\\\"VBD\\\", ", "         ", "heads.first.weight as I8"),
    ])
  func header(old: String, new: String, expected: String) throws {
    let error = try refusal { try replace(old, new, in: &$0) }
    #expect(error.expected.hasPrefix(expected), "\(error)")
  }

  @Test("is refused, and never trapped on, with any byte of its header changed")
  func fuzz() throws {
    var generator = Generator(seed: 1)
    let whole = Array(try Data(contentsOf: TinyModel.file))
    let header = Int(whole[0]) + Int(whole[1]) << 8
    try withScratchFolder { folder in
      let file = folder.appending(path: "fuzz.safetensors")
      for _ in 0..<500 {
        var bytes = whole
        bytes[Int.random(in: 0..<(8 + header), using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
        try Data(bytes).write(to: file)
        do {
          _ = try LanguageModel(contentsOf: file)
        } catch let error as ModelError {
          #expect(!error.found.isEmpty)
        }
      }
    }
  }
}
