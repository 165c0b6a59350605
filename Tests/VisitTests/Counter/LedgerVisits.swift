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

@Suite("The ledger, at the counter")
struct LedgerVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func ledger(of colleague: Colleague = .sri, size: Size = .standard) throws -> CounterVisit {
    let visit = try office.counter(of: colleague, size: size)
    try visit.chooses("Buku catatan")
    try visit.isAt("ledger")
    return visit
  }

  private func enters(_ count: Int, _ event: LedgerEntry.Event = .brakeLookups) throws {
    let station = Station(branch: Cast.home.code, terminal: "kios-1")
    try office.file.write { books throws(Failure) in
      for _ in 0..<count { try books.enter(LedgerEntry(event, at: books.time.now, station: station)) }
    }
  }

  @Test("A petugas is not offered it")
  func petugas() throws {
    let visit = try office.counter(of: .rina)
    visit.offers(not: "Buku catatan")
    visit.offers(not: "Akun")
    visit.offers("Laporan")
  }

  @Test("The newest row first, in plain words; Enter opens it", arguments: [Colleague.sri, .adi])
  func rows(_ colleague: Colleague) throws {
    let visit = try ledger(of: colleague)
    visit.sees("Semua kejadian")
    #expect(visit.lines.contains { $0.contains("> ") && $0.contains("Masuk") && $0.contains(colleague.rawValue) })
    visit.presses(.enter)
    try visit.isAt("ledgerRow")
    visit.sees("Sabtu, 21 November 2026 pukul 14.30 WIB")
    visit.sees("memulai giliran kerja")
    visit.presses(.escape)
    try visit.isAt("ledger")
  }

  @Test(
    "A complaint that was searched by words is written so, and no name with a birth date; the order of rows is named")
  func searched() throws {
    _ = try office.files(Grievance(phone: "0812 3456 7890"))
    let visit = try office.counter(of: .sri)
    try visit.listsCases()
    visit.types("/antrean")
    visit.presses(.enter)
    try visit.isAt("caseQueue")
    visit.presses(.function(10))
    try visit.chooses("Buku catatan")
    visit.reads("Semua kejadian · menurut urutan dicatat")
    visit.sees("Pengaduan dicari")
    visit.presses(.enter)
    visit.reads("Dicari menurut kata-kata atau nama pelapor")
    visit.reads(not: "tanggal lahir")
    visit.presses(.function(2))
    visit.reads("Searched by words or the reporter's name")
    visit.presses(.escape)
    visit.reads("All events · in the order of recording")
  }

  @Test("What happens elsewhere comes on top, and the chosen row stays chosen")
  func live() throws {
    let visit = try ledger()
    visit.presses(.down)
    let chosen = try #require(visit.lines.first { $0.contains("> ") })
    try enters(1, .blockSet)
    visit.ticks()
    visit.sees("Terblokir")
    #expect(visit.lines.contains(chosen))
  }

  @Test("Older pages and back; a page that was left comes back as it was")
  func pages() throws {
    try enters(450)
    let visit = try ledger()
    visit.sees(not: "Lebih baru")
    let first = visit.picture
    visit.presses(.right)
    let second = visit.picture
    visit.sees("Lebih baru")
    visit.presses(.right)
    visit.sees(not: "Lebih lama")
    visit.presses(.right)
    visit.presses(.end)
    visit.sees("  1  ")
    visit.presses(.left)
    #expect(visit.picture == second)
    visit.presses(.left)
    #expect(visit.picture == first)
  }

  @Test("By kind, by officer, by person; the last is a look-up and stands in the ledger")
  func filters() throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try ledger()
    visit.presses(.character("f"))
    try visit.isAt("ledgerFilter")
    visit.types("3")
    visit.presses(.tab, .tab, .tab, .tab, .tab, .enter)
    try visit.isAt("ledger")
    visit.sees("Blokir")
    visit.sees("Terblokir")
    visit.sees(not: "Nomor kartu salah")
    visit.presses(.enter)
    try visit.chooses("Lihat catatan peserta ini")
    try visit.isAt("ledger")
    visit.sees("Nomor kartu salah")
    visit.sees("Data dilihat petugas")
    let shown = try office.rows(.personShown)
    #expect(shown.map(\.staff) == ["sri"] && shown.map(\.details) == ["in=ledger reason=audit"])
    visit.ticks()
    #expect(try office.rows(.personShown).count == 1, "nobody looked")
    visit.presses(.character("F"))
    visit.presses(.character("1"), .tab, .tab)
    visit.types("joni")
    visit.presses(.tab, .tab, .tab)
    for _ in 0..<32 { visit.presses(.backspace) }
    visit.presses(.enter)
    visit.sees("Semua kejadian, petugas joni")
    visit.sees("Tidak ada catatan.")
  }

  @Test("What is no name or no id is said at its field, and what was typed stays")
  func faults() throws {
    let visit = try ledger()
    visit.presses(.character("f"), .tab, .tab)
    visit.types("Rina Sari")
    visit.presses(.tab, .tab, .tab, .enter)
    try visit.isAt("ledgerFilter")
    visit.sees("Nama akun berisi huruf kecil")
    visit.sees("Rina Sari")
    for _ in 0..<9 { visit.presses(.backspace) }
    visit.types("sri")
    visit.presses(.tab, .tab, .tab)
    visit.types("12ab")
    visit.presses(.enter)
    try visit.isAt("ledgerFilter")
    visit.sees("Isi 32 huruf")
    visit.presses(.escape)
    try visit.isAt("ledger")
  }

  @Test("L3: the chain is checked from the screen, and what nobody can tell is said")
  func verify() throws {
    try enters(2_500)
    let visit = try ledger(of: .adi)
    visit.presses(.character("v"))
    try visit.isAt("ledgerCheck")
    let rows = try office.ledger().count
    visit.sees("Utuh: \(rows / 1_000).")
    visit.reads("Apakah catatan terakhir dipotong tidak dapat diketahui dari sini.")
    visit.sees(try #require(try office.file.ledgerHead()).description)
    visit.presses(.enter)
    try visit.isAt("ledger")
  }

  @Test("Details stand beside the rows where there is room")
  func wide() throws {
    let visit = try ledger(size: Size(rows: 40, columns: 120))
    visit.sees("memulai giliran kerja")
  }
}
