import Foundation
import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// The built program on a pseudo-terminal: what a person at the kiosk goes through.
@Suite struct KioskJourneyTests {
  private let wrong = "99999999999"

  @Test("A8 B2: three wrong numbers, block, report; blocked one second before T, open at T with three tries")
  func blockAndComeBack() throws {
    let hall = try Hall()
    var kiosk = try hall.kiosk()
    try kiosk.goesToRetype(hall.person)
    for left in [2, 1] {
      try kiosk.fillsIn(wrong)
      kiosk.press(.enter)
      try kiosk.sees("Kesempatan tersisa: \(left) dari 3")
    }
    try kiosk.fillsIn(wrong)
    kiosk.press(.enter)
    try kiosk.sees("Pengkinian data terblokir")
    try kiosk.press(.enter, until: "Nomor laporan")
    let opens = try #require(try hall.access().block?.report?.opens)
    kiosk.send(signal: 15)
    #expect(kiosk.exitCode() == 143)

    // Another terminal, another day, another process: the same clock of the store.
    let now = LinuxNow.moment
    try hall.moveClock(by: .milliseconds(opens.milliseconds - now - 90_000))
    kiosk = try hall.kiosk(terminal: "hall-2")
    kiosk.type("2")
    try kiosk.sees("1  Mulai")
    kiosk.press(.enter)
    try kiosk.states(hall.person)
    try kiosk.sees("terblokir")
    #expect(try hall.access().block != nil)

    try hall.moveClock(by: .seconds(90))
    kiosk = try hall.kiosk(terminal: "hall-3")
    try kiosk.goesToRetype(hall.person)
    try kiosk.sees("Kesempatan tersisa: 3 dari 3")
    try kiosk.fillsIn(hall.person.kpj.text)
    kiosk.press(.enter)
    try kiosk.sees("loket")
    try kiosk.sees("sesuai")
  }

