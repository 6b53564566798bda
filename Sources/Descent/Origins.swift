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
  /// Complexity: O(attestations · borrowings of their witnesses).
  public func groups(_ attestations: [Attestation]) -> [[Witness.ID]] {
    var groups = Groups(attestations.count)
    var firstOf: [Witness.ID: Int] = [:]
    var firstOfAuthor: [Author: Int] = [:]
    for (place, attestation) in attestations.enumerated() {
      let witness = attestation.witness
      groups.join(place, known(place, under: witness, in: &firstOf))
      // An author has one word in a thread, however often he posts.
      guard let name = authors[witness] else { continue }
      let author = Author(source: witness.source, name: name)
      groups.join(place, known(place, under: author, in: &firstOfAuthor))
    }
    if firstOf.count > 1 { join(attestations, by: firstOf, &groups) }
    let members = Dictionary(grouping: attestations.indices) { groups.first($0) }.values
    return members.map { Set($0.map { attestations[$0].witness }).sorted() }
      .sorted { $0[0] < $1[0] }
  }

  private struct Author: Hashable {
    var source: Source.ID
    var name: String
  }

  /// The first place under a key; this one where there is none.
  private func known<Key: Hashable>(
    _ place: Int, under key: Key, in firsts: inout [Key: Int]
  ) -> Int {
    let first = firsts[key] ?? place
    firsts[key] = first
    return first
  }

  /// Joins what borrowings between witnesses of the reading hold; all of one witness are joined already.
  private func join(
    _ attestations: [Attestation], by firstOf: [Witness.ID: Int], _ groups: inout Groups
  ) {
    let byWitness = Dictionary(grouping: attestations, by: \.witness)
    for (witness, own) in byWitness {
      for borrowing in borrowings[witness] ?? [] where borrowing.a.witness == witness {
        guard let place = firstOf[witness], let other = firstOf[borrowing.b.witness],
          own.contains(where: { covers(borrowing.a, $0) }),
          (byWitness[borrowing.b.witness] ?? []).contains(where: { covers(borrowing.b, $0) })
        else { continue }
        groups.join(place, other)
      }
    }
  }

  /// Numbers in groups (disjoint sets with path halving; Tarjan and van Leeuwen 1984).
  private struct Groups {
    private var above: [Int]

    init(_ count: Int) { above = Array(0..<count) }

    /// The first of a number's group.
    mutating func first(_ number: Int) -> Int {
      var number = number
      while above[number] != number {
        above[number] = above[above[number]]
        number = above[number]
      }
      return number
    }

    mutating func join(_ a: Int, _ b: Int) {
      let (x, y) = (first(a), first(b))
      above[max(x, y)] = min(x, y)
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
