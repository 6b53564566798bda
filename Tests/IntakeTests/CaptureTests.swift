// Enters: files that can and cannot be read. Leaves: captures, or the finding for each case.

import Foundation
import Intake
import Synchronization
import Testing

@Suite("Capturing a file")
struct CaptureTests {
  @Test("names bytes by their SHA-256, as FIPS 180-4's examples have it")
  func hash() {
    #expect(
      Capture(file: "a", bytes: Array("abc".utf8)).id.sha256
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(
      Capture(file: "a", bytes: []).id.sha256
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  }

  @Test("keeps the bytes and the name as given")
  func reading() throws {
    try withFolder { folder in
      let path = folder.appending(path: "a b.txt").path
      try Data("Words.\r\n".utf8).write(to: URL(filePath: path))
      #expect(
        Capture.read(file: path)
          == .captured(Capture(file: path, bytes: Array("Words.\r\n".utf8))))
    }
  }

  @Test("refuses what is not a file, without waiting")
  func notFiles() throws {
    try withFolder { folder in
      #expect(refusal(folder.path) == "intake.folder")
      #expect(refusal(folder.appending(path: "none").path) == "intake.missing")
      #expect(refusal(folder.path + "/none\0.txt") == "intake.missing")
      let pipe = folder.appending(path: "pipe").path
      #expect(mkfifo(pipe, 0o600) == 0)
      #expect(refusal(pipe) == "intake.notAFile")
      #expect(refusal("/dev/zero") == "intake.notAFile")
      let empty = folder.appending(path: "empty").path
      try Data().write(to: URL(filePath: empty))
      #expect(refusal(empty) == "intake.empty")
    }
  }

  @Test("refuses a large file before reading a byte, and one that grows past the limit")
  func tooLarge() throws {
    let reads = Mutex(0)
    let large = FileAccess(
      status: { _ in .success(.init(kind: .file, size: 11)) },
      bytes: { _, _ in
        reads.withLock { $0 += 1 }
        return .success([])
      })
    #expect(refusal("big", limits: Limits(fileSize: 10), access: large) == "intake.tooLarge")
    #expect(reads.withLock { $0 } == 0)
    let endless = FileAccess(
      status: { _ in .success(.init(kind: .file, size: 0)) },
      bytes: { _, limit in .success(Array(repeating: 65, count: limit)) })
    #expect(refusal("proc", limits: Limits(fileSize: 10), access: endless) == "intake.tooLarge")
    let exact = Array(repeating: UInt8(65), count: 11)
    let reader = DocumentReader(limits: Limits(fileSize: 10))
    #expect(reader.read(Capture(file: "x", bytes: exact)).findings.map(\.id) == ["intake.tooLarge"])
  }

  @Test(
    "names the system's reason",
    arguments: [
      (ENOENT, "intake.missing"), (ENOTDIR, "intake.missing"), (EACCES, "intake.unreadable"),
      (EIO, "intake.unreadable"), (ELOOP, "intake.unreadable"),
    ] as [(Int32, String)])
  func failures(code: Int32, id: String) {
    let file = FileAccess.Status(kind: .file, size: 3)
    let early = FileAccess(
      status: { _ in .failure(.init(code: code)) }, bytes: { _, _ in .success([]) })
    let late = FileAccess(
      status: { _ in .success(file) }, bytes: { _, _ in .failure(.init(code: code)) })
    #expect(refusal("x", access: early) == id)
    #expect(refusal("x", access: late) == id)
  }

  @Test("reads once more when the file changed meanwhile, then gives up", arguments: [1, 2])
  func changing(times: Int) {
    let looks = Mutex(0)
    let access = FileAccess(
      status: { _ in
        let look = looks.withLock { count in
          count += 1
          return count
        }
        // Two looks an attempt: the second of each of the first `times` attempts differs.
        let isChanged = look.isMultiple(of: 2) && look <= times * 2
        return .success(.init(kind: .file, size: 2, modified: isChanged ? 9 : 1, inode: 7))
      }, bytes: { _, _ in .success(Array("ok".utf8)) })
    let outcome = Capture.read(file: "x", limits: Limits(), access: access)
    if times == 1 {
      #expect(outcome == .captured(Capture(file: "x", bytes: Array("ok".utf8))))
    } else {
      #expect(refusal(outcome) == "intake.changed")
    }
  }

  @Test("every finding names the file, both sides of the matter, and a remedy")
  func words() {
    func access(_ kind: FileAccess.Status.Kind, size: Int = 0) -> FileAccess {
      FileAccess(
        status: { _ in .success(.init(kind: kind, size: size)) }, bytes: { _, _ in .success([]) })
    }
    func failing(_ code: Int32) -> FileAccess {
      FileAccess(status: { _ in .failure(.init(code: code)) }, bytes: { _, _ in .success([]) })
    }
    let accesses = [
      access(.file), access(.folder), access(.other), access(.file, size: 99), failing(EACCES),
      failing(ENOENT),
    ]
    for access in accesses {
      guard
        case .refused(let finding) = Capture.read(
          file: "x.txt", limits: Limits(fileSize: 9), access: access)
      else {
        Issue.record("read what it should refuse")
        continue
      }
      #expect(finding.file == "x.txt" && finding.level == .error)
      #expect(finding.message.contains("expected") && finding.message.contains("found"))
      #expect(!finding.remedy.isEmpty)
    }
  }

  private func refusal(
    _ file: String, limits: Limits = Limits(), access: FileAccess = .system
  ) -> String? {
    refusal(Capture.read(file: file, limits: limits, access: access))
  }

  private func refusal(_ outcome: Capture.Outcome) -> String? {
    if case .refused(let finding) = outcome { finding.id } else { nil }
  }
}
