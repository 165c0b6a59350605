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

/// Something happens elsewhere while somebody is on his way: each step looks at every gate again. Rules G0 to G6, P4.
@Suite("Pengkinian Data: what happens meanwhile") struct MeanwhileVisits {
  /// A step whose key the person is about to press.
  enum Step: CaseIterable, CustomTestStringConvertible {
    case consent, number, face, send

    var testDescription: String { "\(self)" }

    func comes(_ visit: KioskVisit, _ person: Somebody) throws {
      switch self {
      case .consent: try visit.asksForUpdate(person.identity)
      case .number:
        try visit.comesToRetype(person.identity)
        visit.types(person.kpj)
      case .face: try visit.comesToFace(person)
      case .send:
        try visit.comesToReview(person)
        try visit.comesToSending()
      }
    }

    /// The key.
    func goesOn(_ visit: KioskVisit) {
      switch self {
      case .consent, .face: visit.types("1")
      case .number: visit.presses(.enter)
      case .send: visit.types("2")
      }
    }
  }

  /// What closes a gate, from elsewhere.
  enum Event: CaseIterable, CustomTestStringConvertible {
    case blocked, checking, submitted, claimed, sentToCounter, terminalPaused, cameraFailed, registerChanged

    var testDescription: String { "\(self)" }

    /// The screen that says so.
    var screen: String {
      switch self {
      case .blocked: "blocked"
      case .checking: "checkingElsewhere"
      case .submitted: "inProcess"
      case .claimed: "claimActive"
      case .sentToCounter: "atCounterOnly"
      case .terminalPaused: "checksPaused"
      case .cameraFailed: "faceRefused"
      case .registerChanged: "mismatched"
      }
    }

    /// Records are compared when consent is given, and once more when the form is sent. Gate G6.
    func stops(_ step: Step) -> Bool { self != .registerChanged || step == .consent || step == .send }

    func happens(to person: Somebody, in office: Office) throws {
      switch self {
      case .blocked: try office.strikes(person.identity, times: 3, at: "kios-8")
      case .checking: try office.startsFaceCheck(of: person.identity.nik)
      case .submitted: try office.submits(person)
      case .claimed: try office.claims(person)
      case .sentToCounter: try office.sendsToCounter(person)
      case .terminalPaused:
        for other in [CastMember.Situation.severalCards, .late, .moving] {
          try office.strikes(Somebody(other).identity, times: 1)
        }
      case .cameraFailed:
        office.camera.sees(.void(.crash), .void(.crash), .void(.crash))
        let visit = try office.stands(at: "kios-8")
        try visit.comesToFace(person)
        for _ in 1...3 { try visit.looks() }
      case .registerChanged: try office.registers(person, as: "Sari Wulandaru")
      }
    }
  }

  @Test("G2 to G6, S4, S5, S8, P4: the step leads to the gate that closed, counts nothing and sends nothing")
  func closed() throws {
    for event in Event.allCases {
      for step in Step.allCases where event.stops(step) { try closed(event, step) }
    }
  }

  private func closed(_ event: Event, _ step: Step) throws {
    let (office, sari) = (try Office(), try Somebody(.active))
    let visit = try office.stands()
    try step.comes(visit, sari)
    try event.happens(to: sari, in: office)
    let before = (try office.strikesLeft(of: sari), try office.updates().count, office.camera.orders.count)
    step.goesOn(visit)
    #expect(visit.screen == event.screen, "\(event) before \(step)")
    #expect(try office.strikesLeft(of: sari) == before.0, "\(event) before \(step)")
    #expect(try office.updates().count == before.1, "\(event) before \(step)")
    #expect(office.camera.orders.count == before.2, "\(event) before \(step)")
  }

  /// The desk of a terminal whose camera is taken away.
  private final class Desks {
    let desk: Desk
    let without: Desk
    var isGone = false

    init(of office: Office) throws {
      var settings = Office.withCamera
      desk = try office.desk(at: Office.terminal, settings)
      settings.faceCheck = .none
      without = try office.desk(at: Office.terminal, settings)
    }

