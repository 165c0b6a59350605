import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What an officer has typed and not sent is not lost without a question, however far the officer has gone from it.
@Suite("What was typed lies behind other pages") struct KeptVisits {
  private let office: Office
  private let sari: Somebody
  private let ticket: Ticket
  private let other: Ticket

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
    ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
    other = try office.files(Grievance(text: "Calo menunggu di parkiran.", mode: .anonymous))
  }

  /// Rina has begun a message about the one complaint, which is linked with the other one, and stands on its page.
  private func begun() throws -> CounterVisit {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.types("lh")
    rina.types(other.number.symbols)
    rina.presses(.enter)
    try rina.isAt("caseScreen")
    try rina.begins("Kami periksa.")
    return rina
  }

  /// Where somebody goes from the page of a complaint, and the screen that is reached.
  struct Way: Sendable, CustomTestStringConvertible {
    let kind: String
    let go: @Sendable (CounterVisit) throws -> Void

    var testDescription: String { kind }

    static let all = [
      Way(kind: "caseScreen") { $0.hears([.key(.character("l")), .key(.enter)]) },
      Way(kind: "caseTies") { $0.hears([.key(.character("l")), .key(.enter), .key(.character("l"))]) },
      Way(kind: "person") { $0.types("p") },
      Way(kind: "history") { rina in
        rina.types("p")
        try rina.chooses("Riwayat")
      },
      Way(kind: "matters") { rina in
        rina.types("p")
        try rina.chooses("Kartu, pengkinian, dan pengaduan")
      },
    ]
  }

  @Test(
    "F10 and 0 lead to the menu from a page that was opened from the complaint: it says what was begun, and leads back",
    arguments: Way.all, [Key.function(10), .character("0")])
  func parks(way: Way, key: Key) throws {
    let rina = try begun()
    try way.go(rina)
    try rina.isAt(way.kind)
    rina.presses(key)
    try rina.isAt("menu")
    rina.reads("1 tulisan belum dikirim: \(ticket.number).")
    rina.types("l")
    try rina.isAt("caseWriting")
    rina.sees("\(ticket.number)")
    rina.sees("Kami periksa.")
    rina.sends()
    rina.reads("Pesan terkirim.")
    rina.presses(.function(10))
    rina.sees(not: "belum dikirim")
  }

  @Test("While somebody else is served it waits; signing out asks, and a locked screen keeps it")
  func served() throws {
    let rina = try begun()
    rina.presses(.function(10))
    try rina.opens(sari.identity)
    rina.presses(.function(10))
    rina.presses(.lock)
    try rina.isAt("locked")
    rina.sees(not: "Kami periksa.")
    try rina.unlocks(with: Colleague.rina.password)
    rina.reads("1 tulisan belum dikirim: \(ticket.number).")
    try rina.chooses("Keluar")
    try rina.isAt("leaveTyped")
    rina.reads("Tulisan Anda tentang pengaduan \(ticket.number) belum dikirim dan akan hilang.")
    rina.presses(.escape)
    try rina.isAt("menu")
    rina.reads("1 tulisan belum dikirim")
    try rina.chooses("Keluar")
    try rina.chooses("Buang tulisan")
    try rina.isAt("signIn")
  }

  @Test("From the other complaint and from the participant Esc leads back to what was typed", arguments: Way.all)
  func comesBack(way: Way) throws {
    let rina = try begun()
    try way.go(rina)
    for _ in 0..<4 where !(rina.screen == "caseScreen" && rina.picture.contains("Pengaduan \(ticket.number)")) {
      rina.presses(.escape)
    }
    try rina.does("Kirim pesan")
    rina.sees("Kami periksa.")
  }

  @Test("Of two complaints with something typed each keeps its own, and the menu counts both")
  func both() throws {
    let rina = try begun()
    rina.types("l")
    rina.presses(.enter)
    try rina.begins("Sudah kami usir.")
    rina.presses(.escape)
    try rina.isAt("caseTies")
    rina.presses(.function(10))
    rina.reads("2 tulisan belum dikirim")
    try rina.opens(case: other)
    try rina.does("Kirim pesan")
    rina.sees("Sudah kami usir.")
    for _ in 0..<16 { rina.presses(.backspace) }
    rina.presses(.function(10))
    rina.reads("1 tulisan belum dikirim: \(ticket.number).")
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.sees("Kami periksa.")
  }

  @Test("A colleague answered meanwhile: the parked text says so with who and when, and the question names it again")
  func overtaken() throws {
    let rina = try begun()
    rina.presses(.function(10))
    let sri = try office.counter(of: .sri, at: "loket-2")
    try sri.opens(case: ticket)
    try sri.writes("Jawab", "Loket kami tambah dua.")
    rina.types("l")
    try rina.isAt("caseWriting")
    rina.sees("Kami periksa.")
    rina.reads("Sementara itu: Jawaban dari sri, 21/11/2026 14.30. Kirim tulisan ini juga?")
    rina.presses(.function(4))
    try rina.isAt("caseSending")
    rina.reads("Sementara itu: Jawaban dari sri, 21/11/2026 14.30. Kirim tulisan ini juga?")
    rina.types("y")
    rina.reads("Pesan terkirim.")
    try rina.does("Kirim pesan")
    rina.reads(not: "Sementara itu")
  }

  @Test("Two texts about one complaint are two, and named")
  func kinds() throws {
    let rina = try begun()
    try rina.does("Catatan petugas")
    rina.types("Cek lagi besok.")
    rina.presses(.escape, .escape, .function(10))
    rina.reads("2 tulisan belum dikirim: \(ticket.number) (Kirim pesan, Catatan petugas).")
  }

  @Test("S9: while the store is busy a text that could not be sent is not lost by the footer's way to the menu")
  func disturbed() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    office.store.trouble = .busy
    rina.sends()
    try rina.isAt("trouble")
    rina.presses(.function(10))
    try rina.isAt("menu")
    office.store.trouble = nil
    rina.types("l")
    try rina.isAt("caseWriting")
    rina.sees("Kami periksa.")
    rina.sends()
    rina.reads("Pesan terkirim.")
  }
}

extension CounterVisit {
  /// Begins a message on the page of a complaint, and leaves it there.
  fileprivate func begins(_ text: String) throws {
    try does("Kirim pesan")
    types(text)
    presses(.escape, .escape)
    try isAt("caseScreen")
  }
}
