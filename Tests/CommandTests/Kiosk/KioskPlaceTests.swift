import Foundation
import GRDB
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Somebody puts another file in the place of the store while people stand at the kiosk. Rule DL6.
@Suite("The built kiosk when its store is replaced", .waiting)
struct KioskPlaceTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  /// A copy of the store as it is now.
  private func copies() throws -> String {
    let copy = office.folder.path + "/copy.db"
    try? FileManager.default.removeItem(atPath: copy)
    try office.outside("VACUUM INTO '\(copy)'")
    return copy
  }

  /// The store with its log is somewhere else, and an older copy stands at its path.
  private func replaces(by copy: String) {
    for suffix in ["", "-wal", "-shm"] { rename(office.store + suffix, office.store + ".away" + suffix) }
    rename(copy, office.store)
  }

  private func putsBack() {
    for suffix in ["", "-wal", "-shm"] {
      unlink(office.store + suffix)
      rename(office.store + ".away" + suffix, office.store + suffix)
    }
  }

  private func isDisturbed(_ booth: Booth) throws {
    try booth.terminal.rests(on: "Layanan sedang terganggu")
    try booth.terminal.rests(on: "tidak ada percobaan yang dihitung")
  }

  private func complaints() throws -> [Substring] {
    try String(contentsOfFile: office.log, encoding: .utf8).split(separator: "\n").filter {
      $0.contains(" critical ") || $0.contains(" error ")
    }
  }

  @Test(
    "DL6: an older copy in the place of the store: nobody is struck there, one line in the journal, and it comes back")
  func older() throws {
    let copy = try copies()
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    booth.terminal.type(try person.mistyped.text)
    replaces(by: copy)
    for _ in 0..<3 {
      booth.terminal.press(.enter)
      try isDisturbed(booth)
      booth.terminal.type("1")
      try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    }
    #expect(try office.access(of: person).strikes.kpj == 0, "the copy knows of nothing")
    let told = try complaints()
    #expect(told.count == 1, "\(told)")
    putsBack()
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Kesempatan tersisa: 1 dari 3")
    #expect(try office.access(of: person).strikes.kpj == 2)
    #expect(try complaints().count == 1)
  }

  /// What a person does until the store is asked, and the page that comes of it.
  enum Moment: String, CaseIterable, CustomTestStringConvertible {
    case membership, update, consent, number, report

    var testDescription: String { rawValue }
  }

  @Test("DL6: at every step of a journey the page says so, and the next try goes on", arguments: Moment.allCases)
  func steps(moment: Moment) throws {
    let copy = try copies()
    // Something that the copy does not know; the kiosk's first screen sees it.
    try office.sqlite().write { (books) throws(Failure) in
      try books.enter(LedgerEntry(.brakeLookups, at: books.time.now))
    }
    let booth = try Booth(office)
    try booth.opens()
    let (act, page): (() throws -> Void, String)
    switch moment {
    case .membership:
      (act, page) = (
        {
          booth.terminal.type("1"); try booth.states(person)
        }, person.name.text
      )
    case .update: (act, page) = ({ try booth.beginsUpdate(person) }, "Tidak setuju")
    case .consent:
      try booth.beginsUpdate(person)
      try booth.terminal.rests(on: "Tidak setuju")
      (act, page) = ({ booth.terminal.type("1") }, "Ketik ulang Nomor Kartu")
    case .number:
      try booth.beginsUpdate(person)
      try booth.agrees()
      (act, page) = ({ booth.retypes(try person.mistyped) }, "Kesempatan tersisa: 2 dari 3")
    case .report:
      booth.terminal.type("5")
      try booth.states(person)
      try booth.terminal.rests(on: "Laporkan blokir?")
      (act, page) = ({ booth.terminal.type("2") }, "Tidak ada yang perlu")
    }
    replaces(by: copy)
    try act()
    try isDisturbed(booth)
    putsBack()
    booth.terminal.type("1")
    if moment == .number {
      try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
      booth.terminal.press(.enter)
    }
    try booth.terminal.sees(page)
  }

  @Test(
    "DL6: without its log, moved, linked, without its key: disturbed, and back again",
    arguments: [
      ("mv store.db away", "mv away store.db"), ("ln store.db second", "rm second"),
      ("mv ledger.key k", "mv k ledger.key"),
    ])
  func others(does: String, undoes: String) throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    try shell(does)
    booth.retypes(try person.mistyped)
    try isDisturbed(booth)
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    try shell(undoes)
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    #expect(try office.access(of: person).strikes.kpj == 1)
    let told = try complaints()
    #expect(told.count == 1, "\(told)")
  }

  @Test("DL6: a log that was removed takes nothing along that was confirmed, and two kiosks go on with one new log")
  func withoutLog() throws {
    let (booth, other) = (try Booth(office), try Booth(office, named: "other"))
    try booth.getsToTheNumber(person)
    try other.getsToTheNumber(person)
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    try shell("rm store.db-wal store.db-shm")
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 1 dari 3")
    other.retypes(try person.mistyped)
    try other.terminal.rests(on: "terblokir")
    #expect(try office.access(of: person).block != nil)
    #expect(try office.ledger(.kpjWrong).count == 3)
  }

  @Test("DL6: after a restore the kiosks go on when it is said, or when they are started again")
  func restored() throws {
    let copy = try copies()
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    replaces(by: copy)
    booth.retypes(try person.mistyped)
    try isDisturbed(booth)
    let fresh = try Booth(office, named: "fresh")
    try fresh.getsToTheNumber(person)
    let said = try office.run(["ledger", "restored", "--reason", "uji"])
    #expect(said.code == 0 && said.output.hasPrefix("restored: generation "))
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Ketik ulang Nomor Kartu")
    // Neither what was stated, nor the consent, nor the strike is in the copy: all of it comes first, and stays typed.
    try booth.presses(.enter, until: "Tidak setuju")
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Periksa isian")
    try booth.presses(.enter, until: "Nama lengkap")
    try booth.presses(.enter, until: "Tidak setuju")
    try booth.agrees()
    try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    #expect(try office.access(of: person).strikes.kpj == 0)
    #expect(try office.ledger(.restored).count == 1)
  }

  @Test("A wild number in the clock is damage: the kiosk says so, stays, and goes on when it is mended")
  func wildClock() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    let boot = try office.texts("SELECT since_boot FROM clock")[0]
    try office.outside("UPDATE clock SET since_boot = -9223372036854775808")
    booth.retypes(try person.mistyped)
    try isDisturbed(booth)
    let shown = try office.run(["clock", "show"])
    #expect(shown.code == 69 && shown.errors.contains("damaged"))
    try office.outside("UPDATE clock SET since_boot = \(boot)")
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Ketik ulang Nomor Kartu")
    booth.terminal.press(.enter)
    try booth.terminal.sees("Kesempatan tersisa: 2 dari 3")
  }

  private func shell(_ command: String) throws {
    let ending = try Child(["-euc", "cd '\(office.folder.path)'; \(command)"], path: "/bin/sh").ending()
    #expect(ending.code == 0, "\(ending.errors)")
  }
}
