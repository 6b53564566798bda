// Enters: options. Leaves: the pipeline that they ask for.

import ApparatusKit
import ArgumentParser
import Foundation
import Intake
import Testimony

/// How files are read, whatever is done with them.
struct ReadingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out files above this size.", valueName: "MiB"))
  var maxSize: Int = Limits().fileSize >> 20

  @Option(
    help: ArgumentHelp(
      "Add the event classes of this file to those that are known ('apparatus classes --help').",
      valueName: "FILE"), completion: .file(extensions: ["yaml", "yml"]))
  var classes: String?

  func validate() throws {
    guard (1...2_000).contains(maxSize) else {
      throw ValidationError("--max-size: expected 1 to 2000 MiB, found \(maxSize); try 64")
    }
  }

  /// Ends with status 2 where the file of classes cannot be read, or says what makes no sense.
  func pipeline() throws -> Pipeline {
    do {
      return try Pipeline(
        limits: Limits(fileSize: maxSize << 20), classes: classes.map(Self.text),
        environment: ProcessInfo.processInfo.environment)
    } catch {
      guard let malformed = error as? EventClasses.Malformed else { throw error }
      Console.complain("error: \(classes ?? ""):\(malformed.line): \(malformed.message)")
      throw ExitCode(2)
    }
  }

  private static func text(_ file: String) throws -> String {
    guard let text = try? String(contentsOf: URL(filePath: file), encoding: .utf8) else {
      Console.complain(
        "error: \(file): expected a file of event classes in UTF-8, found none that can be read; "
          + "try 'apparatus classes --help'")
      throw ExitCode(2)
    }
    return text
  }
}
