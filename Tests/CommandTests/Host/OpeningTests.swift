import Foundation
import Glibc
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Commands that a store's file is wrong for, or that somebody else keeps waiting.
@Suite("A store that cannot be used")
struct OpeningTests {
  private let office: Office

  init() throws { office = try Office() }

  private static let commands = [
    ["participant", "show", "-", "--reason", "loket"], ["block", "report", "-", "--channel", "175"],
    ["clock", "show"], ["clock", "accept", "--reason", "jam"], ["ledger", "verify"], ["ledger", "export"],
    ["update", "list", "--branch", "J01"], ["ticket", "list", "--branch", "J01"],
    ["claim", "cancel", "-", "--reason", "loket", "--branch", "J01"],
  ]

  private func refuses(_ command: [String], at path: String, with code: Int32 = 69) throws {
    let child = try Child(command + ["--store", path], environment: office.environment)
    child.send(office.people[0].nik.digits)
    let ending = try child.ending()
    #expect(ending.code == code, "\(command): \(ending.errors)")
    #expect(ending.output.isEmpty)
    #expect(ending.errors.split(separator: "\n").count == 1 && ending.errors.contains(path), "\(ending.errors)")
  }

  @Test("A15: none there: it is named, and none is made", arguments: commands)
  func missing(_ command: [String]) throws {
    let path = office.folder.path + "/none.db"
    try refuses(command, at: path)
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("A15: another program's file is left as it is", arguments: commands)
  func foreign(_ command: [String]) throws {
    let path = office.folder.path + "/surat.txt"
    try String(repeating: "Kepada Yth. ", count: 1_000).write(toFile: path, atomically: true, encoding: .utf8)
    let before = FileManager.default.contents(atPath: path)
    try refuses(command, at: path)
    #expect(FileManager.default.contents(atPath: path) == before)
    let drawer = office.folder.path + "/drawer"
    try FileManager.default.createDirectory(atPath: drawer, withIntermediateDirectories: true)
    try refuses(command, at: drawer)
  }

  @Test("A15: made by a later version", arguments: commands)
  func newer(_ command: [String]) throws {
    try office.outside("INSERT INTO grdb_migrations VALUES ('9 later')")
    try refuses(command, at: office.store)
  }

  @Test("A15: cut short", arguments: commands)
  func damaged(_ command: [String]) throws {
    try office.outside("PRAGMA wal_checkpoint(TRUNCATE)")
    truncate(office.store, 8_192)
    let child = try Child(command + ["--store", office.store], environment: office.environment)
    child.send(office.people[0].nik.digits)
    let ending = try child.ending()
    #expect(ending.code == 69 && ending.output.isEmpty, "\(command): \(ending.errors)")
  }

  @Test("A15: not to be written", .enabled(if: geteuid() != 0, "root may write everything"), arguments: commands)
  func readOnly(_ command: [String]) throws {
    chmod(office.store, 0o400)
    try refuses(command, at: office.store)
  }

  @Test("Without its key the ledger is neither written nor checked", arguments: commands)
  func withoutKey(_ command: [String]) throws {
    unlink(office.folder.path + "/ledger.key")
    try refuses(command, at: office.store)
  }

  @Test("While data are imported: try later")
  func maintenance() throws {
    try SQLiteStore.underMaintenance(office.store) {
      for command in Self.commands.prefix(4) {
        let ending = try office.run(command, input: [office.people[0].nik.digits])
        #expect(ending.code == 75 && ending.errors.contains("imported"), "\(command): \(ending.errors)")
      }
    }
    #expect(try office.run(["clock", "show"]).code == 0)
  }

  @Test("While somebody holds the store: try later, and nothing was changed")
  func busy() throws {
    let nik = office.people[0].nik.digits
    let command = ["participant", "show", "-", "--reason", "loket"]
    try office.whileHeld {
      let ending = try office.run(command, input: [nik], environment: ["ANJUNGAN_PATIENCE_SECONDS": "1"])
      #expect(ending.code == 75 && ending.errors.contains("try again"))
    }
    #expect(try office.ledger(.personShown).isEmpty)
    #expect(try office.run(command, input: [nik]).code == 0)
  }

  @Test("No store named at all")
  func unnamed() throws {
    for command in Self.commands {
      #expect(try Child(command, environment: office.environment).ending().code == 2)
    }
  }
}
