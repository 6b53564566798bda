// Enters: files or a collection. Leaves: the contradictions between their accounts, the weightiest first.

import ApparatusKit
import ArgumentParser
import Edition

struct Conflicts: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the contradictions, the weightiest first.",
    discussion: """
      Each stands with its id, its rule and ground, both readings, and who gives them where. It weighs more the more
      witnesses and independent origins give its readings. What was set aside by a decision is not listed.

      Examples:
        apparatus conflicts accounts/*.txt
        apparatus conflicts case.apparatus --type time --witness C
        apparatus conflicts case.apparatus --rule instrument --format json
        apparatus conflicts case.apparatus --check      status 1 where one is left
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var filter: FilterOptions

  @Option(help: "Which readings to follow with their passages: all, contradicted, none.")
  var quotations: TerminalWriter.Quotations = .contradicted

  @Option(help: ArgumentHelp("List at most so many.", valueName: "n"))
  var first: Int?

  @Flag(help: "End with status 1 where a contradiction is listed.")
  var check = false

  @Flag(help: "Show the ids of passages too.")
  var ids = false

  @Option(name: [.short, .long], help: "text for people, json for machines (one object a line).")
  var format: ListFormat = .text

  @OptionGroup var looks: Looks

  func validate() throws {
    if let first, first < 1 {
      throw ValidationError("--first: expected a number above 0, found \(first); try 10")
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let edition = try await inputs.edition(pipeline)
    let all = try edition.conflicts(filter.filter(edition))
    let conflicts = Array(all.prefix(first ?? all.count))
    switch format {
    case .text: Console.print(looks.writer(quotations, ids: ids).write(conflicts, of: edition))
    case .json: Console.printForeign(try jsonLines(conflicts))
    }
    if check, !all.isEmpty { throw ExitCode(1) }
  }
}
