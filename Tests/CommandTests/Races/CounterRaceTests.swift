import Rules
import SQLiteStore
import Services
import Support
import TerminalSupport
import Testing

/// Two officers at two counters, processes of their own on one store, who want the same at the same time.
@Suite("Two counters on one store", .waiting, .serialized)
struct CounterRaceTests {
  private let office: Office
  private var person: Invented { office.people[0] }

  init() throws { office = try Office(people: 2) }

  /// Rina's and Joni's, each with the menu before him.
  private func windows() throws -> [Window] {
    try [Colleague.rina, .joni].enumerated().map { index, colleague in
      try Window(office, named: "loket-\(index + 1)", of: colleague)
    }
  }

  /// The window that shows the text first.
  private func first(of windows: [Window], toSee text: String) throws -> Int {
    var found: Int?
    try windows[0].terminal.wait(for: "“\(text)” at either") { _ in
      for window in windows { window.terminal.pump() }
      found = windows.firstIndex { $0.terminal.text.contains(text) }
      return found != nil
    }
    return try #require(found)
  }

  @Test("B8: both take one complaint: it is one officer's, and the other is told whose")
  func tickets() throws {
    let number = try office.files().number
    let windows = try windows()
    for window in windows {
      try window.chooses("Pengaduan")
      try window.terminal.rests(on: number.description)
      window.terminal.press(.enter)
      try window.terminal.rests(on: "belum diambil")
      window.terminal.press(.enter)
      try window.terminal.rests(on: "  Ambil")
    }
    for window in windows { try window.presses("Ambil") }
    let won = try first(of: windows, toSee: "sekarang milik Anda")
    let lost = windows[1 - won]
    try lost.terminal.rests(on: "Belum dijalankan, karena sementara itu")
    #expect(lost.terminal.text.contains("Diambil \(windows[won].officer.rawValue)"))
    #expect(try office.ticket(number)?.course.assignee == windows[won].officer.rawValue)
    #expect(try office.ledger(.ticketMoved).map(\.staff) == [windows[won].officer.rawValue])
  }

  @Test("P5: both cancel one claim: once, and the other is told that it is active no more")
  func claims() throws {
    try office.opensClaim(of: person)
    let windows = try windows()
    for window in windows {
      try window.opens(withCard: person)
      try window.chooses("Batalkan klaim JHT")
      try window.chooses("Batalkan: salah ajukan")
      try window.terminal.rests(on: "  Ya, batalkan klaim")
    }
    for window in windows { try window.presses("Ya, batalkan klaim") }
    let won = try first(of: windows, toSee: "Klaim JHT dibatalkan")
    try windows[1 - won].terminal.rests(on: "Klaim JHT yang ditampilkan sudah tidak aktif")
    #expect(try office.ledger(.claimCancelled).map(\.staff) == [windows[won].officer.rawValue])
  }

  @Test("B2: both record one report: the 24 hours begin once, and the other is told that it was there")
  func reports() throws {
    try office.blocks(person)
    let windows = try windows()
    for window in windows {
      try window.opens(withCard: person)
      try window.chooses("Catat laporan blokir (peserta hadir)")
      try window.terminal.rests(on: "  Ya, catat laporan")
    }
    for window in windows { try window.presses("Ya, catat laporan") }
    let won = try first(of: windows, toSee: "dicatat.")
    try windows[1 - won].terminal.rests(on: "Sudah dilaporkan sebelumnya")
    #expect(try office.ledger(.blockReported).map(\.staff) == [windows[won].officer.rawValue])
    #expect(try office.ledger(.blockReportedAgain).map(\.staff) == [windows[1 - won].officer.rawValue])
  }

  @Test("P3: both approve one pengkinian: one decision and one row, and the other is told what became of it")
  func updates() throws {
    let update = try office.submits(person)
    let windows = try windows()
    for window in windows {
      try window.chooses("Verifikasi pengkinian")
      try window.terminal.rests(on: update.number.description)
      window.terminal.press(.enter)
      try window.terminal.rests(on: "1 Setujui")
      // What is new and leads to a person or his money stands first, and each press shows more of it.
      for _ in 0..<10 where !window.terminal.text.contains("  Ya, setujui") {
        window.terminal.type("1")
        try? window.terminal.sees("  Ya, setujui", within: 1)
      }
      try window.terminal.rests(on: "  Ya, setujui")
    }
    for window in windows { try window.presses("Ya, setujui") }
    let won = try first(of: windows, toSee: "datanya sudah berlaku")
    try windows[1 - won].terminal.rests(on: "Sudah disetujui pada")
    #expect(try office.ledger(.updateDecided).map(\.staff) == [windows[won].officer.rawValue])
  }

  // MARK: What others do

  @Test("What happens at a kiosk or another counter stands on the first page without a key")
  func news() throws {
    let windows = try windows()
    for window in windows { try window.terminal.sees("0 terbuka") }
    _ = try office.files()
    for window in windows { try window.terminal.sees("1 terbuka") }
    try office.strikes(office.people, at: "hall")
    for window in windows { try window.terminal.sees("1 perlu dilihat") }
    try windows[1].chooses("Pengaduan")
    try windows[1].terminal.rests(on: "diterima")
    windows[1].terminal.press(.enter)
    try windows[1].terminal.rests(on: "Tindakan")
    windows[1].terminal.press(.enter)
    try windows[1].chooses("Ambil")
    try windows[1].terminal.rests(on: "sekarang milik Anda")
    #expect(windows[0].terminal.text.contains("Menu loket"))
  }

  @Test("A counter watches the store; a kiosk, which is nobody's, does not")
  func watching() throws {
    let window = try Window(office, named: "loket-1", of: .rina)
    let booth = try Booth(office)
    try booth.opens()
    #expect(try Office.watches(of: window.terminal.process) == 1)
    #expect(try Office.watches(of: booth.terminal.process) == 0)
  }
}

extension Office {
  /// One wrong card number of each of them, at one kiosk.
  fileprivate func strikes(_ people: [Invented], at terminal: String) throws {
    for person in people {
      let visit = try consents(person, terminal: terminal)
      let request = Request.update(.retype(Caller.forged(person.participantID), try Self.wrong))
      _ = try desk(terminal).answer(Errand(id: newErrand(), visit: visit, request: request))
    }
  }
}
