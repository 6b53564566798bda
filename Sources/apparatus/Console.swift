// Enters: text for people. Leaves: bytes on standard output or error, fitted to the terminal there.

import ApparatusKit
import ArgumentParser
import Foundation
import Intake

/// When colours are shown.
enum Colour: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// Standard output and error.
enum Console {
  /// Writes text; a reader that went away ('| head') ends the program quietly.
  static func print(_ text: String) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 && errno == EINTR { continue }
      guard written > 0 else { exit(errno == EPIPE ? 0 : 1) }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes a line to standard error.
  static func complain(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// Says what is wrong with some files.
  static func complain(_ findings: [Finding]) {
    for finding in findings {
      let place = finding.start.map { ", byte \($0)" } ?? ""
      complain(
        "\(finding.level.rawValue): \(finding.file)\(place): \(finding.message); \(finding.remedy) [\(finding.id)]"
      )
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

  /// Shows how far a run is, on a terminal, once it has taken two seconds.
  static func progress(_ verb: String) -> Pipeline.Progress? {
    guard isatty(STDERR_FILENO) == 1 else { return nil }
    let start = Date()
    return { done, total in
      guard Date().timeIntervalSince(start) > 2 else { return }
      let end = done == total ? "\r\u{1B}[K" : ""
      FileHandle.standardError.write(Data("\r\(verb) \(done) of \(total)\(end)".utf8))
    }
  }
}
