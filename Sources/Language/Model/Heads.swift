// Enters: words' vectors. Leaves: what the model's heads say of them.

internal import CKernels

/// Everything that is read off the encoder's vectors. The first layer's rows are kept in three parts, since its
/// arcs wait for the sentences and its coreference for the mentions.
struct Heads: Sendable {
  /// What the tagging rows say of one word, as indices into the labels.
  struct Tags: Sendable {
    var upos: Int
    var xpos: Int
    var lemma: Int
    var names: [Float]
    var event: Float
    var end: Float
  }

  /// The scores of a sentence's arcs and what relations need.
  struct Arcs: Sendable {
    /// A row for each word: the root's score as head, then each word's.
    var scores: [Float]
    fileprivate var relationDependents: [Float]
    /// The root's row first.
    fileprivate var relationHeads: [Float]
  }

  private let labels: ModelLabels
  private let variant: KernelVariant
  private let arcs: Linear
  private let tags: Linear
  private let coreference: Linear
  private let arcDependent: Linear
  private let relationDependent: Linear
  private let vector: Linear

  init(_ labels: ModelLabels, in file: SafeTensors, variant: KernelVariant) throws(ModelError) {
    (self.labels, self.variant) = (labels, variant)
    let pair = try file.tensor("coreference.pair", .float, [nil, nil]).shape
    let arcEnd = 2 * labels.arc + 2 * labels.relation
    let tagEnd =
      arcEnd + labels.upos.count + labels.xpos.count + labels.lemma.count + labels.names.count + 2
    let end = tagEnd + 2 * pair[0] + 2 * pair[1]
    func first(_ rows: Range<Int>) throws(ModelError) -> Linear {
      try Linear(
        "heads.first", outputs: end, inputs: labels.width, rows: rows, in: file, variant: variant)
    }
    arcs = try first(0..<arcEnd)
    tags = try first(arcEnd..<tagEnd)
    coreference = try first(tagEnd..<end)
    arcDependent = try Linear(
      "arc", outputs: labels.arc, inputs: labels.arc, in: file, variant: variant)
    relationDependent = try Linear(
      "relation", outputs: labels.relations.count * (labels.relation + 1),
      inputs: labels.relation, in: file, variant: variant)
    vector = try Linear(
      "vector", outputs: labels.width, inputs: labels.width, in: file, variant: variant)
  }

  private func apply(
    _ layer: Linear, to rows: [Float], _ activation: KernelActivation = .none
  ) -> [Float] {
    let count = rows.count / layer.inputs
    var quantised = QuantisedRows()
    quantised.quantise(rows, rows: count, columns: layer.inputs, variant: variant)
    return [Float](unsafeUninitializedCapacity: count * layer.outputs) { y, size in
      if let y = y.baseAddress {
        quantised.multiply(layer, rows: count, activation: activation, into: y)
      }
      size = count * layer.outputs
    }
  }

  // MARK: Tags

  /// The tags of words, from their vectors one after another.
  func tags(_ vectors: [Float]) -> [Tags] {
    let rows = apply(tags, to: vectors)
    return stride(from: 0, to: rows.count, by: tags.outputs).map { start in
      var rest = rows[start..<(start + tags.outputs)]
      return Tags(
        upos: best(take(labels.upos.count, &rest)), xpos: best(take(labels.xpos.count, &rest)),
        lemma: best(take(labels.lemma.count, &rest)), names: Array(take(labels.names.count, &rest)),
        event: take(1, &rest).first ?? 0, end: rest.first ?? 0)
    }
  }

  private func take(_ count: Int, _ row: inout ArraySlice<Float>) -> ArraySlice<Float> {
    defer { row = row.dropFirst(count) }
    return row.prefix(count)
  }

  /// The place of the highest score; of equal ones the first.
  private func best(_ scores: ArraySlice<Float>) -> Int {
    var best = scores.startIndex
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best - scores.startIndex
  }

  // MARK: Arcs

