// Enters: a Markdown file of commands with their output. Leaves: an issue for every command that answers otherwise.

public import Foundation
import Testing

/// A whole-program transcript: each fenced `console` block holds commands, `$ ` before each, with the output
/// expected of it (standard output and error together), and, where it is not 0, a last line `[exit N]`.
///
/// Commands run in order, by `/bin/sh`, in one folder. Control characters stand as their pictures (␛ for
/// ESC, ␍ for CR), and the folder's own path as `$TMP`. `APPARATUS_RECORD=1` writes the outputs anew and
/// still fails.
public struct Transcript {
  private let url: URL
  private let lines: [String]
  private let steps: [Step]

  /// A command, and the lines of the file that its expected output fills.
  private struct Step {
    var command: String
    var output: Range<Int>
  }

  /// Reads a transcript.
  ///
  /// - Throws: an issue where it holds no command.
  public init(_ url: URL) throws {
    self.url = url
    lines = try Self.lines(String(contentsOf: url, encoding: .utf8))
    steps = Self.steps(lines)
    try #require(!steps.isEmpty, "no '$ command' in a ```console block of \(url.lastPathComponent)")
  }

  /// Runs every command, in order, and compares what it prints and how it exits.
  public func check(_ shell: Shell) throws {
    var found: [[String]] = []
    for step in steps {
      let actual = Self.lines(try Self.printed(step.command, shell)).dropLast()
      let expected = lines[step.output]
      if Array(actual) != Array(expected) {
        let difference = firstDifference(
          expected.joined(separator: "\n"), actual.joined(separator: "\n"))
        Issue.record(
          "\(url.lastPathComponent):\(step.output.lowerBound): $ \(step.command)\n\(difference)")
      }
      found.append(Array(actual))
    }
    if isRecording { try record(found) }
  }

  private func record(_ found: [[String]]) throws {
    var recorded = lines
    for (step, output) in zip(steps, found).reversed() {
      recorded.replaceSubrange(step.output, with: output)
    }
    guard recorded != lines else { return }
    try Data(recorded.joined(separator: "\n").utf8).write(to: url)
  }

  /// What a command prints and how it ends, as a transcript shows it; each line is ended.
  private static func printed(_ command: String, _ shell: Shell) throws -> String {
    let outcome = try shell.run(command)
    var text = pictured(outcome.text).replacing(shell.folder.path, with: "$TMP")
    if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
    if outcome.isLate {
      text += "[killed after \(Int(shell.timeout)) s]\n"
    } else if outcome.isKilled {
      text += "[signal \(outcome.status)]\n"
    } else if outcome.status != 0 {
      text += "[exit \(outcome.status)]\n"
    }
    return text
  }

  /// Control characters but line ends and tabs as the pictures of Unicode's block 2400.
  private static func pictured(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isPlain = scalar.value >= 0x20 && scalar.value != 0x7F || scalar == "\n" || scalar == "\t"
      let picture = scalar.value == 0x7F ? 0x2421 : 0x2400 + scalar.value
      result.append(isPlain ? scalar : Unicode.Scalar(picture) ?? "\u{FFFD}")
    }
    return String(result)
  }

  private static func lines(_ text: String) -> [String] {
    text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func steps(_ lines: [String]) -> [Step] {
    var steps: [Step] = []
    var isInside = false
    for (number, line) in lines.enumerated() {
      if line == "```console" || line == "```" {
        isInside = line == "```console"
      } else if isInside, line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: number + 1..<number + 1))
      } else if isInside, let last = steps.indices.last {
        steps[last].output = steps[last].output.lowerBound..<number + 1
      }
    }
    return steps
  }
}
