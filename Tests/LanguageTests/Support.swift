// Enters: a text written in a test. Leaves: its words and sentences, as rules cut them.

import Intake
import TestSupport
import Testing

@testable import Language

/// Cuts words and sentences as the model's annotator does before it reads them, and knows nothing of their grammar.
struct Cutter: Annotator {
  var wordNet: WordNet?

  func annotate(_ text: String, in range: Range<Int>) -> AnnotatedText {
    let lexicon = Lexicon(wordNet: wordNet)
    let tokens = Tokenizer(text, in: range, parting: lexicon.parting).tokens()
    let runs = SentenceSplitter(text, tokens: tokens, forms: tokens.map { text.quote($0) })
      .sentences()
    return annotate(text, sentences: runs.map { Array(tokens[$0.tokens]) })
  }

  func annotate(_ text: String, sentences: [[Range<Int>]]) -> AnnotatedText {
    var result = AnnotatedText()
    for sentence in sentences where !sentence.isEmpty {
      let start = result.words.count
      result.words += sentence.map {
        Word(range: $0, form: text.quote($0), lemma: text.quote($0), tag: .other)
      }
      result.sentences.append(
        Sentence(
          range: sentence[0].lowerBound..<sentence[sentence.count - 1].upperBound,
          words: start..<result.words.count))
    }
    return result
  }
}

extension AnnotatedText {
  /// Cuts a whole text.
  init(_ text: String, wordNet: WordNet? = nil) {
    self = Cutter(wordNet: wordNet).annotate(text, in: 0..<text.utf8.count)
  }
}

/// The dictionary that Debian installs, without which tests of meaning say nothing.
func installedWordNet() throws -> WordNet {
  try #require(
    WordNet.installed(environment: [:]), "expected WordNet: apt-get install wordnet-base")
}
