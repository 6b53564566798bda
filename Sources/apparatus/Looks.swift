// Enters: options. Leaves: how a page for people looks, and which part of the edition it shows.

import ArgumentParser
import Edition

/// The looks of a page for people.
struct Looks: ParsableArguments {
  @Option(help: "When to show colours: auto, always, never.")
  var color: Colour = .auto

  @Option(help: "Columns to fit the page to; the terminal's by default.")
  var width: Int?

  func validate() throws {
    if let width, !(20...1_000).contains(width) {
      throw ValidationError("--width: expected 20 to 1000 columns, found \(width); try 80")
    }
  }

  func writer(_ quotations: TerminalWriter.Quotations, ids: Bool = false) -> TerminalWriter {
    TerminalWriter(
      width: width ?? Console.width, colour: Console.showsColour(color), quotations: quotations,
      showsIDs: ids)
  }
}

/// Which verdicts and passages are shown; each option may be given several times.
struct FilterOptions: ParsableArguments {
  @Option(help: "Only verdicts of this rule or family of rules: time.disjoint, time.")
  var rule: [String] = []

  @Option(help: "Only what differs in this: time, place, agent, …, polarity.")
  var type: [String] = []

  @Option(
    help: "Only what some passage says so: asserted, hedged, reported, denied, hypothetical, asked."
  )
  var certainty: [String] = []

  @Option(help: "Only what this witness says, by siglum: C.a1, or C for all its voices.")
  var witness: [String] = []

  private static let certainties = [
    "asserted", "hedged", "reported", "denied", "hypothetical", "asked",
  ]

  func validate() throws {
    for value in certainty where !Self.certainties.contains(value) {
      let names = Self.certainties.joined(separator: ", ")
      throw ValidationError("--certainty: expected one of \(names), found '\(value)'; try asserted")
    }
  }

  /// The filter; where it names a witness that the edition does not have, says so and ends with status 2.
  func filter(_ edition: Apparatus) throws -> Filter {
    let sigla = Set(edition.witnesses.map(\.siglum) + edition.sources.map(\.siglum)).sorted()
    for siglum in witness where !sigla.contains(siglum) {
      Console.complain(
        "error: --witness: expected a siglum, found '\(siglum)'; try one of: "
          + sigla.prefix(12).joined(separator: ", "))
      throw ExitCode(2)
    }
    return Filter(rules: rule, types: type, certainties: certainty, witnesses: witness)
  }
}

/// The forms of a list.
enum ListFormat: String, ExpressibleByArgument, CaseIterable { case text, json }
