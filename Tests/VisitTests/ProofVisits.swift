import Console
import Demo
import Flow
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// Consent and passes are good for their visit, for thirty minutes and for one submission. Rules G5, P4.
@Suite("Pengkinian Data: consent and passes") struct ProofVisits {
  private let office: Office
  private let sari: Somebody

  init() throws {
    office = try Office()
    sari = try Somebody(.active)
  }

  @Test("P4: after exactly thirty minutes they are still good")
  func goodEnough() throws {
    let visit = try office.stands()
    let begun = office.clock.wall
    try visit.comesToReview(sari)
    let reading = office.clock.wall.span(since: begun).milliseconds
    visit.lingers(.milliseconds(30 * 60_000 - reading - 10_000))
    try visit.comesToSending()
    visit.waits(milliseconds: 1_000)
    try visit.saysSo()
    try visit.isAt("submitted")
  }

  @Test("P4: one millisecond later all of them are asked for again, and what was typed is still there")
  func stale() throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    visit.lingers(.milliseconds(30 * 60_000 + 1))
    try visit.sends()
    try visit.isAt("consent")
    visit.reads("Pemeriksaan tadi sudah lebih dari 30 menit, jadi perlu diulang. Isian Anda tetap tersimpan.")
    #expect(try office.updates().isEmpty)
    try visit.agrees()
    try visit.retypes(sari.kpj)
    try visit.isAt("updateReview")
    visit.sees("Rina.Pratiwi@pos.example")
    try visit.sends()
    try visit.looks()
    try visit.sends()
    try visit.isAt("submitted")
    #expect(try office.stated(by: sari) == Answers.data)
    #expect(office.camera.orders.count == 2)
  }

  @Test("P4: only what grew old is asked for again: a face that is young enough is not looked at twice")
  func youngFace() throws {
    let visit = try office.stands()
    try visit.comesToFace(sari)
    visit.lingers(.minutes(20))
    try visit.looks()
    for texts in Answers.all { visit.fillsIn(texts) }
    visit.lingers(.minutes(20))
    try visit.sends()
    try visit.agrees()
    try visit.retypes(sari.kpj)
    try visit.sends()
    try visit.isAt("submitted")
    #expect(office.camera.orders.count == 1)
  }

  @Test("P4: a wrong number at the second asking is a try like any other")
  func staleAndWrong() throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    visit.lingers(.minutes(31))
    try visit.sends()
    try visit.agrees()
    for _ in 1...3 { try visit.retypes(Somebody.wrongNumber) }
    try visit.isAt("nowBlocked")
    #expect(try office.updates().isEmpty)
  }

  /// What somebody asks who gets past all screens.
  private func submission(of person: Somebody) throws -> Request {
    let page = try #require(try office.page(of: person.identity.nik))
    return .update(.submit(Caller.forged(page.id), try Answers.data))
  }

  private func need(_ reply: Reply) -> String {
    guard case .update(.submitted(.refused(let stop))) = reply else { return "\(reply)" }
    switch stop {
    case .consentNeeded: return "consent"
    case .retype: return "number"
    case .faceNeeded: return "face"
    case .inProcess: return "in process"
    default: return "\(stop)"
    }
  }

  @Test("P4: a bare submission is refused, and so is one with the passes of another visit")
  func bare() throws {
    let bare = try submission(of: sari)
    #expect(need(try office.answers(bare, Office.withCamera)) == "consent")
    let visit = try office.stands()
    try visit.comesToReview(sari)
    #expect(need(try office.answers(bare, Office.withCamera)) == "consent")
    #expect(try office.updates().isEmpty)
    try visit.sends()
    try visit.isAt("submitted")
  }

  @Test(
    "M1: three facts are good in their visit, after exactly four hours still, and one millisecond later stated anew")
  func identity() throws {
    let (id, other) = (VisitID(high: 8, low: 8), VisitID(high: 8, low: 9))
    let caller = Caller.forged(try #require(try office.page(of: sari.identity.nik)).id)
    let complaint = Complaint(
      category: .service, mode: .open, text: try Prose("Antrean di loket dua jam.", for: .complaint), caller: caller)
    func ask(_ request: Request, in visit: VisitID) throws -> Reply { try office.answers(request, in: visit) }
    _ = try ask(.update(.begin(sari.identity)), in: id)
    #expect(
      try ask(.complaint(.file(complaint, consent: "1")), in: other) == .complaint(.filed(.unproven)),
      "of another visit")
    office.passes(.hours(4))
    guard case .update(.gate(.retype)) = try ask(.update(.consent(caller, text: "1")), in: id) else {
      Issue.record("not good any more")
      return
    }
    office.passes(.milliseconds(1))
    #expect(try ask(.update(.consent(caller, text: "1")), in: id) == .update(.gate(.notFound)))
    #expect(try ask(.complaint(.file(complaint, consent: "1")), in: id) == .complaint(.filed(.unproven)))
    #expect(try office.tickets().isEmpty)
    _ = try ask(.complaint(.identify(sari.identity)), in: id)
    guard case .complaint(.filed(.filed)) = try ask(.complaint(.file(complaint, consent: "1")), in: id) else {
      Issue.record("stated anew, and not filed")
      return
    }
  }

  @Test("P4: each pass is asked for by itself, and none is good a second time")
  func each() throws {
    let id = VisitID(high: 7, low: 7)
    let submit = try submission(of: sari)
    let caller = Caller.forged(try #require(try office.page(of: sari.identity.nik)).id)
    func ask(_ request: Request) throws -> Reply { try office.answers(request, in: id, Office.withCamera) }
    #expect(try ask(.update(.consent(caller, text: "1"))) == .update(.gate(.notFound)))
    _ = try ask(.update(.begin(sari.identity)))
    _ = try ask(.update(.consent(caller, text: "1")))
    #expect(need(try ask(submit)) == "number")
    _ = try ask(.update(.retype(caller, try KPJ(sari.kpj))))
    #expect(need(try ask(submit)) == "face")
    _ = try ask(.update(.checkFace(caller)))
    guard case .update(.submitted(.accepted(let update))) = try ask(submit) else {
      Issue.record("not accepted")
      return
    }
    #expect(need(try ask(submit)) == "in process")
    _ = try ask(.update(.withdraw(caller.id, update.number)))
    #expect(need(try ask(submit)) == "consent")
    #expect(try office.updates().count == 1)
  }

  @Test("S9: a store that fails at the sending keeps the form, and once more sends it once", arguments: [1, 2])
  func failing(tries: Int) throws {
    let visit = try office.stands()
    try visit.comesToReview(sari)
    try visit.comesToSending()
    (office.store.trouble, office.store.point) = (.full, .beforeCommit)
    visit.types("2")
    try visit.isAt("disturbed")
    for _ in 1..<tries { visit.types("1") }
    try visit.isAt("disturbed")
    office.store.trouble = nil
    #expect(try office.updates().isEmpty)
    visit.types("1")
    try visit.isAt("submitted")
    #expect(try office.updates().count == 1)
    #expect(try office.stated(by: sari) == Answers.data)
  }
}
