// Enters: nothing. Leaves: where the repository stands, and the program that was built with the tests.

public import Foundation
import Testing

/// The places of the checkout that tests run from.
public enum Checkout {
  /// The folder of Package.swift.
  public static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program: `$APPARATUS_PROGRAM`, else the one built beside the tests.
  public static func program() throws -> URL {
    if let given = ProcessInfo.processInfo.environment["APPARATUS_PROGRAM"] {
      return URL(filePath: given)
    }
    let starts = [Bundle(for: Anchor.self).bundleURL, Bundle.main.executableURL].compactMap { $0 }
    let folders = starts.flatMap { start in
      sequence(first: start.deletingLastPathComponent()) { $0.deletingLastPathComponent() }
        .prefix(5)
    }
    let built = folders.map { $0.appending(path: "apparatus") }.first(where: isProgram)
    return try #require(built, "no program beside \(starts.map(\.path)); set APPARATUS_PROGRAM")
  }

  private static func isProgram(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
    return exists && !isFolder.boolValue && FileManager.default.isExecutableFile(atPath: url.path)
  }

  /// `Bundle(for:)` asks for a class; on macOS it tells the test bundle from the runner.
  private final class Anchor {}
}

/// Runs `body` in a folder that is gone afterwards.
public func withScratchFolder<T>(_ body: (URL) throws -> T) throws -> T {
  let folder = scratchFolder()
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder)
}

/// Runs `body` in a folder that is gone afterwards.
public func withScratchFolder<T>(
  isolation: isolated (any Actor)? = #isolation, _ body: (URL) async throws -> T
) async throws -> T {
  let folder = scratchFolder()
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try await body(folder)
}

private func scratchFolder() -> URL {
  FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    .appending(path: "apparatus-\(UUID().uuidString)")
}
