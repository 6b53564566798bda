// Enters: things and how like some of them are. Leaves: groups of things that are alike on average.

/// Hierarchical clustering by average linkage, by chains of nearest neighbours (Murtagh 1983): pairs of clusters that are
/// each other's nearest merge, as long as the mean likeness between their members reaches a bound.
///
/// Pairs that are not given count as unlike. Complexity: O(pairs) space and O(pairs · log n) steps where clusters stay small.
struct AverageLinkage {
  /// The summed likeness between two clusters, by cluster.
  private var likeness: [[Int: Double]]
  private var members: [[Int]]
  private let bound: Double

  /// The clusters of `count` things, each in order, ordered by their first.
  ///
  /// Likeness runs from 0 to 1; a pair may be given once, in either order.
  static func clusters(
    of count: Int, _ pairs: [(a: Int, b: Int, likeness: Double)], bound: Double
  ) -> [[Int]] {
    var linkage = AverageLinkage(count, pairs, bound)
    linkage.merge()
    return linkage.members.filter { !$0.isEmpty }.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private init(_ count: Int, _ pairs: [(a: Int, b: Int, likeness: Double)], _ bound: Double) {
    likeness = [[Int: Double]](repeating: [:], count: count)
    members = (0..<count).map { [$0] }
    self.bound = bound
    for pair in pairs where pair.a != pair.b {
      likeness[pair.a][pair.b] = pair.likeness
      likeness[pair.b][pair.a] = pair.likeness
    }
  }

  private mutating func merge() {
    for start in members.indices {
      var chain = members[start].isEmpty ? [] : [start]
      while let last = chain.last {
        // Means never rise by merging, so that whoever has no near neighbour now never will.
        guard let next = nearest(to: last, before: chain.dropLast().last) else {
          // Those before it in the chain had it as their nearest: nothing else was nearer, and it stays.
          chain.removeLast()
          continue
        }
        if next == chain.dropLast().last {
          chain.removeLast(2)
          join(last, next)
          if chain.isEmpty { chain = [members[last].isEmpty ? next : last] }
        } else {
          chain.append(next)
        }
      }
    }
  }

  /// The nearest cluster that is near enough; of several the one before in the chain, then the first.
  private func nearest(to cluster: Int, before previous: Int?) -> Int? {
    let size = Double(members[cluster].count)
    var best: (mean: Double, first: Int, cluster: Int)?
    for (other, sum) in likeness[cluster] {
      let mean = sum / (size * Double(members[other].count))
      guard mean >= bound else { continue }
      let first = other == previous ? -1 : members[other][0]
      if best.map({ (-mean, first) < (-$0.mean, $0.first) }) ?? true { best = (mean, first, other) }
    }
    return best?.cluster
  }

  /// Puts the cluster with fewer neighbours into the other.
  private mutating func join(_ a: Int, _ b: Int) {
    let (from, to) = likeness[a].count < likeness[b].count ? (a, b) : (b, a)
    for (other, sum) in likeness[from] {
      likeness[other][from] = nil
      guard other != to else { continue }
      likeness[to][other, default: 0] += sum
      likeness[other][to, default: 0] += sum
    }
    likeness[from] = [:]
    members[to] = (members[to] + members[from]).sorted()
    members[from] = []
  }
}
