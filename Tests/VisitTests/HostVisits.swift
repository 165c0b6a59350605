import Demo
import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// What officers do on the host of a branch, and what a visitor notices of it. Rules C2, P5, T4.
@Suite("On the host of the branch") struct HostVisits {
  private let chance = SeededChance(7)
  private let office: Office
  private let staff: StaffName
  private let reason: ReasonCode

  init() throws {
    office = try Office()
    (staff, reason) = (try #require(StaffName("petugas")), try #require(ReasonCode("uji")))
  }

  @Test("C2, B2: when the clock is set right, 24 hours from the report are still 24 hours")
  func clockAccepted() throws {
    let sari = try Somebody(.active).identity
    try office.strikes(sari, times: 3)
    try office.reports(sari)
    office.passes(.hours(2))
    office.clock.host.synchronises(false)
    office.clock.host.steps(.days(3))
    guard case .host(.clock(let doubtful)) = try office.answers(.host(.clock, by: staff)) else { throw Unheard() }
    #expect(doubtful.episode == .days(3) && doubtful.moved == nil)
    guard case .host(.clock(let accepted)) = try office.answers(.host(.acceptClock(reason: reason), by: staff)) else {
      throw Unheard()
    }
    #expect(accepted.moved == .days(3) && accepted.episode == nil && accepted.store == accepted.wall)
    let block = try #require(try office.page(of: sari.nik)?.block?.block)
    #expect(block.report?.opens.span(since: accepted.store) == .hours(22))
    #expect(try office.ledger().contains("clock.accepted"))
    office.passes(.hours(22))
    #expect(try !office.isBlocked(sari))
  }

  @Test(
    "P3, T4, L1: another branch's officer learns whose matter it is; nothing is done, and each try is a row"
  )
  func otherBranch() throws {
    let ticket = try office.files()
    let visit = try office.stands()
    try visit.submits(try Somebody(.active))
    let update = try #require(try office.updates().first?.update)
    let before = try office.ledger()
    for request: OfficeRequest in [
      .decide(update.number, .approve, seen: ""), .showUpdate(update.number, reason: reason),
      .showTicket(ticket.number, reason: reason),
      .moveTicket(ticket.number, .take, seen: nil),
    ] {
      #expect(try elsewhere(request) == .host(.office(.otherBranch(Cast.home))))
    }
    #expect(try elsewhere(.updates(nil)) == .host(.office(.updates([], .wib, isCut: false))))
    #expect(try elsewhere(.tickets(TicketFilter(hasEnded: true))) == .host(.office(.tickets([], .wib, isCut: false))))
    #expect(try office.ledger() == before + Array(repeating: "staff.refused", count: 4))
  }

  @Test("A number that nobody has, and a person whom no record knows, are said to be unknown")
  func unknown() throws {
    let number = Invented.ticketNumber(77)
    let stranger = try Identity.stranger()
    let before = try office.ledger()
    #expect(try office.tells(.decide(number, .approve, seen: "")) == .unknownUpdate)
    #expect(try office.tells(.showUpdate(number, reason: reason)) == .unknownUpdate)
    #expect(try office.tells(.showTicket(number, reason: reason)) == .unknownTicket)
    #expect(try office.tells(.moveTicket(number, .take, seen: nil)) == .unknownTicket)
    #expect(try office.tells(.cancelClaim(stranger.nik, reason: reason, seen: nil)) == .unknownPerson)
    #expect(try office.ledger() == before)
    let sari = try Somebody(.active).identity.nik
    #expect(try office.tells(.cancelClaim(sari, reason: reason, seen: nil), holdingCardOf: sari) == .noClaim)
    #expect(try office.ledger() == before + ["person.card-seen"])
  }

  @Test("T4: two complaints are one matter only when one person filed both")
  func duplicates() throws {
    let sari = try Somebody(.active).identity
    let (mine, again) = (
      try office.files(Grievance(text: "Antrean di loket dua jam.", identity: sari)),
      try office.files(Grievance(text: "Antrean di loket masih dua jam.", identity: sari))
    )
    let unsigned = try office.files(Grievance(text: "Antrean panjang sekali di sini."))
    for (ticket, other) in [(mine, unsigned), (unsigned, mine), (unsigned, unsigned), (mine, mine)] {
      guard
        case .notPossible(let file) = try office.tells(
          .moveTicket(ticket.number, .duplicate(of: other.number), seen: nil))
      else { throw Unheard() }
      #expect(file.sheet.state == .received)
    }
    let file = try office.moves(again, .duplicate(of: mine.number))
    #expect(file.sheet.duplicateOf == mine.number)
    guard case .notPossible = try office.tells(.moveTicket(mine.number, .duplicate(of: again.number), seen: nil)) else {
      throw Unheard()
    }
  }

  @Test("B5: what was marked as a duplicate by mistake is separated again; what is none cannot be")
  func separated() throws {
    let sari = try Somebody(.active).identity
    let (mine, again) = (
      try office.files(Grievance(text: "Antrean di loket dua jam.", identity: sari)),
      try office.files(Grievance(text: "Antrean di loket masih dua jam.", identity: sari))
    )
    try office.moves(again, .duplicate(of: mine.number))
    let file = try office.moves(again, .separate)
    #expect(file.sheet.state == .received && file.sheet.duplicateOf == nil && file.ties.isEmpty)
    guard case .notPossible = try office.tells(.moveTicket(again.number, .separate, seen: nil)) else { throw Unheard() }
  }

  @Test("T5: the list begins with what is due first; what waits for the person has no day and comes last")
  func order() throws {
    let waiting = try office.files(Grievance(text: "Kartu saya hilang di jalan."))
    try office.moves(waiting, .take, .ask(.said("Kartu yang mana?")))
    office.passes(.days(3))
    let late = try office.files(Grievance(text: "Loket ditutup sebelum waktunya."))
    office.passes(.days(2))
    let later = try office.files(Grievance(text: "Petugas tidak ada di tempat."))
    guard case .tickets(let lines, _, _) = try office.tells(.tickets(TicketFilter())) else { throw Unheard() }
    #expect(lines.map(\.number) == [late, later, waiting].map(\.number))
    #expect(lines.map { $0.due == nil } == [false, false, true])
  }

  /// At the other branch of the demo.
  private func elsewhere(_ request: OfficeRequest) throws -> Reply {
    let desk = try Desk(
      store: office.store, at: Station(branch: "J07", terminal: "loket-1"), chance: chance, seal: office.file.seal,
      face: office.camera)
    return desk.answer(
      Errand(id: chance.identifier(), visit: chance.identifier(), request: .host(.office(request), by: staff)))
  }

  private struct Unheard: Error {}
}
