import Keeping
import Rules
import SQLiteStore
import Services
import Support
import Testing

@Suite("People at the counter")
struct PeopleTests {
  private let room: CounterRoom
  private let officer: Officer
  private var person: Invented { room.people[0] }

  init() throws {
    room = try CounterRoom()
    officer = try room.officer("rina")
  }

  private func found(_ query: PersonQuery) throws -> [PersonLine] {
    guard case .people(let lines) = try room.ask(.find(query, .atCounter), by: officer) else { throw Failure.damaged }
    return lines
  }

  private func page(
    of person: Invented? = nil, hasSeenCard: Bool = false, by staff: Officer? = nil
  ) throws -> PersonPage {
    if hasSeenCard, case .person(let page) = try room.seesCard(of: person ?? self.person, by: staff ?? officer) {
      return page
    }
    let request = CounterRequest.person(
      (person ?? self.person).participantID, .atCounter, hasSeenCard: hasSeenCard)
    guard case .person(let page) = try room.ask(request, by: staff ?? officer) else { throw Failure.damaged }
    return page
  }

  @Test("Found by NIK and by KPJ: masked, and the search is that person's row")
  func byNumber() throws {
    for query in [PersonQuery.nik(person.nik), .kpj(person.kpj)] {
      let lines = try found(query)
      #expect(lines.map(\.id) == [person.participantID])
      #expect(lines[0].nikMask == person.nik.mask && lines[0].isSame == nil && lines[0].employer == "PT Rekaan")
    }
    let rows = try room.ledger(.personSearched)
    #expect(rows.map(\.details) == ["by=nik found=1 reason=hadir", "by=kpj found=1 reason=hadir"])
    #expect(rows.allSatisfy { $0.staff == "rina" && $0.participant == person.participantID.description })
  }

  @Test("L2: a number that nobody has leaves a row without it")
  func unknown() throws {
    #expect(try found(.nik(NIK("3174070101809999"))).isEmpty)
    let rows = try room.ledger(.personSearched)
    #expect(rows.map(\.details) == ["by=nik found=0 reason=hadir"] && rows[0].participant == nil)
  }

  @Test("N5: by name and birth date: the same, the similar, and never the different")
  func byName() throws {
    #expect(try found(.name(person.name, person.birth)).map(\.isSame) == [true])
    let similar = try PersonName(person.name.text + " Santoso")
    #expect(try found(.name(similar, person.birth)).map(\.isSame) == [false])
    #expect(try found(.name(PersonName("Orang Lain Sekali"), person.birth)).isEmpty)
    #expect(try found(.name(person.name, person.birth.adding(days: -1))).isEmpty)
  }

  @Test("M2: full numbers only after the KTP was seen; each look is a row that says so")
  func numbers() throws {
    let masked = try page()
    #expect(masked.nik == person.nik.mask && masked.numbers.isEmpty && masked.mother == nil)
    #expect(masked.name == person.name.text && masked.sheet.cards.map(\.mask) == [person.kpj.mask])
    let full = try page(hasSeenCard: true)
    #expect(full.nik == person.nik.digits && full.numbers == [person.kpj.text] && full.mother == "Siti Aminah")
    #expect(try room.ledger(.personShown).map(\.details) == ["card=not-seen reason=hadir", "card=seen reason=hadir"])
  }

