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
    let tokens = Tokenizer(text, in: range).tokens()
    let forms = tokens.map { text.quote($0) }
    let runs = SentenceSplitter(text, tokens: tokens, forms: forms).sentences()
    let words = WordTagger(forms: forms, sentences: runs, lexicon: lexicon).tag()
      .enumerated().map { index, word in
        Word(range: tokens[index], form: forms[index], lemma: word.lemma, tag: word.tag)
      }
    let sentences = runs.map { run in
      Sentence(
        range: tokens[run.lowerBound].lowerBound..<tokens[run.upperBound - 1].upperBound, words: run
      )
    }
    let names = NameFinder(words: words, sentences: runs, wordNet: wordNet).names()
    return AnnotatedText(words: words, sentences: sentences, names: names)
  }
}
