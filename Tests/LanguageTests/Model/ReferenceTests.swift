// Enters: Fixtures/reference.safetensors, which Training/export.py writes. Leaves: nothing; the trained model answers alike.

import Foundation
import Testing

@testable import Language

@Suite("The trained model against PyTorch")
struct ReferenceTests {
  private let model: LanguageModel
  private let reference: SafeTensors
  private let window: Window

  init() throws {
    model = try LanguageModel(contentsOf: LanguageModelFile.installed(environment: [:]))
    reference = try SafeTensors(
      contentsOf: TinyModel.folder.appending(path: "reference.safetensors"))
    let sentences = try JSONDecoder().decode(
      [[String]].self, from: Data((reference.metadata["sentences"] ?? "").utf8))
    window = model.window(sentences.flatMap { $0 })
  }

  /// Both round the same inputs to integers, but float sums differ by some 1e-6 before that, and where a tie falls between
  /// them an input moves by one of 127 steps, which the next layers carry on: of the rows' length 0.1 % was seen to be off
  /// after the first layers and 3 % after the last. `EncoderTests` compare to 2e-5, where no input lies near a tie.
  private func expectClose(
    _ found: [Float], _ name: String, at location: SourceLocation = #_sourceLocation
  ) throws {
    let shape = try #require(reference.tensors[name]?.shape, "\(name)", sourceLocation: location)
    let expected = try reference.floats(name, shape)
    try #require(found.count == expected.count, "\(name)", sourceLocation: location)
    let distance = zip(found, expected).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    let length = expected.reduce(0) { $0 + $1 * $1 }
    #expect(
      (distance / length).squareRoot() < 0.05,
      "\(name) is off by \((distance / length).squareRoot())",
      sourceLocation: location)
  }

  @Test("cuts words into the same pieces, with the same cases")
  func pieces() throws {
    let pieces = try reference.floats("pieces", [window.length]).dropFirst().dropLast()
    let cases = try reference.floats("cases", [window.length]).dropFirst().dropLast()
    #expect(window.pieces.map { Float($0.id) } == Array(pieces))
    #expect(window.pieces.map { Float($0.letterCase.rawValue) } == Array(cases))
  }

  @Test("every layer gives the same rows")
  func layers() throws {
    var found: [[Float]] = []
    var scratch = Encoder.Scratch()
    model.encoder.encode([window], &scratch) { stage, x, rows in
      guard !stage.hasSuffix("attention") else { return }
      found.append(Array(UnsafeBufferPointer(start: x, count: rows * model.encoder.width)))
    }
    #expect(found.count == model.labels.layers + 1)
    for (index, rows) in found.enumerated() { try expectClose(rows, "rows.\(index)") }
  }

  @Test("arcs, relations and the sentence's vector are the same")
  func heads() throws {
    let reading = try #require(model.read([window]).first)
    let rows = [0] + window.forms.indices.map(window.row)
    let vectors = rows.flatMap {
      reading.vectors[($0 * model.encoder.width)..<(($0 + 1) * model.encoder.width)]
    }
    let arcs = model.heads.arcs(vectors)
    try expectClose(arcs.scores, "arcs")
    let heads = try reference.floats("heads", [window.forms.count]).map { Int($0) }
    try expectClose(model.heads.relationScores(arcs, heads: heads), "relations")
    let first = try #require(reference.metadata["first"].flatMap(Int.init))
    let sentence = try #require(model.read([0..<first], of: reading).first)
    try expectClose(sentence.vector, "vector")
  }
}
