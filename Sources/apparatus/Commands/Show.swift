// Enters: files or a collection. Leaves: their edition, for people.

import ApparatusKit
public import ArgumentParser
public import Edition

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the edition of files or of a collection.",
    discussion: """
      Examples:
        apparatus show a.txt b.html thread.txt
        apparatus show case.apparatus --quotations all
        apparatus show *.txt --color always | less -R
      """)

  @OptionGroup var inputs: Inputs

  @Option(help: "Which readings to follow with their passages: all, contradicted, none.")
  var quotations: TerminalWriter.Quotations = .contradicted

  @Option(help: "When to show colours: auto, always, never.")
  var color: Colour = .auto

  @Option(help: "Columns to fit the edition to; the terminal's by default.")
  var width: Int?

  func validate() throws {
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("--width: expected 20 to 1000 columns, found \(width); try 80")
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let edition = try await pipeline.edition(of: inputs.batch(pipeline))
    let writer = TerminalWriter(
      width: width ?? Console.width, colour: Console.showsColour(color), quotations: quotations)
    Console.print(writer.write(edition))
  }
}

extension TerminalWriter.Quotations: ExpressibleByArgument {}
