// Enters: a voice's text. Leaves: its words, sentences and names, as the trained model reads them.

public import Foundation
internal import Intake

/// The annotator that reads with the trained language model (Docs/model.md): tags, lemmas, trees, names, events, mentions and
/// vectors.
///
/// The tokenizer cuts words and the splitter's rules propose sentences. The model reads them in company to decide where
/// sentences end, and then each sentence alone: its neighbours cost the trees half a point.
public struct ModelAnnotator: Annotator {
  private let model: LanguageModel
  private let lexicon: Lexicon

  /// Reads the model's file, which takes some 40 ms. `wordNet` tells where two words lost the space between them.
  ///
  /// - Throws: what is wrong with the file, and what to do.
  public init(model file: URL, wordNet: WordNet?) throws(ModelError) {
    model = try LanguageModel(contentsOf: file)
    lexicon = Lexicon(wordNet: wordNet)
  }

  /// Windows that are read at once, so that a long text's vectors are never all in memory.
  private static let batch = 256

  /// Complexity: O(n) in the text's length.
  public func annotate(_ text: String, in range: Range<Int>) -> AnnotatedText {
    let tokens = Tokenizer(text, in: range, parting: lexicon.parting).tokens()
    let forms = tokens.map { text.quote($0) }
    let splitter = SentenceSplitter(text, tokens: tokens, forms: forms)
    let packer = WindowPacker(model, forms: forms)
    let ends = sentences(packer.packed(splitter.sentences())).map(\.upperBound)
    return annotate(tokens, splitter.sentences(endingAt: ends), packer, of: text)
  }

  /// Complexity: as for raw text. A sentence too long for a window is read in parts; the later parts' roots hang on the
  /// first's.
  public func annotate(_ text: String, sentences: [[Range<Int>]]) -> AnnotatedText {
    annotate(text, sentences: sentences, vectorsOf: []).text
  }

  /// As ``annotate(_:sentences:)``, with a vector of unit length for each group of words, indices into the result's
  /// words: the mean of what the model's sentence vectors are made of, at these words only.
  public func annotate(
    _ text: String, sentences: [[Range<Int>]], vectorsOf groups: [[Int]]
  ) -> (text: AnnotatedText, vectors: [[Float]]) {
    let tokens = sentences.flatMap { $0 }
    var start = 0
    let runs = sentences.filter { !$0.isEmpty }.map { sentence in
      defer { start += sentence.count }
      return start..<(start + sentence.count)
    }
    var words = GroupVectors(groups)
    let result = annotate(
      tokens, runs, WindowPacker(model, forms: tokens.map { text.quote($0) }), of: text
    ) { words.add($0, from: $1, model) }
    return (result, words.means())
  }

  /// The sentences of windows that cover a text's tokens, as runs of tokens.
  private func sentences(_ windows: [Window]) -> [Range<Int>] {
    var start = 0
    return windows.batches(of: Self.batch).flatMap { batch in
      model.read(Array(batch)).flatMap { reading in
        defer { start += reading.words.count }
        return reading.sentences.map { ($0.lowerBound + start)..<($0.upperBound + start) }
      }
    }
  }

  /// Reads sentences, runs of tokens that cover them all in text order.
  private func annotate(
    _ tokens: [Range<Int>], _ sentences: [Range<Int>], _ packer: WindowPacker, of text: String,
    each: (_ batch: [WindowReading], _ firstWord: Int) -> Void = { _, _ in }
  ) -> AnnotatedText {
    var result = AnnotatedText()
    var vectors = MentionVectors()
    for batch in sentences.flatMap(packer.alone).batches(of: Self.batch) {
      let parsed = model.parse(Array(batch))
      let (firstWord, firstSentence) = (result.words.count, result.sentences.count)
      each(parsed.map(\.reading), firstWord)
      for (reading, grammar) in parsed { result.append(reading, grammar, at: tokens, lexicon) }
      let found = MentionFinder(result).mentions(in: firstSentence..<result.sentences.count)
      vectors.add(
        found.map { $0.head - firstWord }, from: firstWord, of: parsed.map(\.reading), model)
    }
    result.join(into: sentences)
    result.mentions = resolved(EntityResolver(result, of: text), vectors)
    return result
  }

