// Enters: two names of things. Leaves: how their kinds stand to each other.

/// How the kinds that two words name stand to each other.
public enum Kinship: Hashable, Sendable {
  /// The words share a synset: 'ice axe' and 'piolet'.
  case same
  /// The first is a broader kind: 'weapon' of 'dagger'.
  case broader
  /// The first is a narrower kind.
  case narrower
  /// Different kinds under one parent, neither above the other; the parent's commonest word.
  case sisters(of: String)
  case unrelated
}

extension WordNet {
  /// How two nouns in dictionary form stand to each other as kinds of thing.
  ///
  /// Only senses of one lexicographer file compare, and the shared parent must lie below the file's top
  /// kinds ('instrumentality', 'artifact'): a pistol and a rope are both artifacts, and no sisters.
  public func kinship(_ a: String, _ b: String, sort: Sort = .artifact) -> Kinship {
    knownKinship.value([a, b, "\(sort)"]) { compared(a, b, sort) }
  }

  private func compared(_ a: String, _ b: String, _ sort: Sort) -> Kinship {
    let (left, right) = (lines(a, sort), lines(b, sort))
    guard !left.isEmpty, !right.isEmpty else { return .unrelated }
    if left.contains(where: { x in right.contains { x[0] == $0[0] } }) { return .same }
    if right.contains(where: { y in left.contains { y.dropFirst().contains($0[0]) } }) {
      return .broader
    }
    if left.contains(where: { x in right.contains { x.dropFirst().contains($0[0]) } }) {
      return .narrower
    }
    return parent(left, right).map { .sisters(of: $0) } ?? .unrelated
  }

  /// Whether a noun names nothing but things of a kind, in every sense of the sort that it has.
  public func isAlways(_ lemma: String, a kind: String, sort: Sort = .artifact) -> Bool {
    let ways = lines(lemma, sort)
    let wanted = Set(senses(kind, .noun))
    return !ways.isEmpty && ways.allSatisfy { way in way.contains(where: wanted.contains) }
  }

  /// The nearest kind that both stand under, by the summed length of the ways up; ties go to the first word.
  private func parent(_ left: [[Synset]], _ right: [[Synset]]) -> String? {
    var best: (length: Int, word: String)?
    for x in left {
      for y in right {
        for (up, synset) in x.enumerated() {
          guard let down = y.firstIndex(of: synset), let word = words(synset).first,
            !Self.topKinds.contains(word)
          else { continue }
          if best.map({ (up + down, word) < ($0.length, $0.word) }) ?? true {
            best = (up + down, word)
          }
        }
      }
    }
    return best?.word
  }

  /// Kinds too broad to make sisters of what stands under them.
  private static let topKinds: Set<String> = [
    "instrumentality", "artifact", "whole", "object", "physical entity", "entity", "device",
    "equipment", "container", "structure", "covering", "conveyance", "commodity", "substance",
    "matter", "person", "organism", "causal agent",
  ]

  /// For each sense of the word in the sort, and each way up from it: the synsets from the sense to the top.
  private func lines(_ lemma: String, _ sort: Sort) -> [[Synset]] {
    senses(lemma, .noun).filter { self.sort($0) == sort }.flatMap { ways(up: $0) }
  }

  private func ways(up synset: Synset, depth: Int = 0) -> [[Synset]] {
    // WordNet's noun hierarchy is at most 18 levels deep (wnstats(7WN)); the bound guards a damaged file.
    let parents = depth < 24 ? self.parents(synset) : []
    guard !parents.isEmpty else { return [[synset]] }
    return parents.flatMap { ways(up: $0, depth: depth + 1) }.map { [synset] + $0 }
  }

  // MARK: Places

  /// Whether one named place lies in another, over any number of steps: Mexico City in North America.
  public func lies(_ inner: String, in outer: String) -> Bool {
    let wanted = Set(places(outer))
    var frontier = places(inner)
    var seen = Set(frontier)
    while !wanted.isEmpty, let place = frontier.popLast() {
      for whole in wholes(place) where seen.insert(whole).inserted { frontier.append(whole) }
      if wholes(place).contains(where: wanted.contains) { return true }
    }
    return false
  }

  /// All kinds that the places of one name are instances of, from the nearest up: 'city', 'municipality', … for Paris.
  public func placeKinds(_ name: String) -> Set<String> {
    Set(places(name).flatMap { ways(up: $0) }.joined().flatMap { words($0) })
  }

  /// The kind that two different named places share, where each is directly an instance of it and neither is
  /// in the other: 'city' for Paris and Vienna.
  public func sharedPlaceKind(_ a: String, _ b: String) -> String? {
    let (left, right) = (places(a), places(b))
    guard Set(left).isDisjoint(with: right), !lies(a, in: b), !lies(b, in: a) else { return nil }
    let shared = Set(left.flatMap { parents($0) }).intersection(right.flatMap { parents($0) })
    return shared.compactMap { words($0).first }.min()
  }

  /// The senses in which the word names one place, a continent or river among them: 'Paris', not 'city'.
  private func places(_ name: String) -> [Synset] {
    senses(name, .noun).filter { [.place, .object].contains(sort($0)) && isInstance($0) }
  }
}
