// Enters: a voice's text. Leaves: its words with lemma and tag, its sentences and names, as patterns can tell them.

internal import Intake

/// The first annotator: tokens, sentences, lemmas by WordNet's morphy, tags and names by pattern.
///
/// It builds no trees and no vectors. Without WordNet it still cuts and names, and knows fewer lemmas.
public struct PatternAnnotator: Annotator {
  private let wordNet: WordNet?
  private let lexicon: Lexicon

  /// `wordNet` gives lemmas and senses; without it tags and names are guessed from form and case.
  public init(wordNet: WordNet?) {
    self.wordNet = wordNet
    lexicon = Lexicon(wordNet: wordNet)
  }

  /// Complexity: O(n) look-ups in the text's length, each distinct word being looked up once.
  public func annotate(_ text: String, in range: Range<Int>) -> AnnotatedText {
    let tokens = Tokenizer(text, in: range, parting: lexicon.parting).tokens()
    let forms = tokens.map { text.quote($0) }
    let runs = SentenceSplitter(text, tokens: tokens, forms: forms).sentences().map(\.tokens)
    return annotate(tokens, forms, runs)
  }

  /// Complexity: as for raw text.
  public func annotate(_ text: String, sentences: [[Range<Int>]]) -> AnnotatedText {
    let tokens = sentences.flatMap { $0 }
    var runs: [Range<Int>] = []
    for sentence in sentences where !sentence.isEmpty {
      let start = runs.last?.upperBound ?? 0
      runs.append(start..<(start + sentence.count))
    }
    return annotate(tokens, tokens.map { text.quote($0) }, runs)
  }

  /// Words in sentences, however they were found: `runs` part the indices of `tokens`.
  private func annotate(
    _ tokens: [Range<Int>], _ forms: [String], _ runs: [Range<Int>]
  ) -> AnnotatedText {
    let words = WordTagger(forms: forms, sentences: runs, lexicon: lexicon).tag()
      .enumerated().map { index, word in
        Word(range: tokens[index], form: forms[index], lemma: word.lemma, tag: word.tag)
      }
    let sentences = runs.map { run in
      Sentence(
        range: tokens[run.lowerBound].lowerBound..<tokens[run.upperBound - 1].upperBound, words: run
      )
    }
    return AnnotatedText(words: words, sentences: sentences, names: names(words, runs))
  }

  /// The names, found among whole words: 'Mont-Blanc' is one part of a name.
  private func names(_ words: [Word], _ runs: [Range<Int>]) -> [Name] {
    let compounds = Compounds(words, sentences: runs)
    return NameFinder(words: compounds.words, sentences: compounds.sentences, wordNet: wordNet)
      .names().map { name in
        var name = name
        let last = compounds.parts[name.words.upperBound - 1]
        name.words = compounds.parts[name.words.lowerBound].lowerBound..<last.upperBound
        return name
      }
  }
}
