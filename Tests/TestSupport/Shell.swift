// Enters: a shell command. Leaves: what it prints and how it ends, within a time limit.

public import Foundation

/// Runs commands as a user would, with the built program first on the path and nothing of the user's own settings.
public struct Shell {
  /// The folder in which commands run; programs know it as `$TMP`.
  public var folder: URL
  /// The program under test.
  public var program: URL
  /// Seconds after which a command is killed.
  public var timeout: Double = 120
  /// Set on top of the environment that every command gets.
  public var environment: [String: String] = [:]

  /// A shell in `folder` with its own home and cache beside what the commands make.
  public init(folder: URL, program: URL) {
    self.folder = folder
    self.program = program
  }

  /// How a command ended, and what it printed: standard output and error together, as they came.
  public struct Outcome {
    /// The bytes that were printed.
    public var output: Data
    /// The exit status, or the number of the signal that ended it.
    public var status: Int32
    /// Whether a signal ended it.
    public var isKilled: Bool
    /// Whether it ran past the time limit.
    public var isLate: Bool

    /// The output as text.
    public var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs a command by `/bin/sh` and waits for its end, at most `timeout` seconds.
  public func run(_ command: String) throws -> Outcome {
    let process = process(["-c", command])
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    process.standardInput = FileHandle.nullDevice
    try withoutSignalMask { try process.run() }
    let watch = Watch(process.processIdentifier)
    DispatchQueue.global().asyncAfter(deadline: .now() + timeout) { watch.bark() }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: output, status: process.terminationStatus,
      isKilled: process.terminationReason == .uncaughtSignal, isLate: watch.end())
  }

  /// Runs `body` with no signal blocked on this thread. Worker threads block them, children inherit that, and
  /// a shell would then wait for ever for jobs, and no program end by a broken pipe.
  private func withoutSignalMask(_ body: () throws -> Void) rethrows {
    var none = sigset_t()
    var before = sigset_t()
    sigemptyset(&none)
    pthread_sigmask(SIG_SETMASK, &none, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    try body()
  }

  private func process(_ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = commandEnvironment
    return process
  }

  /// What commands find in their environment.
  public var commandEnvironment: [String: String] {
    let outer = ProcessInfo.processInfo.environment
    let kept = [
      "WNSEARCHDIR", "WNHOME", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "LLVM_PROFILE_FILE",
    ]
    return outer.filter { kept.contains($0.key) }
      .merging([
        "PATH": program.deletingLastPathComponent().path + ":" + (outer["PATH"] ?? "/usr/bin:/bin"),
        "HOME": folder.path, "TMP": folder.path, "TMPDIR": folder.path, "LC_ALL": "C.UTF-8",
        "TERM": "xterm", "NO_COLOR": "1", "COLUMNS": "100",
        "XDG_CACHE_HOME": folder.appending(path: ".cache").path,
      ]) { $1 }
      .merging(environment) { $1 }
  }

  /// Kills a command that runs too long, and never one that has ended. A class, since the watchman and the
  /// waiting test share it.
  private final class Watch: @unchecked Sendable {
    private let lock = NSLock()
    private let process: Int32
    private var hasEnded = false
    private var hasBarked = false

    init(_ process: Int32) { self.process = process }

    func bark() {
      lock.withLock {
        guard !hasEnded else { return }
        hasBarked = true
        // Its children too, where Foundation gave it a process group of its own.
        kill(getpgid(process) == process ? -process : process, SIGKILL)
      }
    }

    func end() -> Bool {
      lock.withLock {
        hasEnded = true
        return hasBarked
      }
    }
  }
}
