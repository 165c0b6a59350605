import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import StoreChecks
import Support
import Testing

/// Disks that are full or may not be written. As root with small file systems of their own, else by what any account
/// can do to itself.
@Suite("The disk of a store", .serialized)
struct DiskTests {
  private let bench = FileBench()

  /// What a person's request does when it can no longer be recorded: fails, changes nothing, and goes on later.
  private func fills(until full: (SQLiteStore) throws -> Failure?, expecting: Failure, thenRoom: () throws -> Void)
    throws
  {
    let store = try bench.sqlite()
    try store.strikes()
    let failure = try full(store)
    #expect(failure == expecting)
    let ledger = try lines(of: store).count
    #expect(try store.strikesCounted() == 1, "reading goes on")
    try thenRoom()
    try store.strikes()
    #expect(try store.strikesCounted() == 2)
    #expect(try lines(of: store).count == ledger + 1)
  }

  /// Writes transactions of about 100 kB until one fails.
  private func firstFailure(of store: SQLiteStore) -> Failure? {
    for turn in 0..<400 {
      do throws(Failure) {
        try store.write { (books) throws(Failure) in
          try books.save(Access(strikes: Strikes(kpj: turn)), of: Samples.bareID)
          for row in 0..<200 {
            let details = ["text": String(repeating: "x", count: 500), "row": "\(turn)-\(row)"]
            try books.enter(LedgerEntry(.attemptRefused, at: books.time.now, details: details))
          }
        }
      } catch {
        #expect((try? store.strikesCounted(Samples.bareID)) == turn - 1, "the whole transaction is gone")
        return error
      }
    }
    return nil
  }

  @Test("E4: a disk that fills up in the middle: nobody is struck, and with room again it goes on")
  func full() throws {
    guard geteuid() == 0 else { return try limited() }
    try mounted(size: "6m") {
      let ballast = bench.folder.file("ballast")
      try Data(count: 2_000_000).write(to: URL(fileURLWithPath: ballast))
      try fills(until: firstFailure, expecting: .full) { try FileManager.default.removeItem(atPath: ballast) }
    }
  }

  /// A file that may not grow is refused with another error than a full disk: the desk only knows that it cannot record.
  private func limited() throws {
    signal(SIGXFSZ, SIG_IGN)
    var before = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &before)
    func limit(_ bytes: rlim_t) {
      var limit = rlimit(rlim_cur: bytes, rlim_max: before.rlim_max)
      setrlimit(__rlimit_resource_t(RLIMIT_FSIZE.rawValue), &limit)
    }
    defer { limit(before.rlim_cur) }
    let fill = { (store: SQLiteStore) -> Failure? in
      limit(12_000_000)
      return firstFailure(of: store)
    }
    try fills(until: fill, expecting: .unreachable) { limit(before.rlim_cur) }
  }

  @Test("A store that may not be written is refused with a sentence")
  func readOnly() throws {
    try mountedIfRoot {
      _ = try bench.sqlite()
      try protected {
        let refusal = #expect(throws: StoreRefusal.self) { try bench.sqlite() }
        #expect(refusal?.failure == .readOnly)
        #expect(refusal?.sentence.contains("may not be written") == true)
      }
      try bench.sqlite().strikes()
    }
  }

  // MARK: File systems

  private func mountedIfRoot(_ work: () throws -> Void) throws {
    if geteuid() == 0 { try mounted(size: "6m", work) } else { try work() }
  }

  private func mounted(size: String, _ work: () throws -> Void) throws {
    let path = bench.folder.path
    try run("mount", "-t", "tmpfs", "-o", "size=\(size),mode=0700", "tmpfs", path)
    defer { try? run("umount", "-l", path) }
    try work()
  }

  private func protected(_ work: () throws -> Void) throws {
    let path = bench.folder.path
    if geteuid() == 0 {
      try run("mount", "-o", "remount,ro", path)
      defer { try? run("mount", "-o", "remount,rw", path) }
      try work()
    } else {
      chmod(bench.folder.store, 0o400)
      defer { chmod(bench.folder.store, 0o600) }
      try work()
    }
  }

  private func run(_ program: String, _ arguments: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program] + arguments
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(program) \(arguments.joined(separator: " "))")
  }
}
