#if Postgres
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import TerminalSupport
  import Testing

  /// Everything that a kiosk and a counter do, each by a login that may do nothing else. Rule MB7.
  @Suite("Roles of least privilege: the days of a kiosk and a counter", .waiting)
  struct LeastRightsVisits {
    private let bench: RoleBench
    private let people: [Invented]
    private let chance = SeededChance(11)

    init() throws {
      bench = try RoleBench.copy()
      people = try Invented.crowd(of: 4)
      try bench.store(as: .maker).stock(Invented.stock(people))
      // The owner goes through the told days; a kiosk sees nobody else's complaints.
      try bench.desk(as: .maker).settlePromises()
    }

    @Test("M1, KY4: a membership is checked, by right and wrong facts, and again without stating them")
    func membership() throws {
      let desk = try bench.desk(as: .kiosk)
      let visit: VisitID = chance.identifier()
      guard case .greeting(let greeting) = ask(desk, .greet), greeting.branch.code == "J01" else {
        throw Unexpected()
      }
      guard case .look(.found(let finding)) = ask(desk, .look(people[0].identity), visit) else { throw Unexpected() }
      #expect(finding.cards.count == 1 && finding.name == people[0].name.text)
      let stranger = Identity(nik: people[0].nik, birth: people[1].birth, name: people[0].name)
      guard case .look(.notFound) = ask(desk, .look(stranger), visit), case .visitor(_?) = ask(desk, .visitor, visit),
        case .look(.found) = ask(desk, .goOn(.membership), visit)
      else { throw Unexpected() }
    }

    @Test("G1 to G10, K2: a pengkinian all the way, and the consent taken back")
    func update() throws {
      let desk = try bench.desk(as: .kiosk)
      let visit: VisitID = chance.identifier()
      let caller = try consents(desk, people[0], visit)
      guard case .update(.retype(.right)) = ask(desk, .update(.retype(caller, people[0].kpj)), visit),
        case .update(.face(.passed)) = ask(desk, .update(.checkFace(caller)), visit)
      else { throw Unexpected() }
      let errand = Errand(
        id: chance.identifier(), visit: visit, request: .update(.submit(caller, try Invented.updateData())))
      guard case .update(.submitted(.accepted(let update))) = desk.answer(errand),
        case .update(.submitted(.accepted(update))) = desk.answer(errand),
        case .update(.gate(.inProcess)) = ask(desk, .update(.begin(people[0].identity)), visit),
        case .update(.withdrawn(.withdrawn)) = ask(desk, .update(.withdraw(caller.id, update.number)), visit)
      else { throw Unexpected() }
      #expect(try bench.ledger().map(\.event).contains("update.submitted"))
    }

    @Test("S1, B1 to B3: three wrong numbers block, the report opens, and he is told that it has")
    func strikes() throws {
      let desk = try bench.desk(as: .kiosk)
      let (visit, person) = (chance.identifier() as VisitID, people[1])
      let caller = try consents(desk, person, visit)
      for _ in 0..<2 {
        guard case .update(.retype(.wrong)) = ask(desk, .update(.retype(caller, try person.mistyped)), visit) else {
          throw Unexpected()
        }
      }
      guard case .update(.retype(.nowBlocked)) = ask(desk, .update(.retype(caller, try person.mistyped)), visit),
        case .report(.reported(let sheet)) = ask(desk, .report(person.identity)), let report = sheet.block.report,
        case .report(.alreadyReported) = ask(desk, .report(person.identity)),
        case .update(.gate(.blocked)) = ask(desk, .update(.begin(person.identity)))
      else { throw Unexpected() }
      bench.clock.passes(report.opens.span(since: report.at))
      bench.clock.passes(.hours(1))
      guard case .report(.opened) = ask(desk, .report(person.identity)),
        case .update(.gate(.consentNeeded(_, _, .some))) = ask(desk, .update(.begin(person.identity)))
      else { throw Unexpected() }
      let events = try bench.ledger().map(\.event)
      #expect(events.count { $0 == "kpj.wrong" } == 3 && events.contains("block.opened"))
    }

    @Test("P7: where there is no camera the visit is handed over to the counter, twice with another number")
    func handOver() throws {
      var settings = Settings()
      settings.faceCheck = .officer
      let desk = try bench.desk(as: .kiosk, settings)
      let visit: VisitID = chance.identifier()
      let caller = try consents(desk, people[2], visit)
      let errand = Errand(id: chance.identifier(), visit: visit, request: .update(.retype(caller, people[2].kpj)))
      guard case .update(.retype(.handedOver(let slip))) = desk.answer(errand),
        case .update(.retype(.handedOver(slip))) = desk.answer(errand)
      else { throw Unexpected() }
    }

    @Test("T1 to T7: a complaint is filed, found by its number and second fact, and written to")
    func complaint() throws {
      let desk = try bench.desk(as: .kiosk)
      let visit: VisitID = chance.identifier()
      let text = try Prose("Antrean di loket dua jam, lalu loket ditutup.", for: .complaint)
      guard
        case .complaint(.identified(.known(let caller))) = ask(
          desk, .complaint(.identify(people[3].identity)), visit)
      else { throw Unexpected() }
      let complaint = Complaint(
        category: .service, mode: .open, text: text, caller: caller, reporter: people[3].name,
        phone: try Phone("0812 7000 8001"))
      guard case .complaint(.filed(.filed(let slip))) = ask(desk, .complaint(.file(complaint, consent: "1")), visit),
        case .complaint(.filed(.alreadyFiled)) = ask(desk, .complaint(.file(complaint, consent: "1")), visit)
      else { throw Unexpected() }
      let (wrong, right) = (try #require(SecondFact("9999")), try #require(SecondFact("8001")))
      guard case .complaint(.tracked(.notFound)) = ask(desk, .complaint(.track(slip.number, wrong)), visit),
        case .complaint(.tracked(.found(let sheet))) = ask(desk, .complaint(.track(slip.number, right)), visit)
      else { throw Unexpected() }
      let message = try Prose("Besok saya datang lagi.", for: .message)
      guard case .complaint(.moved(.done)) = ask(desk, .complaint(.move(sheet.key, .write(message))), visit) else {
        throw Unexpected()
      }
      // Past due: the page says whether the branch has a head, and not who it is.
      bench.clock.passes(.days(20))
      let next: VisitID = chance.identifier()
      guard case .complaint(.tracked(.found(let late))) = ask(desk, .complaint(.track(slip.number, right)), next) else {
        throw Unexpected()
      }
      #expect(late.escalated != nil)
      guard case .complaint(.moved(.done)) = ask(desk, .complaint(.move(late.key, .withdraw)), next) else {
        throw Unexpected()
      }
    }

    @Test("MB7, T6: a kiosk is told no officer's name and no note, and what it saves leaves them as they are")
    func names() throws {
      let (owner, kiosk) = (try bench.store(as: .maker), try bench.store(as: .kiosk))
      let rina = try #require(StaffName("rina"))
      var ticket = try Invented.ticket(7)
      ticket.course.assignee = rina.text
      ticket.course.concerns = ["joni"]
      ticket.course.acknowledged = bench.clock.reading().wall
      let (number, filed, person) = (ticket.number, ticket, people[0].participantID)
      let report = Report(
        number: Samples.reference(3), at: bench.clock.reading().wall, channel: .counter, staff: rina)
      try owner.write { (books) throws(Failure) in
        try books.add(filed, under: "print")
        try books.save(filed)
        try books.save(Access(block: Block(cause: .kpj, since: books.time.now, report: report)), of: person)
      }
      try kiosk.write { (books) throws(Failure) in
        guard var seen = try books.ticket(number) else { throw .damaged }
        #expect(seen.course.assignee != nil && seen.course.assignee != rina.text && seen.course.concerns.isEmpty)
        seen.noteWrongFact(at: books.time.now)
        try books.save(seen)
        var access = try books.access(of: person)
        #expect(access.block?.report?.staff == nil && access.block?.report?.number == report.number)
        access.strikes.face = 1
        try books.save(access, of: person)
      }
      #expect(throws: Failure.unreachable) {
        try kiosk.read { (records) throws(Failure) in try records.notes(of: number) }
      }
      #expect(throws: Failure.unreachable) { try kiosk.read { (records) throws(Failure) in try records.staff(rina) } }
      try owner.read { (records) throws(Failure) in
        let after = try records.ticket(number)
        #expect(after?.course == filed.course && after?.wrongFacts.count == 1)
        let access = try records.access(of: person)
        #expect(access.block?.report == report && access.strikes.face == 1)
      }
    }

    @Test("L3, C1: by the server's own clock, with the ledger's head, and told days that are not a kiosk's to settle")
    func besides() throws {
      let bench = try RoleBench.copy()
      try bench.stock(Samples.everybody())
      for login in [RoleBench.Login.kiosk, .counter] {
        let store = try bench.store(as: login, isServersClock: true)
        try store.write(about: [Samples.wholeID], at: Samples.kiosk) { (books) throws(Failure) in
          try books.enter(
            LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: Samples.kiosk))
        }
        #expect(try store.ledgerHead() == bench.store(as: .maker).ledgerHead())
      }
      let desk = try bench.desk(as: .kiosk)
      #expect(throws: Failure.unreachable) { try desk.settlePromises() }
      try bench.desk(as: .counter).settlePromises()
      try bench.desk(as: .kiosk).settlePromises()
    }

    @Test("MB7: what every store promises is kept by a counter's login", arguments: StoreCheck.all + StoreCheck.lasting)
    func counter(check: StoreCheck) throws {
      try check.run(on: try RoleBench.copy())
    }

    // MARK: A visit

    private struct Unexpected: Error {}

    /// A reply that is a failure is told.
    private func ask(_ desk: Desk, _ request: Request, _ visit: VisitID? = nil) -> Reply {
      let reply = desk.answer(
        Errand(id: chance.identifier(), visit: visit ?? chance.identifier(), request: request))
      if case .failed(let failure) = reply { Issue.record("\(failure)") }
      return reply
    }

    private func consents(_ desk: Desk, _ person: Invented, _ visit: VisitID) throws -> Caller {
      guard
        case .update(.gate(.consentNeeded(let caller, _, _))) = ask(
          desk, .update(.begin(person.identity)), visit),
        case .update(.gate(.retype)) = ask(desk, .update(.consent(caller, text: "1")), visit)
      else { throw Unexpected() }
      return caller
    }
  }
#endif
