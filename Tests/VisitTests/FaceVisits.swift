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

@Suite("Pengkinian Data: the face") struct FaceVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  /// Before the camera, with the card number behind him.
  private func facing(at terminal: String = Office.terminal) throws -> KioskVisit {
    let visit = try office.stands(at: terminal)
    try visit.comesToFace(sari)
    return visit
  }

  private func left() throws -> Strikes? { try office.strikesLeft(of: sari) }

  @Test("G8: nothing begins without the person's own key, and going away is no try")
  func ownKey() throws {
    let visit = try facing()
    visit.sees("Kesempatan tersisa: 3 dari 3")
    visit.presses(.escape)
    try visit.isAt("stopHere")
    visit.reads("tidak ada percobaan yang dihitung")
    visit.types("1")
    try visit.isAt("faceCheck")
    visit.types("2")
    try visit.isAt("stopHere")
    #expect(office.camera.orders.isEmpty)
    #expect(try left() == Strikes(kpj: 3, face: 3))
  }

  @Test("G8: the face that is on the KTP leads to the form")
  func match() throws {
    let visit = try facing()
    try visit.looks()
    visit.sees("Kontak Anda")
    #expect(office.camera.orders.map(\.nik) == [sari.identity.nik])
  }

  @Test("S2, S4, S10: another face counts, says what is left, and the third one blocks")
  func different() throws {
    office.camera.sees(.different, .different, .different)
    let visit = try facing()
    try visit.looks()
    visit.reads("Wajah Anda belum dapat dikenali")
    #expect(try left() == Strikes(kpj: 3, face: 2))
    try visit.looks()
    visit.reads("Tinggal satu kesempatan. Bila gagal lagi")
    #expect(try left() == Strikes(kpj: 3, face: 1))
    try visit.looks()
    try visit.isAt("nowBlocked")
    visit.reads("sekarang terblokir, karena verifikasi wajah gagal 3 kali berturut-turut")
    visit.types("1")
    try visit.saysSo()
    try visit.isAt("reported")
    visit.reads("mulai Minggu, 22 November 2026 pukul 14.31 WIB")
  }

  @Test("B3: after the opening there are three tries of both kinds again")
  func opened() throws {
    office.camera.sees(.different, .different, .different)
    var visit = try facing()
    for _ in 1...3 { try visit.looks() }
    try office.reports(sari.identity, at: "kios-2")
    office.passes(.milliseconds(24 * 3_600_000 - 1))
    visit = try office.stands()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("blocked")
    visit.sees("Percobaan 3")
    office.passes(.milliseconds(1))
    visit = try facing()
    office.camera.sees(.different)
    try visit.looks()
    #expect(try left() == Strikes(kpj: 3, face: 2))
  }

  @Test("S1, S3: face and card number are counted apart, and a face that matches clears only its own count")
  func apart() throws {
    office.camera.sees(.different, .different, .match)
    try office.strikes(sari.identity, times: 2, at: "kios-2")
    var visit = try office.stands()
    try visit.comesToRetype(sari.identity)
    visit.sees("Kesempatan tersisa: 1 dari 3")
    try visit.retypes(sari.kpj)
    try visit.looks()
    try visit.looks()
    try visit.leaves()
    visit = try office.stands(at: "kios-3")
    try visit.comesToRetype(sari.identity)
    try visit.retypes(Somebody.wrongNumber)
    try visit.retypes(sari.kpj)
    visit.reads("Tinggal satu kesempatan")
    try visit.looks()
    try visit.isAt("updateForm")
    #expect(try left() == Strikes(kpj: 3, face: 3))
  }

  @Test("S5: a check that is not over after 120 seconds is a try, whatever the camera says then")
  func unfinished() throws {
    office.camera.during { [clock = office.clock] in clock.advance(by: .milliseconds(119_999)) }
    var visit = try facing()
    try visit.looks()
    try visit.isAt("updateForm")
    try visit.leaves()
    visit = try facing()
    for tries in [2, 1] {
      office.camera.during { [clock = office.clock] in clock.advance(by: .seconds(120)) }
      try visit.looks()
      try visit.isAt("faceCheck")
      visit.reads("Verifikasi wajah tidak selesai dalam 2 menit, sehingga dihitung sebagai satu percobaan")
      #expect(try left() == Strikes(kpj: 3, face: tries))
    }
    office.camera.during { [clock = office.clock] in clock.advance(by: .seconds(120)) }
    try visit.looks()
    try visit.isAt("nowBlocked")
  }

  @Test("S5: while one check runs, the card number is neither looked at nor counted elsewhere")
  func meanwhile() throws {
    let elsewhere = try office.visit(at: "kios-2")
    try elsewhere.comesToRetype(sari.identity)
    try office.startsFaceCheck(of: sari.identity.nik)
    try elsewhere.retypes(Somebody.wrongNumber)
    try elsewhere.isAt("checkingElsewhere")
    #expect(try left() == Strikes(kpj: 3, face: 3))
  }

  @Test("S5, S11: a check that was refused while another ran, asked for again after that one, is not its try")
  func refusedThenAgain() throws {
    let visit = VisitID(high: 1, low: 1)
    let desk = try office.desk(at: Office.terminal, Office.withCamera)
    let begun = try office.answers(.update(.begin(sari.identity)), in: visit, Office.withCamera)
    guard case .update(.gate(.consentNeeded(let caller, _, _))) = begun else {
      Issue.record("\(begun)")
      return
    }
    _ = try office.answers(.update(.consent(caller, text: "uji")), in: visit, Office.withCamera)
    _ = try office.answers(.update(.retype(caller, try KPJ(sari.kpj))), in: visit, Office.withCamera)
    try office.startsFaceCheck(of: sari.identity.nik)
    let errand = Errand(id: ErrandID(high: 1, low: 2), visit: visit, request: .update(.checkFace(caller)))
    let refused = desk.answer(errand)
    guard case .update(.face(.refused(.checking))) = refused else {
      Issue.record("\(refused)")
      return
    }
    office.passes(.seconds(120))
    office.camera.sees(.match)
    #expect(desk.answer(errand) == .update(.face(.passed)))
    #expect(office.camera.orders.count == 1)
  }

  @Test("S6: while the camera looks no key stops it, and nobody is asked whether he is still there")
  func standingStill() throws {
    let place = try #require(try Chart.known().places.first { PlaceKind($0) == .faceCheck })
    let visit = Visitor(
      at: Route(start: Stand.at(place), afterIdle: .at(.farewell(Farewell()))), clerk: HeldClerk(), words: KioskTexts.of
    )
    visit.types("1")
    visit.waits(seconds: 100)
    visit.sees("Verifikasi wajah sedang berlangsung")
    // On the page itself, and in the last line.
    #expect(visit.lines.count { $0.contains("Mohon tunggu... sudah 100 detik") } == 2)
    visit.presses(.escape, .enter, .function(10), .character("2"))
    visit.sees("Verifikasi wajah sedang berlangsung")
    #expect(visit.kiosk.clerk.errands.count == 1)
    #expect(visit.kiosk.clerk.cancellations == 0)
    visit.kiosk.clerk.says(.update(.face(.passed)))
    visit.settle()
    visit.sees("Kontak Anda")
    visit.waits(seconds: 60)
    visit.sees("masih di sini?")
  }

  @Test("S6, N7: a camera in trouble says what happened and counts nothing", arguments: FaceTrouble.allCases)
  func trouble(trouble: FaceTrouble) throws {
    office.camera.sees(.void(trouble))
    let visit = try facing()
    try visit.looks()
    visit.reads("Ini tidak dihitung sebagai percobaan")
    #expect(try left() == Strikes(kpj: 3, face: 3))
    try visit.looks()
    try visit.isAt("updateForm")
  }

  @Test("S6: the third check that came to nothing sends to the counter, until 24 hours after the first")
  func refused() throws {
    office.camera.sees(.void(.timeout), .void(.crash), .void(.unavailable))
    var visit = try facing()
    try visit.looks()
    let begun = office.clock.wall
    visit.lingers(.minutes(10))
    try visit.looks()
    visit.lingers(.minutes(10))
    try visit.looks()
    try visit.isAt("faceRefused")
    visit.reads("wajah Anda dapat diperiksa lagi mulai Minggu, 22 November 2026 pukul 14.3")
    visit.reads("Senin-Jumat 08.00-15.30")
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("faceRefused")
    visit.reads("dapat diperiksa lagi mulai Minggu, 22 November 2026 pukul 14.3")
    #expect(try left() == Strikes(kpj: 3, face: 3))
    office.reaches(until: .hours(24), after: begun, less: 2_000)
    visit = try office.stands()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("faceRefused")
    office.reaches(until: .hours(24), after: begun)
    visit = try facing()
    try visit.looks()
    try visit.isAt("updateForm")
  }

  @Test("S5, S9: a store that fails before the check begins: no camera, no try")
  func notBegun() throws {
    let visit = try facing()
    office.store.trouble = .full
    try visit.looks()
    try visit.isAt("disturbed")
    office.store.trouble = nil
    #expect(office.camera.orders.isEmpty)
    #expect(try left() == Strikes(kpj: 3, face: 3))
    visit.presses(.escape)
    try visit.looks()
    try visit.isAt("updateForm")
  }

  @Test("S5, S9: a store that fails before the verdict is kept: nobody passes, and two minutes later it is a try")
  func notSettled() throws {
    let visit = try facing()
    office.camera.during { [store = office.store] in store.trouble = .unreachable }
    try visit.looks()
    try visit.isAt("disturbed")
    visit.reads("yang sudah dimulai dan tidak tercatat selesai dapat dihitung sebagai satu percobaan")
    office.store.trouble = nil
    visit.presses(.escape)
    try visit.looks()
    try visit.isAt("checkingElsewhere")
    #expect(try left() == Strikes(kpj: 3, face: 3))
    visit.lingers(.minutes(2))
    try visit.comesToFace(sari)
    #expect(try left() == Strikes(kpj: 3, face: 2))
  }

  @Test("S8: three people whose face is another's pause the checks of that terminal for an hour")
  func paused() throws {
    for other in [CastMember.Situation.severalCards, .late, .moving] {
      office.camera.sees(.different)
      let visit = try office.stands()
      try visit.comesToFace(Somebody(other))
      try visit.looks()
    }
    let visit = try office.stands()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("checksPaused")
    visit.reads("dibuka lagi pada Sabtu, 21 November 2026 pukul 15.3")
  }

  @Test("S7: the card that is asked for stays the same until its number was typed, whatever is delivered meanwhile")
  func sameCard() throws {
    let visit = try office.stands()
    try visit.comesToRetype(sari.identity)
    visit.sees("16******74")
    try office.file.stock(
      Stock(memberships: [
        MembershipRecord(
          of: sari.identity.nik,
          Membership(
            kpj: try KPJ("24000000099"), employer: "PT Baru", city: "Jakarta", branch: Cast.home,
            segment: .wageEarner, registered: try #require(CivilDay("2026-01-05")), status: .active))
      ]))
    try visit.comesToRetype(sari.identity)
    visit.sees("16******74")
    try visit.retypes(sari.kpj)
    try visit.comesToRetype(sari.identity)
    visit.sees("24******99")
  }
}
