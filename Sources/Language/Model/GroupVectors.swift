// Enters: readings of windows, batch by batch. Leaves: a vector for each group of words that was asked for.

/// Gathers the vectors of words while their windows are at hand.
struct GroupVectors {
  private let groups: [[Int]]
  private let wanted: Set<Int>
  private var known: [Int: [Float]] = [:]

  /// Groups of words by their indices in the text.
  init(_ groups: [[Int]]) {
    self.groups = groups
    wanted = Set(groups.joined())
  }

  /// Takes the wanted words of some windows, the first of whose words is the text's word `first`.
  mutating func add(_ readings: [WindowReading], from first: Int, _ model: LanguageModel) {
    guard !wanted.isEmpty else { return }
    var start = first
    for reading in readings {
      for word in reading.words.indices where wanted.contains(start + word) {
        known[start + word] = model.vector(of: word, in: reading)
      }
      start += reading.words.count
    }
  }

  /// For each group the mean of its words' vectors, of unit length.
  func means() -> [[Float]] {
    groups.map { group in
      let vectors = group.compactMap { known[$0] }
      guard var mean = vectors.first else { return [] }
      for vector in vectors.dropFirst() {
        for column in mean.indices { mean[column] += vector[column] }
      }
      let length = mean.reduce(0) { $0 + $1 * $1 }.squareRoot()
      return length > 0 ? mean.map { $0 / length } : mean
    }
  }
}
