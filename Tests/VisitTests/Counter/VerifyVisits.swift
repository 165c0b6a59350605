import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Officers decide pengkinian at the counter. Rules P1, P2, P3, B1.
@Suite("Verifying pengkinian at the counter") struct VerifyVisits {
  private let office: Office
  private let sari: Somebody
  private let ratna: Somebody

  /// Sari's is in process.
  init() throws {
    office = try Office()
    (sari, ratna) = (try Somebody(.active), try Somebody(.succeeded))
    try office.submits(sari)
  }

  private var number: String {
    get throws { try office.update(of: sari).number.description }
  }

  /// An officer before the list.
  private func queue(
    of colleague: Colleague = .rina, at terminal: String = "loket-1", size: Size = .standard
  ) throws -> CounterVisit {
    let visit = try office.counter(of: colleague, at: terminal, size: size)
    try visit.chooses("Verifikasi pengkinian")
    try visit.isAt("updates")
    return visit
  }

  /// An officer before Sari's page.
  private func opened(by colleague: Colleague = .rina, at terminal: String = "loket-1") throws -> CounterVisit {
    let visit = try queue(of: colleague, at: terminal)
    visit.presses(.enter)
    try visit.isAt("update")
    return visit
  }

  // MARK: The list

  @Test("Nothing to decide is said; a new one comes by itself")
  func comes() throws {
    try office.decides(.approve, of: sari)
    let rina = try queue()
    rina.reads("Tidak ada pengkinian yang menunggu keputusan.")
    try office.submits(ratna)
    rina.ticks()
    rina.sees(try office.update(of: ratna).number.description)
    rina.reads("1 pengkinian menunggu keputusan.")
  }

  @Test("P1: what is due today is marked from midnight on, also at a counter where somebody signed in before it")
  func midnight() throws {
    let eve = Cast.home.zone.start(of: Cast.home.zone.day(of: try office.update(of: sari).due))
    office.passes(eve.later(by: .milliseconds(-1)).span(since: office.clock.wall))
    let rina = try queue()
    rina.sees(not: "hari ini")
    office.passes(.milliseconds(1))
    rina.ticks()
    #expect(try rina.lines.contains { $0.contains("! \(try number)") && $0.contains("hari ini") })
  }

  @Test("Past due first, with words besides the colour; the cursor stays on its number when others come and go")
  func order() throws {
    office.passes(.days(3))
    try office.submits(ratna)
    var rina = try queue()
    let (old, new) = (try number, try office.update(of: ratna).number.description)
    #expect(rina.lines.firstIndex { $0.contains(old) } ?? 99 < rina.lines.firstIndex { $0.contains(new) } ?? 0)
    rina.presses(.down)
    #expect(rina.lines.contains { $0.contains(">") && $0.contains(new) })
    office.passes(.days(2))
    rina.presses(.unknown)
    try rina.isAt("signIn")
    rina = try queue(of: .joni, at: "loket-3")
    rina.reads("2 pengkinian menunggu keputusan, 1 lewat waktu.")
    #expect(rina.lines.contains { $0.contains("✗ \(old)") && $0.contains("lewat waktu") })
    rina.presses(.down)
    try office.decides(.approve, of: sari)
    rina.ticks()
    #expect(rina.lines.contains { $0.contains(">") && $0.contains(new) })
    rina.sees(not: old)
  }

  @Test("L1: the list names nobody and writes nothing; opening one is a row")
  func rows() throws {
    let rina = try queue()
    rina.ticks()
    #expect(try office.rows(.updateShown).isEmpty)
    rina.sees(not: "Sari")
    rina.presses(.enter)
    try rina.isAt("update")
    #expect(try office.rows(.updateShown).map(\.details) == ["reason=verifikasi"])
    rina.presses(.escape)
    try rina.isAt("updates")
    rina.presses(.escape)
    try rina.isAt("menu")
  }

  // MARK: The page

  @Test("What is on record beside what is stated, each line in full when the cursor stands on it")
  func compares() throws {
    let rina = try opened()
    rina.sees(sari.identity.name.text)
    rina.sees("Hasil paling lambat Rabu, 25 November 2026")
    rina.sees("! Nomor telepon")
    // Of what is new, first where money and messages go.
    rina.sees("i Bank")
    rina.presses(.end, .up)
    rina.sees("Telepon kontak")
    rina.sees("belum ada")
    rina.presses(.function(2))
    rina.sees("Contact's telephone")
    rina.sees("nothing yet")
    rina.sees(not: sari.identity.nik.digits)
  }

