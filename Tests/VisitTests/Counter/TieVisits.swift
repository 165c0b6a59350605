import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What officers do with complaints that belong together. Rules T1, T4.
@Suite("Complaints that belong together, on an officer's desk") struct TieVisits {
  private let office: Office
  private let sari: Somebody
  private let ticket: Ticket

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
    ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
  }

  private func stored() throws -> Ticket { try #require(try office.tickets().first { $0.number == ticket.number }) }

  @Test("B5: a wrong duplicate is undone from the actions or from what is related, and everything stands as before")
  func separated() throws {
    let twin = try office.files(
      Grievance(text: "Antrean di loket masih dua jam.", identity: sari.identity, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Ambil")
    let before = try office.file(of: ticket)
    for isByActions in [true, false] {
      try rina.does("Duplikat pengaduan lain")
      rina.types(twin.number.symbols)
      rina.presses(.enter)
      rina.reads("Bila keliru, tanda ini dapat dibatalkan.")
      try rina.chooses("Ya, duplikat")
      #expect(try stored().course.state == .duplicate)
      if isByActions {
        try rina.does("Bukan pengaduan yang sama")
      } else {
        rina.types("l")
        rina.sees("Bukan pengaduan yang sama")
        rina.types("x")
      }
      try rina.isAt("caseScreen")
      rina.reads("Tanda sama dibatalkan.")
      rina.reads("dikerjakan · Anda · tenggat Jumat, 27 November 2026")
      rina.reads("Bukan yang sama dengan \(twin.number), oleh rina")
    }
    let after = try office.file(of: ticket)
    #expect(after.sheet.due == before.sheet.due && after.assignee == before.assignee && after.ties.isEmpty)
    let reporter = try office.visit()
    try reporter.opens(ticket)
    reporter.offers("Tulis pesan")
  }

  @Test("T4: two complaints are linked by number; either page leads to the other; a mistake is taken back")
  func linked() throws {
    let other = try office.files(Grievance(text: "Calo menunggu di parkiran.", mode: .anonymous))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.types("l")
    rina.reads("Belum ada pengaduan lain yang terkait.")
    rina.types("h")
    try rina.isAt("caseChoosing")
    rina.types(ticket.number.symbols)
    rina.presses(.enter)
    rina.reads("Ini nomor pengaduan yang sedang dibuka.")
    rina.types(over: Invented.ticketNumber(77).symbols)
    rina.presses(.enter)
    rina.reads("Tidak ada pengaduan dengan nomor itu yang dapat Anda buka.")
    rina.types(over: other.number.symbols.lowercased())
    rina.presses(.enter)
    try rina.isAt("caseScreen")
    rina.reads("Kedua pengaduan terhubung. Pelapor tidak melihatnya.")
    rina.reads("terhubung dengan \(other.number)")
    rina.types("l")
    rina.presses(.enter)
    rina.sees("Pengaduan \(other.number)")
    rina.reads("terhubung dengan \(ticket.number)")
    rina.presses(.escape)
    try rina.isAt("caseTies")
    rina.types("h")
    rina.types(other.number.symbols)
    rina.presses(.enter)
    rina.reads("Kedua pengaduan sudah terhubung.")
    rina.presses(.escape)
    rina.types("x")
    rina.reads("Kedua pengaduan tidak terhubung lagi.")
    #expect(try stored().course.links.isEmpty && office.file(of: other).ties.isEmpty)
  }

  @Test("An auditor opens what is related and changes nothing of it")
  func auditorTies() throws {
    let other = try office.files(Grievance(text: "Calo menunggu di parkiran."))
    try office.moves(ticket, .link(to: other.number))
    let adi = try office.counter(of: .adi)
    try adi.opens(case: ticket)
    adi.types("l")
    adi.sees("Buka")
    adi.sees(not: "Hubungkan")
    adi.sees(not: "Lepaskan")
    adi.types("hx")
    try adi.isAt("caseTies")
    adi.presses(.enter)
    adi.sees("Pengaduan \(other.number)")
  }

  @Test("B8: linked while a colleague linked it otherwise: the stale page is told, and the number stays")
  func staleLink() throws {
    let others = try ["Calo menunggu di parkiran.", "Kursi di ruang tunggu patah."].map {
      try office.files(Grievance(text: $0))
    }
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try office.moves(ticket, .link(to: others[1].number), by: "joni")
    rina.types("lh")
    rina.types(others[0].number.symbols)
    rina.presses(.enter)
    rina.reads("Dihubungkan dengan \(others[1].number) oleh joni")
    #expect(try stored().course.links == [others[1].number])
    rina.types("lh")
    rina.sees(others[0].number.description)
    rina.presses(.enter)
    rina.reads("Kedua pengaduan terhubung.")
    #expect(try stored().course.links == others.reversed().map(\.number))
  }

  @Test("T4: only the same reporter's can be a duplicate; they stand first where one is linked; Enter takes the row")
  func candidates() throws {
    let others = try ["Loket tutup sebelum waktunya.", "Kursi di ruang tunggu patah."].map {
      try office.files(Grievance(text: $0, mode: .anonymous))
    }
    let twin = try office.files(
      Grievance(text: "Sekali lagi tentang antrean.", identity: sari.identity, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    rina.types("d")
    try rina.isAt("caseChoosing")
    let lines = rina.lines
    let row = lines.first { $0.contains(twin.number.description) }
    #expect(row?.contains("sama") == true, "\(lines)")
    rina.sees(not: others[0].number.description)
    rina.presses(.escape, .escape)
    rina.types("lh")
    let places = [twin, others[0]].map { one in rina.lines.firstIndex { $0.contains(one.number.description) } ?? -1 }
    #expect(0 < places[0] && places[0] < places[1], "\(rina.picture)")
    rina.presses(.escape, .escape)
    rina.types("d")
    rina.sees(not: "[\(ticket.number)]")
    rina.presses(.enter)
    try rina.isAt("caseEnding")
    rina.types("y")
    #expect(try stored().course.duplicateOf == twin.number)
  }
}
