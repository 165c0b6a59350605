import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// One key for one action for ever, and one question before what is final or counts. Rules AKe, B1, KY1, KY5, S5.
@Suite("Questions at the counter") struct QuestionVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func blocked(_ reason: LookReason = .atCounter, withCard: Bool = false) throws -> CounterVisit {
    if try !office.isBlocked(sari.identity) { try office.strikes(sari.identity, times: 3) }
    let rina = try office.counter(of: .rina, Office.counterSettings(earlyOpening: true))
    if withCard { try rina.opens(withCard: sari.identity) } else { try rina.opens(sari.identity, because: reason) }
    return rina
  }

  private func isCounterOnly() throws -> Bool { try office.page(of: sari.identity.nik)?.counterOnly != nil }

  private func report() throws -> Report? { try office.page(of: sari.identity.nik)?.block?.block.report }

  // MARK: Keys

  @Test("Each action has a key of its own, for ever, and none that answers a question")
  func keys() {
    let keys = PersonScreen.Move.allCases.map(\.key)
    #expect(Set(keys).count == keys.count && !keys.contains("y") && !keys.contains("p"))
    let table: [(PersonScreen.Move, Character)] = [
      (.sawCard, "1"), (.serve, "2"), (.report, "3"), (.reportByTelephone, "4"), (.sendToCounter, "5"),
      (.liftCounterOnly, "6"), (.matters, "7"), (.history, "8"), (.withdraw, "t"), (.changeCard, "g"),
      (.cancelClaim, "b"), (.askOpening, "m"), (.grantOpening, "o"), (.correctNIK, "k"),
      (.takeDown, "c"), (.sight, "i"), (.record, "d"),
    ]
    for (move, key) in table { #expect(move.key == key) }
    #expect(table.count == keys.count)
  }

  @Test("What was done leaves a gap: no other action moves to its key")
  func gaps() throws {
    let rina = try blocked()
    let before = rina.keyed
    try rina.surely("Catat laporan blokir (peserta hadir)")
    let after = rina.keyed
    #expect(before["3"]?.hasPrefix("Catat laporan") == true && after["3"] == nil)
    for (key, label) in after { #expect(before[key] == nil || before[key] == label, "\(key)") }
  }

  @Test(
    "No key pressed twice, with or without a look in between, does anything",
    arguments: "123456789abcdefghijklmnopqrstuvwxz".map { $0 })
  func twice(key: Character) throws {
    for isPainted in [true, false] {
      let rina = try blocked()
      if isPainted {
        rina.types("\(key)")
        rina.waits(seconds: 2)
        rina.types("\(key)")
      } else {
        rina.types("\(key)\(key)\(key)")
      }
      let events: [LedgerEntry.Event] = [.blockReported, .counterOnlySet, .openingAsked, .cardSeen, .consentGiven]
      let done = try office.ledger().filter { row in events.contains { $0.rawValue == row } }
      #expect(done.filter { $0 != "consent.given" }.isEmpty, "\(key): \(done)")
    }
  }

  @Test("Enter, Enter and Esc change nothing, whatever was asked")
  func enter() throws {
    for way in ["KTP asli dilihat", "Catat laporan blokir (peserta hadir)", "Layani di loket saja"] {
      for key in [Key.enter, .escape] {
        let rina = try blocked()
        try rina.chooses(way)
        try rina.isAt("personQuestion")
        rina.presses(key)
        try rina.isAt("person")
      }
    }
    #expect(try report() == nil && !isCounterOnly() && office.rows(.cardSeen).isEmpty)
  }

  @Test("A question names the person, what will be, and the card where it matters; in both languages")
  func words() throws {
    let rina = try blocked()
    try rina.chooses("Catat laporan blokir (peserta hadir)")
    rina.reads("KTP asli \(sari.identity.name.text) di tangan saya")
    rina.sees("y  Ya, kartu di tangan saya")
    rina.types("y")
    rina.reads("\(sari.identity.name.text) hadir dan melaporkan blokirnya; kartu di tangan saya.")
    rina.sees("n  Kembali")
    rina.presses(.function(2))
    rina.reads("is here and reports the block; the card is in my hand.")
    rina.types("y")
    #expect(try report()?.channel == .counter && office.rows(.cardSeen).count == 1)
  }

  // MARK: The KTP

  @Test("Half an hour later the desk asks again, and the form is still there")
  func expires() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.lingers(minutes: 24)
    try rina.comesToCompare(sari)
    try rina.chooses("Orang yang sama")
    rina.lingers(minutes: 8)
    rina.answersForm()
    rina.types("9")
    rina.types("9")
    rina.types("2")
    try rina.isAt("personQuestion")
    rina.types("y")
    try rina.isAt("serving")
    rina.types("2")
    rina.sees(try office.update(of: sari).number.description)
  }

  @Test("On the page it says until when, and 31 minutes later it is asked for anew with what was wanted")
  func again() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.sees("KTP asli dilihat, berlaku sampai")
    try rina.surely("Layani di loket saja")
    rina.lingers(minutes: 32)
    try rina.chooses("Akhiri loket saja")
    rina.types("y")
    try rina.isAt("personQuestion")
    rina.sees("y  Ya, kartu di tangan saya")
    rina.types("y")
    rina.sees("y  Ya, akhiri loket saja")
    rina.types("y")
    rina.reads("Loket saja diakhiri.")
    #expect(try !isCounterOnly() && office.rows(.cardSeen).count == 2)
  }

  // MARK: The telephone

  @Test("By telephone: no KTP, nobody is here, 175 first; and no way back but a new look-up")
  func telephone() throws {
    let rina = try blocked(.onTelephone)
    rina.reads("Peserta menelepon: nomor lengkap dan nama ibu tidak ditampilkan.")
    rina.offers(not: "KTP asli dilihat")
    rina.offers(not: "Catat laporan blokir (peserta hadir)")
    rina.offers("Catat laporan blokir lewat 175")
    #expect(rina.lines.contains { $0.contains("> 4  Catat laporan blokir lewat 175") })
    for key in "123pqr" { rina.types("\(key)") }
    try rina.isAt("person")
    rina.neverSaw("Siti Aminah")
    try rina.opens(withCard: sari.identity)
  }

  @Test("One key turns an open page into a telephone's: what the KTP opened goes, and it stays so")
  func calls() throws {
    let rina = try blocked(withCard: true)
    rina.sees("Siti Aminah")
    rina.types("p")
    try rina.isAt("person")
    rina.sees(not: "Siti Aminah")
    rina.sees(not: sari.identity.nik.digits)
    rina.offers(not: "KTP asli dilihat")
    rina.types("p")
    rina.offers(not: "KTP asli dilihat")
    #expect(try office.rows(.personShown).last?.details == "card=not-seen reason=telepon")
  }

  @Test("AKf: after three wrong facts 175 is not offered for a day, and the page says until when")
  func ended() throws {
    let rina = try blocked(.onTelephone)
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types("0000")
    for _ in 0..<3 {
      rina.presses(.enter)
      rina.reads("Tidak cocok; tidak ada yang dicatat.")
    }
    rina.presses(.escape)
    try rina.isAt("person")
    rina.offers(not: "Catat laporan blokir lewat 175")
    rina.reads("Laporan lewat 175 ditutup sampai 22 November 2026 pukul 14.30 WIB")
    try rina.opens(sari.identity)
    rina.offers(not: "Catat laporan blokir lewat 175")
    try rina.surely("Catat laporan blokir (peserta hadir)")
    #expect(try report()?.channel == .counter)
  }

  // MARK: The number of a report

  @Test("B1: the number, when, by which channel and by whom stand under the block, in the history, and at a second try")
  func number() throws {
    let joni = try office.counter(of: .joni, at: "loket-2")
    let rina = try blocked(.onTelephone)
    try joni.opens(withCard: sari.identity)
    try joni.chooses("Catat laporan blokir (peserta hadir)")
    try rina.chooses("Catat laporan blokir lewat 175")
    rina.types(fact: "1", "Siti Aminah")
    let number = try #require(try report()).number.description
    rina.reads("Dilaporkan 21/11 14.30 lewat 175 oleh rina, nomor \(number).")
    try rina.chooses("Riwayat")
    rina.sees("Lapor \(number), 175")
    rina.presses(.function(2))
    rina.sees("Report \(number), 175")
    joni.types("y")
    joni.reads("Nomor laporan \(number). Sudah dilaporkan sebelumnya.")
    joni.reads("Dilaporkan 21/11 14.30 lewat 175 oleh rina, nomor \(number).")
    try joni.opens(sari.identity)
    joni.reads("nomor \(number).")
  }

  @Test("B1: a kiosk's report has no officer")
  func kioskReport() throws {
    try office.strikes(sari.identity, times: 3)
    try office.reports(sari.identity)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.reads("Dilaporkan 21/11 14.30 lewat anjungan, nomor \(try #require(try report()).number).")
  }

  // MARK: Comparing

  @Test(
    "S5 KY1: no verdict waits under a cursor, and none is a key of the page before", arguments: ["1", "2", "3", "9"])
  func comparing(key: String) throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.comesToCompare(sari)
    rina.presses(.enter, .enter, .down, .enter, .tab, .enter, .end, .enter)
    rina.types(key + key)
    try rina.isAt("comparing")
    #expect(try office.rows(.faceRight, .faceWrong, .faceVoid).isEmpty)
    rina.types("s")
    rina.sees("Langkah 5 dari 9")
  }

  @Test("S5: keys that were typed ahead never decide")
  func typedAhead() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.chooses("Pengkinian di loket")
    rina.types("1")
    rina.types(sari.kpj)
    rina.presses(.enter)
    rina.types("1sbt")
    try rina.isAt("comparing")
    #expect(try office.rows(.faceRight, .faceWrong, .faceVoid).isEmpty)
  }

  // MARK: A colleague's shift

  @Test("F12 on a colleague's screen names whose shift and what is lost; a no brings back every letter")
  func shift() throws {
    let ticket = try office.files()
    let rina = try office.counter(of: .rina)
    try rina.opens(case: ticket)
    try rina.does("Kirim pesan")
    rina.types("Kami periksa.")
    rina.waits(seconds: 321)
    rina.presses(.function(12))
    try rina.isAt("leaveShift")
    rina.reads("Layar ini milik rina.")
    rina.reads("Tulisan rina tentang pengaduan \(ticket.number) belum dikirim dan akan hilang.")
    rina.presses(.function(12), .enter)
    try rina.isAt("locked")
    try rina.unlocks(with: Colleague.rina.password)
    rina.sees("Kami periksa.")
  }

  @Test("S5: with a face check open it says that the person would pay for it")
  func shiftWhileComparing() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.comesToCompare(sari)
    rina.waits(seconds: 321)
    rina.presses(.function(12))
    rina.reads("Pemeriksaan wajah masih terbuka.")
    rina.sees(not: "Sari")
    rina.presses(.function(2))
    rina.reads("A face check is still open.")
    rina.waits(seconds: 600)
    rina.neverSaw("Sari")
  }
}

extension Visitor {
  /// What stands behind each digit and letter.
  fileprivate var keyed: [Character: String] {
    var table: [Character: String] = [:]
    for line in lines {
      guard let match = line.firstMatch(of: #/^[ >]*([0-9a-z])  (\S.*)$/#), let key = match.output.1.first else {
        continue
      }
      table[key] = String(match.output.2).trimmingSuffix
    }
    return table
  }
}

extension String {
  fileprivate var trimmingSuffix: String { String(reversed().drop { $0 == " " || $0 == "│" }.reversed()) }
}