  @Test("An auditor reads it without its numbers and is offered no decision, by no key")
  func auditor() throws {
    let adi = try opened(by: .adi)
    adi.sees(not: "Setujui")
    for key in ["1", "2", "3"] {
      adi.types(key)
      try adi.isAt("update")
    }
    let stated = try #require(try office.stated(by: sari))
    let secrets = [
      stated.population.kk.digits, stated.additional.account.digits, String(stated.contact.phone.e164.dropFirst(3)),
      stated.population.mother.text,
    ]
    for _ in 0..<25 { adi.presses(.down) }
    for secret in secrets { adi.neverSaw(secret) }
    let rina = try opened()
    // What is the same is unfolded.
    rina.presses(.end)
    rina.presses(.enter)
    rina.presses(.home)
    var seen = Set<String>()
    for _ in 0..<25 {
      for secret in secrets where rina.hasShown(secret) { seen.insert(secret) }
      rina.presses(.down)
    }
    #expect(seen == Set(secrets))
  }

  // MARK: Decisions

  @Test("P3: approved after one question, at once; the list says so and the kiosk knows it")
  func approves() throws {
    let rina = try opened()
    try rina.asksToApprove()
    rina.presses(.enter)
    try rina.isAt("update")
    #expect(try office.update(of: sari).state == .inProcess)
    try rina.approves()
    try rina.isAt("updates")
    rina.sees("\(try number) disetujui")
    rina.reads("Tidak ada pengkinian yang menunggu keputusan.")
    #expect(try office.update(of: sari).state == .succeeded)
    #expect(try office.rows(.updateDecided).map(\.staff) == ["rina"])
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    kiosk.reads("BERHASIL")
  }

  @Test("P3: rejected for each reason of the list, which the person reads", arguments: RejectReason.allCases)
  func rejects(reason: RejectReason) throws {
    let rina = try opened()
    rina.types("2")
    try rina.isAt("rejectUpdate")
    rina.types("\((RejectReason.allCases.firstIndex(of: reason) ?? 9) + 2)")
    try rina.isAt("rejectQuestion")
    rina.presses(.enter)
    try rina.isAt("rejectUpdate")
    #expect(try office.update(of: sari).state == .inProcess)
    rina.types("\((RejectReason.allCases.firstIndex(of: reason) ?? 9) + 2)")
    rina.types("y")
    try rina.isAt("updates")
    rina.sees("\(try number) ditolak")
    #expect(try office.update(of: sari).reason == reason)
    #expect(try office.rows(.updateDecided).map(\.details) == ["decision=reject.\(reason.rawValue)"])
  }

  @Test("P3 L2: rejected in the officer's own words: the person reads them at the kiosk, the ledger has a digest")
  func rejectsInWords() throws {
    let rina = try opened()
    rina.types("2")
    try rina.chooses("Alasan lain, tulis sendiri")
    try rina.isAt("rejectWords")
    rina.types("x")
    rina.sends()
    rina.reads("Baru 1 dari sedikitnya 3 huruf.")
    rina.presses(.backspace)
    rina.presses(.paste("Foto KK\u{1B}[31m terpotong,\u{202E} bawa yang asli."))
    rina.sends()
    try rina.isAt("updates")
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("lastUpdate")
    kiosk.reads("Petugas yang memeriksa data Anda menulis: \"Foto KK[31m terpotong, bawa yang asli.\"")
    kiosk.presses(.function(2))
    kiosk.reads("The officer who checked your data wrote: \"Foto KK[31m terpotong, bawa yang asli.\"")
    let rows = try office.rows(.updateDecided)
    #expect(rows.count == 1 && rows.allSatisfy { $0.details.hasPrefix("decision=reject.lainnya words=") })
    #expect(rows.allSatisfy { !$0.details.contains("Foto") })
  }

  @Test("F10 and Esc ask before a written reason is lost; a yes leads there, a no back to every letter")
  func leavesReason() throws {
    let rina = try opened()
    rina.types("2")
    rina.types("8")
    try rina.isAt("rejectWords")
    rina.presses(.escape)
    try rina.isAt("rejectUpdate")
    rina.types("8")
    rina.types("Foto KK")
    for key in [Key.function(10), .escape] {
      rina.presses(key)
      try rina.isAt("leaveTyped")
      rina.reads("Alasan yang Anda tulis belum dikirim dan akan hilang.")
      rina.presses(.escape)
      try rina.isAt("rejectWords")
      rina.sees("Foto KK")
    }
    rina.presses(.escape)
    try rina.chooses("Buang tulisan")
    try rina.isAt("rejectUpdate")
    rina.types("8")
    rina.sees(not: "Foto KK")
    rina.types("Foto KK")
    for key in [Key.function(10), .function(10), .character("0")] { rina.presses(key) }
    try rina.isAt("leaveTyped")
    rina.sees(not: "F10")
    rina.presses(.escape)
    rina.sees("Foto KK")
    rina.presses(.function(10))
    try rina.chooses("Buang tulisan")
    try rina.isAt("menu")
    #expect(try office.update(of: sari).state == .inProcess)
  }

  @Test("A reason keeps to its length however it is pasted")
  func bounded() throws {
    let rina = try opened()
    rina.types("2")
    rina.types("8")
    rina.presses(.paste(String(repeating: "kata ", count: 200)))
    rina.sees("300 dari 300")
    rina.sends()
    #expect(try office.update(of: sari).words?.text.count == 299)
  }

  // MARK: Not his to decide

