import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What officers do about a block. Rules B1, B2, B4, B5.
@Suite("Blocks at the counter") struct BlockVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func block() throws -> BlockSheet? { try office.page(of: sari.identity.nik)?.block }

  /// The page of a blocked person, before an officer.
  private func blocked(
    of colleague: Colleague = .rina, at terminal: String = "loket-1", earlyOpening: Bool = false
  ) throws -> CounterVisit {
    if try block() == nil { try office.strikes(sari.identity, times: 3) }
    let visit = try office.counter(
      of: colleague, at: terminal, Office.counterSettings(earlyOpening: earlyOpening))
    try visit.opens(sari.identity)
    return visit
  }

  // MARK: Reports

  @Test("B1 B2: a report at the counter starts the 24 hours; a kiosk says the same time, and a second changes nothing")
  func atCounter() throws {
    let rina = try blocked()
    try rina.surely("Catat laporan blokir (peserta hadir)")
    rina.reads("dicatat.")
    rina.reads("Akan terbuka Minggu, 22 November 2026 pukul 14.31 WIB")
    rina.offers(not: "Catat laporan blokir")
    let first = try #require(try block()?.block.report)
    #expect(first.channel == .counter)
    office.passes(.hours(3))
    let kiosk = try office.visit()
    try kiosk.reports(sari.identity)
    try kiosk.isAt("alreadyReported")
    kiosk.reads("Minggu, 22 November 2026 pukul 14.31 WIB")
    #expect(try block()?.block.report == first)
    #expect(try office.rows(.blockReported).map(\.staff) == ["rina"])
  }

  @Test("B2: two counters look at the same block: the second report says that it was there before")
  func twice() throws {
    let rina = try blocked()
    let joni = try blocked(of: .joni, at: "loket-2")
    try rina.surely("Catat laporan blokir (peserta hadir)")
    let first = try block()?.block.report
    office.passes(.minutes(2))
    try joni.surely("Catat laporan blokir (peserta hadir)")
    joni.reads("Sudah dilaporkan sebelumnya. Waktu buka tidak berubah.")
    #expect(try block()?.block.report == first)
    #expect(try office.rows(.blockReported, .blockReportedAgain).map(\.staff) == ["rina", "joni"])
  }

  @Test("B4: opened meanwhile: nothing is reported, and the page says so")
  func openedMeanwhile() throws {
    let joni = try blocked(of: .joni)
    try office.reports(sari.identity)
    office.passes(.hours(24))
    joni.presses(.unknown)
    try joni.isAt("signIn")
    try joni.signsIn(.joni)
    try joni.opens(sari.identity)
    joni.offers(not: "Catat laporan blokir")
    joni.reads(not: "Terblokir sejak")
  }

  @Test(
    "B1: by 175 one more fact has to agree, of whatever spelling",
    arguments: [("1", "siti AMINAH"), ("2", "PT Rekaan Sejahtera"), ("3", "9100")])
  func rightFact(kind: String, fact: String) throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir lewat 175")
    try rina.isAt("callerFact")
    rina.sees(not: "Siti Aminah")
    rina.types(fact: kind, fact)
    try rina.isAt("person")
    rina.reads("dicatat.")
    #expect(try block()?.block.report?.channel == .callCentre)
  }

  @Test(
    "B1: a wrong fact reports nothing, is a row, and the page does not say what would be right",
    arguments: [
      ("1", "Siti Rahayu"), ("2", "PT Umpama Jaya"), ("3", "9101"), ("3", "910"), ("1", "PT Rekaan Sejahtera"),
    ]
  )
  func wrongFact(kind: String, fact: String) throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types(fact: kind, fact)
    try rina.isAt("callerFact")
    rina.reads("Tidak cocok; tidak ada yang dicatat.")
    rina.sees(fact)
    rina.neverSaw("Siti Aminah")
    #expect(try block()?.block.report == nil)
    #expect(try office.rows(.staffRefused).map(\.details) == ["why=fact"])
  }

  @Test(
    "Four digits can only be a telephone, and a company begins like one: the fact is chosen by itself",
    arguments: ["9100", "pt rekaan sejahtera"])
  func ownFact(fact: String) throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types(fact)
    rina.presses(.enter)
    try rina.isAt("person")
    #expect(try block()?.block.report?.channel == .callCentre)
  }

  @Test("C14: a wrong fact stays with what was typed; another one is taken, and what was counted stands on the page")
  func secondFact() throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("9101")
    rina.presses(.enter)
    rina.reads("Tidak cocok; tidak ada yang dicatat. Salah ke-1 dari 3")
    rina.presses(.backspace)
    rina.sees(not: "Tidak cocok")
    rina.types("0")
    rina.presses(.enter)
    try rina.isAt("person")
    rina.reads("dicatat.")
  }

  @Test("By 175 without a fact: it is asked for, and what was typed stays")
  func noFact() throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("Siti Aminah")
    rina.presses(.enter)
    try rina.isAt("callerFact")
    rina.reads("Pilih fakta dan isi jawaban penelepon.")
    rina.sees("Siti Aminah")
    rina.presses(.escape)
    try rina.isAt("person")
    #expect(try block()?.block.report == nil)
  }

  // MARK: Early opening

  private func asks(_ visit: CounterVisit) throws {
    try visit.surely("Minta buka blokir lebih awal")
    try visit.isAt("openingReason")
    visit.types("Berangkat umrah besok")
    visit.presses(.enter)
    try visit.isAt("person")
  }

  @Test("B5: not offered unless the branch has switched it on")
  func switchedOff() throws {
    var rina = try blocked()
    rina.offers("Catat laporan blokir (peserta hadir)")
    rina.offers(not: "Minta buka blokir lebih awal")
    rina = try blocked(earlyOpening: true)
    rina.offers("Minta buka blokir lebih awal")
  }

  @Test("F10 and Esc ask before a written reason is lost; an empty one and a fact of a caller are not asked about")
  func leavesReason() throws {
    let rina = try blocked(earlyOpening: true)
    try rina.surely("Minta buka blokir lebih awal")
    rina.types(" ")
    rina.presses(.escape)
    try rina.isAt("person")
    try rina.surely("Minta buka blokir lebih awal")
    rina.types("Berangkat umrah")
    for key in [Key.function(10), .escape] {
      rina.presses(key)
      try rina.isAt("leaveTyped")
      rina.presses(.enter)
      try rina.isAt("openingReason")
      rina.sees("Berangkat umrah")
    }
    rina.presses(.escape)
    try rina.chooses("Buang tulisan")
    try rina.isAt("person")
    try rina.surely("Minta buka blokir lebih awal")
    rina.sees(not: "Berangkat umrah")
    rina.presses(.escape)
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("Siti")
    rina.presses(.function(10))
    try rina.isAt("menu")
    #expect(try office.rows(.openingAsked).isEmpty)
  }

  @Test("B5: one asks with a reason, a supervisor reads it and opens; the kiosk serves at once")
  func fourEyes() throws {
    let rina = try blocked(earlyOpening: true)
    rina.offers(not: "Buka blokir sekarang")
    try asks(rina)
    rina.reads("Permintaan diteruskan kepada penyelia.")
    rina.offers(not: "Buka blokir sekarang")
    let sri = try blocked(of: .sri, at: "loket-2", earlyOpening: true)
    sri.reads("rina meminta blokir dibuka lebih awal: Berangkat umrah besok")
    try sri.surely("Buka blokir sekarang")
    sri.reads("Blokir dibuka. Kesempatan kembali tiga.")
    let kiosk = try office.visit()
    try kiosk.comesToRetype(sari.identity)
    kiosk.sees("Kesempatan tersisa: 3 dari 3")
    #expect(try office.rows(.openingAsked, .openingGranted).map(\.staff) == ["rina", "sri"])
  }

  @Test("B5: a caller who proved nothing is offered none, and 175 that is closed leaves none under the cursor")
  func unproven() throws {
    if try block() == nil { try office.strikes(sari.identity, times: 3) }
    let rina = try office.counter(of: .rina, Office.counterSettings(earlyOpening: true))
    try rina.opens(sari.identity, because: .onTelephone)
    rina.offers(not: "Minta buka blokir lebih awal")
    try rina.chooses("Catat laporan blokir lewat 175")
    for answer in ["9101", "9102", "9103"] {
      for _ in 0..<4 { rina.presses(.backspace) }
      rina.types(answer)
      rina.presses(.enter)
    }
    if rina.screen != "person" { rina.presses(.escape) }
    try rina.isAt("person")
    rina.reads("Laporan lewat 175 ditutup")
    rina.offers(not: "Minta buka blokir lebih awal")
    rina.presses(.escape)
    try rina.opens(sari.identity)
    try rina.chooses("Minta buka blokir lebih awal")
    try rina.isAt("personQuestion")
    try rina.agrees()
    rina.types("Berangkat umrah besok")
    rina.presses(.enter)
    let sri = try office.counter(of: .sri, at: "loket-2", Office.counterSettings(earlyOpening: true))
    try sri.chooses("Buka blokir lebih awal")
    sri.presses(.enter)
    sri.reads("peserta hadir, KTP asli dilihat; 3 jawaban penelepon salah dalam 24 jam")
  }

  @Test("B5: a caller whose fact was right may have it asked for, and whoever decides reads how he came")
  func provenCaller() throws {
    if try block() == nil { try office.strikes(sari.identity, times: 3) }
    let rina = try office.counter(of: .rina, Office.counterSettings(earlyOpening: true))
    try rina.opens(sari.identity, because: .onTelephone)
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("9100")
    rina.presses(.enter)
    try rina.isAt("person")
    try asks(rina)
    rina.reads("Permintaan diteruskan kepada penyelia.")
    let sri = try office.counter(of: .sri, at: "loket-2", Office.counterSettings(earlyOpening: true))
    try sri.opens(sari.identity)
    sri.reads("peserta menelepon 175, satu fakta cocok")
  }

  @Test("B5: a supervisor who asked himself is offered no grant and has no key for it; another one grants")
  func ownRequest() throws {
    let sri = try blocked(of: .sri, earlyOpening: true)
    try asks(sri)
    sri.offers(not: "Buka blokir sekarang")
    sri.types("o")
    try sri.isAt("person")
    #expect(try block() != nil)
    let tuti = try blocked(of: .tuti, at: "loket-2", earlyOpening: true)
    try tuti.surely("Buka blokir sekarang")
    tuti.reads("Blokir dibuka.")
    #expect(try block() == nil)
  }

  @Test("B5: without a reason nothing is asked", arguments: ["", "   "])
  func noReason(text: String) throws {
    let rina = try blocked(earlyOpening: true)
    try rina.surely("Minta buka blokir lebih awal")
    rina.types(text)
    rina.presses(.enter)
    try rina.isAt("openingReason")
    rina.reads("Isi alasannya dengan beberapa kata.")
    #expect(try office.rows(.openingAsked).isEmpty)
  }
}
