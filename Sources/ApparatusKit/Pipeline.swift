// Enters: files or a collection. Leaves: the finished edition. The one place that runs the stages in order.

internal import Chronology
public import Collation
public import Descent
public import Edition
private import Foundation
public import Intake
public import Testimony

/// The whole path from files to an edition.
///
/// Per-document stages run on all cores and through a cache; the stages across documents run after them.
public struct Pipeline: Sendable {
  /// The stages that look at one source alone.
  public let analyst: Analyst
  private let cache: AnalysisCache?

  /// `environment` is the process's environment, for the places of WordNet and the cache.
  /// `classes` is YAML that extends the event classes.
  ///
  /// - Throws: what is wrong with `classes`, and where.
  public init(
    limits: Limits = Limits(), classes: String? = nil, environment: [String: String]
  ) throws(EventClasses.Malformed) {
    analyst = try Analyst(limits: limits, classes: classes, environment: environment)
    cache = AnalysisCache.folder(environment).flatMap { AnalysisCache(folder: $0) }
  }

  /// What became of some files: the analyses in the files' order, and what is to be said about the others.
  public struct Batch: Sendable {
    /// One for each file that was read.
    public var analyses: [Analysis] = []
    /// The bytes of these files.
    public var captures: [Capture] = []
    /// What is to be said about all files, those that were not read included.
    public var findings: [Finding] = []
    /// The log of the user's decisions.
    public var decisions: [Decision] = []
    /// The files taken so far, by content.
    fileprivate var names: [Source.ID: String] = [:]
  }

  /// Called as files are done: how many of how many.
  public typealias Progress = @Sendable (_ done: Int, _ of: Int) -> Void

  // MARK: Documents

  /// Reads and analyses files, on all cores; the outcome does not depend on their timing.
  ///
  /// Memory: the captures of all files and the analyses of as many as there are cores at a time.
  public func analyse(_ files: [String], progress: Progress? = nil) async -> Batch {
    var batch = Batch(findings: analyst.findings)
    for outcome in await outcomes(files, progress) {
      switch outcome {
      case .success(let (capture, analysis)): take(capture, analysis, into: &batch)
      case .failure(let refusal): batch.findings.append(refusal.finding)
      }
    }
    cache?.prune()
    return batch
  }

  private typealias Outcome = Result<(Capture, Analysis), Analyst.Refusal>

  private func outcomes(_ files: [String], _ progress: Progress?) async -> [Outcome] {
    let width = ProcessInfo.processInfo.activeProcessorCount
    return await withTaskGroup(of: (Int, Outcome).self) { group in
      var outcomes = [Outcome?](repeating: nil, count: files.count)
      var next = 0
      while next < min(width, files.count) {
        let index = next
        group.addTask { (index, outcome(files[index])) }
        next += 1
      }
      var done = 0
      while let (index, outcome) = await group.next() {
        outcomes[index] = outcome
        done += 1
        progress?(done, files.count)
        guard next < files.count else { continue }
        let following = next
        group.addTask { (following, self.outcome(files[following])) }
        next += 1
      }
      return outcomes.compactMap { $0 }
    }
  }

  private func outcome(_ file: String) -> Outcome {
    switch Capture.read(file: file, limits: analyst.reader.limits) {
    case .refused(let finding): .failure(Analyst.Refusal(finding: finding))
    case .captured(let capture): analysis(of: capture).map { (capture, $0) }
    }
  }

  private func analysis(of capture: Capture) -> Result<Analysis, Analyst.Refusal> {
    let key = AnalysisStore.Key(capture.id, file: capture.file)
    if let kept = cache?.analysis(key), kept.resources == analyst.resources {
      return .success(kept.named(capture.file))
    }
    let result = analyst.analyse(capture)
    if case .success(let analysis) = result { cache?.save(analysis, key) }
    return result
  }

  private func take(_ capture: Capture, _ analysis: Analysis, into batch: inout Batch) {
    if let twin = batch.names[capture.id] {
      batch.findings.append(
        Finding(
          id: "intake.duplicate", level: .note, file: capture.file,
          message: "the same bytes as \(twin): counted once",
          remedy: "Leave it out."))
      return
    }
    batch.names[capture.id] = capture.file
    batch.captures.append(capture)
    batch.analyses.append(analysis)
    batch.findings += analysis.document.findings
  }

  // MARK: Editions

  /// The stages across documents, and the finished edition.
  public func edition(of batch: Batch) -> Apparatus {
    edition(of: batch, collated(batch))
  }

  /// The edition of a batch whose entities and events are known.
  func edition(of batch: Batch, _ collated: Collated) -> Apparatus {
    let documents = batch.analyses.map(\.document)
    let files = Dictionary(documents.map { ($0.source.id.sha256, $0.source.file) }) { a, _ in a }
    return Apparatus(
      program: Program.version, documents: documents, collated: collated,
      borrowings: borrowings(documents),
      findings: batch.findings + collated.outcomes.compactMap { Finding($0, files: files) })
  }

  /// The entities and events of a batch, as the decisions in force want them.
  public func collated(_ batch: Batch) -> Collated {
    let texts = Dictionary(
      batch.analyses.map { ($0.document.source.id, $0.document.source.text) }
    ) { a, _ in a }
    let decisions = Decisions(batch.decisions) { passage in
      texts[passage.source].flatMap {
        passage.range.upperBound <= $0.utf8.count ? $0.quote(passage.range) : nil
      }
    }
    return Collator(
      classes: analyst.classes, wordNet: analyst.wordNet, gazetteer: analyst.gazetteer
    )
    .collate(batch.analyses.map(\.deposition), decisions: decisions)
  }

  /// The passages that some documents share.
  public func borrowings(_ documents: [Document]) -> [Borrowing] {
    ReuseFinder().borrowings(documents)
  }

  // MARK: Collections

  /// The analyses of a collection; those made by an older program or with other resources are made anew and kept.
  ///
  /// - Throws: ``Archive/Failure``.
  public func batch(of archive: Archive, progress: Progress? = nil) throws -> Batch {
    var batch = Batch(findings: analyst.findings)
    batch.decisions = try archive.decisions()
    let count = try archive.sources().count
    var done = 0
    try archive.forEachPage { entries in
      for entry in entries {
        take(entry, of: archive, into: &batch)
        done += 1
        progress?(done, count)
      }
    }
    return batch
  }

  private func take(_ entry: Archive.Entry, of archive: Archive, into batch: inout Batch) {
    if !entry.isIntact { batch.findings.append(.altered(entry)) }
    if let kept = entry.analysis, kept.resources == analyst.resources {
      return take(entry.capture, kept, into: &batch)
    }
    switch analysis(of: entry.capture) {
    case .success(let made):
      try? archive.save(made, of: entry.capture)
      take(entry.capture, made, into: &batch)
    case .failure(let refusal): batch.findings.append(refusal.finding)
    }
  }
}

extension Finding {
  fileprivate static func altered(_ entry: Archive.Entry) -> Finding {
    Finding(
      id: "archive.altered", level: .warning, file: entry.capture.file,
      message:
        "expected the bytes that were added on \(entry.added), found others under their hash",
      remedy: "Restore the collection from a backup, or compare the source with its original.")
  }
}
