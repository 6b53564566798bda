// Enters: the edition. Leaves: ids short enough to type, and what the user means by one.

/// The shortest beginning of each id that begins no other, of at least four digits.
public struct ShortIDs: Sendable {
  private var short: [String: String] = [:]

  /// Names everything that a decision can be about. Complexity: O(n log n) in the ids.
  public init(_ apparatus: Apparatus) {
    let readings = apparatus.events.flatMap(\.loci).flatMap(\.readings)
    let relations = apparatus.events.flatMap(\.loci).flatMap(\.relations)
    let ids =
      apparatus.entities.map(\.id) + apparatus.events.map(\.id) + readings.map(\.id)
      + readings.flatMap(\.attestations).map(\.id) + relations.map(\.id)
      + apparatus.decisions.map(\.id)
    self.init(ids)
  }

  /// Shortens some ids among each other.
  public init(_ ids: [String]) {
    let sorted = Set(ids).sorted()
    for (at, id) in sorted.enumerated() {
      let before = at > 0 ? Self.common(sorted[at - 1], id) : 0
      let after = at + 1 < sorted.count ? Self.common(sorted[at + 1], id) : 0
      short[id] = String(id.prefix(max(before + 1, after + 1, 4)))
    }
  }

  /// The short form of an id; of one that is not in the edition the id itself.
  public subscript(_ id: String) -> String { short[id] ?? id }

  /// How many characters two ids have in common at their beginnings.
  private static func common(_ a: String, _ b: String) -> Int {
    zip(a, b).prefix { $0 == $1 }.count
  }
}
