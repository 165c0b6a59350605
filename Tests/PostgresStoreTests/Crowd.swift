#if Postgres
  import Dispatch
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import StoreSupport
  import Support
  import Synchronization

  /// Many kiosks of two branches that try card numbers of the same people, whatever becomes of the server meanwhile. Each
  /// asks an errand again under its id until it is answered, as the program does.
  final class Crowd: Sendable {
    /// One try that was answered.
    struct Told: Sendable {
      let attempt: String
      let isRight: Bool
      let at: ContinuousClock.Instant
    }

    private let place: PostgresStore.Place
    private let people: [Invented]
    private let seal = Seal(by: SeededChance(7))
    private let told = Mutex<[Told]>([])
    /// The first that a kiosk has thrown.
    private let fault = Mutex<(any Error)?>(nil)
    private let isOver = Atomic<Bool>(false)
    private let unanswered = Atomic<Int>(0)

    static let branches = ["J01", "K02"]

    init(at place: PostgresStore.Place, people count: Int) throws {
      (self.place, people) = (place, try Invented.crowd(of: count))
      var stock = Invented.stock(people)
      stock.branches.append(Branch(code: Self.branches[1], name: "Bandung", zone: .wib))
      try store().stock(stock)
    }

    func store() throws(StoreRefusal) -> PostgresStore {
      try PostgresStore(
        at: place, options: ArchiveOptions(patience: Patience(limit: .seconds(2)), keyFile: nil, seal: seal))
    }

    /// Tries that were answered so far.
    var answered: [Told] { told.withLock(\.self) }

    /// So many kiosks, each on a thread of its own, for as long as something goes on.
    func works(_ kiosks: Int, meanwhile: () throws -> Void) throws {
      let all = DispatchGroup()
      for number in 0..<kiosks {
        all.enter()
        Thread.detachNewThread {
          do { try self.works(number) } catch { self.fault.withLock { $0 = $0 ?? error } }
          all.leave()
        }
      }
      let outcome = Result { try meanwhile() }
      isOver.store(true, ordering: .releasing)
      all.wait()
      try outcome.get()
    }

    private func works(_ number: Int) throws {
      let kiosk = try Kiosk(number, self)
      while !isOver.load(ordering: .acquiring) {
        if let told = try kiosk.tries() { self.told.withLock { $0.append(told) } }
      }
    }

    /// Until this is so; throws what a kiosk has thrown meanwhile, and after five minutes.
    func waits(until isSo: ([Told]) -> Bool) throws {
      let end = ContinuousClock.now + .seconds(300)
      while !isSo(answered) {
        if let error = fault.withLock(\.self) { throw error }
        guard .now < end else { throw Failure.busy }
        usleep(50_000)
      }
    }

    /// One terminal, on one thread.
    private final class Kiosk {
      private let crowd: Crowd
      private let station: Station
      private let chance: SeededChance
      private var desk: Desk?
      private var store: PostgresStore?
      private var visits: [Int: VisitID] = [:]

      init(_ number: Int, _ crowd: Crowd) throws {
        self.crowd = crowd
        station = Station(branch: Crowd.branches[number % 2], terminal: "kios-\(number)")
        chance = SeededChance(UInt64(1_000 + number))
      }

      /// A right or a wrong number of somebody; nil where nothing was looked at.
      func tries() throws -> Told? {
        let who = Int(chance.next() % UInt64(crowd.people.count))
        let (person, isRight) = (crowd.people[who], chance.next() % 3 == 0)
        let (caller, visit) = (Caller.forged(person.participantID), try visit(of: who))
        let kpj = try isRight ? person.kpj : KPJ("99999999999")
        let id: ErrandID = chance.identifier()
        let reply = try answer(Errand(id: id, visit: visit, request: .update(.retype(caller, kpj))))
        switch reply {
        case .update(.retype(.right)), .update(.retype(.handedOver)):
          return Told(attempt: id.description, isRight: true, at: .now)
        case .update(.retype(.wrong)): return Told(attempt: id.description, isRight: false, at: .now)
        case .update(.retype(.nowBlocked)):
          try opens(person)
          return Told(attempt: id.description, isRight: false, at: .now)
        case .update(.retype(.refused(.blocked))): try opens(person)
        case .update(.retype(.refused)): visits[who] = nil
        default: throw Parting(reply: "\(reply)")
        }
        return nil
      }

      private func visit(of who: Int) throws -> VisitID {
        if let visit = visits[who] { return visit }
        let (person, visit) = (crowd.people[who], chance.identifier() as VisitID)
        let caller = Caller.forged(person.participantID)
        for request in [UpdateRequest.begin(person.identity), .consent(caller, text: "1")] {
          let reply = try answer(Errand(id: chance.identifier(), visit: visit, request: .update(request)))
          if case .update(.gate(.blocked)) = reply {
            try opens(person)
            return try self.visit(of: who)
          }
        }
        visits[who] = visit
        return visit
      }

      /// As a penyelia does it, so that there is something to try.
      private func opens(_ person: Invented) throws {
        let (id, station) = (person.participantID, station)
        try surely { store in
          try store.write(about: [id], at: station) { (books) throws(Failure) in
            guard try books.access(of: id).block != nil else { return }
            try books.save(Access(), of: id)
            try books.enter(LedgerEntry(.blockOpened, at: books.time.now, participant: id, station: station))
          }
        }
      }

      private func answer(_ errand: Errand) throws -> Reply {
        var settings = Settings()
        (settings.checks.struck, settings.checks.blocked) = (100, 100)
        (settings.lookups.failures, settings.lookups.persons) = (100, 1_000)
        return try surely { store in
          let desk = try Desk(
            store: store, at: station, settings: settings, chance: chance, seal: store.seal, face: nil)
          let reply = desk.answer(errand)
          if case .failed(let failure) = reply { throw failure }
          return reply
        }
      }

      /// Once more, with the store opened anew, until it is answered.
      private func surely<Value>(_ work: (PostgresStore) throws -> Value) throws -> Value {
        let end = ContinuousClock.now + .seconds(120)
        while true {
          do {
            let opened = try store ?? crowd.store()
            store = opened
            return try work(opened)
          } catch let failure as Failure where [.unsure, .unreachable, .busy].contains(failure) && .now < end {
            crowd.unanswered.add(1, ordering: .relaxed)
            store = nil
          } catch let refusal as StoreRefusal where .now < end && refusal.failure != .damaged {
            store = nil
          }
          usleep(50_000)
        }
      }
    }

    struct Parting: Error { let reply: String }

    /// What is wrong with the ledger for what the kiosks were told; nil when nothing is.
    func wrong() throws -> String? {
      // What breaks connections breaks this one, too, and not the next.
      let store = try (try? store()) ?? store()
      guard case .intact = try store.verifyLedger(head: nil) else { return "the ledger does not hold" }
      var (verdicts, inARow): ([String: Bool], [String: Int]) = ([:], [:])
      var fault: String?
      try LedgerAudit(store).export { (row) throws(Failure) in
        guard let person = row.participant else { return }
        switch LedgerEntry.Event(rawValue: row.event) {
        case .kpjRight, .kpjWrong:
          let isRight = row.event == LedgerEntry.Event.kpjRight.rawValue
          if verdicts.updateValue(isRight, forKey: row.about ?? "") != nil {
            fault = "\(row.about ?? "") counted twice"
          }
          inARow[person] = isRight ? 0 : inARow[person, default: 0] + 1
          if inARow[person, default: 0] > Check.limit { fault = "\(inARow[person] ?? 0) wrong numbers in a row" }
        case .blockOpened: inARow[person] = 0
        default: return
        }
      }
      for told in answered where verdicts[told.attempt] != told.isRight { return "\(told) is lost" }
      return fault
    }

    /// How often a kiosk had to ask again.
    var retries: Int { unanswered.load(ordering: .relaxed) }
  }
#endif
