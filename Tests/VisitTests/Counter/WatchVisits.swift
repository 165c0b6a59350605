import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Early openings from the list, and terminals. Rules B5, M5, S8.
@Suite("Openings and terminals at the counter") struct WatchVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func counter(
    of colleague: Colleague, at terminal: String = "loket-1", earlyOpening: Bool = true
  ) throws -> CounterVisit {
    try office.counter(of: colleague, at: terminal, Office.counterSettings(earlyOpening: earlyOpening))
  }

  /// Somebody asks for Sari's block to be opened early.
  private func asks(_ colleague: Colleague = .rina) throws {
    try office.strikes(sari.identity, times: 3)
    let visit = try counter(of: colleague, at: "loket-8")
    try visit.opens(sari.identity)
    try visit.surely("Minta buka blokir lebih awal")
    visit.types("Berangkat umrah besok")
    visit.presses(.enter)
    try visit.isAt("person")
  }

  private var isBlocked: Bool {
    get throws { try office.page(of: sari.identity.nik)?.block != nil }
  }

  // MARK: Early openings

  @Test("B5: no entrance where the branch has not switched it on, and for nobody but supervisors")
  func entrance() throws {
    let sri = try counter(of: .sri, earlyOpening: false)
    sri.offers(not: "Buka blokir lebih awal")
    for colleague in [Colleague.rina, .adi] {
      let visit = try counter(of: colleague)
      visit.offers(not: "Buka blokir lebih awal")
    }
    let tuti = try counter(of: .tuti)
    tuti.offers("Buka blokir lebih awal")
  }

  @Test("B5: one asks; a supervisor sees it come, names masked, and opens; nobody's page was opened for it")
  func grants() throws {
    let sri = try counter(of: .sri)
    try sri.chooses("Buka blokir lebih awal")
    try sri.isAt("openings")
    sri.reads("Tidak ada permintaan yang menunggu.")
    try asks()
    sri.ticks()
    sri.sees("rina")
    sri.sees("Berangkat umrah besok")
    sri.sees(not: sari.identity.name.text)
    sri.presses(.enter)
    try sri.isAt("opening")
    sri.reads("tidak, sebelum dilaporkan")
    sri.presses(.enter)
    try sri.isAt("openings")
    #expect(try isBlocked)
    sri.presses(.enter)
    try sri.surely("Buka blokir sekarang")
    try sri.isAt("openings")
    sri.reads("Blokir dibuka. Kesempatan kembali tiga.")
    sri.reads("Tidak ada permintaan yang menunggu.")
    #expect(try !isBlocked)
    sri.neverSaw(sari.identity.name.text)
    #expect(try office.rows(.openingAsked, .openingGranted).map(\.staff) == ["rina", "sri"])
    #expect(try !office.rows(.personShown).contains { $0.staff == "sri" })
  }

  @Test("B5: who asked himself is told so and offered no decision; a colleague looks at the person, and why is kept")
  func ownRequest() throws {
    try asks(.sri)
    let sri = try counter(of: .sri)
    try sri.chooses("Buka blokir lebih awal")
    sri.presses(.enter)
    sri.reads("Anda sendiri yang meminta. Penyelia lain yang memutuskan.")
    sri.offers(not: "Buka blokir sekarang")
    let tuti = try counter(of: .tuti, at: "loket-2")
    try tuti.chooses("Buka blokir lebih awal")
    tuti.presses(.enter)
    try tuti.chooses("Lihat peserta")
    try tuti.isAt("lookReason")
    try tuti.chooses("Verifikasi")
    try tuti.isAt("person")
    tuti.sees(sari.identity.name.text)
    #expect(try office.rows(.personShown).last?.details == "card=not-seen reason=verifikasi")
    try tuti.surely("Buka blokir sekarang")
    tuti.reads("Blokir dibuka.")
    tuti.presses(.escape)
    try tuti.isAt("opening")
    try tuti.surely("Buka blokir sekarang")
    try tuti.isAt("openings")
    tuti.reads("Tidak ada permintaan yang menunggu.")
    #expect(try office.rows(.openingGranted).map(\.staff) == ["tuti"])
  }

  @Test("B5: his second name does not help: the desk refuses it in words")
  func secondName() throws {
    let nik = try NIK("3174010101809488")
    for colleague in [Colleague.sri, .tuti] { try office.hires(colleague, nik: nik) }
    try asks(.sri)
    let tuti = try counter(of: .tuti)
    try tuti.chooses("Buka blokir lebih awal")
    tuti.presses(.enter)
    try tuti.surely("Buka blokir sekarang")
    try tuti.isAt("refused")
    tuti.reads("Orang yang memasukkan atau meminta tidak memutuskan.")
    tuti.presses(.escape)
    try tuti.isAt("opening")
    #expect(try isBlocked)
  }

  @Test("B2: once the block has opened by itself, nothing waits, and the menu counts nothing")
  func over() throws {
    try asks()
    try office.reports(sari.identity)
    office.passes(.hours(24))
    let sri = try counter(of: .sri)
    sri.ticks()
    sri.reads("Buka blokir tidak ada permintaan")
    try sri.chooses("Buka blokir lebih awal")
    sri.reads("Tidak ada permintaan yang menunggu.")
  }

  @Test("B1: his own block is not in a supervisor's list")
  func own() throws {
    try office.hires(.sri, nik: sari.identity.nik)
    try asks()
    let sri = try counter(of: .sri)
    try sri.chooses("Buka blokir lebih awal")
    sri.reads("Tidak ada permintaan yang menunggu.")
  }

  // MARK: Terminals

  /// Three people are struck there.
  private func pauses(_ terminal: String = "kios-5") throws {
    for situation in [CastMember.Situation.active, .late, .moving] {
      try office.strikes(try Somebody(situation).identity, times: 1, at: terminal)
    }
  }

  @Test("S8: a terminal that pauses comes by itself, with an alarm; freed after a question, it serves at once")
  func freed() throws {
    let rina = try counter(of: .rina)
    try rina.chooses("Terminal")
    try rina.isAt("terminals")
    rina.reads("Tidak ada terminal yang dijeda")
    try pauses()
    rina.ticks()
    #expect(rina.lines.contains { $0.contains("✗ kios-5") && $0.contains("kartu/wajah sampai 15.31") })
    rina.presses(.enter)
    try rina.isAt("terminal")
    rina.reads("Nomor kartu dan wajah sampai Sabtu, 21 November 2026 pukul 15.31 WIB")
    rina.reads("Mungkin ada yang mencoba data orang lain di sini.")
    rina.presses(.enter)
    try rina.isAt("terminals")
    #expect(try office.rows(.terminalFreed).isEmpty)
    rina.presses(.enter)
    try rina.chooses("Akhiri jeda sekarang")
    try rina.isAt("terminals")
    rina.reads("Jeda di kios-5 sudah diakhiri.")
    #expect(try office.rows(.terminalFreed).map(\.staff) == ["rina"])
    let kiosk = try office.visit(at: "kios-5")
    try kiosk.comesToRetype(try Somebody(.inactive).identity)
  }

  @Test("Two officers free the same terminal: it happens once, and both are told that it goes on")
  func twice() throws {
    try pauses()
    let rina = try counter(of: .rina)
    let joni = try counter(of: .joni, at: "loket-2")
    try rina.chooses("Terminal")
    try joni.chooses("Terminal")
    rina.presses(.enter)
    joni.presses(.enter)
    try rina.chooses("Akhiri jeda sekarang")
    try joni.chooses("Akhiri jeda sekarang")
    joni.reads("Jeda di kios-5 sudah diakhiri.")
    #expect(try office.rows(.terminalFreed).map(\.staff) == ["rina"])
  }

  @Test("An auditor sees it and ends nothing")
  func auditor() throws {
    try pauses()
    let adi = try counter(of: .adi)
    try adi.chooses("Terminal")
    adi.presses(.enter)
    try adi.isAt("terminal")
    adi.offers(not: "Akhiri jeda")
  }

  // MARK: On the person's page

  @Test("K2: the consent is taken back after one question, with the officer in the ledger; the update is stopped")
  func withdraws() throws {
    try office.submits(sari)
    let rina = try counter(of: .rina)
    try rina.opens(sari.identity)
    rina.offers(not: "Tarik persetujuan")
    try rina.seesCard()
    try rina.chooses("Tarik persetujuan pengkinian")
    try rina.isAt("personQuestion")
    rina.presses(.enter)
    try rina.isAt("person")
    #expect(try office.update(of: sari).state == .inProcess)
    try rina.chooses("Tarik persetujuan pengkinian")
    try rina.chooses("Ya, hentikan pengkinian")
    try rina.isAt("person")
    let number = try office.update(of: sari).number.description
    rina.reads("Persetujuan ditarik; \(number) berakhir.")
    rina.offers(not: "Tarik persetujuan")
    #expect(try office.update(of: sari).state == .withdrawn)
    let rows = try office.rows(.consentWithdrawn)
    #expect(rows.map(\.staff) == ["rina"] && rows.map(\.about) == [number])
  }

  @Test("K2: decided meanwhile: nothing is stopped, and that is told")
  func tooLate() throws {
    try office.submits(sari)
    let rina = try counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.chooses("Tarik persetujuan pengkinian")
    try office.decides(.approve, of: sari)
    try rina.chooses("Ya, hentikan pengkinian")
    rina.reads("Sudah tidak diproses lagi. Tidak ada yang diubah.")
    #expect(try office.rows(.consentWithdrawn).isEmpty)
  }

  @Test("S7: with the KTP seen, another card is asked for; the kiosk names it, and its number passes")
  func changesCard() throws {
    let two = try Somebody(.severalCards)
    let cards = try Cast(today: Cast.home.zone.day(of: FakeHost.start)).stock.memberships
    let own = cards.filter { $0.nik == two.identity.nik }.map(\.membership.kpj)
    let other = try #require(own.first { $0.text != two.kpj })
    let kiosk = try office.visit()
    try kiosk.comesToRetype(two.identity)
    kiosk.sees(two.mask)
    let rina = try counter(of: .rina)
    try rina.opens(two.identity)
    rina.offers(not: "Ganti kartu")
    try rina.seesCard()
    try rina.chooses("Ganti kartu yang ditanyakan")
    #expect(rina.lines.contains { $0.contains(two.kpj) && $0.contains("ditanyakan sekarang") })
    try rina.surely(other.text)
    try rina.isAt("person")
    rina.reads("Mulai sekarang nomor kartu \(other.mask) yang ditanyakan.")
    let rows = try office.rows(.cardChanged)
    #expect(rows.map(\.staff) == ["rina"] && rows.allSatisfy { $0.details.hasPrefix("card=") })
    #expect(rows.allSatisfy { !$0.details.contains(other.text.suffix(4)) })
    let next = try office.visit(at: "kios-2")
    try next.comesToRetype(two.identity)
    next.sees(other.mask)
    try next.retypes(other.text)
    next.sees(not: "belum sesuai")
  }
}
