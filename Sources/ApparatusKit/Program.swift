// Enters: nothing. Leaves: which program this is, as far as results depend on it.

private import Foundation

/// The program's version, and what tells two builds of it apart.
public enum Program {
  /// The version, by semantic versioning.
  public static let version = "0.1.0"

  /// What an analysis depends on besides its source: the version, and the build by the size and time of its file.
  ///
  /// A cache that knew the version alone would keep what an older build of the same version found.
  public static let fingerprint: String = {
    let path = Bundle.main.executablePath ?? ""
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    let size = (attributes?[.size] as? Int) ?? 0
    let changed = (attributes?[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    return "\(version) \(size) \(changed)"
  }()
}
