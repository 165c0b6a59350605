import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

/// On the host nobody does more than at a counter. Rules B1, L1.
@Suite("Accounts on the host")
struct HostAccountTests {
  private let room: CounterRoom
  private let reason: ReasonCode
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    reason = try #require(ReasonCode("uji"))
  }

  private func files(by person: Invented) throws -> Reference {
    let complaint = Complaint(
      category: .service, mode: .open, text: try Prose("Antrean dua jam.", for: .complaint),
      caller: Caller.forged(person.participantID))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    return receipt.number
  }

  private func asks(_ request: OfficeRequest, _ name: String) throws -> Reply {
    try room.ask(.host(.office(request), by: CounterRoom.name(name)), at: "host")
  }

  private func shows(_ person: Invented, _ name: String) throws -> Reply {
    try room.ask(.host(.person(person.nik, reason: reason), by: CounterRoom.name(name)), at: "host")
  }

  @Test("An auditor looks and changes nothing, also with a closed or another branch's account; each try is a row")
  func auditor() throws {
    let number = try files(by: person)
    try room.hires("adi", .auditor)
    try room.hires("tutup", .auditor)
    _ = try room.staff(.disable(CounterRoom.name("tutup")))
    try room.hires("eka", .auditor, branch: "K02")
    for name in ["adi", "tutup", "eka"] {
      let take = OfficeRequest.moveTicket(number, .take, seen: nil)
      #expect(try asks(take, name) == .host(.refused(.notAllowed(.workTickets))))
      let cancel = OfficeRequest.cancelClaim(person.nik, reason: reason, seen: nil)
      #expect(try asks(cancel, name) == .host(.refused(.notAllowed(.cancelClaim))))
      guard case .host(.office(.ticket)) = try asks(.showTicket(number, reason: reason), name),
        case .host(.person) = try shows(person, name)
      else { throw Failure.damaged }
    }
    let rows = try room.ledger(.staffRefused)
    #expect(rows.map(\.details) == (1...3).flatMap { _ in ["why=duty.workTickets", "why=duty.cancelClaim"] })
    #expect(rows.map(\.staff) == ["adi", "adi", "tutup", "tutup", "eka", "eka"])
    #expect(try room.ledger(.ticketMoved).isEmpty)
  }

  @Test("B1: nobody looks up, reports or answers for his own NIK on the host")
  func ownPerson() throws {
    try room.strikes(person)
    let number = try files(by: person)
    try room.hires("budi", .supervisor, nik: person.nik)
    let name = try CounterRoom.name("budi")
    let requests: [Request] = [
      .host(.person(person.nik, reason: reason), by: name),
      .host(.report(person.identity, .mother("Siti Aminah")), by: name),
      .host(.office(.showTicket(number, reason: reason)), by: name),
      .host(.office(.moveTicket(number, .take, seen: nil)), by: name),
      .host(.office(.cancelClaim(person.nik, reason: reason, seen: nil)), by: name),
    ]
    for request in requests {
      #expect(try room.ask(request, at: "host") == .host(.refused(.ownPerson)), "\(request)")
    }
    #expect(try room.ledger(.staffRefused).map(\.details) == requests.map { _ in "why=own-person" })
    #expect(try room.access(of: person).block?.report == nil)
    #expect(try room.ledger(.personShown, .ticketShown, .ticketMoved).isEmpty)
    guard case .host(.person) = try shows(room.people[1], "budi") else { throw Failure.damaged }
  }

  @Test("An auditor does not report a block by telephone")
  func report() throws {
    try room.strikes(person)
    try room.hires("adi", .auditor)
    let report = Request.host(
      .report(
        person.identity, .mother("Siti Aminah")), by: try CounterRoom.name("adi"))
    #expect(try room.ask(report, at: "host") == .host(.refused(.notAllowed(.reportBlock))))
    #expect(try room.access(of: person).block?.report == nil)
  }

  @Test("A name without an account is an operator's of the host, who makes the first account too")
  func operators() throws {
    let number = try files(by: person)
    guard case .host(.office(.ticket)) = try asks(.moveTicket(number, .take, seen: nil), "root"),
      case .host(.person) = try shows(person, "root")
    else { throw Failure.damaged }
    try room.hires("root", .auditor)
    guard case .done = try room.hires("sri", .supervisor) else { throw Failure.damaged }
  }

  @Test("L1: a try at another branch's update or claim is a row, as one at a complaint is")
  func otherBranch() throws {
    let claim = Claim(
      kpj: person.kpj, branch: Branch(code: "K02", name: "Bandung", zone: .wib), opened: CivilDay(dayNumber: 20_000),
      status: .active, queueNumber: "A-1")
    try room.file.stock(Stock(claims: [claim]))
    let cancel = OfficeRequest.cancelClaim(person.nik, reason: reason, seen: nil)
    guard case .host(.office(.otherBranch)) = try room.ask(cancel, holdingCardOf: person, by: "root") else {
      throw Failure.damaged
    }
    let rows = try room.ledger(.staffRefused)
    #expect(rows.map(\.details) == ["why=branch"] && rows[0].participant == person.participantID.description)
  }

  // MARK: What the page of a person shows

  @Test("P5: of two claims this branch's own is shown, whatever was opened first; then the earliest, then by KPJ")
  func claims() throws {
    let (ours, theirs) = (Invented.branch(), Branch(code: "K02", name: "Bandung", zone: .wib))
    let kpjs = try [KPJ("21000000011"), KPJ("11000000022"), KPJ("31000000033")]
    let cards = kpjs.map { kpj in
      MembershipRecord(
        of: person.nik,
        Membership(
          kpj: kpj, employer: "PT Rekaan", city: "Jakarta", branch: ours, segment: .wageEarner,
          registered: CivilDay(dayNumber: 18_000), status: .active))
    }
    func shown(_ claims: [(Int, Branch, Int)]) throws -> ClaimSheet? {
      let records = claims.map { card, branch, day in
        Claim(
          kpj: kpjs[card], branch: branch, opened: CivilDay(dayNumber: day), status: .active, queueNumber: "A-\(card)")
      }
      try room.file.stock(Stock(memberships: cards, claims: records))
      guard case .host(.person(let sheet)) = try shows(person, "root") else { throw Failure.damaged }
      return sheet.claim
    }
    #expect(try shown([(0, theirs, 20_000)])?.branch.code == "K02")
    #expect(try shown([(1, ours, 20_005)])?.branch.code == "J01")
    #expect(try shown([(2, ours, 20_003)])?.opened == CivilDay(dayNumber: 20_003))
    let cancel = OfficeRequest.cancelClaim(person.nik, reason: reason, seen: nil)
    guard case .host(.office(.claimCancelled)) = try room.ask(cancel, holdingCardOf: person, by: "root") else {
      throw Failure.damaged
    }
    #expect(try shown([])?.branch.code == "J01")
  }

  @Test("S8: looks push nothing out of a person's history: a hundred events, twenty looks, in one order")
  func history() throws {
    try room.strikes(person)
    let rina = try room.officer("rina")
    let look = CounterRequest.person(person.participantID, .atCounter, hasSeenCard: false)
    for _ in 0..<130 { _ = try room.ask(look, by: rina) }
    guard case .person(let page) = try room.ask(look, by: rina) else { throw Failure.damaged }
    #expect(page.history.count { $0.event == "kpj.wrong" } == 3 && page.history.contains { $0.event == "block.set" })
    #expect(page.history.count { $0.event.hasPrefix("person.") } == 20)
    #expect(page.history.map(\.seq) == page.history.map(\.seq).sorted(by: >))
  }
}
