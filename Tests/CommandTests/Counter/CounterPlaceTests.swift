import Foundation
import Glibc
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// A counter whose store is replaced or whose clock is corrected while it runs.
@Suite("The built counter, its store and its clock", .waiting)
struct CounterPlaceTests {
  private let office: Office

  init() throws { office = try Office() }

  @Test("DL6: a store that was moved away is noticed by a counter that nobody touches, and so is its return")
  func moved() throws {
    let window = try Window(office, named: "loket-1", of: .first(.officer))
    try FileManager.default.moveItem(atPath: office.store, toPath: office.store + ".away")
    try window.terminal.sees("tidak dapat dihubungi")
    try FileManager.default.moveItem(atPath: office.store + ".away", toPath: office.store)
    try window.terminal.wait(for: "the menu without it") {
      $0.text.contains("Menu loket") && !$0.text.contains("tidak dapat dihubungi")
    }
    try window.opens(withCard: office.people[0])
  }

  @Test("DL6: in another place behind a link, what others write is still told")
  func behindLink() throws {
    let folder = office.folder.path
    let window = try Window(office, named: "loket-1", of: .first(.officer))
    rename(folder, folder + ".away")
    symlink(folder + ".away", folder)
    defer {
      unlink(folder)
      rename(folder + ".away", folder)
    }
    try office.sqlite().write { (books) throws(Failure) in
      try books.enter(LedgerEntry(.brakeLookups, at: books.time.now))
    }
    try window.opens(withCard: office.people[0])
  }

  @Test("C2: the top line shows the store's time, and follows when another one was accepted", arguments: [false, true])
  func topLine(isSignedIn: Bool) throws {
    let clock = office.folder.path + "/clock-top"
    func set(wall: Int64) throws {
      let line = "\(wall) 0 0\n"
      try line.write(toFile: clock, atomically: true, encoding: .utf8)
    }
    try set(wall: 0)
    var variables = office.environment
    variables["ANJUNGAN_TEST_CLOCK"] = clock
    let terminal: Emulator
    let officer = Colleague.first(.officer)
    try office.hires(officer)
    terminal = try Emulator(
      Program.path, ["counter", "--store", office.store, "--branch", "J01", "--terminal", "loket-1"], columns: 80,
      environment: variables)
    try terminal.rests(on: "Nama akun")
    if isSignedIn {
      terminal.type(officer.rawValue)
      terminal.press(.enter)
      terminal.type(officer.password)
      terminal.press(.enter)
      try terminal.rests(on: "Menu loket")
    }
    // Five hours ahead and not followed; then somebody accepts.
    let ahead = Int64(5 * 3_600_000)
    try set(wall: ahead)
    let before = Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    let accepted = try office.run(
      ["clock", "accept", "--reason", "jam-salah"], environment: ["ANJUNGAN_TEST_CLOCK": clock])
    #expect(accepted.code == 0)
    let wanted = (0...2).map { minute in
      let time = Zone.wib.clock(of: before.later(by: .milliseconds(ahead + Int64(minute) * 60_000)))
      return "\(time.hour < 10 ? "0" : "")\(time.hour).\(time.minute < 10 ? "0" : "")\(time.minute)"
    }
    try terminal.wait(for: wanted[0]) { terminal in wanted.contains { terminal.line(0).contains($0) } }
  }
}
