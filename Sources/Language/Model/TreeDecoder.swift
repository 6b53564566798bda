// Enters: a score for each pair of word and head. Leaves: the best tree.

/// Finds the best arborescence with one word under the root (Chu and Liu 1965; Edmonds 1967), by growing a path
/// backwards and contracting its cycles (Gabow, Galil, Spencer and Tarjan 1986), on a complete graph.
///
/// That one word alone hangs from the root is no search of its own: weights are pairs, compared first by
/// how few arcs leave the root. Of equal arcs the one from the lower node is taken, so that the tree is the same
/// in every run. Complexity: O(words²).
struct TreeDecoder {
  /// An arc's weight; pairs add and compare by parts.
  private struct Weight {
    /// Minus the number of arcs from the root.
    var rank: Int
    var score: Double

    static func > (a: Weight, b: Weight) -> Bool {
      a.rank != b.rank ? a.rank > b.rank : a.score > b.score
    }

    static func - (a: Weight, b: Weight) -> Weight {
      Weight(rank: a.rank - b.rank, score: a.score - b.score)
    }
  }

  private struct Arc {
    var weight: Weight
    var from: Int
    var to: Int
  }

  /// The root and the words; nodes from here on are contracted cycles.
  private let leaves: Int
  /// For each node, the best arc from each leaf into it.
  private var arcs: [[Arc]] = []
  /// For each node, the arc into it that was chosen.
  private var chosen: [Arc?] = []
  /// For each node, the cycle that it went into.
  private var parent: [Int?] = []
  /// For each node, the nodes that went into it.
  private var children: [[Int]] = []
  /// For each leaf, the outermost node that holds it.
  private var outermost: [Int]

  /// The head of each word: 0 for the root, i for the i-th word, counted from 1. `scores` has a row for each
  /// word, with a column for the root and one for each word; a word's own column is not read.
  static func heads(_ scores: [Float], words: Int) -> [Int] {
    precondition(scores.count == words * (words + 1), "a row for each word")
    guard words > 1 else { return [Int](repeating: 0, count: words) }
    var decoder = TreeDecoder(scores, words: words)
    decoder.contract()
    return decoder.expand()
  }

  /// The root has arcs into it too, worse than any, so that everything ends in one cycle.
  private init(_ scores: [Float], words: Int) {
    leaves = words + 1
    outermost = Array(0..<leaves)
    let worst = -2 * leaves
    for to in 0..<leaves {
      add(
        (0..<leaves).map { from in
          if to == 0 { return Arc(weight: Weight(rank: worst, score: 0), from: from, to: 0) }
          let score = Double(scores[(to - 1) * leaves + from])
          return Arc(weight: Weight(rank: from == 0 ? -1 : 0, score: score), from: from, to: to)
        }, children: [])
    }
  }

  private mutating func add(_ arcs: [Arc], children: [Int]) {
    self.arcs.append(arcs)
    self.children.append(children)
    chosen.append(nil)
    parent.append(nil)
  }

  // MARK: Contraction

  private mutating func contract() {
    var path = [0]
    var isOnPath = [Bool](repeating: false, count: leaves)
    isOnPath[0] = true
    while let node = path.last, let arc = best(into: node) {
      chosen[node] = arc
      let before = outermost[arc.from]
      if isOnPath[before] {
        var cycle: [Int] = []
        while let last = path.popLast() {
          cycle.append(last)
          if last == before { break }
        }
        path.append(merge(cycle))
        isOnPath.append(true)
      } else {
        path.append(before)
        isOnPath[before] = true
      }
    }
  }

  /// The best arc from outside; nil for the node that holds everything.
  private func best(into node: Int) -> Arc? {
    var best: Arc?
    for arc in arcs[node] where outermost[arc.from] != node {
      if best.map({ arc.weight > $0.weight }) ?? true { best = arc }
    }
    return best
  }

  /// Makes a cycle one node. An arc into it counts less what it takes the place of.
  private mutating func merge(_ cycle: [Int]) -> Int {
    let node = arcs.count
    var merged: [Arc] = []
    for member in cycle.sorted() {
      guard let inside = chosen[member]?.weight else { continue }
      for (from, arc) in arcs[member].enumerated() {
        let reduced = Arc(weight: arc.weight - inside, from: from, to: arc.to)
        if merged.count == from {
          merged.append(reduced)
        } else if reduced.weight > merged[from].weight {
          merged[from] = reduced
        }
      }
      arcs[member] = []
      parent[member] = node
    }
    add(merged, children: cycle)
    for leaf in 0..<leaves where cycle.contains(outermost[leaf]) { outermost[leaf] = node }
    return node
  }

  // MARK: Expansion

  /// Opens the cycles from the outside: each keeps the arc that enters it and drops the one that this replaces.
  private mutating func expand() -> [Int] {
    var open: [Int] = []
    dissolve(above: 0, &open)
    while let node = open.popLast() {
      guard let arc = chosen[node] else { continue }
      chosen[arc.to] = arc
      dissolve(above: arc.to, &open)
    }
    return (1..<leaves).map { chosen[$0]?.from ?? 0 }
  }

  private mutating func dissolve(above leaf: Int, _ open: inout [Int]) {
    var node = leaf
    while let cycle = parent[node] {
      for member in children[cycle] {
        parent[member] = nil
        if member != node, !children[member].isEmpty { open.append(member) }
      }
      node = cycle
    }
  }
}