  /// The mentions with their entities, by the model's scores.
  private func resolved(_ resolver: EntityResolver, _ vectors: MentionVectors) -> [EntityMention] {
    let rows = vectors.rows(of: resolver.mentions.map(\.head), width: model.coreference.rowWidth)
    let scores = concurrently(
      resolver.mentions.count, threads: ProcessInfo.processInfo.activeProcessorCount, state: ()
    ) { anaphor, _ in
      model.coreference.scores(anaphor: anaphor, candidates: resolver.pairs(of: anaphor), in: rows)
    }
    return resolver.resolved(scores: scores)
  }
}

/// What coreference reads of the words that mentions hang on.
private struct MentionVectors {
  private var values: [Float] = []
  /// The place of each word's row in ``values``.
  private var places: [Int: Int] = [:]

  /// Adds the rows of some words, counted from the first of `readings`, which is the text's word `base`.
  mutating func add(
    _ words: [Int], from base: Int, of readings: [WindowReading], _ model: LanguageModel
  ) {
    var rest = words.sorted()[...]
    var start = 0
    for reading in readings {
      let own = rest.prefix { $0 < start + reading.words.count }
      rest = rest.dropFirst(own.count)
      for (row, word) in own.enumerated() {
        places[base + word] = values.count + row * model.coreference.rowWidth
      }
      values += model.coreference(of: own.map { [start] in $0 - start }, in: reading).values
      start += reading.words.count
    }
  }

  /// The rows of some words, one after another. A word that is a mention only since its sentence's parts were joined has
  /// none: zeros stand for it.
  func rows(of words: [Int], width: Int) -> CoreferenceScorer.Rows {
    var result: [Float] = []
    result.reserveCapacity(words.count * width)
    for word in words {
      if let place = places[word] {
        result += values[place..<(place + width)]
      } else {
        result += repeatElement(0, count: width)
      }
    }
    return CoreferenceScorer.Rows(values: result)
  }
}

extension AnnotatedText {
  /// Adds a window's words, the next of `tokens`, as one sentence.
  fileprivate mutating func append(
    _ reading: WindowReading, _ grammar: SentenceReading, at tokens: [Range<Int>],
    _ lexicon: Lexicon
  ) {
    let base = words.count
    for (index, word) in reading.words.enumerated() {
      let form = reading.window.forms[index]
      words.append(
        Word(
          range: tokens[base + index], form: form,
          lemma: lexicon.checked(word.lemma, of: form, as: word.tag), tag: word.tag,
          xpos: word.xpos, head: base + grammar.heads[index],
          relation: grammar.relations[index], happened: word.event > 0))
    }
    let run = base..<words.count
    sentences.append(Sentence(range: extent(run), words: run, vector: grammar.vector))
    names += grammar.names.map { name in
      let run = (base + name.words.lowerBound)..<(base + name.words.upperBound)
      return Name(kind: name.kind, words: run, range: extent(run))
    }
  }

  /// The bytes from the first word's start to the last word's end.
  private func extent(_ run: Range<Int>) -> Range<Int> {
    words[run.lowerBound].range.lowerBound..<words[run.upperBound - 1].range.upperBound
  }

  /// Joins the parts of sentences too long for a window, so that the sentences are `runs`, which part the words.
  fileprivate mutating func join(into runs: [Range<Int>]) {
    guard sentences.count != runs.count else { return }
    var parts = sentences[...]
    sentences = runs.map { run in
      let own = parts.prefix { $0.words.upperBound <= run.upperBound }
      parts = parts.dropFirst(own.count)
      let roots = own.compactMap { part in part.words.first { words[$0].head == $0 } }
      for root in roots.dropFirst() {
        (words[root].head, words[root].relation) = (roots[0], "parataxis")
      }
      return Sentence(range: extent(run), words: run, vector: own.first?.vector ?? [])
    }
  }
}

extension Array {
  /// Runs of at most `size` elements, in order.
  fileprivate func batches(of size: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: count, by: size).map { self[$0..<Swift.min(count, $0 + size)] }
  }
}
