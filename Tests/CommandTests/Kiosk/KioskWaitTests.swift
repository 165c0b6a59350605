import Foundation
import Glibc
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Somebody else has the store.
@Suite("The built kiosk while its store is away", .waiting)
struct KioskWaitTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  @Test("A15 S9: locked for longer than the patience: no strike, no pass, keys are heard, and then it goes on")
  func locked() throws {
    let booth = try Booth(office, environment: ["ANJUNGAN_PATIENCE_SECONDS": "12"])
    try booth.getsToTheNumber(person)
    try office.whileHeld {
      booth.retypes(try person.mistyped)
      try booth.terminal.rests(on: "Mohon tunggu")
      booth.terminal.press(.function(2))
      try booth.terminal.rests(on: "Please wait")
      booth.terminal.press(.function(2))
      try booth.terminal.rests(on: "Layanan sedang terganggu")
      try booth.terminal.rests(on: "tidak ada percobaan yang dihitung")
    }
    #expect(try office.access(of: person).strikes.kpj == 0)
    #expect(try office.ledger(.kpjWrong).isEmpty)
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
  }

  @Test("A15 L3: a store that worked and cannot be opened again: the kiosk stays, strikes nobody, and goes on with it")
  func lostWhileRunning() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    let rotated = try office.run(["ledger", "rotate", "--reason", "uji"])
    #expect(rotated.code == 0)
    let away = office.store + ".away"
    try FileManager.default.moveItem(atPath: office.store, toPath: away)
    try "bukan basis data".write(toFile: office.store, atomically: true, encoding: .utf8)
    for number in ["the old key", "no store"] {
      number == "the old key" ? booth.retypes(try person.mistyped) : booth.terminal.press(.enter)
      try booth.terminal.rests(on: "tidak ada percobaan yang dihitung")
      booth.terminal.type("1")
      try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    }
    try FileManager.default.removeItem(atPath: office.store)
    try FileManager.default.moveItem(atPath: away, toPath: office.store)
    #expect(try office.access(of: person).strikes.kpj == 0)
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
  }

  @Test("A hang-up ends a long wait at once, and the try counts only if it was made")
  func endsWhileWaiting() throws {
    let booth = try Booth(office, environment: ["ANJUNGAN_PATIENCE_SECONDS": "60"])
    try booth.getsToTheNumber(person)
    try office.whileHeld {
      booth.retypes(try person.mistyped)
      try booth.terminal.rests(on: "Mohon tunggu")
      booth.terminal.send(signal: SIGHUP)
      #expect(booth.terminal.exitCode(within: 20) == 129, "the patience is a minute")
    }
    #expect(booth.terminal.isCooked)
    #expect(try office.ledger(.kpjWrong).isEmpty)
  }

  @Test("While data are imported nobody's visit begins; the first screen comes back by itself")
  func maintenance() throws {
    let booth = try Booth(office)
    try booth.terminal.rests(on: "Bahasa Indonesia")
    try SQLiteStore.underMaintenance(office.store) {
      booth.terminal.type("1")
      try booth.terminal.rests(on: "Sedang dalam pemeliharaan")
    }
    try booth.opens()
  }

  @Test("A kiosk that starts while data are imported waits for the end of it")
  func startsDuringMaintenance() throws {
    try SQLiteStore.underMaintenance(office.store) {
      let booth = try Booth(office)
      try booth.terminal.rests(on: "Sedang dalam pemeliharaan")
      booth.ends()
      #expect(booth.terminal.exitCode() == 143)
    }
  }

  @Test("A15: a store that is none, or is made by a later version, or lacks the branch: 69 and one sentence")
  func refused() throws {
    let stranger = try Booth(office, branch: "X99", columns: 250)
    #expect(stranger.terminal.exitCode() == 69)
    #expect(stranger.terminal.text.contains("this branch is not in the store") && stranger.terminal.isCooked)
    try office.outside("INSERT INTO grdb_migrations VALUES ('9 later')")
    let newer = try Booth(office, columns: 250)
    #expect(newer.terminal.exitCode() == 69)
    #expect(newer.terminal.text.contains("later version") && newer.terminal.isCooked)
  }
}
