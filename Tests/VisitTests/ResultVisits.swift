import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What becomes of a pengkinian, and what its owner sees of it. Rules P2, P3, K2.
@Suite("Pengkinian Data: the result") struct ResultVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
    try office.submits(sari)
  }

  private func asks(at terminal: String = Office.terminal) throws -> KioskVisit {
    let visit = try office.stands(at: terminal)
    try visit.asksForUpdate(sari.identity)
    return visit
  }

  @Test("P3: berhasil is said with its day, and another one begins at the beginning")
  func succeeded() throws {
    office.passes(.days(2))
    try office.decides(.approve, of: sari)
    office.passes(.days(3))
    let visit = try asks()
    try visit.isAt("lastUpdate")
    visit.reads("Pengkinian data Anda BERHASIL pada Senin, 23 November 2026. Anda tidak perlu mengulang.")
    visit.sees(try office.update(of: sari).number.description)
    visit.types("1")
    try visit.agrees()
    try visit.retypes(sari.kpj)
    try visit.looks()
    visit.sees(not: "0812 7000 8001")
  }

  @Test("P3: what was stated is the participant's from then on, not before")
  func applied() throws {
    func telephone() throws -> String? {
      try office.file.read { records throws(Failure) in
        try records.dossier(of: sari.identity.nik).participant?.telephone
      }
    }
    #expect(try telephone() != "+6281270008001")
    try office.decides(.approve, of: sari)
    #expect(try telephone() == "+6281270008001")
  }

  /// Each reason, and what helps.
  private static let reasons: [(reason: RejectReason, why: String, remedy: String)] = [
    (.dataDiffer, "data yang diisi belum sama dengan KTP atau KK", "isi persis seperti yang tertulis di sana"),
    (.account, "rekening dengan nama itu tidak ditemukan oleh bank", "Siapkan buku tabungan"),
    (.contact, "Anda tidak dapat dihubungi", "yang Anda pakai setiap hari"),
    (.document, "dokumen perlu ditunjukkan di loket", "dengan membawa KTP, KK, dan buku tabungan"),
    (.identity, "perlu dipastikan bahwa Anda sendiri yang mengajukan", "membawa KTP asli"),
    (.other, "dijelaskan oleh petugas loket", "dengan nomor pengajuan di atas"),
  ]

  @Test("P3: gagal is said with its reason and what helps, and it begins anew", arguments: reasons)
  func failed(case said: (reason: RejectReason, why: String, remedy: String)) throws {
    try office.decides(.reject(said.reason), of: sari)
    let visit = try asks()
    try visit.isAt("lastUpdate")
    visit.reads("Pengkinian data Anda TIDAK BERHASIL pada Sabtu, 21 November 2026")
    visit.reads(said.why)
    visit.reads(said.remedy)
    visit.types("1")
    try visit.agrees()
    try visit.retypes(sari.kpj)
    try visit.looks()
    for texts in Answers.all { visit.fillsIn(texts) }
    try visit.sends()
    try visit.isAt("submitted")
    #expect(try office.updates().count == 2)
  }

  @Test("P2: until somebody decides it stays in process, however long")
  func late() throws {
    office.passes(.days(100))
    let visit = try asks()
    try visit.isAt("inProcess")
    visit.reads("batas 3 hari kerja sudah lewat")
  }

  @Test("P2: a late result leads to a complaint that is filled in already and belongs to the person")
  func complaint() throws {
    office.passes(.days(5))
    let visit = try asks()
    visit.types("1")
    try visit.isAt("complaintText")
    let number = try office.update(of: sari).number.description
    visit.sees("Pengkinian data saya nomor \(number) diajukan pada")
    visit.presses(.function(4))
    visit.types("1")
    try visit.isAt("complaintContact")
    visit.sees("Sari Wulandari")
    visit.presses(.enter, .enter)
    try visit.isAt("complaintReview")
    visit.sees("NIK, tanggal lahir, dan nama cocok")
    visit.types("7")
    try visit.isAt("complaintFiled")
    let ticket = try #require(try office.tickets().first)
    #expect(ticket.category == .update)
    #expect(ticket.participant == (try office.page(of: sari.identity.nik)?.id))
    #expect(
      ticket.text.text
        == "Pengkinian data saya nomor \(number) diajukan pada Sabtu, 21 November 2026 pukul 14.30 WIB. Hasilnya "
        + "dijanjikan paling lambat Rabu, 25 November 2026 pukul 23.59 WIB, tetapi belum ada.")
  }

  @Test("K2: consent is taken back after one more question, and nothing is verified any more")
  func withdrawn() throws {
    let visit = try asks()
    visit.types("3")
    try visit.isAt("withdrawUpdate")
    visit.types("1")
    try visit.isAt("inProcess")
    #expect(try office.update(of: sari).state == .inProcess)
    visit.types("3")
    visit.types("2")
    try visit.isAt("updateWithdrawn")
    visit.reads("persetujuan Anda ditarik")
    #expect(try office.update(of: sari).state == .withdrawn)
    #expect(try office.ledger().contains("consent.withdrawn"))
    try visit.asksForUpdate(sari.identity)
    visit.reads("Anda membatalkan pengajuan ini pada Sabtu, 21 November 2026")
    visit.types("1")
    try visit.isAt("consent")
  }

  @Test("K2, P3: what was decided meanwhile cannot be taken back, and its result is said")
  func decidedMeanwhile() throws {
    let visit = try asks()
    visit.types("3")
    try office.decides(.reject(.account), of: sari)
    visit.types("2")
    try visit.isAt("notInProcess")
    visit.reads("sudah selesai diverifikasi, sehingga tidak dapat dibatalkan lagi")
    visit.reads("rekening dengan nama itu tidak ditemukan oleh bank")
    #expect(try office.update(of: sari).state == .failed)
  }

  @Test("K2: taken back at two kiosks it is taken back once, and both say so")
  func twice() throws {
    var visits = 0
    let here = try asks(at: "kios-1")
    let there = try asks(at: "kios-2")
    here.types("3")
    there.types("3")
    here.types("2")
    there.types("2")
    for screen in [here.screen, there.screen] where screen == "updateWithdrawn" { visits += 1 }
    #expect(visits == 2)
    #expect(try office.ledger().count { $0 == "consent.withdrawn" } == 1)
  }
}
