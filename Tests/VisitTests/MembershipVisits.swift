import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("Cek Kepesertaan") struct MembershipVisits {
  private let office: Office

  init() throws { office = try Office() }

  private func look(_ situation: CastMember.Situation) throws -> KioskVisit {
    let visit = try office.visit()
    try visit.checks(Somebody(situation).identity)
    return visit
  }

  @Test("An active member sees status, masked number, name, employer, programmes and branch")
  func active() throws {
    let visit = try look(.active)
    try visit.isAt("cardDetail")
    for fact in ["AKTIF", "16******74", "Sari Wulandari", "PT Rekaan Sejahtera, Jakarta Selatan", "Jakarta Kebayoran"] {
      visit.sees(fact)
    }
    visit.reads("Terdaftar sejak")
    visit.sees(not: "TIDAK AKTIF")
    visit.sees("JHT")
    visit.sees(not: "16000000074")
    let wasShown = visit.hasShown("16000000074")
    #expect(!wasShown)
  }

  @Test("Several cards are listed, the active one first, each with its page")
  func severalCards() throws {
    let visit = try look(.severalCards)
    try visit.isAt("cardList")
    visit.sees("Kami menemukan 2 kartu")
    let rows = ["1  21******19  AKTIF", "2  98******12  TIDAK AKTIF"]
    for row in rows { visit.sees(row) }
    visit.types("2")
    try visit.isAt("cardDetail")
    visit.sees("98******12")
    visit.sees("PT Dahulu Kala")
    visit.presses(.escape)
    try visit.isAt("cardList")
    visit.types("1")
    visit.sees("21******19")
    visit.sees("PT Rekaan Sejahtera")
  }

  @Test("An inactive card says since when, and that nothing is lost")
  func inactive() throws {
    let visit = try look(.inactive)
    visit.sees("TIDAK AKTIF")
    visit.reads("sejak Selasa, 5 Mei 2026. Saldo JHT Anda tidak hilang")
  }

  @Test("A registration shows from the fifteenth day on, at midnight")
  func fresh() throws {
    var visit = try look(.fresh)
    try visit.isAt("tooFresh")
    visit.reads("tercatat pada Senin, 16 November 2026")
    visit.reads("tampil setelah lebih dari 14 hari, mulai Selasa, 1 Desember 2026")
    let midnight = Zone.wib.start(of: try day("2026-12-01"))
    office.passes(midnight.later(by: .milliseconds(-1)).span(since: office.clock.wall))
    visit = try look(.fresh)
    try visit.isAt("tooFresh")
    // A visit of typing takes no time here: one millisecond makes the day.
    office.passes(.milliseconds(1))
    visit = try look(.fresh)
    try visit.isAt("cardDetail")
    visit.sees("26******53")
  }

  @Test("A late contribution is missing since its first unpaid month, not for that one alone")
  func late() throws {
    let visit = try look(.late)
    try visit.isAt("cardDetail")
    visit.reads("Iuran sejak Juli 2026 belum tercatat")
  }

  @Test(
    "M4: a contribution is late from the day after the 30th of the month after the unpaid one",
    arguments: [("2026-09", "2026-12-01", "Oktober 2026"), ("2026-12", "2027-03-01", "Januari 2027")])
  func lateFrom(paid: String, day: String, month: String) throws {
    let person = try Invented(1)
    var stock = Invented.stock([person])
    let card = person.membership(in: stock.branches[0])
    stock.memberships = [
      MembershipRecord(
        of: person.nik,
        Membership(
          kpj: card.kpj, employer: card.employer, city: card.city, branch: card.branch, segment: card.segment,
          registered: card.registered, status: .active, lastPaid: CivilMonth(paid)))
    ]
    let start = Zone.wib.start(of: try self.day(day))
    let office = try Office(stock, start: start.later(by: .milliseconds(-1)))
    var visit = try office.visit()
    try visit.checks(person.identity)
    visit.reads(not: "belum tercatat")
    office.passes(.milliseconds(1))
    visit = try office.visit()
    try visit.checks(person.identity)
    visit.reads("Iuran sejak \(month) belum tercatat")
  }

  @Test("A move to another employer is named")
  func moving() throws {
    let visit = try look(.moving)
    visit.reads("Kepesertaan ini sedang beralih ke PT Misalnya Makmur")
  }

  @Test("Somebody without a card is told so")
  func noCard() throws {
    let visit = try look(.withoutCard)
    try visit.isAt("noCard")
    visit.reads("Nama Anda tercatat, tetapi tidak ada kartu peserta")
  }

  @Test("The name as the employer spelt it is as good as the name on the KTP")
  func eitherSpelling() throws {
    let person = try Somebody(.mismatch).identity
    for name in ["Yanti Kusumawati", "Yanti Kusumawaty", "YANTI  KUSUMAWATI, S.E."] {
      let visit = try office.visit()
      try visit.checks(person.with(name: try PersonName(name)))
      try visit.isAt("cardDetail")
    }
    let visit = try office.visit()
    try visit.checks(person.with(name: try PersonName("Yanti")))
    try visit.isAt("notFound")
  }

  @Test("Going back from the answer finds the form as it was filled in")
  func back() throws {
    let visit = try look(.active)
    visit.presses(.escape)
    try visit.isAt("askIdentity")
    visit.sees("3174 0755 0895 9002")
    visit.sees("15/08/1995")
    visit.sees("Sari Wulandari")
  }

  private func day(_ text: String) throws -> CivilDay { try #require(CivilDay(text)) }
}

@Suite("Too many look-ups") struct LookupBrakeVisits {
  private let office: Office

  init() throws { office = try Office() }

  private func fail(_ count: Int, _ make: (Int) throws -> Identity) throws -> KioskVisit {
    let visit = try office.visit()
    for number in 0..<count { try visit.checks(make(number)) }
    return visit
  }

  @Test("Nine different failures do not pause a terminal, the tenth does")
  func pauses() throws {
    let visit = try fail(10) { try .stranger($0) }
    try visit.isAt("notFound")
    try visit.checks(Somebody(.active).identity)
    try visit.isAt("lookupPaused")
    visit.reads("dibuka lagi pada Sabtu, 21 November 2026 pukul 14.46 WIB")
  }

  @Test("The same mistake again and again is one failure")
  func sameMistake() throws {
    let visit = try fail(20) { _ in try .stranger() }
    try visit.checks(Somebody(.active).identity)
    try visit.isAt("cardDetail")
  }

  @Test("A pause ends at its minute, and no other terminal knows of it")
  func ends() throws {
    _ = try fail(10) { try .stranger($0) }
    let elsewhere = try office.visit(at: "kios-2")
    try elsewhere.checks(Somebody(.active).identity)
    try elsewhere.isAt("cardDetail")
    office.passes(.milliseconds(15 * 60_000 - 1))
    var visit = try office.visit()
    try visit.checks(Somebody(.active).identity)
    try visit.isAt("lookupPaused")
    office.passes(.milliseconds(1))
    visit = try office.visit()
    try visit.checks(Somebody(.active).identity)
    try visit.isAt("cardDetail")
  }

  @Test("While look-ups pause, everything that looks nobody up stays open, and nobody is blocked")
  func staysOpen() throws {
    let visit = try fail(10) { try .stranger($0) }
    try visit.asksForUpdate(Somebody(.active).identity)
    try visit.isAt("lookupPaused")
    try visit.reports(Somebody(.active).identity)
    try visit.isAt("lookupPaused")
    for (entry, screen) in [("3", "complaintCategory"), ("4", "trackTicket"), ("6", "information")] {
      visit.presses(.function(10))
      visit.types(entry)
      try visit.isAt(screen)
    }
    #expect(try office.triesLeft(of: Somebody(.active).identity) == 3)
    #expect(try !office.isBlocked(Somebody(.active).identity))
  }

  @Test("Thirty different persons found pause a terminal too")
  func persons() throws {
    let crowd = try Invented.crowd(of: 31)
    let office = try Office(Invented.stock(crowd))
    let visit = try office.visit()
    for person in crowd.prefix(30) {
      try visit.checks(person.identity)
      try visit.isAt("cardDetail")
    }
    try visit.checks(crowd[30].identity)
    try visit.isAt("lookupPaused")
  }
}
