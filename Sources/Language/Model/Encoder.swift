// Enters: windows of word pieces. Leaves: the last layer's vector of each piece.

internal import CKernels
internal import Foundation

/// Normalisation's gain and bias.
struct Norm: Sendable {
  let gain: [Float]
  let bias: [Float]
  /// What keeps the root from zero (Docs/model.md).
  private static let epsilon: Float = 1e-12

  init(_ name: String, width: Int, in file: SafeTensors) throws(ModelError) {
    gain = try file.floats("\(name).weight", [width])
    bias = try file.floats("\(name).bias", [width])
  }

  /// x = LayerNorm(x + y), in place.
  func apply(
    _ x: UnsafeMutablePointer<Float>, adding y: UnsafePointer<Float>?, rows: Int,
    variant: KernelVariant
  ) {
    kernelNormalise(variant, x, y, Int32(rows), Int32(gain.count), gain, bias, Self.epsilon)
  }
}

/// The transformer (Vaswani et al. 2017; BERT, Devlin et al. 2019), as Docs/model.md sizes it.
///
/// Windows lie one after another without padding. Every number of a window depends on that window alone, in an
/// order of its own, so that it is the same in any company and on any machine.
struct Encoder: Sendable {
  private struct Layer: Sendable {
    let attention: Linear
    let output: Linear
    let attentionNorm: Norm
    let up: Linear
    let down: Linear
    let norm: Norm
  }

  /// Working memory; `x` holds the result: a row of `width` floats for each piece.
  struct Scratch: ~Copyable {
    var x = FloatBuffer()
    fileprivate var y = FloatBuffer()
    fileprivate var wide = FloatBuffer()
    fileprivate var attention = FloatBuffer()
    fileprivate var quantised = QuantisedRows()
  }

  let width: Int
  let maximumPieces: Int
  private let heads: Int
  private let inner: Int
  private let variant: KernelVariant
  private let wordRows: Data
  private let wordScale: [Float]
  private let positions: [Float]
  private let cases: [Float]
  private let norm: Norm
  private let layers: [Layer]
  private let marks: (start: Int32, end: Int32)

  /// Rows of the inner layer that are worked on at once, so that they stay in the second cache: 64 · 1536 · 4
  /// bytes are 384 KiB.
  private static let innerRows = 64

  init(
    _ labels: ModelLabels, pieces: WordPieces, vocabulary: Int, in file: SafeTensors,
    variant: KernelVariant
  ) throws(ModelError) {
    let width = labels.width
    (self.width, heads, inner) = (width, labels.heads, labels.inner)
    (maximumPieces, self.variant) = (labels.maximumPieces, variant)
    marks = (pieces.start, pieces.end)
    let words = try file.tensor("words.weight", .signedByte, [vocabulary, width])
    wordRows = file.bytes[words.range]
    wordScale = try file.floats("words.scale", [vocabulary])
    positions = try file.floats("positions", [maximumPieces, width])
    cases = try file.floats("cases", [LetterCase.allCases.count, width])
    norm = try Norm("embedding.norm", width: width, in: file)
    var layers: [Layer] = []
    for index in 0..<labels.layers {
      layers.append(try Self.layer("layers.\(index)", labels, in: file, variant: variant))
    }
    self.layers = layers
  }

  private static func layer(
    _ name: String, _ labels: ModelLabels, in file: SafeTensors, variant: KernelVariant
  ) throws(ModelError) -> Layer {
    let (width, inner) = (labels.width, labels.inner)
    func linear(_ part: String, _ outputs: Int, _ inputs: Int) throws(ModelError) -> Linear {
      try Linear(
        "\(name).\(part)", outputs: outputs, inputs: inputs, in: file, variant: variant)
    }
    return Layer(
      attention: try linear("attention", 3 * width, width),
      output: try linear("output", width, width),
      attentionNorm: try Norm("\(name).attention.norm", width: width, in: file),
      up: try linear("up", inner, width), down: try linear("down", width, inner),
      norm: try Norm("\(name).norm", width: width, in: file))
  }

  // MARK: The pass

