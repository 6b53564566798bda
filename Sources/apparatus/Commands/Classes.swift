// Enters: a file of event classes, or none. Leaves: the classes that are known with it, and whether they read their examples.

import ApparatusKit
import ArgumentParser
import Intake
import Testimony

struct Classes: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "List the kinds of events that are known, and try out your own.",
    discussion: """
      A file of your own, in YAML, adds to them; --classes takes it in every command that reads:

        classes:
          - id: duel
            label: 'Duel of {patient}'
            verbs: [duel, cross swords]
            patient: subject
            slots: [time, place, instrument]
            single: [time, place]
            examples: ["Aaron Burr duelled at Weehawken on 11 July 1804."]

      To a class that is there ('- id: killing') it adds its words, slots and examples; single values take the
      place of what is there.

      Examples:
        apparatus classes
        apparatus classes --classes mine.yaml --check
        apparatus show --classes mine.yaml accounts/*.txt
      """)

  @OptionGroup var options: ReadingOptions

  @Flag(
    help: "Read every class's examples; say which tell of no such event, and end with 1 if any.")
  var check = false

  func run() throws {
    let analyst = try options.pipeline().analyst
    guard check else {
      return Console.print(analyst.classes.all.map(Self.line).joined())
    }
    let missed = try analyst.classes.all.flatMap { eventClass in
      try eventClass.examples.filter { try !analyst.claims($0).contains(eventClass.id) }
        .map { "\(eventClass.id): \($0)\n" }
    }
    Console.print(missed.joined())
    guard missed.isEmpty else {
      Console.complain("error: these examples give no claim of their class")
      throw ExitCode(1)
    }
    Console.print("every example gives a claim of its class\n")
  }

  private static func line(_ eventClass: EventClass) -> String {
    let modified = eventClass.modified.sorted { $0.key < $1.key }.flatMap { modifier, verbs in
      verbs.map { "\(modifier) \($0)" }
    }
    let words =
      eventClass.verbs + modified + eventClass.nouns.filter { !eventClass.verbs.contains($0) }
    return "\(eventClass.id): \(words.joined(separator: ", "))\n"
  }
}

extension Analyst {
  /// The ids of the classes of the events that a text tells of.
  fileprivate func claims(_ text: String) throws -> Set<String> {
    let capture = Capture(file: "example.txt", bytes: Array(text.utf8))
    guard case .read(let document) = reader.read(capture) else { return [] }
    return Set(try deposition(of: document).claims.map(\.eventClass))
  }
}
