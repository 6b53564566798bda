// Enters: random and extreme matrices. Leaves: nothing; every kernel computes them like the portable one, to the bit.

import CKernels
import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("Kernels")
struct KernelTests {
  /// A layer of random, or of the most extreme, weights, and rows for it.
  private struct Product {
    var rows: Int
    var outputs: Int
    var inputs: Int
    var weights: [Int8]
    var x: [Float]

    init(_ rows: Int, _ outputs: Int, _ inputs: Int, extreme: Int8?, _ generator: inout Generator) {
      (self.rows, self.outputs, self.inputs) = (rows, outputs, inputs)
      weights = (0..<(outputs * inputs)).map { _ in
        extreme ?? Int8.random(in: -128...127, using: &generator)
      }
      x = (0..<(rows * inputs)).map { _ in
        extreme.map { Float($0) } ?? Float.random(in: -3...3, using: &generator)
      }
    }

    /// The whole layer by one kernel.
    func result(_ variant: KernelVariant, _ activation: KernelActivation) -> [Float] {
      let panels = (outputs + 31) / 32 * 32
      let size = Int(kernelPackedSize(Int32(outputs), Int32(inputs)))
      var packed = [Int8](repeating: 0, count: size)
      var offsets = [Int32](repeating: 0, count: panels)
      kernelPack(variant, weights, Int32(outputs), Int32(inputs), &packed, &offsets)
      let scale = (0..<panels).map { 0.01 + Float($0) / 1024 }
      let bias = (0..<panels).map { Float($0 % 7) - 3 }
      var quantised = [UInt8](repeating: 0, count: rows * Int(kernelQuantisedSize(Int32(inputs))))
      var steps = [Float](repeating: 0, count: rows)
      var y = [Float](repeating: .nan, count: rows * outputs)
      kernelQuantise(variant, x, Int32(rows), Int32(inputs), &quantised, &steps)
      packed.withUnsafeBufferPointer { packed in
        offsets.withUnsafeBufferPointer { offsets in
          scale.withUnsafeBufferPointer { scale in
            bias.withUnsafeBufferPointer { bias in
              var matrix = KernelMatrix(
                rows: Int32(outputs), columns: Int32(inputs), weights: packed.baseAddress,
                offsets: offsets.baseAddress, scale: scale.baseAddress, bias: bias.baseAddress)
              kernelMultiply(variant, quantised, steps, Int32(rows), &matrix, activation, &y)
            }
          }
        }
      }
      return y
    }

    /// The definition of Docs/model.md, without an activation.
    func expected() -> [Float] {
      (0..<rows).flatMap { row -> [Float] in
        let input = x[(row * inputs)..<((row + 1) * inputs)]
        let m = input.map(abs).max() ?? 0
        let q = input.map { m == 0 ? 0 : Int(($0 * (127 / m)).rounded(.toNearestOrEven)) }
        return (0..<outputs).map { output in
          let sum = q.indices.reduce(0) { $0 + q[$1] * Int(weights[output * inputs + $1]) }
          let scale = 0.01 + Float(output) / 1024
          return Float(sum) * ((m / 127) * scale) + (Float(output % 7) - 3)
        }
      }
    }
  }

  private static let shapes = [
    (1, 1, 1), (2, 3, 5), (1, 32, 4), (3, 33, 16), (5, 31, 17), (12, 64, 32), (13, 65, 64),
    (17, 7, 97), (25, 96, 100), (29, 40, 384), (4, 32, 1536),
  ]

