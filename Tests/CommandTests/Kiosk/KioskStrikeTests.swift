import Foundation
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

@Suite("Three strikes at the built kiosk", .waiting)
struct KioskStrikeTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office() }

  @Test("A8 A9 A10: three wrong numbers, block, report; blocked one second before T, at T three tries; across restarts")
  func wholeStory() throws {
    try strikesTwice()
    try strikesOut()
    let report = try #require(try office.access(of: person).block?.report)
    let host = LinuxClock().reading()

    try staysBlocked(at: host.at(report.opens.later(by: .seconds(-1))))
    #expect(try office.access(of: person).block?.report == report, "a look does not move the moment")
    try opensAgain(at: host.at(report.opens))
    #expect(try office.access(of: person).strikes.kpj == 1)
    #expect(try office.ledger(.blockOpened).map(\.at) == [report.opens])
  }

  private func strikesTwice() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 1 dari 3")
    booth.ends()
    #expect(booth.terminal.exitCode() == 143)
  }

  /// At another terminal, after a restart.
  private func strikesOut() throws {
    let booth = try Booth(office, named: "hall-2")
    try booth.getsToTheNumber(person)
    try booth.terminal.rests(on: "Kesempatan tersisa: 1 dari 3")
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "sekarang terblokir")
    #expect(try office.access(of: person).block?.report == nil)
    booth.terminal.type("1")
    try booth.terminal.rests(on: "Laporkan blokir?")
    booth.terminal.type("2")
    try booth.terminal.rests(on: "Laporan diterima")
    let number = try #require(try office.access(of: person).block?.report?.number)
    try booth.terminal.rests(on: number.description)
    booth.ends()
    #expect(booth.terminal.exitCode() == 143)
  }

  private func staysBlocked(at still: HostReading) throws {
    let booth = try Booth(office, still: still)
    try booth.opens()
    try booth.beginsUpdate(person)
    try booth.terminal.rests(on: "dapat dipakai lagi mulai")
    #expect(booth.terminal.count("Percobaan ") == 3)
    booth.ends()
    #expect(booth.terminal.exitCode() == 143)
  }

  private func opensAgain(at still: HostReading) throws {
    let booth = try Booth(office, still: still)
    try booth.opens()
    try booth.beginsUpdate(person)
    try booth.terminal.rests(on: "Blokir sudah terbuka")
    try booth.stands(at: still.at(still.wall.later(by: .seconds(5))))
    try booth.agrees()
    try booth.terminal.rests(on: "Kesempatan tersisa: 3 dari 3")
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
  }

  @Test("The right number, and the way on at the counter")
  func right() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.retypes(person.kpj)
    try booth.terminal.rests(on: "Nomor kartu Anda sesuai")
    #expect(try office.ledger(.kpjRight).map(\.terminal) == ["hall"])
  }

  @Test("C8: Enter that is held down is one try, and a number of another shape is none")
  func enterHeld() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.terminal.type("123")
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "yang diketik 3")
    for _ in 0..<3 { booth.terminal.press(.backspace) }
    booth.terminal.type(try person.mistyped.text)
    for _ in 0..<200 { booth.terminal.press(.enter) }
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    booth.terminal.press(.function(10))
    try booth.terminal.rests(on: "Lapor Buka Blokir")
    #expect(try office.access(of: person).strikes.kpj == 1)
  }

  @Test("KY3: a number with other ends is asked about; Enter held down answers nothing, and one more Enter is one try")
  func otherEnds() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.terminal.type(try Office.wrong.text)
    try booth.terminal.hold(.enter, until: "Anda mengetik", andThen: 200)
    try booth.terminal.rests(on: "Anda mengetik")
    #expect(try office.access(of: person).strikes.kpj == 0)
    booth.terminal.press(.enter)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    #expect(try office.access(of: person).strikes.kpj == 1)
  }

  @Test("A17 A20: what the kiosk leaves in ledger, receipts and log names nobody")
  func namesNobody() throws {
    let booth = try Booth(office)
    try booth.getsToTheNumber(person)
    booth.retypes(try person.mistyped)
    try booth.terminal.rests(on: "Kesempatan tersisa: 2 dari 3")
    booth.retypes(person.kpj)
    try booth.terminal.rests(on: "Nomor kartu Anda sesuai")
    #expect(try show().output.contains("tries left: KPJ 3 of 3"))
    booth.ends()
    #expect(booth.terminal.exitCode() == 143)
    let log = try String(contentsOfFile: office.log, encoding: .utf8)
    #expect(log.contains("kiosk started") && log.contains("kiosk ended"))
    let receipts = try office.texts("SELECT verdict FROM receipt")
    #expect(!receipts.isEmpty)
    let brakes = try office.texts("SELECT failures || persons FROM lookup_brake")
    let left = [log, try office.run(["ledger", "export"]).output, try show().errors] + receipts + brakes
    for text in left {
      for secret in Booth.secrets(of: person) + [try person.mistyped.text] { #expect(!text.contains(secret)) }
    }
  }

  private func show() throws -> Child.Ending {
    try office.run(["participant", "show", "-", "--reason", "loket"], input: [person.nik.digits])
  }
}
