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
    var rina = try office.counter(of: .rina)
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
    let go: @Sendable (inout CounterVisit) throws -> Void

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
    "F10 and 0 ask on a page that was opened from the complaint; a no leads back there, Esc to every letter",
    arguments: Way.all, [Key.function(10), .character("0")])
  func asks(way: Way, key: Key) throws {
    var rina = try begun()
    try way.go(&rina)
    try rina.isAt(way.kind)
    rina.presses(key)
    try rina.isAt("leaveTyped")
    rina.reads("Tulisan Anda tentang pengaduan \(ticket.number) belum dikirim dan akan hilang.")
    rina.presses(.escape)
    try rina.isAt(way.kind)
    rina.presses(key)
    try rina.chooses("Buang tulisan")
    try rina.isAt("menu")
  }

  @Test("From the other complaint and from the participant Esc leads back to what was typed", arguments: Way.all)
  func comesBack(way: Way) throws {
    var rina = try begun()
    try way.go(&rina)
    for _ in 0..<4 where !(rina.screen == "caseScreen" && rina.picture.contains("Pengaduan \(ticket.number)")) {
      rina.presses(.escape)
    }
    try rina.does("Kirim pesan")
    rina.sees("Kami periksa.")
  }

  @Test("Two complaints with something typed are both named; leaving the one keeps the other")
  func both() throws {
    var rina = try begun()
    rina.types("l")
    rina.presses(.enter)
    try rina.begins("Sudah kami usir.")
    rina.presses(.function(10))
    rina.reads("Tulisan Anda tentang pengaduan \(other.number) dan \(ticket.number) belum dikirim dan akan hilang.")
    rina.presses(.escape)
    rina.presses(.escape)
    rina.reads("Tulisan Anda tentang pengaduan \(other.number) belum dikirim dan akan hilang.")
    rina.presses(.function(10))
    rina.reads("Tulisan Anda tentang pengaduan \(other.number) dan \(ticket.number) belum dikirim dan akan hilang.")
    rina.presses(.escape)
    try rina.isAt("caseScreen")
    rina.presses(.escape)
    try rina.chooses("Buang tulisan")
    try rina.isAt("caseTies")
    rina.presses(.function(10))
    rina.reads("Tulisan Anda tentang pengaduan \(ticket.number) belum dikirim dan akan hilang.")
  }

  @Test("S9: while the store is busy a text that could not be sent is not lost by the footer's way to the menu")
  func disturbed() throws {
    var rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    office.store.trouble = .busy
    rina.sends()
    try rina.isAt("trouble")
    rina.presses(.function(10))
    try rina.isAt("leaveTyped")
    rina.presses(.escape)
    try rina.isAt("trouble")
    rina.presses(.escape)
    rina.sees("Kami periksa.")
    office.store.trouble = nil
    if rina.screen == "caseSending" { rina.types("y") } else { rina.sends() }
    rina.reads("Pesan terkirim.")
  }
}

extension CounterVisit {
  /// Begins a message on the page of a complaint, and leaves it there.
  fileprivate mutating func begins(_ text: String) throws {
    try does("Kirim pesan")
    types(text)
    presses(.escape, .escape)
    try isAt("caseScreen")
  }
}
