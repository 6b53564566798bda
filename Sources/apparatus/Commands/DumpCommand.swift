// Enters: files and a stage. Leaves: the value that the stage gives for them.

public import ApparatusKit
public import ArgumentParser

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
      """)

  @Option(name: [.short, .long], help: "The stage whose value is printed.")
  var stage: Stage

  @Option(
    name: [.short, .long],
    help: "text for people, json for machines (one object a line), conllu for words.")
  var format: DumpFormat = .text

  @Option(help: ArgumentHelp("The date of accounts that have none.", valueName: "EDTF"))
  var date: String?

  @OptionGroup var inputs: Inputs

  func validate() throws {
    do {
      try Dump.validate(stage, format, written: date)
    } catch let failure as Dump.Failure {
      throw ValidationError(failure.description)
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let batch = try await inputs.batch(pipeline)
    Console.printForeign(try Dump(pipeline, batch, written: date).print(stage, format))
    Console.complain(batch.findings)
  }
}

extension Stage: ExpressibleByArgument {}
extension DumpFormat: ExpressibleByArgument {}
