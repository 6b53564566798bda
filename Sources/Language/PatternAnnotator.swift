// Enters: a voice's text. Leaves: its words with lemma and tag, its sentences and names, as patterns can tell them.

internal import Intake

/// The first annotator: tokens, sentences, lemmas by WordNet's morphy, tags and names by pattern.
///
/// It builds no trees and no vectors. Without WordNet it still cuts and names, and knows fewer lemmas.
public struct PatternAnnotator: Annotator {
  private let wordNet: WordNet?

  /// `wordNet` gives lemmas and senses; without it tags and names are guessed from form and case.
  public init(wordNet: WordNet?) { self.wordNet = wordNet }

  /// Complexity: O(n) look-ups in the text's length, each distinct word being looked up once.
  public func annotate(_ text: String, in range: Range<Int>) -> AnnotatedText {
    let tokens = Tokenizer(text, in: range).tokens()
    let forms = tokens.map { text.quote($0) }
    let runs = SentenceSplitter(text, tokens: tokens, forms: forms).sentences()
    var lexicon = Lexicon(wordNet: wordNet)
    let words = WordTagger(forms: forms, sentences: runs).tag(with: &lexicon)
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

/// What WordNet knows of each distinct word of a text, looked up once.
struct Lexicon {
  /// The lemmas of a word in each category.
  struct Entry {
    var noun: [String] = []
    var verb: [String] = []
    var adjective: [String] = []
    var adverb: [String] = []
    /// How often each category is meant by the word's dictionary forms.
    var frequency: [WordNet.Category: Int] = [:]
    /// Whether the word is first of all a proper name.
    var isName = false

    /// The commonest of some categories, nouns before others where they are equal.
    func commonest(of categories: [WordNet.Category]) -> WordNet.Category? {
      categories.max { (frequency[$0] ?? 0) < (frequency[$1] ?? 0) }
    }

    var isEmpty: Bool { noun.isEmpty && verb.isEmpty && adjective.isEmpty && adverb.isEmpty }
  }

  private let wordNet: WordNet?
  private var cache: [String: Entry] = [:]

  init(wordNet: WordNet?) { self.wordNet = wordNet }

  /// `word` in lower case.
  mutating func entry(_ word: String) -> Entry {
    if let known = cache[word] { return known }
    let entry = wordNet.map { made(word, $0) } ?? Entry()
    cache[word] = entry
    return entry
  }

  private func made(_ word: String, _ wordNet: WordNet) -> Entry {
    // WordNet has 'years' as an entry of its own; 'year' is the commoner.
    let nouns = wordNet.lemmas(word, .noun).map { ($0, wordNet.frequencies($0)[.noun] ?? 0) }
    var entry = Entry(
      noun: nouns.sorted { $0.1 > $1.1 }.map(\.0), verb: wordNet.lemmas(word, .verb),
      adjective: wordNet.lemmas(word, .adjective), adverb: wordNet.lemmas(word, .adverb))
    for (category, lemmas) in [
      (WordNet.Category.noun, entry.noun), (.verb, entry.verb), (.adjective, entry.adjective),
      (.adverb, entry.adverb),
    ] {
      entry.frequency[category] = lemmas.map { wordNet.frequencies($0)[category] ?? 0 }.max()
    }
    entry.isName = wordNet.isName(word)
    return entry
  }
}
