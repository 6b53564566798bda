// Enters: what the user decides. Leaves: an entry of the collection's log.

import ApparatusKit
import ArgumentParser
import Collation
import Edition
import Foundation
import Intake

struct Decide: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Accept, reject, merge, split or rename what the program found, with a reason.",
    discussion: """
      Decisions are kept in the collection's log, to which entries are only ever added, and hold in every later edition
      of it. Things are named by their id, the beginning of one ('apparatus show --ids', 'conflicts', 'timeline' print
      them), or, for entities and events, by label.

      Examples:
        apparatus decide reject -c case.apparatus 3fa2 -r 'the ship kept its own calendar'
        apparatus decide merge -c case.apparatus 'James Cook' 81cc -r 'one man'
        apparatus decide split -c case.apparatus 51aa C -r 'C tells of the first voyage'
        apparatus decide rename -c case.apparatus 51aa 'The second landing' -r clearer
        apparatus decide list -c case.apparatus
        apparatus decide undo -c case.apparatus 77d0 -r 'B is right after all'
        apparatus decide export -c case.apparatus -o decisions.yaml
      """,
    subcommands: [
      Accept.self, Reject.self, Merge.self, Split.self, Rename.self, List.self, Undo.self,
      ExportLog.self, ImportLog.self,
    ])

  /// Where the log is kept.
  struct Log: ParsableArguments {
    @Option(name: [.short, .long], help: "The collection's file.", completion: .file())
    var collection: String

    func archive() throws -> Archive { try Archive(file: collection) }
  }

  /// Why something is decided, and by whom.
  struct Grounds: ParsableArguments {
    @Option(name: [.short, .long], help: "Why.")
    var reason: String

    @Option(help: "Who decides.")
    var by: String?

    @OptionGroup var options: ReadingOptions

    func validate() throws {
      guard reason.contains(where: { !$0.isWhitespace }) else {
        throw ValidationError("--reason: expected a reason, found none; try -r 'misread'")
      }
    }

    /// The ground, at a time that is later than all of a log.
    func ground(_ log: [Decision]) -> Curator.Ground {
      let environment = ProcessInfo.processInfo.environment
      let at = Timestamp.after(log.map(\.at).max(), now: Timestamp.now(environment: environment))
      return Curator.Ground(reason: reason, by: by, at: at)
    }

    /// Decides about what stands in the collection's edition.
    func decide(_ action: Curator.Action, in log: Log) throws {
      let archive = try log.archive()
      let pipeline = try options.pipeline()
      let batch = try pipeline.batch(of: archive, progress: Console.progress("reading"))
      let curator = Console.comparing(batch) { Curator(pipeline, batch) }
      let decision = try curator.decision(action, ground(batch.decisions))
      try keep(decision, archive)
    }

    func keep(_ decision: Decision, _ archive: Archive) throws {
      _ = try archive.append([decision])
      Console.print("\(decision.id.prefix(8)): \(decision.summary)\n")
    }
  }

  struct Accept: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Confirm an entity, event, reading, passage or verdict.",
      discussion: """
        Example:
          apparatus decide accept -c case.apparatus 3fa2 -r 'checked against the log book'
        """)

    @OptionGroup var log: Log
    @Argument(help: "What to confirm, by id or label.") var id: String
    @OptionGroup var grounds: Grounds

    func run() async throws { try grounds.decide(.accept(id), in: log) }
  }

  struct Reject: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Set aside an entity, event, reading, passage or verdict.",
      discussion: """
        A verdict that is set aside no longer counts; a reading or passage is left out of every comparison; of an
        event all passages are, of an entity all that name it. All of it is still listed, as set aside.

        Example:
          apparatus decide reject -c case.apparatus 3fa2 -r 'the ship kept its own calendar'
        """)

    @OptionGroup var log: Log
    @Argument(help: "What to set aside, by id or label.") var id: String
    @OptionGroup var grounds: Grounds

    func run() async throws { try grounds.decide(.reject(id), in: log) }
  }

  struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Take two entities, two events, or two readings of one slot as one.",
      discussion: """
        Example:
          apparatus decide merge -c case.apparatus 'James Cook' 81cc -r 'one man'
        """)

    @OptionGroup var log: Log
    @Argument(help: "One of the two, by id or label.") var one: String
    @Argument(help: "The other.") var other: String
    @OptionGroup var grounds: Grounds

    func run() async throws { try grounds.decide(.merge(one, other), in: log) }
  }

  struct Split: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Part an entity, event or reading in two.",
      discussion: """
        The parts that go are, of an entity, forms of its name (Koba, or B:Koba for source B alone); of an event or a
        reading, the sigla of witnesses or the ids of passages ('apparatus show --ids').

        Examples:
          apparatus decide split -c case.apparatus 'Leon Sedgwick' Sedgwick -r 'his brother'
          apparatus decide split -c case.apparatus 51aa C D -r 'they tell of the first voyage'
        """)

    @OptionGroup var log: Log
    @Argument(help: "What to part, by id or label.") var id: String
    @Argument(help: "What goes.") var parts: [String]
    @OptionGroup var grounds: Grounds

    func run() async throws { try grounds.decide(.split(id, parts), in: log) }
  }

  struct Rename: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Call an entity, event or reading otherwise.",
      discussion: """
        Example:
          apparatus decide rename -c case.apparatus 51aa 'The second landing' -r clearer
        """)

    @OptionGroup var log: Log
    @Argument(help: "What to rename, by id or label.") var id: String
    @Argument(help: "Its new name.") var name: String
    @OptionGroup var grounds: Grounds

    func run() async throws { try grounds.decide(.rename(id, name), in: log) }
  }
}