  @Test("An auditor sees the page and never a full number; the refusal is a row")
  func auditor() throws {
    let auditor = try room.officer("adi", .auditor)
    #expect(try page(by: auditor).numbers.isEmpty)
    let full = CounterRequest.person(person.participantID, .audit, hasSeenCard: true)
    #expect(try room.ask(full, by: auditor) == .refused(.notAllowed(.seeNumbers)))
    #expect(
      try room.ask(.report(person.participantID, .counter), by: auditor) == .refused(.notAllowed(.reportBlock)))
    #expect(
      try room.ledger(.staffRefused).map(\.details) == ["why=duty.seeNumbers", "why=duty.reportBlock"])
  }

  @Test("Why somebody is blocked: which attempts, when, where")
  func history() throws {
    try room.strikes(person, at: "kios-7")
    let page = try page()
    #expect(page.sheet.block?.strikes.map(\.station.terminal) == ["kios-7", "kios-7", "kios-7"])
    let attempts = page.history.filter { $0.event == "kpj.wrong" }
    #expect(attempts.count == 3 && attempts.allSatisfy { $0.terminal == "kios-7" && $0.at == FakeHost.start })
    #expect(page.history.first?.event == "person.shown", "the newest first")
  }

  @Test("B1: nobody serves himself, whatever he asks")
  func ownPerson() throws {
    let own = try room.officer("budi", .supervisor, nik: person.nik)
    let id = person.participantID
    let requests: [CounterRequest] = [
      .find(.nik(person.nik), .atCounter), .find(.kpj(person.kpj), .atCounter),
      .find(.name(person.name, person.birth), .atCounter), .person(id, .atCounter, hasSeenCard: false),
      .sawCard(id, .atCounter), .report(id, .counter), .askOpening(id, try TypedLine("keluarga sakit")),
      .grantOpening(id),
      .setCounterOnly(id, false), .update(.serve(id)), .update(.consent(Caller.forged(id), text: "1")),
      .office(.cancelClaim(person.nik, reason: try #require(ReasonCode("permintaan")), seen: nil)),
      .ledger(LedgerQuery(participant: id)), .news(of: .person(id, since: 0)),
    ]
    for request in requests {
      #expect(try room.ask(request, by: own, earlyOpening: true) == .refused(.ownPerson), "\(request)")
    }
    #expect(try room.ledger(.staffRefused).count == requests.count)
    #expect(try room.ask(.find(.nik(room.people[1].nik), .atCounter), by: own) != .refused(.ownPerson))
  }

  @Test("B1: his own record is not in a list of similar names either")
  func ownSimilar() throws {
    let own = try room.officer("budi", nik: person.nik)
    let similar = try PersonName(person.name.text + " Santoso")
    #expect(try room.ask(.find(.name(similar, person.birth), .atCounter), by: own) == .people([]))
  }

  @Test("B1: his own complaint and update are another officer's")
  func ownMatters() throws {
    let own = try room.officer("budi", nik: person.nik)
    let complaint = Complaint(
      category: .service, mode: .confidential, text: try Prose("Antrean di loket dua jam.", for: .complaint),
      caller: Caller.forged(person.participantID))
    guard
      case .complaint(.filed(.filed(let receipt))) = try room.ask(
        .complaint(.file(complaint, consent: "1")), at: "kios-1")
    else {
      throw Failure.damaged
    }
    let reason = try #require(ReasonCode("aduan"))
    let look = CounterRequest.office(.showTicket(receipt.number, reason: reason))
    #expect(try room.ask(look, by: own) == .refused(.ownPerson))
    #expect(try room.ask(look, by: officer) != .refused(.ownPerson))
  }

  @Test("T1: that somebody complained confidentially is not on the page, but for a supervisor")
  func confidential() throws {
    for mode in [ReporterMode.confidential, .open] {
      let complaint = Complaint(
        category: .service, mode: mode, text: try Prose("Antrean \(mode.rawValue) dua jam.", for: .complaint),
        caller: Caller.forged(person.participantID))
      _ = try room.ask(.complaint(.file(complaint, consent: "1")), at: "kios-1")
    }
    let page = try page()
    #expect(page.tickets.count == 1 && page.history.count { $0.event == "ticket.filed" } == 1)
    let supervisor = try self.page(by: room.officer("sri", .supervisor))
    #expect(supervisor.tickets.count == 2 && supervisor.history.count { $0.event == "ticket.filed" } == 2)
  }

  // MARK: Reports

  private func report(_ way: ReportWay, of person: Invented) throws -> ReportOutcome {
    guard case .report(let outcome) = try room.ask(.report(person.participantID, way), by: officer) else {
      throw Failure.damaged
    }
    return outcome
  }

  @Test("B1 B2: a report at the counter starts the 24 hours, and a second one changes nothing")
  func reports() throws {
    try room.strikes(person)
    try room.seesCard(of: person, by: officer)
    guard case .reported(let sheet) = try report(.counter, of: person), let first = sheet.block.report else {
      Issue.record("not reported")
      return
    }
    #expect(first.channel == .counter && first.opens == FakeHost.start.later(by: .hours(24)))
    room.host.passes(.hours(3))
    guard case .alreadyReported(let again, _) = try report(.callCentre(.mother("Siti Aminah")), of: person) else {
      Issue.record("reported twice")
      return
    }
    #expect(again.block.report == first)
    #expect(try room.ledger(.blockReported).map(\.staff) == ["rina"])
    #expect(try room.ledger(.blockReportedAgain).count == 1)
  }

  @Test("B1: 175 takes one more fact that agrees; a wrong one reports nothing and is a row")
  func callCentre() throws {
    try room.strikes(person)
    #expect(try report(.callCentre(.telephone("9999")), of: person) == .notFound)
    #expect(try room.access(of: person).block?.report == nil)
    #expect(try room.ledger(.staffRefused).map(\.details) == ["why=fact"])
    guard case .reported(let sheet) = try report(.callCentre(.telephone("1234")), of: person) else {
      Issue.record("not reported")
      return
    }
    #expect(sheet.block.report?.channel == .callCentre)
  }

  @Test("B4: not blocked: nothing changes")
  func notBlocked() throws {
    try room.seesCard(of: person, by: officer)
    #expect(try report(.counter, of: person) == .notBlocked)
    #expect(try room.access(of: person) == Access())
  }

  @Test("Who is not there is unknown")
  func nobody() throws {
    let id = ParticipantID(high: 1, low: 1)
    for request in [
      CounterRequest.person(id, .atCounter, hasSeenCard: false), .report(id, .counter), .setCounterOnly(id, true),
    ] {
      #expect(try room.ask(request, by: officer) == .unknownPerson)
    }
  }
}
