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
