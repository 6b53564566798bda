// Enters: files of text or CoNLL-U. Leaves: their words annotated, for dumps of the language stage alone.

public import Intake
public import Language

/// How the files of a dump are read.
public enum DumpInput: String, Sendable, CaseIterable {
  /// As everywhere: by format, and by voices.
  case auto
  /// As one voice, whatever it looks like.
  case text
  /// As given words in given sentences.
  case conllu
}

/// The words of some files, annotated without the stages before and after.
public struct Annotations: Sendable {
  struct Item: Sendable {
    enum Origin: Sendable {
      case text(String)
      case conllu(CoNLLU)
    }

    var file: String
    var text: AnnotatedText
    var origin: Origin
  }

  var items: [Item] = []
  /// What is to be said about the files, those that were not read included.
  public var findings: [Finding] = []
  /// Whether no file could be read.
  public var isEmpty: Bool { items.isEmpty }
}

extension Pipeline {
  /// Annotates the words of each file with the language model; `input` is `text` or `conllu`.
  ///
  /// - Throws: what is wrong with the model's file, and what to do.
  public func annotations(
    of files: [String], as input: DumpInput
  ) throws(ModelError) -> Annotations {
    let annotator = try analyst.modelAnnotator()
    var result = Annotations(findings: analyst.findings)
    for file in files {
      switch Capture.read(file: file, limits: analyst.reader.limits) {
      case .refused(let finding): result.findings.append(finding)
      case .captured(let capture):
        if input == .conllu {
          take(words: capture, annotator, into: &result)
        } else {
          take(text: capture, annotator, into: &result)
        }
      }
    }
    return result
  }

  private func take(
    text capture: Capture, _ annotator: ModelAnnotator, into result: inout Annotations
  ) {
    let reception = analyst.reader.read(capture)
    result.findings += reception.findings
    guard let text = reception.document?.source.text else { return }
    let annotated = annotator.annotate(text, in: 0..<text.utf8.count)
    result.items.append(
      Annotations.Item(file: capture.file, text: annotated, origin: .text(text)))
  }

  private func take(
    words capture: Capture, _ annotator: ModelAnnotator, into result: inout Annotations
  ) {
    do {
      let table = try CoNLLU(reading: capture.bytes)
      result.items.append(
        Annotations.Item(
          file: capture.file, text: table.annotated(by: annotator), origin: .conllu(table)))
    } catch {
      result.findings.append(.malformed(capture.file, error))
    }
  }
}

extension Finding {
  static func malformed(_ file: String, _ error: CoNLLU.Malformed) -> Finding {
    Finding(
      id: "language.conllu", level: .error, file: file, message: error.description,
      remedy: "Mend the line; universaldependencies.org/format.html says what stands in it.")
  }
}
