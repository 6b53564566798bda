// Enters: the windows of the tiny model's reference. Leaves: nothing; every layer and head answers as it does.

import CKernels
import Foundation
import TestSupport
import Testing

@testable import Language

@Suite("The encoder and its heads")
struct EncoderTests {
  /// The reference's quantised inputs all lie 1e-4 steps or more from a tie (`MARGIN` in Training/tiny.py), so that
  /// both round to the same integers, and what is left is the rounding of float sums, exp and erf: some 1e-6 of
  /// values up to 10.
  private static let tolerance: Float = 2e-5

  private func expectClose(
    _ found: some Collection<Float>, _ expected: [Float]?, _ name: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    let expected = expected ?? []
    let worst = zip(found, expected).map { abs($0 - $1) }.max() ?? 0
    #expect(found.count == expected.count, "\(name)", sourceLocation: location)
    #expect(worst <= Self.tolerance, "\(name) is off by \(worst)", sourceLocation: location)
  }

  @Test("cuts words into the reference's pieces and cases")
  func pieces() throws {
    let model = try TinyModel.model()
    for answer in try TinyModel.answers() {
      let pieces = model.window(answer.forms).pieces
      #expect(pieces.map(\.id) == Array(answer.ids.dropFirst().dropLast()))
      #expect(pieces.map(\.letterCase.rawValue) == Array(answer.cases.dropFirst().dropLast()))
    }
  }

  @Test("every layer gives the reference's vectors", arguments: TinyModel.variants)
  func layers(variant: KernelVariant) throws {
    let model = try TinyModel.model(variant)
    for answer in try TinyModel.answers() {
      var seen = 0
      var scratch = Encoder.Scratch()
      model.encoder.encode([model.window(answer.forms)], &scratch) { stage, x, rows in
        let found = UnsafeBufferPointer(start: x, count: rows * model.encoder.width)
        expectClose(Array(found), answer.values[stage], stage)
        seen += 1
      }
      #expect(seen == 1 + 2 * model.labels.layers)
    }
  }

