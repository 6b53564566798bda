// Enters: windows of words. Leaves: their grammar, names, events, sentence ends and vectors.

internal import CKernels
internal import Foundation

/// The trained model of Docs/model.md, which runs on the processor alone.
///
/// Its answers are the same to the bit on every machine, for any number of threads, and whatever is read along.
struct LanguageModel: Sendable {
  let labels: ModelLabels
  /// Cuts words into the pieces that windows hold.
  let pieces: WordPieces
  let encoder: Encoder
  let heads: Heads
  let coreference: CoreferenceScorer
  private let tags: [PartOfSpeech]
  private let scripts: [LemmaScript]
  private let nameDecoder: NameDecoder

  /// Reads and checks the file, its hash too: some 40 ms for 24 MB. The file stays mapped into memory.
  init(contentsOf file: URL) throws(ModelError) { try self.init(contentsOf: file, variant: .best) }

  init(contentsOf url: URL, variant: KernelVariant) throws(ModelError) {
    let file = try SafeTensors(contentsOf: url)
    labels = try ModelLabels(file)
    try Self.checkHash(file)
    let text = try file.tensor("vocabulary", .unsignedByte, [nil])
    let vocabulary = Vocabulary(file.bytes[text.range])
    guard let pieces = WordPieces(vocabulary) else {
      throw ModelError(
        file: url, expected: "a vocabulary with [CLS], [SEP] and [UNK]",
        found: "\(vocabulary.count) pieces without one of them",
        advice: "the language model of this release")
    }
    self.pieces = pieces
    encoder = try Encoder(
      labels, pieces: pieces, vocabulary: vocabulary.count, in: file, variant: variant)
    heads = try Heads(labels, in: file, variant: variant)
    coreference = try CoreferenceScorer(in: file, variant: variant)
    tags = labels.upos.map { PartOfSpeech(rawValue: $0) ?? .other }
    scripts = labels.lemma.compactMap(LemmaScript.init)
    nameDecoder = NameDecoder(tags: labels.names.compactMap(NameTag.init))
  }

  private static func checkHash(_ file: SafeTensors) throws(ModelError) {
    let (expected, found) = (file.metadata["sha256"] ?? "none", file.hash())
    guard expected != found else { return }
    throw ModelError(
      file: file.file, expected: "data with SHA-256 \(expected)", found: found,
      advice: "to fetch the file again")
  }

  // MARK: Windows

  /// Reads windows of at most ``Encoder/maximumPieces``, on all processors.
  ///
  /// A reading keeps 1.5 KB for each piece, so that a long text is best read in batches of some hundred windows.
  func read(
    _ windows: [Window], threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) -> [WindowReading] {
    let groups = groups(windows)
    let readings = concurrently(groups.count, threads: threads, state: Encoder.Scratch()) {
      read(windows[groups[$0]], &$1)
    }
    return readings.flatMap { $0 }
  }

  /// Pieces that are encoded at once: enough that a layer's weights are read for many, few enough that what is
  /// computed stays near (on a Zen 5 with 1 MiB of second cache, 128 to 512 are as fast).
  private static let groupLength = 256

  /// Runs of windows of some ``groupLength`` pieces.
  private func groups(_ windows: [Window]) -> [Range<Int>] {
    var groups: [Range<Int>] = []
    var (start, length) = (0, 0)
    for (index, window) in windows.enumerated() {
      if length > 0, length + window.length > Self.groupLength {
        groups.append(start..<index)
        (start, length) = (index, 0)
      }
      length += window.length
    }
    return start < windows.count ? groups + [start..<windows.count] : groups
  }

  private func read(
    _ windows: ArraySlice<Window>, _ scratch: inout Encoder.Scratch
  ) -> [WindowReading] {
    encoder.encode(windows, &scratch)
    var row = 0
    return windows.map { window in
      let rows = row..<(row + window.length)
      row = rows.upperBound
      let width = encoder.width
      return reading(
        of: window,
        vectors: scratch.x.array((rows.lowerBound * width)..<(rows.upperBound * width)))
    }
  }

  private func reading(of window: Window, vectors: [Float]) -> WindowReading {
    let rows = window.forms.indices.map(window.row)
    let tagged = heads.tags(gather(rows, of: vectors))
    let words = zip(window.forms, tagged).map { form, word in
      WordReading(
        tag: tags[word.upos], xpos: labels.xpos[word.xpos],
        lemma: scripts[word.lemma].lemma(of: form), event: word.event, end: word.end)
    }
    return WindowReading(
      window: window, words: words, nameScores: tagged.flatMap(\.names), vectors: vectors)
  }

  private func gather(_ rows: [Int], of vectors: [Float]) -> [Float] {
    let width = encoder.width
    return rows.flatMap { vectors[($0 * width)..<(($0 + 1) * width)] }
  }

  // MARK: Sentences

  /// Reads windows of one sentence each, on all processors.
  func parse(_ windows: [Window]) -> [(reading: WindowReading, grammar: SentenceReading)] {
    let readings = read(windows)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let grammar = concurrently(readings.count, threads: threads, state: ()) { index, _ in
      read([readings[index].words.indices], of: readings[index])
    }
    return Array(zip(readings, grammar.flatMap { $0 }))
  }

  /// Reads the tree, the names and the vector of each sentence of a window, on this thread.
  func read(_ sentences: [Range<Int>], of reading: WindowReading) -> [SentenceReading] {
    sentences.map { words in
      let rows = [0] + words.map(reading.window.row)
      let arcs = heads.arcs(gather(rows, of: reading.vectors))
      let tree = TreeDecoder.heads(arcs.scores, words: words.count)
      let pieces = reading.window.rows(of: words)
      let width = encoder.width
      return SentenceReading(
        words: words,
        heads: tree.enumerated().map { words.lowerBound + ($1 == 0 ? $0 : $1 - 1) },
        relations: heads.relations(arcs, heads: tree).map { labels.relations[$0] },
        names: names(in: words, of: reading),
        vector: heads.sentenceVector(
          reading.vectors[(pieces.lowerBound * width)..<(pieces.upperBound * width)]))
    }
  }

  /// What a word gives to its sentence's vector, by itself: of unit length.
  func vector(of word: Int, in reading: WindowReading) -> [Float] {
    let pieces = reading.window.rows(of: word..<(word + 1))
    let width = encoder.width
    return heads.sentenceVector(
      reading.vectors[(pieces.lowerBound * width)..<(pieces.upperBound * width)])
  }

  private func names(in words: Range<Int>, of reading: WindowReading) -> [NameSpan] {
    let tags = labels.names.count
    let scores = reading.nameScores[(words.lowerBound * tags)..<(words.upperBound * tags)]
    return nameDecoder.names(scores, from: words.lowerBound)
  }

  // MARK: Coreference

  /// What coreference reads of some words of a window.
  func coreference(of words: [Int], in reading: WindowReading) -> CoreferenceScorer.Rows {
    heads.coreference(gather(words.map(reading.window.row), of: reading.vectors))
  }
}
