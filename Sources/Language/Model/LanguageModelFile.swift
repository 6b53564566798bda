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

  /// The SHA-256 of a file's data as its header states it, which ``ModelAnnotator`` checks when it reads the file.
  ///
  /// - Throws: what is wrong with the file, and what to do.
  public static func statedHash(of file: URL) throws(ModelError) -> String {
    try SafeTensors(contentsOf: file).metadata["sha256"] ?? ""
  }
}
