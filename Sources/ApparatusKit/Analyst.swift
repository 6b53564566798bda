// Enters: a capture. Leaves: its document, words, times and claims: the stages that look at one source alone.

public import Chronology
public import Foundation
public import Intake
public import Language
public import Testimony

/// The stages from intake to testimony, with the resources that they need.
public struct Analyst: Sendable {
  /// Turns captures into documents.
  public let reader: DocumentReader
  /// Turns text into words as the claim reader takes them: its token patterns were made for these words, not for trees.
  public let patterns: PatternAnnotator
  /// The language model's file.
  public let model: URL
  /// The event classes.
  public let classes: EventClasses
  /// The lexical database, where it is installed.
  public let wordNet: WordNet?

  /// - Throws: an error of the resource file of event classes.
  public init(limits: Limits = Limits(), environment: [String: String]) throws {
    let wordNet = WordNet.installed(environment: environment)
    self.wordNet = wordNet
    reader = DocumentReader(limits: limits)
    patterns = PatternAnnotator(wordNet: wordNet)
    model = LanguageModelFile.installed(environment: environment)
    classes = try .standard()
  }

  /// What is wrong with the installation: without WordNet, kinds of things are unknown.
  public var findings: [Finding] {
    guard wordNet == nil else { return [] }
    return [
      Finding(
        id: "language.wordnet", level: .warning, file: "WordNet",
        message:
          "expected the WordNet 3.0 files in $WNSEARCHDIR or /usr/share/wordnet, found none: "
          + "irregular verbs and kinds of things are unknown, and readings may be missed",
        remedy: "Install it: 'apt-get install wordnet-base', 'brew install wordnet'.")
    ]
  }

  /// Reads the language model, which takes some 40 ms.
  ///
  /// - Throws: what is wrong with its file, and what to do.
  public func modelAnnotator() throws(ModelError) -> ModelAnnotator {
    try ModelAnnotator(model: model, wordNet: wordNet)
  }

  /// The times that one voice names, both ends of a range apart; `written` stands in where the document has no
  /// date.
  public func times(
    _ witness: Witness, of document: Document, written: HistoricalDate? = nil
  ) -> [TimeMention] {
    let date = witness.date.flatMap { try? HistoricalDate(edtf: $0) } ?? written
    return TimeTagger().tag(document.source.text, in: witness.range, written: date)
  }

  /// The claims of every voice, and what some correct in what others said.
  public func deposition(of document: Document) -> Deposition {
    let reader = ClaimReader(classes: classes, wordNet: wordNet)
    let text = document.source.text
    var result = Deposition()
    var annotations: [AnnotatedText] = []
    for witness in document.witnesses {
      let words = patterns.annotate(text, in: witness.range)
      let read = reader.read(
        witness, text: text, annotated: words,
        times: times(witness, of: document).joiningIntervals())
      result.mentions += read.mentions
      result.claims += read.claims
      annotations.append(words)
    }
    let corrections = Corrections(wordNet: wordNet)
    let claims = result.claims
    for (witness, words) in zip(document.witnesses, annotations) {
      result.claims += corrections.claims(witness, text: text, annotated: words, among: claims)
    }
    return result
  }

  /// The whole analysis, or the finding that says why there is none.
  public func analyse(_ capture: Capture) -> Result<Analysis, Refusal> {
    switch reader.read(capture) {
    case .read(let document):
      .success(Analysis(document: document, deposition: deposition(of: document)))
    case .refused(let finding): .failure(Refusal(finding: finding))
    }
  }

  /// Why a file was not read.
  public struct Refusal: Error, Hashable, Sendable {
    /// What to tell the user.
    public var finding: Finding
  }
}
