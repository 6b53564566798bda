// Enters: a Markdown file of commands with their output. Leaves: an issue for every command that answers otherwise.

public import Foundation
import Testing

/// A whole-program transcript: each fenced `console` block holds one `$ command`, the output expected of it
/// (standard output and standard error together), and, where it is not 0, a last line `[exit N]`.
///
/// Commands run by `/bin/sh` in `root`, with the freshly built program first on the path, no colour, 100
/// columns and a cache of their own. `APPARATUS_RECORD=1` writes the outputs anew and still fails.
public struct Transcript {
  private var blocks: [Block] = []
  private let url: URL

  private struct Block {
    var lines: Range<Int>
    var command: String
    var output: String
  }

  /// Reads a transcript; a file without commands fails the test.
  public init(_ url: URL) throws {
    self.url = url
    let lines = try Self.lines(of: url)
    var start: Int?
    for (number, line) in lines.enumerated() {
      if line == "```console" {
        start = number + 1
      } else if line == "```", let first = start {
        try blocks.append(Self.block(lines, first..<number))
        start = nil
      }
    }
    try #require(!blocks.isEmpty, "no ```console block in \(url.lastPathComponent)")
  }

  /// Runs every command, in order, and compares what it prints and how it exits.
  public func check(root: URL, program: URL) throws {
    let cache = FileManager.default.temporaryDirectory.appending(path: "apparatus-\(UUID())")
    defer { try? FileManager.default.removeItem(at: cache) }
    var recorded = try Self.lines(of: url)
    for block in blocks.reversed() {
      let actual = try Self.run(block.command, root: root, program: program, cache: cache)
      if isRecording {
        let lines = actual.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        recorded.replaceSubrange(block.lines, with: ["$ " + block.command] + lines.dropLast())
      }
      if actual != block.output {
        Issue.record(
          "\(url.lastPathComponent): $ \(block.command)\n\(firstDifference(block.output, actual))")
      }
    }
    if isRecording { try Data(recorded.joined(separator: "\n").utf8).write(to: url) }
  }

  private static func lines(of url: URL) throws -> [String] {
    try String(contentsOf: url, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func block(_ lines: [String], _ range: Range<Int>) throws -> Block {
    let first = try #require(range.first, "an empty console block")
    try #require(lines[first].hasPrefix("$ "), "expected '$ command', found '\(lines[first])'")
    let output = lines[(first + 1)..<range.upperBound].map { $0 + "\n" }.joined()
    return Block(lines: range, command: String(lines[first].dropFirst(2)), output: output)
  }

  /// Standard output and error of a shell command, then `[exit N]` where N is not 0.
  public static func run(_ command: String, root: URL, program: URL, cache: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = root
    let path = program.deletingLastPathComponent().path
    process.environment = ProcessInfo.processInfo.environment.merging([
      "PATH": path + ":" + (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"),
      "NO_COLOR": "1", "COLUMNS": "100", "XDG_CACHE_HOME": cache.path, "TMP": cache.path,
    ]) { $1 }
    try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    var output = String(decoding: data, as: UTF8.self)
    if process.terminationStatus != 0 {
      if !output.isEmpty, !output.hasSuffix("\n") { output += "\n" }
      output += "[exit \(process.terminationStatus)]\n"
    }
    return output
  }
}
