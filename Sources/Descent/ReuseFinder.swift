// Enters: the voices of all sources. Leaves: the passages that two of them share.

public import Intake
internal import Language

/// Finds reused passages: shared runs of ``shingle`` words are joined over small edits and grown at both ends
/// (seed and extend, as in Smith, Cordell and Dillon, 'Infectious Texts', IEEE Big Data 2013).
public struct ReuseFinder: Sendable {
  /// Words in a shingle. Five words in a row rarely recur by chance; see `Docs/evaluation.md`.
  static let shingle = 5
  /// Words that an edit may change within a passage.
  static let gap = 4
  /// The fewest words of a passage: below it, stock phrases outnumber copies.
  static let shortest = 8
  /// The fewest words of a passage that was edited: two people may well write eight words about one death that
  /// differ in the date alone.
  static let shortestEdited = 12
  /// A shingle in more places than this is compared with the next place only: a chain of copies stays one
  /// chain, and page furniture costs no square of its places.
  static let commonest = 40

  /// A finder with the published thresholds.
  public init() {}

  /// The passages that two different witnesses share, in order of their sides.
  ///
  /// Complexity: O(n log n) in the words, plus the number of shared shingles. Voices, and then pairs of them, are read on
  /// several threads.
  public func borrowings(_ documents: [Document]) -> [Borrowing] {
    let told = documents.sorted { $0.source.id < $1.source.id }.flatMap { document in
      document.witnesses.map { (witness: $0, text: document.source.text) }
    }
    let voices = concurrently(told.count) { Voice(told[$0].witness, told[$0].text) }
    let pairs = seeds(voices)
    return concurrently(pairs.count) { number in
      let (pair, seeds) = pairs[number]
      return passages(voices[pair.a], voices[pair.b], chains(seeds)).compactMap { $0.borrowing() }
    }.flatMap(\.self).sorted { ($0.a, $0.b) < ($1.a, $1.b) }
  }

  // MARK: Seeds

  private struct Pair: Hashable {
    var a: Int
    var b: Int
  }

  /// Where a shingle stands.
  private struct Place: Comparable {
    var hash: Int
    var voice: Int
    var word: Int

    static func < (x: Place, y: Place) -> Bool {
      (x.hash, x.voice, x.word) < (y.hash, y.voice, y.word)
    }
  }

  /// For each pair of voices the places where a shingle of one stands in the other, by place.
  private func seeds(_ voices: [Voice]) -> [(Pair, [Seed])] {
    let places = voices.enumerated().flatMap { number, voice in
      voice.shingles.enumerated().map { Place(hash: $1, voice: number, word: $0) }
    }.sorted()
    var result: [Pair: [Seed]] = [:]
    for found in places.chunked(where: { $0.hash == $1.hash }) where found.count > 1 {
      let reach = found.count <= Self.commonest ? found.count : 1
      for (index, a) in zip(found.indices, found) {
        for b in found[(index + 1)...].prefix(reach) where a.voice != b.voice {
          result[Pair(a: a.voice, b: b.voice), default: []].append(Seed(a: a.word, b: b.word))
        }
      }
    }
    return result.map { ($0.key, $0.value.sorted()) }
  }

  /// Joins seeds that follow each other on nearly one diagonal; chains in order of their first seeds.
  private func chains(_ seeds: [Seed]) -> [Chain] {
    var open: [Chain] = []
    var closed: [Chain] = []
    for seed in seeds {
      let isPast = { (chain: Chain) in seed.a - chain.last.a > Self.shingle + Self.gap }
      closed += open.filter(isPast)
      open.removeAll(where: isPast)
      let drifts = open.indices.compactMap { index in
        open[index].drift(to: seed).map { (drift: $0, index: index) }
      }
      if let home = drifts.min(by: <) {
        open[home.index].seeds.append(seed)
      } else {
        open.append(Chain(seed))
      }
    }
    return (closed + open).sorted { $0.first < $1.first }
  }

  /// Grows chains into passages, except those that a passage already covers.
  private func passages(_ a: Voice, _ b: Voice, _ chains: [Chain]) -> [Passages] {
    var result: [Passages] = []
    var reaching: [Passages] = []
    for chain in chains {
      reaching.removeAll { $0.wordsA.upperBound <= chain.first.a }
      guard !reaching.contains(where: { $0.cover(chain) }) else { continue }
      let passages = Passages(a, b, chain)
      result.append(passages)
      reaching.append(passages)
    }
    return result
  }
}

/// A shingle that two voices share, by its first word in each.
struct Seed: Comparable {
  var a: Int
  var b: Int

  static func < (x: Seed, y: Seed) -> Bool { (x.a, x.b) < (y.a, y.b) }
}

/// Seeds in a row, rising in both voices.
struct Chain {
  var seeds: [Seed]
  let first: Seed
  var last: Seed { seeds[seeds.count - 1] }

  init(_ seed: Seed) {
    seeds = [seed]
    first = seed
  }

  /// How far a seed lies off the last one's diagonal, where it comes next in both voices with no more than a
  /// small edit between.
  func drift(to seed: Seed) -> Int? {
    let (stepA, stepB) = (seed.a - last.a, seed.b - last.b)
    guard stepA > 0, stepB > 0, stepB <= ReuseFinder.shingle + ReuseFinder.gap else { return nil }
    let drift = abs(stepA - stepB)
    return drift <= ReuseFinder.gap ? drift : nil
  }
}

extension Array {
  /// The runs of elements each of which goes with the one before it.
  fileprivate func chunked(where goesOn: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var (chunks, start) = ([ArraySlice<Element>](), startIndex)
    for index in indices where index + 1 == endIndex || !goesOn(self[index], self[index + 1]) {
      chunks.append(self[start...index])
      start = index + 1
    }
    return chunks
  }
}

/// One witness's words in a row.
struct Voice {
  let witness: Witness
  let text: String
  let words: [RunningWord]
  /// A hash of each word: what differs here differs; collisions only cost time.
  let hashes: [UInt64]

  init(_ witness: Witness, _ text: String) {
    self.witness = witness
    self.text = text
    words = runningWords(text, in: witness.range)
    hashes = words.map { word in
      word.form.utf8.reduce(UInt64(14_695_981_039_346_656_037)) {
        ($0 ^ UInt64($1)) &* 1_099_511_628_211
      }
    }
  }

  /// A hash for each run of words, by its first word.
  var shingles: [Int] {
    guard words.count >= ReuseFinder.shingle else { return [] }
    return (0...(words.count - ReuseFinder.shingle)).map { start in
      Int(
        truncatingIfNeeded: hashes[start..<(start + ReuseFinder.shingle)].reduce(UInt64(0)) {
          ($0 &* 0x9E37_79B9_7F4A_7C15) ^ $1
        })
    }
  }
}
