// Enters: files or a collection. Leaves: the dated events in order, with who dates them so.

import ApparatusKit
import ArgumentParser
import Edition

struct Timeline: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the dated events in order, with their dates and who gives them.",
    discussion: """
      Each stands under its most exact date, or the interval that several allow (EDTF, ISO 8601-2); ≠ marks dates that
      contradict each other.

      Examples:
        apparatus timeline accounts/*.txt
        apparatus timeline case.apparatus --witness B --format json
      """)

  @OptionGroup var inputs: Inputs
  @OptionGroup var filter: FilterOptions

  @Option(name: [.short, .long], help: "text for people, json for machines (one object a line).")
  var format: ListFormat = .text

  @OptionGroup var looks: Looks

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let whole = try await inputs.edition(pipeline)
    let timeline = try whole.filtered(by: filter.filter(whole)).timeline
    switch format {
    case .text: Console.print(looks.writer(.none).write(timeline, of: whole))
    case .json: Console.printForeign(try jsonLines(timeline))
    }
  }
}
