// Enters: a path. Leaves: a capture, or the finding that says why there is none.

extension Capture {
  /// What became of a file.
  public enum Outcome: Hashable, Sendable, Codable {
    case captured(Capture)
    case refused(Finding)
  }

  /// Reads a file whole, once its size and kind are known to be fit, and only if it holds still meanwhile.
  ///
  /// Never waits on a pipe or device, and never holds more than `limits.fileSize` bytes. The findings are
  /// `intake.missing`, `intake.folder`, `intake.notAFile`, `intake.unreadable`, `intake.tooLarge`,
  /// `intake.empty` and `intake.changed`. Complexity: O(n).
  public static func read(file: String, limits: Limits = Limits()) -> Outcome {
    read(file: file, limits: limits, access: .system)
  }

  package static func read(file: String, limits: Limits, access: FileAccess) -> Outcome {
    let refusal = Refusal(file: file, limits: limits)
    for _ in 0..<2 {
      switch attempt(file, limits, access) {
      case .success(let bytes?):
        guard !bytes.isEmpty else { return .refused(refusal.empty) }
        return .captured(Capture(file: file, bytes: bytes))
      case .success(nil): continue
      case .failure(.system(let failure)): return .refused(refusal.finding(failure))
      case .failure(.status(let status)): return .refused(refusal.finding(status))
      }
    }
    return .refused(refusal.changed)
  }

  private enum Obstacle: Error {
    case system(FileAccess.Failure)
    case status(FileAccess.Status)
  }

  /// The bytes; `nil` where the file changed between the first look and the last.
  private static func attempt(
    _ file: String, _ limits: Limits, _ access: FileAccess
  ) -> Result<[UInt8]?, Obstacle> {
    do throws(FileAccess.Failure) {
      let before = try access.status(file).get()
      guard before.kind == .file, before.size <= limits.fileSize else {
        return .failure(.status(before))
      }
      let bytes = try access.bytes(file, limits.fileSize + 1).get()
      let after = try access.status(file).get()
      guard before == after else { return .success(nil) }
      guard bytes.count <= limits.fileSize else {
        return .failure(.status(.init(kind: .file, size: bytes.count)))
      }
      return .success(bytes)
    } catch {
      return .failure(.system(error))
    }
  }
}

/// The findings about a file that was not read.
struct Refusal {
  let file: String
  let limits: Limits

  var empty: Finding {
    error(
      "intake.empty", "expected text, found an empty file",
      "Check that the file was saved or downloaded completely.")
  }

  var changed: Finding {
    error(
      "intake.changed", "expected a file at rest, found that it changed while it was read, twice",
      "Wait until the program that writes it has finished, or give a copy of it.")
  }

  func finding(_ failure: FileAccess.Failure) -> Finding {
    if failure.isMissing {
      return error(
        "intake.missing", "expected a file, found nothing under this name",
        "Check the spelling, and the folder that the command runs in.")
    }
    return error(
      "intake.unreadable", "expected a readable file, found: \(failure.words)",
      "Check that you may read it (ls -l shows its permissions; chmod u+r grants it).")
  }

  func finding(_ status: FileAccess.Status) -> Finding {
    switch status.kind {
    case .folder:
      return error(
        "intake.folder", "expected a file, found a folder",
        "Name the files in it, as in \(file.hasSuffix("/") ? file : file + "/")*.txt")
    case .other:
      return error(
        "intake.notAFile", "expected a file, found a pipe, socket or device",
        "Save what it gives to a file, and give that file.")
    case .file:
      return error(
        "intake.tooLarge",
        "expected at most \(limits.fileSize) bytes, found \(status.size) or more",
        "Split the file, keep the part about the events, or raise the limit.")
    }
  }

  private func error(_ id: String, _ message: String, _ remedy: String) -> Finding {
    Finding(id: id, level: .error, file: file, message: message, remedy: remedy)
  }
}
