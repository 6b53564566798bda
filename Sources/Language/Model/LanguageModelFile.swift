// Enters: the environment. Leaves: where the language model's file is.

public import Foundation

/// The language model that comes with the program.
public enum LanguageModelFile {
  private static let name = "language.safetensors"

  /// The file that `$APPARATUS_MODEL` names, or else the one beside the program, as the build puts it there.
  public static func installed(environment: [String: String]) -> URL {
    if let path = environment["APPARATUS_MODEL"] { return URL(filePath: path) }
    let folders = [Bundle.main.bundleURL, Bundle.main.resourceURL].compactMap { $0 }
    let files = folders.flatMap { folder in
      ["resources", "bundle"].map { folder.appending(components: "apparatus_Language.\($0)", name) }
    }
    return files.first { FileManager.default.fileExists(atPath: $0.path) } ?? files[0]
  }
}
