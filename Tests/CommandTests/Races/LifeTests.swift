import Foundation
import Glibc
import Services
import Support
import TerminalSupport
import Testing

/// Locks that hold as long as what they are for, as others see them. An optimised build ends the life of a value with
/// its last use, so this suite says most when it is run against one.
@Suite("What is held is held to the end", .waiting, .serialized)
struct LifeTests {
  private let office: Office
  private var store: String { office.store }

  init() throws { office = try Office() }

  // MARK: Imports

  /// What the second of two imports brings.
  enum Second: CaseIterable {
    case same, another, nothingNew, faulty
  }

  @Test(
    "Of two imports at once the second is told to try later, and does the first one no harm", arguments: Second.allCases
  )
  func twoImports(_ second: Second) throws {
    let month = try folder("month", seed: 1)
    if second == .nothingNew { #expect(try imports(month).ending().code == 0) }
    let first = try imports(second == .nothingNew ? try folder("next", seed: 3) : month, halting: .importing)
    try first.halts()
    #expect(FileManager.default.fileExists(atPath: store + ".staging"))
    #expect(isHeld(store + ".importing"))

    let other = try second == .same || second == .nothingNew ? month : folder("other", seed: 2)
    if second == .faulty {
      try "nik\nbukan\n".write(toFile: other + "/participants.csv", atomically: true, encoding: .utf8)
    }
    let refused = try imports(other).ending()
    #expect(refused.code == 75 && refused.errors.contains("another import"), "\(refused.errors)")
    #expect(isHeld(store + ".importing"))
    #expect(FileManager.default.fileExists(atPath: store + ".staging"), "what the first one reads into is left alone")

    first.send(signal: SIGCONT)
    let done = try first.ending()
    #expect(done.code == 0 && done.output.contains("participants.csv: 300 rows, 300 added"), "\(done)")
    #expect(!isHeld(store + ".importing"))
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  @Test("A killed import lets go, and the next one goes through")
  func killedImport() throws {
    let first = try imports(try folder("month", seed: 1), halting: .importing)
    try first.halts()
    #expect(isHeld(store + ".importing"))
    first.send(signal: SIGKILL)
    #expect(try first.ending().code == -SIGKILL)
    #expect(!isHeld(store + ".importing"))
    #expect(try imports(try folder("month", seed: 1)).ending().code == 0)
  }

  @Test("Kiosks are kept out for as long as an import merges")
  func merge() throws {
    let child = try imports(try folder("month", seed: 1), halting: .merging)
    try child.halts()
    for _ in 0..<3 {
      #expect(isHeld(store + ".maintenance"))
      let refused = try office.run(["clock", "accept", "--reason", "jam"], environment: Self.impatient)
      #expect(refused.code == 75 && refused.errors.contains("imported"), "\(refused.errors)")
    }
    child.send(signal: SIGCONT)
    let ending = try child.ending()
    #expect(ending.code == 0, "\(ending.errors)")
    #expect(!isHeld(store + ".maintenance"))
    #expect(try office.run(["clock", "show"]).code == 0)
  }

  // MARK: Keys

  @Test("Of two rotations at once the second waits in vain while the first one is at it")
  func rotation() throws {
    let first = try Child(
      ["ledger", "rotate", "--reason", "satu", "--store", store], environment: halting(.rotating))
    try first.halts()
    #expect(isHeld(office.folder.path))
    let second = try office.run(["ledger", "rotate", "--reason", "dua"], environment: Self.impatient)
    #expect(second.code == 75, "\(second.errors)")
    #expect(isHeld(office.folder.path))
    first.send(signal: SIGCONT)
    #expect(try first.ending().code == 0)
    #expect(!isHeld(office.folder.path))
    #expect(try office.ledger(.keyRotated).count == 1)
  }

  // MARK: Descriptors

  @Test("A counter keeps watch, bells and terminal as long as it runs, and no more of them as time goes on")
  func descriptors() throws {
    let window = try Window(office, named: "loket-1", of: .rina)
    let before = try Self.files(of: window.terminal.process)
    #expect(before.contains { $0.contains("inotify") } && before.count { $0.hasPrefix("pipe:") } >= 6, "\(before)")
    for round in 1...5 {
      try office.outside("UPDATE branch SET hours = 'Senin-Jumat \(round)'")
      try window.chooses("Cari peserta")
      try window.terminal.rests(on: "Alasan melihat")
      window.terminal.press(.escape)
      try window.terminal.rests(on: "Menu loket")
    }
    let after = try Self.files(of: window.terminal.process)
    #expect(after == before)
  }

  // MARK: Setting up

  private static let impatient = ["ANJUNGAN_PATIENCE_SECONDS": "1"]

  private func folder(_ name: String, seed: Int) throws -> String {
    let path = office.folder.path + "/" + name
    let ending = try Child(
      ["generate", path, "--participants", "300", "--seed", "\(seed)", "--today", "2026-11-21"],
      environment: office.environment
    ).ending()
    #expect(ending.code == 0)
    return path
  }

  /// Most people of each folder are new to the store, which is right here.
  private func imports(_ folder: String, halting place: Halt? = nil) throws -> Child {
    try Child(
      ["import", folder, "--accept", "new-people", "--store", store],
      environment: place.map(halting) ?? office.environment)
  }

  private func halting(_ place: Halt) -> [String: String] {
    office.environment.merging(["ANJUNGAN_FAULT": place.rawValue]) { $1 }
  }

  /// Whether somebody has the lock of a file or folder alone.
  private func isHeld(_ path: String) -> Bool {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return false }
    defer { close(file) }
    return flock(file, LOCK_SH | LOCK_NB) != 0
  }

  /// What a process has open, sorted, without what SQLite and the runtime open as they like.
  private static func files(of process: Int32) throws -> [String] {
    let folder = "/proc/\(process)/fd"
    return try FileManager.default.contentsOfDirectory(atPath: folder)
      .compactMap { try? FileManager.default.destinationOfSymbolicLink(atPath: folder + "/" + $0) }
      .filter { !$0.contains("/store.db") && !$0.contains("[event") && !$0.contains("[timerfd]") }.sorted()
  }
}
