// Enters: a path. Leaves: what stands there and its bytes, or the system's error number.

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The two questions that the stage asks of the file system, so that tests can answer them.
package struct FileAccess: Sendable {
  /// What `stat` tells of a file that matters here; two that are equal mean that the file has not changed.
  package struct Status: Hashable, Sendable {
    package enum Kind: Hashable, Sendable { case file, folder, other }

    package var kind: Kind
    package var size: Int
    /// Nanoseconds since 1970.
    package var modified: Int
    package var inode: UInt64

    package init(kind: Kind, size: Int, modified: Int = 0, inode: UInt64 = 0) {
      self.kind = kind
      self.size = size
      self.modified = modified
      self.inode = inode
    }
  }

  /// A POSIX error number.
  package struct Failure: Error, Hashable, Sendable {
    package var code: Int32

    package init(code: Int32) { self.code = code }

    var isMissing: Bool { [ENOENT, ENOTDIR, ENAMETOOLONG].contains(code) }
    var words: String { String(cString: strerror(code)) }
  }

  package var status: @Sendable (_ path: String) -> Result<Status, Failure>
  /// At most `limit` bytes from the start of the file.
  package var bytes: @Sendable (_ path: String, _ limit: Int) -> Result<[UInt8], Failure>

  package init(
    status: @escaping @Sendable (String) -> Result<Status, Failure>,
    bytes: @escaping @Sendable (String, Int) -> Result<[UInt8], Failure>
  ) {
    self.status = status
    self.bytes = bytes
  }

  /// The file system of this machine.
  package static let system = FileAccess(status: systemStatus, bytes: systemBytes)
}

private func systemStatus(_ path: String) -> Result<FileAccess.Status, FileAccess.Failure> {
  guard !path.utf8.contains(0) else { return .failure(.init(code: ENOENT)) }
  var entry = stat()
  guard stat(path, &entry) == 0 else { return .failure(.init(code: errno)) }
  #if canImport(Darwin)
    let time = entry.st_mtimespec
  #else
    let time = entry.st_mtim
  #endif
  let kind: FileAccess.Status.Kind =
    switch entry.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  return .success(
    .init(
      kind: kind, size: Int(entry.st_size),
      modified: Int(time.tv_sec) &* 1_000_000_000 &+ Int(time.tv_nsec), inode: UInt64(entry.st_ino))
  )
}

/// `O_NONBLOCK` keeps the program from waiting, should a pipe have taken the file's place meanwhile.
private func systemBytes(_ path: String, _ limit: Int) -> Result<[UInt8], FileAccess.Failure> {
  let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
  guard descriptor >= 0 else { return .failure(.init(code: errno)) }
  defer { close(descriptor) }
  var result: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 1 << 18)
  while result.count < limit {
    let count = read(descriptor, &chunk, min(chunk.count, limit - result.count))
    if count < 0 && errno == EINTR { continue }
    guard count >= 0 else { return .failure(.init(code: errno)) }
    guard count > 0 else { break }
    result.append(contentsOf: chunk[..<count])
  }
  return .success(result)
}
