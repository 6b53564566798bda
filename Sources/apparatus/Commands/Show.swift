// Enters: files or a collection. Leaves: their edition, or the part of it that is asked for, for people.

import ApparatusKit
public import ArgumentParser
public import Edition

struct Show: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the edition of files or of a collection, or one event or person of it.",
    discussion: """
      After a collection, or after --about, an event or person can be named: by its id, the beginning of one, or
      (part of) its label. It is printed with all passages.

      Examples:
        apparatus show a.txt b.html thread.txt
        apparatus show case.apparatus --quotations all
        apparatus show case.apparatus James Cook
        apparatus show *.txt --about 'killing of cook'
        apparatus show case.apparatus --sort weight --first 10
        apparatus show *.txt --color always | less -R
      """)

  /// The order of events.
  enum Order: String, ExpressibleByArgument, CaseIterable { case time, weight }

  @OptionGroup var inputs: Inputs

  @Option(help: ArgumentHelp("The event or person to show alone.", valueName: "event|person"))
  var about: String?

  @Option(
    help: """
      Which readings to follow with their passages: all, contradicted, none; contradicted by default, all of one \
      event or person.
      """)
  var quotations: TerminalWriter.Quotations?

  @Option(help: "The order of events: time, or weight, which puts what matters first.")
  var sort: Order = .time

  @Option(help: ArgumentHelp("Show at most so many events.", valueName: "n"))
  var first: Int?

  @Flag(help: "Show the ids by which 'apparatus decide' names things.")
  var ids = false

  @OptionGroup var filter: FilterOptions
  @OptionGroup var looks: Looks

  func validate() throws {
    if let first, first < 1 {
      throw ValidationError("--first: expected a number above 0, found \(first); try 10")
    }
    if let about, let topic = inputs.topic {
      throw ValidationError("expected one event or person, found '\(topic)' and '\(about)'")
    }
  }

  func run() async throws {
    let pipeline = try inputs.pipeline()
    let whole = try await inputs.edition(pipeline, seeks: true)
    let edition = try whole.filtered(by: filter.filter(whole))
    guard let topic = about ?? inputs.topic else {
      let ordered = (sort == .weight ? edition.weightiestFirst() : edition).first(first)
      let writer = looks.writer(quotations ?? .contradicted, ids: ids)
      return Console.print(Console.waiting("writing") { writer.write(ordered) })
    }
    let found = try Search(whole).find(
      topic, among: [.entity, .event], expected: "an event or person")
    let writer = looks.writer(quotations ?? .all, ids: ids)
    Console.print(writer.write(found.id, of: edition) ?? "nothing of \(found.label) passes\n")
  }
}

extension TerminalWriter.Quotations: ExpressibleByArgument {}
