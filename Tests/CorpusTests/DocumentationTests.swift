// Enters: what the program says of itself, and the documents. Leaves: an issue for what they leave out.

import Foundation
import TestSupport
import Testing

@Suite("The documents name all that the program can do")
struct DocumentationTests {
  /// What `--experimental-dump-help` prints (ArgumentParserToolInfo), as far as it matters here.
  private struct Help: Decodable {
    var command: Command

    struct Command: Decodable {
      var commandName: String
      var abstract: String?
      var subcommands: [Command]?
      var arguments: [Argument]?
    }

    struct Argument: Decodable {
      var kind: String
      var shouldDisplay: Bool
      var abstract: String?
      var names: [Name]?
    }

    struct Name: Decodable {
      var kind: String
      var name: String
    }
  }

  private func help() throws -> Help {
    try withScratchFolder { folder in
      let outcome = try Shell(folder: folder, program: Checkout.program())
        .run("apparatus --experimental-dump-help")
      return try JSONDecoder().decode(Help.self, from: outcome.output)
    }
  }

  /// README.md and Docs/*.md.
  private func documents() throws -> String {
    let docs = Checkout.root.appending(path: "Docs")
    let pages = try FileManager.default.contentsOfDirectory(atPath: docs.path).sorted()
      .filter { $0.hasSuffix(".md") }.map { docs.appending(path: $0) }
    return try ([Checkout.root.appending(path: "README.md")] + pages)
      .map { try String(contentsOf: $0, encoding: .utf8) }.joined(separator: "\n")
  }

  private func commands() throws -> [Help.Command] {
    let commands = try help().command.subcommands ?? []
    try #require(!commands.isEmpty)
    return commands.filter { $0.commandName != "help" }
  }

  @Test("every command stands in README.md or Docs/")
  func commandsNamed() throws {
    let text = try documents()
    let missing = try commands().map { "apparatus \($0.commandName)" }.filter { !text.contains($0) }
    #expect(missing == [], "write about these in README.md or Docs/")
  }

  @Test("every option stands in README.md or Docs/")
  func optionsNamed() throws {
    let text = try documents()
    let arguments = try commands().flatMap { $0.arguments ?? [] }.filter(\.shouldDisplay)
    let names = arguments.flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map(\.name)
    let missing = Set(names).subtracting(["help", "version"]).filter { !text.contains("--" + $0) }
      .sorted()
    #expect(missing == [], "write about these in README.md or Docs/")
  }

  @Test("every command and option explains itself in --help")
  func explained() throws {
    for command in try commands() {
      #expect(command.abstract?.isEmpty == false, "\(command.commandName)")
      for argument in command.arguments ?? [] where argument.shouldDisplay {
        let name = argument.names?.last?.name ?? argument.kind
        #expect(argument.abstract?.isEmpty == false, "\(command.commandName) \(name)")
      }
    }
  }
}
