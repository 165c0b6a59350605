import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Pengkinian Data: the gates") struct GateVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  private func visit(of situation: CastMember.Situation) throws -> KioskVisit {
    let visit = try office.visit()
    try visit.asksForUpdate(Somebody(situation).identity)
    return visit
  }

  @Test("G0: a terminal that cannot finish names the counter and its hours")
  func unavailable() throws {
    var settings = Settings()
    settings.faceCheck = .none
    let visit = try office.visit(settings)
    try visit.opens("2")
    try visit.isAt("updateUnavailable")
    visit.reads("Temui petugas loket dengan membawa KTP dan kartu peserta")
    visit.reads("Senin-Jumat 08.00-15.30")
  }

  @Test("G0: without a population register nobody passes")
  func noRegister() throws {
    var stock = try Cast(today: Cast.home.zone.day(of: FakeHost.start)).stock
    stock.population = nil
    let office = try Office(stock)
    let visit = try office.visit()
    try visit.opens("2")
    try visit.isAt("updateUnavailable")
    withExtendedLifetime(office) {}
  }

  @Test("G1: who is not found gets the answer of a membership check")
  func notFound() throws {
    let visit = try office.visit()
    try visit.asksForUpdate(.stranger())
    try visit.isAt("notFound")
  }

  @Test("G1: a card that is not older than 14 days is too fresh")
  func tooFresh() throws {
    let visit = try visit(of: .fresh)
    try visit.isAt("tooFresh")
    visit.reads("lebih dari 14 hari, mulai Selasa, 1 Desember 2026")
  }

  @Test("G1: who has no card at all is told so, and not that what he typed is wrong")
  func noCard() throws {
    let visit = try visit(of: .withoutCard)
    try visit.isAt("noCard")
    visit.reads("Nama Anda tercatat, tetapi tidak ada kartu peserta")
  }

  @Test("G2, B2: a block that was reported names the number of the report and the moment of opening")
  func reported() throws {
    try office.strikes(sari.identity, times: 3)
    var visit = try self.visit(of: .active)
    try visit.isAt("blocked")
    visit.types("1")
    try visit.saysSo()
    try visit.isAt("reported")
    let number = try #require(try office.page(of: sari.identity.nik)?.block?.block.report?.number.description)
    visit = try self.visit(of: .active)
    try visit.isAt("blocked")
    visit.sees(number)
    visit.reads("Minggu, 22 November 2026 pukul 14.31 WIB")
  }

  @Test("G2: a block names cause, since when, where, and how to report it")
  func blocked() throws {
    try office.strikes(sari.identity, times: 3)
    office.passes(.minutes(65))
    let visit = try visit(of: .active)
    try visit.isAt("blocked")
    visit.reads(
      "terblokir sejak Sabtu, 21 November 2026 pukul 14.30 WIB, karena nomor kartu salah 3 kali berturut-turut")
    for number in 1...3 { visit.sees("Percobaan \(number)") }
    visit.reads("21 November 2026 pukul 14.30 WIB, di Jakarta Kebayoran")
    visit.reads("Blokir tidak terbuka sendiri sebelum dilaporkan")
  }

  @Test("G2, S5: while a face check is under way elsewhere, until 120 seconds at the latest")
  func checking() throws {
    try office.startsFaceCheck(of: sari.identity.nik)
    office.passes(.milliseconds(119_999))
    let visit = try visit(of: .active)
    try visit.isAt("checkingElsewhere")
    visit.reads("paling lambat sampai Sabtu, 21 November 2026 pukul 14.32 WIB")
    #expect(try office.page(of: sari.identity.nik)?.strikesLeft.face == 3)
    office.passes(.milliseconds(1))
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("consent")
    #expect(try office.page(of: sari.identity.nik)?.strikesLeft.face == 2)
  }

  @Test("G3: an update in process says so to the letter, with number and due date; past due one second too late")
  func inProcess() throws {
    let due = Zone.wib.end(of: try #require(CivilDay("2026-11-25")))
    let number = SeededChance(7).reference(in: Zone.wib.day(of: FakeHost.start).civilMonth)
    try office.keep(
      Update(number: number, submitted: FakeHost.start, due: due, state: .inProcess), of: sari.identity.nik)
    var visit = try visit(of: .active)
    try visit.isAt("inProcess")
    visit.reads("Sudah pernah melakukan Pengkinian data sebelumnya. Pengkinian data masih sedang proses.")
    visit.sees(number.description)
    visit.reads("Rabu, 25 November 2026 pukul 23.59 WIB")
    visit.reads("paling lama 3 hari kerja")
    visit.reads("Diajukan ✓ sudah, Sabtu, 21 November 2026 pukul 14.30 WIB Diperiksa petugas i menunggu giliran")
    office.passes(due.later(by: .milliseconds(999)).span(since: office.clock.wall))
    visit = try self.visit(of: .active)
    visit.reads(not: "terlambat")
    office.passes(.milliseconds(1))
    visit = try self.visit(of: .active)
    try visit.isAt("inProcess")
    visit.reads("Sudah pernah melakukan Pengkinian data sebelumnya. Pengkinian data masih sedang proses.")
    visit.reads("Hasil pengkinian Anda terlambat: batas 3 hari kerja sudah lewat.")
    visit.reads("Diperiksa petugas ✗ terlambat")
  }

  @Test("P3: after a success a new update may begin, with a note that it is not needed")
  func succeeded() throws {
    let number = SeededChance(7).reference(in: Zone.wib.day(of: FakeHost.start).civilMonth)
    try office.keep(
      Update(number: number, submitted: FakeHost.start, due: FakeHost.start, state: .succeeded), of: sari.identity.nik)
    office.passes(.days(10))
    let visit = try visit(of: .active)
    try visit.isAt("lastUpdate")
    visit.presses(.enter)
    try visit.isAt("consent")
  }

  @Test("G4, P5: a claim says so to the letter and names the days of its end; day 22 opens")
  func claim() throws {
    var visit = try visit(of: .claim)
    try visit.isAt("claimActive")
    visit.reads(
      "Pengkinian data tidak dapat dilanjutkan pada aplikasi JMO, dikarenakan masih dalam proses klaim JHT "
        + "di Lapak Asik Kantor Cabang Bandung")
    visit.reads("Selasa, 17 November 2026")
    visit.reads("antara Selasa, 1 Desember 2026 dan Selasa, 8 Desember 2026")
    let end = Zone.wib.start(of: try #require(CivilDay("2026-12-09")))
    office.passes(end.later(by: .milliseconds(-1)).span(since: office.clock.wall))
    visit = try self.visit(of: .claim)
    try visit.isAt("claimActive")
    office.passes(.milliseconds(1))
    visit = try self.visit(of: .claim)
    try visit.isAt("consent")
  }

  @Test("G5: without consent nothing is processed")
  func noConsent() throws {
    let before = try office.ledger()
    let visit = try visit(of: .active)
    try visit.isAt("consent")
    visit.types("2")
    try visit.isAt("notAgreed")
    visit.reads("Tidak ada data yang kami proses")
    visit.reads("Senin-Jumat 08.00-15.30")
    #expect(try office.ledger() == before)
    visit.presses(.escape)
    try visit.agrees()
    try visit.isAt("retypeKPJ")
    #expect(try office.ledger().suffix(1) == ["consent.given"])
  }

  @Test("G6: records that differ name the columns, never the values, and count nothing")
  func mismatch() throws {
    let visit = try visit(of: .mismatch)
    try visit.agrees()
    try visit.isAt("mismatched")
    visit.reads("Yang berbeda: nama.")
    visit.reads("Perbaiki di Dukcapil")
    visit.reads("Minta koreksi melalui HRD")
    visit.reads(not: "Kusumawat")
    #expect(try office.triesLeft(of: Somebody(.mismatch).identity) == 3)
  }

  /// What the register says of somebody, and which columns that concerns.
  private static let registers: [(name: String, birth: String, marital: MaritalStatus, columns: String)] = [
    ("Sari Wulandari", "1995-08-16", .married, "tanggal lahir"),
    ("Sari Wulandari", "1995-08-15", .single, "status perkawinan"),
    ("Sari Wulandaru", "1994-08-15", .divorced, "nama, tanggal lahir, status perkawinan"),
  ]

  @Test("G6: each column that differs is named, in the order of the KTP", arguments: registers)
  func columns(register: (name: String, birth: String, marital: MaritalStatus, columns: String)) throws {
    let birth = try #require(CivilDay(register.birth))
    let registered = RegisteredPerson(name: register.name, birth: birth, marital: register.marital)
    try office.file.stock(Stock(population: [PopulationRecord(sari.identity.nik, registered)]))
    let visit = try visit(of: .active)
    try visit.agrees()
    try visit.isAt("mismatched")
    visit.reads("Yang berbeda: \(register.columns).")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }

  @Test("G6: a NIK that the register does not know differs in the NIK")
  func notRegistered() throws {
    var stock = try Cast(today: Cast.home.zone.day(of: FakeHost.start)).stock
    stock.population?.removeAll { $0.nik == sari.identity.nik }
    let office = try Office(stock)
    let visit = try office.visit()
    try visit.asksForUpdate(sari.identity)
    try visit.agrees()
    visit.reads("Yang berbeda: NIK.")
    withExtendedLifetime(office) {}
  }

  @Test("S8: three blocks in thirty days make it the counter's alone, without a strike")
  func counterOnly() throws {
    for _ in 1...3 {
      try office.strikes(sari.identity, times: 3)
      try office.reports(sari.identity)
      office.passes(.hours(24))
    }
    let rows = try office.ledger().count
    let visit = try visit(of: .active)
    try visit.isAt("atCounterOnly")
    visit.reads("pengkinian data hanya dilayani oleh petugas loket")
    #expect(try office.triesLeft(of: sari.identity) == 3)
    #expect(try office.ledger().count == rows + 1, "the officer's look and nothing else")
    let check = try office.visit()
    try check.checks(sari.identity)
    try check.isAt("cardDetail")
  }

  @Test("S8: a block older than thirty days does not count towards it")
  func oldBlocks() throws {
    for days in [29, 1, 1] as [Int64] {
      try office.strikes(sari.identity, times: 3)
      try office.reports(sari.identity)
      office.passes(.days(days))
    }
    let visit = try visit(of: .active)
    try visit.isAt("consent")
    try visit.agrees()
    visit.sees("Kesempatan tersisa: 3 dari 3")
  }

  @Test("S8: three different people struck at one terminal pause its checks for an hour; another goes on")
  func terminalPaused() throws {
    let others = [try Somebody(.severalCards), try Somebody(.late), try Somebody(.moving)]
    for other in others.dropLast() { try office.strikes(other.identity, times: 1) }
    let third = try office.visit()
    try third.comesToRetype(others[2].identity)
    try third.retypes(Somebody.wrongNumber)
    let begun = office.clock.wall
    var visit = try visit(of: .active)
    try visit.isAt("checksPaused")
    visit.reads("Terlalu banyak percobaan yang salah di anjungan ini, dari semua pengunjung")
    visit.reads("dibuka lagi pada Sabtu, 21 November 2026 pukul 15.31 WIB")
    let elsewhere = try office.visit(at: "kios-2")
    try elsewhere.comesToRetype(sari.identity)
    office.reaches(until: .minutes(60), after: begun, less: 1)
    visit = try self.visit(of: .active)
    try visit.isAt("checksPaused")
    office.reaches(until: .minutes(60), after: begun)
    visit = try self.visit(of: .active)
    try visit.isAt("consent")
  }

  @Test("S8: two people blocked at one terminal pause its checks as well, also for who is typing already")
  func pausedByBlocks() throws {
    let typing = try office.visit()
    try typing.comesToRetype(sari.identity)
    try office.strikes(Somebody(.severalCards).identity, times: 3)
    try office.strikes(Somebody(.late).identity, times: 3)
    try typing.retypes(Somebody.wrongNumber)
    try typing.isAt("checksPaused")
    typing.reads("Jeda ini tidak mengurangi kesempatan Anda")
    #expect(try office.triesLeft(of: sari.identity) == 3)
  }
}