  @Test("Whoever entered it is told so before, and the desk refuses him under his second name too")
  func fourEyes() throws {
    try office.decides(.approve, of: sari)
    let nik = try NIK("3174010101809488")
    for colleague in [Colleague.rina, .joni] { try office.hires(colleague, nik: nik) }
    var rina = try office.counter(of: .rina)
    try rina.opens(withCard: ratna.identity)
    try rina.comesToCompare(ratna)
    try rina.chooses("Orang yang sama")
    try rina.fillsInForm()
    rina = try opened()
    rina.reads("Anda sendiri yang memasukkannya. Rekan Anda yang memutuskan.")
    rina.sees("dimasukkan oleh rina")
    rina.types("1")
    try rina.isAt("update")
    let second = try opened(by: .joni, at: "loket-2")
    try second.approves()
    try second.isAt("refused")
    second.reads("Orang yang memasukkan atau meminta tidak memutuskan.")
    second.presses(.escape)
    try second.isAt("update")
    #expect(try office.update(of: ratna).state == .inProcess)
    let sri = try opened(by: .sri, at: "loket-3")
    try sri.approves()
    #expect(try office.update(of: ratna).state == .succeeded)
  }

  @Test("Two officers before the same one: the second is told what became of it, and decides nothing")
  func together() throws {
    let rina = try opened()
    let joni = try opened(by: .joni, at: "loket-2")
    rina.types("2")
    rina.types("8")
    rina.types("Foto KK terpotong.")
    rina.sends()
    try joni.approves()
    try joni.isAt("updateGone")
    joni.reads("Sudah ditolak pada Sabtu, 21 November 2026 pukul 14.30 WIB oleh rina: Foto KK terpotong.")
    joni.presses(.enter)
    try joni.isAt("updates")
    joni.reads("Tidak ada pengkinian yang menunggu keputusan.")
    #expect(try office.rows(.updateDecided).map(\.staff) == ["rina"])
  }

  @Test("K2: taken back at the kiosk meanwhile: that is told, and nothing is decided")
  func withdrawn() throws {
    let rina = try opened()
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.chooses("Batalkan pengajuan")
    try kiosk.chooses("Ya, batalkan pengajuan")
    rina.types("2")
    rina.types("2")
    rina.types("y")
    try rina.isAt("updateGone")
    rina.reads("Persetujuan ditarik peserta pada")
    #expect(try office.update(of: sari).state == .withdrawn)
  }

  @Test("Another branch's, or one that is not there: that is told, and nothing is decided", arguments: [true, false])
  func elsewhere(isKnown: Bool) throws {
    let desk = try office.desk(at: "loket-1", Office.counterSettings())
    try office.hires(.rina)
    let rina = CounterVisit(
      at: Route(start: .start) { $0.lockedAway },
      clerk: ImmediateClerk { errand in
        if case .counter(.office(.decide), _) = errand.request {
          return .counter(
            .office(isKnown ? .otherBranch(Branch(code: "K02", name: "Bandung", zone: .wib)) : .unknownUpdate))
        }
        return desk.answer(errand)
      }, words: CounterTexts.of, clock: office.clock)
    try rina.signsIn(.rina)
    try rina.chooses("Verifikasi pengkinian")
    rina.presses(.enter)
    try rina.approves()
    try rina.isAt("updateGone")
    rina.reads(isKnown ? "Pengkinian ini milik Kantor Cabang Bandung." : "Nomor ini tidak ditemukan.")
    rina.reads("Tidak ada yang diubah.")
    rina.presses(.escape)
    try rina.isAt("updates")
  }

  @Test("B1: nobody looks at his own")
  func own() throws {
    try office.hires(.rina, nik: sari.identity.nik)
    let rina = try queue()
    rina.presses(.enter)
    try rina.isAt("refused")
    rina.reads("Tidak seorang pun melayani datanya sendiri.")
    rina.presses(.escape)
    try rina.isAt("updates")
  }

  @Test("From the person's page: opened for the reason given there, decided, and the page says so")
  func fromPerson() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity, because: .complaint)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    try rina.isAt("matters")
    rina.presses(.enter)
    try rina.isAt("update")
    #expect(try office.rows(.updateShown).map(\.details) == ["reason=pengaduan"])
    rina.presses(.escape)
    try rina.isAt("matters")
    rina.presses(.enter)
    try rina.approves()
    try rina.isAt("person")
    rina.sees("\(try number) disetujui")
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.presses(.enter)
    rina.reads("Sudah disetujui pada")
    rina.sees(not: "1 Setujui")
  }

  @Test("S9: when the store cannot answer, the list stays and nothing is decided")
  func disturbed() throws {
    let rina = try opened()
    try rina.asksToApprove()
    office.store.trouble = .busy
    try rina.chooses("Ya, setujui")
    office.store.trouble = nil
    try rina.isAt("trouble")
    rina.presses(.escape)
    try rina.isAt("approveUpdate")
    try rina.chooses("Ya, setujui")
    #expect(try office.update(of: sari).state == .succeeded)
  }
}
