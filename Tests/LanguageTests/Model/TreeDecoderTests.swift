// Enters: small matrices of scores. Leaves: nothing; the tree found is a best one.

import TestSupport
import Testing

@testable import Language

@Suite("The best tree")
struct TreeDecoderTests {
  @Test("is as good as the best of all trees, ties among them")
  func bruteForce() {
    var generator = Generator(seed: 1)
    for round in 0..<4000 {
      let words = 1 + round % 5
      let range = [0, 1, 2, 9, 1000][round / 5 % 5]
      let scores = (0..<(words * (words + 1))).map { _ in
        Float(Int.random(in: -range...range, using: &generator))
      }
      let heads = TreeDecoder.heads(scores, words: words)
      #expect(isTree(heads), "\(scores)")
      #expect(score(heads, scores) == bestScore(scores, words), "\(scores)")
      #expect(heads == TreeDecoder.heads(scores, words: words))
    }
  }

  private func score(_ heads: [Int], _ scores: [Float]) -> Float {
    heads.indices.reduce(0) { $0 + scores[$1 * (heads.count + 1) + heads[$1]] }
  }

  /// One word under the root, and every word reaches it.
  private func isTree(_ heads: [Int]) -> Bool {
    heads.count { $0 == 0 } == 1
      && heads.indices.allSatisfy { start in
        var word = start + 1
        for _ in heads where word != 0 { word = heads[word - 1] }
        return word == 0
      }
  }

  private func bestScore(_ scores: [Float], _ words: Int) -> Float {
    var best = -Float.infinity
    var heads = [Int](repeating: 0, count: words)
    while true {
      if isTree(heads) { best = max(best, score(heads, scores)) }
      guard let next = heads.firstIndex(where: { $0 < words }) else { return best }
      for index in 0..<next { heads[index] = 0 }
      heads[next] += 1
    }
  }

  @Test("has one root where every word would rather hang from the root")
  func greedyRoots() {
    for words in [2, 3, 20, 200] {
      let scores = (0..<words).flatMap { word in
        [Float(1e6) + Float(word)] + [Float](repeating: -1e6, count: words)
      }
      #expect(isTree(TreeDecoder.heads(scores, words: words)))
    }
  }

  @Test("of 500 words is found at once, whatever the scores", .timeLimit(.minutes(1)))
  func long() {
    var generator = Generator(seed: 2)
    let words = 500
    for round in 0..<6 {
      let scores = (0..<(words * (words + 1))).map { index -> Float in
        switch round {
        case 0: return 0
        case 1: return .nan
        // Neighbours in a ring of rings: many cycles, one in the other.
        case 2: return -Float(abs(index / (words + 1) - index % (words + 1)))
        case 3: return Float(index % (words + 1) ^ index / (words + 1))
        case 4: return index.isMultiple(of: 2) ? .infinity : -.infinity
        default: return Float.random(in: -1...1, using: &generator)
        }
      }
      #expect(isTree(TreeDecoder.heads(scores, words: words)))
    }
  }

  @Test("of no word is none, and of one word its root")
  func least() {
    #expect(TreeDecoder.heads([], words: 0) == [])
    #expect(TreeDecoder.heads([-5, 9], words: 1) == [0])
  }
}
