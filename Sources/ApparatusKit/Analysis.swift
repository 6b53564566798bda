// Enters: nothing. Leaves: what the per-document stages find in one source.

public import Intake
public import Testimony

/// All that the stages up to testimony find in one source; what a collection and the cache keep.
public struct Analysis: Hashable, Sendable, Codable {
  /// The source, its text and its voices.
  public var document: Document
  /// What they name and claim.
  public var deposition: Deposition
  /// The hash of the language model that read the words: another model's analysis is made anew.
  public var model: String

  /// What the per-document stages found, by a language model of a hash.
  public init(document: Document, deposition: Deposition, model: String = "") {
    self.document = document
    self.deposition = deposition
    self.model = model
  }

  /// The same under the name by which the user calls the file now.
  func named(_ file: String) -> Analysis {
    var result = self
    result.document.source.file = file
    for index in result.document.findings.indices { result.document.findings[index].file = file }
    return result
  }
}
