import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A page that somebody has open while a colleague or a kiosk changes what it shows.
@Suite("What happens meanwhile to what an officer has open") struct NewsVisits {
  private let office: Office
  private let sari: Somebody
  private static let stale = "Ada perubahan sejak halaman ini dibuka."

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func looks() throws -> Int {
    try office.rows(.personShown).count + office.rows(.ticketShown).count + office.rows(.updateShown).count
  }

  @Test("A kiosk strikes the person who is open: the page says so without a key and a row, and F5 shows it")
  func person() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    let before = try looks()
    rina.ticks()
    rina.sees(not: Self.stale)
    try office.strikes(sari.identity, times: 3)
    rina.sees(not: "Terblokir")
    rina.ticks()
    rina.reads(Self.stale)
    #expect(try looks() == before)
    rina.ticks()
    rina.presses(.function(5))
    rina.sees(not: Self.stale)
    rina.reads("Terblokir")
    #expect(try looks() == before + 1)
  }

  @Test("Who looks at a person, and that somebody complained in confidence, is no news on the page; F5 does nothing")
  func noNews() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    let joni = try office.counter(of: .joni, at: "loket-2")
    try joni.opens(sari.identity)
    try office.files(
      Grievance(text: "Calo menunggu di parkiran kantor.", mode: .confidential, identity: sari.identity))
    let before = try looks()
    rina.ticks()
    rina.sees(not: Self.stale)
    rina.presses(.function(5))
    #expect(try looks() == before)
    try rina.isAt("person")
  }

  @Test("The reporter writes while the complaint is open: the page says so, F5 shows the words and keeps a draft")
  func ticket() throws {
    let ticket = try office.files(Grievance(identity: sari.identity, phone: "0812 3456 7890"))
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa")
    rina.presses(.escape, .escape)
    try rina.isAt("caseScreen")
    rina.ticks()
    rina.sees(not: Self.stale)
    let reporter = try office.visit()
    try reporter.opens(ticket)
    try reporter.takes("Tulis pesan")
    try reporter.writes("Nomor saya B-17.")
    let before = try looks()
    rina.ticks()
    rina.reads(Self.stale)
    rina.sees(not: "Nomor saya B-17.")
    #expect(try looks() == before)
    rina.presses(.function(5))
    rina.sees("Nomor saya B-17.")
    rina.sees(not: Self.stale)
    try rina.does("Kirim pesan")
    rina.sees("Kami periksa")
  }

  @Test("A colleague decides the pengkinian that is open: the page says so, and F5 shows what became of it")
  func update() throws {
    try office.submits(sari)
    let rina = try office.counter(of: .rina)
    try rina.chooses("Verifikasi pengkinian")
    rina.presses(.enter)
    try rina.isAt("update")
    rina.ticks()
    rina.sees(not: Self.stale)
    try office.decides(.approve, of: sari)
    rina.ticks()
    rina.reads(Self.stale)
    rina.presses(.function(5))
    rina.sees(not: Self.stale)
    rina.sees(not: "1 Setujui")
  }

  @Test("While the store is busy the page says nothing and goes on; the next change asks again")
  func busy() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try office.strikes(sari.identity, times: 1)
    office.store.trouble = .busy
    rina.ticks()
    try rina.isAt("person")
    rina.sees(not: Self.stale)
    office.store.trouble = nil
    rina.ticks()
    rina.reads(Self.stale)
  }
}
