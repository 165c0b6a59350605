import Foundation
import Rules
import Support
import TerminalSupport
import Testing

/// Officers before the built program.
@Suite("The built counter", .waiting)
struct CounterTests {
  private static let password = "payung biru di loket"

  private let office: Office

  init() throws { office = try Office(people: 2) }

  private func counter(ahead: Int64 = 0) throws -> Emulator {
    var variables = office.environment
    variables["ANJUNGAN_TEST_CLOCK"] = try office.clock(ahead: ahead)
    variables["ANJUNGAN_LOG"] = office.log
    return try Emulator(
      Program.path, ["counter", "--store", office.store, "--branch", "J01", "--terminal", "loket-1"], columns: 80,
      environment: variables)
  }

  /// A counter at which an officer works.
  private func opened() throws -> Emulator {
    let made = try office.run(
      ["staff", "add", "rina", "--role", "petugas", "--branch", "J01"],
      input: [office.people[1].nik.digits, Self.password])
    #expect(made.code == 0, "\(made.errors)")
    try office.sqlite().settle(try #require(StaffName("rina")))
    let terminal = try counter()
    try terminal.rests(on: "Nama akun")
    signs(in: terminal, with: Self.password)
    try terminal.rests(on: "Cari peserta")
    return terminal
  }

  private func signs(in terminal: Emulator, with password: String) {
    terminal.type("rina")
    terminal.press(.enter)
    terminal.type(password)
    terminal.press(.enter)
  }

  /// Presses the digit beside a way on.
  private func takes(_ way: String, at terminal: Emulator) throws {
    let line = try #require(terminal.text.split(separator: "\n").first { $0.contains("  \(way) ") })
    let digit = line.first { $0.isNumber }
    terminal.type(String(try #require(digit)))
  }

  /// Looks for somebody who stands there.
  private func looks(for person: Invented, at terminal: Emulator) throws {
    terminal.type("1")
    try terminal.rests(on: "Alasan melihat")
    terminal.type(person.nik.digits)
    terminal.press(.tab)
    terminal.press(.tab)
    terminal.type("1")
    terminal.press(.enter)
  }

  @Test(
    "An officer finds a person, sees the card, and compares the face: another one is a strike, the same one leads on")
  func serves() throws {
    let terminal = try opened()
    let person = office.people[0]
    try looks(for: person, at: terminal)
    try terminal.rests(on: "KTP asli dilihat")
    #expect(!terminal.text.contains(person.nik.digits))
    terminal.type("1")
    try terminal.rests(on: "Ya, kartu di tangan saya")
    terminal.type("y")
    try terminal.rests(on: person.nik.digits)
    terminal.type("2")
    try terminal.rests(on: "Tidak setuju")
    terminal.type("1")
    try terminal.rests(on: "Nomor kartu")
    terminal.type(person.kpj.text)
    terminal.press(.enter)
    try terminal.rests(on: "Mulai mencocokkan")
    terminal.type("1")
    try terminal.rests(on: "Orang yang sama")
    terminal.type("b")
    try terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    #expect(try office.access(of: person).strikes.face == 1)
    terminal.type("1")
    try terminal.rests(on: "Orang yang sama")
    terminal.type("s")
    try terminal.rests(on: "Langkah 5 dari 9")
    #expect(try office.access(of: person).strikes.face == 0)
    #expect(try office.run(["ledger", "verify"]).code == 0)
  }

  @Test("B1: nobody looks himself up")
  func ownPerson() throws {
    let terminal = try opened()
    try looks(for: office.people[1], at: terminal)
    try terminal.rests(on: "Tidak seorang pun melayani datanya sendiri")
  }

  @Test("After a wrong password the name stays, and the right one lets in")
  func guesses() throws {
    let terminal = try opened()
    try takes("Keluar", at: terminal)
    try terminal.rests(on: "Nama akun")
    signs(in: terminal, with: "bukan ini sandinya")
    try terminal.rests(on: "kata sandi salah")
    #expect(terminal.text.contains("rina"))
    terminal.type(Self.password)
    terminal.press(.enter)
    try terminal.rests(on: "Cari peserta")
    #expect(!terminal.text.contains(Self.password))
  }

  @Test("It greets with the branch and ends by SIGTERM as a kiosk does, in the journal by its own name")
  func ends() throws {
    let terminal = try counter()
    try terminal.rests(on: "Nama")
    terminal.send(signal: SIGTERM)
    #expect(terminal.exitCode() == 128 + SIGTERM)
    #expect(terminal.isCooked && !terminal.isAlternate)
    let log = try String(contentsOfFile: office.log, encoding: .utf8)
    #expect(log.contains("counter started") && log.contains("counter ended"))
    #expect(log.contains("terminal=\"loket-1\""))
  }

  @Test("Without a store or a branch it does not start")
  func refusals() throws {
    #expect(try office.run(["counter"]).code == 2)
    let child = try Child(["counter", "--store", "/nowhere", "--branch", "J01"], environment: office.environment)
    #expect(try child.ending().code == 69)
  }
}
