// Enters: a reading's attestations and the borrowings. Leaves: the groups of witnesses that depend on each other for it.

public import Collation
public import Intake

/// Counts origins, not witnesses: who copied a reading's passage from whom, or wrote it twice, has one origin.
public struct Origins: Sendable {
  private let borrowings: [Witness.ID: [Borrowing]]
  private let authors: [Witness.ID: String]

  /// `witnesses` are all of them, for their authors.
  public init(_ borrowings: [Borrowing], witnesses: [Witness]) {
    var byWitness: [Witness.ID: [Borrowing]] = [:]
    for borrowing in borrowings {
      byWitness[borrowing.a.witness, default: []].append(borrowing)
      byWitness[borrowing.b.witness, default: []].append(borrowing)
    }
    self.borrowings = byWitness
    authors = Dictionary(
      witnesses.compactMap { witness in witness.author.map { (witness.id, $0) } }
    ) { a, _ in a }
  }

  /// The reading's witnesses in groups, each group and the whole in order.
  ///
  /// Witnesses of different groups are not known to depend on each other; that is not known independence.
  /// Complexity: O(attestations · borrowings of their witnesses + attestations²).
  public func groups(_ attestations: [Attestation]) -> [[Witness.ID]] {
    var groups: [[Attestation]] = []
    for attestation in attestations {
      let joined = groups.indices.filter { groups[$0].contains { depend($0, attestation) } }
      let merged = joined.flatMap { groups[$0] } + [attestation]
      groups = groups.indices.filter { !joined.contains($0) }.map { groups[$0] } + [merged]
    }
    return groups.map { Set($0.map(\.witness)).sorted() }.sorted { $0[0] < $1[0] }
  }

  private func depend(_ x: Attestation, _ y: Attestation) -> Bool {
    if x.witness == y.witness { return true }
    // An author has one word in a thread, however often he posts.
    if x.witness.source == y.witness.source, let author = authors[x.witness],
      author == authors[y.witness]
    {
      return true
    }
    return (borrowings[x.witness] ?? []).contains { borrowing in
      covers(borrowing.a, x) && covers(borrowing.b, y)
        || covers(borrowing.b, x) && covers(borrowing.a, y)
    }
  }

  /// Whether the passage holds the words that give the value, or half of the clause.
  private func covers(_ side: Borrowing.Side, _ attestation: Attestation) -> Bool {
    guard side.witness == attestation.witness else { return false }
    let shared = side.range.clamped(to: attestation.range).count
    return side.range.contains(attestation.focus.lowerBound)
      && side.range.upperBound >= attestation.focus.upperBound
      || 2 * shared >= attestation.range.count
  }
}
