import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What an officer sees before he decides a pengkinian, and afterwards. Rules P3, KY5.
@Suite("Comparing a pengkinian at the counter") struct CompareVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  /// Sari's record as the last pengkinian left it, then one with another account holder.
  private func states(holder: String, mother: String = "Siti Aminah") throws {
    let owner = sari.identity.name.text
    try states(
      Invented.updateData(birthPlace: "Depok", holder: owner),
      thenStates: Invented.updateData(mother: mother, birthPlace: "Depok", holder: holder))
  }

  private func states(_ first: UpdateData, thenStates second: UpdateData) throws {
    for (data, isLast) in [(first, false), (second, true)] {
      let number = Reference(month: CivilDay(dayNumber: 20_700).civilMonth, chance: [isLast ? 2 : 1])
      try office.file.write { books throws(Failure) in
        guard let person = try books.dossier(of: sari.identity.nik).participant else { throw .damaged }
        let update = Update(
          number: number, submitted: books.time.now, due: books.time.now.later(by: .days(3)), state: .inProcess)
        try books.add(
          Submission(
            update: update, participant: person.id,
            station: Station(branch: Cast.home.code, terminal: "kios-9"), data: data))
      }
      if !isLast { try office.decides(.approve, of: sari) }
      office.passes(.seconds(1))
    }
  }

  private func opened(_ colleague: Colleague = .rina) throws -> CounterVisit {
    let visit = try office.counter(of: colleague)
    try visit.chooses("Verifikasi pengkinian")
    visit.presses(.enter)
    try visit.isAt("update")
    return visit
  }

  @Test(
    "What differs by a sign is not the same: it stands first, is marked and told",
    arguments: [
      ("H. Sari Wulandari", "gelar"), ("Sári Wulandari", "tanda aksen"), ("SariWulandari", "spasi"),
      ("SARI WULANDARI", "huruf besar atau kecil"), ("Sari-Wulandari", "spasi, tanda baca"),
    ])
  func spelled(holder: String, way: String) throws {
    try states(holder: holder)
    let rina = try opened()
    rina.sees("0 berubah")
    rina.sees("1 beda tulisan")
    rina.sees("21 sama")
    rina.sees("! Nama pemilik rekening")
    rina.sees("beda tulisan: ")
    rina.reads("beda tulisan, bukan sama: \(way)")
    rina.sees("21 baris")
    rina.presses(.function(2))
    rina.sees("1 written otherwise")
    rina.reads("written otherwise, not the same")
  }

  @Test("An account in another name is told above everything, on the page and in the question")
  func holder() throws {
    try states(holder: "Orang Lain")
    let rina = try opened()
    rina.reads("Nama pemilik rekening: bukan nama peserta")
    rina.sees("! Nama pemilik rekening")
    try rina.asksToApprove()
    rina.reads("Nama pemilik rekening: bukan nama peserta")
    rina.presses(.function(2))
    rina.reads("not the participant's name")
  }

  @Test("What is the same is one line, until somebody wants to read it")
  func folded() throws {
    try states(holder: sari.identity.name.text)
    let rina = try opened()
    rina.sees("22 baris")
    rina.sees(not: "Email")
    rina.presses(.enter)
    rina.sees(not: "22 baris")
    rina.presses(.end)
    rina.sees("Telepon kontak")
  }

  @Test("Rejecting asks once, with the sentence that the person will read")
  func rejects() throws {
    try states(holder: "Orang Lain")
    let rina = try opened()
    rina.types("2")
    rina.types("3")
    try rina.isAt("rejectQuestion")
    rina.reads("Peserta akan membaca di anjungan:")
    let told = rina.picture
    rina.types("3")
    try rina.isAt("rejectQuestion")
    rina.types("y")
    try rina.isAt("updates")
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("lastUpdate")
    #expect(told.lowercased().contains("rekening") && kiosk.picture.lowercased().contains("rekening"))
  }

  @Test("What would change is not approved unseen: 1 reads on first, three lines at a time, and approves at the end")
  func unseen() throws {
    let owner = sari.identity.name.text
    try states(
      Invented.updateData(birthPlace: "Depok", holder: owner),
      thenStates: Invented.updateData(
        phone: "0813 5555 6666", email: "lain@pos.example", npwp: nil, mother: "Dewi Lestari",
        marital: .widowed, birthPlace: "Bogor", address: Invented.address(street: "Jl. Lain 9", village: "Cipete"),
        bank: "BNI", account: "0099 8877 6655", holder: owner))
    let rina = try opened()
    rina.reads("Nama ibu kandung: lain daripada di catatan: lihat KK atau akta lahir")
    rina.types("1")
    try rina.isAt("update")
    rina.reads("Ada perubahan yang belum dilihat. Baca dahulu, lalu setujui.")
    try rina.asksToApprove()
    for line in ["0099", "Jl. Lain 9", "Bank Negara", "Cipete"] {
      let isSeen = rina.hasShown(line)
      #expect(isSeen, "\(line)")
    }
  }

  @Test("Of somebody of whom nothing is on record, where money and messages go is seen before it is approved")
  func firstTime() throws {
    try office.submits(sari)
    let stated = try #require(try office.stated(by: sari))
    let rina = try opened()
    try rina.asksToApprove()
    for text in [
      stated.additional.account.digits, String(stated.contact.phone.e164.suffix(4)), sari.identity.name.text,
    ] {
      let isSeen = rina.hasShown(text)
      #expect(isSeen, "\(text)")
    }
  }

  @Test("Who has read to the end approves at once")
  func seen() throws {
    let owner = sari.identity.name.text
    try states(
      Invented.updateData(birthPlace: "Depok", holder: owner),
      thenStates: Invented.updateData(
        phone: "0813 5555 6666", email: "lain@pos.example", npwp: nil, marital: .widowed,
        birthPlace: "Bogor", bank: "BNI", account: "0099 8877 6655", holder: owner))
    let rina = try opened()
    rina.presses(.end)
    rina.types("1")
    try rina.isAt("approveUpdate")
  }

  @Test("KY5: the record changed while the page was open: nothing is decided, and it is shown anew")
  func changed() throws {
    try office.submits(sari)
    let rina = try opened()
    try rina.asksToApprove()
    let other = try UpdateData.invented
    try office.file.write { books throws(Failure) in
      guard let person = try books.dossier(of: sari.identity.nik).participant else { throw .damaged }
      try books.apply(
        other, to: person.id, from: Reference(month: CivilDay(dayNumber: 20_700).civilMonth, chance: [9]))
    }
    try rina.chooses("Ya, setujui")
    try rina.isAt("update")
    rina.reads("Data ini berubah sejak ditampilkan kepada Anda. Tidak ada yang diputuskan")
    #expect(try office.update(of: sari).state == .inProcess)
    rina.presses(.end)
    try rina.approves()
    #expect(try office.update(of: sari).state == .succeeded)
  }

  @Test("P3: afterwards supervisors and auditors see what it replaced, officers do not")
  func afterwards() throws {
    try states(holder: sari.identity.name.text, mother: "Siti Rahayu")
    let rina = try opened()
    try rina.approves()
    for (colleague, terminal, seesOld) in [
      (Colleague.sri, "loket-2", true), (.adi, "loket-3", true), (.joni, "loket-4", false),
    ] {
      let visit = try office.counter(of: colleague, at: terminal)
      try visit.opens(sari.identity, because: .verification)
      try visit.chooses("Kartu, pengkinian, dan pengaduan")
      visit.presses(.enter)
      try visit.isAt("update")
      if seesOld {
        visit.reads("1 berubah")
        visit.reads("Tersimpan: sebelum keputusan")
      } else {
        visit.reads("Data sebelum keputusan hanya untuk penyelia dan auditor.")
      }
      for _ in 0..<3 { visit.presses(.down) }
      #expect(visit.hasShown("Siti Aminah") == (colleague == .sri), "\(colleague)")
    }
  }

  @Test("AKe: opened for somebody who calls it stands masked, and is not offered for decision")
  func telephone() throws {
    try office.submits(sari)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity, because: .onTelephone)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.presses(.enter)
    try rina.isAt("update")
    rina.reads("Peserta menelepon: data tertutup")
    rina.types("1")
    try rina.isAt("update")
    for _ in 0..<25 { rina.presses(.down) }
    rina.neverSaw("Siti Aminah")
  }
}
