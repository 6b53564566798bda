// Enters: the place of the language model. Leaves: the annotator that reads with it, made at the first use.

internal import Foundation
internal import Language
internal import Synchronization

/// The annotator of a run. A class, since the documents of a run share the one model that the first of them reads.
final class SharedAnnotator: Sendable {
  private let model: URL
  private let wordNet: WordNet?
  private let made = Mutex<ModelAnnotator?>(nil)

  init(model: URL, wordNet: WordNet?) {
    self.model = model
    self.wordNet = wordNet
  }

  /// The annotator; the first call makes it.
  ///
  /// - Throws: what is wrong with the model's file, and what to do.
  func value() throws(ModelError) -> ModelAnnotator {
    try made.withLock { (known) throws(ModelError) in
      if let known { return known }
      let annotator = try ModelAnnotator(model: model, wordNet: wordNet)
      known = annotator
      return annotator
    }
  }
}
