import Dispatch
import Foundation
import GRDB
import Keeping
import Rules
import SQLRecords
import SQLiteStore
import Services
import StoreChecks
import Support
import Synchronization
import Testing

@Suite("When the store is in trouble")
struct TroubleTests {
  private let bench = FileBench()

  /// Runs while another program holds the write lock.
  private func locked(_ work: () throws -> Void) throws {
    try bench.outside { other in
      try other.execute(sql: "BEGIN IMMEDIATE")
      defer { try? other.execute(sql: "ROLLBACK") }
      try work()
    }
  }

  @Test("What breaks a transaction off ends it: what is still asked then writes nothing, and the next one goes on")
  func brokenOff() throws {
    let store = try bench.sqlite()
    try store.strikes()
    try bench.outside("CREATE TRIGGER breaks BEFORE INSERT ON ledger BEGIN SELECT RAISE(ROLLBACK, 'broken off'); END")
    #expect(throws: Failure.damaged) {
      try store.write { (books) throws(Failure) in
        try? books.enter(LedgerEntry(.attemptRefused, at: books.time.now))
        try books.save(Access(strikes: Strikes(kpj: 3)), of: Samples.wholeID)
      }
    }
    #expect(try store.strikesCounted() == 1)
    try bench.outside("DROP TRIGGER breaks")
    try store.strikes()
    #expect(try store.strikesCounted() == 2)
  }

  @Test("Locked for longer than our patience: busy, nothing changed, and then it goes on")
  func busy() throws {
    let store = try bench.sqlite(ArchiveOptions(patience: Patience(limit: .milliseconds(200))))
    try locked {
      #expect(throws: Failure.busy) { try store.strikes() }
      let counted = try store.strikesCounted()
      #expect(counted == 0, "reading does not wait")
    }
    try store.strikes()
    #expect(try store.strikesCounted() == 1)
  }

  @Test("Locked for a while: the write waits and is done")
  func waits() throws {
    let store = try bench.sqlite()
    let done = DispatchSemaphore(value: 0)
    let problem = Mutex<String?>(nil)
    try locked {
      DispatchQueue.global().async {
        do { try store.strikes() } catch { problem.withLock { $0 = "\(error)" } }
        done.signal()
      }
    }
    done.wait()
    #expect(problem.withLock { $0 } == nil)
    #expect(try store.strikesCounted() == 1)
  }

  @Test("A wait that somebody ends: cancelled, nothing changed, and renewed it goes on")
  func cancelled() throws {
    let patience = Patience(limit: .seconds(60))
    let store = try bench.sqlite(ArchiveOptions(patience: patience))
    try locked {
      DispatchQueue.global().async { patience.cancel() }
      #expect(throws: Failure.cancelled) { try store.strikes() }
    }
    patience.renew()
    #expect(try store.strikesCounted() == 0)
    try store.strikes()
    #expect(try store.strikesCounted() == 1)
  }

  @Test("Cancelled before the commit is cancelled")
  func cancelledLate() throws {
    let patience = Patience()
    let store = try bench.sqlite(ArchiveOptions(patience: patience))
    #expect(throws: Failure.cancelled) {
      try store.write { (books) throws(Failure) in
        try books.save(Access(strikes: Strikes(kpj: 1)), of: Samples.wholeID)
        patience.cancel()
      }
    }
    patience.renew()
    #expect(try store.strikesCounted() == 0)
  }

  @Test("A store that was cut to half is damaged, at once or when it is read")
  func truncated() throws {
    try fill()
    truncate(bench.folder.store, off_t(try size() / 2 / 4_096 * 4_096))
    #expect(try firstFailure() == .damaged)
  }

  @Test("A store with garbage inside is damaged, and nobody is struck")
  func garbled() throws {
    try fill()
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: bench.folder.store))
    for page in stride(from: 4_096, to: try size(), by: 4_096) {
      try file.seek(toOffset: UInt64(page))
      try file.write(contentsOf: Data(repeating: 0x5a, count: 512))
    }
    try file.close()
    #expect(try firstFailure() == .damaged)
  }

  @Test("A cell that holds what its column never does is damage, not a crash")
  func strangeCells() throws {
    let store = try bench.sqlite()
    try store.strikes()
    for change in ["card = 'none'", "counter_only = 'perhaps'", "block_cause = 'luck', block_since = 1"] {
      try bench.outside("UPDATE access SET \(change)")
      #expect(throws: Failure.damaged) { try store.strikesCounted() }
      #expect(throws: Failure.damaged) { try store.strikes() }
      try bench.outside("UPDATE access SET card = NULL, counter_only = NULL, block_cause = NULL, block_since = NULL")
    }
    #expect(try store.strikesCounted() == 1)
  }

  @Test("The store's log stays small however much is written")
  func boundedLog() throws {
    let store = try bench.sqlite()
    for turn in 0..<1_500 {
      try store.write { (books) throws(Failure) in
        for row in 0..<5 {
          try books.keep(.done, of: Samples.errand(UInt64(turn * 5 + row)), in: VisitID(high: 1, low: 1))
        }
      }
    }
    let log = try #require(FileManager.default.attributesOfItem(atPath: bench.folder.store + "-wal")[.size] as? Int)
    // 1,000 pages of 4,096 bytes with their headers, and what one transaction may add.
    #expect(log < 4_500_000)
    #expect(try size() > 200_000, "most of it is in the file by now")
  }

  @Test("Fifty thousand made-up NIKs leave one short row")
  func boundedBrakes() throws {
    let store = try bench.sqlite()
    try store.write { (books) throws(Failure) in
      for number in 0..<50_000 {
        var brake = try books.lookupBrake(of: .people, at: Samples.kiosk)
        _ = brake.noteFailure(store.seal.digest(of: ["\(number)"]), at: books.time.now)
        try books.save(brake, of: .people, at: Samples.kiosk)
      }
    }
    let (rows, bytes) = try bench.outside { other in
      (
        try Int.fetchOne(other, sql: "SELECT count(*) FROM lookup_brake"),
        try Int.fetchOne(other, sql: "SELECT max(length(failures) + length(persons)) FROM lookup_brake")
      )
    }
    #expect(rows == 1)
    #expect(try #require(bytes) < 2_000)
  }

  @Test("Who reads row after row may ask the same anew in the middle: each gets all of them")
  func readWithin() throws {
    let store = try bench.sqlite()
    try bench.stock(Samples.everybody())
    var (outer, inner): ([[SQLValue]], [[SQLValue]]) = ([], [])
    try store.handingOver { _, read in
      try withoutActuallyEscaping(read) { read in
        try read("participant", ["nik", "name"]) { row in
          outer.append(row)
          try read("participant", ["nik", "name"]) { inner.append($0) }
        }
      }
    }
    #expect(outer.count > 1 && Set(outer).count == outer.count)
    #expect(inner == outer.flatMap { _ in outer })
  }

  @Test("Replies are kept for 35 days, then go a few at a time")
  func receipts() throws {
    let store = try bench.sqlite()
    func keeps(_ numbers: ClosedRange<UInt64>) throws {
      try store.write { (books) throws(Failure) in
        for number in numbers { try books.keep(.done, of: Samples.errand(number), in: VisitID(high: 1, low: 1)) }
      }
    }
    func kept() throws -> Int? { try bench.outside { try Int.fetchOne($0, sql: "SELECT count(*) FROM receipt") } }
    try keeps(1...10)
    bench.clock.passes(.days(35))
    try keeps(11...11)
    #expect(try kept() == 11)
    bench.clock.passes(.milliseconds(1))
    try keeps(12...12)
    #expect(try kept() == 8)
    try keeps(13...15)
    #expect(try kept() == 5)
  }

  @Test("Known and unknown NIKs are looked up by the same statements with the same rows")
  func sameTrace() throws {
    try bench.stock(Samples.everybody())
    let trace = Mutex<[SQLiteTrace]>([])
    let store = try bench.sqlite(tracing: { step in trace.withLock { $0.append(step) } })
    let stated = try Invented.updateData()
    try store.write { (books) throws(Failure) in
      try books.apply(stated, to: Samples.wholeID, from: Samples.reference(1))
    }
    let traces = try [Samples.whole().nik, Samples.bare().nik, Samples.registeredOnly(), Samples.nik(1)].map { nik in
      trace.withLock { $0 = [] }
      _ = try store.read { (records) throws(Failure) in try records.dossier(of: nik) }
      return trace.withLock { $0 }
    }
    #expect(Set(traces).count == 1)
    let looks = traces[0].indices.filter { index in
      if case .statement(let text) = traces[0][index] { text.contains("LEFT JOIN") } else { false }
    }
    #expect(looks.map { traces[0][$0 + 1] } == [.rows(1)])
  }

  @Test("A card of nobody is refused, and with it everything that came along")
  func contradiction() throws {
    let store = try bench.sqlite()
    let lonely = Stock(
      branches: [Samples.jakarta],
      memberships: [MembershipRecord(of: try Samples.whole().nik, try Samples.bareCard())])
    #expect(throws: Failure.damaged) { try store.stock(lonely) }
    #expect(try store.read { (records) throws(Failure) in try records.branch("JKT01") } == nil)
  }

  @Test("Stocked twice, a participant keeps the id under which the ledger knows him")
  func restocked() throws {
    try bench.stock(Samples.everybody())
    let old = try Samples.whole()
    let again = Participant(id: Samples.strangerID, nik: old.nik, name: "Siti", birth: old.birth)
    try bench.sqlite().stock(Stock(participants: [ParticipantRecord(again)]))
    let found = try bench.sqlite().read { (records) throws(Failure) in try records.dossier(of: old.nik).participant }
    #expect(found?.id == Samples.wholeID && found?.name == "Siti")
  }

  private func fill() throws {
    let store = try bench.sqlite()
    try store.write { (books) throws(Failure) in
      for number in 0..<2_000 {
        let id = ParticipantID(high: 1, low: UInt64(number))
        try books.save(Access(strikes: Strikes(kpj: 1)), of: id)
        try books.enter(LedgerEntry(.kpjWrong, at: books.time.now, participant: id))
      }
    }
    try bench.outside("PRAGMA wal_checkpoint(TRUNCATE)")
  }

  private func size() throws -> Int {
    try #require(FileManager.default.attributesOfItem(atPath: bench.folder.store)[.size] as? Int)
  }

  /// What opening says, or reading all, or writing.
  private func firstFailure() throws -> Failure? {
    let store: SQLiteStore
    do { store = try bench.sqlite() } catch { return error.failure }
    do throws(Failure) {
      for number in 0..<2_000 { _ = try store.strikesCounted(ParticipantID(high: 1, low: UInt64(number))) }
      try store.strikes()
      _ = try LedgerAudit(store).verify()
      return nil
    } catch {
      return error
    }
  }
}
