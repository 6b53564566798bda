// Enters: two mentions' rows and the features of the pair. Leaves: how likely both are of one.

internal import CKernels

/// Scores pairs of mentions: v · ReLU(A + B + C (p ∘ q) + Σ F_k) + c, as Docs/model.md has it.
struct CoreferenceScorer: Sendable {
  /// The features in the order in which their values are given.
  let features: [String]
  private let variant: KernelVariant
  private let pair: [Float]
  private let tables: [[Float]]
  private let weight: [Float]
  private let bias: Float

  init(in file: SafeTensors, variant: KernelVariant) throws(ModelError) {
    let shape = try file.tensor("coreference.pair", .float, [nil, nil]).shape
    self.variant = variant
    pair = try file.floats("coreference.pair", shape)
    weight = try file.floats("coreference.score.weight", [shape[0]])
    bias = try file.floats("coreference.score.bias", [1])[0]
    let prefix = "coreference.features."
    let names = file.tensors.keys.filter { $0.hasPrefix(prefix) }.sorted()
    features = names.map { String($0.dropFirst(prefix.count)) }
    var tables: [[Float]] = []
    for name in names { tables.append(try file.floats(name, [nil, shape[0]])) }
    self.tables = tables
  }

  /// The number of values of each feature.
  var values: [Int] { tables.map { $0.count / weight.count } }

  /// Above 0 where the model takes both for one. `values` has one for each of ``features``, from 0 up to its number.
  func score(
    anaphor: Heads.Coreference, antecedent: Heads.Coreference, values: [Int]
  ) -> Float {
    precondition(values.count == tables.count, "a value for each feature")
    let width = weight.count
    let product = zip(anaphor.left, antecedent.right).map { $0 * $1 }
    var hidden = [Float](repeating: 0, count: width)
    kernelDots(variant, product, 1, pair, Int32(width), Int32(product.count), &hidden)
    for column in 0..<width {
      hidden[column] += anaphor.anaphor[column] + antecedent.antecedent[column]
      for (table, value) in zip(tables, values) { hidden[column] += table[value * width + column] }
      hidden[column] = max(hidden[column], 0)
    }
    var score: Float = 0
    kernelDots(variant, hidden, 1, weight, 1, Int32(width), &score)
    return score + bias
  }
}
