// Enters: files or a collection, and a format. Leaves: the edition in that format.

import ApparatusKit
import ArgumentParser
import Edition
import Foundation

struct Export: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write the edition in a format for other programs.",
    discussion: """
      Formats:
      \(EditionFormat.all.map { "  \($0.name): \($0.summary)" }.joined(separator: "\n"))

      Examples:
        apparatus export --format json *.txt > edition.json
        apparatus export --format html case.apparatus -o edition.html
      """)

  @Option(name: [.short, .long], help: "\(EditionFormat.all.map(\.name).joined(separator: ", ")).")
  var format: String = "json"

  @Option(
    name: [.short, .long], help: "The file to write; standard output by default.",
    completion: .file())
  var output: String?

  @OptionGroup var inputs: Inputs

  func validate() throws {
    guard EditionFormat.named(format) != nil else {
      let names = EditionFormat.all.map(\.name).joined(separator: ", ")
      throw ValidationError("--format: expected one of \(names), found '\(format)'; try json")
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let batch = try await inputs.batch(pipeline)
    let edition = Console.comparing(batch) { pipeline.edition(of: batch) }
    guard let writer = EditionFormat.named(format)?.writer(WriterOptions()) else { return }
    let text = try Console.waiting("writing") { try writer.write(edition) }
    if let output {
      try Self.save(text, output)
    } else {
      Console.printForeign(text)
    }
    Console.complain(batch.findings)
  }

  /// Writes beside the file and moves over it, so that no half of an edition is ever there.
  static func save(_ text: String, _ file: String) throws {
    do {
      try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    } catch {
      Console.complain(
        "error: \(file): cannot be written; check that its folder exists, and that you may write there"
      )
      throw ExitCode(1)
    }
  }
}
