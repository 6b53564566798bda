// Enters: rows of floats. Leaves: a linear layer's rows for them.

internal import CKernels
internal import Foundation

extension KernelVariant {
  /// The fastest that this machine can run; all give the same bits.
  static let best: KernelVariant =
    [.avx512VNNI, .avxVNNI, .neonDot, .avx2].first(where: kernelIsSupported) ?? .portable
}

/// Rows of inputs as 8-bit integers with a step each, and where they came from: the working memory of products.
struct QuantisedRows: ~Copyable {
  private var integers = FloatBuffer()
  private var steps = FloatBuffer()

  /// Quantises `rows` rows of `columns` floats.
  mutating func quantise(
    _ x: UnsafePointer<Float>, rows: Int, columns: Int, variant: KernelVariant
  ) {
    integers.reserve(rows * Int(kernelQuantisedSize(Int32(columns))) / MemoryLayout<Float>.size)
    steps.reserve(rows)
    kernelQuantise(variant, x, Int32(rows), Int32(columns), integers.floats, steps.floats)
  }

  /// The products of the quantised rows with a layer, `rows` rows of `layer.outputs` floats.
  func multiply(
    _ layer: Linear, rows: Int, activation: KernelActivation = .none,
    into y: UnsafeMutablePointer<Float>
  ) {
    layer.withMatrix { matrix in
      kernelMultiply(
        layer.variant, integers.floats, steps.floats, Int32(rows), matrix, activation, y)
    }
  }
}

/// A linear layer with 8-bit weights, in the order that the kernel of this machine reads them.
struct Linear: Sendable {
  let variant: KernelVariant
  let outputs: Int
  let inputs: Int
  /// Sixty-four at once for their alignment only.
  private let weights: [SIMD64<Int8>]
  private let offsets: [Int32]
  private let scale: [Float]
  private let bias: [Float]

  /// Reads `name.weight`, `name.scale` and `name.bias`, or some of their rows.
  init(
    _ name: String, outputs: Int, inputs: Int, rows: Range<Int>? = nil, in file: SafeTensors,
    variant: KernelVariant
  ) throws(ModelError) {
    let all = try file.tensor("\(name).weight", .signedByte, [outputs, inputs])
    let rows = rows ?? 0..<outputs
    let panels = (rows.count + Int(kernelPanel) - 1) / Int(kernelPanel) * Int(kernelPanel)
    let size = kernelPackedSize(Int32(rows.count), Int32(inputs))
    var weights = [SIMD64<Int8>](repeating: .zero, count: (Int(size) + 63) / 64)
    var offsets = [Int32](repeating: 0, count: panels)
    file.bytes.withUnsafeBytes { bytes in
      weights.withUnsafeMutableBytes { packed in
        let first = all.range.lowerBound + rows.lowerBound * inputs
        guard let source = bytes.baseAddress, let target = packed.baseAddress else { return }
        kernelPack(
          variant, (source + first).assumingMemoryBound(to: Int8.self), Int32(rows.count),
          Int32(inputs), target.assumingMemoryBound(to: Int8.self), &offsets)
      }
    }
    (self.weights, self.offsets) = (weights, offsets)
    (self.outputs, self.inputs, self.variant) = (rows.count, inputs, variant)
    let padding = [Float](repeating: 0, count: panels - rows.count)
    scale = try file.floats("\(name).scale", [outputs])[rows] + padding
    bias = try file.floats("\(name).bias", [outputs])[rows] + padding
  }

  fileprivate func withMatrix(_ body: (UnsafePointer<KernelMatrix>) -> Void) {
    weights.withUnsafeBytes { weights in
      offsets.withUnsafeBufferPointer { offsets in
        scale.withUnsafeBufferPointer { scale in
          bias.withUnsafeBufferPointer { bias in
            var matrix = KernelMatrix(
              rows: Int32(outputs), columns: Int32(inputs),
              weights: weights.baseAddress?.assumingMemoryBound(to: Int8.self),
              offsets: offsets.baseAddress, scale: scale.baseAddress, bias: bias.baseAddress)
            body(&matrix)
          }
        }
      }
    }
  }
}
