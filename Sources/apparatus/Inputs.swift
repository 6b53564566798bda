// Enters: file names and options. Leaves: the analyses that a command works on.

import ApparatusKit
import ArgumentParser
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
    guard files.isEmpty || collection == nil else {
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

  /// The analyses; where nothing could be read, says why and ends with status 2.
  func batch(_ pipeline: Pipeline) async throws -> Pipeline.Batch {
    let progress = Console.progress("reading")
    let named = files.count == 1 && Archive.isCollection(files[0]) ? files[0] : nil
    let batch: Pipeline.Batch
    if let collection = collection ?? named {
      batch = try pipeline.batch(of: Archive(file: collection), progress: progress)
    } else {
      batch = await pipeline.analyse(files, progress: progress)
    }
    guard !batch.analyses.isEmpty else {
      Console.complain(batch.findings)
      Console.complain("error: " + Self.emptiness(of: collection ?? named))
      throw ExitCode(2)
    }
    return batch
  }
}
