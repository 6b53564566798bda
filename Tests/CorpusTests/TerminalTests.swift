// Enters: the program on a terminal, made by script(1). Leaves: issues where it drives the terminal by foreign bytes.

import Foundation
import TestSupport
import Testing

@Suite("The program and a terminal")
struct TerminalTests {
  /// util-linux's script(1) runs a command on a terminal of its own; other systems' differ in their options.
  private static let hasTerminal: Bool = {
    #if os(Linux)
      FileManager.default.isExecutableFile(atPath: "/usr/bin/script")
    #else
      false
    #endif
  }()

  /// Long enough that a few control characters among it do not make it binary.
  private static let account =
    "John Morton died on 3 May 1500 in York \u{1B}[31mof a fever\u{1B}[0m.\u{202E}\n"
    + String(
      repeating: "The bells of the minster rang for him all that day and the next.\n", count: 10)

  private func onTerminal(
    _ command: String, noColor: String = "1", file: String = "account.txt"
  ) throws -> String {
    try withScratchFolder { folder in
      try Data(Self.account.utf8).write(to: folder.appending(path: file))
      var shell = Shell(folder: folder, program: try Checkout.program())
      // A slow machine shows how far it is, by an escape of the program's own, save on a dumb terminal.
      shell.environment = ["NO_COLOR": noColor, "TERM": noColor.isEmpty ? "xterm" : "dumb"]
      return try shell.run("script -qec \"\(command)\" /dev/null").text
    }
  }

  @Test("shows colours of its own, unless NO_COLOR is set", .enabled(if: hasTerminal))
  func colours() throws {
    #expect(try onTerminal("apparatus show account.txt", noColor: "").contains("\u{1B}[1m"))
    #expect(try !onTerminal("apparatus show account.txt").contains("\u{1B}"))
    #expect(try onTerminal("apparatus show --color always account.txt").contains("\u{1B}[1m"))
    // Slow machines take back the line that says how far they are.
    let plain = try onTerminal("apparatus show --color never account.txt", noColor: "")
    #expect(!plain.replacing("\u{1B}[K", with: "").contains("\u{1B}"))
  }

  @Test(
    "never passes on what could drive the terminal", .enabled(if: hasTerminal),
    arguments: [
      "show --quotations all", "dump --stage intake", "dump --stage language",
      "dump --stage testimony",
      "dump --stage chronology", "export --format csv", "export --format html", "export",
    ])
  func harmless(command: String) throws {
    let shown = try onTerminal("apparatus \(command) account.txt")
    #expect(shown.contains("1500"))
    #expect(!shown.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" || $0 == "\u{9B}" })
  }

  @Test("nor in the name of a file", .enabled(if: hasTerminal))
  func names() throws {
    let name = "a\u{1B}[31m\nb.txt"
    for command in ["show", "dump -s chronology", "add -c x", "show -c"] {
      let shown = try onTerminal("apparatus \(command) a*b.txt a*b.txt", file: name)
      #expect(!shown.contains("\u{1B}"), "\(command): \(shown)")
    }
  }

  @Test("a pipe gets the text byte for byte, so that offsets hold")
  func pipe() throws {
    try withScratchFolder { folder in
      try Data(Self.account.utf8).write(to: folder.appending(path: "account.txt"))
      let shell = Shell(folder: folder, program: try Checkout.program())
      #expect(
        try shell.run("apparatus dump -s intake account.txt").output == Data(Self.account.utf8))
      #expect(try !shell.run("apparatus show account.txt").output.contains(0x1B))
    }
  }

  @Test(
    "says so when nothing more can be written",
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full")))
  func full() throws {
    try withScratchFolder { folder in
      try Data(Self.account.utf8).write(to: folder.appending(path: "account.txt"))
      let outcome = try Shell(folder: folder, program: Checkout.program())
        .run("apparatus show account.txt > /dev/full")
      #expect(outcome.status == 1 && outcome.text.contains("error: standard output"))
    }
  }

  @Test("a file that may not be read is a finding", .enabled(if: geteuid() != 0))
  func unreadable() throws {
    try withScratchFolder { folder in
      try Data(Self.account.utf8).write(to: folder.appending(path: "account.txt"))
      let outcome = try Shell(folder: folder, program: Checkout.program())
        .run("cp account.txt shut.txt; chmod 000 shut.txt; apparatus show shut.txt account.txt")
      #expect(outcome.status == 0)
      #expect(outcome.text.contains("shut.txt") && outcome.text.contains("chmod u+r"))
    }
  }
}
