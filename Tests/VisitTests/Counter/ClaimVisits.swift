import Console
import Demo
import Flow
import Keeping
import Rules
import SQLiteStore
import Screens
import Services
import Support
import Testing

/// A JHT claim that stands in the way, at the counter. Rule P5.
@Suite("Claims at the counter") struct ClaimVisits {
  /// Somebody whose claim is this branch's, somebody whose is another's.
  private let office: Office
  private let sari: Somebody
  private let budi: Somebody

  init() throws {
    (sari, budi) = (try Somebody(.active), try Somebody(.claim))
    let today = Cast.home.zone.day(of: FakeHost.start)
    var stock = try Cast(today: today).stock
    stock.claims.append(
      Claim(kpj: try KPJ(sari.kpj), branch: Cast.home, opened: today.adding(days: -3), status: .active))
    office = try Office(stock)
  }

  @Test("P5: the own branch's claim is cancelled at once, with the reason in the ledger; the kiosk goes on")
  func own() throws {
    let kiosk = try office.visit()
    try kiosk.asksForUpdate(sari.identity)
    try kiosk.isAt("claimActive")
    try kiosk.leaves()
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    rina.sees("Jakarta Kebayoran")
    try rina.chooses("Batalkan klaim JHT")
    try rina.isAt("cancelClaim")
    try rina.surely("Batalkan: ditinggalkan")
    try rina.isAt("person")
    rina.reads("Klaim JHT dibatalkan.")
    rina.offers(not: "Batalkan klaim JHT")
    try kiosk.comesToRetype(sari.identity)
    let rows = try office.rows(.claimCancelled)
    #expect(rows.map(\.details) == ["reason=ditinggalkan"] && rows.map(\.staff) == ["rina"])
  }

  @Test("The cursor stands on leaving it; Enter and Esc cancel nothing")
  func leaves() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    for key in [Key.enter, .escape] {
      try rina.chooses("Batalkan klaim JHT")
      rina.presses(key)
      try rina.isAt("person")
      rina.offers("Batalkan klaim JHT")
    }
    #expect(try office.rows(.claimCancelled).isEmpty)
  }

  @Test("P5: another branch's is shown with its name and is not offered, and the desk refuses it with that name")
  func other() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: budi.identity)
    rina.sees("Bandung")
    rina.offers(not: "Batalkan klaim JHT")
    let reason = try #require(ReasonCode("ditinggalkan"))
    let (desk, officer) = try office.officer(.rina)
    let person = try #require(try office.page(of: budi.identity.nik)).id
    _ = desk.answer(office.newErrand(.counter(.sawCard(person, .atCounter), by: officer)))
    let request = CounterRequest.office(.cancelClaim(budi.identity.nik, reason: reason, seen: nil))
    guard
      case .counter(.office(.otherBranch(let branch))) = desk.answer(office.newErrand(.counter(request, by: officer)))
    else {
      Issue.record("not refused")
      return
    }
    #expect(branch.name == "Bandung")
  }

  @Test("Two counters cancel the same claim: it happens once, and the second is told that there is none")
  func twice() throws {
    let rina = try office.counter(of: .rina)
    let joni = try office.counter(of: .joni, at: "loket-2")
    try rina.opens(withCard: sari.identity)
    try joni.opens(withCard: sari.identity)
    try rina.chooses("Batalkan klaim JHT")
    try joni.chooses("Batalkan klaim JHT")
    try rina.surely("Batalkan: permintaan peserta")
    try joni.surely("Batalkan: permintaan peserta")
    joni.reads("Klaim JHT yang ditampilkan sudah tidak aktif. Tidak ada yang dibatalkan.")
    #expect(try office.rows(.claimCancelled).map(\.staff) == ["rina"])
  }

  @Test("KY5: nobody cancels another claim than the one that he was shown: he is shown the one there is")
  func another() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(withCard: sari.identity)
    try rina.chooses("Batalkan klaim JHT")
    let reason = try #require(ReasonCode("diminta"))
    _ = try office.tells(.cancelClaim(sari.identity.nik, reason: reason, seen: nil), holdingCardOf: sari.identity.nik)
    let later = Claim(
      kpj: try KPJ(sari.kpj), branch: Cast.home, opened: Cast.home.zone.day(of: office.clock.wall), status: .active,
      queueNumber: "A-12")
    try office.file.stock(Stock(claims: [later]))
    try rina.surely("Batalkan: ditinggalkan")
    try rina.isAt("person")
    rina.reads("Klaim JHT yang ditampilkan sudah tidak aktif. Tidak ada yang dibatalkan.")
    #expect(try office.rows(.claimCancelled).map(\.staff) == ["petugas"])
    try rina.chooses("Batalkan klaim JHT")
    rina.sees("A-12")
    try rina.surely("Batalkan: ditinggalkan")
    rina.reads("Klaim JHT dibatalkan.")
    #expect(try office.rows(.claimCancelled).map(\.staff) == ["petugas", "rina"])
  }

  @Test("Before the original KTP was seen, no claim can be cancelled, and nobody is blamed for his role")
  func cardFirst() throws {
    let rina = try office.counter(of: .rina)
    try rina.opens(sari.identity)
    rina.offers(not: "Batalkan klaim JHT")
    rina.sees("Klaim JHT di")
  }
}
