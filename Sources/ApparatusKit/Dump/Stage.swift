// Enters: a stage's name. Leaves: what prints the value that it gives.

internal import Chronology
internal import Foundation
internal import Edition
internal import Intake

/// A stage whose value can be printed.
public enum Stage: String, Sendable, CaseIterable {
  case intake, language, chronology, testimony, collation, descent
}

/// The form in which a stage's value is printed.
public enum DumpFormat: String, Sendable, CaseIterable {
  /// For people.
  case text
  /// For machines: one object a line.
  case json
  /// CoNLL-U, for the language stage.
  case conllu
  /// The sentences' vectors, for the language stage: one object a line.
  case vectors
  /// Every pair of given events that is compared, for the collation stage: tab-separated values.
  case pairs

  /// Whether only the language stage has the format.
  var isOfWords: Bool { self == .conllu || self == .vectors }
}

/// Prints the value that a stage gives for some files.
public struct Dump: Sendable {
  let pipeline: Pipeline
  let batch: Pipeline.Batch
  /// What the language stage prints instead of the batch's words.
  let given: Annotations?
  /// The date of witnesses that have none.
  let written: HistoricalDate?

  /// What stands in the way of a dump.
  public struct Failure: Error, Hashable, Sendable, CustomStringConvertible {
    /// What was expected and what was found.
    public var description: String
  }

  /// `written` is the date, in EDTF, of witnesses that have none.
  /// - Throws: ``Failure`` where it is no date.
  public init(_ pipeline: Pipeline, _ batch: Pipeline.Batch, written: String? = nil) throws {
    self.pipeline = pipeline
    self.batch = batch
    given = nil
    self.written = try Self.date(written)
  }

  /// A dump of the language stage for texts that were annotated alone.
  public init(_ pipeline: Pipeline, words: Annotations) {
    self.pipeline = pipeline
    batch = Pipeline.Batch()
    given = words
    written = nil
  }

  /// Says early, before anything is read, what ``init(_:_:written:)`` and ``print(_:_:)`` would say late.
  ///
  /// - Throws: ``Failure``.
  public static func validate(
    _ stage: Stage, _ format: DumpFormat, _ input: DumpInput = .auto, written: String?
  ) throws {
    guard !format.isOfWords || stage == .language else { throw misfit(format, stage) }
    guard format != .pairs || stage == .collation && input == .conllu else {
      throw Failure(
        description: "--format pairs: expected with --stage collation --input conllu")
    }
    guard input == .auto || stage == .language || stage == .collation && input == .conllu else {
      throw Failure(
        description:
          "--input \(input.rawValue): expected with --stage language, found \(stage.rawValue)")
    }
    _ = try date(written)
  }

  private static func misfit(_ format: DumpFormat, _ stage: Stage) -> Failure {
    Failure(
      description:
        "--format \(format.rawValue): expected with --stage language, found \(stage.rawValue); try json"
    )
  }

  private static func date(_ written: String?) throws -> HistoricalDate? {
    guard let written else { return nil }
    do {
      return try HistoricalDate(edtf: written)
    } catch {
      throw Failure(description: "--date: \(error)\(error.remedy == nil ? "; try 1940-08-21" : "")")
    }
  }

  /// The stage's value in a format, each line ended.
  ///
  /// - Throws: ``Failure`` where the stage has no such format; what is wrong with the language model.
  public func print(_ stage: Stage, _ format: DumpFormat) throws -> String {
    switch (stage, format) {
    case (.language, .conllu): return try languageCoNLLU()
    case (.language, .vectors): return try languageVectors()
    case (_, .conllu), (_, .vectors), (_, .pairs): throw Self.misfit(format, stage)
    case (.intake, .text): return intakeText()
    case (.intake, .json): return try intakeJSON()
    case (.language, .text): return try languageText()
    case (.language, .json): return try languageJSON()
    case (.chronology, .text): return chronologyText()
    case (.chronology, .json): return try chronologyJSON()
    case (.testimony, .text): return testimonyText()
    case (.testimony, .json): return try testimonyJSON()
    case (.collation, .text): return collationText()
    case (.collation, .json): return try lines(pipeline.edition(of: batch).events)
    case (.descent, .text): return descentText()
    case (.descent, .json): return try lines(pipeline.edition(of: batch).borrowings)
    }
  }

  // MARK: Shared

  var documents: [Document] { batch.analyses.map(\.document) }

  /// One JSON object a line, its keys in order.
  func lines(_ values: [some Encodable]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try values.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
      .joined()
  }

  /// The quotation of a range on one line.
  func quote(_ range: Range<Int>, _ source: Source) -> String {
    source.quote(range).split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The file and the bytes: `000.txt:17-31`.
  func place(_ range: Range<Int>, _ source: Source) -> String {
    "\(source.file):\(range.lowerBound)-\(range.upperBound)"
  }
}
