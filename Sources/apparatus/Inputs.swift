// Enters: file names and options. Leaves: the analyses that a command works on.

import ApparatusKit
import ArgumentParser
import Edition
import Foundation
import Intake

/// The files or the collection that a command reads.
struct Inputs: ParsableArguments {
  @Argument(
    help: "Files to read (text, Markdown, HTML), or one collection.", completion: .file())
  var files: [String] = []

  @Option(name: [.short, .long], help: "Read the sources of this collection.", completion: .file())
  var collection: String?

  @OptionGroup var options: ReadingOptions

  func validate() throws {
    guard !files.isEmpty || collection != nil else {
      throw ValidationError(
        "expected a FILE or a collection, found none; try 'apparatus show FILE…'")
    }
    // Words that are no files name what is sought in the collection.
    guard collection == nil || !files.contains(where: FileManager.default.fileExists) else {
      throw ValidationError(
        "expected files or a collection, found both; add the files to it first: "
          + "'apparatus add -c \(collection ?? "") FILE…'")
    }
  }

  private static func emptiness(of collection: String?) -> String {
    guard let collection else { return "nothing could be read" }
    return "\(collection) holds no source that can be read; add some with "
      + "'apparatus add -c \(collection) FILE…'"
  }

  func pipeline() throws -> Pipeline { try options.pipeline() }

  /// The collection, and the words after it that are no files; nil where files are read.
  private var sought: (collection: String, words: [String])? {
    if let collection { return (collection, files) }
    guard let first = files.first, Archive.isCollection(first) else { return nil }
    let words = Array(files.dropFirst())
    return words.contains(where: FileManager.default.fileExists) ? nil : (first, words)
  }

  /// What is sought in the collection: the words after it, where there are some.
  var topic: String? {
    sought.flatMap { $0.words.isEmpty ? nil : $0.words.joined(separator: " ") }
  }

  /// The edition of the files or the collection.
  func edition(_ pipeline: Pipeline, seeks: Bool = false) async throws -> Apparatus {
    let batch = try await batch(pipeline, seeks: seeks)
    return Console.comparing(batch) { pipeline.edition(of: batch) }
  }

  /// The analyses; where nothing could be read, says why and ends with status 2.
  ///
  /// `seeks` says whether the command takes words after a collection.
  func batch(_ pipeline: Pipeline, seeks: Bool = false) async throws -> Pipeline.Batch {
    if let topic, !seeks {
      Console.complain("error: expected a collection alone, or files, found '\(topic)' after it")
      throw ExitCode(2)
    }
    let progress = Console.progress("reading")
    let named = sought?.collection
    let batch: Pipeline.Batch
    if let collection = named {
      batch = try pipeline.batch(of: Archive(file: collection), progress: progress)
    } else {
      batch = await pipeline.analyse(files, progress: progress)
    }
    guard !batch.analyses.isEmpty else {
      Console.complain(batch.findings)
      Console.complain("error: " + Self.emptiness(of: named))
      throw ExitCode(2)
    }
    return batch
  }
}
