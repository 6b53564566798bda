// Enters: files and a stage. Leaves: the value that the stage gives for them.

public import ApparatusKit
public import ArgumentParser
internal import Collation
internal import Foundation

struct DumpCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dump",
    abstract: "Print what one stage of the pipeline found.",
    discussion: """
      Stages: intake, language, chronology, testimony, collation, descent.

      Examples:
        apparatus dump --stage intake page.html              the text extracted from a page
        apparatus dump --stage chronology --format json a.txt
        apparatus dump --stage language --format conllu a.txt
        apparatus dump --stage language --format conllu --input conllu words.conllu
        apparatus dump --stage collation --input conllu events.conllu
      """)

  @Option(name: [.short, .long], help: "The stage whose value is printed.")
  var stage: Stage

  @Option(
    name: [.short, .long],
    help: """
      text for people, json for machines (one object a line), conllu for words, vectors for the vectors of \
      sentences, pairs for every pair of given events that is compared.
      """)
  var format: DumpFormat = .text

  @Option(
    help: """
      For --stage language: conllu keeps the words and sentences of CoNLL-U files and annotates them anew, text \
      takes each file as one voice. For --stage collation: conllu finds which words marked Event= tell of one event.
      """)
  var input: DumpInput = .auto

  @Option(help: ArgumentHelp("The date of accounts that have none.", valueName: "EDTF"))
  var date: String?

  @Flag(help: "For given events: all documents tell one story.")
  var oneStory = false

  @Option(help: "For given events: weights in place of the program's own.")
  var weights: String?

  @OptionGroup var inputs: Inputs

  func validate() throws {
    do {
      try Dump.validate(stage, format, input, written: date)
    } catch let failure as Dump.Failure {
      throw ValidationError(failure.description)
    }
    guard input == .auto || inputs.collection == nil else {
      throw ValidationError("--input \(input.rawValue): expected files, found a collection")
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    if stage == .collation, input == .conllu { return try compare(pipeline) }
    guard input == .auto else { return try annotate(pipeline) }
    let batch = try await inputs.batch(pipeline)
    Console.printForeign(try Dump(pipeline, batch, written: date).print(stage, format))
    Console.complain(batch.findings)
  }

  /// The events of given words.
  private func compare(_ pipeline: Pipeline) throws {
    let given = try pipeline.givenEvents(of: inputs.files)
    let score =
      try weights.map { try EventScore(tsv: try String(contentsOfFile: $0, encoding: .utf8)) }
      ?? .standard()
    Console.printForeign(try given.print(format, by: score, isOneStory: oneStory))
    Console.complain(given.findings)
    guard !given.isEmpty else {
      Console.complain("error: nothing could be read")
      throw ExitCode(2)
    }
  }

  /// The language stage alone.
  private func annotate(_ pipeline: Pipeline) throws {
    let words = try pipeline.annotations(of: inputs.files, as: input)
    if !words.isEmpty {
      Console.printForeign(try Dump(pipeline, words: words).print(stage, format))
    }
    Console.complain(words.findings)
    guard !words.isEmpty else {
      Console.complain("error: nothing could be read")
      throw ExitCode(2)
    }
  }
}

extension Stage: ExpressibleByArgument {}
extension DumpInput: ExpressibleByArgument {}
extension DumpFormat: ExpressibleByArgument {}
