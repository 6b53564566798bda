// Enters: the collection's log of decisions. Leaves: its entries, printed, taken back, or moved to and from a file.

import ApparatusKit
import ArgumentParser
import Collation
import Edition
import Foundation

extension Decide {
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List the decisions that are in force.",
      discussion: """
        Examples:
          apparatus decide list -c case.apparatus
          apparatus decide list -c case.apparatus --all --format json
        """)

    @OptionGroup var log: Log
    @Flag(help: "List what was undone too, and what undid it.") var all = false
    @Option(name: [.short, .long], help: "text for people, json for machines (one object a line).")
    var format: ListFormat = .text

    /// A decision as JSON.
    private struct Line: Encodable {
      var id: String
      var isInForce: Bool
      var decision: Decision
    }

    func run() async throws {
      let entries = try log.archive().decisions().sorted { ($0.at, $0.id) < ($1.at, $1.id) }
      let inForce = Set(Decisions(entries).inForce.map(\.id))
      let shown = all ? entries : entries.filter { inForce.contains($0.id) }
      switch format {
      case .json:
        Console.printForeign(
          try jsonLines(
            shown.map { Line(id: $0.id, isInForce: inForce.contains($0.id), decision: $0) }))
      case .text:
        if shown.isEmpty { Console.print("no decision\n") }
        for entry in shown { Console.printForeign(text(entry, inForce)) }
      }
    }

    private func text(_ entry: Decision, _ inForce: Set<String>) -> String {
      let isUndone = entry.kind != .undo && !inForce.contains(entry.id)
      let by = entry.by.map { "\($0), " } ?? ""
      return "\(entry.id.prefix(8))  \(entry.summary)\(isUndone ? " [undone]" : "")\n"
        + "          \(entry.reason) (\(by)\(entry.at.prefix(10)))\n"
    }
  }

  struct Undo: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take back a decision; the log keeps both.",
      discussion: """
        Example:
          apparatus decide undo -c case.apparatus 77d0 -r 'B is right after all'
        """)

    @OptionGroup var log: Log
    @Argument(help: "The decision, by id or the beginning of one.") var id: String
    @OptionGroup var grounds: Grounds

    func run() async throws {
      let archive = try log.archive()
      let entries = try archive.decisions()
      let decision = try Curator.undo(id, in: entries, grounds.ground(entries))
      try grounds.keep(decision, archive)
    }
  }

  struct ExportLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Write the whole log as text (YAML) that compares well line by line.",
      discussion: """
        Example:
          apparatus decide export -c case.apparatus -o decisions.yaml
        """)

    @OptionGroup var log: Log
    @Option(
      name: [.short, .long], help: "The file to write; standard output by default.",
      completion: .file())
    var output: String?

    func run() async throws {
      let text = DecisionText.write(try log.archive().decisions())
      if let output { try Export.save(text, output) } else { Console.printForeign(text) }
    }
  }

  struct ImportLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import",
      abstract: "Add the decisions of a file to the log; those that it has are left out.",
      discussion: """
        Example:
          apparatus decide import -c case.apparatus decisions.yaml
        """)

    @OptionGroup var log: Log
    @Argument(help: "A file that 'apparatus decide export' wrote.", completion: .file())
    var file: String

    func run() async throws {
      let archive = try log.archive()
      guard let data = FileManager.default.contents(atPath: file),
        let text = String(data: data, encoding: .utf8)
      else {
        Console.complain("error: \(file): expected a file in UTF-8, found none; check its name")
        throw ExitCode(2)
      }
      do {
        let decisions = try DecisionText.read(text)
        let added = try archive.append(decisions)
        Console.print("added \(added) of \(decisions.count) decisions to \(log.collection)\n")
      } catch let failure as DecisionText.Failure {
        Console.complain("error: \(file): \(failure)")
        throw ExitCode(2)
      }
    }
  }
}

extension Decision {
  /// What is done to what: 'rename event Killing of James Cook to ‘The landing’'.
  var summary: String {
    "\(kind.rawValue) \(subject == .decision ? "" : subject.rawValue + " ")\(what)"
      + (label.map { " to ‘\($0)’" } ?? "")
  }
}