    func answer(_ errand: Errand) -> Reply { (isGone ? without : desk).answer(errand) }
  }

  @Test(
    "G0: where faces can no longer be checked nobody goes on, and the counter is named",
    arguments: [Step.consent, .face, .send])
  func cannotFinish(step: Step) throws {
    let (office, sari) = (try Office(), try Somebody(.active))
    let desks = try Desks(of: office)
    let visit = KioskVisit(
      at: Route(start: .start, afterIdle: .farewell(Farewell())), clerk: ImmediateClerk(desks.answer),
      words: KioskTexts.of, clock: office.clock, chance: SeededChance(9))
    try step.comes(visit, sari)
    desks.isGone = true
    step.goesOn(visit)
    try visit.isAt("updateUnavailable")
    visit.reads("Senin-Jumat 08.00-15.30")
    #expect(try office.updates().isEmpty)
    #expect(try office.strikesLeft(of: sari) == Strikes(kpj: 3, face: 3))
  }

  @Test("G3: who submitted elsewhere sees the number of that one, and keeps it")
  func submittedElsewhere() throws {
    let (office, sari) = (try Office(), try Somebody(.active))
    let visit = try office.stands()
    try visit.comesToReview(sari)
    try office.submits(sari)
    try visit.sends()
    try visit.isAt("inProcess")
    visit.reads("Sudah pernah melakukan Pengkinian data sebelumnya. Pengkinian data masih sedang proses.")
    visit.sees(try office.update(of: sari).number.description)
  }

  @Test("G4, P5: a claim that appears names its branch; once that branch cancels it, the way is free")
  func claimCancelled() throws {
    let (office, sari) = (try Office(), try Somebody(.active))
    var visit = try office.stands()
    try visit.comesToReview(sari)
    try office.claims(sari)
    try visit.sends()
    visit.reads("dalam proses klaim JHT di Lapak Asik Kantor Cabang Jakarta Kebayoran")
    visit.reads("Klaim ini sudah mempunyai nomor antrean dan tidak dibatalkan otomatis")
    office.passes(.days(400))
    visit = try office.stands()
    try visit.asksForUpdate(sari.identity)
    try visit.isAt("claimActive")
    let reason = try #require(ReasonCode("diminta"))
    guard
      case .claimCancelled = try office.tells(
        .cancelClaim(sari.identity.nik, reason: reason, seen: nil), holdingCardOf: sari.identity.nik)
    else {
      Issue.record("not cancelled")
      return
    }
    try visit.submits(sari)
  }

  @Test("P5: another branch does not cancel it")
  func otherBranch() throws {
    let (office, budi) = (try Office(), try Somebody(.claim))
    let reason = try #require(ReasonCode("diminta"))
    let nik = budi.identity.nik
    let reply = try office.tells(.cancelClaim(nik, reason: reason, seen: nil), holdingCardOf: nik)
    guard case .otherBranch(let branch) = reply else { throw Office.Undecided(reply: reply) }
    #expect(branch.name == "Bandung")
    let visit = try office.stands()
    try visit.asksForUpdate(budi.identity)
    try visit.isAt("claimActive")
  }
}

extension Office {
  /// A JHT claim with a queue number, at this branch.
  func claims(_ person: Somebody) throws {
    let claim = Claim(
      kpj: try KPJ(person.kpj), branch: Cast.home, opened: Cast.home.zone.day(of: clock.wall), status: .active,
      queueNumber: "A-12")
    try file.stock(Stock(claims: [claim]))
  }

  /// He asked an officer that kiosks refuse him. Rule S8.
  func sendsToCounter(_ person: Somebody) throws {
    try file.write { books throws(Failure) in
      guard let participant = try books.dossier(of: person.identity.nik).participant else { return }
      var access = try books.access(of: participant.id)
      access.counterOnly = .asked
      try books.save(access, of: participant.id)
    }
  }

  /// The population register is delivered anew, with another name.
  func registers(_ person: Somebody, as name: String) throws {
    let registered = RegisteredPerson(name: name, birth: person.identity.birth, marital: .married)
    try file.stock(Stock(population: [PopulationRecord(person.identity.nik, registered)]))
  }
}
