import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Pengkinian Data: from the menu to the number") struct UpdateVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("G1 to G10, P1: all the way, and what was typed is what is stored")
  func whole() throws {
    let visit = try office.stands()
    try visit.submits(sari)
    let update = try office.update(of: sari)
    visit.sees(update.number.description)
    visit.reads("Hasil paling lambat Rabu, 25 November 2026 pukul 23.59 WIB")
    #expect(try office.stated(by: sari) == Answers.data)
    #expect(try office.updates().map(\.update) == [update])
    let steps = ["consent.given", "kpj.right", "face.reserved", "face.right", "update.submitted"]
    #expect(try office.ledger().filter(steps.contains) == steps)
    let wasShown = visit.hasShown(Grouping.card.shown(sari.kpj))
    #expect(wasShown, "what he typed himself")
  }

  @Test("G9: going back through all screens and forward again keeps everything")
  func backAndForward() throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    visit.presses(.escape)
    for (title, typed) in [
      ("Rekening dan kontak darurat", "Agus Pratiwi"), ("Alamat sesuai KTP", "Jl. Melati No. 7"),
      ("Data KTP dan KK", "Yogyakarta"), ("Kontak Anda", "Rina.Pratiwi@pos.example"),
    ] {
      visit.sees(title)
      visit.sees(typed)
      visit.presses(.escape)
    }
    try visit.isAt("stopHere")
    visit.reads("Belum ada data yang dikirim")
    visit.types("1")
    for texts in Answers.all { visit.hears(texts.map { _ in .key(.enter) }) }
    try visit.sends()
    try visit.isAt("submitted")
    #expect(try office.stated(by: sari) == Answers.data)
  }

  @Test("G9, D3: a line that is changed from the review is sent as it is now, and nothing else changes")
  func changed() throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    visit.types("8")
    visit.sees("Data KTP dan KK")
    visit.types("4")
    visit.presses(.enter)
    try visit.isAt("updateReview")
    visit.sees("Cerai mati")
    visit.types("9")
    visit.types("1")
    visit.sees("Alamat sesuai KTP")
    visit.hears(Array(repeating: .key(.backspace), count: 40))
    visit.types("Jl. Kenanga 3")
    visit.hears(Answers.address.map { _ in .key(.enter) })
    visit.sees("Jl. Kenanga 3")
    visit.types("9")
    try visit.saysSo()
    try visit.isAt("submitted")
    let address = try Invented.address(street: "Jl. Kenanga 3")
    #expect(try office.stated(by: sari) == Invented.updateData(marital: .widowed, address: address))
  }

  @Test("G9: what cannot be read is said beside its field, and nobody is kept from going back")
  func faults() throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    visit.fillsIn(["0812 7000 8001", "rina.pos.example", ""])
    visit.sees("Kontak Anda")
    visit.sees("✗")
    visit.presses(.escape)
    try visit.isAt("stopHere")
    visit.types("1")
    visit.sees("rina.pos.example")
  }

  @Test("N1, N6: what is unusual is to be read once more, and is not refused")
  func unusual() throws {
    let visit = try office.stands()
    try visit.comesToForm(sari)
    visit.fillsIn(Answers.contact)
    visit.fillsIn(["3174 0101 0203 0004", "Yogyakarta", "1", "Siti Aminah", "2"])
    visit.reads("NIK Anda menunjukkan jenis kelamin yang lain")
    visit.presses(.enter, .enter, .enter)
    visit.sees("Alamat sesuai KTP")
  }

  @Test("N7: leaving half-way sends nothing, counts nothing and leaves nothing on the screen", arguments: ["2", "3"])
  func leaving(way: String) throws {
    var visit = try office.stands()
    try visit.comesToForm(sari)
    visit.fillsIn(Answers.contact)
    visit.presses(.escape, .escape)
    try visit.isAt("stopHere")
    visit.types(way)
    try visit.isAt(way == "2" ? "mainMenu" : "farewell")
    visit = try office.stands()
    #expect(try office.updates().isEmpty)
    #expect(try office.strikesLeft(of: sari) == Strikes(kpj: 3, face: 3))
    try visit.comesToForm(sari)
    visit.sees(not: "0812 7000 8001")
  }

  @Test("G10, S11, KY1: the last key held down sends it once, and the number stays", arguments: [20, 50, 500])
  func heldDown(every milliseconds: Int) throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    try visit.comesToSending()
    for _ in 1...50 { visit.hammers(.character("2"), every: milliseconds) }
    try visit.isAt("submitted")
    #expect(try office.updates().count == 1)
  }

  @Test("G10, KY1: the key that turns the pages of the review sends nothing, however often", arguments: [20, 150, 900])
  func pagingKey(every milliseconds: Int) throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    for _ in 1...20 { visit.hammers(.character("9"), every: milliseconds) }
    #expect(visit.screen == (milliseconds < 700 ? "updateReview" : "sendUpdate"))
    #expect(try office.updates().isEmpty)
  }

  @Test("C12: a person fills in the form at two kiosks: one visit ends by itself, the other is sent")
  func twoKiosks() throws {
    let here = try office.stands(at: "kios-1")
    let there = try office.stands(at: "kios-2")
    try here.comesToForm(sari)
    try there.comesToForm(sari)
    here.fillsIn(Answers.contact)
    there.fillsIn(Answers.contact)
    for _ in 1...4 {
      here.waits(seconds: 20)
      there.presses(.unknown)
    }
    try here.isAt("farewell")
    here.waits(seconds: 60)
    try here.isAt("attract")
    let wasShown = here.hasShown("Rina.Pratiwi")
    #expect(!wasShown)
    for texts in Answers.all.dropFirst() { there.fillsIn(texts) }
    try there.sends()
    try there.isAt("submitted")
    #expect(try office.stated(by: sari) == Answers.data)
    #expect(try office.updates().count == 1)
  }

  /// When somebody submits, and until when the result is promised.
  private static let promises: [(day: String, due: String)] = [
    ("2026-11-20", "Rabu, 25 November 2026"), ("2026-11-21", "Rabu, 25 November 2026"),
    ("2026-12-23", "Rabu, 30 Desember 2026"), ("2026-12-30", "Rabu, 6 Januari 2027"),
    ("2026-05-26", "Rabu, 3 Juni 2026"),
  ]

  @Test("P1: the end of the third working day, in the zone of the branch", arguments: promises, Zone.allCases)
  func due(promise: (day: String, due: String), zone: Zone) throws {
    let day = try #require(CivilDay(promise.day))
    var stock = try Cast(today: day).stock
    stock.branches = stock.branches.map {
      Branch(code: $0.code, name: $0.name, city: $0.city, zone: zone, telephone: $0.telephone, hours: $0.hours)
    }
    // In the last minute of the local day: in another zone it may be the next or the one before.
    let office = try Office(stock, start: zone.end(of: day).later(by: .milliseconds(-60_000)))
    defer { withExtendedLifetime(office) {} }
    let visit = try office.stands()
    try visit.submits(sari)
    visit.reads("\(promise.due) pukul 23.59 \(zone.rawValue)")
    visit.reads(not: "perkiraan")
  }

  @Test("P1: in a year whose calendar is not known yet the date is an estimate, and says so")
  func estimate() throws {
    let start = Zone.wib.start(of: try #require(CivilDay("2029-03-14")))
    let office = try Office(start: start)
    let visit = try office.stands()
    try visit.submits(sari)
    visit.reads("Senin, 19 Maret 2029 pukul 23.59 WIB (perkiraan)")
  }
}
