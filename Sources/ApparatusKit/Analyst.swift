// Enters: a capture. Leaves: its document, words, times and claims: the stages that look at one source alone.

public import Chronology
public import Collation
public import Foundation
public import Intake
public import Language
public import Testimony

/// The stages from intake to testimony, with the resources that they need.
public struct Analyst: Sendable {
  /// Turns captures into documents.
  public let reader: DocumentReader
  /// The language model's file.
  public let model: URL
  /// The event classes.
  public let classes: EventClasses
  /// The lexical database, where it is installed.
  public let wordNet: WordNet?
  /// The table of places that comes with the program.
  public let gazetteer: Gazetteer?
  /// The hashes of the model's file, as it states it, and of the user's event classes; empty where there is none.
  public let resources: String
  private let annotator: SharedAnnotator

  /// `classes` is YAML that extends the event classes.
  ///
  /// - Throws: what is wrong with `classes`, and where.
  public init(
    limits: Limits = Limits(), classes own: String? = nil, environment: [String: String]
  ) throws(EventClasses.Malformed) {
    let wordNet = WordNet.installed(environment: environment)
    self.wordNet = wordNet
    gazetteer = .installed()
    reader = DocumentReader(limits: limits)
    model = LanguageModelFile.installed(environment: environment)
    annotator = SharedAnnotator(model: model, wordNet: wordNet)
    classes = try .standard(extendedBy: own)
    resources =
      ((try? LanguageModelFile.statedHash(of: model)) ?? "") + classes.extensionHash
  }

  /// What is wrong with the installation: without WordNet kinds of things are unknown, without the table what lies where.
  public var findings: [Finding] {
    (wordNet == nil ? [Self.noWordNet] : []) + (gazetteer == nil ? [Self.noGazetteer] : [])
  }

  private static let noWordNet = Finding(
    id: "language.wordnet", level: .warning, file: "WordNet",
    message:
      "expected the WordNet 3.0 files in $WNSEARCHDIR or /usr/share/wordnet, found none: "
      + "irregular verbs and kinds of things are unknown, and readings may be missed",
    remedy: "Install it: 'apt-get install wordnet-base', 'brew install wordnet'.")

  private static let noGazetteer = Finding(
    id: "collation.places", level: .warning, file: "places.tsv",
    message:
      "expected the table of places in a folder beside the program, found none: which place lies in "
      + "which is unknown, and contradictions of place may be missed",
    remedy: "Keep the folder 'apparatus_Collation.resources' of the build beside the program.")

  /// What reads words; the first call reads the language model, which takes some 40 ms.
  ///
  /// - Throws: what is wrong with its file, and what to do.
  public func modelAnnotator() throws(ModelError) -> ModelAnnotator { try annotator.value() }

  /// The times that one voice names, both ends of a range apart; `written` stands in where the document has no
  /// date.
  public func times(
    _ witness: Witness, of document: Document, written: HistoricalDate? = nil
  ) -> [TimeMention] {
    let date = witness.date.flatMap { try? HistoricalDate(edtf: $0) } ?? written
    return TimeTagger().tag(document.source.text, in: witness.range, written: date)
  }

  /// The claims of every voice, and what some correct in what others said.
  ///
  /// - Throws: what is wrong with the language model's file, and what to do.
  public func deposition(of document: Document) throws(ModelError) -> Deposition {
    let annotator = try modelAnnotator()
    let reader = ClaimReader(classes: classes, wordNet: wordNet)
    let text = document.source.text
    let prose = ReferenceMarks.blanked(in: text)
    var result = Deposition()
    var annotations: [AnnotatedText] = []
    for witness in document.witnesses {
      let words = annotator.annotate(prose, in: witness.range)
      let read = reader.read(
        witness, text: text, annotated: words,
        times: times(witness, of: document).joiningIntervals())
      result.mentions += read.mentions
      result.claims += read.claims
      annotations.append(words)
    }
    let corrections = Corrections(wordNet: wordNet, classes: classes)
    let claims = result.claims
    for (witness, words) in zip(document.witnesses, annotations) {
      result.claims += corrections.claims(witness, text: text, annotated: words, among: claims)
    }
    return result
  }

  /// The whole analysis, or the finding that says why there is none.
  public func analyse(_ capture: Capture) -> Result<Analysis, Refusal> {
    switch reader.read(capture) {
    case .read(let document): analyse(document, capture.file)
    case .refused(let finding): .failure(Refusal(finding: finding))
    }
  }

  private func analyse(_ document: Document, _ file: String) -> Result<Analysis, Refusal> {
    do {
      let deposition = try deposition(of: document)
      return .success(Analysis(document: document, deposition: deposition, resources: resources))
    } catch {
      return .failure(
        Refusal(
          finding: Finding(
            id: "language.model", level: .error, file: file,
            message:
              "expected \(error.expected) in \(error.file.path), found \(error.found): not read",
            remedy: "Try \(error.advice).")))
    }
  }

  /// Why a file was not read.
  public struct Refusal: Error, Hashable, Sendable {
    /// What to tell the user.
    public var finding: Finding
  }
}
