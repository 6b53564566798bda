// Enters: Fixtures/tiny.safetensors and tiny.json, which Training/tiny.py writes. Leaves: the model and its answers.

import CKernels
import Foundation
import Testing

@testable import Language

/// The small random model of the tests.
enum TinyModel {
  static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Fixtures")
  static let file = folder.appending(path: "tiny.safetensors")

  /// The kernels that this machine can run.
  static let variants = [
    KernelVariant.portable, .avx2, .avxVNNI, .avx512VNNI, .neonDot,
  ].filter(kernelIsSupported)

  /// What the reference answers for one window.
  struct Answer: Decodable {
    var forms: [String]
    var ids: [Int32]
    var cases: [UInt8]
    var values: [String: [Float]]
  }

  static func answers() throws -> [Answer] {
    let json = try Data(contentsOf: folder.appending(path: "tiny.json"))
    return try JSONDecoder().decode([Answer].self, from: json)
  }

  static func model(_ variant: KernelVariant = .best) throws -> LanguageModel {
    try LanguageModel(contentsOf: file, variant: variant)
  }
}

extension LanguageModel {
  /// A window of words in the model's pieces.
  func window(_ forms: [String]) -> Window {
    var window = Window()
    for form in forms { window.append(form, pieces: pieces.pieces(of: form)) }
    return window
  }
}

extension WindowReading {
  /// Every number of the reading, for comparison to the bit.
  var bits: [UInt32] {
    (vectors + nameScores + words.flatMap { [$0.event, $0.end] }).map(\.bitPattern)
  }
}
