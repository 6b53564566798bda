// Enters: a text that a test produced. Leaves: an issue where it differs from the text on record.

import Foundation
public import Testing

/// Compares `actual` with the file `__Snapshots__/<name>` beside the calling test.
///
/// With `APPARATUS_RECORD=1` in the environment a differing snapshot is written anew, and the test still
/// fails, so that a recording never passes for a check.
public func expectSnapshot(
  _ actual: String, named name: String, file: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "__Snapshots__")
  let url = folder.appending(path: name)
  let expected = try? String(contentsOf: url, encoding: .utf8)
  guard actual != expected else { return }
  if isRecording {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(actual.utf8).write(to: url)
    Issue.record(
      "recorded \(name); run again without APPARATUS_RECORD", sourceLocation: sourceLocation)
    return
  }
  Issue.record(
    """
    \(name) differs from the record (APPARATUS_RECORD=1 writes it anew):
    \(firstDifference(expected ?? "", actual))
    """, sourceLocation: sourceLocation)
}

/// Whether the run writes snapshots and transcripts anew.
public var isRecording: Bool { ProcessInfo.processInfo.environment["APPARATUS_RECORD"] == "1" }

/// The first line at which two texts differ, with its number and both forms.
public func firstDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  for line in 0..<max(old.count, new.count) {
    let before = line < old.count ? String(old[line]) : "(end)"
    let after = line < new.count ? String(new[line]) : "(end)"
    if before != after { return "line \(line + 1)\n  expected \(before)\n  found    \(after)" }
  }
  return "no line differs"
}
