// Enters: files and a collection. Leaves: the files in the collection, all that can be read.

import ApparatusKit
import ArgumentParser
import Foundation
import Intake

struct Add: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Add files to a collection, which is made where there is none.",
    discussion: """
      The collection is one file that keeps the bytes of every source. What one command adds is added whole:
      a command that is killed leaves the collection as it was.

      Examples:
        apparatus add -c case.apparatus accounts/*.txt
        apparatus show case.apparatus
      """)

  @Option(name: [.short, .long], help: "The collection's file.", completion: .file())
  var collection: String

  @Argument(help: "Files to add (text, Markdown, HTML).", completion: .file())
  var files: [String]

  @OptionGroup var options: ReadingOptions

  func run() async throws {
    let pipeline = try options.pipeline()
    let existed = FileManager.default.fileExists(atPath: collection)
    if existed { _ = try Archive(file: collection, creating: true).sources() }
    let batch = await pipeline.analyse(files, progress: Console.progress("reading"))
    Console.complain(batch.findings)
    guard !batch.analyses.isEmpty else {
      Console.complain(
        "error: nothing could be read; \(collection) is \(existed ? "as it was" : "not made")")
      throw ExitCode(2)
    }
    let archive = try Archive(file: collection, creating: true)
    let added = try Console.waiting("keeping \(count(batch.analyses.count))") {
      try archive.add(batch, on: Self.today)
    }
    let total = try archive.sources().count
    Console.print("added \(count(added)) to \(collection), which holds \(count(total))\n")
  }

  private func count(_ sources: Int) -> String { sources == 1 ? "1 source" : "\(sources) sources" }

  /// The day in universal time, `YYYY-MM-DD`.
  private static var today: String {
    Date().formatted(.iso8601.year().month().day())
  }
}
