// Enters: runs of words. Leaves: nothing; windows hold them all, in order, and no more than fits.

import TestSupport
import Testing

@testable import Language

@Suite("Packing windows")
struct WindowPackerTests {
  private let model: LanguageModel

  init() throws { model = try TinyModel.model() }

  private func runs(
    _ lengths: [Int], _ ending: (Int) -> SentenceSplitter.Ending
  ) -> [SentenceSplitter.Run] {
    var start = 0
    return lengths.enumerated().map { index, length in
      defer { start += length }
      return SentenceSplitter.Run(tokens: start..<(start + length), ending: ending(index))
    }
  }

  @Test("holds every word once, in windows that the model can read")
  func covers() {
    var generator = Generator(seed: 11)
    for _ in 0..<50 {
      let lengths = (0..<generator.pick([1, 3, 20])).map { _ in
        generator.pick([1, 5, 40, 126, 300])
      }
      let count = lengths.reduce(0, +)
      let forms = (0..<count).map { _ in generator.pick(["the", "ship", ",", ";", "Washington"]) }
      let packer = WindowPacker(model, forms: forms)
      let runs = runs(lengths) { _ in generator.pick([.likely, .clear, .layout]) }
      for windows in [packer.packed(runs), runs.flatMap { packer.alone($0.tokens) }] {
        #expect(windows.flatMap(\.forms) == forms)
        #expect(windows.allSatisfy { $0.length <= model.encoder.maximumPieces })
      }
    }
  }

  @Test("parts windows at an end that is sure, where there is one")
  func partsAtSureEnds() {
    let packer = WindowPacker(model, forms: Array(repeating: "the", count: 160))
    let windows = packer.packed(runs([40, 40, 40, 40]) { $0 == 0 ? .clear : .likely })
    #expect(windows.map(\.forms.count) == [40, 120])
  }

  @Test(
    "cuts a long sentence after its last semicolon, else its last comma, in the window's second half"
  )
  func cutsAtMarks() {
    var forms = Array(repeating: "the", count: 200)
    forms[10] = ";"
    forms[90] = ";"
    forms[100] = ","
    #expect(WindowPacker(model, forms: forms).alone(0..<200).map(\.forms.count) == [91, 109])
    forms[90] = "the"
    #expect(WindowPacker(model, forms: forms).alone(0..<200).map(\.forms.count) == [101, 99])
    forms[100] = "the"
    #expect(WindowPacker(model, forms: forms).alone(0..<200).map(\.forms.count) == [126, 74])
  }
}