  /// Fills `scratch.x` with the vectors of the windows' pieces, window after window, each with its two marks.
  func encode(
    _ windows: ArraySlice<Window>, _ scratch: inout Scratch,
    observe: (String, UnsafePointer<Float>, Int) -> Void = { _, _, _ in }
  ) {
    let rows = windows.reduce(0) { $0 + $1.length }
    scratch.x.reserve(rows * width)
    scratch.y.reserve(rows * width)
    scratch.wide.reserve(max(rows * 3 * width, Self.innerRows * inner))
    embed(windows, scratch.x.floats)
    norm.apply(scratch.x.floats, adding: nil, rows: rows, variant: variant)
    observe("embedding", scratch.x.floats, rows)
    for (index, layer) in layers.enumerated() {
      attend(layer, windows, rows, &scratch)
      observe("layers.\(index).attention", scratch.x.floats, rows)
      for start in stride(from: 0, to: rows, by: Self.innerRows) {
        feed(layer, from: start, rows: min(Self.innerRows, rows - start), &scratch)
      }
      observe("layers.\(index)", scratch.x.floats, rows)
    }
  }

  private func embed(_ windows: ArraySlice<Window>, _ x: UnsafeMutablePointer<Float>) {
    wordRows.withUnsafeBytes { words in
      guard let words = words.baseAddress?.assumingMemoryBound(to: Int8.self) else { return }
      var target = x
      func add(_ id: Int32, _ letterCase: LetterCase, _ position: Int) {
        positions.withUnsafeBufferPointer { positions in
          cases.withUnsafeBufferPointer { cases in
            guard let positions = positions.baseAddress, let cases = cases.baseAddress else {
              return
            }
            kernelEmbed(
              variant, words + Int(id) * width, wordScale[Int(id)], positions + position * width,
              cases + Int(letterCase.rawValue) * width, Int32(width), target)
          }
        }
        target += width
      }
      for window in windows {
        precondition(window.length <= maximumPieces, "a window fits the model's positions")
        add(marks.start, .none, 0)
        for (index, piece) in window.pieces.enumerated() {
          add(piece.id, piece.letterCase, index + 1)
        }
        add(marks.end, .none, window.pieces.count + 1)
      }
    }
  }

  /// x = LayerNorm(x + O(attention(Q x, K x, V x))).
  private func attend(
    _ layer: Layer, _ windows: ArraySlice<Window>, _ rows: Int, _ scratch: inout Scratch
  ) {
    let (x, y, wide) = (scratch.x.floats, scratch.y.floats, scratch.wide.floats)
    scratch.quantised.quantise(x, rows: rows, columns: width, variant: variant)
    scratch.quantised.multiply(layer.attention, rows: rows, into: wide)
    var start = 0
    for window in windows {
      let (length, headWidth) = (Int32(window.length), Int32(width / heads))
      scratch.attention.reserve(Int(kernelAttentionScratch(length, headWidth)))
      kernelAttend(
        variant, wide + start * 3 * width, length, Int32(heads), headWidth,
        scratch.attention.floats, y + start * width)
      start += window.length
    }
    scratch.quantised.quantise(y, rows: rows, columns: width, variant: variant)
    scratch.quantised.multiply(layer.output, rows: rows, into: y)
    layer.attentionNorm.apply(x, adding: y, rows: rows, variant: variant)
  }

  /// x = LayerNorm(x + Down(GELU(Up x))), for some of the rows.
  private func feed(_ layer: Layer, from start: Int, rows: Int, _ scratch: inout Scratch) {
    let (x, y, wide) = (
      scratch.x.floats + start * width, scratch.y.floats, scratch.wide.floats
    )
    scratch.quantised.quantise(x, rows: rows, columns: width, variant: variant)
    scratch.quantised.multiply(layer.up, rows: rows, activation: .gelu, into: wide)
    scratch.quantised.quantise(wide, rows: rows, columns: inner, variant: variant)
    scratch.quantised.multiply(layer.down, rows: rows, into: y)
    layer.norm.apply(x, adding: y, rows: rows, variant: variant)
  }
}
