// Enters: text for people. Leaves: bytes on standard output or error, fitted to the terminal there.

import ApparatusKit
import ArgumentParser
import Edition
import Foundation
import Intake

/// When colours are shown.
enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Standard output and error.
enum Console {
  /// Writes text that holds words of others: on a terminal without what could drive it, elsewhere as it is,
  /// since offsets count in it.
  static func printForeign(_ text: String) {
    print(isatty(STDOUT_FILENO) == 1 ? text.replacing("\r\n", with: "\n").harmless : text)
  }

  /// Writes text; a reader that went away ('| head') ends the program quietly.
  static func print(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { giveUp(errno) }
      bytes = bytes.dropFirst(written)
    }
  }

  private static func giveUp(_ code: Int32) -> Never {
    if code == EPIPE { exit(0) }
    complain("error: standard output cannot be written: \(String(cString: strerror(code)))")
    exit(1)
  }

  /// Writes lines to standard error, without what could drive a terminal.
  static func complain(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data((text.harmless + "\n").utf8))
  }

  /// Says what is wrong with some files, a line each.
  static func complain(_ findings: [Finding]) {
    for finding in findings {
      let place = finding.start.map { ", byte \($0)" } ?? ""
      let line =
        "\(finding.level.rawValue): \(finding.file)\(place): \(finding.message). \(finding.remedy)"
        + " [\(finding.id)]"
      complain(line.replacing("\n", with: " "))
    }
  }

  /// Columns of the terminal: what $COLUMNS says, else what it answers, else 80.
  static var width: Int {
    if let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), given >= 20
    {
      return given
    }
    var size = winsize()
    let answered = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col >= 20
    return answered ? Int(size.ws_col) : 80
  }

  /// Colours stand on a terminal that has them, and never where NO_COLOR is set (no-color.org).
  static func showsColour(_ wish: Colour) -> Bool {
    switch wish {
    case .always: return true
    case .never: return false
    case .auto:
      let environment = ProcessInfo.processInfo.environment
      return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR"]?.isEmpty ?? true
        && environment["TERM"] != "dumb"
    }
  }

  /// Shows how far a run is, on a terminal that can take a line back, once it has taken two seconds.
  static func progress(_ verb: String) -> Pipeline.Progress? {
    guard canTakeBack else { return nil }
    let start = Date()
    return { done, total in
      guard Date().timeIntervalSince(start) > 2 else { return }
      let end = done == total ? "\r\u{1B}[K" : ""
      FileHandle.standardError.write(Data("\r\(verb) \(done) of \(total)\(end)".utf8))
    }
  }

  /// Runs what has no parts to count, and shows on such a terminal what is being done, and for how long, once it has taken
  /// two seconds.
  static func waiting<T>(_ what: String, _ body: () throws -> T) rethrows -> T {
    guard canTakeBack else { return try body() }
    let start = Date()
    let queue = DispatchQueue(label: "progress")
    let timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + 2, repeating: 1)
    timer.setEventHandler {
      let seconds = Int(Date().timeIntervalSince(start))
      FileHandle.standardError.write(Data("\r\(what), \(seconds) s".utf8))
    }
    timer.activate()
    defer {
      timer.cancel()
      let tookLong = Date().timeIntervalSince(start) > 2
      queue.sync { if tookLong { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) } }
    }
    return try body()
  }

  /// Runs the stages across the sources of a batch.
  static func comparing<T>(_ batch: Pipeline.Batch, _ body: () throws -> T) rethrows -> T {
    try waiting("comparing \(batch.analyses.count) sources", body)
  }

  /// Whether standard error is a terminal that can take a line back.
  private static var canTakeBack: Bool {
    isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }
}

extension String {
  /// The text without control characters other than line ends and tabs, and without those that turn the
  /// direction of writing.
  fileprivate var harmless: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\t" {
        result.append(scalar)
      } else if let shown = Edition.harmless(scalar) {
        result.append(shown)
      }
    }
    return String(result)
  }
}
