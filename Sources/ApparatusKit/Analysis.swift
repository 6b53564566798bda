// Enters: nothing. Leaves: what the per-document stages find in one source.

public import Intake
public import Testimony

/// All that the stages up to testimony find in one source; what a collection and the cache keep.
public struct Analysis: Hashable, Sendable, Codable {
  /// The source, its text and its voices.
  public var document: Document
  /// What they name and claim.
  public var deposition: Deposition
  /// What the words were read with, as hashes of the language model and of the user's event classes: with others the
  /// analysis is made anew.
  public var resources: String

  /// What the per-document stages found with some resources.
  public init(document: Document, deposition: Deposition, resources: String = "") {
    self.document = document
    self.deposition = deposition
    self.resources = resources
  }

  /// The same under the name by which the user calls the file now.
  func named(_ file: String) -> Analysis {
    var result = self
    result.document.source.file = file
    for index in result.document.findings.indices { result.document.findings[index].file = file }
    return result
  }
}
