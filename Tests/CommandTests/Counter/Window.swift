import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport

/// A counter of an office on a terminal of its own, in a process of its own, and the officer who sits before it.
final class Window {
  let terminal: Emulator
  let officer: Colleague
  private let office: Office

  /// Signs in and waits for the menu; the account is made where there is none.
  init(_ office: Office, named name: String, of officer: Colleague, columns: Int = 80) throws {
    self.office = office
    self.officer = officer
    try office.hires(officer)
    var variables = office.environment
    variables["ANJUNGAN_TEST_CLOCK"] = try office.clock(ahead: 0)
    variables["ANJUNGAN_LOG"] = office.log
    terminal = try Emulator(
      Program.path, ["counter", "--store", office.store, "--branch", "J01", "--terminal", name], columns: columns,
      environment: variables)
    try terminal.rests(on: "Nama akun")
    terminal.type(officer.rawValue)
    terminal.press(.enter)
    terminal.type(officer.password)
    terminal.press(.enter)
    try terminal.rests(on: "Menu loket")
  }

  /// Presses the digit or letter of the way on that begins so.
  func chooses(_ way: String) throws {
    try terminal.rests(on: "  \(way)")
    try presses(way)
  }

  /// The same, without waiting for the screen to rest.
  func presses(_ way: String) throws {
    let keys = "123456789abcdefghijklmnopqrstuvwxyz"
    guard let key = keys.first(where: { terminal.text.contains(" \($0)  \(way)") }) else {
      throw ChildFailure(description: "no way on says “\(way)”:\n\(terminal.text)")
    }
    terminal.type("\(key)")
  }

  /// Finds somebody who stands there, and sees the KTP.
  func opens(withCard person: Invented) throws {
    try chooses("Cari peserta")
    try terminal.rests(on: "Alasan melihat")
    terminal.type(person.nik.digits)
    terminal.press(.tab, .tab)
    terminal.type("1")
    terminal.press(.enter)
    try chooses("KTP asli dilihat")
    try chooses("Ya, kartu di tangan saya")
    try terminal.rests(on: person.nik.digits)
  }
}

extension Office {
  /// An account with a password that costs little to compare.
  func hires(_ colleague: Colleague) throws {
    let store = try sqlite()
    var settings = Settings()
    settings.passwordCost = .least
    let desk = try Desk(
      store: store, at: Station(branch: "J01", terminal: "host"), settings: settings, seal: store.seal)
    let password = try Password(chosen: colleague.password, for: colleague.name)
    let request = Request.host(
      .staff(
        .add(try colleague.name, colleague.role, try colleague.nik, password)), by: try colleague.name)
    let reply = desk.answer(Errand(id: newErrand(), visit: newVisit(), request: request))
    guard case .host(.staff) = reply else { throw ChildFailure(description: "not hired: \(reply)") }
    try store.settle(colleague.name)
  }

  /// How many descriptors of a process watch files.
  static func watches(of process: Int32) throws -> Int {
    let folder = "/proc/\(process)/fdinfo"
    return try FileManager.default.contentsOfDirectory(atPath: folder).count { name in
      (try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8))?.contains("inotify") ?? false
    }
  }
}