  @Test("every head gives the reference's scores")
  func heads() throws {
    let model = try TinyModel.model()
    for answer in try TinyModel.answers() {
      let reading = try #require(model.read([model.window(answer.forms)]).first)
      expectClose(reading.nameScores, answer.values["names"], "names")
      expectClose(reading.words.map(\.event), answer.values["event"], "event")
      expectClose(reading.words.map(\.end), answer.values["end"], "end")
      let count = answer.forms.count
      #expect(
        reading.words.map(\.tag.rawValue)
          == best(answer.values["upos"], count).map { model.labels.upos[$0] })
      #expect(
        reading.words.map(\.xpos)
          == best(answer.values["xpos"], count).map { model.labels.xpos[$0] })
      let scripts = best(answer.values["lemma"], count).map { LemmaScript(model.labels.lemma[$0]) }
      #expect(
        reading.words.map(\.lemma) == zip(scripts, answer.forms).map { $0?.lemma(of: $1) ?? "" })
      let rows = model.coreference(of: Array(0..<count), in: reading)
      let columns = ["anaphor", "antecedent", "left", "right"].map { answer.values[$0] ?? [] }
      let expected = (0..<count).flatMap { word in
        columns.flatMap { column in
          let width = column.count / max(count, 1)
          return column[(word * width)..<((word + 1) * width)]
        }
      }
      expectClose(rows.values, expected, "coreference")
      let pairs = (0..<count).dropFirst().flatMap { anaphor in
        let features = PairFeatures(
          PairFeatures.tables.map { $0.values - 1 - anaphor % $0.values })
        return model.coreference.scores(
          anaphor: anaphor, candidates: [(anaphor - 1, features)], in: rows)
      }
      expectClose(pairs, answer.values["pairs"], "pairs")
    }
  }

  @Test("arcs, relations and a sentence's vector are the reference's")
  func sentences() throws {
    let model = try TinyModel.model()
    for answer in try TinyModel.answers() where !answer.forms.isEmpty {
      let count = answer.forms.count
      let reading = try #require(model.read([model.window(answer.forms)]).first)
      let width = model.encoder.width
      let vectors = ([0] + (0..<count).map(reading.window.row)).flatMap {
        reading.vectors[($0 * width)..<(($0 + 1) * width)]
      }
      let arcs = model.heads.arcs(vectors)
      expectClose(arcs.scores, answer.values["arcs"], "arcs")
      expectClose(
        model.heads.relationScores(arcs, heads: Array(0..<count)), answer.values["relations"],
        "relations")
      let sentence = try #require(model.read([0..<count], of: reading).first)
      expectClose(sentence.vector, answer.values["vector"], "vector")
      #expect(sentence.heads.indices.count { sentence.heads[$0] == $0 } == 1)
    }
  }

  private func best(_ scores: [Float]?, _ rows: Int) -> [Int] {
    guard let scores, rows > 0 else { return [] }
    let count = scores.count / rows
    return (0..<rows).map { row in
      (1..<count).reduce(0) { scores[row * count + $1] > scores[row * count + $0] ? $1 : $0 }
    }
  }

  // MARK: The same bits

  private func windows(_ model: LanguageModel) -> [Window] {
    var generator = Generator(seed: 5)
    let words = ["Émile", "carried", "the", "ice-axe", ",", "WASHINGTON", "?", "1940", "中文"]
    let lengths = [0, 1, 2, 3, 7, 8, 15, 16, 17, 30, 31, 60, 1, 0, 25]
    return lengths.map { length in
      model.window((0..<length).map { _ in generator.pick(words) })
    }
  }

  @Test("a window is read the same alone, in company, on any number of threads, by any kernel")
  func determinism() throws {
    let reference = try TinyModel.model(.portable)
    let windows = windows(reference)
    let expected = windows.map { reference.read([$0], threads: 1)[0].bits }
    for variant in TinyModel.variants {
      let model = try TinyModel.model(variant)
      for threads in [1, 2, 5] {
        #expect(model.read(windows, threads: threads).map(\.bits) == expected)
      }
      let repeated = Array(repeating: windows, count: 9).flatMap { $0 }
      #expect(
        model.read(repeated).map(\.bits) == Array(repeating: expected, count: 9).flatMap { $0 })
      #expect(
        windows.map { model.read([$0]) }.map { sentences($0[0], model) }
          == windows.map { reference.read([$0]) }.map { sentences($0[0], reference) })
    }
  }

  @Test("the bits are those of every other machine")
  func golden() throws {
    let model = try TinyModel.model()
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for reading in model.read(windows(model)) {
      let sentences = sentences(reading, model)
      for bits in reading.bits + sentences.flatMap(\.vector).map(\.bitPattern) {
        hash = (hash ^ UInt64(bits)) &* 0x100_0000_01B3
      }
      for head in sentences.flatMap(\.heads) { hash = (hash ^ UInt64(head)) &* 0x100_0000_01B3 }
    }
    #expect(String(hash, radix: 16) == "cc114b82cab66370")
  }

  private func sentences(_ reading: WindowReading, _ model: LanguageModel) -> [SentenceReading] {
    model.read(reading.sentences, of: reading)
  }

  @Test("no window, an empty one, one piece and as many as there is room for are read")
  func sizes() throws {
    let model = try TinyModel.model()
    #expect(model.read([]).isEmpty)
    let empty = try #require(model.read([Window()]).first)
    #expect(empty.words.isEmpty && empty.sentences.isEmpty)
    #expect(model.read(empty.sentences, of: empty).isEmpty)
    let full = model.window(Array(repeating: "the", count: 126))
    #expect(full.length == model.encoder.maximumPieces)
    for window in [model.window(["the"]), full] {
      let reading = try #require(model.read([window]).first)
      #expect(reading.sentences.flatMap { Array($0) } == Array(window.forms.indices))
      for sentence in model.read(reading.sentences, of: reading) {
        #expect(sentence.heads.count == sentence.words.count)
        #expect(abs(sentence.vector.reduce(0) { $0 + $1 * $1 } - 1) < 1e-5)
      }
    }
  }

  @Test(
    "sentences end at a layout, a clear mark and the window's end, elsewhere where the model is sure",
    arguments: [
      (SentenceSplitter.Ending.layout, Float(-9), true), (.clear, -9, true), (.likely, -9, false),
      (.likely, 9, true), (nil, -9, false), (nil, 9, true),
    ])
  func ends(ending: SentenceSplitter.Ending?, score: Float, ends: Bool) throws {
    let model = try TinyModel.model()
    var window = Window()
    for (form, ending) in [("He", nil), ("fell", ending), ("ill", nil)] {
      window.append(form, pieces: model.pieces.pieces(of: form), ending: ending)
    }
    let words = model.read([window])[0].words.enumerated().map { index, word in
      WordReading(
        tag: word.tag, xpos: word.xpos, lemma: word.lemma, event: 0, end: index == 1 ? score : -9)
    }
    let reading = WindowReading(window: window, words: words, nameScores: [], vectors: [])
    #expect(reading.sentences == (ends ? [0..<2, 2..<3] : [0..<3]))
  }
}
