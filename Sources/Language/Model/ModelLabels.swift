// Enters: a model file's metadata. Leaves: the model's sizes and sets of labels.

internal import Foundation

/// The sizes of a model and the names of what it tells apart, as Docs/model.md lists them.
struct ModelLabels: Sendable, Decodable {
  var upos: [String]
  var xpos: [String]
  var relations: [String]
  var lemma: [String]
  var names: [String]
  var layers: Int
  var width: Int
  var heads: Int
  var inner: Int
  var arc: Int
  var relation: Int
  var maximumPieces: Int

  /// Checks format and version, and reads the labels.
  init(_ tensors: SafeTensors) throws(ModelError) {
    try Self.check(tensors, "format", is: "apparatus-language")
    try Self.check(tensors, "version", is: "1")
    do {
      let json = Data((tensors.metadata["labels"] ?? "").utf8)
      self = try JSONDecoder().decode(ModelLabels.self, from: json)
    } catch {
      throw ModelError(
        file: tensors.file, expected: "labels in JSON in the metadata", found: "\(error)",
        advice: "the language model of this release")
    }
    if let (expected, found) = mistake() {
      throw ModelError(
        file: tensors.file, expected: expected, found: found,
        advice: "the language model of this release")
    }
  }

  private static func check(
    _ tensors: SafeTensors, _ key: String, is value: String
  ) throws(ModelError) {
    let found = tensors.metadata[key]
    guard found != value else { return }
    throw ModelError(
      file: tensors.file, expected: "\(key) '\(value)' in the metadata",
      found: found.map { "'\($0)'" } ?? "none",
      advice: "the language model of this release, or the apparatus of the file's release")
  }

  /// What is wrong with the sizes or labels, if anything is: vectors of sixteen floats need multiples of it.
  private func mistake() -> (expected: String, found: String)? {
    let sizes = [layers, width, heads, inner, arc, relation, maximumPieces]
    guard sizes.allSatisfy({ (1...65_536).contains($0) }) else {
      return ("sizes from 1 to 65536", "\(sizes)")
    }
    guard width.isMultiple(of: heads), (width / heads).isMultiple(of: 16) else {
      return ("heads of a multiple of 16", "\(heads) heads in a width of \(width)")
    }
    guard maximumPieces >= 3 else { return ("3 pieces or more in a window", "\(maximumPieces)") }
    let sets = [("upos", upos), ("xpos", xpos), ("relations", relations), ("lemma", lemma)]
    for (name, labels) in sets where labels.isEmpty {
      return ("labels for \(name)", "none")
    }
    if let tag = upos.first(where: { PartOfSpeech(rawValue: $0) == nil }) {
      return ("parts of speech of Universal Dependencies", "'\(tag)'")
    }
    if let script = lemma.first(where: { LemmaScript($0) == nil }) {
      return ("lemma scripts 'case|cut|suffix'", "'\(script)'")
    }
    if let name = names.first(where: { NameTag($0) == nil }) {
      return ("names' tags O, B-KIND and I-KIND", "'\(name)'")
    }
    return names.first == "O" ? nil : ("O as the first of the names' tags", "\(names)")
  }
}
