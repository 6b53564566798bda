// Enters: a text written in a test. Leaves: what the pattern annotator makes of it.

import Language
import TestSupport
import Testing

extension AnnotatedText {
  /// Annotates a whole text.
  init(_ text: String, wordNet: WordNet? = nil) {
    self = PatternAnnotator(wordNet: wordNet).annotate(text, in: 0..<text.utf8.count)
  }
}

/// The dictionary that Debian installs, without which tests of meaning say nothing.
func installedWordNet() throws -> WordNet {
  try #require(
    WordNet.installed(environment: [:]), "expected WordNet: apt-get install wordnet-base")
}

/// SplitMix64, so that every run sees the same texts.
struct Generator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// One of the items.
  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: items.indices, using: &self)] }
}