  /// The arcs of a sentence: the root's vector first, then the words'.
  func arcs(_ vectors: [Float]) -> Arcs {
    let first = apply(arcs, to: vectors, .relu)
    let nodes = first.count / arcs.outputs
    let (arc, relation) = (labels.arc, labels.relation)
    func columns(_ start: Int, _ count: Int, from node: Int = 0) -> [Float] {
      (node..<nodes).flatMap { node in
        let column = node * arcs.outputs + start
        return first[column..<(column + count)]
      }
    }
    let dependents = apply(arcDependent, to: columns(0, arc, from: 1))
    return Arcs(
      scores: dots(dependents, columns(arc, arc), columns: arc),
      relationDependents: columns(2 * arc, relation, from: 1),
      relationHeads: columns(2 * arc + relation, relation))
  }

  private func dots(_ a: [Float], _ b: [Float], columns: Int) -> [Float] {
    let (aRows, bRows) = (a.count / columns, b.count / columns)
    return [Float](unsafeUninitializedCapacity: aRows * bRows) { y, size in
      if let y = y.baseAddress {
        kernelDots(variant, a, Int32(aRows), b, Int32(bRows), Int32(columns), y)
      }
      size = aRows * bRows
    }
  }

  /// The scores of each word's relations to its head (0 for the root, else counted from 1): a row of
  /// `relations` for each word.
  func relationScores(_ arcs: Arcs, heads: [Int]) -> [Float] {
    stride(from: 0, to: heads.count, by: Self.block).flatMap { start in
      relationScores(arcs, heads: heads[start..<min(heads.count, start + Self.block)])
    }
  }

  /// Words whose relations are scored at once: as many as the widest kernel takes, few for their rows are long.
  private static let block = 12

  private func relationScores(_ arcs: Arcs, heads: ArraySlice<Int>) -> [Float] {
    let (size, relations) = (labels.relation, labels.relations.count)
    let rows = (heads.startIndex * size)..<(heads.endIndex * size)
    let dependents = apply(relationDependent, to: Array(arcs.relationDependents[rows]))
    var scores = [Float](repeating: 0, count: heads.count * relations)
    dependents.withUnsafeBufferPointer { dependents in
      scores.withUnsafeMutableBufferPointer { scores in
        guard let dependents = dependents.baseAddress, let scores = scores.baseAddress else {
          return
        }
        for (row, head) in heads.enumerated() {
          let governing = arcs.relationHeads[(head * size)..<((head + 1) * size)] + [1]
          kernelDots(
            variant, Array(governing), 1, dependents + row * relationDependent.outputs,
            Int32(relations), Int32(size + 1), scores + row * relations)
        }
      }
    }
    return scores
  }

  /// For each word, the index of its relation to its head.
  func relations(_ arcs: Arcs, heads: [Int]) -> [Int] {
    let scores = relationScores(arcs, heads: heads)
    let count = labels.relations.count
    return heads.indices.map { best(scores[($0 * count)..<(($0 + 1) * count)]) }
  }

  // MARK: Others

  /// The sentence's vector, of unit length, from the vectors of its pieces.
  func sentenceVector(_ pieces: ArraySlice<Float>) -> [Float] {
    let width = labels.width
    let count = pieces.count / width
    guard count > 0 else { return [] }
    var mean = [Float](repeating: 0, count: width)
    for row in 0..<count {
      let start = pieces.startIndex + row * width
      for column in 0..<width { mean[column] += pieces[start + column] }
    }
    for column in 0..<width { mean[column] /= Float(count) }
    let vector = apply(vector, to: mean)
    let length = dots(vector, vector, columns: width)[0].squareRoot()
    return length > 0 ? vector.map { $0 / length } : vector
  }

  /// What coreference reads of words, from their vectors one after another.
  func coreference(_ vectors: [Float]) -> CoreferenceScorer.Rows {
    CoreferenceScorer.Rows(values: apply(coreference, to: vectors))
  }
}
