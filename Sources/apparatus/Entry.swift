// Enters: the command line. Leaves: an exit status: 0 done, 1 could not be done, 2 nothing to read or a wrong command.

import ApparatusKit
import ArgumentParser
import Edition
import Foundation

@main
struct Entry: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apparatus",
    abstract: "Print what several accounts of the same events agree and disagree on.",
    discussion: """
      Examples:
        apparatus show accounts/*.txt              print the edition of some files
        apparatus add -c case.apparatus *.html     keep files in a collection
        apparatus show case.apparatus              print the edition of a collection
        apparatus conflicts case.apparatus         list what contradicts, the weightiest first
        apparatus timeline case.apparatus          list the dated events in order
        apparatus decide reject -c case.apparatus 3fa2 -r 'misread'
        apparatus export --format html *.txt -o edition.html
        apparatus dump --stage testimony a.txt     print what one stage found

      Exit status: 0 done; 1 could not be done; 2 nothing could be read, or the command was wrong.
      """,
    version: Program.version,
    subcommands: [
      Show.self, Conflicts.self, Timeline.self, Add.self, Decide.self, Export.self,
      DumpCommand.self, Classes.self,
    ],
    defaultSubcommand: nil)

  /// Runs the command; wrong usage ends with 2 rather than the parser's own 64.
  static func main() async {
    if let complaint = unknownCommand(CommandLine.arguments.dropFirst().first) {
      Console.complain(complaint)
      exit(withStatus: 2)
    }
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as Search.Failure {
      Console.complain("error: \(failure)")
      exit(withStatus: 2)
    } catch let failure as Curator.Failure {
      Console.complain("error: \(failure)")
      exit(withStatus: 2)
    } catch let failure as Archive.Failure {
      Console.complain("error: \(failure)")
      exit(withStatus: 1)
    } catch {
      let code = exitCode(for: error)
      guard code == .validationFailure else { exit(withError: error) }
      Console.complain(fullMessage(for: error))
      exit(withStatus: 2)
    }
  }

  /// What to say where the first word is no command; the parser itself would only call it unexpected.
  private static func unknownCommand(_ word: String?) -> String? {
    let commands = configuration.subcommands.compactMap { $0._commandName }
    guard let word, !word.hasPrefix("-"), !(commands + ["help"]).contains(word) else { return nil }
    let isFile = FileManager.default.fileExists(atPath: word)
    return "error: expected a command (\(commands.joined(separator: ", "))), found '\(word)'; "
      + (isFile ? "try 'apparatus show \(word)'" : "try 'apparatus --help'")
  }

  private static func exit(withStatus status: Int32) -> Never { exit(withError: ExitCode(status)) }
}