  @Test("products are those of the definition", arguments: TinyModel.variants)
  func products(variant: KernelVariant) {
    var generator = Generator(seed: 1)
    for (rows, outputs, inputs) in Self.shapes {
      for extreme in [nil, 127, -127, -128, 0] as [Int8?] {
        let product = Product(rows, outputs, inputs, extreme: extreme, &generator)
        #expect(
          product.result(variant, .none) == product.expected(), "\(rows) \(outputs) \(inputs)")
        for activation in [KernelActivation.relu, .gelu] {
          #expect(
            product.result(variant, activation).map(\.bitPattern)
              == product.result(.portable, activation).map(\.bitPattern))
        }
      }
    }
  }

  @Test("inputs on a tie between two steps go to the even one", arguments: TinyModel.variants)
  func ties(variant: KernelVariant) {
    var generator = Generator(seed: 2)
    var product = Product(1, 1, 20, extreme: 1, &generator)
    product.x = [127, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5, 125.5, 126.5, -126.5] + product.x[10...]
    #expect(product.result(variant, .none) == product.expected())
  }

  @Test("a row's result does not depend on the rows beside it", arguments: TinyModel.variants)
  func rows(variant: KernelVariant) {
    var generator = Generator(seed: 3)
    let product = Product(31, 70, 40, extreme: nil, &generator)
    let together = product.result(variant, .gelu)
    for row in 0..<31 {
      var alone = product
      alone.rows = 1
      alone.x = Array(product.x[(row * 40)..<((row + 1) * 40)])
      #expect(alone.result(variant, .gelu) == Array(together[(row * 70)..<((row + 1) * 70)]))
    }
  }

  @Test("GELU is within 1.5e-6 of the function")
  func gelu() {
    var generator = Generator(seed: 4)
    for step in -1000...100_000 where step < 1000 || step.isMultiple(of: 997) {
      var product = Product(1, 1, 1, extreme: 1, &generator)
      product.x = [Float(step)]
      let given = product.result(.best, .none)[0]
      let found = product.result(.best, .gelu)[0]
      let expected = Double(given) * (1 + erf(Double(given) / 2.0.squareRoot())) / 2
      #expect(abs(Double(found) - expected) <= max(1.5e-6, 3e-7 * abs(expected)))
    }
  }

  @Test("attention shares itself out as the definition says", arguments: TinyModel.variants)
  func attention(variant: KernelVariant) {
    var generator = Generator(seed: 6)
    let shapes = [(1, 1, 16), (2, 2, 16), (15, 1, 32), (16, 2, 32), (37, 3, 16), (128, 2, 32)]
    for (pieces, heads, width) in shapes {
      let size = heads * width
      let qkv = (0..<(pieces * 3 * size)).map { _ in Float.random(in: -2...2, using: &generator) }
      let found = attend(variant, qkv, pieces, heads, width)
      #expect(found == attend(.portable, qkv, pieces, heads, width))
      for piece in 0..<pieces {
        let head = piece % heads
        let expected = context(qkv, pieces, piece, head: head, heads: heads, width)
        let row = found[(piece * size + head * width)..<(piece * size + (head + 1) * width)]
        for (a, b) in zip(row, expected) { #expect(abs(Double(a) - b) < 2e-6) }
      }
    }
  }

  private func attend(
    _ variant: KernelVariant, _ qkv: [Float], _ pieces: Int, _ heads: Int, _ width: Int
  ) -> [Float] {
    var scratch = [Float](
      repeating: .nan, count: Int(kernelAttentionScratch(Int32(pieces), Int32(width))))
    var y = [Float](repeating: .nan, count: pieces * heads * width)
    kernelAttend(variant, qkv, Int32(pieces), Int32(heads), Int32(width), &scratch, &y)
    return y
  }

  private func context(
    _ qkv: [Float], _ pieces: Int, _ piece: Int, head: Int, heads: Int, _ width: Int
  ) -> [Double] {
    let size = heads * width
    func value(_ row: Int, _ part: Int, _ d: Int) -> Double {
      Double(qkv[row * 3 * size + part * size + head * width + d])
    }
    let powers = (0..<pieces).map { j in
      let product = (0..<width).reduce(0) { $0 + value(piece, 0, $1) * value(j, 1, $1) }
      return exp(product / Double(width).squareRoot())
    }
    let total = powers.reduce(0, +)
    return (0..<width).map { d in
      (0..<pieces).reduce(0) { $0 + powers[$1] / total * value($1, 2, d) }
    }
  }

  @Test("rows are normalised as the definition says", arguments: TinyModel.variants)
  func normalisation(variant: KernelVariant) {
    var generator = Generator(seed: 7)
    let (rows, width) = (5, 48)
    func random(_ count: Int) -> [Float] {
      (0..<count).map { _ in Float.random(in: -2...2, using: &generator) }
    }
    let (x, y) = (random(rows * width), random(rows * width))
    let (gain, bias) = (random(width), random(width))
    func normalised(_ variant: KernelVariant) -> [Float] {
      var result = x
      kernelNormalise(variant, &result, y, Int32(rows), Int32(width), gain, bias, 1e-12)
      return result
    }
    let found = normalised(variant)
    #expect(found == normalised(.portable))
    for row in 0..<rows {
      let sums = (0..<width).map { Double(x[row * width + $0] + y[row * width + $0]) }
      let mean = sums.reduce(0, +) / Double(width)
      let squares = sums.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
      let factor = 1 / (squares / Double(width)).squareRoot()
      for column in 0..<width {
        let normal = (sums[column] - mean) * factor
        let expected = normal * Double(gain[column]) + Double(bias[column])
        #expect(abs(Double(found[row * width + column]) - expected) < 3e-6)
      }
    }
  }

  @Test("dot products and embeddings are the same by every kernel", arguments: TinyModel.variants)
  func others(variant: KernelVariant) {
    var generator = Generator(seed: 8)
    for columns in [1, 15, 16, 17, 97, 256] {
      let a = (0..<(3 * columns)).map { _ in Float.random(in: -1...1, using: &generator) }
      let b = (0..<(4 * columns)).map { _ in Float.random(in: -1...1, using: &generator) }
      var (found, expected) = ([Float](repeating: 0, count: 12), [Float](repeating: 0, count: 12))
      kernelDots(variant, a, 3, b, 4, Int32(columns), &found)
      kernelDots(.portable, a, 3, b, 4, Int32(columns), &expected)
      #expect(found == expected)
      let exact = (0..<columns).reduce(0.0) { $0 + Double(a[$1]) * Double(b[$1]) }
      #expect(abs(Double(found[0]) - exact) < 1e-5)
    }
    let row: [Int8] = (0..<32).map { Int8($0 * 8 - 128) }
    let position = (0..<32).map { Float($0) / 3 }
    let letterCase = (0..<32).map { Float($0) / -7 }
    var y = [Float](repeating: 0, count: 32)
    kernelEmbed(variant, row, 0.017, position, letterCase, 32, &y)
    #expect(y == (0..<32).map { Float(row[$0]) * 0.017 + position[$0] + letterCase[$0] })
  }
}
