// Enters: the rows of mentions and the features of pairs. Leaves: how likely each pair is of one entity.

internal import CKernels

/// Scores pairs of mentions: v · ReLU(A + B + C (p ∘ q) + Σ F_k) + c, as Docs/model.md has it.
struct CoreferenceScorer: Sendable {
  /// What the first layer says of mentions, one row after another: `wide` floats as anaphor (A), as many as antecedent (B),
  /// `narrow` of each side's share of the product (p, q).
  struct Rows: Hashable, Sendable {
    var values: [Float]
  }

  private let variant: KernelVariant
  private let pair: [Float]
  private let tables: [[Float]]
  private let weight: [Float]
  private let bias: Float
  private let narrow: Int
  private var wide: Int { weight.count }
  /// Floats in a row.
  var rowWidth: Int { 2 * (wide + narrow) }

  init(in file: SafeTensors, variant: KernelVariant) throws(ModelError) {
    let shape = try file.tensor("coreference.pair", .float, [nil, nil]).shape
    self.variant = variant
    narrow = shape[1]
    pair = try file.floats("coreference.pair", shape)
    weight = try file.floats("coreference.score.weight", [shape[0]])
    bias = try file.floats("coreference.score.bias", [1])[0]
    var tables: [[Float]] = []
    for (name, values) in PairFeatures.tables {
      tables.append(try file.floats("coreference.features.\(name)", [values, shape[0]]))
    }
    self.tables = tables
  }

  /// The scores of an anaphor with its candidates, which index the rows as it does: above 0 where the model takes both for
  /// one. Complexity: some 6,000 products for each candidate.
  func scores(
    anaphor: Int, candidates: [(antecedent: Int, features: PairFeatures)], in rows: Rows
  ) -> [Float] {
    let count = candidates.count
    guard count > 0 else { return [] }
    var products = [Float](repeating: 0, count: count * narrow)
    var hidden = [Float](repeating: 0, count: count * wide)
    var scores = [Float](repeating: 0, count: count)
    rows.values.withUnsafeBufferPointer { values in
      let mine = anaphor * rowWidth
      for (index, candidate) in candidates.enumerated() {
        let other = candidate.antecedent * rowWidth + 2 * wide + narrow
        for column in 0..<narrow {
          products[index * narrow + column] =
            values[mine + 2 * wide + column] * values[other + column]
        }
      }
      kernelDots(variant, products, Int32(count), pair, Int32(wide), Int32(narrow), &hidden)
      for (index, candidate) in candidates.enumerated() {
        let other = candidate.antecedent * rowWidth + wide
        hidden.withUnsafeMutableBufferPointer { hidden in
          let row = index * wide
          for column in 0..<wide {
            hidden[row + column] += values[mine + column] + values[other + column]
          }
          for (feature, table) in tables.enumerated() {
            let start = candidate.features[feature] * wide
            table.withUnsafeBufferPointer { table in
              for column in 0..<wide { hidden[row + column] += table[start + column] }
            }
          }
          for column in 0..<wide { hidden[row + column] = max(hidden[row + column], 0) }
        }
      }
    }
    kernelDots(variant, hidden, Int32(count), weight, 1, Int32(wide), &scores)
    return scores.map { $0 + bias }
  }
}