  @Test("The membership is shown masked, in both languages, and nothing of it is left after the wipe")
  func checksMembership() throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk()
    kiosk.type("1")
    try kiosk.states(hall.person)
    try kiosk.sees(hall.person.kpj.mask)
    #expect(!kiosk.text.contains(hall.person.kpj.text))
    try kiosk.press(.function(2), until: "Your membership")
    kiosk.type("2")
    try kiosk.sees("Session ended")
    #expect(!kiosk.text.contains(hall.person.kpj.mask))
    kiosk.hangUp()
    #expect(kiosk.exitCode() == 129)
  }

  @Test("C4 E7: keys make no signals; SIGTERM and SIGHUP wipe and give the terminal back", arguments: [15, 1] as [Int32])
  func endsCleanly(signal: Int32) throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk()
    kiosk.type("1")
    try kiosk.sees("Nama lengkap")
    kiosk.type(hall.person.nik.digits)
    for key in ["c", "z", "\\", "s", "q", "d"] as [Character] { kiosk.press(.control(key)) }
    kiosk.press(.function(2))
    try kiosk.sees("Full name")
    #expect(kiosk.alive)
    kiosk.send(signal: signal)
    #expect(kiosk.exitCode() == 128 + signal)
    #expect(kiosk.isCooked)
    #expect(!kiosk.isAlternate)
    #expect(!kiosk.text.contains("3174"))
  }

  @Test("A15 S9: a store that is held: keys answer meanwhile, then one sentence, no strike, and it goes on")
  func heldStore() throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk(environment: ["ANJUNGAN_PATIENCE_SECONDS": "3"])
    try kiosk.goesToRetype(hall.person)
    try kiosk.fillsIn(wrong)
    try hall.whileHeld {
      kiosk.press(.enter)
      try kiosk.sees("Mohon tunggu")
      kiosk.press(.function(2))
      try kiosk.sees("Please wait")
      try kiosk.sees("no try was counted")
    }
    #expect(try hall.access().strikes == Strikes())
    try kiosk.press(.enter, until: "3 of 3")
    try kiosk.press(.enter, until: "2 of 3")
  }

  @Test("A hang-up during a wait ends the program at once")
  func hangsUpWhileWaiting() throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk(environment: ["ANJUNGAN_PATIENCE_SECONDS": "60"])
    try kiosk.goesToRetype(hall.person)
    try kiosk.fillsIn(wrong)
    try hall.whileHeld {
      kiosk.press(.enter)
      try kiosk.sees("Mohon tunggu")
      kiosk.send(signal: 1)
      #expect(kiosk.exitCode() == 129)
    }
    #expect(try hall.access().strikes == Strikes())
  }

  @Test("C10: every listed terminal shows the menu", arguments: ["linux", "xterm-256color", "screen", "tmux", "vt100"])
  func everyTerminal(_ name: String) throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk(environment: ["TERM": name, "NO_COLOR": "1", "LANG": "C"])
    try kiosk.sees("5  Lapor Buka Blokir")
  }

  @Test("C6: an unknown terminal is refused with 69", arguments: ["dumb", "../../etc", "nosuch"])
  func unknownTerminal(_ name: String) throws {
    let hall = try Hall()
    let kiosk = try hall.start(["kiosk"], environment: ["TERM": name])
    #expect(kiosk.exitCode() == 69)
    #expect(kiosk.text.contains("TERM"))
  }

  @Test("C3: smaller, smallest and back: what was typed is still there")
  func resizes() throws {
    let hall = try Hall()
    let kiosk = try hall.kiosk()
    kiosk.type("1")
    try kiosk.sees("Nama lengkap")
    kiosk.type("31740812")
    try kiosk.sees("3174 0812")
    kiosk.resize(rows: 5, columns: 20)
    try kiosk.wait(for: "the message") { !$0.text.contains("3174") }
    kiosk.resize(rows: 24, columns: 80)
    try kiosk.sees("3174 0812")
  }

  @Test("C1 C2: hostile names from the store and a huge paste never reach the terminal raw")
  func hostileText() throws {
    let evil = "\u{1B}]52;c;Zm9v\u{07}\u{9D}52;x\u{9C}\u{202E}PT Jahat\u{1B}[2J"
    let hall = try Hall { stock in
      stock.memberships = stock.memberships.map { record in
        var record = record
        let old = record.membership
        record.membership = Membership(
          kpj: old.kpj, employer: evil, city: evil, branch: old.branch, segment: old.segment,
          registered: old.registered, status: old.status)
        return record
      }
    }
    let kiosk = try hall.kiosk()
    kiosk.type("1")
    try kiosk.sees("Nama lengkap")
    kiosk.paste(String(repeating: evil, count: 20_000))
    kiosk.press(.function(10))
    try kiosk.sees("6  Informasi")
    kiosk.type("1")
    try kiosk.states(hall.person)
    try kiosk.sees("PT Jahat")
    let shown = String(decoding: kiosk.received, as: UTF8.self)
    #expect(!shown.contains("\u{1B}]52"))
    #expect(!shown.unicodeScalars.contains { $0 == "\u{9D}" || $0 == "\u{202E}" })
  }

  @Test("The demo: whom to try, a day later, and the way out")
  func demo() throws {
    let hall = try Hall()
    let demo = try hall.start(["demo"])
    try demo.sees("DEMO")
    demo.press(.function(8))
    try demo.sees("Agus Salim")
    demo.press(.enter)
    demo.press(.function(9))
    try demo.sees("Jam demo")
    demo.type("2")
    try demo.sees("2  English")
    demo.press(.function(12))
    #expect(demo.exitCode() == 0)
    #expect(demo.isCooked)
  }
}

/// The machine's own time, as the program's clock begins with.
private enum LinuxNow {
  static var moment: Int64 { Int64(Date().timeIntervalSince1970 * 1_000) }
}
