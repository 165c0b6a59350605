#if Postgres
  import Dispatch
  import PostgresStore
  import Rules
  import Services
  import Support
  import Synchronization
  import TerminalSupport
  import Testing

  /// What a branch does while another one is in the middle of a write. Rule MB3.
  @Suite("Branches that share a server: nobody waits for another branch", .waiting)
  struct BranchVisits {
    private let bench: PostgresBench
    private let people: [Invented]
    private let chance = SeededChance(23)

    init() throws {
      bench = try PostgresBench()
      people = try Invented.crowd(of: 3)
      var stock = Invented.stock(people)
      let ambon = Branch(code: "A01", name: "Ambon", zone: .wit)
      stock.branches.append(ambon)
      try bench.postgres().stock(stock)
    }

    @Test("MB3: a look-up, a pengkinian, a report, complaints and a sign-in wait for no other branch")
    func waitsForNobody() throws {
      let (kebayoran, ambon) = (try desk(at: "J01"), try desk(at: "A01"))
      let rina = try #require(StaffName("rina"))
      let password = try Password(chosen: "hujan di bulan juni", for: rina)
      let add = StaffRequest.add(rina, .officer, people[2].nik, password)
      guard case .host(.staff(.done)) = ask(ambon, .host(.staff(add), by: rina)) else { throw Unexpected() }
      // Both chains have begun: to begin one the store's is needed.
      guard case .look(.found) = ask(kebayoran, .look(people[0].identity)) else { throw Unexpected() }
      try blocks(people[1], at: ambon)

      try whileWriting(about: people[0]) {
        let visit: VisitID = chance.identifier()
        // Of the very person, too, as long as nothing of his is decided.
        guard case .look(.found) = ask(ambon, .look(people[0].identity), visit),
          case .look(.notFound) = ask(ambon, .look(try wrong(people[0])), visit),
          case .update(.gate(.consentNeeded)) = ask(ambon, .update(.begin(people[2].identity)), visit),
          case .report(.reported) = ask(ambon, .report(people[1].identity), visit)
        else { throw Unexpected() }
        let text = try Prose("Antrean di loket dua jam, lalu loket ditutup.", for: .complaint)
        let complaint = Complaint(category: .service, mode: .anonymous, text: text)
        guard case .complaint(.filed(.filed(let slip))) = ask(ambon, .complaint(.file(complaint, consent: "1")), visit),
          let pin = slip.pin.flatMap({ SecondFact($0) }),
          case .complaint(.tracked(.found(let sheet))) = ask(ambon, .complaint(.track(slip.number, pin)), visit),
          case .complaint(.moved(.done)) = ask(ambon, .complaint(.move(sheet.key, .withdraw)), visit),
          case .shift(.signedIn(.signedIn)) = ask(ambon, .shift(.signIn(rina, password)), visit)
        else { throw Unexpected() }
      }
    }

    @Test("T7: the same complaint at two branches at once is one")
    func sameComplaint() throws {
      let text = try Prose("Kartu peserta saya hilang di pasar.", for: .complaint)
      let complaint = Complaint(
        category: .service, mode: .open, text: text, reporter: people[0].name, phone: try Phone("0812 7000 8001"))
      let filed = Atomic<Int>(0)
      let desks = Mutex([try desk(at: "J01"), try desk(at: "A01"), try desk(at: "J01"), try desk(at: "A01")])
      DispatchQueue.concurrentPerform(iterations: 4) { _ in
        guard let desk = desks.withLock({ $0.popLast() }).map(Handed.init)?.desk else { return }
        let reply = ask(desk, .complaint(.file(complaint, consent: "1")))
        if case .complaint(.filed(.filed)) = reply { filed.add(1, ordering: .relaxed) }
      }
      let count = filed.load(ordering: .relaxed)
      #expect(count == 1)
    }

    // MARK: Desks

    private struct Unexpected: Error {}
    /// Used on one thread at a time.
    private struct Handed: @unchecked Sendable { let desk: Desk }

    private func desk(at branch: String) throws -> Desk {
      let store = try bench.postgres()
      var settings = Office.withCamera
      settings.passwordCost = .least
      return try Desk(
        store: store, at: Station(branch: branch, terminal: "kios-1"), settings: settings, seal: store.seal,
        face: Camera())
    }

    private func ask(_ desk: Desk, _ request: Request, _ visit: VisitID? = nil) -> Reply {
      desk.answer(Errand(id: chance.identifier(), visit: visit ?? chance.identifier(), request: request))
    }

    private func wrong(_ person: Invented) throws -> Identity {
      Identity(nik: person.nik, birth: people[1].birth, name: person.name)
    }

    private func blocks(_ person: Invented, at desk: Desk) throws {
      let visit: VisitID = chance.identifier()
      guard case .update(.gate(.consentNeeded(let caller, _, _))) = ask(desk, .update(.begin(person.identity)), visit),
        case .update(.gate(.retype)) = ask(desk, .update(.consent(caller, text: "1")), visit)
      else { throw Unexpected() }
      for _ in 0..<3 { _ = ask(desk, .update(.retype(caller, try person.mistyped)), visit) }
    }

    /// In the middle of a write about somebody at Kebayoran, which goes on only after that.
    private func whileWriting(about person: Invented, _ work: () throws -> Void) throws {
      let store = try bench.postgres()
      let (isHeld, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      let hasEnded = Atomic<Bool>(false)
      let all = DispatchGroup()
      DispatchQueue.global().async(group: all) {
        let place = Station(branch: "J01", terminal: "kios-1")
        try? store.write(about: [person.participantID], at: place) { (books) throws(Failure) in
          try books.save(try books.access(of: person.participantID), of: person.participantID)
          try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: person.participantID, station: place))
          isHeld.signal()
          mayGoOn.wait()
        }
        hasEnded.store(true, ordering: .releasing)
      }
      isHeld.wait()
      defer {
        mayGoOn.signal()
        all.wait()
      }
      try work()
      let wasHeld = !hasEnded.load(ordering: .acquiring)
      #expect(wasHeld)
    }
  }
#endif
