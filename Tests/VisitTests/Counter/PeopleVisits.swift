import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// Officers find people and look at them. Rules M2, N5, L1, B1.
@Suite("People at the counter") struct PeopleVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func rows(_ event: LedgerEntry.Event) throws -> [LedgerRow] {
    try office.rows(event)
  }

  @Test("By a whole NIK or card number Enter opens the page, because he is here: masked", arguments: [true, false])
  func byNumber(isNIK: Bool) throws {
    let rina = try office.counter(of: .rina)
    rina.types("1" + (isNIK ? sari.identity.nik.digits : sari.kpj))
    if isNIK { rina.sees("3174 0755 0895 9002") }
    rina.presses(.enter)
    try rina.isAt("person")
    rina.sees(sari.identity.nik.mask)
    rina.sees(sari.mask)
    rina.sees("PT Rekaan Sejahtera")
    rina.sees(not: sari.kpj)
    rina.sees(not: "Siti Aminah")
    #expect(try rows(.personSearched).map(\.details) == ["by=\(isNIK ? "nik" : "kpj") found=1 reason=hadir"])
    #expect(try rows(.personShown).map(\.details) == ["card=not-seen reason=hadir"])
    #expect(try rows(.personShown).allSatisfy { $0.staff == "rina" && $0.terminal == "loket-1" })
  }

  @Test(
    "N5: by name and birth date: the only one of that name is opened, one of a similar name is for the officer to choose"
  )
  func byName() throws {
    let rina = try office.counter(of: .rina)
    try rina.looks(for: "sari wulandari", born: "15081995")
    try rina.isAt("person")
    try rina.looks(for: "Sari Wulandary", born: "15081995")
    try rina.isAt("personList")
    rina.sees("mirip")
    rina.presses(.function(2))
    rina.sees("similar")
    rina.presses(.function(2))
    try rina.looks(for: "Sari Wulandari", born: "16081995")
    rina.sees("Tidak ada peserta dengan data ini.")
    try rina.isAt("findPerson")
  }

  @Test("What is missing is named at its field, and nothing is looked for")
  func unfinished() throws {
    let rina = try office.counter(of: .rina)
    try rina.looks(for: "", because: .audit)
    rina.sees("Isi NIK, nomor kartu, atau nama.")
    try rina.looks(for: "31740755", because: .atCounter)
    rina.sees("NIK terdiri dari 16 angka, nomor kartu dari 11; yang diketik 8.")
    try rina.looks(for: "Sari Wulandari", because: .atCounter)
    try rina.isAt("findPerson")
    rina.sees("✗")
    #expect(try rows(.personSearched).isEmpty)
  }

  @Test("L1: the reason that stands ready is that the person is here; another one is chosen by its digit")
  func reasons() throws {
    let rina = try office.counter(of: .rina)
    try rina.looks(for: sari.identity.nik.digits, because: nil)
    try rina.looks(for: sari.identity.nik.digits, because: .audit)
    #expect(try rows(.personShown).map(\.details) == ["hadir", "audit"].map { "card=not-seen reason=\($0)" })
    try rina.looks(for: sari.identity.nik.digits, because: .onTelephone)
    rina.offers(not: "KTP asli dilihat")
  }

  @Test("Digits that are no whole number are told at Enter, before anything else is asked; a date is told in words")
  func early() throws {
    let rina = try office.counter(of: .rina)
    rina.types("1317407550895900")
    rina.presses(.enter)
    rina.sees("NIK terdiri dari 16 angka, nomor kartu dari 11; yang diketik 15.")
    rina.types("2")
    rina.presses(.enter)
    try rina.isAt("person")
    rina.presses(.escape, .escape)
    rina.types("1Sari Wulandari")
    rina.presses(.enter)
    rina.types("15081995")
    rina.sees("Selasa, 15 Agustus 1995")
    rina.presses(.enter)
    try rina.isAt("person")
    rina.sees("Sari Wulandari")
  }

  @Test("M2: with the original KTP in hand the numbers stand there in full, and the look is a row of its own")
  func cardSeen() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.sees(sari.kpj)
    rina.sees("Siti Aminah")
    rina.offers(not: "KTP asli dilihat")
    #expect(try rows(.personShown).map(\.details) == ["card=not-seen reason=hadir", "card=seen reason=hadir"])
    rina.presses(.escape)
    try rina.isAt("findPerson")
    rina.sees(not: sari.kpj)
  }

  @Test("B1: nobody opens his own page, by whichever of his facts")
  func ownPerson() throws {
    try office.hires(.rina, nik: sari.identity.nik)
    let rina = try office.counter(of: .rina)
    for (text, birth) in [(sari.identity.nik.digits, ""), (sari.kpj, ""), ("Sari Wulandari", "15081995")] {
      try rina.looks(for: text, born: birth)
      try rina.isAt("refused")
      rina.reads("Tidak seorang pun melayani datanya sendiri. Mintalah rekan Anda.")
      rina.sees(not: "Sari")
      rina.presses(.escape)
      try rina.isAt("findPerson")
      rina.sees(text.first?.isNumber == true ? String(text.suffix(3)) : text)
    }
    try rina.looks(for: "Sari Wulandary", born: "15081995")
    rina.sees("Tidak ada peserta dengan data ini.")
    #expect(try rows(.staffRefused).map(\.details) == Array(repeating: "why=own-person", count: 3))
  }

  @Test("S8: sent to the counter, a kiosk turns the person away; lifting it takes the KTP")
  func counterOnly() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.offers(not: "Akhiri loket saja")
    try rina.surely("Layani di loket saja")
    rina.sees("Mulai sekarang anjungan menolak dan loket melayani.")
    rina.sees("Loket saja atas permintaan.")
    rina.offers(not: "Layani di loket saja")
    rina.offers(not: "Akhiri loket saja")
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("atCounterOnly")
    try rina.seesCard()
    try rina.surely("Akhiri loket saja")
    rina.sees("Loket saja diakhiri.")
    try kiosk.leaves()
    try kiosk.comesToRetype(sari.identity)
    #expect(try office.ledger().filter { $0.hasPrefix("counter-only") } == ["counter-only.set", "counter-only.lifted"])
  }

  @Test("S8: why somebody is blocked, in plain words: which tries, when and where, the newest first")
  func history() throws {
    try office.strikes(sari.identity, times: 3, at: "kios-7")
    office.passes(.hours(1))
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.reads("nomor kartu salah 3 kali berturut-turut. Belum dilaporkan.")
    try rina.chooses("Riwayat")
    try rina.isAt("history")
    let shown = rina.lines.filter { $0.contains("Nomor kartu salah") }
    #expect(shown.count == 3 && shown.allSatisfy { $0.contains("21/11/2026 14.30") && $0.contains("kios-7") })
    let order = rina.lines.compactMap { line in
      ["Dilihat: hadir", "Terblokir", "Persetujuan diberikan"].first { line.contains($0) }
    }
    #expect(order == ["Dilihat: hadir", "Terblokir", "Persetujuan diberikan"])
    rina.presses(.function(2))
    rina.sees("Blocked")
    rina.presses(.escape)
    try rina.isAt("person")
  }

  @Test("His updates and complaints, or that there are none")
  func matters() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.sees("Belum ada pengkinian atau pengaduan atas nama ini.")
    let ticket = try office.files(Grievance(identity: sari.identity))
    try rina.opens(sari.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.sees(ticket.number.description)
    rina.sees("diterima")
  }
}

extension Office {
  /// Rows of the ledger, the oldest first, whose seals hold.
  func rows(_ events: LedgerEntry.Event...) throws -> [LedgerRow] {
    let audit = LedgerAudit(file)
    guard case .intact = try audit.verify() else { throw Failure.damaged }
    var rows: [LedgerRow] = []
    try audit.export { (row) throws(Failure) in rows.append(row) }
    return rows.filter { row in events.contains { $0.rawValue == row.event } }
  }
}
