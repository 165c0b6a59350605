#if Postgres
  import Dispatch
  import Foundation
  import Keeping
  import PostgresStore
  import Rules
  import Services
  import StoreChecks
  import Support
  import Synchronization
  import TerminalSupport
  import Testing

  /// Many branches on one server. Rules MB1 to MB7.
  @Suite("Branches that share a server", .waiting)
  struct BranchTests {
    private let bench: PostgresBench
    private let jakarta = Samples.at("kios-1", "JKT01")
    private let ambon = Samples.at("kios-1", "AMB01")

    init() throws {
      bench = try PostgresBench()
      try bench.stock(Samples.everybody())
    }

    @Test("MB5: strikes of one person at two branches count together, and each is in the chain of its branch")
    func together() throws {
      let places = [jakarta, ambon]
      try atOnce(8) { number in
        let store = try bench.postgres()
        for _ in 0..<20 { try strike(in: store, at: places[number % 2]) }
      }
      let strikes = try bench.postgres().read { (records) throws(Failure) in
        try records.access(of: Samples.wholeID).strikes.kpj
      }
      #expect(strikes == 160)
      #expect(try bench.ledger().count { $0.event == "kpj.wrong" } == 160)
    }

    @Test("MB3: a branch does not wait for another one, but for a write about the same person")
    func waits() throws {
      let (held, other, same) = (try bench.postgres(), try bench.postgres(), try bench.postgres())
      // Both chains have begun: to begin one the store's is needed.
      try strike(in: held, at: jakarta)
      try strike(in: held, at: ambon)
      let (isHeld, mayGoOn) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
      let order = Mutex<[String]>([])
      let (jakarta, ambon) = (jakarta, ambon)
      let all = DispatchGroup()
      DispatchQueue.global().async(group: all) {
        try? held.write(about: [Samples.wholeID], at: jakarta) { (books) throws(Failure) in
          try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: Samples.wholeID, station: jakarta))
          isHeld.signal()
          mayGoOn.wait()
          order.withLock { $0.append("held") }
        }
      }
      isHeld.wait()
      DispatchQueue.global().async(group: all) {
        try? Self.strike(Samples.wholeID, in: same, at: ambon)
        order.withLock { $0.append("same person") }
      }
      try Self.strike(Samples.bareID, in: other, at: ambon)
      order.withLock { $0.append("other branch") }
      mayGoOn.signal()
      all.wait()
      #expect(order.withLock(\.self) == ["other branch", "held", "same person"])
      #expect(try bench.ledger().count { $0.event == "kpj.wrong" } == 5)
    }

    @Test("MB1: rows of transactions that came to nothing leave numbers out, and no place in a chain")
    func gaps() throws {
      let store = try bench.postgres()
      try strike(in: store, at: jakarta)
      #expect(throws: Failure.cancelled) {
        try store.write(about: [], at: jakarta) { (books) throws(Failure) in
          try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, station: jakarta))
          throw .cancelled
        }
      }
      try strike(in: store, at: jakarta)
      #expect(try bench.ledger().count { $0.event == "kpj.wrong" } == 2)
      let head = try #require(try store.ledgerHead())
      guard case .intact(_, let found, true, _) = try store.verifyLedger(head: head) else {
        Issue.record("not intact")
        return
      }
      #expect(found == head)
    }

    @Test("S5: a statement that failed and was not passed on leaves nothing behind, and nothing is confirmed")
    func swallowed() throws {
      let store = try bench.postgres()
      try strike(in: store, at: jakarta)
      let ticket = try Invented.ticket(1, branch: Samples.jakarta, text: "Kartu hilang di pasar.")
      try store.write { (books) throws(Failure) in try books.add(ticket, under: "same") }
      #expect(throws: Failure.damaged) {
        try store.write(about: [Samples.wholeID], at: jakarta) { (books) throws(Failure) in
          // The number is taken.
          try? books.add(ticket, under: "same")
        }
      }
      try strike(in: store, at: jakarta)
      #expect(try bench.ledger().count { $0.event == "kpj.wrong" } == 2)
    }

    @Test("MB3: of a person without a row two branches write one after the other too")
    func nobody() throws {
      let places = [jakarta, ambon]
      try atOnce(4) { number in
        let store = try bench.postgres()
        for _ in 0..<20 { try Self.strike(Samples.strangerID, in: store, at: places[number % 2]) }
      }
      let strikes = try bench.postgres().read { (records) throws(Failure) in
        try records.access(of: Samples.strangerID).strikes.kpj
      }
      #expect(strikes == 80)
    }

    @Test("Searches of ever more words go on, however many statements that makes")
    func manyStatements() throws {
      let store = try bench.postgres()
      for count in 1...450 {
        var filter = TicketFilter(hasEnded: false)
        filter.reporter = .name((0..<count).map { "k\($0)" })
        filter.words = "kartu"
        let search = filter
        let found = try store.read { (records) throws(Failure) in
          try records.count(at: Samples.jakarta.code, search, for: .ofAll)
        }
        #expect(found == 0)
      }
    }

    @Test("MB1: heads are taken and checked while eight write at two branches")
    func headsMeanwhile() throws {
      let places = [jakarta, ambon]
      let isOver = Atomic<Bool>(false)
      let verdicts = Mutex<[Bool]>([])
      let group = DispatchGroup()
      let bench = bench
      DispatchQueue.global().async(group: group) {
        guard let store = try? bench.postgres() else { return }
        repeat {
          guard let head = try? store.ledgerHead(), let verdict = try? store.verifyLedger(head: head) else { continue }
          let isIntact = if case .intact(_, _, true, _) = verdict { true } else { false }
          verdicts.withLock { $0.append(isIntact) }
        } while !isOver.load(ordering: .acquiring)
      }
      try atOnce(8) { number in
        let store = try bench.postgres()
        for _ in 0..<25 { try strike(in: store, at: places[number % 2]) }
      }
      isOver.store(true, ordering: .releasing)
      group.wait()
      #expect(verdicts.withLock(\.self).allSatisfy(\.self) && !verdicts.withLock(\.self).isEmpty)
    }

    private func strike(in store: PostgresStore, at place: Station) throws(Failure) {
      try Self.strike(Samples.wholeID, in: store, at: place)
    }

    private static func strike(
      _ participant: ParticipantID, in store: PostgresStore, at place: Station
    ) throws(Failure) {
      try store.write(about: [participant], at: place) { (books) throws(Failure) in
        var access = try books.access(of: participant)
        access.strikes.kpj += 1
        try books.save(access, of: participant)
        try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: participant, station: place))
      }
    }
  }

  /// Runs on so many threads, and throws what the first that failed has thrown.
  private func atOnce(_ count: Int, _ work: @Sendable (Int) throws -> Void) throws {
    let fault = Mutex<(any Error)?>(nil)
    DispatchQueue.concurrentPerform(iterations: count) { number in
      do { try work(number) } catch { fault.withLock { $0 = $0 ?? error } }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
  }
#endif
