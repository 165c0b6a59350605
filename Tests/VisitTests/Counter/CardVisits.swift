import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// What an officer reads of somebody's cards, and where things happened. Rules M2, M4.
@Suite("The cards of a person at the counter") struct CardVisits {
  private let sari: Somebody
  private static let today = Cast.home.zone.day(of: FakeHost.start)

  init() throws { sari = try Somebody(.active) }

  /// Sari with so many further cards, the first of which ended, and the second of which is moving and late.
  private func office(more count: Int) throws -> Office {
    var stock = try Cast(today: Self.today).stock
    for index in 0..<count {
      let card = Membership(
        kpj: try KPJ("1600000000\(index)"), employer: "PT Rekaan \(index)", city: "Bogor", branch: Cast.home,
        segment: .construction, registered: Self.today.adding(days: -4_000 + index),
        status: index == 0 ? .inactive : .active, inactiveSince: index == 0 ? Self.today.adding(days: -30) : nil,
        lastPaid: index == 1 ? CivilMonth(year: 2026, month: 6) : nil, movingTo: index == 1 ? "PT Rekaan Baru" : nil)
      stock.memberships.append(MembershipRecord(of: sari.identity.nik, card))
    }
    return try Office(stock)
  }

  @Test(
    "The page of a person names four cards, or three and how many more there are",
    arguments: [
      (more: 3, said: nil), (more: 4, said: "dan 2 kartu lagi"), (more: 5, said: "dan 3 kartu lagi"),
    ] as [(more: Int, said: String?)])
  func counted(more: Int, said: String?) throws {
    let office = try office(more: more)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    let lines = rina.lines.count { $0.contains("PT Rekaan") }
    #expect(lines == (said == nil ? 4 : 3))
    if let said { rina.sees(said) } else { rina.sees(not: "kartu lagi") }
    // Its folder is there as long as it is.
    withExtendedLifetime(office) {}
  }

  @Test("M2, M4: with updates and complaints stand all cards; the chosen one is told as its participant reads it")
  func all() throws {
    let office = try office(more: 6)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.sees("Belum ada pengkinian atau pengaduan atas nama ini.")
    rina.sees(sari.mask)
    rina.reads("Pemberi kerja PT Rekaan Sejahtera")
    rina.sees(not: "Buka")
    #expect(rina.lines.count { $0.contains("16******") || $0.contains(sari.mask) } == 7)
    rina.presses(.end)
    rina.reads("Pemberi kerja PT Rekaan 0, Bogor Program JKK, JKM Kantor cabang Jakarta Kebayoran")
    rina.reads("Terdaftar Rabu, 9 Desember 2015")
    rina.reads("Status tidak aktif sejak Kamis, 22 Oktober 2026")
    rina.presses(.up)
    rina.reads("Status sedang beralih ke PT Rekaan Baru")
    rina.reads("iuran bulan Juli 2026 belum tercatat")
    rina.presses(.enter)
    try rina.isAt("matters")
  }

  @Test("The full numbers stand there once the original KTP was seen; Enter opens what is newest at once")
  func numbers() throws {
    let office = try office(more: 1)
    let ticket = try office.files(Grievance(identity: sari.identity))
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.chooses("Kartu, pengkinian, dan pengaduan")
    rina.sees("16000000000")
    rina.sees(sari.kpj)
    rina.presses(.enter)
    rina.sees("Pengaduan \(ticket.number)")
    rina.presses(.escape)
    rina.presses(.home)
    rina.reads("Pemberi kerja PT Rekaan Sejahtera")
    rina.sees(not: "Belum ada")
  }

  @Test("The history names the branch of a terminal when it is another one")
  func elsewhere() throws {
    let office = try office(more: 0)
    let joni = try office.counter(of: .joni, at: "loket-1", branch: "J07")
    try joni.opens(sari.identity)
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    try rina.chooses("Riwayat")
    let lines = rina.lines.filter { $0.contains("loket-1") }
    #expect(lines.filter { $0.contains("rina") }.allSatisfy { !$0.contains("J0") })
    #expect(lines.contains { $0.contains("loket-1 J07") && $0.contains("joni") })
  }
}
